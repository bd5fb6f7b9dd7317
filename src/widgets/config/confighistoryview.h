// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/config/editorground.h"
#include "models/configdiffmodel.h"
#include "models/configversionmodel.h"
#include "widgets/look/theme.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace patchbay {

class EmptyView;
class TableView;

/// The configs that one connector had: what each changed, any two side by side, and the way back to one.
class ConfigHistoryView final : public QWidget {
    Q_OBJECT
public:
    /// All must outlive this.
    ConfigHistoryView(const Theme &theme, EditorGround &ground, ClusterSession &session,
                      const QString &connector, QWidget *parent = nullptr);

    void refresh(); ///< reads the history

signals:
    /// Into the editor, and on to its review.
    void restoreRequested(const patchbay::ConfigVersion &version);
    void failed(const patchbay::Error &error);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void build();
    void retranslate();
    void take(const Result<std::vector<ConfigVersion>> &versions);
    void compare();
    void nameVersion();
    void exportTo();
    QList<int> chosenRows() const; ///< ascending: the newest first

    const Theme &m_theme;
    EditorGround &m_ground;
    ClusterSession &m_session;
    QString m_connector;
    ConfigVersionModel m_versions;
    ConfigDiffModel m_differences;
    QStackedWidget *m_pages;
    EmptyView *m_empty;
    TableView *m_table;
    QLabel *m_title;
    TableView *m_diff;
    QLineEdit *m_label;
    QPushButton *m_name;
    QPushButton *m_export;
    QPushButton *m_restore;
};

} // namespace patchbay
