// SPDX-License-Identifier: GPL-3.0-or-later
// ConfigEditor: review against what the worker has now, and the plan that applies it.
#include "core/config/configeditor_p.h"
#include "core/connect/connectorname.h"
#include "core/connect/wire.h"
#include "core/history/author.h"
#include "core/text/describe.h"

#include <algorithm>
#include <utility>

namespace patchbay {

namespace {

Error blocked(const QString &reason)
{
    return Error::local(Error::Kind::Blocked, reason);
}

ConnectorConfig masked(const ConnectorConfig &config, const SecretRules &rules)
{
    ConnectorConfig shown;
    for (const ConnectorConfig::Setting &setting : config.settings)
        shown.settings.push_back({setting.key, shownValue(setting.key, setting.value, rules).text});
    return shown;
}

} // namespace

void ConfigEditor::review(const ReplyTo<ConfigReview> &reply)
{
    hideSecrets();
    if (!d->document) {
        reply.deliverLater(Failure(Error::local(Error::Kind::InvalidRequest, d->textError->message)));
        return;
    }
    const QString name = connector();
    const auto statusRead = [this, reply](const Result<ConnectorConfig> &now,
                                          const Result<ConnectorStatus> &status) {
        d->reviewed(reply, now, status ? std::optional<ConnectorStatus>(*status) : std::nullopt);
    };
    const auto configRead = [this, name, statusRead](const Result<ConnectorConfig> &now) {
        if (!now) {
            statusRead(now, Failure(now.error()));
            return;
        }
        const auto withStatus = [now, statusRead](const Result<ConnectorStatus> &status) {
            statusRead(now, status);
        };
        d->client.status(name, {this, withStatus});
    };
    d->client.config(name, {this, configRead});
}

void ConfigEditor::Private::reviewed(const ReplyTo<ConfigReview> &reply, const Result<ConnectorConfig> &now,
                                     const std::optional<ConnectorStatus> &status)
{
    const bool isThere = now.has_value();
    if (!isThere && now.error().kind != Error::Kind::NotFound) {
        reply.deliver(Failure(now.error()));
        return;
    }
    if (creates && isThere) {
        reply.deliver(Failure(
            Error::local(Error::Kind::AlreadyExists,
                         ConfigEditor::tr("A connector called %1 exists already: choose another name.")
                             .arg(printable(q.connector())))));
        return;
    }
    if (!creates && !isThere) {
        reply.deliver(Failure(Error::local(
            Error::Kind::NotFound,
            ConfigEditor::tr(
                "Somebody deleted %1 since editing began. It is not created again by applying a change: "
                "begin a new connector from this text if you want it back.")
                .arg(printable(connector)))));
        return;
    }
    const auto mine = document ? document->config(vault) : std::nullopt;
    if (!mine) {
        reply.deliver(Failure(
            blocked(ConfigEditor::tr("A secret in this text is not known any more: type it again."))));
        return;
    }
    const ConnectorConfig current = now.value_or(ConnectorConfig());
    vault.remember(current, learntRules);
    reviewedNow = current;
    reviewedRevision = text.revision();

    ConfigReview review;
    review.connector = q.connector();
    review.revision = text.revision();
    review.isValidated = validity == Validity::Valid;
    review.errors = errorCount(problems);
    review.differences = differences(current, *mine, learntRules);
    review.lines = textDifferences(current, *mine, learntRules);
    review.status = status;
    review.target = status ? intendedState(*status) : ConnectorState::Running;
    if (!creates && !differences(base, current, learntRules).isEmpty()) {
        review.isChangedByOthers = true;
        review.threeWay = threeWayDifferences(base, current, *mine, learntRules);
        for (const ThreeWayDifference &one : std::as_const(review.threeWay)) {
            if (one.who == ThreeWayDifference::Who::Theirs || one.who == ThreeWayDifference::Who::Conflict)
                review.overwritten.append(one.key);
        }
        recordFound(current);
    }
    review.method = creates                                  ? ConfigReview::Method::Create
        : review.differences.isEmpty()                       ? ConfigReview::Method::Nothing
        : client.capabilities().has(Capability::PatchConfig) ? ConfigReview::Method::Patch
                                                             : ConfigReview::Method::Put;
    review.notes =
        reviewNotes(review.differences, definitions.typeOf(className), creates ? std::nullopt : status);
    review.request = shownRequest(review, current, *mine);
    reply.deliver(review);
}

HttpRequest ConfigEditor::Private::shownRequest(const ConfigReview &review, const ConnectorConfig &now,
                                                const ConnectorConfig &mine) const
{
    HttpRequest request;
    request.effect = Effect::Changes;
    request.segments = {QStringLiteral("connectors")};
    const auto bodyOf = [](const json::Value &value) {
        return json::write(value);
    };
    switch (review.method) {
    case ConfigReview::Method::Nothing:
        request.verb = Verb::Get;
        request.effect = Effect::Reads;
        request.segments << review.connector << QStringLiteral("config");
        break;
    case ConfigReview::Method::Create:
        request.verb = Verb::Post;
        request.body = bodyOf(wire::createBody(review.connector, masked(mine, learntRules), std::nullopt));
        break;
    case ConfigReview::Method::Patch:
        request.verb = Verb::Patch;
        request.segments << review.connector << QStringLiteral("config");
        request.body =
            bodyOf(masked(ConfigChanges::between(now, mine, learntRules, fingerprinter).patch(), learntRules)
                       .toJson());
        break;
    case ConfigReview::Method::Put:
        request.verb = Verb::Put;
        request.segments << review.connector << QStringLiteral("config");
        request.body = bodyOf(masked(mine, learntRules).toJson());
        break;
    }
    return request;
}

std::optional<Error> ConfigEditor::applyRefusal(const ConfigReview &review, const ApplyOptions &options) const
{
    if (d->access == Access::ReadOnly)
        return blocked(tr("This connection is read-only: nothing can be applied."));
    if (review.revision != d->text.revision() || d->reviewedRevision != review.revision || !d->reviewedNow)
        return blocked(tr("The text was changed after the review: review it again."));
    if (review.changesNothing())
        return blocked(tr("There is nothing to apply: the worker has exactly this."));
    for (const ConfigProblem &problem : std::as_const(d->problems)) {
        if (problem.isFinal() && problem.severity == ConfigProblem::Severity::Error)
            return blocked(problem.message);
    }
    if (d->creates) {
        if (const auto refusal = creationRefusal(review.connector))
            return refusal;
    }
    if (d->validity != Validity::Valid) {
        if (d->environment.isProduction())
            return blocked(tr("In production only what the worker validated without errors is applied."));
        if (d->validity == Validity::Checking || d->validity == Validity::Unchecked)
            return blocked(tr("This text is not validated yet."));
        if (!options.withErrors) {
            return blocked(
                d->validity == Validity::NotPossible
                    ? tr("This worker can't validate: applying takes a deliberate yes.")
                    : tr("This text has errors: correct them, or apply in spite of them deliberately."));
        }
    }
    if (!review.overwritten.isEmpty() && !options.overwritesOthers) {
        return Error::local(
            Error::Kind::ChangedMeanwhile,
            tr("Applying this takes back what somebody else changed (%1): take their changes in, or say "
               "that they may go.")
                .arg(printable(review.overwritten.join(QLatin1String(", ")))));
    }
    if (options.initialState && *options.initialState != InitialState::Running
        && !d->client.capabilities().has(Capability::InitialState)) {
        return blocked(
            tr("This worker (Kafka Connect %1) can't create a connector stopped or paused; %2 or later can.")
                .arg(d->client.capabilities().workerVersion(), since(Capability::InitialState).toString()));
    }
    return std::nullopt;
}

std::optional<ConfigApply> ConfigEditor::Private::applyOf(const ConfigReview &review) const
{
    const auto mine = document ? document->config(vault) : std::nullopt;
    if (!mine || !reviewedNow || review.revision != text.revision())
        return std::nullopt;
    return ConfigApply{review.connector, *reviewedNow, *mine, learntRules};
}

Plan ConfigEditor::Private::planOf(const ConfigReview &review, const ConfigApply &apply,
                                   const ApplyOptions &options) const
{
    return creates ? planCreate(cluster, clusterName, apply, options.initialState, fingerprinter)
                   : planChangeConfig(cluster, clusterName, apply, review.status.value_or(ConnectorStatus()),
                                      client.capabilities(), fingerprinter);
}

Plan ConfigEditor::previewApply(const ConfigReview &review, const ApplyOptions &options) const
{
    const auto apply = d->applyOf(review);
    return apply ? d->planOf(review, *apply, options) : Plan();
}

bool ConfigEditor::canGoBack() const
{
    return !d->creates && d->replaced.has_value();
}

void ConfigEditor::goBack()
{
    if (!canGoBack())
        return;
    const TextEdit edit = difference(d->text.masked(), d->maskedTextOf(*d->replaced));
    if (!edit.changesNothing())
        d->apply({edit}, tr("Go back"));
}

void ConfigEditor::planApply(const ConfigReview &review, const ApplyOptions &options,
                             const ReplyTo<Plan> &reply)
{
    if (const auto refusal = applyRefusal(review, options)) {
        reply.deliverLater(Failure(*refusal));
        return;
    }
    const auto apply = d->applyOf(review);
    if (!apply) {
        reply.deliverLater(
            Failure(blocked(tr("A secret in this text is not known any more: type it again."))));
        return;
    }
    const ConnectorConfig &mine = apply->after;
    Plan plan = d->planOf(review, *apply, options);
    ConfigVersion version;
    version.id = QUuid::createUuid();
    version.time = QDateTime::currentDateTimeUtc();
    version.cluster = d->cluster;
    version.clusterName = d->clusterName;
    version.connector = review.connector;
    version.user = authorName();
    version.config = StoredConfig::of(mine, d->learntRules, d->fingerprinter);
    version.changes = review.differences;
    plan.record = version.id;
    d->applying = mine;
    d->replacing = d->creates ? std::nullopt : d->reviewedNow;
    d->vault.rememberVersion(version.id, mine);
    d->vault.remember(mine, d->learntRules);
    // On the disk before anything is sent: a kill at any moment leaves the entry.
    const auto added = [plan, reply](const Result<> &done) {
        if (done)
            reply.deliver(plan);
        else
            reply.deliver(Failure(done.error()));
    };
    d->history.add(version, {this, added});
}

void ConfigEditor::ended(const Plan &plan, const PlanReport &report)
{
    const QString outcome = describeReport(plan, report);
    const auto stored = [this](const Result<> &done) {
        if (!done)
            emit historyFailed(done.error());
    };
    if (!plan.record.isNull())
        d->history.setEnded(plan.record, report.progress, outcome, {this, stored});
    // The write itself may be done although what was watched afterwards failed.
    const bool isWritten = !report.parts.empty() && !report.parts.front().steps.empty()
        && report.parts.front().steps.front().progress == Progress::Done;
    if (!isWritten)
        return;
    d->base = d->applying;
    d->replaced = std::exchange(d->replacing, std::nullopt);
    d->isBaseChanged = false;
    d->connector = plan.parts.front().connector;
    d->creates = false;
    d->reviewedNow.reset();
    d->text.setUnmodified();
    d->check();
    emit validityChanged();
}

void ConfigEditor::mergeOthers()
{
    if (!d->document || !d->reviewedNow)
        return;
    const auto mine = d->document->config(d->vault);
    if (!mine)
        return;
    const ConnectorConfig merged = mergedConfig(d->base, *d->reviewedNow, *mine);
    MaskedText text = d->text.masked();
    // Key by key, so that everything else in the text stays as it is.
    for (const ThreeWayDifference &one :
         threeWayDifferences(d->base, *d->reviewedNow, *mine, d->learntRules)) {
        if (one.who != ThreeWayDifference::Who::Theirs)
            continue;
        const auto document = ConfigDocument::parse(text);
        const auto value = merged.value(one.key);
        text.replace(value ? document->setValue(one.key, *value) : document->remove(one.key));
    }
    text.replace(hidingEdits(text, d->learntRules, d->vault));
    d->base = *d->reviewedNow;
    d->reviewedNow.reset();
    const TextEdit edit = difference(d->text.masked(), text);
    if (!edit.changesNothing())
        d->apply({edit}, tr("Take over what others changed"));
}

} // namespace patchbay
