// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmarks/support/figures.h"
#include "benchmarks/support/standin.h"

#include <QCoreApplication>

using namespace patchbay::bench;

namespace {

struct Runs {
    std::vector<double> wall; ///< ms from start to end of the process
    std::vector<double> cpu; ///< ms
    std::vector<double> peak; ///< MB
};

Runs runListing(const QUrl &worker, int count)
{
    QProcess launch;
    launch.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    launch.start(QStringLiteral(PATCHBAY_LAUNCH),
                 {QString::number(count), QStringLiteral(PATCHBAY_CLI), QStringLiteral("connectors"),
                  QStringLiteral("list"), QStringLiteral("--url"), worker.toString()});
    if (!launch.waitForFinished(120'000))
        qFatal("patchbay-cli does not end");
    Runs runs;
    for (const QByteArray &line : launch.readAllStandardOutput().split('\n')) {
        const QList<QByteArray> fields = line.split(' ');
        if (fields.size() != 4)
            continue;
        if (fields.at(3) != "0")
            qFatal("patchbay-cli ended with %s", fields.at(3).constData());
        runs.wall.push_back(fields.at(0).toDouble());
        runs.cpu.push_back(fields.at(1).toDouble());
        runs.peak.push_back(fields.at(2).toDouble() / 1024);
    }
    return runs;
}

} // namespace

/// `patchbay-cli connectors list` from the start of the process to its end, a worker with the answer ready on
/// the other side. The median of many runs; the time that it computes is told too, because on a busy machine
/// the other one says more of its neighbours.
int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    struct Case {
        int connectors;
        int runs;
        const char *what;
        const char *reach;
        const char *computing;
    };
    constexpr Case cases[] = {
        {10, 31, "cli: list of 10 connectors", "10", "cli: list of 10, computing"},
        {1'000, 31, "cli: list of 1,000 connectors", "15", "cli: list of 1,000, computing"},
        {10'000, 31, "cli: list of 10,000 connectors", "30", "cli: list of 10,000, computing"},
    };
    double peak = 0;
    for (const Case &one : cases) {
        StandIn standIn({QStringLiteral("--connectors"), QString::number(one.connectors)});
        runListing(standIn.url(), 2); // what the disk holds is read once
        const Runs runs = runListing(standIn.url(), one.runs);
        print(one.what, median(runs.wall), "ms", one.reach);
        print(one.computing, median(runs.cpu), "ms", "–");
        peak = highest(runs.peak);
    }
    print("cli: peak of memory at 10,000", peak, "MB", "25");
    return 0;
}
