// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures.h"

#include <QByteArray>
#include <QFile>

#include <algorithm>
#include <cstdarg>
#include <cstdio>

#include <time.h>

namespace patchbay::bench {

namespace {

double millisecondsOf(clockid_t clock)
{
    timespec time{};
    clock_gettime(clock, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

qint64 kilobytesAfter(const QByteArray &text, const char *field)
{
    const qsizetype at = text.indexOf(field);
    return at < 0 ? 0 : text.mid(at + qstrlen(field), 24).simplified().split(' ').first().toLongLong();
}

} // namespace

void print(const char *what, double value, const char *unit, const char *reach)
{
    const int decimals = value == static_cast<double>(static_cast<qint64>(value)) ? 0 : value < 10 ? 2 : 1;
    std::printf("%s\t%.*f\t%s\t%s\n", what, decimals, value, unit, reach);
    std::fflush(stdout);
}

void note(const char *format, ...)
{
    std::va_list arguments;
    va_start(arguments, format);
    std::vfprintf(stderr, format, arguments);
    va_end(arguments);
    std::fputc('\n', stderr);
}

double median(std::vector<double> values)
{
    if (values.empty())
        return 0;
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

double highest(const std::vector<double> &values)
{
    return values.empty() ? 0 : *std::max_element(values.begin(), values.end());
}

double now()
{
    return millisecondsOf(CLOCK_MONOTONIC);
}

CpuTime CpuTime::now()
{
    return {millisecondsOf(CLOCK_PROCESS_CPUTIME_ID), millisecondsOf(CLOCK_THREAD_CPUTIME_ID)};
}

Memory Memory::of(qint64 pid)
{
    QFile status(QStringLiteral("/proc/%1/status").arg(pid));
    if (!status.open(QIODevice::ReadOnly))
        return {};
    const QByteArray text = status.readAll();
    return {kilobytesAfter(text, "VmRSS:"), kilobytesAfter(text, "RssAnon:")};
}

} // namespace patchbay::bench
