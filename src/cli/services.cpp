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
    /// What \p slot holds; at first the database's, or the memory's and why.
    template <typename InDatabase, typename InMemory, typename Store>
    Store &inDatabase(std::unique_ptr<Store> &slot, std::optional<Error> &problem)
    {
        if (slot)
            return *slot;
        if (const Result<> created = paths.create(); !created) {
            problem = created.error();
            slot = std::make_unique<InMemory>();
        } else {
            slot = std::make_unique<InDatabase>(paths.databaseFile());
        }
        return *slot;
    }

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
    return d->inDatabase<SqlitePlanJournal, MemoryPlanJournal>(d->journal, problem);
}

ConfigHistory &Services::history(std::optional<Error> &problem)
{
    return d->inDatabase<SqliteConfigHistory, MemoryConfigHistory>(d->history, problem);
}

OffsetSnapshotStore &Services::snapshots(std::optional<Error> &problem)
{
    return d->inDatabase<SqliteOffsetSnapshots, MemoryOffsetSnapshots>(d->snapshots, problem);
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
