// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/history/author.h"

#include <array>

#include <pwd.h>
#include <unistd.h>

namespace patchbay {

namespace {

/// Of the passwd file, a directory service, or whatever else the system asks; empty: it knows none.
QString nameOf(uid_t user)
{
    std::array<char, 16'384> room{};
    passwd entry{};
    passwd *found = nullptr;
    if (getpwuid_r(user, &entry, room.data(), room.size(), &found) != 0 || !found)
        return {};
    return QString::fromLocal8Bit(found->pw_name);
}

} // namespace

QString authorName()
{
    for (const char *variable : {"USER", "LOGNAME"}) {
        if (const QString name = qEnvironmentVariable(variable); !name.isEmpty())
            return name;
    }
    const uid_t user = getuid();
    const QString name = nameOf(user);
    return name.isEmpty() ? QString::number(user) : name;
}

} // namespace patchbay
