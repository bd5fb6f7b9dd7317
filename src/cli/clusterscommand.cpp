// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/clusterscommand.h"

#include "cli/jsonoutput.h"
#include "cli/table.h"
#include "core/text/describe.h"

namespace patchbay::cli {

namespace {

QStringList urlsOf(const ClusterProfile &profile)
{
    QStringList urls;
    for (const QUrl &url : profile.workers)
        urls.append(url.toDisplayString(QUrl::RemoveUserInfo));
    return urls;
}

json::Value toJson(const ClusterProfile &profile)
{
    json::Value workers = json::Value::array();
    for (const QString &url : urlsOf(profile))
        workers.append(text(url));
    json::Value value = json::Value::object();
    value.append(u"name", text(profile.name));
    value.append(u"environment", text(profile.environment.word()));
    value.append(u"workers", workers);
    value.append(u"user", textOrNull(profile.user));
    value.append(u"readOnly", json::Value::boolean(profile.readOnly));
    return value;
}

} // namespace

void ClustersCommand::start()
{
    const Result<ProfileStore *> store = services().profiles();
    const Result<std::vector<ClusterProfile>> profiles =
        store ? (*store)->load() : Result<std::vector<ClusterProfile>>(Failure(store.error()));
    if (!profiles) {
        fail(profiles.error());
        return;
    }
    if (invocation().isJson()) {
        json::Value list = json::Value::array();
        for (const ClusterProfile &profile : *profiles)
            list.append(toJson(profile));
        print(list);
    } else if (profiles->empty()) {
        terminal().complain(tr("No connection is saved yet. Add one in the window, or use --url."));
    } else {
        Table table({{tr("NAME")}, {tr("ENVIRONMENT")}, {tr("ACCESS")}, {tr("USER")}, {tr("WORKERS")}});
        for (const ClusterProfile &profile : *profiles) {
            table.add({{printable(profile.name)},
                       {printable(profile.environment.word())},
                       {profile.readOnly ? tr("read-only") : tr("read and change")},
                       {printable(profile.user)},
                       {printable(urlsOf(profile).join(u' '))}});
        }
        terminal().print(table.toUtf8(terminal().hasColours()));
    }
    finish(ExitCode::Done);
}

} // namespace patchbay::cli
