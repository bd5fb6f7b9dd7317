// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/config/configdiff.h"
#include "widgets/look/theme.h"

#include <QPlainTextEdit>

namespace patchbay {

/// Two texts line by line, to read: what went on red, what came on green, with signs for who sees no colour.
class DiffTextView final : public QPlainTextEdit {
    Q_OBJECT
public:
    /// \p theme must outlive this.
    explicit DiffTextView(const Theme &theme, QWidget *parent = nullptr);

    void setLines(const std::vector<DiffLine> &lines);

private:
    void colour();

    const Theme &m_theme;
    std::vector<DiffLine::Kind> m_kinds; ///< of each line
};

} // namespace patchbay
