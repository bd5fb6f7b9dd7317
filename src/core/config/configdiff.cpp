// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/configdiff.h"

#include "core/json/document.h"

#include <dtl/dtl.hpp>

#include <QHash>
#include <QSet>

#include <algorithm>

namespace patchbay {

namespace {

constexpr QStringView nameKey = u"name";
constexpr std::size_t hugeText =
    5'000; // lines; beyond them dtl looks for a good answer instead of the shortest

/// A config for looking up, `name` left out. An outer nullopt: not there.
class Lookup {
public:
    explicit Lookup(const ConnectorConfig &config)
    {
        for (const ConnectorConfig::Setting &setting : config.settings) {
            if (setting.key != nameKey)
                m_values.insert(setting.key, setting.value);
        }
    }
    bool has(const QString &key) const { return m_values.contains(key); }
    std::optional<QString> value(const QString &key) const { return m_values.value(key); }
    bool sameIn(const Lookup &other, const QString &key) const
    {
        return has(key) == other.has(key) && value(key) == other.value(key);
    }

private:
    QHash<QString, std::optional<QString>> m_values;
};

/// Keys in the order of \p first, then those that only \p others have, each where it stands behind its
/// neighbour.
QStringList allKeys(const ConnectorConfig &first, std::initializer_list<const ConnectorConfig *> others)
{
    QStringList keys;
    QSet<QString> known;
    for (const ConnectorConfig::Setting &setting : first.settings) {
        if (setting.key == nameKey || known.contains(setting.key))
            continue;
        known.insert(setting.key);
        keys.append(setting.key);
    }
    for (const ConnectorConfig *other : others) {
        for (const ConnectorConfig::Setting &setting : other->settings) {
            if (setting.key == nameKey || known.contains(setting.key))
                continue;
            known.insert(setting.key);
            keys.append(setting.key);
        }
    }
    return keys;
}

/// For the text: removed keys stand where they stood.
QStringList interleavedKeys(const ConnectorConfig &before, const ConnectorConfig &after)
{
    QStringList keys = allKeys(after, {});
    const QSet<QString> kept(keys.begin(), keys.end());
    QHash<QString, QStringList> behind; // a kept key, and the removed ones that followed it
    QString neighbour;
    for (const ConnectorConfig::Setting &setting : before.settings) {
        if (setting.key == nameKey)
            continue;
        if (kept.contains(setting.key))
            neighbour = setting.key;
        else
            behind[neighbour].append(setting.key);
    }
    QStringList all = behind.value(QString());
    for (const QString &key : std::as_const(keys)) {
        all.append(key);
        all.append(behind.value(key));
    }
    return all;
}

QStringList asLines(const QStringList &keys, const Lookup &config, const Lookup &other,
                    const SecretRules &rules, bool isAfter)
{
    QStringList lines{QStringLiteral("{")};
    for (const QString &key : keys) {
        if (!config.has(key))
            continue;
        const std::optional<QString> value = config.value(key);
        ShownValue shown = shownValue(key, value, rules);
        if (isAfter && shown.isSecret && other.has(key) && !config.sameIn(other, key)
            && shown == shownValue(key, other.value(key), rules))
            shown.text->replace(hiddenSecret.toString(), QStringLiteral("[hidden, changed]"));
        const json::Value text = shown.text ? json::Value::string(*shown.text) : json::Value();
        lines.append(QStringLiteral("  ") + QString::fromUtf8(json::write(json::Value::string(key)))
                     + QStringLiteral(": ") + QString::fromUtf8(json::write(text)) + u',');
    }
    // A comma on each line: the last one is no change because another follows.
    lines.append(QStringLiteral("}"));
    return lines;
}

} // namespace

ShownValue shownValue(QStringView key, const std::optional<QString> &value, const SecretRules &rules)
{
    if (!value)
        return {};
    ShownValue shown;
    shown.isSecret = rules.hidesAnything(key, *value);
    shown.text = shown.isSecret ? rules.masked(key, *value) : *value;
    return shown;
}

QList<SettingDifference> differences(const ConnectorConfig &before, const ConnectorConfig &after,
                                     const SecretRules &rules)
{
    const Lookup old(before);
    const Lookup fresh(after);
    QList<SettingDifference> list;
    for (const QString &key : allKeys(after, {&before})) {
        if (old.sameIn(fresh, key))
            continue;
        SettingDifference one;
        one.key = key;
        one.kind = !old.has(key) ? SettingDifference::Kind::Added
            : !fresh.has(key)    ? SettingDifference::Kind::Removed
                                 : SettingDifference::Kind::Changed;
        one.before = shownValue(key, old.value(key), rules);
        one.after = shownValue(key, fresh.value(key), rules);
        list.append(one);
    }
    return list;
}

QList<ThreeWayDifference> threeWayDifferences(const ConnectorConfig &base, const ConnectorConfig &theirs,
                                              const ConnectorConfig &mine, const SecretRules &rules)
{
    const Lookup start(base);
    const Lookup other(theirs);
    const Lookup own(mine);
    QList<ThreeWayDifference> list;
    for (const QString &key : allKeys(mine, {&theirs, &base})) {
        const bool theyDid = !start.sameIn(other, key);
        const bool iDid = !start.sameIn(own, key);
        if (!theyDid && !iDid)
            continue;
        using Who = ThreeWayDifference::Who;
        ThreeWayDifference one;
        one.key = key;
        one.who = !theyDid           ? Who::Mine
            : !iDid                  ? Who::Theirs
            : own.sameIn(other, key) ? Who::Both
                                     : Who::Conflict;
        one.base = shownValue(key, start.value(key), rules);
        one.theirs = shownValue(key, other.value(key), rules);
        one.mine = shownValue(key, own.value(key), rules);
        list.append(one);
    }
    return list;
}

ConnectorConfig mergedConfig(const ConnectorConfig &base, const ConnectorConfig &theirs,
                             const ConnectorConfig &mine)
{
    const Lookup start(base);
    const Lookup other(theirs);
    const Lookup own(mine);
    ConnectorConfig merged;
    for (const ConnectorConfig::Setting &setting : mine.settings) {
        if (setting.key == nameKey || !start.sameIn(own, setting.key))
            merged.settings.push_back(setting);
        else if (other.has(setting.key))
            merged.settings.push_back({setting.key, other.value(setting.key)});
    }
    for (const ConnectorConfig::Setting &setting : theirs.settings) {
        if (setting.key != nameKey && !own.has(setting.key) && !start.has(setting.key))
            merged.settings.push_back(setting);
    }
    return merged;
}

std::vector<DiffLine> lineDifferences(const QStringList &before, const QStringList &after)
{
    const std::vector<QString> left(before.begin(), before.end());
    const std::vector<QString> right(after.begin(), after.end());
    dtl::Diff<QString, std::vector<QString>> diff(left, right);
    if (left.size() + right.size() > hugeText)
        diff.onHuge();
    diff.compose();
    std::vector<DiffLine> lines;
    int beforeLine = 0;
    int afterLine = 0;
    for (const auto &[text, info] : diff.getSes().getSequence()) {
        DiffLine line;
        line.text = text;
        line.kind = info.type == dtl::SES_ADD ? DiffLine::Kind::Added
            : info.type == dtl::SES_DELETE    ? DiffLine::Kind::Removed
                                              : DiffLine::Kind::Same;
        if (line.kind != DiffLine::Kind::Added)
            line.before = ++beforeLine;
        if (line.kind != DiffLine::Kind::Removed)
            line.after = ++afterLine;
        lines.push_back(line);
    }
    return lines;
}

std::vector<DiffLine> textDifferences(const ConnectorConfig &before, const ConnectorConfig &after,
                                      const SecretRules &rules)
{
    const Lookup old(before);
    const Lookup fresh(after);
    const QStringList keys = interleavedKeys(before, after);
    return lineDifferences(asLines(keys, old, fresh, rules, false), asLines(keys, fresh, old, rules, true));
}

} // namespace patchbay
