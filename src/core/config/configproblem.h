// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/config/maskedtext.h"
#include "core/json/parseerror.h"

#include <QList>
#include <QMetaType>
#include <QString>

#include <optional>

namespace patchbay {

class ConfigDocument;

/// How a problem can be solved by one click: an edit of the document.
struct ProblemFix {
    enum class Kind {
        RenameKey, ///< `key` to `value`
        SetValue, ///< `key` to `value`; inserts it where it is missing
        RemoveKey,
        RemoveDuplicates,
    };
    Kind kind = Kind::SetValue;
    QString key;
    QString value;
    QString label; ///< what the button says: "Change to errors.tolerance"; translated
    bool operator==(const ProblemFix &) const = default;
};
QList<TextEdit> editsOf(const ProblemFix &fix, const ConfigDocument &document);

/// One thing that is wrong with a config, or may be, and where in the text.
struct ConfigProblem {
    enum class Severity {
        Error, ///< the worker would refuse it, or it would do harm
        Warning, ///< probably not what was meant
        Note, ///< worth knowing
    };
    enum class Kind {
        Syntax,
        NotText, ///< an object, a list or null in the place of a value
        Duplicate,
        Name, ///< missing, not the one of the connector, or one that can't be created
        ClassMissing,
        TopicsConflict,
        SinkOnly,
        DeadLetters,
        Converter,
        PlainSecret, ///< stands in clear on the worker
        Mask, ///< what a mask leaves behind: never applied, whatever a person says
        SecretUnknown, ///< a placeholder whose secret is not known any more: never applied
        UnknownKey,
        UnknownAlias,
        Required,
        WrongType,
        Worker, ///< the worker's own words
    };

    Severity severity = Severity::Error;
    Kind kind = Kind::Syntax;
    QString key; ///< empty: of the whole
    QString message; ///< one or two sentences, translated; the worker's own words for Worker, masked
    json::SourceRange range; ///< what to mark in the text
    json::Position at; ///< where it begins
    bool isAtObject = false; ///< its key is missing from the text: it stands at the opening brace
    QList<ProblemFix> fixes;

    /// Not even "apply with errors" lets it pass.
    bool isFinal() const
    {
        return kind == Kind::Syntax || kind == Kind::Mask || kind == Kind::SecretUnknown
            || kind == Kind::NotText;
    }
    bool operator==(const ConfigProblem &) const = default;
};

int errorCount(const QList<ConfigProblem> &problems);

} // namespace patchbay

Q_DECLARE_METATYPE(patchbay::ConfigProblem)
