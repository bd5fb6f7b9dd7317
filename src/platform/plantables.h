// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plans/planjournal.h"
#include "platform/planrow.h"

#include <functional>

namespace patchbay {

/// The rows of SqlitePlanJournal: synchronous, for one thread. Table `plans` has a row for each plan with the
/// process that runs it, table `steps` one for each step that began. Ended plans stay for 30 days.
class PlanTables {
public:
    /// \p self: whose plans begin() writes down.
    PlanTables(const QString &file, const ProcessIdentity &self);

    /// A plan that is there already is taken over when its process is gone or is this one;
    /// Error::Kind::Blocked when another program is running it.
    Result<> begin(const QUuid &id, const Plan &plan);
    Result<> stepBegan(const QUuid &id, int part, int step);
    Result<> stepEnded(const QUuid &id, int part, int step, Progress progress, const QString &note);
    Result<> end(const QUuid &id, Progress progress);
    Result<std::vector<InterruptedPlan>> interrupted();

private:
    Result<std::vector<PlanRow>> find(const QString &where, const QVariantList &values);
    Result<> store(const PlanRow &row);
    Result<> takeOver(const PlanRow &row);
    Result<> storeStep(const QUuid &id, int part, int step, Progress progress, const QString &note);
    Result<> readSteps(InterruptedPlan &plan);
    Result<> forgetOld();
    /// Makes what \p work does happen together or not at all, with the write lock held from its first look
    /// on.
    Result<> together(const std::function<Result<>()> &work);

    Database m_database;
    ProcessIdentity m_self;
};

} // namespace patchbay
