// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/look/theme.h"

#include <QTreeView>

namespace patchbay {

/// A flat table in the look of the program: rows of one height, hairlines, no grid, sortable header, column
/// chooser.
class TableView final : public QTreeView {
    Q_OBJECT
public:
    /// \p theme must outlive this.
    explicit TableView(const Theme &theme, QWidget *parent = nullptr);

    /// \p column takes what the others leave, and never less than \p least pixels: then the table scrolls.
    void setFillingColumn(int column, int least);
    /// From now on as high as that many rows need, with the header: who is around it scrolls.
    void fitRows(int rows);
    QList<int> shownColumns() const; ///< in their order on the screen
    QMenu *makeColumnMenu(
        QWidget *parent); ///< ticks for every column; asks the header when it opens. Never hides all

signals:
    void opened(const QModelIndex &index); ///< double click or Enter

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fillColumnMenu(QMenu *menu);
    void fill();
    void fit();

    const Theme &m_theme;
    int m_fitted = -1; ///< rows; -1: it has the height that its layout gives it
    int m_filling = -1; ///< -1: none
    int m_least = 0;
};

} // namespace patchbay
