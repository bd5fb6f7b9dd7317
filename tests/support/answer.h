// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/replyto.h"
#include "support/patience.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QTest>
#include <QTimer>

#include <chrono>
#include <memory>
#include <optional>
#include <type_traits>

namespace patchbay::test {

/// Runs the event loop until \p isTrue or the time is over; says whether it became true. Wakes with each
/// event, where QTest::qWaitFor looks every 10 ms: an exchange between two threads would cost it ten of
/// these.
template <typename Predicate>
bool waitFor(Predicate isTrue, std::chrono::milliseconds limit = patience)
{
    const QDeadlineTimer deadline(limit);
    QTimer tick; // for what changes without an event
    tick.start(10);
    while (!isTrue()) {
        if (deadline.hasExpired())
            return false;
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    return true;
}

/// Takes the answer of an asynchronous call.
///
///     Answer<ConnectorStatus> answer;
///     client.status(name, answer.replyTo());
///     QVERIFY(answer.wait());
///     QCOMPARE(answer.value().connector.state, ...);   // or answer.error().kind
template <typename T = void>
class Answer {
public:
    Answer() = default;
    Answer(const Answer &) = delete;
    Answer &operator=(const Answer &) = delete;

    ReplyTo<T> replyTo()
    {
        const auto keep = [this](const Result<T> &result) {
            m_result = result;
            ++m_count;
        };
        return ReplyTo<T>(m_context.get(), keep);
    }

    bool wait(std::chrono::milliseconds limit = patience) const
    {
        return waitFor([this] { return isThere(); }, limit);
    }
    bool isThere() const { return m_result.has_value(); }
    int count() const
    {
        return m_count;
    } ///< how often an answer came; more than once breaks ReplyTo's promise

    /// Ends the test program when no answer came.
    const Result<T> &result() const
    {
        if (!m_result)
            qFatal("No answer came");
        return *m_result;
    }
    /// The value; ends the test program when the answer is an error.
    decltype(auto) value() const
    {
        if (!result())
            qFatal("The answer is an error: %s", qPrintable(result().error().message));
        if constexpr (!std::is_void_v<T>)
            return (*result());
    }
    /// The error; ends the test program when there is none.
    const Error &error() const
    {
        if (result())
            qFatal("The answer is no error");
        return result().error();
    }

    void stopWanting() { m_context.reset(); } ///< the context dies: from now on no answer may come

private:
    std::unique_ptr<QObject> m_context = std::make_unique<QObject>();
    std::optional<Result<T>> m_result;
    int m_count = 0;
};

} // namespace patchbay::test
