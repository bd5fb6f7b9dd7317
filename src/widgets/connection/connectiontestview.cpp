// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/connection/connectiontestview.h"

#include "core/text/describe.h"
#include "widgets/look/buttons.h"
#include "widgets/look/notice.h"
#include "widgets/look/tableview.h"

#include <QEvent>
#include <QHeaderView>
#include <QVBoxLayout>

namespace patchbay {

ConnectionTestView::ConnectionTestView(const Theme &theme, QWidget *parent)
    : QWidget(parent),
      m_notice(new Notice(theme, Notice::Tone::Success, this)),
      m_table(new TableView(theme, this)),
      m_cancel(new LinkButton(this))
{
    m_table->setObjectName(QStringLiteral("stages"));
    m_cancel->setObjectName(QStringLiteral("cancelTest"));
    m_table->setModel(&m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // the form scrolls
    m_table->header()->setStretchLastSection(false);
    m_table->header()->setSectionResizeMode(ConnectionTestModel::FindingColumn, QHeaderView::Stretch);
    m_table->header()->resizeSection(ConnectionTestModel::WorkerColumn, 190);
    m_table->header()->resizeSection(ConnectionTestModel::StageColumn, 140);
    m_table->header()->resizeSection(ConnectionTestModel::TookColumn, 80);
    // The worker stands first to the eye; the row is called by its stage.
    m_table->header()->moveSection(ConnectionTestModel::WorkerColumn, ConnectionTestModel::StageColumn);
    m_notice->addLink(m_cancel);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_notice);
    column->addWidget(m_table);
    const auto cancel = [this] {
        if (m_test)
            m_test->cancel();
    };
    connect(m_cancel, &QPushButton::clicked, this, cancel);
    const auto choose = [this](const QModelIndex &current) {
        explain(current.row());
    };
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, choose);
    retranslate();
    clear();
}

ConnectionTestView::~ConnectionTestView() = default;

void ConnectionTestView::clear()
{
    m_test.reset();
    m_model.setFindings({});
    hide();
}

void ConnectionTestView::test(const ClusterProfile &profile, const QString &password,
                              const NetworkFactory &network, const TopicReaderFactory &topics,
                              const QString &brokersPassword)
{
    m_test = std::make_unique<ConnectionTest>(profile, password, network);
    m_test->tryBrokers(topics, brokersPassword);
    connect(m_test.get(), &ConnectionTest::progressed, this, &ConnectionTestView::refresh);
    connect(m_test.get(), &ConnectionTest::finished, this, &ConnectionTestView::conclude);
    m_notice->setTone(Notice::Tone::Information);
    m_notice->setTitle(tr("Testing the connection…"));
    m_notice->setText({});
    m_cancel->show();
    m_test->run();
    m_model.setFindings(m_test->findings());
    fitTable();
    m_table->show();
    show();
    emit grown();
}

void ConnectionTestView::showError(const Error &error)
{
    m_test.reset();
    m_model.setFindings({});
    const ErrorText text = describeError(error);
    m_notice->setTone(Notice::Tone::Warning);
    m_notice->setTitle(text.sentence);
    m_notice->setText(text.advice);
    m_cancel->hide();
    m_table->hide();
    show();
}

void ConnectionTestView::refresh(int finding)
{
    const std::vector<ConnectionTest::Finding> &findings = m_test->findings();
    if (m_model.rowCount() != static_cast<int>(findings.size()))
        m_model.setFindings(findings);
    else
        m_model.update(finding, findings[static_cast<std::size_t>(finding)]);
    fitTable();
}

void ConnectionTestView::fitTable()
{
    m_table->setColumnHidden(ConnectionTestModel::WorkerColumn, m_model.workerCount() < 2);
    const int before = m_table->minimumHeight();
    m_table->fitRows(m_model.rowCount());
    if (m_table->minimumHeight() != before)
        emit grown();
}

void ConnectionTestView::conclude()
{
    m_cancel->hide();
    m_model.setFindings(m_test->findings());
    fitTable();
    const int failed = m_model.firstFailed();
    if (failed < 0) {
        m_notice->setTone(m_test->passed() ? Notice::Tone::Success : Notice::Tone::Warning);
        m_notice->setTitle(m_test->passed() ? tr("The connection works.") : tr("The test was cancelled."));
        m_notice->setText({});
        return;
    }
    m_table->setCurrentIndex(m_model.index(failed, 0));
    explain(failed);
    emit grown();
}

void ConnectionTestView::explain(int row)
{
    const ConnectionTest::Finding *finding = m_model.finding(row);
    if (!m_test || m_test->isRunning() || !finding || finding->verdict != ConnectionTest::Verdict::Failed)
        return;
    m_notice->setTone(Notice::Tone::Failed);
    m_notice->setTitle(tr("%1: %2").arg(
        m_model.index(row, ConnectionTestModel::WorkerColumn).data().toString(), printable(finding->text)));
    QStringList sentences{printable(finding->fix)};
    const int failed = m_model.failedWorkerCount();
    if (failed > 1) {
        sentences += tr("%n workers fail: choose the failed stage of another to see what to do there.",
                        nullptr, failed);
    }
    m_notice->setText(sentences.join(u'\n'));
}

void ConnectionTestView::retranslate()
{
    m_cancel->setText(tr("Cancel"));
    m_cancel->setAccessibleName(tr("Cancel the connection test"));
    m_table->setAccessibleName(tr("Stages of the connection test"));
}

void ConnectionTestView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace patchbay
