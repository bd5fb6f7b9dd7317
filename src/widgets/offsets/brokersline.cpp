// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/offsets/brokersline.h"

#include "core/text/describe.h"
#include "widgets/look/buttons.h"
#include "widgets/look/labels.h"
#include "widgets/look/notice.h"
#include "widgets/look/wrappedlabel.h"

#include <QEvent>
#include <QVBoxLayout>

namespace patchbay {

namespace {

QString joined(const QStringList &topics)
{
    constexpr int named = 3;
    QStringList shown = topics.mid(0, named);
    if (topics.size() > named)
        shown.append(QStringLiteral("…"));
    return printable(shown.join(QStringLiteral(", ")));
}

} // namespace

BrokersLine::BrokersLine(const Theme &theme, ConnectorOffsets &offsets, QWidget *parent)
    : QWidget(parent),
      m_offsets(offsets),
      m_hint(new QWidget(this)),
      m_hintText(makeMuted(new WrappedLabel(m_hint))),
      m_name(new LinkButton(m_hint)),
      m_problem(new Notice(theme, Notice::Tone::Warning, this)),
      m_again(new LinkButton(this))
{
    m_name->setObjectName(QStringLiteral("nameBrokers"));
    m_again->setObjectName(QStringLiteral("askBrokersAgain"));
    m_problem->setObjectName(QStringLiteral("brokersProblem"));
    m_problem->addLink(m_again);
    auto *row = new QHBoxLayout(m_hint);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_hintText, 1);
    row->addWidget(m_name, 0, Qt::AlignTop);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_hint);
    layout->addWidget(m_problem);
    connect(m_name, &QPushButton::clicked, this, &BrokersLine::connectionRequested);
    connect(m_again, &QPushButton::clicked, &m_offsets, &ConnectorOffsets::askBrokersAgain);
    connect(&m_offsets, &ConnectorOffsets::factsChanged, this, &BrokersLine::refresh);
    connect(&m_offsets, &ConnectorOffsets::changed, this, &BrokersLine::refresh);
    retranslate();
}

QList<QWidget *> BrokersLine::links() const
{
    return {m_name, m_again};
}

void BrokersLine::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void BrokersLine::retranslate()
{
    m_hintText->setText(tr("Begin, end and lag come from the brokers. Name their bootstrap servers in the "
                           "connection to see them."));
    m_name->setText(tr("Name the brokers"));
    m_name->setAccessibleName(tr("Name the brokers in the connection"));
    m_again->setText(tr("Ask again"));
    m_again->setAccessibleName(tr("Ask the brokers again"));
    refresh();
}

void BrokersLine::refresh()
{
    const bool isSink = m_offsets.table().isSink();
    const bool areNamed = m_offsets.session().brokers().areNamed();
    QString title;
    QStringList lines;
    if (m_offsets.brokersError()) {
        title = m_offsets.factsRead().isValid() ? tr("Begin, end and lag are out of date")
                                                : tr("Begin, end and lag are not known");
        lines.append(describeError(*m_offsets.brokersError()).sentence);
        lines.append(tr("The offsets themselves come from the worker and are not concerned."));
    } else {
        const QStringList forbidden = m_offsets.facts().forbiddenTopics();
        const QStringList unknown = m_offsets.facts().unknownTopics();
        if (!forbidden.isEmpty() || !unknown.isEmpty())
            title = tr("Begin, end and lag are not known of every topic");
        if (!forbidden.isEmpty())
            lines.append(tr("The brokers do not let this user see: %1.").arg(joined(forbidden)));
        if (!unknown.isEmpty())
            lines.append(
                tr("The brokers do not have: %1. Such a topic was deleted, or these are not the brokers "
                   "that this connector reads from.")
                    .arg(joined(unknown)));
    }
    m_problem->setTitle(title);
    m_problem->setText(lines.join(u'\n'));
    m_problem->setVisible(isSink && areNamed && !title.isEmpty());
    m_hint->setVisible(isSink && !areNamed);
    setVisible(isSink && (!areNamed || !title.isEmpty()));
}

} // namespace patchbay
