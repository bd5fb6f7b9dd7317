// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/configformmodel.h"
#include "widgets/look/rowdelegate.h"

#include <functional>

namespace patchbay {

/// A row of the form, and the control that its setting is edited with: a list of choices where there are
/// some, a field that shows nothing for a secret, a field for everything else.
class SettingDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    /// \p choices: what may stand in a setting; empty: anything. Both references must outlive this.
    SettingDelegate(const Theme &theme, const ConfigFormModel &model,
                    std::function<QStringList(const QString &key)> choices, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;

private:
    const ConfigFormModel &m_model;
    std::function<QStringList(const QString &)> m_choices;
    CellDelegate m_cells;
};

} // namespace patchbay
