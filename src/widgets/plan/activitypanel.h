// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plans/operationlist.h"
#include "models/activitymodel.h"
#include "widgets/look/theme.h"

#include <QTimer>
#include <QTreeView>
#include <QWidget>

class QPushButton;
class QStackedWidget;

namespace patchbay {

class EmptyView;

/// Each operation with its steps, its time and how it stands. A running one can be cancelled, an interrupted
/// one taken up again or left.
class ActivityPanel final : public QWidget {
    Q_OBJECT
public:
    /// Both must outlive this.
    ActivityPanel(OperationList &operations, const Theme &theme, QWidget *parent = nullptr);

    void show(const QUuid &operation); ///< chooses and opens it

signals:
    void connectorRequested(const QUuid &cluster, const QString &connector); ///< double click or Enter
    void undoRequested(const QUuid &operation); ///< of a change of offsets: shows its preview first
    void failed(const patchbay::Error &error);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void refresh();
    void retranslate();
    void activate(const QModelIndex &index);
    void press(const QModelIndex &index); ///< the link in its last cell
    void cancel();
    void goOn();
    void undo();
    void onFinished(const QUuid &operation);
    const Operation *current() const;

    OperationList &m_operations;
    ActivityModel m_model;
    QStackedWidget *m_stack;
    EmptyView *m_empty;
    QTreeView *m_tree;
    QPushButton *m_cancel;
    QPushButton *m_goOn;
    QPushButton *m_undo;
    QPushButton *m_leave;
    QPushButton *m_copy;
    QTimer m_clock; ///< while something runs its time goes on
};

} // namespace patchbay
