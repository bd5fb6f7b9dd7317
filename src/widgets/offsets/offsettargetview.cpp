// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/offsets/offsettargetview.h"

#include "core/text/describe.h"
#include "core/text/describeoffsets.h"
#include "widgets/look/buttons.h"
#include "widgets/look/labels.h"
#include "widgets/look/wrappedlabel.h"
#include "widgets/offsets/snapshotwords.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QVBoxLayout>

namespace patchbay {

namespace {
constexpr int fieldWidth = 160;
constexpr int momentWidth = 200;
constexpr int editableRows = 2'000; ///< of objects that are edited as text; more are pasted or loaded
} // namespace

OffsetTargetView::OffsetTargetView(const Theme &theme, OffsetEditor &editor, QWidget *parent)
    : QWidget(parent),
      m_editor(editor),
      m_ways(new QButtonGroup(this)),
      m_earliest(new QRadioButton(this)),
      m_latest(new QRadioButton(this)),
      m_time(new QRadioButton(this)),
      m_moment(new QLineEdit(this)),
      m_momentHint(makeMuted(new WrappedLabel(this))),
      m_brokersHint(makeMuted(new WrappedLabel(this))),
      m_reset(new QRadioButton(this)),
      m_resetHint(makeMuted(new WrappedLabel(this))),
      m_shift(new QRadioButton(this)),
      m_records(new QLineEdit(this)),
      m_value(new QRadioButton(this)),
      m_offset(new QLineEdit(this)),
      m_snapshot(new QRadioButton(this)),
      m_snapshotsLabel(new QLabel(this)),
      m_snapshots(new QComboBox(this)),
      m_written(new QRadioButton(this)),
      m_writtenHint(makeMuted(new WrappedLabel(this))),
      m_text(new QPlainTextEdit(this)),
      m_problem(new WrappedLabel(this)),
      m_another(new QPushButton(this)),
      m_earlier(new QWidget(this)),
      m_earlierRows(new QVBoxLayout(m_earlier))
{
    build(theme);
    connect(&m_editor, &OffsetEditor::changed, this, &OffsetTargetView::refresh);
    connect(&m_editor, &OffsetEditor::snapshotsRead, this, &OffsetTargetView::refresh);
    retranslate();
}

void OffsetTargetView::build(const Theme &theme)
{
    m_ways->addButton(m_reset, Reset);
    m_ways->addButton(m_shift, Shift);
    m_ways->addButton(m_value, Value);
    m_ways->addButton(m_earliest, Earliest);
    m_ways->addButton(m_latest, Latest);
    m_ways->addButton(m_time, Time);
    m_ways->addButton(m_snapshot, Snapshot);
    m_ways->addButton(m_written, Written);
    m_records->setFixedWidth(fieldWidth);
    m_offset->setFixedWidth(fieldWidth);
    m_moment->setObjectName(QStringLiteral("pointInTime"));
    m_moment->setFixedWidth(momentWidth);
    m_snapshots->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_snapshots->setMinimumContentsLength(36);
    m_text->setObjectName(QStringLiteral("writtenOffsets"));
    m_text->setFont(theme.font(TextSize::Code));
    m_text->setTabChangesFocus(true);
    m_text->setMinimumHeight(120);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->hide();
    m_earlierRows->setContentsMargins(0, 0, 0, 0);
    m_earlierRows->setSpacing(2);

    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(1, 1);
    grid->addWidget(m_shift, 0, 0);
    grid->addWidget(m_records, 0, 1, Qt::AlignLeft);
    grid->addWidget(m_value, 1, 0);
    grid->addWidget(m_offset, 1, 1, Qt::AlignLeft);
    grid->addWidget(m_earliest, 2, 0);
    grid->addWidget(m_brokersHint, 2, 1);
    grid->addWidget(m_latest, 3, 0);
    grid->addWidget(m_time, 4, 0);
    auto *moment = new QHBoxLayout;
    moment->setSpacing(12);
    moment->addWidget(m_moment);
    moment->addWidget(m_momentHint, 1);
    grid->addLayout(moment, 4, 1);
    grid->addWidget(m_reset, 5, 0);
    grid->addWidget(m_resetHint, 5, 1);
    grid->addWidget(m_snapshot, 6, 0);
    auto *snapshots = new QHBoxLayout;
    snapshots->setSpacing(8);
    snapshots->addWidget(m_snapshotsLabel);
    snapshots->addWidget(m_snapshots);
    snapshots->addStretch(1);
    m_snapshotsLabel->setBuddy(m_snapshots);
    grid->addLayout(snapshots, 6, 1);
    grid->addWidget(m_written, 7, 0);
    grid->addWidget(m_writtenHint, 7, 1);
    const QList<QWidget *> order{m_shift,     m_records, m_value,  m_offset, m_earliest,
                                 m_latest,    m_time,    m_moment, m_reset,  m_snapshot,
                                 m_snapshots, m_written, m_text,   m_another};
    for (qsizetype index = 1; index < order.size(); ++index)
        setTabOrder(order.at(index - 1), order.at(index));

    auto *another = new QHBoxLayout;
    another->addWidget(m_another);
    another->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(m_earlier);
    layout->addLayout(grid);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_problem);
    layout->addLayout(another);
    layout->addStretch(0);

    const auto chosen = [this](int way) {
        choose(static_cast<Way>(way));
    };
    connect(m_ways, &QButtonGroup::idClicked, this, chosen);
    const auto typed = [this](QRadioButton *button) {
        return [this, button] {
            if (m_filling)
                return;
            button->setChecked(true);
            adopt();
        };
    };
    connect(m_records, &QLineEdit::textEdited, this, typed(m_shift));
    connect(m_offset, &QLineEdit::textEdited, this, typed(m_value));
    connect(m_moment, &QLineEdit::textEdited, this, typed(m_time));
    connect(m_snapshots, QOverload<int>::of(&QComboBox::activated), this, typed(m_snapshot));
    connect(m_text, &QPlainTextEdit::textChanged, this, typed(m_written));
    connect(m_another, &QPushButton::clicked, &m_editor, &OffsetEditor::addAnother);
}

void OffsetTargetView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void OffsetTargetView::retranslate()
{
    const auto name = [](QAbstractButton *button, const QString &text) {
        button->setText(text);
        button->setAccessibleName(withoutMnemonic(text));
    };
    name(m_shift, tr("&Shift by so many records"));
    name(m_value, tr("To this &offset"));
    name(m_earliest, tr("To the &beginning of the topic"));
    name(m_latest, tr("To the &end of the topic"));
    name(m_time, tr("To a point in &time"));
    name(m_reset, tr("&Reset (no offset)"));
    name(m_snapshot, tr("Back to a s&napshot"));
    name(m_written, tr("As &written below"));
    m_records->setPlaceholderText(tr("-100 or +100"));
    m_records->setAccessibleName(tr("Records to shift by"));
    m_offset->setPlaceholderText(tr("18290"));
    m_offset->setAccessibleName(tr("Offset to set"));
    m_moment->setPlaceholderText(tr("2026-11-25 10:00"));
    m_moment->setAccessibleName(tr("Point in time to go to"));
    m_snapshots->setAccessibleName(tr("Snapshot to go back to"));
    m_text->setAccessibleName(tr("Offsets as they are to be"));
    m_writtenHint->setText(
        tr("One object for each partition, as PATCH takes them; CSV is understood too. What is not named "
           "keeps its offset."));
    m_another->setText(tr("Choose others for another target…"));
    m_another->setAccessibleName(tr("Choose other partitions for another target"));
    m_earlierShown.clear();
    refreshEarlier();
    refresh();
}

void OffsetTargetView::begin()
{
    m_editor.readSnapshots();
    m_filling = true;
    const auto &target = m_editor.target();
    m_ways->setExclusive(false);
    for (QAbstractButton *button : m_ways->buttons())
        button->setChecked(false);
    m_ways->setExclusive(true);
    m_text->clear();
    say({});
    if (target) {
        switch (target->kind) {
        case OffsetTarget::Kind::Reset:
            m_reset->setChecked(true);
            break;
        case OffsetTarget::Kind::Shift:
            m_shift->setChecked(true);
            break;
        case OffsetTarget::Kind::Value:
            m_value->setChecked(true);
            break;
        case OffsetTarget::Kind::Earliest:
            m_earliest->setChecked(true);
            break;
        case OffsetTarget::Kind::Latest:
            m_latest->setChecked(true);
            break;
        case OffsetTarget::Kind::Time:
            m_time->setChecked(true);
            break;
        case OffsetTarget::Kind::Rows:
            (target->namesAll ? m_snapshot : m_written)->setChecked(true);
            if (!target->namesAll && static_cast<int>(target->rows.size()) <= editableRows)
                m_text->setPlainText(QString::fromUtf8(writeOffsetRows(target->rows)));
            break;
        default:
            break;
        }
    }
    m_filling = false;
    refresh();
}

void OffsetTargetView::choose(Way way)
{
    m_filling = true;
    if (way == Written && m_text->toPlainText().isEmpty() && m_editor.chosenCount() <= editableRows)
        m_text->setPlainText(QString::fromUtf8(m_editor.chosenAsForm()));
    m_filling = false;
    adopt();
    if (way == Shift)
        m_records->setFocus(Qt::OtherFocusReason);
    else if (way == Value)
        m_offset->setFocus(Qt::OtherFocusReason);
    else if (way == Time)
        m_moment->setFocus(Qt::OtherFocusReason);
    else if (way == Written)
        m_text->setFocus(Qt::OtherFocusReason);
}

void OffsetTargetView::adopt()
{
    say({});
    const auto set = [this](const QString &text, const Result<OffsetTarget> &target) {
        if (!target && !text.trimmed().isEmpty())
            say(describeError(target.error()).sentence);
        m_editor.setTarget(target ? std::optional(*target) : std::nullopt);
    };
    switch (static_cast<Way>(m_ways->checkedId())) {
    case Reset:
        m_editor.setTarget(OffsetTarget::reset());
        break;
    case Shift:
        set(m_records->text(), parseShift(m_records->text()).map(OffsetTarget::shiftedBy));
        break;
    case Value:
        set(m_offset->text(), parseOffset(m_offset->text()).map(OffsetTarget::to));
        break;
    case Earliest:
        m_editor.setTarget(OffsetTarget::earliest());
        break;
    case Latest:
        m_editor.setTarget(OffsetTarget::latest());
        break;
    case Time:
        set(m_moment->text(), parsePointInTime(m_moment->text()).map(OffsetTarget::at));
        break;
    case Snapshot:
        m_editor.setTarget(std::nullopt); // until it is loaded
        if (const QUuid id = m_snapshots->currentData().toUuid(); !id.isNull())
            m_editor.takeSnapshot(id, false);
        break;
    case Written:
        adoptWritten();
        break;
    }
    refresh();
}

void OffsetTargetView::adoptWritten()
{
    const QByteArray text = m_text->toPlainText().toUtf8();
    const auto form = parseOffsetForm(text);
    if (!form || !form->hasOffsets) {
        if (!text.trimmed().isEmpty())
            say(form ? tr("The text names partitions and no offsets.")
                     : describeError(form.error()).sentence);
        m_editor.setTarget(std::nullopt);
        return;
    }
    m_editor.setTarget(OffsetTarget::toRows(form->rows));
}

void OffsetTargetView::say(const QString &problem)
{
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
}

void OffsetTargetView::refresh()
{
    const bool isSink = m_editor.table().isSink();
    for (QWidget *widget : {static_cast<QWidget *>(m_shift), static_cast<QWidget *>(m_records),
                            static_cast<QWidget *>(m_value), static_cast<QWidget *>(m_offset)})
        widget->setVisible(isSink);
    refreshBrokers(isSink);
    m_resetHint->setText(isSink ? tr("The sink begins these partitions again by its auto.offset.reset.")
                                : tr("The source begins these partitions again by the plugin's own rule."));
    fillWithSnapshots(*m_snapshots, m_editor.snapshots());
    m_snapshot->setEnabled(m_snapshots->count() > 0);
    m_snapshots->setVisible(m_snapshots->count() > 0);
    m_snapshotsLabel->setText(m_snapshots->count() > 0 ? tr("Taken") : tr("There is none yet"));
    m_snapshotsLabel->setEnabled(m_snapshots->count() > 0);
    const bool written = m_written->isChecked();
    m_text->setVisible(written);
    m_writtenHint->setVisible(true);
    m_another->setEnabled(m_editor.target().has_value());
    refreshEarlier();
}

void OffsetTargetView::refreshBrokers(bool isSink)
{
    const bool areNamed = m_editor.namesBrokers();
    for (QWidget *widget : {static_cast<QWidget *>(m_earliest), static_cast<QWidget *>(m_latest),
                            static_cast<QWidget *>(m_time), static_cast<QWidget *>(m_moment)}) {
        widget->setVisible(isSink);
        widget->setEnabled(areNamed);
    }
    m_brokersHint->setVisible(isSink);
    m_brokersHint->setText(areNamed ? tr("The brokers are asked for each partition.")
                                    : tr("These three need the brokers: name their bootstrap servers in the "
                                         "connection."));
    const auto moment = parsePointInTime(m_moment->text());
    m_momentHint->setVisible(isSink && areNamed);
    m_momentHint->setText(
        moment ? tr("%1: the first record that is not older, in each partition.")
                     .arg(QLocale().toString(moment->toLocalTime(), QLocale::LongFormat))
               : tr("Of this machine’s zone; or with one, as in 2026-11-25T10:00:00Z; or milliseconds since "
                    "1970."));
}

void OffsetTargetView::refreshEarlier()
{
    QStringList now;
    for (const OffsetAssignment &one : m_editor.earlier())
        now.append(describeAssignment(m_editor.table(), one));
    m_earlier->setVisible(!now.isEmpty());
    if (now == m_earlierShown)
        return;
    m_earlierShown = now;
    while (QLayoutItem *taken = m_earlierRows->takeAt(0)) {
        if (taken->widget())
            taken->widget()->deleteLater();
        delete taken;
    }
    for (int index = 0; index < now.size(); ++index) {
        auto *row = new QWidget(m_earlier);
        auto *layout = new QHBoxLayout(row);
        layout->setContentsMargins(0, 0, 0, 0);
        auto *label = new WrappedLabel(row);
        label->setTextFormat(Qt::PlainText);
        label->setText(now.at(index));
        auto *drop = new LinkButton(tr("Remove"), row);
        drop->setAccessibleName(tr("Remove: %1").arg(now.at(index)));
        layout->addWidget(label, 1);
        layout->addWidget(drop);
        m_earlierRows->addWidget(row);
        const auto remove = [this, index] {
            m_editor.dropEarlier(index);
        };
        connect(drop, &QPushButton::clicked, this, remove);
    }
}

void OffsetTargetView::focusFirst()
{
    QAbstractButton *checked = m_ways->checkedButton();
    if (checked)
        checked->setFocus(Qt::OtherFocusReason);
    else
        (m_editor.table().isSink() ? m_shift : m_reset)->setFocus(Qt::OtherFocusReason);
}

} // namespace patchbay
