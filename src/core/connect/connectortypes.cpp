// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connect/connectortypes.h"

#include <algorithm>

namespace patchbay {

std::optional<QString> ConnectorConfig::value(QStringView key) const
{
    const auto found =
        std::find_if(settings.begin(), settings.end(), [key](const Setting &one) { return one.key == key; });
    return found == settings.end() ? std::nullopt : found->value;
}

bool ConnectorConfig::contains(QStringView key) const
{
    return std::any_of(settings.begin(), settings.end(),
                       [key](const Setting &one) { return one.key == key; });
}

json::Value ConnectorConfig::toJson() const
{
    json::Value object = json::Value::object();
    for (const Setting &setting : settings)
        object.append(setting.key, setting.value ? json::Value::string(*setting.value) : json::Value());
    return object;
}

} // namespace patchbay
