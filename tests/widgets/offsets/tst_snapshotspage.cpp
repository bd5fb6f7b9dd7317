// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/offsets/snapshotspage.h"

#include "support/offsetcluster.h"
#include "support/scriptedasker.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QTest>
#include <QTreeView>

using namespace patchbay;
using namespace patchbay::test;

class TestSnapshotsPage : public QObject {
    Q_OBJECT

    Theme m_theme;

    struct Opened : OffsetCluster {
        ScriptedAsker asker;
        std::unique_ptr<SnapshotsPage> page;

        void keep(OffsetSnapshot::Reason reason, const QDateTime &taken, const OffsetTable &table)
        {
            OffsetSnapshot snapshot = OffsetSnapshot::create(session->profile().id, session->profile().name,
                                                             QStringLiteral("a"), table);
            snapshot.reason = reason;
            snapshot.taken = taken;
            Answer<> kept;
            snapshots.keep({snapshot, table}, kept.replyTo());
            kept.wait();
        }
        bool open(const Theme &theme)
        {
            if (!start())
                return false;
            page = std::make_unique<SnapshotsPage>(*session, QStringLiteral("a"), snapshots, asker, theme);
            page->resize(1100, 600);
            page->show();
            return QTest::qWaitForWindowExposed(page.get());
        }
        QTreeView *list() const { return page->findChild<QTreeView *>(QStringLiteral("snapshots")); }
        QTreeView *difference() const { return page->findChild<QTreeView *>(QStringLiteral("difference")); }
        QPushButton *button(const QString &name) const
        {
            for (QPushButton *one : page->findChildren<QPushButton *>()) {
                if (one->isVisible() && one->accessibleName() == name)
                    return one;
            }
            return nullptr;
        }
        bool shows(const QString &text) const
        {
            for (const QLabel *label : page->findChildren<QLabel *>()) {
                if (label->isVisible() && label->text().contains(text))
                    return true;
            }
            return false;
        }
    };

    static OffsetTable changed(const OffsetTable &table, int partition, qint64 offset)
    {
        return applied(table, {{toPartition({QStringLiteral("orders"), partition}), toOffset(offset)}});
    }

private slots:
    void initTestCase() { m_theme.apply(*qApp); }

    void withoutSnapshotsOneIsOffered()
    {
        Opened opened;
        QVERIFY(opened.open(m_theme));
        QTRY_VERIFY(opened.shows(QStringLiteral("No snapshots yet")));
        QPushButton *take = opened.page->findChild<QPushButton *>();
        for (QPushButton *one : opened.page->findChildren<QPushButton *>()) {
            if (one->isVisible())
                take = one;
        }
        QTest::mouseClick(take, Qt::LeftButton);
        QTRY_COMPARE(opened.list()->model()->rowCount(), 1);
        QTRY_VERIFY(opened.shows(QStringLiteral("Nothing differs.")));
        QCOMPARE(opened.snapshots.all().size(), std::size_t(1));
    }

    void aSnapshotIsComparedWithNowAndWithAnother()
    {
        Opened opened;
        const OffsetTable now = opened.worker.table;
        const QDateTime today = QDateTime::currentDateTimeUtc();
        opened.keep(OffsetSnapshot::Reason::BeforeChange, today.addSecs(-120),
                    changed(changed(now, 3, 5), 4, 6));
        opened.keep(OffsetSnapshot::Reason::ByHand, today.addSecs(-60), changed(now, 3, 5));
        QVERIFY(opened.open(m_theme));
        QTRY_COMPARE(opened.list()->model()->rowCount(), 2);
        QTRY_VERIFY(opened.difference()->model()->rowCount() == 12); // one that differs, eleven that don't
        QCOMPARE(opened.difference()->model()->index(0, 1).data().toString(), QStringLiteral("3"));
        QCOMPARE(opened.difference()->model()->index(0, 2).data().toString(), QStringLiteral("5"));
        QCOMPARE(opened.difference()->model()->index(0, 3).data().toString(), QStringLiteral("1,003"));
        QVERIFY(!opened.button(QStringLiteral("Undo the change before which it was taken")));

        // The two with each other: from the older to the newer, whichever was chosen first.
        auto *other = opened.page->findChild<QComboBox *>();
        other->setCurrentIndex(2);
        emit other->activated(2);
        QTRY_COMPARE(opened.difference()->model()->index(0, 1).data().toString(), QStringLiteral("4"));
        QCOMPARE(opened.difference()->model()->index(0, 2).data().toString(), QStringLiteral("6"));
        QCOMPARE(opened.difference()->model()->index(0, 3).data().toString(), QStringLiteral("1,004"));

        opened.list()->setCurrentIndex(opened.list()->model()->index(1, 0));
        QTRY_VERIFY(opened.button(QStringLiteral("Undo the change before which it was taken")));
    }

    void restoringIsAsSaidOfTheChosenOne()
    {
        Opened opened;
        opened.keep(OffsetSnapshot::Reason::ByHand, QDateTime::currentDateTimeUtc(), opened.worker.table);
        QVERIFY(opened.open(m_theme));
        QTRY_VERIFY(opened.button(QStringLiteral("Restore the snapshot")));
        QSignalSpy asked(opened.page.get(), &SnapshotsPage::restoreRequested);
        QTest::mouseClick(opened.button(QStringLiteral("Restore the snapshot")), Qt::LeftButton);
        QCOMPARE(asked.count(), 1);
        QCOMPARE(asked.front().front().toUuid(), opened.snapshots.all().front().snapshot.id);
    }

    void deletingAsksAndTakesNoForAnAnswer()
    {
        Opened opened;
        opened.keep(OffsetSnapshot::Reason::ByHand, QDateTime::currentDateTimeUtc(), opened.worker.table);
        QVERIFY(opened.open(m_theme));
        QTRY_VERIFY(opened.button(QStringLiteral("Delete the snapshot")));
        opened.asker.willAnswer(false);
        QTest::mouseClick(opened.button(QStringLiteral("Delete the snapshot")), Qt::LeftButton);
        QCOMPARE(opened.asker.asked().size(), 1);
        QTest::qWait(50);
        QCOMPARE(opened.snapshots.all().size(), std::size_t(1));
        opened.asker.willAnswer(true);
        QTest::mouseClick(opened.button(QStringLiteral("Delete the snapshot")), Qt::LeftButton);
        QTRY_COMPARE(opened.snapshots.all().size(), std::size_t(0));
        QTRY_VERIFY(opened.shows(QStringLiteral("No snapshots yet")));
    }
};

QTEST_MAIN(TestSnapshotsPage)
#include "tst_snapshotspage.moc"
