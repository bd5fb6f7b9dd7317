// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/config/configproblem.h"

#include <QAbstractTableModel>

namespace patchbay {

/// What is wrong with a config: which setting, what, in which line, and how to put it right.
class ProblemListModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { SettingColumn, MessageColumn, LineColumn, FixColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setProblems(const QList<ConfigProblem> &problems);
    const ConfigProblem *problem(const QModelIndex &index) const; ///< null: none
    void retranslate();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const ConfigProblem &problem, int column) const;

    QList<ConfigProblem> m_problems;
};

} // namespace patchbay
