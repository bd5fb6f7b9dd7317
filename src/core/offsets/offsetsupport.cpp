// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/offsets/offsetsupport.h"

#include "core/connect/connectorname.h"

#include <QCoreApplication>

namespace patchbay {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(patchbay::OffsetSupport)
};

Error blocked(const QString &reason)
{
    return Error::local(Error::Kind::Blocked, reason);
}

} // namespace

OffsetSupport offsetSupport(const QString &connector, const ActionGround &ground)
{
    const Capabilities &capabilities = ground.capabilities;
    if (auto reason = addressRefusal(connector, capabilities))
        return {reason, reason};
    const QString version = capabilities.workerVersion();
    if (!capabilities.has(Capability::ReadOffsets)) {
        const Error reason = blocked(
            Words::tr("This worker (Kafka Connect %1) neither shows nor changes offsets: 3.5 shows them, 3.6 "
                      "changes them. Until it is updated, a connector created under another name begins "
                      "without offsets, and a sink's are those of the consumer group \"connect-%2\".")
                .arg(version, connector));
        return {reason, reason};
    }
    OffsetSupport support;
    if (ground.access == Access::ReadOnly) {
        support.changing =
            blocked(Words::tr("This connection is read-only. Edit the connection to allow changes."));
    } else if (!capabilities.has(Capability::ChangeOffsets)) {
        support.changing = blocked(
            Words::tr(
                "This worker (Kafka Connect %1) shows offsets and cannot change them: 3.6 or later can. "
                "Until it is updated, delete the connector and create it again under another name: it "
                "then begins without offsets.")
                .arg(version));
    }
    return support;
}

} // namespace patchbay
