// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cluster/clusterprofile.h"

#include <QCoreApplication>

namespace patchbay {

namespace {

struct EnvironmentText {
    Q_DECLARE_TR_FUNCTIONS(patchbay::Environment)
};

} // namespace

QString Environment::word() const
{
    switch (kind) {
    case Kind::Development:
        return EnvironmentText::tr("DEVELOPMENT");
    case Kind::Staging:
        return EnvironmentText::tr("STAGING");
    case Kind::Production:
        return EnvironmentText::tr("PRODUCTION");
    case Kind::Custom:
        break;
    }
    return customName;
}

Environment::Tint Environment::tint() const
{
    switch (kind) {
    case Kind::Development:
        return Tint::Green;
    case Kind::Staging:
        return Tint::Amber;
    case Kind::Production:
        return Tint::Red;
    case Kind::Custom:
        break;
    }
    return customTint;
}

ClusterProfile ClusterProfile::create()
{
    ClusterProfile profile;
    profile.id = QUuid::createUuid();
    return profile;
}

RestTarget ClusterProfile::restTarget(const QString &password) const
{
    RestTarget target;
    target.workers = workers;
    target.access = readOnly ? Access::ReadOnly : Access::ReadWrite;
    if (authentication == Authentication::Basic) {
        target.user = user;
        target.password = password;
    }
    target.caFile = caFile;
    target.readDeadline = readDeadline;
    target.writeDeadline = writeDeadline;
    return target;
}

} // namespace patchbay
