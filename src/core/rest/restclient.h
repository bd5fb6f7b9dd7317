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

/// …/connector-plugins/{p}/config/validate, whatever the verb: changes nothing.
bool isValidation(const HttpRequest &request);

/// nullopt, or the Error::Kind::Blocked that a request meets under \p access. Whatever the access, a DELETE
/// with a body (workers ignore it and delete everything) and a path with an empty, "." or ".." segment never
/// leave.
std::optional<Error> refusal(const HttpRequest &request, Access access);

/// How to reach the workers of one cluster.
struct RestTarget {
    QList<QUrl> workers; ///< in order of preference; user info is stripped and never sent
    Access access = Access::ReadWrite;
    QString user; ///< empty: no Authorization header
    QString password;
    QString caFile; ///< PEM, trusted besides the system's authorities; empty: those alone
    std::chrono::milliseconds readDeadline{0}; ///< 0: limits::readDeadline
    std::chrono::milliseconds writeDeadline{0}; ///< 0: limits::writeDeadline; also for validate
    int attempts =
        0; ///< rounds over the workers with a back-off between them; 0: limits::attempts; 1: no retry
    qint64 answerLimit = 0; ///< bytes; 0: limits::answerBody

    bool operator==(const RestTarget &) const = default;
};

/// Makes the QNetworkAccessManager of one RestClient. One per client, never shared: a shared one leaks TLS
/// identity between connections (measured on Qt 6.4.2: its connection cache ignores QSslConfiguration).
using NetworkFactory = std::function<std::unique_ptr<QNetworkAccessManager>()>;

/// Sends HTTP requests to the workers of one cluster and answers with Results. Knows HTTP, not Connect.
///
/// - Reads fail over to the next worker at once, and when each was tried they are retried by recoveryAfter()
/// after a
///   back-off. The worker that answered last is asked first; one that did not answer is asked last for
///   limits::silentWorkerRest. At most limits::requestsPerWorker at once per worker.
/// - Changes run one at a time, in the order they were asked for, each with its retries; they are sent again
/// only where
///   recoveryAfter() says Transient, and go to another worker only when nothing was sent to the first.
///   What is no GET and no validation counts as a change, whatever its `effect` says.
/// - A write leaves the process exactly once per try (sequential upload device; Qt resends others silently).
/// - An answer shorter than its Content-Length is an error. One in chunks that lacks its end may pass
/// (Qt 6.4.2 calls it
///   whole when the end of the connection comes with the last bytes): who reads JSON notices.
/// - No redirect is followed. Every try has a total deadline; an answer over the limit ends as TooLarge.
/// - When a reply's context dies a read is aborted, also one that waits; a change is left to finish.
/// - The application's proxy is used, but never for a loopback worker.
///
/// Lives on one thread, with an event loop; contexts live there too. Destroying it drops all answers and
/// aborts what runs. Handlers and slots may destroy it.
class RestClient : public QObject {
    Q_OBJECT
public:
    explicit RestClient(NetworkFactory factory, QObject *parent = nullptr);
    ~RestClient() override;

    /// Running requests finish on the old target; a change of TLS or credentials takes a fresh network
    /// manager.
    void setTarget(const RestTarget &target);
    const RestTarget &target() const;

    void send(const HttpRequest &request, const ReplyTo<HttpAnswer> &reply);
    /// Asks exactly this worker, once: no failover, no retry.
    void sendTo(const QUrl &worker, const HttpRequest &request, const ReplyTo<HttpAnswer> &reply);

    int pendingCount() const; ///< waiting, running and between two tries

    /// How long to wait before try \p attempt; the default is backOff() with a random jitter.
    void setBackOff(std::function<std::chrono::milliseconds(int attempt)> backOff);

signals:
    void retrying(const patchbay::RetryNotice &notice); ///< a try failed and another will follow
    void exchanged(const patchbay::RequestRecord &record); ///< one try ended, well or not

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace patchbay

Q_DECLARE_METATYPE(patchbay::RequestRecord)
