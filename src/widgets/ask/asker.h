// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/clusterprofile.h"
#include "core/replyto.h"

#include <QString>
#include <QWidget>

namespace patchbay {

/// A question that must be answered now.
struct Question {
    QString title; ///< "Delete orders-archive?"
    QString text; ///< what happens and what does not
    QString cluster; ///< where; empty: it is of no cluster
    Environment environment; ///< of that cluster
    QString actionText; ///< the button: what it does, "Delete connector"; never "OK"
    bool dangerous = false; ///< the button is red outlined
    QString typedName; ///< not empty: must be typed before the button works (production)
    QString optionText; ///< not empty: a tick box, "Reset its offsets first"
    QString optionHint; ///< why one would; or why it is not possible when optionEnabled is false
    bool optionEnabled = true;
    bool optionChecked = false;
};

struct QuestionAnswer {
    bool accepted = false;
    bool optionChecked = false;
};

/// Asks the person. The window's way is a sheet on the tab (SheetAsker); tests answer from a script.
class Asker {
public:
    virtual ~Asker() = default;
    /// \p near: the widget that the question belongs to. Never blocks.
    virtual void ask(QWidget *near, const Question &question, const ReplyTo<QuestionAnswer> &reply) = 0;
};

} // namespace patchbay
