// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace patchbay {

/// The translation context of core/connect.
struct ConnectText {
    Q_DECLARE_TR_FUNCTIONS(patchbay::ConnectText)
};

} // namespace patchbay
