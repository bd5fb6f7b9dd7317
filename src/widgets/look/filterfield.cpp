// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/look/filterfield.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLocale>

namespace patchbay {

FilterField::FilterField(const Theme &theme, QWidget *parent)
    : QLineEdit(parent),
      m_count(new QLabel(this))
{
    addAction(theme.icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_count->setTextFormat(Qt::PlainText);
    m_count->setForegroundRole(QPalette::PlaceholderText);
    m_count->setAttribute(Qt::WA_TransparentForMouseEvents);
}

void FilterField::setCount(const QString &count)
{
    if (m_count->text() == count)
        return;
    m_count->setText(count);
    placeCount();
}

void FilterField::placeCount()
{
    m_count->adjustSize();
    const bool fits = m_count->width() < width() * 2 / 3;
    m_count->setVisible(fits);
    m_count->move(width() - m_count->width() - 9, (height() - m_count->height()) / 2);
    setTextMargins(0, 0, fits ? m_count->width() + 4 : 0, 0);
}

void FilterField::resizeEvent(QResizeEvent *event)
{
    QLineEdit::resizeEvent(event);
    placeCount();
}

void FilterField::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
        if (!text().isEmpty()) {
            clear();
            return;
        }
        break;
    case Qt::Key_Down:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        emit leftDown();
        return;
    default:
        break;
    }
    QLineEdit::keyPressEvent(event);
}

QString describeFilterCount(int matching, int all)
{
    const QLocale locale;
    return FilterField::tr("%1 of %2", "how many connectors a filter lets through")
        .arg(locale.toString(matching), locale.toString(all));
}

QString describeSearchProgress(int searched, int all)
{
    const QLocale locale;
    return FilterField::tr("searched %1 of %2", "connectors whose config has been read")
        .arg(locale.toString(searched), locale.toString(all));
}

} // namespace patchbay
