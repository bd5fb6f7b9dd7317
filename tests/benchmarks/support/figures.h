// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <vector>

namespace patchbay::bench {

/// One row of the table: NAME<tab>VALUE<tab>UNIT<tab>TO REACH. \p reach is a text, because some are "0" and
/// some are only told ("–").
void print(const char *what, double value, const char *unit, const char *reach);
void note(const char *format, ...)
    __attribute__((format(printf, 1, 2))); ///< a line of the log that is no row

double median(std::vector<double> values); ///< 0 of none
double highest(const std::vector<double> &values);

double now(); ///< ms of CLOCK_MONOTONIC, which is the same in every process

/// Time that was spent computing, in ms: of all threads of this process, and of the calling thread (the
/// window's).
struct CpuTime {
    double all = 0;
    double thread = 0;

    static CpuTime now();
    CpuTime operator-(const CpuTime &before) const { return {all - before.all, thread - before.thread}; }
};

/// What a process holds, in KB, as the kernel counts it.
struct Memory {
    qint64 resident = 0; ///< all of it, with the pages of libraries that it shares
    qint64 anonymous = 0; ///< what it allocated itself

    static Memory of(qint64 pid);
};

} // namespace patchbay::bench
