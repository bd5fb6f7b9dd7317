// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/config/secretvault.h"
#include "core/connect/connectortypes.h"

#include <QList>
#include <QMetaType>
#include <QStringList>

#include <optional>
#include <vector>

namespace patchbay {

// Compares configs as the worker stores them: numbers and booleans as the text they become, `name` left out.
// What comes out is masked and may be shown, printed and kept.

/// A setting's value that may be shown.
struct ShownValue {
    std::optional<QString> text; ///< masked; nullopt: not there, or null
    bool isSecret = false; ///< something of it is masked
    bool operator==(const ShownValue &) const = default;
};
ShownValue shownValue(QStringView key, const std::optional<QString> &value, const SecretRules &rules);

/// One key that two configs differ in.
struct SettingDifference {
    enum class Kind { Added, Removed, Changed };
    QString key;
    Kind kind = Kind::Changed;
    ShownValue before;
    ShownValue after; ///< looks like `before` where only the secret in it changed
    bool operator==(const SettingDifference &) const = default;
};
/// In the order of \p after, removed ones last.
QList<SettingDifference> differences(const ConnectorConfig &before, const ConnectorConfig &after,
                                     const SecretRules &rules);

/// One key that somebody changed since editing began.
struct ThreeWayDifference {
    enum class Who {
        Mine, ///< only I changed it
        Theirs, ///< only somebody else did: kept as they made it, unless the text is applied over it
        Both, ///< both the same way
        Conflict, ///< both, and differently
    };
    QString key;
    Who who = Who::Mine;
    ShownValue base;
    ShownValue theirs;
    ShownValue mine;
    bool operator==(const ThreeWayDifference &) const = default;
};
QList<ThreeWayDifference> threeWayDifferences(const ConnectorConfig &base, const ConnectorConfig &theirs,
                                              const ConnectorConfig &mine, const SecretRules &rules);
/// Mine with what only somebody else changed; on a conflict mine stays. In my order.
ConnectorConfig mergedConfig(const ConnectorConfig &base, const ConnectorConfig &theirs,
                             const ConnectorConfig &mine);

/// A line of a comparison as text.
struct DiffLine {
    enum class Kind { Same, Removed, Added };
    Kind kind = Kind::Same;
    QString text;
    int before = 0; ///< line number on the left from 1; 0: not there
    int after = 0; ///< on the right
    bool operator==(const DiffLine &) const = default;
};
std::vector<DiffLine> lineDifferences(const QStringList &before, const QStringList &after);
/// Both configs as JSON in one order (that of \p after, removed keys where they stood), masked, line by line.
/// A changed secret reads "[hidden]" before and "[hidden, changed]" after.
std::vector<DiffLine> textDifferences(const ConnectorConfig &before, const ConnectorConfig &after,
                                      const SecretRules &rules);

} // namespace patchbay

Q_DECLARE_METATYPE(patchbay::SettingDifference)
