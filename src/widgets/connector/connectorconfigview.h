// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/connectordetails.h"
#include "models/settingtablemodel.h"
#include "widgets/look/theme.h"

#include <QWidget>

class QStackedWidget;

namespace patchbay {

class EmptyView;
class ReadingLine;
class TableView;

/// A connector's settings as the worker has them, to read, with their age.
class ConnectorConfigView final : public QWidget {
    Q_OBJECT
public:
    /// Both must outlive this.
    ConnectorConfigView(const Theme &theme, const ConnectorDetails &details, QWidget *parent = nullptr);

    void refresh();
    void tellAge();

signals:
    void refreshRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void copySetting() const;

    const ConnectorDetails &m_details;
    SettingTableModel m_settings;
    ReadingLine *m_age;
    TableView *m_table;
    EmptyView *m_empty;
    QStackedWidget *m_stack;
};

} // namespace patchbay
