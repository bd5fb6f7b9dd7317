// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/firstpaint.h"

#include "support/answer.h"

#include <QTest>
#include <QWidget>

using namespace patchbay;
using namespace std::chrono_literals;

class FirstPaintTest : public QObject {
    Q_OBJECT

private slots:
    void comesOnceAndAfterThePaint();
    void comesForAWidgetThatStaysHiddenToo();
    void staysAwayWhenNobodyWantsItAnyMore();
};

namespace {

class Painted final : public QWidget {
public:
    bool wasPainted = false;

protected:
    void paintEvent(QPaintEvent *) override { wasPainted = true; }
};

} // namespace

void FirstPaintTest::comesOnceAndAfterThePaint()
{
    Painted widget;
    int calls = 0;
    bool paintedBefore = false;
    const auto then = [&] {
        ++calls;
        paintedBefore = widget.wasPainted;
    };
    FirstPaint::of(widget, *this, then, 1h);
    widget.show();
    QCOMPARE(calls, 0);
    QTRY_COMPARE(calls, 1);
    QVERIFY(paintedBefore);
    widget.wasPainted = false;
    widget.update();
    QTRY_VERIFY(widget.wasPainted);
    QCoreApplication::processEvents();
    QCOMPARE(calls, 1);
}

void FirstPaintTest::comesForAWidgetThatStaysHiddenToo()
{
    QWidget widget;
    int calls = 0;
    const auto then = [&calls] {
        ++calls;
    };
    FirstPaint::of(widget, *this, then, 1ms);
    QTRY_COMPARE(calls, 1);
}

void FirstPaintTest::staysAwayWhenNobodyWantsItAnyMore()
{
    Painted widget;
    int calls = 0;
    const auto then = [&calls] {
        ++calls;
    };
    {
        QObject context;
        FirstPaint::of(widget, context, then, 1ms);
    }
    widget.show();
    QTRY_VERIFY(widget.wasPainted);
    QTest::qWait(20);
    QCOMPARE(calls, 0);
}

QTEST_MAIN(FirstPaintTest)
#include "tst_firstpaint.moc"
