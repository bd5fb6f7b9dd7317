// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/completionmodel.h"

#include "core/text/describe.h"
#include "models/roles.h"

namespace patchbay {

QString describeImportance(const Completion &completion)
{
    QString word;
    switch (completion.importance) {
    case Importance::High:
        word = CompletionModel::tr("high importance");
        break;
    case Importance::Medium:
        word = CompletionModel::tr("medium importance");
        break;
    case Importance::Low:
        word = CompletionModel::tr("low importance");
        break;
    case Importance::Unknown:
        break;
    }
    if (!completion.isRequired)
        return word;
    return word.isEmpty() ? CompletionModel::tr("required") : CompletionModel::tr("required, %1").arg(word);
}

void CompletionModel::setCompletions(const QList<Completion> &completions)
{
    beginResetModel();
    m_completions = completions;
    endResetModel();
}

const Completion *CompletionModel::completion(const QModelIndex &index) const
{
    return index.isValid() ? &m_completions.at(index.row()) : nullptr;
}

int CompletionModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_completions.size());
}

QVariant CompletionModel::data(const QModelIndex &index, int role) const
{
    const Completion *one = completion(index);
    if (!one)
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return printable(one->text);
    case StateTextRole:
        return printable(one->detail);
    case StrongRole:
        return one->isRequired;
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1, %2, %3")
            .arg(printable(one->text), printable(one->detail), printable(one->summary));
    default:
        return {};
    }
}

} // namespace patchbay
