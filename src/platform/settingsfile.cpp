// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/settingsfile.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace patchbay {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(patchbay::Settings)
};

constexpr int knownVersion = 1;
constexpr QLatin1String markKey("patchbay");
constexpr QLatin1String mark("settings");
constexpr QLatin1String versionKey("version");
constexpr QLatin1String valuesKey("values");

Failure invalid(const QString &sentence)
{
    return Failure(Error::local(Error::Kind::InvalidRequest, sentence));
}

} // namespace

Result<QJsonObject> parseSettings(const QString &file, const QByteArray &content)
{
    QJsonParseError problem;
    const QJsonObject all = QJsonDocument::fromJson(content, &problem).object();
    if (problem.error != QJsonParseError::NoError)
        return invalid(problem.errorString());
    if (all.value(markKey).toString() != mark || !all.value(valuesKey).isObject())
        return invalid(Words::tr("it does not hold settings of Patchbay"));
    if (all.value(versionKey).toDouble() > knownVersion)
        return Failure(Error::local(
            Error::Kind::Storage,
            Words::tr("%1 was written by a newer version of Patchbay. It is left untouched; settings are not "
                      "kept until this program is updated.")
                .arg(file)));
    return all.value(valuesKey).toObject();
}

QByteArray writeSettings(const QJsonObject &values)
{
    const QJsonObject all{{markKey, mark}, {versionKey, knownVersion}, {valuesKey, values}};
    return QJsonDocument(all).toJson();
}

} // namespace patchbay
