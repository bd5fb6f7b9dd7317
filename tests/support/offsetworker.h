// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connect/wire.h"
#include "core/offsets/offsetdifference.h"
#include "core/offsets/offsetsnapshot.h"

#include "support/faultserver.h"

namespace patchbay::test {

/// A worker of one connector "a" that keeps its state as a real one does: offsets change only while it is
/// STOPPED and its tasks are gone, PATCH touches what is listed, DELETE wipes everything whatever its body.
class OffsetWorker {
public:
    explicit OffsetWorker(FaultServer &server, int partitions = 12)
    {
        std::vector<PartitionOffset> rows;
        for (int partition = 0; partition < partitions; ++partition)
            rows.push_back({toPartition({QStringLiteral("orders"), partition}), toOffset(1000 + partition)});
        table = OffsetTable::fromRows(rows);
        const auto reply = [this](const Request &request) {
            return answered(request);
        };
        server.on("*", "*").answeredBy(reply);
    }

    OffsetTable table;
    QByteArray state = "RUNNING";
    bool exists = true;
    QByteArray created; ///< body of the last POST
    int lingering = 1; ///< looks until the tasks are gone
    int groupMembers = 0; ///< PATCHes and DELETEs refused with 500
    QByteArray patchRefusal; ///< every PATCH is refused with this 500
    bool losesPatchAnswer = false; ///< it is done, and the connection closes
    bool neverPatches = false; ///< and it is not done
    std::function<void(const Request &)> before; ///< each request

    ScriptedReply answer(const Request &request) { return answered(request); }

private:
    static ScriptedReply replyOf(int status, const QByteArray &body = {})
    {
        ScriptedReply reply;
        reply.status = status;
        reply.body = body;
        if (body.isEmpty())
            reply.contentType.clear();
        return reply;
    }
    static ScriptedReply refused(int status, const QByteArray &message)
    {
        return replyOf(status,
                       "{\"error_code\":" + QByteArray::number(status) + ",\"message\":\"" + message + "\"}");
    }

    ScriptedReply answered(const Request &request)
    {
        if (before)
            before(request);
        const QByteArray line = request.line();
        if (line == "GET /")
            return replyOf(200, R"({"version":"4.3.1","commit":"c","kafka_cluster_id":"k"})");
        if (line == "POST /connectors") {
            created = request.body;
            exists = true;
            state = created.contains("initial_state") ? "STOPPED" : "RUNNING";
            return replyOf(201, R"({"name":"a","config":{},"tasks":[],"type":"sink"})");
        }
        if (!exists)
            return refused(404, "Connector a not found");
        if (line == "DELETE /connectors/a") {
            exists = false;
            return replyOf(204);
        }
        if (line == "GET /connectors/a/config")
            return replyOf(200, R"({"name":"a","connector.class":"x","topics":"orders"})");
        if (line == "GET /connectors/a/status") {
            const bool hasTasks = state != "STOPPED" || lingering-- > 0;
            return replyOf(200,
                           "{\"name\":\"a\",\"connector\":{\"state\":\"" + state
                               + "\",\"worker_id\":\"w:1\"},\"tasks\":["
                               + (hasTasks
                                      ? "{\"id\":0,\"state\":\"" + (state == "STOPPED" ? "RUNNING" : state)
                                          + "\",\"worker_id\":\"w:1\"}"
                                      : QByteArray())
                               + "],\"type\":\"sink\"}");
        }
        if (line == "GET /connectors/a/offsets")
            return replyOf(200, writeTable(table));
        if (line == "GET /connectors/a")
            return replyOf(200, R"({"name":"a","config":{},"tasks":[],"type":"sink"})");
        if (line == "PUT /connectors/a/stop") {
            state = "STOPPED";
            return replyOf(204);
        }
        if (line == "PUT /connectors/a/resume" || line == "PUT /connectors/a/pause") {
            state = request.target.endsWith("pause") ? "PAUSED" : "RUNNING";
            return replyOf(202);
        }
        if (request.target == "/connectors/a/offsets")
            return changed(request);
        return refused(404, "HTTP 404 Not Found");
    }

    ScriptedReply changed(const Request &request)
    {
        if (state != "STOPPED")
            return refused(400,
                           "Connectors must be in the STOPPED state before their offsets can be modified.");
        if (groupMembers-- > 0)
            return refused(500,
                           "Failed to alter consumer group offsets for connector a either because its "
                           "tasks haven't stopped completely yet or the connector was resumed");
        if (!patchRefusal.isEmpty())
            return refused(500, patchRefusal);
        if (!neverPatches) {
            if (request.method == "DELETE")
                table = OffsetTable();
            else
                table = applied(table, wire::offsets(json::parse(request.body)->root()).value());
        }
        if (losesPatchAnswer) {
            ScriptedReply lost;
            lost.cutHeadAt = 0;
            lost.ending = ScriptedReply::Ending::Close;
            return lost;
        }
        return replyOf(200, R"({"message":"The offsets for this connector have been altered successfully"})");
    }
};

} // namespace patchbay::test
