// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QJsonObject>

namespace patchbay {

// The form of settings.json: {"patchbay":"settings","version":1,"values":{…}}.

/// The values. Error::Kind::InvalidRequest: damaged, and why. Error::Kind::Storage: from a newer version,
/// hands off; \p file is for its sentence.
Result<QJsonObject> parseSettings(const QString &file, const QByteArray &content);
QByteArray writeSettings(const QJsonObject &values);

} // namespace patchbay
