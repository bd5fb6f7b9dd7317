// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/processhardening.h"

#include <QCoreApplication>

#include <cerrno>
#include <sys/resource.h>

namespace patchbay {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(patchbay::ProcessHardening)
};

constexpr rlim_t noDump = 1;

} // namespace

Result<> turnOffCoreDumps()
{
    rlimit limit{};
    ::getrlimit(RLIMIT_CORE, &limit);
    // The hard limit may already be 0, and only root could raise it again.
    limit.rlim_max = qMin(limit.rlim_max, noDump);
    limit.rlim_cur = limit.rlim_max;
    if (::setrlimit(RLIMIT_CORE, &limit) == 0)
        return {};
    return Failure(Error::local(
        Error::Kind::Storage,
        Words::tr("Memory images after a crash could not be turned off: %1.").arg(qt_error_string(errno))));
}

} // namespace patchbay
