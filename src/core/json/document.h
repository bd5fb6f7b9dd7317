// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json/parseerror.h"
#include "core/json/value.h"

#include <QList>

#include <tl/expected.hpp>

namespace patchbay::json {

/// A text that is JSON, and its value. Immutable and cheap to copy, also between threads.
class Document {
public:
    const Value &root() const { return m_root; }
    QByteArray source() const;

private:
    friend tl::expected<Document, ParseError> parse(const QByteArray &source);
    explicit Document(Value root);

    Value m_root;
};

/// RFC 8259 to the letter, in UTF-8, at most limits::jsonDepth deep, without recursion. Duplicate keys are
/// kept: see duplicates(). The document shares \p source, it does not copy it.
tl::expected<Document, ParseError> parse(const QByteArray &source);

/// A key that stands twice in the same object.
struct Duplicate {
    QString key;
    SourceRange earlier; ///< of the key, with its quotes
    SourceRange later; ///< this one wins

    bool operator==(const Duplicate &) const = default;
};

/// In the order of the objects' beginnings; a key that stands three times gives two of them.
QList<Duplicate> duplicates(const Document &document);

/// How a value becomes text.
class Style {
public:
    static constexpr Style compact() { return Style(-1); }
    static constexpr Style indented(int spaces = 2) { return Style(spaces); }
    bool isCompact() const { return m_indent < 0; }
    int indent() const { return m_indent; }

private:
    explicit constexpr Style(int indent)
        : m_indent(indent)
    {
    }
    int m_indent;
};

/// UTF-8. Order, duplicates and digits are kept, and only what must be escaped is. Indented text has no
/// newline at its end.
QByteArray write(const Value &value, Style style = Style::compact());

} // namespace patchbay::json
