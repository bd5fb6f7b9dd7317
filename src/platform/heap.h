// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace patchbay {

/// Call it first in main(), before there is a second thread: what is freed goes back to the system.
///
/// An answer of 10,000 connectors is 4 MB that live for a moment, in turn on two threads. glibc by itself
/// keeps such blocks, and a heap for each thread: measured with 10,000 connectors refreshed without a pause
/// (tests/benchmarks/bench_memory), 118 MB; with one heap, and blocks from 128 KB on by themselves
/// (mallopt(3)), 75 MB, and no slower. Elsewhere it does nothing.
void keepHeapSmall();

} // namespace patchbay
