// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json/value.h"

#include <QByteArray>
#include <QList>
#include <QMetaType>

#include <optional>

namespace patchbay {

/// What a person sees where a secret stands: eight bullets, in UTF-8. The characters alone mean nothing: only
/// a Placeholder at their place makes them one.
inline constexpr char placeholderCharacters[] =
    "\xE2\x80\xA2\xE2\x80\xA2\xE2\x80\xA2\xE2\x80\xA2\xE2\x80\xA2\xE2\x80\xA2\xE2\x80\xA2\xE2\x80\xA2";

/// Where a secret stands in a text that does not hold it. `secret` is its number in the SecretVault.
struct Placeholder {
    json::SourceRange range; ///< bytes of the text
    int secret = 0;
    bool operator==(const Placeholder &) const = default;
};

/// "These bytes become those": what undo, the form and the text view exchange. Several of them in one list
/// speak of the same text before any of them, stand in its order and do not touch each other.
struct TextEdit {
    json::SourceRange range; ///< what goes; empty: only something comes
    QByteArray text; ///< what comes instead
    QList<Placeholder> placeholders; ///< in `text`, counted from its beginning

    bool changesNothing() const { return range.length() == 0 && text.isEmpty(); }
    bool operator==(const TextEdit &) const = default;
};

/// A UTF-8 text with placeholders in the places of its secrets: what is shown, copied, undone, compared and
/// kept as a draft. The secrets themselves are in a SecretVault.
///
/// A placeholder is atomic: whatever touches a part of it takes all of it away, and what is put inside it
/// takes its place. A value: cheap to copy.
class MaskedText {
public:
    MaskedText() = default;
    explicit MaskedText(const QByteArray &text, const QList<Placeholder> &placeholders = {});

    const QByteArray &text() const { return m_text; }
    const QList<Placeholder> &placeholders() const { return m_placeholders; } ///< by place
    qsizetype size() const { return m_text.size(); }
    bool isEmpty() const { return m_text.isEmpty(); }

    /// With the placeholders that are wholly inside. Of one that is cut only the bullets stay, and those are
    /// no secret and can't be applied.
    MaskedText mid(json::SourceRange range) const;
    QByteArray bytes(json::SourceRange range) const { return m_text.mid(range.begin, range.length()); }
    /// The one that holds the byte, or that begins there.
    std::optional<Placeholder> placeholderAt(qsizetype offset) const;
    bool hasPlaceholder(json::SourceRange range) const; ///< one that overlaps it
    MaskedText &append(const MaskedText &other);
    MaskedText &append(QByteArrayView text);

    /// The same edit, but taking away every placeholder whole that it touches, and within the text.
    TextEdit grown(const TextEdit &edit) const;
    /// Does it (grown) and answers the edit that undoes it.
    TextEdit replace(const TextEdit &edit);
    /// All of them, the last first; the answer undoes them and is a list in the same sense.
    QList<TextEdit> replace(const QList<TextEdit> &edits);

    bool operator==(const MaskedText &) const = default;

private:
    QByteArray m_text;
    QList<Placeholder> m_placeholders;
};

/// One edit from \p before to \p after that leaves their common beginning and end alone; it changesNothing()
/// when they are equal. Characters and placeholders stay whole.
TextEdit difference(const MaskedText &before, const MaskedText &after);

} // namespace patchbay

Q_DECLARE_METATYPE(patchbay::TextEdit)
