// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/look/theme.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace patchbay {

/// A quiet box beside the work: one heading, and what stands below it.
class Card final : public QWidget {
    Q_OBJECT
public:
    /// \p theme must outlive this.
    explicit Card(const Theme &theme, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    QVBoxLayout *body() const { return m_body; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    QLabel *m_title;
    QVBoxLayout *m_body;
};

} // namespace patchbay
