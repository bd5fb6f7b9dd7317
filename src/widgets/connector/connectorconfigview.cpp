// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/connector/connectorconfigview.h"

#include "core/text/describe.h"
#include "widgets/connector/readingline.h"
#include "widgets/look/buttons.h"
#include "widgets/look/emptyview.h"
#include "widgets/look/tableview.h"

#include <QAction>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace patchbay {

ConnectorConfigView::ConnectorConfigView(const Theme &theme, const ConnectorDetails &details, QWidget *parent)
    : QWidget(parent),
      m_details(details),
      m_age(new ReadingLine(theme, this)),
      m_table(new TableView(theme, this)),
      m_empty(new EmptyView(theme, this)),
      m_stack(new QStackedWidget(this))
{
    m_table->setObjectName(QStringLiteral("settings"));
    m_table->setModel(&m_settings);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setColumnWidth(SettingTableModel::NameColumn, 300);
    m_table->header()->setSectionResizeMode(SettingTableModel::ValueColumn, QHeaderView::Stretch);
    auto *copy = new QAction(m_table);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    m_table->addAction(copy);
    connect(copy, &QAction::triggered, this, &ConnectorConfigView::copySetting);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 10, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_age);
    layout->addWidget(m_stack, 1);
    connect(m_age, &ReadingLine::refreshRequested, this, &ConnectorConfigView::refreshRequested);
    retranslate();
}

void ConnectorConfigView::copySetting() const
{
    const QModelIndex index = m_table->currentIndex();
    if (!index.isValid())
        return;
    QGuiApplication::clipboard()->setText(
        index.siblingAtColumn(SettingTableModel::NameColumn).data().toString() + u'='
        + index.siblingAtColumn(SettingTableModel::ValueColumn).data().toString());
}

void ConnectorConfigView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ConnectorConfigView::retranslate()
{
    m_table->setAccessibleName(tr("Settings of the connector"));
    m_age->link()->setAccessibleName(tr("Read the settings again"));
    m_settings.retranslate();
    refresh();
}

void ConnectorConfigView::refresh()
{
    const auto &config = m_details.config();
    const QString problem = config.error ? describeError(*config.error).sentence : QString();
    m_age->setReading(config.read, config.loading, problem);
    m_settings.setConfig(config.value.value_or(ConnectorConfig()));
    m_settings.setOutdated(m_details.isOutdated() || config.error);
    const bool isThere = config.value.has_value();
    m_age->setVisible(isThere);
    m_stack->setCurrentWidget(isThere ? static_cast<QWidget *>(m_table) : m_empty);
    if (config.error)
        m_empty->setReason(tr("The config could not be read"), problem);
    else
        m_empty->setReason(tr("The config is being read"));
}

void ConnectorConfigView::tellAge()
{
    m_age->tellAge();
}

} // namespace patchbay
