// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/config/configtextview.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace patchbay {

/// Find and replace in the text, below it; Esc goes back to the text. Placeholders are no characters: what
/// stands behind one is not found.
class FindBar final : public QWidget {
    Q_OBJECT
public:
    /// Both must outlive this.
    FindBar(ConfigTextView &view, ConfigText &text, QWidget *parent = nullptr);

    void open(); ///< with the selected text, if it is on one line
    void retranslate();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QList<json::SourceRange> hits() const;
    void find(bool forward);
    void replaceOne();
    void replaceAll();
    void refresh();
    void leave();

    ConfigTextView &m_view;
    ConfigText &m_text;
    QLineEdit *m_wanted;
    QLineEdit *m_instead;
    QLabel *m_count;
    QPushButton *m_previous;
    QPushButton *m_next;
    QPushButton *m_replace;
    QPushButton *m_replaceAll;
    QPushButton *m_close;
};

} // namespace patchbay
