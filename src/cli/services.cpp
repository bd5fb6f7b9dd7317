// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/services.h"

#include "platform/jsonprofilestore.h"
#include "platform/kafkatopicreader.h"
#include "platform/keychainstore.h"
#include "platform/networkfactory.h"
#include "platform/paths.h"
#include "platform/sqliteconfighistory.h"
#include "platform/sqliteoffsetsnapshots.h"
#include "platform/sqliteplanjournal.h"

namespace patchbay::cli {

class Services::Private {
public:
    Paths paths = Paths::standard();
    std::unique_ptr<JsonProfileStore> profiles;
    std::unique_ptr<KeychainStore> keychain;
    std::unique_ptr<PlanJournal> journal;
    std::unique_ptr<ConfigHistory> history;
    std::unique_ptr<OffsetSnapshotStore> snapshots;
};

Services::Services()
    : d(std::make_unique<Private>())
{
}

Services::~Services() = default;

Result<ProfileStore *> Services::profiles()
{
    if (!d->profiles) {
        if (const Result<> created = d->paths.create(); !created)
            return Failure(created.error());
        d->profiles = std::make_unique<JsonProfileStore>(d->paths.profilesFile());
    }
    return d->profiles.get();
}

CredentialStore &Services::keychain()
{
    if (!d->keychain)
        d->keychain = std::make_unique<KeychainStore>();
    return *d->keychain;
}

PlanJournal &Services::journal(std::optional<Error> &problem)
{
    if (d->journal)
        return *d->journal;
    if (const Result<> created = d->paths.create(); !created) {
        problem = created.error();
        d->journal = std::make_unique<MemoryPlanJournal>();
    } else {
        d->journal = std::make_unique<SqlitePlanJournal>(d->paths.databaseFile());
    }
    return *d->journal;
}

ConfigHistory &Services::history(std::optional<Error> &problem)
{
    if (d->history)
        return *d->history;
    if (const Result<> created = d->paths.create(); !created) {
        problem = created.error();
        d->history = std::make_unique<MemoryConfigHistory>();
    } else {
        d->history = std::make_unique<SqliteConfigHistory>(d->paths.databaseFile());
    }
    return *d->history;
}

OffsetSnapshotStore &Services::snapshots(std::optional<Error> &problem)
{
    if (d->snapshots)
        return *d->snapshots;
    if (const Result<> created = d->paths.create(); !created) {
        problem = created.error();
        d->snapshots = std::make_unique<MemoryOffsetSnapshots>();
    } else {
        d->snapshots = std::make_unique<SqliteOffsetSnapshots>(d->paths.databaseFile());
    }
    return *d->snapshots;
}

std::unique_ptr<TopicReader> Services::topicReader(const KafkaProfile &kafka, const QString &password,
                                                   std::chrono::milliseconds deadline) const
{
    return std::make_unique<KafkaTopicReader>(kafka, password, deadline);
}

NetworkFactory Services::network() const
{
    return systemNetworkFactory();
}

} // namespace patchbay::cli
