// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connect/connectclient.h"

#include "core/connect/connectcalls.h"
#include "core/connect/connectorname.h"
#include "core/connect/offsetrequests.h"
#include "core/connect/statusreader.h"

#include <QPointer>

namespace patchbay {

namespace {

const QString connectors = QStringLiteral("connectors");
const QString connectorPlugins = QStringLiteral("connector-plugins");

HttpRequest read(const QStringList &segments, const QList<QPair<QString, QString>> &query = {})
{
    HttpRequest request;
    request.segments = segments;
    request.query = query;
    return request;
}

HttpRequest change(Verb verb, const QStringList &segments)
{
    HttpRequest request;
    request.verb = verb;
    request.segments = segments;
    request.effect = Effect::Changes;
    return request;
}

HttpRequest changeTo(Verb verb, const QStringList &segments, const json::Value &body)
{
    HttpRequest request = change(verb, segments);
    request.body = json::write(body);
    return request;
}

QPair<QString, QString> flag(const char16_t *name, bool value)
{
    return {QString::fromUtf16(name), value ? QStringLiteral("true") : QStringLiteral("false")};
}

/// Of an answer that says nothing but that it was done.
std::function<void(const Result<HttpAnswer> &)> whetherDone(const ReplyTo<> &reply)
{
    return [reply](const Result<HttpAnswer> &answer) {
        reply.deliver(answer ? Result<>() : Result<>(Failure(answer.error())));
    };
}

bool isUnknownEndpoint(const Result<HttpAnswer> &answer)
{
    return !answer && answer.error().kind == Error::Kind::UnknownEndpoint;
}

} // namespace

class ConnectClient::Private {
public:
    using Answered = std::function<void(const Result<HttpAnswer> &)>;

    Private(ConnectClient &owner, RestClient &restClient)
        : q(owner),
          rest(restClient)
    {
    }

    void ask(const HttpRequest &request, QObject *context, std::optional<Capability> needs,
             const Answered &answered);
    template <typename T>
    void askFor(const HttpRequest &request, const ReplyTo<T> &reply, const WireReader<T> &reader,
                std::optional<Capability> needs = std::nullopt);
    template <typename T>
    void askForMuch(const HttpRequest &request, const ReplyTo<T> &reply,
                    const std::function<Result<T>(const HttpAnswer &)> &reader,
                    std::optional<Capability> needs = std::nullopt);
    template <typename T>
    void readElsewhere(const Result<HttpAnswer> &answer, const ReplyTo<T> &reply,
                       const std::function<Result<T>(const HttpAnswer &)> &reader);
    void askToDo(const HttpRequest &request, const ReplyTo<> &reply,
                 std::optional<Capability> needs = std::nullopt);
    void askPutThenPost(const HttpRequest &request, QObject *context, const Answered &answered);
    void askPutThenPost(const HttpRequest &request, const ReplyTo<> &reply);
    void prove(Capability capability, bool present);
    void learnVersion(const WorkerVersion &version);
    void statusOfUnlisted(const QString &name, const Error &error, const ReplyTo<ConnectorStatus> &reply);

    /// True when \p name must not be addressed; \p reply then gets to know why.
    template <typename T>
    bool refused(const QString &name, const ReplyTo<T> &reply) const
    {
        const auto error = addressRefusal(name, capabilities);
        if (error)
            reply.deliverLater(Failure(*error));
        return error.has_value();
    }

    ConnectClient &q;
    RestClient &rest;
    Capabilities capabilities;
};

/// Calls \p answered, and notes what the answer proves about \p needs. After this client died there is no
/// answer.
void ConnectClient::Private::ask(const HttpRequest &request, QObject *context,
                                 std::optional<Capability> needs, const Answered &answered)
{
    const QPointer<ConnectClient> alive(&q);
    const auto came = [this, alive, needs, answered](const Result<HttpAnswer> &answer) {
        if (!alive)
            return;
        if (needs && (answer || isUnknownEndpoint(answer)))
            prove(*needs, answer.has_value());
        if (alive)
            answered(answer);
    };
    rest.send(request, ReplyTo<HttpAnswer>(context, came));
}

template <typename T>
void ConnectClient::Private::askFor(const HttpRequest &request, const ReplyTo<T> &reply,
                                    const WireReader<T> &reader, std::optional<Capability> needs)
{
    const auto answered = [request, reply, reader](const Result<HttpAnswer> &answer) {
        reply.deliver(answer ? readAnswer<T>(*answer, request, reader) : Result<T>(Failure(answer.error())));
    };
    ask(request, reply.context(), needs, answered);
}

/// For answers that may be large: \p reader runs on another thread.
template <typename T>
void ConnectClient::Private::askForMuch(const HttpRequest &request, const ReplyTo<T> &reply,
                                        const std::function<Result<T>(const HttpAnswer &)> &reader,
                                        std::optional<Capability> needs)
{
    const auto answered = [this, reply, reader](const Result<HttpAnswer> &answer) {
        readElsewhere<T>(answer, reply, reader);
    };
    ask(request, reply.context(), needs, answered);
}

template <typename T>
void ConnectClient::Private::readElsewhere(const Result<HttpAnswer> &answer, const ReplyTo<T> &reply,
                                           const std::function<Result<T>(const HttpAnswer &)> &reader)
{
    if (!answer) {
        reply.deliver(Failure(answer.error()));
        return;
    }
    const auto work = [reader, raw = *answer] {
        return reader(raw);
    };
    const auto use = [reply](Result<T> &&value) {
        reply.deliver(value);
    };
    computeElsewhere<Result<T>>(&q, work, use);
}

void ConnectClient::Private::askToDo(const HttpRequest &request, const ReplyTo<> &reply,
                                     std::optional<Capability> needs)
{
    ask(request, reply.context(), needs, whetherDone(reply));
}

void ConnectClient::Private::askPutThenPost(const HttpRequest &request, const ReplyTo<> &reply)
{
    askPutThenPost(request, reply.context(), whetherDone(reply));
}

/// Some implementations want POST where Kafka wants PUT: a 405 changed nothing, so once more that way.
void ConnectClient::Private::askPutThenPost(const HttpRequest &request, QObject *context,
                                            const Answered &answered)
{
    const QPointer<QObject> wanted(context);
    const auto first = [this, request, wanted, answered](const Result<HttpAnswer> &answer) {
        HttpRequest post = request;
        post.verb = Verb::Post;
        const bool tryPost =
            !answer && answer.error().httpStatus == 405 && wanted && !refusal(post, rest.target().access);
        if (!tryPost) {
            answered(answer);
            return;
        }
        const auto second = [answer, answered](const Result<HttpAnswer> &again) {
            // A second 405 says no more than the first, which names what was asked.
            answered(isUnknownEndpoint(again) ? answer : again);
        };
        ask(post, wanted, std::nullopt, second);
    };
    ask(request, context, std::nullopt, first);
}

void ConnectClient::Private::prove(Capability capability, bool present)
{
    const bool before = capabilities.has(capability);
    capabilities.prove(capability, present);
    if (before != present)
        emit q.capabilitiesChanged();
}

void ConnectClient::Private::learnVersion(const WorkerVersion &version)
{
    if (version.version == capabilities.workerVersion())
        return;
    capabilities = Capabilities(version.version); // what another version proved counts no more
    emit q.capabilitiesChanged();
}

ConnectClient::ConnectClient(RestClient &rest, QObject *parent)
    : QObject(parent),
      d(std::make_unique<Private>(*this, rest))
{
}

ConnectClient::~ConnectClient() = default;

RestClient &ConnectClient::rest()
{
    return d->rest;
}

const Capabilities &ConnectClient::capabilities() const
{
    return d->capabilities;
}

// The worker

void ConnectClient::workerVersion(const ReplyTo<WorkerVersion> &reply)
{
    const HttpRequest request = read({});
    const auto answered = [this, request, reply](const Result<HttpAnswer> &answer) {
        const auto version = answer ? readAnswer<WorkerVersion>(*answer, request, wire::workerVersion)
                                    : Result<WorkerVersion>(Failure(answer.error()));
        if (version)
            d->learnVersion(*version);
        reply.deliver(version);
    };
    d->ask(request, reply.context(), std::nullopt, answered);
}

void ConnectClient::workerVersionOf(const QUrl &worker, const ReplyTo<WorkerVersion> &reply)
{
    const HttpRequest request = read({});
    const auto answered = [request, reply](const Result<HttpAnswer> &answer) {
        reply.deliver(answer ? readAnswer<WorkerVersion>(*answer, request, wire::workerVersion)
                             : Result<WorkerVersion>(Failure(answer.error())));
    };
    d->rest.sendTo(worker, request, ReplyTo<HttpAnswer>(reply.context(), answered));
}

void ConnectClient::health(const QUrl &worker, const ReplyTo<WorkerHealth> &reply)
{
    const HttpRequest request = read({QStringLiteral("health")});
    const QPointer<ConnectClient> alive(this);
    const auto answered = [this, alive, request, reply](const Result<HttpAnswer> &answer) {
        if (alive && (answer || isUnknownEndpoint(answer)))
            d->prove(Capability::Health, answer.has_value());
        if (answer) {
            reply.deliver(readAnswer<WorkerHealth>(*answer, request, wire::workerHealth));
            return;
        }
        // 503 starting and 500 unhealthy carry {"status", "message"}: answers, not errors.
        if (const auto document = json::parse(answer.error().body)) {
            if (const auto health = wire::workerHealth(document->root())) {
                reply.deliver(*health);
                return;
            }
        }
        reply.deliver(Failure(answer.error()));
    };
    d->rest.sendTo(worker, request, ReplyTo<HttpAnswer>(reply.context(), answered));
}

void ConnectClient::connectorNamesOf(const QUrl &worker, const ReplyTo<QStringList> &reply)
{
    const HttpRequest request = read({connectors});
    const QPointer<ConnectClient> alive(this);
    const auto answered = [this, alive, request, reply](const Result<HttpAnswer> &answer) {
        const auto reader = [request](const HttpAnswer &raw) {
            return readAnswer<QStringList>(raw, request, wire::names);
        };
        if (alive)
            d->readElsewhere<QStringList>(answer, reply, reader);
    };
    d->rest.sendTo(worker, request, ReplyTo<HttpAnswer>(reply.context(), answered));
}

// Reading connectors

void ConnectClient::connectorNames(const ReplyTo<QStringList> &reply)
{
    const HttpRequest request = read({connectors});
    const auto reader = [request](const HttpAnswer &answer) {
        return readAnswer<QStringList>(answer, request, wire::names);
    };
    d->askForMuch<QStringList>(request, reply, reader);
}

namespace {

Result<std::vector<ConnectorStatus>> statusesOf(const HttpAnswer &answer, const HttpRequest &request)
{
    if (auto statuses = readStatuses(answer.body))
        return std::move(*statuses);
    return readAnswer<std::vector<ConnectorStatus>>(answer, request, wire::statuses);
}

} // namespace

HttpRequest statusesRequest()
{
    return read({connectors}, {{QStringLiteral("expand"), QStringLiteral("status")}});
}

void ConnectClient::allStatuses(const ReplyTo<std::vector<ConnectorStatus>> &reply)
{
    const HttpRequest request = statusesRequest();
    const auto reader = [request](const HttpAnswer &answer) {
        return statusesOf(answer, request);
    };
    d->askForMuch<std::vector<ConnectorStatus>>(request, reply, reader);
}

void ConnectClient::allStatusesUnless(const QByteArray &knownDigest, const ReplyTo<StatusesAnswer> &reply)
{
    const HttpRequest request = statusesRequest();
    const auto reader = [request, knownDigest](const HttpAnswer &answer) -> Result<StatusesAnswer> {
        StatusesAnswer known{digestOf(answer.body), nullptr};
        if (known.digest == knownDigest)
            return known;
        auto statuses = statusesOf(answer, request);
        if (!statuses)
            return Failure(statuses.error());
        known.statuses = std::make_shared<std::vector<ConnectorStatus>>(std::move(*statuses));
        return known;
    };
    d->askForMuch<StatusesAnswer>(request, reply, reader);
}

void ConnectClient::allDescriptions(const ReplyTo<std::vector<ConnectorDescription>> &reply)
{
    const HttpRequest request = read({connectors}, {{QStringLiteral("expand"), QStringLiteral("info")}});
    const auto reader = [request](const HttpAnswer &answer) {
        return readAnswer<std::vector<ConnectorDescription>>(answer, request, wire::descriptions);
    };
    d->askForMuch<std::vector<ConnectorDescription>>(request, reply, reader);
}

void ConnectClient::connector(const QString &name, const ReplyTo<ConnectorDescription> &reply)
{
    if (d->refused(name, reply))
        return;
    const auto reader = [name](const json::Value &json) {
        return wire::description(json, name);
    };
    d->askFor<ConnectorDescription>(read({connectors, name}), reply, reader);
}

void ConnectClient::config(const QString &name, const ReplyTo<ConnectorConfig> &reply)
{
    if (d->refused(name, reply))
        return;
    d->askFor<ConnectorConfig>(read({connectors, name, QStringLiteral("config")}), reply, wire::config);
}

void ConnectClient::status(const QString &name, const ReplyTo<ConnectorStatus> &reply)
{
    if (d->refused(name, reply))
        return;
    const HttpRequest request = read({connectors, name, QStringLiteral("status")});
    const auto answered = [this, name, request, reply](const Result<HttpAnswer> &answer) {
        if (answer) {
            const auto reader = [name](const json::Value &json) {
                return wire::status(json, name);
            };
            reply.deliver(readAnswer<ConnectorStatus>(*answer, request, reader));
        } else if (answer.error().kind == Error::Kind::NotFound && reply.isWanted()) {
            d->statusOfUnlisted(name, answer.error(), reply);
        } else {
            reply.deliver(Failure(answer.error()));
        }
    };
    d->ask(request, reply.context(), std::nullopt, answered);
}

/// "No status found for connector X" is said of a new one and of one that does not exist: ask for the
/// connector itself.
void ConnectClient::Private::statusOfUnlisted(const QString &name, const Error &error,
                                              const ReplyTo<ConnectorStatus> &reply)
{
    const auto answered = [name, error, reply](const Result<ConnectorDescription> &description) {
        if (description) {
            ConnectorStatus starting;
            starting.name = name;
            starting.type = description->type;
            reply.deliver(starting);
        } else {
            reply.deliver(Failure(description.error()));
        }
    };
    q.connector(name, ReplyTo<ConnectorDescription>(reply.context(), answered));
}

void ConnectClient::tasks(const QString &name, const ReplyTo<std::vector<TaskDescription>> &reply)
{
    if (d->refused(name, reply))
        return;
    d->askFor<std::vector<TaskDescription>>(read({connectors, name, QStringLiteral("tasks")}), reply,
                                            wire::tasks);
}

void ConnectClient::taskStatus(const QString &name, int task, const ReplyTo<TaskStatus> &reply)
{
    if (d->refused(name, reply))
        return;
    const auto reader = [task](const json::Value &json) {
        return wire::taskStatus(json, task);
    };
    d->askFor<TaskStatus>(
        read({connectors, name, QStringLiteral("tasks"), QString::number(task), QStringLiteral("status")}),
        reply, reader);
}

void ConnectClient::activeTopics(const QString &name, const ReplyTo<QStringList> &reply)
{
    if (d->refused(name, reply))
        return;
    const auto reader = [name](const json::Value &json) {
        return wire::activeTopics(json, name);
    };
    d->askFor<QStringList>(read({connectors, name, QStringLiteral("topics")}), reply, reader,
                           Capability::ActiveTopics);
}

// Changing connectors

void ConnectClient::create(const QString &name, const ConnectorConfig &config,
                           std::optional<InitialState> initialState,
                           const ReplyTo<ConnectorDescription> &reply)
{
    if (const auto error = creationRefusal(name)) {
        reply.deliverLater(Failure(*error));
        return;
    }
    const HttpRequest request =
        changeTo(Verb::Post, {connectors}, wire::createBody(name, config, initialState));
    const auto answered = [this, name, request, initialState, reply](const Result<HttpAnswer> &answer) {
        // Workers before 3.7: 500 Unrecognized field "initial_state".
        const bool refusedState =
            !answer && answer.error().httpStatus == 500 && answer.error().message.contains(u"initial_state");
        if (initialState && (answer || refusedState))
            d->prove(Capability::InitialState, answer.has_value());
        const auto reader = [name](const json::Value &json) {
            return wire::description(json, name);
        };
        reply.deliver(answer ? readAnswer<ConnectorDescription>(*answer, request, reader)
                             : Result<ConnectorDescription>(Failure(answer.error())));
    };
    d->ask(request, reply.context(), std::nullopt, answered);
}

void ConnectClient::putConfig(const QString &name, const ConnectorConfig &config,
                              const ReplyTo<ConnectorDescription> &reply)
{
    if (d->refused(name, reply))
        return;
    const auto reader = [name](const json::Value &json) {
        return wire::description(json, name);
    };
    d->askFor<ConnectorDescription>(
        changeTo(Verb::Put, {connectors, name, QStringLiteral("config")}, config.toJson()), reply, reader);
}

void ConnectClient::patchConfig(const QString &name, const ConnectorConfig &changes,
                                const ReplyTo<ConnectorDescription> &reply)
{
    if (d->refused(name, reply))
        return;
    const auto reader = [name](const json::Value &json) {
        return wire::description(json, name);
    };
    d->askFor<ConnectorDescription>(
        changeTo(Verb::Patch, {connectors, name, QStringLiteral("config")}, changes.toJson()), reply, reader,
        Capability::PatchConfig);
}

void ConnectClient::remove(const QString &name, const ReplyTo<> &reply)
{
    if (d->refused(name, reply))
        return;
    d->askToDo(change(Verb::Delete, {connectors, name}), reply);
}

void ConnectClient::pause(const QString &name, const ReplyTo<> &reply)
{
    if (!d->refused(name, reply))
        d->askPutThenPost(change(Verb::Put, {connectors, name, QStringLiteral("pause")}), reply);
}

void ConnectClient::resume(const QString &name, const ReplyTo<> &reply)
{
    if (!d->refused(name, reply))
        d->askPutThenPost(change(Verb::Put, {connectors, name, QStringLiteral("resume")}), reply);
}

void ConnectClient::stop(const QString &name, const ReplyTo<> &reply)
{
    if (d->refused(name, reply))
        return;
    d->askToDo(change(Verb::Put, {connectors, name, QStringLiteral("stop")}), reply, Capability::Stop);
}

void ConnectClient::restart(const QString &name, bool includeTasks, bool onlyFailed,
                            const ReplyTo<std::optional<ConnectorStatus>> &reply)
{
    if (d->refused(name, reply))
        return;
    HttpRequest request = change(Verb::Post, {connectors, name, QStringLiteral("restart")});
    const bool withFlags = includeTasks || onlyFailed;
    if (withFlags)
        request.query = {flag(u"includeTasks", includeTasks), flag(u"onlyFailed", onlyFailed)};
    using Plan = std::optional<ConnectorStatus>;
    const auto answered = [this, name, request, withFlags, reply](const Result<HttpAnswer> &answer) {
        if (!answer) {
            reply.deliver(Failure(answer.error()));
            return;
        }
        // Workers before 3.0 pass over the flags, restart the instance alone and answer 204.
        const QPointer<ConnectClient> alive(this);
        if (withFlags)
            d->prove(Capability::RestartWithTasks, answer->status == 202);
        if (answer->body.trimmed().isEmpty()) {
            reply.deliver(Plan());
            return;
        }
        const auto reader = [name](const json::Value &json) -> wire::Shaped<Plan> {
            auto status = wire::status(json, name);
            if (!status)
                return tl::unexpected<QString>(status.error());
            return Plan(std::move(*status));
        };
        reply.deliver(readAnswer<Plan>(*answer, request, reader));
    };
    d->ask(request, reply.context(), std::nullopt, answered);
}

void ConnectClient::restartTask(const QString &name, int task, const ReplyTo<> &reply)
{
    if (d->refused(name, reply))
        return;
    d->askToDo(
        change(Verb::Post,
               {connectors, name, QStringLiteral("tasks"), QString::number(task), QStringLiteral("restart")}),
        reply);
}

void ConnectClient::resetActiveTopics(const QString &name, const ReplyTo<> &reply)
{
    if (d->refused(name, reply))
        return;
    d->askToDo(change(Verb::Put, {connectors, name, QStringLiteral("topics"), QStringLiteral("reset")}),
               reply, Capability::ActiveTopics);
}

// Offsets

void ConnectClient::offsets(const QString &name, const ReplyTo<std::vector<PartitionOffset>> &reply)
{
    if (d->refused(name, reply))
        return;
    const HttpRequest request = read({connectors, name, QStringLiteral("offsets")});
    const auto reader = [request](const HttpAnswer &answer) {
        return readAnswer<std::vector<PartitionOffset>>(answer, request, wire::offsets);
    };
    d->askForMuch<std::vector<PartitionOffset>>(request, reply, reader, Capability::ReadOffsets);
}

void ConnectClient::offsetTable(const QString &name, const ReplyTo<OffsetTable> &reply)
{
    if (d->refused(name, reply))
        return;
    const HttpRequest request = read({connectors, name, QStringLiteral("offsets")});
    const auto reader = [request](const HttpAnswer &answer) -> Result<OffsetTable> {
        if (auto table = OffsetTable::readSink(answer.body))
            return std::move(*table);
        const auto rows = readAnswer<std::vector<PartitionOffset>>(answer, request, wire::offsets);
        if (!rows)
            return Failure(rows.error());
        return OffsetTable::fromRows(*rows, answer.body);
    };
    d->askForMuch<OffsetTable>(request, reply, reader, Capability::ReadOffsets);
}

void ConnectClient::patchOffsets(const QString &name, const std::vector<PartitionOffset> &offsets,
                                 const ReplyTo<OffsetsChange> &reply)
{
    if (d->refused(name, reply))
        return;
    d->askFor<OffsetsChange>(alterOffsetsRequest(name, offsets), reply, wire::offsetsChange,
                             Capability::ChangeOffsets);
}

void ConnectClient::deleteOffsets(const QString &name, const ReplyTo<OffsetsChange> &reply)
{
    if (d->refused(name, reply))
        return;
    d->askFor<OffsetsChange>(resetOffsetsRequest(name), reply, wire::offsetsChange,
                             Capability::ChangeOffsets);
}

// Plugins

void ConnectClient::plugins(bool connectorsOnly, const ReplyTo<std::vector<PluginDescription>> &reply)
{
    // Workers before 3.2 pass over the flag and list connectors only: their answer proves nothing.
    const auto request = connectorsOnly ? read({connectorPlugins})
                                        : read({connectorPlugins}, {flag(u"connectorsOnly", false)});
    d->askFor<std::vector<PluginDescription>>(request, reply, wire::plugins);
}

void ConnectClient::pluginConfig(const QString &className, const QString &version,
                                 const ReplyTo<std::vector<SettingDefinition>> &reply)
{
    HttpRequest request = read({connectorPlugins, className, QStringLiteral("config")});
    if (!version.isEmpty())
        request.query = {{QStringLiteral("version"), version}};
    d->askFor<std::vector<SettingDefinition>>(request, reply, wire::settingDefinitions,
                                              Capability::AllPlugins);
}

void ConnectClient::validate(const QString &className, const ConnectorConfig &config,
                             const ReplyTo<ValidationReport> &reply)
{
    HttpRequest request;
    request.verb = Verb::Put;
    request.segments = {connectorPlugins, className, QStringLiteral("config"), QStringLiteral("validate")};
    request.effect = Effect::Validates;
    request.body = json::write(config.toJson());
    const auto answered = [request, reply](const Result<HttpAnswer> &answer) {
        reply.deliver(answer ? readAnswer<ValidationReport>(*answer, request, wire::validationReport)
                             : Result<ValidationReport>(Failure(answer.error())));
    };
    d->askPutThenPost(request, reply.context(), answered);
}

// Loggers

void ConnectClient::loggers(const ReplyTo<std::vector<LoggerLevel>> &reply)
{
    d->askFor<std::vector<LoggerLevel>>(read({QStringLiteral("admin"), QStringLiteral("loggers")}), reply,
                                        wire::loggers);
}

void ConnectClient::logger(const QString &logger, const ReplyTo<LoggerLevel> &reply)
{
    const auto reader = [logger](const json::Value &json) {
        return wire::logger(json, logger);
    };
    d->askFor<LoggerLevel>(read({QStringLiteral("admin"), QStringLiteral("loggers"), logger}), reply, reader);
}

void ConnectClient::setLogger(const QString &logger, const QString &level, LoggerScope scope,
                              const ReplyTo<QStringList> &reply)
{
    HttpRequest request = changeTo(Verb::Put, {QStringLiteral("admin"), QStringLiteral("loggers"), logger},
                                   wire::loggerBody(level));
    if (scope == LoggerScope::Cluster)
        request.query = {{QStringLiteral("scope"), QStringLiteral("cluster")}};
    const auto answered = [this, request, scope, reply](const Result<HttpAnswer> &answer) {
        if (!answer) {
            reply.deliver(Failure(answer.error()));
            return;
        }
        // Workers before 3.7 pass over the scope and answer 200 with the names of their own loggers.
        if (scope == LoggerScope::Cluster)
            d->prove(Capability::ClusterLoggers, answer->status == 204);
        reply.deliver(answer->body.trimmed().isEmpty()
                          ? Result<QStringList>(QStringList())
                          : readAnswer<QStringList>(*answer, request, wire::names));
    };
    d->ask(request, reply.context(), std::nullopt, answered);
}

} // namespace patchbay
