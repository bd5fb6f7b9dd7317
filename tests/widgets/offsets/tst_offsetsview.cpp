// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/offsets/offsetsview.h"

#include "support/offsetcluster.h"
#include "support/recordedworker.h"
#include "widgets/look/labels.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace patchbay;
using namespace patchbay::test;

namespace {

QString shownText(const QWidget &widget)
{
    QStringList texts;
    for (const QWidget *child : widget.findChildren<QWidget *>()) {
        if (!child->isVisible())
            continue;
        if (const auto *label = qobject_cast<const QLabel *>(child))
            texts.append(label->text());
        else if (const auto *elided = qobject_cast<const ElidedLabel *>(child))
            texts.append(elided->text());
    }
    return texts.join(u'\n');
}

} // namespace

class TestOffsetsView : public QObject {
    Q_OBJECT

    Theme m_theme;

    struct Opened : OffsetCluster {
        std::unique_ptr<ConnectorOffsets> offsets;
        std::unique_ptr<OffsetsView> view;

        using OffsetCluster::OffsetCluster;

        bool open(const Theme &theme, const QString &connector = QStringLiteral("a"))
        {
            if (!start())
                return false;
            offsets = std::make_unique<ConnectorOffsets>(*session, connector);
            view = std::make_unique<OffsetsView>(theme, *offsets);
            view->resize(1000, 600);
            view->show();
            return QTest::qWaitForWindowExposed(view.get());
        }
        QTreeView *table() const { return view->findChild<QTreeView *>(QStringLiteral("offsets")); }
        QPushButton *change() const
        {
            return view->findChild<QPushButton *>(QStringLiteral("changeOffsets"));
        }
        bool shows(const char *text) const { return shownText(*view).contains(QString::fromUtf8(text)); }
        QString cell(int row, int column) const
        {
            return table()->model()->index(row, column).data().toString();
        }
    };

private slots:
    void initTestCase() { m_theme.apply(*qApp); }

    void aSinksOffsetsAreShownFilteredAndCopied()
    {
        Opened opened;
        QVERIFY(opened.open(m_theme));
        QTRY_COMPARE(opened.table()->model()->rowCount(), 12);
        QCOMPARE(opened.cell(3, 0), QStringLiteral("orders"));
        QCOMPARE(opened.cell(3, 2), QStringLiteral("1,003"));
        QVERIFY(opened.change()->isEnabled());
        opened.view->findChild<QLineEdit *>()->setText(QStringLiteral("partition:>9"));
        QCOMPARE(opened.table()->model()->rowCount(), 2);
        opened.table()->setFocus();
        QTest::keySequence(opened.table(), QKeySequence::Copy);
        QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("orders,11,1011")));
        opened.view->findChild<QLineEdit *>()->setText(QStringLiteral("nothing-like-that"));
        QVERIFY(opened.shows("No partition matches"));
    }

    void chosenRowsGoAlongToTheChange()
    {
        Opened opened;
        QVERIFY(opened.open(m_theme));
        QTRY_COMPARE(opened.table()->model()->rowCount(), 12);
        opened.table()->setCurrentIndex(opened.table()->model()->index(4, 0));
        OffsetSelection asked;
        connect(opened.view.get(), &OffsetsView::changeRequested, this,
                [&asked](const OffsetSelection &selection) { asked = selection; });
        QTest::mouseClick(opened.change(), Qt::LeftButton);
        QCOMPARE(asked.topics.size(), std::size_t(1));
        QCOMPARE(asked.topics.front().ranges.front(), (PartitionRange{4, 4}));
    }

    void aSourcesObjectsAreColumnsAndRawJsonIsOneClickAway()
    {
        Opened opened;
        opened.makeSource();
        QVERIFY(opened.open(m_theme));
        QTRY_COMPARE(opened.table()->model()->rowCount(), 2);
        QCOMPARE(opened.cell(0, 0), QStringLiteral("/in/a.txt"));
        QCOMPARE(opened.cell(1, 1), QStringLiteral("18446744073709551616")); // to the digit
        opened.table()->setCurrentIndex(opened.table()->model()->index(1, 0));
        QTest::mouseClick(opened.view->findChild<QToolButton *>(QStringLiteral("rawJson")), Qt::LeftButton);
        const auto *raw = opened.view->findChild<QPlainTextEdit *>(QStringLiteral("rawText"));
        QVERIFY(raw->isVisible());
        QVERIFY(raw->toPlainText().contains(QStringLiteral(R"("position":18446744073709551616)")));
    }

    void anErrorKeepsTheRowsAndSaysTheirAge()
    {
        Opened opened;
        QVERIFY(opened.open(m_theme));
        QTRY_COMPARE(opened.table()->model()->rowCount(), 12);
        opened.server.on("GET", "/connectors/a/offsets").error(400, "something is wrong");
        opened.offsets->refresh();
        QTRY_VERIFY(opened.shows("Reading again failed"));
        QCOMPARE(opened.table()->model()->rowCount(), 12);
    }

    void aWorkerOfThreeFiveShowsAndSaysWhyItCannotChange()
    {
        Opened opened;
        opened.version = "3.5.2";
        const Recording sink = Recording::load(QStringLiteral("3.5.2"), QStringLiteral("48-offsets-sink"));
        opened.server.on("GET", "/connectors/a/offsets").reply(sink.reply);
        QVERIFY(opened.open(m_theme));
        QTRY_VERIFY(opened.table()->model()->rowCount() > 0);
        QVERIFY(!opened.change()->isEnabled());
        QVERIFY2(opened.shows("3.6 or later can"), qPrintable(shownText(*opened.view)));
        QVERIFY(opened.shows("under another name"));
    }

    void anOlderWorkerSaysWhatItCannotDo()
    {
        Opened opened;
        opened.version = "2.8.2";
        QVERIFY(opened.open(m_theme));
        QTRY_VERIFY(opened.shows("Offsets are not shown here"));
        QVERIFY2(opened.shows("2.8.2"), qPrintable(shownText(*opened.view)));
        QVERIFY(!opened.change()->isEnabled());
        QCOMPARE(opened.server.count("GET", "/connectors/a/offsets"), 0);
    }

    void aNameThatNoWorkerTakesSaysExactlyThat()
    {
        Opened opened;
        QVERIFY(opened.open(m_theme, QStringLiteral("a/b")));
        QTRY_VERIFY(opened.shows("Offsets are not shown here"));
        QVERIFY2(opened.shows("/"), qPrintable(shownText(*opened.view)));
        for (const Request &request : opened.server.requests())
            QVERIFY(!request.target.contains("offsets"));
    }

    void noOffsetsIsAnAnswerToo()
    {
        Opened opened;
        opened.worker.table = OffsetTable();
        QVERIFY(opened.open(m_theme));
        QTRY_VERIFY(opened.shows("No committed offsets"));
    }
};

QTEST_MAIN(TestOffsetsView)
#include "tst_offsetsview.moc"
