// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>

#include <memory>
#include <vector>

namespace patchbay {

/// Two things on one line, the second at the right; when they don't fit, the second goes below. For the head
/// of a page, whose buttons grow with the language.
class HeadLayout final : public QLayout {
    Q_OBJECT
public:
    explicit HeadLayout(QWidget *parent = nullptr);
    ~HeadLayout() override;

    void addItem(QLayoutItem *item) override;
    int count() const override { return static_cast<int>(m_items.size()); }
    QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    Qt::Orientations expandingDirections() const override { return Qt::Horizontal; }
    void setGeometry(const QRect &rect) override;

private:
    bool fitsOneLine(int width) const;

    std::vector<std::unique_ptr<QLayoutItem>> m_items;
};

} // namespace patchbay
