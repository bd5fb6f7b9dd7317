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
    const auto
        changes =
            [](const auto &one) {
                using T = std::decay_t<decltype(one)>;
                return std::is_same_v<
                           T,
                           step::Pause> || std::is_same_v<T, step::Resume> || std::is_same_v<T, step::Stop> || std::is_same_v<T, step::Restart> || std::is_same_v<T, step::RestartTask> || std::is_same_v<T, step::Delete> || std::is_same_v<T, step::ResetAllOffsets> || std::is_same_v<T, step::PatchOffsets> || std::is_same_v<T, step::CopyConnector> || std::is_same_v<T, step::CopyOffsets> || std::is_same_v<T, step::CreateConnector> || std::is_same_v<T, step::PatchConfig> || std::is_same_v<T, step::PutConfig>;
            };
    return std::visit(changes, step);
}

bool onlyWaits(const Step &step)
{
    return std::holds_alternative<step::AwaitState>(step)
        || std::holds_alternative<step::AwaitTasksGone>(step)
        || std::holds_alternative<step::AwaitDeleted>(step);
}

} // namespace patchbay
