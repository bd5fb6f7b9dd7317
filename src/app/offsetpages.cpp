// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/offsetpages.h"

#include "core/offsets/offsetsupport.h"
#include "core/plans/offsetoperations.h"
#include "core/text/describe.h"
#include "core/text/describeoffsets.h"
#include "widgets/offsets/movepage.h"
#include "widgets/offsets/offsetchangepage.h"
#include "widgets/offsets/snapshotspage.h"

#include <QCloseEvent>

namespace patchbay {

namespace {

constexpr std::size_t namedMoved = 6; ///< partitions that a question names

bool isOfOffsets(const Plan &plan)
{
    for (const Plan::Part &part : plan.parts) {
        if (changesOffsetsOf(plan, part.cluster.isNull() ? plan.cluster : part.cluster, part.connector))
            return true;
    }
    return false;
}

} // namespace

OffsetPages::OffsetPages(const Ground &ground, QObject *parent)
    : QObject(parent),
      m_ground(ground),
      m_change(new QAction(this)),
      m_snapshots(new QAction(this)),
      m_move(new QAction(this))
{
    const auto onSelected = [this](const std::function<void(ClusterSession &, const QString &)> &open) {
        return [this, open] {
            const ObjectSelection selection = m_ground.window.selection();
            if (selection.session && selection.connectors.size() == 1)
                open(*selection.session, selection.connectors.first());
        };
    };
    m_change->setObjectName(QStringLiteral("changeOffsets"));
    m_change->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_O);
    const auto change = [this](ClusterSession &session, const QString &connector) {
        openChange(session, connector);
    };
    connect(m_change, &QAction::triggered, this, onSelected(change));
    m_snapshots->setObjectName(QStringLiteral("offsetSnapshots"));
    const auto snapshots = [this](ClusterSession &session, const QString &connector) {
        openSnapshots(session, connector);
    };
    connect(m_snapshots, &QAction::triggered, this, onSelected(snapshots));
    m_move->setObjectName(QStringLiteral("moveConnector"));
    const auto move = [this](ClusterSession &session, const QString &connector) {
        openMove(session, connector);
    };
    connect(m_move, &QAction::triggered, this, onSelected(move));
    makePages();

    connect(&m_ground.window, &MainWindow::selectionChanged, this, &OffsetPages::followSelection);
    m_ground.operations.letAsk(true);
    connect(&m_ground.operations, &OperationList::asked, this, &OffsetPages::ask, Qt::QueuedConnection);
    connect(&m_ground.operations, &OperationList::added, this, &OffsetPages::tellInterrupted);
    connect(&m_ground.operations, &OperationList::finished, this, &OffsetPages::tellEnded);
    m_ground.window.installEventFilter(this);
    retranslate();
}

bool OffsetPages::isRunning() const
{
    for (int index = 0; index < m_ground.operations.count(); ++index) {
        const Operation &operation = m_ground.operations.at(index);
        if (!operation.interrupted && !operation.report.isOver() && isOfOffsets(operation.plan))
            return true;
    }
    return false;
}

bool OffsetPages::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != &m_ground.window || event->type() != QEvent::Close || m_mayClose || !isRunning())
        return QObject::eventFilter(watched, event);
    event->ignore();
    askToClose();
    return true;
}

void OffsetPages::askToClose()
{
    Question question;
    question.title = tr("Offsets are being changed");
    question.text =
        tr("Closing now ends Patchbay in the middle of it: the connector may be left STOPPED. The "
           "next start says how far it came, and offers to go on, to undo it, or to leave it.");
    question.actionText = tr("Close all the same");
    question.dangerous = true;
    const auto answered = [this](const Result<QuestionAnswer> &answer) {
        if (!answer || !answer->accepted)
            return;
        m_mayClose = true;
        m_ground.window.close();
    };
    m_ground.asker.ask(&m_ground.window, question, ReplyTo<QuestionAnswer>(this, answered));
}

void OffsetPages::makePages()
{
    const auto makeChangePage = [this](ClusterSession &session, const QString &connector) -> TabPage * {
        const OffsetEditor::Ground pageGround{session, m_ground.operations, m_ground.snapshots};
        auto *page = new OffsetChangePage(pageGround, connector, m_ground.theme, &m_ground.window);
        const auto showConnector = [this, &session, connector] {
            m_ground.window.openConnector(session, connector);
            if (auto *shown = qobject_cast<ConnectorPage *>(m_ground.window.currentPage()))
                shown->showOffsets();
        };
        connect(page, &OffsetChangePage::connectorRequested, this, showConnector);
        return page;
    };
    m_ground.window.setPages(OffsetChangePage::scheme, makeChangePage);
    const auto makeSnapshotsPage = [this](ClusterSession &session, const QString &connector) -> TabPage * {
        auto *page = new SnapshotsPage(session, connector, m_ground.snapshots, m_ground.asker, m_ground.theme,
                                       &m_ground.window);
        const auto restore = [this, &session, connector](const QUuid &snapshot) {
            OffsetChangePage *opened = openChange(session, connector);
            if (opened && !opened->editor().isRunning())
                opened->editor().beginRestore(snapshot);
        };
        connect(page, &SnapshotsPage::restoreRequested, this, restore);
        const auto undo = [this, &session, connector](const StoredOffsets &stored) {
            OffsetChangePage *opened = openChange(session, connector);
            if (opened && !opened->editor().isRunning())
                opened->editor().beginUndo(stored);
        };
        connect(page, &SnapshotsPage::undoRequested, this, undo);
        return page;
    };
    m_ground.window.setPages(SnapshotsPage::scheme, makeSnapshotsPage);
    const auto makeMovePage = [this](ClusterSession &session, const QString &connector) -> TabPage * {
        const MoveEditor::Ground pageGround{session, m_ground.clusters, m_ground.operations};
        return new MovePage(pageGround, connector, m_ground.theme, &m_ground.window);
    };
    m_ground.window.setPages(MovePage::scheme, makeMovePage);
}

void OffsetPages::follow(ConnectorPage &page, ClusterSession &session, const QString &connector)
{
    page.setSnapshots(&m_ground.snapshots);
    const auto change = [this, &session, connector](const OffsetSelection &selection) {
        if (OffsetChangePage *opened = openChange(session, connector))
            opened->choose(selection);
    };
    connect(&page, &ConnectorPage::offsetChangeRequested, this, change);
    const auto snapshots = [this, &session, connector] {
        openSnapshots(session, connector);
    };
    connect(&page, &ConnectorPage::snapshotsRequested, this, snapshots);
    const auto move = [this, &session, connector] {
        openMove(session, connector);
    };
    connect(&page, &ConnectorPage::moveRequested, this, move);
    const auto name = [this, &session] {
        emit connectionRequested(session.profile().id);
    };
    connect(&page, &ConnectorPage::connectionRequested, this, name);
    const auto showLeft = [this, &session, connector] {
        const Operation *left = interruptedOffsetChange(m_ground.operations, session.profile().id, connector);
        if (left)
            emit activityRequested(left->id);
    };
    connect(&page, &ConnectorPage::activityRequested, this, showLeft);
}

QList<QAction *> OffsetPages::actions() const
{
    return {m_change, m_snapshots, m_move};
}

void OffsetPages::openMove(ClusterSession &session, const QString &connector)
{
    m_ground.window.open(addressOf(MovePage::scheme, session, connector));
}

void OffsetPages::openSnapshots(ClusterSession &session, const QString &connector)
{
    m_ground.window.open(addressOf(SnapshotsPage::scheme, session, connector));
}

OffsetChangePage *OffsetPages::openChange(ClusterSession &session, const QString &connector)
{
    m_ground.window.open(addressOf(OffsetChangePage::scheme, session, connector));
    return qobject_cast<OffsetChangePage *>(m_ground.window.currentPage());
}

void OffsetPages::openUndo(const QUuid &operation)
{
    const Operation *undone = m_ground.operations.find(operation);
    if (!undone)
        return;
    const Plan plan = undone->plan;
    ClusterSession *session = m_ground.clusters.find(plan.cluster);
    if (!session || plan.parts.empty())
        return;
    OffsetChangePage *page = openChange(*session, plan.parts.front().connector);
    if (page && !page->editor().isRunning())
        page->editor().beginUndo(operation);
}

void OffsetPages::followSelection()
{
    ClusterSession *session = m_ground.window.selection().session;
    if (session != m_selected) {
        for (const QMetaObject::Connection &connection : m_followed)
            disconnect(connection);
        m_followed.clear();
        m_selected = session;
        if (session) {
            m_followed.push_back(
                connect(session, &ClusterSession::profileChanged, this, &OffsetPages::refreshActions));
            m_followed.push_back(connect(&session->client(), &ConnectClient::capabilitiesChanged, this,
                                         &OffsetPages::refreshActions));
        }
    }
    refreshActions();
}

void OffsetPages::refreshActions()
{
    const ObjectSelection selection = m_ground.window.selection();
    const bool isOne = selection.session && selection.connectors.size() == 1;
    m_snapshots->setEnabled(isOne);
    m_snapshots->setStatusTip(isOne ? tr("Offsets as they were: compare, export, restore.")
                                    : tr("Select one connector."));
    m_snapshots->setToolTip(m_snapshots->statusTip());
    std::optional<Error> reason;
    if (!isOne)
        reason = Error::local(Error::Kind::Blocked, tr("Select one connector."));
    else
        reason = offsetSupport(selection.connectors.first(), groundOf(*selection.session)).changing;
    m_change->setEnabled(!reason);
    const auto staying = isOne ? moveRefusal(*selection.session, selection.connectors.first()) : reason;
    m_move->setEnabled(!staying);
    const QString moves = tr("Takes the connector with its offsets to another cluster; never do both run.");
    m_move->setToolTip(staying ? moves + u'\n' + printable(staying->message) : moves);
    m_move->setStatusTip(staying ? printable(staying->message) : moves);
    const QString meaning = tr("Sets chosen partitions to other offsets, step by step and with a way back.");
    m_change->setToolTip(reason ? meaning + u'\n' + printable(reason->message) : meaning);
    m_change->setStatusTip(reason ? printable(reason->message) : meaning);
}

void OffsetPages::retranslate()
{
    m_change->setText(tr("Reset or move &offsets…"));
    m_snapshots->setText(tr("S&napshots of offsets"));
    m_move->setText(tr("Mo&ve to another cluster…"));
    refreshActions();
}

void OffsetPages::tellInterrupted(int index)
{
    const Operation &operation = m_ground.operations.at(index);
    if (operation.interrupted && isOfOffsets(operation.plan)) {
        m_ground.window.showNotice(
            tr("%1: left in the middle by an earlier run").arg(describePlan(operation.plan)),
            describeLeftInTheMiddle(operation.plan, operation.report) + u' '
                + tr("Activity, below, offers to go on, to undo it, or to leave it."));
    }
}

void OffsetPages::tellEnded(const QUuid &operation)
{
    const Operation *ended = m_ground.operations.find(operation);
    if (!ended || !isOfOffsets(ended->plan) || ended->report.progress == Progress::Done)
        return;
    auto *page = qobject_cast<OffsetChangePage *>(m_ground.window.currentPage());
    if (page && page->editor().operation() == ended)
        return; // its own tab says it
    m_ground.window.showNotice(describePlan(ended->plan), describeReport(ended->plan, ended->report));
}

void OffsetPages::ask(const QUuid &operation, int part, int step)
{
    const Operation *asking = m_ground.operations.find(operation);
    if (!asking)
        return;
    const Plan::Part &planned = asking->plan.parts.at(static_cast<std::size_t>(part));
    const auto &question = asking->report.parts.at(static_cast<std::size_t>(part))
                               .steps.at(static_cast<std::size_t>(step))
                               .question;
    if (!question)
        return;
    ClusterSession *session = m_ground.clusters.find(asking->plan.cluster);
    if (session) // where it is asked is where it is seen
        openChange(*session, planned.connector);

    QStringList moved;
    for (std::size_t one = 0; one < question->moved.size() && one < namedMoved; ++one) {
        const OffsetDifference &difference = question->moved.at(one);
        moved.append(tr("%1 moved from %2 to %3.")
                         .arg(describePartition(difference.partition), describeOffset(difference.before),
                              describeOffset(difference.after)));
    }
    if (question->moved.size() > namedMoved)
        moved.append(tr("And %n more.", nullptr, static_cast<int>(question->moved.size() - namedMoved)));
    Question asked;
    asked.title = tr("Offsets of %1 moved since the preview").arg(printable(planned.connector));
    asked.text =
        tr("%1\nThe connector is stopped now, and nothing was changed yet. Go on sets the offsets of "
           "the preview; otherwise it is brought back as it was.")
            .arg(moved.join(u'\n'));
    if (session) {
        asked.cluster = session->profile().name;
        asked.environment = session->profile().environment;
    }
    asked.actionText = tr("Go on");
    const auto answered = [this, operation, part](const Result<QuestionAnswer> &answer) {
        const bool goOn = answer && answer->accepted;
        m_ground.operations.decide(operation, part, goOn ? PlanDecision::GoOn : PlanDecision::BringBack);
    };
    QWidget *near = m_ground.window.currentPage();
    m_ground.asker.ask(near ? near : &m_ground.window, asked, ReplyTo<QuestionAnswer>(this, answered));
}

} // namespace patchbay
