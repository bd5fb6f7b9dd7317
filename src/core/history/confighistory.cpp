// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/history/confighistory.h"

#include "core/json/document.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace patchbay {

namespace {

constexpr std::array<std::pair<SettingDifference::Kind, const char *>, 3> kindWords{{
    {SettingDifference::Kind::Added, "added"},
    {SettingDifference::Kind::Removed, "removed"},
    {SettingDifference::Kind::Changed, "changed"},
}};

constexpr std::array<std::pair<Progress, const char *>, 7> progressWords{{
    {Progress::Pending, "pending"},
    {Progress::Running, "running"},
    {Progress::Done, "done"},
    {Progress::Failed, "failed"},
    {Progress::OutcomeUnknown, "outcome-unknown"},
    {Progress::Skipped, "skipped"},
    {Progress::Cancelled, "cancelled"},
}};

json::Value text(const QString &string)
{
    return json::Value::string(string);
}

json::Value textOrNull(const std::optional<QString> &string)
{
    return string ? text(*string) : json::Value();
}

json::Value timeText(const QDateTime &time)
{
    return text(time.toUTC().toString(Qt::ISODateWithMs));
}

Result<> missing()
{
    return Failure(Error::local(
        Error::Kind::Storage,
        QCoreApplication::translate("patchbay::ConfigHistory", "This version is not in the history.")));
}

} // namespace

void MemoryConfigHistory::add(const ConfigVersion &version, const ReplyTo<> &reply)
{
    m_versions.push_back(version);
    reply.deliverLater({});
}

void MemoryConfigHistory::setEnded(const QUuid &id, Progress progress, const QString &outcome,
                                   const ReplyTo<> &reply)
{
    for (ConfigVersion &version : m_versions) {
        if (version.id != id)
            continue;
        version.ended = progress;
        version.outcome = outcome;
        reply.deliverLater({});
        return;
    }
    reply.deliverLater(missing());
}

void MemoryConfigHistory::setLabel(const QUuid &id, const QString &label, const ReplyTo<> &reply)
{
    for (ConfigVersion &version : m_versions) {
        if (version.id != id)
            continue;
        version.label = label;
        reply.deliverLater({});
        return;
    }
    reply.deliverLater(missing());
}

void MemoryConfigHistory::versions(const QUuid &cluster, const QString &connector,
                                   const ReplyTo<std::vector<ConfigVersion>> &reply)
{
    std::vector<ConfigVersion> found;
    for (auto version = m_versions.rbegin(); version != m_versions.rend(); ++version) {
        if (version->cluster == cluster && version->connector == connector)
            found.push_back(*version);
    }
    reply.deliverLater(std::move(found));
}

json::Value toJson(const QList<SettingDifference> &changes)
{
    json::Value list = json::Value::array();
    for (const SettingDifference &change : changes) {
        json::Value one = json::Value::object();
        one.append(QLatin1String("key"), text(change.key));
        for (const auto &[kind, word] : kindWords) {
            if (kind == change.kind)
                one.append(QLatin1String("change"), text(QLatin1String(word)));
        }
        one.append(QLatin1String("before"), textOrNull(change.before.text));
        one.append(QLatin1String("after"), textOrNull(change.after.text));
        one.append(QLatin1String("secret"),
                   json::Value::boolean(change.before.isSecret || change.after.isSecret));
        list.append(one);
    }
    return list;
}

QList<SettingDifference> changesFromJson(const json::Value &value)
{
    QList<SettingDifference> changes;
    for (const json::Value &one : value.elements()) {
        SettingDifference change;
        change.key = one.value(QLatin1String("key")).toString();
        const QString word = one.value(QLatin1String("change")).toString();
        for (const auto &[kind, known] : kindWords) {
            if (word == QLatin1String(known))
                change.kind = kind;
        }
        const bool isSecret = one.value(QLatin1String("secret")).toBool().value_or(false);
        const auto shown = [&one, isSecret](QLatin1String name) {
            const json::Value text = one.value(name);
            return text.isString() ? ShownValue{text.toString(), isSecret} : ShownValue();
        };
        change.before = shown(QLatin1String("before"));
        change.after = shown(QLatin1String("after"));
        changes.append(change);
    }
    return changes;
}

QByteArray exportHistory(const std::vector<ConfigVersion> &versions)
{
    json::Value list = json::Value::array();
    for (const ConfigVersion &version : versions) {
        json::Value one = json::Value::object();
        one.append(QLatin1String("time"), timeText(version.time));
        one.append(QLatin1String("cluster"), text(version.clusterName));
        one.append(QLatin1String("connector"), text(version.connector));
        one.append(QLatin1String("user"), version.user.isEmpty() ? json::Value() : text(version.user));
        one.append(QLatin1String("origin"),
                   text(version.origin == ConfigVersion::Origin::Applied ? QStringLiteral("applied")
                                                                         : QStringLiteral("found")));
        one.append(QLatin1String("name"), version.label.isEmpty() ? json::Value() : text(version.label));
        json::Value ended;
        for (const auto &[progress, word] : progressWords) {
            if (version.ended == progress)
                ended = text(QLatin1String(word));
        }
        one.append(QLatin1String("ended"), ended);
        one.append(QLatin1String("outcome"), text(version.outcome));
        one.append(QLatin1String("changes"), toJson(version.changes));
        one.append(QLatin1String("config"), version.config.masked().toJson());
        list.append(one);
    }
    json::Value root = json::Value::object();
    root.append(QLatin1String("patchbay"), text(QStringLiteral("history")));
    root.append(QLatin1String("version"), json::Value::number(1));
    root.append(QLatin1String("versions"), list);
    return json::write(root, json::Style::indented()) + '\n';
}

json::Value toJson(const ConfigDraft &draft)
{
    json::Value hidden = json::Value::array();
    for (const ConfigDraft::Hidden &one : draft.hidden) {
        json::Value value = json::Value::object();
        value.append(QLatin1String("begin"), json::Value::number(one.range.begin));
        value.append(QLatin1String("end"), json::Value::number(one.range.end));
        value.append(QLatin1String("key"), text(one.key));
        value.append(QLatin1String("fingerprint"), text(QString::fromLatin1(one.fingerprint)));
        hidden.append(value);
    }
    json::Value value = json::Value::object();
    value.append(QLatin1String("text"), text(QString::fromUtf8(draft.text)));
    value.append(QLatin1String("hidden"), hidden);
    value.append(QLatin1String("base"), draft.base.toJson());
    return value;
}

std::optional<ConfigDraft> draftFromJson(const json::Value &value)
{
    ConfigDraft draft;
    const auto stored = value.find(QLatin1String("text"));
    auto base = StoredConfig::fromJson(value.value(QLatin1String("base")));
    if (!stored || !stored->isString() || !base)
        return std::nullopt;
    draft.text = stored->toString().toUtf8();
    draft.base = std::move(*base);
    for (const json::Value &one : value.value(QLatin1String("hidden")).elements()) {
        const auto begin = one.value(QLatin1String("begin")).toInt64();
        const auto end = one.value(QLatin1String("end")).toInt64();
        if (!begin || !end || *begin < 0 || *end <= *begin || *end > draft.text.size())
            return std::nullopt;
        draft.hidden.append({{*begin, *end},
                             one.value(QLatin1String("key")).toString(),
                             one.value(QLatin1String("fingerprint")).toString().toLatin1()});
    }
    return draft;
}

} // namespace patchbay
