// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/look/theme.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace patchbay {

/// Where one is in guided work: "1 Choose · 2 Target · 3 Preview · 4 Run", the present stage strong.
class StageTrail final : public QWidget {
    Q_OBJECT
public:
    /// \p theme must outlive this.
    explicit StageTrail(const Theme &theme, QWidget *parent = nullptr);

    void setStages(const QStringList &names);
    void setCurrent(int stage); ///< 0 is the first

private:
    void refresh();

    const Theme &m_theme;
    QHBoxLayout *m_row;
    QStringList m_names;
    QList<QLabel *> m_labels;
    int m_current = 0;
};

} // namespace patchbay
