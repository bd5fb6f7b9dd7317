// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/look/notice.h"

#include "widgets/look/wrappedlabel.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPainterPath>
#include <QVBoxLayout>

namespace patchbay {

namespace {

constexpr int lineHeight = 22; ///< of the title, and of what stands beside it

struct ToneLook {
    Colour text;
    Colour surface;
    Colour border;
};

ToneLook lookOf(Notice::Tone tone)
{
    switch (tone) {
    case Notice::Tone::Failed:
        return {Colour::Failed, Colour::FailedSurface, Colour::FailedBorder};
    case Notice::Tone::Warning:
        return {Colour::Warning, Colour::WarningSurface, Colour::WarningBorder};
    case Notice::Tone::Success:
        return {Colour::Running, Colour::RunningSurface, Colour::RunningBorder};
    case Notice::Tone::Information:
        break;
    }
    return {Colour::Link, Colour::AccentSurface, Colour::AccentBorder};
}

} // namespace

Notice::Notice(const Theme &theme, Tone tone, QWidget *parent)
    : QWidget(parent),
      m_theme(theme),
      m_tone(tone),
      m_title(new WrappedLabel(this)),
      m_text(new WrappedLabel(this)),
      m_top(new QHBoxLayout),
      m_body(new QVBoxLayout(this))
{
    m_title->setTextFormat(Qt::PlainText);
    m_title->setFont(theme.font(TextSize::Content, QFont::DemiBold));
    m_title->hide();
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->hide();
    m_top->setSpacing(8);
    m_top->addWidget(m_title, 1);
    m_body->setContentsMargins(16, 10, 12, 10);
    m_body->setSpacing(6);
    m_body->addLayout(m_top);
    m_body->addWidget(m_text);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    connect(&theme, &Theme::changed, this, &Notice::recolour);
    recolour();
}

void Notice::setTone(Tone tone)
{
    m_tone = tone;
    recolour();
}

void Notice::setTitle(const QString &title)
{
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
}

void Notice::setText(const QString &text)
{
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
}

void Notice::addLink(QWidget *link)
{
    link->setMinimumHeight(lineHeight); // on the title's line
    m_title->setMinimumHeight(lineHeight);
    m_top->addWidget(link, 0, Qt::AlignTop);
}

void Notice::recolour()
{
    QPalette palette = m_title->palette();
    palette.setColor(QPalette::WindowText, m_theme.colour(lookOf(m_tone).text));
    m_title->setPalette(palette);
    update();
}

void Notice::paintEvent(QPaintEvent *)
{
    const ToneLook look = lookOf(m_tone);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath box;
    box.addRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    painter.fillPath(box, m_theme.colour(look.surface));
    painter.save();
    painter.setClipPath(box);
    painter.fillRect(0, 0, 4, height(), m_theme.colour(look.text));
    painter.restore();
    painter.setPen(m_theme.colour(look.border));
    painter.drawPath(box);
}

} // namespace patchbay
