// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/recordedworker.h"

#include "core/json/document.h"

#include <QDir>
#include <QFile>
#include <QSet>

namespace patchbay::test {

namespace {

/// A body that is no JSON is kept as text.
QByteArray bodyOf(const json::Value &body, bool isJson)
{
    if (body.isNull())
        return {};
    return isJson || !body.isString() ? json::write(body) : body.utf8().toByteArray();
}

} // namespace

Recording Recording::load(const QString &version, const QString &name)
{
    QFile file(QStringLiteral(TEST_DATA "/%1/%2.json").arg(version, name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("No recording %s", qPrintable(file.fileName()));
    const auto document = json::parse(file.readAll());
    if (!document)
        qFatal("%s: %s", qPrintable(file.fileName()), qPrintable(json::describeWithPlace(document.error())));
    const json::Value request = document->root().value(u"request");
    const json::Value response = document->root().value(u"response");

    Recording recording;
    recording.method = request.value(u"method").utf8().toByteArray();
    recording.target = request.value(u"path").utf8().toByteArray();
    recording.requestBody = bodyOf(request.value(u"body"), false);
    recording.reply.status = static_cast<int>(response.value(u"status").toInt64().value_or(0));
    recording.reply.contentType = response.value(u"content_type").utf8().toByteArray();
    recording.reply.body =
        bodyOf(response.value(u"body"), recording.reply.contentType.startsWith("application/json"));
    if (const json::Value location = response.value(u"location"); location.isString())
        recording.reply.headers.append({"Location", location.utf8().toByteArray()});
    return recording;
}

QStringList Recording::names(const QString &version)
{
    QStringList names;
    const QDir folder(QStringLiteral(TEST_DATA "/") + version);
    for (const QFileInfo &file : folder.entryInfoList({QStringLiteral("*.json")}, QDir::Files, QDir::Name))
        names.append(file.completeBaseName());
    return names;
}

RecordedWorker::RecordedWorker(const QString &version, QObject *parent)
    : FaultServer(parent),
      m_version(version)
{
}

void RecordedWorker::serve(const QStringList &names)
{
    QHash<QByteArray, Route *> routes;
    for (const QString &name : names) {
        const Recording recorded = recording(name);
        Route *&route = routes[recorded.method + ' ' + recorded.target];
        if (route == nullptr)
            route = &on(recorded.method, recorded.target);
        route->reply(recorded.reply);
    }
}

void RecordedWorker::serveAs(const QByteArray &method, const QByteArray &target, const QString &name)
{
    on(method, target).reply(recording(name).reply);
}

} // namespace patchbay::test
