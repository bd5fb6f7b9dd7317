// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/scene.h"

#include "support/snapshottext.h"
#include "widgets/cluster/clusterpage.h"
#include "widgets/cluster/clustertreepanel.h"
#include "widgets/config/configworkbench.h"
#include "widgets/connection/connectionspage.h"
#include "widgets/connector/connectorpage.h"
#include "widgets/look/buttons.h"
#include "widgets/main/windowactions.h"
#include "widgets/offsets/offsetchangepage.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QFile>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTabBar>

namespace patchbay::test {

using namespace std::chrono_literals;

namespace {

const QStringList calmOnes{QStringLiteral("customers-cdc-source RUNNING R"),
                           QStringLiteral("orders-source RUNNING R R"),
                           QStringLiteral("orders-warehouse-with-a-name-that-is-longer-than-most RUNNING R")};

void answer(FaultServer &server, const QStringList &connectors, const QByteArray &version = "3.9.2")
{
    const ClusterSnapshot snapshot = snapshotOf(connectors);
    QByteArrayList names;
    for (const ConnectorStatus &status : snapshot.connectors)
        names.append('"' + status.name.toUtf8() + '"');
    server.on("GET", "/")
        .reply(200, R"({"version":")" + version + R"(","commit":"c0ffee","kafka_cluster_id":"k1"})");
    server.on("GET", "/health").reply(200, R"({"status":"healthy","message":"Worker is ready."})");
    server.on("GET", "/connectors").reply(200, '[' + names.join(',') + ']');
    server.on("GET", "/connectors?expand=status").reply(200, statusAnswer(snapshot));
    server.on("GET", "/connectors?expand=info").reply(200, "{}");
}

ClusterSession *sessionOf(Desk &desk, const QString &name)
{
    return desk.program().clusters().findByName(name);
}

bool openCluster(Desk &desk, const QString &name)
{
    ClusterSession *session = sessionOf(desk, name);
    desk.window().openCluster(*session);
    return true;
}

/// Waits until its state, and its config where a worker can be asked, are on the page.
bool openConnector(Desk &desk, const QString &connector, int page = 0)
{
    ClusterSession *session = sessionOf(desk, Scene::real);
    desk.window().openConnector(*session, connector);
    auto *pages = desk.window().currentPage()->findChild<QTabBar *>(QStringLiteral("pages"));
    pages->setCurrentIndex(page);
    const auto isRead = [&desk] {
        const auto *settings =
            desk.window().currentPage()->findChild<QAbstractItemView *>(QStringLiteral("settings"));
        return settings && settings->model()->rowCount() > 0;
    };
    return waitFor(isRead, 60s);
}

bool trigger(Desk &desk, const char *action)
{
    const QList<QAction *> all = desk.window().allActions();
    for (QAction *each : all) {
        if (each->objectName() == QLatin1String(action) && each->isEnabled()) {
            each->trigger();
            return true;
        }
    }
    return false;
}

void pressEscape()
{
    if (QWidget *focus = QApplication::focusWidget())
        QTest::keyClick(focus, Qt::Key_Escape);
}

template <typename Widget>
Widget *visibleChild(QWidget &parent, const QString &name = {})
{
    for (Widget *widget : parent.findChildren<Widget *>(name)) {
        if (widget->isVisible())
            return widget;
    }
    return nullptr;
}

bool fillAndSave(Desk &desk)
{
    auto *page = qobject_cast<ConnectionsPage *>(desk.window().currentPage());
    page->addConnection();
    auto *name = visibleChild<QLineEdit>(*page, QStringLiteral("name"));
    auto *save = visibleChild<QAbstractButton>(*page, QStringLiteral("saveConnection"));
    if (!name || !save)
        return false;
    name->setFocus();
    QTest::keyClicks(name, QStringLiteral("payments-eu")); // there is one already
    QTest::mouseClick(save, Qt::LeftButton);
    return true;
}

/// The page with the offsets of a connector of that cluster, once they, or why not, are there.
bool openOffsets(Desk &desk, const QString &cluster, const QString &connector)
{
    desk.window().openConnector(*sessionOf(desk, cluster), connector);
    auto *pages = desk.window().currentPage()->findChild<QTabBar *>(QStringLiteral("pages"));
    pages->setCurrentIndex(2);
    const auto isSaid = [&desk] {
        QWidget *page = desk.window().currentPage();
        const auto *rows = page->findChild<QAbstractItemView *>(QStringLiteral("offsets"));
        const auto *change = page->findChild<QAbstractButton *>(QStringLiteral("changeOffsets"));
        return rows && change && (rows->model()->rowCount() > 0 || !change->isEnabled());
    };
    return waitFor(isSaid, 60s);
}

OffsetChangePage *changePage(Desk &desk)
{
    return qobject_cast<OffsetChangePage *>(desk.window().currentPage());
}

/// A change of two partitions, as far as its preview; nothing is run.
bool previewChange(Desk &desk)
{
    OffsetChangePage *page = changePage(desk);
    if (!page)
        return false;
    page->editor().setTarget(OffsetTarget::to(3));
    page->editor().next();
    return waitFor([page] { return !page->editor().plan().parts.empty(); }, 60s);
}

void addOffsetViews(std::vector<View> &views)
{
    views.push_back({QStringLiteral("offsets-sink"), [](Desk &desk) {
                         return openOffsets(desk, Scene::real, QStringLiteral("orders-archive"));
                     }});
    views.push_back({QStringLiteral("offsets-raw"), [](Desk &desk) {
                         QWidget *page = desk.window().currentPage();
                         auto *rows = page->findChild<QAbstractItemView *>(QStringLiteral("offsets"));
                         auto *raw = page->findChild<QAbstractButton *>(QStringLiteral("rawJson"));
                         rows->setCurrentIndex(rows->model()->index(0, 0));
                         raw->setChecked(true);
                         return true;
                     }});
    views.push_back({QStringLiteral("offsets-source"), [](Desk &desk) {
                         return openOffsets(desk, Scene::real, QStringLiteral("orders-mirror"));
                     }});
    views.push_back({QStringLiteral("offsets-view-only"), [](Desk &desk) {
                         return openOffsets(desk, Scene::viewOnly, QStringLiteral("old-sink"));
                     }});
    views.push_back({QStringLiteral("offsets-too-old"), [](Desk &desk) {
                         return openOffsets(desk, Scene::tooOld, QStringLiteral("older-sink"));
                     }});
    views.push_back({QStringLiteral("change-choose"), [](Desk &desk) {
                         desk.window().openConnector(*sessionOf(desk, Scene::real),
                                                     QStringLiteral("orders-archive"));
                         if (!trigger(desk, "changeOffsets") || !changePage(desk))
                             return false;
                         OffsetChangePage *page = changePage(desk);
                         if (!waitFor([page] { return page->editor().table().count() > 2; }, 60s))
                             return false;
                         page->choose(OffsetSelection::of(page->editor().table(), {0, 2}));
                         return page->editor().chosenCount() == 2;
                     }});
    views.push_back({QStringLiteral("change-target"), [](Desk &desk) {
                         changePage(desk)->editor().next();
                         return changePage(desk)->editor().stage() == OffsetEditor::Stage::Target;
                     }});
    views.push_back({QStringLiteral("change-preview"), previewChange});
    views.push_back({QStringLiteral("change-blocked"), [](Desk &desk) {
                         OffsetEditor &editor = changePage(desk)->editor();
                         editor.back();
                         editor.setTarget(OffsetTarget::shiftedBy(-1'000'000));
                         editor.next();
                         return waitFor([&editor] { return editor.preview().blockedCount() > 0; }, 60s);
                     }});
    views.push_back({QStringLiteral("snapshots-none"), [](Desk &desk) {
                         return trigger(desk, "offsetSnapshots");
                     }});
    views.push_back({QStringLiteral("snapshots"), [](Desk &desk) {
                         auto *list = desk.window().currentPage()->findChild<QAbstractItemView *>(
                             QStringLiteral("snapshots"));
                         auto *take = visibleChild<ActionButton>(*desk.window().currentPage());
                         if (take && list->model()->rowCount() == 0)
                             QTest::mouseClick(take, Qt::LeftButton);
                         return waitFor([list] { return list->model()->rowCount() > 0; }, 60s);
                     }});
    views.push_back({QStringLiteral("move"), [](Desk &desk) {
                         return trigger(desk, "moveConnector");
                     }});
}

} // namespace

Scene::Scene(const Playground &playground)
{
    answer(m_calm, calmOnes);
    answer(m_lab, {QStringLiteral("clicks-sink RUNNING R"), QStringLiteral("clicks-source UNASSIGNED U")});
    answer(m_warehouse, {QStringLiteral("stock-sink FAILED F"), QStringLiteral("stock-source RUNNING R")});
    m_partner.on("*", "*").reply(401, {});
    answer(m_first, {QStringLiteral("left-sink RUNNING R"), QStringLiteral("shared-source PAUSED P")});
    answer(m_second, {QStringLiteral("right-sink RUNNING R")});
    answer(m_empty, {});
    answer(m_viewOnly, {QStringLiteral("old-sink RUNNING R")}, "3.5.2");
    m_viewOnly.on("GET", "/connectors/old-sink/offsets")
        .reply(
            200,
            R"({"offsets":[{"partition":{"kafka_partition":0,"kafka_topic":"orders"},"offset":{"kafka_offset":20}}]})");
    answer(m_tooOld, {QStringLiteral("older-sink RUNNING R")}, "2.8.2");

    Environment environment;
    environment.kind = Environment::Kind::Production;
    add(real, environment, playground.workers);
    m_profiles.back().kafka = KafkaProfile();
    m_profiles.back().kafka->bootstrapServers = {qEnvironmentVariable("PATCHBAY_BROKER")};
    m_profiles.back().kafka->passwordId = QUuid::createUuid();
    add(unreachable, environment, {m_warehouse.url()});
    environment.kind = Environment::Kind::Staging;
    add(calm, environment, {m_calm.url()});
    add(split, environment, {m_first.url(), m_second.url()});
    environment.kind = Environment::Kind::Development;
    add(rebalancing, environment, {m_lab.url()});
    add(empty, environment, {m_empty.url()});
    add(viewOnly, environment, {m_viewOnly.url()});
    add(tooOld, environment, {m_tooOld.url()});
    environment.kind = Environment::Kind::Custom;
    environment.customName = QStringLiteral("Disaster recovery");
    environment.customTint = Environment::Tint::Violet;
    add(unauthorised, environment, {m_partner.url()});
}

void Scene::add(const QString &name, const Environment &environment, const QList<QUrl> &workers)
{
    ClusterProfile profile = ClusterProfile::create();
    profile.name = name;
    profile.environment = environment;
    profile.workers = workers;
    profile.refreshInterval = 2s;
    m_profiles.push_back(profile);
}

void Scene::worsen()
{
    m_lab.on("*", "*").error(409, "Cannot complete request because of a conflicting operation");
    for (const char *target : {"/", "/health", "/connectors", "/connectors?expand=status"})
        m_lab.on("GET", target)
            .error(409, "Cannot complete request because of a conflicting operation (e.g. worker rebalance)");
    m_warehouse.stopListening();
}

std::vector<View> everyView(const QString &folder)
{
    const auto cluster = [](const QString &name) {
        return [name](Desk &desk) {
            return openCluster(desk, name);
        };
    };
    const auto connector = [](const QString &name, int page = 0) {
        return [name, page](Desk &desk) {
            return openConnector(desk, QString(name), page);
        };
    };
    std::vector<View> views;
    views.push_back({QStringLiteral("cluster"), cluster(Scene::real)});
    views.push_back({QStringLiteral("cluster-filtered"), [](Desk &desk) {
                         desk.window().currentPage()->findChild<QLineEdit *>()->setText(
                             QStringLiteral("state:failed"));
                         return true;
                     }});
    views.push_back({QStringLiteral("cluster-no-match"), [](Desk &desk) {
                         desk.window().currentPage()->findChild<QLineEdit *>()->setText(
                             QStringLiteral("nothing-is-called-so"));
                         return true;
                     }});
    views.push_back({QStringLiteral("cluster-disagrees"), [](Desk &desk) {
                         desk.window().currentPage()->findChild<QLineEdit *>()->clear();
                         ClusterSession *session = sessionOf(desk, Scene::split);
                         desk.window().openCluster(*session);
                         const auto disagrees = [session] {
                             const auto &workers = session->workers();
                             return workers.size() == 2 && (workers[0].disagrees || workers[1].disagrees);
                         };
                         return waitFor(disagrees, 60s);
                     }});
    views.push_back({QStringLiteral("cluster-unreachable"), cluster(Scene::unreachable)});
    views.push_back({QStringLiteral("cluster-rebalancing"), cluster(Scene::rebalancing)});
    views.push_back({QStringLiteral("cluster-unauthorised"), cluster(Scene::unauthorised)});
    views.push_back({QStringLiteral("cluster-empty"), cluster(Scene::empty)});
    views.push_back({QStringLiteral("connector-stale"), [](Desk &desk) {
                         desk.window().openConnector(*sessionOf(desk, Scene::unreachable),
                                                     QStringLiteral("stock-sink"));
                         return true;
                     }});
    views.push_back({QStringLiteral("connector-missing"), [](Desk &desk) {
                         desk.window().openConnector(*sessionOf(desk, Scene::calm),
                                                     QStringLiteral("never-was-here"));
                         return true;
                     }});
    views.push_back({QStringLiteral("connector-failed"), connector(QStringLiteral("orders-search"))});
    views.push_back({QStringLiteral("connector-trace"), [](Desk &desk) {
                         auto *whole = visibleChild<QAbstractButton>(*desk.window().currentPage(),
                                                                     QStringLiteral("wholeTrace"));
                         if (whole)
                             whole->setChecked(true);
                         return whole != nullptr;
                     }});
    views.push_back({QStringLiteral("connector-running"), connector(QStringLiteral("orders-archive"))});
    views.push_back({QStringLiteral("connector-paused"), connector(QStringLiteral("orders-audit"))});
    views.push_back({QStringLiteral("connector-stopped"), connector(QStringLiteral("orders-billing"))});
    views.push_back({QStringLiteral("connector-mirror"), connector(QStringLiteral("orders-mirror"))});
    views.push_back({QStringLiteral("connector-config"), connector(QStringLiteral("orders-mirror"), 1)});
    views.push_back({QStringLiteral("connector-topics"), connector(QStringLiteral("orders-mirror"), 4)});
    addOffsetViews(views);
    views.push_back({QStringLiteral("config-problems"), [](Desk &desk) {
                         if (!openConnector(desk, QStringLiteral("orders-mirror"), 1))
                             return false;
                         const auto *page = qobject_cast<ConnectorPage *>(desk.window().currentPage());
                         ConfigEditor &editor = *page->workbench()->editor();
                         editor.setValue(QStringLiteral("tasks.max"), QStringLiteral("two"));
                         editor.setValue(QStringLiteral("errors.tolerence"), QStringLiteral("all"));
                         page->workbench()->validate();
                         const auto isOver = [&editor] {
                             return editor.validity() == ConfigEditor::Validity::Invalid;
                         };
                         return waitFor(isOver, 100s);
                     }});
    views.push_back({QStringLiteral("config-find"), [](Desk &desk) {
                         desk.window().actions().findInPage->trigger();
                         return visibleChild<QLineEdit>(*desk.window().currentPage(), QStringLiteral("find"))
                             != nullptr;
                     }});
    views.push_back({QStringLiteral("config-review"), [](Desk &desk) {
                         pressEscape();
                         const auto *page = qobject_cast<ConnectorPage *>(desk.window().currentPage());
                         ConfigEditor &editor = *page->workbench()->editor();
                         editor.removeKey(QStringLiteral("errors.tolerence"));
                         editor.setValue(QStringLiteral("tasks.max"), QStringLiteral("3"));
                         page->workbench()->validate();
                         const auto isOver = [&editor] {
                             return editor.validity() == ConfigEditor::Validity::Valid;
                         };
                         if (!waitFor(isOver, 100s))
                             return false;
                         page->workbench()->review();
                         const auto isSeen = [&desk] {
                             return visibleChild<QAbstractItemView>(*desk.window().currentPage(),
                                                                    QStringLiteral("differences"))
                                 != nullptr;
                         };
                         return waitFor(isSeen, 60s);
                     }});
    views.push_back({QStringLiteral("connector-history"), [](Desk &desk) {
                         if (!trigger(desk, "configHistory"))
                             return false;
                         const auto isRead = [&desk] {
                             const auto *versions = visibleChild<QAbstractItemView>(
                                 *desk.window().currentPage(), QStringLiteral("versions"));
                             return versions && versions->model()->rowCount() > 0;
                         };
                         return waitFor(isRead, 60s);
                     }});
    views.push_back({QStringLiteral("new-connector"), [](Desk &desk) {
                         if (!trigger(desk, "newConnector"))
                             return false;
                         const auto isRead = [&desk] {
                             const auto *plugins =
                                 desk.window().currentPage()->findChild<QAbstractItemView *>(
                                     QStringLiteral("plugins"));
                             return plugins && plugins->model()->rowCount() > 0;
                         };
                         return waitFor(isRead, 60s);
                     }});
    views.push_back({QStringLiteral("question-production"), [](Desk &desk) {
                         openConnector(desk, QStringLiteral("orders-archive"));
                         return trigger(desk, "stop");
                     }});
    views.push_back({QStringLiteral("question-delete"), [](Desk &desk) {
                         pressEscape();
                         desk.window().openConnector(*sessionOf(desk, Scene::calm),
                                                     QStringLiteral("orders-source"));
                         return trigger(desk, "delete");
                     }});
    views.push_back({QStringLiteral("activity"), [](Desk &desk) {
                         pressEscape();
                         // Of the scripted cluster: it says no, and every step of that is told.
                         if (!trigger(desk, "restartConnector"))
                             return false;
                         const auto ended = [&desk] {
                             return desk.program().operations().count() > 0
                                 && desk.program().operations().runningCount() == 0;
                         };
                         return waitFor(ended, 60s);
                     }});
    views.push_back({QStringLiteral("requests"), [](Desk &desk) {
                         auto *table =
                             desk.window().findChild<QAbstractItemView *>(QStringLiteral("requests"));
                         if (!table)
                             return false;
                         WindowState state = desk.window().state();
                         state.panel = 1;
                         desk.window().restore(state);
                         table->setCurrentIndex(table->model()->index(table->model()->rowCount() - 1, 0));
                         return table->isVisible();
                     }});
    views.push_back({QStringLiteral("connections"), [](Desk &desk) {
                         WindowState state = desk.window().state();
                         state.panelOpen = false;
                         desk.window().restore(state);
                         return trigger(desk, "connections");
                     }});
    views.push_back({QStringLiteral("connections-problems"), fillAndSave});
    views.push_back({QStringLiteral("connections-test"), [](Desk &desk) {
                         auto *page = qobject_cast<ConnectionsPage *>(desk.window().currentPage());
                         auto *name = visibleChild<QLineEdit>(*page, QStringLiteral("name"));
                         auto *workers = visibleChild<QPlainTextEdit>(*page, QStringLiteral("workers"));
                         auto *test = visibleChild<QAbstractButton>(*page, QStringLiteral("testConnection"));
                         if (!name || !workers || !test)
                             return false;
                         name->selectAll();
                         QTest::keyClicks(name, QStringLiteral("payments-jp"));
                         QStringList urls;
                         for (const QUrl &url : sessionOf(desk, Scene::real)->profile().workers)
                             urls += url.toString();
                         workers->setPlainText(urls.join(u'\n'));
                         QTest::mouseClick(test, Qt::LeftButton);
                         const auto isOver = [page] {
                             auto *stages = page->findChild<QAbstractItemView *>(QStringLiteral("stages"));
                             auto *cancel = page->findChild<QAbstractButton *>(QStringLiteral("cancelTest"));
                             return stages && cancel && stages->isVisible() && !cancel->isVisible();
                         };
                         return waitFor(isOver, 60s);
                     }});
    views.push_back({QStringLiteral("import"), [folder](Desk &desk) {
                         std::vector<ClusterProfile> profiles = desk.program().clusters().profiles();
                         ClusterProfile fresh = ClusterProfile::create();
                         fresh.name = QStringLiteral("payments-ap");
                         fresh.workers = {QUrl(QStringLiteral("https://connect.ap.example:8443"))};
                         profiles.push_back(fresh);
                         const QString file = folder + QStringLiteral("/connections.json");
                         QFile out(file);
                         if (!out.open(QIODevice::WriteOnly) || out.write(writeProfiles(profiles)) < 0)
                             return false;
                         out.close();
                         qobject_cast<ConnectionsPage *>(desk.window().currentPage())->importFrom(file);
                         return true;
                     }});
    views.push_back({QStringLiteral("palette"), [](Desk &desk) {
                         pressEscape();
                         openCluster(desk, Scene::real);
                         desk.window().actions().palette->trigger();
                         QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("ord"));
                         return true;
                     }});
    views.push_back({QStringLiteral("shortcuts"), [](Desk &desk) {
                         pressEscape();
                         return trigger(desk, "shortcuts");
                     }});
    views.push_back({QStringLiteral("about"), [](Desk &desk) {
                         pressEscape();
                         return trigger(desk, "about");
                     }});
    views.push_back({QStringLiteral("tree-filtered"), [](Desk &desk) {
                         pressEscape();
                         desk.window().tree().setFilterText(QStringLiteral("state:failed"));
                         return true;
                     }});
    views.push_back({QStringLiteral("tree-no-match"), [](Desk &desk) {
                         desk.window().tree().setFilterText(QStringLiteral("nothing-is-called-so"));
                         return true;
                     }});
    views.push_back({QStringLiteral("nothing-open"), [](Desk &desk) {
                         desk.window().tree().setFilterText({});
                         while (!desk.window().state().tabs.isEmpty())
                             desk.window().actions().closeTab->trigger();
                         return true;
                     }});
    return views;
}

} // namespace patchbay::test
