// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/planstepsmodel.h"
#include "widgets/look/theme.h"

#include <QListView>
#include <QStyledItemDelegate>

namespace patchbay {

/// Paints one step: its number, or how it ended, in a circle; what it does; below that what it waits for.
class PlanStepDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    /// \p theme must outlive this.
    explicit PlanStepDelegate(const Theme &theme, QListView *view);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    int textWidth() const;

    const Theme &m_theme;
    QListView *m_view;
};

/// The steps of a plan, ticking off while it runs: "What will happen".
class PlanStepsView final : public QListView {
    Q_OBJECT
public:
    /// \p theme must outlive this.
    explicit PlanStepsView(const Theme &theme, QWidget *parent = nullptr);

    void setPlan(const Plan &plan);
    void setReport(const PlanReport &report);
    void retranslate();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    int contentHeight() const;
    void fit();

    PlanStepsModel m_model;
};

} // namespace patchbay
