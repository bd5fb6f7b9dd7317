// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/history/confighistory.h"
#include "platform/database.h"

namespace patchbay {

/// The rows of SqliteConfigHistory: synchronous, for one thread. Table `config_versions` has a row for each
/// version, table `config_drafts` one for each draft. Each row has a digest of itself, against flipped bits.
class HistoryTables {
public:
    explicit HistoryTables(const QString &file);

    Result<> add(const ConfigVersion &version);
    Result<> setEnded(const QUuid &id, Progress progress, const QString &outcome);
    Result<> setLabel(const QUuid &id, const QString &label);
    Result<std::vector<ConfigVersion>> versions(const QUuid &cluster, const QString &connector);
    Result<> saveDraft(const ConfigDraft &draft);
    Result<> removeDraft(const QUuid &id);
    Result<std::vector<ConfigDraft>> drafts();

private:
    Result<> changeVersion(const QUuid &id, const std::function<void(ConfigVersion &)> &change);
    Result<std::vector<ConfigVersion>> read(const QString &where, const QVariantList &values);
    Result<> store(const ConfigVersion &version);

    Database m_database;
};

} // namespace patchbay
