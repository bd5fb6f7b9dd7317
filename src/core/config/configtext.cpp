// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/configtext.h"

#include "core/limits.h"

namespace patchbay {

namespace {

/// Where a range of the text after \p edits stood before, and whether one of the edits touched it.
struct Before {
    json::SourceRange range;
    bool touched = false;
};

/// \p backward: the edits that undo; they speak of the text after.
Before beforeStep(json::SourceRange range, const QList<TextEdit> &backward)
{
    Before before{range, false};
    qsizetype shift = 0;
    qsizetype endShift = 0;
    for (const TextEdit &edit : backward) {
        const qsizetype grows = edit.text.size() - edit.range.length();
        if (edit.range.end < range.begin) {
            shift += grows;
            endShift += grows;
        } else if (edit.range.begin <= range.end) {
            before.touched = true;
            endShift += grows;
        }
    }
    before.range.begin = range.begin + shift;
    before.range.end = std::max(before.range.begin, range.end + endShift);
    return before;
}

} // namespace

ConfigText::ConfigText(QObject *parent)
    : QObject(parent)
{
}

void ConfigText::reset(const MaskedText &text)
{
    const QList<TextEdit> all{{{0, m_text.size()}, text.text(), text.placeholders()}};
    m_steps.clear();
    m_done = 0;
    m_typing = false;
    m_text = text;
    m_unmodified = text;
    ++m_revision;
    emit edited(all, nullptr);
    emit undoChanged();
}

QList<TextEdit> ConfigText::change(const QList<TextEdit> &edits)
{
    ++m_revision;
    return m_text.replace(edits);
}

void ConfigText::push(Step step)
{
    m_steps.resize(m_done);
    m_steps.push_back(std::move(step));
    m_done = m_steps.size();
    emit undoChanged();
}

void ConfigText::apply(const QList<TextEdit> &edits, const QString &label)
{
    QList<TextEdit> whole;
    for (const TextEdit &edit : edits) {
        const TextEdit grown = m_text.grown(edit);
        if (!grown.changesNothing())
            whole.append(grown);
    }
    if (whole.isEmpty())
        return;
    Step step;
    step.forward = whole;
    step.backward = change(whole);
    step.label = label;
    m_typing = false;
    push(std::move(step)); // first: a listener may go on editing
    emit edited(whole, nullptr);
}

/// Goes on where the last one stopped: further on, or back, by little.
bool ConfigText::mergesInto(const TextEdit &edit) const
{
    if (!m_typing || m_done != m_steps.size() || m_steps.empty()
        || m_lastTyped.hasExpired(limits::typingStep.count()) || !edit.placeholders.isEmpty()
        || edit.text.contains('\n'))
        return false;
    const Step &last = m_steps.back();
    if (last.forward.size() != 1 || !last.forward.first().placeholders.isEmpty()
        || !last.backward.first().placeholders.isEmpty())
        return false;
    const json::SourceRange written = last.backward.first().range;
    const bool goesOn = edit.range.length() == 0 && edit.range.begin == written.end && written.length() > 0;
    const bool goesBack =
        edit.text.isEmpty() && edit.range.end == written.end && edit.range.begin >= written.begin;
    const bool deletesOn = edit.text.isEmpty() && written.length() == 0
        && (edit.range.end == written.begin || edit.range.begin == written.begin);
    return goesOn || goesBack || deletesOn;
}

QList<TextEdit> ConfigText::typed(const TextEdit &edit, QObject *view)
{
    const TextEdit whole = m_text.grown(edit);
    if (whole.changesNothing())
        return {};
    const bool merges = whole == edit && mergesInto(edit);
    const MaskedText before = m_text;
    const QList<TextEdit> backward = change({whole});
    if (merges) {
        // One step from before the first to now.
        Step &last = m_steps.back();
        MaskedText start = before;
        start.replace(last.backward);
        TextEdit joined = difference(start, m_text);
        MaskedText again = start;
        last.backward = {again.replace(joined)};
        last.forward = {joined};
    }
    if (!merges)
        push({{whole}, backward, {}});
    m_typing = true;
    m_lastTyped.start();
    emit edited({whole}, view);

    QList<TextEdit>
        further; // against what the view shows: its edit is done, the rest of a placeholder stands
    const qsizetype headLeft = edit.range.begin - whole.range.begin;
    const qsizetype tailLeft = whole.range.end - edit.range.end;
    if (headLeft > 0)
        further.append(TextEdit{{whole.range.begin, edit.range.begin}, {}, {}});
    if (tailLeft > 0) {
        const qsizetype from = edit.range.begin + edit.text.size();
        further.append(TextEdit{{from, from + tailLeft}, {}, {}});
    }
    return further;
}

QString ConfigText::undoLabel() const
{
    return canUndo() ? m_steps.at(m_done - 1).label : QString();
}

QString ConfigText::redoLabel() const
{
    return canRedo() ? m_steps.at(m_done).label : QString();
}

void ConfigText::undo()
{
    if (!canUndo())
        return;
    m_typing = false;
    const QList<TextEdit> edits = m_steps.at(--m_done).backward;
    change(edits);
    emit edited(edits, nullptr);
    emit undoChanged();
}

void ConfigText::redo()
{
    if (!canRedo())
        return;
    m_typing = false;
    const QList<TextEdit> edits = m_steps.at(m_done++).forward;
    change(edits);
    emit edited(edits, nullptr);
    emit undoChanged();
}

std::size_t ConfigText::earliestStepThatTouched(json::SourceRange range) const
{
    std::size_t earliest = m_done;
    for (std::size_t step = m_done; step-- > 0;) {
        const Before before = beforeStep(range, m_steps.at(step).backward);
        if (before.touched)
            earliest = step;
        range = before.range;
    }
    return earliest;
}

void ConfigText::hide(const QList<TextEdit> &edits)
{
    if (edits.isEmpty())
        return;
    std::size_t first = m_done;
    for (const TextEdit &edit : edits)
        first = std::min(first, earliestStepThatTouched(edit.range));
    MaskedText start = m_text;
    for (std::size_t step = m_done; step-- > first;)
        start.replace(m_steps.at(step).backward);
    m_text.replace(edits);
    m_typing = false;
    m_steps.resize(m_done);
    if (first < m_done) {
        const QString label = m_steps.at(first).label;
        m_steps.resize(first);
        m_done = first;
        const TextEdit joined = difference(start, m_text);
        if (!joined.changesNothing()) {
            MaskedText again = start;
            const TextEdit backward = again.replace(joined);
            m_steps.push_back({{joined}, {backward}, label});
            m_done = m_steps.size();
        }
    } else if (!m_steps.empty()) {
        // It stood in clear from the beginning: every step before would bring it back.
        m_steps.clear();
        m_done = 0;
    }
    emit edited(edits, nullptr);
    emit undoChanged();
}

void ConfigText::setUnmodified()
{
    m_unmodified = m_text;
    emit undoChanged();
}

bool ConfigText::isModified() const
{
    return m_text != m_unmodified;
}

} // namespace patchbay
