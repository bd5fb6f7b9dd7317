// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plans/moveeditor.h"

#include "support/offsetcluster.h"

#include <QTest>

using namespace patchbay;
using namespace patchbay::test;
using namespace std::chrono_literals;

using Stage = MoveEditor::Stage;

namespace {

/// The cluster of OffsetCluster, and another one whose worker has no connector yet.
struct Moving : OffsetCluster {
    FaultServer otherServer;
    OffsetWorker other{otherServer, 0};
    ClusterSession *there = nullptr;
    std::unique_ptr<MoveEditor> editor;

    explicit Moving(Environment::Kind otherKind = Environment::Kind::Development)
    {
        other.exists = false;
        other.state = "STOPPED";
        otherServer.on("GET", "/connectors?expand=status").reply(200, "{}");
        otherServer.on("GET", "/connectors?expand=info").reply(200, "{}");
        otherServer.on("GET", "/connectors").reply(200, "[]");
        ClusterProfile profile = ClusterProfile::create();
        profile.name = QStringLiteral("payments-us");
        profile.environment.kind = otherKind;
        profile.workers = {otherServer.url()};
        const Result<> added = clusters.add(profile);
        Q_ASSERT(added);
        there = clusters.find(profile.id);
    }
    bool open()
    {
        if (!start())
            return false;
        QSignalSpy refreshed(there, &ClusterSession::refreshed);
        there->start();
        if (!waitFor([&] { return refreshed.count() > 0; }))
            return false;
        editor = std::make_unique<MoveEditor>(MoveEditor::Ground{*session, clusters, operations},
                                              QStringLiteral("a"));
        MoveEditor::Wishes wishes = editor->wishes();
        wishes.target = there->profile().id;
        editor->setWishes(wishes);
        return true;
    }
    bool previews()
    {
        editor->next();
        return editor->stage() == Stage::Preview && waitFor([this] { return editor->isPreviewed(); });
    }
};

} // namespace

class TestMoveEditor : public QObject {
    Q_OBJECT

private slots:
    void theConnectorGoesWithItsOffsetsAndComesBack()
    {
        Moving moving;
        QVERIFY(moving.open());
        MoveEditor::Wishes wishes = moving.editor->wishes();
        wishes.topics = QStringLiteral("orders=eu.orders\n");
        moving.editor->setWishes(wishes);
        QVERIFY(moving.previews());
        QCOMPARE(moving.editor->preview().rows.size(), std::size_t(12));
        QVERIFY(!moving.editor->nextRefusal());
        QVERIFY(!moving.editor->requests().isEmpty());
        QVERIFY(moving.editor->run());
        QVERIFY(waitFor([&] { return moving.editor->isOver(); }, 60s));
        QCOMPARE(moving.editor->operation()->report.progress, Progress::Done);
        QCOMPARE(moving.worker.state, QByteArray("STOPPED"));
        QCOMPARE(moving.other.state, QByteArray("RUNNING"));
        QCOMPARE(moving.other.table.count(), 12);
        QCOMPARE(moving.other.table.topics(), QStringList(QStringLiteral("eu.orders")));

        QVERIFY(moving.editor->mayUndo());
        QVERIFY(moving.editor->undo());
        QVERIFY(waitFor([&] { return moving.editor->isOver(); }, 60s));
        QCOMPARE(moving.editor->operation()->report.progress, Progress::Done);
        QVERIFY(!moving.other.exists);
        QCOMPARE(moving.worker.state, QByteArray("RUNNING"));
    }

    void aNamesakeThereIsNotTouched()
    {
        Moving moving;
        moving.other.exists = true;
        QVERIFY(moving.open());
        QSignalSpy failed(moving.editor.get(), &MoveEditor::failed);
        moving.editor->next();
        QTRY_COMPARE(failed.count(), 1);
        QVERIFY(moving.editor->nextRefusal());
        QVERIFY(!moving.editor->run());
        QCOMPARE(moving.otherServer.count("DELETE", "*"), 0);
        QCOMPARE(moving.otherServer.count("PUT", "*"), 0);
        QCOMPARE(moving.server.count("PUT", "*"), 0);
    }

    void whatIsNotUnderstoodIsSaidBeforeAnythingIsAsked()
    {
        Moving moving;
        QVERIFY(moving.open());
        MoveEditor::Wishes wishes = moving.editor->wishes();
        wishes.settings = QStringLiteral("connection.password=hunter2");
        moving.editor->setWishes(wishes);
        QVERIFY(moving.editor->nextRefusal());
        QVERIFY(!moving.editor->nextRefusal()->message.contains(QStringLiteral("hunter2")));
        wishes.settings.clear();
        wishes.topics = QStringLiteral("orders");
        moving.editor->setWishes(wishes);
        QVERIFY(moving.editor->nextRefusal());
        wishes.topics.clear();
        wishes.target = {};
        moving.editor->setWishes(wishes);
        QVERIFY(moving.editor->nextRefusal());
    }

    void onlyThePartitionsThatAreNeededGoAlong()
    {
        Moving moving;
        QVERIFY(moving.open());
        MoveEditor::Wishes wishes = moving.editor->wishes();
        wishes.partitions = QStringLiteral("orders 0,3-5");
        moving.editor->setWishes(wishes);
        QVERIFY(moving.previews());
        QCOMPARE(moving.editor->preview().rows.size(), std::size_t(4));
    }

    void productionOnEitherSideWantsTheName()
    {
        Moving moving(Environment::Kind::Production);
        QVERIFY(moving.open());
        QCOMPARE(moving.editor->confirmation(), Confirmation::TypeName);
    }
};

QTEST_GUILESS_MAIN(TestMoveEditor)
#include "tst_moveeditor.moc"
