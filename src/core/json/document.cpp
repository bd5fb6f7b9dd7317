// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json/document.h"

#include "core/json/parser.h"
#include "core/json/storage.h"

#include <QHash>

namespace patchbay::json {

Document::Document(Value root)
    : m_root(std::move(root))
{
}

QByteArray Document::source() const
{
    return TapeReader(m_root).storage().source;
}

tl::expected<Document, ParseError> parse(const QByteArray &source)
{
    const QExplicitlySharedDataPointer<Storage> storage(new Storage);
    storage->source = source;
    Parser parser(*storage);
    if (!parser.run())
        return tl::unexpected(parser.error());
    return Document(TapeReader::rootOf(storage));
}

QList<Duplicate> duplicates(const Document &document)
{
    const TapeReader reader(document.root());
    QList<Duplicate> found;
    QHash<QByteArrayView, quint32> seen; // key to its node, of one object at a time
    for (quint32 object = 0; object < reader.end(); ++object) {
        const Node &node = reader.node(object);
        if (node.kind() != Type::Object || node.size < 2)
            continue;
        seen.clear();
        const quint32 end = object + node.span();
        for (quint32 key = object + 1; key < end; key += 1 + reader.node(key + 1).span()) {
            const QByteArrayView name = reader.text(key);
            const auto earlier = seen.constFind(name);
            if (earlier != seen.cend())
                found.append(
                    {QString::fromUtf8(name), reader.node(*earlier).range(), reader.node(key).range()});
            seen.insert(name, key);
        }
    }
    return found;
}

} // namespace patchbay::json
