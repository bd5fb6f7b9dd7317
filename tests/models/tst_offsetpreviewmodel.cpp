// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/offsetpreviewmodel.h"

#include "core/offsets/offsetdifference.h"
#include "models/roles.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace patchbay;

namespace {

OffsetTable sink(int partitions)
{
    std::vector<PartitionOffset> rows;
    for (int partition = 0; partition < partitions; ++partition)
        rows.push_back({toPartition({QStringLiteral("orders"), partition}), toOffset(1000 + partition)});
    return OffsetTable::fromRows(rows);
}

OffsetPreview shifted(const OffsetTable &table, const std::vector<int> &rows, qint64 by)
{
    return previewOffsets(table, {{OffsetSelection::of(table, rows), OffsetTarget::shiftedBy(by)}});
}

} // namespace

class TestOffsetPreviewModel : public QObject {
    Q_OBJECT

    static int column(const OffsetPreviewModel &model, OffsetPreviewModel::Content content)
    {
        for (int at = 0; at < model.columnCount(); ++at) {
            if (model.contentOf(at) == content)
                return at;
        }
        return -1;
    }
    static QString cell(const OffsetPreviewModel &model, int row, OffsetPreviewModel::Content content)
    {
        return model.index(row, column(model, content)).data().toString();
    }
    using Content = OffsetPreviewModel::Content;

private slots:
    void figuresHaveSeparators()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        OffsetPreviewModel model;
        model.setPreview(shifted(sink(5), {1}, -1000));
        QCOMPARE(cell(model, 0, Content::Before), QStringLiteral("1,001"));
        QCOMPARE(cell(model, 0, Content::After), QStringLiteral("1"));
        QCOMPARE(cell(model, 0, Content::Change), QStringLiteral("−1,000"));
        QLocale::setDefault(QLocale::c());
    }

    void whatChangesStandsFirstAndWhatIsKeptAfterItMuted()
    {
        OffsetPreviewModel model;
        const QAbstractItemModelTester tester(&model);
        model.setPreview(shifted(sink(5), {1, 3}, -100));
        QCOMPARE(model.rowCount(), 5);
        QCOMPARE(cell(model, 0, Content::Partition), QStringLiteral("1"));
        QCOMPARE(cell(model, 0, Content::Before), QStringLiteral("1001"));
        QCOMPARE(cell(model, 0, Content::After), QStringLiteral("901"));
        QCOMPARE(cell(model, 0, Content::Change), QStringLiteral("−100"));
        QVERIFY(model.index(0, column(model, Content::After)).data(StrongRole).toBool());
        QVERIFY(!model.index(0, 0).data(MutedRole).toBool());
        QCOMPARE(cell(model, 2, Content::Partition), QStringLiteral("0"));
        QCOMPARE(cell(model, 2, Content::Effect), QStringLiteral("kept"));
        QVERIFY(model.index(2, 0).data(MutedRole).toBool());
        QCOMPARE(model.firstBlocked(), -1);
    }

    void whatCannotBeSetIsMarkedAndSaysWhy()
    {
        OffsetPreviewModel model;
        model.setPreview(shifted(sink(3), {2}, -5000));
        QCOMPARE(model.firstBlocked(), 0);
        const QModelIndex effect = model.index(0, column(model, Content::Effect));
        QVERIFY(effect.data(WarningRole).toBool());
        QVERIFY(effect.data().toString().contains(QStringLiteral("Below 0")));
        QVERIFY(model.index(0, column(model, Content::After)).data(FailedRole).toBool());
    }

    void whileItRunsAColumnTellsWhereEachIsNow()
    {
        OffsetPreviewModel model;
        const QAbstractItemModelTester tester(&model);
        const OffsetTable before = sink(3);
        const OffsetPreview preview = shifted(before, {0}, -100);
        model.setPreview(preview);
        QCOMPARE(column(model, Content::Now), -1);
        model.setProgress(OffsetPreviewModel::Progress::Sent);
        model.setNow(applied(before, preview.changes()));
        QCOMPARE(cell(model, 0, Content::Now), QStringLiteral("900"));
        model.setProgress(OffsetPreviewModel::Progress::Verified);
        QCOMPARE(cell(model, 0, Content::Effect), QStringLiteral("as planned"));
        QCOMPARE(cell(model, 1, Content::Effect), QStringLiteral("kept"));
    }

    void twoTablesAreComparedWithoutAnEffect()
    {
        OffsetPreviewModel model;
        model.setProgress(OffsetPreviewModel::Progress::Compared);
        model.setPreview(shifted(sink(3), {0}, 7));
        QCOMPARE(column(model, Content::Effect), -1);
        QCOMPARE(cell(model, 0, Content::Change), QStringLiteral("+7"));
    }
};

QTEST_GUILESS_MAIN(TestOffsetPreviewModel)
#include "tst_offsetpreviewmodel.moc"
