// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/kafkaprofile.h"
#include "core/rest/restclient.h"
#include "core/result.h"

#include <QMetaType>
#include <QString>
#include <QUrl>
#include <QUuid>

#include <chrono>
#include <optional>
#include <vector>

namespace patchbay {

/// What kind of place a cluster is. A word and a colour, both always shown.
struct Environment {
    enum class Kind { Development, Staging, Production, Custom };
    /// A name for a colour, not a colour: widgets/look says how it looks in light and dark.
    enum class Tint { Green, Amber, Red, Blue, Violet, Grey };

    Kind kind = Kind::Development;
    QString customName; ///< Kind::Custom only
    Tint customTint = Tint::Blue; ///< Kind::Custom only

    QString word() const; ///< "PRODUCTION", translated; or the custom name
    Tint tint() const;
    bool isProduction() const { return kind == Kind::Production; }
    bool operator==(const Environment &) const = default;
};

/// What a person enters about one Connect cluster. Holds no secret: the password lives in the
/// CredentialStore.
struct ClusterProfile {
    enum class Authentication { None, Basic };

    QUuid id; ///< never changes; also the key of its password
    QString name; ///< unique among the profiles
    Environment environment;
    QList<QUrl> workers; ///< http or https, no user info
    Authentication authentication = Authentication::None;
    QString user;
    QString caFile; ///< PEM, absolute path; empty: the system's authorities
    std::chrono::milliseconds readDeadline{0}; ///< 0: limits::readDeadline
    std::chrono::milliseconds writeDeadline{0}; ///< 0: limits::writeDeadline
    std::chrono::milliseconds refreshInterval{0}; ///< 0: limits::refreshInterval
    std::optional<KafkaProfile> kafka; ///< nullopt: what only brokers say is not shown
    bool readOnly = false;
    bool temporary = false; ///< from `--cluster`: for this run only, never saved

    static ClusterProfile create(); ///< with a fresh id
    RestTarget restTarget(const QString &password) const;
    bool operator==(const ClusterProfile &) const = default;
};

/// What is wrong with a profile that a person entered; empty when it can be saved. One sentence per field.
struct ProfileProblem {
    enum class Field { Name, Environment, Workers, User, CaFile, Timeout, RefreshInterval, Kafka };
    Field field;
    QString sentence; ///< translated: what is wrong and what to do
    bool operator==(const ProfileProblem &) const = default;
};
std::vector<ProfileProblem> problemsOf(const ClusterProfile &profile,
                                       const std::vector<ClusterProfile> &others);

/// "http://a:8083, b:8083 https://c" -> URLs; a missing scheme becomes http. Wrong ones are InvalidRequest
/// with the reason.
Result<QList<QUrl>> parseWorkerUrls(const QString &text);

/// JSON of profiles for settings and for export: {"patchbay":"profiles","version":1,"profiles":[…]}, never
/// with secrets: user info of URLs is dropped in both directions. Strict: a wrong type, an unknown word or
/// field, an id there twice or a newer version is Error::Kind::Storage that names it. A missing id gets a
/// fresh one. Version 2 is written only where a profile names brokers: an older program reads the others.
/// `temporary` is not written.
QByteArray writeProfiles(const std::vector<ClusterProfile> &profiles);
Result<std::vector<ClusterProfile>> parseProfiles(const QByteArray &json);

} // namespace patchbay

Q_DECLARE_METATYPE(patchbay::ClusterProfile)
