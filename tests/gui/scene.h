// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/desk.h"
#include "support/faultserver.h"

#include <functional>
#include <vector>

namespace patchbay::test {

/// Clusters in every condition that a person meets: the real one, and scripted ones beside it. What is said
/// of them here is what the window shall show of them.
class Scene {
public:
    explicit Scene(const Playground &playground);

    std::vector<ClusterProfile> profiles() const { return m_profiles; }
    /// From now on "lab" rebalances and "warehouse" does not answer: what was seen of them stays.
    void worsen();

    static inline const QString real = QStringLiteral("payments-eu"); ///< the playground, as production
    static inline const QString calm = QStringLiteral("payments-us"); ///< staging, all is well
    static inline const QString rebalancing = QStringLiteral("lab");
    static inline const QString unreachable = QStringLiteral("warehouse");
    static inline const QString unauthorised = QStringLiteral("partner");
    static inline const QString split = QStringLiteral("two-groups"); ///< its URLs disagree
    static inline const QString viewOnly = QStringLiteral("old"); ///< 3.5.2: shows offsets
    static inline const QString tooOld = QStringLiteral("older"); ///< 2.8.2: does not
    static inline const QString empty = QStringLiteral("new-cluster");

private:
    void add(const QString &name, const Environment &environment, const QList<QUrl> &workers);

    FaultServer m_calm, m_lab, m_warehouse, m_partner, m_first, m_second, m_empty, m_viewOnly, m_tooOld;
    std::vector<ClusterProfile> m_profiles;
};

/// One thing that the window can show: how to get there, and what to leave behind.
struct View {
    QString name; ///< also of its picture
    std::function<bool(Desk &)> show; ///< false: it did not come
};

/// Every view of a window on a Scene, in an order in which each can be shown after the one before.
std::vector<View> everyView(const QString &folder);

} // namespace patchbay::test
