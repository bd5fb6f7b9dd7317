// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/connection/importsheet.h"

#include "core/text/describe.h"
#include "widgets/look/buttons.h"
#include "widgets/look/notice.h"

#include <QFile>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QTreeView>
#include <QVBoxLayout>

namespace patchbay {

namespace {

constexpr qint64 largestFile = 16LL * 1024 * 1024; // thousands of connections are under 1 MB

Result<ProfileImport> review(const QString &file, const ClusterList &clusters)
{
    QFile in(file);
    if (!in.open(QIODevice::ReadOnly)) {
        return Failure(
            Error::local(Error::Kind::Storage,
                         ImportSheet::tr("%1 cannot be read: %2").arg(printable(file), in.errorString())));
    }
    if (in.size() > largestFile) {
        return Failure(Error::local(
            Error::Kind::TooLarge,
            ImportSheet::tr("%1 is too large to be a file of connections.").arg(printable(file))));
    }
    return reviewImport(in.readAll(), clusters.profiles());
}

} // namespace

void ImportSheet::open(const QString &file, ClusterList &clusters, const Theme &theme, QWidget *page)
{
    const Result<ProfileImport> import = review(file, clusters);
    auto *sheet = new ImportSheet(import.value_or(ProfileImport()), clusters, theme, page);
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    sheet->setWindowTitle(tr("Import from %1").arg(QFileInfo(file).fileName()));
    if (!import) {
        sheet->m_notice->setTitle(tr("Nothing can be imported from this file"));
        sheet->m_notice->setText(describeError(import.error()).sentence);
        sheet->m_notice->show();
    }
    sheet->show();
}

ImportSheet::ImportSheet(const ProfileImport &import, ClusterList &clusters, const Theme &theme,
                         QWidget *parent)
    : QDialog(parent),
      m_clusters(clusters),
      m_model(import),
      m_notice(new Notice(theme, Notice::Tone::Failed, this)),
      m_add(new QPushButton(this))
{
    auto *table = new QTreeView(this);
    table->setModel(&m_model);
    table->setRootIsDecorated(false);
    table->setUniformRowHeights(true);
    table->setAccessibleName(tr("Connections in the file"));
    table->header()->resizeSection(ImportModel::NameColumn, 200);
    table->header()->resizeSection(ImportModel::WorkersColumn, 280);
    m_notice->hide();

    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setAccessibleName(tr("Import nothing"));
    makePrimary(m_add);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_add);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(12);
    column->addWidget(m_notice);
    column->addWidget(table, 1);
    column->addLayout(buttons);
    resize(760, 420);

    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_add, &QPushButton::clicked, this, &ImportSheet::add);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &ImportSheet::refresh);
    refresh();
}

void ImportSheet::refresh()
{
    const int count = m_model.import().chosenCount();
    m_add->setText(tr("Add %n connection(s)", nullptr, count));
    m_add->setAccessibleName(m_add->text());
    m_add->setEnabled(count > 0);
}

void ImportSheet::add()
{
    const Result<int> added = importChosen(m_model.import(), m_clusters);
    if (added) {
        accept();
        return;
    }
    m_notice->setTitle(tr("Not everything was added"));
    m_notice->setText(describeError(added.error()).sentence);
    m_notice->show();
}

} // namespace patchbay
