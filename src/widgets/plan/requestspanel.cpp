// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plan/requestspanel.h"

#include "core/text/describe.h"
#include "models/roles.h"
#include "widgets/look/buttons.h"
#include "widgets/look/filterfield.h"
#include "widgets/look/tableview.h"

#include <QCheckBox>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSplitter>
#include <QVBoxLayout>

namespace patchbay {

namespace {
constexpr int detailsWidth = 320;
}

RequestsPanel::RequestsPanel(ClusterList &clusters, const Theme &theme, QWidget *parent)
    : QWidget(parent),
      m_clusters(clusters),
      m_filter(new FilterField(theme, this)),
      m_failedOnly(new QCheckBox(this)),
      m_table(new TableView(theme, this)),
      m_details(new QPlainTextEdit(this)),
      m_copy(new LinkButton(this)),
      m_clear(new LinkButton(this))
{
    m_filtered.setSourceModel(&m_model);
    m_filtered.setFilterKeyColumn(-1);
    m_filtered.setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_table->setObjectName(QStringLiteral("requests"));
    m_table->setModel(&m_filtered);
    m_table->setProperty("surface", QStringLiteral("sidebar"));
    QHeaderView *header = m_table->header();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(RequestLogModel::RequestColumn, QHeaderView::Stretch);
    header->setMinimumSectionSize(48);
    header->resizeSection(RequestLogModel::TimeColumn, 100);
    header->resizeSection(RequestLogModel::ClusterColumn, 104);
    header->resizeSection(RequestLogModel::WorkerColumn, 128);
    header->resizeSection(RequestLogModel::StatusColumn, 64);
    header->resizeSection(RequestLogModel::TookColumn, 72);
    header->resizeSection(RequestLogModel::SizeColumn, 80);

    m_details->setReadOnly(true);
    m_details->setFont(theme.font(TextSize::Code));
    m_details->setLineWrapMode(QPlainTextEdit::WidgetWidth);
    m_details->hide();
    m_filter->setMaximumWidth(280);

    auto *tools = new QHBoxLayout;
    tools->setContentsMargins(8, 4, 12, 4);
    tools->setSpacing(12);
    tools->addWidget(m_filter, 1);
    tools->addWidget(m_failedOnly);
    tools->addStretch(1);
    tools->addWidget(m_copy);
    tools->addWidget(m_clear);
    auto *split = new QSplitter(Qt::Horizontal, this);
    split->addWidget(m_table);
    split->addWidget(m_details);
    split->setStretchFactor(0, 1);
    split->setSizes({1000, detailsWidth});
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(4, 0, 4, 0);
    column->setSpacing(0);
    column->addLayout(tools);
    column->addWidget(split, 1);

    for (int index = 0; index < clusters.count(); ++index)
        follow(clusters.at(index));
    const auto followNew = [this](int index) {
        follow(m_clusters.at(index));
    };
    connect(&clusters, &ClusterList::added, this, followNew);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &RequestsPanel::refresh);
    connect(m_filter, &QLineEdit::textChanged, &m_filtered, &QSortFilterProxyModel::setFilterFixedString);
    const auto showFailedOnly = [this](bool only) {
        m_filtered.setFilterRole(only ? static_cast<int>(FailedTextRole) : static_cast<int>(Qt::DisplayRole));
        m_filtered.setFilterRegularExpression(only ? QStringLiteral(".") : QString());
        if (!only)
            m_filtered.setFilterFixedString(m_filter->text());
        m_filter->setEnabled(!only);
    };
    connect(m_failedOnly, &QCheckBox::toggled, this, showFailedOnly);
    connect(m_copy, &QPushButton::clicked, this, &RequestsPanel::copyAsCurl);
    const auto clear = [this] {
        m_model.clear();
        showTitle();
        refresh();
    };
    connect(m_clear, &QPushButton::clicked, this, clear);
    const auto noteEnd = [this](int value) {
        m_atEnd = value == m_table->verticalScrollBar()->maximum();
    };
    connect(m_table->verticalScrollBar(), &QScrollBar::valueChanged, this, noteEnd);
    retranslate();
}

void RequestsPanel::follow(ClusterSession &session)
{
    const auto exchanged = [this, &session](const RequestRecord &record) {
        append(session.profile().name, record);
    };
    connect(&session, &ClusterSession::exchanged, this, exchanged);
}

void RequestsPanel::append(const QString &cluster, const RequestRecord &record)
{
    const bool follow = m_atEnd && !m_table->currentIndex().isValid();
    m_model.append(cluster, record);
    showTitle();
    if (follow && isVisible())
        m_table->scrollToBottom();
}

void RequestsPanel::showTitle()
{
    setWindowTitle(tr("Requests (%1)").arg(QLocale().toString(m_model.total())));
}

int RequestsPanel::currentRow() const
{
    const QModelIndex current = m_table->currentIndex();
    return current.isValid() ? m_filtered.mapToSource(current).row() : -1;
}

QString RequestsPanel::detailsOf(const RequestRecord &record) const
{
    QStringList parts{record.request.describe()};
    if (record.request.body)
        parts += printableBlock(QString::fromUtf8(*record.request.body));
    if (record.error) {
        const ErrorText text = describeError(*record.error);
        parts += QString();
        parts += text.sentence;
        if (!text.advice.isEmpty())
            parts += text.advice;
        if (!record.error->body.isEmpty())
            parts += QString() + printableBlock(QString::fromUtf8(record.error->body));
    }
    return parts.join(u'\n');
}

void RequestsPanel::refresh()
{
    const int row = currentRow();
    m_copy->setEnabled(row >= 0);
    m_clear->setEnabled(m_model.rowCount() > 0);
    m_details->setVisible(row >= 0);
    if (row >= 0)
        m_details->setPlainText(detailsOf(m_model.record(row)));
}

void RequestsPanel::copyAsCurl()
{
    const int row = currentRow();
    if (row < 0)
        return;
    const ClusterSession *session = m_clusters.findByName(m_model.clusterName(row));
    const bool credentials =
        session && session->profile().authentication == ClusterProfile::Authentication::Basic;
    const QString caFile = session ? session->profile().caFile : QString();
    QGuiApplication::clipboard()->setText(asCurl(m_model.record(row), credentials, caFile));
}

void RequestsPanel::retranslate()
{
    showTitle();
    m_filter->setPlaceholderText(tr("Filter requests"));
    m_filter->setAccessibleName(tr("Filter requests"));
    m_failedOnly->setText(tr("Failed only"));
    m_failedOnly->setAccessibleName(tr("Show failed requests only"));
    m_table->setAccessibleName(tr("HTTP requests"));
    m_details->setAccessibleName(tr("Details of the request"));
    m_copy->setText(tr("Copy as cURL"));
    m_copy->setAccessibleName(tr("Copy the request as a cURL command"));
    m_copy->setToolTip(tr("The password is a variable in it, never the password itself."));
    m_clear->setText(tr("Clear"));
    m_clear->setAccessibleName(tr("Clear the list of requests"));
    m_model.retranslate();
    refresh();
}

void RequestsPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace patchbay
