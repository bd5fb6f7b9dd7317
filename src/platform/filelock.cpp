// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/filelock.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QFile>
#include <QThread>

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace patchbay {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(patchbay::FileLock)
};

constexpr unsigned long pauseMilliseconds = 5;

/// 0, or the errno of the last try.
int lockWithin(int file, std::chrono::milliseconds patience)
{
    const QDeadlineTimer deadline(patience);
    for (;;) {
        if (::flock(file, LOCK_EX | LOCK_NB) == 0)
            return 0;
        const int code = errno;
        if (code != EWOULDBLOCK && code != EINTR)
            return code;
        if (deadline.hasExpired())
            return code;
        QThread::msleep(pauseMilliseconds);
    }
}

} // namespace

Result<FileLock> FileLock::acquire(const QString &path, std::chrono::milliseconds patience)
{
    const int file =
        ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    const int code = file < 0 ? errno : lockWithin(file, patience);
    if (code == 0)
        return FileLock(file);
    if (file >= 0)
        ::close(file);
    if (code == EWOULDBLOCK || code == EINTR)
        return Failure(Error::local(Error::Kind::Blocked,
                                    Words::tr("Another program holds %1. Try again in a moment.").arg(path)));
    return Failure(
        Error::local(Error::Kind::Storage,
                     Words::tr("The lock %1 could not be taken: %2.").arg(path, qt_error_string(code))));
}

FileLock::~FileLock()
{
    if (m_file >= 0)
        ::close(m_file);
}

} // namespace patchbay
