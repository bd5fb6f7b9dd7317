// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/look/statelook.h"

#include <QAbstractButton>

#include <optional>

namespace patchbay {

/// A small pill with a state's shape and a count.
class CountButton final : public QAbstractButton {
    Q_OBJECT
public:
    /// \p theme must outlive this.
    explicit CountButton(const Theme &theme, QWidget *parent = nullptr);

    void setState(ConnectorState state) { m_state = state; }
    ConnectorState state() const { return m_state.value_or(ConnectorState::Running); }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    StateLook look() const;
    QFont textFont() const;

    const Theme &m_theme;
    std::optional<ConnectorState> m_state; ///< none: all
};

} // namespace patchbay
