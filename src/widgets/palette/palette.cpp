// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/palette/palette.h"

#include "widgets/look/labels.h"
#include "widgets/palette/actionreading.h"
#include "widgets/palette/palettedelegate.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QLocale>
#include <QVBoxLayout>

namespace patchbay {

namespace {
constexpr int widest = 680;
constexpr int mostRows = 12;
constexpr int emptyRows = 3; ///< so many rows high is the sentence that nothing fits
constexpr int fieldHeight = 49;
constexpr int footHeight = 30;
constexpr int listMargin = 4;
} // namespace

Palette::Palette(const Theme &theme, ClusterList &clusters, ActionSource actions, QWidget &window)
    : Overlay(theme, window),
      m_clusters(clusters),
      m_source(std::move(actions)),
      m_feed(clusters, m_model),
      m_field(new QLineEdit(this)),
      m_list(new QListView(this)),
      m_empty(makeMuted(new QLabel(this))),
      m_hint(makeMuted(new QLabel(this))),
      m_count(makeMuted(new QLabel(this)))
{
    setObjectName(QStringLiteral("palette"));
    m_field->setObjectName(QStringLiteral("paletteField"));
    m_field->addAction(theme.icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_field->installEventFilter(this);
    m_list->setObjectName(QStringLiteral("paletteList"));
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new PaletteDelegate(theme, m_list));
    m_list->setUniformItemSizes(true);
    m_list->setMinimumHeight(PaletteDelegate::rowHeight);
    m_list->setMouseTracking(true);
    m_list->setFocusPolicy(Qt::NoFocus); // the keyboard stays in the field
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->viewport()->setAutoFillBackground(false);
    m_empty->setAlignment(Qt::AlignCenter);
    m_hint->setWordWrap(false);
    m_hint->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_count->setWordWrap(false);

    auto *top = new QHBoxLayout;
    top->setContentsMargins(10, 10, 10, 10);
    top->addWidget(m_field);
    auto *rows = new QVBoxLayout;
    rows->setContentsMargins(0, listMargin, 0, listMargin);
    rows->addWidget(m_list);
    rows->addWidget(m_empty, 1);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(14, 0, 14, 0);
    foot->addWidget(m_hint, 1);
    foot->addWidget(m_count);
    body()->addLayout(top);
    body()->addWidget(new Separator(theme, Qt::Horizontal, this));
    body()->addLayout(rows, 1);
    body()->addWidget(new Separator(theme, Qt::Horizontal, this));
    auto *footRow = new QWidget(this);
    footRow->setLayout(foot);
    footRow->setFixedHeight(footHeight);
    body()->addWidget(footRow);

    connect(this, &Overlay::opened, this, &Palette::begin);
    connect(this, &Overlay::closed, this, &Palette::end);
    connect(m_field, &QLineEdit::textChanged, this, &Palette::search);
    connect(m_list, &QListView::clicked, this, &Palette::choose);
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, &Palette::keepCurrent);
    connect(&m_model, &QAbstractItemModel::rowsRemoved, this, &Palette::keepCurrent);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &Palette::showState);
    retranslate();
}

// --- Opening and closing

void Palette::begin()
{
    takeActions();
    m_model.open();
    m_field->clear();
    setCurrent(0);
}

void Palette::end()
{
    for (QAction *action : std::as_const(m_actions))
        action->disconnect(this);
    m_actions.clear();
    m_currentId.clear();
    m_model.close();
}

void Palette::takeActions()
{
    m_actions = visibleActions(m_source());
    const auto read = [this] {
        std::vector<ActionText> texts = readActions(m_actions);
        m_ids.clear();
        for (const ActionText &text : texts)
            m_ids.append(text.id);
        m_model.setActions(std::move(texts));
    };
    for (const QAction *action : std::as_const(m_actions))
        connect(action, &QAction::changed, this, read);
    read();
}

QSize Palette::panelSize(const QSize &room) const
{
    const int rows = m_model.rowCount() == 0 ? emptyRows : std::min(m_model.rowCount(), mostRows);
    return {std::min(room.width(), widest),
            fieldHeight + rows * PaletteDelegate::rowHeight + 2 * listMargin + footHeight + 4};
}

QWidget *Palette::firstFocus() const
{
    return m_field;
}

// --- Rows

void Palette::search(const QString &typed)
{
    m_currentId.clear(); // the best is the current one until the person moves
    m_model.setQuery(typed);
    m_list->scrollToTop();
    setCurrent(0);
}

/// Rows came or went: the current one stays the current one, wherever it stands now.
void Palette::keepCurrent()
{
    if (!isOpen())
        return;
    place();
    const QModelIndex index = m_currentId.isEmpty() ? QModelIndex() : m_model.indexOf(m_currentId);
    setCurrent(index.isValid() || m_currentId.isEmpty() ? std::max(index.row(), 0)
                                                        : std::max(m_list->currentIndex().row(), 0));
}

void Palette::setCurrent(int row)
{
    const QModelIndex index = m_model.index(std::min(row, m_model.rowCount() - 1));
    m_list->setCurrentIndex(index);
    if (index.isValid())
        m_list->scrollTo(index);
    showState();
}

bool Palette::moveBy(int key)
{
    const int row = m_list->currentIndex().row();
    const int count = m_model.rowCount();
    const int page = std::max(1, m_list->viewport()->height() / PaletteDelegate::rowHeight - 1);
    const auto moveTo = [this](int to) {
        setCurrent(to);
        m_currentId = m_list->currentIndex().data(PaletteIdRole).toString();
        return true;
    };
    switch (key) {
    case Qt::Key_Down:
        return moveTo(row + 1 < count ? row + 1 : 0);
    case Qt::Key_Up:
        return moveTo(row > 0 ? row - 1 : count - 1);
    case Qt::Key_PageDown:
        return moveTo(row + page);
    case Qt::Key_PageUp:
        return moveTo(std::max(row - page, 0));
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose(m_list->currentIndex());
        return true;
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
        return true; // there is nothing else to go to
    default:
        return false;
    }
}

bool Palette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress
        && moveBy(static_cast<QKeyEvent *>(event)->key()))
        return true;
    return Overlay::eventFilter(watched, event);
}

void Palette::choose(const QModelIndex &index)
{
    if (!index.isValid() || !index.data(EnabledRole).toBool())
        return; // the foot says why
    const QString id = index.data(PaletteIdRole).toString();
    const auto kind = index.data(PaletteKindRole).value<PaletteKind>();
    const QString name = index.data(NameRole).toString();
    ClusterSession *session = m_clusters.find(index.data(ClusterIdRole).toUuid());
    QAction *action = m_actions.value(m_ids.indexOf(id));
    close(); // first: what comes next may take the keyboard
    m_model.use(id);
    if (kind == PaletteKind::Action) {
        if (action)
            action->trigger();
    } else if (session && kind == PaletteKind::Cluster) {
        emit clusterChosen(*session);
    } else if (session) {
        emit connectorChosen(*session, name);
    }
}

// --- Words

void Palette::showState()
{
    const bool isEmpty = m_model.rowCount() == 0;
    m_list->setVisible(!isEmpty);
    m_empty->setVisible(isEmpty);
    const QModelIndex current = m_list->currentIndex();
    const QString reason = current.data(ReasonRole).toString();
    m_hint->setText(current.isValid() && !current.data(EnabledRole).toBool()
                        ? (reason.isEmpty() ? tr("Not possible now") : reason.section(u'\n', -1))
                        : tr("↑ ↓ choose   Enter open or run   Esc close"));
    const QLocale locale;
    m_count->setText(
        m_model.matchCount() > m_model.rowCount()
            ? tr("%1 of %2", "how many of the names that fit are shown")
                  .arg(locale.toString(m_model.rowCount()), locale.toString(m_model.matchCount()))
            : QString());
    // The keyboard is in the field and the choice in the list: who listens instead of looking hears both.
    m_field->setAccessibleDescription(isEmpty ? m_empty->text()
                                              : current.data(Qt::AccessibleTextRole).toString());
    if (QAccessible::isActive() && isOpen() && current.isValid()) {
        QAccessibleEvent event(m_list, QAccessible::Focus);
        event.setChild(current.row());
        QAccessible::updateAccessibility(&event);
    }
}

void Palette::retranslate()
{
    setAccessibleName(tr("Palette"));
    m_field->setPlaceholderText(tr("Go to a connector or run an action"));
    m_field->setAccessibleName(tr("Name of a connector, a cluster or an action"));
    m_list->setAccessibleName(tr("What fits"));
    m_empty->setText(tr("Nothing has this name: no action, cluster or connector that was seen."));
    showState();
}

void Palette::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Overlay::changeEvent(event);
}

} // namespace patchbay
