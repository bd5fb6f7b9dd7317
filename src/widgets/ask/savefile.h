// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QString>

#include <functional>

class QWidget;

namespace patchbay {

/// As a whole or not at all: what was there before stays. Error::Kind::Storage, a sentence with the file and
/// the system's words.
Result<> saveFile(const QString &path, const QByteArray &content);
/// Error::Kind::Storage; TooLarge over 64 MB: nobody pastes that.
Result<QByteArray> loadFile(const QString &path);

/// Asks for a place; \p chosen is not called when the person leaves the dialog. Never blocks. \p firstName is
/// what stands in its field; empty: nothing.
void chooseFileToSave(QWidget *parent, const QString &title, const QString &filter, const QString &suffix,
                      const std::function<void(const QString &path)> &chosen, const QString &firstName = {});
void chooseFileToOpen(QWidget *parent, const QString &title, const QString &filter,
                      const std::function<void(const QString &path)> &chosen);

} // namespace patchbay
