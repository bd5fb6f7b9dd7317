// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemModel>
#include <QByteArray>

namespace patchbay {

/// A table as it is shown, as CSV (RFC 4180, UTF-8): header and top-level rows, the given columns in the
/// given order. A cell that a spreadsheet would run as a formula begins with an apostrophe instead.
QByteArray toCsv(const QAbstractItemModel &model, const QList<int> &columns);

QString csvCell(const QString &text);

} // namespace patchbay
