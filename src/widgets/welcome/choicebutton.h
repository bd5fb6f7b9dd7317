// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/look/heightmemo.h"
#include "widgets/look/theme.h"

#include <QPushButton>

namespace patchbay {

/// A way on, as a row: icon, what it does, one line that explains it.
class ChoiceButton final : public QPushButton {
    Q_OBJECT
public:
    /// \p theme must outlive this.
    ChoiceButton(const Theme &theme, const QString &icon, QWidget *parent = nullptr);

    void setWords(const QString &text, const QString &explanation);
    void setKeys(const QString &keys); ///< its shortcut, at the right; may be empty
    void setRecommended(bool recommended); ///< tinted: the one most people want

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {240, sizeHint().height()}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QRect explanationRect(int width) const;

    const Theme &m_theme;
    QIcon m_icon;
    QIcon m_accentIcon;
    QString m_explanation;
    QString m_keys;
    bool m_recommended = false;
    mutable HeightMemo m_heights;
};

} // namespace patchbay
