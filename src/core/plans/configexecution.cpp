// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plans/configexecution.h"

#include "core/config/secrets.h"
#include "core/plans/awaitexecution.h"
#include "core/text/describe.h"

namespace patchbay {

namespace {

const ConfigChanges noChanges;

QString listed(const QStringList &keys)
{
    constexpr qsizetype most = 5;
    QStringList shown;
    for (const QString &key : keys.mid(0, most))
        shown.append(printable(key));
    return keys.size() > most
        ? ConfigExecution::tr("%1 and %n more", nullptr, static_cast<int>(keys.size() - most))
              .arg(shown.join(QLatin1String(", ")))
        : shown.join(QLatin1String(", "));
}

} // namespace

ConfigExecution::ConfigExecution(const Step &step, ConnectClient &client, const Waiting &waiting,
                                 std::optional<Fingerprinter> fingerprinter)
    : StepExecution(waiting),
      m_step(step),
      m_connector(connectorOf(step)),
      m_client(client),
      m_fingerprinter(std::move(fingerprinter)),
      m_byPut(std::holds_alternative<step::PutConfig>(step))
{
    connect(&m_next, &QTimer::timeout, this, &ConfigExecution::read);
}

const ConfigChanges &ConfigExecution::changes() const
{
    if (const auto *create = creation())
        return create->config;
    if (const auto *patch = std::get_if<step::PatchConfig>(&m_step))
        return patch->changes;
    if (const auto *put = std::get_if<step::PutConfig>(&m_step))
        return put->changes;
    return noChanges;
}

const ConfigImprint *ConfigExecution::base() const
{
    if (const auto *patch = std::get_if<step::PatchConfig>(&m_step))
        return &patch->base;
    if (const auto *put = std::get_if<step::PutConfig>(&m_step))
        return &put->base;
    return nullptr;
}

void ConfigExecution::begin()
{
    m_clock.start();
    if (std::holds_alternative<step::CompareConfig>(m_step)) {
        m_phase = Phase::Comparing;
        read();
    } else if (creation()) {
        if (changes().withheld().isEmpty())
            send({});
        else
            end(StepOutcome::failed(secretsMissing())); // its plan was taken up before it began
    } else {
        m_phase = Phase::Checking;
        read();
    }
}

void ConfigExecution::takeUp()
{
    if (std::holds_alternative<step::CompareConfig>(m_step)) {
        begin();
        return;
    }
    m_clock.start();
    m_phase = Phase::TakingUp;
    read();
}

void ConfigExecution::cancel()
{
    m_cancelled = true;
    switch (m_phase) {
    case Phase::Sending: // an aborted change has an unknown outcome: let it finish
        return;
    case Phase::Checking:
    case Phase::Comparing:
        end(StepOutcome::cancelled());
        return;
    case Phase::ReadingBack:
    case Phase::TakingUp:
        endUnread(m_lost);
        return;
    }
}

void ConfigExecution::read()
{
    const auto done = [this](const Result<ConnectorConfig> &result) {
        configRead(result);
    };
    m_client.config(m_connector, {this, done});
}

void ConfigExecution::configRead(const Result<ConnectorConfig> &result)
{
    if (isEnded())
        return;
    if (!result) {
        const Error &error = result.error();
        if (error.kind == Error::Kind::NotFound)
            connectorMissing(error);
        else if (m_phase != Phase::Checking && m_phase != Phase::Comparing)
            again();
        else if (passed() || endsWaiting(error.kind))
            end(StepOutcome::failed(error));
        else // nothing was sent yet: a worker that died, or a rebalance, is waited for
            m_next.start(m_waiting.interval);
        return;
    }
    switch (m_phase) {
    case Phase::Checking:
        check(*result);
        return;
    case Phase::ReadingBack:
    case Phase::TakingUp:
        lookAgain(*result);
        return;
    case Phase::Comparing:
        compare(*result);
        return;
    case Phase::Sending:
        return;
    }
}

void ConfigExecution::connectorMissing(const Error &error)
{
    if (!creation()) {
        emit gone();
        end(StepOutcome::failed(
            Error::local(Error::Kind::NotFound,
                         tr("Somebody else deleted the connector meanwhile. It is not created again."))));
        return;
    }
    if (m_phase == Phase::TakingUp) { // it did not happen, and whoever takes the plan up wants it to
        begin();
        return;
    }
    m_lost = m_lost.value_or(error);
    again();
}

void ConfigExecution::again()
{
    if (passed() || m_cancelled) {
        end(StepOutcome::unknown(m_lost.value_or(
            Error::local(Error::Kind::Timeout, tr("Reading back did not tell what had happened.")))));
        return;
    }
    m_next.start(m_waiting.interval);
}

/// Right before the write: is it still what the person saw?
void ConfigExecution::check(const ConnectorConfig &current)
{
    const ConfigImprint::Comparison comparison = base()->compare(current, fingerprinter());
    if (!comparison.isSame()) {
        end(StepOutcome::failed(Error::local(
            Error::Kind::ChangedMeanwhile,
            tr("Somebody else changed the config meanwhile (%1). Nothing was sent: review what they "
               "changed and apply again.")
                .arg(listed(comparison.different)))));
        return;
    }
    if (!changes().withheld().isEmpty()) {
        end(StepOutcome::failed(secretsMissing()));
        return;
    }
    send(current);
}

void ConfigExecution::send(const ConnectorConfig &current)
{
    if (m_cancelled) {
        end(StepOutcome::cancelled());
        return;
    }
    m_phase = Phase::Sending;
    const auto done = [this](const Result<ConnectorDescription> &result) {
        answered(result);
    };
    const ReplyTo<ConnectorDescription> reply{this, done};
    if (const auto *create = creation())
        m_client.create(m_connector, create->config.patch(), create->initialState, reply);
    else if (m_byPut)
        m_client.putConfig(m_connector, changes().appliedTo(current), reply);
    else
        m_client.patchConfig(m_connector, changes().patch(), reply);
}

void ConfigExecution::answered(const Result<ConnectorDescription> &result)
{
    if (result) {
        end(StepOutcome::done());
        return;
    }
    const Error &error = result.error();
    if (error.kind == Error::Kind::UnknownEndpoint && !m_byPut && !creation()) {
        // A worker before 3.8, or a proxy that lets no PATCH through. Nothing was done; look again, then PUT.
        m_byPut = true;
        m_phase = Phase::Checking;
        emit noted(tr("This worker takes no PATCH; sending the whole config"));
        read();
    } else if (error.kind == Error::Kind::NotFound && !creation()) {
        connectorMissing(error);
    } else if (answerWasLost(error)) {
        m_lost = clean(error);
        m_phase = Phase::ReadingBack;
        m_clock.start();
        emit noted(tr("The answer was lost; reading back what happened"));
        read();
    } else {
        end(StepOutcome::failed(clean(error)));
    }
}

bool ConfigExecution::isHappened(const ConnectorConfig &current, bool &isCertain) const
{
    const std::optional<bool> areIn = changes().areIn(current, fingerprinter());
    isCertain = areIn.has_value();
    return areIn.value_or(true);
}

void ConfigExecution::lookAgain(const ConnectorConfig &current)
{
    bool isCertain = true;
    const bool happened = isHappened(current, isCertain);
    if (happened && isCertain) {
        end(StepOutcome::done(tr("The answer was lost; reading back shows that it happened.")));
        return;
    }
    if (happened) {
        end(StepOutcome::unknown(Error::local(
            Error::Kind::Keychain,
            tr("Everything that can be read is as it was meant to be, but whether the new values of %1 "
               "were stored can't be told without the keychain.")
                .arg(listed(changes().withheld())))));
        return;
    }
    if (m_phase == Phase::ReadingBack) {
        again(); // it may still be on its way
        return;
    }
    if (creation()) {
        end(StepOutcome::failed(
            Error::local(Error::Kind::AlreadyExists,
                         tr("A connector of this name exists, with another config. It was left alone."))));
        return;
    }
    m_phase = Phase::Checking; // it did not happen, and whoever takes the plan up wants it to
    check(current);
}

void ConfigExecution::compare(const ConnectorConfig &current)
{
    const auto &step = std::get<step::CompareConfig>(m_step);
    const ConfigImprint::Comparison comparison = step.expected.compare(current, fingerprinter());
    if (comparison.isSame()) {
        end(StepOutcome::done(tr("The worker has exactly what was validated.")));
        return;
    }
    QStringList ours;
    for (const QString &key : comparison.different) {
        if (step.changed.contains(key))
            ours.append(key);
    }
    if (!ours.isEmpty()) {
        end(StepOutcome::failed(
            Error::local(Error::Kind::ChangedMeanwhile,
                         tr("What the worker has now is not what was applied: %1.").arg(listed(ours)))));
        return;
    }
    end(StepOutcome::done(tr("What was changed is there. Somebody else changed %1 at the same time.")
                              .arg(listed(comparison.different))));
}

Error ConfigExecution::secretsMissing() const
{
    return Error::local(Error::Kind::Blocked,
                        tr("The new values of %1 were not written down when the program ended, because they "
                           "are secret. Nothing was "
                           "sent: open the draft and apply again.")
                            .arg(listed(changes().withheld())));
}

Error ConfigExecution::clean(const Error &error) const
{
    Error cleaned = error;
    cleaned.message = changes().without(error.message);
    cleaned.body = changes().without(QString::fromUtf8(error.body)).toUtf8();
    return cleaned;
}

} // namespace patchbay
