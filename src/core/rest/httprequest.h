// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QPair>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <chrono>
#include <optional>

namespace patchbay {

enum class Verb { Get, Post, Put, Patch, Delete };

/// What a request does to the cluster; rules about retries and access go by this, not by the verb alone.
enum class Effect {
    Reads, ///< may be sent again at will
    Validates, ///< PUT …/config/validate: changes nothing, but may take as long as a write
    Changes, ///< leaves the process exactly once per attempt that the retry policy allows
};

/// One request before it is bound to a worker. A value.
struct HttpRequest {
    Verb verb = Verb::Get;
    QStringList
        segments; ///< of the path, as a person would read them; encoded once, where the request leaves
    QList<QPair<QString, QString>> query; ///< as a person would read them
    std::optional<QByteArray> body; ///< JSON; nullopt sends none
    Effect effect = Effect::Reads;
    std::chrono::milliseconds deadline{0}; ///< of one try, in total, over all bytes; 0 takes the target's
    int attempts = 0; ///< 0 takes the target's; 1: no retry after a back-off

    /// "PUT /connectors/orders%20a/pause": the path as sent, encoded.
    QString describe() const;
    /// The path and query as sent: each segment through QUrl::toPercentEncoding, so "a/b" is one segment.
    QByteArray encodedTarget() const;

    bool operator==(const HttpRequest &) const = default;
};

/// A 2xx answer.
struct HttpAnswer {
    int status = 0;
    QByteArray contentType;
    QByteArray body;
    QUrl worker; ///< who answered, without user info
};

const char *verbName(Verb verb); ///< "GET", "PATCH", …

} // namespace patchbay
