// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/clusterprofile.h"
#include "widgets/look/statelook.h"

#include <QLabel>

namespace patchbay {

/// Plain text on one line, elided in its middle with the whole text as tool tip. Never rich text.
class ElidedLabel : public QWidget {
    Q_OBJECT
public:
    /// \p theme must outlive this.
    explicit ElidedLabel(const Theme &theme, QWidget *parent = nullptr);

    QString text() const { return m_text; }
    void setText(const QString &text);
    void setLook(TextSize size, QFont::Weight weight = QFont::Normal, Colour colour = Colour::Text);
    void setElideMode(Qt::TextElideMode mode);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    QString m_text;
    TextSize m_size = TextSize::Content;
    QFont::Weight m_weight = QFont::Normal;
    Colour m_colour = Colour::Text;
    Qt::TextElideMode m_mode = Qt::ElideMiddle;
};

/// The name of a page.
class Heading final : public ElidedLabel {
    Q_OBJECT
public:
    explicit Heading(const Theme &theme, QWidget *parent = nullptr);
};

/// Glyph, word and colour of a state.
class StateLabel final : public QWidget {
    Q_OBJECT
public:
    /// \p theme must outlive this.
    explicit StateLabel(const Theme &theme, QWidget *parent = nullptr);

    void setLook(const StateLook &look);
    void setLook(const StateLook &look,
                 const QString &text); ///< other words than the state's: "FAILED · 1 of 2 tasks"
    const StateLook &look() const { return m_look; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    StateLook m_look;
};

/// An environment's word on its colour.
class Chip final : public QWidget {
    Q_OBJECT
public:
    /// \p theme must outlive this.
    explicit Chip(const Theme &theme, QWidget *parent = nullptr);

    void setEnvironment(const Environment &environment);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    Environment m_environment;
};

/// Small print: plain text that wraps, muted.
QLabel *makeMuted(QLabel *label);

/// One thin line that separates.
class Separator final : public QWidget {
    Q_OBJECT
public:
    explicit Separator(const Theme &theme, Qt::Orientation orientation = Qt::Horizontal,
                       QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
};

} // namespace patchbay
