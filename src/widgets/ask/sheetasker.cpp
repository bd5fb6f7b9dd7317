// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/ask/sheetasker.h"

#include "widgets/ask/questionsheet.h"
#include "widgets/main/tabpage.h"

namespace patchbay {

namespace {

/// The page around \p near, or its window: what the sheet covers.
QWidget *placeFor(QWidget *near)
{
    for (QWidget *widget = near; widget; widget = widget->parentWidget()) {
        if (qobject_cast<TabPage *>(widget) || widget->isWindow())
            return widget;
    }
    return near;
}

} // namespace

void SheetAsker::ask(QWidget *near, const Question &question, const ReplyTo<QuestionAnswer> &reply)
{
    QWidget *const place = placeFor(near);
    if (auto *earlier = place->findChild<QuestionSheet *>(QString(), Qt::FindDirectChildrenOnly))
        earlier->answer(false);
    auto *sheet = new QuestionSheet(m_theme, question, place);
    const auto answered = [reply](const QuestionAnswer &answer) {
        reply.deliver(answer);
    };
    QObject::connect(sheet, &QuestionSheet::answered, sheet, answered);
    sheet->open();
}

} // namespace patchbay
