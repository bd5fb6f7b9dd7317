// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/config/configreviewview.h"

#include "core/json/document.h"
#include "core/rest/requestrecord.h"
#include "core/text/describe.h"
#include "widgets/config/difftextview.h"
#include "widgets/look/buttons.h"
#include "widgets/look/card.h"
#include "widgets/look/notice.h"
#include "widgets/look/pagetabs.h"
#include "widgets/look/tableview.h"
#include "widgets/look/wrappedlabel.h"
#include "widgets/plan/planstepsview.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace patchbay {

namespace {

constexpr int cardWidth = 320;
constexpr int requestHeight = 110;

QLabel *plainLabel(QWidget *parent)
{
    auto *label = new WrappedLabel(parent);
    label->setTextFormat(Qt::PlainText);
    return label;
}

/// The body as a person reads it; already masked.
QString shownBody(const HttpRequest &request)
{
    if (!request.body)
        return {};
    const auto parsed = json::parse(*request.body);
    return QString::fromUtf8(parsed ? json::write(parsed->root(), json::Style::indented()) : *request.body);
}

} // namespace

ConfigReviewView::ConfigReviewView(const Theme &theme, ConfigEditor &editor, QWidget *parent)
    : QWidget(parent),
      m_theme(theme),
      m_editor(editor),
      m_summary(plainLabel(this)),
      m_others(new Notice(theme, Notice::Tone::Warning, this)),
      m_merge(new LinkButton(this)),
      m_warnings(new Notice(theme, Notice::Tone::Warning, this)),
      m_tabs(new PageTabs(theme, this)),
      m_pages(new QStackedWidget(this)),
      m_table(new TableView(theme, this)),
      m_threeWayTable(new TableView(theme, this)),
      m_text(new DiffTextView(theme, this)),
      m_plan(new Card(theme, this)),
      m_consequences(plainLabel(this)),
      m_steps(new PlanStepsView(theme, this)),
      m_requestTitle(new QLabel(this)),
      m_request(new QPlainTextEdit(this)),
      m_copy(new LinkButton(this)),
      m_back(new QPushButton(this)),
      m_initial(new QComboBox(this)),
      m_withErrors(new QCheckBox(this)),
      m_overwrite(new QCheckBox(this)),
      m_refusal(plainLabel(this)),
      m_run(new QPushButton(this))
{
    m_others->addLink(m_merge);
    m_run->setObjectName(QStringLiteral("applyConfig"));
    makePrimary(m_run);
    m_refusal->setAlignment(Qt::AlignRight | Qt::AlignVCenter);

    auto *middle = new QHBoxLayout;
    middle->setContentsMargins(0, 0, 0, 0);
    middle->setSpacing(16);
    middle->addWidget(buildLeft(), 1);
    middle->addWidget(buildRight());
    auto *bottom = new QHBoxLayout;
    bottom->setContentsMargins(0, 0, 0, 0);
    bottom->setSpacing(12);
    bottom->addWidget(m_back);
    bottom->addWidget(m_refusal, 1);
    bottom->addWidget(m_withErrors);
    bottom->addWidget(m_overwrite);
    bottom->addWidget(m_initial);
    bottom->addWidget(m_run);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 8);
    layout->setSpacing(8);
    layout->addWidget(m_summary);
    layout->addWidget(m_others);
    layout->addWidget(m_warnings);
    layout->addLayout(middle, 1);
    layout->addLayout(bottom);
    connectParts();
    retranslate();
}

QWidget *ConfigReviewView::buildLeft()
{
    auto *left = new QWidget(this);
    for (TableView *table : {m_table, m_threeWayTable}) {
        table->setSelectionMode(QAbstractItemView::SingleSelection);
        table->header()->setStretchLastSection(true);
    }
    m_table->setObjectName(QStringLiteral("differences"));
    m_table->setModel(&m_differences);
    m_table->setColumnWidth(ConfigDiffModel::SettingColumn, 220);
    m_table->setColumnWidth(ConfigDiffModel::WhatColumn, 80);
    m_table->setColumnWidth(ConfigDiffModel::BeforeColumn, 180);
    m_threeWayTable->setModel(&m_threeWay);
    m_threeWayTable->setColumnWidth(ConfigDiffModel::SettingColumn, 200);
    m_threeWayTable->setColumnWidth(ConfigDiffModel::WhatColumn, 120);
    for (QWidget *page : {static_cast<QWidget *>(m_table), static_cast<QWidget *>(m_text),
                          static_cast<QWidget *>(m_threeWayTable)}) {
        m_pages->addWidget(page);
        m_tabs->addTab(QString());
    }
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(m_tabs);
    column->addWidget(m_pages, 1);
    left->setMinimumWidth(260);
    return left;
}

QWidget *ConfigReviewView::buildRight()
{
    auto *right = new QWidget(this);
    m_plan->body()->addWidget(m_consequences);
    m_plan->body()->addWidget(m_steps);
    m_plan->body()->addStretch(1);
    m_requestTitle->setTextFormat(Qt::PlainText);
    m_requestTitle->setFont(m_theme.font(TextSize::Content, QFont::DemiBold));
    m_request->setReadOnly(true);
    m_request->setTabChangesFocus(true);
    m_request->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_request->setFont(m_theme.font(TextSize::Code));
    m_request->setFixedHeight(requestHeight);
    auto *title = new QHBoxLayout;
    title->setContentsMargins(0, 0, 0, 0);
    title->addWidget(m_requestTitle, 1);
    title->addWidget(m_copy);
    auto *column = new QVBoxLayout(right);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(m_plan, 1);
    column->addLayout(title);
    column->addWidget(m_request);
    right->setFixedWidth(cardWidth);
    return right;
}

void ConfigReviewView::connectParts()
{
    connect(m_tabs, &QTabBar::currentChanged, m_pages, &QStackedWidget::setCurrentIndex);
    connect(m_back, &QPushButton::clicked, this, &ConfigReviewView::backRequested);
    connect(m_merge, &QPushButton::clicked, this, &ConfigReviewView::mergeRequested);
    connect(m_run, &QPushButton::clicked, this, &ConfigReviewView::applyRequested);
    connect(m_copy, &QPushButton::clicked, this, &ConfigReviewView::copyAsCurl);
    connect(m_withErrors, &QCheckBox::toggled, this, &ConfigReviewView::refreshRefusal);
    connect(m_overwrite, &QCheckBox::toggled, this, &ConfigReviewView::refreshRefusal);
    const auto chose = [this] {
        m_steps->setPlan(m_editor.previewApply(m_review, options()));
        refreshRefusal();
    };
    connect(m_initial, &QComboBox::currentIndexChanged, this, chose);
    connect(&m_editor, &ConfigEditor::validityChanged, this, &ConfigReviewView::refreshRefusal);
}

void ConfigReviewView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ConfigReviewView::retranslate()
{
    m_tabs->setAccessibleName(tr("Ways to see the differences"));
    m_tabs->setTabText(0, tr("Key by key"));
    m_tabs->setTabText(1, tr("As text"));
    m_tabs->setTabText(2, tr("Who changed what"));
    m_table->setAccessibleName(tr("Settings that change"));
    m_threeWayTable->setAccessibleName(tr("Who changed what since editing began"));
    m_text->setAccessibleName(tr("Differences as text"));
    m_plan->setTitle(tr("What will happen"));
    m_requestTitle->setText(tr("The request"));
    m_request->setAccessibleName(tr("The request that will be sent, secrets hidden"));
    m_copy->setText(tr("Copy as cURL"));
    m_copy->setAccessibleName(tr("Copy the request as cURL, secrets hidden"));
    m_back->setText(tr("Back to the text"));
    m_merge->setText(tr("Take over their changes"));
    m_withErrors->setText(tr("Apply in spite of errors"));
    m_overwrite->setText(tr("Their changes may go"));
    m_initial->setAccessibleName(tr("State that it begins in"));
    const int chosen = m_initial->currentIndex();
    m_initial->clear();
    m_initial->addItem(tr("Begin running"), static_cast<int>(InitialState::Running));
    m_initial->addItem(tr("Begin paused"), static_cast<int>(InitialState::Paused));
    m_initial->addItem(tr("Begin stopped"), static_cast<int>(InitialState::Stopped));
    m_initial->setCurrentIndex(std::max(0, chosen));
    m_steps->retranslate();
    refresh();
}

void ConfigReviewView::setReview(const ConfigReview &review)
{
    m_review = review;
    m_withErrors->setChecked(false);
    m_overwrite->setChecked(false);
    m_initial->setCurrentIndex(0);
    m_tabs->setCurrentIndex(0);
    refresh();
}

ApplyOptions ConfigReviewView::options() const
{
    ApplyOptions options;
    options.withErrors = m_withErrors->isChecked();
    options.overwritesOthers = m_overwrite->isChecked();
    if (m_review.method == ConfigReview::Method::Create && m_initial->currentIndex() > 0)
        options.initialState = static_cast<InitialState>(m_initial->currentData().toInt());
    return options;
}

QString ConfigReviewView::summary() const
{
    const QString name = printable(m_review.connector);
    const auto count = static_cast<int>(m_review.differences.size());
    switch (m_review.method) {
    case ConfigReview::Method::Nothing:
        return tr("Nothing would change: the worker has exactly this.");
    case ConfigReview::Method::Create:
        return tr("%1 is created with %n settings. No other connector is touched.", nullptr, count).arg(name);
    case ConfigReview::Method::Patch:
        return tr("%n settings of %1 change. Its other settings, its offsets and every other connector stay "
                  "as they are.",
                  nullptr, count)
            .arg(name);
    case ConfigReview::Method::Put:
        break;
    }
    return tr("%n settings of %1 change. This worker takes a whole config only: what is written is what it "
              "has "
              "now, with these changes. Offsets and every other connector stay as they are.",
              nullptr, count)
        .arg(name);
}

QString ConfigReviewView::runText() const
{
    const QString name = printable(m_review.connector);
    if (m_review.method == ConfigReview::Method::Create)
        return tr("Create %1").arg(name);
    return tr("Apply %n changes to %1", nullptr, static_cast<int>(m_review.differences.size())).arg(name);
}

void ConfigReviewView::refresh()
{
    const bool creates = m_review.method == ConfigReview::Method::Create;
    m_summary->setText(summary());
    m_differences.setSides(tr("On the worker now"), creates ? tr("New") : tr("After applying"));
    m_differences.setDifferences(m_review.differences);
    m_text->setLines(m_review.lines);
    m_threeWay.setThreeWay(m_review.threeWay);
    m_tabs->setTabVisible(2, m_review.isChangedByOthers);

    m_others->setVisible(m_review.isChangedByOthers);
    m_others->setTitle(tr("Somebody else changed this config since editing began"));
    m_others->setText(m_review.overwritten.isEmpty()
                          ? tr("Nothing of theirs goes by applying this.")
                          : tr("Applying this text takes back their changes of: %1.")
                                .arg(printable(m_review.overwritten.join(QStringLiteral(", ")))));
    m_merge->setVisible(!m_review.overwritten.isEmpty());

    QStringList warnings;
    QStringList consequences;
    for (const ReviewNote &note : m_review.notes) {
        const QString line = note.key.isEmpty()
            ? note.sentence
            : QString(printable(note.key) + QStringLiteral(": ") + note.sentence);
        (note.kind == ReviewNote::Kind::Warning ? warnings : consequences).append(line);
    }
    m_warnings->setVisible(!warnings.isEmpty());
    m_warnings->setTitle(tr("Look at this before"));
    m_warnings->setText(warnings.join(u'\n'));
    m_consequences->setText(consequences.join(u'\n'));
    m_consequences->setVisible(!consequences.isEmpty() && !m_review.changesNothing());
    m_plan->setVisible(!m_review.changesNothing());
    m_steps->setPlan(m_editor.previewApply(m_review, options()));
    m_request->setPlainText(m_review.request.describe() + QStringLiteral("\n\n")
                            + shownBody(m_review.request));

    m_initial->setVisible(creates);
    m_overwrite->setVisible(!m_review.overwritten.isEmpty());
    m_withErrors->setVisible(!m_review.isValidated && !m_review.changesNothing());
    m_withErrors->setText(m_editor.validity() == ConfigEditor::Validity::NotPossible
                              ? tr("Apply unvalidated")
                              : tr("Apply in spite of errors"));
    m_run->setText(runText());
    m_run->setVisible(!m_review.changesNothing());
    refreshRefusal();
}

void ConfigReviewView::refreshRefusal()
{
    const auto refusal = m_editor.applyRefusal(m_review, options());
    m_run->setEnabled(!refusal);
    m_refusal->setText(refusal && !m_review.changesNothing() ? printable(refusal->message) : QString());
    m_run->setToolTip(m_refusal->text());
}

void ConfigReviewView::focusRun()
{
    if (m_run->isVisible() && m_run->isEnabled())
        m_run->setFocus();
    else
        m_back->setFocus();
}

void ConfigReviewView::copyAsCurl() const
{
    RequestRecord record;
    record.worker = m_worker;
    record.request = m_review.request;
    QGuiApplication::clipboard()->setText(asCurl(record, false, {}));
}

} // namespace patchbay
