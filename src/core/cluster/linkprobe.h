// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/connectiontest.h"

#include <QHostAddress>
#include <QHostInfo>
#include <QNetworkProxy>
#include <QSslError>
#include <QTcpSocket>
#include <QTimer>

#include <functional>
#include <memory>
#include <vector>

class QSslSocket;

namespace patchbay {

/// The lower half of a connection test, below HTTP: name, TCP, TLS of one worker URL. Sends no credentials.
class LinkProbe : public QObject {
    Q_OBJECT
public:
    LinkProbe(const QUrl &url, const QString &caFile, QObject *parent = nullptr);
    ~LinkProbe() override;

    void run(std::chrono::milliseconds stageDeadline);
    /// Does this port, addressed by http, speak TLS? Answers within \p deadline.
    void askWhetherTls(std::chrono::milliseconds deadline, const std::function<void(bool)> &answer);

signals:
    void begun(patchbay::ConnectionTest::Stage stage);
    void ended(patchbay::ConnectionTest::Stage stage, patchbay::ConnectionTest::Verdict verdict,
               const QString &text, const QString &fix);
    void finished(bool passed);

private:
    using Stage = ConnectionTest::Stage;
    using Verdict = ConnectionTest::Verdict;

    void begin(Stage stage);
    void pass(const QString &text, Verdict verdict = Verdict::Passed);
    void fail(const QString &text, const QString &fix);
    void lookUp();
    void resolved(const QHostInfo &info);
    void connectToAll(const QList<QHostAddress> &addresses);
    void connected(const QTcpSocket *socket);
    void notConnected(const QTcpSocket *socket);
    void shakeHands();
    void handsShaken();
    void handshakeFailed();
    void askWhetherPlain(const QString &reason);
    void judgeHandshake(bool speaksPlainHttp, const QString &reason);
    void stageDeadlinePassed();
    QString peer() const; ///< the proxy, or the host
    quint16 peerPort() const;
    bool usesProxy() const;

    QUrl m_url;
    QString m_caFile;
    QNetworkProxy m_proxy;
    Stage m_stage = Stage::Name;
    QTimer m_deadline;
    std::vector<std::unique_ptr<QTcpSocket>> m_sockets; ///< one for each address; the first to connect wins
    int m_refused = 0;
    std::unique_ptr<QSslSocket> m_tls;
    QList<QSslError> m_tlsErrors;
    std::unique_ptr<QTcpSocket> m_plain;
    bool m_silent = false; ///< the handshake got no answer at all
};

} // namespace patchbay
