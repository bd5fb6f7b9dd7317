// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/offsets/offsetpreview.h"

#include <QAbstractTableModel>

namespace patchbay {

/// What a change of offsets does, partition by partition: before -> after and its effect; those that keep
/// their offsets stand last and muted. While it runs and after it: what was set, and where each stands now.
///
/// Roles: FiguresRole, StrongRole (what changes), MutedRole (kept), WarningRole, FailedRole (can't be set).
class OffsetPreviewModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum class Content { Topic, Partition, Begin, End, Before, After, Change, Effect, Now };
    /// How far the change has come: what the last column tells.
    enum class Progress {
        Planned, ///< nothing was sent: the effect
        Sent, ///< it runs, or ended and was not read back
        Verified, ///< it was read back, and is as planned
        Compared, ///< nothing is changed: two tables beside each other
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setPreview(const OffsetPreview &preview);
    void setProgress(Progress progress);
    /// As read now: where a running connector has come since.
    void setNow(const OffsetTable &now);
    const OffsetPreview &preview() const { return m_preview; }
    Content contentOf(int column) const { return m_columns.at(static_cast<std::size_t>(column)); }
    /// The first row that can't be set; -1: none.
    int firstBlocked() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void retranslate();

private:
    const OffsetPreview::Row *changed(int row) const; ///< null: a kept one
    int keptRow(int row) const; ///< of the table the preview rests on
    QString text(int row, Content content) const;
    QString effect(int row) const;
    void chooseColumns();

    OffsetPreview m_preview;
    std::vector<int> m_kept; ///< rows of the base that stay
    std::vector<Content> m_columns;
    Progress m_progress = Progress::Planned;
    OffsetTable m_now;
    std::shared_ptr<OffsetIndex> m_index; ///< of m_now
};

} // namespace patchbay
