// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/describe.h"

#include <QCoreApplication>
#include <QLocale>

namespace patchbay {

namespace {

struct TimeWords {
    Q_DECLARE_TR_FUNCTIONS(patchbay::TimeText)
};

} // namespace

QString describeAge(std::chrono::milliseconds age)
{
    using namespace std::chrono;
    const qint64 total = std::max<qint64>(0, duration_cast<seconds>(age).count());
    constexpr qint64 minute = 60;
    constexpr qint64 hour = 60 * minute;
    constexpr qint64 day = 24 * hour;
    if (total < 3)
        return TimeWords::tr("just now");
    if (total < minute)
        return TimeWords::tr("%1 s").arg(total);
    if (total < hour)
        return TimeWords::tr("%1 min").arg(total / minute);
    if (total < day) {
        return total % hour < minute
            ? TimeWords::tr("%1 h").arg(total / hour)
            : TimeWords::tr("%1 h %2 min").arg(total / hour).arg(total % hour / minute);
    }
    return total % day < hour ? TimeWords::tr("%1 d").arg(total / day)
                              : TimeWords::tr("%1 d %2 h").arg(total / day).arg(total % day / hour);
}

QString describeDuration(std::chrono::milliseconds duration)
{
    const qint64 ms = std::max<qint64>(0, duration.count());
    if (ms < 1000)
        return TimeWords::tr("%1 ms").arg(ms);
    if (ms < 60000) {
        QString number = QLocale().toString(static_cast<double>(ms - ms % 100) / 1000.0, 'f', 1);
        if (ms / 100 % 10 == 0)
            number = QLocale().toString(ms / 1000);
        return TimeWords::tr("%1 s").arg(number);
    }
    const qint64 total = ms / 1000;
    if (total < 3600) {
        return total % 60 == 0 ? TimeWords::tr("%1 min").arg(total / 60)
                               : TimeWords::tr("%1 min %2 s").arg(total / 60).arg(total % 60);
    }
    return total / 60 % 60 == 0 ? TimeWords::tr("%1 h").arg(total / 3600)
                                : TimeWords::tr("%1 h %2 min").arg(total / 3600).arg(total / 60 % 60);
}

} // namespace patchbay
