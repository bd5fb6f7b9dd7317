// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/cluster/statecountrow.h"

#include "models/statewords.h"
#include "widgets/cluster/countbutton.h"
#include "widgets/look/statelook.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>

namespace patchbay {

namespace {

constexpr ConnectorState order[] = {
    ConnectorState::Failed,     ConnectorState::Unknown,  ConnectorState::Unassigned,
    ConnectorState::Restarting, ConnectorState::Starting, ConnectorState::Destroyed,
    ConnectorState::Paused,     ConnectorState::Stopped,  ConnectorState::Running};

QString filterFor(ConnectorState state)
{
    switch (state) {
    case ConnectorState::Unknown:
        return QStringLiteral("state:unknown");
    case ConnectorState::Starting:
        return QStringLiteral("state:starting");
    default:
        return u"state:" + wireName(state).toLower();
    }
}

} // namespace

StateCountRow::StateCountRow(const Theme &theme, QWidget *parent)
    : QWidget(parent),
      m_theme(theme)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    m_all = new CountButton(theme, this);
    layout->addWidget(m_all);
    const auto chooseAll = [this] {
        emit chosen({});
    };
    connect(m_all, &QAbstractButton::clicked, this, chooseAll);
    for (const ConnectorState state : order) {
        auto *button = addButton(state, filterFor(state));
        layout->addWidget(button);
        m_buttons.push_back(button);
    }
    layout->addStretch(1);
    setFilterText({});
    refresh();
}

CountButton *StateCountRow::addButton(ConnectorState state, const QString &filterText)
{
    auto *button = new CountButton(m_theme, this);
    button->setState(state);
    button->setProperty("filterText", filterText);
    const auto choose = [this, filterText] {
        emit chosen(filterText);
    };
    connect(button, &QAbstractButton::clicked, this, choose);
    return button;
}

void StateCountRow::setCounts(const StateCounts &counts)
{
    if (counts == m_counts)
        return;
    m_counts = counts;
    refresh();
}

void StateCountRow::setFilterText(const QString &text)
{
    m_all->setChecked(text.trimmed().isEmpty());
    for (CountButton *button : m_buttons)
        button->setChecked(button->property("filterText").toString() == text.trimmed());
}

void StateCountRow::refresh()
{
    m_all->setText(tr("all %1", "connectors").arg(QLocale().toString(m_counts.connectors)));
    for (CountButton *button : m_buttons) {
        const int count = m_counts.count(button->state());
        button->setVisible(count > 0);
        button->setText(describeCount(button->state(), count));
    }
}

void StateCountRow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QWidget::changeEvent(event);
}

} // namespace patchbay
