// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/profilestore.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace patchbay {

/// Keeps the connections in one JSON file (core's writeProfiles), 0600, without secrets. Synchronous; use on
/// one thread.
///
/// - A damaged file is moved aside to profiles.json.damaged-TIME; the error names both, and saving is
/// possible again.
/// - A file of a newer version is left alone: load() and save() refuse.
/// - save() refuses when another program has written since this one last loaded or saved
/// (Error::Kind::Storage; nothing
///   is written): load() again, make the change there, save.
/// - Profiles marked temporary are never written.
class JsonProfileStore final : public ProfileStore {
public:
    /// \p file: Paths::profilesFile(). Its folder must exist.
    explicit JsonProfileStore(const QString &file);

    Result<std::vector<ClusterProfile>> load() override;
    Result<> save(const std::vector<ClusterProfile> &profiles) override;

private:
    Result<std::vector<ClusterProfile>> moveDamagedAside(const Error &reason);
    Result<> checkUnchanged() const;

    QString m_file;
    bool m_known = false; ///< load() or save() has ended well, so that m_content is what this program knows
    std::optional<QByteArray> m_content; ///< as last seen; nullopt: there was no file
};

} // namespace patchbay
