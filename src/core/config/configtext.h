// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/config/maskedtext.h"

#include <QElapsedTimer>
#include <QObject>
#include <QString>

#include <vector>

namespace patchbay {

/// The text of one editing session with its undo: the one document that the text view and the form share.
///
/// Undo is here and not in the view, because a view's own would bring back characters without knowing that
/// they are a placeholder. A view shows text(), reports what was typed by typed(), and does the edits that
/// edited() names, unless they are its own.
class ConfigText : public QObject {
    Q_OBJECT
public:
    explicit ConfigText(QObject *parent = nullptr);

    const MaskedText &masked() const { return m_text; }
    const QByteArray &text() const { return m_text.text(); }
    /// Counts up with every change, undo too: an answer about revision 7 says nothing about revision 8.
    /// hide() leaves it: the config is the same.
    quint64 revision() const { return m_revision; }

    /// A new document: nothing to undo. edited() replaces everything.
    void reset(const MaskedText &text);
    /// One undo step. \p edits speak of masked() as it is now; placeholders that they touch go whole. \p
    /// label is what "Undo …" says, translated. edited() tells every listener.
    void apply(const QList<TextEdit> &edits, const QString &label);
    /// Somebody typed, deleted or pasted in a view, which shows the change already. Steps of typing at one
    /// place run together. Answers what the view has to do as well, against the text that it shows now: a
    /// placeholder that was cut goes whole. edited() tells the other listeners, with \p view as its source.
    QList<TextEdit> typed(const TextEdit &edit, QObject *view);

    bool canUndo() const { return m_done > 0; }
    bool canRedo() const { return m_done < m_steps.size(); }
    QString undoLabel() const; ///< empty: typing, or nothing to undo
    QString redoLabel() const;
    void undo();
    void redo();
    /// Typing that follows is a step of its own: after a validation, a jump of the caret, a pause.
    void endTypingStep() { m_typing = false; }

    /// Replaces secrets that stand in clear by placeholders (hidingEdits()), and takes them out of the undo
    /// steps too: the steps that touched them become one. Not an undo step of its own. Redo is gone when
    /// steps that hold the secret could be redone.
    void hide(const QList<TextEdit> &edits);

    /// Marks the text as it is now as the one that isModified() compares with.
    void setUnmodified();
    bool isModified() const;

signals:
    /// \p edits speak of the text before. \p source: the view that typed them and shows them already, or
    /// null.
    void edited(const QList<patchbay::TextEdit> &edits, QObject *source);
    void undoChanged();

private:
    struct Step {
        QList<TextEdit> forward;
        QList<TextEdit> backward;
        QString label;
    };

    QList<TextEdit> change(const QList<TextEdit> &edits);
    void push(Step step);
    bool mergesInto(const TextEdit &edit) const;
    std::size_t earliestStepThatTouched(json::SourceRange range) const;

    MaskedText m_text;
    MaskedText m_unmodified;
    std::vector<Step> m_steps;
    std::size_t m_done = 0; ///< how many of them are in the text
    quint64 m_revision = 0;
    bool m_typing = false; ///< the last step is typing that may go on
    QElapsedTimer m_lastTyped;
};

} // namespace patchbay
