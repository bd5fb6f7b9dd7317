// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/main/documenttabs.h"

#include "widgets/main/documenttabbar.h"
#include "widgets/main/environmentbanner.h"
#include "widgets/main/pagearea.h"

#include <QEvent>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

#include <utility>

namespace patchbay {

namespace {
constexpr int remembered = 20; ///< closed tabs that can be opened again
}

DocumentTabs::DocumentTabs(const Theme &theme, PageMaker maker, QWidget *parent)
    : QWidget(parent),
      m_theme(theme),
      m_maker(std::move(maker)),
      m_bar(new DocumentTabBar(theme, this)),
      m_banner(new EnvironmentBanner(theme, this)),
      m_stack(new QStackedWidget(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(m_banner);
    layout->addWidget(m_stack, 1);
    m_bar->setAccessibleName(tr("Open pages"));
    connect(m_bar, &QTabBar::currentChanged, this, &DocumentTabs::showCurrent);
    connect(m_bar, &QTabBar::tabMoved, this, &DocumentTabs::moveTab);
    const auto closeAsked = [this](int index) {
        close(index, true);
    };
    connect(m_bar, &QTabBar::tabCloseRequested, this, closeAsked);
    showCurrent();
}

void DocumentTabs::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_bar->setAccessibleName(tr("Open pages"));
        for (const Tab &tab : m_tabs) {
            if (tab.page)
                showTitle(tab.page);
        }
    }
    QWidget::changeEvent(event);
}

void DocumentTabs::setEmptyView(QWidget *view)
{
    delete std::exchange(m_empty, view);
    m_stack->addWidget(view);
    showCurrent();
}

int DocumentTabs::indexOf(const QString &address) const
{
    const auto has = [&address](const Tab &tab) {
        return tab.address == address;
    };
    const auto found = std::find_if(m_tabs.begin(), m_tabs.end(), has);
    return found == m_tabs.end() ? -1 : static_cast<int>(found - m_tabs.begin());
}

DocumentTabs::Tab *DocumentTabs::currentTab()
{
    const int index = m_bar->currentIndex();
    return index < 0 || index >= static_cast<int>(m_tabs.size()) ? nullptr
                                                                 : &m_tabs[static_cast<std::size_t>(index)];
}

TabPage *DocumentTabs::current() const
{
    const auto *area = qobject_cast<PageArea *>(m_stack->currentWidget());
    return area ? qobject_cast<TabPage *>(area->widget()) : nullptr;
}

QStringList DocumentTabs::addresses() const
{
    QStringList addresses;
    for (const Tab &tab : m_tabs)
        addresses.append(tab.address);
    return addresses;
}

QString DocumentTabs::currentAddress() const
{
    const int index = m_bar->currentIndex();
    return index < 0 ? QString() : m_tabs[static_cast<std::size_t>(index)].address;
}

void DocumentTabs::open(const QString &address)
{
    if (const int index = indexOf(address); index >= 0) {
        m_bar->setCurrentIndex(index);
        return;
    }
    m_closed.removeAll(address);
    m_tabs.push_back({address, nullptr});
    m_bar->addTab(QString()); // the first one becomes current at once and shows itself
    m_bar->setCurrentIndex(static_cast<int>(m_tabs.size()) - 1);
    emit countChanged();
}

void DocumentTabs::addLater(const QString &address, const QString &title, const QIcon &icon,
                            const ClusterProfile *profile)
{
    if (indexOf(address) >= 0)
        return;
    m_tabs.push_back({address, nullptr});
    const QSignalBlocker quiet(m_bar); // the first one would come to the front and make its page
    m_bar->setTab(m_bar->addTab(title), title, icon, profile);
    m_bar->setCurrentIndex(-1);
    emit countChanged();
}

void DocumentTabs::retitle(const QString &address, const QString &title)
{
    const int index = indexOf(address);
    if (index >= 0 && !m_tabs[static_cast<std::size_t>(index)].page)
        m_bar->setTab(index, title, m_bar->tabIcon(index), nullptr);
}

void DocumentTabs::showCurrent()
{
    Tab *tab = currentTab();
    if (tab && !tab->page) {
        TabPage *page = m_maker(tab->address);
        if (!page) { // its cluster or connector is gone
            const int index = m_bar->currentIndex();
            const auto closeLater = [this, address = tab->address] {
                if (const int at = indexOf(address); at >= 0)
                    close(at, false);
            };
            if (index >= 0)
                QMetaObject::invokeMethod(this, closeLater, Qt::QueuedConnection);
        } else {
            tab->page = page;
            tab->area = new PageArea(page, m_stack);
            m_stack->addWidget(tab->area);
            const auto retitle = [this, page] {
                showTitle(page);
            };
            connect(page, &TabPage::titleChanged, this, retitle);
            connect(page, &TabPage::selectionChanged, this, &DocumentTabs::currentChanged);
            showTitle(page);
        }
    }
    TabPage *page = tab ? tab->page : nullptr;
    m_bar->setVisible(!m_tabs.empty());
    m_banner->show(page);
    if (page)
        m_stack->setCurrentWidget(tab->area);
    else if (m_empty)
        m_stack->setCurrentWidget(m_empty);
    emit currentChanged();
}

void DocumentTabs::showTitle(TabPage *page)
{
    const auto has = [page](const Tab &tab) {
        return tab.page == page;
    };
    const auto found = std::find_if(m_tabs.begin(), m_tabs.end(), has);
    if (found == m_tabs.end())
        return;
    const auto index = static_cast<int>(found - m_tabs.begin());
    const ClusterSession *session = page->session();
    m_bar->setTab(index, page->title(), page->icon(), session ? &session->profile() : nullptr);
    m_bar->update();
    if (page == current())
        m_banner->show(page);
}

void DocumentTabs::close(int index, bool remember)
{
    if (index < 0 || index >= static_cast<int>(m_tabs.size()))
        return;
    const Tab tab = m_tabs[static_cast<std::size_t>(index)];
    if (remember) {
        m_closed.append(tab.address);
        while (m_closed.size() > remembered)
            m_closed.removeFirst();
    }
    m_tabs.erase(m_tabs.begin() + index);
    {
        const QSignalBlocker quiet(m_bar); // the bar and m_tabs change together
        m_bar->removeTab(index);
    }
    showCurrent();
    if (tab.area)
        tab.area->deleteLater(); // its page may be the sender
    emit countChanged();
}

void DocumentTabs::closeCurrent()
{
    close(m_bar->currentIndex(), true);
}

void DocumentTabs::closeWhere(const std::function<bool(const QString &)> &goes)
{
    for (int index = static_cast<int>(m_tabs.size()) - 1; index >= 0; --index) {
        if (goes(m_tabs[static_cast<std::size_t>(index)].address))
            close(index, false);
    }
}

void DocumentTabs::reopen()
{
    if (!m_closed.isEmpty())
        open(m_closed.takeLast());
}

void DocumentTabs::showNext(int step)
{
    const int count = m_bar->count();
    if (count > 1)
        m_bar->setCurrentIndex((m_bar->currentIndex() + step + count) % count);
}

void DocumentTabs::moveTab(int from, int to)
{
    const Tab moved = m_tabs[static_cast<std::size_t>(from)];
    m_tabs.erase(m_tabs.begin() + from);
    m_tabs.insert(m_tabs.begin() + to, moved);
}

} // namespace patchbay
