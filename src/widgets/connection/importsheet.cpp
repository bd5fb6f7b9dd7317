// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/connection/importsheet.h"

#include "core/text/describe.h"
#include "widgets/look/buttons.h"
#include "widgets/look/labels.h"
#include "widgets/look/notice.h"
#include "widgets/look/tableview.h"

#include <QFile>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace patchbay {

namespace {

constexpr int cardWidth = 760;
constexpr int mostRows = 12; ///< more scroll
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
    auto *sheet = new ImportSheet(tr("Import from %1").arg(printable(QFileInfo(file).fileName())),
                                  import.value_or(ProfileImport()), clusters, theme, page);
    if (!import)
        sheet->showProblem(tr("Nothing can be imported from this file"), import.error());
    sheet->PageSheet::open();
}

ImportSheet::ImportSheet(const QString &title, const ProfileImport &import, ClusterList &clusters,
                         const Theme &theme, QWidget *page)
    : PageSheet(theme, page),
      m_clusters(clusters),
      m_model(import),
      m_notice(new Notice(theme, Notice::Tone::Failed, card())),
      m_table(new TableView(theme, card())),
      m_cancel(new QPushButton(tr("Cancel"), card())),
      m_add(new QPushButton(card()))
{
    setAccessibleName(title);
    auto *heading = new QLabel(card());
    heading->setTextFormat(Qt::PlainText);
    heading->setFont(theme.font(TextSize::Heading, QFont::DemiBold));
    heading->setText(title);
    auto *hint = makeMuted(new QLabel(card()));
    hint->setText(tr("Nothing is added before you say so. Passwords are never in such a file."));
    m_table->setModel(&m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setAccessibleName(tr("Connections in the file"));
    m_table->setColumnWidth(ImportModel::NameColumn, 180);
    m_table->setColumnWidth(ImportModel::WorkersColumn, 260);
    m_table->header()->setSectionResizeMode(ImportModel::RemarkColumn, QHeaderView::Stretch);
    m_notice->hide();

    m_cancel->setAccessibleName(tr("Import nothing"));
    makePrimary(m_add);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_add);
    auto *column = new QVBoxLayout(card());
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(8);
    column->addWidget(heading);
    column->addWidget(hint);
    column->addWidget(m_notice);
    column->addWidget(m_table, 1);
    column->addSpacing(8);
    column->addLayout(buttons);

    connect(m_cancel, &QPushButton::clicked, this, &ImportSheet::escape);
    connect(m_add, &QPushButton::clicked, this, &ImportSheet::add);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &ImportSheet::refresh);
    setTabOrder(m_table, m_cancel);
    setTabOrder(m_cancel, m_add);
    if (m_model.rowCount() > 0)
        m_table->setCurrentIndex(m_model.index(0, 0));
    refresh();
}

QSize ImportSheet::cardSize(const QSize &room) const
{
    const int rows = std::clamp(m_model.rowCount(), 3, mostRows);
    // The notice, when there is one, takes no room from the rows.
    const int notice = m_notice->isHidden() ? 0 : m_notice->heightForWidth(cardWidth - 48) + 8;
    return QSize(cardWidth, 170 + (rows + 1) * metrics::row + notice).boundedTo(room);
}

QWidget *ImportSheet::firstFocus() const
{
    return m_model.rowCount() > 0 ? static_cast<QWidget *>(m_table) : m_cancel;
}

void ImportSheet::escape()
{
    leave();
}

void ImportSheet::refresh()
{
    const int count = m_model.import().chosenCount();
    m_table->setVisible(m_model.rowCount() > 0);
    m_add->setVisible(m_model.rowCount() > 0);
    m_add->setText(tr("Add %n connection(s)", nullptr, count));
    m_add->setAccessibleName(m_add->text());
    m_add->setEnabled(count > 0);
}

void ImportSheet::add()
{
    if (const Result<int> added = importChosen(m_model.import(), m_clusters); !added)
        showProblem(tr("Not everything was added"), added.error());
    else
        leave();
}

void ImportSheet::showProblem(const QString &title, const Error &error)
{
    m_notice->setTitle(title);
    m_notice->setText(describeError(error).sentence);
    m_notice->show();
}

} // namespace patchbay
