// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/sqliteconfighistory.h"

#include "platform/historytables.h"

namespace patchbay {

SqliteConfigHistory::SqliteConfigHistory(const QString &file, QObject *parent)
    : QObject(parent),
      m_tables(std::make_unique<HistoryTables>(file)),
      m_thread(QStringLiteral("history"))
{
}

SqliteConfigHistory::~SqliteConfigHistory()
{
    m_thread.finish([this] { m_tables.reset(); });
}

void SqliteConfigHistory::add(const ConfigVersion &version, const ReplyTo<> &reply)
{
    m_thread.ask<void>([this, version] { return m_tables->add(version); }, reply);
}

void SqliteConfigHistory::setEnded(const QUuid &id, Progress progress, const QString &outcome,
                                   const ReplyTo<> &reply)
{
    m_thread.ask<void>([this, id, progress, outcome] { return m_tables->setEnded(id, progress, outcome); },
                       reply);
}

void SqliteConfigHistory::setLabel(const QUuid &id, const QString &label, const ReplyTo<> &reply)
{
    m_thread.ask<void>([this, id, label] { return m_tables->setLabel(id, label); }, reply);
}

void SqliteConfigHistory::versions(const QUuid &cluster, const QString &connector,
                                   const ReplyTo<std::vector<ConfigVersion>> &reply)
{
    m_thread.ask<std::vector<ConfigVersion>>(
        [this, cluster, connector] { return m_tables->versions(cluster, connector); }, reply);
}

void SqliteConfigHistory::save(const ConfigDraft &draft, const ReplyTo<> &reply)
{
    m_thread.ask<void>([this, draft] { return m_tables->saveDraft(draft); }, reply);
}

void SqliteConfigHistory::remove(const QUuid &id, const ReplyTo<> &reply)
{
    m_thread.ask<void>([this, id] { return m_tables->removeDraft(id); }, reply);
}

void SqliteConfigHistory::drafts(const ReplyTo<std::vector<ConfigDraft>> &reply)
{
    m_thread.ask<std::vector<ConfigDraft>>([this] { return m_tables->drafts(); }, reply);
}

} // namespace patchbay
