// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connect/capabilities.h"

#include <QRegularExpression>

namespace patchbay {

namespace {

/// Confluent Platform numbers its releases apart from Kafka's: docs.confluent.io, "Supported versions and
/// interoperability".
KafkaVersion fromConfluentPlatform(const KafkaVersion &platform)
{
    switch (platform.major) {
    case 3:
        return {0, platform.minor + 8, 0}; // 3.3 is 0.11, 3.2 is 0.10
    case 4:
        return {1, platform.minor, 0};
    case 5:
        return {2, platform.minor, 0};
    case 6:
        return {2, platform.minor + 6, 0};
    default:
        return {platform.major - 4, platform.minor, 0}; // 7.x is 3.x, 8.x is 4.x
    }
}

} // namespace

std::optional<KafkaVersion> KafkaVersion::fromWorker(QStringView text)
{
    static const QRegularExpression numbers(
        QStringLiteral("^\\s*v?(\\d{1,5})\\.(\\d{1,5})(?:\\.(\\d{1,5}))?"));
    const auto match = numbers.match(text.toString());
    if (!match.hasMatch())
        return std::nullopt;
    const KafkaVersion version{match.capturedView(1).toInt(), match.capturedView(2).toInt(),
                               match.capturedView(3).toInt()};
    static const QRegularExpression confluent(QStringLiteral("-(ccs|ce)\\b"));
    if (version.major >= 3 && confluent.match(text.toString()).hasMatch())
        return fromConfluentPlatform(version);
    return version;
}

QString KafkaVersion::toString() const
{
    return QString::number(major) + u'.' + QString::number(minor);
}

KafkaVersion since(Capability capability)
{
    switch (capability) {
    case Capability::ExpandStatus:
        return {2, 3, 0};
    case Capability::ActiveTopics:
        return {2, 5, 0};
    case Capability::RestartWithTasks:
        return {3, 0, 0};
    case Capability::AllPlugins:
        return {3, 2, 0};
    case Capability::Stop:
    case Capability::ReadOffsets:
        return {3, 5, 0};
    case Capability::ChangeOffsets:
        return {3, 6, 0};
    case Capability::InitialState:
    case Capability::ClusterLoggers:
        return {3, 7, 0};
    case Capability::PatchConfig:
        return {3, 8, 0};
    case Capability::Health:
        return {3, 9, 0};
    case Capability::PluginVersions:
        return {4, 1, 0};
    }
    Q_UNREACHABLE();
}

Capabilities::Capabilities(const QString &workerVersion)
    : m_workerVersion(workerVersion),
      m_version(KafkaVersion::fromWorker(workerVersion))
{
}

QString Capabilities::workerVersion() const
{
    return m_workerVersion;
}

std::optional<KafkaVersion> Capabilities::version() const
{
    return m_version;
}

bool Capabilities::has(Capability capability) const
{
    const int key = static_cast<int>(capability);
    if (m_proven.contains(key))
        return true;
    if (m_disproven.contains(key))
        return false;
    return !m_version || *m_version >= since(capability);
}

void Capabilities::prove(Capability capability, bool present)
{
    const int key = static_cast<int>(capability);
    (present ? m_proven : m_disproven).insert(key);
    (present ? m_disproven : m_proven).remove(key);
}

bool Capabilities::refusesAmbiguousPaths() const
{
    return m_version && m_version->major >= 4;
}

} // namespace patchbay
