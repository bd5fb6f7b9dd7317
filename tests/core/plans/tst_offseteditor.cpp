// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plans/offseteditor.h"

#include "support/offsetcluster.h"
#include "support/scriptedtopics.h"

#include <QTest>

using namespace patchbay;
using namespace patchbay::test;
using namespace std::chrono_literals;

using Stage = OffsetEditor::Stage;

namespace {

struct Editing : OffsetCluster {
    std::unique_ptr<OffsetEditor> editor;

    using OffsetCluster::OffsetCluster;

    bool open()
    {
        if (!start())
            return false;
        editor = std::make_unique<OffsetEditor>(OffsetEditor::Ground{*session, operations, snapshots},
                                                QStringLiteral("a"));
        editor->offsets().refresh();
        return waitFor([this] { return editor->offsets().read().isValid(); });
    }
    /// Opens, with brokers that have every topic of the table from 0 to 1000.
    bool namesBrokers(ScriptedTopics &script)
    {
        ClusterProfile profile = session->profile();
        profile.kafka = KafkaProfile();
        profile.kafka->bootstrapServers = {QStringLiteral("b:9092")};
        clusters.setTopicReaders(script.factory());
        if (!clusters.replace(profile) || !open())
            return false;
        for (const QString &topic : editor->table().topics())
            script.facts.setTopic(topic, std::vector<std::optional<TopicEnds>>(12, TopicEnds{0, 1000}));
        return true;
    }
    void choose(const std::vector<int> &rows) { editor->choose(OffsetSelection::of(editor->table(), rows)); }
    bool previews()
    {
        if (editor->stage() == Stage::Choose)
            editor->next();
        editor->next();
        return editor->stage() == Stage::Preview
            && waitFor([this] { return editor->previewedAt().isValid() && !editor->preview().rows.empty(); });
    }
    bool runs()
    {
        return editor->run().has_value() && waitFor([this] { return editor->isOver(); }, 30s);
    }
    std::optional<qint64> offsetOf(int partition) const
    {
        for (int row = 0; row < worker.table.count(); ++row) {
            if (worker.table.partition(row) == partition)
                return worker.table.offset(row);
        }
        return std::nullopt;
    }
};

} // namespace

class TestOffsetEditor : public QObject {
    Q_OBJECT

private slots:
    void threePartitionsAreSetBackAndTheOthersStay()
    {
        Editing editing;
        QVERIFY(editing.open());
        const OffsetTable before = editing.worker.table;
        editing.choose({0, 3, 7});
        QCOMPARE(editing.editor->chosenCount(), 3);
        editing.editor->next();
        QCOMPARE(editing.editor->stage(), Stage::Target);
        QVERIFY(editing.editor->nextRefusal()); // no target yet
        editing.editor->setTarget(OffsetTarget::shiftedBy(-100));
        QVERIFY(editing.previews());
        QCOMPARE(editing.editor->preview().changeCount(), 3);
        QCOMPARE(editing.editor->preview().kept, 9);
        QVERIFY(!editing.editor->nextRefusal());
        QVERIFY(editing.runs());
        QVERIFY(editing.editor->isVerified());
        QCOMPARE(editing.editor->operation()->report.progress, Progress::Done);
        QCOMPARE(editing.worker.state, QByteArray("RUNNING"));
        for (int partition = 0; partition < 12; ++partition) {
            const bool chosen = partition == 0 || partition == 3 || partition == 7;
            QCOMPARE(editing.offsetOf(partition),
                     std::optional<qint64>(1000 + partition - (chosen ? 100 : 0)));
        }

        // And back, through a preview of its own.
        QVERIFY(editing.editor->mayUndo());
        editing.editor->beginUndo(editing.editor->operation()->id);
        QVERIFY(waitFor([&] {
            return editing.editor->stage() == Stage::Preview && editing.editor->preview().changeCount() == 3;
        }));
        QVERIFY(editing.editor->isUndo());
        QVERIFY(editing.runs());
        QCOMPARE(editing.editor->operation()->plan.kind, Plan::Kind::UndoOffsets);
        QVERIFY(editing.worker.table == before);
        QCOMPARE(editing.worker.state, QByteArray("RUNNING"));
    }

    void aPointInTimeIsAskedOfTheBrokersForEachPartition()
    {
        Editing editing;
        ScriptedTopics script;
        QVERIFY(editing.namesBrokers(script));
        const QDateTime time = QDateTime::fromMSecsSinceEpoch(1'700'000'000'000, Qt::UTC);
        const SinkPartition first = editing.editor->table().sinkPartition(0);
        script.facts.setOffsetAt(first, time, 3);
        editing.choose({0});
        editing.editor->setTarget(OffsetTarget::at(time));
        QVERIFY(editing.previews());
        QVERIFY(script.asked.contains(QStringLiteral("offsetsAt 1")));
        const OffsetPreview::Row row = editing.editor->preview().rows.front();
        QCOMPARE(row.after, std::optional(toOffset(3)));
        QVERIFY(row.ends);
        QVERIFY(!editing.editor->nextRefusal());
    }

    void aPreviewThatNeedsNoBrokersDoesNotWaitForThem()
    {
        Editing editing;
        ScriptedTopics script;
        QVERIFY(editing.namesBrokers(script));
        script.isSilent = true;
        editing.choose({0});
        editing.editor->setTarget(OffsetTarget::shiftedBy(-1));
        QVERIFY(editing.previews());
        QVERIFY(!editing.editor->nextRefusal());
    }

    void whatBrokersDoNotSayIsNotGuessed()
    {
        Editing editing;
        ScriptedTopics script;
        QVERIFY(editing.namesBrokers(script));
        script.error = Error::local(Error::Kind::Unreachable, QStringLiteral("Connection refused"));
        editing.choose({0});
        editing.editor->setTarget(OffsetTarget::latest());
        QVERIFY(editing.previews());
        QVERIFY(editing.editor->brokersError());
        QCOMPARE(editing.editor->preview().rows.front().warnings,
                 std::vector<OffsetWarning>{OffsetWarning::NeedsTopic});
        QVERIFY(editing.editor->nextRefusal());
    }

    void theRequestThatIsShownIsTheOneThatLeaves()
    {
        Editing editing;
        QVERIFY(editing.open());
        editing.choose({2});
        editing.editor->setTarget(OffsetTarget::to(5));
        QVERIFY(editing.previews());
        const auto shown = editing.editor->request();
        QVERIFY(shown);
        QCOMPARE(shown->describe(), QStringLiteral("PATCH /connectors/a/offsets"));
        QVERIFY(editing.editor->requestAsCurl().contains(QStringLiteral("-X PATCH")));
        QVERIFY(editing.runs());
        QByteArray sent;
        for (const Request &request : editing.server.requests()) {
            if (request.method == "PATCH")
                sent = request.body;
        }
        QCOMPARE(sent, *shown->body);
    }

    void resettingEverythingIsADeleteWithoutABody()
    {
        Editing editing;
        QVERIFY(editing.open());
        editing.editor->choose(OffsetSelection::all());
        QCOMPARE(editing.editor->chosenCount(), 12);
        editing.editor->setTarget(OffsetTarget::reset());
        QVERIFY(editing.previews());
        QVERIFY(!editing.editor->request()->body);
        QCOMPARE(editing.editor->request()->verb, Verb::Delete);
        QVERIFY(editing.runs());
        for (const Request &request : editing.server.requests()) {
            if (request.method == "DELETE")
                QVERIFY(request.body.isEmpty());
        }
        QVERIFY(editing.worker.table.isEmpty());
    }

    void severalTargetsMakeOneChange()
    {
        Editing editing;
        QVERIFY(editing.open());
        editing.choose({0});
        editing.editor->next();
        editing.editor->setTarget(OffsetTarget::to(7));
        editing.editor->addAnother();
        QCOMPARE(editing.editor->stage(), Stage::Choose);
        QCOMPARE(editing.editor->chosenCount(), 0);
        editing.choose({1, 2});
        editing.editor->next();
        editing.editor->setTarget(OffsetTarget::shiftedBy(10));
        QVERIFY(editing.previews());
        QCOMPARE(editing.editor->preview().changeCount(), 3);
        QVERIFY(editing.runs());
        QCOMPARE(editing.offsetOf(0), std::optional<qint64>(7));
        QCOMPARE(editing.offsetOf(1), std::optional<qint64>(1011));
        QCOMPARE(editing.offsetOf(2), std::optional<qint64>(1012));
    }

    void whatGuidesSendAsADeleteBecomesASelection()
    {
        Editing editing;
        QVERIFY(editing.open());
        const auto rows = editing.editor->take(
            R"({"partitions":[{"topic":"orders","partition":3},{"topic":"orders","partition":99}]})");
        QVERIFY(rows);
        QCOMPARE(*rows, std::vector<int>{3});
        QCOMPARE(editing.editor->missing().size(), std::size_t(1));
        QCOMPARE(editing.editor->chosenCount(), 2);
        QVERIFY(!editing.editor->target()); // it names no offsets
        editing.editor->leaveMissing();
        QCOMPARE(editing.editor->chosenCount(), 1);
        QVERIFY(!editing.editor->take("hello"));
    }

    void pastedOffsetsAreTheTargetOnOffer()
    {
        Editing editing;
        QVERIFY(editing.open());
        QVERIFY(editing.editor->take("topic,partition,offset\norders,4,17\n"));
        editing.editor->next();
        QVERIFY(editing.editor->target());
        QVERIFY(editing.previews());
        QVERIFY(editing.runs());
        QCOMPARE(editing.offsetOf(4), std::optional<qint64>(17));
    }

    void aRangeNamesRowsOrSaysWhyNot()
    {
        Editing editing;
        QVERIFY(editing.open());
        const auto rows = editing.editor->rowsInRange(QStringLiteral("orders"), QStringLiteral("0,3-5"));
        QVERIFY(rows);
        QCOMPARE(*rows, (std::vector<int>{0, 3, 4, 5}));
        QVERIFY(!editing.editor->rowsInRange(QStringLiteral("orders"), QStringLiteral("x")));
        QVERIFY(!editing.editor->rowsInRange(QStringLiteral("orders"), QStringLiteral("50-60")));
    }

    void newSourcePartitionsNeedAStepOfTheirOwn()
    {
        Editing editing;
        editing.makeSource();
        QVERIFY(editing.open());
        QVERIFY(editing.editor->take(
            R"({"offsets":[{"partition":{"filename":"/in/typo.txt"},"offset":{"position":1}}]})"));
        QVERIFY(editing.previews());
        QVERIFY(editing.editor->hasNewPartitions());
        QVERIFY(editing.editor->nextRefusal());
        QVERIFY(!editing.editor->run());
        editing.editor->allowNewPartitions(true);
        QVERIFY(!editing.editor->nextRefusal());
        QVERIFY(editing.runs());
        QCOMPARE(editing.worker.table.count(), 3);
        // Undo takes the added one away again.
        editing.editor->beginUndo(editing.editor->operation()->id);
        QVERIFY(waitFor(
            [&] { return editing.editor->isUndo() && editing.editor->preview().changeCount() == 1; }));
        QVERIFY(editing.runs());
        QCOMPARE(editing.worker.table.count(), 2);
    }

    void everyDigitOfASourceStays()
    {
        Editing editing;
        editing.makeSource();
        QVERIFY(editing.open());
        editing.choose({0, 1});
        const QByteArray form = editing.editor->chosenAsForm();
        QVERIFY(form.contains("9007199254740993"));
        QVERIFY(form.contains("18446744073709551616"));
    }

    void aSnapshotIsRestored()
    {
        Editing editing;
        QVERIFY(editing.open());
        Answer<OffsetSnapshot> kept;
        editing.editor->offsets().keepSnapshot(editing.snapshots, kept.replyTo());
        QVERIFY(kept.wait());
        QVERIFY(kept.result());
        const OffsetTable before = editing.worker.table;
        editing.worker.table = applied(before, {{toPartition({QStringLiteral("orders"), 5}), std::nullopt}});
        editing.editor->offsets().refresh();
        QVERIFY(waitFor([&] { return editing.editor->table().count() == 11; }));
        QSignalSpy taken(editing.editor.get(), &OffsetEditor::choiceTaken);
        editing.editor->takeSnapshot(kept.value().id, true);
        QTRY_COMPARE(taken.count(), 1);
        QVERIFY(editing.previews());
        QCOMPARE(editing.editor->preview().changeCount(), 1);
        QVERIFY(editing.runs());
        QVERIFY(editing.worker.table == before);
    }

    void aReadOnlyConnectionRefuses()
    {
        Editing editing(Environment::Kind::Development, true);
        QVERIFY(editing.open());
        editing.choose({0});
        const auto refusal = editing.editor->nextRefusal();
        QVERIFY(refusal);
        QVERIFY2(refusal->message.contains(QStringLiteral("read-only")), qPrintable(refusal->message));
        editing.editor->next();
        QCOMPARE(editing.editor->stage(), Stage::Choose);
    }

    void aWorkerThatOnlyShowsRefuses()
    {
        Editing editing;
        editing.version = "3.5.2";
        QVERIFY(editing.open());
        editing.choose({0});
        const auto refusal = editing.editor->nextRefusal();
        QVERIFY(refusal);
        QVERIFY2(refusal->message.contains(QStringLiteral("another name")), qPrintable(refusal->message));
    }

    void whatWasLeftInTheMiddleStandsInTheWayAndIsUndone()
    {
        Editing editing;
        QVERIFY(editing.open());
        const OffsetTable before = editing.worker.table;
        editing.choose({3});
        editing.editor->setTarget(OffsetTarget::to(5));
        QVERIFY(editing.previews());
        const Plan plan = editing.editor->plan();
        {
            // Another program, killed after its PATCH.
            PlanRunner runner(plan, editing.session->client(), editing.journal,
                              {std::chrono::milliseconds(5), 2s, {}});
            runner.setSnapshots(&editing.snapshots);
            runner.run();
            QVERIFY(waitFor([&] { return editing.worker.table != before; }));
        }
        editing.journal.forgetPrograms();
        editing.worker.lingering = 1;
        editing.operations.loadInterrupted();
        QTRY_COMPARE(editing.operations.count(), 1);
        const auto refusal = editing.editor->nextRefusal();
        QVERIFY(refusal);
        QVERIFY2(refusal->message.contains(QStringLiteral("left in the middle")),
                 qPrintable(refusal->message));

        const QUuid left = editing.operations.at(0).id;
        editing.editor->beginUndo(left);
        QVERIFY(waitFor([&] { return editing.editor->isUndo() && !editing.editor->nextRefusal(); }));
        QVERIFY(editing.runs());
        QVERIFY(editing.worker.table == before);
        QCOMPARE(editing.worker.state, QByteArray("RUNNING")); // as it was before all that
        QVERIFY(!editing.operations.at(editing.operations.indexOf(left)).interrupted);
    }

    void thePlanRestsOnTheStateOfNow()
    {
        Editing editing;
        editing.worker.state = "STOPPED";
        editing.worker.lingering = 0;
        QVERIFY(editing.open());
        editing.session->stop(); // and sees no more
        editing.choose({3});
        editing.editor->setTarget(OffsetTarget::to(5));
        editing.worker.state = "RUNNING"; // somebody resumed it
        editing.worker.lingering = 1;
        QVERIFY(editing.previews());
        QVERIFY(std::holds_alternative<step::Stop>(editing.editor->plan().parts.front().steps.at(1)));
        QVERIFY(editing.runs());
        QCOMPARE(editing.editor->operation()->report.progress, Progress::Done);
        QCOMPARE(editing.worker.state, QByteArray("RUNNING"));
    }

    void offsetsThatCannotBeReadMakeNoPreview()
    {
        Editing editing;
        QVERIFY(editing.open());
        editing.choose({3});
        editing.editor->setTarget(OffsetTarget::to(5));
        editing.editor->next();
        QSignalSpy failed(editing.editor.get(), &OffsetEditor::failed);
        editing.server.on("GET", "/connectors/a/offsets").error(400, "no");
        editing.editor->next();
        QTRY_COMPARE(failed.count(), 1);
        QVERIFY(editing.editor->nextRefusal());
        QVERIFY(!editing.editor->run());
        QCOMPARE(editing.server.count("PATCH", "*"), 0);
        QCOMPARE(editing.server.count("PUT", "*"), 0);
    }
};

QTEST_GUILESS_MAIN(TestOffsetEditor)
#include "tst_offseteditor.moc"
