// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/clusterlist.h"
#include "core/cluster/connectoroffsets.h"
#include "core/offsets/offsetpreview.h"
#include "core/plans/applicability.h"
#include "core/plans/operationlist.h"

namespace patchbay {

/// Moving a connector to another cluster, as one piece of guided work: where to and under which names, what
/// that does, the run, and the way back. Changes nothing before run().
class MoveEditor : public QObject {
    Q_OBJECT
public:
    enum class Stage { Target, Preview, Run };

    /// What a person says, as it is typed. One of each list on a line.
    struct Wishes {
        QUuid target; ///< the other cluster
        QString copyName;
        QString partitions; ///< "orders", "orders 0,3-7"; empty: all
        QString topics; ///< "old=new"
        QString keys; ///< "key:old=new", of a source's partition objects
        QString settings; ///< "key=value", that differ there; never secrets
        bool deletesOriginal = false;
        bool operator==(const Wishes &) const = default;
    };

    /// All must outlive this.
    struct Ground {
        ClusterSession &from;
        ClusterList &clusters;
        OperationList &operations;
    };

    MoveEditor(const Ground &ground, const QString &connector, QObject *parent = nullptr);

    const QString &connector() const { return m_connector; }
    ClusterSession &session() const { return m_ground.from; }
    ConnectorOffsets &offsets() { return m_offsets; }
    std::vector<ClusterSession *> targets() const; ///< every other cluster
    ClusterSession *target() const; ///< null: none is chosen, or it is gone
    Stage stage() const { return m_stage; }

    const Wishes &wishes() const { return m_wishes; }
    void setWishes(const Wishes &wishes);
    /// What was typed, understood. InvalidRequest says what is not.
    Result<MoveRequest> request() const;

    // Preview
    /// What will be set there: rows without a before.
    const OffsetPreview &preview() const { return m_preview; }
    bool isPreviewed() const { return m_previewed; }
    const Plan &plan() const { return m_plan; }
    QStringList requests() const; ///< what changes anything, in order: "alpha: PUT /connectors/a/stop"
    /// The copy may run for a moment without its offsets: the other cluster cannot create it stopped.
    bool mayRunForAMoment() const;

    std::optional<Error> nextRefusal() const; ///< why next() or run() can't be done now
    Confirmation confirmation() const; ///< the stricter one of the two clusters
    void next(); ///< to the preview: reads here, and asks there whether the name is free
    void back();

    // Run
    Result<> run();
    void cancel();
    const Operation *operation() const; ///< null: it was not run
    bool isRunning() const;
    bool isOver() const;
    bool mayUndo() const;
    Result<> undo(); ///< the copy goes, the original comes back
    void startOver();

signals:
    void changed();
    void stageChanged();
    void failed(const patchbay::Error &error);

private:
    void setStage(Stage stage);
    void offsetsRead();
    void askTarget();
    void namesakeRead(const Result<ConnectorDescription> &namesake);
    void makePreview();
    const ConnectorStatus *status() const;

    Ground m_ground;
    QString m_connector;
    ConnectorOffsets m_offsets;
    Wishes m_wishes;
    Stage m_stage = Stage::Target;
    bool m_awaitsRead = false;
    bool m_previewed = false;
    std::optional<Error> m_problem; ///< of the preview
    OffsetPreview m_preview;
    Plan m_plan;
    QUuid m_operation;
};

} // namespace patchbay
