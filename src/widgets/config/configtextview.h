// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/config/configproblem.h"
#include "core/config/configtext.h"
#include "widgets/look/theme.h"

#include <Qsci/qsciscintilla.h>

#include <functional>
#include <optional>

class QsciLexerJSON;

namespace patchbay {

/// The text of a ConfigText, to read and to type in: JSON colours, folding, brackets, notes below the lines
/// that have problems.
///
/// It has no undo of its own, and never a secret: it shows bullets, reports what was typed, and does the
/// edits that ConfigText names. Its positions are bytes of the UTF-8 text, as those of the document.
class ConfigTextView final : public QsciScintilla {
    Q_OBJECT
public:
    /// \p theme must outlive this.
    explicit ConfigTextView(const Theme &theme, QWidget *parent = nullptr);

    /// Shows \p text from now on; it must outlive this.
    void follow(ConfigText &text);
    /// Underlines and notes; they stay with their lines while lines come and go.
    void setProblems(const QList<ConfigProblem> &problems);
    /// What a person reads who rests the pointer at this place; empty: nothing.
    void setHover(std::function<QString(qsizetype offset)> describe) { m_describe = std::move(describe); }

    qsizetype caret() const;
    json::SourceRange selection() const;
    int caretLine() const; ///< from 1
    void select(json::SourceRange range); ///< and brings it into view
    void goTo(qsizetype offset) { select({offset, offset}); }
    QPoint caretPoint() const; ///< below the caret, of the viewport
    /// A line is so long that each key would cost a second: it can be read, and formatted, not typed in.
    bool isLongLined() const { return m_isLongLined; }

    void replaceSelection(const QByteArray &text); ///< as if it was typed; a step of its own
    void retranslate();

signals:
    void typedText(); ///< a person typed or deleted: completion may be of use
    void caretMoved();
    void longLinedChanged();

protected:
    bool event(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    bool canInsertFromMimeData(const QMimeData *source) const override;

private:
    /// What happened in the view since the last flush(), as one edit: bytes of ConfigText's text that went,
    /// and how many of the view's came in their place.
    struct Pending {
        qsizetype begin = 0;
        qsizetype end = 0;
        qsizetype newEnd = 0;
    };

    void setUpKeys();
    void setUpMargins();
    void followTheme();
    void noteModified(qsizetype position, int kind, qsizetype length);
    void flush();
    void undoOrRedo(bool undo);
    void perform(const QList<TextEdit> &edits);
    void takeEdits(const QList<TextEdit> &edits, QObject *source);
    void showAll();
    void agree();
    void markPlaceholders();
    void annotateLines();
    QString wrapped(const QString &text) const;
    void checkLines();
    QByteArray bytes(json::SourceRange range) const;
    void showHover(const QPoint &at, const QPoint &global);

    const Theme &m_theme;
    QsciLexerJSON *m_lexer = nullptr;
    ConfigText *m_text = nullptr;
    std::optional<Pending> m_pending;
    bool m_performing = false; ///< the view does what ConfigText says
    bool m_goesAlong = false; ///< the caret goes where the next edit is: undo of this view
    bool m_isLongLined = false;
    QList<ConfigProblem> m_problems;
    int m_noteWidth = 0; ///< in pixels, for which the notes were wrapped
    std::function<QString(qsizetype)> m_describe;
};

} // namespace patchbay
