// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/plantables.h"

#include <QCoreApplication>
#include <QSqlError>

#include <algorithm>
#include <array>
#include <utility>

namespace patchbay {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(patchbay::SqlitePlanJournal)
};

constexpr int daysKept = 30;

// Never change a version that was released: add the next one. The history of configs (versions, audit) will
// add tables to this same file.
Database::Schema schema()
{
    return {{
        QStringLiteral("CREATE TABLE plans ("
                       " id TEXT PRIMARY KEY NOT NULL,"
                       " plan BLOB NOT NULL," // JSON of writePlan()
                       " begun TEXT NOT NULL," // UTC, ISO 8601 with milliseconds, as all times here
                       " ended TEXT,"
                       " progress TEXT,"
                       " owner_pid INTEGER NOT NULL, owner_start TEXT NOT NULL, owner_boot TEXT NOT NULL"
                       ") WITHOUT ROWID"),
        QStringLiteral("CREATE TABLE steps ("
                       " plan TEXT NOT NULL REFERENCES plans(id) ON DELETE CASCADE,"
                       " part INTEGER NOT NULL, step INTEGER NOT NULL,"
                       " began TEXT, ended TEXT, progress TEXT, note TEXT,"
                       " PRIMARY KEY (plan, part, step)"
                       ") WITHOUT ROWID"),
        QStringLiteral("CREATE INDEX plans_open ON plans(begun) WHERE ended IS NULL"),
    }};
}

constexpr std::array<std::pair<Progress, QLatin1String>, 7> progressWords{{
    {Progress::Pending, QLatin1String("pending")},
    {Progress::Running, QLatin1String("running")},
    {Progress::Done, QLatin1String("done")},
    {Progress::Failed, QLatin1String("failed")},
    {Progress::OutcomeUnknown, QLatin1String("outcome-unknown")},
    {Progress::Skipped, QLatin1String("skipped")},
    {Progress::Cancelled, QLatin1String("cancelled")},
}};

QString wordFor(Progress progress)
{
    for (const auto &[known, word] : progressWords) {
        if (known == progress)
            return word;
    }
    return {};
}

/// What a newer program may have written and we do not know counts as begun with an unknown end: it is looked
/// at again.
Progress progressFrom(const QString &word)
{
    for (const auto &[progress, known] : progressWords) {
        if (known == word)
            return progress;
    }
    return Progress::Running;
}

QString textOf(const QUuid &id)
{
    return id.toString(QUuid::WithoutBraces);
}

QString textOf(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

QString now()
{
    return textOf(QDateTime::currentDateTimeUtc());
}

Result<> valueless(const Result<QSqlQuery> &query)
{
    return query ? Result<>() : Result<>(Failure(query.error()));
}

Failure storage(const QString &sentence)
{
    return Failure(Error::local(Error::Kind::Storage, sentence));
}

/// The plan of this row; its steps are all Pending.
Result<InterruptedPlan> planFrom(const QSqlQuery &row)
{
    const Result<Plan> plan = parsePlan(row.value(1).toByteArray());
    if (!plan)
        return Failure(plan.error());
    InterruptedPlan interrupted;
    interrupted.id = QUuid::fromString(row.value(0).toString());
    interrupted.plan = *plan;
    interrupted.begun = QDateTime::fromString(row.value(2).toString(), Qt::ISODateWithMs);
    for (const Plan::Part &part : plan->parts)
        interrupted.steps.emplace_back(part.steps.size(), Progress::Pending);
    return interrupted;
}

bool hasOwnerAlive(const QSqlQuery &row, int firstColumn)
{
    ProcessIdentity owner;
    owner.pid = row.value(firstColumn).toLongLong();
    owner.startTime = row.value(firstColumn + 1).toString();
    owner.bootId = row.value(firstColumn + 2).toString();
    return owner.isAlive();
}

} // namespace

PlanTables::PlanTables(const QString &file, const ProcessIdentity &self)
    : m_database(file, schema()),
      m_self(self)
{
}

Result<bool> PlanTables::isKnown(const QUuid &id)
{
    Result<QSqlQuery> row = m_database.run(
        QStringLiteral("SELECT owner_pid, owner_start, owner_boot FROM plans WHERE id = ?"), {textOf(id)});
    if (!row)
        return Failure(row.error());
    if (!row->next())
        return false;
    const bool isMine = row->value(0).toLongLong() == m_self.pid
        && row->value(1).toString() == m_self.startTime && row->value(2).toString() == m_self.bootId;
    if (!isMine && hasOwnerAlive(*row, 0))
        return Failure(Error::local(Error::Kind::Blocked,
                                    Words::tr("Another program is running this change (process %1).")
                                        .arg(row->value(0).toLongLong())));
    return true;
}

Result<> PlanTables::takeOver(const QUuid &id)
{
    return valueless(m_database.run(
        QStringLiteral(
            "UPDATE plans SET owner_pid = ?, owner_start = ?, owner_boot = ?, ended = NULL, progress = NULL "
            "WHERE id = ?"),
        {m_self.pid, m_self.startTime, m_self.bootId, textOf(id)}));
}

Result<> PlanTables::insert(const QUuid &id, const Plan &plan)
{
    return valueless(
        m_database.run(QStringLiteral("INSERT INTO plans (id, plan, begun, owner_pid, owner_start, "
                                      "owner_boot) VALUES (?, ?, ?, ?, ?, ?)"),
                       {textOf(id), writePlan(plan), now(), m_self.pid, m_self.startTime, m_self.bootId}));
}

Result<> PlanTables::begin(const QUuid &id, const Plan &plan)
{
    // The write lock is held from the look to the write, so that of two windows only one takes a plan over.
    if (const Result<> begun = m_database.begin(); !begun)
        return begun;
    const Result<bool> known = isKnown(id);
    Result<> written = known ? (*known ? takeOver(id) : insert(id, plan)) : Result<>(Failure(known.error()));
    if (written)
        written = forgetOld();
    if (!written) {
        m_database.rollback();
        return written;
    }
    return m_database.commit();
}

Result<> PlanTables::stepBegan(const QUuid &id, int part, int step)
{
    return valueless(m_database.run(
        QStringLiteral("INSERT INTO steps (plan, part, step, began, progress) VALUES (?, ?, ?, ?, ?) "
                       "ON CONFLICT (plan, part, step) DO UPDATE SET began = excluded.began, ended = NULL, "
                       "progress = excluded.progress, note = NULL"),
        {textOf(id), part, step, now(), wordFor(Progress::Running)}));
}

Result<> PlanTables::stepEnded(const QUuid &id, int part, int step, Progress progress, const QString &note)
{
    // A step may end that never began: skipped, cancelled.
    return valueless(m_database.run(
        QStringLiteral(
            "INSERT INTO steps (plan, part, step, ended, progress, note) VALUES (?, ?, ?, ?, ?, ?) "
            "ON CONFLICT (plan, part, step) DO UPDATE SET ended = excluded.ended, "
            "progress = excluded.progress, note = excluded.note"),
        {textOf(id), part, step, now(), wordFor(progress), note}));
}

Result<> PlanTables::end(const QUuid &id, Progress progress)
{
    Result<QSqlQuery> done =
        m_database.run(QStringLiteral("UPDATE plans SET ended = ?, progress = ? WHERE id = ?"),
                       {now(), wordFor(progress), textOf(id)});
    if (done && done->numRowsAffected() == 0)
        return storage(Words::tr("The change that ended is not in the record of changes."));
    return valueless(done);
}

Result<> PlanTables::forgetOld()
{
    const QDateTime oldest = QDateTime::currentDateTimeUtc().addDays(-daysKept);
    return valueless(m_database.run(QStringLiteral("DELETE FROM plans WHERE ended < ?"), {textOf(oldest)}));
}

Result<> PlanTables::readSteps(InterruptedPlan &plan)
{
    Result<QSqlQuery> row = m_database.run(
        QStringLiteral("SELECT part, step, progress FROM steps WHERE plan = ?"), {textOf(plan.id)});
    if (!row)
        return Failure(row.error());
    while (row->next()) {
        const auto part = size_t(row->value(0).toInt());
        const auto step = size_t(row->value(1).toInt());
        if (part >= plan.steps.size() || step >= plan.steps[part].size())
            return storage(Words::tr("The record of an interrupted change does not fit its plan (%1).")
                               .arg(textOf(plan.id)));
        plan.steps[part][step] = progressFrom(row->value(2).toString());
    }
    return {};
}

Result<std::vector<InterruptedPlan>> PlanTables::interrupted()
{
    Result<QSqlQuery> row =
        m_database.run(QStringLiteral("SELECT id, plan, begun, owner_pid, owner_start, owner_boot FROM plans "
                                      "WHERE ended IS NULL ORDER BY begun, id"));
    if (!row)
        return Failure(row.error());
    std::vector<InterruptedPlan> plans;
    while (row->next()) {
        if (hasOwnerAlive(*row, 3))
            continue;
        Result<InterruptedPlan> plan = planFrom(*row);
        if (!plan)
            return storage(Words::tr("An interrupted change of %1 cannot be read: %2")
                               .arg(row->value(2).toString(), plan.error().message));
        if (const Result<> read = readSteps(*plan); !read)
            return Failure(read.error());
        plans.push_back(std::move(*plan));
    }
    return plans;
}

} // namespace patchbay
