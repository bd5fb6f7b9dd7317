// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connect/wire.h"
#include "core/offsets/offsetpreview.h"
#include "models/offsettablemodel.h"
#include "widgets/look/tableview.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTreeView>

#include <cstdio>

// The offsets of a sink over 100,000 partitions (10 MB), and of a source with as many: from the last byte to
// painted, a key in the filter, sorting, memory.

using namespace patchbay;

namespace {

constexpr int partitions = 100'000;

void print(const char *name, double value, const char *unit, double reach)
{
    std::printf("%s\t%.2f\t%s\t%.0f\n", name, value, unit, reach);
}

class Stopwatch {
public:
    Stopwatch() { m_timer.start(); }
    double milliseconds() const { return static_cast<double>(m_timer.nsecsElapsed()) / 1e6; }

private:
    QElapsedTimer m_timer;
};

QByteArray sinkBody()
{
    QByteArray body = "{\"offsets\":[";
    for (int index = 0; index < partitions; ++index) {
        // In no order, as a worker's map has them; padded to 100 bytes a row by the topic's name.
        const int one = static_cast<int>(qint64(index) * 7919 % partitions);
        body += index == 0 ? "" : ",";
        body += "{\"partition\":{\"kafka_partition\":" + QByteArray::number(one % 100)
            + ",\"kafka_topic\":\"orders-eu-" + QByteArray::number(one / 100)
            + "\"},\"offset\":{\"kafka_offset\":" + QByteArray::number(9'000'000'000LL + one) + "}}";
    }
    return body + "]}";
}

QByteArray sourceBody()
{
    QByteArray body = "{\"offsets\":[";
    for (int index = 0; index < partitions; ++index) {
        body += index == 0 ? "" : ",";
        body += "{\"partition\":{\"server\":\"db-eu\",\"table\":\"t" + QByteArray::number(index)
            + "\"},\"offset\":{\"lsn\":"
            + QByteArray::number(9'007'199'254'740'993LL + index * 7919 % partitions) + ",\"ts\":17"
            + QByteArray::number(index) + "}}";
    }
    return body + "]}";
}

OffsetTable read(const QByteArray &body)
{
    if (auto table = OffsetTable::readSink(body))
        return *table;
    const auto document = json::parse(body);
    return OffsetTable::fromRows(wire::offsets(document->root()).value(), body);
}

double residentMegabytes()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).trimmed().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

void measure(const char *what, const QByteArray &body, const Theme &theme, const QString &typed,
             int sortColumn)
{
    const auto name = [what](const char *of) -> QByteArray {
        return QByteArray(what) + ": " + of;
    };
    TableView view(theme);
    view.resize(1000, 700);
    view.show();
    view.grab();
    const double before = residentMegabytes();
    OffsetTableModel model;
    view.setModel(&model);
    OffsetTimes times;

    const Stopwatch painted;
    const OffsetTable table = read(body); // on a thread of the pool in the program
    const double parsed = painted.milliseconds();
    times.look(table, QDateTime::currentDateTimeUtc());
    model.setOffsets(times);
    view.grab();
    print(name("last byte to painted").constData(), painted.milliseconds(), "ms", 100);
    print(name("of that reading, off the UI thread").constData(), parsed, "ms", 60);
    print(name("memory").constData(), residentMegabytes() - before, "MB", 25);

    double longest = 0;
    for (qsizetype length = 1; length <= typed.size(); ++length) {
        const Stopwatch key;
        model.setFilter(typed.left(length));
        view.grab();
        longest = std::max(longest, key.milliseconds());
    }
    print(name("a key in the filter, painted").constData(), longest, "ms", 30);
    const Stopwatch cleared;
    model.setFilter({});
    view.grab();
    print(name("filter cleared, painted").constData(), cleared.milliseconds(), "ms", 30);

    longest = 0;
    for (int column = 0; column <= sortColumn; ++column) {
        for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
            const Stopwatch sorted;
            model.sort(column, order);
            view.grab();
            longest = std::max(longest, sorted.milliseconds());
        }
    }
    print(name("sorted, painted").constData(), longest, "ms", 60);

    const Stopwatch unchanged;
    times.look(read(body), QDateTime::currentDateTimeUtc());
    model.setOffsets(times);
    view.grab();
    print(name("refresh without change").constData(), unchanged.milliseconds(), "ms", 60);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    Theme theme;
    theme.apply(application);
    const QByteArray sink = sinkBody();
    measure("offsets of a sink", sink, theme, QStringLiteral("topic:orders partition:>5 offset:<9000000100"),
            2);
    measure("offsets of a source", sourceBody(), theme, QStringLiteral("lsn:>9007199254740993 t77"), 3);

    const OffsetTable table = read(sink);
    const Stopwatch preview;
    const OffsetPreview made =
        previewOffsets(table, {{OffsetSelection::all(), OffsetTarget::shiftedBy(-100)}});
    print("offsets of a sink: preview of 100,000 shifted", preview.milliseconds(), "ms", 500);

    OffsetTableModel tree;
    OffsetTimes times;
    times.look(table, QDateTime::currentDateTimeUtc());
    tree.setShape(OffsetTableModel::Shape::Tree);
    QTreeView view;
    view.setUniformRowHeights(true);
    view.setModel(&tree);
    view.resize(1000, 700);
    view.show();
    view.grab();
    const Stopwatch filled;
    tree.setOffsets(times);
    view.grab();
    print("offsets of a sink: tree of 1,000 topics painted", filled.milliseconds(), "ms", 100);
    return made.changeCount() == partitions ? 0 : 1;
}
