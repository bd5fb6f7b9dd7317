// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plan/activitypanel.h"

#include "core/text/describe.h"
#include "models/roles.h"
#include "widgets/look/buttons.h"
#include "widgets/look/emptyview.h"
#include "widgets/look/rowdelegate.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace patchbay {

namespace {

/// An operation as text for the clipboard: what, how it stands, each step.
QString asText(const ActivityModel &model, const QModelIndex &operation)
{
    const auto line = [&model](const QModelIndex &row) {
        return model.index(row.row(), ActivityModel::WhatColumn, row.parent()).data().toString() + u'\t'
            + model.index(row.row(), ActivityModel::HowColumn, row.parent()).data().toString() + u'\t'
            + model.index(row.row(), ActivityModel::TookColumn, row.parent()).data().toString();
    };
    QStringList lines{line(operation)};
    for (int row = 0; row < model.rowCount(operation); ++row)
        lines += u'\t' + line(model.index(row, 0, operation));
    return lines.join(u'\n');
}

} // namespace

ActivityPanel::ActivityPanel(OperationList &operations, const Theme &theme, QWidget *parent)
    : QWidget(parent),
      m_operations(operations),
      m_model(operations),
      m_stack(new QStackedWidget(this)),
      m_empty(new EmptyView(theme, this)),
      m_tree(new QTreeView(this)),
      m_cancel(new LinkButton(this)),
      m_goOn(new LinkButton(this)),
      m_undo(new LinkButton(this)),
      m_leave(new LinkButton(this)),
      m_copy(new LinkButton(this))
{
    m_tree->setModel(&m_model);
    m_tree->setItemDelegate(new CellDelegate(theme, this));
    m_tree->setUniformRowHeights(true);
    m_tree->setProperty("surface", QStringLiteral("sidebar"));
    m_tree->setHeaderHidden(true);
    m_tree->setExpandsOnDoubleClick(false);
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->resizeSection(ActivityModel::WhatColumn, 320);
    m_tree->header()->setSectionResizeMode(ActivityModel::HowColumn, QHeaderView::Stretch);
    m_tree->header()->resizeSection(ActivityModel::TookColumn, 80);
    m_tree->header()->resizeSection(ActivityModel::ActionColumn, 96);
    m_tree->installEventFilter(this);

    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(12, 2, 12, 4);
    buttons->setSpacing(8);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_goOn);
    buttons->addWidget(m_undo);
    buttons->addWidget(m_leave);
    buttons->addWidget(m_copy);
    buttons->addStretch(1);
    auto *list = new QWidget(this);
    auto *column = new QVBoxLayout(list);
    column->setContentsMargins(4, 0, 4, 0);
    column->setSpacing(0);
    column->addWidget(m_tree, 1);
    column->addLayout(buttons);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(list);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_stack);

    m_clock.setInterval(200);
    connect(&m_clock, &QTimer::timeout, &m_model, &ActivityModel::tick);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, &ActivityPanel::refresh);
    connect(m_tree, &QTreeView::doubleClicked, this, &ActivityPanel::activate);
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, &ActivityPanel::refresh);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &ActivityPanel::refresh);
    connect(&m_operations, &OperationList::finished, this, &ActivityPanel::onFinished);
    connect(m_cancel, &QPushButton::clicked, this, &ActivityPanel::cancel);
    connect(m_goOn, &QPushButton::clicked, this, &ActivityPanel::goOn);
    connect(m_undo, &QPushButton::clicked, this, &ActivityPanel::undo);
    connect(m_tree, &QTreeView::clicked, this, &ActivityPanel::press);
    const auto leave = [this] {
        if (const Operation *operation = current())
            m_operations.leaveInterrupted(operation->id);
    };
    connect(m_leave, &QPushButton::clicked, this, leave);
    const auto copy = [this] {
        const QModelIndex index = m_tree->currentIndex();
        if (index.isValid())
            QGuiApplication::clipboard()->setText(
                asText(m_model, index.parent().isValid() ? index.parent() : index));
    };
    connect(m_copy, &QPushButton::clicked, this, copy);
    retranslate();
}

const Operation *ActivityPanel::current() const
{
    return m_model.operation(m_tree->currentIndex());
}

void ActivityPanel::show(const QUuid &operation)
{
    const QModelIndex index = m_model.indexOf(operation);
    m_tree->setCurrentIndex(index);
    m_tree->expand(index);
    m_tree->scrollTo(index);
}

void ActivityPanel::onFinished(const QUuid &operation)
{
    // One that ended well folds up; one that did not stays open, since its steps say why.
    const int row = m_operations.indexOf(operation);
    if (row >= 0 && m_operations.at(row).report.progress == Progress::Done)
        m_tree->collapse(m_model.indexOf(operation));
    refresh();
}

void ActivityPanel::activate(const QModelIndex &index)
{
    const Operation *operation = m_model.operation(index);
    if (!operation || operation->plan.parts.empty())
        return;
    emit connectorRequested(operation->plan.cluster, operation->plan.parts.front().connector);
}

void ActivityPanel::press(const QModelIndex &index)
{
    if (!index.data(LinkRole).toBool())
        return;
    m_tree->setCurrentIndex(index);
    switch (ActivityModel::nextAction(*current())) {
    case ActivityModel::Action::Cancel:
        return cancel();
    case ActivityModel::Action::GoOn:
        return goOn();
    case ActivityModel::Action::Undo:
        return undo();
    case ActivityModel::Action::None:
        return;
    }
}

void ActivityPanel::cancel()
{
    if (const Operation *operation = current())
        m_operations.cancel(operation->id);
}

void ActivityPanel::goOn()
{
    const Operation *operation = current();
    if (!operation)
        return;
    if (const Result<> resumed = m_operations.resumeInterrupted(operation->id); !resumed)
        emit failed(resumed.error());
}

void ActivityPanel::undo()
{
    if (const Operation *operation = current())
        emit undoRequested(operation->id);
}

void ActivityPanel::refresh()
{
    const Operation *operation = current();
    const bool running = operation && operation->report.progress == Progress::Running;
    const bool interrupted = operation && operation->interrupted;
    m_stack->setCurrentIndex(m_model.rowCount() > 0 ? 1 : 0);
    m_cancel->setVisible(running);
    m_goOn->setVisible(interrupted);
    m_undo->setVisible(operation && !running && canUndo(*operation));
    m_leave->setVisible(interrupted);
    m_copy->setVisible(operation != nullptr);
    if (m_operations.runningCount() > 0)
        m_clock.start();
    else
        m_clock.stop();
}

void ActivityPanel::retranslate()
{
    setWindowTitle(tr("Activity"));
    m_tree->setAccessibleName(tr("Operations and their steps"));
    const auto setText = [](QPushButton *button, const QString &text, const QString &phrase) {
        button->setText(text);
        button->setAccessibleName(phrase);
    };
    setText(m_cancel, tr("Cancel"), tr("Cancel this operation"));
    setText(m_goOn, tr("Go on"), tr("Go on with this operation"));
    setText(m_undo, tr("Undo…"), tr("Undo this operation"));
    setText(m_leave, tr("Leave it as it is"), tr("Leave this operation as it is"));
    setText(m_copy, tr("Copy"), tr("Copy this operation as text"));
    m_empty->setReason(
        tr("Nothing has been done yet"),
        tr("What you start here, and every step of it, stays on this list until Patchbay ends."));
    m_model.retranslate();
    refresh();
}

bool ActivityPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_tree && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            activate(m_tree->currentIndex());
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void ActivityPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace patchbay
