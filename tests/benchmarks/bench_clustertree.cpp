// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/clustertreemodel.h"
#include "models/connectortablemodel.h"
#include "support/snapshottext.h"
#include "widgets/look/rowdelegate.h"
#include "widgets/look/tableview.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QTreeView>

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

    double longest = 0;
    const QString typed = QStringLiteral("name:payments-sink");
    for (qsizetype length = 6; length <= typed.size(); ++length) {
        const Stopwatch key;
        tree.model.setFilter(ConnectorFilter::parse(typed.left(length)));
        tree.view.grab();
        longest = std::max(longest, key.milliseconds());
    }
    print("tree: a key in the filter, painted", longest, 16);
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
    longest = 0;
    for (qsizetype length = 6; length <= typed.size(); ++length) {
        const Stopwatch key;
        model.setFilter(ConnectorFilter::parse(typed.left(length)));
        view.grab();
        longest = std::max(longest, key.milliseconds());
    }
    print("table: a key in the filter, painted", longest, 16);
    return 0;
}
