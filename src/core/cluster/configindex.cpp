// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cluster/configindex.h"

#include "core/config/secrets.h"

namespace patchbay {

namespace {

QStringList topicsOf(const ConnectorConfig &config)
{
    QStringList topics;
    if (const std::optional<QString> listed = config.value(u"topics")) {
        for (const QString &topic : listed->split(u',', Qt::SkipEmptyParts)) {
            if (const QString trimmed = topic.trimmed(); !trimmed.isEmpty())
                topics.append(trimmed);
        }
    }
    // Where the sources that come with Kafka write to; those of others say it in settings of their own.
    if (const std::optional<QString> topic = config.value(u"topic"); topic && !topic->trimmed().isEmpty())
        topics.append(topic->trimmed());
    if (const std::optional<QString> pattern = config.value(u"topics.regex"); pattern && !pattern->isEmpty())
        topics.append(*pattern);
    return topics;
}

} // namespace

ConfigIndex::Entry ConfigIndex::entryOf(const ConnectorConfig &config, const QDateTime &read)
{
    Entry entry;
    entry.className = config.value(u"connector.class").value_or(QString());
    entry.topics = topicsOf(config);
    entry.read = read;
    QString text;
    for (const ConnectorConfig::Setting &setting : config.settings) {
        if (isSecretKey(setting.key))
            continue;
        // A value may hold a password of its own: a URL with user info, a JAAS line.
        text += setting.key % u'=' % maskText(setting.value.value_or(QString())) % u'\n';
    }
    entry.searchText = text.toLower().toUtf8();
    return entry;
}

void ConfigIndex::insert(const QString &connector, const ConnectorConfig &config, const QDateTime &read)
{
    insert(connector, entryOf(config, read));
}

void ConfigIndex::insert(const QString &connector, Entry entry)
{
    entry.className = *m_classNames.insert(entry.className);
    m_entries.insert(connector, entry);
}

void ConfigIndex::remove(const QString &connector)
{
    m_entries.remove(connector);
}

void ConfigIndex::clear()
{
    m_entries.clear();
    m_classNames.clear();
}

const ConfigIndex::Entry *ConfigIndex::find(const QString &connector) const
{
    const auto found = m_entries.constFind(connector);
    return found == m_entries.cend() ? nullptr : &*found;
}

QStringList ConfigIndex::connectors() const
{
    return m_entries.keys();
}

int ConfigIndex::count() const
{
    return static_cast<int>(m_entries.size());
}

} // namespace patchbay
