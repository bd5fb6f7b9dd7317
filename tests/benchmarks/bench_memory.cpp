// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmarks/support/figures.h"
#include "benchmarks/support/openwindow.h"
#include "benchmarks/support/patchbayprocess.h"
#include "benchmarks/support/standin.h"

#include <QCoreApplication>
#include <QThread>

using namespace patchbay;
using namespace patchbay::bench;
using namespace std::chrono_literals;

namespace {

/// A patchbay with one connection, and the worker that it looks at.
struct Watched {
    StandIn standIn;
    Folders folders;
    std::unique_ptr<PatchbayProcess> process;

    Watched(const QStringList &arguments, std::chrono::milliseconds interval)
        : standIn(arguments)
    {
        folders.keep({profileOf(QStringLiteral("prod-eu"), standIn.url(), interval)});
        process = std::make_unique<PatchbayProcess>(QStringLiteral(PATCHBAY_PROGRAM), environmentOf(folders));
        process->waitFor("refresh done");
        QThread::msleep(700); // until the last rows are painted and what was only for them is given back
    }
    Memory memory() const { return Memory::of(process->pid()); }
};

double megabytes(qint64 kilobytes)
{
    return static_cast<double>(kilobytes) / 1024;
}

} // namespace

/// What the program holds on 10,000 connectors of four tasks, and whether it grows.
int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    constexpr int connectors = 10'000;
    const QString many = QString::number(connectors);
    const QStringList size{QStringLiteral("--connectors"), many};
    const QString denied = QStringLiteral("--deny-configs");

    // Reads all configs meanwhile, which takes 100 s.
    Watched withConfigs(size, 5s);
    {
        Watched few({QStringLiteral("--connectors"), QStringLiteral("10"), denied}, 1h);
        Watched all(size + QStringList{denied}, 1h);
        const double more = static_cast<double>(all.memory().anonymous - few.memory().anonymous);
        print("memory: a window with 10 connectors", megabytes(few.memory().resident), "MB", "–");
        print("memory: in all, 10,000 connectors", megabytes(all.memory().resident), "MB", "80");
        print("memory: a connector with its tasks, in tree and table", more / (connectors - 10), "KB", "1");
    }
    {
        constexpr int refreshes = 1'000;
        Watched growing(size + QStringList{denied}, 10ms);
        growing.standIn.beRestless(true);
        growing.process->waitFor("refresh done", 150);
        const Memory before = growing.memory();
        growing.process->waitFor("refresh done", refreshes);
        const Memory after = growing.memory();
        note("memory before and after %d refreshes: %.1f and %.1f MB", refreshes, megabytes(before.resident),
             megabytes(after.resident));
        print("memory: in all, refreshed without a pause", megabytes(after.resident), "MB", "80");
        print("memory: growth over 1,000 refreshes, 100 changed in each",
              megabytes(after.anonymous - before.anonymous), "MB", "0");
    }
    const double begun = now();
    while (withConfigs.standIn.requests().value("/connectors/*/config") < connectors
           && now() - begun < 120'000)
        QThread::msleep(500);
    QThread::msleep(1'000);
    print("memory: in all, with all configs read", megabytes(withConfigs.memory().resident), "MB", "–");
    return 0;
}
