// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmarks/standin/answers.h"
#include "core/connect/wire.h"
#include "core/json/document.h"
#include "models/clustertreemodel.h"
#include "models/connectortablemodel.h"
#include "support/snapshottext.h"
#include "widgets/look/rowdelegate.h"
#include "widgets/look/tableview.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QTreeView>

#include <algorithm>
#include <array>
#include <cstdio>

// Tree and table of 10,000 connectors with four tasks each: what the UI thread spends on an answer, a
// refresh, a key.

using namespace patchbay;

namespace {

void print(const char *name, double milliseconds, double reach)
{
    std::printf("%s\t%.2f\tms\t%.0f\n", name, milliseconds, reach);
}

class Stopwatch {
public:
    Stopwatch() { m_timer.start(); }
    double milliseconds() const { return static_cast<double>(m_timer.nsecsElapsed()) / 1e6; }

private:
    QElapsedTimer m_timer;
};

struct Tree {
    ClusterSnapshot snapshot;
    ConfigIndex configs;
    ClusterTreeModel model;
    QTreeView view;

    explicit Tree(const Theme &theme)
    {
        view.setUniformRowHeights(true);
        view.setHeaderHidden(true);
        view.setItemDelegate(new RowDelegate(theme, &view));
        view.setModel(&model);
        view.resize(336, 820);
        ClusterCondition condition;
        condition.reach = ClusterCondition::Reach::Fresh;
        model.insertCluster(0,
                            {ClusterProfile::create(),
                             [this]() -> const ClusterSnapshot & { return snapshot; },
                             &configs,
                             condition,
                             {}});
        view.show();
        view.expand(model.clusterIndex(0));
        view.grab();
    }

    void become(ClusterSnapshot next)
    {
        const SnapshotChange change = compare(snapshot, next);
        snapshot = std::move(next);
        if (!change.isEmpty())
            model.applyChange(0, change, countStates(snapshot));
    }
};

/// The configs that the stand-in for workers has, of the same names.
ConfigIndex readConfigs(const ClusterSnapshot &snapshot)
{
    const bench::Answers answers(static_cast<int>(snapshot.connectors.size()), 1);
    ConfigIndex configs;
    qsizetype bytes = 0;
    for (const ConnectorStatus &connector : snapshot.connectors) {
        const bench::Answer answer = answers.config(connector.name.toStdString());
        const auto document =
            json::parse(QByteArray::fromStdString(answer->substr(answer->find("\r\n\r\n") + 4)));
        const auto config = wire::config(document->root());
        configs.insert(connector.name, *config, QDateTime::currentDateTimeUtc());
        bytes += configs.find(connector.name)->searchText.size();
    }
    std::fprintf(stderr, "configs to search: %.1f MB\n", static_cast<double>(bytes) / 1e6);
    return configs;
}

/// The slowest key of typing \p text, each the median of some tries.
double slowestKey(Tree &tree, const QString &text)
{
    double slowest = 0;
    for (qsizetype length = 1; length <= text.size(); ++length) {
        std::array<double, 5> tries{};
        for (double &one : tries) {
            tree.model.setFilter(ConnectorFilter::parse(text.left(length - 1)));
            tree.view.grab();
            const Stopwatch key;
            tree.model.setFilter(ConnectorFilter::parse(text.left(length)));
            tree.view.grab();
            one = key.milliseconds();
        }
        std::sort(tries.begin(), tries.end());
        std::fprintf(stderr, "%s: %.2f ms\n", qUtf8Printable(text.left(length)), tries[2]);
        slowest = std::max(slowest, tries[2]);
    }
    return slowest;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    Theme theme;
    theme.apply(application);
    const ClusterSnapshot big = test::bigSnapshot(10'000, 4);
    Tree tree(theme);

    const Stopwatch fill;
    tree.become(big);
    tree.view.expand(tree.model.clusterIndex(0));
    tree.view.grab();
    print("tree: answer to painted", fill.milliseconds(), 60);

    const Stopwatch unchanged;
    tree.become(big);
    print("tree: refresh without change", unchanged.milliseconds(), 10);

    ClusterSnapshot changed = big;
    for (std::size_t at = 50; at < changed.connectors.size(); at += 100)
        changed.connectors[at].tasks[1].state = ConnectorState::Failed;
    const SnapshotChange change = compare(tree.snapshot, changed);
    const StateCounts counts = countStates(changed);
    tree.snapshot = changed;
    const Stopwatch hundred;
    tree.model.applyChange(0, change, counts);
    print("tree: 100 changed rows told", hundred.milliseconds(), 1);

    tree.configs = readConfigs(big);
    print("tree: a key of a name in the filter, painted",
          slowestKey(tree, QStringLiteral("name:payments-sink")), 16);
    print("tree: a key of a state in the filter, painted", slowestKey(tree, QStringLiteral("state:failed")),
          16);
    print("tree: a key of a class in the filter, painted", slowestKey(tree, QStringLiteral("class:jdbc")),
          16);
    print("tree: a key of a topic in the filter, painted", slowestKey(tree, QStringLiteral("topic:orders")),
          16);
    print("tree: a key of any setting's value, painted", slowestKey(tree, QStringLiteral("db7.internal")),
          16);
    const Stopwatch cleared;
    tree.model.setFilter({});
    tree.view.grab();
    print("tree: filter cleared, painted", cleared.milliseconds(), 16);

    ClusterSnapshot snapshot;
    ConfigIndex configs;
    ConnectorTableModel model([&snapshot]() -> const ClusterSnapshot & { return snapshot; }, configs);
    TableView view(theme);
    view.setModel(&model);
    view.setSortingEnabled(true);
    view.resize(1000, 700);
    view.show();
    view.grab();
    const SnapshotChange everything = compare(snapshot, big);
    const Stopwatch table;
    snapshot = big;
    model.applyChange(everything);
    view.grab();
    print("table: answer to painted", table.milliseconds(), 60);
    const Stopwatch sorted;
    model.sort(ConnectorTableModel::StateColumn);
    view.grab();
    print("table: sorted by state, painted", sorted.milliseconds(), 60);
    double longest = 0;
    const QString typed = QStringLiteral("name:payments-sink");
    for (qsizetype length = 6; length <= typed.size(); ++length) {
        const Stopwatch key;
        model.setFilter(ConnectorFilter::parse(typed.left(length)));
        view.grab();
        longest = std::max(longest, key.milliseconds());
    }
    print("table: a key in the filter, painted", longest, 16);
    return 0;
}
