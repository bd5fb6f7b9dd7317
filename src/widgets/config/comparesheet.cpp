// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/config/comparesheet.h"

#include "core/text/describe.h"
#include "widgets/look/buttons.h"
#include "widgets/look/filterfield.h"
#include "widgets/look/tableview.h"
#include "widgets/look/wrappedlabel.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace patchbay {

CompareSheet::CompareSheet(const Theme &theme, ClusterList &clusters, EditorGround &ground,
                           ConfigEditor &editor, QWidget *page)
    : PageSheet(theme, page),
      m_clusters(clusters),
      m_ground(ground),
      m_editor(editor),
      m_title(new WrappedLabel(card())),
      m_pages(new QStackedWidget(card())),
      m_filter(new FilterField(theme, card())),
      m_choice(new TableView(theme, card())),
      m_table(new TableView(theme, card())),
      m_close(new QPushButton(card())),
      m_again(new QPushButton(card())),
      m_take(new QPushButton(card()))
{
    std::vector<CopySourceModel::Source> sources;
    for (int index = 0; index < m_clusters.count(); ++index) {
        const ClusterSession &session = m_clusters.at(index);
        for (const ConnectorStatus &status : session.snapshot().connectors) {
            if (session.profile().id != m_editor.cluster() || status.name != m_editor.connector())
                sources.push_back({session.profile().id, session.profile().name, status.name});
        }
    }
    // The same name elsewhere is what is meant most often.
    const auto isNamesake = [this](const CopySourceModel::Source &one) {
        return one.connector == m_editor.connector();
    };
    std::stable_partition(sources.begin(), sources.end(), isNamesake);
    m_sources.setSources(sources);
    m_filtered.setSourceModel(&m_sources);
    m_filtered.setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_filtered.setFilterKeyColumn(-1);
    build();
    refresh();
}

void CompareSheet::build()
{
    m_title->setTextFormat(Qt::PlainText);
    m_title->setFont(theme().font(TextSize::Content, QFont::DemiBold));
    m_filter->setPlaceholderText(tr("Search: connector or cluster"));
    m_filter->setAccessibleName(tr("Search a connector to compare with"));
    m_choice->setAccessibleName(tr("Connectors to compare with"));
    m_choice->setModel(&m_filtered);
    m_choice->setSelectionMode(QAbstractItemView::SingleSelection);
    m_choice->setColumnWidth(0, 340);
    m_choice->header()->setStretchLastSection(true);
    m_choice->setCurrentIndex(m_filtered.index(0, 0));
    m_table->setObjectName(QStringLiteral("compared"));
    m_table->setAccessibleName(tr("Settings that differ"));
    m_table->setModel(&m_differences);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setColumnWidth(ConfigDiffModel::SettingColumn, 220);
    m_table->setColumnWidth(ConfigDiffModel::WhatColumn, 80);
    m_table->setColumnWidth(ConfigDiffModel::BeforeColumn, 220);
    m_table->header()->setStretchLastSection(true);
    m_close->setText(tr("Close"));
    m_again->setText(tr("Another connector"));
    makePrimary(m_take);
    auto *choice = new QWidget(card());
    auto *choiceColumn = new QVBoxLayout(choice);
    choiceColumn->setContentsMargins(0, 0, 0, 0);
    choiceColumn->addWidget(m_filter);
    choiceColumn->addWidget(m_choice, 1);
    m_pages->addWidget(choice);
    m_pages->addWidget(m_table);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_close);
    buttons->addWidget(m_again);
    buttons->addStretch(1);
    buttons->addWidget(m_take);
    auto *column = new QVBoxLayout(card());
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(10);
    column->addWidget(m_title);
    column->addWidget(m_pages, 1);
    column->addLayout(buttons);
    connect(m_filter, &QLineEdit::textChanged, &m_filtered, &QSortFilterProxyModel::setFilterFixedString);
    connect(m_filter, &FilterField::leftDown, m_choice, QOverload<>::of(&QWidget::setFocus));
    connect(m_choice, &TableView::opened, this, &CompareSheet::choose);
    connect(m_choice, &QAbstractItemView::clicked, this, &CompareSheet::choose);
    connect(m_close, &QPushButton::clicked, this, &CompareSheet::escape);
    const auto again = [this] {
        m_pages->setCurrentIndex(0);
        refresh();
    };
    connect(m_again, &QPushButton::clicked, this, again);
    connect(m_take, &QPushButton::clicked, this, &CompareSheet::takeSide);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &CompareSheet::refresh);
}

QSize CompareSheet::cardSize(const QSize &room) const
{
    return {std::min(920, room.width() - 40), std::min(560, room.height() - 40)};
}

QWidget *CompareSheet::firstFocus() const
{
    return m_filter;
}

void CompareSheet::choose(const QModelIndex &index)
{
    const CopySourceModel::Source *source = m_sources.source(m_filtered.mapToSource(index).row());
    ClusterSession *session = source ? m_clusters.find(source->cluster) : nullptr;
    if (!session)
        return;
    const auto read = [this, one = *source](const Result<ConnectorConfig> &config) {
        take(one, config);
    };
    session->client().config(source->connector, {this, read});
}

void CompareSheet::take(const CopySourceModel::Source &source, const Result<ConnectorConfig> &config)
{
    if (!config) {
        m_title->setText(describeError(config.error()).sentence);
        return;
    }
    m_other = *config;
    m_otherName = printable(source.connector) + QStringLiteral(" · ") + printable(source.clusterName);
    m_pages->setCurrentIndex(1);
    const auto mine = m_editor.lastDocument().config(m_ground.vault());
    m_differences.setSides(tr("Your text"), m_otherName);
    m_differences.setDifferences(
        differences(mine.value_or(m_editor.base()), m_other, m_editor.secretRules()));
    m_table->setFocus();
    refresh();
}

void CompareSheet::refresh()
{
    const bool isChosen = m_pages->currentIndex() == 1;
    const auto count = static_cast<int>(m_table->selectionModel()->selectedRows().size());
    m_again->setVisible(isChosen);
    m_take->setVisible(isChosen);
    m_take->setEnabled(count > 0);
    m_take->setText(tr("Take %n settings of that side", nullptr, count));
    m_title->setText(
        isChosen ? tr("%n settings differ from %1", nullptr, m_differences.rowCount()).arg(m_otherName)
                 : tr("Compare %1 with").arg(printable(m_editor.connector())));
}

void CompareSheet::takeSide()
{
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows()) {
        const QString key = m_differences.key(index);
        const auto value = m_other.value(key);
        if (value)
            m_editor.setValue(key, *value);
        else
            m_editor.removeKey(key);
    }
    leave();
}

} // namespace patchbay
