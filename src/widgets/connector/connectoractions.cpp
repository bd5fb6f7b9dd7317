// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/connector/connectoractions.h"

#include "core/connect/connectorname.h"
#include "core/text/describe.h"
#include "core/text/describeaction.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QUrl>

namespace patchbay {

namespace {

/// The connector's own name, or the cluster's when there are several: what is typed to confirm.
QString nameToType(const ObjectSelection &selection)
{
    return selection.connectors.size() == 1 ? selection.connectors.first()
                                            : selection.session->profile().name;
}

QString linkTo(const ObjectSelection &selection)
{
    const auto encoded = [](const QString &name) {
        return QString::fromLatin1(QUrl::toPercentEncoding(name));
    };
    QString link = QStringLiteral("patchbay:///") + encoded(selection.session->profile().name);
    if (selection.connectors.size() == 1)
        link += u'/' + encoded(selection.connectors.first());
    return link;
}

} // namespace

ConnectorActions::ConnectorActions(OperationList &operations, Asker &asker, QWidget *near, QObject *parent)
    : QObject(parent),
      m_operations(operations),
      m_asker(asker),
      m_near(near)
{
    m_restartFailed = makeAction("restartFailed", Plan::Kind::RestartFailed);
    m_restartConnector = makeAction("restartConnector", Plan::Kind::RestartConnector);
    m_restartAll = makeAction("restartAll", Plan::Kind::RestartAll);
    m_restartTask = makeAction("restartTask", Plan::Kind::RestartTask);
    m_pause = makeAction("pause", Plan::Kind::Pause);
    m_resume = makeAction("resume", Plan::Kind::Resume);
    m_stop = makeAction("stop", Plan::Kind::Stop);
    m_remove = makeAction("delete", Plan::Kind::Delete);
    m_remove->setShortcut(QKeySequence::Delete);
    m_restartFailed->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_R));

    m_restartEveryFailed = new QAction(this);
    m_restartEveryFailed->setObjectName(QStringLiteral("restartEveryFailed"));
    m_restartEveryFailed->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R));
    const auto restartEveryFailed = [this] {
        if (const ObjectSelection failed = everyFailed(); !failed.connectors.isEmpty())
            trigger(Plan::Kind::RestartFailed, failed);
    };
    connect(m_restartEveryFailed, &QAction::triggered, this, restartEveryFailed);

    m_copyName = new QAction(this);
    m_copyName->setObjectName(QStringLiteral("copyName"));
    const auto copyNames = [this] {
        QGuiApplication::clipboard()->setText(m_selection.connectors.join(u'\n'));
    };
    connect(m_copyName, &QAction::triggered, this, copyNames);

    m_copyLink = new QAction(this);
    m_copyLink->setObjectName(QStringLiteral("copyLink"));
    const auto copyLink = [this] {
        if (m_selection.session)
            QGuiApplication::clipboard()->setText(linkTo(m_selection));
    };
    connect(m_copyLink, &QAction::triggered, this, copyLink);

    retranslate();
}

QAction *ConnectorActions::makeAction(const char *name, Plan::Kind kind)
{
    auto *action = new QAction(this);
    action->setObjectName(QString::fromLatin1(name));
    const auto triggerOnSelection = [this, kind] {
        trigger(kind, m_selection);
    };
    connect(action, &QAction::triggered, this, triggerOnSelection);
    return action;
}

QList<QAction *> ConnectorActions::all() const
{
    return {m_restartFailed,
            m_restartTask,
            m_restartConnector,
            m_restartAll,
            m_restartEveryFailed,
            m_resume,
            m_pause,
            m_stop,
            m_remove,
            m_copyName,
            m_copyLink};
}

void ConnectorActions::retranslate()
{
    m_restartFailed->setText(tr("Restart &failed"));
    m_restartConnector->setText(tr("Restart &connector only"));
    m_restartAll->setText(tr("Restart connector and &all tasks"));
    m_restartTask->setText(tr("Restart tas&k"));
    m_pause->setText(tr("&Pause"));
    m_resume->setText(tr("&Resume"));
    m_stop->setText(tr("&Stop"));
    m_remove->setText(tr("&Delete…"));
    m_copyName->setText(tr("Copy na&me"));
    m_copyLink->setText(tr("Copy &link"));
    refresh();
}

void ConnectorActions::setSelection(const ObjectSelection &selection)
{
    if (m_selection.session != selection.session) {
        for (const QMetaObject::Connection &connection : m_sessionConnections)
            disconnect(connection);
        m_sessionConnections.clear();
        if (ClusterSession *session = selection.session) {
            m_sessionConnections.push_back(
                connect(session, &ClusterSession::snapshotChanged, this, &ConnectorActions::refresh));
            m_sessionConnections.push_back(
                connect(session, &ClusterSession::profileChanged, this, &ConnectorActions::refresh));
            m_sessionConnections.push_back(connect(&session->client(), &ConnectClient::capabilitiesChanged,
                                                   this, &ConnectorActions::refresh));
        }
    }
    m_selection = selection;
    refresh();
}

void ConnectorActions::refresh()
{
    const Statuses statuses = statusesOf(m_selection); // once: there may be thousands
    refreshAction(m_restartFailed, Plan::Kind::RestartFailed, statuses);
    refreshAction(m_restartConnector, Plan::Kind::RestartConnector, statuses);
    refreshAction(m_restartAll, Plan::Kind::RestartAll, statuses);
    refreshAction(m_restartTask, Plan::Kind::RestartTask, statuses);
    refreshAction(m_pause, Plan::Kind::Pause, statuses);
    refreshAction(m_resume, Plan::Kind::Resume, statuses);
    refreshAction(m_stop, Plan::Kind::Stop, statuses);
    refreshAction(m_remove, Plan::Kind::Delete, statuses);
    refreshEveryFailed();
    m_restartTask->setVisible(m_selection.task >= 0);
    m_copyName->setEnabled(!m_selection.connectors.isEmpty());
    m_copyLink->setEnabled(!m_selection.isEmpty() && m_selection.connectors.size() <= 1);
}

void ConnectorActions::refreshAction(QAction *action, Plan::Kind kind, const Statuses &statuses)
{
    if (m_selection.isEmpty())
        tell(action, describeKindMeaning(kind),
             Error::local(Error::Kind::Blocked, tr("No connector is selected.")));
    else
        tell(action, describeKindMeaning(kind), refusalOf(kind, m_selection, statuses));
}

void ConnectorActions::tell(QAction *action, const QString &meaning, const std::optional<Error> &reason)
{
    action->setEnabled(!reason);
    action->setToolTip(reason ? meaning + u'\n' + reason->message : meaning);
    action->setStatusTip(reason ? reason->message : meaning);
}

ObjectSelection ConnectorActions::everyFailed() const
{
    ObjectSelection failed{m_selection.session, {}, -1};
    if (!failed.session)
        return failed;
    const Capabilities &capabilities = failed.session->client().capabilities();
    for (const ConnectorStatus &status : failed.session->snapshot().connectors) {
        // One whose name no worker takes in a path must not keep the others from being restarted.
        if (status.worstState() == ConnectorState::Failed && !addressRefusal(status.name, capabilities))
            failed.connectors.append(status.name);
    }
    return failed;
}

void ConnectorActions::refreshEveryFailed()
{
    const ObjectSelection failed = everyFailed();
    const auto count = static_cast<int>(failed.connectors.size());
    std::optional<Error> reason;
    if (count == 0)
        reason = Error::local(Error::Kind::Blocked, tr("Nothing has failed here."));
    else // what could stand in the way of one stands in the way of all
        reason = refusalOf(Plan::Kind::RestartFailed, {failed.session, {failed.connectors.first()}, -1});
    m_restartEveryFailed->setText(count == 0 ? tr("Restart all tha&t failed")
                                             : tr("Restart all tha&t failed (%n)", nullptr, count));
    tell(m_restartEveryFailed,
         tr("Restarts what has FAILED in every connector of the cluster, as one operation with a result for "
            "each. What runs is left alone."),
         reason);
}

std::optional<Error> ConnectorActions::refusalOf(Plan::Kind kind, const ObjectSelection &selection) const
{
    return refusalOf(kind, selection, statusesOf(selection));
}

std::optional<Error> ConnectorActions::refusalOf(Plan::Kind kind, const ObjectSelection &selection,
                                                 const Statuses &statuses) const
{
    if (statuses.empty() && !selection.connectors.isEmpty()) {
        return Error::local(Error::Kind::Blocked,
                            selection.session->snapshot().seen.isValid()
                                ? tr("It is not in the cluster any more.")
                                : tr("Nothing is known of it yet: the cluster has not answered."));
    }
    return inapplicability(kind, statuses, groundOf(*selection.session));
}

Statuses ConnectorActions::statusesOf(const ObjectSelection &selection) const
{
    Statuses statuses;
    if (selection.isEmpty())
        return statuses;
    for (const QString &name : selection.connectors) {
        if (const ConnectorStatus *status = selection.session->snapshot().find(name))
            statuses.push_back(*status);
    }
    return statuses;
}

Plan ConnectorActions::planFor(Plan::Kind kind, const ObjectSelection &selection) const
{
    const ClusterProfile &profile = selection.session->profile();
    const Statuses statuses = statusesOf(selection);
    const Capabilities &capabilities = selection.session->client().capabilities();
    switch (kind) {
    case Plan::Kind::Pause:
        return planPause(profile.id, profile.name, statuses);
    case Plan::Kind::Resume:
        return planResume(profile.id, profile.name, statuses);
    case Plan::Kind::Stop:
        return planStop(profile.id, profile.name, statuses);
    case Plan::Kind::RestartConnector:
        return planRestartConnector(profile.id, profile.name, statuses);
    case Plan::Kind::RestartFailed:
        return planRestartFailed(profile.id, profile.name, statuses, capabilities);
    case Plan::Kind::RestartAll:
        return planRestartAll(profile.id, profile.name, statuses, capabilities);
    case Plan::Kind::RestartTask:
        return planRestartTask(profile.id, profile.name, selection.connectors.value(0), selection.task);
    case Plan::Kind::ChangeOffsets:
    case Plan::Kind::ResetOffsets:
    case Plan::Kind::UndoOffsets:
    case Plan::Kind::MoveConnector:
    case Plan::Kind::UndoMove:
        return {}; // they begin with a preview, on a page of their own
    case Plan::Kind::Delete:
    case Plan::Kind::DeleteWithOffsets:
    case Plan::Kind::CreateConnector: // of the config editor
    case Plan::Kind::ChangeConfig:
        break;
    }
    return planDelete(profile.id, profile.name, statuses, kind == Plan::Kind::DeleteWithOffsets);
}

Question ConnectorActions::questionFor(Plan::Kind kind, const ObjectSelection &selection,
                                       Confirmation confirmation) const
{
    Question question;
    question.title = describeQuestion(kind, selection.connectors, selection.session->profile().name);
    question.text = describeConsequence(kind);
    question.cluster = selection.session->profile().name;
    question.environment = selection.session->profile().environment;
    question.actionText = describeKind(kind);
    question.dangerous = true;
    if (confirmation == Confirmation::TypeName)
        question.typedName = nameToType(selection);
    if (kind == Plan::Kind::Delete) {
        const auto impossible = inapplicability(Plan::Kind::DeleteWithOffsets, statusesOf(selection),
                                                groundOf(*selection.session));
        question.optionText = tr("Reset the offsets first");
        question.optionEnabled = !impossible;
        question.optionHint = impossible
            ? impossible->message
            : tr("Without this, a new connector of the same name goes on where this one stopped.");
    }
    return question;
}

void ConnectorActions::trigger(Plan::Kind kind, const ObjectSelection &selection)
{
    if (selection.isEmpty())
        return;
    if (const auto reason = refusalOf(kind, selection)) {
        emit refused(*reason);
        return;
    }
    const Confirmation confirmation = confirmationFor(kind, static_cast<int>(selection.connectors.size()),
                                                      selection.session->profile().environment);
    if (confirmation == Confirmation::None) {
        run(planFor(kind, selection));
        return;
    }
    const auto answered = [this, kind, selection](const Result<QuestionAnswer> &answer) {
        if (!answer || !answer->accepted || selection.isEmpty())
            return;
        // The person took their time: what was to be done may be impossible or in vain by now.
        if (const auto reason = refusalOf(kind, selection)) {
            emit refused(*reason);
            return;
        }
        const bool withOffsets = kind == Plan::Kind::Delete && answer->optionChecked;
        run(planFor(withOffsets ? Plan::Kind::DeleteWithOffsets : kind, selection));
    };
    m_asker.ask(m_near, questionFor(kind, selection, confirmation), ReplyTo<QuestionAnswer>(this, answered));
}

void ConnectorActions::run(const Plan &plan)
{
    const Result<QUuid> operation = m_operations.start(plan);
    if (operation)
        emit started(*operation);
    else
        emit refused(operation.error());
}

} // namespace patchbay
