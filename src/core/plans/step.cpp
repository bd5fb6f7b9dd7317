// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plans/step.h"

#include <type_traits>

namespace patchbay {

QString connectorOf(const Step &step)
{
    return std::visit([](const auto &one) { return one.connector; }, step);
}

bool changesCluster(const Step &step)
{
    const auto changes = [](const auto &one) {
        using T = std::decay_t<decltype(one)>;
        constexpr bool awaits =
            std::is_same_v<
                T,
                step::
                    AwaitState> || std::is_same_v<T, step::AwaitTasksGone> || std::is_same_v<T, step::AwaitDeleted>;
        return !awaits && !std::is_same_v<T, step::CompareConfig>;
    };
    return std::visit(changes, step);
}

} // namespace patchbay
