// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/config/completion.h"

#include <QAbstractListModel>

namespace patchbay {

/// What can stand at the cursor. StateTextRole is what stands beside it: type and default.
class CompletionModel final : public QAbstractListModel {
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;

    void setCompletions(const QList<Completion> &completions);
    const Completion *completion(const QModelIndex &index) const; ///< null: none

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    QList<Completion> m_completions;
};

/// "HIGH", "required, HIGH": what a person reads of how much a setting matters; empty: nothing is known.
QString describeImportance(const Completion &completion);

} // namespace patchbay
