// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/clustersnapshot.h"
#include "widgets/look/theme.h"

#include <QWidget>

#include <vector>

class QHBoxLayout;

namespace patchbay {

class CountButton;

/// "All 412", "✖ 1 failed", "● 38 running": how many connectors are in which state; pressing one filters by
/// it.
class StateCountRow final : public QWidget {
    Q_OBJECT
public:
    /// \p theme must outlive this.
    explicit StateCountRow(const Theme &theme, QWidget *parent = nullptr);

    void setCounts(const StateCounts &counts);
    /// Which one is marked: that whose filter text this is.
    void setFilterText(const QString &text);

signals:
    void chosen(const QString &filterText); ///< "state:failed"; empty for all

protected:
    void changeEvent(QEvent *event) override;

private:
    CountButton *addButton(ConnectorState state, const QString &filterText);
    void refresh();

    const Theme &m_theme;
    StateCounts m_counts;
    CountButton *m_all;
    std::vector<CountButton *> m_buttons; ///< what needs attention first
};

} // namespace patchbay
