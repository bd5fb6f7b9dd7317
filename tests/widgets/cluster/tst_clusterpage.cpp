// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/windowfixture.h"

#include "support/answer.h"
#include "support/files.h"
#include "support/fulldisk.h"
#include "support/scriptedasker.h"
#include "widgets/cluster/countbutton.h"
#include "widgets/connector/connectoractions.h"
#include "widgets/look/emptyview.h"
#include "widgets/look/notice.h"
#include "widgets/look/tableview.h"
#include "widgets/main/pagearea.h"

#include <QApplication>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QToolButton>

using namespace patchbay;
using namespace patchbay::test;

class TestClusterPage : public QObject {
    Q_OBJECT

private:
    Theme m_theme;

    struct Opened : WindowFixture {
        FaultServer server;
        ClusterSession *session;
        std::unique_ptr<ClusterPage> page;

        explicit Opened(Theme &usedTheme)
            : WindowFixture(usedTheme)
        {
            answerSnapshot(
                server,
                snapshotOf({QStringLiteral("a-sink RUNNING R F"), QStringLiteral("b-source PAUSED P"),
                            QStringLiteral("c-sink RUNNING R")}));
            session = &add(QStringLiteral("payments"), Environment::Kind::Production, server.url());
            page = std::make_unique<ClusterPage>(theme, *session);
            page->resize(1000, 700);
            page->show();
        }

        int rows() const { return page->table()->model()->rowCount(); }
    };

private slots:
    void initTestCase() { m_theme.apply(*qApp); }

    void aCountFiltersTheTable()
    {
        Opened opened(m_theme);
        QTRY_COMPARE(opened.rows(), 3);
        CountButton *failed = nullptr;
        for (CountButton *button : opened.page->findChildren<CountButton *>()) {
            if (button->isVisible() && button->state() == ConnectorState::Failed)
                failed = button;
        }
        QVERIFY(failed);
        QTest::mouseClick(failed, Qt::LeftButton);
        QCOMPARE(opened.rows(), 1);
        QVERIFY(failed->isChecked());
        opened.page->setFilterText(QString());
        QCOMPARE(opened.rows(), 3);
        QVERIFY(!failed->isChecked());
    }

    void enterOpensAndTheSelectionIsSaid()
    {
        Opened opened(m_theme);
        QTRY_COMPARE(opened.rows(), 3);
        const QSignalSpy openedOne(opened.page.get(), &ClusterPage::connectorOpened);
        TableView *table = opened.page->table();
        table->setCurrentIndex(table->model()->index(1, 0));
        QCOMPARE(opened.page->selection(),
                 (ObjectSelection{opened.session, {QStringLiteral("b-source")}, -1}));
        table->selectAll();
        QCOMPARE(opened.page->selection().connectors.size(), 3);
        QTest::keyClick(table, Qt::Key_Return);
        QCOMPARE(openedOne.count(), 1);
        QCOMPARE(openedOne.at(0).at(0).toString(), QStringLiteral("b-source"));
    }

    void theWorkersAreLookedAtWhileThePageIsVisible()
    {
        Opened opened(m_theme);
        QTRY_COMPARE_WITH_TIMEOUT(opened.session->workers().size(), 1u, 5000);
        QTRY_COMPARE_WITH_TIMEOUT(opened.session->workers().front().condition,
                                  WorkerObservation::Condition::Healthy, 5000);
        auto *workers = opened.page->findChildren<TableView *>().first();
        const QAbstractItemModel *model = workers->model() == opened.page->table()->model()
            ? opened.page->findChildren<TableView *>().last()->model()
            : workers->model();
        // The page shows changes of its workers together, a moment later.
        QTRY_COMPARE(model->index(0, WorkerTableModel::HealthColumn).data().toString(),
                     QStringLiteral("healthy"));
        QTRY_COMPARE(model->index(0, WorkerTableModel::VersionColumn).data().toString(),
                     QStringLiteral("4.3.1"));
    }

    void whatIsPressedHereActsOnWhatIsSelectedHere()
    {
        Opened opened(m_theme);
        FaultServer elsewhere;
        answerSnapshot(elsewhere, snapshotOf({QStringLiteral("other-sink RUNNING F")}));
        ClusterSession &other =
            opened.add(QStringLiteral("lab"), Environment::Kind::Development, elsewhere.url());
        ScriptedAsker asker;
        auto *actions = new ConnectorActions(opened.operations, asker, opened.page.get());
        opened.page->setActions(actions);
        // The window's own, which follow the tree.
        ConnectorActions windows(opened.operations, asker, opened.page.get());
        QTRY_COMPARE(opened.rows(), 3);
        QTRY_COMPARE(other.counts().connectors, 1);

        opened.page->table()->setCurrentIndex(opened.page->table()->model()->index(0, 0));
        windows.setSelection({&other, {QStringLiteral("other-sink")}, -1});
        QPushButton *restart = nullptr;
        for (QPushButton *button : opened.page->findChildren<QPushButton *>()) {
            if (button->accessibleName() == QStringLiteral("Restart failed"))
                restart = button;
        }
        QVERIFY(restart);
        QVERIFY(restart->isEnabled());
        QTest::mouseClick(restart, Qt::LeftButton);
        QCOMPARE(opened.operations.count(), 1);
        QCOMPARE(opened.operations.at(0).plan.cluster, opened.session->profile().id);
        QCOMPARE(opened.operations.at(0).plan.connectors(), QStringList({QStringLiteral("a-sink")}));
    }

    void restartingAllIsOfferedOnlyWhereSomethingFailed()
    {
        Opened opened(m_theme);
        ScriptedAsker asker;
        auto *actions = new ConnectorActions(opened.operations, asker, opened.page.get());
        opened.page->setActions(actions);
        QTRY_VERIFY(actions->restartEveryFailed()->isVisible());
        opened.server.on("GET", "/connectors?expand=status")
            .reply(200, statusAnswer(snapshotOf({QStringLiteral("c-sink RUNNING R")})));
        opened.server.on("GET", "/connectors").reply(200, R"(["c-sink"])");
        opened.session->refresh(); // may join one that runs, and then the next is told of it
        QTRY_VERIFY_WITH_TIMEOUT(!actions->restartEveryFailed()->isVisible(), 60000);
    }

    void anEmptyViewHasRoomInALowWindow()
    {
        Opened opened(m_theme);
        opened.page->hide();
        QTRY_COMPARE(opened.rows(), 3);
        ClusterPage &page = *opened.page;
        PageArea area(opened.page.release());
        area.resize(700, 300);
        area.show();
        page.setFilterText(QStringLiteral("nothing-is-called-so"));
        EmptyView *empty = page.findChild<EmptyView *>();
        QVERIFY(empty);
        // While configs are read it says one sentence more; then it has it no longer.
        for (const QString &sentence : {QStringLiteral("Configs are still being read."), QString()}) {
            empty->setReason(QStringLiteral("No connector matches"), sentence);
            for (const QLabel *label : empty->findChildren<QLabel *>()) {
                if (label->isVisible())
                    QTRY_VERIFY(label->height() >= label->heightForWidth(label->width()));
            }
            const auto *button = empty->findChild<QPushButton *>();
            QVERIFY(button && button->isVisible());
            QTRY_VERIFY(empty->rect().contains(button->geometry()));
        }
    }

    void columnsComeAndGoButNeverAll()
    {
        Opened opened(m_theme);
        TableView *table = opened.page->table();
        std::unique_ptr<QMenu> menu(table->makeColumnMenu(nullptr));
        emit menu->aboutToShow();
        QCOMPARE(menu->actions().size(), int(ConnectorTableModel::ColumnCount));
        menu->actions().at(ConnectorTableModel::WorkerColumn)->setChecked(false);
        QVERIFY(!table->shownColumns().contains(ConnectorTableModel::WorkerColumn));
        for (int column = 1; column < ConnectorTableModel::ColumnCount; ++column)
            table->setColumnHidden(column, true);
        emit menu->aboutToShow();
        QVERIFY(!menu->actions().first()->isEnabled());
    }

    void anExportToAFullDiskLeavesTheOldFileAndIsTold()
    {
        Opened opened(m_theme);
        QStringList many;
        for (int count = 0; count < 1000; ++count)
            many +=
                QStringLiteral("orders-to-the-warehouse-%1 RUNNING R R").arg(count, 4, 10, QLatin1Char('0'));
        answerSnapshot(opened.server, snapshotOf(many));
        opened.session->refresh();
        QTRY_COMPARE_WITH_TIMEOUT(opened.rows(), 1000, 60000);
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("table.csv"));
        const auto exportIt = [&opened, &path] {
            for (QToolButton *button : opened.page->findChildren<QToolButton *>()) {
                if (button->accessibleName() == QStringLiteral("Export the table as shown"))
                    QTest::keyClick(button, Qt::Key_Space);
            }
            auto *dialog = opened.page->findChild<QFileDialog *>();
            QVERIFY(dialog);
            emit dialog->fileSelected(path);
            delete dialog;
        };
        const auto says = [&opened](const QString &text) {
            for (const QLabel *label : opened.page->findChildren<QLabel *>()) {
                if (label->isVisible() && label->text().contains(text))
                    return true;
            }
            return false;
        };
        exportIt();
        const QByteArray old = contentOf(path);
        QCOMPARE(old.count("\r\n"), 1001);
        opened.page->setFilterText(QStringLiteral("name:warehouse-0"));
        QCOMPARE(opened.rows(), 1000);
        opened.page->table()->setColumnHidden(ConnectorTableModel::WorkerColumn, true);
        {
            const FullDisk full(20'000); // a part of it fits
            exportIt();
        }
        QCOMPARE(contentOf(path), old);
        QVERIFY(says(QStringLiteral("The table was not exported")));
        QVERIFY(says(QStringLiteral("as it was before")));
        QCOMPARE(opened.rows(), 1000); // and it goes on
        exportIt();
        QVERIFY(contentOf(path) != old);
        QVERIFY(!says(QStringLiteral("The table was not exported")));
    }

    void aClusterThatStopsAnsweringSaysSoAndKeepsItsTable()
    {
        Opened opened(m_theme);
        QTRY_COMPARE(opened.rows(), 3);
        opened.server.stopListening();
        opened.session->refresh();
        const auto isSaid = [&opened] {
            for (const Notice *notice : opened.page->findChildren<Notice *>()) {
                if (notice->isVisible())
                    return true;
            }
            return false;
        };
        QTRY_VERIFY_WITH_TIMEOUT(isSaid(), 60000); // after all tries
        QCOMPARE(opened.rows(), 3);
    }
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    TestClusterPage test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_clusterpage.moc"
