// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/connector/connectorheader.h"

#include "core/text/describe.h"
#include "models/statewords.h"
#include "widgets/connector/headlayout.h"
#include "widgets/look/buttons.h"
#include "widgets/look/labels.h"

#include <QHBoxLayout>
#include <QMenu>

namespace patchbay {

namespace {

/// "FAILED · 1 of 2 tasks"
QString describeWorst(const ConnectorStatus &status)
{
    const ConnectorState worst = status.worstState();
    const QString word = describeState(worst, verbatimWorst(status));
    const auto total = static_cast<int>(status.tasks.size());
    const int inState = status.taskCount(worst);
    if (inState == 0)
        return word;
    return ConnectorHeader::tr("%1 · %2 of %n tasks", "FAILED · 1 of 2 tasks", total)
        .arg(word, QString::number(inState));
}

/// The class without its package, which says the same on every connector of a vendor.
QString shortName(const QString &className)
{
    return className.section(u'.', -1);
}

} // namespace

ConnectorHeader::ConnectorHeader(const Theme &theme, const ConnectorDetails &details,
                                 const ConfigIndex &configs, ConnectorActions &actions, QWidget *parent)
    : QWidget(parent),
      m_details(details),
      m_configs(configs),
      m_actions(actions),
      m_name(new Heading(theme, this)),
      m_state(new StateLabel(theme, this)),
      m_facts(new ElidedLabel(theme, this)),
      m_restarts(new QMenu(this)),
      m_restart(new QAction(this))
{
    m_facts->setLook(TextSize::Content, QFont::Normal, Colour::TextMuted);
    m_facts->setElideMode(Qt::ElideRight);
    m_name->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);

    auto *title = new QWidget(this);
    auto *titleRow = new QHBoxLayout(title);
    titleRow->setContentsMargins(0, 0, 0, 0);
    titleRow->setSpacing(10);
    titleRow->addWidget(m_name);
    titleRow->addWidget(m_state);
    titleRow->addStretch(1);

    auto *head = new HeadLayout;
    head->addWidget(title);
    head->addWidget(buildButtons());

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addLayout(head);
    layout->addWidget(m_facts);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum); // in a narrow window it has two lines
    retranslate();
}

QWidget *ConnectorHeader::buildButtons()
{
    m_restarts->addActions({m_actions.restartFailed(), m_actions.restartConnector(), m_actions.restartAll()});
    m_restarts->setToolTipsVisible(true);
    m_restart->setMenu(m_restarts);
    m_restart->setObjectName(QStringLiteral("restart"));

    auto *buttons = new QWidget(this);
    auto *row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    for (QAction *action : {m_actions.restartFailed(), m_actions.resume(), m_actions.pause(),
                            m_actions.stop(), m_restart, m_actions.remove()}) {
        auto *button = new ActionButton(*action, buttons);
        button->setObjectName(action->objectName() + QStringLiteral("Button"));
        makePrimary(button, action == m_actions.restartFailed() || action == m_actions.resume());
        makeDangerous(button, action == m_actions.remove());
        row->addWidget(button);
    }
    row->addStretch(1);
    return buttons;
}

void ConnectorHeader::retranslate()
{
    m_restart->setText(tr("Restart"));
    m_restart->setToolTip(
        tr("What a restart shall reach: only what failed, the connector alone, or everything."));
    m_restarts->setAccessibleName(tr("Ways to restart"));
    refresh();
}

void ConnectorHeader::refresh()
{
    m_name->setText(printable(m_details.connector()));
    const std::optional<ConnectorStatus> &status = m_details.status();
    m_state->setVisible(status.has_value());
    m_name->setEnabled(m_details.presence() != ConnectorDetails::Presence::Missing);
    if (status) {
        StateLook look = lookOf(status->worstState(), verbatimWorst(*status));
        if (m_details.isOutdated())
            look.colour = Colour::Neutral;
        m_state->setLook(
            look,
            m_details.presence() == ConnectorDetails::Presence::Missing
                ? tr("was %1", "the last state of a deleted connector").arg(describeWorst(*status))
                : describeWorst(*status));
        m_state->setToolTip(describeStateMeaning(status->worstState()));
    }
    m_facts->setText(facts());

    // One primary button at most: the one next action.
    const bool hasFailed = m_actions.isApplicable(Plan::Kind::RestartFailed);
    const bool isHeld =
        status && (status->state == ConnectorState::Paused || status->state == ConnectorState::Stopped);
    m_actions.restartFailed()->setVisible(hasFailed);
    m_actions.resume()->setVisible(isHeld && !hasFailed);
    bool canRestart = false;
    for (const QAction *action : m_restarts->actions())
        canRestart = canRestart || action->isEnabled();
    m_restart->setEnabled(canRestart);
    m_restart->setToolTip(
        canRestart ? tr("What a restart shall reach: only what failed, the connector alone, or everything.")
                   : m_actions.restartAll()->toolTip());
}

QString ConnectorHeader::facts() const
{
    QStringList facts;
    const std::optional<ConnectorStatus> &status = m_details.status();
    if (status && status->type != ConnectorType::Unknown)
        facts.append(describeType(status->type));

    const ConfigIndex::Entry *known = m_configs.find(m_details.connector());
    QString plugin = known ? known->className : QString();
    QString topics = known ? known->topics.join(QStringLiteral(", ")) : QString();
    if (const auto &config = m_details.config().value) {
        plugin = config->value(u"connector.class").value_or(plugin);
        topics = config->value(u"topics").value_or(config->value(u"topics.regex").value_or(QString()));
    }
    if (topics.isEmpty() && m_details.topics().value)
        topics = m_details.topics().value->join(QStringLiteral(", "));
    if (!plugin.isEmpty()) {
        const QString version = status ? status->version : QString();
        facts.append(
            printable(version.isEmpty() ? shortName(plugin) : QString(shortName(plugin) + u' ' + version)));
    }
    if (status && !status->workerId.isEmpty())
        facts.append(tr("worker %1").arg(printable(status->workerId)));
    if (!topics.isEmpty())
        facts.append(tr("topics %1").arg(printable(topics)));
    return facts.join(QStringLiteral(" · "));
}

} // namespace patchbay
