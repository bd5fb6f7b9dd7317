// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/connector/readingline.h"

#include "core/text/describe.h"
#include "widgets/look/buttons.h"
#include "widgets/look/labels.h"

#include <QHBoxLayout>

namespace patchbay {

ReadingLine::ReadingLine(const Theme &theme, QWidget *parent)
    : QWidget(parent),
      m_age(new ElidedLabel(theme, this)),
      m_again(new LinkButton(this))
{
    m_age->setLook(TextSize::Small, QFont::Normal, Colour::TextMuted);
    m_age->setElideMode(Qt::ElideRight);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_age);
    row->addWidget(m_again);
    row->addStretch(1);
    connect(m_again, &QPushButton::clicked, this, &ReadingLine::refreshRequested);
}

void ReadingLine::setReading(const QDateTime &read, bool loading, const QString &problem)
{
    m_read = read;
    m_loading = loading;
    m_problem = problem;
    tellAge();
}

void ReadingLine::tellAge()
{
    const std::chrono::milliseconds age(m_read.msecsTo(QDateTime::currentDateTimeUtc()));
    const bool isNow = age < std::chrono::seconds(3);
    QString text;
    if (!m_read.isValid())
        text = m_loading ? tr("Being read…") : tr("Not read yet");
    else
        text = isNow ? tr("Read just now") : tr("Read %1 ago").arg(describeAge(age));
    if (!m_problem.isEmpty())
        text = m_read.isValid()
            ? tr("%1. Reading again failed: %2", "an age, and a sentence").arg(text, m_problem)
            : m_problem;
    m_age->setText(text);
    m_again->setText(tr("Read again"));
    m_again->setEnabled(!m_loading);
}

} // namespace patchbay
