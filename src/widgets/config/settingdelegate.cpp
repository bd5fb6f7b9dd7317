// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/config/settingdelegate.h"

#include <QComboBox>
#include <QLineEdit>

namespace patchbay {

SettingDelegate::SettingDelegate(const Theme &theme, const ConfigFormModel &model,
                                 std::function<QStringList(const QString &key)> choices, QObject *parent)
    : QStyledItemDelegate(parent),
      m_model(model),
      m_choices(std::move(choices)),
      m_cells(theme)
{
    connect(&m_cells, &CellDelegate::sizeHintChanged, this, &SettingDelegate::sizeHintChanged);
}

void SettingDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    m_cells.paint(painter, option, index);
}

QSize SettingDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return m_cells.sizeHint(option, index);
}

QWidget *SettingDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &,
                                       const QModelIndex &index) const
{
    const QString key = m_model.key(index);
    const QStringList choices = m_model.isSecret(index) ? QStringList() : m_choices(key);
    QWidget *control = nullptr;
    if (!choices.isEmpty()) {
        auto *box = new QComboBox(parent);
        const ConfigKey *known = m_model.definitionOf(index);
        box->setEditable(!known || known->type != SettingType::Boolean); // ${…} and what is not recommended
        box->addItems(choices);
        control = box;
    } else {
        auto *field = new QLineEdit(parent);
        if (m_model.isSecret(index)) {
            field->setEchoMode(QLineEdit::Password);
            field->setPlaceholderText(tr("a new secret, or ${file:…}"));
        }
        control = field;
    }
    control->setStyleSheet(QStringLiteral("min-height: 0; padding: 0 6px; border-radius: 0;"));
    control->setAccessibleName(tr("Value of %1").arg(key));
    return control;
}

void SettingDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    const QString value = index.data(Qt::EditRole).toString();
    if (auto *box = qobject_cast<QComboBox *>(editor)) {
        const int known = box->findText(value);
        if (known >= 0)
            box->setCurrentIndex(known);
        else if (box->isEditable())
            box->setEditText(value);
        else
            box->setCurrentIndex(-1);
    } else if (auto *field = qobject_cast<QLineEdit *>(editor)) {
        field->setText(value);
    }
}

void SettingDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    if (const auto *box = qobject_cast<QComboBox *>(editor)) {
        if (box->isEditable() || box->currentIndex() >= 0)
            model->setData(index, box->currentText(), Qt::EditRole);
    } else if (const auto *field = qobject_cast<QLineEdit *>(editor)) {
        model->setData(index, field->text(), Qt::EditRole);
    }
}

} // namespace patchbay
