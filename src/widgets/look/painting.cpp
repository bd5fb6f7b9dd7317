// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/look/painting.h"

#include <QFontMetrics>
#include <QPainter>

#include <cmath>

namespace patchbay {

namespace {

constexpr int glyphSide = 10;
constexpr int glyphGap = 5;
constexpr int chipPadding = 6;
constexpr int chipHeight = 16;
constexpr int capPadding = 6;
constexpr int capHeight = 18;

QFont chipFont(const Theme &theme)
{
    QFont font = theme.font(TextSize::Small, QFont::Bold);
    font.setPixelSize(10);
    font.setLetterSpacing(QFont::AbsoluteSpacing, 0.4);
    return font;
}

int digitWidth(const QFontMetrics &metrics)
{
    int widest = 0;
    for (char16_t digit = u'0'; digit <= u'9'; ++digit)
        widest = std::max(widest, metrics.horizontalAdvance(QChar(digit)));
    return widest;
}

} // namespace

void paintRowBackground(QPainter &painter, const QRect &rect, QStyle::State state, const Theme &theme)
{
    if (state.testFlag(QStyle::State_Selected))
        painter.fillRect(rect, theme.colour(Colour::Selection));
    else if (state.testFlag(QStyle::State_MouseOver))
        painter.fillRect(rect, theme.colour(Colour::Hover));
}

int chipWidth(const QString &word, const Theme &theme)
{
    return QFontMetrics(chipFont(theme)).horizontalAdvance(word) + 2 * chipPadding;
}

int paintChip(QPainter &painter, const QRect &rect, const QString &word, Colour surface, const Theme &theme)
{
    const QFont font = chipFont(theme);
    const int width = std::min(chipWidth(word, theme), rect.width());
    const QRect chip(rect.left(), rect.center().y() - chipHeight / 2 + 1, width, chipHeight);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.colour(surface));
    painter.drawRoundedRect(chip, 3, 3);
    painter.setFont(font);
    painter.setPen(theme.colour(Colour::OnTint));
    painter.drawText(chip, Qt::AlignCenter | Qt::TextSingleLine,
                     QFontMetrics(font).elidedText(word, Qt::ElideRight, width - chipPadding));
    painter.restore();
    return width;
}

int paintOutlinedChip(QPainter &painter, const QRect &rect, const QString &word, Colour outline,
                      const Theme &theme)
{
    const int width = chipWidth(word, theme);
    const QRectF chip(rect.left() + 0.5, rect.center().y() - chipHeight / 2.0 + 1.5, width - 1,
                      chipHeight - 1);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme.colour(outline));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(chip, 3, 3);
    painter.setFont(chipFont(theme));
    painter.setPen(theme.colour(Colour::TextMuted));
    painter.drawText(chip, Qt::AlignCenter, word);
    painter.restore();
    return width;
}

int stateWidth(const StateLook &look, const QFont &font)
{
    const int glyph = look.glyph == Glyph::None ? 0 : glyphSide + glyphGap;
    // Rounded up: a word that gets a fraction of a pixel less than it needs is elided.
    return glyph + static_cast<int>(std::ceil(QFontMetricsF(font).horizontalAdvance(look.word))) + 1;
}

int paintState(QPainter &painter, const QRect &rect, const StateLook &look, const QFont &font,
               const QColor &colour)
{
    QRect text = rect;
    if (look.glyph != Glyph::None) {
        paintGlyph(painter, QRectF(rect.left(), rect.top(), glyphSide, rect.height()), look.glyph, colour);
        text.setLeft(rect.left() + glyphSide + glyphGap);
    }
    painter.save();
    painter.setFont(font);
    painter.setPen(colour);
    const QString word = QFontMetricsF(font).elidedText(look.word, Qt::ElideRight, text.width());
    painter.drawText(text, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, word);
    painter.restore();
    return std::min(stateWidth(look, font), rect.width());
}

int figuresWidth(const QFontMetrics &metrics, const QString &text)
{
    const int cell = digitWidth(metrics);
    int width = 0;
    for (const QChar character : text)
        width += character.isDigit() ? cell : metrics.horizontalAdvance(character);
    return width;
}

int paintKeyCap(QPainter &painter, const QRect &rect, const QString &keys, const Theme &theme)
{
    if (keys.isEmpty())
        return 0;
    const QFont font = theme.font(TextSize::Small);
    const int width = QFontMetrics(font).horizontalAdvance(keys) + 2 * capPadding;
    const int top = rect.center().y() - capHeight / 2 + 1; // whole pixels: the edges stay sharp
    const QRectF cap(rect.right() + 1 - width, top, width, capHeight);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme.colour(Colour::BorderStrong));
    painter.setBrush(theme.colour(Colour::Field));
    painter.drawRoundedRect(cap.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    painter.setPen(theme.colour(Colour::TextMuted));
    painter.setFont(font);
    painter.drawText(cap, Qt::AlignCenter | Qt::TextSingleLine, keys);
    painter.restore();
    return width;
}

void paintFigures(QPainter &painter, const QRect &rect, const QString &text)
{
    const QFontMetrics metrics = painter.fontMetrics();
    const int cell = digitWidth(metrics);
    int x = rect.right() + 1;
    for (qsizetype at = text.size() - 1; at >= 0; --at) {
        const QString character = text.mid(at, 1);
        const int width = character.at(0).isDigit() ? cell : metrics.horizontalAdvance(character);
        x -= width;
        painter.drawText(QRect(x, rect.top(), width, rect.height()), Qt::AlignCenter | Qt::TextDontClip,
                         character);
    }
}

QString plainToolTip(const QString &text)
{
    if (text.isEmpty())
        return {};
    return QStringLiteral("<span style=\"white-space:pre-wrap\">%1</span>").arg(text.toHtmlEscaped());
}

} // namespace patchbay
