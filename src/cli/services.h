// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/profilestore.h"
#include "core/credentials/credentialstore.h"
#include "core/history/confighistory.h"
#include "core/offsets/offsetsnapshot.h"
#include "core/offsets/topicreader.h"
#include "core/plans/planjournal.h"
#include "core/rest/restclient.h"

#include <memory>

namespace patchbay::cli {

/// What a command may use of this machine. Each is made when it is first asked for: listing connectors opens
/// no keychain and no database.
class Services {
public:
    Services();
    ~Services();

    /// An error when the folders of this program cannot be had.
    Result<ProfileStore *> profiles();
    CredentialStore &keychain();
    /// The journal that the window uses too; in memory when its folder cannot be had, and then `problem` says
    /// why.
    PlanJournal &journal(std::optional<Error> &problem);
    /// History of configs, in the same database; in memory when its folder cannot be had.
    ConfigHistory &history(std::optional<Error> &problem);
    /// The snapshots of offsets that the window uses too, in the journal's file; in memory when its folder
    /// cannot be had, and then `problem` says why.
    OffsetSnapshotStore &snapshots(std::optional<Error> &problem);
    /// Nothing is connected before it is asked.
    std::unique_ptr<TopicReader> topicReader(const KafkaProfile &kafka, const QString &password,
                                             std::chrono::milliseconds deadline) const;
    NetworkFactory network() const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace patchbay::cli
