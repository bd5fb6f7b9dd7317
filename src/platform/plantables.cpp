// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/plantables.h"

#include <QCoreApplication>

#include <algorithm>
#include <tuple>

namespace patchbay {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(patchbay::SqlitePlanJournal)
};

constexpr int daysKept = 30;

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

Failure isRunBy(const ProcessIdentity &owner)
{
    return Failure(
        Error::local(Error::Kind::Blocked,
                     Words::tr("Another program is running this change (process %1).").arg(owner.pid)));
}

/// All steps are Pending.
Result<InterruptedPlan> planFrom(const QString &id, const QByteArray &json, const QString &begun)
{
    const Result<Plan> plan = parsePlan(json);
    if (!plan)
        return storage(Words::tr("A change that was interrupted (%1) cannot be read: %2")
                           .arg(begun, plan.error().message));
    InterruptedPlan interrupted;
    interrupted.id = QUuid::fromString(id);
    interrupted.plan = *plan;
    interrupted.begun = QDateTime::fromString(begun, Qt::ISODateWithMs);
    for (const Plan::Part &part : plan->parts)
        interrupted.steps.emplace_back(part.stepCount(), Progress::Pending);
    return interrupted;
}

} // namespace

PlanTables::PlanTables(const QString &file, const ProcessIdentity &self)
    : m_database(file, planSchema()),
      m_self(self)
{
}

Result<std::vector<PlanRow>> PlanTables::find(const QString &where, const QVariantList &values)
{
    Result<QSqlQuery> query = m_database.run(
        QStringLiteral(
            "SELECT id, plan, begun, ended, progress, owner_pid, owner_start, owner_boot, digest FROM plans ")
            % where,
        values);
    if (!query)
        return Failure(query.error());
    std::vector<PlanRow> rows;
    while (query->next()) {
        PlanRow row;
        row.id = query->value(0).toString();
        row.plan = query->value(1).toByteArray();
        row.begun = query->value(2).toString();
        row.ended = query->value(3).toString();
        row.progress = query->value(4).toString();
        row.owner = {query->value(5).toLongLong(), query->value(6).toString(), query->value(7).toString()};
        if (query->value(8).toString() != row.digest()) {
            query->clear();
            return Failure(m_database.declareDamaged());
        }
        rows.push_back(row);
    }
    return rows;
}

Result<> PlanTables::store(const PlanRow &row)
{
    const QVariant ended = row.ended.isEmpty() ? QVariant() : QVariant(row.ended);
    const QVariant progress = row.progress.isEmpty() ? QVariant() : QVariant(row.progress);
    return valueless(m_database.run(
        QStringLiteral(
            "INSERT INTO plans (id, plan, begun, ended, progress, owner_pid, owner_start, owner_boot, "
            "digest) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET ended = excluded.ended, "
            "progress = excluded.progress, owner_pid = excluded.owner_pid, "
            "owner_start = excluded.owner_start, owner_boot = excluded.owner_boot, digest = excluded.digest"),
        {row.id, row.plan, row.begun, ended, progress, row.owner.pid, row.owner.startTime, row.owner.bootId,
         row.digest()}));
}

Result<> PlanTables::together(const std::function<Result<>()> &work)
{
    if (Result<> begun = m_database.begin(); !begun)
        return begun;
    Result<> done = work();
    if (done)
        return m_database.commit();
    m_database.rollback();
    return done;
}

Result<> PlanTables::takeOver(const PlanRow &row)
{
    if (row.owner != m_self && row.owner.isAlive())
        return isRunBy(row.owner);
    PlanRow mine = row;
    mine.owner = m_self;
    mine.ended.clear();
    mine.progress.clear();
    return store(mine);
}

Result<> PlanTables::begin(const QUuid &id, const Plan &plan)
{
    // Together, so that of two windows only one takes a plan over.
    const auto work = [this, &id, &plan]() -> Result<> {
        const auto known = find(QStringLiteral("WHERE id = ?"), {textOf(id)});
        if (!known)
            return Failure(known.error());
        const PlanRow fresh{textOf(id), writePlan(plan), now(), {}, {}, m_self};
        const Result<> written = known->empty() ? store(fresh) : takeOver(known->front());
        return written ? forgetOld() : written;
    };
    return together(work);
}

Result<> PlanTables::storeStep(const QUuid &id, int part, int step, Progress progress, const QString &note)
{
    const QString time = now();
    const QVariant ended = progress == Progress::Running ? QVariant() : QVariant(time);
    const QString word = wordFor(progress);
    // A null string would be NULL in the table.
    const QString text = note.isNull() ? QStringLiteral("") : note;
    return valueless(m_database.run(
        QStringLiteral("INSERT INTO steps (plan, part, step, began, ended, progress, note, digest) "
                       "VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (plan, part, step) DO UPDATE SET "
                       "began = CASE WHEN excluded.ended IS NULL THEN excluded.began ELSE began END, "
                       "ended = excluded.ended, progress = excluded.progress, note = excluded.note, "
                       "digest = excluded.digest"),
        {textOf(id), part, step, time, ended, word, text, digestOfStep(textOf(id), part, step, word, text)}));
}

Result<> PlanTables::stepBegan(const QUuid &id, int part, int step)
{
    return storeStep(id, part, step, Progress::Running, {});
}

Result<> PlanTables::stepEnded(const QUuid &id, int part, int step, Progress progress, const QString &note)
{
    return storeStep(id, part, step, progress, note);
}

Result<> PlanTables::end(const QUuid &id, Progress progress)
{
    const auto work = [this, &id, progress]() -> Result<> {
        const auto known = find(QStringLiteral("WHERE id = ?"), {textOf(id)});
        if (!known)
            return Failure(known.error());
        if (known->empty())
            return storage(Words::tr("The change that ended is not in the record of changes."));
        PlanRow row = known->front();
        row.ended = now();
        row.progress = wordFor(progress);
        return store(row);
    };
    return together(work);
}

Result<> PlanTables::forgetOld()
{
    const QDateTime oldest = QDateTime::currentDateTimeUtc().addDays(-daysKept);
    return valueless(m_database.run(QStringLiteral("DELETE FROM plans WHERE ended < ?"), {textOf(oldest)}));
}

Result<> PlanTables::readSteps(InterruptedPlan &plan)
{
    const QString id = textOf(plan.id);
    Result<QSqlQuery> row = m_database.run(
        QStringLiteral("SELECT part, step, progress, note, digest FROM steps WHERE plan = ?"), {id});
    if (!row)
        return Failure(row.error());
    while (row->next()) {
        const int part = row->value(0).toInt();
        const int step = row->value(1).toInt();
        const QString progress = row->value(2).toString();
        const bool fits = part >= 0 && size_t(part) < plan.steps.size() && step >= 0
            && size_t(step) < plan.steps[size_t(part)].size();
        if (!fits
            || row->value(4).toString() != digestOfStep(id, part, step, progress, row->value(3).toString())) {
            row->clear();
            return Failure(m_database.declareDamaged());
        }
        plan.steps[size_t(part)][size_t(step)] = progressFrom(progress);
    }
    return {};
}

Result<std::vector<InterruptedPlan>> PlanTables::interrupted()
{
    // All of them: the digest of a plan that seems ended is looked at too.
    auto rows = find({}, {});
    if (!rows)
        return Failure(rows.error());
    const auto isEarlier = [](const PlanRow &left, const PlanRow &right) {
        return std::tie(left.begun, left.id) < std::tie(right.begun, right.id);
    };
    std::sort(rows->begin(), rows->end(), isEarlier);
    std::vector<InterruptedPlan> plans;
    for (const PlanRow &row : *rows) {
        if (!row.ended.isEmpty() || row.owner.isAlive())
            continue;
        Result<InterruptedPlan> plan = planFrom(row.id, row.plan, row.begun);
        if (!plan)
            return Failure(plan.error());
        if (const Result<> read = readSteps(*plan); !read)
            return Failure(read.error());
        plans.push_back(std::move(*plan));
    }
    return plans;
}

} // namespace patchbay
