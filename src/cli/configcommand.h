// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/plancommand.h"
#include "core/config/configeditor.h"

namespace patchbay::cli {

/// `config get|validate|diff|apply|history|restore`: the window's editor without a window. The same rules,
/// the same plan, the same history.
class ConfigCommand final : public PlanCommand {
    Q_OBJECT
public:
    using PlanCommand::PlanCommand;
    ~ConfigCommand() override;

private:
    void connected() override;
    void versionRead(const Result<WorkerVersion> &version);
    void ready(const Result<Fingerprinter> &fingerprinter);
    void opened(const Result<> &result);
    void takeFile(bool isNew);
    Result<QByteArray> readFile();
    /// Goes on once the class's settings are known (they tell of passwords), or the worker can't tell.
    void withDefinition(void (ConfigCommand::*next)());

    void printConfig();
    void validate();
    void validityChanged();
    void review();
    void reviewed(const Result<ConfigReview> &result);
    void decide();
    void planned(const Result<Plan> &plan);
    void planFinished() override;
    void readVersions();
    void versionsRead(const Result<std::vector<ConfigVersion>> &versions);
    void restoreFrom(const std::vector<ConfigVersion> &versions);

    ApplyOptions options() const;
    QString name() const { return invocation().names.value(0); }
    QUuid historyCluster() const;
    ConfigEditor &editor() { return *m_editor; }

    std::unique_ptr<PluginDefinitions> m_definitions;
    std::unique_ptr<SecretVault> m_vault;
    std::unique_ptr<ConfigEditor> m_editor;
    std::optional<ConfigReview> m_review;
    bool m_waitsForDefinition = false;
};

} // namespace patchbay::cli
