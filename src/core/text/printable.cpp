// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/describe.h"

namespace patchbay {

/// Characters that steer a terminal or a layout instead of being seen, and so could make a text look like
/// another.
bool isSteering(char32_t c)
{
    if (c < 0x20 || (c >= 0x7f && c <= 0x9f)) // C0, DEL, C1: escape codes begin with one
        return true;
    switch (c) {
    case 0x00ad: // soft hyphen
    case 0x034f: // combining grapheme joiner
    case 0x061c: // Arabic letter mark
    case 0x180e: // Mongolian vowel separator
    case 0x115f: // Hangul fillers: blank
    case 0x1160:
    case 0x3164:
    case 0xffa0:
    case 0x2028: // line and paragraph separator
    case 0x2029:
    case 0xfeff: // byte order mark, zero width no-break space
        return true;
    default:
        break;
    }
    return (c >= 0x200b && c <= 0x200f) // zero width space, joiners; LRM, RLM
        || (c >= 0x202a && c <= 0x202e) // bidi embeddings and overrides
        || (c >= 0x2060 && c <= 0x206f) // word joiner, invisible operators, bidi isolates
        || (c >= 0xfff9 && c <= 0xfffb) // interlinear annotation
        || (c >= 0xd800 && c <= 0xdfff) // half of a surrogate pair
        || (c >= 0xe0000 && c <= 0xe0fff); // tags and variation selectors
}

namespace {

void appendEscaped(QString &out, char32_t c)
{
    switch (c) {
    case '\n':
        out += QLatin1String("\\n");
        return;
    case '\r':
        out += QLatin1String("\\r");
        return;
    case '\t':
        out += QLatin1String("\\t");
        return;
    case 0x1b:
        out += QLatin1String("\\e");
        return;
    default:
        out += QLatin1String("\\u{") + QString::number(c, 16).toUpper() + u'}';
    }
}

/// Most texts are ASCII letters: 10,000 names must not each pass through isSteering().
bool isPlain(QStringView text)
{
    for (const QChar unit : text) {
        if (unit.unicode() - 0x20U > 0x7e - 0x20U)
            return false;
    }
    return true;
}

QString escaped(const QString &text, bool block)
{
    if (isPlain(text))
        return text;
    QString out;
    qsizetype copied = 0; // most texts have nothing to escape: no copy at all
    const auto keepUpTo = [&](qsizetype end) {
        out.append(QStringView(text).mid(copied, end - copied));
    };
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar unit = text.at(at);
        char32_t c = unit.unicode();
        qsizetype length = 1;
        if (unit.isHighSurrogate() && at + 1 < text.size() && text.at(at + 1).isLowSurrogate()) {
            c = QChar::surrogateToUcs4(unit, text.at(at + 1));
            length = 2;
        }
        const bool allowed = block
            && (c == '\n' || c == '\t' || (c == '\r' && at + 1 < text.size() && text.at(at + 1) == u'\n'));
        if (!allowed && isSteering(c)) {
            keepUpTo(at);
            appendEscaped(out, c);
            copied = at + length;
        }
        at += length - 1;
    }
    if (copied == 0)
        return text;
    keepUpTo(text.size());
    return out;
}

} // namespace

QString printable(const QString &text)
{
    return escaped(text, false);
}

QString printableBlock(const QString &text)
{
    return escaped(text, true);
}

} // namespace patchbay
