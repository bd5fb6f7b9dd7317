// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/offsetpages.h"

#include "support/offsetcluster.h"
#include "support/scriptedasker.h"
#include "widgets/look/notice.h"
#include "widgets/offsets/movepage.h"
#include "widgets/offsets/offsetchangepage.h"
#include "widgets/offsets/snapshotspage.h"

#include <QApplication>
#include <QLabel>
#include <QTest>

using namespace patchbay;
using namespace patchbay::test;
using namespace std::chrono_literals;

class TestOffsetPages : public QObject {
    Q_OBJECT

    Theme m_theme;

    struct Opened : OffsetCluster {
        ScriptedAsker asker;
        std::unique_ptr<MainWindow> window;
        std::unique_ptr<OffsetPages> pages;

        ~Opened() { pages.reset(); }

        bool open(Theme &theme)
        {
            if (!start())
                return false;
            window = std::make_unique<MainWindow>(theme, clusters, operations, credentials);
            pages = std::make_unique<OffsetPages>(
                OffsetPages::Ground{*window, clusters, operations, snapshots, asker, theme});
            const auto connectorPage = [this, &theme](ClusterSession &of,
                                                      const QString &connector) -> TabPage * {
                auto *page = new ConnectorPage(of, connector, operations, asker, theme, window.get());
                pages->follow(*page, of, connector);
                return page;
            };
            window->setConnectorPages(connectorPage);
            window->addActions(MainWindow::Menu::Connector, pages->actions());
            window->resize(1300, 800);
            window->show();
            if (!QTest::qWaitForWindowExposed(window.get()))
                return false;
            window->openConnector(*session, QStringLiteral("a"));
            return true;
        }
        QAction *action(const char *name) const
        {
            for (QAction *one : pages->actions()) {
                if (one->objectName() == QLatin1String(name))
                    return one;
            }
            return nullptr;
        }
        OffsetChangePage *changePage() const
        {
            return qobject_cast<OffsetChangePage *>(window->currentPage());
        }
        /// One partition to \p offset, as far as the preview.
        bool previews(qint64 offset)
        {
            action("changeOffsets")->trigger();
            OffsetChangePage *page = changePage();
            if (!page || !waitFor([page] { return page->editor().table().count() > 0; }))
                return false;
            OffsetEditor &editor = page->editor();
            editor.choose(OffsetSelection::of(editor.table(), {3}));
            editor.setTarget(OffsetTarget::to(offset));
            editor.next();
            editor.next();
            return waitFor([&editor] { return !editor.nextRefusal(); });
        }
        bool shows(const QString &text) const
        {
            for (const QLabel *label : window->findChildren<QLabel *>()) {
                if (label->isVisible() && label->text().contains(text))
                    return true;
            }
            return false;
        }
    };

private slots:
    void initTestCase() { m_theme.apply(*qApp); }

    void theMenuLeadsToEachTabOnce()
    {
        Opened opened;
        QVERIFY(opened.open(m_theme));
        QTRY_VERIFY(opened.action("changeOffsets")->isEnabled());
        opened.action("changeOffsets")->trigger();
        QVERIFY(opened.changePage());
        opened.action("offsetSnapshots")->trigger();
        QVERIFY(qobject_cast<SnapshotsPage *>(opened.window->currentPage()));
        opened.action("moveConnector")->trigger();
        QVERIFY(qobject_cast<MovePage *>(opened.window->currentPage()));
        const qsizetype tabs = opened.window->state().tabs.size();
        opened.action("changeOffsets")->trigger();
        QVERIFY(opened.changePage());
        QCOMPARE(opened.window->state().tabs.size(), tabs);
    }

    void whatMovedSinceThePreviewIsAskedAndNoBringsItBack()
    {
        Opened opened;
        QVERIFY(opened.open(m_theme));
        QVERIFY(opened.previews(5));
        // It commits once more while it is being stopped.
        opened.worker.before = [&opened](const Request &request) {
            if (request.line() == "PUT /connectors/a/stop")
                opened.worker.table = applied(opened.worker.table,
                                              {{toPartition({QStringLiteral("orders"), 3}), toOffset(1044)}});
        };
        opened.asker.willAnswer(false);
        QVERIFY(opened.changePage()->editor().run());
        QTRY_COMPARE_WITH_TIMEOUT(opened.asker.asked().size(), 1, 30000);
        QVERIFY2(opened.asker.asked().front().question.text.contains(QStringLiteral("1044")),
                 qPrintable(opened.asker.asked().front().question.text));
        QTRY_VERIFY_WITH_TIMEOUT(opened.changePage()->editor().isOver(), 30000);
        QCOMPARE(opened.worker.state, QByteArray("RUNNING"));
        QCOMPARE(opened.server.count("PATCH", "*"), 0);
    }

    void whatMovedSinceThePreviewIsAskedAndYesGoesOn()
    {
        Opened opened;
        QVERIFY(opened.open(m_theme));
        QVERIFY(opened.previews(5));
        opened.worker.before = [&opened](const Request &request) {
            if (request.line() == "PUT /connectors/a/stop")
                opened.worker.table = applied(opened.worker.table,
                                              {{toPartition({QStringLiteral("orders"), 3}), toOffset(1044)}});
        };
        opened.asker.willAnswer(true);
        QVERIFY(opened.changePage()->editor().run());
        QTRY_VERIFY_WITH_TIMEOUT(opened.changePage()->editor().isOver(), 30000);
        QCOMPARE(opened.changePage()->editor().operation()->report.progress, Progress::Done);
        QCOMPARE(opened.worker.table.offset(3), 5);
        QCOMPARE(opened.worker.state, QByteArray("RUNNING"));
    }

    void closingInTheMiddleAsks()
    {
        Opened opened;
        opened.worker.lingering = 1000; // its tasks do not go
        QVERIFY(opened.open(m_theme));
        QVERIFY(opened.previews(5));
        QVERIFY(opened.changePage()->editor().run());
        QTRY_COMPARE(opened.worker.state, QByteArray("STOPPED"));
        opened.asker.willAnswer(false);
        opened.window->close();
        QTRY_COMPARE(opened.asker.asked().size(), 1);
        QTest::qWait(50);
        QVERIFY(opened.window->isVisible());
        opened.asker.willAnswer(true);
        opened.window->close();
        QTRY_VERIFY(!opened.window->isVisible());
    }

    void whatAnEarlierRunLeftIsToldAtOnceAndUndoneByItsPreview()
    {
        Opened opened;
        QVERIFY(opened.open(m_theme));
        QVERIFY(opened.previews(5));
        const OffsetTable before = opened.worker.table;
        {
            // Another program, killed after its PATCH.
            PlanRunner runner(opened.changePage()->editor().plan(), opened.session->client(), opened.journal,
                              {std::chrono::milliseconds(5), 2s, {}});
            runner.setSnapshots(&opened.snapshots);
            runner.run();
            QVERIFY(waitFor([&] { return opened.worker.table != before; }));
        }
        opened.journal.forgetPrograms();
        opened.worker.lingering = 1;
        opened.operations.loadInterrupted();
        QTRY_COMPARE(opened.operations.count(), 1);
        QVERIFY(opened.shows(QStringLiteral("left in the middle by an earlier run")));
        QVERIFY(opened.shows(QStringLiteral("may be STOPPED")));
        // Its own page says so as well.
        opened.window->openConnector(*opened.session, QStringLiteral("a"));
        qobject_cast<ConnectorPage *>(opened.window->currentPage())->showOffsets();
        QTRY_VERIFY(opened.shows(QStringLiteral("A change of these offsets was left in the middle")));

        opened.pages->openUndo(opened.operations.at(0).id);
        QVERIFY(opened.changePage());
        OffsetEditor &editor = opened.changePage()->editor();
        QVERIFY(waitFor([&editor] { return editor.isUndo() && !editor.nextRefusal(); }));
        QVERIFY(editor.run());
        QTRY_VERIFY_WITH_TIMEOUT(editor.isOver(), 30000);
        QVERIFY(opened.worker.table == before);
        QCOMPARE(opened.worker.state, QByteArray("RUNNING"));
    }
};

QTEST_MAIN(TestOffsetPages)
#include "tst_offsetpages.moc"
