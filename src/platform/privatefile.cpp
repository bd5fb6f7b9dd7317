// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/privatefile.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace patchbay {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(patchbay::PrivateFile)
};

Failure failure(const QString &sentence, const QString &path, int code)
{
    return Failure(Error::local(Error::Kind::Storage, sentence.arg(path, qt_error_string(code))));
}

Failure cannotWrite(const QString &path, int code)
{
    return failure(Words::tr("%1 could not be written: %2. What it held before is unchanged."), path, code);
}

bool writeAll(int file, const QByteArray &content)
{
    qsizetype written = 0;
    while (written < content.size()) {
        const ssize_t count = ::write(file, content.constData() + written, size_t(content.size() - written));
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            return false;
        written += count;
    }
    return true;
}

/// 0, or the errno of what failed. Closing counts: on some file systems it is close() that learns of a full
/// disk.
int writeFlushed(const QByteArray &name, const QByteArray &content)
{
    const int file = ::open(name.constData(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (file < 0)
        return errno;
    int code = 0;
    if (::fchmod(file, 0600) != 0 || !writeAll(file, content) || ::fsync(file) != 0)
        code = errno == 0 ? EIO : errno;
    if (::close(file) != 0 && code == 0)
        code = errno;
    return code;
}

/// So that the rename outlives a power cut. Not every file system can; then the rename still happened.
void flushFolderOf(const QString &path)
{
    const QByteArray folder = QFile::encodeName(QFileInfo(path).absolutePath());
    const int handle = ::open(folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (handle < 0)
        return;
    ::fsync(handle);
    ::close(handle);
}

QString targetOf(const QString &path)
{
    const QFileInfo file(path);
    const QString target = file.isSymLink() ? file.canonicalFilePath() : QString();
    return target.isEmpty() ? path : target;
}

} // namespace

Result<> ensurePrivateFolder(const QString &path)
{
    const QString parent = QFileInfo(path).absolutePath();
    if (!QDir().mkpath(parent))
        return failure(Words::tr("The folder %1 could not be made: %2."), parent, errno);

    const QByteArray name = QFile::encodeName(path);
    if (::mkdir(name.constData(), 0700) != 0 && errno != EEXIST)
        return failure(Words::tr("The folder %1 could not be made: %2."), path, errno);

    struct stat status { };
    if (::stat(name.constData(), &status) != 0)
        return failure(Words::tr("The folder %1 cannot be looked at: %2."), path, errno);
    if (!S_ISDIR(status.st_mode))
        return failure(Words::tr("The folder %1 cannot be used: %2."), path, ENOTDIR);
    if (status.st_uid != ::geteuid())
        return Failure(Error::local(Error::Kind::Storage,
                                    Words::tr("The folder %1 belongs to another user.").arg(path)));
    if ((status.st_mode & 0077) != 0 && ::chmod(name.constData(), 0700) != 0)
        return failure(Words::tr("The folder %1 could not be closed to other users: %2."), path, errno);
    return {};
}

Result<std::optional<QByteArray>> readPrivateFile(const QString &path)
{
    QFile file(path);
    // A link whose target is gone is not "no file": writing would make one where nobody expects it.
    if (!file.exists() && !QFileInfo(path).isSymLink())
        return std::nullopt;
    if (!file.open(QIODevice::ReadOnly))
        return Failure(Error::local(Error::Kind::Storage,
                                    Words::tr("%1 could not be read: %2.").arg(path, file.errorString())));
    const QByteArray content = file.read(largestPrivateFile + 1);
    if (file.error() != QFileDevice::NoError)
        return Failure(Error::local(Error::Kind::Storage,
                                    Words::tr("%1 could not be read: %2.").arg(path, file.errorString())));
    if (content.size() > largestPrivateFile)
        return Failure(
            Error::local(Error::Kind::Storage, Words::tr("%1 is too large to be read.").arg(path)));
    return content;
}

Result<> replacePrivateFile(const QString &path, const QByteArray &content)
{
    const QString target = targetOf(path);
    const QByteArray fresh = QFile::encodeName(target % QStringLiteral(".new"));
    int code = writeFlushed(fresh, content);
    if (code == 0 && ::rename(fresh.constData(), QFile::encodeName(target).constData()) != 0)
        code = errno;
    if (code != 0) {
        ::unlink(fresh.constData());
        return cannotWrite(path, code);
    }
    flushFolderOf(target);
    return {};
}

Result<QString> moveAside(const QString &path)
{
    const QString stem = path % QStringLiteral(".damaged-")
        % QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd-hhmmss"));
    QString aside = stem;
    for (int count = 2; QFileInfo::exists(aside); ++count)
        aside = stem % QStringLiteral("-%1").arg(count);
    if (::rename(QFile::encodeName(path).constData(), QFile::encodeName(aside).constData()) != 0)
        return failure(Words::tr("%1 is damaged and could not be moved aside: %2."), path, errno);
    flushFolderOf(path);
    return aside;
}

} // namespace patchbay
