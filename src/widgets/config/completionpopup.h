// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/completionmodel.h"
#include "widgets/look/theme.h"

#include <QWidget>

class QLabel;
class QListView;

namespace patchbay {

/// The list below the caret: what can stand there, its type and default, and what the chosen one is for. The
/// text keeps the focus; arrows, Enter and Esc go here while it is seen.
class CompletionPopup final : public QWidget {
    Q_OBJECT
public:
    /// \p editor: whose keys it takes. \p theme must outlive this.
    CompletionPopup(const Theme &theme, QWidget *editor);

    /// Shows them at \p below, a point of the screen that is the caret's foot; hides when there are none.
    void offer(const QList<Completion> &completions, const QPoint &below, int lineHeight);
    void retranslate();

signals:
    void chosen(const patchbay::Completion &completion);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    bool takeKey(int key, Qt::KeyboardModifiers modifiers);
    void move(int rows);
    void choose();
    void describe();

    const Theme &m_theme;
    QWidget *m_editor;
    CompletionModel m_model;
    QListView *m_list;
    QLabel *m_documentation;
};

} // namespace patchbay
