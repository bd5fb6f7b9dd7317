// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connect/capabilities.h"
#include "core/error.h"

#include <QString>

#include <optional>

namespace patchbay {

/// nullopt, or why a connector of this name must not be created: empty, leading or trailing space (trimmed by
/// the worker),
/// '/', '%', '\' (unreachable on 4.x), "." and ".." (folded by proxies: a DELETE of ..'s offsets hit another
/// connector), ';' (cut off by followers and proxies: a DELETE of "a;b" hit "a"), '{', '}' (followers answer
/// 500).
std::optional<Error> creationRefusal(const QString &name);

/// nullopt, or why this existing connector cannot be asked for or changed.
/// "." and "..", and what holds ';': reads and writes both refused, since a proxy or a follower may turn the
/// path into that of another object.
/// '/', '%', '\': refused where the worker answers such paths with an "Ambiguous URI path" page (4.x).
std::optional<Error> addressRefusal(const QString &name, const Capabilities &capabilities);

/// The order in which connectors are listed: by code point, the same in every locale.
bool connectorNameLess(QStringView left, QStringView right);

} // namespace patchbay
