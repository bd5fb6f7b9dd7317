// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cluster/configreader.h"

#include "core/connect/connectcalls.h"
#include "core/limits.h"

namespace patchbay {

namespace {

using namespace std::chrono_literals;

constexpr std::chrono::milliseconds tellInterval =
    250ms; ///< a filter looks at its rows again at each telling
constexpr int fewEnoughForSingleReads = 10; ///< a handful of new connectors is no reason to ask for all
constexpr int triesPerConfig = 3;

QHash<QString, ConfigIndex::Entry> entriesOf(const std::vector<ConnectorDescription> &descriptions,
                                             const QDateTime &read)
{
    QHash<QString, ConfigIndex::Entry> entries;
    entries.reserve(static_cast<qsizetype>(descriptions.size()));
    for (const ConnectorDescription &description : descriptions)
        entries.insert(description.name, ConfigIndex::entryOf(description.config, read));
    return entries;
}

} // namespace

ConfigReader::ConfigReader(ConnectClient &client, ConfigIndex &index, QObject *parent)
    : QObject(parent),
      m_client(client),
      m_index(index),
      m_reads(std::make_unique<QObject>())
{
    m_pace.setInterval(1000 / limits::configReadsPerSecond);
    m_pace.setTimerType(Qt::PreciseTimer);
    connect(&m_pace, &QTimer::timeout, this, &ConfigReader::readNext);
    m_teller.setInterval(tellInterval);
    m_teller.setSingleShot(true);
    connect(&m_teller, &QTimer::timeout, this, &ConfigReader::flush);
}

ConfigReader::~ConfigReader() = default;

void ConfigReader::note(const SnapshotChange &change)
{
    for (const QString &name : change.removed) {
        m_connectors.remove(name);
        m_failures.remove(name);
        if (m_index.find(name)) {
            m_index.remove(name);
            tell(name);
        }
    }
    for (const QString &name : change.added) {
        m_connectors.insert(name);
        if (!m_index.find(name))
            m_queue.append(name);
    }
}

void ConfigReader::insert(const QString &name, const ConnectorConfig &config)
{
    if (!m_connectors.contains(name)) // deleted meanwhile
        return;
    m_index.insert(name, config, QDateTime::currentDateTimeUtc());
    tell(name);
}

void ConfigReader::allow()
{
    m_allowed = true;
    begin();
}

void ConfigReader::hold()
{
    m_allowed = false;
    m_pace.stop();
}

void ConfigReader::reset()
{
    hold();
    m_reads = std::make_unique<QObject>();
    m_running = 0;
    m_queue.clear();
    m_failures.clear();
    m_connectors.clear();
    m_told.clear();
    m_teller.stop();
    m_givenUp = false;
    m_wholeFailures = 0;
    m_index.clear();
}

void ConfigReader::begin()
{
    if (!m_allowed || m_givenUp || m_queue.isEmpty())
        return;
    const bool all = m_connectors.size() <= limits::configsByExpandInfo
        && m_queue.size() > fewEnoughForSingleReads && m_wholeFailures < 2;
    if (!all)
        m_pace.start();
    else if (m_running == 0)
        readAll();
}

void ConfigReader::readAll()
{
    ++m_running;
    const auto ended = [this](const Result<std::vector<ConnectorDescription>> &answer) {
        if (!answer) {
            --m_running;
            ++m_wholeFailures;
            m_givenUp = answer.error().kind == Error::Kind::Authentication
                || answer.error().kind == Error::Kind::Forbidden;
            return;
        }
        const auto work = [descriptions = *answer, read = QDateTime::currentDateTimeUtc()] {
            return entriesOf(descriptions, read);
        };
        const auto done = [this](Entries &&entries) {
            takeAll(entries);
        };
        computeElsewhere<Entries>(m_reads.get(), work, done);
    };
    m_client.allDescriptions({m_reads.get(), ended});
}

void ConfigReader::takeAll(const Entries &entries)
{
    --m_running;
    m_wholeFailures = 0;
    for (auto entry = entries.cbegin(); entry != entries.cend(); ++entry) {
        if (!m_connectors.contains(entry.key()))
            continue;
        m_index.insert(entry.key(), entry.value());
        tell(entry.key());
    }
    // What was not in the answer is read one by one.
    const auto isRead = [this](const QString &name) {
        return m_index.find(name) != nullptr;
    };
    m_queue.removeIf(isRead);
    flush();
    if (m_allowed && !m_queue.isEmpty())
        m_pace.start();
}

void ConfigReader::readNext()
{
    if (m_running >= limits::configReadsAtOnce)
        return;
    while (!m_queue.isEmpty()) {
        const QString name = m_queue.takeLast();
        if (!m_connectors.contains(name) || m_index.find(name))
            continue;
        ++m_running;
        const auto ended = [this, name](const Result<ConnectorConfig> &config) {
            answered(name, config);
        };
        m_client.config(name, {m_reads.get(), ended});
        return;
    }
    m_pace.stop();
}

void ConfigReader::answered(const QString &name, const Result<ConnectorConfig> &config)
{
    --m_running;
    if (config)
        insert(name, *config);
    else
        failed(name, config.error());
}

void ConfigReader::failed(const QString &name, const Error &error)
{
    switch (error.kind) {
    case Error::Kind::NotFound: // deleted; the next refresh says so
    case Error::Kind::Blocked: // its name cannot be asked for
        return;
    case Error::Kind::Authentication:
    case Error::Kind::Forbidden:
        m_givenUp = true;
        m_pace.stop();
        return;
    default:
        break;
    }
    // Once more after the next refresh that ends well, behind all others.
    if (++m_failures[name] < triesPerConfig)
        m_queue.prepend(name);
    hold();
}

void ConfigReader::tell(const QString &name)
{
    m_told.append(name);
    if (!m_teller.isActive())
        m_teller.start();
}

void ConfigReader::flush()
{
    m_teller.stop();
    if (m_told.isEmpty())
        return;
    const QStringList names = std::exchange(m_told, {});
    emit changed(names);
}

} // namespace patchbay
