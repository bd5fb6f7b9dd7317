// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"

#include "cli/changecommand.h"
#include "cli/clusterscommand.h"
#include "cli/configcommand.h"
#include "cli/healthcommand.h"
#include "cli/jsonoutput.h"
#include "cli/listcommand.h"
#include "cli/offsetschangecommand.h"
#include "cli/offsetscommand.h"
#include "cli/offsetsmovecommand.h"
#include "cli/pluginscommand.h"
#include "cli/statuscommand.h"
#include "core/limits.h"
#include "core/text/describe.h"

#include <QTimer>

namespace patchbay::cli {

Command::Command(const Invocation &invocation, Terminal &terminal, Services &services)
    : m_invocation(invocation),
      m_terminal(terminal),
      m_services(services)
{
}

Command::~Command() = default;

void Command::interrupt()
{
    finish(ExitCode::Interrupted);
}

void Command::print(const json::Value &value)
{
    m_terminal.print(printed(value));
}

void Command::finish(ExitCode code)
{
    if (std::exchange(m_finished, true))
        return;
    m_terminal.clearProgress();
    if (m_terminal.lost() != 0) { // half a list that says 0 would be believed
        const QString why = qt_error_string(m_terminal.lost());
        const ExitCode instead = code == ExitCode::Done ? ExitCode::Refused : code;
        complain(Error::local(Error::Kind::Storage, tr("The output could not be written: %1.").arg(why)),
                 instead);
        emit finished(static_cast<int>(instead));
        return;
    }
    emit finished(static_cast<int>(code));
}

void Command::fail(const Error &error)
{
    if (m_finished)
        return;
    const ExitCode code = exitCodeFor(error);
    complain(error, code);
    finish(code);
}

void Command::complain(const Error &error, ExitCode code)
{
    complainAbout(error, code, m_invocation.isJson(), m_terminal);
}

void complainAbout(const Error &error, ExitCode code, bool asJson, Terminal &terminal)
{
    if (asJson) {
        terminal.complain(QString::fromUtf8(printed(toJson(error, code))));
        return;
    }
    terminal.complain(describeError(error).sentence);
}

void ClusterCommand::start()
{
    m_connection = std::make_unique<Connection>(invocation(), services());
    const auto slowKeychain = [this] {
        terminal().showProgress(tr("Waiting for the keychain"));
    };
    connect(m_connection.get(), &Connection::waitingForKeychain, this, slowKeychain);
    connect(m_connection.get(), &Connection::retrying, this, &ClusterCommand::retrying);
    if (invocation().timeout)
        QTimer::singleShot(*invocation().timeout, this, &ClusterCommand::timeIsOver);
    const auto opened = [this](const Result<> &result) {
        if (!result)
            fail(result.error());
        else if (!isFinished())
            connected();
    };
    m_connection->open({this, opened});
}

void ClusterCommand::endReadingPhase()
{
    m_reading = false;
}

void ClusterCommand::retrying(const RetryNotice &notice)
{
    // A window waits for a worker that is down; a shell says so after a second round.
    constexpr int rounds = 2;
    if (m_reading && notice.error.kind == Error::Kind::Unreachable && notice.nextAttempt > rounds) {
        fail(notice.error);
        return;
    }
    m_lastFailure = notice.error;
    terminal().showProgress(describeRetry(notice));
}

void ClusterCommand::timeIsOver()
{
    if (!m_reading)
        return;
    if (m_lastFailure) { // what stood in the way says more than that the time is over
        fail(*m_lastFailure);
        return;
    }
    const QString missing = whatIsMissing();
    fail(Error::local(
        Error::Kind::Timeout,
        missing.isEmpty()
            ? tr("No answer in the %1 that --timeout allows.").arg(describeDuration(*invocation().timeout))
            : missing));
}

std::unique_ptr<Command> makeCommand(const Invocation &invocation, Terminal &terminal, Services &services)
{
    using Which = Invocation::Command;
    switch (invocation.command) {
    case Which::Clusters:
        return std::make_unique<ClustersCommand>(invocation, terminal, services);
    case Which::ConnectorsList:
        return std::make_unique<ListCommand>(invocation, terminal, services);
    case Which::ConnectorsShow:
    case Which::ConnectorsStatus:
    case Which::ConnectorsTasks:
        return std::make_unique<StatusCommand>(invocation, terminal, services);
    case Which::ConnectorsChange:
        return std::make_unique<ChangeCommand>(invocation, terminal, services);
    case Which::PluginsList:
    case Which::PluginsShow:
        return std::make_unique<PluginsCommand>(invocation, terminal, services);
    case Which::ConfigGet:
    case Which::ConfigValidate:
    case Which::ConfigDiff:
    case Which::ConfigApply:
    case Which::ConfigHistory:
    case Which::ConfigRestore:
        return std::make_unique<ConfigCommand>(invocation, terminal, services);
    case Which::Health:
        return std::make_unique<HealthCommand>(invocation, terminal, services);
    case Which::OffsetsGet:
        return std::make_unique<OffsetsGetCommand>(invocation, terminal, services);
    case Which::OffsetsSnapshot:
        return std::make_unique<OffsetsSnapshotCommand>(invocation, terminal, services);
    case Which::OffsetsMove:
        return std::make_unique<OffsetsMoveCommand>(invocation, terminal, services);
    case Which::OffsetsPlan:
    case Which::OffsetsApply:
    case Which::OffsetsReset:
    case Which::OffsetsRestore:
        return std::make_unique<OffsetsChangeCommand>(invocation, terminal, services);
    }
    return nullptr;
}

} // namespace patchbay::cli
