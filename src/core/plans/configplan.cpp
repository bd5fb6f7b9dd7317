// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plans/configplan.h"

namespace patchbay {

namespace {

ConnectorState stateOf(std::optional<InitialState> initialState)
{
    switch (initialState.value_or(InitialState::Running)) {
    case InitialState::Running:
        return ConnectorState::Running;
    case InitialState::Paused:
        return ConnectorState::Paused;
    case InitialState::Stopped:
        return ConnectorState::Stopped;
    }
    return ConnectorState::Running;
}

Plan emptyPlan(Plan::Kind kind, const QUuid &cluster, const QString &clusterName)
{
    Plan plan;
    plan.kind = kind;
    plan.cluster = cluster;
    plan.clusterName = clusterName;
    return plan;
}

step::AwaitState awaitAfterChange(const QString &connector, ConnectorState target)
{
    step::AwaitState await;
    await.connector = connector;
    await.target = target;
    await.afterRestart = true; // a changed config restarts the instance and its tasks, failed ones too
    await.afterChange = target == ConnectorState::Running;
    return await;
}

} // namespace

Plan planCreate(const QUuid &cluster, const QString &clusterName, const ConfigApply &apply,
                std::optional<InitialState> initialState, const Fingerprinter &fingerprinter)
{
    Plan plan = emptyPlan(Plan::Kind::CreateConnector, cluster, clusterName);
    const ConfigChanges all = ConfigChanges::between({}, apply.after, apply.rules, fingerprinter);
    const ConfigImprint expected = ConfigImprint::of(apply.after, apply.rules, fingerprinter);
    plan.parts.push_back({apply.connector,
                          {step::CreateConnector{apply.connector, all, initialState},
                           step::CompareConfig{apply.connector, expected, all.keys()},
                           awaitAfterChange(apply.connector, stateOf(initialState))}});
    return plan;
}

Plan planChangeConfig(const QUuid &cluster, const QString &clusterName, const ConfigApply &apply,
                      const ConnectorStatus &status, const Capabilities &capabilities,
                      const Fingerprinter &fingerprinter)
{
    Plan plan = emptyPlan(Plan::Kind::ChangeConfig, cluster, clusterName);
    const ConfigChanges changes =
        ConfigChanges::between(apply.before, apply.after, apply.rules, fingerprinter);
    if (changes.isEmpty())
        return plan;
    const ConfigImprint base = ConfigImprint::of(apply.before, apply.rules, fingerprinter);
    const ConfigImprint expected = ConfigImprint::of(apply.after, apply.rules, fingerprinter);
    Plan::Part part{apply.connector, {}};
    if (capabilities.has(Capability::PatchConfig))
        part.steps.push_back(step::PatchConfig{apply.connector, changes, base});
    else
        part.steps.push_back(step::PutConfig{apply.connector, changes, base});
    part.steps.push_back(step::CompareConfig{apply.connector, expected, changes.keys()});
    part.steps.push_back(awaitAfterChange(apply.connector, intendedState(status)));
    plan.parts.push_back(std::move(part));
    return plan;
}

} // namespace patchbay
