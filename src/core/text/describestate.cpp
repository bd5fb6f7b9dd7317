// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cluster/clustersession.h"
#include "core/text/describe.h"

#include <QCoreApplication>

namespace patchbay {

namespace {

struct StateWords {
    Q_DECLARE_TR_FUNCTIONS(patchbay::StateText)
};

} // namespace

QString describeState(ConnectorState state, const QString &verbatim)
{
    if (state == ConnectorState::Unknown)
        return verbatim.isEmpty() ? StateWords::tr("unknown") : printable(verbatim);
    if (state == ConnectorState::Starting)
        return StateWords::tr("starting"); // ours, not a word of Kafka's
    return wireName(state);
}

QString describeStateMeaning(ConnectorState state)
{
    switch (state) {
    case ConnectorState::Running:
        return StateWords::tr("It runs.");
    case ConnectorState::Paused:
        return StateWords::tr("It is paused: its tasks exist and keep their memory and connections, but "
                              "process nothing. Its offsets "
                              "cannot be changed.");
    case ConnectorState::Stopped:
        return StateWords::tr("It is stopped: its tasks are shut down and gone, only its config and offsets "
                              "stay. Its offsets can be "
                              "changed.");
    case ConnectorState::Failed:
        return StateWords::tr("It failed and does nothing until it is restarted.");
    case ConnectorState::Unassigned:
        return StateWords::tr("No worker runs it at the moment: the cluster is rebalancing.");
    case ConnectorState::Restarting:
        return StateWords::tr("It is being restarted.");
    case ConnectorState::Destroyed:
        return StateWords::tr("It was deleted and is being removed.");
    case ConnectorState::Starting:
        return StateWords::tr("It is listed, but no worker has reported a state of it yet.");
    case ConnectorState::Unknown:
        return StateWords::tr("The worker reports a state that this version of Patchbay does not know.");
    }
    return {};
}

QString describeType(ConnectorType type)
{
    switch (type) {
    case ConnectorType::Source:
        return StateWords::tr("Source");
    case ConnectorType::Sink:
        return StateWords::tr("Sink");
    case ConnectorType::Unknown:
        return StateWords::tr("Unknown kind");
    }
    return {};
}

QString describeCondition(const ClusterCondition &condition)
{
    using Reach = ClusterCondition::Reach;
    switch (condition.reach) {
    case Reach::Idle:
        return StateWords::tr("not connected");
    case Reach::WaitingForPassword:
        return condition.error ? StateWords::tr("password needed")
                               : StateWords::tr("waiting for the keychain");
    case Reach::Connecting:
        return StateWords::tr("connecting");
    case Reach::Fresh:
        return {};
    case Reach::Rebalancing:
        return condition.retry ? StateWords::tr("rebalancing: try %1 of %2")
                                     .arg(condition.retry->nextAttempt)
                                     .arg(condition.retry->attempts)
                               : StateWords::tr("rebalancing");
    case Reach::Starting:
        return StateWords::tr("starting");
    case Reach::Unauthorised:
        return condition.error && condition.error->kind == Error::Kind::Forbidden
            ? StateWords::tr("not allowed")
            : StateWords::tr("password refused");
    case Reach::Unreachable:
        break;
    }
    if (!condition.error)
        return StateWords::tr("no answer");
    switch (condition.error->kind) {
    case Error::Kind::Tls:
        return StateWords::tr("no secure connection");
    case Error::Kind::Redirected:
        return StateWords::tr("redirected");
    case Error::Kind::ProxyAuthentication:
        return StateWords::tr("proxy asks for a password");
    case Error::Kind::UnexpectedReply:
    case Error::Kind::UnknownEndpoint:
        return StateWords::tr("not Kafka Connect");
    case Error::Kind::TooLarge:
        return StateWords::tr("answer too large");
    case Error::Kind::ServerError:
        return StateWords::tr("worker failed");
    default:
        return StateWords::tr("no answer");
    }
}

QString describeRetry(const RetryNotice &notice)
{
    const QString tries = QString::number(notice.nextAttempt);
    const QString of = QString::number(notice.attempts);
    const QString delay = describeDuration(notice.delay);
    switch (notice.error.kind) {
    case Error::Kind::Rebalancing:
        return StateWords::tr("The cluster is rebalancing: try %1 of %2, next in %3").arg(tries, of, delay);
    case Error::Kind::NotReady:
        return StateWords::tr("The worker is starting: try %1 of %2, next in %3").arg(tries, of, delay);
    case Error::Kind::Unreachable:
        return StateWords::tr("The worker cannot be reached: try %1 of %2, next in %3").arg(tries, of, delay);
    case Error::Kind::Timeout:
        return StateWords::tr("The worker did not answer in time: try %1 of %2, next in %3")
            .arg(tries, of, delay);
    default:
        return StateWords::tr("The worker could not answer: try %1 of %2, next in %3").arg(tries, of, delay);
    }
}

} // namespace patchbay
