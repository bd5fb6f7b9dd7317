// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/describeaction.h"

#include "core/text/describe.h"

namespace patchbay {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(patchbay::Actions)
};

} // namespace

QString describeKind(Plan::Kind kind)
{
    switch (kind) {
    case Plan::Kind::Pause:
        return Words::tr("Pause");
    case Plan::Kind::Resume:
        return Words::tr("Resume");
    case Plan::Kind::Stop:
        return Words::tr("Stop");
    case Plan::Kind::RestartConnector:
        return Words::tr("Restart connector only");
    case Plan::Kind::RestartFailed:
        return Words::tr("Restart failed");
    case Plan::Kind::RestartAll:
        return Words::tr("Restart connector and all tasks");
    case Plan::Kind::RestartTask:
        return Words::tr("Restart task");
    case Plan::Kind::Delete:
        return Words::tr("Delete");
    case Plan::Kind::CreateConnector:
        return Words::tr("Create connector");
    case Plan::Kind::ChangeConfig:
        return Words::tr("Change config");
    case Plan::Kind::DeleteWithOffsets:
        return Words::tr("Reset offsets and delete");
    case Plan::Kind::ChangeOffsets:
        return Words::tr("Change offsets");
    case Plan::Kind::ResetOffsets:
        return Words::tr("Reset all offsets");
    case Plan::Kind::UndoOffsets:
        return Words::tr("Undo a change of offsets");
    case Plan::Kind::MoveConnector:
        return Words::tr("Move to another cluster");
    case Plan::Kind::UndoMove:
        return Words::tr("Undo a move to another cluster");
    }
    return {};
}

QString describeKindMeaning(Plan::Kind kind)
{
    switch (kind) {
    case Plan::Kind::Pause:
        return Words::tr("The tasks stay on their workers and keep their connections, but process nothing "
                         "until they are resumed.");
    case Plan::Kind::Resume:
        return Words::tr("A paused or stopped connector runs again from its committed offsets.");
    case Plan::Kind::Stop:
        return Words::tr("The tasks are shut down and give back what they hold; config and offsets stay. "
                         "Only a stopped connector's offsets can be changed.");
    case Plan::Kind::RestartConnector:
        return Words::tr(
            "Restarts the connector instance. Its tasks are not restarted, failed ones included.");
    case Plan::Kind::RestartFailed:
        return Words::tr("Restarts what has FAILED: the connector instance if it failed, and each failed "
                         "task. What runs is left alone.");
    case Plan::Kind::RestartAll:
        return Words::tr("Restarts the connector instance and every task, running ones included.");
    case Plan::Kind::RestartTask:
        return Words::tr("Restarts this task. The others are left alone.");
    case Plan::Kind::Delete:
        return Words::tr("Ends the connector and its tasks and removes its config. Its offsets stay.");
    case Plan::Kind::CreateConnector:
        return Words::tr("Creates the connector with this config and starts it in the chosen state.");
    case Plan::Kind::ChangeConfig:
        return Words::tr(
            "Writes the changed settings. The connector and its tasks restart with them; a stopped or "
            "paused one stays so.");
    case Plan::Kind::DeleteWithOffsets:
        return Words::tr("Stops the connector, resets all its offsets, then removes it with its config.");
    case Plan::Kind::ChangeOffsets:
        return Words::tr("Stops the connector, changes the chosen partitions and no others, reads them back, "
                         "and brings the connector back to the state it had.");
    case Plan::Kind::ResetOffsets:
        return Words::tr("Stops the connector, resets the offsets of all its partitions, and brings the "
                         "connector back to the state it had.");
    case Plan::Kind::UndoOffsets:
        return Words::tr(
            "Stops the connector, sets the changed partitions back to what they were, and brings "
            "the connector back to the state it had.");
    case Plan::Kind::MoveConnector:
        return Words::tr(
            "Stops the connector, creates it on the other cluster with its offsets, compares them, "
            "and starts it there. The two never run at the same time.");
    case Plan::Kind::UndoMove:
        return Words::tr("Deletes the copy on the other cluster and brings the original back.");
    }
    return {};
}

QString describeConsequence(Plan::Kind kind)
{
    switch (kind) {
    case Plan::Kind::Delete:
        return Words::tr("The tasks end and the config is removed from the cluster. Topics and their records "
                         "are not touched. The offsets stay.");
    case Plan::Kind::DeleteWithOffsets:
        return Words::tr("The tasks end, all offsets are reset and the config is removed from the cluster. "
                         "Topics and their records are not touched.");
    case Plan::Kind::Stop:
        return Words::tr("The tasks are shut down until somebody resumes. Config and offsets stay.");
    case Plan::Kind::Pause:
        return Words::tr("Nothing is processed until somebody resumes. Tasks, config and offsets stay.");
    case Plan::Kind::RestartAll:
        return Words::tr(
            "Running tasks are interrupted for a moment and go on from their committed offsets.");
    default:
        return describeKindMeaning(kind);
    }
}

QString describeQuestion(Plan::Kind kind, const QStringList &connectors, const QString &clusterName)
{
    const QString one = connectors.size() == 1 ? printable(connectors.first()) : QString();
    const int count = static_cast<int>(connectors.size());
    const QString cluster = printable(clusterName);
    switch (kind) {
    case Plan::Kind::Delete:
    case Plan::Kind::DeleteWithOffsets:
        return one.isEmpty() ? Words::tr("Delete %n connector(s) of %1?", nullptr, count).arg(cluster)
                             : Words::tr("Delete %1?").arg(one);
    case Plan::Kind::Stop:
        return one.isEmpty() ? Words::tr("Stop %n connector(s) of %1?", nullptr, count).arg(cluster)
                             : Words::tr("Stop %1?").arg(one);
    case Plan::Kind::Pause:
        return one.isEmpty() ? Words::tr("Pause %n connector(s) of %1?", nullptr, count).arg(cluster)
                             : Words::tr("Pause %1?").arg(one);
    case Plan::Kind::Resume:
        return one.isEmpty() ? Words::tr("Resume %n connector(s) of %1?", nullptr, count).arg(cluster)
                             : Words::tr("Resume %1?").arg(one);
    case Plan::Kind::CreateConnector:
        return Words::tr("Create %1?").arg(one);
    case Plan::Kind::ChangeConfig:
        return Words::tr("Change the config of %1?").arg(one);
    case Plan::Kind::ChangeOffsets:
    case Plan::Kind::ResetOffsets:
    case Plan::Kind::UndoOffsets:
        return one.isEmpty()
            ? Words::tr("Change offsets of %n connector(s) of %1?", nullptr, count).arg(cluster)
            : Words::tr("Change offsets of %1?").arg(one);
    case Plan::Kind::MoveConnector:
    case Plan::Kind::UndoMove:
        return Words::tr("Move %1 to another cluster?").arg(one);
    default:
        return one.isEmpty() ? Words::tr("Restart %n connector(s) of %1?", nullptr, count).arg(cluster)
                             : Words::tr("Restart %1?").arg(one);
    }
}

} // namespace patchbay
