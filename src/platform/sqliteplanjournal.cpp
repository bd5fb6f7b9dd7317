// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/sqliteplanjournal.h"

#include "platform/plantables.h"

namespace patchbay {

SqlitePlanJournal::SqlitePlanJournal(const QString &file, const ProcessIdentity &self, QObject *parent)
    : QObject(parent),
      m_tables(std::make_unique<PlanTables>(file, self)),
      m_thread(QStringLiteral("journal"))
{
}

SqlitePlanJournal::~SqlitePlanJournal()
{
    m_thread.finish([this] { m_tables.reset(); });
}

void SqlitePlanJournal::begin(const QUuid &id, const Plan &plan, const ReplyTo<> &reply)
{
    m_thread.ask<void>([this, id, plan] { return m_tables->begin(id, plan); }, reply);
}

void SqlitePlanJournal::stepBegan(const QUuid &id, int part, int step, const ReplyTo<> &reply)
{
    m_thread.ask<void>([=, this] { return m_tables->stepBegan(id, part, step); }, reply);
}

void SqlitePlanJournal::stepEnded(const QUuid &id, int part, int step, Progress progress, const QString &note,
                                  const ReplyTo<> &reply)
{
    m_thread.ask<void>([=, this] { return m_tables->stepEnded(id, part, step, progress, note); }, reply);
}

void SqlitePlanJournal::end(const QUuid &id, Progress progress, const ReplyTo<> &reply)
{
    m_thread.ask<void>([=, this] { return m_tables->end(id, progress); }, reply);
}

void SqlitePlanJournal::interrupted(const ReplyTo<std::vector<InterruptedPlan>> &reply)
{
    m_thread.ask<std::vector<InterruptedPlan>>([this] { return m_tables->interrupted(); }, reply);
}

} // namespace patchbay
