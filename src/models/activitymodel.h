// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plans/operationlist.h"

#include <QAbstractItemModel>

namespace patchbay {

/// The operations as a tree: an operation, below it each connector's steps. Follows an OperationList.
class ActivityModel final : public QAbstractItemModel {
    Q_OBJECT
public:
    enum Column { WhatColumn, HowColumn, TookColumn, ActionColumn, ColumnCount };
    enum class Action { None, Cancel, GoOn, Undo };

    /// \p operations must outlive this.
    explicit ActivityModel(const OperationList &operations, QObject *parent = nullptr);

    /// The operation that a row belongs to; null for an invalid index.
    const Operation *operation(const QModelIndex &index) const;
    QModelIndex indexOf(const QUuid &operation) const;
    /// What stands in the last cell of an operation: the one thing that may come next.
    static Action nextAction(const Operation &operation);

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void retranslate();
    /// The time of running operations goes on: asks views to paint it again.
    void tick();

private:
    struct Place {
        int part = -1;
        int step = -1;
    };
    static int stepCount(const Operation &operation);
    static QString actionText(Action action);
    static Place placeOf(const Operation &operation, int row); ///< of a step's row
    QVariant operationData(const Operation &operation, int column, int role) const;
    QVariant stepData(const Operation &operation, int row, int column, int role) const;
    void append(int index);
    void change(int index);

    const OperationList &m_operations;
    /// Newest last here, so that internal ids (the position from the oldest) stay valid while operations are
    /// added.
    int m_count = 0;
};

} // namespace patchbay
