// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rest/errorreply.h"
#include "core/rest/httprequest.h"
#include "core/result.h"

#include <QElapsedTimer>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QObject>
#include <QSslConfiguration>
#include <QSslError>
#include <QTimer>

#include <memory>
#include <optional>

namespace patchbay {

class OnceUpload;

/// One try: one request to one worker, under a total deadline and a limit of bytes. Follows no redirect,
/// sends no cookie, uses no cache and no stored credentials, and sends a write exactly once.
///
/// `ended` comes once, from the event loop, with none of Qt's network code on the stack: whoever gets it may
/// destroy the exchange and its network manager. Destroying it earlier aborts the request without `ended`.
class Exchange : public QObject {
    Q_OBJECT
public:
    struct Order {
        HttpRequest request;
        QUrl worker;
        QByteArray authorization; ///< the header's value, sent without being asked for; empty: none
        std::optional<QSslConfiguration> tls; ///< nullopt: Qt's default
        std::chrono::milliseconds deadline;
        qint64 answerLimit;
    };

    Exchange(QNetworkAccessManager &network, const Order &order, QObject *parent);
    ~Exchange() override;

    const Result<HttpAnswer> &result() const { return m_result; } ///< valid after `ended`
    qint64 bytes() const { return m_answer.body.size(); } ///< of the answer, as far as it came
    int status() const { return m_answer.status; }
    std::chrono::milliseconds took() const { return m_took; }

signals:
    void ended();

private:
    void begin(QNetworkAccessManager &network);
    void readHead();
    void readBody();
    void stopTooLarge();
    void stopLate();
    void finish();
    Result<HttpAnswer> judge();
    bool mayHaveBeenSent() const;

    Order m_order;
    Asked m_asked;
    QNetworkReply *m_reply = nullptr;
    OnceUpload *m_upload = nullptr;
    QTimer m_deadline;
    QElapsedTimer m_clock;
    std::chrono::milliseconds m_took{0};
    QList<QSslError> m_tlsErrors;
    RawAnswer m_answer;
    qint64 m_announced = -1; ///< Content-Length
    bool m_requestSent = false;
    bool m_late = false;
    bool m_tooLarge = false;
    Result<HttpAnswer> m_result;
};

/// "host:port" of the proxy that a request to \p url takes; empty: none.
QString proxyFor(QNetworkAccessManager &network, const QUrl &url);

} // namespace patchbay
