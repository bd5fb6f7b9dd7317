// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/planstepsmodel.h"

#include "core/text/describe.h"
#include "models/roles.h"

#include <algorithm>

namespace patchbay {

void PlanStepsModel::setPlan(const Plan &plan)
{
    beginResetModel();
    m_plan = plan;
    m_report = {};
    m_lines = lines();
    endResetModel();
}

std::vector<PlanStepsModel::Line> PlanStepsModel::lines() const
{
    std::vector<Line> all;
    for (std::size_t index = 0; index < m_plan.parts.size(); ++index) {
        const Plan::Part &part = m_plan.parts.at(index);
        const auto number = static_cast<int>(index);
        if (m_plan.parts.size() > 1)
            all.push_back({number, -1});
        for (std::size_t step = 0; step < part.stepCount(); ++step) {
            const Line line{number, static_cast<int>(step)};
            const StepReport *report = reportOf(line);
            // What brings it back is part of the story only where something went wrong.
            const bool shown = step < part.steps.size()
                || (report
                    && (report->progress == Progress::Running || report->progress == Progress::Done
                        || report->progress == Progress::Failed
                        || report->progress == Progress::OutcomeUnknown));
            if (shown)
                all.push_back(line);
        }
    }
    return all;
}

void PlanStepsModel::setReport(const PlanReport &report)
{
    m_report = report;
    const std::vector<Line> now = lines();
    if (now.size() != m_lines.size()) {
        beginResetModel();
        m_lines = now;
        endResetModel();
        return;
    }
    if (!m_lines.empty())
        emit dataChanged(index(0), index(rowCount() - 1));
}

const StepReport *PlanStepsModel::reportOf(const Line &line) const
{
    const auto part = static_cast<std::size_t>(line.part);
    const auto step = static_cast<std::size_t>(line.step);
    if (line.step < 0 || part >= m_report.parts.size() || step >= m_report.parts.at(part).steps.size())
        return nullptr;
    return &m_report.parts.at(part).steps.at(step);
}

int PlanStepsModel::numberOf(int row) const
{
    int number = 0;
    for (int above = 0; above <= row && above < static_cast<int>(m_lines.size()); ++above) {
        if (m_lines.at(static_cast<std::size_t>(above)).step >= 0)
            ++number;
    }
    return row < static_cast<int>(m_lines.size()) && m_lines.at(static_cast<std::size_t>(row)).step >= 0
        ? number
        : 0;
}

int PlanStepsModel::runningRow() const
{
    const auto isRunning = [this](const Line &line) {
        const StepReport *report = reportOf(line);
        return report && report->progress == Progress::Running;
    };
    const auto found = std::find_if(m_lines.begin(), m_lines.end(), isRunning);
    return found == m_lines.end() ? -1 : static_cast<int>(found - m_lines.begin());
}

int PlanStepsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

QString PlanStepsModel::detail(const Line &line) const
{
    const StepReport *report = reportOf(line);
    if (!report)
        return {};
    if (report->error)
        return describeError(*report->error).sentence;
    if (!report->note.isEmpty())
        return report->note;
    return report->progress == Progress::Done && report->took.count() > 0 ? describeDuration(report->took)
                                                                          : QString();
}

QVariant PlanStepsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Line &line = m_lines.at(static_cast<std::size_t>(index.row()));
    const Plan::Part &part = m_plan.parts.at(static_cast<std::size_t>(line.part));
    const StepReport *report = reportOf(line);
    const Progress progress = report ? report->progress : Progress::Pending;
    switch (role) {
    case Qt::DisplayRole:
        return line.step < 0 ? printable(part.connector)
                             : describeStep(part.step(static_cast<std::size_t>(line.step)));
    case Qt::AccessibleTextRole:
        if (line.step < 0)
            return printable(part.connector);
        return tr("Step %1: %2, %3")
            .arg(QString::number(numberOf(index.row())),
                 describeStep(part.step(static_cast<std::size_t>(line.step))), describeProgress(progress));
    case Qt::ToolTipRole:
    case StateTextRole:
        return detail(line);
    case KindRole:
        return line.step < 0 ? QVariant::fromValue(RowKind::Connector) : QVariant();
    case ProgressRole:
        return line.step < 0 ? QVariant() : QVariant::fromValue(progress);
    default:
        return {};
    }
}

void PlanStepsModel::retranslate()
{
    if (!m_lines.empty())
        emit dataChanged(index(0), index(rowCount() - 1));
}

} // namespace patchbay
