// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QProcessEnvironment>
#include <QStringList>
#include <QTemporaryDir>

#include <sys/types.h>

namespace patchbay::bench {

class Folders;

/// This process's, with those folders and the milestones on.
QProcessEnvironment environmentOf(const Folders &folders);

/// A `patchbay` of its own and the milestones that it says, timed from outside.
class PatchbayProcess {
public:
    PatchbayProcess(const QString &program, const QProcessEnvironment &environment);
    ~PatchbayProcess(); ///< ends it

    /// Until a line begins with \p milestone: ms from the start of the process to the line's arrival.
    double waitFor(const char *milestone, int count = 1);
    QByteArray lastLine() const { return m_line; } ///< that waitFor() waited for, without "patchbay.timing: "
    double cpuTime() const; ///< ms, so far
    qint64 pid() const { return m_pid; }
    double begun() const { return m_begun; } ///< on the clock of now()

private:
    bool readLine();

    pid_t m_pid = -1;
    int m_stderr = -1;
    double m_begun = 0;
    QByteArray m_received;
    QByteArray m_line;
};

/// The program and all the files that it maps, copied to where nobody else has them open, so that they can be
/// put out of the page cache without rights and without slowing the rest of the machine. Fonts are evicted
/// where they are, as far as nobody holds them. The loader and libc stay warm: on a desktop they always are.
class ColdCopy {
public:
    explicit ColdCopy(
        const QProcessEnvironment &environment); ///< starts the program once to see what it maps

    void evict();
    QString program() const { return m_program; }
    const QProcessEnvironment &environment() const { return m_environment; }
    double megabytes() const { return m_megabytes; }
    double residentShare() const { return m_residentShare; } ///< after the last evict()

private:
    QTemporaryDir m_folder;
    QString m_program;
    QProcessEnvironment m_environment;
    QStringList m_files; ///< to evict
    double m_megabytes = 0;
    double m_residentShare = 0;
};

} // namespace patchbay::bench
