// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/historytables.h"

#include "core/json/document.h"
#include "platform/planrow.h"

#include <QCoreApplication>
#include <QCryptographicHash>

#include <algorithm>
#include <functional>

namespace patchbay {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(patchbay::SqliteConfigHistory)
};

QString textOf(const QUuid &id)
{
    return id.toString(QUuid::WithoutBraces);
}

QString textOf(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

QDateTime timeOf(const QString &text)
{
    return QDateTime::fromString(text, Qt::ISODateWithMs);
}

/// A null string would be NULL in the table.
QString notNull(const QString &text)
{
    return text.isNull() ? QStringLiteral("") : text;
}

Result<> valueless(const Result<QSqlQuery> &query)
{
    return query ? Result<>() : Result<>(Failure(query.error()));
}

QString digestOf(const QVariantList &fields)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QVariant &field : fields) {
        const QByteArray bytes = field.toByteArray();
        hash.addData(QByteArray(QByteArray::number(bytes.size()) + ':'));
        hash.addData(bytes);
    }
    return QString::fromLatin1(hash.result().toHex().left(32));
}

/// In the order of the columns, without the digest.
QVariantList rowOf(const ConfigVersion &version)
{
    return {textOf(version.id),
            textOf(version.time),
            textOf(version.cluster),
            notNull(version.clusterName),
            notNull(version.connector),
            notNull(version.user),
            version.origin == ConfigVersion::Origin::Applied ? QStringLiteral("applied")
                                                             : QStringLiteral("found"),
            json::write(version.config.toJson()),
            json::write(toJson(version.changes)),
            version.ended ? wordFor(*version.ended) : QStringLiteral(""),
            notNull(version.outcome),
            notNull(version.label)};
}

std::optional<ConfigVersion> versionOf(const QVariantList &row)
{
    const auto config = json::parse(row.at(7).toByteArray());
    const auto changes = json::parse(row.at(8).toByteArray());
    if (!config || !changes)
        return std::nullopt;
    auto stored = StoredConfig::fromJson(config->root());
    if (!stored)
        return std::nullopt;
    ConfigVersion version;
    version.id = QUuid::fromString(row.at(0).toString());
    version.time = timeOf(row.at(1).toString());
    version.cluster = QUuid::fromString(row.at(2).toString());
    version.clusterName = row.at(3).toString();
    version.connector = row.at(4).toString();
    version.user = row.at(5).toString();
    version.origin = row.at(6).toString() == QLatin1String("applied") ? ConfigVersion::Origin::Applied
                                                                      : ConfigVersion::Origin::Found;
    version.config = std::move(*stored);
    version.changes = changesFromJson(changes->root());
    if (const QString ended = row.at(9).toString(); !ended.isEmpty())
        version.ended = progressFrom(ended);
    version.outcome = row.at(10).toString();
    version.label = row.at(11).toString();
    return version;
}

// untranslated: names of columns
const QString columns = QStringLiteral(
    "id, time, cluster, cluster_name, connector, user, origin, config, changes, ended, outcome, label");
constexpr int columnCount = 12;

} // namespace

HistoryTables::HistoryTables(const QString &file)
    : m_database(file, planSchema())
{
}

Result<> HistoryTables::store(const ConfigVersion &version)
{
    QVariantList row = rowOf(version);
    row.append(digestOf(row));
    return valueless(m_database.run(
        QStringLiteral("INSERT INTO config_versions (%1, digest) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?) "
                       "ON CONFLICT (id) DO UPDATE SET ended = excluded.ended, outcome = "
                       "excluded.outcome, label = excluded.label, digest = excluded.digest")
            .arg(columns),
        row));
}

Result<std::vector<ConfigVersion>> HistoryTables::read(const QString &where, const QVariantList &values)
{
    Result<QSqlQuery> query = m_database.run(
        QStringLiteral("SELECT %1, digest FROM config_versions %2").arg(columns, where), values);
    if (!query)
        return Failure(query.error());
    std::vector<ConfigVersion> versions;
    while (query->next()) {
        QVariantList row;
        for (int column = 0; column < columnCount; ++column)
            row.append(query->value(column));
        auto version = versionOf(row);
        if (!version || digestOf(row) != query->value(columnCount).toString()) {
            query->clear();
            return Failure(m_database.declareDamaged());
        }
        versions.push_back(std::move(*version));
    }
    return versions;
}

Result<> HistoryTables::add(const ConfigVersion &version)
{
    return store(version);
}

Result<> HistoryTables::changeVersion(const QUuid &id, const std::function<void(ConfigVersion &)> &change)
{
    if (Result<> begun = m_database.begin(); !begun)
        return begun;
    auto found = read(QStringLiteral("WHERE id = ?"), {textOf(id)});
    Result<> done;
    if (!found) {
        done = Failure(found.error());
    } else if (found->empty()) {
        done = Failure(Error::local(Error::Kind::Storage, Words::tr("This version is not in the history.")));
    } else {
        change(found->front());
        done = store(found->front());
    }
    if (done)
        return m_database.commit();
    m_database.rollback();
    return done;
}

Result<> HistoryTables::setEnded(const QUuid &id, Progress progress, const QString &outcome)
{
    const auto change = [progress, &outcome](ConfigVersion &version) {
        version.ended = progress;
        version.outcome = outcome;
    };
    return changeVersion(id, change);
}

Result<> HistoryTables::setLabel(const QUuid &id, const QString &label)
{
    const auto change = [&label](ConfigVersion &version) {
        version.label = label;
    };
    return changeVersion(id, change);
}

Result<std::vector<ConfigVersion>> HistoryTables::versions(const QUuid &cluster, const QString &connector)
{
    auto versions =
        read(QStringLiteral("WHERE cluster = ? AND connector = ?"), {textOf(cluster), notNull(connector)});
    if (versions) {
        std::stable_sort(
            versions->begin(), versions->end(),
            [](const ConfigVersion &left, const ConfigVersion &right) { return left.time > right.time; });
    }
    return versions;
}

Result<> HistoryTables::saveDraft(const ConfigDraft &draft)
{
    QVariantList row{textOf(draft.id), textOf(draft.time), textOf(draft.cluster), notNull(draft.connector),
                     json::write(toJson(draft))};
    row.append(digestOf(row));
    return valueless(m_database.run(
        QStringLiteral(
            "INSERT INTO config_drafts (id, time, cluster, connector, draft, digest) VALUES (?,?,?,?,?,?) "
            "ON CONFLICT (id) DO UPDATE SET time = excluded.time, draft = excluded.draft, "
            "cluster = excluded.cluster, connector = excluded.connector, digest = excluded.digest"),
        row));
}

Result<> HistoryTables::removeDraft(const QUuid &id)
{
    return valueless(m_database.run(QStringLiteral("DELETE FROM config_drafts WHERE id = ?"), {textOf(id)}));
}

Result<std::vector<ConfigDraft>> HistoryTables::drafts()
{
    Result<QSqlQuery> query = m_database.run(
        QStringLiteral("SELECT id, time, cluster, connector, draft, digest FROM config_drafts"));
    if (!query)
        return Failure(query.error());
    std::vector<ConfigDraft> drafts;
    while (query->next()) {
        QVariantList row;
        for (int column = 0; column < 5; ++column)
            row.append(query->value(column));
        const auto json = json::parse(row.at(4).toByteArray());
        auto draft = json ? draftFromJson(json->root()) : std::nullopt;
        if (!draft || digestOf(row) != query->value(5).toString()) {
            query->clear();
            return Failure(m_database.declareDamaged());
        }
        draft->id = QUuid::fromString(row.at(0).toString());
        draft->time = timeOf(row.at(1).toString());
        draft->cluster = QUuid::fromString(row.at(2).toString());
        draft->connector = row.at(3).toString();
        drafts.push_back(std::move(*draft));
    }
    std::stable_sort(drafts.begin(), drafts.end(), [](const ConfigDraft &left, const ConfigDraft &right) {
        return left.time > right.time;
    });
    return drafts;
}

} // namespace patchbay
