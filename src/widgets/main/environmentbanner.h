// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/look/theme.h"

#include <QPointer>
#include <QWidget>

namespace patchbay {

class TabPage;

/// Below the tabs: where one is. Broad and red for production, thin for other environments, absent without a
/// cluster.
class EnvironmentBanner final : public QWidget {
    Q_OBJECT
public:
    /// \p theme must outlive this.
    explicit EnvironmentBanner(const Theme &theme, QWidget *parent = nullptr);

    using QWidget::show;
    void show(TabPage *page); ///< null: hides

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    QString m_place;
    QString m_note;
    Colour m_surface = Colour::TintGrey;
    bool m_broad = false;
};

} // namespace patchbay
