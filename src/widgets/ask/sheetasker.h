// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/ask/asker.h"
#include "widgets/look/theme.h"

namespace patchbay {

/// Asks on a sheet over the page that the question belongs to; the rest of the window stays usable. A second
/// question for the same page answers the first with "no".
class SheetAsker final : public Asker {
public:
    /// \p theme must outlive every sheet.
    explicit SheetAsker(const Theme &theme)
        : m_theme(theme)
    {
    }

    void ask(QWidget *near, const Question &question, const ReplyTo<QuestionAnswer> &reply) override;

private:
    const Theme &m_theme;
};

} // namespace patchbay
