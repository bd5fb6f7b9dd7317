// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rest/restclient.h"

namespace patchbay {

/// Makes network managers for RestClient: no cookies, no cache, no redirect followed, no HSTS; the proxy of
/// the environment (http_proxy, https_proxy, no_proxy) or the desktop, and never one for this machine itself.
NetworkFactory systemNetworkFactory();

/// "localhost", "*.localhost", 127.0.0.0/8, ::1: never asked through a proxy.
bool isThisMachine(const QString &host);

} // namespace patchbay
