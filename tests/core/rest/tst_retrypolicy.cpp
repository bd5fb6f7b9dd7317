// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/limits.h"
#include "core/rest/errorreply.h"
#include "core/rest/retrypolicy.h"
#include "restfixture.h"

#include <QTest>

using namespace patchbay;

namespace {

/// The error that this answer of a worker becomes.
Error answered(int status, const QByteArray &message, Effect effect)
{
    RawAnswer answer;
    answer.status = status;
    answer.contentType = "application/json";
    answer.body = "{\"error_code\":" + QByteArray::number(status) + ",\"message\":\"" + message + "\"}";
    Asked asked;
    asked.worker = QUrl(QStringLiteral("http://127.0.0.1:8083"));
    asked.effect = effect;
    return *errorOfAnswer(answer, asked);
}

} // namespace

class RetryPolicyTest : public QObject {
    Q_OBJECT

private slots:
    void answersOfWorkers_data();
    void answersOfWorkers();
    void brokenConnections_data();
    void brokenConnections();
    void backOffDoublesUpToTheLongest();
};

void RetryPolicyTest::answersOfWorkers_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<Recovery>("afterRead");
    QTest::addColumn<Recovery>("afterChange");
    const auto row = [](const char *name, int status, const QByteArray &message, Recovery read,
                        Recovery write) {
        QTest::newRow(name) << status << message << read << write;
    };
    using enum Recovery;
    row("409 rebalance", 409,
        "Cannot complete request because of a conflicting operation (e.g. worker rebalance)", Transient,
        Transient);
    row("409 stale", 409,
        "Cannot complete request momentarily due to stale configuration (typically caused by a concurrent "
        "config change)",
        Transient, Transient);
    row("409 leader", 409,
        "Cannot complete request momentarily due to no known leader URL, likely because a rebalance was "
        "underway.",
        Transient, Transient);
    row("409 exists", 409, "Connector a already exists", Final, Final);
    row("500 rebalance", 500, "Request cannot be completed because a rebalance is expected", Transient,
        Transient);
    row("500 leader gone", 500,
        "IO Error trying to forward REST request: java.net.ConnectException: Connection refused", Transient,
        Transient);
    row("500 forwarding otherwise", 500, "IO Error trying to forward REST request: java.io.EOFException",
        Transient, Ambiguous);
    row("500 timed out", 500, "Request timed out", Final, Ambiguous);
    row("500 timed out, newer", 500,
        "Request timed out. The worker is currently ensuring membership in the cluster, which began at "
        "2026-01-01.",
        Final, Ambiguous);
    row("500 other", 500, "Failed to alter consumer group offsets for connector a", Final, Final);
    row("502", 502, "Bad Gateway", Transient, Ambiguous);
    row("503", 503, "Service Unavailable", Transient, Ambiguous);
    row("504", 504, "Gateway Timeout", Transient, Ambiguous);
    row("400", 400, "Connector configuration is invalid", Final, Final);
    row("401", 401, "no", Final, Final);
    row("403", 403, "no", Final, Final);
    row("404", 404, "Connector a not found", Final, Final);
    row("405", 405, "HTTP 405 Method Not Allowed", Final, Final);
}

void RetryPolicyTest::answersOfWorkers()
{
    QFETCH(int, status);
    QFETCH(QByteArray, message);
    QFETCH(Recovery, afterRead);
    QFETCH(Recovery, afterChange);
    QCOMPARE(recoveryAfter(answered(status, message, Effect::Reads), Effect::Reads), afterRead);
    QCOMPARE(recoveryAfter(answered(status, message, Effect::Validates), Effect::Validates), afterRead);
    QCOMPARE(recoveryAfter(answered(status, message, Effect::Changes), Effect::Changes), afterChange);
    QCOMPARE(answered(status, message, Effect::Changes).outcomeUnknown, afterChange == Recovery::Ambiguous);
    QVERIFY(!answered(status, message, Effect::Reads).outcomeUnknown);
}

void RetryPolicyTest::brokenConnections_data()
{
    QTest::addColumn<Error::Kind>("kind");
    QTest::addColumn<bool>("outcomeUnknown");
    QTest::addColumn<Recovery>("afterRead");
    QTest::addColumn<Recovery>("afterChange");
    using enum Recovery;
    QTest::newRow("refused") << Error::Kind::Unreachable << false << Transient << Transient;
    QTest::newRow("broken after sending") << Error::Kind::Unreachable << true << Transient << Ambiguous;
    QTest::newRow("late after sending") << Error::Kind::Timeout << true << Final << Ambiguous;
    QTest::newRow("late before sending") << Error::Kind::Timeout << false << Final << Final;
    QTest::newRow("certificate refused") << Error::Kind::Tls << false << Final << Final;
    QTest::newRow("answer cut off") << Error::Kind::UnexpectedReply << true << Final << Ambiguous;
    QTest::newRow("cancelled") << Error::Kind::Cancelled << false << Final << Final;
    QTest::newRow("blocked") << Error::Kind::Blocked << false << Final << Final;
}

void RetryPolicyTest::brokenConnections()
{
    QFETCH(Error::Kind, kind);
    QFETCH(bool, outcomeUnknown);
    QFETCH(Recovery, afterRead);
    QFETCH(Recovery, afterChange);
    Error error = Error::local(kind, QString());
    QCOMPARE(recoveryAfter(error, Effect::Reads), afterRead);
    error.outcomeUnknown = outcomeUnknown;
    QCOMPARE(recoveryAfter(error, Effect::Changes), afterChange);
}

void RetryPolicyTest::backOffDoublesUpToTheLongest()
{
    QCOMPARE(backOff(2, 1.0), limits::backOffFirst);
    QCOMPARE(backOff(3, 1.0), 2 * limits::backOffFirst);
    QCOMPARE(backOff(4, 1.0), 4 * limits::backOffFirst);
    QCOMPARE(backOff(4, 0.5), 2 * limits::backOffFirst);
    QCOMPARE(backOff(50, 1.0), limits::backOffLongest);
    QCOMPARE(backOff(50, 7.0), limits::backOffLongest);
    QCOMPARE(backOff(2, 0.0), limits::backOffFirst / 2);
}

QTEST_GUILESS_MAIN(RetryPolicyTest)
#include "tst_retrypolicy.moc"
