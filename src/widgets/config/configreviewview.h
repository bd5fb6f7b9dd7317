// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/config/configeditor.h"
#include "models/configdiffmodel.h"
#include "widgets/look/theme.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace patchbay {

class Card;
class DiffTextView;
class LinkButton;
class Notice;
class PageTabs;
class PlanStepsView;
class TableView;

/// What applying would do: key by key and as text, who else changed what, what will happen, the request; and
/// the one button that does it.
class ConfigReviewView final : public QWidget {
    Q_OBJECT
public:
    /// Both must outlive this.
    ConfigReviewView(const Theme &theme, ConfigEditor &editor, QWidget *parent = nullptr);

    void setReview(const ConfigReview &review);
    const ConfigReview &review() const { return m_review; }
    ApplyOptions options() const;
    void setWorker(const QUrl &worker) { m_worker = worker; } ///< for "Copy as cURL"
    void focusRun();
    QString runText() const;
    void retranslate();

signals:
    void backRequested();
    void mergeRequested(); ///< take over what only others changed
    void applyRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *buildLeft();
    QWidget *buildRight();
    void connectParts();
    void refresh();
    void refreshRefusal();
    QString summary() const;
    void copyAsCurl() const;

    const Theme &m_theme;
    ConfigEditor &m_editor;
    ConfigReview m_review;
    QUrl m_worker;
    ConfigDiffModel m_differences;
    ConfigDiffModel m_threeWay;
    QLabel *m_summary;
    Notice *m_others;
    LinkButton *m_merge;
    Notice *m_warnings;
    PageTabs *m_tabs;
    QStackedWidget *m_pages;
    TableView *m_table;
    TableView *m_threeWayTable;
    DiffTextView *m_text;
    Card *m_plan;
    QLabel *m_consequences;
    PlanStepsView *m_steps;
    QLabel *m_requestTitle;
    QPlainTextEdit *m_request;
    LinkButton *m_copy;
    QPushButton *m_back;
    QComboBox *m_initial;
    QCheckBox *m_withErrors;
    QCheckBox *m_overwrite;
    QLabel *m_refusal;
    QPushButton *m_run;
};

} // namespace patchbay
