// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/properties.h"

#include <QCoreApplication>
#include <QStringConverter>
#include <QStringDecoder>

#include <algorithm>

namespace patchbay {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(patchbay::Properties)
};

bool isBlank(char character)
{
    return character == ' ' || character == '\t' || character == '\f';
}

/// A logical line: its bytes with the continuations taken out, and where each came from.
struct Line {
    QByteArray bytes;
    QList<qsizetype> places; ///< one for each byte, and the end
};

class Reader {
public:
    explicit Reader(const QByteArray &text)
        : m_text(text)
    {
    }

    tl::expected<QList<Property>, ConfigTextError> run()
    {
        if (const auto bad = invalidUtf8())
            return fail(*bad, Words::tr("This is no UTF-8 text."));
        QList<Property> properties;
        if (m_text.startsWith("\xEF\xBB\xBF"))
            m_at = 3; // of the file, not of its first key
        while (m_at < m_text.size()) {
            skipBlanks();
            if (m_at >= m_text.size())
                break;
            const char first = m_text.at(m_at);
            if (first == '\n' || first == '\r') {
                ++m_at;
            } else if (first == '#' || first == '!') {
                skipLine();
            } else {
                const Line line = logicalLine();
                if (line.bytes.isEmpty()) // a backslash that continues nothing
                    continue;
                auto property = read(line);
                if (!property)
                    return tl::unexpected(property.error());
                properties.append(*property);
            }
        }
        return properties;
    }

private:
    static tl::unexpected<ConfigTextError> failAt(const QByteArray &text, qsizetype place,
                                                  const QString &message)
    {
        ConfigTextError error;
        error.range = {place, std::min(place + 1, text.size())};
        error.at = json::positionAt(text, place);
        error.message = message;
        return tl::unexpected(error);
    }
    tl::unexpected<ConfigTextError> fail(qsizetype place, const QString &message) const
    {
        return failAt(m_text, place, message);
    }

    /// Where the text stops to be UTF-8.
    std::optional<qsizetype> invalidUtf8() const
    {
        QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
        const QString all = decoder.decode(m_text);
        if (!decoder.hasError())
            return std::nullopt;
        // Rare, so it may be slow: the first line whose bytes do not survive.
        qsizetype begin = 0;
        while (begin < m_text.size()) {
            qsizetype end = m_text.indexOf('\n', begin);
            if (end < 0)
                end = m_text.size();
            QStringDecoder one(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
            const QString line = one.decode(QByteArrayView(m_text).sliced(begin, end - begin));
            if (one.hasError())
                return begin;
            begin = end + 1;
        }
        return 0;
    }

    void skipBlanks()
    {
        while (m_at < m_text.size() && isBlank(m_text.at(m_at)))
            ++m_at;
    }
    void skipLine()
    {
        while (m_at < m_text.size() && m_text.at(m_at) != '\n' && m_text.at(m_at) != '\r')
            ++m_at;
    }

    /// Up to a line end that no backslash takes away; a continued line's leading blanks do not count.
    Line logicalLine()
    {
        Line line;
        while (m_at < m_text.size()) {
            const char character = m_text.at(m_at);
            if (character == '\n' || character == '\r')
                break;
            if (character == '\\' && m_at + 1 < m_text.size()) {
                const char next = m_text.at(m_at + 1);
                if (next == '\n' || next == '\r') {
                    m_at += 2;
                    if (next == '\r' && m_at < m_text.size() && m_text.at(m_at) == '\n')
                        ++m_at;
                    skipBlanks();
                    continue;
                }
                append(line); // the backslash, and below what it escapes
            } else if (character == '\\') {
                ++m_at; // at the very end it continues nothing, and Java drops it
                break;
            }
            append(line);
        }
        line.places.append(m_at);
        return line;
    }
    void append(Line &line)
    {
        line.places.append(m_at);
        line.bytes.append(m_text.at(m_at++));
    }

    tl::expected<Property, ConfigTextError> read(const Line &line) const
    {
        qsizetype keyEnd = 0;
        while (keyEnd < line.bytes.size()) {
            const char character = line.bytes.at(keyEnd);
            if (character == '=' || character == ':' || isBlank(character))
                break;
            keyEnd += character == '\\' ? 2 : 1;
        }
        keyEnd = std::min(keyEnd, line.bytes.size());
        qsizetype valueBegin = keyEnd;
        while (valueBegin < line.bytes.size() && isBlank(line.bytes.at(valueBegin)))
            ++valueBegin;
        if (valueBegin < line.bytes.size()
            && (line.bytes.at(valueBegin) == '=' || line.bytes.at(valueBegin) == ':')) {
            ++valueBegin;
            while (valueBegin < line.bytes.size() && isBlank(line.bytes.at(valueBegin)))
                ++valueBegin;
        }
        if (keyEnd == 0)
            return fail(line.places.first(),
                        Words::tr("This line has no key before its %1.").arg(QLatin1Char(line.bytes.at(0))));
        const auto key = decode(line, 0, keyEnd);
        if (!key)
            return tl::unexpected(key.error());
        const auto value = decode(line, valueBegin, line.bytes.size());
        if (!value)
            return tl::unexpected(value.error());
        return Property{*key, *value, {line.places.first(), line.places.at(keyEnd)}};
    }

    tl::expected<QString, ConfigTextError> decode(const Line &line, qsizetype begin, qsizetype end) const
    {
        QString text;
        QByteArray plain;
        const auto flush = [&text, &plain] {
            // Not fromUtf8(): it takes a mark of byte order that begins a piece for no part of it.
            text +=
                QString(QStringDecoder(QStringDecoder::Utf8, QStringDecoder::Flag::ConvertInitialBom)(plain));
            plain.clear();
        };
        for (qsizetype at = begin; at < end; ++at) {
            const char character = line.bytes.at(at);
            if (character != '\\' || at + 1 >= end) {
                if (character != '\\')
                    plain.append(character);
                continue;
            }
            const char escaped = line.bytes.at(++at);
            switch (escaped) {
            case 't':
                plain.append('\t');
                break;
            case 'n':
                plain.append('\n');
                break;
            case 'r':
                plain.append('\r');
                break;
            case 'f':
                plain.append('\f');
                break;
            case 'u': {
                bool isHex = false;
                const ushort unit = line.bytes.mid(at + 1, 4).toUShort(&isHex, 16);
                if (!isHex || at + 4 >= end || line.bytes.at(at + 1) == '+' || line.bytes.at(at + 1) == '-')
                    return fail(line.places.at(at - 1), Words::tr("After \\u come four hexadecimal digits."));
                flush();
                text += QChar(unit);
                at += 4;
                break;
            }
            default:
                plain.append(escaped);
            }
        }
        flush();
        return text;
    }

    const QByteArray &m_text;
    qsizetype m_at = 0;
};

QByteArray escaped(const QString &text, bool isKey)
{
    QString out;
    for (qsizetype index = 0; index < text.size(); ++index) {
        const QChar character = text.at(index);
        switch (character.unicode()) {
        case '\t':
            out += QLatin1String("\\t");
            break;
        case '\n':
            out += QLatin1String("\\n");
            break;
        case '\r':
            out += QLatin1String("\\r");
            break;
        case '\f':
            out += QLatin1String("\\f");
            break;
        case '\\':
            out += QLatin1String("\\\\");
            break;
        case ' ':
            if (isKey || index == 0)
                out += u'\\';
            out += character;
            break;
        case '=':
        case ':':
        case '#':
        case '!':
            if (isKey)
                out += u'\\';
            out += character;
            break;
        default:
            // A mark of byte order that begins the text would not be read as a part of it.
            if (character.isSurrogate() || character.unicode() == 0xFEFF)
                out += QStringLiteral("\\u%1").arg(character.unicode(), 4, 16, QLatin1Char('0'));
            else
                out += character;
        }
    }
    return out.toUtf8();
}

} // namespace

tl::expected<QList<Property>, ConfigTextError> parseProperties(const QByteArray &text)
{
    return Reader(text).run();
}

QByteArray writeProperties(const ConnectorConfig &config)
{
    QByteArray text;
    for (const ConnectorConfig::Setting &setting : config.settings)
        text += escaped(setting.key, true) + '=' + escaped(setting.value.value_or(QString()), false) + '\n';
    return text;
}

} // namespace patchbay
