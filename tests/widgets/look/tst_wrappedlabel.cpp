// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/look/wrappedlabel.h"

#include <QTest>

using namespace patchbay;

/// It must be as high as a QLabel that measures each time.
class WrappedLabelTest : public QObject {
    Q_OBJECT

private slots:
    void isAsHighAsALabel();
    void followsItsText();
    void followsItsFont();
};

namespace {

const QString sentence =
    QStringLiteral("A sentence that is long enough to take several lines in a narrow column.");

int heightOfLabel(const QString &text, int width)
{
    QLabel label;
    label.setWordWrap(true);
    label.setText(text);
    return label.heightForWidth(width);
}

} // namespace

void WrappedLabelTest::isAsHighAsALabel()
{
    WrappedLabel label;
    label.setText(sentence);
    for (const int width : {80, 120, 200, 320, 500, 80, 200}) // more than it remembers, and some again
        QCOMPARE(label.heightForWidth(width), heightOfLabel(sentence, width));
    QVERIFY(label.heightForWidth(80) > label.heightForWidth(500));
}

void WrappedLabelTest::followsItsText()
{
    WrappedLabel label;
    label.setText(sentence);
    const int before = label.heightForWidth(100);
    label.setText(sentence + sentence);
    QVERIFY(label.heightForWidth(100) > before);
    label.setText(QStringLiteral("short"));
    QCOMPARE(label.heightForWidth(100), heightOfLabel(QStringLiteral("short"), 100));
}

void WrappedLabelTest::followsItsFont()
{
    WrappedLabel label;
    label.setText(sentence);
    const int before = label.heightForWidth(100);
    QFont large = label.font();
    large.setPixelSize(40);
    label.setFont(large);
    QVERIFY(label.heightForWidth(100) > before);
}

QTEST_MAIN(WrappedLabelTest)
#include "tst_wrappedlabel.moc"
