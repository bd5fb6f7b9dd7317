// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plans/plan.h"

#include <QAbstractListModel>

namespace patchbay {

/// The steps of one plan, before it runs and while it does. Those that bring a connector back appear once
/// one of them has begun. A plan of several connectors has a line of its own above each one's steps.
///
/// Roles: Qt::DisplayRole what, ProgressRole how it stands, StateTextRole what is being waited for, how it
/// went wrong, or how long it took; KindRole is RowKind::Connector for the lines above.
class PlanStepsModel final : public QAbstractListModel {
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;

    void setPlan(const Plan &plan); ///< nothing has begun
    void setReport(const PlanReport &report); ///< of that plan
    int numberOf(int row) const; ///< 1, 2, …; 0 for a line above steps
    int runningRow() const; ///< -1: none

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    void retranslate();

private:
    struct Line {
        int part = 0;
        int step = -1; ///< -1: the connector's name
    };

    std::vector<Line> lines() const;
    const StepReport *reportOf(const Line &line) const;
    QString detail(const Line &line) const;

    Plan m_plan;
    PlanReport m_report;
    std::vector<Line> m_lines;
};

} // namespace patchbay
