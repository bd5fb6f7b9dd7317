// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/offsets/offsetsnapshot.h"

class QComboBox;

namespace patchbay {

/// "25 Nov 2026 10:15 · before a change · 12 partitions"
QString describeSnapshot(const OffsetSnapshot &snapshot);
/// One line each, with the id as data; what was chosen stays chosen.
void fillWithSnapshots(QComboBox &box, const std::vector<OffsetSnapshot> &snapshots);

} // namespace patchbay
