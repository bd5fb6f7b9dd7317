// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/look/theme.h"

#include <QLineEdit>

class QLabel;

namespace patchbay {

/// Where a filter is typed: a magnifier, the count of what it lets through, Esc to clear, Down to go to the
/// rows.
class FilterField final : public QLineEdit {
    Q_OBJECT
public:
    /// \p theme must outlive this.
    explicit FilterField(const Theme &theme, QWidget *parent = nullptr);

    void setCount(const QString &count); ///< "7 of 1,240", at the right

signals:
    void leftDown(); ///< Down or Enter: on to the rows

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void placeCount();

    QLabel *m_count;
};

/// "7 of 1,240".
QString describeFilterCount(int matching, int all);
/// "searched 6,200 of 10,000".
QString describeSearchProgress(int searched, int all);

} // namespace patchbay
