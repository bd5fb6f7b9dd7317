// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json/document.h"
#include "core/json/storage.h"

#include <vector>

namespace patchbay::json {

namespace {

/// Walks the nodes in order; without recursion, as deep as the value is.
class Writer {
public:
    Writer(const TapeReader &reader, Style style)
        : m_reader(reader),
          m_style(style)
    {
    }

    QByteArray run()
    {
        for (quint32 index = m_reader.first(); index < m_reader.end(); ++index) {
            const bool isKey = beforeNode();
            writeNode(index);
            if (isKey)
                m_out.append(m_style.isCompact() ? ":" : ": ");
            closeFinished();
        }
        return m_out;
    }

private:
    struct Open {
        bool isObject;
        quint32 left; ///< members or elements still to come
        bool isFirst = true;
        bool isKeyNext = true; ///< objects only
    };

    /// Comma and new line, where they belong. Says whether the node is a key.
    bool beforeNode()
    {
        if (m_open.empty())
            return false;
        Open &open = m_open.back();
        if (open.isObject && !open.isKeyNext) {
            open.isKeyNext = true;
            --open.left;
            return false;
        }
        if (!open.isFirst)
            m_out.append(',');
        open.isFirst = false;
        newLine();
        if (open.isObject)
            open.isKeyNext = false;
        else
            --open.left;
        return open.isObject;
    }

    void writeNode(quint32 index)
    {
        const Node &node = m_reader.node(index);
        switch (node.kind()) {
        case Type::Null:
            m_out.append("null");
            break;
        case Type::Bool:
            m_out.append(node.size == 1 ? "true" : "false");
            break;
        case Type::Number:
            m_out.append(m_reader.text(index));
            break;
        case Type::String:
            writeString(m_reader.text(index));
            break;
        case Type::Array:
        case Type::Object:
            writeOpening(node);
            break;
        }
    }

    void writeOpening(const Node &node)
    {
        const bool isObject = node.kind() == Type::Object;
        if (node.size == 0) {
            m_out.append(isObject ? "{}" : "[]");
            return;
        }
        m_out.append(isObject ? '{' : '[');
        m_open.push_back({isObject, node.size});
    }

    void closeFinished()
    {
        while (!m_open.empty() && m_open.back().left == 0) {
            const bool isObject = m_open.back().isObject;
            m_open.pop_back();
            newLine();
            m_out.append(isObject ? '}' : ']');
        }
    }

    void newLine()
    {
        if (m_style.isCompact())
            return;
        m_out.append('\n');
        m_out.append(static_cast<qsizetype>(m_open.size()) * m_style.indent(), ' ');
    }

    void writeString(QByteArrayView text)
    {
        m_out.append('"');
        qsizetype done = 0;
        for (qsizetype index = 0; index < text.size(); ++index) {
            const char character = text[index];
            const bool isControl = static_cast<quint8>(character) < 0x20;
            if (!isControl && character != '"' && character != '\\')
                continue;
            m_out.append(text.sliced(done, index - done));
            writeEscape(character);
            done = index + 1;
        }
        m_out.append(text.sliced(done));
        m_out.append('"');
    }

    void writeEscape(char character)
    {
        m_out.append('\\');
        switch (character) {
        case '\b':
            m_out.append('b');
            return;
        case '\f':
            m_out.append('f');
            return;
        case '\n':
            m_out.append('n');
            return;
        case '\r':
            m_out.append('r');
            return;
        case '\t':
            m_out.append('t');
            return;
        case '"':
        case '\\':
            m_out.append(character);
            return;
        default:
            m_out.append("u00").append(QByteArray::number(character, 16).rightJustified(2, '0'));
        }
    }

    const TapeReader &m_reader;
    Style m_style;
    QByteArray m_out;
    std::vector<Open> m_open;
};

} // namespace

QByteArray write(const Value &value, Style style)
{
    const TapeReader reader(value);
    return Writer(reader, style).run();
}

} // namespace patchbay::json
