// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/jsonprofilestore.h"

#include "core/cluster/profilesversion.h"
#include "platform/filelock.h"
#include "platform/privatefile.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace patchbay {

namespace {

using namespace std::chrono_literals;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(patchbay::JsonProfileStore)
};

constexpr std::chrono::milliseconds lockPatience = 2s;

Failure storage(const QString &sentence)
{
    return Failure(Error::local(Error::Kind::Storage, sentence));
}

Result<FileLock> lockFor(const QString &file)
{
    return FileLock::acquire(file % QStringLiteral(".lock"), lockPatience);
}

/// Asked before core's parser, because "newer" means hands off and "damaged" means move aside.
bool isNewer(const QByteArray &content)
{
    const QJsonDocument document = QJsonDocument::fromJson(content);
    return document.object().value(QLatin1String("version")).toDouble() > profilesVersion;
}

QString newerSentence(const QString &file)
{
    return Words::tr(
               "%1 was written by a newer version of Patchbay. It is left untouched; connections cannot be "
               "loaded or saved here until this program is updated.")
        .arg(file);
}

} // namespace

JsonProfileStore::JsonProfileStore(const QString &file)
    : m_file(file)
{
}

Result<std::vector<ClusterProfile>> JsonProfileStore::load()
{
    m_known = false;
    const Result<std::optional<QByteArray>> content = readPrivateFile(m_file);
    if (!content)
        return Failure(content.error());
    if (!*content) {
        m_known = true;
        m_content = std::nullopt;
        return std::vector<ClusterProfile>();
    }
    if (isNewer(**content))
        return storage(newerSentence(m_file));

    Result<std::vector<ClusterProfile>> profiles = parseProfiles(**content);
    if (!profiles)
        return moveDamagedAside(profiles.error());
    m_known = true;
    m_content = *content;
    return profiles;
}

Result<std::vector<ClusterProfile>> JsonProfileStore::moveDamagedAside(const Error &reason)
{
    const Result<FileLock> lock = lockFor(m_file);
    if (!lock)
        return Failure(lock.error());
    // Another program may have moved it aside, or repaired it, while we waited for the lock.
    const Result<std::optional<QByteArray>> now = readPrivateFile(m_file);
    if (now && (!*now || parseProfiles(**now)))
        return load();

    const Result<QString> aside = moveAside(m_file);
    if (!aside)
        return storage(aside.error().message % QLatin1Char(' ') % reason.message);
    m_known = true;
    m_content = std::nullopt;
    return storage(
        Words::tr("The connections in %1 could not be read (%2). The file was moved to %3; nothing in it "
                  "was changed. The list starts empty.")
            .arg(m_file, reason.message, *aside));
}

Result<> JsonProfileStore::checkUnchanged() const
{
    const Result<std::optional<QByteArray>> now = readPrivateFile(m_file);
    if (!now)
        return Failure(now.error());
    if (*now && isNewer(**now))
        return storage(newerSentence(m_file));
    if (!m_known)
        return storage(Words::tr("%1 has not been read, so it is not overwritten.").arg(m_file));
    if (*now != m_content)
        return storage(
            Words::tr("Another program has changed the connections in %1 since they were read. Nothing was "
                      "saved. Load them again and repeat the change.")
                .arg(m_file));
    return {};
}

Result<> JsonProfileStore::save(const std::vector<ClusterProfile> &profiles)
{
    const Result<FileLock> lock = lockFor(m_file);
    if (!lock)
        return Failure(lock.error());
    if (Result<> unchanged = checkUnchanged(); !unchanged)
        return unchanged;

    std::vector<ClusterProfile> kept;
    const auto isKept = [](const ClusterProfile &profile) {
        return !profile.temporary;
    };
    std::copy_if(profiles.begin(), profiles.end(), std::back_inserter(kept), isKept);
    const QByteArray content = writeProfiles(kept);
    if (Result<> written = replacePrivateFile(m_file, content); !written)
        return written;
    m_content = content;
    return {};
}

} // namespace patchbay
