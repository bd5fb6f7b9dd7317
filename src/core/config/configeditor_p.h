// SPDX-License-Identifier: GPL-3.0-or-later
// What the files of ConfigEditor share: beginning and document in configeditor.cpp, validation in
// configvalidation.cpp, review and apply in configapply.cpp.
#pragma once

#include "core/config/configeditor.h"
#include "core/config/localchecks.h"
#include "core/plans/configplan.h"

#include <QTimer>

namespace patchbay {

class ConfigEditor::Private : public QObject {
public:
    Private(ConfigEditor &editor, const Ground &surroundings);

    // configeditor.cpp
    void begin(const QString &name, bool creates, const ConnectorConfig &config, const MaskedText &text);
    void textEdited();
    void readDocument();
    void refreshDefinition();
    void hideSecrets();
    void apply(const QList<TextEdit> &edits, const QString &label);
    void recordFound(const ConnectorConfig &config); ///< once it is known which of its settings are secret
    void recordPending();
    MaskedText maskedTextOf(const ConnectorConfig &config);

    // configvalidation.cpp
    void check(); ///< the local checks, and the worker's words where they still hold
    CheckGround checkGround() const;
    void validate();
    void validated(quint64 question, const Result<ValidationReport> &result);
    void takeReport(const ValidationReport &report);
    ConfigProblem workerProblem(const QString &key, const QString &message, const SettingValue &value) const;
    QString cleanMessage(const QString &key, const QString &message, const SettingValue &value) const;
    ConnectorConfig validationConfig(const ConnectorConfig &config) const;
    void setValidity(Validity validity);

    // configapply.cpp
    void reviewed(const ReplyTo<ConfigReview> &reply, const Result<ConnectorConfig> &now,
                  const std::optional<ConnectorStatus> &status);
    std::optional<ConfigApply> applyOf(const ConfigReview &review) const;
    Plan planOf(const ConfigReview &review, const ConfigApply &apply, const ApplyOptions &options) const;
    HttpRequest shownRequest(const ConfigReview &review, const ConnectorConfig &now,
                             const ConnectorConfig &mine) const;

    ConfigEditor &q;
    ConnectClient &client;
    PluginDefinitions &definitions;
    SecretVault &vault;
    ConfigHistory &history;
    const Fingerprinter fingerprinter;
    const QUuid cluster;
    const QString clusterName;
    const Environment environment;
    const Access access;

    ConfigText text;
    bool isHiding = false;
    QTimer checkLater; ///< of a large text: after a pause in typing
    bool creates = true;
    QString connector;
    ConnectorConfig base;
    bool isBaseChanged = false;
    std::optional<ConfigDocument> document;
    std::optional<ConfigTextError> textError;
    ConfigDocument lastDocument;
    QString className;
    ConfigDef classDefinition; ///< of the class alone
    ConfigDef definition; ///< with what is plugged in
    SecretRules learntRules; ///< from every definition seen; they only grow
    QList<ConfigProblem> problems;
    std::optional<ConnectorConfig> found; ///< of the worker, for the history
    QDateTime foundAt; ///< UTC
    std::optional<QDateTime> lastEdited;
    QUuid draftId = QUuid::createUuid();

    Validity validity = Validity::Unchecked;
    quint64 question = 0; ///< counts validations: only the newest one's answer counts
    std::unique_ptr<QObject> asking; ///< the context of the running one
    MaskedText askedText;
    MaskedText validatedText;
    std::optional<ValidationReport> report; ///< of validatedText
    std::optional<Error> validationError;
    QString fallbackReason;

    std::optional<ConnectorConfig> reviewedNow; ///< what the worker had at the last review
    quint64 reviewedRevision = 0;
    ConnectorConfig applying; ///< what the plan under way writes
    std::optional<ConnectorConfig> replacing; ///< what the worker had before it; null: it creates
    std::optional<ConnectorConfig> replaced; ///< the same of the last one that was written
};

} // namespace patchbay
