// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/config/newconnectorpage.h"

#include "core/limits.h"
#include "core/text/describe.h"
#include "models/roles.h"
#include "models/statewords.h"
#include "widgets/look/buttons.h"
#include "widgets/look/filterfield.h"
#include "widgets/look/labels.h"
#include "widgets/look/notice.h"
#include "widgets/look/pagetabs.h"
#include "widgets/look/tableview.h"

#include <QClipboard>
#include <QEvent>
#include <QFile>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace patchbay {

namespace {

enum Way { PluginWay, CopyWay, FileWay, DraftWay };

QModelIndex chosen(const TableView *table)
{
    return table->currentIndex();
}

} // namespace

NewConnectorPage::NewConnectorPage(const ConfigWorkbench::Parts &parts, ClusterList &clusters,
                                   const QString &address, QWidget *parent)
    : TabPage(parent),
      m_parts(parts),
      m_clusters(clusters),
      m_address(address),
      m_heading(new Heading(parts.theme, this)),
      m_problem(new Notice(parts.theme, Notice::Tone::Failed, this)),
      m_stack(new QStackedWidget(this)),
      m_begin(new QWidget(this)),
      m_ways(new PageTabs(parts.theme, this)),
      m_pages(new QStackedWidget(this)),
      m_filter(new FilterField(parts.theme, this)),
      m_pluginTable(new TableView(parts.theme, this)),
      m_copyTable(new TableView(parts.theme, this)),
      m_draftTable(new TableView(parts.theme, this)),
      m_file(new QPushButton(this)),
      m_clipboard(new QPushButton(this)),
      m_go(new QPushButton(this)),
      m_workbench(new ConfigWorkbench(parts, this))
{
    build();
    retranslate();
    PluginDefinitions &definitions = m_parts.ground.definitionsOf(m_parts.session);
    connect(&definitions, &PluginDefinitions::pluginsChanged, this, &NewConnectorPage::refreshPlugins);
    connect(&definitions, &PluginDefinitions::failed, this, &NewConnectorPage::say);
    definitions.requestPlugins();
    refreshPlugins();
    refreshCopies();
    const auto drafts = [this](const Result<std::vector<ConfigDraft>> &found) {
        takeDrafts(found);
    };
    m_parts.ground.drafts().drafts({this, drafts});
}

void NewConnectorPage::build()
{
    m_problem->hide();
    m_filteredPlugins.setSourceModel(&m_plugins);
    m_filteredCopies.setSourceModel(&m_copies);
    for (QSortFilterProxyModel *model : {&m_filteredPlugins, &m_filteredCopies}) {
        model->setFilterCaseSensitivity(Qt::CaseInsensitive);
        model->setFilterKeyColumn(-1);
    }
    m_pluginTable->setObjectName(QStringLiteral("plugins"));
    m_pluginTable->setModel(&m_filteredPlugins);
    m_pluginTable->setColumnWidth(PluginListModel::NameColumn, 300);
    m_pluginTable->setColumnWidth(PluginListModel::KindColumn, 90);
    m_pluginTable->setColumnWidth(PluginListModel::VersionColumn, 110);
    m_pluginTable->header()->setStretchLastSection(true);
    m_copyTable->setModel(&m_filteredCopies);
    m_draftTable->setModel(&m_draftRows);
    for (TableView *table : {m_copyTable, m_draftTable}) {
        table->setColumnWidth(0, 360);
        table->header()->setStretchLastSection(true);
    }
    for (TableView *table : {m_pluginTable, m_copyTable, m_draftTable}) {
        table->setSelectionMode(QAbstractItemView::SingleSelection);
        connect(table->selectionModel(), &QItemSelectionModel::currentChanged, this,
                &NewConnectorPage::refreshChoice);
        connect(table, &TableView::opened, this, &NewConnectorPage::go);
        connect(table->model(), &QAbstractItemModel::modelReset, this, &NewConnectorPage::refreshChoice);
    }
    auto *files = new QWidget(this);
    auto *fileColumn = new QVBoxLayout(files);
    fileColumn->setContentsMargins(0, 16, 0, 0);
    fileColumn->setSpacing(12);
    fileColumn->addWidget(m_file, 0, Qt::AlignLeft);
    fileColumn->addWidget(m_clipboard, 0, Qt::AlignLeft);
    fileColumn->addStretch(1);
    for (QWidget *page : {static_cast<QWidget *>(m_pluginTable), static_cast<QWidget *>(m_copyTable), files,
                          static_cast<QWidget *>(m_draftTable)}) {
        m_pages->addWidget(page);
        m_ways->addTab(QString());
    }
    m_ways->setTabVisible(DraftWay, false);
    makePrimary(m_go);
    m_go->setObjectName(QStringLiteral("beginConnector"));
    auto *bottom = new QHBoxLayout;
    bottom->setContentsMargins(0, 0, 0, 0);
    bottom->addStretch(1);
    bottom->addWidget(m_go);
    auto *column = new QVBoxLayout(m_begin);
    column->setContentsMargins(0, 8, 0, 12);
    column->setSpacing(8);
    column->addWidget(m_ways);
    column->addWidget(m_filter);
    column->addWidget(m_pages, 1);
    column->addLayout(bottom);
    m_stack->addWidget(m_begin);
    m_stack->addWidget(m_workbench);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::pageMargin, 14, metrics::pageMargin, 0);
    layout->setSpacing(4);
    layout->addWidget(m_heading);
    layout->addWidget(m_problem);
    layout->addWidget(m_stack, 1);

    const auto followWay = [this](int way) {
        m_pages->setCurrentIndex(way);
        m_filter->setVisible(way == PluginWay || way == CopyWay);
        refreshChoice();
    };
    connect(m_ways, &QTabBar::currentChanged, this, followWay);
    const auto filter = [this](const QString &text) {
        m_filteredPlugins.setFilterFixedString(text);
        m_filteredCopies.setFilterFixedString(text);
        for (TableView *table : {m_pluginTable, m_copyTable})
            table->setCurrentIndex(table->model()->index(0, 0));
        refreshChoice();
    };
    connect(m_filter, &QLineEdit::textChanged, this, filter);
    const auto down = [this] {
        m_pages->currentWidget()->setFocus();
    };
    connect(m_filter, &FilterField::leftDown, this, down);
    connect(m_file, &QPushButton::clicked, this, &NewConnectorPage::chooseFile);
    connect(m_clipboard, &QPushButton::clicked, this, &NewConnectorPage::takeClipboard);
    connect(m_go, &QPushButton::clicked, this, &NewConnectorPage::go);
    connect(m_workbench, &ConfigWorkbench::modifiedChanged, this, &TabPage::titleChanged);
    connect(m_workbench, &ConfigWorkbench::created, this, &NewConnectorPage::created);
}

void NewConnectorPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    TabPage::changeEvent(event);
}

void NewConnectorPage::showEvent(QShowEvent *event)
{
    TabPage::showEvent(event);
    if (!m_isBegun)
        m_filter->setFocus();
}

void NewConnectorPage::retranslate()
{
    m_heading->setText(tr("New connector"));
    m_ways->setAccessibleName(tr("Ways to begin"));
    m_ways->setTabText(PluginWay, tr("From a plugin"));
    m_ways->setTabText(CopyWay, tr("As a copy"));
    m_ways->setTabText(FileWay, tr("From a file or the clipboard"));
    m_ways->setTabText(DraftWay, tr("From a draft"));
    m_filter->setPlaceholderText(tr("Search: class, kind, version, connector or cluster"));
    m_filter->setAccessibleName(tr("Search what to begin from"));
    m_pluginTable->setAccessibleName(tr("Connector classes of the cluster"));
    m_copyTable->setAccessibleName(tr("Connectors to copy"));
    m_draftTable->setAccessibleName(tr("Drafts of new connectors"));
    m_file->setText(tr("Choose a file…"));
    m_file->setToolTip(tr("JSON as a config, as name and config or as a worker's answer, or .properties"));
    m_clipboard->setText(tr("Take what is on the clipboard"));
    m_clipboard->setToolTip(m_file->toolTip());
    m_problem->setTitle(tr("It could not be begun"));
    m_plugins.retranslate();
    refreshChoice();
    emit titleChanged();
}

QString NewConnectorPage::title() const
{
    const ConfigEditor *editor = m_isBegun ? m_workbench->editor() : nullptr;
    const QString name =
        editor && !editor->connector().isEmpty() ? printable(editor->connector()) : tr("New connector");
    return m_workbench->isModified() ? QString(name + QStringLiteral(" ●")) : name;
}

QIcon NewConnectorPage::icon() const
{
    return m_parts.theme.icon(QStringLiteral("plus"));
}

void NewConnectorPage::focusFilter()
{
    if (m_isBegun)
        m_workbench->find();
    else
        m_filter->setFocus();
}

// --- What there is to begin from

void NewConnectorPage::refreshPlugins()
{
    m_plugins.setPlugins(m_parts.ground.definitionsOf(m_parts.session).plugins());
    m_pluginTable->setCurrentIndex(m_filteredPlugins.index(0, 0));
    refreshChoice();
}

void NewConnectorPage::refreshCopies()
{
    std::vector<CopySourceModel::Source> sources;
    for (int index = 0; index < m_clusters.count(); ++index) {
        const ClusterSession &session = m_clusters.at(index);
        for (const ConnectorStatus &status : session.snapshot().connectors)
            sources.push_back({session.profile().id, session.profile().name, status.name});
    }
    m_copies.setSources(sources);
    m_copyTable->setCurrentIndex(m_filteredCopies.index(0, 0));
}

void NewConnectorPage::takeDrafts(const Result<std::vector<ConfigDraft>> &drafts)
{
    if (!drafts)
        return; // nothing is lost: they are still there at the next look
    std::vector<CopySourceModel::Source> rows;
    for (const ConfigDraft &draft : *drafts) {
        if (draft.cluster != m_parts.session.profile().id || !draft.connector.isEmpty())
            continue;
        const auto document = ConfigDocument::parse(MaskedText(draft.text));
        const QString name = document ? document->name().value_or(QString()) : QString();
        m_drafts.push_back(draft);
        rows.push_back(
            {draft.cluster, describeMoment(draft.time), name.isEmpty() ? tr("without a name") : name});
    }
    m_draftRows.setSources(rows);
    m_ways->setTabVisible(DraftWay, !rows.empty());
    m_draftTable->setCurrentIndex(m_draftRows.index(0, 0));
}

void NewConnectorPage::refreshChoice()
{
    const int way = m_ways->currentIndex();
    m_go->setVisible(way != FileWay);
    const TableView *table = way == CopyWay ? m_copyTable : way == DraftWay ? m_draftTable : m_pluginTable;
    const QModelIndex index = chosen(table);
    m_go->setEnabled(index.isValid());
    const QString name = index.isValid() ? index.siblingAtColumn(0).data().toString() : QString();
    switch (way) {
    case CopyWay:
        m_go->setText(name.isEmpty() ? tr("Begin a copy") : tr("Begin a copy of %1").arg(name));
        break;
    case DraftWay:
        m_go->setText(tr("Go on with this draft"));
        break;
    default:
        m_go->setText(name.isEmpty() ? tr("Begin") : tr("Begin with %1").arg(name));
    }
}

void NewConnectorPage::say(const Error &error)
{
    const ErrorText text = describeError(error);
    m_problem->setText(text.advice.isEmpty() ? text.sentence : QString(text.sentence + u'\n' + text.advice));
    m_problem->show();
}

// --- Beginning

void NewConnectorPage::go()
{
    switch (m_ways->currentIndex()) {
    case CopyWay:
        chooseCopy(chosen(m_copyTable));
        break;
    case DraftWay:
        chooseDraft(chosen(m_draftTable));
        break;
    default:
        choosePlugin(chosen(m_pluginTable));
    }
}

void NewConnectorPage::begun()
{
    m_isBegun = true;
    m_problem->hide();
    m_heading->hide();
    m_stack->setCurrentWidget(m_workbench);
    m_workbench->focusText();
    emit titleChanged();
}

void NewConnectorPage::choosePlugin(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    const QString className = index.data(NameRole).toString();
    const auto start = [this, className](ConfigEditor &editor) {
        const auto done = [this](const Result<> &result) {
            if (result)
                begun();
            else
                say(result.error());
        };
        editor.beginFromPlugin(className, {this, done});
    };
    m_workbench->beginNew(start);
}

void NewConnectorPage::chooseCopy(const QModelIndex &index)
{
    const CopySourceModel::Source *source =
        index.isValid() ? m_copies.source(m_filteredCopies.mapToSource(index).row()) : nullptr;
    ClusterSession *session = source ? m_clusters.find(source->cluster) : nullptr;
    if (!session)
        return;
    const auto read = [this](const Result<ConnectorConfig> &config) {
        if (config)
            beginCopy(*config);
        else
            say(config.error());
    };
    session->client().config(source->connector, {this, read});
}

void NewConnectorPage::beginCopy(const ConnectorConfig &config)
{
    const auto start = [this, config](ConfigEditor &editor) {
        editor.beginFromCopy(config);
        begun();
    };
    m_workbench->beginNew(start);
}

void NewConnectorPage::chooseDraft(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    const ConfigDraft draft = m_drafts.at(static_cast<std::size_t>(index.row()));
    const auto start = [this, draft](ConfigEditor &editor) {
        const auto done = [this](const Result<> &result) {
            if (result)
                begun();
            else
                say(result.error());
        };
        editor.openDraft(draft, {this, done});
    };
    m_workbench->beginNew(start);
}

void NewConnectorPage::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Begin from a file"), QString(),
                                   tr("Configs (*.json *.properties);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    const auto read = [this](const QString &name) {
        QFile file(name);
        if (!file.open(QIODevice::ReadOnly)) {
            say(Error::local(Error::Kind::Storage,
                             tr("%1 can't be read: %2.").arg(name, file.errorString())));
            return;
        }
        const QByteArray text = file.read(limits::editableConfig + 1);
        if (text.size() > limits::editableConfig)
            say(Error::local(Error::Kind::TooLarge, tr("%1 is larger than any worker can store.").arg(name)));
        else
            beginText(text);
    };
    connect(dialog, &QFileDialog::fileSelected, this, read);
    dialog->open();
}

void NewConnectorPage::takeClipboard()
{
    // Not into a field first: it may hold passwords, and is masked before it is seen.
    beginText(QGuiApplication::clipboard()->text().toUtf8());
}

void NewConnectorPage::beginText(const QByteArray &text)
{
    const auto start = [this, text](ConfigEditor &editor) {
        const Result<> result = editor.beginFromText(text);
        if (result)
            begun();
        else
            say(result.error());
    };
    m_workbench->beginNew(start);
}

} // namespace patchbay
