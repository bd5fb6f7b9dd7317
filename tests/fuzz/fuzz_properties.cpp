// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as .properties: no crash, and what was read is written and read back the same.
#include "core/config/properties.h"

#include <cstdint>
#include <cstdlib>

using namespace patchbay;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    static_cast<void>(importConfig(bytes));
    const auto properties = parseProperties(bytes);
    if (!properties)
        return 0;
    ConnectorConfig config;
    for (const Property &property : *properties)
        config.settings.push_back({property.key, property.value});
    const auto again = parseProperties(writeProperties(config));
    if (!again || again->size() != properties->size())
        std::abort();
    for (qsizetype index = 0; index < again->size(); ++index) {
        if (again->at(index).key != properties->at(index).key
            || again->at(index).value != properties->at(index).value)
            std::abort();
    }
    return 0;
}
