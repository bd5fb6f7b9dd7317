// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmarks/support/figures.h"
#include "benchmarks/support/openwindow.h"
#include "benchmarks/support/standin.h"
#include "widgets/look/filterfield.h"

#include <QTest>

using namespace patchbay;
using namespace patchbay::bench;
using namespace std::chrono_literals;

namespace {

const QString clusterName = QStringLiteral("prod-eu");

} // namespace

/// Configs read in the background once the tree is up: up to 1,000 by one request, beyond that one by one, at
/// most 100 a second.
int main(int argc, char *argv[])
{
    WatchedApplication application(argc, argv);
    Theme theme;
    theme.apply(application);
    {
        StandIn standIn({QStringLiteral("--connectors"), QStringLiteral("1000")});
        OpenWindow window(theme, {profileOf(clusterName, standIn.url())});
        window.start();
        ClusterSession &session = window.session(clusterName);
        waitForSignals(session, &ClusterSession::refreshed, 1);
        const double begun = now();
        waitUntil([&session] { return session.configs().count() == 1'000; });
        print("configs: all of 1,000 connectors, after the tree", now() - begun, "ms", "–");
        const QHash<QByteArray, int> requests = standIn.requests();
        print("configs: requests for 1,000",
              requests.value("/connectors?expand=info") + requests.value("/connectors/*/config"), "", "1");
    }
    StandIn standIn({QStringLiteral("--connectors"), QStringLiteral("10000")});
    OpenWindow window(theme, {profileOf(clusterName, standIn.url(), 5s)});
    window.start();
    ClusterSession &session = window.session(clusterName);
    waitForSignals(session, &ClusterSession::refreshed, 1);
    standIn.forgetRequests();
    application.forgetStalls();
    const CpuTime before = CpuTime::now();
    constexpr int seconds = 6;
    const double begun = now();
    QTest::qWait(seconds * 1'000);
    const double took = (now() - begun) / 1'000;
    const CpuTime spent = CpuTime::now() - before;
    print("configs: single reads a second, of 10,000",
          standIn.requests().value("/connectors/*/config") / took, "/s", "100");
    print("configs: share of the UI thread while they are read", spent.thread / took / 10, "%", "–");
    print("configs: longest stall while they are read", application.stalls().worst(), "ms", "50");
    application.noteLongest();
    return 0;
}
