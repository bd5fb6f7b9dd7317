// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/firstpaint.h"

#include <QEvent>
#include <QTimer>
#include <QWidget>

namespace patchbay {

FirstPaint::FirstPaint(QObject &context, const std::function<void()> &then)
    : QObject(&context),
      m_then(then)
{
}

void FirstPaint::of(QWidget &widget, QObject &context, const std::function<void()> &then,
                    std::chrono::milliseconds patience)
{
    auto *watch = new FirstPaint(context, then);
    widget.installEventFilter(watch);
    QTimer::singleShot(patience, watch, &FirstPaint::finish);
}

bool FirstPaint::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Paint) {
        watched->removeEventFilter(this);
        // The event that paints flushes at its end; a queued call comes after it.
        QMetaObject::invokeMethod(this, &FirstPaint::finish, Qt::QueuedConnection);
    }
    return QObject::eventFilter(watched, event);
}

void FirstPaint::finish()
{
    const std::function<void()> then = std::exchange(m_then, nullptr);
    deleteLater();
    if (then)
        then();
}

} // namespace patchbay
