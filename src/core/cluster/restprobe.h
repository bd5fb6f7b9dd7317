// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/connectiontest.h"

namespace patchbay {

/// The upper half of a connection test: authentication, version, plugins and limits of one worker. Asks each
/// once.
class RestProbe : public QObject {
    Q_OBJECT
public:
    /// \p target: this one worker.
    RestProbe(const RestTarget &target, NetworkFactory network, QObject *parent = nullptr);
    ~RestProbe() override;

    void run();

signals:
    void begun(patchbay::ConnectionTest::Stage stage);
    void ended(patchbay::ConnectionTest::Stage stage, patchbay::ConnectionTest::Verdict verdict,
               const QString &text, const QString &fix);
    /// What came was no answer of HTTP, or not one of Kafka Connect: perhaps the scheme is wrong. Then
    /// finished(false).
    void puzzled(const patchbay::Error &error);
    void finished(bool passed);

private:
    using Stage = ConnectionTest::Stage;
    using Verdict = ConnectionTest::Verdict;

    void takeVersion(const Result<WorkerVersion> &version);
    void failFirst(const Error &error);
    void takePlugins(const Result<std::vector<PluginDescription>> &plugins);
    void tellLimits();
    void fail(Stage stage, const Error &error);

    RestClient m_rest;
    ConnectClient m_client;
    RestTarget m_target;
    Capabilities m_capabilities;
};

/// The suggestion for a failed request, one sentence.
QString fixFor(const Error &error, bool hasUser);

} // namespace patchbay
