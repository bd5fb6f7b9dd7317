// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/history/confighistory.h"
#include "platform/storagethread.h"

namespace patchbay {

class HistoryTables;

/// History and drafts of configs in the SQLite file of the journal, shared by all programs of a person. The
/// database works on a thread of its own, in the order of the calls. A call that answers well is on the disk;
/// trouble is Error::Kind::Storage, as SqlitePlanJournal has it. Call it from the thread it was made on.
class SqliteConfigHistory final : public QObject, public ConfigHistory, public DraftStore {
    Q_OBJECT
public:
    /// \p file: Paths::databaseFile(). Nothing is opened before the first call.
    explicit SqliteConfigHistory(const QString &file, QObject *parent = nullptr);
    ~SqliteConfigHistory() override;

    void add(const ConfigVersion &version, const ReplyTo<> &reply) override;
    void setEnded(const QUuid &id, Progress progress, const QString &outcome,
                  const ReplyTo<> &reply) override;
    void setLabel(const QUuid &id, const QString &label, const ReplyTo<> &reply) override;
    void versions(const QUuid &cluster, const QString &connector,
                  const ReplyTo<std::vector<ConfigVersion>> &reply) override;
    void save(const ConfigDraft &draft, const ReplyTo<> &reply) override;
    void remove(const QUuid &id, const ReplyTo<> &reply) override;
    void drafts(const ReplyTo<std::vector<ConfigDraft>> &reply) override;

private:
    std::unique_ptr<HistoryTables> m_tables; ///< used on the thread only
    StorageThread m_thread;
};

} // namespace patchbay
