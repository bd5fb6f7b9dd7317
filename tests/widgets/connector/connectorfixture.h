// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/clusterlist.h"
#include "core/plans/operationlist.h"
#include "support/answer.h"
#include "support/faultserver.h"
#include "support/scriptedasker.h"
#include "support/snapshottext.h"
#include "widgets/windowfixture.h"

#include <QSignalSpy>
#include <QTest>

namespace patchbay::test {

/// One cluster of one scripted worker, and what an action needs besides.
struct ConnectorFixture {
    FaultServer server;
    MemoryCredentialStore credentials;
    MemoryPlanJournal journal;
    ClusterList clusters;
    OperationList operations{clusters, journal};
    ScriptedAsker asker;
    ClusterSession *session = nullptr;

    explicit ConnectorFixture(const QStringList &connectors,
                              Environment::Kind kind = Environment::Kind::Development, bool readOnly = false)
        : clusters(nullptr, WindowFixture::network(), credentials)
    {
        answerSnapshot(server, snapshotOf(connectors));
        answerNames(connectors);
        ClusterProfile profile = ClusterProfile::create();
        profile.name = QStringLiteral("payments-eu");
        profile.environment.kind = kind;
        profile.workers = {server.url()};
        profile.readOnly = readOnly;
        const Result<> added = clusters.add(profile);
        Q_ASSERT(added);
        session = clusters.find(profile.id);
    }

    /// Starts the session and waits until it was refreshed once.
    bool start()
    {
        QSignalSpy refreshed(session, &ClusterSession::refreshed);
        session->start();
        return waitFor([&] { return refreshed.count() > 0; });
    }
    /// What the worker answers from now on; the session is told.
    bool change(const QStringList &connectors)
    {
        server.on("GET", "/connectors?expand=status").reply(200, statusAnswer(snapshotOf(connectors)));
        answerNames(connectors);
        return refresh();
    }
    bool refresh()
    {
        QSignalSpy refreshed(session, &ClusterSession::refreshed);
        session->refresh();
        return waitFor([&] { return refreshed.count() > 0; });
    }
    void answerNames(const QStringList &connectors)
    {
        QByteArrayList names;
        for (const QString &line : connectors)
            names.append('"' + line.section(u' ', 0, 0).toUtf8() + '"');
        server.on("GET", "/connectors").reply(200, '[' + names.join(',') + ']');
    }
    void answerDetails(const QByteArray &connector, const QByteArray &config, const QByteArray &topics)
    {
        server.on("GET", "/connectors/" + connector + "/config").reply(200, config);
        server.on("GET", "/connectors/" + connector + "/topics")
            .reply(200, "{\"" + connector + "\":{\"topics\":" + topics + "}}");
    }
    ObjectSelection select(const QStringList &connectors, int task = -1) const
    {
        return {session, connectors, task};
    }
};

} // namespace patchbay::test
