// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json/parseerror.h"

#include <QCoreApplication>

namespace patchbay::json {

namespace {

struct Json {
    Q_DECLARE_TR_FUNCTIONS(patchbay::json::ParseError)
};

/// Control characters and direction marks by number, so that a message never carries one.
QString visible(const QString &found)
{
    QString text;
    for (const QChar character : found) {
        if (character.isPrint() || character.isSurrogate())
            text += character;
        else
            text += QStringLiteral("U+%1").arg(character.unicode(), 4, 16, QLatin1Char('0')).toUpper();
    }
    return text;
}

QString describeIncomplete(const ParseError &error)
{
    if (!error.opened)
        return Json::tr("The JSON is not complete: it ends at byte %1.").arg(error.at.offset);
    return Json::tr("The JSON is not complete: it ends at byte %1, and what begins in line %2, column %3 is "
                    "not closed.")
        .arg(error.at.offset)
        .arg(error.opened->line)
        .arg(error.opened->column);
}

} // namespace

Position positionAt(QByteArrayView text, qsizetype offset)
{
    Position position;
    position.offset = qBound(qsizetype(0), offset, text.size());
    for (qsizetype index = 0; index < position.offset; ++index) {
        const char byte = text[index];
        const bool isLineEnd =
            byte == '\n' || (byte == '\r' && (index + 1 == text.size() || text[index + 1] != '\n'));
        if (isLineEnd) {
            ++position.line;
            position.column = 1;
        } else if ((static_cast<quint8>(byte) & 0xC0) != 0x80) { // all but the later bytes of a character
            ++position.column;
        }
    }
    return position;
}

QString describe(const ParseError &error)
{
    using Kind = ParseError::Kind;
    const QString found = visible(error.found);
    switch (error.kind) {
    case Kind::Empty:
        return Json::tr("There is no JSON, the text is empty.");
    case Kind::Incomplete:
        return describeIncomplete(error);
    case Kind::UnclosedString:
        return Json::tr("The text in quotes is not closed before the end of the line.");
    case Kind::ControlCharacter:
        return Json::tr("The control character %1 must not stand in JSON as it is.").arg(found);
    case Kind::InvalidUtf8:
        return Json::tr("Byte %1 does not belong to UTF-8 text.").arg(error.at.offset);
    case Kind::LoneSurrogate:
        return Json::tr("The escaped character is one half of a pair, the other half is missing.");
    case Kind::InvalidEscape:
        return Json::tr("%1 is no escaped character that JSON knows.").arg(found);
    case Kind::InvalidNumber:
        return Json::tr("%1 is not a number in JSON.").arg(found);
    case Kind::InvalidLiteral:
        return Json::tr(
                   "%1 must be in double quotes: without them only true, false, null and numbers can stand.")
            .arg(found);
    case Kind::ExpectedValue:
        return Json::tr("Here a value must stand, not %1.").arg(found);
    case Kind::ExpectedKey:
        return Json::tr("Here a name in double quotes must stand, not %1.").arg(found);
    case Kind::ExpectedColon:
        return Json::tr("After a name a colon must stand, not %1.").arg(found);
    case Kind::ExpectedCommaOrEnd:
        return Json::tr("Here a comma or the closing bracket must stand, not %1.").arg(found);
    case Kind::TrailingComma:
        return Json::tr("After the last one no comma can stand.");
    case Kind::Comment:
        return Json::tr("JSON has no comments.");
    case Kind::TrailingText:
        return Json::tr("The JSON ended before this, only white space can follow.");
    case Kind::TooDeep:
        return Json::tr("Too many brackets inside each other.");
    case Kind::ByteOrderMark:
        return Json::tr("The text begins with a byte order mark, which JSON does not allow.");
    case Kind::NotUtf8:
        return Json::tr("The text is UTF-16 or UTF-32, JSON must be UTF-8.");
    case Kind::TooLong:
        return Json::tr("The text is too long.");
    }
    return {};
}

QString describeWithPlace(const ParseError &error)
{
    return Json::tr("Line %1, column %2: %3").arg(error.at.line).arg(error.at.column).arg(describe(error));
}

} // namespace patchbay::json
