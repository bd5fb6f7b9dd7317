// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plans/plan.h"
#include "platform/database.h"
#include "platform/processidentity.h"

namespace patchbay {

// What stands in the rows of PlanTables. Times are text: UTC, ISO 8601 with milliseconds.

/// The tables `plans` and `steps`, and what later versions will add to them in the same file.
Database::Schema planSchema();

QString wordFor(Progress progress);
/// What a newer program may have written and we do not know is Running: begun, with an unknown end, so that
/// it is looked at again.
Progress progressFrom(const QString &word);

/// One row of `plans`.
struct PlanRow {
    QString id;
    QByteArray plan; ///< JSON of writePlan()
    QString begun;
    QString ended; ///< empty: not ended
    QString progress; ///< a word; empty: not ended
    ProcessIdentity owner;

    QString digest() const; ///< of all of it, against flipped bits
};

QString digestOfStep(const QString &plan, int part, int step, const QString &progress, const QString &note);

} // namespace patchbay
