// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMutex>
#include <QThread>
#include <QWaitCondition>

#include <deque>
#include <functional>

namespace patchbay {

/// A thread for calls that may block for seconds: one after the other, in the order they came. Without an
/// event loop, because Qt delivers no event any more while the program ends, and then one call may still be
/// blocked.
class CallThread final : public QThread {
    Q_OBJECT
public:
    explicit CallThread(const QString &name);
    ~CallThread() override; ///< waits for the calls

    void add(const std::function<void()> &call);
    /// Instead of destroying it: nobody waits. Destroys itself after \p last, at the latest with the program.
    void endByItself(const std::function<void()> &last);

private:
    void run() override;

    QMutex m_mutex;
    QWaitCondition m_came;
    std::deque<std::function<void()>> m_calls; ///< an empty one is the end
};

} // namespace patchbay
