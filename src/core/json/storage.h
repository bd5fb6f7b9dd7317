// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json/value.h"

#include <QList>
#include <QSharedData>

namespace patchbay::json {

/// One value or key on the tape. 16 bytes, because an answer of 20 MB has more than a million of them.
struct Node {
    quint32 begin; ///< in the source; begin == end: was built
    quint32 end;
    /// String, Number: where its text is (Storage::text). Array, Object: how many nodes it takes up, itself
    /// included.
    quint32 place;
    quint32 type : 3;
    quint32 size : 29; ///< String, Number: bytes; Bool: 0 or 1; Array, Object: elements or members

    Type kind() const { return static_cast<Type>(type); }
    bool isContainer() const { return kind() == Type::Array || kind() == Type::Object; }
    bool hasText() const { return kind() == Type::String || kind() == Type::Number; }
    quint32 span() const { return isContainer() ? place : 1; }
    SourceRange range() const { return {begin, end}; }
};
static_assert(sizeof(Node) == 16);

inline constexpr qsizetype longestText = (qsizetype(1) << 29) - 1; ///< what Node::size can count

/// All nodes in the order of the text (a "tape"): an object is followed by key, value, key, value ...
struct Storage : QSharedData {
    QByteArray source; ///< what was parsed: numbers, and strings without escapes, are read in place
    QByteArray extra; ///< the text of strings with escapes, and of what was built
    QList<Node> nodes;

    /// Of a node that hasText().
    QByteArrayView text(const Node &node) const
    {
        const qsizetype place = node.place;
        if (place < source.size())
            return QByteArrayView(source).sliced(place, node.size);
        return QByteArrayView(extra).sliced(place - source.size(), node.size);
    }

    void appendText(Type type, QByteArrayView text); ///< String or Number
    void appendCopy(const Storage &other, quint32 node); ///< with all that is inside, standing nowhere
};

/// Looks into a value's nodes: for the code of this folder.
class TapeReader {
public:
    explicit TapeReader(const Value &value);
    /// The value of a storage's first node.
    static Value rootOf(const QExplicitlySharedDataPointer<Storage> &storage);

    const Storage &storage() const { return *m_storage; }
    const Node &node(quint32 index) const { return m_storage->nodes.at(index); }
    QByteArrayView text(quint32 index) const { return m_storage->text(node(index)); }
    quint32 first() const { return m_first; }
    quint32 end() const { return m_first + node(m_first).span(); }

private:
    QExplicitlySharedDataPointer<Storage> m_storage; ///< never null: a null value gets a node here
    quint32 m_first;
};

/// Whether it is one JSON number and nothing else.
bool isNumberToken(QByteArrayView token);

} // namespace patchbay::json

Q_DECLARE_TYPEINFO(patchbay::json::Node, Q_PRIMITIVE_TYPE);
