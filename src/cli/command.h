// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/connection.h"
#include "cli/exitcodes.h"
#include "cli/invocation.h"
#include "cli/services.h"
#include "cli/terminal.h"
#include "core/json/document.h"

#include <memory>

namespace patchbay::cli {

/// One command of the shell from its start to its exit code.
class Command : public QObject {
    Q_OBJECT
public:
    /// Both references must outlive this.
    Command(const Invocation &invocation, Terminal &terminal, Services &services);
    ~Command() override;

    virtual void start() = 0;
    virtual void interrupt(); ///< Ctrl+C

signals:
    void finished(int exitCode); ///< once

protected:
    const Invocation &invocation() const { return m_invocation; }
    Terminal &terminal() { return m_terminal; }
    Services &services() { return m_services; }
    void print(const json::Value &value);
    void finish(ExitCode code);
    void fail(const Error &error); ///< says it on stderr and finishes
    void complain(const Error &error, ExitCode code);
    bool isFinished() const { return m_finished; }

private:
    const Invocation m_invocation;
    Terminal &m_terminal;
    Services &m_services;
    bool m_finished = false;
};

/// A command that asks a cluster.
class ClusterCommand : public Command {
    Q_OBJECT
public:
    using Command::Command;
    void start() final;

protected:
    virtual void connected() = 0;
    Connection &connection() { return *m_connection; }
    ConnectClient &client() { return m_connection->client(); }
    /// Reading gives up where a shell should not wait any longer. A plan has deadlines of its own.
    void endReadingPhase();
    /// How far it has come, a sentence for when --timeout is over; empty: it has nothing to say of that.
    virtual QString whatIsMissing() const { return {}; }

private:
    void retrying(const RetryNotice &notice);
    void timeIsOver();

    std::unique_ptr<Connection> m_connection;
    std::optional<Error> m_lastFailure; ///< of a try that another one followed
    bool m_reading = true;
};

std::unique_ptr<Command> makeCommand(const Invocation &invocation, Terminal &terminal, Services &services);
/// One sentence on stderr, or {"error":…} there.
void complainAbout(const Error &error, ExitCode code, bool asJson, Terminal &terminal);

} // namespace patchbay::cli
