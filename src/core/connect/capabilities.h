// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <QSet>
#include <QString>

#include <optional>

namespace patchbay {

/// Things that not every worker can do, with the Apache Kafka version that brought them.
enum class Capability {
    ExpandStatus, ///< 2.3
    ActiveTopics, ///< 2.5
    RestartWithTasks, ///< 3.0 (KIP-745)
    AllPlugins, ///< 3.2 connectorsOnly=false, plugin config (KIP-769)
    Stop, ///< 3.5 (KIP-875)
    ReadOffsets, ///< 3.5
    ChangeOffsets, ///< 3.6
    InitialState, ///< 3.7 (KIP-980)
    ClusterLoggers, ///< 3.7 (KIP-976)
    PatchConfig, ///< 3.8 (KIP-477)
    Health, ///< 3.9 (KIP-1017)
    PluginVersions, ///< 4.1 (KIP-891)
};

struct KafkaVersion {
    int major = 0;
    int minor = 0;
    int patch = 0;
    auto operator<=>(const KafkaVersion &) const = default;

    /// Reads the leading numbers of "3.7.0.redhat-00012". Vendors number their own way: "7.6.0-ccs" is
    /// Confluent Platform 7.6 = Kafka 3.6 and is translated. nullopt when there are none.
    static std::optional<KafkaVersion> fromWorker(QStringView text);
    QString toString() const; ///< "3.9"
};

KafkaVersion since(Capability capability);

/// What the workers of one cluster can do: guessed from the version, corrected by what their 404s and 405s
/// prove.
class Capabilities {
public:
    Capabilities() = default; ///< nothing known: everything may be tried
    explicit Capabilities(const QString &workerVersion);

    QString workerVersion() const; ///< verbatim, empty when unknown
    std::optional<KafkaVersion> version() const;

    bool has(Capability capability) const;
    /// A worker answered "no such path or verb", or did what its version would not promise.
    void prove(Capability capability, bool present);

    /// True from 4.0 on: a path with an encoded '/', '%' or '\' is answered by a 400 HTML page.
    bool refusesAmbiguousPaths() const;

private:
    QString m_workerVersion;
    std::optional<KafkaVersion> m_version;
    QSet<int> m_proven;
    QSet<int> m_disproven;
};

} // namespace patchbay
