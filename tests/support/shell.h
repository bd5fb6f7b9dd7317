// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QProcess>
#include <QProcessEnvironment>
#include <QStringList>
#include <QTemporaryDir>

#include <chrono>

namespace patchbay::test {

/// patchbay-cli as a person starts it: a process, in a home folder of its own. The test has to depend on the
/// program (tests/CMakeLists.txt).
///
///     Shell shell;
///     const auto ended = shell.run("connectors list --url http://127.0.0.1:8083");
///     QCOMPARE(ended.code, 0);
class Shell {
public:
    struct Ended {
        int code = -1; ///< -2: by a signal
        QByteArray out;
        QByteArray err;
    };

    Shell();

    QString home() const { return m_home.path(); }
    QString config() const { return m_home.filePath(QStringLiteral("config")); } ///< XDG_CONFIG_HOME
    QString data() const { return m_home.filePath(QStringLiteral("data")); } ///< XDG_DATA_HOME
    /// Without proxies, credentials and a session bus until one is put in.
    QProcessEnvironment &environment() { return m_environment; }

    void prepare(QProcess &process, const QStringList &arguments) const;
    Ended run(const QStringList &arguments) const;
    Ended run(const char *line) const { return run(QString::fromUtf8(line)); }
    Ended run(const QString &line) const
    {
        return run(line.split(u' '));
    } ///< no quoting: words end at blanks

    /// Runs the event loop meanwhile, so that a FaultServer of the test can answer.
    static Ended finish(QProcess &process);

private:
    QTemporaryDir m_home;
    QProcessEnvironment m_environment;
};

/// The same with a terminal: what it prints and asks comes over one line to a person who can type.
class TerminalShell {
public:
    TerminalShell(const Shell &shell, const QStringList &arguments);
    ~TerminalShell();
    TerminalShell(const TerminalShell &) = delete;
    TerminalShell &operator=(const TerminalShell &) = delete;

    /// Until the terminal shows \p text.
    bool waitForText(const QByteArray &text, std::chrono::milliseconds limit = std::chrono::seconds(20));
    void type(const QByteArray &keys); ///< "\003" is Ctrl+C
    int waitForEnd(); ///< its exit code
    const QByteArray &seen() const { return m_seen; }

private:
    void read();

    QProcess m_process;
    int m_master = -1;
    int m_slave = -1;
    QByteArray m_seen;
};

} // namespace patchbay::test
