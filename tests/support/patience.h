// SPDX-License-Identifier: GPL-3.0-or-later
// Included before everything else in every test (tests/CMakeLists.txt).
#pragma once

#include <QTest>

#include <chrono>

namespace patchbay::test {

/// How long a test waits for what has to come. Only a failing test waits that long, and a busy machine must
/// not make one fail: how fast things are is measured by scripts/bench, never asserted here.
inline constexpr std::chrono::milliseconds patience{30'000};

} // namespace patchbay::test

// Qt's own take 5 s.
#undef QTRY_VERIFY
#undef QTRY_VERIFY2
#undef QTRY_COMPARE
#define QTRY_VERIFY(expr) QTRY_VERIFY_WITH_TIMEOUT((expr), int(patchbay::test::patience.count()))
#define QTRY_VERIFY2(expr, message)                                                                          \
    QTRY_VERIFY2_WITH_TIMEOUT((expr), (message), int(patchbay::test::patience.count()))
#define QTRY_COMPARE(expr, expected)                                                                         \
    QTRY_COMPARE_WITH_TIMEOUT((expr), (expected), int(patchbay::test::patience.count()))
