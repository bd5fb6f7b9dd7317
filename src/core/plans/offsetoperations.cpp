// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plans/offsetoperations.h"

#include "core/text/describeoffsets.h"

namespace patchbay {

namespace {

template <typename Predicate>
const Operation *firstOf(const OperationList &operations, Predicate fits)
{
    for (int index = 0; index < operations.count(); ++index) {
        if (fits(operations.at(index)))
            return &operations.at(index);
    }
    return nullptr;
}

} // namespace

bool changesOffsetsOf(const Plan &plan, const QUuid &cluster, const QString &connector)
{
    switch (plan.kind) {
    case Plan::Kind::ChangeOffsets:
    case Plan::Kind::ResetOffsets:
    case Plan::Kind::UndoOffsets:
    case Plan::Kind::MoveConnector:
    case Plan::Kind::UndoMove:
        break;
    default:
        return false;
    }
    for (const Plan::Part &part : plan.parts) {
        if (part.connector == connector && (part.cluster.isNull() ? plan.cluster : part.cluster) == cluster)
            return true;
    }
    return false;
}

const Operation *newestOffsetChange(const OperationList &operations, const QUuid &cluster,
                                    const QString &connector)
{
    const auto fits = [&](const Operation &operation) {
        return changesOffsetsOf(operation.plan, cluster, connector);
    };
    return firstOf(operations, fits);
}

const Operation *interruptedOffsetChange(const OperationList &operations, const QUuid &cluster,
                                         const QString &connector)
{
    const auto fits = [&](const Operation &operation) {
        return operation.interrupted && changesOffsetsOf(operation.plan, cluster, connector);
    };
    return firstOf(operations, fits);
}

QString externalNoteOf(const Operation &operation)
{
    for (const PartReport &part : operation.report.parts) {
        for (const StepReport &step : part.steps) {
            const QString note = describeManagedExternally(step.note);
            if (!note.isEmpty())
                return note;
        }
    }
    return {};
}

} // namespace patchbay
