// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/statuscommand.h"

#include "cli/jsonoutput.h"
#include "cli/statecolour.h"
#include "cli/table.h"
#include "core/config/secrets.h"
#include "core/text/describe.h"

namespace patchbay::cli {

namespace {

QString masked(const ConnectorConfig::Setting &setting)
{
    return shownSetting(setting.key, setting.value.value_or(QString()));
}

void appendFact(QString &out, const QString &title, const QString &value)
{
    if (!value.isEmpty())
        out += title + u' ' + printable(value) + u'\n';
}

void appendTrace(QString &out, const QString &title, const QString &trace)
{
    if (!trace.isEmpty())
        out += u'\n' + title + u'\n' + printableBlock(maskText(trace)).trimmed() + u'\n';
}

} // namespace

void StatusCommand::connected()
{
    const auto read = [this](const Result<ConnectorStatus> &status) {
        statusRead(status);
    };
    client().status(invocation().names.first(), {this, read});
}

void StatusCommand::statusRead(const Result<ConnectorStatus> &status)
{
    if (!status) {
        fail(status.error());
        return;
    }
    m_status = *status;
    switch (invocation().command) {
    case Invocation::Command::ConnectorsShow: {
        const auto read = [this](const Result<ConnectorDescription> &description) {
            descriptionRead(description);
        };
        client().connector(m_status.name, {this, read});
        return;
    }
    case Invocation::Command::ConnectorsTasks:
        showTasks(m_status);
        break;
    default:
        showStatus(m_status);
        break;
    }
    finish(ExitCode::Done);
}

void StatusCommand::descriptionRead(const Result<ConnectorDescription> &description)
{
    if (!description) {
        fail(description.error());
        return;
    }
    showConfig(*description);
    finish(ExitCode::Done);
}

void StatusCommand::showTasks(const ConnectorStatus &status)
{
    if (invocation().isJson()) {
        json::Value list = json::Value::array();
        for (const TaskStatus &task : status.tasks)
            list.append(toJson(task));
        print(list);
        return;
    }
    if (status.tasks.empty()) {
        terminal().complain(status.state == ConnectorState::Stopped ? tr("It is STOPPED and has no tasks.")
                                                                    : tr("It has no tasks."));
        return;
    }
    Table table({{tr("TASK"), Align::Right}, {tr("STATE")}, {tr("WORKER")}, {tr("VERSION")}, {tr("CAUSE")}});
    for (const TaskStatus &task : status.tasks) {
        table.add({{QString::number(task.id)},
                   {describeState(task.state, task.stateText), colourOf(task.state)},
                   {printable(task.workerId)},
                   {printable(task.version)},
                   {printable(summariseTrace(task.trace).cause)}});
    }
    terminal().print(table.toUtf8(terminal().hasColours()));
}

void StatusCommand::showStatus(const ConnectorStatus &status)
{
    if (invocation().isJson()) {
        print(toJson(status));
        return;
    }
    // What went wrong comes first: it is why somebody asks.
    QString causes;
    if (!status.trace.isEmpty())
        causes +=
            tr("The connector is FAILED: %1").arg(printable(summariseTrace(status.trace).cause)) + u'\n';
    for (const TaskStatus &task : status.tasks) {
        if (!task.trace.isEmpty())
            causes +=
                tr("Task %1 is FAILED: %2").arg(task.id).arg(printable(summariseTrace(task.trace).cause))
                + u'\n';
    }
    if (!causes.isEmpty())
        causes += u'\n';

    Table table({{tr("WHAT")}, {tr("STATE")}, {tr("WORKER")}, {tr("VERSION")}});
    table.add({{printable(status.name)},
               {describeState(status.state, status.stateText), colourOf(status.state)},
               {printable(status.workerId)},
               {printable(status.version)}});
    for (const TaskStatus &task : status.tasks) {
        table.add({{tr("task %1").arg(task.id)},
                   {describeState(task.state, task.stateText), colourOf(task.state)},
                   {printable(task.workerId)},
                   {printable(task.version)}});
    }
    QString traces;
    if (invocation().wholeTrace) {
        appendTrace(traces, tr("Trace of the connector:"), status.trace);
        for (const TaskStatus &task : status.tasks)
            appendTrace(traces, tr("Trace of task %1:").arg(task.id), task.trace);
    }
    terminal().print(causes.toUtf8() + table.toUtf8(terminal().hasColours()) + traces.toUtf8());
    if (!causes.isEmpty() && !invocation().wholeTrace)
        terminal().complain(tr("--trace shows the whole trace."));
}

void StatusCommand::showConfig(const ConnectorDescription &description)
{
    if (invocation().isJson()) {
        json::Value config = json::Value::object();
        for (const ConnectorConfig::Setting &setting : description.config.settings)
            config.append(setting.key, setting.value ? text(masked(setting)) : json::Value());
        json::Value value = toJson(m_status);
        value.append(u"config", config);
        print(value);
        return;
    }
    QString out;
    appendFact(out, tr("Name:"), description.name);
    appendFact(out, tr("Type:"), describeType(description.type));
    appendFact(out, tr("State:"), describeState(m_status.state, m_status.stateText));
    appendFact(out, tr("Worker:"), m_status.workerId);
    appendFact(out, tr("Tasks:"),
               tr("%1 of %2 RUNNING, %3 FAILED")
                   .arg(m_status.taskCount(ConnectorState::Running))
                   .arg(m_status.tasks.size())
                   .arg(m_status.failedTaskCount()));
    out += u'\n';
    Table table({{tr("SETTING")}, {tr("VALUE")}});
    for (const ConnectorConfig::Setting &setting : description.config.settings)
        table.add({{printable(setting.key)},
                   {setting.value ? printable(masked(setting)) : QStringLiteral("null")}});
    terminal().print(out.toUtf8() + table.toUtf8(terminal().hasColours()));
}

} // namespace patchbay::cli
