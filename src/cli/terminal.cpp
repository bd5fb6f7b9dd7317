// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/terminal.h"

#include "cli/table.h"

#include <cerrno>
#include <cstdio>
#include <sys/ioctl.h>
#include <unistd.h>

namespace patchbay::cli {

namespace {

/// 0, or the errno of what was not written.
int writeAll(int stream, const QByteArray &bytes)
{
    const char *at = bytes.constData();
    qsizetype left = bytes.size();
    while (left > 0) {
        const ssize_t written = ::write(stream, at, static_cast<std::size_t>(left));
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return errno;
        at += written;
        left -= written;
    }
    return 0;
}

int columnsOf(int stream)
{
    winsize size{};
    return ::ioctl(stream, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : 80;
}

} // namespace

Terminal::Terminal()
    : m_canAsk(::isatty(STDIN_FILENO) && ::isatty(STDERR_FILENO)),
      m_colours(::isatty(STDOUT_FILENO) && qEnvironmentVariableIsEmpty("NO_COLOR")
                && qgetenv("TERM") != QByteArrayLiteral("dumb")),
      m_watched(::isatty(STDERR_FILENO) && qgetenv("TERM") != QByteArrayLiteral("dumb"))
{
}

void Terminal::print(const QByteArray &utf8)
{
    clearProgress();
    const int code =
        writeAll(STDOUT_FILENO, utf8.endsWith('\n') || utf8.isEmpty() ? utf8 : QByteArray(utf8 + '\n'));
    if (code != 0 && code != EPIPE) // `| head` has read what it wanted
        m_lost = code;
}

void Terminal::complain(const QString &text)
{
    clearProgress();
    writeAll(STDERR_FILENO, text.toUtf8() + '\n');
}

void Terminal::showProgress(const QString &text)
{
    if (!m_watched)
        return;
    const QString line = shortened(text, columnsOf(STDERR_FILENO) - 1);
    writeAll(STDERR_FILENO, QByteArrayLiteral("\r\033[K") + line.toUtf8());
    m_progressShown = true;
}

void Terminal::clearProgress()
{
    if (std::exchange(m_progressShown, false))
        writeAll(STDERR_FILENO, QByteArrayLiteral("\r\033[K"));
}

std::optional<QString> Terminal::ask(const QString &question)
{
    clearProgress();
    writeAll(STDERR_FILENO, question.toUtf8() + ' ');
    QByteArray line;
    char c = 0;
    for (;;) {
        const ssize_t got = ::read(STDIN_FILENO, &c, 1);
        if (got < 0 && errno == EINTR) { // who pressed Ctrl+C at a question wants no part of it
            m_interrupted = true;
            writeAll(STDERR_FILENO, QByteArrayLiteral("\n"));
            return std::nullopt;
        }
        if (got <= 0)
            return line.isEmpty() ? std::nullopt : std::optional(QString::fromLocal8Bit(line));
        if (c == '\n')
            return QString::fromLocal8Bit(line);
        line += c;
    }
}

} // namespace patchbay::cli
