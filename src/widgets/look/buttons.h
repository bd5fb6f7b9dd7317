// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

namespace patchbay {

/// "&Save && go" and "保存(&S)" without their mnemonics.
QString withoutMnemonic(const QString &text);

/// The one next action of a page: solid accent.
void makePrimary(QPushButton *button, bool primary = true);
/// Red outlined, for what destroys or stops; stands last in its row.
void makeDangerous(QPushButton *button, bool dangerous = true);

/// A button that reads like a link in a sentence: a lesser way on, or a place to go.
class LinkButton final : public QPushButton {
    Q_OBJECT
public:
    explicit LinkButton(QWidget *parent = nullptr);
    explicit LinkButton(const QString &text, QWidget *parent = nullptr);
};

/// A button that shows an action and follows it: text, tool tip, enabled, visible. \p action must outlive the
/// button.
class ActionButton final : public QPushButton {
    Q_OBJECT
public:
    explicit ActionButton(QAction &action, QWidget *parent = nullptr);

private:
    void follow();

    QAction &m_action;
};

} // namespace patchbay
