// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmarks/support/figures.h"
#include "benchmarks/support/openwindow.h"
#include "benchmarks/support/standin.h"
#include "models/roles.h"
#include "widgets/cluster/clustertreepanel.h"
#include "widgets/look/filterfield.h"

#include <QScrollBar>
#include <QSet>
#include <QSignalSpy>
#include <QTest>

using namespace patchbay;
using namespace patchbay::bench;
using namespace std::chrono_literals;

namespace {

const QString clusterName = QStringLiteral("prod-eu");

/// Counts what the models of tree and table say to their views.
class ModelEar : public QObject {
public:
    explicit ModelEar(const QList<QTreeView *> &views)
    {
        for (QTreeView *view : views) {
            const QAbstractItemModel *model = view->model();
            const auto changed = [this, model](const QModelIndex &first, const QModelIndex &last) {
                ++m_signals;
                hear(model, first, last);
            };
            const auto other = [this] {
                ++m_signals;
                ++m_structure;
            };
            connect(model, &QAbstractItemModel::dataChanged, this, changed);
            connect(model, &QAbstractItemModel::rowsInserted, this, other);
            connect(model, &QAbstractItemModel::rowsRemoved, this, other);
            connect(model, &QAbstractItemModel::rowsMoved, this, other);
            connect(model, &QAbstractItemModel::layoutChanged, this, other);
            connect(model, &QAbstractItemModel::modelReset, this, other);
        }
    }
    void forget()
    {
        m_signals = 0;
        m_structure = 0;
        m_rows.clear();
    }
    int count() const { return m_signals; }
    int structural() const { return m_structure; } ///< signals that are no dataChanged
    int connectorRows(const QTreeView &view) const
    {
        return static_cast<int>(m_rows.value(view.model()).size());
    }

private:
    void hear(const QAbstractItemModel *model, const QModelIndex &first, const QModelIndex &last)
    {
        for (int row = first.row(); row <= last.row(); ++row) {
            const QModelIndex index = first.siblingAtRow(row);
            if (index.data(KindRole).value<RowKind>() == RowKind::Connector)
                m_rows[model].insert(index.data(NameRole).toString());
        }
    }

    int m_signals = 0;
    int m_structure = 0;
    QHash<const QAbstractItemModel *, QSet<QString>> m_rows;
};

CpuTime perRefresh(ClusterSession &session, int refreshes)
{
    const CpuTime before = CpuTime::now();
    waitForSignals(session, &ClusterSession::refreshed, refreshes);
    const CpuTime spent = CpuTime::now() - before;
    return {spent.all / refreshes, spent.thread / refreshes};
}

/// ms from a key to its rows on the screen, for the slowest key of typing \p text: the median of some tries
/// of each.
double slowestKey(FilterField &field, PaintWatch &paint, const QString &text)
{
    constexpr int tries = 5;
    std::vector<std::vector<double>> times(static_cast<std::size_t>(text.size()));
    for (int attempt = 0; attempt < tries; ++attempt) {
        field.clear();
        QTest::qWait(20);
        for (qsizetype at = 0; at < text.size(); ++at) {
            paint.arm();
            const double begun = now();
            QTest::keyClick(&field, text.at(at).toLatin1());
            const double handled = now();
            const auto isPainted = [&paint, handled] {
                return paint.isDone() || now() - handled > 60; // the same rows need no painting
            };
            waitUntil(isPainted);
            times[static_cast<std::size_t>(at)].push_back((paint.isDone() ? paint.done() : handled) - begun);
        }
    }
    std::vector<double> medians;
    for (const std::vector<double> &key : times)
        medians.push_back(median(key));
    field.clear();
    return highest(medians);
}

double answerToPainted(Theme &theme, StandIn &standIn, bool last)
{
    OpenWindow window(theme, {profileOf(clusterName, standIn.url())});
    standIn.forgetRequests();
    window.start();
    PaintWatch paint({&window.tree(), &window.table()});
    ClusterSession &session = window.session(clusterName);
    const auto arm = [&paint] {
        paint.arm();
    };
    QObject::connect(&session, &ClusterSession::snapshotChanged, &paint, arm);
    waitUntil([&paint] { return paint.isDone(); });
    const double painted = paint.done();
    const double took = painted - standIn.lastByte();
    if (last) {
        // By then the tree stands on one question alone.
        int others = 0;
        const QHash<QByteArray, int> requests = standIn.requests();
        for (auto request = requests.cbegin(); request != requests.cend(); ++request) {
            note("asked before the tree was painted, or at that moment: %d × %s", request.value(),
                 request.key().constData());
            others += request.key().contains("expand=info") ? request.value() : 0;
        }
        print("window: expand=info asked for the tree", others, "", "0");
    }
    return took;
}

void measureRefreshes(OpenWindow &window, StandIn &standIn)
{
    constexpr int refreshes = 60;
    ClusterSession &session = window.session(clusterName);
    QTreeView &tree = window.tree();
    QTreeView &table = window.table();
    ModelEar ear({&tree, &table});
    ClusterProfile profile = session.profile();
    profile.refreshInterval = 30ms;
    session.setProfile(profile);
    waitForSignals(session, &ClusterSession::refreshed, 10);

    ear.forget();
    const CpuTime same = perRefresh(session, refreshes);
    print("refresh, nothing changed: computing in all", same.all, "ms", "10");
    print("refresh, nothing changed: on the UI thread", same.thread, "ms", "1");
    print("refresh, nothing changed: signals of the models", ear.count(), "", "0");

    const QModelIndex cluster = tree.model()->index(0, 0);
    const QModelIndex chosen = tree.model()->index(5'000, 0, cluster);
    for (int row = 5'000; row < 5'005; ++row)
        tree.expand(tree.model()->index(row, 0, cluster));
    tree.setCurrentIndex(chosen);
    tree.scrollTo(chosen, QAbstractItemView::PositionAtCenter);
    table.scrollTo(table.model()->index(3'000, 0), QAbstractItemView::PositionAtTop);
    const QString before = chosen.data(NameRole).toString();
    const int scrolled = tree.verticalScrollBar()->value();
    const int tableScrolled = table.verticalScrollBar()->value();

    standIn.beRestless(true);
    waitForSignals(session, &ClusterSession::refreshed, 5);
    ear.forget();
    const CpuTime changed = perRefresh(session, refreshes);
    print("refresh, 100 changed: computing in all", changed.all, "ms", "15");
    print("refresh, 100 changed: on the UI thread", changed.thread, "ms", "–");
    print("refresh, 100 changed: rows of the tree told", ear.connectorRows(tree), "", "100");
    print("refresh, 100 changed: rows of the table told", ear.connectorRows(table), "", "100");
    print("refresh, 100 changed: other signals than dataChanged", ear.structural(), "", "0");
    int kept = tree.currentIndex().data(NameRole).toString() == before
        && tree.selectionModel()->isSelected(tree.currentIndex());
    kept +=
        tree.verticalScrollBar()->value() == scrolled && table.verticalScrollBar()->value() == tableScrolled;
    int expanded = 0;
    for (int row = 5'000; row < 5'005; ++row)
        expanded += tree.isExpanded(tree.model()->index(row, 0, cluster));
    kept += expanded == 5;
    print("refresh: selection, scroll, expansion kept", kept, "of 3", "3");
    standIn.beRestless(false);
    profile.refreshInterval = 1h;
    session.setProfile(profile);
    waitForSignals(session, &ClusterSession::refreshed, 1);
}

} // namespace

/// The window on 10,000 connectors of four tasks: from an answer to the rows on the screen, refreshes, the
/// filter.
int main(int argc, char *argv[])
{
    WatchedApplication application(argc, argv);
    Theme theme;
    theme.apply(application);
    StandIn standIn(
        {QStringLiteral("--connectors"), QStringLiteral("10000"), QStringLiteral("--deny-configs")});

    constexpr int runs = 7;
    std::vector<double> painted;
    for (int run = 0; run < runs; ++run)
        painted.push_back(answerToPainted(theme, standIn, run == runs - 1));
    print("window: answer's last byte to tree and table painted", median(painted), "ms", "60");

    OpenWindow window(theme, {profileOf(clusterName, standIn.url())});
    window.start();
    waitForSignals(window.session(clusterName), &ClusterSession::refreshed, 1);
    measureRefreshes(window, standIn);

    auto &treeFilter = window.widget<FilterField>(QStringLiteral("Filter of the cluster tree"));
    auto &tableFilter = window.widget<FilterField>(QStringLiteral("Filter of the connector table"));
    PaintWatch treePaint({&window.tree()});
    PaintWatch tablePaint({&window.table()});
    treeFilter.setFocus();
    print("filter of the tree: a key of a name, painted",
          slowestKey(treeFilter, treePaint, QStringLiteral("payments-si")), "ms", "16");
    print("filter of the tree: a key of a state, painted",
          slowestKey(treeFilter, treePaint, QStringLiteral("state:failed")), "ms", "16");
    tableFilter.setFocus();
    print("filter of the table: a key of a name, painted",
          slowestKey(tableFilter, tablePaint, QStringLiteral("payments-si")), "ms", "16");
    print("filter of the table: a key of a state, painted",
          slowestKey(tableFilter, tablePaint, QStringLiteral("state:failed")), "ms", "16");
    return 0;
}
