// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/maskedtext.h"

#include <algorithm>

namespace patchbay {

namespace {

bool overlaps(json::SourceRange left, json::SourceRange right)
{
    return left.begin < right.end && right.begin < left.end;
}

/// An empty range strictly inside counts too: a caret between two bullets.
bool touches(json::SourceRange edit, json::SourceRange placeholder)
{
    if (edit.length() == 0)
        return edit.begin > placeholder.begin && edit.begin < placeholder.end;
    return overlaps(edit, placeholder);
}

bool isContinuation(char byte)
{
    return (static_cast<quint8>(byte) & 0xC0) == 0x80;
}

} // namespace

MaskedText::MaskedText(const QByteArray &text, const QList<Placeholder> &placeholders)
    : m_text(text),
      m_placeholders(placeholders)
{
}

MaskedText MaskedText::mid(json::SourceRange range) const
{
    MaskedText part(bytes(range));
    for (const Placeholder &one : m_placeholders) {
        if (one.range.begin >= range.begin && one.range.end <= range.end)
            part.m_placeholders.append(
                {{one.range.begin - range.begin, one.range.end - range.begin}, one.secret});
    }
    return part;
}

std::optional<Placeholder> MaskedText::placeholderAt(qsizetype offset) const
{
    for (const Placeholder &one : m_placeholders) {
        if (offset >= one.range.begin && offset < one.range.end)
            return one;
    }
    return std::nullopt;
}

bool MaskedText::hasPlaceholder(json::SourceRange range) const
{
    return std::any_of(m_placeholders.begin(), m_placeholders.end(),
                       [range](const Placeholder &one) { return overlaps(one.range, range); });
}

MaskedText &MaskedText::append(const MaskedText &other)
{
    const qsizetype shift = m_text.size();
    m_text.append(other.m_text);
    for (const Placeholder &one : other.m_placeholders)
        m_placeholders.append({{one.range.begin + shift, one.range.end + shift}, one.secret});
    return *this;
}

MaskedText &MaskedText::append(QByteArrayView text)
{
    m_text.append(text);
    return *this;
}

TextEdit MaskedText::grown(const TextEdit &edit) const
{
    TextEdit whole = edit;
    whole.range.begin = std::clamp<qsizetype>(edit.range.begin, 0, m_text.size());
    whole.range.end = std::clamp<qsizetype>(edit.range.end, whole.range.begin, m_text.size());
    const json::SourceRange asked = whole.range;
    for (const Placeholder &one : m_placeholders) {
        if (!touches(asked, one.range))
            continue;
        whole.range.begin = std::min(whole.range.begin, one.range.begin);
        whole.range.end = std::max(whole.range.end, one.range.end);
    }
    return whole;
}

TextEdit MaskedText::replace(const TextEdit &edit)
{
    const TextEdit whole = grown(edit);
    TextEdit inverse;
    inverse.range = {whole.range.begin, whole.range.begin + whole.text.size()};
    const MaskedText gone = mid(whole.range);
    inverse.text = gone.m_text;
    inverse.placeholders = gone.m_placeholders;

    const qsizetype shift = whole.text.size() - whole.range.length();
    QList<Placeholder> placeholders;
    QList<Placeholder> behind;
    for (const Placeholder &one : std::as_const(m_placeholders)) {
        if (one.range.end <= whole.range.begin)
            placeholders.append(one);
        else if (one.range.begin >= whole.range.end)
            behind.append({{one.range.begin + shift, one.range.end + shift}, one.secret});
    }
    for (const Placeholder &one : whole.placeholders)
        placeholders.append(
            {{one.range.begin + whole.range.begin, one.range.end + whole.range.begin}, one.secret});
    m_placeholders = placeholders + behind;
    m_text.replace(whole.range.begin, whole.range.length(), whole.text);
    return inverse;
}

QList<TextEdit> MaskedText::replace(const QList<TextEdit> &edits)
{
    QList<TextEdit> inverses;
    for (auto edit = edits.crbegin(); edit != edits.crend(); ++edit)
        inverses.prepend(replace(*edit));
    // Each inverse was counted in a text whose earlier edits were still to come.
    qsizetype shift = 0;
    for (TextEdit &inverse : inverses) {
        inverse.range.begin += shift;
        inverse.range.end += shift;
        shift += inverse.range.length() - inverse.text.size();
    }
    return inverses;
}

TextEdit difference(const MaskedText &before, const MaskedText &after)
{
    const QByteArray &old = before.text();
    const QByteArray &fresh = after.text();
    if (before == after)
        return {};
    const qsizetype shorter = std::min(old.size(), fresh.size());
    qsizetype head = std::mismatch(old.begin(), old.begin() + shorter, fresh.begin()).first - old.begin();
    // Equal bullets may stand for different secrets.
    const qsizetype pairs = std::min(before.placeholders().size(), after.placeholders().size());
    qsizetype same = 0;
    while (same < pairs && before.placeholders().at(same) == after.placeholders().at(same))
        ++same;
    for (const MaskedText *text : {&before, &after}) {
        if (same < text->placeholders().size())
            head = std::min(head, text->placeholders().at(same).range.begin);
    }
    for (const MaskedText *text : {&before, &after}) {
        if (const auto inside = text->placeholderAt(head))
            head = std::min(head, inside->range.begin);
    }
    while (head > 0
           && ((head < old.size() && isContinuation(old.at(head)))
               || (head < fresh.size() && isContinuation(fresh.at(head)))))
        --head;

    const qsizetype most = shorter - head;
    qsizetype tail = 0;
    while (tail < most && old.at(old.size() - 1 - tail) == fresh.at(fresh.size() - 1 - tail))
        ++tail;
    const auto fromEnd = [](const MaskedText &text, const Placeholder &one) {
        return Placeholder{{text.size() - one.range.end, text.size() - one.range.begin}, one.secret};
    };
    qsizetype sameEnd = 0;
    while (sameEnd < pairs
           && fromEnd(before, before.placeholders().at(before.placeholders().size() - 1 - sameEnd))
               == fromEnd(after, after.placeholders().at(after.placeholders().size() - 1 - sameEnd)))
        ++sameEnd;
    for (const MaskedText *text : {&before, &after}) {
        if (sameEnd < text->placeholders().size()) {
            const Placeholder &last = text->placeholders().at(text->placeholders().size() - 1 - sameEnd);
            tail = std::min(tail, text->size() - last.range.end);
        }
    }
    for (const MaskedText *text : {&before, &after}) {
        for (const Placeholder &one : text->placeholders()) {
            const qsizetype edge = text->size() - tail;
            if (edge > one.range.begin && edge < one.range.end)
                tail = text->size() - one.range.end;
        }
    }
    while (tail > 0 && isContinuation(old.at(old.size() - tail)))
        --tail;

    TextEdit edit;
    edit.range = {head, old.size() - tail};
    const MaskedText middle = after.mid({head, fresh.size() - tail});
    edit.text = middle.text();
    edit.placeholders = middle.placeholders();
    return edit;
}

} // namespace patchbay
