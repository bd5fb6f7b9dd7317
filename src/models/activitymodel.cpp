// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/activitymodel.h"

#include "core/text/describe.h"
#include "models/roles.h"

namespace patchbay {

namespace {

constexpr quintptr operationId = 0; // internal id of an operation's row; a step's is 1 + its operation's age

std::chrono::milliseconds durationOf(const PlanReport &report)
{
    const QDateTime end = report.ended.isValid() ? report.ended : QDateTime::currentDateTimeUtc();
    return std::chrono::milliseconds(report.begun.isValid() ? report.begun.msecsTo(end) : 0);
}

} // namespace

ActivityModel::ActivityModel(const OperationList &operations, QObject *parent)
    : QAbstractItemModel(parent),
      m_operations(operations),
      m_count(operations.count())
{
    connect(&operations, &OperationList::added, this, &ActivityModel::append);
    connect(&operations, &OperationList::changed, this, &ActivityModel::change);
}

void ActivityModel::append(int index)
{
    // OperationList has it already: the model's own count says what views know.
    beginInsertRows({}, index, index);
    m_count = m_operations.count();
    endInsertRows();
}

void ActivityModel::change(int row)
{
    const QModelIndex first = index(row, 0);
    emit dataChanged(first, index(row, ColumnCount - 1));
    const int steps = rowCount(first);
    if (steps > 0)
        emit dataChanged(index(0, 0, first), index(steps - 1, ColumnCount - 1, first));
}

void ActivityModel::tick()
{
    for (int row = 0; row < m_count; ++row) {
        if (m_operations.at(row).report.progress == Progress::Running)
            emit dataChanged(index(row, TookColumn), index(row, TookColumn), {Qt::DisplayRole});
    }
}

int ActivityModel::stepCount(const Operation &operation)
{
    int count = 0;
    for (const Plan::Part &part : operation.plan.parts)
        count += static_cast<int>(part.stepCount());
    return count;
}

ActivityModel::Place ActivityModel::placeOf(const Operation &operation, int row)
{
    int part = 0;
    for (const Plan::Part &each : operation.plan.parts) {
        const int steps = static_cast<int>(each.stepCount());
        if (row < steps)
            return {part, row};
        row -= steps;
        ++part;
    }
    return {};
}

const Operation *ActivityModel::operation(const QModelIndex &index) const
{
    if (!index.isValid())
        return nullptr;
    const QModelIndex top = index.parent().isValid() ? index.parent() : index;
    return &m_operations.at(top.row());
}

QModelIndex ActivityModel::indexOf(const QUuid &operation) const
{
    const int row = m_operations.indexOf(operation);
    return row < 0 ? QModelIndex() : index(row, 0);
}

QModelIndex ActivityModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    if (!parent.isValid())
        return createIndex(row, column, operationId);
    return createIndex(row, column, static_cast<quintptr>(m_count - parent.row()));
}

QModelIndex ActivityModel::parent(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == operationId)
        return {};
    return createIndex(m_count - static_cast<int>(index.internalId()), 0, operationId);
}

int ActivityModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return m_count;
    if (parent.internalId() != operationId || parent.column() != 0)
        return 0;
    return stepCount(m_operations.at(parent.row()));
}

int ActivityModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

ActivityModel::Action ActivityModel::nextAction(const Operation &operation)
{
    if (operation.interrupted)
        return Action::GoOn;
    if (operation.report.progress == Progress::Running)
        return Action::Cancel;
    return canUndo(operation) ? Action::Undo : Action::None;
}

QString ActivityModel::actionText(Action action)
{
    switch (action) {
    case Action::Cancel:
        return tr("Cancel");
    case Action::GoOn:
        return tr("Go on");
    case Action::Undo:
        return tr("Undo…");
    case Action::None:
        break;
    }
    return {};
}

QVariant ActivityModel::operationData(const Operation &operation, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        if (column == ActionColumn)
            return actionText(nextAction(operation));
        if (column == WhatColumn)
            return describePlan(operation.plan);
        if (column == HowColumn)
            return operation.interrupted
                ? tr("left in the middle by an earlier run; nothing has been done since. %1")
                      .arg(describeLeftInTheMiddle(operation.plan, operation.report))
                : describeReport(operation.plan, operation.report);
        return operation.interrupted ? QString() : describeDuration(durationOf(operation.report));
    case FailedRole:
        return column == HowColumn && operation.report.progress == Progress::Failed;
    case ProgressRole:
        if (column != WhatColumn)
            return {};
        return QVariant::fromValue(operation.interrupted ? Progress::OutcomeUnknown
                                                         : operation.report.progress);
    case FiguresRole:
        return column == TookColumn;
    case LinkRole:
        return column == ActionColumn && nextAction(operation) != Action::None;
    default:
        return {};
    }
}

QVariant ActivityModel::stepData(const Operation &operation, int row, int column, int role) const
{
    const Place place = placeOf(operation, row);
    if (place.part < 0)
        return {};
    const Plan::Part &part = operation.plan.parts[static_cast<std::size_t>(place.part)];
    const Step &step = part.step(static_cast<std::size_t>(place.step));
    const bool bringsBack = static_cast<std::size_t>(place.step) >= part.steps.size();
    StepReport report;
    if (static_cast<std::size_t>(place.part) < operation.report.parts.size()) {
        const PartReport &parts = operation.report.parts[static_cast<std::size_t>(place.part)];
        if (static_cast<std::size_t>(place.step) < parts.steps.size())
            report = parts.steps[static_cast<std::size_t>(place.step)];
    }
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        if (column == WhatColumn) {
            const QString what =
                bringsBack ? tr("If that fails: %1").arg(describeStep(step)) : describeStep(step);
            return operation.plan.parts.size() > 1 ? tr("%1: %2").arg(printable(part.connector), what) : what;
        }
        if (column == HowColumn) {
            if (report.error)
                return describeError(*report.error).sentence;
            return report.note.isEmpty() ? describeProgress(report.progress) : report.note;
        }
        if (column == ActionColumn)
            return {};
        return report.took.count() > 0 ? describeDuration(report.took) : QString();
    case FailedRole:
        return column == HowColumn && report.progress == Progress::Failed;
    case ProgressRole:
        return column == WhatColumn ? QVariant::fromValue(report.progress) : QVariant();
    case MutedRole:
        return report.progress == Progress::Pending || report.progress == Progress::Skipped;
    case FiguresRole:
        return column == TookColumn;
    default:
        return {};
    }
}

QVariant ActivityModel::data(const QModelIndex &index, int role) const
{
    const Operation *const found = operation(index);
    if (!found)
        return {};
    return index.parent().isValid() ? stepData(*found, index.row(), index.column(), role)
                                    : operationData(*found, index.column(), role);
}

QVariant ActivityModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case WhatColumn:
        return tr("Operation");
    case HowColumn:
        return tr("How it stands");
    case TookColumn:
        return tr("Took");
    default:
        return {};
    }
}

void ActivityModel::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    for (int row = 0; row < m_count; ++row)
        change(row);
}

} // namespace patchbay
