// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/sqliteplanjournal.h"

#include "platform/plantables.h"

#include <QFutureWatcher>
#include <QPromise>

namespace patchbay {

SqlitePlanJournal::SqlitePlanJournal(const QString &file, const ProcessIdentity &self, QObject *parent)
    : QObject(parent),
      m_worker(new QObject),
      m_tables(std::make_unique<PlanTables>(file, self))
{
    m_thread.setObjectName(QStringLiteral("journal"));
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.start();
}

SqlitePlanJournal::~SqlitePlanJournal()
{
    // Queued behind everything that was asked for. The connection must be closed on the thread that opened
    // it.
    const auto finish = [this] {
        m_tables.reset();
        m_thread.quit();
    };
    QMetaObject::invokeMethod(m_worker, finish, Qt::QueuedConnection);
    m_thread.wait();
}

template <typename T>
void SqlitePlanJournal::ask(const std::function<Result<T>(PlanTables &)> &question, const ReplyTo<T> &reply)
{
    // The reply stays on this thread: what its handler holds must not be copied or destroyed on another. The
    // watcher is ours, so an answer that comes after our end goes nowhere.
    auto *watcher = new QFutureWatcher<Result<T>>(this);
    const auto onFinished = [watcher, reply] {
        watcher->deleteLater();
        reply.deliver(watcher->result());
    };
    connect(watcher, &QFutureWatcherBase::finished, this, onFinished);

    const auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    watcher->setFuture(promise->future());
    const auto work = [this, promise, question] {
        promise->addResult(question(*m_tables));
        promise->finish();
    };
    QMetaObject::invokeMethod(m_worker, work, Qt::QueuedConnection);
}

void SqlitePlanJournal::begin(const QUuid &id, const Plan &plan, const ReplyTo<> &reply)
{
    const auto question = [id, plan](PlanTables &tables) {
        return tables.begin(id, plan);
    };
    ask<void>(question, reply);
}

void SqlitePlanJournal::stepBegan(const QUuid &id, int part, int step, const ReplyTo<> &reply)
{
    const auto question = [=](PlanTables &tables) {
        return tables.stepBegan(id, part, step);
    };
    ask<void>(question, reply);
}

void SqlitePlanJournal::stepEnded(const QUuid &id, int part, int step, Progress progress, const QString &note,
                                  const ReplyTo<> &reply)
{
    const auto question = [=](PlanTables &tables) {
        return tables.stepEnded(id, part, step, progress, note);
    };
    ask<void>(question, reply);
}

void SqlitePlanJournal::end(const QUuid &id, Progress progress, const ReplyTo<> &reply)
{
    const auto question = [=](PlanTables &tables) {
        return tables.end(id, progress);
    };
    ask<void>(question, reply);
}

void SqlitePlanJournal::interrupted(const ReplyTo<std::vector<InterruptedPlan>> &reply)
{
    const auto question = [](PlanTables &tables) {
        return tables.interrupted();
    };
    ask<std::vector<InterruptedPlan>>(question, reply);
}

} // namespace patchbay
