// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rest/restclient.h"

#include "support/answer.h"
#include "support/faultserver.h"

namespace patchbay::test {

inline NetworkFactory ownNetwork()
{
    return [] {
        return std::make_unique<QNetworkAccessManager>();
    };
}

/// A client of the given workers that waits but a moment between two tries, and what it told.
struct RestFixture {
    explicit RestFixture(const QList<QUrl> &workers)
        : client(ownNetwork())
    {
        target.workers = workers;
        client.setTarget(target);
        client.setBackOff([this](int attempt) {
            waits += attempt;
            return std::chrono::milliseconds(1);
        });
        QObject::connect(&client, &RestClient::retrying, &client,
                         [this](const RetryNotice &notice) { notices += notice; });
        QObject::connect(&client, &RestClient::exchanged, &client,
                         [this](const RequestRecord &record) { records += record; });
    }

    void setTarget(const RestTarget &changed)
    {
        target = changed;
        client.setTarget(changed);
    }

    RestTarget target;
    RestClient client;
    QList<int> waits;
    QList<RetryNotice> notices;
    QList<RequestRecord> records;
};

inline HttpRequest get(const QStringList &segments)
{
    HttpRequest request;
    request.segments = segments;
    return request;
}

inline HttpRequest change(Verb verb, const QStringList &segments,
                          const std::optional<QByteArray> &body = std::nullopt)
{
    HttpRequest request;
    request.verb = verb;
    request.segments = segments;
    request.body = body;
    request.effect = Effect::Changes;
    return request;
}

} // namespace patchbay::test

Q_DECLARE_METATYPE(patchbay::Verb)
Q_DECLARE_METATYPE(patchbay::Effect)
Q_DECLARE_METATYPE(patchbay::Recovery)
Q_DECLARE_METATYPE(patchbay::Error::Kind)
