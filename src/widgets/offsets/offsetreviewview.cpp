// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/offsets/offsetreviewview.h"

#include "core/plans/offsetoperations.h"
#include "core/text/describe.h"
#include "core/text/describeoffsets.h"
#include "widgets/connector/readingline.h"
#include "widgets/look/buttons.h"
#include "widgets/look/card.h"
#include "widgets/look/labels.h"
#include "widgets/look/notice.h"
#include "widgets/look/tableview.h"
#include "widgets/look/wrappedlabel.h"
#include "widgets/plan/planstepsview.h"

#include <QCheckBox>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QPlainTextEdit>
#include <QResizeEvent>
#include <QVBoxLayout>

#include <algorithm>
#include <map>

namespace patchbay {

namespace {

constexpr int sideWidth = 320;
constexpr int narrowSideWidth = 220;
constexpr int narrow = 820; ///< a page below this width
constexpr int shownRequest = 4'000; ///< characters; what is copied is whole
constexpr int requestHeight = 120;

bool isSame(const Plan &left, const Plan &right)
{
    // Every plan has a snapshot of its own: compared is what a person sees.
    if (left.parts.size() != right.parts.size())
        return false;
    for (std::size_t part = 0; part < left.parts.size(); ++part) {
        if (left.parts.at(part).steps.size() != right.parts.at(part).steps.size())
            return false;
        for (std::size_t step = 0; step < left.parts.at(part).steps.size(); ++step) {
            if (describeStep(left.parts.at(part).steps.at(step))
                != describeStep(right.parts.at(part).steps.at(step)))
                return false;
        }
    }
    return true;
}

} // namespace

OffsetReviewView::OffsetReviewView(const Theme &theme, OffsetEditor &editor, QWidget *parent)
    : QWidget(parent),
      m_editor(editor),
      m_warnings(new Notice(theme, Notice::Tone::Warning, this)),
      m_allowNew(new QCheckBox(this)),
      m_outcome(new Notice(theme, Notice::Tone::Information, this)),
      m_age(new ReadingLine(theme, this)),
      m_table(new TableView(theme, this)),
      m_stepsCard(new Card(theme, this)),
      m_steps(new PlanStepsView(theme, this)),
      m_undoNote(makeMuted(new WrappedLabel(this))),
      m_requestCard(new Card(theme, this)),
      m_request(new QPlainTextEdit(this)),
      m_copy(new LinkButton(this))
{
    build(theme);
    connect(&m_editor, &OffsetEditor::changed, this, &OffsetReviewView::refresh);
    connect(m_age, &ReadingLine::refreshRequested, &m_editor, &OffsetEditor::previewAgain);
    connect(m_allowNew, &QCheckBox::toggled, &m_editor, &OffsetEditor::allowNewPartitions);
    const auto copy = [this] {
        QGuiApplication::clipboard()->setText(m_editor.requestAsCurl());
    };
    connect(m_copy, &QPushButton::clicked, this, copy);
    retranslate();
}

void OffsetReviewView::build(const Theme &theme)
{
    m_table->setObjectName(QStringLiteral("preview"));
    m_table->setModel(&m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->header()->setSectionsMovable(false);
    m_warnings->hide();
    m_warnings->body()->addWidget(m_allowNew);
    m_outcome->hide();
    m_request->setObjectName(QStringLiteral("request"));
    m_request->setReadOnly(true);
    m_request->setTabChangesFocus(true);
    m_request->setFont(theme.font(TextSize::Code));
    m_request->setFixedHeight(requestHeight);
    m_request->setFrameShape(QFrame::NoFrame);
    m_stepsCard->body()->addWidget(m_steps);
    m_stepsCard->body()->addWidget(m_undoNote);
    m_requestCard->body()->addWidget(m_request);
    m_requestCard->body()->addWidget(m_copy, 0, Qt::AlignLeft);

    auto *left = new QVBoxLayout;
    left->setContentsMargins(0, 0, 0, 0);
    left->setSpacing(8);
    left->addWidget(m_outcome);
    left->addWidget(m_warnings);
    left->addWidget(m_age);
    left->addWidget(m_table, 1);
    m_side = new QWidget(this);
    m_side->setFixedWidth(sideWidth);
    auto *right = new QVBoxLayout(m_side);
    right->setContentsMargins(0, 0, 0, 0);
    right->setSpacing(10);
    right->addWidget(m_stepsCard);
    right->addWidget(m_requestCard);
    right->addStretch(1);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(16);
    layout->addLayout(left, 1);
    layout->addWidget(m_side);
}

void OffsetReviewView::resizeEvent(QResizeEvent *event)
{
    m_side->setFixedWidth(width() < narrow ? narrowSideWidth : sideWidth);
    QWidget::resizeEvent(event);
}

void OffsetReviewView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void OffsetReviewView::retranslate()
{
    m_table->setAccessibleName(tr("Offsets before and after"));
    m_stepsCard->setTitle(tr("What will happen"));
    m_undoNote->setText(tr("Undo stays possible afterwards."));
    m_requestCard->setTitle(tr("Request"));
    m_request->setAccessibleName(tr("The request that changes the offsets"));
    m_copy->setText(tr("Copy as cURL"));
    m_copy->setAccessibleName(tr("Copy the request as cURL"));
    m_age->link()->setAccessibleName(tr("Read the offsets again and make the preview anew"));
    m_allowNew->setText(tr("Add these partitions: their spelling was checked"));
    m_allowNew->setAccessibleName(tr("Add new partitions to the source"));
    m_model.retranslate();
    m_steps->retranslate();
    refresh();
}

void OffsetReviewView::begin()
{
    m_shown = -1;
    m_model.setProgress(OffsetPreviewModel::Progress::Planned);
    refresh();
}

void OffsetReviewView::refresh()
{
    const OffsetEditor::Stage stage = m_editor.stage();
    if (stage != OffsetEditor::Stage::Preview && stage != OffsetEditor::Stage::Run)
        return;
    refreshPreview();
    refreshWarnings();
    refreshRun();
}

void OffsetReviewView::refreshPreview()
{
    const OffsetPreview &preview = m_editor.preview();
    if (m_shown != m_editor.previewNumber()) {
        m_shown = m_editor.previewNumber();
        m_model.setPreview(preview);
        layOutColumns();
    }
    const Plan &plan = m_editor.operation() ? m_editor.operation()->plan : m_editor.plan();
    if (!isSame(plan, m_shownPlan)) {
        m_shownPlan = plan;
        m_steps->setPlan(plan);
        showRequest();
    }
    m_stepsCard->setVisible(!plan.parts.empty());
    m_requestCard->setVisible(!plan.parts.empty());
    const bool previewing = m_editor.stage() == OffsetEditor::Stage::Preview;
    const auto &error = m_editor.offsets().error();
    m_age->setVisible(previewing);
    m_age->setReading(m_editor.previewedAt(),
                      m_editor.offsets().isLoading() && !m_editor.previewedAt().isValid(),
                      error ? describeError(*error).sentence : QString());
    m_stepsCard->setTitle(previewing ? tr("What will happen") : tr("What happens"));
    if (!previewing && m_editor.isOver())
        m_stepsCard->setTitle(tr("What happened"));
    m_undoNote->setVisible(previewing);
}

void OffsetReviewView::layOutColumns()
{
    using Content = OffsetPreviewModel::Content;
    int filling = 0;
    for (int column = 0; column < m_model.columnCount(); ++column) {
        if (m_model.contentOf(column) == Content::Effect)
            filling = column;
    }
    m_table->setFillingColumn(filling, 160); // first: another column may have been the filling one
    for (int column = 0; column < m_model.columnCount(); ++column) {
        const Content content = m_model.contentOf(column);
        const bool isSink = m_model.contentOf(0) == Content::Topic;
        const int least = content == Content::Topic ? 100 : isSink ? 72 : 150;
        m_table->setColumnWidth(column, std::max(least, m_table->header()->sectionSizeHint(column) + 8));
    }
    m_table->setFillingColumn(filling, 160);
}

void OffsetReviewView::refreshWarnings()
{
    const bool previewing = m_editor.stage() == OffsetEditor::Stage::Preview;
    const OffsetPreview &preview = m_editor.preview();
    std::map<OffsetWarning, int> counts;
    std::map<OffsetWarning, QString> sentences;
    for (const OffsetPreview::Row &row : preview.rows) {
        for (const OffsetWarning warning : row.warnings) {
            if (++counts[warning] == 1)
                sentences[warning] =
                    tr("%1: %2", "a partition, what is to be said of it")
                        .arg(describePartition(row.partition), describeWarning(warning, row));
        }
    }
    QStringList lines;
    for (const auto &[warning, count] : counts)
        lines.append(count == 1
                         ? sentences[warning]
                         : tr("%1 (%n partition(s) like that)", nullptr, count).arg(sentences[warning]));
    if (m_editor.brokersError())
        lines.append(tr("Where the topics begin and end is not known: %1")
                         .arg(describeError(*m_editor.brokersError()).sentence));
    for (const QString &topic : preview.unknownTopics)
        lines.append(tr("There are no offsets of the topic %1.").arg(printable(topic)));
    const bool offersNew = previewing && m_editor.hasNewPartitions();
    m_warnings->setVisible(previewing && (!lines.isEmpty() || offersNew));
    m_warnings->setTone(preview.blockedCount() > 0 ? Notice::Tone::Failed : Notice::Tone::Warning);
    m_warnings->setTitle(preview.blockedCount() > 0
                             ? tr("%n partition(s) cannot be set like that", nullptr, preview.blockedCount())
                             : tr("To be looked at"));
    m_warnings->setText(lines.join(u'\n'));
    m_allowNew->setVisible(offersNew);
    const QSignalBlocker quiet(m_allowNew);
    m_allowNew->setChecked(m_editor.allowsNewPartitions());
}

void OffsetReviewView::refreshRun()
{
    const Operation *operation = m_editor.operation();
    m_outcome->setVisible(operation && m_editor.isOver());
    if (!operation) {
        m_model.setProgress(OffsetPreviewModel::Progress::Planned);
        return;
    }
    m_steps->setReport(operation->report);
    const bool verified = m_editor.isVerified();
    const bool hadColumns = m_model.columnCount() > 0;
    m_model.setProgress(verified ? OffsetPreviewModel::Progress::Verified
                                 : OffsetPreviewModel::Progress::Sent);
    if (hadColumns && m_table->columnWidth(m_model.columnCount() - 1) > 200)
        layOutColumns();
    m_model.setNow(m_editor.table());
    if (!m_editor.isOver())
        return;
    const bool well = operation->report.progress == Progress::Done;
    m_outcome->setTone(well ? Notice::Tone::Success : Notice::Tone::Warning);
    m_outcome->setTitle(describeReport(operation->plan, operation->report));
    QStringList more;
    if (const QString external = externalNoteOf(*operation); !external.isEmpty())
        more.append(external);
    if (m_editor.mayUndo())
        more.append(tr("Undo sets these partitions back to what they were."));
    m_outcome->setText(more.join(u'\n'));
}

void OffsetReviewView::showRequest()
{
    const auto request = m_editor.request();
    if (!request) {
        m_request->clear();
        return;
    }
    QString text = request->describe();
    if (request->body) {
        const QString body = QString::fromUtf8(request->body->left(shownRequest));
        text += u'\n' + printableBlock(body);
        if (request->body->size() > shownRequest)
            text += QStringLiteral("…");
    }
    m_request->setPlainText(text);
}

void OffsetReviewView::focusFirst()
{
    m_table->setFocus(Qt::OtherFocusReason);
    if (!m_table->currentIndex().isValid() && m_model.rowCount() > 0)
        m_table->setCurrentIndex(m_model.index(std::max(0, m_model.firstBlocked()), 0));
}

void OffsetReviewView::tellAge()
{
    m_age->tellAge();
}

} // namespace patchbay
