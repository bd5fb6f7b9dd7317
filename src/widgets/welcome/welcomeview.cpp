// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/welcome/welcomeview.h"

#include "widgets/look/buttons.h"
#include "widgets/look/glyphlabel.h"
#include "widgets/look/labels.h"
#include "widgets/look/notice.h"
#include "widgets/look/painting.h"
#include "widgets/look/wrappedlabel.h"
#include "widgets/palette/actionreading.h"
#include "widgets/welcome/choicebutton.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace patchbay {

namespace {

constexpr int columnWidth = 520;

/// An action's words and its keys; painted, because it is read and not pressed.
class HintRow final : public QWidget {
public:
    HintRow(const Theme &theme, const QAction &action, QWidget *parent)
        : QWidget(parent),
          m_theme(theme),
          m_action(action)
    {
        setFixedHeight(metrics::row);
        connect(&action, &QAction::changed, this, &HintRow::follow);
        follow();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        QRect line = rect();
        line.setRight(line.right() - paintKeyCap(painter, line, keys(), m_theme) - 12);
        painter.setFont(m_theme.font(TextSize::Content));
        painter.setPen(m_theme.colour(Colour::TextMuted));
        painter.drawText(
            line, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
            painter.fontMetrics().elidedText(withoutMnemonic(m_action.text()), Qt::ElideRight, line.width()));
    }

private:
    QString keys() const { return m_action.shortcut().toString(QKeySequence::NativeText); }

    void follow()
    {
        setVisible(!m_action.shortcut().isEmpty());
        setAccessibleName(withoutMnemonic(m_action.text()) + QLatin1String(", ") + keys());
        update();
    }

    const Theme &m_theme;
    const QAction &m_action;
};

QLabel *plainLabel(QWidget *parent, const QFont &font)
{
    auto *label = new WrappedLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setFont(font);
    return label;
}

/// \p content in a column in the middle, a little above the centre.
QWidget *centred(QWidget *content, QWidget *parent)
{
    auto *page = new QWidget(parent);
    auto *columns = new QHBoxLayout(page);
    columns->setContentsMargins(metrics::pageMargin, metrics::pageMargin, metrics::pageMargin,
                                metrics::pageMargin);
    auto *rows = new QVBoxLayout;
    rows->addStretch(2);
    rows->addWidget(content);
    rows->addStretch(3);
    columns->addStretch(1);
    columns->addLayout(rows, 100);
    columns->addStretch(1);
    return page;
}

} // namespace

WelcomeView::WelcomeView(const Theme &theme, const ClusterList &clusters, QAction &addConnection,
                         QAction &importConnections, const QList<QAction *> &hints, QWidget *parent)
    : QWidget(parent),
      m_theme(theme),
      m_clusters(clusters),
      m_add(addConnection),
      m_pages(new QStackedWidget(this))
{
    m_pages->addWidget(makeFirstStart(addConnection, importConnections));
    m_pages->addWidget(makeNothingOpen(hints));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pages);
    connect(&clusters, &ClusterList::added, this, &WelcomeView::follow);
    connect(&clusters, &ClusterList::removed, this, &WelcomeView::follow);
    retranslate();
    follow();
}

QWidget *WelcomeView::makeFirstStart(QAction &addConnection, QAction &importConnections)
{
    auto *content = new QWidget(this);
    content->setMaximumWidth(columnWidth);
    auto *mark = new QLabel(content);
    mark->setPixmap(
        m_theme.icon(QStringLiteral("patchbay"), Colour::Link).pixmap(QSize(40, 40), devicePixelRatioF()));
    const auto recolour = [this, mark] {
        mark->setPixmap(m_theme.icon(QStringLiteral("patchbay"), Colour::Link)
                            .pixmap(QSize(40, 40), devicePixelRatioF()));
    };
    connect(&m_theme, &Theme::changed, mark, recolour);
    m_welcome = plainLabel(content, m_theme.font(TextSize::Heading, QFont::DemiBold));
    m_purpose = makeMuted(new WrappedLabel(content));
    m_addButton = new ChoiceButton(m_theme, QStringLiteral("plus"), content);
    m_addButton->setRecommended(true);
    m_importButton = new ChoiceButton(m_theme, QStringLiteral("download"), content);
    m_playgroundButton = new ChoiceButton(m_theme, QStringLiteral("play"), content);
    connect(m_addButton, &QPushButton::clicked, &addConnection, &QAction::trigger);
    connect(m_importButton, &QPushButton::clicked, &importConnections, &QAction::trigger);
    connect(m_playgroundButton, &QPushButton::clicked, this, &WelcomeView::playgroundRequested);

    m_progress = new QWidget(content);
    auto *ring = new GlyphLabel(m_theme, m_progress);
    ring->setLook(Glyph::Ring, Colour::Warning);
    m_progressWords = new ElidedLabel(m_theme, m_progress);
    m_progressWords->setLook(TextSize::Content, QFont::Normal, Colour::TextMuted);
    m_progressWords->setElideMode(Qt::ElideRight);
    m_cancel = new LinkButton(m_progress);
    connect(m_cancel, &QPushButton::clicked, this, &WelcomeView::playgroundCancelled);
    auto *progress = new QHBoxLayout(m_progress);
    progress->setContentsMargins(18, 0, 8, 0);
    progress->addWidget(ring);
    progress->addSpacing(12);
    progress->addWidget(m_progressWords, 1);
    progress->addWidget(m_cancel);
    m_failure = new Notice(m_theme, Notice::Tone::Failed, content);

    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(mark);
    layout->addSpacing(4);
    layout->addWidget(m_welcome);
    layout->addWidget(m_purpose);
    layout->addSpacing(16);
    layout->addWidget(m_addButton);
    layout->addWidget(m_importButton);
    layout->addWidget(m_playgroundButton);
    layout->addWidget(m_progress);
    layout->addWidget(m_failure);
    return centred(content, this);
}

QWidget *WelcomeView::makeNothingOpen(const QList<QAction *> &hints)
{
    auto *content = new QWidget(this);
    content->setMaximumWidth(360);
    m_nothingOpen = plainLabel(content, m_theme.font(TextSize::Content, QFont::DemiBold));
    m_howTo = makeMuted(new WrappedLabel(content));
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_nothingOpen);
    layout->addWidget(m_howTo);
    layout->addSpacing(10);
    for (const QAction *hint : hints)
        layout->addWidget(new HintRow(m_theme, *hint, content));
    return centred(content, this);
}

void WelcomeView::focusFirst()
{
    m_addButton->setFocus(Qt::OtherFocusReason);
}

void WelcomeView::follow()
{
    m_pages->setCurrentIndex(m_clusters.count() == 0 ? 0 : 1);
}

void WelcomeView::setPlayground(Playground playground, const QString &words)
{
    m_playground = playground;
    m_playgroundWords = words;
    const bool hadFocus = m_playgroundButton->hasFocus() || m_cancel->hasFocus();
    m_playgroundButton->setVisible(playground != Playground::Absent);
    m_playgroundButton->setEnabled(playground != Playground::Starting);
    m_progress->setVisible(playground == Playground::Starting);
    m_progressWords->setText(words.isEmpty() ? tr("Starting…") : words);
    m_failure->setVisible(playground == Playground::Failed);
    m_failure->setText(words);
    // The button that was pressed can't be pressed again, but what can be done now stands below it.
    if (hadFocus && playground == Playground::Starting)
        m_cancel->setFocus(Qt::OtherFocusReason);
    else if (hadFocus && m_playgroundButton->isEnabled())
        m_playgroundButton->setFocus(Qt::OtherFocusReason);
}

void WelcomeView::retranslate()
{
    m_welcome->setText(tr("Welcome to Patchbay"));
    m_purpose->setText(
        tr("See your Kafka Connect clusters, find out why a connector failed, and put it right."));
    m_addButton->setWords(tr("Add a connection"),
                          tr("The addresses of a cluster's workers, and a password if it wants one."));
    m_addButton->setKeys(m_add.shortcut().toString(QKeySequence::NativeText));
    m_importButton->setWords(tr("Import connections"),
                             tr("From a file that Patchbay exported. Passwords are never in it."));
    m_playgroundButton->setWords(
        tr("Start the playground"),
        tr("A small real cluster on this machine. The first start downloads Kafka."));
    m_cancel->setText(tr("Cancel"));
    m_cancel->setAccessibleName(tr("Cancel starting the playground"));
    m_failure->setTitle(tr("The playground could not be started"));
    m_nothingOpen->setText(tr("Nothing is open"));
    m_howTo->setText(
        tr("Choose a cluster or a connector on the left and press Enter, or go to one by its name."));
    setPlayground(m_playground, m_playgroundWords);
}

void WelcomeView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void WelcomeView::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), m_theme.colour(Colour::Page));
}

} // namespace patchbay
