// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/palettemodel.h"

#include "support/snapshottext.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <algorithm>
#include <cstdio>

using namespace patchbay;

namespace {

constexpr int clusters = 20;
constexpr int connectors = 10'000;

void print(const char *what, double milliseconds, double toReach)
{
    std::printf("%s\t%.1f\tms\t%.0f\n", what, milliseconds, toReach);
}

/// What the slowest key press of typing \p text takes, the best of some tries.
double slowestKey(PaletteModel &model, const QString &text)
{
    double slowest = 0;
    for (qsizetype length = 1; length <= text.size(); ++length) {
        double best = 1e9;
        for (int attempt = 0; attempt < 5; ++attempt) {
            model.setQuery({});
            QElapsedTimer timer;
            timer.start();
            model.setQuery(text.left(length));
            best = std::min(best, static_cast<double>(timer.nsecsElapsed()) / 1e6);
        }
        slowest = std::max(slowest, best);
    }
    return slowest;
}

} // namespace

/// The palette with 20 clusters of 10,000 connectors each: every key press looks at all names.
int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const ClusterSnapshot snapshot = test::bigSnapshot(connectors, 1);
    const auto readSnapshot = [&snapshot]() -> const ClusterSnapshot & {
        return snapshot;
    };
    PaletteModel model;
    ClusterCondition condition;
    condition.reach = ClusterCondition::Reach::Fresh;
    for (int row = 0; row < clusters; ++row) {
        ClusterProfile profile = ClusterProfile::create();
        profile.name = QStringLiteral("cluster-%1").arg(row);
        model.insertCluster(row, {profile, readSnapshot, condition, countStates(snapshot)});
    }
    model.open();
    QElapsedTimer timer;
    timer.start();
    model.setQuery(QStringLiteral("c"));
    print("palette: first key, 200,000 connectors", static_cast<double>(timer.nsecsElapsed()) / 1e6, 50);
    print("palette: a key of a prefix", slowestKey(model, QStringLiteral("connector")), 16);
    print("palette: a key of letters apart", slowestKey(model, QStringLiteral("orse")), 16);
    print("palette: a key of two words", slowestKey(model, QStringLiteral("payments 0123")), 16);
    return 0;
}
