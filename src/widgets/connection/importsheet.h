// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/profileimport.h"
#include "models/importmodel.h"
#include "widgets/ask/pagesheet.h"

class QPushButton;

namespace patchbay {

class Notice;
class TableView;

/// What a file of connections holds, as a list to review over the connections page: tick what is to be added.
class ImportSheet final : public PageSheet {
    Q_OBJECT
public:
    /// Reads \p file and shows it above \p page, also when it can't be read (the reason is shown). Deletes
    /// itself.
    static void open(const QString &file, ClusterList &clusters, const Theme &theme, QWidget *page);

    ImportSheet(const QString &title, const ProfileImport &import, ClusterList &clusters, const Theme &theme,
                QWidget *page);

protected:
    QSize cardSize(const QSize &room) const override;
    QWidget *firstFocus() const override;
    void escape() override;

private:
    void refresh();
    void add();
    void showProblem(const QString &title, const Error &error);

    ClusterList &m_clusters;
    ImportModel m_model;
    Notice *m_notice;
    TableView *m_table;
    QPushButton *m_cancel;
    QPushButton *m_add;
};

} // namespace patchbay
