// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/jsonoutput.h"

#include "core/config/secrets.h"
#include "core/text/describe.h"

#include <QStringDecoder>

namespace patchbay::cli {

namespace {

QLatin1String word(Error::Kind kind)
{
    switch (kind) {
    case Error::Kind::Unreachable:
        return QLatin1String("unreachable");
    case Error::Kind::Timeout:
        return QLatin1String("timeout");
    case Error::Kind::Tls:
        return QLatin1String("tls");
    case Error::Kind::Redirected:
        return QLatin1String("redirected");
    case Error::Kind::ProxyAuthentication:
        return QLatin1String("proxyAuthentication");
    case Error::Kind::Authentication:
        return QLatin1String("authentication");
    case Error::Kind::Forbidden:
        return QLatin1String("forbidden");
    case Error::Kind::NotFound:
        return QLatin1String("notFound");
    case Error::Kind::UnknownEndpoint:
        return QLatin1String("unknownEndpoint");
    case Error::Kind::NotReady:
        return QLatin1String("notReady");
    case Error::Kind::AlreadyExists:
        return QLatin1String("alreadyExists");
    case Error::Kind::Rebalancing:
        return QLatin1String("rebalancing");
    case Error::Kind::InvalidRequest:
        return QLatin1String("invalidRequest");
    case Error::Kind::ServerError:
        return QLatin1String("serverError");
    case Error::Kind::UnexpectedReply:
        return QLatin1String("unexpectedReply");
    case Error::Kind::TooLarge:
        return QLatin1String("tooLarge");
    case Error::Kind::ChangedMeanwhile:
        return QLatin1String("changedMeanwhile");
    case Error::Kind::Blocked:
        return QLatin1String("blocked");
    case Error::Kind::Storage:
        return QLatin1String("storage");
    case Error::Kind::Keychain:
        return QLatin1String("keychain");
    case Error::Kind::Cancelled:
        return QLatin1String("cancelled");
    }
    return QLatin1String("unknown");
}

QLatin1String word(Progress progress)
{
    switch (progress) {
    case Progress::Pending:
        return QLatin1String("pending");
    case Progress::Running:
        return QLatin1String("running");
    case Progress::Done:
        return QLatin1String("done");
    case Progress::Failed:
        return QLatin1String("failed");
    case Progress::OutcomeUnknown:
        return QLatin1String("outcomeUnknown");
    case Progress::Skipped:
        return QLatin1String("skipped");
    case Progress::Cancelled:
        return QLatin1String("cancelled");
    }
    return QLatin1String("unknown");
}

json::Value describe(const Error &error)
{
    const ErrorText words = describeError(error);
    json::Value value = json::Value::object();
    value.append(u"kind", json::Value::string(word(error.kind)));
    value.append(u"message", text(words.sentence));
    value.append(u"advice", textOrNull(words.advice));
    value.append(u"details", textOrNull(words.details));
    value.append(u"worker", textOrNull(error.worker));
    value.append(u"request", textOrNull(error.request));
    value.append(u"httpStatus", error.httpStatus > 0 ? json::Value::number(error.httpStatus) : json::Value());
    value.append(u"outcomeUnknown", json::Value::boolean(error.outcomeUnknown));
    return value;
}

json::Value describe(const Plan::Part &part, const PartReport &report)
{
    json::Value steps = json::Value::array();
    for (std::size_t index = 0; index < report.steps.size(); ++index) {
        const StepReport &step = report.steps.at(index);
        if (index >= part.steps.size() && step.progress == Progress::Skipped)
            continue; // what would have brought it back was not needed
        json::Value value = json::Value::object();
        value.append(u"step", text(describeStep(part.step(index))));
        value.append(u"progress", json::Value::string(word(step.progress)));
        value.append(u"note", textOrNull(step.note));
        value.append(u"error", step.error ? describe(*step.error) : json::Value());
        value.append(u"milliseconds", json::Value::number(qint64(step.took.count())));
        steps.append(value);
    }
    json::Value value = json::Value::object();
    value.append(u"name", text(part.connector));
    value.append(u"progress", json::Value::string(word(report.progress)));
    if (!part.otherwise.empty())
        value.append(u"broughtBack", json::Value::boolean(report.broughtBack));
    value.append(u"gone", json::Value::boolean(report.connectorGone));
    value.append(u"leftIn", report.leftIn ? toJson(*report.leftIn) : json::Value());
    value.append(u"steps", steps);
    return value;
}

} // namespace

json::Value text(const QString &string)
{
    return json::Value::string(string);
}

json::Value textOrNull(const QString &string)
{
    return string.isEmpty() ? json::Value() : text(string);
}

QString stateWord(ConnectorState state, const QString &verbatim)
{
    if (state == ConnectorState::Unknown)
        return verbatim;
    return state == ConnectorState::Starting ? QStringLiteral("STARTING") : wireName(state);
}

json::Value toJson(const TaskStatus &task)
{
    json::Value value = json::Value::object();
    value.append(u"id", json::Value::number(task.id));
    value.append(u"state", text(stateWord(task.state, task.stateText)));
    value.append(u"worker", textOrNull(task.workerId));
    value.append(u"version", textOrNull(task.version));
    value.append(u"cause", textOrNull(summariseTrace(task.trace).cause));
    value.append(u"trace", textOrNull(maskText(task.trace)));
    return value;
}

json::Value toJson(const ConnectorStatus &status)
{
    json::Value tasks = json::Value::array();
    for (const TaskStatus &task : status.tasks)
        tasks.append(toJson(task));
    json::Value value = json::Value::object();
    value.append(u"name", text(status.name));
    value.append(u"type", textOrNull(wireName(status.type)));
    value.append(u"state", text(stateWord(status.state, status.stateText)));
    value.append(u"worker", textOrNull(status.workerId));
    value.append(u"version", textOrNull(status.version));
    value.append(u"cause", textOrNull(summariseTrace(status.trace).cause));
    value.append(u"trace", textOrNull(maskText(status.trace)));
    value.append(u"tasks", tasks);
    return value;
}

json::Value toJson(const Error &error, ExitCode code)
{
    json::Value inner = describe(error);
    inner.append(u"exitCode", json::Value::number(static_cast<int>(code)));
    json::Value value = json::Value::object();
    value.append(u"error", inner);
    return value;
}

json::Value toJson(const Plan &plan, const PlanReport &report)
{
    json::Value connectors = json::Value::array();
    for (std::size_t index = 0; index < plan.parts.size(); ++index)
        connectors.append(describe(plan.parts.at(index), report.parts.at(index)));
    json::Value omitted = json::Value::array();
    for (const Plan::Omission &omission : plan.omitted) {
        json::Value value = json::Value::object();
        value.append(u"name", text(omission.connector));
        value.append(u"reason", text(describeOmission(omission)));
        omitted.append(value);
    }
    json::Value value = json::Value::object();
    value.append(u"plan", text(describePlan(plan)));
    value.append(u"progress", json::Value::string(word(report.progress)));
    value.append(u"connectors", connectors);
    value.append(u"omitted", omitted);
    return value;
}

QByteArray printed(const json::Value &value)
{
    const QByteArray plain = json::write(value, json::Style::indented());
    const auto isAscii = [](char c) {
        return static_cast<unsigned char>(c) < 0x7f;
    };
    if (std::all_of(plain.begin(), plain.end(), isAscii))
        return plain;
    // Outside of strings JSON is ASCII, and inside of them the writer has escaped what is below a space: what
    // is left are the steering characters beyond ASCII.
    const QString text = QString::fromUtf8(plain);
    QString safe;
    safe.reserve(text.size());
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar unit = text.at(at);
        const bool pair = unit.isHighSurrogate() && at + 1 < text.size() && text.at(at + 1).isLowSurrogate();
        const char32_t c = pair ? QChar::surrogateToUcs4(unit, text.at(at + 1)) : char32_t(unit.unicode());
        const bool escape = c >= 0x7f && isSteering(c);
        for (const QChar one : QStringView(text).mid(at, pair ? 2 : 1)) {
            if (escape)
                safe += QStringLiteral("\\u%1").arg(one.unicode(), 4, 16, QLatin1Char('0'));
            else
                safe += one;
        }
        at += pair ? 1 : 0;
    }
    return safe.toUtf8();
}

} // namespace patchbay::cli
