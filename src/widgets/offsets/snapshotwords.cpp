// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/offsets/snapshotwords.h"

#include "core/text/describeoffsets.h"
#include "models/statewords.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QSignalBlocker>

#include <algorithm>

namespace patchbay {

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(patchbay::SnapshotWords)
};
} // namespace

QString describeSnapshot(const OffsetSnapshot &snapshot)
{
    return Words::tr("%1 · %2 · %n partition(s)", "when, why", snapshot.partitions)
        .arg(describeMoment(snapshot.taken), describeReason(snapshot.reason));
}

void fillWithSnapshots(QComboBox &box, const std::vector<OffsetSnapshot> &snapshots)
{
    const auto isShown = [&box](const OffsetSnapshot &snapshot) {
        return box.findData(snapshot.id) >= 0;
    };
    if (box.count() == static_cast<int>(snapshots.size())
        && std::all_of(snapshots.begin(), snapshots.end(), isShown))
        return;
    const QSignalBlocker quiet(&box);
    const QVariant chosen = box.currentData();
    box.clear();
    for (const OffsetSnapshot &snapshot : snapshots)
        box.addItem(describeSnapshot(snapshot), snapshot.id);
    if (const int index = box.findData(chosen); index >= 0)
        box.setCurrentIndex(index);
}

} // namespace patchbay
