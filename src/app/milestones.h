// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QLoggingCategory>
#include <QObject>

#include <array>

Q_DECLARE_LOGGING_CATEGORY(lcTiming) // patchbay.timing: QT_LOGGING_RULES=patchbay.timing.info=true

namespace patchbay {

/// Says on stderr when what was reached, in milliseconds since the process began. Off unless its logging
/// category is on.
///
/// The beginning is the kernel's (/proc/self/stat), so that loading the program counts too; its resolution is
/// 10 ms.
class Milestones {
public:
    Milestones();

    bool isOn() const { return m_on; }
    void reached(const char *what) const; ///< "window shown: 87 ms"
    void reached(const char *what, qint64 count) const; ///< "tree ready: 132 ms, 10000"
    qint64 sinceProcessStart() const; ///< ms

private:
    bool m_on;
    qint64 m_startOffset; ///< ms between the process's beginning and m_clock's
    QElapsedTimer m_clock;
};

/// How long single events kept the GUI thread busy: fed by the application's notify(), asked at the end.
class StallWatch {
public:
    void add(qint64 nanoseconds);
    double worst() const; ///< ms
    double percentile99() const; ///< ms, of all events over 0.1 ms
    qint64 count() const { return m_count; } ///< of events over 0.1 ms
    void reset();

private:
    static constexpr int buckets = 400; ///< logarithmic, 0.1 ms to 100 s
    std::array<qint64, buckets> m_histogram{};
    qint64 m_count = 0;
    qint64 m_worst = 0;
};

} // namespace patchbay
