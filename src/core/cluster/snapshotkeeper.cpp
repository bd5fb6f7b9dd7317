// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cluster/snapshotkeeper.h"

#include "core/connect/connectcalls.h"
#include "core/limits.h"

namespace patchbay {

SnapshotKeeper::SnapshotKeeper(QObject *parent)
    : QObject(parent),
      m_snapshot(std::make_shared<ClusterSnapshot>()),
      m_merging(std::make_unique<QObject>())
{
}

SnapshotKeeper::~SnapshotKeeper() = default;

void SnapshotKeeper::takeStatuses(quint64 asked, const ConnectClient::StatusesAnswer &answer,
                                  const Done &done)
{
    m_statusesAsked = asked;
    const auto isOlder = [asked](const auto &patch) {
        return patch.value().asked < asked;
    };
    m_patches.removeIf(isOlder);
    const QDateTime seen = QDateTime::currentDateTimeUtc();
    if (!answer.statuses) {
        writable().seen = seen;
        return done();
    }
    const auto work = [before = m_snapshot, statuses = answer.statuses, seen] {
        SnapshotStep step = mergeStatuses(*before, std::move(*statuses));
        step.snapshot.seen = seen;
        return step;
    };
    const auto taken = [this, digest = answer.digest, done] {
        // A patch that is newer than this answer makes the snapshot differ from it: the next answer must be
        // read.
        m_digest = m_patches.isEmpty() ? digest : QByteArray();
        done();
    };
    merge(asked, answer.statuses->size(), work, taken);
}

void SnapshotKeeper::takeNames(quint64 asked, const QStringList &names, const Done &done)
{
    const auto work = [before = m_snapshot, without = m_withoutStatus, names] {
        SnapshotStep step = mergeNames(*before, without, names);
        step.snapshot.seen = before->seen;
        return step;
    };
    merge(asked, static_cast<std::size_t>(names.size()), work, done);
}

void SnapshotKeeper::merge(quint64 asked, std::size_t rows, const std::function<SnapshotStep()> &work,
                           const Done &done)
{
    const auto use = [this, asked, done](SnapshotStep &&step) {
        take(asked, std::move(step));
        done();
    };
    if (rows <= limits::parseElsewhere && m_snapshot->connectors.size() <= limits::parseElsewhere)
        use(work());
    else
        computeElsewhere<SnapshotStep>(m_merging.get(), work, use);
}

void SnapshotKeeper::take(quint64 asked, SnapshotStep &&step)
{
    if (step.isSame) // and what was patched meanwhile is newer
        return;
    bool patched = false;
    for (auto patch = m_patches.cbegin(); patch != m_patches.cend(); ++patch) {
        if (patch->asked < asked)
            continue;
        patchRow(step.snapshot, patch.key(), patch->status);
        step.withoutStatus.removeOne(patch.key());
        patched = true;
    }
    if (patched) {
        // The step was compared with a snapshot that may have been patched since.
        step.change = compare(*m_snapshot, step.snapshot);
        step.counts = countStates(step.snapshot);
    }
    m_counts = step.counts;
    m_withoutStatus = step.withoutStatus;
    replaceSnapshot(std::move(step.snapshot));
    if (!step.change.isEmpty())
        emit changed(step.change);
}

void SnapshotKeeper::takeOne(quint64 asked, const QString &name, const std::optional<ConnectorStatus> &status)
{
    if (asked < m_statusesAsked)
        return;
    m_patches.insert(name, {asked, status});
    const bool known = m_snapshot->find(name) != nullptr;
    if (!patchRow(writable(), name, status))
        return;
    m_digest.clear();
    m_withoutStatus.removeOne(name);
    m_counts = countStates(*m_snapshot);
    SnapshotChange change;
    if (!status)
        change.removed.append(name);
    else if (known)
        change.changed.append(name);
    else
        change.added.append(name);
    emit changed(change);
}

void SnapshotKeeper::cancel()
{
    m_merging = std::make_unique<QObject>();
}

void SnapshotKeeper::clear()
{
    cancel();
    SnapshotChange change;
    for (const ConnectorStatus &connector : m_snapshot->connectors)
        change.removed.append(connector.name);
    replaceSnapshot({});
    m_counts = StateCounts();
    m_withoutStatus.clear();
    m_digest.clear();
    m_patches.clear();
    if (!change.isEmpty())
        emit changed(change);
}

void SnapshotKeeper::replaceSnapshot(ClusterSnapshot &&snapshot)
{
    auto old = std::exchange(m_snapshot, std::make_shared<ClusterSnapshot>(std::move(snapshot)));
    // Destroying a large one takes milliseconds, which the thread of the window has not.
    if (old->connectors.size() > limits::parseElsewhere)
        QThreadPool::globalInstance()->start([gone = std::move(old)] {});
}

ClusterSnapshot &SnapshotKeeper::writable()
{
    if (m_snapshot.use_count() > 1) // a merge elsewhere is reading it
        m_snapshot = std::make_shared<ClusterSnapshot>(*m_snapshot);
    return *m_snapshot;
}

} // namespace patchbay
