// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/profileimport.h"
#include "models/importmodel.h"
#include "widgets/look/theme.h"

#include <QDialog>
#include <QPushButton>

namespace patchbay {

class Notice;

/// What a file of connections holds, as a list to review: tick what is to be added. Not modal.
class ImportSheet final : public QDialog {
    Q_OBJECT
public:
    /// Reads \p file and shows it above \p page, also when it can't be read (the reason is shown). Deletes
    /// itself.
    static void open(const QString &file, ClusterList &clusters, const Theme &theme, QWidget *page);

    ImportSheet(const ProfileImport &import, ClusterList &clusters, const Theme &theme, QWidget *parent);

private:
    void refresh();
    void add();

    ClusterList &m_clusters;
    ImportModel m_model;
    Notice *m_notice;
    QPushButton *m_add;
};

} // namespace patchbay
