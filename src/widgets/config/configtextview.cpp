// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/config/configtextview.h"

#include "core/limits.h"
#include "widgets/config/configtextlook.h"
#include "widgets/look/painting.h"

#include <QAccessible>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QTextLayout>
#include <QToolTip>

#include <Qsci/qscicommandset.h>
#include <Qsci/qscilexerjson.h>

#include <algorithm>
#include <utility>

namespace patchbay {

ConfigTextView::ConfigTextView(const Theme &theme, QWidget *parent)
    : QsciScintilla(parent),
      m_theme(theme)
{
    m_lexer = new QsciLexerJSON(this); // not above: its coming is an event already, which looks at members
    setObjectName(QStringLiteral("configText"));
    setFrameShape(QFrame::NoFrame);
    setUtf8(true);
    setEolMode(EolUnix);
    setLexer(m_lexer);
    setBraceMatching(SloppyBraceMatch);
    setIndentationsUseTabs(false);
    setTabWidth(2);
    setAutoIndent(true);
    setCaretLineVisible(true);
    setScrollWidth(1);
    setScrollWidthTracking(true);
    SendScintilla(SCI_SETMULTIPLESELECTION, 0UL);
    SendScintilla(SCI_SETMOUSESELECTIONRECTANGULARSWITCH, 0UL);
    // Undo is ConfigText's: the view's own would bring back characters without what they stood for.
    SendScintilla(SCI_SETUNDOCOLLECTION, 0UL);
    SendScintilla(SCI_EMPTYUNDOBUFFER);
    SendScintilla(SCI_SETMODEVENTMASK,
                  static_cast<unsigned long>(SC_MOD_INSERTTEXT | SC_MOD_DELETETEXT | SC_MOD_CHANGEFOLD));
    setUpKeys();
    setUpMargins();
    followTheme();
    retranslate();
    const auto modified = [this](int position, int kind, const char *, int length, int, int, int, int, int,
                                 int) {
        noteModified(position, kind, length);
    };
    connect(this, &QsciScintillaBase::SCN_MODIFIED, this, modified);
    connect(this, &QsciScintilla::cursorPositionChanged, this, &ConfigTextView::caretMoved);
    connect(&m_theme, &Theme::changed, this, &ConfigTextView::followTheme);
}

void ConfigTextView::setUpKeys()
{
    // What could lose a placeholder, or takes a key of the window's. Tab leads on, as everywhere.
    using Command = QsciCommand::Command;
    static constexpr Command unwanted[] = {
        QsciCommand::Undo,
        QsciCommand::Redo,
        QsciCommand::LineTranspose,
        QsciCommand::LineDuplicate,
        QsciCommand::LineCut,
        QsciCommand::LineCopy,
        QsciCommand::LineDelete,
        QsciCommand::SelectionDuplicate,
        QsciCommand::ZoomIn,
        QsciCommand::ZoomOut,
        QsciCommand::Formfeed,
        QsciCommand::EditToggleOvertype,
        QsciCommand::Tab,
        QsciCommand::Backtab,
        QsciCommand::Cancel,
        QsciCommand::MoveSelectedLinesUp,
        QsciCommand::DeleteLineLeft,
        QsciCommand::MoveSelectedLinesDown,
        QsciCommand::DeleteLineRight,
        QsciCommand::SelectionLowerCase,
        QsciCommand::LineDownRectExtend,
        QsciCommand::SelectionUpperCase,
        QsciCommand::LineUpRectExtend,
        QsciCommand::CharLeftRectExtend,
        QsciCommand::CharRightRectExtend,
        QsciCommand::PageUpRectExtend,
        QsciCommand::PageDownRectExtend,
        QsciCommand::VCHomeRectExtend,
        QsciCommand::LineEndRectExtend,
        QsciCommand::WordPartLeft,
        QsciCommand::WordPartRight,
        QsciCommand::WordPartLeftExtend,
        QsciCommand::WordPartRightExtend,
        QsciCommand::ParaUp,
        QsciCommand::ParaDown,
    };
    for (QsciCommand *command : standardCommands()->commands()) {
        if (std::find(std::begin(unwanted), std::end(unwanted), command->command()) != std::end(unwanted)) {
            command->setKey(0);
            command->setAlternateKey(0);
        }
    }
}

void ConfigTextView::setUpMargins()
{
    setMarginType(0, NumberMargin);
    setMarginWidth(0, QStringLiteral("0000"));
    setMarginWidth(1, 0);
    setFolding(PlainFoldStyle, 2);
    setMarginWidth(2, 14);
    SendScintilla(SCI_SETMARGINLEFT, 0UL, 6L);
}

void ConfigTextView::followTheme()
{
    dress(*this, *m_lexer, m_theme);
    annotateLines();
}

void ConfigTextView::retranslate()
{
    setAccessibleName(tr("Config as text"));
}

// --- Following the document

void ConfigTextView::follow(ConfigText &text)
{
    m_text = &text;
    connect(m_text, &ConfigText::edited, this, &ConfigTextView::takeEdits);
    showAll();
    goTo(0);
}

QByteArray ConfigTextView::bytes(json::SourceRange range) const
{
    QByteArray text(range.length() + 1, Qt::Uninitialized); // room for the zero at its end
    if (range.length() > 0)
        SendScintilla(SCI_GETTEXTRANGE, static_cast<long>(range.begin), static_cast<long>(range.end),
                      text.data());
    text.truncate(range.length());
    return text;
}

void ConfigTextView::showAll()
{
    m_performing = true;
    m_pending.reset();
    SendScintilla(SCI_SETREADONLY, 0UL);
    const QByteArray &text = m_text->text();
    SendScintilla(SCI_CLEARALL);
    SendScintilla(SCI_ADDTEXT, static_cast<unsigned long>(text.size()), text.constData());
    m_performing = false;
    checkLines();
    markPlaceholders();
}

void ConfigTextView::takeEdits(const QList<TextEdit> &edits, QObject *source)
{
    if (source == this)
        return; // flush() goes on
    perform(edits);
    if (m_goesAlong && !edits.isEmpty())
        goTo(edits.first().range.begin + edits.first().text.size());
    checkLines();
    agree();
}

/// Whatever went wrong: what is shown is what is applied.
void ConfigTextView::agree()
{
    if (SendScintilla(SCI_GETLENGTH) != m_text->text().size())
        showAll();
    markPlaceholders();
}

void ConfigTextView::perform(const QList<TextEdit> &edits)
{
    m_performing = true;
    SendScintilla(SCI_SETREADONLY, 0UL);
    for (qsizetype index = edits.size(); index-- > 0;) { // the last first: the places of the others hold
        const TextEdit &edit = edits.at(index);
        SendScintilla(SCI_SETTARGETRANGE, static_cast<unsigned long>(edit.range.begin),
                      static_cast<long>(edit.range.end));
        SendScintilla(SCI_REPLACETARGET, static_cast<unsigned long>(edit.text.size()), edit.text.constData());
    }
    m_performing = false;
    if (m_isLongLined)
        SendScintilla(SCI_SETREADONLY, 1UL);
}

void ConfigTextView::noteModified(qsizetype position, int kind, qsizetype length)
{
    if (m_performing || !m_text || length == 0)
        return;
    const bool isInsertion = kind & SC_MOD_INSERTTEXT;
    if (!isInsertion && !(kind & SC_MOD_DELETETEXT))
        return;
    if (!m_pending) {
        m_pending = Pending{position, position, position};
        // Assistive technology edits without an event of ours.
        QMetaObject::invokeMethod(this, &ConfigTextView::flush, Qt::QueuedConnection);
    }
    Pending &all = *m_pending;
    all.begin = std::min(all.begin, position);
    const qsizetype last = isInsertion ? position : position + length;
    if (last > all.newEnd) { // untouched so far: the same bytes before and now
        all.end += last - all.newEnd;
        all.newEnd = last;
    }
    all.newEnd += isInsertion ? length : -length;
}

/// Within one event a person's act may be several changes (typing over a selection); the document hears one.
void ConfigTextView::flush()
{
    if (!m_pending || !m_text)
        return;
    const Pending all = *std::exchange(m_pending, std::nullopt);
    const TextEdit edit{{all.begin, all.end}, bytes({all.begin, all.newEnd}), {}};
    if (edit.changesNothing())
        return;
    const QList<TextEdit> further = m_text->typed(edit, this);
    if (!further.isEmpty())
        perform(further);
    agree();
    emit typedText();
}

void ConfigTextView::undoOrRedo(bool undo)
{
    m_goesAlong = true;
    if (undo)
        m_text->undo();
    else
        m_text->redo();
    m_goesAlong = false;
}

void ConfigTextView::replaceSelection(const QByteArray &text)
{
    if (!m_text || m_isLongLined)
        return;
    const json::SourceRange range = selection();
    m_text->apply({TextEdit{range, text, {}}}, {});
    goTo(range.begin + text.size());
}

void ConfigTextView::markPlaceholders()
{
    SendScintilla(SCI_SETINDICATORCURRENT, static_cast<unsigned long>(textlook::placeholderIndicator));
    SendScintilla(SCI_INDICATORCLEARRANGE, 0UL, SendScintilla(SCI_GETLENGTH));
    for (const Placeholder &one : m_text->masked().placeholders())
        SendScintilla(SCI_INDICATORFILLRANGE, static_cast<unsigned long>(one.range.begin),
                      static_cast<long>(one.range.length()));
}

void ConfigTextView::checkLines()
{
    bool isLong = false;
    const QByteArray &text = m_text->text();
    for (qsizetype begin = 0; begin < text.size() && !isLong;) {
        qsizetype end = text.indexOf('\n', begin);
        end = end < 0 ? text.size() : end;
        isLong = end - begin > limits::longestLine;
        begin = end + 1;
    }
    SendScintilla(SCI_SETREADONLY, isLong ? 1UL : 0UL);
    if (std::exchange(m_isLongLined, isLong) != isLong)
        emit longLinedChanged();
}

// --- Problems

void ConfigTextView::setProblems(const QList<ConfigProblem> &problems)
{
    m_problems = problems;
    for (const int indicator : {textlook::errorIndicator, textlook::warningIndicator}) {
        SendScintilla(SCI_SETINDICATORCURRENT, static_cast<unsigned long>(indicator));
        SendScintilla(SCI_INDICATORCLEARRANGE, 0UL, SendScintilla(SCI_GETLENGTH));
        for (const ConfigProblem &problem : m_problems) {
            const bool isError = problem.severity == ConfigProblem::Severity::Error;
            if (problem.isAtObject || isError != (indicator == textlook::errorIndicator)
                || problem.severity == ConfigProblem::Severity::Note)
                continue;
            SendScintilla(SCI_INDICATORFILLRANGE, static_cast<unsigned long>(problem.range.begin),
                          static_cast<long>(std::max<qsizetype>(problem.range.length(), 1)));
        }
    }
    annotateLines();
}

QString ConfigTextView::wrapped(const QString &text) const
{
    // Scintilla does not wrap notes. By width, and where the script allows it: Japanese has no spaces.
    QStringList lines;
    for (const QString &part : text.split(u'\n')) {
        QTextLayout layout(part, m_theme.font(TextSize::Content));
        QTextOption option;
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        layout.setTextOption(option);
        layout.beginLayout();
        for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
            line.setLineWidth(m_noteWidth);
            lines.append(part.mid(line.textStart(), line.textLength()).trimmed());
        }
        layout.endLayout();
    }
    return lines.join(QStringLiteral("\n   "));
}

void ConfigTextView::annotateLines()
{
    SendScintilla(SCI_ANNOTATIONCLEARALL);
    constexpr int margins = 130; // numbers, folding, indentation, the sign
    m_noteWidth = std::max(160, viewport()->width() - margins);
    constexpr int notesPerConfig = 200; // more is a text of another kind
    QMap<int, QPair<QString, bool>> notes; // by line: what, and whether it is an error
    for (const ConfigProblem &problem : std::as_const(m_problems)) {
        if (notes.size() >= notesPerConfig)
            break;
        const bool isError = problem.severity == ConfigProblem::Severity::Error;
        const auto line = static_cast<int>(std::max<qint64>(0, problem.at.line - 1));
        QString text = (isError ? QStringLiteral("✖ ") : QStringLiteral("⚠ ")) + wrapped(problem.message);
        if (problem.isAtObject && !problem.key.isEmpty() && !problem.message.contains(problem.key))
            text = (isError ? QStringLiteral("✖ ") : QStringLiteral("⚠ ")) + problem.key
                + QStringLiteral(": ") + wrapped(problem.message);
        auto &note = notes[line];
        note.first += note.first.isEmpty() ? text : QString(u'\n' + text);
        note.second = note.second || isError;
    }
    for (auto note = notes.cbegin(); note != notes.cend(); ++note) {
        const QByteArray text = note->first.toUtf8();
        SendScintilla(SCI_ANNOTATIONSETTEXT, static_cast<unsigned long>(note.key()), text.constData());
        SendScintilla(SCI_ANNOTATIONSETSTYLE, static_cast<unsigned long>(note.key()),
                      static_cast<long>(note->second ? textlook::errorStyle : textlook::warningStyle));
    }
    SendScintilla(SCI_ANNOTATIONSETVISIBLE, static_cast<unsigned long>(ANNOTATION_BOXED));
}

// --- Places

qsizetype ConfigTextView::caret() const
{
    return SendScintilla(SCI_GETCURRENTPOS);
}

json::SourceRange ConfigTextView::selection() const
{
    return {SendScintilla(SCI_GETSELECTIONSTART), SendScintilla(SCI_GETSELECTIONEND)};
}

int ConfigTextView::caretLine() const
{
    return static_cast<int>(SendScintilla(SCI_LINEFROMPOSITION, static_cast<unsigned long>(caret()))) + 1;
}

void ConfigTextView::select(json::SourceRange range)
{
    const long line = SendScintilla(SCI_LINEFROMPOSITION, static_cast<unsigned long>(range.begin));
    SendScintilla(SCI_ENSUREVISIBLEENFORCEPOLICY, static_cast<unsigned long>(line));
    SendScintilla(SCI_SETSEL, static_cast<unsigned long>(range.end), static_cast<long>(range.begin));
    SendScintilla(SCI_SCROLLCARET);
}

QPoint ConfigTextView::caretPoint() const
{
    const auto position = static_cast<long>(caret());
    const long line = SendScintilla(SCI_LINEFROMPOSITION, static_cast<unsigned long>(position));
    return {static_cast<int>(SendScintilla(SCI_POINTXFROMPOSITION, 0UL, position)),
            static_cast<int>(SendScintilla(SCI_POINTYFROMPOSITION, 0UL, position)
                             + SendScintilla(SCI_TEXTHEIGHT, static_cast<unsigned long>(line)))};
}

// --- Events

bool ConfigTextView::event(QEvent *event)
{
    const bool done = QsciScintilla::event(event);
    flush();
    return done;
}

bool ConfigTextView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        showHover(help->pos(), help->globalPos());
        return true;
    }
    const bool done = QsciScintilla::viewportEvent(event);
    flush();
    return done;
}

void ConfigTextView::showHover(const QPoint &at, const QPoint &global)
{
    const long position = SendScintilla(SCI_POSITIONFROMPOINTCLOSE, static_cast<unsigned long>(at.x()),
                                        static_cast<long>(at.y()));
    const QString text = position >= 0 && m_describe ? m_describe(position) : QString();
    if (text.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(global, plainToolTip(text), viewport());
}

void ConfigTextView::keyPressEvent(QKeyEvent *event)
{
    if (m_text && event->matches(QKeySequence::Undo)) {
        undoOrRedo(true);
        return;
    }
    if (m_text && event->matches(QKeySequence::Redo)) {
        undoOrRedo(false);
        return;
    }
    if (event->key() == Qt::Key_Escape) {
        event->ignore(); // whoever is around may want it
        return;
    }
    if (event->key() == Qt::Key_Tab || event->key() == Qt::Key_Backtab) {
        focusNextPrevChild(event->key() == Qt::Key_Tab);
        return;
    }
    QsciScintilla::keyPressEvent(event);
}

bool ConfigTextView::focusNextPrevChild(bool next)
{
    // QScintilla's keeps the Tab key for itself.
    return QAbstractScrollArea::focusNextPrevChild(next); // NOLINT(bugprone-parent-virtual-call)
}

bool ConfigTextView::canInsertFromMimeData(const QMimeData *source) const
{
    return source->hasText() && !m_isLongLined;
}

void ConfigTextView::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const bool hasSelection = selection().length() > 0;
    const auto add = [menu](const QString &text, const QKeySequence &keys, bool enabled, auto &&act) {
        QAction *action = menu->addAction(text);
        action->setShortcut(keys);
        action->setEnabled(enabled);
        QObject::connect(action, &QAction::triggered, menu, std::forward<decltype(act)>(act));
    };
    const bool canEdit = m_text && !m_isLongLined;
    add(tr("Undo"), QKeySequence::Undo, m_text && m_text->canUndo(), [this] { undoOrRedo(true); });
    add(tr("Redo"), QKeySequence::Redo, m_text && m_text->canRedo(), [this] { undoOrRedo(false); });
    menu->addSeparator();
    add(tr("Cut"), QKeySequence::Cut, canEdit && hasSelection, [this] {
        cut();
        flush();
    });
    add(tr("Copy"), QKeySequence::Copy, hasSelection, [this] { copy(); });
    add(tr("Paste"), QKeySequence::Paste, canEdit, [this] {
        paste();
        flush();
    });
    add(tr("Select all"), QKeySequence::SelectAll, true, [this] { selectAll(); });
    menu->popup(event->globalPos());
}

void ConfigTextView::resizeEvent(QResizeEvent *event)
{
    QsciScintilla::resizeEvent(event);
    const int before = m_noteWidth;
    if (!m_problems.isEmpty() && event->oldSize().width() != event->size().width() && before > 0)
        annotateLines();
}

} // namespace patchbay
