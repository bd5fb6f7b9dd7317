// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace patchbay::cli {

/// The three streams of the process. Text that comes from a worker must have gone through printable() before.
class Terminal {
public:
    Terminal();

    bool canAsk() const { return m_canAsk; } ///< a person sits at stdin and reads stderr
    bool hasColours() const { return m_colours; } ///< stdout is a terminal and NO_COLOR is not set
    bool isWatched() const { return m_watched; } ///< stderr is a terminal: progress is worth showing

    void print(const QByteArray &utf8); ///< to stdout, in one write, with a newline at its end
    void print(const QString &text) { print(text.toUtf8()); }
    /// errno of what print() could not write (a full disk); 0: all is written, or its reader wanted no more.
    int lost() const { return m_lost; }
    void complain(const QString &text); ///< to stderr, with a newline
    void showProgress(
        const QString &text); ///< one line of stderr that the next one replaces; nothing unless isWatched()
    void clearProgress();

    /// Asks on stderr and waits for a line on stdin; nullopt at its end, or when a signal came (Ctrl+C): see
    /// wasInterrupted(). Nothing else may be going on: it blocks.
    std::optional<QString> ask(const QString &question);
    bool wasInterrupted() const { return m_interrupted; }

private:
    bool m_canAsk;
    bool m_colours;
    bool m_watched;
    bool m_progressShown = false;
    bool m_interrupted = false;
    int m_lost = 0;
};

} // namespace patchbay::cli
