// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QSslConfiguration>

namespace patchbay {

/// Qt's configuration, trusting the authorities of \p caFile (PEM, one or more) besides the system's.
/// Error::Kind::Tls says why the file is of no use. \p caFile must not be empty.
Result<QSslConfiguration> tlsTrusting(const QString &caFile);

} // namespace patchbay
