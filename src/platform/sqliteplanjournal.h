// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plans/planjournal.h"
#include "platform/processidentity.h"
#include "platform/storagethread.h"

namespace patchbay {

class PlanTables;

/// The journal of running plans in a SQLite file, shared by all programs of a person. The database works on a
/// thread of its own, in the order of the calls; values cross. Call it from the thread it was made on;
/// contexts of replies live there too.
///
/// - A call that answers well is on the disk. A full or read-only disk, a damaged file (moved aside, told
/// once by the
///   first call that meets it; ask again) and a newer schema are Error::Kind::Storage.
/// - begin() of a plan that interrupted() listed takes it over, so that no other window lists or resumes it;
/// while
///   another program runs it: Error::Kind::Blocked.
/// - end() also serves to forget an interrupted plan: end(id, Progress::Cancelled).
/// - Destroying it first writes what was asked for; answers that are still out are dropped.
class SqlitePlanJournal final : public QObject, public PlanJournal {
    Q_OBJECT
public:
    /// \p file: Paths::databaseFile(). Its folder must exist. Nothing is opened before the first call.
    /// \p self: whose plans these are.
    explicit SqlitePlanJournal(const QString &file,
                               const ProcessIdentity &self = ProcessIdentity::ofThisProcess(),
                               QObject *parent = nullptr);
    ~SqlitePlanJournal() override;

    void begin(const QUuid &id, const Plan &plan, const ReplyTo<> &reply) override;
    void stepBegan(const QUuid &id, int part, int step, const ReplyTo<> &reply) override;
    void stepEnded(const QUuid &id, int part, int step, Progress progress, const QString &note,
                   const ReplyTo<> &reply) override;
    void end(const QUuid &id, Progress progress, const ReplyTo<> &reply) override;
    void interrupted(const ReplyTo<std::vector<InterruptedPlan>> &reply) override;

private:
    std::unique_ptr<PlanTables> m_tables; ///< used on the thread only
    StorageThread m_thread;
};

} // namespace patchbay
