// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/config/configdef.h"
#include "core/config/configdocument.h"
#include "core/config/configproblem.h"
#include "core/connect/connectorstate.h"

namespace patchbay {

/// What local checks know besides the text.
struct CheckGround {
    /// With the settings of plugged classes (definitionFor()); empty: nothing is known of the class.
    ConfigDef def;
    std::function<const ConfigDef *(const QString &className)> lookup; ///< of plugged classes; may be empty
    QString connector; ///< which it is for; empty: a new one, whose name is in the text
    ConnectorType type = ConnectorType::Unknown; ///< of the class
    SecretRules rules;
    const SecretVault *vault = nullptr; ///< null: placeholders are not looked at
};

/// Everything that can be said of a config without asking a worker, by place in the text: values that are no
/// text, duplicates, `topics` beside `topics.regex`, a name that is not the connector's, what only sinks
/// have, dead letters without `errors.tolerance`, converter settings that contradict, secrets in clear,
/// masks, keys that nobody knows with the nearest known one, types and required settings. Fast enough for
/// every pause in typing (1 MB: a few ms).
QList<ConfigProblem> checkLocally(const ConfigDocument &document, const CheckGround &ground);
/// The one problem of a text that is no config.
ConfigProblem problemOf(const ConfigTextError &error);

/// nullopt, or why the value is none of its type, a sentence. Values with ${…} pass: the worker resolves
/// them.
std::optional<QString> typeProblem(SettingType type, const QString &value);

} // namespace patchbay
