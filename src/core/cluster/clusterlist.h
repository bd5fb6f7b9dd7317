// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/clustersession.h"
#include "core/cluster/profilestore.h"

#include <memory>
#include <vector>

namespace patchbay {

/// The clusters of this program in the person's order: a ClusterSession for each profile, saved through a
/// ProfileStore.
class ClusterList : public QObject {
    Q_OBJECT
public:
    /// All three must outlive this. \p store may be null: nothing is saved (the shell command, tests).
    ClusterList(ProfileStore *store, NetworkFactory network, CredentialStore &credentials,
                QObject *parent = nullptr);
    ~ClusterList() override;

    /// How the brokers are asked, of these sessions and of all that come. Without: they are not.
    void setTopicReaders(const TopicReaderFactory &factory);

    int count() const;
    ClusterSession &at(int index) const;
    ClusterSession *find(const QUuid &id) const; ///< null when absent
    ClusterSession *findByName(const QString &name) const; ///< null when absent
    int indexOf(const ClusterSession &session) const;
    std::vector<ClusterProfile> profiles() const; ///< temporary ones included

    Result<> load(); ///< from the store, at start; the error names the file and what became of it
    /// Each saves before it changes anything; on an error nothing changed.
    Result<> add(const ClusterProfile &profile);
    Result<> replace(const ClusterProfile &profile); ///< the one with the same id
    Result<>
    remove(const QUuid &id); ///< its password stays in the keychain: removing that may ask the person
    Result<> move(int from, int to); ///< to: the index it has afterwards

signals:
    void added(int index);
    void aboutToBeRemoved(int index); ///< the session still lives
    void removed(int index);
    void moved(int from, int to);

private:
    int indexOf(const QUuid &id) const; ///< -1 when absent
    void append(const ClusterProfile &profile);
    Result<> save(const std::vector<ClusterProfile> &profiles) const; ///< all but the temporary ones

    ProfileStore *m_store;
    NetworkFactory m_network;
    CredentialStore &m_credentials;
    TopicReaderFactory m_topicReaders;
    std::vector<std::unique_ptr<ClusterSession>> m_sessions;
};

} // namespace patchbay
