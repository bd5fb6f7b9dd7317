// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/connectiontestmodel.h"

#include "core/text/describe.h"
#include "models/roles.h"

#include <algorithm>

namespace patchbay {

namespace {

Progress progressOf(ConnectionTest::Verdict verdict)
{
    switch (verdict) {
    case ConnectionTest::Verdict::Running:
        return Progress::Running;
    case ConnectionTest::Verdict::Passed:
    case ConnectionTest::Verdict::Noted:
        return Progress::Done;
    case ConnectionTest::Verdict::Failed:
        return Progress::Failed;
    case ConnectionTest::Verdict::Skipped:
        return Progress::Skipped;
    case ConnectionTest::Verdict::Pending:
        break;
    }
    return Progress::Pending;
}

bool hasFailed(const ConnectionTest::Finding &finding)
{
    return finding.verdict == ConnectionTest::Verdict::Failed;
}

} // namespace

void ConnectionTestModel::setFindings(const std::vector<ConnectionTest::Finding> &findings)
{
    beginResetModel(); // another test, other rows
    m_findings = findings;
    endResetModel();
}

void ConnectionTestModel::update(int row, const ConnectionTest::Finding &finding)
{
    if (row < 0 || row >= rowCount())
        return;
    m_findings[static_cast<std::size_t>(row)] = finding;
    emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

const ConnectionTest::Finding *ConnectionTestModel::finding(int row) const
{
    return row < 0 || row >= rowCount() ? nullptr : &m_findings[static_cast<std::size_t>(row)];
}

int ConnectionTestModel::workerCount() const
{
    const auto isFirst = [](const ConnectionTest::Finding &finding) {
        return finding.stage == ConnectionTest::Stage::Name;
    };
    return static_cast<int>(std::count_if(m_findings.begin(), m_findings.end(), isFirst));
}

int ConnectionTestModel::failedWorkerCount() const
{
    // A worker's test ends with its first failure.
    return static_cast<int>(std::count_if(m_findings.begin(), m_findings.end(), hasFailed));
}

int ConnectionTestModel::firstFailed() const
{
    const auto failed = std::find_if(m_findings.begin(), m_findings.end(), hasFailed);
    return failed == m_findings.end() ? -1 : static_cast<int>(failed - m_findings.begin());
}

int ConnectionTestModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_findings.size());
}

int ConnectionTestModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ConnectionTestModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const ConnectionTest::Finding &finding = m_findings[static_cast<std::size_t>(index.row())];
    const bool over = finding.verdict != ConnectionTest::Verdict::Pending
        && finding.verdict != ConnectionTest::Verdict::Running;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        if (index.column() == WorkerColumn)
            return printable(finding.worker.toDisplayString(QUrl::RemoveUserInfo));
        if (index.column() == StageColumn)
            return ConnectionTest::stageName(finding.stage);
        if (index.column() == TookColumn)
            return over && finding.took.count() > 0 ? describeDuration(finding.took) : QString();
        if (role == Qt::ToolTipRole && !finding.fix.isEmpty())
            return QString(printable(finding.text) + u'\n' + printable(finding.fix));
        if (!finding.text.isEmpty())
            return printable(finding.text);
        return finding.verdict == ConnectionTest::Verdict::Skipped ? tr("not tried") : QString();
    case ProgressRole:
        return index.column() == StageColumn ? QVariant::fromValue(progressOf(finding.verdict)) : QVariant();
    case MutedRole:
        return finding.verdict == ConnectionTest::Verdict::Skipped
            || finding.verdict == ConnectionTest::Verdict::Pending;
    case FiguresRole:
        return index.column() == TookColumn;
    default:
        return {};
    }
}

QVariant ConnectionTestModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case WorkerColumn:
        return tr("Worker");
    case StageColumn:
        return tr("Stage");
    case FindingColumn:
        return tr("What was found");
    case TookColumn:
        return tr("Took");
    default:
        return {};
    }
}

} // namespace patchbay
