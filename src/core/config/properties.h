// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/config/configdocument.h"

namespace patchbay {

/// One `key=value` of a .properties file.
struct Property {
    QString key;
    QString value;
    json::SourceRange keyRange; ///< bytes, as written
    bool operator==(const Property &) const = default;
};

/// What java.util.Properties.load() reads, from UTF-8 (connect-standalone reads its files so since Java 9's
/// Reader): comments (# and !), `=`, `:` or white space between key and value, lines continued by a
/// backslash, \t \n \r \f and \uXXXX escapes. In order, duplicates kept (the last wins). A broken \u escape,
/// invalid UTF-8 and a line without a key are errors with their place.
tl::expected<QList<Property>, ConfigTextError> parseProperties(const QByteArray &text);
/// The same settings as a .properties text; parseProperties() of it gives them back.
QByteArray writeProperties(const ConnectorConfig &config);

} // namespace patchbay
