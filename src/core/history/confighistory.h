// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/history/storedconfig.h"
#include "core/plans/plan.h"
#include "core/replyto.h"

#include <QDateTime>
#include <QMetaType>
#include <QUuid>

#include <optional>
#include <vector>

namespace patchbay {

/// One config that a connector had: applied by this program, or found on the worker and applied by others.
struct ConfigVersion {
    enum class Origin { Applied, Found };

    QUuid id;
    QDateTime time; ///< UTC: when applying began, or when it was found
    QUuid cluster;
    QString clusterName; ///< as it was called then
    QString connector;
    QString user; ///< of the operating system; empty for Found: nobody tells who it was
    Origin origin = Origin::Applied;
    StoredConfig config;
    QList<SettingDifference> changes; ///< against what the worker had before; masked
    /// How applying ended; nullopt: it has not, or the program was killed on the way. Found ones are Done.
    std::optional<Progress> ended;
    QString outcome; ///< a sentence, as it was told then; may be empty
    QString label; ///< the name that a person gave it; may be empty

    bool operator==(const ConfigVersion &) const = default;
};

/// Every config that this program applied or found, kept on this machine. Implemented on SQLite in platform,
/// in the database of the journal. Nothing of it holds a secret.
class ConfigHistory {
public:
    virtual ~ConfigHistory() = default;
    /// Answers well once it is on the disk: a plan does not begin before.
    virtual void add(const ConfigVersion &version, const ReplyTo<> &reply) = 0;
    virtual void setEnded(const QUuid &id, Progress progress, const QString &outcome,
                          const ReplyTo<> &reply) = 0;
    virtual void setLabel(const QUuid &id, const QString &label, const ReplyTo<> &reply) = 0;
    /// Of one connector, newest first.
    virtual void versions(const QUuid &cluster, const QString &connector,
                          const ReplyTo<std::vector<ConfigVersion>> &reply) = 0;
};

/// For runs whose database can't be opened (the person is told), and for tests.
class MemoryConfigHistory final : public ConfigHistory {
public:
    void add(const ConfigVersion &version, const ReplyTo<> &reply) override;
    void setEnded(const QUuid &id, Progress progress, const QString &outcome,
                  const ReplyTo<> &reply) override;
    void setLabel(const QUuid &id, const QString &label, const ReplyTo<> &reply) override;
    void versions(const QUuid &cluster, const QString &connector,
                  const ReplyTo<std::vector<ConfigVersion>> &reply) override;

private:
    std::vector<ConfigVersion> m_versions;
};

/// {"patchbay":"history","version":1,…}: what a person saves to a file. Masked, without fingerprints.
QByteArray exportHistory(const std::vector<ConfigVersion> &versions);

/// An edited text that was not applied: survives a crash and a restart. Its secrets do not: those that the
/// worker has are taken from there again, others have to be typed again.
struct ConfigDraft {
    struct Hidden {
        json::SourceRange range;
        QString key; ///< the setting that it stands in
        QByteArray fingerprint; ///< of the setting's whole value; may be empty
        bool operator==(const Hidden &) const = default;
    };

    QUuid id;
    QDateTime time; ///< UTC: of the last change
    QUuid cluster;
    QString connector; ///< empty: a new one
    QByteArray text; ///< with bullets
    QList<Hidden> hidden; ///< where those are placeholders
    StoredConfig base; ///< what editing began from; tells whether the worker's config has changed since
    bool operator==(const ConfigDraft &) const = default;
};

class DraftStore {
public:
    virtual ~DraftStore() = default;
    virtual void save(const ConfigDraft &draft, const ReplyTo<> &reply) = 0; ///< in the place of the same id
    virtual void remove(const QUuid &id, const ReplyTo<> &reply) = 0;
    virtual void drafts(const ReplyTo<std::vector<ConfigDraft>> &reply) = 0; ///< newest first
};

json::Value toJson(const ConfigDraft &draft);
std::optional<ConfigDraft> draftFromJson(const json::Value &value);
json::Value toJson(const QList<SettingDifference> &changes);
QList<SettingDifference> changesFromJson(const json::Value &value);

} // namespace patchbay

Q_DECLARE_METATYPE(patchbay::ConfigVersion)
