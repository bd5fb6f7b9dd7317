// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cluster/profileimport.h"

#include <algorithm>

namespace patchbay {

namespace {

bool nameIsTaken(const QString &name, const std::vector<ClusterProfile> &present)
{
    return std::any_of(present.begin(), present.end(),
                       [&name](const ClusterProfile &profile) { return profile.name == name; });
}

bool sameSettings(ClusterProfile a, const ClusterProfile &b)
{
    a.id = b.id;
    a.temporary = b.temporary;
    return a == b;
}

} // namespace

QString freeName(const QString &name, const std::vector<ClusterProfile> &present)
{
    QString candidate = name;
    for (int number = 2; nameIsTaken(candidate, present); ++number)
        candidate = QStringLiteral("%1 (%2)").arg(name).arg(number);
    return candidate;
}

int ProfileImport::chosenCount() const
{
    return static_cast<int>(std::count_if(
        lines.begin(), lines.end(), [](const Line &line) { return line.chosen && line.problems.empty(); }));
}

Result<ProfileImport> reviewImport(const QByteArray &json, const std::vector<ClusterProfile> &present)
{
    const Result<std::vector<ClusterProfile>> profiles = parseProfiles(json);
    if (!profiles)
        return Failure(profiles.error());
    ProfileImport import;
    std::vector<ClusterProfile> taken = present;
    for (const ClusterProfile &found : *profiles) {
        ProfileImport::Line line;
        const auto same = [&found](const ClusterProfile &other) {
            return sameSettings(found, other);
        };
        if (std::any_of(taken.begin(), taken.end(), same)) {
            line.standing = ProfileImport::Standing::AlreadyThere;
            line.chosen = false;
        } else if (nameIsTaken(found.name, taken)) {
            line.standing = ProfileImport::Standing::SameName;
        }
        line.profile = found;
        line.profile.id =
            ClusterProfile::create().id; // a password kept under the old id belongs to another connection
        if (line.profile.kafka)
            line.profile.kafka->passwordId = QUuid::createUuid();
        line.profile.temporary = false;
        line.profile.name = freeName(found.name, taken);
        line.problems = problemsOf(line.profile, taken);
        taken.push_back(line.profile);
        import.lines.push_back(line);
    }
    return import;
}

Result<int> importChosen(const ProfileImport &import, ClusterList &clusters)
{
    int added = 0;
    for (const ProfileImport::Line &line : import.lines) {
        if (!line.chosen || !line.problems.empty())
            continue;
        if (const Result<> result = clusters.add(line.profile); !result)
            return Failure(result.error());
        clusters.find(line.profile.id)->start();
        ++added;
    }
    return added;
}

} // namespace patchbay
