// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/look/statelook.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace patchbay {

/// A tinted box with one message: a title with its glyph, a sentence, and room for links and more below.
class Notice final : public QWidget {
    Q_OBJECT
public:
    enum class Tone { Failed, Warning, Success, Information };

    /// \p theme must outlive this.
    Notice(const Theme &theme, Tone tone, QWidget *parent = nullptr);

    void setTone(Tone tone);
    void setTitle(const QString &title); ///< plain text, in the tone's colour; empty: hidden
    void setText(const QString &text); ///< plain text, wraps; empty: hidden
    void addLink(QWidget *link); ///< right of the title; taken over
    QVBoxLayout *body() const { return m_body; } ///< below title and text

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void recolour();

    const Theme &m_theme;
    Tone m_tone;
    QLabel *m_title;
    QLabel *m_text;
    QHBoxLayout *m_top;
    QVBoxLayout *m_body;
};

} // namespace patchbay
