// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/clusterlist.h"
#include "widgets/look/theme.h"

#include <QWidget>

class QAction;
class QLabel;
class QStackedWidget;

namespace patchbay {

class ChoiceButton;
class ElidedLabel;
class LinkButton;
class Notice;

/// What the middle of the window shows while no tab is open: without a connection the ways to the first one,
/// else what one can do next.
class WelcomeView final : public QWidget {
    Q_OBJECT
public:
    /// How far the playground is; who starts it tells (app).
    enum class Playground { Absent, Offered, Starting, Failed };

    /// References must outlive this, the actions too. \p hints: actions whose keys are worth knowing, in
    /// order.
    WelcomeView(const Theme &theme, const ClusterList &clusters, QAction &addConnection,
                QAction &importConnections, const QList<QAction *> &hints, QWidget *parent = nullptr);

    /// \p words: what it does now, or why it failed; plain text.
    void setPlayground(Playground playground, const QString &words = {});
    Playground playground() const { return m_playground; }
    void focusFirst(); ///< the way that most take

signals:
    void playgroundRequested();
    void playgroundCancelled();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *makeFirstStart(QAction &addConnection, QAction &importConnections);
    QWidget *makeNothingOpen(const QList<QAction *> &hints);
    void follow();
    void retranslate();

    const Theme &m_theme;
    const ClusterList &m_clusters;
    QAction &m_add;
    Playground m_playground = Playground::Absent;
    QString m_playgroundWords;
    QStackedWidget *m_pages = nullptr;
    QLabel *m_welcome = nullptr;
    QLabel *m_purpose = nullptr;
    ChoiceButton *m_addButton = nullptr;
    ChoiceButton *m_importButton = nullptr;
    ChoiceButton *m_playgroundButton = nullptr;
    QWidget *m_progress = nullptr;
    ElidedLabel *m_progressWords = nullptr;
    LinkButton *m_cancel = nullptr;
    Notice *m_failure = nullptr;
    QLabel *m_nothingOpen = nullptr;
    QLabel *m_howTo = nullptr;
};

} // namespace patchbay
