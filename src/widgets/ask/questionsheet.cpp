// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/ask/questionsheet.h"

#include "core/text/describe.h"
#include "widgets/look/buttons.h"
#include "widgets/look/labels.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace patchbay {

namespace {

constexpr int cardWidth = 480;

QLabel *plainLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setText(text);
    return label;
}

} // namespace

QuestionSheet::QuestionSheet(const Theme &theme, const Question &question, QWidget *page)
    : PageSheet(theme, page),
      m_question(question),
      m_cancel(new QPushButton(tr("Cancel"), card())),
      m_accept(new QPushButton(question.actionText, card()))
{
    setAccessibleName(question.title);
    auto *title = plainLabel(question.title, card());
    title->setFont(theme.font(TextSize::Heading, QFont::DemiBold));
    auto *column = new QVBoxLayout(card());
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(12);
    // The same name may be in several clusters: which one is meant stands first.
    if (!question.cluster.isEmpty()) {
        auto *place = new QHBoxLayout;
        place->setSpacing(8);
        auto *chip = new Chip(theme, card());
        chip->setEnvironment(question.environment);
        auto *cluster = makeMuted(plainLabel(printable(question.cluster), card()));
        place->addWidget(chip);
        place->addWidget(cluster, 1);
        column->addLayout(place);
    }
    column->addWidget(title);
    column->addWidget(plainLabel(question.text, card()));
    if (!question.optionText.isEmpty()) {
        m_option = new QCheckBox(question.optionText, card());
        m_option->setAccessibleName(question.optionText);
        m_option->setAccessibleDescription(question.optionHint);
        m_option->setChecked(question.optionChecked && question.optionEnabled);
        m_option->setEnabled(question.optionEnabled);
        auto *hint = makeMuted(plainLabel(question.optionHint, card()));
        hint->setIndent(24);
        auto *option = new QVBoxLayout;
        option->setSpacing(2);
        option->addWidget(m_option);
        option->addWidget(hint);
        column->addLayout(option);
    }
    if (!question.typedName.isEmpty()) {
        m_typed = new QLineEdit(card());
        m_typed->setAccessibleName(tr("Type the name to confirm"));
        auto *label = plainLabel(
            tr("This is production. Type %1 to go on:").arg(printable(question.typedName)), card());
        label->setBuddy(m_typed);
        column->addWidget(label);
        column->addWidget(m_typed);
        connect(m_typed, &QLineEdit::textChanged, this, &QuestionSheet::refresh);
        const auto acceptTyped = [this] {
            if (m_accept->isEnabled())
                answer(true);
        };
        connect(m_typed, &QLineEdit::returnPressed, this, acceptTyped);
    }
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_accept);
    column->addSpacing(4);
    column->addLayout(buttons);
    m_cancel->setAccessibleName(tr("Cancel"));
    m_accept->setAccessibleName(question.actionText);
    if (question.dangerous)
        makeDangerous(m_accept);
    else
        makePrimary(m_accept);

    const auto refuse = [this] {
        answer(false);
    };
    connect(m_cancel, &QPushButton::clicked, this, refuse);
    const auto accept = [this] {
        answer(true);
    };
    connect(m_accept, &QPushButton::clicked, this, accept);
    // As the eye goes, whatever was made first.
    QList<QWidget *> chain;
    if (m_option)
        chain += m_option;
    if (m_typed)
        chain += m_typed;
    chain += m_cancel;
    chain += m_accept;
    for (qsizetype at = 1; at < chain.size(); ++at)
        setTabOrder(chain.at(at - 1), chain.at(at));
    refresh();
}

QWidget *QuestionSheet::firstFocus() const
{
    // The safe answer has the focus, so that a hasty Enter does nothing.
    return m_typed ? static_cast<QWidget *>(m_typed) : m_cancel;
}

void QuestionSheet::escape()
{
    answer(false);
}

void QuestionSheet::refresh()
{
    m_accept->setEnabled(!m_typed || m_typed->text() == m_question.typedName);
}

void QuestionSheet::answer(bool accepted)
{
    if (m_answered || (accepted && !m_accept->isEnabled()))
        return;
    m_answered = true;
    QuestionAnswer result;
    result.accepted = accepted;
    result.optionChecked = m_option && m_option->isChecked();
    leave();
    emit answered(result);
}

QSize QuestionSheet::cardSize(const QSize &room) const
{
    const int width = qMin(cardWidth, room.width());
    return {width, card()->hasHeightForWidth() ? card()->heightForWidth(width) : card()->sizeHint().height()};
}

} // namespace patchbay
