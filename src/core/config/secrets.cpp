// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/secrets.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <functional>

namespace patchbay {

namespace {

/// Replaces what \p replacement gives for each match; a null answer leaves the match as it is.
QString replaceEach(const QString &text, const QRegularExpression &pattern,
                    const std::function<QString(const QRegularExpressionMatch &)> &replacement)
{
    QString result;
    qsizetype from = 0;
    auto matches = pattern.globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        const QString instead = replacement(match);
        if (instead.isNull())
            continue;
        result += QStringView(text).mid(from, match.capturedStart() - from);
        result += instead;
        from = match.capturedEnd();
    }
    if (from == 0)
        return text;
    result += QStringView(text).mid(from);
    return result;
}

bool isReference(QStringView value)
{
    return isSecretReference(value);
}

QRegularExpression expression(const QString &pattern)
{
    return QRegularExpression(
        pattern, QRegularExpression::CaseInsensitiveOption | QRegularExpression::DotMatchesEverythingOption);
}

} // namespace

bool isSecretKey(QStringView name)
{
    // Names that speak about a secret without holding it: where it is kept, how long it lives, who checks it.
    static constexpr std::array harmlessEnds{u".url",     u".uri",    u".location", u".type",
                                             u".class",   u".ms",     u".provider", u".algorithm",
                                             u".enabled", u".enable", u"exception", u"error"};
    for (const auto *end : harmlessEnds) {
        if (name.endsWith(QStringView(end), Qt::CaseInsensitive))
            return false;
    }
    QString flat;
    flat.reserve(name.size());
    for (const QChar c : name) {
        if (c != u'.' && c != u'_' && c != u'-' && c != u' ')
            flat += c.toLower();
    }
    static constexpr std::array words{
        u"password",    u"passwd",        u"passphrase", u"secret",        u"token",      u"credential",
        u"jaasconfig",  u"privatekey",    u"apikey",     u"accesskey",     u"accountkey", u"sharedkey",
        u"keystorekey", u"encryptionkey", u"userinfo",   u"authorization", u"saskey"};
    for (const auto *word : words) {
        if (flat.contains(QStringView(word)))
            return true;
    }
    return flat == u"pwd" || flat.endsWith(u"dbpwd") || flat.endsWith(u"userpwd") || flat == u"pass"
        || name.endsWith(u".pass", Qt::CaseInsensitive) || name.endsWith(u".pwd", Qt::CaseInsensitive);
}

QString maskText(const QString &text)
{
    const QString hidden = hiddenSecret.toString();

    // -----BEGIN RSA PRIVATE KEY----- … (also with \n written as two characters, and cut off before its end)
    static const auto pem = expression(
        QStringLiteral("-----BEGIN [A-Z ]*PRIVATE KEY-----.*?(-----END [A-Z ]*PRIVATE KEY-----|$)"));
    QString masked = replaceEach(text, pem, [&](const auto &) { return hidden; });

    // scheme://user:password@host
    static const auto userInfo = expression(QStringLiteral("(://[^\\s/?#:@\"']*):([^\\s/?#\"']+)@"));
    masked = replaceEach(masked, userInfo, [&](const QRegularExpressionMatch &match) {
        return QString(match.captured(1) + u':' + hidden + u'@');
    });

    // Authorization: Basic dXNlcjpwdw==
    static const auto header = expression(QStringLiteral("\\b(Basic|Bearer)\\s+[A-Za-z0-9+/=_.~-]{6,}"));
    masked = replaceEach(masked, header, [&](const QRegularExpressionMatch &match) {
        return QString(match.captured(1) + u' ' + hidden);
    });

    // "database.password": "x", first where the pair stands inside another JSON text, with \" for ".
    // Possessive and lazy quantifiers only: a long value would overflow the stack of the others, and stay.
    static const auto innerPair =
        expression(QStringLiteral(R"((\\+")([^"\\]{1,200})(\1\s*:\s*\1)(.*?)(?<!\\)(?=\1|$))"));
    static const auto outerPair =
        expression(QStringLiteral(R"((")([^"\\]{1,200})("\s*:\s*")((?:[^"\\]++|\\.)*+)(?="|\\?$))"));
    for (const auto *pair : {&innerPair, &outerPair}) {
        masked = replaceEach(masked, *pair, [&](const QRegularExpressionMatch &match) {
            const QStringView value = match.capturedView(4);
            if (!isSecretKey(match.capturedView(2)) || isReference(value) || value.isEmpty())
                return QString();
            return QString(match.captured(1) + match.captured(2) + match.captured(3) + hidden);
        });
    }
    static const auto jsonNumber =
        expression(QStringLiteral("(\"([^\"\\\\]{1,200})\"\\s*:\\s*)(-?[0-9][0-9.eE+-]*)"));
    masked = replaceEach(masked, jsonNumber, [&](const QRegularExpressionMatch &match) {
        return isSecretKey(match.capturedView(2)) ? QString(match.captured(1) + u'"' + hidden + u'"')
                                                  : QString();
    });

    // "Invalid value hunter2 for configuration db.password: …"
    // (org.apache.kafka.common.config.ConfigException)
    static const auto invalid =
        expression(QStringLiteral("(Invalid value )([^\\n]*?)( for configuration ([^\\s:]+))"));
    masked = replaceEach(masked, invalid, [&](const QRegularExpressionMatch &match) {
        if (!isSecretKey(match.capturedView(4)) || match.capturedView(2) == u"null")
            return QString();
        return QString(match.captured(1) + hidden + match.captured(3));
    });

    // password=x   db.password = "x"   password: x — but not "… for configuration db.password: Must be set"
    static const auto property = expression(
        QStringLiteral("(?<!for configuration )(?<![\\w.-])([A-Za-z][\\w.-]{0,200})(\\s*=\\s*|:\\s+)"
                       "(\\\\*\"(?:[^\"\\\\]++|\\\\(?!\"))*+(?:\\\\*\"|\\\\?$)|'[^']*(?:'|$)|\\$\\{[^}]*\\}|["
                       "^\\s,;&\"'\\])}]+)"));
    masked = replaceEach(masked, property, [&](const QRegularExpressionMatch &match) {
        const QStringView value = match.capturedView(3);
        // A value of a JSON pair that the rule above looked at already begins with its quote; a word in prose
        // has ": ".
        if (!isSecretKey(match.capturedView(1)) || isReference(value) || value == hiddenSecret
            || value.startsWith(hiddenSecret.chopped(1)))
            return QString();
        return QString(match.captured(1) + match.captured(2) + hidden);
    });
    return masked;
}

QByteArray maskUtf8(const QByteArray &text)
{
    return maskText(QString::fromUtf8(text)).toUtf8();
}

bool isSecretReference(QStringView value)
{
    return value.startsWith(u"${") && value.endsWith(u'}') && value.count(u'{') == 1;
}

QList<TextSpan> secretSpans(const QString &value, bool isSecret)
{
    if (value.isEmpty())
        return {};
    if (isSecret)
        return isSecretReference(value) ? QList<TextSpan>() : QList<TextSpan>{{0, value.size()}};

    // Each as maskText() knows it, but telling where.
    static const auto pem = expression(
        QStringLiteral("(-----BEGIN [A-Z ]*PRIVATE KEY-----.*?(?:-----END [A-Z ]*PRIVATE KEY-----|$))"));
    static const auto userInfo = expression(QStringLiteral("://[^\\s/?#:@\"']*:([^\\s/?#\"']+)@"));
    static const auto header = expression(QStringLiteral("\\b(?:Basic|Bearer)\\s+([A-Za-z0-9+/=_.~-]{6,})"));
    static const auto property = expression(
        QStringLiteral("(?<![\\w.-])([A-Za-z][\\w.-]{0,200})\\s*=\\s*"
                       "(?:\"((?:[^\"\\\\]++|\\\\.)*+)(?:\"|$)|'([^']*)(?:'|$)|([^\\s,;&\"'\\])}]+))"));
    QList<TextSpan> spans;
    const auto add = [&spans](qsizetype begin, qsizetype end) {
        for (const TextSpan &known : std::as_const(spans)) {
            if (begin < known.end && known.begin < end)
                return;
        }
        if (begin < end)
            spans.append({begin, end});
    };
    for (const QRegularExpression *pattern : {&pem, &userInfo, &header}) {
        auto matches = pattern->globalMatch(value);
        while (matches.hasNext()) {
            const auto match = matches.next();
            if (!isSecretReference(match.capturedView(1)))
                add(match.capturedStart(1), match.capturedEnd(1));
        }
    }
    auto matches = property.globalMatch(value);
    while (matches.hasNext()) {
        const auto match = matches.next();
        const int part = match.hasCaptured(2) ? 2 : match.hasCaptured(3) ? 3 : 4;
        if (isSecretKey(match.capturedView(1)) && !match.capturedView(part).startsWith(u"${"))
            add(match.capturedStart(part), match.capturedEnd(part));
    }
    // What a worker's text would hide and no rule above can place is hidden as a whole.
    if (spans.isEmpty() && maskText(value) != value)
        spans.append({0, value.size()});
    std::sort(spans.begin(), spans.end(),
              [](const TextSpan &left, const TextSpan &right) { return left.begin < right.begin; });
    return spans;
}

bool looksLikeMask(QStringView value, bool isSecret)
{
    constexpr qsizetype shortestRun = 3; // no name of Kafka's holds three bullets or ends in four asterisks
    if (value.contains(u"\u2022\u2022\u2022") || value.contains(u"\u25CF\u25CF\u25CF")
        || value.contains(hiddenSecret, Qt::CaseInsensitive))
        return true;
    const auto consistsOf = [value](char16_t character) {
        return std::all_of(value.begin(), value.end(), [character](QChar c) { return c == character; });
    };
    if (value.isEmpty())
        return false;
    if (isSecret)
        return consistsOf(u'*') || consistsOf(u'\u2022') || consistsOf(u'\u25CF');
    return value.size() > shortestRun && consistsOf(u'*');
}

QString shownSetting(QStringView name, const QString &value)
{
    if (isSecretKey(name) && !value.isEmpty() && !isReference(value))
        return hiddenSecret.toString();
    return maskText(value);
}

} // namespace patchbay
