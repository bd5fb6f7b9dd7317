// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/config/configeditor.h"
#include "models/problemlistmodel.h"
#include "widgets/look/theme.h"

#include <QTimer>
#include <QWidget>

class QSplitter;

namespace patchbay {

class CompletionPopup;
class ConfigForm;
class ConfigTextView;
class FindBar;
class LinkButton;
class Notice;
class TableView;

/// Text and form side by side over one document, with completion, and below them the list of what is wrong.
class ConfigEditView final : public QWidget {
    Q_OBJECT
public:
    /// Both must outlive this.
    ConfigEditView(const Theme &theme, ConfigEditor &editor, QWidget *parent = nullptr);

    ConfigTextView &text() { return *m_text; }
    void focusText();
    void find();
    void complete(); ///< asked for, also where nothing is typed yet
    void applyFixAtCaret();
    void showForm(bool shown);
    bool isFormShown() const;
    void goTo(const ConfigProblem &problem);
    void retranslate();

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void connectParts();
    void offer(bool asked);
    void choose(const Completion &completion);
    void followProblems();
    void showProblems();
    QString describeAt(qsizetype offset) const;

    ConfigEditor &m_editor;
    ProblemListModel m_problems;
    QSplitter *m_columns;
    ConfigTextView *m_text;
    FindBar *m_find;
    ConfigForm *m_form;
    TableView *m_list;
    Notice *m_longLine;
    LinkButton *m_format;
    CompletionPopup *m_popup;
    QTimer m_syntaxLater; ///< a person who types is not told of what is not finished yet
    bool m_wantsForm = true;
};

} // namespace patchbay
