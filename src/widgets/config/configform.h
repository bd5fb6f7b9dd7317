// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/config/configeditor.h"
#include "models/configformmodel.h"
#include "widgets/look/theme.h"

#include <QTimer>
#include <QWidget>

class QCheckBox;
class QLabel;
class QTreeView;

namespace patchbay {

class FilterField;
class LinkButton;

/// The settings beside the text: the same document, the same undo. Groups, a filter, the right control for
/// each type, and what the chosen setting is for.
class ConfigForm final : public QWidget {
    Q_OBJECT
public:
    /// Both must outlive this.
    ConfigForm(const Theme &theme, ConfigEditor &editor, QWidget *parent = nullptr);

    void showKey(const QString &key); ///< chooses it, where the filter lets it through
    void retranslate();

signals:
    void keyChosen(const QString &key);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void follow();
    void applyFilter();
    void keepCurrent();
    void describe();
    void removeCurrent();
    void reveal();
    void mask();
    QStringList choicesOf(const QString &key) const;

    ConfigEditor &m_editor;
    ConfigFormModel m_model;
    FilterField *m_filter;
    QCheckBox *m_onlySet;
    QCheckBox *m_onlyRequired;
    QTreeView *m_view;
    QLabel *m_name;
    QLabel *m_documentation;
    LinkButton *m_remove;
    LinkButton *m_reveal;
    QLabel *m_secret;
    QTimer m_maskAgain;
    QString m_current; ///< key
};

} // namespace patchbay
