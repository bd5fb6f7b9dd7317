// SPDX-License-Identifier: GPL-3.0-or-later
// How a plan stands in the journal: {"patchbay":"plan","version":1,"kind":"pause",…}. A plan outlives the
// program that wrote it, so words stand for kinds and steps, never numbers of an enum.
#include "core/json/document.h"
#include "core/plans/configstepjson.h"
#include "core/plans/movestepjson.h"
#include "core/plans/offsetstepjson.h"
#include "core/plans/plan.h"

#include <QCoreApplication>

#include <array>
#include <limits>
#include <utility>

namespace patchbay {

namespace {

constexpr qint64 formatVersion = 1;

struct PlanJson {
    Q_DECLARE_TR_FUNCTIONS(patchbay::PlanJson)
};

template <typename T, std::size_t N>
using Words = std::array<std::pair<T, const char *>, N>;

constexpr Words<Plan::Kind, 16> kindWords{{
    {Plan::Kind::Pause, "pause"},
    {Plan::Kind::Resume, "resume"},
    {Plan::Kind::Stop, "stop"},
    {Plan::Kind::RestartConnector, "restart-connector"},
    {Plan::Kind::RestartFailed, "restart-failed"},
    {Plan::Kind::RestartAll, "restart-all"},
    {Plan::Kind::RestartTask, "restart-task"},
    {Plan::Kind::Delete, "delete"},
    {Plan::Kind::DeleteWithOffsets, "delete-with-offsets"},
    {Plan::Kind::CreateConnector, "create-connector"},
    {Plan::Kind::ChangeConfig, "change-config"},
    {Plan::Kind::ChangeOffsets, "change-offsets"},
    {Plan::Kind::ResetOffsets, "reset-offsets"},
    {Plan::Kind::UndoOffsets, "undo-offsets"},
    {Plan::Kind::MoveConnector, "move-connector"},
    {Plan::Kind::UndoMove, "undo-move"},
}};

constexpr Words<Plan::Omission::Reason, 2> reasonWords{{
    {Plan::Omission::Reason::Stopped, "stopped"},
    {Plan::Omission::Reason::NothingFailed, "nothing-failed"},
}};

template <typename T, std::size_t N>
json::Value wordValue(const Words<T, N> &words, T value)
{
    for (const auto &[one, word] : words) {
        if (one == value)
            return json::Value::string(QLatin1String(word));
    }
    return {};
}

template <typename T, std::size_t N>
std::optional<T> fromWord(const Words<T, N> &words, const json::Value &value)
{
    const QString text = value.toString();
    for (const auto &[one, word] : words) {
        if (text == QLatin1String(word))
            return one;
    }
    return std::nullopt;
}

json::Value text(const QString &string)
{
    return json::Value::string(string);
}

json::Value named(QLatin1String word, const QString &connector)
{
    json::Value value = json::Value::object();
    value.append(QLatin1String("step"), json::Value::string(word));
    value.append(QLatin1String("connector"), text(connector));
    return value;
}

/// One overload for each step: a new kind of step does not compile without its own.
struct StepWriter {
    json::Value operator()(const step::Pause &one) const
    {
        return named(QLatin1String("pause"), one.connector);
    }
    json::Value operator()(const step::Resume &one) const
    {
        return named(QLatin1String("resume"), one.connector);
    }
    json::Value operator()(const step::Stop &one) const
    {
        return named(QLatin1String("stop"), one.connector);
    }
    json::Value operator()(const step::Restart &one) const
    {
        json::Value value = named(QLatin1String("restart"), one.connector);
        value.append(QLatin1String("includeTasks"), json::Value::boolean(one.includeTasks));
        value.append(QLatin1String("onlyFailed"), json::Value::boolean(one.onlyFailed));
        return value;
    }
    json::Value operator()(const step::RestartTask &one) const
    {
        json::Value value = named(QLatin1String("restart-task"), one.connector);
        value.append(QLatin1String("task"), json::Value::number(one.task));
        return value;
    }
    json::Value operator()(const step::Delete &one) const
    {
        return named(QLatin1String("delete"), one.connector);
    }
    json::Value operator()(const step::ResetAllOffsets &one) const
    {
        return named(QLatin1String("reset-all-offsets"), one.connector);
    }
    json::Value operator()(const step::AwaitState &one) const
    {
        json::Value value = named(QLatin1String("await-state"), one.connector);
        value.append(QLatin1String("target"), text(wireName(one.target)));
        value.append(QLatin1String("afterRestart"), json::Value::boolean(one.afterRestart));
        value.append(QLatin1String("onlyTask"), json::Value::number(one.onlyTask));
        if (one.afterChange)
            value.append(QLatin1String("afterChange"), json::Value::boolean(true));
        json::Value failedBefore = json::Value::array();
        for (const int task : one.failedBefore)
            failedBefore.append(json::Value::number(task));
        value.append(QLatin1String("failedBefore"), failedBefore);
        return value;
    }
    json::Value operator()(const step::AwaitTasksGone &one) const
    {
        return named(QLatin1String("await-tasks-gone"), one.connector);
    }
    json::Value operator()(const step::AwaitDeleted &one) const
    {
        return named(QLatin1String("await-deleted"), one.connector);
    }
    json::Value operator()(const step::CreateConnector &one) const { return toJson(one); }
    json::Value operator()(const step::PatchConfig &one) const { return toJson(one); }
    json::Value operator()(const step::PutConfig &one) const { return toJson(one); }
    json::Value operator()(const step::CompareConfig &one) const { return toJson(one); }
    json::Value operator()(const step::SnapshotOffsets &one) const { return planjson::write(one); }
    json::Value operator()(const step::CheckOffsets &one) const { return planjson::write(one); }
    json::Value operator()(const step::PatchOffsets &one) const { return planjson::write(one); }
    json::Value operator()(const step::VerifyOffsets &one) const { return planjson::write(one); }
    json::Value operator()(const step::CheckUntouched &one) const { return planjson::write(one); }
    json::Value operator()(const step::CopyConnector &one) const { return planjson::write(one); }
    json::Value operator()(const step::CopyOffsets &one) const { return planjson::write(one); }
};

std::optional<int> toInt(const std::optional<json::Value> &value)
{
    const std::optional<qint64> number = value ? value->toInt64() : std::nullopt;
    if (!number || *number < std::numeric_limits<int>::min() || *number > std::numeric_limits<int>::max())
        return std::nullopt;
    return static_cast<int>(*number);
}

std::optional<bool> toBool(const std::optional<json::Value> &value)
{
    return value ? value->toBool() : std::nullopt;
}

std::optional<Step> parseRestart(const json::Value &value, const QString &connector)
{
    const auto includeTasks = toBool(value.find(QLatin1String("includeTasks")));
    const auto onlyFailed = toBool(value.find(QLatin1String("onlyFailed")));
    if (!includeTasks || !onlyFailed)
        return std::nullopt;
    return step::Restart{connector, *includeTasks, *onlyFailed};
}

std::optional<Step> parseRestartTask(const json::Value &value, const QString &connector)
{
    const auto task = toInt(value.find(QLatin1String("task")));
    if (!task || *task < 0)
        return std::nullopt;
    return step::RestartTask{connector, *task};
}

std::optional<Step> parseAwaitState(const json::Value &value, const QString &connector)
{
    step::AwaitState step;
    step.connector = connector;
    step.target = connectorStateFromWire(value.value(QLatin1String("target")).toString());
    const auto afterRestart = toBool(value.find(QLatin1String("afterRestart")));
    const auto onlyTask = toInt(value.find(QLatin1String("onlyTask")));
    const auto failedBefore = value.find(QLatin1String("failedBefore"));
    if (step.target == ConnectorState::Unknown || !afterRestart || !onlyTask || !failedBefore
        || !failedBefore->isArray())
        return std::nullopt;
    for (const json::Value &element : failedBefore->elements()) {
        const auto task = toInt(element);
        if (!task)
            return std::nullopt;
        step.failedBefore.push_back(*task);
    }
    step.afterRestart = *afterRestart;
    step.onlyTask = *onlyTask;
    step.afterChange = toBool(value.find(QLatin1String("afterChange"))).value_or(false);
    return step;
}

/// nullopt: not a step that this program knows.
std::optional<Step> parseStep(const json::Value &value)
{
    const std::optional<json::Value> name = value.find(QLatin1String("connector"));
    if (!name || !name->isString())
        return std::nullopt;
    const QString connector = name->toString();
    const QString word = value.value(QLatin1String("step")).toString();
    if (word == QLatin1String("pause"))
        return step::Pause{connector};
    if (word == QLatin1String("resume"))
        return step::Resume{connector};
    if (word == QLatin1String("stop"))
        return step::Stop{connector};
    if (word == QLatin1String("restart"))
        return parseRestart(value, connector);
    if (word == QLatin1String("restart-task"))
        return parseRestartTask(value, connector);
    if (word == QLatin1String("delete"))
        return step::Delete{connector};
    if (word == QLatin1String("reset-all-offsets"))
        return step::ResetAllOffsets{connector};
    if (word == QLatin1String("await-state"))
        return parseAwaitState(value, connector);
    if (word == QLatin1String("await-tasks-gone"))
        return step::AwaitTasksGone{connector};
    if (word == QLatin1String("await-deleted"))
        return step::AwaitDeleted{connector};
    if (auto move = planjson::parseMoveStep(word, connector, value))
        return move;
    if (auto offsets = planjson::parseOffsetStep(word, connector, value))
        return offsets;
    return configStepFromJson(value, connector);
}

Failure refused(const QString &why)
{
    return Failure(Error::local(Error::Kind::Storage, why));
}

Result<std::vector<Step>> parseSteps(const json::Value &array)
{
    std::vector<Step> steps;
    for (const json::Value &element : array.elements()) {
        const std::optional<Step> step = parseStep(element);
        if (!step) {
            return refused(
                PlanJson::tr("A recorded plan has a step that this version of Patchbay does not know: %1")
                    .arg(QString::fromUtf8(json::write(element)).left(200)));
        }
        steps.push_back(*step);
    }
    return steps;
}

json::Value writeSteps(const std::vector<Step> &steps)
{
    json::Value array = json::Value::array();
    for (const Step &step : steps)
        array.append(std::visit(StepWriter{}, step));
    return array;
}

Result<std::vector<Plan::Part>> parseParts(const json::Value &array)
{
    std::vector<Plan::Part> parts;
    for (const json::Value &value : array.elements()) {
        Plan::Part part;
        part.connector = value.value(QLatin1String("connector")).toString();
        Result<std::vector<Step>> steps = parseSteps(value.value(QLatin1String("steps")));
        Result<std::vector<Step>> otherwise = parseSteps(value.value(QLatin1String("otherwise")));
        if (!steps || !otherwise)
            return Failure(steps ? otherwise.error() : steps.error());
        part.steps = std::move(*steps);
        part.otherwise = std::move(*otherwise);
        part.cluster = QUuid::fromString(value.value(QLatin1String("cluster")).toString());
        part.otherwiseBefore =
            static_cast<std::size_t>(toInt(value.find(QLatin1String("otherwiseBefore"))).value_or(0));
        parts.push_back(std::move(part));
    }
    return parts;
}

} // namespace

QByteArray writePlan(const Plan &plan)
{
    json::Value parts = json::Value::array();
    for (const Plan::Part &part : plan.parts) {
        json::Value value = json::Value::object();
        value.append(QLatin1String("connector"), text(part.connector));
        value.append(QLatin1String("steps"), writeSteps(part.steps));
        if (!part.cluster.isNull())
            value.append(QLatin1String("cluster"), text(part.cluster.toString(QUuid::WithoutBraces)));
        if (!part.otherwise.empty())
            value.append(QLatin1String("otherwise"), writeSteps(part.otherwise));
        if (part.otherwiseBefore > 0) {
            value.append(QLatin1String("otherwiseBefore"),
                         json::Value::number(static_cast<qint64>(part.otherwiseBefore)));
        }
        parts.append(value);
    }
    json::Value omitted = json::Value::array();
    for (const Plan::Omission &omission : plan.omitted) {
        json::Value value = json::Value::object();
        value.append(QLatin1String("connector"), text(omission.connector));
        value.append(QLatin1String("reason"), wordValue(reasonWords, omission.reason));
        omitted.append(value);
    }
    json::Value root = json::Value::object();
    root.append(QLatin1String("patchbay"), json::Value::string(QLatin1String("plan")));
    root.append(QLatin1String("version"), json::Value::number(formatVersion));
    root.append(QLatin1String("kind"), wordValue(kindWords, plan.kind));
    root.append(QLatin1String("cluster"), text(plan.cluster.toString(QUuid::WithoutBraces)));
    root.append(QLatin1String("clusterName"), text(plan.clusterName));
    if (plan.inOrder)
        root.append(QLatin1String("inOrder"), json::Value::boolean(true));
    root.append(QLatin1String("parts"), parts);
    root.append(QLatin1String("omitted"), omitted);
    if (!plan.record.isNull())
        root.append(QLatin1String("record"), text(plan.record.toString(QUuid::WithoutBraces)));
    return json::write(root);
}

Result<Plan> parsePlan(const QByteArray &text)
{
    const auto document = json::parse(text);
    if (!document) {
        return refused(PlanJson::tr("A recorded plan cannot be read: %1")
                           .arg(json::describeWithPlace(document.error())));
    }
    const json::Value &root = document->root();
    const auto version = root.value(QLatin1String("version")).toInt64();
    if (root.value(QLatin1String("patchbay")).toString() != QLatin1String("plan") || version != formatVersion)
        return refused(PlanJson::tr("A recorded plan was written by another version of Patchbay."));
    const auto kind = fromWord(kindWords, root.value(QLatin1String("kind")));
    if (!kind)
        return refused(
            PlanJson::tr("A recorded plan is of a kind that this version of Patchbay does not know."));

    Plan plan;
    plan.kind = *kind;
    plan.cluster = QUuid::fromString(root.value(QLatin1String("cluster")).toString());
    plan.clusterName = root.value(QLatin1String("clusterName")).toString();
    plan.record = QUuid::fromString(root.value(QLatin1String("record")).toString());
    plan.inOrder = root.value(QLatin1String("inOrder")).toBool().value_or(false);
    Result<std::vector<Plan::Part>> parts = parseParts(root.value(QLatin1String("parts")));
    if (!parts)
        return Failure(parts.error());
    plan.parts = std::move(*parts);
    for (const json::Value &value : root.value(QLatin1String("omitted")).elements()) {
        const auto reason = fromWord(reasonWords, value.value(QLatin1String("reason")));
        if (!reason)
            return refused(PlanJson::tr("A recorded plan was written by another version of Patchbay."));
        plan.omitted.push_back(Plan::Omission{value.value(QLatin1String("connector")).toString(), *reason});
    }
    return plan;
}

} // namespace patchbay
