// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/clusterprofile.h"
#include "widgets/look/theme.h"

#include <QTabBar>

#include <vector>

namespace patchbay {

/// The tabs of the open pages: flat, the current one on the page's colour below a line in its environment's
/// colour.
class DocumentTabBar final : public QTabBar {
    Q_OBJECT
public:
    /// \p theme must outlive this.
    explicit DocumentTabBar(const Theme &theme, QWidget *parent = nullptr);

    /// \p profile is the cluster the page is of; null: of none.
    void setTab(int index, const QString &title, const QIcon &icon, const ClusterProfile *profile);

protected:
    void paintEvent(QPaintEvent *event) override;
    void tabInserted(int index) override;
    QSize tabSizeHint(int index) const override;
    QSize minimumTabSizeHint(int index) const override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void nameCloseButton(int index);
    QString environmentWord(int index) const;

    const Theme &m_theme;
};

} // namespace patchbay
