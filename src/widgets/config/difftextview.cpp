// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/config/difftextview.h"

#include "core/text/describe.h"

#include <QTextBlock>

namespace patchbay {

DiffTextView::DiffTextView(const Theme &theme, QWidget *parent)
    : QPlainTextEdit(parent),
      m_theme(theme)
{
    setObjectName(QStringLiteral("diffText"));
    setReadOnly(true);
    setTabChangesFocus(true);
    setLineWrapMode(QPlainTextEdit::NoWrap);
    setFont(theme.font(TextSize::Code));
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    connect(&theme, &Theme::changed, this, &DiffTextView::colour);
}

void DiffTextView::setLines(const std::vector<DiffLine> &lines)
{
    QStringList texts;
    m_kinds.clear();
    for (const DiffLine &line : lines) {
        const QChar sign = line.kind == DiffLine::Kind::Added ? u'+'
            : line.kind == DiffLine::Kind::Removed            ? u'-'
                                                              : u' ';
        texts.append(sign + QStringLiteral(" ") + printable(line.text));
        m_kinds.push_back(line.kind);
    }
    setPlainText(texts.join(u'\n'));
    colour();
}

void DiffTextView::colour()
{
    QList<QTextEdit::ExtraSelection> marks;
    for (std::size_t line = 0; line < m_kinds.size(); ++line) {
        if (m_kinds.at(line) == DiffLine::Kind::Same)
            continue;
        const bool isAdded = m_kinds.at(line) == DiffLine::Kind::Added;
        QTextEdit::ExtraSelection mark;
        mark.cursor = QTextCursor(document()->findBlockByNumber(static_cast<int>(line)));
        mark.format.setProperty(QTextFormat::FullWidthSelection, true);
        mark.format.setBackground(m_theme.colour(isAdded ? Colour::RunningSurface : Colour::FailedSurface));
        marks.append(mark);
    }
    setExtraSelections(marks);
}

} // namespace patchbay
