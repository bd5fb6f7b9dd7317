// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/config/findbar.h"

#include "widgets/look/buttons.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>

#include <algorithm>

namespace patchbay {

FindBar::FindBar(ConfigTextView &view, ConfigText &text, QWidget *parent)
    : QWidget(parent),
      m_view(view),
      m_text(text),
      m_wanted(new QLineEdit(this)),
      m_instead(new QLineEdit(this)),
      m_count(new QLabel(this)),
      m_previous(new LinkButton(this)),
      m_next(new LinkButton(this)),
      m_replace(new LinkButton(this)),
      m_replaceAll(new LinkButton(this)),
      m_close(new LinkButton(this))
{
    m_wanted->setObjectName(QStringLiteral("find"));
    m_count->setTextFormat(Qt::PlainText);
    m_count->setMinimumWidth(72);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(8, 4, 8, 4);
    row->setSpacing(6);
    row->addWidget(m_wanted, 2);
    row->addWidget(m_count);
    row->addWidget(m_previous);
    row->addWidget(m_next);
    row->addWidget(m_instead, 2);
    row->addWidget(m_replace);
    row->addWidget(m_replaceAll);
    row->addStretch(1);
    row->addWidget(m_close);
    connect(m_wanted, &QLineEdit::textChanged, this, &FindBar::refresh);
    const auto forward = [this] {
        find(true);
    };
    const auto backward = [this] {
        find(false);
    };
    connect(m_wanted, &QLineEdit::returnPressed, this, forward);
    connect(m_next, &QPushButton::clicked, this, forward);
    connect(m_previous, &QPushButton::clicked, this, backward);
    connect(m_instead, &QLineEdit::returnPressed, this, &FindBar::replaceOne);
    connect(m_replace, &QPushButton::clicked, this, &FindBar::replaceOne);
    connect(m_replaceAll, &QPushButton::clicked, this, &FindBar::replaceAll);
    connect(m_close, &QPushButton::clicked, this, &FindBar::leave);
    retranslate();
    hide();
}

void FindBar::retranslate()
{
    const auto say = [](QPushButton *button, const QString &text, const QString &phrase) {
        button->setText(text);
        button->setAccessibleName(phrase);
    };
    m_wanted->setPlaceholderText(tr("Find"));
    m_wanted->setAccessibleName(tr("Text to find in the config"));
    m_instead->setPlaceholderText(tr("Replace with"));
    m_instead->setAccessibleName(tr("Text to put in its place"));
    say(m_previous, tr("Previous"), tr("Go to the previous place"));
    say(m_next, tr("Next"), tr("Go to the next place"));
    say(m_replace, tr("Replace"), tr("Replace this one"));
    say(m_replaceAll, tr("Replace all"), tr("Replace all places"));
    say(m_close, tr("Close"), tr("Close the search"));
    refresh();
}

void FindBar::open()
{
    const QByteArray selected = m_text.masked().bytes(m_view.selection());
    if (!selected.isEmpty() && !selected.contains('\n')
        && !m_text.masked().hasPlaceholder(m_view.selection()))
        m_wanted->setText(QString::fromUtf8(selected));
    show();
    m_wanted->setFocus();
    m_wanted->selectAll();
    refresh();
}

QList<json::SourceRange> FindBar::hits() const
{
    QList<json::SourceRange> found;
    const QString wanted = m_wanted->text();
    if (wanted.isEmpty())
        return found;
    // Case does not matter; ASCII folds byte by byte, so places stay bytes of the text.
    const QByteArray text = m_text.text().toLower();
    const QByteArray needle = wanted.toUtf8().toLower();
    for (qsizetype at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + needle.size())) {
        const json::SourceRange range{at, at + needle.size()};
        if (!m_text.masked().hasPlaceholder(range))
            found.append(range);
    }
    return found;
}

void FindBar::refresh()
{
    const auto count = static_cast<int>(hits().size());
    m_count->setText(m_wanted->text().isEmpty() ? QString() : tr("%n places", nullptr, count));
    for (QPushButton *button : {m_previous, m_next, m_replace, m_replaceAll})
        button->setEnabled(count > 0);
}

void FindBar::find(bool forward)
{
    const QList<json::SourceRange> all = hits();
    refresh();
    if (all.isEmpty())
        return;
    const json::SourceRange here = m_view.selection();
    if (forward) {
        const auto next = std::find_if(all.begin(), all.end(), [here](const json::SourceRange &one) {
            return one.begin >= here.end && one.begin > here.begin - 1 && one != here;
        });
        m_view.select(next == all.end() ? all.first() : *next);
    } else {
        const auto previous = std::find_if(
            all.rbegin(), all.rend(), [here](const json::SourceRange &one) { return one.end <= here.begin; });
        m_view.select(previous == all.rend() ? all.last() : *previous);
    }
}

void FindBar::replaceOne()
{
    if (hits().contains(m_view.selection()))
        m_view.replaceSelection(m_instead->text().toUtf8());
    find(true);
}

void FindBar::replaceAll()
{
    QList<TextEdit> edits;
    for (const json::SourceRange &hit : hits())
        edits.append(TextEdit{hit, m_instead->text().toUtf8(), {}});
    m_text.apply(edits, tr("Replace all"));
    refresh();
}

void FindBar::leave()
{
    hide();
    m_view.setFocus();
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        leave();
    else
        QWidget::keyPressEvent(event);
}

} // namespace patchbay
