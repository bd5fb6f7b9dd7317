// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plans/copyexecution.h"

#include <algorithm>

namespace patchbay {

CopyExecution::CopyExecution(const step::CopyConnector &step, const StepGround &ground)
    : StepExecution(ground.waiting),
      m_step(step),
      m_ground(ground),
      m_original(ground.clientOf ? ground.clientOf(step.from) : nullptr)
{
    connect(&m_next, &QTimer::timeout, this, &CopyExecution::lookBack);
}

void CopyExecution::begin()
{
    m_clock.start();
    if (m_original) {
        lookWhetherThere();
        return;
    }
    endLater(Error::local(Error::Kind::Blocked,
                          tr("The connection of the original does not exist any more. Nothing was sent.")));
}

void CopyExecution::takeUp()
{
    m_clock.start();
    m_takingUp = true;
    lookBack();
}

void CopyExecution::cancel()
{
    m_cancelled = true;
    if (m_takingUp) // whether it was sent is what is being found out
        endUnread({});
    else if (!m_sent) // an aborted change has an unknown outcome: let it finish
        end(StepOutcome::cancelled());
}

/// Before anything is sent: whoever finds it later must be sure that it is ours.
void CopyExecution::lookWhetherThere()
{
    const auto read = [this](const Result<ConnectorDescription> &result) {
        if (isEnded())
            return;
        if (!result && result.error().kind == Error::Kind::NotFound)
            readConfig();
        else if (!result)
            end(StepOutcome::failed(result.error()));
        else
            end(StepOutcome::failed(Error::local(
                Error::Kind::AlreadyExists,
                tr("There is a connector of that name already: it is not touched. Choose another name."))));
    };
    m_ground.client.connector(m_step.connector, {this, read});
}

void CopyExecution::readConfig()
{
    const auto read = [this](const Result<ConnectorConfig> &config) {
        configRead(config);
    };
    m_original->config(m_step.original, {this, read});
}

void CopyExecution::configRead(const Result<ConnectorConfig> &config)
{
    if (isEnded())
        return;
    if (!config) {
        end(StepOutcome::failed(config.error()));
        return;
    }
    ConnectorConfig copy = *config;
    const auto isName = [](const ConnectorConfig::Setting &setting) {
        return setting.key == u"name";
    };
    copy.settings.erase(std::remove_if(copy.settings.begin(), copy.settings.end(), isName),
                        copy.settings.end());
    for (const step::CopyConnector::Setting &change : m_step.changes) {
        const auto isIt = [&change](const ConnectorConfig::Setting &setting) {
            return setting.key == change.key;
        };
        const auto known = std::find_if(copy.settings.begin(), copy.settings.end(), isIt);
        if (known != copy.settings.end())
            known->value = change.value;
        else
            copy.settings.push_back({change.key, change.value});
    }
    m_sent = true;
    const auto done = [this](const Result<ConnectorDescription> &result) {
        created(result);
    };
    m_ground.client.create(m_step.connector, copy,
                           m_step.hasInitialState ? std::optional(InitialState::Stopped) : std::nullopt,
                           {this, done});
}

void CopyExecution::created(const Result<ConnectorDescription> &result)
{
    if (result) {
        stopCopy({});
    } else if (answerWasLost(result.error())) {
        m_lost = result.error();
        m_clock.start();
        emit noted(tr("The answer was lost; reading back what happened"));
        lookBack();
    } else {
        end(StepOutcome::failed(result.error()));
    }
}

void CopyExecution::lookBack()
{
    const auto read = [this](const Result<ConnectorDescription> &result) {
        lookedBack(result);
    };
    m_ground.client.connector(m_step.connector, {this, read});
}

void CopyExecution::lookedBack(const Result<ConnectorDescription> &result)
{
    if (isEnded())
        return;
    const bool isThere = result.has_value();
    const bool isNotThere = !result && result.error().kind == Error::Kind::NotFound;
    if (isThere) {
        stopCopy(m_takingUp ? tr("It had been done before the program ended.")
                            : tr("The answer was lost; reading back shows that it happened."));
    } else if (isNotThere && m_takingUp) {
        m_takingUp = false;
        begin();
    } else if (passed() || m_cancelled) {
        end(StepOutcome::unknown(
            m_lost.value_or(result ? Error::local(Error::Kind::Timeout, {}) : result.error())));
    } else {
        m_next.start(m_waiting.interval);
    }
}

/// Whether it was created STOPPED or not: stopping twice does no harm.
void CopyExecution::stopCopy(const QString &note)
{
    if (m_step.hasInitialState) {
        end(StepOutcome::done(note));
        return;
    }
    const auto stopped = [this, note](const Result<> &result) {
        end(result ? StepOutcome::done(note) : StepOutcome::failed(result.error()));
    };
    m_ground.client.stop(m_step.connector, {this, stopped});
}

} // namespace patchbay
