// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/connector/connectortopicsview.h"

#include "core/text/describe.h"
#include "widgets/connector/readingline.h"
#include "widgets/connector/topicwords.h"
#include "widgets/look/buttons.h"
#include "widgets/look/emptyview.h"
#include "widgets/look/labels.h"
#include "widgets/look/rowdelegate.h"
#include "widgets/look/wrappedlabel.h"

#include <QEvent>
#include <QLabel>
#include <QListView>
#include <QStackedWidget>
#include <QStringListModel>
#include <QVBoxLayout>

namespace patchbay {

ConnectorTopicsView::ConnectorTopicsView(const Theme &theme, const ConnectorDetails &details, QWidget *parent)
    : QWidget(parent),
      m_details(details),
      m_explanation(makeMuted(new WrappedLabel(this))),
      m_age(new ReadingLine(theme, this)),
      m_topics(new QStringListModel(this)),
      m_list(new QListView(this)),
      m_empty(new EmptyView(theme, this)),
      m_stack(new QStackedWidget(this))
{
    m_list->setObjectName(QStringLiteral("topics"));
    m_list->setModel(m_topics);
    m_list->setItemDelegate(new CellDelegate(theme, m_list));
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setUniformItemSizes(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_empty);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 10, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_explanation);
    layout->addWidget(m_age);
    layout->addWidget(m_stack, 1);
    connect(m_age, &ReadingLine::refreshRequested, this, &ConnectorTopicsView::refreshRequested);
    retranslate();
}

void ConnectorTopicsView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ConnectorTopicsView::retranslate()
{
    m_list->setAccessibleName(tr("Topics in use by the connector"));
    m_age->link()->setAccessibleName(tr("Read the topics again"));
    m_explanation->setText(
        tr("Topics that its tasks have read from or written to since the workers began this list."));
    refresh();
}

void ConnectorTopicsView::refresh()
{
    const auto &topics = m_details.topics();
    m_age->setReading(topics.read, topics.loading,
                      topics.error ? describeTopicsProblem(*topics.error) : QString());
    QStringList names;
    for (const QString &topic : topics.value.value_or(QStringList()))
        names.append(printable(topic));
    if (names != m_topics->stringList())
        m_topics->setStringList(names);
    m_list->setEnabled(!m_details.isOutdated());
    m_explanation->setVisible(!names.isEmpty());
    m_age->setVisible(!names.isEmpty());
    m_stack->setCurrentWidget(names.isEmpty() ? static_cast<QWidget *>(m_empty) : m_list);
    m_empty->setReason(topics.value       ? tr("No topics in use")
                           : topics.error ? tr("Not known")
                                          : tr("The topics are being read"),
                       topics.value || topics.error ? describeTopicsInUse(topics) : QString());
}

void ConnectorTopicsView::tellAge()
{
    m_age->tellAge();
}

} // namespace patchbay
