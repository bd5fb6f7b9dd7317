// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/windowfixture.h"

#include "widgets/look/tableview.h"
#include "widgets/main/documenttabbar.h"
#include "widgets/main/documenttabs.h"

#include <QAccessible>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QTreeView>

using namespace patchbay;
using namespace patchbay::test;

namespace {

/// A page that only says what it is of.
class PlainPage final : public TabPage {
    Q_OBJECT
public:
    PlainPage(ClusterSession &session, const QString &connector)
        : m_session(session),
          m_connector(connector)
    {
    }

    QString title() const override { return m_connector; }
    QIcon icon() const override { return {}; }
    ClusterSession *session() const override { return &m_session; }
    ObjectSelection selection() const override { return {&m_session, {m_connector}, -1}; }
    QString address() const override { return addressOf(m_session, m_connector); }

private:
    ClusterSession &m_session;
    QString m_connector;
};

/// A page of no cluster.
class LonePage final : public TabPage {
    Q_OBJECT
public:
    QString title() const override { return QStringLiteral("alone"); }
    QIcon icon() const override { return {}; }
    ClusterSession *session() const override { return nullptr; }
    ObjectSelection selection() const override { return {}; }
    QString address() const override { return QStringLiteral("alone"); }
};

const QStringList connectors{
    QStringLiteral("audit-s3 STOPPED"), QStringLiteral("customers-cdc-source PAUSED P"),
    QStringLiteral("orders-archive RUNNING R R R R R R R R R R R R"),
    QStringLiteral("orders-search RUNNING R F"), QStringLiteral("orders-source RUNNING R")};

} // namespace

class TestMainWindow : public QObject {
    Q_OBJECT

private:
    Theme m_theme;

    /// A window on one production cluster whose rows are there.
    struct Opened : WindowFixture {
        FaultServer server;
        ClusterSession *session = nullptr;

        explicit Opened(Theme &usedTheme)
            : WindowFixture(usedTheme)
        {
            answerSnapshot(server, snapshotOf(connectors));
            session = &add(QStringLiteral("payments-eu"), Environment::Kind::Production, server.url());
            open();
            const auto connectorPage = [](ClusterSession &of, const QString &connector) -> TabPage * {
                return new PlainPage(of, connector);
            };
            window->setConnectorPages(connectorPage);
        }

        ClusterTreeModel &model() { return window->tree().model(); }
        int rows() { return model().rowCount(model().clusterIndex(0)); }
        QStringList tabs() const { return window->state().tabs; }
        void press(QWidget *widget, int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
        {
            QTest::keyClick(widget, static_cast<Qt::Key>(key), modifiers);
        }
    };

private slots:
    void initTestCase() { m_theme.apply(*qApp); }

    void theTreeFillsAndOpensByKeyboard()
    {
        Opened opened(m_theme);
        QVERIFY(QTest::qWaitForWindowActive(opened.window.get()));
        QTRY_COMPARE(opened.rows(), 5);
        opened.window->actions().filterTree->trigger();
        auto *filter = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        QVERIFY(filter);
        QTest::keyClicks(filter, QStringLiteral("search"));
        QCOMPARE(opened.rows(), 1);
        opened.press(filter, Qt::Key_Down);
        QCOMPARE(QApplication::focusWidget(), opened.window->tree().view());
        opened.press(opened.window->tree().view(), Qt::Key_Down);
        QCOMPARE(opened.window->selection().connectors, QStringList({QStringLiteral("orders-search")}));
        opened.press(opened.window->tree().view(), Qt::Key_Return);
        QCOMPARE(opened.tabs(), QStringList({addressOf(*opened.session, QStringLiteral("orders-search"))}));
        opened.window->actions().filterTree->trigger();
        opened.press(filter, Qt::Key_Escape);
        QCOMPARE(opened.rows(), 5);
    }

    void tabsCloseReopenAndGoRound()
    {
        Opened opened(m_theme);
        QTRY_COMPARE(opened.rows(), 5);
        MainWindow &window = *opened.window;
        window.openCluster(*opened.session);
        window.openConnector(*opened.session, QStringLiteral("orders-source"));
        window.openConnector(*opened.session, QStringLiteral("audit-s3"));
        window.openCluster(*opened.session); // is there already
        QCOMPARE(opened.tabs().size(), 3);
        QCOMPARE(window.state().current, addressOf(*opened.session));
        window.actions().previousTab->trigger();
        QCOMPARE(window.currentPage()->title(), QStringLiteral("audit-s3"));
        window.actions().nextTab->trigger();
        QCOMPARE(window.currentPage()->title(), QStringLiteral("payments-eu"));
        window.actions().closeTab->trigger();
        QCOMPARE(opened.tabs().size(), 2);
        QVERIFY(window.actions().reopenTab->isEnabled());
        window.actions().reopenTab->trigger();
        QCOMPARE(window.currentPage()->title(), QStringLiteral("payments-eu"));
        QVERIFY(!window.actions().reopenTab->isEnabled());
    }

    void theSelectionFollowsPageAndTree()
    {
        Opened opened(m_theme);
        QTRY_COMPARE(opened.rows(), 5);
        MainWindow &window = *opened.window;
        window.openConnector(*opened.session, QStringLiteral("orders-source"));
        QCOMPARE(window.selection().connectors, QStringList({QStringLiteral("orders-source")}));
        QCOMPARE(window.tree().selection().connectors, window.selection().connectors);
        window.tree().select(*opened.session, QStringLiteral("audit-s3"));
        QCOMPARE(window.selection().connectors, QStringList({QStringLiteral("audit-s3")}));
    }

    void theStateComesBack()
    {
        Opened opened(m_theme);
        QTRY_COMPARE(opened.rows(), 5);
        opened.window->openCluster(*opened.session);
        opened.window->openConnector(*opened.session, QStringLiteral("name/with/slashes"));
        opened.window->tree().setFilterText(QStringLiteral("orders"));
        const WindowState before = opened.window->state();
        opened.open();
        const auto connectorPage = [](ClusterSession &of, const QString &connector) -> TabPage * {
            return new PlainPage(of, connector);
        };
        opened.window->setConnectorPages(connectorPage);
        opened.window->restore(before);
        QCOMPARE(opened.window->state().tabs, before.tabs);
        QCOMPARE(opened.window->state().current, before.current);
        QCOMPARE(opened.window->state().filter, QStringLiteral("orders"));
        QCOMPARE(opened.window->currentPage()->title(), QStringLiteral("name/with/slashes"));
    }

    void compactRowsFitMoreIntoTreeAndTables()
    {
        Opened opened(m_theme);
        QTRY_COMPARE(opened.rows(), 5);
        opened.window->openCluster(*opened.session);
        const auto *page = qobject_cast<ClusterPage *>(opened.window->currentPage());
        const QTreeView *tree = opened.window->tree().view();
        const auto heights = [&] {
            return QList<int>{
                tree->visualRect(tree->model()->index(0, 0, tree->model()->index(0, 0))).height(),
                page->table()->visualRect(page->table()->model()->index(2, 0)).height()};
        };
        QTRY_COMPARE(page->table()->model()->rowCount(), 5);
        QCOMPARE(heights(), QList<int>({metrics::row, metrics::row}));
        int workersHeight = 0;
        for (const TableView *table : page->findChildren<TableView *>())
            workersHeight += table == page->table() ? 0 : table->height();

        opened.window->actions().compactRows->trigger();
        QTRY_COMPARE(heights(), QList<int>({metrics::compactRow, metrics::compactRow}));
        // A table as high as its rows has no empty line now.
        for (const TableView *table : page->findChildren<TableView *>())
            workersHeight -= table == page->table() ? 0 : table->height();
        QCOMPARE(workersHeight, metrics::row - metrics::compactRow);
        QVERIFY(m_theme.compactRows());

        opened.open(); // another window of the same theme
        QVERIFY(opened.window->actions().compactRows->isChecked());
        opened.window->actions().compactRows->trigger();
        QVERIFY(!m_theme.compactRows());
    }

    void aLastingPageOfNoClusterComesBackToo()
    {
        const QString address = QStringLiteral("connections");
        QString title = QStringLiteral("Connections");
        int made = 0;
        Opened opened(m_theme);
        QTRY_COMPARE(opened.rows(), 5);
        const auto bring = [&] {
            const auto make = [&made]() -> TabPage * {
                ++made;
                return new LonePage;
            };
            opened.window->setLastingPage(
                address, make, [&title] { return title; }, QStringLiteral("cable"));
            // One of this run only.
            opened.window->setPage(QStringLiteral("passing"), []() -> TabPage * { return new LonePage; });
        };
        bring();
        opened.window->open(address);
        opened.window->open(QStringLiteral("passing"));
        opened.window->openCluster(*opened.session);
        const WindowState before = opened.window->state();
        QCOMPARE(made, 1);

        opened.open();
        bring();
        opened.window->restore(before);
        QCOMPARE(opened.tabs(), QStringList({address, addressOf(*opened.session)}));
        QCOMPARE(made, 1); // not before it comes to the front
        const auto *bar = opened.window->findChild<DocumentTabBar *>();
        QCOMPARE(bar->tabText(0), title);
        title = QStringLiteral("接続");
        QEvent languageChange(QEvent::LanguageChange);
        QApplication::sendEvent(opened.window.get(), &languageChange);
        QCOMPARE(bar->tabText(0), title);
        opened.window->open(address);
        QCOMPARE(made, 2);
        QCOMPARE(bar->tabText(0), QStringLiteral("alone"));
    }

    void aRemovedClusterTakesItsTabsAlong()
    {
        Opened opened(m_theme);
        QTRY_COMPARE(opened.rows(), 5);
        opened.window->openCluster(*opened.session);
        opened.window->openConnector(*opened.session, QStringLiteral("audit-s3"));
        QVERIFY(opened.clusters.remove(opened.session->profile().id));
        QCOMPARE(opened.tabs(), QStringList());
        QCOMPARE(opened.window->currentPage(), nullptr);
        QVERIFY(opened.window->selection().isEmpty());
    }

    void everyInteractiveWidgetHasAName()
    {
        Opened opened(m_theme);
        QTRY_COMPARE(opened.rows(), 5);
        opened.window->openCluster(*opened.session);
        for (const QWidget *widget : opened.window->findChildren<QWidget *>()) {
            const bool isInteractive = (widget->focusPolicy() & Qt::TabFocus) && widget->isVisible()
                && !widget->objectName().startsWith(QLatin1String("qt_"));
            if (!isInteractive)
                continue;
            const QAccessibleInterface *interface =
                QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
            QVERIFY2(interface && !interface->text(QAccessible::Name).isEmpty(),
                     widget->metaObject()->className());
        }
    }

    /// Pictures to look at: PATCHBAY_PICTURES names the folder.
    void pictures()
    {
        const QString folder = qEnvironmentVariable("PATCHBAY_PICTURES");
        if (folder.isEmpty())
            return;
        Opened opened(m_theme);
        FaultServer second;
        answerSnapshot(
            second,
            snapshotOf({QStringLiteral("orders-source RUNNING R"), QStringLiteral("b-sink RUNNING R")}));
        opened.add(QStringLiteral("payments-eu-2"), Environment::Kind::Staging, second.url());
        FaultServer lab;
        lab.on("*", "*").error(
            409, "Cannot complete request because of a conflicting operation (e.g. worker rebalance)");
        opened.add(QStringLiteral("lab"), Environment::Kind::Development, lab.url());
        opened.add(QStringLiteral("warehouse"), Environment::Kind::Production,
                   QUrl(QStringLiteral("http://127.0.0.1:9")));
        QTRY_COMPARE(opened.rows(), 5);
        auto *activity = new QLabel(QStringLiteral("nothing ran yet"));
        activity->setWindowTitle(QStringLiteral("Activity"));
        auto *requests = new QLabel(QStringLiteral("r"));
        requests->setWindowTitle(QStringLiteral("Requests (214)"));
        opened.window->addPanel(activity);
        opened.window->addPanel(requests);
        opened.window->openCluster(*opened.session);
        opened.window->openConnector(*opened.session, QStringLiteral("orders-search"));
        opened.window->openConnector(*opened.clusters.findByName(QStringLiteral("payments-eu-2")),
                                     QStringLiteral("orders-source"));
        opened.window->openCluster(*opened.session);
        QTest::qWait(1500);
        const auto take = [&opened, &folder](const QString &name) {
            QTest::qWait(100);
            opened.window->grab().save(folder + u'/' + name + QStringLiteral(".png"));
        };
        take(QStringLiteral("light"));
        m_theme.setScheme(Theme::Scheme::Dark);
        take(QStringLiteral("dark"));
        opened.window->resize(1024, 640);
        take(QStringLiteral("dark-small"));
        m_theme.setScheme(Theme::Scheme::Light);
        take(QStringLiteral("light-small"));
        opened.window->resize(1440, 900);
        opened.window->openCluster(*opened.clusters.findByName(QStringLiteral("warehouse")));
        opened.window->tree().setFilterText(QStringLiteral("state:failed"));
        take(QStringLiteral("warehouse"));
        opened.window->tree().setFilterText(QStringLiteral("nothing like this"));
        opened.window->openConnector(*opened.clusters.findByName(QStringLiteral("payments-eu-2")),
                                     QStringLiteral("orders-source"));
        take(QStringLiteral("nomatch"));
    }
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    TestMainWindow test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_mainwindow.moc"
