// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace patchbay {

// The small files of this program: readable by their owner alone, replaced whole or not at all, never thrown
// away. All are synchronous, may be called on any thread, and answer Error::Kind::Storage with a sentence
// that names the file.

inline constexpr qint64 largestPrivateFile = 16LL * 1024 * 1024; ///< bytes; what readPrivateFile takes

/// Makes the folder with its parents; its mode becomes 0700. Refuses one that belongs to somebody else.
Result<> ensurePrivateFolder(const QString &path);

/// nullopt when there is no such file.
Result<std::optional<QByteArray>> readPrivateFile(const QString &path);

/// Writes a new file beside the old one, flushes it to the disk, renames it over the old one and flushes the
/// folder. On any error the old file is as it was. The new one has mode 0600. A symbolic link stays one: its
/// target is replaced. Hold the file's lock (platform/filelock.h): the new file's name is always the same.
Result<> replacePrivateFile(const QString &path, const QByteArray &content);

/// Renames a damaged file to "NAME.damaged-20260102-030405" and answers the new path. Hold the file's lock.
Result<QString> moveAside(const QString &path);

} // namespace patchbay
