// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/look/theme.h"
#include "widgets/main/tabpage.h"

#include <functional>
#include <vector>

class QStackedWidget;

namespace patchbay {

class DocumentTabBar;
class EnvironmentBanner;
class PageArea;

/// The middle of the window: one tab per object, the environment's banner below the tabs, the page below
/// that. Tabs of an earlier run are only their address until they come to the front.
class DocumentTabs final : public QWidget {
    Q_OBJECT
public:
    /// Makes the page of an address; null when its object is gone.
    using PageMaker = std::function<TabPage *(const QString &address)>;

    /// \p theme must outlive this.
    DocumentTabs(const Theme &theme, PageMaker maker, QWidget *parent = nullptr);

    void open(const QString &address); ///< brings its tab to the front, or makes one
    /// A tab that makes its page when it comes to the front. \p profile: null for a page that is of no
    /// cluster.
    void addLater(const QString &address, const QString &title, const QIcon &icon,
                  const ClusterProfile *profile);
    /// Of a tab that has not made its page yet: the language has changed.
    void retitle(const QString &address, const QString &title);
    void setEmptyView(QWidget *view); ///< shown while there is no tab; taken over

    TabPage *current() const; ///< null when there is none
    QStringList addresses() const; ///< in order
    QString currentAddress() const;
    bool canReopen() const { return !m_closed.isEmpty(); }

    void closeCurrent();
    void closeWhere(const std::function<bool(const QString &address)> &goes); ///< without remembering them
    void reopen(); ///< the one closed last
    void showNext(int step); ///< 1 or -1, round and round

signals:
    void currentChanged();
    void countChanged(); ///< a tab came or went

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Tab {
        QString address;
        TabPage *page = nullptr; ///< null until it comes to the front
        PageArea *area = nullptr; ///< around it
    };

    void close(int index, bool remember);
    void moveTab(int from, int to);
    void showCurrent();
    void showTitle(TabPage *page);
    int indexOf(const QString &address) const;
    Tab *currentTab();

    const Theme &m_theme;
    PageMaker m_maker;
    DocumentTabBar *m_bar;
    EnvironmentBanner *m_banner;
    QStackedWidget *m_stack;
    QWidget *m_empty = nullptr;
    std::vector<Tab> m_tabs; ///< in the order of the bar
    QStringList m_closed; ///< addresses, the newest last
};

} // namespace patchbay
