// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/clusterlist.h"
#include "models/palettefeed.h"
#include "models/palettemodel.h"
#include "widgets/palette/overlay.h"

#include <QAction>

#include <functional>

class QLabel;
class QLineEdit;
class QListView;

namespace patchbay {

/// Ctrl+K: go to any cluster or connector, or run any action, by typing some letters of its name.
class Palette final : public Overlay {
    Q_OBJECT
public:
    /// What can be run; asked each time it opens. The actions outlive the time that it is open.
    using ActionSource = std::function<QList<QAction *>()>;

    /// All references must outlive this.
    Palette(const Theme &theme, ClusterList &clusters, ActionSource actions, QWidget &window);

    QStringList recent() const
    {
        return m_model.recent();
    } ///< for the settings: what was used, the latest first
    void setRecent(const QStringList &ids) { m_model.setRecent(ids); }

signals:
    void clusterChosen(patchbay::ClusterSession &session);
    void connectorChosen(patchbay::ClusterSession &session, const QString &connector);

protected:
    QSize panelSize(const QSize &room) const override;
    QWidget *firstFocus() const override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void begin();
    void end();
    void takeActions();
    void search(const QString &typed);
    bool moveBy(int key);
    void setCurrent(int row);
    void keepCurrent();
    void choose(const QModelIndex &index);
    void showState();
    void retranslate();

    ClusterList &m_clusters;
    ActionSource m_source;
    PaletteModel m_model;
    PaletteFeed m_feed;
    QList<QAction *> m_actions; ///< while it is open, in the order of m_ids
    QStringList m_ids;
    QString m_currentId; ///< the row that the person moved to; empty: the best one
    QLineEdit *m_field;
    QListView *m_list;
    QLabel *m_empty;
    QLabel *m_hint;
    QLabel *m_count;
};

} // namespace patchbay
