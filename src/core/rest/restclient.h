// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/replyto.h"
#include "core/rest/httprequest.h"
#include "core/rest/requestrecord.h"
#include "core/rest/retrypolicy.h"

#include <QNetworkAccessManager>
#include <QSslConfiguration>

#include <functional>
#include <memory>

namespace patchbay {

/// May a change be sent at all? Enforced where requests leave, so that no caller can forget it.
enum class Access {
    ReadOnly, ///< GET and PUT …/connector-plugins/{p}/config/validate, nothing else
    ReadWrite,
};

/// nullopt, or the Error::Kind::Blocked that a request meets under \p access.
std::optional<Error> refusal(const HttpRequest &request, Access access);

/// How to reach the workers of one cluster.
struct RestTarget {
    QList<QUrl> workers; ///< in order of preference; user info is stripped and never sent
    Access access = Access::ReadWrite;
    QString user; ///< empty: no Authorization header
    QString password;
    QString caFile; ///< PEM; empty: the system's authorities
    std::chrono::milliseconds readDeadline{0}; ///< 0: limits::readDeadline
    std::chrono::milliseconds writeDeadline{0}; ///< 0: limits::writeDeadline; also for validate

    bool operator==(const RestTarget &) const = default;
};

/// Makes the QNetworkAccessManager of one RestClient. One per client, never shared: a shared one leaks TLS identity
/// between connections (measured on Qt 6.4.2: its connection cache ignores QSslConfiguration).
using NetworkFactory = std::function<std::unique_ptr<QNetworkAccessManager>()>;

/// Sends HTTP requests to the workers of one cluster and answers with Results. Knows HTTP, not Connect.
///
/// - Reads fail over to the next worker and are retried by recoveryAfter(); writes go to one worker, one at a time, and
///   are retried only where recoveryAfter() says Transient. At most limits::requestsPerWorker at once per worker.
/// - A write leaves the process exactly once per try (sequential upload device; Qt resends others silently).
/// - No redirect is followed. Every try has a total deadline; an answer over limits::answerBody ends as TooLarge.
/// - When a reply's context dies a read is aborted; a change is left to finish.
/// - `retry` of a request may be turned off (attempts = 1) by callers that do their own, such as Test connection.
///
/// Lives on one thread, with an event loop. Destroying it drops all answers; running reads are aborted.
class RestClient : public QObject
{
    Q_OBJECT
public:
    explicit RestClient(NetworkFactory factory, QObject *parent = nullptr);
    ~RestClient() override;

    /// Running requests finish on the old target; a change of TLS or credentials takes a fresh network manager.
    void setTarget(const RestTarget &target);
    const RestTarget &target() const;

    void send(const HttpRequest &request, const ReplyTo<HttpAnswer> &reply);
    /// Asks exactly this worker, once: no failover, no retry.
    void sendTo(const QUrl &worker, const HttpRequest &request, const ReplyTo<HttpAnswer> &reply);

    int pendingCount() const;

signals:
    void retrying(const patchbay::RetryNotice &notice); ///< a try failed and another will follow
    void exchanged(const patchbay::RequestRecord &record); ///< one try ended, well or not

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace patchbay

Q_DECLARE_METATYPE(patchbay::RequestRecord)
