// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/milestones.h"

#include <QFile>

#include <algorithm>
#include <cmath>

#include <time.h>
#include <unistd.h>

Q_LOGGING_CATEGORY(lcTiming, "patchbay.timing", QtWarningMsg)

namespace patchbay {

namespace {

/// How long this process has run, in ms; 0 when the kernel does not say.
qint64 processAge()
{
    QFile stat(QStringLiteral("/proc/self/stat"));
    if (!stat.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray line = stat.readAll();
    // The second field is the program's name in brackets and may hold anything; the 22nd is the start in
    // clock ticks.
    const QList<QByteArray> fields = line.mid(line.lastIndexOf(')') + 2).split(' ');
    if (fields.size() < 20)
        return 0;
    timespec now{};
    if (clock_gettime(CLOCK_BOOTTIME, &now) != 0)
        return 0;
    const qint64 ticksPerSecond = sysconf(_SC_CLK_TCK);
    const qint64 begun = fields[19].toLongLong() * 1000 / ticksPerSecond;
    return std::max<qint64>(0, now.tv_sec * 1000 + now.tv_nsec / 1'000'000 - begun);
}

} // namespace

Milestones::Milestones()
    : m_on(lcTiming().isInfoEnabled()),
      m_startOffset(m_on ? processAge() : 0)
{
    m_clock.start();
}

qint64 Milestones::sinceProcessStart() const
{
    return m_startOffset + m_clock.elapsed();
}

void Milestones::reached(const char *what) const
{
    if (m_on)
        qCInfo(lcTiming, "%s: %lld ms", what, static_cast<long long>(sinceProcessStart()));
}

void Milestones::reached(const char *what, qint64 count) const
{
    if (m_on)
        qCInfo(lcTiming, "%s: %lld ms, %lld", what, static_cast<long long>(sinceProcessStart()),
               static_cast<long long>(count));
}

void StallWatch::add(qint64 nanoseconds)
{
    m_worst = std::max(m_worst, nanoseconds);
    if (nanoseconds < 100'000)
        return;
    const double decades = std::log10(static_cast<double>(nanoseconds) / 100'000.0);
    const int bucket = std::clamp(static_cast<int>(decades * buckets / 6.0), 0, buckets - 1);
    ++m_histogram[static_cast<std::size_t>(bucket)];
    ++m_count;
}

double StallWatch::worst() const
{
    return static_cast<double>(m_worst) / 1'000'000.0;
}

double StallWatch::percentile99() const
{
    const qint64 allowedAbove = m_count / 100;
    qint64 above = 0;
    for (int bucket = buckets - 1; bucket >= 0; --bucket) {
        above += m_histogram[static_cast<std::size_t>(bucket)];
        if (above > allowedAbove) // the upper edge of the bucket: never better than the truth
            return std::min(worst(), 0.1 * std::pow(10.0, (bucket + 1) * 6.0 / buckets));
    }
    return worst();
}

void StallWatch::reset()
{
    *this = StallWatch();
}

} // namespace patchbay
