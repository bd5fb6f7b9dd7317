// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plans/configstepjson.h"

#include <array>
#include <utility>

namespace patchbay {

namespace {

constexpr std::array<std::pair<InitialState, const char *>, 3> stateWords{{
    {InitialState::Running, "RUNNING"},
    {InitialState::Paused, "PAUSED"},
    {InitialState::Stopped, "STOPPED"},
}};

json::Value named(const char *word, const QString &connector)
{
    json::Value value = json::Value::object();
    value.append(QLatin1String("step"), json::Value::string(QLatin1String(word)));
    value.append(QLatin1String("connector"), json::Value::string(connector));
    return value;
}

template <typename T>
json::Value writeJson(const char *word, const T &one)
{
    json::Value value = named(word, one.connector);
    value.append(QLatin1String("changes"), one.changes.toJson());
    value.append(QLatin1String("base"), one.base.toJson());
    return value;
}

template <typename T>
std::optional<Step> writeFromJson(const json::Value &value, const QString &connector)
{
    auto changes = ConfigChanges::fromJson(value.value(QLatin1String("changes")));
    auto base = ConfigImprint::fromJson(value.value(QLatin1String("base")));
    if (!changes || !base)
        return std::nullopt;
    return T{connector, std::move(*changes), std::move(*base)};
}

std::optional<Step> creationFromJson(const json::Value &value, const QString &connector)
{
    auto config = ConfigChanges::fromJson(value.value(QLatin1String("config")));
    if (!config)
        return std::nullopt;
    step::CreateConnector create{connector, std::move(*config), std::nullopt};
    const json::Value state = value.value(QLatin1String("initialState"));
    if (state.isNull())
        return create;
    for (const auto &[one, word] : stateWords) {
        if (state.toString() == QLatin1String(word))
            create.initialState = one;
    }
    return create.initialState ? std::optional<Step>(create) : std::nullopt;
}

std::optional<Step> comparisonFromJson(const json::Value &value, const QString &connector)
{
    auto expected = ConfigImprint::fromJson(value.value(QLatin1String("expected")));
    const auto changed = value.find(QLatin1String("changed"));
    if (!expected || !changed || !changed->isArray())
        return std::nullopt;
    step::CompareConfig compare{connector, std::move(*expected), {}};
    for (const json::Value &key : changed->elements())
        compare.changed.append(key.toString());
    return compare;
}

} // namespace

json::Value toJson(const step::CreateConnector &one)
{
    json::Value value = named("create-connector", one.connector);
    value.append(QLatin1String("config"), one.config.toJson());
    json::Value state;
    for (const auto &[initialState, word] : stateWords) {
        if (one.initialState == initialState)
            state = json::Value::string(QLatin1String(word));
    }
    value.append(QLatin1String("initialState"), state);
    return value;
}

json::Value toJson(const step::PatchConfig &one)
{
    return writeJson("patch-config", one);
}

json::Value toJson(const step::PutConfig &one)
{
    return writeJson("put-config", one);
}

json::Value toJson(const step::CompareConfig &one)
{
    json::Value value = named("compare-config", one.connector);
    value.append(QLatin1String("expected"), one.expected.toJson());
    json::Value changed = json::Value::array();
    for (const QString &key : one.changed)
        changed.append(json::Value::string(key));
    value.append(QLatin1String("changed"), changed);
    return value;
}

std::optional<Step> configStepFromJson(const json::Value &value, const QString &connector)
{
    const QString word = value.value(QLatin1String("step")).toString();
    if (word == QLatin1String("create-connector"))
        return creationFromJson(value, connector);
    if (word == QLatin1String("patch-config"))
        return writeFromJson<step::PatchConfig>(value, connector);
    if (word == QLatin1String("put-config"))
        return writeFromJson<step::PutConfig>(value, connector);
    if (word == QLatin1String("compare-config"))
        return comparisonFromJson(value, connector);
    return std::nullopt;
}

} // namespace patchbay
