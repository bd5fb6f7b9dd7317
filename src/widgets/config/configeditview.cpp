// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/config/configeditview.h"

#include "core/text/describe.h"
#include "widgets/config/completionpopup.h"
#include "widgets/config/configform.h"
#include "widgets/config/configtextview.h"
#include "widgets/config/findbar.h"
#include "widgets/look/buttons.h"
#include "widgets/look/notice.h"
#include "widgets/look/tableview.h"

#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace patchbay {

namespace {

constexpr std::chrono::milliseconds syntaxPause(500);
constexpr int rowsOfProblems = 4;
constexpr int leastForForm = 620; ///< pixels of the whole; below that the text needs all of them

/// A thin line around the text, the accent's while it has the focus.
class TextFrame final : public QWidget {
public:
    TextFrame(const Theme &theme, QWidget *parent)
        : QWidget(parent),
          m_theme(theme)
    {
        connect(&theme, &Theme::changed, this, QOverload<>::of(&QWidget::update));
    }
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const bool hasFocus = focusWidget() && focusWidget()->hasFocus();
        painter.setPen(m_theme.colour(hasFocus ? Colour::Link : Colour::BorderStrong));
        painter.setBrush(m_theme.colour(Colour::Field));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    }

private:
    const Theme &m_theme;
};

} // namespace

ConfigEditView::ConfigEditView(const Theme &theme, ConfigEditor &editor, QWidget *parent)
    : QWidget(parent),
      m_editor(editor),
      m_columns(new QSplitter(Qt::Horizontal, this)),
      m_text(new ConfigTextView(theme, this)),
      m_find(new FindBar(*m_text, editor.text(), this)),
      m_form(new ConfigForm(theme, editor, this)),
      m_list(new TableView(theme, this)),
      m_longLine(new Notice(theme, Notice::Tone::Information, this)),
      m_format(new LinkButton(this)),
      m_popup(new CompletionPopup(theme, m_text))
{
    m_longLine->addLink(m_format);
    m_longLine->hide();
    auto *frame = new TextFrame(theme, this);
    auto *column = new QVBoxLayout(frame);
    column->setContentsMargins(2, 4, 2, 4);
    column->setSpacing(0);
    column->addWidget(m_text, 1);
    column->addWidget(m_find);
    m_text->setMinimumSize(240, 120);
    m_text->installEventFilter(this);

    m_columns->addWidget(frame);
    m_columns->addWidget(m_form);
    m_columns->setStretchFactor(0, 3);
    m_columns->setStretchFactor(1, 2);
    m_columns->setHandleWidth(12);
    m_columns->setChildrenCollapsible(false);
    m_form->setMinimumWidth(220);
    m_columns->setSizes({640, 400});

    m_list->setObjectName(QStringLiteral("problems"));
    m_list->setModel(&m_problems);
    m_list->setHeaderHidden(true);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setColumnWidth(ProblemListModel::SettingColumn, 220);
    m_list->setColumnWidth(ProblemListModel::LineColumn, 120);
    m_list->setColumnWidth(ProblemListModel::FixColumn, 220);
    m_list->setFillingColumn(ProblemListModel::MessageColumn, 160);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_longLine);
    layout->addWidget(m_columns, 1);
    layout->addWidget(m_list);
    m_syntaxLater.setSingleShot(true);
    m_syntaxLater.setInterval(syntaxPause);
    connectParts();
    m_text->follow(editor.text());
    retranslate();
    showProblems();
}

void ConfigEditView::connectParts()
{
    const auto describe = [this](qsizetype offset) {
        return describeAt(offset);
    };
    m_text->setHover(describe);
    const auto typed = [this] {
        offer(false);
    };
    connect(m_text, &ConfigTextView::typedText, this, typed);
    const auto longLined = [this] {
        m_longLine->setVisible(m_text->isLongLined());
    };
    connect(m_text, &ConfigTextView::longLinedChanged, this, longLined);
    connect(m_format, &QPushButton::clicked, &m_editor, &ConfigEditor::format);
    const auto followCaret = [this] {
        const ConfigDocument *document = m_editor.document();
        const ConfigDocument::Setting *setting = document ? document->settingAt(m_text->caret()) : nullptr;
        if (setting && m_text->hasFocus())
            m_form->showKey(setting->key);
    };
    connect(m_text, &ConfigTextView::caretMoved, this, followCaret);
    const auto followForm = [this](const QString &key) {
        const ConfigDocument *document = m_editor.document();
        if (const ConfigDocument::Setting *setting = document ? document->find(key) : nullptr)
            m_text->goTo(setting->valueRange.begin);
    };
    connect(m_form, &ConfigForm::keyChosen, this, followForm);
    connect(m_popup, &CompletionPopup::chosen, this, &ConfigEditView::choose);
    connect(&m_editor, &ConfigEditor::problemsChanged, this, &ConfigEditView::followProblems);
    connect(&m_syntaxLater, &QTimer::timeout, this, &ConfigEditView::showProblems);
    const auto open = [this](const QModelIndex &index) {
        if (const ConfigProblem *problem = m_problems.problem(index))
            goTo(*problem);
    };
    connect(m_list, &TableView::opened, this, open);
    const auto click = [this, open](const QModelIndex &index) {
        const ConfigProblem *problem = m_problems.problem(index);
        if (problem && index.column() == ProblemListModel::FixColumn && !problem->fixes.isEmpty())
            m_editor.applyFix(ProblemFix(problem->fixes.first()));
        else
            open(index);
    };
    connect(m_list, &QAbstractItemView::clicked, this, click);
}

void ConfigEditView::retranslate()
{
    m_list->setAccessibleName(tr("Problems of the config"));
    m_longLine->setTitle(tr("A line of this config is too long to be typed in"));
    m_longLine->setText(tr("Formatted, each setting has a line of its own. Only white space changes by it."));
    m_format->setText(tr("Format it"));
    m_text->retranslate();
    m_find->retranslate();
    m_form->retranslate();
    m_popup->retranslate();
    m_problems.retranslate();
}

void ConfigEditView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ConfigEditView::focusText()
{
    m_text->setFocus();
}

void ConfigEditView::find()
{
    m_find->open();
}

void ConfigEditView::showForm(bool shown)
{
    m_wantsForm = shown;
    m_form->setVisible(shown && width() >= leastForForm);
}

bool ConfigEditView::isFormShown() const
{
    return m_wantsForm;
}

void ConfigEditView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_form->setVisible(m_wantsForm && width() >= leastForForm);
}

bool ConfigEditView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_text && (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut))
        m_text->parentWidget()->update();
    if (watched == m_text && event->type() == QEvent::KeyPress) {
        const auto *press = static_cast<QKeyEvent *>(event);
        if (press->key() == Qt::Key_Space && press->modifiers() == Qt::ControlModifier) {
            complete();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

// --- Completion

void ConfigEditView::complete()
{
    offer(true);
}

void ConfigEditView::offer(bool asked)
{
    const CursorPlace place = cursorPlace(m_editor.text().text(), m_text->caret());
    const bool fits = place.kind != CursorPlace::Kind::Elsewhere && m_text->hasFocus()
        && (asked || (place.isQuoted && !place.typed.isEmpty()));
    QList<Completion> list = fits ? m_editor.completions(place) : QList<Completion>();
    if (!asked && list.size() == 1 && list.first().text == place.typed)
        list.clear(); // it stands there
    const QPoint below = m_text->viewport()->mapToGlobal(m_text->caretPoint());
    m_popup->offer(list, below, m_text->fontMetrics().height() + 4);
}

void ConfigEditView::choose(const Completion &completion)
{
    const QByteArray text = m_editor.text().text();
    const CursorPlace place = cursorPlace(text, m_text->caret());
    qsizetype cursor = m_text->caret();
    const QList<TextEdit> edits = completionEdits(text, place, completion, cursor);
    m_editor.text().apply(edits, tr("Complete %1").arg(completion.text));
    // A default is there to be typed over.
    const bool isNewKey = completion.kind == Completion::Kind::Key
        && m_editor.text().text().mid(cursor).startsWith(jsonInner(completion.suggestedValue));
    m_text->select({cursor, cursor + (isNewKey ? jsonInner(completion.suggestedValue).size() : 0)});
}

QString ConfigEditView::describeAt(qsizetype offset) const
{
    const ConfigDocument *document = m_editor.document();
    const ConfigDocument::Setting *setting = document ? document->settingAt(offset) : nullptr;
    if (!setting)
        return {};
    QStringList lines;
    for (const ConfigProblem &problem : m_editor.problems()) {
        if (problem.key == setting->key)
            lines.append(printable(problem.message));
    }
    if (const auto known = describeKey(m_editor.definition(), setting->key)) {
        lines.append(printable(known->text) + QStringLiteral(" · ") + printable(known->detail));
        if (!describeImportance(*known).isEmpty())
            lines.append(describeImportance(*known));
        lines.append(printableBlock(known->documentation));
    }
    return lines.join(u'\n');
}

// --- Problems

void ConfigEditView::followProblems()
{
    const QList<ConfigProblem> &problems = m_editor.problems();
    const bool isSyntax = !problems.isEmpty() && problems.first().kind == ConfigProblem::Kind::Syntax;
    if (isSyntax && m_text->hasFocus()) {
        m_syntaxLater.start(); // again with each key
        return;
    }
    m_syntaxLater.stop();
    showProblems();
}

void ConfigEditView::showProblems()
{
    const QList<ConfigProblem> &problems = m_editor.problems();
    m_text->setProblems(problems);
    m_problems.setProblems(problems);
    m_list->setVisible(!problems.isEmpty());
    const auto rows = static_cast<int>(std::min<qsizetype>(problems.size(), rowsOfProblems));
    m_list->fitRows(rows);
}

void ConfigEditView::goTo(const ConfigProblem &problem)
{
    m_text->setFocus();
    m_text->select(problem.isAtObject ? json::SourceRange{problem.range.begin, problem.range.begin}
                                      : problem.range);
}

void ConfigEditView::applyFixAtCaret()
{
    const int line = m_text->caretLine();
    for (const ConfigProblem &problem : m_editor.problems()) {
        if (problem.at.line == line && !problem.fixes.isEmpty()) {
            m_editor.applyFix(ProblemFix(problem.fixes.first()));
            return;
        }
    }
}

} // namespace patchbay
