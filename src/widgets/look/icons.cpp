// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/look/icons.h"

#include <QFile>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace patchbay {

ThemedIconEngine::ThemedIconEngine(const Theme &theme, const QString &name, Colour colour)
    : m_theme(theme),
      m_name(name),
      m_colour(colour)
{
}

void ThemedIconEngine::paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state)
{
    const qreal scale = painter->device() ? painter->device()->devicePixelRatioF() : 1.0;
    painter->drawPixmap(rect, scaledPixmap(rect.size() * scale, mode, state, scale));
}

QPixmap ThemedIconEngine::pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state)
{
    return scaledPixmap(size, mode, state, 1.0);
}

QPixmap ThemedIconEngine::scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal)
{
    const QColor colour = m_theme.colour(mode == QIcon::Disabled ? Colour::TextDisabled : m_colour);
    const QString cacheKey =
        QStringLiteral("patchbay-%1-%2-%3x%4")
            .arg(m_name, colour.name(), QString::number(size.width()), QString::number(size.height()));
    QPixmap pixmap;
    if (QPixmapCache::find(cacheKey, &pixmap))
        return pixmap;

    pixmap = QPixmap(size);
    pixmap.fill(Qt::transparent);
    QFile file(QStringLiteral(":/icons/%1.svg").arg(m_name));
    const bool known = file.open(QIODevice::ReadOnly);
    Q_ASSERT_X(known, "ThemedIconEngine", qUtf8Printable(m_name));
    if (known) {
        // Qt paints currentColor black.
        QSvgRenderer renderer(file.readAll().replace("currentColor", colour.name().toLatin1()));
        QPainter painter(&pixmap);
        renderer.render(&painter);
    }
    QPixmapCache::insert(cacheKey, pixmap);
    return pixmap;
}

QIconEngine *ThemedIconEngine::clone() const
{
    return new ThemedIconEngine(m_theme, m_name, m_colour);
}

} // namespace patchbay
