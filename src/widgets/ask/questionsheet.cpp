// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/ask/questionsheet.h"

#include "core/text/describe.h"
#include "widgets/look/buttons.h"
#include "widgets/look/labels.h"

#include <QApplication>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
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
    : QWidget(page),
      m_theme(theme),
      m_question(question),
      m_card(new QWidget(this)),
      m_cancel(new QPushButton(tr("Cancel"), m_card)),
      m_accept(new QPushButton(question.actionText, m_card))
{
    setAccessibleName(question.title);
    setFocusPolicy(Qt::NoFocus);
    auto *title = plainLabel(question.title, m_card);
    title->setFont(theme.font(TextSize::Heading, QFont::DemiBold));
    auto *column = new QVBoxLayout(m_card);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(12);
    column->addWidget(title);
    column->addWidget(plainLabel(question.text, m_card));
    if (!question.optionText.isEmpty()) {
        m_option = new QCheckBox(question.optionText, m_card);
        m_option->setAccessibleName(question.optionText);
        m_option->setAccessibleDescription(question.optionHint);
        m_option->setChecked(question.optionChecked && question.optionEnabled);
        m_option->setEnabled(question.optionEnabled);
        auto *hint = makeMuted(plainLabel(question.optionHint, m_card));
        hint->setIndent(24);
        auto *option = new QVBoxLayout;
        option->setSpacing(2);
        option->addWidget(m_option);
        option->addWidget(hint);
        column->addLayout(option);
    }
    if (!question.typedName.isEmpty()) {
        m_typed = new QLineEdit(m_card);
        m_typed->setAccessibleName(tr("Type the name to confirm"));
        auto *label = plainLabel(
            tr("This is production. Type %1 to go on:").arg(printable(question.typedName)), m_card);
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
    connect(&theme, &Theme::changed, this, QOverload<>::of(&QWidget::update));
    page->installEventFilter(this);
    refresh();
}

void QuestionSheet::open()
{
    m_focusBefore = QApplication::focusWidget();
    setGeometry(parentWidget()->rect());
    m_card->setGeometry(cardRect());
    show();
    raise();
    // The safe answer has the focus, so that a hasty Enter does nothing.
    if (m_typed)
        m_typed->setFocus(Qt::OtherFocusReason);
    else
        m_cancel->setFocus(Qt::OtherFocusReason);
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
    hide();
    if (m_focusBefore)
        m_focusBefore->setFocus(Qt::OtherFocusReason);
    emit answered(result);
    deleteLater();
}

QRect QuestionSheet::cardRect() const
{
    const int width = qMin(cardWidth, this->width() - 32);
    const int height = qMax(m_card->sizeHint().height(), m_card->heightForWidth(width));
    return {(this->width() - width) / 2, qMin(56, qMax(16, (this->height() - height) / 2)), width, height};
}

void QuestionSheet::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QColor dim = m_theme.isDark() ? QColor(0, 0, 0, 140) : QColor(20, 24, 32, 70);
    painter.fillRect(rect(), dim);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(m_theme.colour(Colour::BorderStrong));
    painter.setBrush(m_theme.colour(Colour::Raised));
    painter.drawRoundedRect(QRectF(m_card->geometry()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
}

void QuestionSheet::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        answer(false);
    else
        event->accept(); // nothing below the sheet gets keys while it asks
}

bool QuestionSheet::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize) {
        setGeometry(parentWidget()->rect());
        m_card->setGeometry(cardRect());
    }
    return QWidget::eventFilter(watched, event);
}

bool QuestionSheet::focusNextPrevChild(bool next)
{
    QList<QWidget *> chain;
    if (m_option && m_option->isEnabled())
        chain += m_option;
    if (m_typed)
        chain += m_typed;
    chain += m_cancel;
    if (m_accept->isEnabled())
        chain += m_accept;
    const qsizetype now = chain.indexOf(QApplication::focusWidget());
    const qsizetype count = chain.size();
    chain.at((now + (next ? 1 : count - 1)) % count)
        ->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

} // namespace patchbay
