// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connect/connectclient.h"

#include "support/answer.h"
#include "support/recordedworker.h"

namespace patchbay::test {

/// A typed client of one scripted server.
struct ConnectFixture {
    explicit ConnectFixture(const QUrl &worker, Access access = Access::ReadWrite)
        : rest([] { return std::make_unique<QNetworkAccessManager>(); }),
          client(rest)
    {
        RestTarget target;
        target.workers = {worker};
        target.access = access;
        rest.setTarget(target);
        rest.setBackOff([](int) { return std::chrono::milliseconds(1); });
    }

    RestClient rest;
    ConnectClient client;
};

inline ConnectorConfig configOf(const std::vector<std::pair<QString, QString>> &settings)
{
    ConnectorConfig config;
    for (const auto &[key, value] : settings)
        config.settings.push_back({key, value});
    return config;
}

/// The answer of one call, awaited. `call` takes a ReplyTo<T>.
template <typename T, typename Call>
Result<T> ask(Call call)
{
    Answer<T> answer;
    call(answer.replyTo());
    if (!answer.wait())
        qFatal("No answer came");
    return answer.result();
}

/// Empty when the result is good, else what the error says.
template <typename T>
QByteArray complaint(const Result<T> &result)
{
    return result ? QByteArray() : "The answer is an error: " + result.error().message.toUtf8();
}

} // namespace patchbay::test

/// Looks at its argument once: it may be a call.
#define VERIFY_GOOD(result)                                                                                  \
    do {                                                                                                     \
        const QByteArray words = patchbay::test::complaint(result);                                          \
        QVERIFY2(words.isEmpty(), words.constData());                                                        \
    } while (false)
