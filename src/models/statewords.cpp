// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/statewords.h"

#include "core/text/describe.h"

#include <QLocale>

#include <algorithm>

namespace patchbay {

namespace {
struct StateWords {
    Q_DECLARE_TR_FUNCTIONS(patchbay::StateWords)
};
} // namespace

QString describeCount(ConnectorState state, int count)
{
    // Plurals stay with the translator; the digits get their separators afterwards.
    const auto withSeparators = [count](QString text) {
        return text.replace(QString::number(count), QLocale().toString(count));
    };
    switch (state) {
    case ConnectorState::Running:
        return withSeparators(StateWords::tr("%n running", nullptr, count));
    case ConnectorState::Paused:
        return withSeparators(StateWords::tr("%n paused", nullptr, count));
    case ConnectorState::Stopped:
        return withSeparators(StateWords::tr("%n stopped", nullptr, count));
    case ConnectorState::Failed:
        return withSeparators(StateWords::tr("%n failed", nullptr, count));
    case ConnectorState::Unassigned:
        return withSeparators(StateWords::tr("%n unassigned", nullptr, count));
    case ConnectorState::Restarting:
        return withSeparators(StateWords::tr("%n restarting", nullptr, count));
    case ConnectorState::Destroyed:
        return withSeparators(StateWords::tr("%n destroyed", nullptr, count));
    case ConnectorState::Starting:
        return withSeparators(StateWords::tr("%n starting", nullptr, count));
    case ConnectorState::Unknown:
        return withSeparators(StateWords::tr("%n unknown", nullptr, count));
    }
    return {};
}

QString describeCounts(const StateCounts &counts)
{
    if (counts.connectors == 0)
        return StateWords::tr("no connectors");
    const ConnectorState worst = counts.worst();
    return describeCount(worst, counts.count(worst));
}

QString describeTally(ConnectorState state, const QString &verbatim, int tasksInState, int tasks)
{
    const QString word = describeState(state, verbatim);
    if (tasks == 0 && state == ConnectorState::Running)
        return StateWords::tr("%1, no tasks").arg(word);
    if (tasks < 2 || tasksInState == 0)
        return word;
    return StateWords::tr("%1 %2/%3", "FAILED 1/2")
        .arg(word, QString::number(tasksInState), QString::number(tasks));
}

QString describeHealth(WorkerObservation::Condition condition)
{
    switch (condition) {
    case WorkerObservation::Condition::NotAsked:
        return StateWords::tr("not asked yet");
    case WorkerObservation::Condition::Healthy:
        return StateWords::tr("healthy");
    case WorkerObservation::Condition::Starting:
        return StateWords::tr("starting");
    case WorkerObservation::Condition::Unhealthy:
        return StateWords::tr("unhealthy");
    case WorkerObservation::Condition::NoAnswer:
        return StateWords::tr("no answer");
    }
    return {};
}

QString verbatimWorst(const ConnectorStatus &status)
{
    if (status.worstState() != ConnectorState::Unknown)
        return {};
    if (status.state == ConnectorState::Unknown)
        return status.stateText;
    const auto isUnknown = [](const TaskStatus &task) {
        return task.state == ConnectorState::Unknown;
    };
    const auto found = std::find_if(status.tasks.begin(), status.tasks.end(), isUnknown);
    return found == status.tasks.end() ? QString() : found->stateText;
}

QString describeMoment(const QDateTime &utc)
{
    const QDateTime local = utc.toLocalTime();
    return StateWords::tr("%1 %2", "a time and its zone")
        .arg(QLocale().toString(local, QLocale::ShortFormat), local.timeZoneAbbreviation());
}

} // namespace patchbay
