// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/look/emptyview.h"

#include "widgets/look/buttons.h"
#include "widgets/look/labels.h"
#include "widgets/look/wrappedlabel.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace patchbay {

EmptyView::EmptyView(const Theme &theme, QWidget *parent)
    : QWidget(parent),
      m_title(new WrappedLabel(this)),
      m_explanation(new WrappedLabel(this)),
      m_buttons(new QHBoxLayout)
{
    m_title->setTextFormat(Qt::PlainText);
    m_title->setFont(theme.font(TextSize::Content, QFont::DemiBold));
    m_title->setAlignment(Qt::AlignCenter);
    makeMuted(m_explanation)->setAlignment(Qt::AlignCenter);
    m_explanation->setMaximumWidth(560);
    m_buttons->setSpacing(8);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 8, 24, 8);
    layout->setSpacing(6);
    layout->addStretch(2);
    layout->addWidget(m_title);
    auto *explanationRow = new QHBoxLayout;
    explanationRow->addStretch();
    explanationRow->addWidget(m_explanation, 10);
    explanationRow->addStretch();
    layout->addLayout(explanationRow);
    layout->addLayout(m_buttons);
    layout->addStretch(3);
}

void EmptyView::setReason(const QString &title, const QString &explanation)
{
    m_title->setText(title);
    m_explanation->setText(explanation);
    m_explanation->setVisible(!explanation.isEmpty());
}

void EmptyView::setActions(const QList<QAction *> &actions)
{
    while (QLayoutItem *taken = m_buttons->takeAt(0)) {
        delete taken->widget();
        delete taken;
    }
    m_buttons->setContentsMargins(0, actions.isEmpty() ? 0 : 8, 0, 0);
    if (actions.isEmpty())
        return;
    m_buttons->addStretch();
    for (QAction *action : actions) {
        auto *button = new ActionButton(*action, this);
        makePrimary(button, action == actions.first());
        m_buttons->addWidget(button);
    }
    m_buttons->addStretch();
}

} // namespace patchbay
