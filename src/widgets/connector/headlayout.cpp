// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/connector/headlayout.h"

#include <algorithm>

namespace patchbay {

namespace {
constexpr int between = 16; ///< of the two on one line
constexpr int below = 10;
} // namespace

HeadLayout::HeadLayout(QWidget *parent)
    : QLayout(parent)
{
    setContentsMargins(0, 0, 0, 0);
}

HeadLayout::~HeadLayout() = default;

void HeadLayout::addItem(QLayoutItem *item)
{
    m_items.emplace_back(item);
}

QLayoutItem *HeadLayout::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items[static_cast<std::size_t>(index)].get() : nullptr;
}

QLayoutItem *HeadLayout::takeAt(int index)
{
    if (index < 0 || index >= count())
        return nullptr;
    QLayoutItem *taken = m_items[static_cast<std::size_t>(index)].release();
    m_items.erase(m_items.begin() + index);
    return taken;
}

bool HeadLayout::fitsOneLine(int width) const
{
    int needed = between * std::max(0, count() - 1);
    for (const auto &item : m_items)
        needed += item->sizeHint().width();
    return needed <= width;
}

int HeadLayout::heightForWidth(int width) const
{
    int tallest = 0;
    int sum = below * std::max(0, count() - 1);
    for (const auto &item : m_items) {
        tallest = std::max(tallest, item->sizeHint().height());
        sum += item->sizeHint().height();
    }
    return fitsOneLine(width) ? tallest : sum;
}

QSize HeadLayout::sizeHint() const
{
    QSize size(between * std::max(0, count() - 1), 0);
    for (const auto &item : m_items)
        size = {size.width() + item->sizeHint().width(), std::max(size.height(), item->sizeHint().height())};
    return size;
}

QSize HeadLayout::minimumSize() const
{
    QSize size;
    for (const auto &item : m_items)
        size = size.expandedTo(item->minimumSize());
    return size;
}

void HeadLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    if (m_items.empty())
        return;
    if (!fitsOneLine(rect.width())) {
        int top = rect.top();
        for (const auto &item : m_items) {
            const int height = item->sizeHint().height();
            item->setGeometry(QRect(rect.left(), top, rect.width(), height));
            top += height + below;
        }
        return;
    }
    int right = rect.right() + 1;
    for (std::size_t at = m_items.size(); --at > 0;) {
        const int width = m_items[at]->sizeHint().width();
        m_items[at]->setGeometry(QRect(right - width, rect.top(), width, rect.height()));
        right -= width + between;
    }
    m_items.front()->setGeometry(QRect(rect.left(), rect.top(), right - rect.left(), rect.height()));
}

} // namespace patchbay
