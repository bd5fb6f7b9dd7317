// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <tl/expected.hpp>

namespace patchbay {

/// What every fallible function returns: the value, or the Error that says why there is none.
/// No exceptions of ours, no `bool ok`, no empty value that means failure.
template <typename T = void>
using Result = tl::expected<T, Error>;

using Failure = tl::unexpected<Error>;

} // namespace patchbay
