// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/describehistory.h"

#include "core/text/describe.h"

#include <QCoreApplication>

namespace patchbay {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(patchbay::History)
};

} // namespace

QString describeWho(const ConfigVersion &version)
{
    return version.origin == ConfigVersion::Origin::Found ? Words::tr("somebody else")
                                                          : printable(version.user);
}

QString describeEnd(const ConfigVersion &version)
{
    if (version.origin == ConfigVersion::Origin::Found)
        return Words::tr("found on the worker");
    return version.ended ? describeProgress(*version.ended) : Words::tr("not known");
}

QString describeChangedKeys(const ConfigVersion &version)
{
    constexpr qsizetype most = 4;
    QStringList keys;
    for (const SettingDifference &change : version.changes.mid(0, most))
        keys.append(printable(change.key));
    if (version.changes.size() > most)
        keys.append(Words::tr("%n more", nullptr, static_cast<int>(version.changes.size() - most)));
    return keys.join(QStringLiteral(", "));
}

} // namespace patchbay
