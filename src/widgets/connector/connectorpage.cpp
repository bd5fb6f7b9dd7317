// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/connector/connectorpage.h"

#include "core/plans/offsetoperations.h"
#include "core/text/describe.h"
#include "core/text/describeoffsets.h"
#include "models/statewords.h"
#include "widgets/config/confighistoryview.h"
#include "widgets/config/configworkbench.h"
#include "widgets/connector/conditionnotice.h"
#include "widgets/connector/connectorconfigview.h"
#include "widgets/connector/connectorheader.h"
#include "widgets/connector/connectoroverview.h"
#include "widgets/connector/connectortopicsview.h"
#include "widgets/look/buttons.h"
#include "widgets/look/notice.h"
#include "widgets/look/pagetabs.h"
#include "widgets/look/statelook.h"
#include "widgets/main/mainwindow.h"
#include "widgets/offsets/offsetsview.h"

#include <QEvent>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace patchbay {

namespace {
constexpr std::chrono::seconds clockInterval(5);
}

ConnectorPage::ConnectorPage(ClusterSession &session, const QString &connector, OperationList &operations,
                             Asker &asker, const Theme &theme, QWidget *parent)
    : TabPage(parent),
      m_session(session),
      m_operations(operations),
      m_asker(asker),
      m_theme(theme),
      m_details(session, connector),
      m_offsets(session, connector),
      m_actions(operations, asker, this),
      m_header(new ConnectorHeader(theme, m_details, session.configs(), m_actions, this)),
      m_presence(new Notice(theme, Notice::Tone::Warning, this)),
      m_refused(new Notice(theme, Notice::Tone::Warning, this)),
      m_tabs(new PageTabs(theme, this)),
      m_pages(new QStackedWidget(this)),
      m_overview(new ConnectorOverview(theme, m_details, this)),
      m_configPage(new QStackedWidget(this)),
      m_config(new ConnectorConfigView(theme, m_details, this)),
      m_offsetsView(new OffsetsView(theme, m_offsets, this)),
      m_topics(new ConnectorTopicsView(theme, m_details, this))
{
    build(theme);
    connectParts();
    retranslate();
}

void ConnectorPage::build(const Theme &theme)
{
    // The window's own actions have the keys; two owners of one key would make it do nothing.
    for (QAction *action : m_actions.all())
        action->setShortcut({});
    m_actions.setSelection({&m_session, {m_details.connector()}, -1});
    m_tabs->setObjectName(QStringLiteral("pages"));
    m_configPage->addWidget(m_config);
    for (QWidget *page : {static_cast<QWidget *>(m_overview), static_cast<QWidget *>(m_configPage),
                          static_cast<QWidget *>(m_offsetsView), static_cast<QWidget *>(m_topics)}) {
        m_pages->addWidget(page);
        m_tabs->addTab(QString());
    }
    m_refused->hide();

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::pageMargin, 14, metrics::pageMargin, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addSpacing(8);
    for (QWidget *notice : {static_cast<QWidget *>(new ConditionNotice(theme, m_session, this)),
                            static_cast<QWidget *>(m_presence), static_cast<QWidget *>(m_refused)}) {
        layout->addWidget(notice);
        layout->addSpacing(4);
    }
    layout->addWidget(m_tabs);
    layout->addWidget(m_pages, 1);
}

void ConnectorPage::connectParts()
{
    connect(&m_details, &ConnectorDetails::statusChanged, this, &ConnectorPage::refreshStatus);
    connect(&m_details, &ConnectorDetails::detailsChanged, this, &ConnectorPage::refreshDetails);
    connect(&m_session, &ClusterSession::profileChanged, this, &ConnectorPage::retranslate);
    connect(&m_session.client(), &ConnectClient::capabilitiesChanged, this, &ConnectorPage::refreshStatus);
    connect(&m_operations, &OperationList::finished, this, &ConnectorPage::followOperation);
    connect(&m_actions, &ConnectorActions::refused, this, &ConnectorPage::sayRefused);
    const auto forgetRefused = [this] {
        m_refused->hide();
    };
    connect(&m_actions, &ConnectorActions::started, this, forgetRefused);
    connect(m_tabs, &QTabBar::currentChanged, m_pages, &QStackedWidget::setCurrentIndex);
    connect(m_tabs, &QTabBar::currentChanged, this, &ConnectorPage::followTab);
    connect(m_overview, &ConnectorOverview::restartRequested, this, &ConnectorPage::restartTask);
    connect(m_overview, &ConnectorOverview::taskSelected, this, &TabPage::selectionChanged);
    connect(m_config, &ConnectorConfigView::refreshRequested, &m_details, &ConnectorDetails::refresh);
    connect(m_topics, &ConnectorTopicsView::refreshRequested, &m_details, &ConnectorDetails::refresh);
    connect(m_offsetsView, &OffsetsView::changeRequested, this, &ConnectorPage::offsetChangeRequested);
    connect(m_offsetsView, &OffsetsView::moveRequested, this, &ConnectorPage::moveRequested);
    connect(m_offsetsView, &OffsetsView::snapshotsRequested, this, &ConnectorPage::snapshotsRequested);
    connect(m_offsetsView, &OffsetsView::connectionRequested, this, &ConnectorPage::connectionRequested);
    connect(m_offsetsView, &OffsetsView::activityRequested, this, &ConnectorPage::activityRequested);
    connect(m_offsetsView, &OffsetsView::snapshotRequested, this, &ConnectorPage::takeSnapshot);
    connect(&m_operations, &OperationList::added, this, &ConnectorPage::refreshOffsetNotes);
    connect(&m_operations, &OperationList::changed, this, &ConnectorPage::refreshOffsetNotes);
    connect(&m_clock, &QTimer::timeout, this, &ConnectorPage::tellAges);
    m_clock.setInterval(clockInterval);
}

void ConnectorPage::showEvent(QShowEvent *event)
{
    TabPage::showEvent(event);
    m_details.refresh();
    tellAges();
    m_clock.start();
}

void ConnectorPage::hideEvent(QHideEvent *event)
{
    m_clock.stop();
    TabPage::hideEvent(event);
}

void ConnectorPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    TabPage::changeEvent(event);
}

void ConnectorPage::retranslate()
{
    m_tabs->setTabText(m_pages->indexOf(m_overview), tr("Overview"));
    m_tabs->setTabText(m_pages->indexOf(m_configPage), tr("Config"));
    m_tabs->setTabText(m_pages->indexOf(m_offsetsView), tr("Offsets"));
    if (m_history)
        m_tabs->setTabText(m_pages->indexOf(m_history), tr("History"));
    m_tabs->setTabText(m_pages->indexOf(m_topics), tr("Topics"));
    m_tabs->setAccessibleName(tr("Pages of the connector"));
    m_actions.retranslate();
    m_header->retranslate();
    refreshStatus();
    refreshOffsetNotes();
}

void ConnectorPage::refreshStatus()
{
    refreshActions();
    m_header->refresh();
    m_overview->refreshStatus();
    m_config->refresh();
    m_topics->refresh();
    refreshPresence();
    emit titleChanged();
}

void ConnectorPage::refreshDetails()
{
    m_header->refresh();
    m_overview->refreshDetails();
    m_config->refresh();
    m_topics->refresh();
    if (m_workbench && m_details.config().value && !m_details.config().error)
        m_workbench->noteWorkerConfig(*m_details.config().value);
}

void ConnectorPage::refreshActions()
{
    const ObjectSelection selection{&m_session, {m_details.connector()}, -1};
    m_actions.setSelection(selection);
    const auto refusal = m_actions.refusalOf(Plan::Kind::RestartTask, selection);
    m_overview->setRestartRefusal(refusal ? refusal->message : QString());
}

void ConnectorPage::refreshPresence()
{
    const std::optional<ConnectorStatus> &status = m_details.status();
    const auto refusal = m_details.refusal();
    m_presence->setTone(Notice::Tone::Warning);
    m_presence->show();
    if (m_details.presence() == ConnectorDetails::Presence::Missing) {
        m_presence->setTitle(status ? tr("This connector is no longer in the cluster")
                                    : tr("This cluster has no connector of this name"));
        m_presence->setText(
            status ? tr("It was deleted, here or by somebody else. What you see was last read at %1. Its "
                        "offsets stay "
                        "unless they were reset first: a new connector of the same name goes on from them.")
                         .arg(describeMoment(m_details.seen()))
                   : tr("It was deleted or renamed, or a link to it holds a slip. When it appears, this page "
                        "shows it."));
    } else if (refusal) {
        m_presence->setTitle(tr("Nothing can be asked or changed here"));
        m_presence->setText(printable(refusal->message));
    } else if (m_details.presence() == ConnectorDetails::Presence::Unseen) {
        m_presence->setTone(Notice::Tone::Information);
        m_presence->setTitle(tr("Nothing seen yet"));
        m_presence->setText(tr("The connector appears as soon as a worker of this cluster answers."));
    } else if (status && status->state == ConnectorState::Starting) {
        m_presence->setTone(Notice::Tone::Information);
        m_presence->setTitle(tr("Starting"));
        m_presence->setText(describeStateMeaning(ConnectorState::Starting));
    } else {
        m_presence->hide();
    }
}

void ConnectorPage::setEditing(EditorGround &ground)
{
    m_ground = &ground;
    m_history = new ConfigHistoryView(m_theme, ground, m_session, m_details.connector(), this);
    const int place = m_pages->indexOf(m_topics);
    m_pages->insertWidget(place, m_history);
    m_tabs->insertTab(place, tr("History"));
    connect(m_history, &ConfigHistoryView::restoreRequested, this, &ConnectorPage::restore);
    connect(m_history, &ConfigHistoryView::failed, this, &ConnectorPage::sayRefused);
    followTab(m_tabs->currentIndex());
}

/// The editor reads the worker's config first, when it was not open yet.
void ConnectorPage::restore(const ConfigVersion &version)
{
    showConfig();
    m_workbench->restore(version);
}

void ConnectorPage::showHistory()
{
    if (m_history)
        m_tabs->setCurrentIndex(m_pages->indexOf(m_history));
}

bool ConnectorPage::isConfigShown() const
{
    return m_pages->currentWidget() == m_configPage;
}

void ConnectorPage::showConfig()
{
    m_tabs->setCurrentIndex(m_pages->indexOf(m_configPage));
    if (m_workbench)
        m_workbench->focusText();
}

void ConnectorPage::followTab(int tab)
{
    if (m_pages->widget(tab) == m_configPage && m_ground && !m_workbench)
        beginEditing();
}

/// When the page is first seen: an editor reads the config and what the plugins know.
void ConnectorPage::beginEditing()
{
    m_workbench = new ConfigWorkbench({m_theme, m_session, *m_ground, m_operations, m_asker}, this);
    m_configPage->addWidget(m_workbench);
    m_configPage->setCurrentWidget(m_workbench);
    connect(m_workbench, &ConfigWorkbench::modifiedChanged, this, &TabPage::titleChanged);
    connect(m_workbench, &ConfigWorkbench::applied, &m_details, &ConnectorDetails::refresh);
    emit editingBegun();
    m_workbench->openConnector(m_details.connector());
}

void ConnectorPage::tellAges()
{
    m_overview->tellAges();
    m_config->tellAge();
    m_offsetsView->tellAge();
    m_topics->tellAge();
}

void ConnectorPage::restartTask(int task)
{
    m_actions.trigger(Plan::Kind::RestartTask, {&m_session, {m_details.connector()}, task});
}

void ConnectorPage::sayRefused(const Error &error)
{
    m_refused->setTitle(tr("Nothing was sent"));
    m_refused->setText(describeError(error).sentence);
    m_refused->show();
}

void ConnectorPage::followOperation(const QUuid &operation)
{
    const Operation *finished = m_operations.find(operation);
    if (!finished || !isVisible())
        return;
    const Plan &plan = finished->plan;
    if (plan.cluster == m_session.profile().id && plan.connectors().contains(m_details.connector()))
        m_details.refresh();
    if (changesOffsetsOf(plan, m_session.profile().id, m_details.connector()) && m_offsetsView->isVisible())
        m_offsets.refresh();
}

void ConnectorPage::refreshOffsetNotes()
{
    const QUuid cluster = m_session.profile().id;
    const Operation *newest = newestOffsetChange(m_operations, cluster, m_details.connector());
    m_offsetsView->setExternalNote(newest ? externalNoteOf(*newest) : QString());
    const Operation *left = interruptedOffsetChange(m_operations, cluster, m_details.connector());
    m_offsetsView->setLeftInTheMiddle(left ? describeLeftInTheMiddle(left->plan, left->report) : QString());
}

void ConnectorPage::takeSnapshot()
{
    if (!m_snapshots)
        return;
    const auto kept = [this](const Result<OffsetSnapshot> &snapshot) {
        if (snapshot)
            m_offsetsView->say(true, tr("A snapshot was kept"),
                               tr("%n partition(s), as they are now.", nullptr, snapshot->partitions));
        else
            m_offsetsView->say(false, tr("No snapshot was kept"), describeError(snapshot.error()).sentence);
    };
    m_offsets.keepSnapshot(*m_snapshots, ReplyTo<OffsetSnapshot>(this, kept));
}

void ConnectorPage::showOffsets()
{
    m_tabs->setCurrentIndex(m_pages->indexOf(m_offsetsView));
}

void ConnectorPage::focusFilter()
{
    if (m_pages->currentWidget() == m_offsetsView)
        m_offsetsView->focusFilter();
    else if (m_workbench && isConfigShown())
        m_workbench->find();
}

QString ConnectorPage::title() const
{
    const QString name = printable(m_details.connector());
    return m_workbench && m_workbench->isModified() ? QString(name + QStringLiteral(" ●")) : name;
}

QIcon ConnectorPage::icon() const
{
    const std::optional<ConnectorStatus> &status = m_details.status();
    if (!status)
        return glyphIcon(m_theme, Glyph::Hollow, Colour::Neutral);
    const StateLook look = lookOf(status->worstState());
    return glyphIcon(m_theme, look.glyph, m_details.isOutdated() ? Colour::Neutral : look.colour);
}

ObjectSelection ConnectorPage::selection() const
{
    return {&m_session, {m_details.connector()}, m_overview->selectedTask()};
}

QString ConnectorPage::address() const
{
    return addressOf(m_session, m_details.connector());
}

QString ConnectorPage::bannerNote() const
{
    if (m_session.profile().readOnly)
        return tr("read only: nothing is changed here");
    return m_session.profile().environment.isProduction() ? tr("dangerous actions ask for the name")
                                                          : QString();
}

} // namespace patchbay
