// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/snapshottext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace patchbay::test {

namespace {

ConnectorState stateOf(QChar letter)
{
    switch (letter.unicode()) {
    case u'R':
        return ConnectorState::Running;
    case u'F':
        return ConnectorState::Failed;
    case u'P':
        return ConnectorState::Paused;
    case u'U':
        return ConnectorState::Unassigned;
    default:
        return ConnectorState::Unknown;
    }
}

void sortConnectors(ClusterSnapshot &snapshot)
{
    std::sort(snapshot.connectors.begin(), snapshot.connectors.end(),
              [](const ConnectorStatus &a, const ConnectorStatus &b) { return a.name < b.name; });
    snapshot.seen = QDateTime::currentDateTimeUtc();
}

} // namespace

ClusterSnapshot snapshotOf(const QStringList &lines)
{
    ClusterSnapshot snapshot;
    for (const QString &line : lines) {
        const QStringList words = line.split(u' ', Qt::SkipEmptyParts);
        ConnectorStatus status;
        status.name = words.at(0);
        status.type =
            status.name.contains(QLatin1String("source")) ? ConnectorType::Source : ConnectorType::Sink;
        status.state = connectorStateFromWire(words.at(1));
        if (status.state == ConnectorState::Unknown)
            status.stateText = words.at(1);
        status.workerId = QStringLiteral("10.0.4.12:8083");
        status.version = QStringLiteral("4.3.1");
        for (qsizetype at = 2; at < words.size(); ++at) {
            TaskStatus task;
            task.id = static_cast<int>(at - 2);
            task.state = stateOf(words.at(at).at(0));
            task.workerId = QStringLiteral("10.0.4.1%1:8083").arg(2 + at % 2);
            if (task.state == ConnectorState::Failed)
                task.trace = QStringLiteral(
                    "org.apache.kafka.connect.errors.ConnectException: stopped\n\tat A.b(A.java:1)\n"
                    "Caused by: java.net.UnknownHostException: search-01.internal\n");
            status.tasks.push_back(task);
        }
        snapshot.connectors.push_back(status);
    }
    sortConnectors(snapshot);
    return snapshot;
}

ClusterSnapshot bigSnapshot(int connectors, int tasks)
{
    QStringList lines;
    for (int number = 0; number < connectors; ++number) {
        // A multiplication scatters the words over the names, so that a filter leaves islands.
        const int scattered = static_cast<int>(number * 2654435761LL % 1000);
        const char *const words[] = {"orders", "payments", "audit", "customers", "search"};
        QString line =
            QStringLiteral("connector-%1-%2-%3 RUNNING")
                .arg(number, 5, 10, QLatin1Char('0'))
                .arg(QLatin1String(words[scattered % 5]), QLatin1String(scattered % 2 ? "source" : "sink"));
        for (int task = 0; task < tasks; ++task)
            line += scattered == 7 && task == 0 ? QStringLiteral(" F") : QStringLiteral(" R");
        lines.append(line);
    }
    return snapshotOf(lines);
}

QByteArray statusAnswer(const ClusterSnapshot &snapshot)
{
    const auto wordOf = [](ConnectorState state, const QString &verbatim) {
        return state == ConnectorState::Unknown ? verbatim : wireName(state);
    };
    QJsonObject answer;
    for (const ConnectorStatus &connector : snapshot.connectors) {
        QJsonArray tasks;
        for (const TaskStatus &task : connector.tasks) {
            QJsonObject object{{QStringLiteral("id"), task.id},
                               {QStringLiteral("state"), wordOf(task.state, task.stateText)},
                               {QStringLiteral("worker_id"), task.workerId},
                               {QStringLiteral("version"), task.version}};
            if (!task.trace.isEmpty())
                object.insert(QStringLiteral("trace"), task.trace);
            tasks.append(object);
        }
        const QJsonObject instance{{QStringLiteral("state"), wordOf(connector.state, connector.stateText)},
                                   {QStringLiteral("worker_id"), connector.workerId},
                                   {QStringLiteral("version"), connector.version}};
        const QJsonObject status{{QStringLiteral("name"), connector.name},
                                 {QStringLiteral("connector"), instance},
                                 {QStringLiteral("tasks"), tasks},
                                 {QStringLiteral("type"), wireName(connector.type)}};
        answer.insert(connector.name, QJsonObject{{QStringLiteral("status"), status}});
    }
    return QJsonDocument(answer).toJson(QJsonDocument::Compact);
}

} // namespace patchbay::test
