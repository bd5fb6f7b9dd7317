// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/config/configform.h"

#include "core/config/completion.h"
#include "core/text/describe.h"
#include "models/completionmodel.h"
#include "widgets/config/settingdelegate.h"
#include "widgets/look/buttons.h"
#include "widgets/look/filterfield.h"
#include "widgets/look/labels.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QScrollArea>
#include <QTreeView>
#include <QVBoxLayout>

namespace patchbay {

namespace {
constexpr std::chrono::seconds shownFor(20); ///< a revealed secret
constexpr int documentationHeight = 96;
} // namespace

ConfigForm::ConfigForm(const Theme &theme, ConfigEditor &editor, QWidget *parent)
    : QWidget(parent),
      m_editor(editor),
      m_filter(new FilterField(theme, this)),
      m_onlySet(new QCheckBox(this)),
      m_onlyRequired(new QCheckBox(this)),
      m_view(new QTreeView(this)),
      m_name(new QLabel(this)),
      m_documentation(new QLabel(this)),
      m_remove(new LinkButton(this)),
      m_reveal(new LinkButton(this)),
      m_secret(new QLabel(this))
{
    m_view->setObjectName(QStringLiteral("settings"));
    m_view->setModel(&m_model);
    const auto choices = [this](const QString &key) {
        return choicesOf(key);
    };
    m_view->setItemDelegate(new SettingDelegate(theme, m_model, choices, m_view));
    m_view->setHeaderHidden(true);
    m_view->setRootIsDecorated(false);
    m_view->setItemsExpandable(false);
    m_view->setIndentation(0);
    m_view->setUniformRowHeights(true);
    m_view->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed
                            | QAbstractItemView::AnyKeyPressed | QAbstractItemView::SelectedClicked);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->header()->setSectionResizeMode(QHeaderView::Stretch);
    m_view->installEventFilter(this);
    m_onlySet->setChecked(true);

    m_name->setTextFormat(Qt::PlainText);
    m_name->setFont(theme.font(TextSize::Code, QFont::DemiBold));
    m_name->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_documentation->setTextFormat(Qt::PlainText);
    m_documentation->setWordWrap(true);
    m_documentation->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_documentation->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_secret->setTextFormat(Qt::PlainText);
    m_secret->setFont(theme.font(TextSize::Code));
    m_secret->setWordWrap(true);
    m_secret->hide();

    auto *ticks = new QHBoxLayout;
    ticks->setContentsMargins(0, 0, 0, 0);
    ticks->setSpacing(14);
    ticks->addWidget(m_onlySet);
    ticks->addWidget(m_onlyRequired);
    ticks->addStretch(1);
    auto *links = new QHBoxLayout;
    links->setContentsMargins(0, 0, 0, 0);
    links->addWidget(m_name, 1);
    links->addWidget(m_reveal);
    links->addWidget(m_remove);
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(m_documentation);
    scroll->setFixedHeight(documentationHeight);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_filter);
    layout->addLayout(ticks);
    layout->addWidget(m_view, 1);
    layout->addWidget(new Separator(theme, Qt::Horizontal, this));
    layout->addLayout(links);
    layout->addWidget(m_secret);
    layout->addWidget(scroll);

    m_maskAgain.setSingleShot(true);
    m_maskAgain.setInterval(shownFor);
    connect(&m_maskAgain, &QTimer::timeout, this, &ConfigForm::mask);
    connect(m_filter, &QLineEdit::textChanged, this, &ConfigForm::applyFilter);
    connect(m_filter, &FilterField::leftDown, m_view, QOverload<>::of(&QWidget::setFocus));
    connect(m_onlySet, &QCheckBox::toggled, this, &ConfigForm::applyFilter);
    connect(m_onlyRequired, &QCheckBox::toggled, this, &ConfigForm::applyFilter);
    connect(m_remove, &QPushButton::clicked, this, &ConfigForm::removeCurrent);
    connect(m_reveal, &QPushButton::clicked, this, &ConfigForm::reveal);
    connect(&m_model, &ConfigFormModel::edited, &m_editor, &ConfigEditor::setValue, Qt::QueuedConnection);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &ConfigForm::keepCurrent);
    const auto chose = [this](const QModelIndex &index) {
        if (!m_model.key(index).isEmpty())
            m_current = m_model.key(index);
        mask();
        describe();
        if (m_view->hasFocus())
            emit keyChosen(m_current);
    };
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, chose);
    const auto followDefinition = [this] {
        m_model.setDefinition(m_editor.definition());
        follow();
    };
    const auto followProblems = [this] {
        m_model.setProblems(m_editor.problems());
    };
    connect(&m_editor, &ConfigEditor::definitionChanged, this, followDefinition);
    connect(&m_editor, &ConfigEditor::documentChanged, this, &ConfigForm::follow);
    connect(&m_editor, &ConfigEditor::problemsChanged, this, followProblems);
    retranslate();
    followDefinition();
    followProblems();
}

void ConfigForm::retranslate()
{
    m_filter->setPlaceholderText(tr("Filter settings"));
    m_filter->setAccessibleName(tr("Filter of the settings"));
    m_onlySet->setText(tr("Only set"));
    m_onlySet->setToolTip(tr("Settings that the text has, and required ones that it lacks"));
    m_onlyRequired->setText(tr("Only required"));
    m_view->setAccessibleName(tr("Settings of the connector"));
    m_remove->setText(tr("Remove"));
    m_reveal->setText(tr("Reveal"));
    m_model.retranslate();
    describe();
}

void ConfigForm::follow()
{
    m_model.setDocument(m_editor.lastDocument(), m_editor.secretRules());
    // While the text is no config nothing may be written into it from here.
    m_model.setReadOnly(m_editor.document() == nullptr);
    m_filter->setCount(describeFilterCount(m_model.settingCount(), m_model.settingCountOfAll()));
    describe();
}

void ConfigForm::applyFilter()
{
    m_model.setFilter({m_filter->text(), m_onlySet->isChecked(), m_onlyRequired->isChecked()});
    m_filter->setCount(describeFilterCount(m_model.settingCount(), m_model.settingCountOfAll()));
}

void ConfigForm::keepCurrent()
{
    m_view->expandAll();
    for (int group = 0; group < m_model.rowCount(); ++group)
        m_view->setFirstColumnSpanned(group, {}, true);
    const QModelIndex same = m_model.indexOf(m_current);
    if (same.isValid())
        m_view->setCurrentIndex(same);
}

void ConfigForm::showKey(const QString &key)
{
    const QModelIndex index = m_model.indexOf(key);
    if (!index.isValid() || m_view->hasFocus())
        return;
    m_view->setCurrentIndex(index);
    m_view->scrollTo(index);
}

QStringList ConfigForm::choicesOf(const QString &key) const
{
    CursorPlace place;
    place.kind = CursorPlace::Kind::Value;
    place.key = key;
    QStringList choices;
    for (const Completion &one : m_editor.completions(place))
        choices.append(one.text);
    return choices;
}

void ConfigForm::describe()
{
    const QModelIndex index = m_view->currentIndex();
    const QString key = m_model.key(index);
    m_name->setText(printable(key));
    m_remove->setVisible(!key.isEmpty() && m_model.isSet(index));
    m_remove->setAccessibleName(tr("Remove %1").arg(printable(key)));
    m_reveal->setVisible(!key.isEmpty() && m_model.isSet(index) && m_model.isSecret(index));
    m_reveal->setAccessibleName(tr("Reveal the secret of %1").arg(printable(key)));
    QStringList lines;
    if (!m_model.problemOf(key).isEmpty())
        lines.append(printable(m_model.problemOf(key)));
    if (const auto known = describeKey(m_editor.definition(), key)) {
        QStringList facts{printable(known->detail)};
        if (!describeImportance(*known).isEmpty())
            facts.append(describeImportance(*known));
        lines.append(facts.join(QStringLiteral(" · ")));
        lines.append(printableBlock(known->documentation));
    } else if (!key.isEmpty() && !m_editor.definition().isEmpty()) {
        lines.append(tr("No plugin of this connector knows this setting. It is kept as it is."));
    } else if (key.isEmpty()) {
        lines.append(tr("Choose a setting to read what it is for."));
    }
    m_documentation->setText(lines.join(u'\n'));
}

void ConfigForm::removeCurrent()
{
    if (!m_current.isEmpty())
        m_editor.removeKey(m_current);
}

void ConfigForm::reveal()
{
    const auto secret = m_editor.reveal(m_current);
    m_secret->setText(secret ? printable(*secret) : tr("This secret is not known any more: type it again."));
    m_secret->show();
    m_reveal->hide();
    m_maskAgain.start();
}

void ConfigForm::mask()
{
    m_maskAgain.stop();
    m_secret->clear();
    m_secret->hide();
}

void ConfigForm::hideEvent(QHideEvent *event)
{
    mask();
    QWidget::hideEvent(event);
}

bool ConfigForm::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_view && event->type() == QEvent::FocusOut)
        mask();
    if (watched == m_view && event->type() == QEvent::KeyPress) {
        const auto *press = static_cast<QKeyEvent *>(event);
        if (press->key() == Qt::Key_Delete) {
            removeCurrent();
            return true;
        }
        if (press->key() == Qt::Key_Return || press->key() == Qt::Key_Enter) {
            m_view->edit(m_view->currentIndex().siblingAtColumn(ConfigFormModel::ValueColumn));
            return true;
        }
        if (press->matches(QKeySequence::Undo) || press->matches(QKeySequence::Redo)) {
            if (press->matches(QKeySequence::Undo))
                m_editor.text().undo();
            else
                m_editor.text().redo();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace patchbay
