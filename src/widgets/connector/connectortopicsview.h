// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/connectordetails.h"
#include "widgets/look/theme.h"

#include <QWidget>

class QLabel;
class QListView;
class QStackedWidget;
class QStringListModel;

namespace patchbay {

class EmptyView;
class ReadingLine;

/// The topics that a connector uses, as its workers tracked them, beside those its config names.
class ConnectorTopicsView final : public QWidget {
    Q_OBJECT
public:
    /// Both must outlive this.
    ConnectorTopicsView(const Theme &theme, const ConnectorDetails &details, QWidget *parent = nullptr);

    void refresh();
    void tellAge();

signals:
    void refreshRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    const ConnectorDetails &m_details;
    QLabel *m_explanation;
    ReadingLine *m_age;
    QStringListModel *m_topics;
    QListView *m_list;
    EmptyView *m_empty;
    QStackedWidget *m_stack;
};

} // namespace patchbay
