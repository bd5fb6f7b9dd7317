// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plans/operationlist.h"

#include "support/answer.h"
#include "support/offsetworker.h"

#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QSignalSpy>

namespace patchbay::test {

/// One cluster whose worker has one connector "a" with offsets, and what a change of them needs besides.
struct OffsetCluster {
    FaultServer server;
    OffsetWorker worker{server};
    MemoryCredentialStore credentials;
    MemoryPlanJournal journal;
    MemoryOffsetSnapshots snapshots;
    ClusterList clusters;
    OperationList operations{clusters, journal};
    ClusterSession *session = nullptr;
    QByteArray version = "4.3.1";

    explicit OffsetCluster(Environment::Kind kind = Environment::Kind::Development, bool readOnly = false)
        : clusters(nullptr, network(), credentials)
    {
        const auto root = [this](const Request &) {
            ScriptedReply reply;
            reply.body = R"({"version":")" + version + R"(","commit":"c","kafka_cluster_id":"k"})";
            return reply;
        };
        server.on("GET", "/").answeredBy(root);
        const auto statuses = [this](const Request &request) {
            Request one = request;
            one.target = "/connectors/a/status";
            ScriptedReply reply = worker.answer(one);
            if (worker.exists)
                reply.body = "{\"a\":{\"status\":" + reply.body + "}}";
            else
                reply = ScriptedReply{};
            if (reply.body.isEmpty())
                reply.body = "{}";
            return reply;
        };
        server.on("GET", "/connectors?expand=status").answeredBy(statuses);
        server.on("GET", "/connectors?expand=info").reply(200, "{}");
        server.on("GET", "/connectors").reply(200, "[\"a\"]");
        ClusterProfile profile = ClusterProfile::create();
        profile.name = QStringLiteral("payments-eu");
        profile.environment.kind = kind;
        profile.workers = {server.url()};
        profile.readOnly = readOnly;
        profile.refreshInterval = std::chrono::seconds(1);
        const Result<> added = clusters.add(profile);
        Q_ASSERT(added);
        session = clusters.find(profile.id);
        operations.setSnapshots(&snapshots);
    }

    static NetworkFactory network()
    {
        return [] {
            auto manager = std::make_unique<QNetworkAccessManager>();
            manager->setProxy(QNetworkProxy::NoProxy);
            return manager;
        };
    }

    /// Waits until the session was refreshed and knows what its worker can do.
    bool start()
    {
        QSignalSpy refreshed(session, &ClusterSession::refreshed);
        session->start();
        return waitFor([&] {
            return refreshed.count() > 0 && !session->client().capabilities().workerVersion().isEmpty();
        });
    }

    /// A source's offsets instead of the sink's.
    void makeSource()
    {
        const auto rows = wire::offsets(json::parse(sourceOffsets)->root());
        worker.table = OffsetTable::fromRows(rows.value());
    }
    static inline const QByteArray sourceOffsets =
        R"({"offsets":[{"partition":{"filename":"/in/a.txt"},"offset":{"position":9007199254740993}},)"
        R"({"partition":{"filename":"/in/b.txt"},"offset":{"position":18446744073709551616}}]})";
};

} // namespace patchbay::test
