// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmarks/support/figures.h"
#include "benchmarks/support/openwindow.h"
#include "benchmarks/support/standin.h"
#include "models/roles.h"
#include "widgets/cluster/clustertreepanel.h"
#include "widgets/look/filterfield.h"

#include <QTest>

using namespace patchbay;
using namespace patchbay::bench;
using namespace std::chrono_literals;

namespace {

void type(FilterField &field, const QString &text)
{
    field.setFocus();
    for (const QChar letter : text) {
        QTest::keyClick(&field, letter.toLatin1());
        QTest::qWait(25);
    }
    QTest::qWait(150);
    field.clear();
    QTest::qWait(50);
}

/// What a person does: connect, refresh, filter, look around, while another cluster hangs.
void session(OpenWindow &window, StandIn &standIn)
{
    window.start();
    ClusterSession &big = window.session(QStringLiteral("prod-eu"));
    waitForSignals(big, &ClusterSession::refreshed, 1);
    window.tree().expand(window.tree().model()->index(0, 0));
    QTest::qWait(300);
    for (int refresh = 0; refresh < 5; ++refresh) {
        QTest::keyClick(&window.program().window(), Qt::Key_F5);
        waitForSignals(big, &ClusterSession::refreshed, 1);
    }
    standIn.beRestless(true);
    auto &treeFilter = window.widget<FilterField>(QStringLiteral("Filter of the cluster tree"));
    auto &tableFilter = window.widget<FilterField>(QStringLiteral("Filter of the connector table"));
    type(treeFilter, QStringLiteral("payments"));
    type(treeFilter, QStringLiteral("state:failed"));
    type(tableFilter, QStringLiteral("orders"));
    for (int refresh = 0; refresh < 20; ++refresh)
        waitForSignals(big, &ClusterSession::refreshed, 1);
    for (int page = 0; page < 20; ++page) {
        QTest::keyClick(&window.tree(), Qt::Key_PageDown);
        QTest::qWait(20);
    }
    window.program().window().openCluster(window.session(QStringLiteral("hanging")));
    QTest::qWait(1'500);
    window.program().window().openCluster(big);
    window.program().window().openConnector(big, big.snapshot().connectors.at(7).name);
    QTest::qWait(500);
    standIn.beRestless(false);
}

} // namespace

/// How long single events kept the window from answering in a scripted session on 10,000 connectors, with a
/// second cluster that hangs. From the first event on, as the milestone "longest stall" counts it.
int main(int argc, char *argv[])
{
    WatchedApplication application(argc, argv);
    Theme theme;
    theme.apply(application);
    StandIn standIn({QStringLiteral("--connectors"), QStringLiteral("10000")});
    StandIn hanging({QStringLiteral("--hang")});
    std::vector<double> worst;
    std::vector<double> percentile;
    std::vector<double> computing;
    for (int run = 0; run < 3; ++run) {
        ClusterProfile big = profileOf(QStringLiteral("prod-eu"), standIn.url(), 200ms);
        ClusterProfile silent = profileOf(QStringLiteral("hanging"), hanging.url(), 1s);
        silent.readDeadline = 2s; // several of its time-outs fall into the session
        OpenWindow window(theme, {big, silent});
        application.forgetStalls();
        session(window, standIn);
        worst.push_back(application.stalls().worst());
        percentile.push_back(application.stalls().percentile99());
        computing.push_back(application.computing().worst());
        note("run %d: worst %.1f ms, p99 %.1f ms of %lld events over 0.1 ms", run, worst.back(),
             percentile.back(), static_cast<long long>(application.stalls().count()));
        application.noteLongest();
    }
    print("session: longest stall of the UI thread, p99", median(percentile), "ms", "16");
    print("session: longest stall of the UI thread, worst", median(worst), "ms", "50");
    print("session: the most that one event computed", median(computing), "ms", "–");
    return 0;
}
