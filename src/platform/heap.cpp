// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/heap.h"

#include <cstdlib>

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace patchbay {

void keepHeapSmall()
{
#ifdef __GLIBC__
    constexpr int block = 128 * 1024; // glibc's own first value, which would grow with what is freed
    mallopt(M_ARENA_MAX, 1);
    mallopt(M_MMAP_THRESHOLD, block);
    mallopt(M_TRIM_THRESHOLD, block);
#endif
}

} // namespace patchbay
