// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cluster/configsweep.h"

#include "core/limits.h"

#include <algorithm>
#include <utility>

namespace patchbay {

namespace {

constexpr int fewEnoughForSingleReads = 10; ///< no reason to ask for the configs of all
constexpr qint64 tellInterval = 100; ///< ms

/// A rule of ours, or a worker that takes no such path (Jetty 12: 400 for a slash in a name).
bool isOfTheName(Error::Kind kind)
{
    return kind == Error::Kind::Blocked || kind == Error::Kind::InvalidRequest
        || kind == Error::Kind::UnknownEndpoint;
}

} // namespace

ConfigSweep::ConfigSweep(ConnectClient &client, ConfigIndex &index, QObject *parent)
    : QObject(parent),
      m_client(client),
      m_index(index)
{
}

ConfigSweep::~ConfigSweep() = default;

void ConfigSweep::run(const QStringList &names, int connectors, const ReplyTo<> &reply)
{
    m_reply = reply;
    m_queue = names;
    std::reverse(m_queue.begin(), m_queue.end());
    m_wanted = static_cast<int>(names.size());
    m_told.start();
    if (names.isEmpty()) {
        reply.deliverLater({});
        return;
    }
    if (connectors <= limits::configsByExpandInfo && m_wanted > fewEnoughForSingleReads) {
        readAll();
        return;
    }
    while (m_running < limits::requestsPerWorker && !m_queue.isEmpty())
        readNext();
}

void ConfigSweep::readAll()
{
    const auto read = [this](const Result<std::vector<ConnectorDescription>> &descriptions) {
        if (!descriptions) {
            end(Failure(descriptions.error()));
            return;
        }
        const QDateTime now = QDateTime::currentDateTimeUtc();
        for (const ConnectorDescription &description : *descriptions)
            m_index.insert(description.name, description.config, now);
        m_done = m_wanted; // what is not in the answer is gone
        end({});
    };
    m_client.allDescriptions({this, read});
}

void ConfigSweep::readNext()
{
    const QString name = m_queue.takeLast();
    ++m_running;
    const auto read = [this, name](const Result<ConnectorConfig> &config) {
        answered(name, config);
    };
    m_client.config(name, {this, read});
}

void ConfigSweep::answered(const QString &name, const Result<ConnectorConfig> &config)
{
    --m_running;
    if (!m_reply) // one before it failed
        return;
    if (config) {
        m_index.insert(name, *config, QDateTime::currentDateTimeUtc());
    } else if (isOfTheName(config.error().kind)) {
        m_unreadable.append(name);
    } else if (config.error().kind != Error::Kind::NotFound) {
        end(Failure(config.error()));
        return;
    }
    ++m_done;
    if (m_told.elapsed() >= tellInterval) {
        m_told.restart();
        emit progressed();
    }
    if (!m_queue.isEmpty())
        readNext();
    else if (m_running == 0)
        end({});
}

void ConfigSweep::end(const Result<> &result)
{
    m_queue.clear();
    const std::optional<ReplyTo<>> reply = std::exchange(m_reply, std::nullopt);
    reply->deliver(result);
}

} // namespace patchbay
