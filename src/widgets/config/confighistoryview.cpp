// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/config/confighistoryview.h"

#include "core/text/describe.h"
#include "models/statewords.h"
#include "widgets/ask/savefile.h"
#include "widgets/look/buttons.h"
#include "widgets/look/emptyview.h"
#include "widgets/look/tableview.h"
#include "widgets/look/wrappedlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace patchbay {

ConfigHistoryView::ConfigHistoryView(const Theme &theme, EditorGround &ground, ClusterSession &session,
                                     const QString &connector, QWidget *parent)
    : QWidget(parent),
      m_theme(theme),
      m_ground(ground),
      m_session(session),
      m_connector(connector),
      m_pages(new QStackedWidget(this)),
      m_empty(new EmptyView(theme, this)),
      m_table(new TableView(theme, this)),
      m_title(new WrappedLabel(this)),
      m_diff(new TableView(theme, this)),
      m_label(new QLineEdit(this)),
      m_name(new QPushButton(this)),
      m_export(new QPushButton(this)),
      m_restore(new QPushButton(this))
{
    build();
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ConfigHistoryView::compare);
    connect(m_name, &QPushButton::clicked, this, &ConfigHistoryView::nameVersion);
    connect(m_label, &QLineEdit::returnPressed, this, &ConfigHistoryView::nameVersion);
    connect(m_export, &QPushButton::clicked, this, &ConfigHistoryView::exportTo);
    const auto restore = [this] {
        const QList<int> rows = chosenRows();
        if (const ConfigVersion *version = m_versions.version(rows.value(0, -1)))
            emit restoreRequested(*version);
    };
    connect(m_restore, &QPushButton::clicked, this, restore);
    connect(m_table, &TableView::opened, this, restore);
    retranslate();
}

void ConfigHistoryView::build()
{
    m_table->setObjectName(QStringLiteral("versions"));
    m_table->setModel(&m_versions);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setColumnWidth(ConfigVersionModel::TimeColumn, 200);
    m_table->setColumnWidth(ConfigVersionModel::WhoColumn, 120);
    m_table->setColumnWidth(ConfigVersionModel::EndedColumn, 150);
    m_table->setColumnWidth(ConfigVersionModel::LabelColumn, 140);
    m_table->setFillingColumn(ConfigVersionModel::ChangesColumn, 160);
    m_diff->setModel(&m_differences);
    m_diff->setSelectionMode(QAbstractItemView::SingleSelection);
    m_diff->setColumnWidth(ConfigDiffModel::SettingColumn, 240);
    m_diff->setColumnWidth(ConfigDiffModel::WhatColumn, 90);
    m_diff->setColumnWidth(ConfigDiffModel::BeforeColumn, 240);
    m_diff->header()->setStretchLastSection(true);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setFont(m_theme.font(TextSize::Content, QFont::DemiBold));
    m_restore->setObjectName(QStringLiteral("restoreVersion"));
    makePrimary(m_restore);

    auto *below = new QWidget(this);
    auto *column = new QVBoxLayout(below);
    column->setContentsMargins(0, 8, 0, 0);
    column->setSpacing(6);
    column->addWidget(m_title);
    column->addWidget(m_diff, 1);
    auto *rows = new QSplitter(Qt::Vertical, this);
    rows->addWidget(m_table);
    rows->addWidget(below);
    rows->setChildrenCollapsible(false);
    rows->setHandleWidth(9); // a thin one lies over its neighbours
    m_table->setMinimumHeight(60);
    m_diff->setMinimumHeight(40);
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(0, 0, 0, 0);
    buttons->setSpacing(8);
    m_label->setMaximumWidth(220);
    buttons->addWidget(m_label);
    buttons->addWidget(m_name);
    buttons->addWidget(m_export);
    buttons->addStretch(1);
    buttons->addWidget(m_restore);
    auto *full = new QWidget(this);
    auto *all = new QVBoxLayout(full);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(8);
    all->addWidget(rows, 1);
    all->addLayout(buttons);
    m_pages->addWidget(m_empty);
    m_pages->addWidget(full);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 10, 0, 8);
    layout->addWidget(m_pages);
}

void ConfigHistoryView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ConfigHistoryView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

void ConfigHistoryView::retranslate()
{
    m_table->setAccessibleName(tr("Versions of the config"));
    m_diff->setAccessibleName(tr("Settings that differ"));
    m_label->setPlaceholderText(tr("Name of this version"));
    m_label->setAccessibleName(tr("Name of the chosen version"));
    m_name->setText(tr("Name it"));
    m_export->setText(tr("Export…"));
    m_export->setToolTip(tr("Every version as JSON, secrets hidden"));
    m_restore->setText(tr("Go back to this version…"));
    m_restore->setToolTip(
        tr("Puts it into the text; it is validated and reviewed before anything is applied"));
    m_versions.retranslate();
    compare();
}

void ConfigHistoryView::refresh()
{
    const auto read = [this](const Result<std::vector<ConfigVersion>> &versions) {
        take(versions);
    };
    m_ground.history().versions(m_session.profile().id, m_connector, {this, read});
}

void ConfigHistoryView::take(const Result<std::vector<ConfigVersion>> &versions)
{
    if (!versions) {
        m_empty->setReason(tr("The history could not be read"), describeError(versions.error()).sentence);
        m_pages->setCurrentIndex(0);
        return;
    }
    const QList<int> before = chosenRows();
    const ConfigVersion *chosen = m_versions.version(before.value(0, -1));
    const QUuid id = chosen ? chosen->id : QUuid();
    m_versions.setVersions(*versions);
    m_pages->setCurrentIndex(versions->empty() ? 0 : 1);
    m_empty->setReason(
        tr("No version of this config is known yet"),
        tr("What is applied here, and what is found on the worker when its config is opened, is "
           "kept on this machine. Secrets are not."));
    if (!versions->empty() && chosenRows().isEmpty()) {
        const auto same = std::find_if(versions->begin(), versions->end(),
                                       [&id](const ConfigVersion &one) { return one.id == id; });
        const auto row = same == versions->end() ? 0 : static_cast<int>(same - versions->begin());
        m_table->setCurrentIndex(m_versions.index(row, 0));
    }
    compare();
}

QList<int> ConfigHistoryView::chosenRows() const
{
    QList<int> rows;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows())
        rows.append(index.row());
    std::sort(rows.begin(), rows.end());
    return rows;
}

void ConfigHistoryView::compare()
{
    const QList<int> rows = chosenRows();
    const ConfigVersion *newer = m_versions.version(rows.value(0, -1));
    // Two chosen: with each other. One: with the one before it.
    const ConfigVersion *older = m_versions.version(rows.size() >= 2 ? rows.last() : rows.value(0, -2) + 1);
    m_restore->setEnabled(rows.size() == 1);
    m_name->setEnabled(rows.size() == 1);
    m_label->setEnabled(rows.size() == 1);
    m_label->setText(rows.size() == 1 && newer ? newer->label : QString());
    if (!newer) {
        m_title->clear();
        m_differences.setDifferences({});
        return;
    }
    m_differences.setSides(older ? describeMoment(older->time) : tr("Before"), describeMoment(newer->time));
    m_differences.setDifferences(older ? differences(older->config, newer->config)
                                       : differences(StoredConfig(), newer->config));
    m_title->setText(
        older ? tr("From %1 to %2: %n settings differ", nullptr, m_differences.rowCount())
                    .arg(describeMoment(older->time), describeMoment(newer->time))
              : tr("The first version that is known: %n settings", nullptr, m_differences.rowCount()));
}

void ConfigHistoryView::nameVersion()
{
    const ConfigVersion *version = m_versions.version(chosenRows().value(0, -1));
    if (!version)
        return;
    const auto named = [this](const Result<> &result) {
        if (!result)
            emit failed(result.error());
        refresh();
    };
    m_ground.history().setLabel(version->id, m_label->text().trimmed(), {this, named});
}

void ConfigHistoryView::exportTo()
{
    const auto chosen = [this](const QString &name) {
        if (const Result<> saved = saveFile(name, exportHistory(m_versions.versions())); !saved)
            emit failed(saved.error());
    };
    chooseFileToSave(this, tr("Export the history"), tr("JSON (*.json)"), QStringLiteral("json"), chosen,
                     m_connector + QStringLiteral("-history.json"));
}

} // namespace patchbay
