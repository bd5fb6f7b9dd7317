// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cluster/restprobe.h"

#include "core/text/describe.h"

namespace patchbay {

namespace {

struct ProbeText {
    Q_DECLARE_TR_FUNCTIONS(patchbay::ConnectionTest)
};

/// Could the same address with the other scheme work? Everything that Kafka Connect did not say itself.
bool isPuzzling(const Error &error)
{
    switch (error.kind) {
    case Error::Kind::Unreachable:
    case Error::Kind::Timeout:
    case Error::Kind::Tls:
    case Error::Kind::UnexpectedReply:
    case Error::Kind::InvalidRequest:
    case Error::Kind::ServerError:
        return true;
    default:
        return false;
    }
}

struct Missing {
    Capability capability;
    QString what;
};

std::vector<Missing> everything()
{
    return {{Capability::ActiveTopics, ProbeText::tr("list the topics that a connector uses")},
            {Capability::RestartWithTasks, ProbeText::tr("restart a connector together with its tasks")},
            {Capability::AllPlugins, ProbeText::tr("describe converters and transforms")},
            {Capability::Stop, ProbeText::tr("stop connectors")},
            {Capability::ReadOffsets, ProbeText::tr("show offsets")},
            {Capability::ChangeOffsets, ProbeText::tr("change or reset offsets")},
            {Capability::InitialState, ProbeText::tr("create connectors stopped or paused")},
            {Capability::ClusterLoggers, ProbeText::tr("set log levels on all workers at once")},
            {Capability::PatchConfig, ProbeText::tr("change single settings")},
            {Capability::Health, ProbeText::tr("report its health")},
            {Capability::PluginVersions, ProbeText::tr("choose between versions of a plugin")}};
}

} // namespace

QString fixFor(const Error &error, bool hasUser)
{
    switch (error.kind) {
    case Error::Kind::Authentication:
        return hasUser ? ProbeText::tr("Check the user name and the password.")
                       : ProbeText::tr("Choose Basic authentication, and enter a user name and a password.");
    case Error::Kind::NotReady:
        return ProbeText::tr("Wait until the worker has started, then test again.");
    case Error::Kind::Rebalancing:
        return ProbeText::tr("Wait until the cluster has rebalanced, then test again.");
    case Error::Kind::UnexpectedReply:
    case Error::Kind::NotFound:
    case Error::Kind::UnknownEndpoint:
        return ProbeText::tr(
            "Check that the address is that of a Kafka Connect worker's REST interface, its path included.");
    default:
        break;
    }
    const QString advice = describeError(error).advice;
    return advice.isEmpty() ? ProbeText::tr("Look into the log of the worker.") : advice;
}

RestProbe::RestProbe(const RestTarget &target, NetworkFactory network, QObject *parent)
    : QObject(parent),
      m_rest(std::move(network)),
      m_client(m_rest),
      m_target(target)
{
    m_target.attempts = 1;
    m_rest.setTarget(m_target);
}

RestProbe::~RestProbe() = default;

void RestProbe::run()
{
    emit begun(Stage::Authentication);
    const auto answered = [this](const Result<WorkerVersion> &version) {
        takeVersion(version);
    };
    m_client.workerVersionOf(m_target.workers.first(), {this, answered});
}

void RestProbe::takeVersion(const Result<WorkerVersion> &version)
{
    if (!version)
        return failFirst(version.error());
    emit ended(Stage::Authentication, Verdict::Passed,
               m_target.user.isEmpty() ? ProbeText::tr("The worker asks for no password.")
                                       : ProbeText::tr("Accepted as %1.").arg(printable(m_target.user)),
               QString());
    m_capabilities = Capabilities(version->version);
    emit begun(Stage::Version);
    emit ended(Stage::Version, Verdict::Passed,
               ProbeText::tr("Kafka Connect %1 on the Kafka cluster %2.")
                   .arg(printable(version->version), printable(version->kafkaClusterId)),
               QString());
    emit begun(Stage::Plugins);
    const auto answered = [this](const Result<std::vector<PluginDescription>> &plugins) {
        takePlugins(plugins);
    };
    m_client.plugins(true, {this, answered});
}

void RestProbe::failFirst(const Error &error)
{
    switch (error.kind) {
    case Error::Kind::Authentication:
    case Error::Kind::Forbidden:
    case Error::Kind::ProxyAuthentication:
        return fail(Stage::Authentication, error);
    default:
        break;
    }
    if (isPuzzling(error))
        emit puzzled(error);
    else
        fail(Stage::Version, error);
}

void RestProbe::takePlugins(const Result<std::vector<PluginDescription>> &plugins)
{
    if (!plugins)
        return fail(Stage::Plugins, plugins.error());
    emit ended(Stage::Plugins, Verdict::Passed,
               ProbeText::tr("%n connector plugin(s) installed.", nullptr, static_cast<int>(plugins->size())),
               QString());
    tellLimits();
}

void RestProbe::tellLimits()
{
    emit begun(Stage::Limits);
    QStringList cannot;
    for (const Missing &missing : everything()) {
        if (!m_capabilities.has(missing.capability)) {
            cannot.append(
                ProbeText::tr("%1 (since %2)").arg(missing.what, since(missing.capability).toString()));
        }
    }
    if (cannot.isEmpty()) {
        emit ended(Stage::Limits, Verdict::Passed,
                   ProbeText::tr("This worker can do everything that Patchbay uses."), QString());
    } else {
        emit ended(Stage::Limits, Verdict::Noted,
                   ProbeText::tr("This worker cannot: %1.").arg(cannot.join(QLatin1String("; "))), QString());
    }
    emit finished(true);
}

void RestProbe::fail(Stage stage, const Error &error)
{
    emit ended(stage, Verdict::Failed, describeError(error).sentence,
               fixFor(error, !m_target.user.isEmpty()));
    emit finished(false);
}

} // namespace patchbay
