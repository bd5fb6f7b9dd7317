// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/listcommand.h"

#include "cli/jsonoutput.h"
#include "cli/statecolour.h"
#include "cli/table.h"
#include "core/text/describe.h"

#include <algorithm>

namespace patchbay::cli {

void ListCommand::connected()
{
    m_filter = ConnectorFilter::parse(invocation().filter);
    for (const QString &state : invocation().states)
        m_states.append(state.toUpper());
    const auto read = [this](const Result<std::vector<ConnectorStatus>> &statuses) {
        statusesRead(statuses);
    };
    client().allStatuses({this, read});
}

void ListCommand::statusesRead(const Result<std::vector<ConnectorStatus>> &statuses)
{
    if (!statuses) {
        fail(statuses.error());
        return;
    }
    if (!m_filter.needsConfigs()) {
        show(*statuses); // without a copy: there may be 10,000
        return;
    }
    m_statuses = *statuses;
    terminal().showProgress(
        tr("Reading the configs of %n connectors", nullptr, static_cast<int>(m_statuses.size())));
    const auto read = [this](const Result<std::vector<ConnectorDescription>> &descriptions) {
        configsRead(descriptions);
    };
    client().allDescriptions({this, read});
}

void ListCommand::configsRead(const Result<std::vector<ConnectorDescription>> &descriptions)
{
    if (!descriptions) {
        fail(descriptions.error());
        return;
    }
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (const ConnectorDescription &description : *descriptions)
        m_configs.insert(description.name, description.config, now);
    show(m_statuses);
}

bool ListCommand::isIncluded(const ConnectorStatus &status) const
{
    if (!m_states.isEmpty()) {
        const auto isIn = [this](const TaskStatus &task) {
            return m_states.contains(stateWord(task.state, task.stateText));
        };
        if (!m_states.contains(stateWord(status.state, status.stateText))
            && std::none_of(status.tasks.begin(), status.tasks.end(), isIn))
            return false;
    }
    return m_filter.matches(status, m_configs.find(status.name));
}

void ListCommand::show(const std::vector<ConnectorStatus> &statuses)
{
    std::vector<const ConnectorStatus *> shown;
    shown.reserve(statuses.size());
    for (const ConnectorStatus &status : statuses) {
        if (isIncluded(status))
            shown.push_back(&status);
    }
    if (invocation().isJson())
        showJson(shown);
    else
        showTable(shown, statuses.size());
    finish(ExitCode::Done);
}

void ListCommand::showTable(const std::vector<const ConnectorStatus *> &shown, std::size_t all)
{
    if (shown.empty()) {
        terminal().complain(all == 0
                                ? tr("This cluster has no connectors.")
                                : tr("None of the %n connectors match.", nullptr, static_cast<int>(all)));
        return;
    }
    Table table({{tr("NAME")},
                 {tr("TYPE")},
                 {tr("STATE")},
                 {tr("TASKS"), Align::Right},
                 {tr("FAILED"), Align::Right},
                 {tr("WORKER")}});
    table.reserve(shown.size());
    for (const ConnectorStatus *status : shown) {
        const int failed = status->failedTaskCount();
        const QString running = QString::number(status->taskCount(ConnectorState::Running)) + u'/'
            + QString::number(static_cast<int>(status->tasks.size()));
        table.add({{printable(status->name)},
                   {wireName(status->type)},
                   {describeState(status->state, status->stateText), colourOf(status->state)},
                   {running},
                   {QString::number(failed), failed > 0 ? Colour::Bad : Colour::None},
                   {printable(status->workerId)}});
    }
    terminal().print(table.toUtf8(terminal().hasColours()));
}

void ListCommand::showJson(const std::vector<const ConnectorStatus *> &shown)
{
    json::Value list = json::Value::array();
    for (const ConnectorStatus *status : shown) {
        json::Value tasks = json::Value::object();
        tasks.append(u"total", json::Value::number(static_cast<qint64>(status->tasks.size())));
        tasks.append(u"running", json::Value::number(status->taskCount(ConnectorState::Running)));
        tasks.append(u"failed", json::Value::number(status->failedTaskCount()));
        json::Value value = json::Value::object();
        value.append(u"name", text(status->name));
        value.append(u"type", textOrNull(wireName(status->type)));
        value.append(u"state", text(stateWord(status->state, status->stateText)));
        value.append(u"tasks", tasks);
        value.append(u"worker", textOrNull(status->workerId));
        list.append(value);
    }
    print(list);
}

} // namespace patchbay::cli
