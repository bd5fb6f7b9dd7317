// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/config/configdef.h"
#include "core/config/maskedtext.h"

#include <QList>
#include <QString>

namespace patchbay {

/// One line of the completion list, and what stands beside it.
struct Completion {
    enum class Kind { Key, Value, ClassName };
    Kind kind = Kind::Key;
    QString text; ///< what is inserted, as a person reads it; the editor escapes it
    QString detail; ///< "SHORT 3", "BOOLEAN false", "required"
    QString summary; ///< the first line of the documentation; may be empty
    QString documentation; ///< all of it
    Importance importance = Importance::Unknown;
    bool isRequired = false;
    QString suggestedValue; ///< of a key: its default, or the first choice; may be empty
    bool operator==(const Completion &) const = default;
};

/// Where the cursor stands in a text that may be half typed.
struct CursorPlace {
    enum class Kind {
        Key, ///< in a key, or where one may begin
        Value, ///< in the value of `key`, or where it may begin
        Elsewhere,
    };
    Kind kind = Kind::Elsewhere;
    QString key; ///< Value: of which setting
    QString typed; ///< what stands before the cursor in this key or value
    json::SourceRange range; ///< what a completion replaces: the inside of the string
    bool isQuoted = false; ///< the cursor is inside quotes; else the completion brings its own
    bool operator==(const CursorPlace &) const = default;
};
/// Reads from the beginning of the text: 1 MB in about a millisecond.
CursorPlace cursorPlace(const QByteArray &text, qsizetype offset);

/// What can stand at the cursor, best first. \p set: keys that are there already; they are left out, but the
/// one under the cursor. Of \p classes those that fit a CLASS setting.
QList<Completion> completions(const CursorPlace &place, const ConfigDef &def, const QStringList &set,
                              const std::vector<PluginDescription> &classes,
                              const QStringList &predicates = {});

/// What a person reads over a key: type, default, importance, documentation; nullopt for unknown ones.
std::optional<Completion> describeKey(const ConfigDef &def, const QString &key);

/// The edits that put \p completion in: escaped, with quotes where they are missing; a new key gets `: ""`
/// behind it when nothing follows. \p cursor: where the cursor belongs then, against the text after the
/// edits.
QList<TextEdit> completionEdits(const QByteArray &text, const CursorPlace &place,
                                const Completion &completion, qsizetype &cursor);

} // namespace patchbay
