// SPDX-License-Identifier: GPL-3.0-or-later
// ConfigEditor: local checks, and what the worker says.
#include "core/config/configeditor_p.h"
#include "core/text/describe.h"

#include <QRegularExpression>

#include <algorithm>

namespace patchbay {

namespace {

/// Local findings that a validation of the same text knows better.
bool isAnsweredByWorker(ConfigProblem::Kind kind)
{
    return kind == ConfigProblem::Kind::WrongType || kind == ConfigProblem::Kind::Required;
}

bool canNotValidate(const Error &error)
{
    return error.kind == Error::Kind::UnknownEndpoint || error.kind == Error::Kind::Forbidden
        || (error.kind == Error::Kind::UnexpectedReply && error.httpStatus >= 400);
}

} // namespace

CheckGround ConfigEditor::Private::checkGround() const
{
    CheckGround ground;
    ground.def = definition;
    ground.lookup = [this](const QString &name) {
        return definitions.find(name);
    };
    ground.connector = creates ? QString() : connector;
    ground.type = definitions.typeOf(className);
    ground.rules = learntRules;
    ground.vault = &vault;
    return ground;
}

void ConfigEditor::Private::check()
{
    QList<ConfigProblem> problemsNow;
    if (!document) {
        if (textError) // neither: nothing is open yet
            problemsNow.append(problemOf(*textError));
    } else {
        problemsNow = checkLocally(*document, checkGround());
        if (report && validatedText == text.masked()) {
            problemsNow.removeIf([](const ConfigProblem &one) { return isAnsweredByWorker(one.kind); });
            for (const ValidationReport::Entry &entry : report->entries) {
                for (const QString &message : entry.value.errors)
                    problemsNow.append(workerProblem(entry.value.name, message, entry.value));
            }
            std::stable_sort(problemsNow.begin(), problemsNow.end(),
                             [](const ConfigProblem &left, const ConfigProblem &right) {
                                 return left.range.begin < right.range.begin;
                             });
        }
    }
    if (problemsNow == problems)
        return;
    problems = std::move(problemsNow);
    emit q.problemsChanged();
}

ConfigProblem ConfigEditor::Private::workerProblem(const QString &key, const QString &message,
                                                   const SettingValue &value) const
{
    ConfigProblem problem;
    problem.kind = ConfigProblem::Kind::Worker;
    problem.key = key;
    problem.message = cleanMessage(key, message, value);
    if (const ConfigDocument::Setting *setting = document->find(key)) {
        problem.range = setting->valueRange;
    } else {
        problem.range = {document->objectRange().begin, document->objectRange().begin + 1};
        problem.isAtObject = true;
        problem.fixes.append({ProblemFix::Kind::SetValue, key, {}, ConfigEditor::tr("Add %1").arg(key)});
    }
    problem.at = document->positionOf(problem.range.begin);
    return problem;
}

/// The worker resolves ${…} before it validates, and its words may quote what came of it (trap 12).
QString ConfigEditor::Private::cleanMessage(const QString &key, const QString &message,
                                            const SettingValue &value) const
{
    const ConfigDocument::Setting *setting = document->find(key);
    const bool isReference = setting && setting->shown.contains(QLatin1String("${"));
    QString clean = message;
    if (setting && (isReference || setting->isHidden || learntRules.isSecret(key))) {
        for (const std::optional<QString> &secret : {value.value, document->value(*setting, vault)}) {
            if (secret && !secret->isEmpty() && *secret != setting->shown)
                clean.replace(*secret, hiddenSecret.toString());
        }
        static const QRegularExpression invalid(QStringLiteral("(Invalid value )(.*?)( for configuration )"),
                                                QRegularExpression::DotMatchesEverythingOption);
        clean.replace(invalid, QStringLiteral("\\1%1\\3").arg(hiddenSecret));
    }
    return maskText(clean);
}

ConnectorConfig ConfigEditor::Private::validationConfig(const ConnectorConfig &config) const
{
    ConnectorConfig full;
    for (const ConnectorConfig::Setting &setting : config.settings) {
        if (setting.key != QLatin1String("name"))
            full.settings.push_back(setting);
    }
    // Without a name the worker reports a false error (trap 13).
    full.settings.push_back({QStringLiteral("name"), q.connector()});
    return full;
}

void ConfigEditor::Private::setValidity(Validity now)
{
    if (validity == now)
        return;
    validity = now;
    emit q.validityChanged();
}

void ConfigEditor::Private::validate()
{
    q.cancelValidation();
    q.hideSecrets();
    text.endTypingStep();
    validationError.reset();
    fallbackReason.clear();
    report.reset();
    check();
    const bool isInVain = std::any_of(problems.begin(), problems.end(), [](const ConfigProblem &one) {
        return one.isFinal() && one.severity == ConfigProblem::Severity::Error;
    });
    const auto config = document ? document->config(vault) : std::nullopt;
    if (isInVain || !config || className.isEmpty()) {
        validatedText = text.masked();
        setValidity(Validity::Invalid);
        return;
    }
    askedText = text.masked();
    asking = std::make_unique<QObject>();
    const quint64 asked = ++question;
    const auto answered = [this, asked](const Result<ValidationReport> &result) {
        validated(asked, result);
    };
    setValidity(Validity::Checking);
    client.validate(className, validationConfig(*config), {asking.get(), answered});
}

void ConfigEditor::Private::validated(quint64 asked, const Result<ValidationReport> &result)
{
    if (asked != question || validity != Validity::Checking)
        return;
    asking.release()->deleteLater(); // it is on the stack
    if (!result && canNotValidate(result.error())) {
        validatedText = askedText;
        fallbackReason = describeError(result.error()).sentence;
        // What is known without the worker decides, and the review says so.
        setValidity(errorCount(problems) > 0 ? Validity::Invalid : Validity::NotPossible);
        return;
    }
    if (!result) {
        validationError = result.error();
        setValidity(Validity::Unchecked);
        return;
    }
    validatedText = askedText;
    takeReport(*result);
    const bool hasErrors = result->errorCount > 0 || errorCount(problems) > 0;
    setValidity(hasErrors ? Validity::Invalid : Validity::Valid);
}

void ConfigEditor::Private::takeReport(const ValidationReport &answer)
{
    report = answer;
    // Values may hold resolved secrets: only what was asked about them is kept.
    classDefinition.learn(answer);
    definitions.learn(className, ConfigDef::ofReport(answer));
    refreshDefinition();
    check();
}

void ConfigEditor::validate()
{
    d->validate();
}

void ConfigEditor::cancelValidation()
{
    if (!d->asking)
        return;
    ++d->question;
    d->asking.reset(); // aborts the request
    d->setValidity(Validity::Unchecked);
}

ConfigEditor::Validity ConfigEditor::validity() const
{
    return d->validity;
}

std::optional<Error> ConfigEditor::validationError() const
{
    return d->validationError;
}

QString ConfigEditor::fallbackReason() const
{
    return d->fallbackReason;
}

} // namespace patchbay
