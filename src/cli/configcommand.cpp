// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/configcommand.h"

#include "cli/configoutput.h"
#include "cli/jsonoutput.h"
#include "core/config/properties.h"
#include "core/text/describe.h"

#include <QFile>

#include <algorithm>

namespace patchbay::cli {

namespace {

using Which = Invocation::Command;

Failure invalid(const QString &sentence)
{
    return Failure(Error::local(Error::Kind::InvalidRequest, sentence));
}

} // namespace

ConfigCommand::~ConfigCommand() = default;

void ConfigCommand::connected()
{
    const auto read = [this](const Result<WorkerVersion> &version) {
        versionRead(version);
    };
    client().workerVersion({this, read});
}

void ConfigCommand::versionRead(const Result<WorkerVersion> &version)
{
    if (!version) {
        fail(version.error());
        return;
    }
    const auto opened = [this](const Result<Fingerprinter> &fingerprinter) {
        ready(fingerprinter);
    };
    openFingerprinter(services().keychain(), {this, opened});
}

/// A cluster that was named by its URL has no profile; its address tells it from others.
QUuid ConfigCommand::historyCluster() const
{
    auto &self = const_cast<ConfigCommand &>(*this);
    const ClusterProfile &profile = self.connection().profile();
    return profile.temporary ? QUuid::createUuidV5(QUuid(), profile.workers.value(0).toString()) : profile.id;
}

void ConfigCommand::ready(const Result<Fingerprinter> &fingerprinter)
{
    std::optional<Error> problem;
    ConfigHistory &history = services().history(problem);
    if (problem)
        tellNotRecorded(*problem);
    const ClusterProfile &profile = connection().profile();
    m_definitions = std::make_unique<PluginDefinitions>(client());
    m_vault = std::make_unique<SecretVault>();
    const ConfigEditor::Ground ground{client(),
                                      *m_definitions,
                                      *m_vault,
                                      history,
                                      fingerprinter.value_or(Fingerprinter::forThisRun()),
                                      historyCluster(),
                                      connection().name(),
                                      profile.environment,
                                      profile.readOnly ? Access::ReadOnly : Access::ReadWrite};
    m_editor = std::make_unique<ConfigEditor>(ground);
    const auto notRecorded = [this](const Error &error) {
        tellNotRecorded(error);
    };
    connect(m_editor.get(), &ConfigEditor::historyFailed, this, notRecorded);
    connect(m_editor.get(), &ConfigEditor::validityChanged, this, &ConfigCommand::validityChanged);
    if (invocation().command == Which::ConfigHistory) {
        readVersions();
        return;
    }
    const auto done = [this](const Result<> &result) {
        opened(result);
    };
    m_editor->open(name(), {this, done});
}

void ConfigCommand::opened(const Result<> &result)
{
    const bool takesFile =
        invocation().command != Which::ConfigGet && invocation().command != Which::ConfigRestore;
    const bool isMissing = !result && result.error().kind == Error::Kind::NotFound;
    if (!result && !(isMissing && takesFile)) {
        fail(result.error());
        return;
    }
    if (invocation().command == Which::ConfigGet)
        withDefinition(&ConfigCommand::printConfig);
    else if (invocation().command == Which::ConfigRestore)
        withDefinition(&ConfigCommand::readVersions);
    else
        takeFile(isMissing);
}

Result<QByteArray> ConfigCommand::readFile()
{
    QFile file;
    const QString &path = invocation().file;
    const bool isOpen = path == QLatin1String("-") ? file.open(stdin, QIODevice::ReadOnly)
                                                   : (file.setFileName(path), file.open(QIODevice::ReadOnly));
    if (!isOpen)
        return invalid(tr("%1 cannot be read: %2.").arg(printable(path), file.errorString()));
    QByteArray text = file.read(limits::editableConfig + 1);
    if (text.size() > limits::editableConfig)
        return invalid(tr("%1 is larger than any worker can store.").arg(printable(path)));
    return text;
}

void ConfigCommand::takeFile(bool isNew)
{
    const Result<QByteArray> text = readFile();
    if (!text) {
        fail(text.error());
        return;
    }
    const Result<> taken = isNew ? editor().beginFromText(*text) : editor().replaceText(*text);
    if (!taken) {
        fail(taken.error());
        return;
    }
    if (isNew) {
        if (editor().connector().isEmpty())
            editor().setValue(QStringLiteral("name"), name());
        if (editor().connector() != name()) {
            fail(Error::local(Error::Kind::InvalidRequest,
                              tr("The file names the connector %1, the command line %2.")
                                  .arg(printable(editor().connector()), printable(name()))));
            return;
        }
    }
    if (invocation().command == Which::ConfigDiff)
        withDefinition(&ConfigCommand::review);
    else
        validate();
}

void ConfigCommand::withDefinition(void (ConfigCommand::*next)())
{
    const QString className = editor().lastDocument().shown(u"connector.class").value_or(QString());
    if (className.isEmpty() || m_definitions->find(className)) {
        (this->*next)();
        return;
    }
    m_waitsForDefinition = true;
    const auto goOn = [this, next] {
        if (!std::exchange(m_waitsForDefinition, false))
            return;
        editor().hideSecrets();
        (this->*next)();
    };
    const auto read = [goOn, className](const QString &one) {
        if (one == className)
            goOn();
    };
    connect(m_definitions.get(), &PluginDefinitions::definitionRead, this, read, Qt::QueuedConnection);
    connect(m_definitions.get(), &PluginDefinitions::failed, this, goOn, Qt::QueuedConnection);
    m_definitions->request(className);
}

void ConfigCommand::printConfig()
{
    const ConnectorConfig config = editor().lastDocument().maskedConfig();
    if (invocation().asProperties)
        terminal().print(writeProperties(config));
    else
        print(config.toJson());
    finish(ExitCode::Done);
}

void ConfigCommand::validate()
{
    terminal().showProgress(tr("The worker validates; this can take 90 s"));
    endReadingPhase();
    editor().validate();
}

void ConfigCommand::validityChanged()
{
    using Validity = ConfigEditor::Validity;
    if (isFinished() || hasRunner() || m_review)
        return;
    switch (editor().validity()) {
    case Validity::Checking:
        return;
    case Validity::Unchecked:
        if (editor().validationError())
            fail(*editor().validationError());
        return;
    case Validity::NotPossible:
        terminal().complain(tr("This worker can't validate (%1). Only what is known here was checked.")
                                .arg(editor().fallbackReason()));
        break;
    case Validity::Invalid:
    case Validity::Valid:
        break;
    }
    const bool isInvalid = editor().validity() == Validity::Invalid;
    const bool goesOn =
        invocation().command != Which::ConfigValidate && (!isInvalid || invocation().withErrors);
    if (invocation().isJson() && !goesOn)
        print(problemsToJson(editor().problems(), !isInvalid));
    else if (!invocation().isJson())
        complainAbout(editor().problems(), terminal());
    if (!goesOn) {
        if (!isInvalid && !invocation().isJson())
            terminal().print(tr("The config is valid."));
        finish(isInvalid ? ExitCode::Refused : ExitCode::Done);
        return;
    }
    // Not within the signal: the review asks for more.
    QMetaObject::invokeMethod(this, &ConfigCommand::review, Qt::QueuedConnection);
}

void ConfigCommand::review()
{
    const auto done = [this](const Result<ConfigReview> &result) {
        reviewed(result);
    };
    editor().review({this, done});
}

void ConfigCommand::reviewed(const Result<ConfigReview> &result)
{
    if (!result) {
        fail(result.error());
        return;
    }
    m_review = *result;
    if (invocation().command == Which::ConfigDiff || invocation().dryRun || m_review->changesNothing()) {
        if (invocation().isJson())
            print(toJson(*m_review));
        else
            printReview(*m_review, terminal());
        const bool looksOnly = invocation().command == Which::ConfigDiff || invocation().dryRun;
        finish(looksOnly && !m_review->changesNothing() ? ExitCode::Differences : ExitCode::Done);
        return;
    }
    if (!invocation().isJson())
        printReview(*m_review, terminal());
    decide();
}

ApplyOptions ConfigCommand::options() const
{
    ApplyOptions options;
    options.initialState = invocation().initialState;
    options.withErrors = invocation().withErrors;
    return options;
}

void ConfigCommand::decide()
{
    if (const auto refusal = editor().applyRefusal(*m_review, options())) {
        fail(*refusal);
        return;
    }
    const bool production = connection().profile().environment.isProduction();
    if (!isAgreed({{}, production ? name() : QString(), tr("Apply this? [y/N]")}))
        return;
    const auto done = [this](const Result<Plan> &plan) {
        planned(plan);
    };
    editor().planApply(*m_review, options(), {this, done});
}

void ConfigCommand::planned(const Result<Plan> &plan)
{
    if (!plan) {
        fail(plan.error());
        return;
    }
    std::optional<Error> problem;
    PlanJournal &journal = services().journal(problem);
    if (problem)
        tellNotRecorded(*problem);
    makeRunner(invocation().wait ? *plan : withoutWatching(*plan), journal).run();
}

void ConfigCommand::planFinished()
{
    const Plan &plan = runner().plan();
    const PlanReport &report = runner().report();
    editor().ended(plan, report);
    if (invocation().isJson()) {
        json::Value value = toJson(*m_review);
        value.append(QLatin1String("applied"), toJson(plan, report));
        print(value);
    } else {
        const QString sentence = describeReport(plan, report);
        if (report.progress == Progress::Done)
            terminal().print(sentence);
        else
            terminal().complain(sentence);
        for (const StepReport &step : report.parts.front().steps) {
            if (step.progress == Progress::Done && !step.note.isEmpty())
                terminal().complain(step.note);
        }
    }
    const ExitCode code = planExitCode();
    if (invocation().isJson() && code != ExitCode::Done)
        complainAboutPlan(code);
    finish(code);
}

void ConfigCommand::readVersions()
{
    std::optional<Error> problem;
    const auto read = [this](const Result<std::vector<ConfigVersion>> &versions) {
        versionsRead(versions);
    };
    services().history(problem).versions(historyCluster(), name(), {this, read});
}

void ConfigCommand::versionsRead(const Result<std::vector<ConfigVersion>> &versions)
{
    if (!versions) {
        fail(versions.error());
        return;
    }
    if (invocation().command == Which::ConfigRestore) {
        restoreFrom(*versions);
        return;
    }
    if (invocation().isJson())
        terminal().print(exportHistory(*versions));
    else
        printHistory(*versions, terminal());
    finish(ExitCode::Done);
}

void ConfigCommand::restoreFrom(const std::vector<ConfigVersion> &versions)
{
    std::vector<const ConfigVersion *> found;
    for (const ConfigVersion &version : versions) {
        const QString id = version.id.toString(QUuid::WithoutBraces);
        if (id.startsWith(invocation().version, Qt::CaseInsensitive) || version.label == invocation().version)
            found.push_back(&version);
    }
    if (found.size() != 1) {
        const QString wanted = printable(invocation().version);
        fail(Error::local(Error::Kind::InvalidRequest,
                          found.empty()
                              ? tr("The history of %1 has no version %2.").arg(printable(name()), wanted)
                              : tr("Several versions begin with %1: give more of the id.").arg(wanted)));
        return;
    }
    const RestoredText restored = editor().restoreVersion(*found.front());
    if (!restored.fromWorker.isEmpty())
        terminal().complain(tr("Secrets are not kept: %1 stays as the worker has it now.")
                                .arg(printable(restored.fromWorker.join(QLatin1String(", ")))));
    validate();
}

} // namespace patchbay::cli
