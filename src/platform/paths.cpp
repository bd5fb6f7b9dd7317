// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/paths.h"

#include "platform/privatefile.h"

#include <QCryptographicHash>
#include <QDir>
#include <QStandardPaths>

#include <unistd.h>

namespace patchbay {

namespace {

constexpr QLatin1String ourFolder("/patchbay");

/// The base directory specification: a variable that is not an absolute path counts as not set.
QString baseFolder(const char *variable, const QString &otherwise)
{
    const QString set = qEnvironmentVariable(variable);
    return QDir::isAbsolutePath(set) ? QDir::cleanPath(set) : otherwise;
}

/// Without XDG_RUNTIME_DIR (su, a bare login) one in the folder for temporary files, where others may write
/// too: its owner is checked by ensurePrivateFolder().
QString runtimeFolder()
{
    const QString set = baseFolder("XDG_RUNTIME_DIR", QString());
    if (!set.isEmpty())
        return set % ourFolder;
    return QDir::tempPath() % QStringLiteral("/patchbay-runtime-%1").arg(::getuid());
}

} // namespace

QString Paths::profilesFile() const
{
    return config % QStringLiteral("/profiles.json");
}

QString Paths::settingsFile() const
{
    return config % QStringLiteral("/settings.json");
}

QString Paths::databaseFile() const
{
    return data % QStringLiteral("/patchbay.sqlite");
}

QString Paths::instanceSocket() const
{
    // Short, because a socket's path may have 107 bytes.
    const QByteArray hash =
        QCryptographicHash::hash(config.toUtf8(), QCryptographicHash::Sha256).toHex().left(8);
    return runtime % QStringLiteral("/window-") % QString::fromLatin1(hash);
}

Paths Paths::standard()
{
    Paths paths;
    paths.config = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) % ourFolder;
    paths.data = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) % ourFolder;
    // Qt 6.4 does not know the state folder.
    paths.state =
        baseFolder("XDG_STATE_HOME", QDir::homePath() % QStringLiteral("/.local/state")) % ourFolder;
    paths.runtime = runtimeFolder();
    return paths;
}

Result<> Paths::create() const
{
    for (const QString &folder : {config, data, state, runtime}) {
        if (Result<> made = ensurePrivateFolder(folder); !made)
            return made;
    }
    return {};
}

} // namespace patchbay
