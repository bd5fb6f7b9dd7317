// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/connectoroffsets.h"
#include "core/offsets/offsetform.h"
#include "core/offsets/offsetpreview.h"
#include "core/plans/applicability.h"
#include "core/plans/operationlist.h"
#include "core/rest/httprequest.h"

namespace patchbay {

/// One guided change of a connector's offsets: which partitions, to where, what that does, the run, and the
/// way back. Knows at each stage what may come next, and why not; changes nothing before run().
///
/// Several "these partitions, to there" make one change: the one in hand, and earlier ones that were kept.
class OffsetEditor : public QObject {
    Q_OBJECT
public:
    enum class Stage { Choose, Target, Preview, Run };

    /// What it works with; all must outlive this.
    struct Ground {
        ClusterSession &session;
        OperationList &operations;
        OffsetSnapshotStore &snapshots;
    };

    OffsetEditor(const Ground &ground, const QString &connector, QObject *parent = nullptr);

    const QString &connector() const { return m_connector; }
    ClusterSession &session() const { return m_ground.session; }
    ConnectorOffsets &offsets() { return m_offsets; }
    const OffsetTable &table() const { return m_offsets.table(); }
    /// As last seen; null: never. Read again for each preview: the plan rests on it.
    const ConnectorStatus *status() const;
    Stage stage() const { return m_stage; }

    // Choose
    void choose(const OffsetSelection &selection); ///< of what the connector has: ticked rows
    const OffsetSelection &selection() const { return m_selection; }
    int chosenCount() const { return m_chosenCount; } ///< named partitions without an offset included
    /// "3-7" of a topic -> rows of table(). InvalidRequest says what is not understood.
    Result<std::vector<int>> rowsInRange(const QString &topic, const QString &ranges) const;
    /// What was pasted or loaded, in whatever form: its partitions become the choice, its offsets (where it
    /// has some) a target on offer. InvalidRequest says what is wrong; then nothing changes.
    Result<std::vector<int>> take(const QByteArray &text); ///< the rows of table() that it names
    /// A whole snapshot: its partitions, and it as the target.
    std::vector<int> take(const StoredOffsets &stored);
    const std::optional<OffsetForm> &form() const { return m_form; }
    const std::vector<json::Value> &missing() const { return m_missing; } ///< named, without an offset
    void leaveMissing(); ///< out of the choice

    // Snapshots of this connector
    void readSnapshots();
    const std::vector<OffsetSnapshot> &snapshots() const { return m_snapshots; } ///< newest first
    /// Loads one: as the choice and the target, or as the target of what is chosen.
    void takeSnapshot(const QUuid &snapshot, bool asChoice);

    // Target
    void setTarget(const std::optional<OffsetTarget> &target); ///< nullopt: not said yet
    const std::optional<OffsetTarget> &target() const { return m_target; }
    /// The chosen partitions with their offsets as the form that PATCH takes: what is edited by hand.
    QByteArray chosenAsForm() const;
    /// Keeps what is in hand as one part of the change and goes back to choosing others.
    void addAnother();
    bool namesBrokers() const; ///< beginning, end and a point in time are targets too
    const std::vector<OffsetAssignment> &earlier() const { return m_earlier; }
    void dropEarlier(int index);

    // Preview
    const OffsetPreview &preview() const { return m_preview; }
    int previewNumber() const { return m_previewNumber; } ///< another one for each that was made
    QDateTime previewedAt() const { return m_previewedAt; } ///< UTC, when what it rests on was read
    /// Why the brokers did not say where topics begin and end, for this preview.
    const std::optional<Error> &brokersError() const { return m_brokersError; }
    bool hasNewPartitions() const; ///< source partitions that the worker does not know are named
    bool allowsNewPartitions() const { return m_allowsNew; }
    void allowNewPartitions(bool allows); ///< the deliberate step: their spelling was checked
    const Plan &plan() const { return m_plan; } ///< of the preview; without parts when nothing changes
    bool isUndo() const { return m_undo.has_value(); }
    /// The change as it will leave; nullopt: nothing changes.
    std::optional<HttpRequest> request() const;
    QString requestAsCurl() const;

    // Moving on
    std::optional<Error> nextRefusal() const; ///< why next() or run() can't be done now; null: they can
    Confirmation confirmation() const;
    void next(); ///< to Target, or to Preview: which reads the offsets first
    void back();
    void previewAgain(); ///< reads the offsets and judges anew
    /// Begins at the preview of the way back. An operation of the list that may be undone.
    void beginUndo(const QUuid &operation);
    void beginUndo(const StoredOffsets &stored); ///< of a change of an earlier run
    /// Begins at the preview of going back to a whole snapshot.
    void beginRestore(const QUuid &snapshot);
    void startOver();

    // Run
    Result<> run();
    void cancel();
    const Operation *operation() const; ///< of this change; null: it was not run
    bool isRunning() const;
    bool isOver() const;
    bool isVerified() const; ///< it was read back and is as planned
    bool mayUndo() const;

signals:
    void changed();
    void stageChanged();
    void failed(const patchbay::Error &error); ///< a preview could not be made, a snapshot not be read
    void snapshotsRead();
    void choiceTaken(const std::vector<int> &rows); ///< of table(): what a snapshot names is chosen now

private:
    struct Undo {
        StoredOffsets stored;
        std::optional<ConnectorState> bringBackTo;
        QUuid operation; ///< null: of an earlier run
    };

    void setStage(Stage stage);
    void forgetChoice();
    void beginPreview();
    void statusRead(const Result<ConnectorStatus> &status);
    void askBrokers();
    void takeFacts(const Result<TopicFacts> &facts);
    void makePreview();
    void makePlan();
    std::vector<OffsetAssignment> assignments() const;
    std::optional<Error> choiceRefusal() const;
    std::optional<Error> previewRefusal() const;
    void followOffsets();
    void followOperation(int index);

    Ground m_ground;
    QString m_connector;
    ConnectorOffsets m_offsets;
    Stage m_stage = Stage::Choose;
    OffsetSelection m_selection;
    int m_chosenCount = 0;
    std::vector<json::Value> m_missing;
    std::optional<OffsetForm> m_form;
    std::optional<OffsetTarget> m_target;
    std::vector<OffsetAssignment> m_earlier;
    std::vector<OffsetSnapshot> m_snapshots;
    bool m_allowsNew = false;
    std::optional<Undo> m_undo;
    bool m_awaitsStatus = false; ///< the preview is made of what is being read: first this,
    bool m_awaitsRead = false; ///< then the offsets,
    int m_awaitsFacts = 0; ///< then so many answers of the brokers
    quint64 m_questions = 0; ///< for the brokers; answers to earlier ones count no more
    TopicFacts m_facts;
    std::optional<Error> m_brokersError;
    std::optional<ConnectorStatus> m_status; ///< read for a preview
    QDateTime m_statusSeen;
    OffsetPreview m_preview;
    int m_previewNumber = 0;
    QDateTime m_previewedAt;
    Plan m_plan;
    QUuid m_operation;
};

} // namespace patchbay
