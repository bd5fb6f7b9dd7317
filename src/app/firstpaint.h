// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <chrono>
#include <functional>

class QWidget;

namespace patchbay {

/// Waits until a widget has been painted once more and what was painted has left for the screen, then calls,
/// from the event loop, and deletes itself. A widget that is not shown within \p patience counts as painted:
/// a window may begin minimised.
class FirstPaint final : public QObject {
    Q_OBJECT
public:
    static void of(QWidget &widget, QObject &context, const std::function<void()> &then,
                   std::chrono::milliseconds patience = std::chrono::seconds(1));

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    FirstPaint(QObject &context, const std::function<void()> &then);
    void finish();

    std::function<void()> m_then;
};

} // namespace patchbay
