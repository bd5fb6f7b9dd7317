// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/brokers.h"
#include "core/cluster/clusterprofile.h"
#include "core/connect/connectclient.h"

#include <memory>
#include <vector>

namespace patchbay {

/// "Test connection": goes through the stages for each worker URL with a fresh network manager, and says
/// which failed.
class ConnectionTest : public QObject {
    Q_OBJECT
public:
    enum class Stage { Name, Tcp, Tls, Authentication, Version, Plugins, Limits, Brokers };
    enum class Verdict { Pending, Running, Passed, Failed, Skipped, Noted };
    struct Finding {
        QUrl worker; ///< of Stage::Brokers the first bootstrap server, as kafka://host:port
        Stage stage = Stage::Name;
        Verdict verdict = Verdict::Pending;
        QString
            text; ///< what was found: addresses, certificate subject and expiry, version, number of plugins
        QString fix; ///< Failed only: one suggestion
        std::chrono::milliseconds took{0};
    };

    ConnectionTest(const ClusterProfile &profile, const QString &password, NetworkFactory network,
                   QObject *parent = nullptr);
    ~ConnectionTest() override;

    /// Before run(): the brokers that the profile names are tried too.
    void tryBrokers(const TopicReaderFactory &topics, const QString &password);
    void run();
    void cancel();
    const std::vector<Finding> &findings() const; ///< worker by worker, stage by stage; the brokers last
    bool isRunning() const;
    bool passed() const; ///< every worker, every stage that applies

    static QString stageName(Stage stage); ///< translated

signals:
    void progressed(int finding);
    void finished();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace patchbay

Q_DECLARE_METATYPE(patchbay::ConnectionTest::Stage)
Q_DECLARE_METATYPE(patchbay::ConnectionTest::Verdict)
