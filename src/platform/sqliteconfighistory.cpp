// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/sqliteconfighistory.h"

namespace patchbay {

SqliteConfigHistory::SqliteConfigHistory(const QString &file, QObject *parent)
    : QObject(parent),
      m_store(std::make_unique<HistoryTables>(file), QStringLiteral("history"))
{
}

void SqliteConfigHistory::add(const ConfigVersion &version, const ReplyTo<> &reply)
{
    const auto question = [version](HistoryTables &tables) {
        return tables.add(version);
    };
    m_store.ask<void>(this, question, reply);
}

void SqliteConfigHistory::setEnded(const QUuid &id, Progress progress, const QString &outcome,
                                   const ReplyTo<> &reply)
{
    const auto question = [id, progress, outcome](HistoryTables &tables) {
        return tables.setEnded(id, progress, outcome);
    };
    m_store.ask<void>(this, question, reply);
}

void SqliteConfigHistory::setLabel(const QUuid &id, const QString &label, const ReplyTo<> &reply)
{
    const auto question = [id, label](HistoryTables &tables) {
        return tables.setLabel(id, label);
    };
    m_store.ask<void>(this, question, reply);
}

void SqliteConfigHistory::versions(const QUuid &cluster, const QString &connector,
                                   const ReplyTo<std::vector<ConfigVersion>> &reply)
{
    const auto question = [cluster, connector](HistoryTables &tables) {
        return tables.versions(cluster, connector);
    };
    m_store.ask<std::vector<ConfigVersion>>(this, question, reply);
}

void SqliteConfigHistory::save(const ConfigDraft &draft, const ReplyTo<> &reply)
{
    const auto question = [draft](HistoryTables &tables) {
        return tables.saveDraft(draft);
    };
    m_store.ask<void>(this, question, reply);
}

void SqliteConfigHistory::remove(const QUuid &id, const ReplyTo<> &reply)
{
    const auto question = [id](HistoryTables &tables) {
        return tables.removeDraft(id);
    };
    m_store.ask<void>(this, question, reply);
}

void SqliteConfigHistory::drafts(const ReplyTo<std::vector<ConfigDraft>> &reply)
{
    const auto question = [](HistoryTables &tables) {
        return tables.drafts();
    };
    m_store.ask<std::vector<ConfigDraft>>(this, question, reply);
}

} // namespace patchbay
