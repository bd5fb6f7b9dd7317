// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/look/stagetrail.h"

#include <QHBoxLayout>
#include <QLabel>

namespace patchbay {

StageTrail::StageTrail(const Theme &theme, QWidget *parent)
    : QWidget(parent),
      m_theme(theme),
      m_row(new QHBoxLayout(this))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(14);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, &StageTrail::refresh);
}

void StageTrail::setStages(const QStringList &names)
{
    m_names = names;
    while (m_labels.size() < names.size()) {
        auto *label = new QLabel(this);
        label->setTextFormat(Qt::PlainText);
        m_labels.append(label);
        m_row->addWidget(label);
    }
    refresh();
}

void StageTrail::setCurrent(int stage)
{
    m_current = stage;
    refresh();
}

void StageTrail::refresh()
{
    for (int stage = 0; stage < m_names.size() && stage < m_labels.size(); ++stage) {
        QLabel *label = m_labels.at(stage);
        const bool isCurrent = stage == m_current;
        label->setText(tr("%1 %2", "number and name of a stage").arg(stage + 1).arg(m_names.at(stage)));
        label->setFont(m_theme.font(TextSize::Content, isCurrent ? QFont::DemiBold : QFont::Normal));
        QPalette palette = label->palette();
        palette.setColor(QPalette::WindowText, m_theme.colour(isCurrent ? Colour::Text : Colour::TextMuted));
        label->setPalette(palette);
    }
    if (m_current < m_names.size())
        setAccessibleName(
            tr("Stage %1 of %2: %3").arg(m_current + 1).arg(m_names.size()).arg(m_names.at(m_current)));
}

} // namespace patchbay
