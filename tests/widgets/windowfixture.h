// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/clusterlist.h"
#include "core/plans/operationlist.h"
#include "support/faultserver.h"
#include "support/snapshottext.h"
#include "widgets/cluster/clusterpage.h"
#include "widgets/cluster/clustertreepanel.h"
#include "widgets/look/theme.h"
#include "widgets/main/mainwindow.h"
#include "widgets/main/windowactions.h"

#include <QAction>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QTest>

#include <memory>

namespace patchbay::test {

/// A worker that answers a snapshot: GET /, /health, /connectors?expand=status.
inline void answerSnapshot(FaultServer &server, const ClusterSnapshot &snapshot)
{
    server.on("GET", "/").reply(200, R"({"version":"4.3.1","commit":"c0ffee","kafka_cluster_id":"k1"})");
    server.on("GET", "/health")
        .reply(200, R"({"status":"healthy","message":"Worker has completed startup and is ready."})");
    server.on("GET", "/connectors?expand=status").reply(200, statusAnswer(snapshot));
    server.on("GET", "/connectors?expand=info").reply(200, "{}");
}

/// Everything that a MainWindow needs, with real sessions on servers of the test.
struct WindowFixture {
    Theme &theme;
    MemoryCredentialStore credentials;
    MemoryPlanJournal journal;
    ClusterList clusters;
    OperationList operations{clusters, journal};
    std::unique_ptr<MainWindow> window;

    explicit WindowFixture(Theme &usedTheme)
        : theme(usedTheme),
          clusters(nullptr, network(), credentials)
    {
    }

    static NetworkFactory network()
    {
        return [] {
            auto manager = std::make_unique<QNetworkAccessManager>();
            manager->setProxy(QNetworkProxy::NoProxy);
            return manager;
        };
    }

    ClusterSession &add(const QString &name, Environment::Kind kind, const QUrl &url)
    {
        ClusterProfile profile = ClusterProfile::create();
        profile.name = name;
        profile.environment.kind = kind;
        profile.workers = {url};
        const Result<> added = clusters.add(profile);
        Q_ASSERT(added);
        ClusterSession &session = *clusters.find(profile.id);
        session.start();
        return session;
    }

    MainWindow &open()
    {
        window = std::make_unique<MainWindow>(theme, clusters, operations, credentials);
        const auto clusterPage = [this](ClusterSession &session, const QString &) -> TabPage * {
            auto *page = new ClusterPage(theme, session);
            const auto openConnector = [this, &session](const QString &connector) {
                window->openConnector(session, connector);
            };
            QObject::connect(page, &ClusterPage::connectorOpened, window.get(), openConnector);
            return page;
        };
        window->setClusterPages(clusterPage);
        window->resize(1440, 900);
        window->show();
        return *window;
    }
};

} // namespace patchbay::test
