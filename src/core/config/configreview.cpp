// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/configreview.h"

#include <QCoreApplication>
#include <QSet>

namespace patchbay {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(patchbay::ConfigReview)
};

QSet<QString> listOf(const ShownValue &value)
{
    QSet<QString> parts;
    for (const QString &part : value.text.value_or(QString()).split(u',')) {
        if (const QString name = part.trimmed(); !name.isEmpty())
            parts.insert(name);
    }
    return parts;
}

/// What a change of this key is known to do; empty: nothing special.
QString dangerOf(const SettingDifference &difference, ConnectorType type)
{
    const QString &key = difference.key;
    if (difference.kind == SettingDifference::Kind::Added && key == QLatin1String("connector.class"))
        return {};
    if (key == QLatin1String("connector.class"))
        return Words::tr("Another class: its offsets and settings may not fit what the old one stored.");
    if (key == QLatin1String("consumer.override.group.id"))
        return Words::tr(
            "Another consumer group: the sink begins where that group stands, and the old group's "
            "offsets stay behind.");
    if (key.endsWith(QLatin1String(".group.id")) || key == QLatin1String("group.id"))
        return Words::tr("Another group id: what was stored under the old one is not found any more.");
    if (type != ConnectorType::Source
        && (key == QLatin1String("topics") || key == QLatin1String("topics.regex"))) {
        const QSet<QString> gone = listOf(difference.before) - listOf(difference.after);
        if (!gone.isEmpty() || key == QLatin1String("topics.regex"))
            return Words::tr(
                "Offsets of topics that are no longer read stay: added again later, they go on where they "
                "stopped.");
    }
    if (key == QLatin1String("offset.storage.topic") || key == QLatin1String("offsets.storage.topic"))
        return Words::tr("Another topic of offsets: the source may begin from the start.");
    if (key == QLatin1String("topic.prefix") || key == QLatin1String("database.server.name")
        || key == QLatin1String("slot.name") || key == QLatin1String("database.server.id"))
        return Words::tr(
            "The source's offsets are kept under this value: with another one it may begin from the start.");
    return {};
}

} // namespace

QList<ReviewNote> reviewNotes(const QList<SettingDifference> &differences, ConnectorType type,
                              const std::optional<ConnectorStatus> &status)
{
    QList<ReviewNote> notes;
    if (status) {
        switch (status->state) {
        case ConnectorState::Stopped:
            notes.append({ReviewNote::Kind::Consequence,
                          {},
                          Words::tr("The connector is STOPPED and stays so. Nothing is started.")});
            break;
        case ConnectorState::Paused:
            notes.append(
                {ReviewNote::Kind::Consequence,
                 {},
                 Words::tr(
                     "The connector is PAUSED and stays so. Its tasks are made anew when their settings "
                     "change.")});
            break;
        default:
            notes.append({ReviewNote::Kind::Consequence,
                          {},
                          Words::tr("The connector restarts with the new config, and its %n tasks with it.",
                                    nullptr, static_cast<int>(status->tasks.size()))});
        }
        notes.append(
            {ReviewNote::Kind::Consequence,
             {},
             Words::tr("The workers rebalance for a moment. Offsets, topics and records are not touched.")});
    }
    for (const SettingDifference &difference : differences) {
        if (!status)
            break; // a new connector has nothing to lose
        if (const QString danger = dangerOf(difference, type); !danger.isEmpty())
            notes.append({ReviewNote::Kind::Warning, difference.key, danger});
    }
    return notes;
}

} // namespace patchbay
