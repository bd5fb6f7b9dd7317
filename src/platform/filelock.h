// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QString>

#include <chrono>
#include <utility>

namespace patchbay {

/// Keeps other programs of this person (a second window, the shell command) out for as long as it lives.
///
/// flock() on a file of its own, made with mode 0600 and left in place: the kernel lets go when the process
/// ends, however it ends, so there is no stale lock to judge (QLockFile has to guess by process ids). Not
/// inherited by programs that we start.
class FileLock {
public:
    /// Tries for \p patience (0: once), sleeping between tries: only for locks that others hold for
    /// milliseconds. Error::Kind::Blocked: another program held it all the time. Error::Kind::Storage: the
    /// file cannot be made.
    static Result<FileLock> acquire(const QString &path, std::chrono::milliseconds patience);

    FileLock(FileLock &&other) noexcept
        : m_file(std::exchange(other.m_file, -1))
    {
    }
    FileLock &operator=(FileLock &&other) noexcept
    {
        std::swap(m_file, other.m_file);
        return *this;
    }
    ~FileLock();

private:
    explicit FileLock(int file)
        : m_file(file)
    {
    }

    int m_file; ///< -1: moved from
};

} // namespace patchbay
