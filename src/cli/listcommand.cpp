// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/listcommand.h"

#include "cli/jsonoutput.h"
#include "cli/statecolour.h"
#include "cli/table.h"
#include "core/connect/connectorname.h"
#include "core/connect/statusvisit.h"
#include "core/text/describe.h"

#include <QLocale>

#include <algorithm>

namespace patchbay::cli {

struct ListCommand::Listing {
    ConnectorFilter filter;
    QStringList states; ///< upper case
    ConfigIndex configs;
    std::vector<Row> rows; ///< of those that match
    int all = 0;

    bool isInStates(const ConnectorStatus &status) const
    {
        const auto isIn = [this](const TaskStatus &task) {
            return states.contains(stateWord(task.state, task.stateText));
        };
        return states.isEmpty() || states.contains(stateWord(status.state, status.stateText))
            || std::any_of(status.tasks.begin(), status.tasks.end(), isIn);
    }

    bool hangsOnConfig(const ConnectorStatus &status) const
    {
        return isInStates(status) && filter.hangsOnConfig(status);
    }

    bool includes(const ConnectorStatus &status) const
    {
        return isInStates(status) && filter.matches(status, configs.find(status.name));
    }

    void add(const ConnectorStatus &status)
    {
        ++all;
        if (!includes(status))
            return;
        rows.push_back({status.name, status.workerId, status.stateText, status.type, status.state,
                        static_cast<int>(status.tasks.size()), status.taskCount(ConnectorState::Running),
                        status.failedTaskCount()});
    }

    void begin()
    {
        rows.clear();
        all = 0;
    }

    /// By name; of a name that the answer has twice the last counts.
    void sort()
    {
        const auto before = [](const Row &a, const Row &b) {
            return connectorNameLess(a.name, b.name);
        };
        const auto sameName = [](const Row &a, const Row &b) {
            return a.name == b.name;
        };
        std::stable_sort(rows.begin(), rows.end(), before);
        const auto kept = std::unique(rows.rbegin(), rows.rend(), sameName);
        rows.erase(rows.begin(), kept.base());
    }
};

void ListCommand::connected()
{
    m_listing = std::make_shared<Listing>();
    m_listing->filter = ConnectorFilter::parse(invocation().filter);
    for (const QString &state : invocation().states)
        m_listing->states.append(state.toUpper());
    if (m_listing->filter.needsConfigs())
        readStatuses();
    else
        visitStatuses();
}

void ListCommand::visitStatuses()
{
    const auto begin = [listing = m_listing] {
        listing->begin();
    };
    const auto visit = [listing = m_listing](const ConnectorStatus &status) {
        listing->add(status);
    };
    const auto read = [this](const Result<> &statuses) {
        if (statuses)
            show();
        else
            fail(statuses.error());
    };
    visitAllStatuses(client(), {begin, visit}, {this, read});
}

void ListCommand::readStatuses()
{
    const auto read = [this](const Result<std::vector<ConnectorStatus>> &statuses) {
        if (statuses)
            readConfigs(*statuses);
        else
            fail(statuses.error());
    };
    client().allStatuses({this, read});
}

void ListCommand::readConfigs(const std::vector<ConnectorStatus> &statuses)
{
    QStringList wanted;
    for (const ConnectorStatus &status : statuses) {
        if (m_listing->hangsOnConfig(status))
            wanted.append(status.name);
    }
    m_sweep = std::make_unique<ConfigSweep>(client(), m_listing->configs);
    connect(m_sweep.get(), &ConfigSweep::progressed, this, &ListCommand::showProgress);
    const auto read = [this, statuses](const Result<> &result) {
        if (!result) {
            fail(result.error());
            return;
        }
        for (const ConnectorStatus &status : statuses)
            m_listing->add(status);
        show();
    };
    m_sweep->run(wanted, static_cast<int>(statuses.size()), {this, read});
    showProgress();
}

void ListCommand::showProgress()
{
    const QLocale locale;
    terminal().showProgress(tr("Reading configs: %1 of %2")
                                .arg(locale.toString(m_sweep->done()), locale.toString(m_sweep->wanted())));
}

QString ListCommand::whatIsMissing() const
{
    if (!m_sweep)
        return {};
    const QLocale locale;
    return tr("The configs of %1 of %2 connectors were read in the %3 that --timeout allows.")
        .arg(locale.toString(m_sweep->done()), locale.toString(m_sweep->wanted()),
             describeDuration(*invocation().timeout));
}

void ListCommand::show()
{
    m_listing->sort();
    if (invocation().isJson())
        showJson(m_listing->rows);
    else
        showTable(m_listing->rows, m_listing->all);
    const QStringList unreadable = m_sweep ? m_sweep->unreadable() : QStringList();
    if (unreadable.isEmpty()) {
        finish(ExitCode::Done);
        return;
    }
    QStringList names;
    for (const QString &name : unreadable)
        names.append(printable(name));
    complain(Error::local(Error::Kind::Blocked,
                          tr("%n configs could not be read, so their connectors may be missing: %1", nullptr,
                             static_cast<int>(unreadable.size()))
                              .arg(names.join(QStringLiteral(", ")))),
             ExitCode::LeftInTheMiddle);
    finish(ExitCode::LeftInTheMiddle);
}

void ListCommand::showTable(const std::vector<Row> &rows, int all)
{
    if (rows.empty()) {
        terminal().complain(all == 0 ? tr("This cluster has no connectors.")
                                     : tr("None of the %n connectors match.", nullptr, all));
        return;
    }
    Table table({{tr("NAME")},
                 {tr("TYPE")},
                 {tr("STATE")},
                 {tr("TASKS"), Align::Right},
                 {tr("FAILED"), Align::Right},
                 {tr("WORKER")}});
    table.reserve(rows.size());
    for (const Row &row : rows) {
        const QString running = QString::number(row.running) + u'/' + QString::number(row.tasks);
        table.add({{printable(row.name)},
                   {wireName(row.type)},
                   {describeState(row.state, row.stateText), colourOf(row.state)},
                   {running},
                   {QString::number(row.failed), row.failed > 0 ? Colour::Bad : Colour::None},
                   {printable(row.workerId)}});
    }
    terminal().print(table.toUtf8(terminal().hasColours()));
}

void ListCommand::showJson(const std::vector<Row> &rows)
{
    json::Value list = json::Value::array();
    for (const Row &row : rows) {
        json::Value tasks = json::Value::object();
        tasks.append(u"total", json::Value::number(static_cast<qint64>(row.tasks)));
        tasks.append(u"running", json::Value::number(row.running));
        tasks.append(u"failed", json::Value::number(row.failed));
        json::Value value = json::Value::object();
        value.append(u"name", text(row.name));
        value.append(u"type", textOrNull(wireName(row.type)));
        value.append(u"state", text(stateWord(row.state, row.stateText)));
        value.append(u"tasks", tasks);
        value.append(u"worker", textOrNull(row.workerId));
        list.append(value);
    }
    print(list);
}

} // namespace patchbay::cli
