// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/shell.h"

#include "support/answer.h"

#include <fcntl.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <cstdlib>

namespace patchbay::test {

using namespace std::chrono_literals;

Shell::Shell()
    : m_environment(QProcessEnvironment::systemEnvironment())
{
    // Without DISPLAY, or libdbus would start a bus of its own for it.
    for (const char *name : {"PATCHBAY_USER", "PATCHBAY_PASSWORD", "http_proxy", "https_proxy", "HTTP_PROXY",
                             "HTTPS_PROXY", "DBUS_SESSION_BUS_ADDRESS", "DISPLAY", "NO_COLOR"})
        m_environment.remove(QString::fromLatin1(name));
    m_environment.insert(QStringLiteral("HOME"), home());
    m_environment.insert(QStringLiteral("XDG_CONFIG_HOME"), config());
    m_environment.insert(QStringLiteral("XDG_DATA_HOME"), data());
    m_environment.insert(QStringLiteral("XDG_STATE_HOME"), m_home.filePath(QStringLiteral("state")));
    m_environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), m_home.filePath(QStringLiteral("run")));
    m_environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    m_environment.insert(QStringLiteral("TERM"), QStringLiteral("xterm"));
    m_environment.insert(QStringLiteral("LSAN_OPTIONS"),
                         QStringLiteral("print_suppressions=0:suppressions=" LEAK_SUPPRESSIONS));
}

void Shell::prepare(QProcess &process, const QStringList &arguments) const
{
    process.setProcessEnvironment(m_environment);
    process.setStandardInputFile(QProcess::nullDevice());
    process.setProgram(QCoreApplication::applicationDirPath() + QStringLiteral("/../bin/patchbay-cli"));
    process.setArguments(arguments);
}

Shell::Ended Shell::run(const QStringList &arguments) const
{
    QProcess process;
    prepare(process, arguments);
    process.start();
    return finish(process);
}

Shell::Ended Shell::finish(QProcess &process)
{
    if (!waitFor([&process] { return process.state() == QProcess::NotRunning; }, 100s))
        qFatal("patchbay-cli did not end");
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -2,
            process.readAllStandardOutput(), process.readAllStandardError()};
}

TerminalShell::TerminalShell(const Shell &shell, const QStringList &arguments)
    : m_master(::posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC))
{
    if (m_master < 0 || ::grantpt(m_master) != 0 || ::unlockpt(m_master) != 0)
        qFatal("The test got no terminal");
    m_slave = ::open(::ptsname(m_master), O_RDWR | O_NOCTTY | O_CLOEXEC);
    ::fcntl(m_master, F_SETFL, O_NONBLOCK);
    winsize size{};
    size.ws_col = 200;
    size.ws_row = 50;
    ::ioctl(m_slave, TIOCSWINSZ, &size);

    shell.prepare(m_process, arguments);
    const auto onTerminal = [slave = m_slave] {
        ::setsid();
        ::ioctl(slave, TIOCSCTTY, 0);
        for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
            ::dup2(slave, stream);
    };
    m_process.setChildProcessModifier(onTerminal);
    m_process.start();
}

TerminalShell::~TerminalShell()
{
    m_process.kill();
    m_process.waitForFinished();
    ::close(m_slave);
    ::close(m_master);
}

void TerminalShell::read()
{
    char buffer[4096];
    for (;;) {
        const ssize_t got = ::read(m_master, buffer, sizeof buffer);
        if (got <= 0)
            return;
        m_seen.append(buffer, got);
    }
}

bool TerminalShell::waitForText(const QByteArray &text, std::chrono::milliseconds limit)
{
    const auto isThere = [this, &text] {
        read();
        return m_seen.contains(text);
    };
    return waitFor(isThere, limit);
}

void TerminalShell::type(const QByteArray &keys)
{
    if (::write(m_master, keys.constData(), static_cast<std::size_t>(keys.size())) != keys.size())
        qFatal("The terminal took nothing");
}

int TerminalShell::waitForEnd()
{
    const auto hasEnded = [this] {
        read();
        return m_process.state() == QProcess::NotRunning;
    };
    if (!waitFor(hasEnded, 60s))
        qFatal("patchbay-cli did not end; it showed: %s", m_seen.constData());
    return m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -2;
}

} // namespace patchbay::test
