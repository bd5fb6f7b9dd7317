// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cluster/clusterlist.h"

#include <QCoreApplication>

#include <algorithm>

namespace patchbay {

namespace {

Error noSuchProfile()
{
    return Error::local(Error::Kind::InvalidRequest,
                        ClusterList::tr("This connection is no longer in the list."));
}

} // namespace

ClusterList::ClusterList(ProfileStore *store, NetworkFactory network, CredentialStore &credentials,
                         QObject *parent)
    : QObject(parent),
      m_store(store),
      m_network(std::move(network)),
      m_credentials(credentials)
{
}

ClusterList::~ClusterList() = default;

void ClusterList::setTopicReaders(const TopicReaderFactory &factory)
{
    m_topicReaders = factory;
    for (const auto &session : m_sessions)
        session->brokers().setFactory(factory);
}

int ClusterList::count() const
{
    return static_cast<int>(m_sessions.size());
}

ClusterSession &ClusterList::at(int index) const
{
    Q_ASSERT(index >= 0 && index < count());
    return *m_sessions[static_cast<std::size_t>(index)];
}

ClusterSession *ClusterList::find(const QUuid &id) const
{
    const int index = indexOf(id);
    return index < 0 ? nullptr : &at(index);
}

ClusterSession *ClusterList::findByName(const QString &name) const
{
    for (const auto &session : m_sessions) {
        if (session->profile().name == name)
            return session.get();
    }
    return nullptr;
}

int ClusterList::indexOf(const ClusterSession &session) const
{
    for (int index = 0; index < count(); ++index) {
        if (&at(index) == &session)
            return index;
    }
    return -1;
}

int ClusterList::indexOf(const QUuid &id) const
{
    for (int index = 0; index < count(); ++index) {
        if (at(index).profile().id == id)
            return index;
    }
    return -1;
}

std::vector<ClusterProfile> ClusterList::profiles() const
{
    std::vector<ClusterProfile> profiles;
    profiles.reserve(m_sessions.size());
    for (const auto &session : m_sessions)
        profiles.push_back(session->profile());
    return profiles;
}

Result<> ClusterList::load()
{
    if (!m_store)
        return {};
    const Result<std::vector<ClusterProfile>> profiles = m_store->load();
    if (!profiles)
        return Failure(profiles.error());
    for (const ClusterProfile &profile : *profiles) {
        if (!find(profile.id))
            append(profile);
    }
    return {};
}

Result<> ClusterList::add(const ClusterProfile &profile)
{
    if (find(profile.id)) {
        return Failure(Error::local(Error::Kind::InvalidRequest,
                                    tr("\"%1\" is already in the list.").arg(profile.name)));
    }
    std::vector<ClusterProfile> wanted = profiles();
    wanted.push_back(profile);
    if (const Result<> saved = save(wanted); !saved)
        return saved;
    append(profile);
    return {};
}

Result<> ClusterList::replace(const ClusterProfile &profile)
{
    const int index = indexOf(profile.id);
    if (index < 0)
        return Failure(noSuchProfile());
    std::vector<ClusterProfile> wanted = profiles();
    wanted[static_cast<std::size_t>(index)] = profile;
    if (const Result<> saved = save(wanted); !saved)
        return saved;
    at(index).setProfile(profile);
    return {};
}

Result<> ClusterList::remove(const QUuid &id)
{
    const int index = indexOf(id);
    if (index < 0)
        return Failure(noSuchProfile());
    std::vector<ClusterProfile> wanted = profiles();
    wanted.erase(wanted.begin() + index);
    if (const Result<> saved = save(wanted); !saved)
        return saved;
    emit aboutToBeRemoved(index);
    ClusterSession *gone = m_sessions[static_cast<std::size_t>(index)].release();
    m_sessions.erase(m_sessions.begin() + index);
    gone->setParent(this);
    gone->stop();
    gone->deleteLater(); // this may be called from a slot of one of its signals
    emit removed(index);
    return {};
}

Result<> ClusterList::move(int from, int to)
{
    if (from < 0 || from >= count() || to < 0 || to >= count())
        return Failure(noSuchProfile());
    if (from == to)
        return {};
    const auto moveWithin = [from, to](auto &sequence) {
        const auto first = sequence.begin();
        if (from < to)
            std::rotate(first + from, first + from + 1, first + to + 1);
        else
            std::rotate(first + to, first + from, first + from + 1);
    };
    std::vector<ClusterProfile> wanted = profiles();
    moveWithin(wanted);
    if (const Result<> saved = save(wanted); !saved)
        return saved;
    moveWithin(m_sessions);
    emit moved(from, to);
    return {};
}

void ClusterList::append(const ClusterProfile &profile)
{
    m_sessions.push_back(std::make_unique<ClusterSession>(profile, m_network, m_credentials));
    if (m_topicReaders)
        m_sessions.back()->brokers().setFactory(m_topicReaders);
    emit added(count() - 1);
}

Result<> ClusterList::save(const std::vector<ClusterProfile> &profiles) const
{
    if (!m_store)
        return {};
    std::vector<ClusterProfile> kept;
    const auto isKept = [](const ClusterProfile &profile) {
        return !profile.temporary;
    };
    std::copy_if(profiles.begin(), profiles.end(), std::back_inserter(kept), isKept);
    // Nothing of what is kept changed: a temporary connection came or went. The disk need not be touched.
    std::vector<ClusterProfile> known;
    const std::vector<ClusterProfile> current = this->profiles();
    std::copy_if(current.begin(), current.end(), std::back_inserter(known), isKept);
    if (kept == known)
        return {};
    return m_store->save(kept);
}

} // namespace patchbay
