// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plan/guidedpage.h"

#include "core/cluster/clustersession.h"
#include "core/text/describe.h"
#include "widgets/connector/conditionnotice.h"
#include "widgets/look/buttons.h"
#include "widgets/look/labels.h"
#include "widgets/look/notice.h"
#include "widgets/look/stagetrail.h"
#include "widgets/look/wrappedlabel.h"

#include <QEvent>
#include <QLineEdit>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace patchbay {

namespace {
constexpr int typedWidth = 260;
} // namespace

GuidedPage::GuidedPage(ClusterSession &session, const QString &connector, const Theme &theme, QWidget *parent)
    : TabPage(parent),
      m_theme(theme),
      m_heading(new Heading(theme, this)),
      m_trail(new StageTrail(theme, this)),
      m_sentence(makeMuted(new WrappedLabel(this))),
      m_problem(new Notice(theme, Notice::Tone::Warning, this)),
      m_stages(new QStackedWidget(this)),
      m_back(new QPushButton(this)),
      m_cancel(new QPushButton(this)),
      m_again(new QPushButton(this)),
      m_undo(new QPushButton(this)),
      m_next(new QPushButton(this)),
      m_session(session),
      m_connector(connector),
      m_reason(makeMuted(new WrappedLabel(this))),
      m_typed(new QLineEdit(this))
{
    build(theme);
}

void GuidedPage::build(const Theme &theme)
{
    m_problem->hide();
    m_typed->setFixedWidth(typedWidth);
    m_typed->setObjectName(QStringLiteral("typedName"));
    m_next->setObjectName(QStringLiteral("next"));
    m_undo->setObjectName(QStringLiteral("undo"));
    m_cancel->setObjectName(QStringLiteral("cancel"));
    m_reason->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    makePrimary(m_next);

    auto *head = new QHBoxLayout;
    head->setSpacing(16);
    head->addWidget(m_heading, 1);
    head->addWidget(m_trail);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_reason, 1);
    buttons->addWidget(m_typed);
    for (QPushButton *button : {m_back, m_cancel, m_again, m_undo, m_next})
        buttons->addWidget(button);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::pageMargin, 14, metrics::pageMargin, 12);
    layout->setSpacing(8);
    layout->addLayout(head);
    layout->addWidget(m_sentence);
    layout->addWidget(new ConditionNotice(theme, m_session, this));
    layout->addWidget(m_problem);
    layout->addWidget(m_stages, 1);
    layout->addLayout(buttons);

    connect(m_typed, &QLineEdit::textChanged, this, [this] { refreshButtons(); });
    connect(m_typed, &QLineEdit::returnPressed, this, [this] { goOn(); });
    connect(m_next, &QPushButton::clicked, this, [this] { goOn(); });
}

void GuidedPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    TabPage::changeEvent(event);
}

void GuidedPage::retranslate()
{
    m_back->setText(tr("&Back"));
    m_back->setAccessibleName(tr("Back to the stage before"));
    m_cancel->setText(tr("&Cancel"));
    m_typed->setPlaceholderText(tr("Type %1").arg(connectorName()));
    m_typed->setAccessibleName(tr("Type the name to confirm"));
}

QString GuidedPage::connectorName() const
{
    return printable(m_connector);
}

void GuidedPage::say(const Error &error)
{
    const ErrorText text = describeError(error);
    m_problem->setTitle(text.sentence);
    m_problem->setText(text.advice);
    m_problem->show();
}

bool GuidedPage::isNameTyped() const
{
    return confirmation() != Confirmation::TypeName || m_typed->text() == m_connector;
}

void GuidedPage::beginStage(int stage)
{
    m_trail->setCurrent(stage);
    m_problem->hide();
    m_typed->clear();
}

void GuidedPage::askForName(bool asks)
{
    const bool isNew = asks && !m_typed->isVisibleTo(this);
    m_typed->setVisible(asks);
    if (isNew && isVisible())
        m_typed->setFocus(Qt::OtherFocusReason);
}

void GuidedPage::offerNext(const QString &text, const std::optional<Error> &refusal, bool runs)
{
    m_next->setText(text);
    m_next->setAccessibleName(withoutMnemonic(text));
    m_next->setEnabled(!refusal && (!runs || isNameTyped()));
    m_reason->setText(refusal ? describeError(*refusal).sentence
                          : runs && !isNameTyped()
                          ? tr("This is production: type the connector's name to run it.")
                          : QString());
}

void GuidedPage::focusAfterEnd(bool isOver, QPushButton *otherwise)
{
    if (isOver && !m_wasOver && isVisible())
        (m_undo->isVisible() ? m_undo : otherwise)->setFocus(Qt::OtherFocusReason);
    m_wasOver = isOver;
}

ObjectSelection GuidedPage::selection() const
{
    return {&m_session, {m_connector}, -1};
}

QString GuidedPage::bannerNote() const
{
    if (m_session.profile().readOnly)
        return tr("read only: nothing is changed here");
    return m_session.profile().environment.isProduction() ? tr("type the connector's name to run")
                                                          : QString();
}

} // namespace patchbay
