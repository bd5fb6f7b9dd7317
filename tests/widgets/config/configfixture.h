// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/config/editorground.h"
#include "widgets/config/configworkbench.h"
#include "widgets/connector/connectorfixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace patchbay::test {

/// Drafts in memory; what was saved outlives the editor, as it does on a disk.
class MemoryDrafts final : public DraftStore {
public:
    void save(const ConfigDraft &draft, const ReplyTo<> &reply) override
    {
        std::erase_if(kept, [&draft](const ConfigDraft &one) { return one.id == draft.id; });
        kept.insert(kept.begin(), draft);
        reply.deliverLater({});
    }
    void remove(const QUuid &id, const ReplyTo<> &reply) override
    {
        std::erase_if(kept, [&id](const ConfigDraft &one) { return one.id == id; });
        reply.deliverLater({});
    }
    void drafts(const ReplyTo<std::vector<ConfigDraft>> &reply) override { reply.deliverLater(kept); }

    std::vector<ConfigDraft> kept;
};

/// A scripted worker with one connector, "orders" of the class org.example.Sink, that validates, takes PATCH
/// and PUT, and remembers the config.
struct ConfigFixture : ConnectorFixture {
    MemoryConfigHistory history;
    MemoryDrafts drafts;
    EditorGround ground{history, drafts, credentials};
    QJsonObject stored{{QStringLiteral("name"), QStringLiteral("orders")},
                       {QStringLiteral("connector.class"), QStringLiteral("org.example.Sink")},
                       {QStringLiteral("tasks.max"), QStringLiteral("1")},
                       {QStringLiteral("topics"), QStringLiteral("a")},
                       {QStringLiteral("db.password"), QStringLiteral("hunter2")}};

    explicit ConfigFixture(Environment::Kind kind = Environment::Kind::Development, bool readOnly = false)
        : ConnectorFixture({QStringLiteral("orders RUNNING R")}, kind, readOnly)
    {
        operations.setHistory(&history);
        server.on("GET", "/connector-plugins?connectorsOnly=false")
            .reply(200, R"([{"class":"org.example.Sink","type":"sink","version":"1.0"}])");
        server.on("GET", "/connector-plugins/org.example.Sink/config").reply(200, definitions());
        server.on("PUT", "/connector-plugins/org.example.Sink/config/validate")
            .answeredBy([this](const Request &request) { return validated(request); });
        server.on("GET", "/connectors/orders/config").answeredBy([this](const Request &) {
            return answer(QJsonDocument(stored).toJson(QJsonDocument::Compact));
        });
        server.on("GET", "/connectors/orders/status")
            .reply(200,
                   R"({"name":"orders","connector":{"state":"RUNNING","worker_id":"w:1"},)"
                   R"("tasks":[{"id":0,"state":"RUNNING","worker_id":"w:1"}],"type":"sink"})");
        server.on("PATCH", "/connectors/orders/config").answeredBy([this](const Request &request) {
            const QJsonObject changes = QJsonDocument::fromJson(request.body).object();
            for (auto change = changes.begin(); change != changes.end(); ++change) {
                if (change->isNull())
                    stored.remove(change.key());
                else
                    stored.insert(change.key(), *change);
            }
            return described();
        });
        server.on("POST", "/connectors").answeredBy([this](const Request &request) {
            created = QJsonDocument::fromJson(request.body).object();
            return described(201);
        });
    }

    static ScriptedReply answer(const QByteArray &body, int status = 200)
    {
        ScriptedReply reply;
        reply.status = status;
        reply.body = body;
        return reply;
    }
    ScriptedReply described(int status = 200) const
    {
        const QJsonObject all{{QStringLiteral("name"), QStringLiteral("orders")},
                              {QStringLiteral("config"), stored},
                              {QStringLiteral("tasks"), QJsonArray()},
                              {QStringLiteral("type"), QStringLiteral("sink")}};
        return answer(QJsonDocument(all).toJson(QJsonDocument::Compact), status);
    }
    static QByteArray definition(const QByteArray &name, const QByteArray &type, bool required)
    {
        return R"({"name":")" + name + R"(","type":")" + type + R"(","required":)"
            + (required ? "true" : "false")
            + R"(,"default_value":null,"importance":"HIGH","documentation":"About )" + name
            + R"(.","group":"Common","width":"NONE","display_name":")" + name
            + R"(","dependents":[],"order":1})";
    }
    static QByteArray definitions()
    {
        return '[' + definition("name", "STRING", true) + ',' + definition("connector.class", "CLASS", true)
            + ',' + definition("tasks.max", "INT", false) + ',' + definition("topics", "LIST", false) + ','
            + definition("errors.tolerance", "STRING", false) + ','
            + definition("db.password", "PASSWORD", false) + ']';
    }
    static ScriptedReply validated(const Request &request)
    {
        const QJsonObject config = QJsonDocument::fromJson(request.body).object();
        const QString tasks = config.value(QStringLiteral("tasks.max")).toString();
        const bool isWrong = tasks == QStringLiteral("two");
        const QByteArray errors = isWrong
            ? QByteArray(R"(["Invalid value two for configuration tasks.max: Not a number of type INT"])")
            : QByteArray("[]");
        QByteArray values;
        for (const QString &key : config.keys()) {
            const bool isTasks = key == QStringLiteral("tasks.max");
            values += (values.isEmpty() ? "" : ",") + QByteArray(R"({"definition":)")
                + definition(key.toUtf8(),
                             isTasks                     ? "INT"
                                 : key == u"db.password" ? "PASSWORD"
                                                         : "STRING",
                             false)
                + R"(,"value":{"name":")" + key.toUtf8()
                + R"(","value":null,"recommended_values":[],"errors":)"
                + (isTasks ? errors : QByteArray("[]")) + R"(,"visible":true}})";
        }
        return answer(R"({"name":"org.example.Sink","error_count":)" + QByteArray(isWrong ? "1" : "0")
                      + R"(,"groups":["Common"],"configs":[)" + values + "]}");
    }

    QJsonObject created;
};

/// The workbench in a window of its own.
struct OpenWorkbench {
    QWidget window;
    ConfigWorkbench *workbench;

    OpenWorkbench(const Theme &theme, ConfigFixture &fixture)
        : workbench(new ConfigWorkbench(
            {theme, *fixture.session, fixture.ground, fixture.operations, fixture.asker}, &window))
    {
        window.resize(1100, 700);
        workbench->resize(window.size());
        window.show();
    }
    bool open(const QString &connector)
    {
        workbench->openConnector(connector);
        return waitFor([this] {
            return workbench->editor() && workbench->editor()->document()
                && workbench->editor()->document()->contains(u"topics")
                && !workbench->editor()->definition().isEmpty();
        });
    }
    ConfigEditor &editor() const { return *workbench->editor(); }
    template <typename Widget>
    Widget *find(const QString &name) const
    {
        return workbench->findChild<Widget *>(name);
    }
};

} // namespace patchbay::test
