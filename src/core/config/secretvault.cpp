// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/secretvault.h"

#include "core/config/configdocument.h"
#include "core/json/document.h"

#include <algorithm>

namespace patchbay {

namespace {

/// For each UTF-16 unit of the decoded text: where it begins in the inside of the JSON string, and at last
/// its end. The string is known to be valid.
QList<qsizetype> sourceOffsets(QByteArrayView inner)
{
    QList<qsizetype> offsets;
    for (qsizetype at = 0; at < inner.size();) {
        offsets.append(at);
        const quint8 byte = static_cast<quint8>(inner[at]);
        if (byte == '\\') {
            at += inner.size() > at + 1 && inner[at + 1] == 'u' ? 6 : 2;
        } else if (byte < 0x80) {
            at += 1;
        } else if (byte < 0xE0) {
            at += 2;
        } else if (byte < 0xF0) {
            at += 3;
        } else {
            offsets.append(at); // a pair of surrogates
            at += 4;
        }
    }
    offsets.append(inner.size());
    return offsets;
}

TextEdit hide(json::SourceRange range, const QByteArray &source, bool quoted, SecretVault &vault)
{
    TextEdit edit;
    edit.range = range;
    edit.text = placeholderCharacters;
    if (quoted)
        edit.text = '"' + edit.text + '"';
    edit.placeholders = {{{0, edit.text.size()}, vault.keep(source)}};
    return edit;
}

/// What stands in a value besides its placeholders.
QString typedPart(const ConfigDocument::Setting &setting, const MaskedText &text)
{
    if (!setting.isHidden)
        return setting.shown;
    QByteArray rest;
    qsizetype from = setting.valueRange.begin + 1;
    for (const Placeholder &one : text.placeholders()) {
        if (one.range.begin < setting.valueRange.begin || one.range.end > setting.valueRange.end)
            continue;
        rest += text.bytes({from, std::max(from, one.range.begin)});
        from = one.range.end;
    }
    rest += text.bytes({from, std::max(from, setting.valueRange.end - 1)});
    return QString::fromUtf8(rest);
}

/// The secrets of one member that are not hidden yet.
void hideMember(const ConfigDocument::Setting &setting, const MaskedText &text, const SecretRules &rules,
                SecretVault &vault, QList<TextEdit> &edits)
{
    if (setting.type == json::Type::Number || setting.type == json::Type::Bool) {
        if (rules.hidesAnything(setting.key, setting.shown))
            edits.append(hide(setting.valueRange, text.bytes(setting.valueRange), true, vault));
        return;
    }
    if (setting.type != json::Type::String)
        return;
    // A mask that somebody typed or pasted must stay visible as what it is: hidden, it would pass for a
    // secret.
    if (looksLikeMask(typedPart(setting, text), rules.isSecret(setting.key)))
        return;
    const json::SourceRange inside{setting.valueRange.begin + 1, setting.valueRange.end - 1};
    if (rules.isSecret(setting.key) && setting.isHidden) {
        // Something was typed beside a placeholder: the whole is one secret.
        for (const Placeholder &one : text.placeholders()) {
            if (one.range == inside || one.range == setting.valueRange)
                return;
        }
        const auto source = vault.reveal(text.mid(inside));
        if (source && !inside.isNowhere())
            edits.append(hide(inside, *source, false, vault));
        return;
    }
    const QList<TextSpan> spans = rules.spans(setting.key, setting.shown);
    if (spans.isEmpty())
        return;
    const QByteArray source = text.bytes(inside);
    const QList<qsizetype> offsets = sourceOffsets(source);
    for (const TextSpan &span : spans) {
        const json::SourceRange range{inside.begin + offsets.value(span.begin, source.size()),
                                      inside.begin + offsets.value(span.end, source.size())};
        if (!text.hasPlaceholder(range) && range.length() > 0)
            edits.append(hide(range, text.bytes(range), false, vault));
    }
}

/// A text that does not parse: each `"key": "value"` or `key=value` that stands on a line of its own.
QList<TextEdit> hideByLines(const MaskedText &text, const SecretRules &rules, SecretVault &vault)
{
    QList<TextEdit> edits;
    const QByteArray &bytes = text.text();
    for (qsizetype begin = 0; begin < bytes.size();) {
        qsizetype end = bytes.indexOf('\n', begin);
        if (end < 0)
            end = bytes.size();
        const QByteArray line = bytes.mid(begin, end - begin);
        const qsizetype colon = line.indexOf(line.contains("\":") ? "\":" : line.contains('=') ? "=" : ":");
        const qsizetype after = colon < 0 ? -1 : colon + (line.mid(colon, 2) == "\":" ? 2 : 1);
        const QString key =
            colon < 0 ? QString() : QString::fromUtf8(line.left(colon)).remove(u'"').trimmed();
        if (after > 0 && rules.isSecret(key)) {
            qsizetype from = after;
            qsizetype to = line.size();
            while (from < to && (line.at(from) == ' ' || line.at(from) == '\t' || line.at(from) == '"'))
                ++from;
            while (to > from && QByteArrayView(" \t\r,\"").contains(line.at(to - 1)))
                --to;
            const json::SourceRange range{begin + from, begin + to};
            if (range.length() > 0 && !text.hasPlaceholder(range))
                edits.append(hide(range, text.bytes(range), false, vault));
        }
        begin = end + 1;
    }
    return edits;
}

} // namespace

bool SecretRules::isSecret(QStringView key) const
{
    return m_passwords.contains(key.toString()) || isSecretKey(key);
}

QList<TextSpan> SecretRules::spans(QStringView key, const QString &value) const
{
    return secretSpans(value, isSecret(key));
}

QString SecretRules::masked(QStringView key, const QString &value) const
{
    QString shown;
    qsizetype from = 0;
    for (const TextSpan &span : spans(key, value)) {
        shown += QStringView(value).mid(from, span.begin - from);
        shown += hiddenSecret;
        from = span.end;
    }
    shown += QStringView(value).mid(from);
    return shown;
}

int SecretVault::keep(const QByteArray &source)
{
    const auto found = m_numbers.constFind(source);
    if (found != m_numbers.cend())
        return *found;
    m_sources.push_back(source);
    const int number = static_cast<int>(m_sources.size());
    m_numbers.insert(source, number);
    return number;
}

int SecretVault::keepUnknown()
{
    m_sources.push_back(std::nullopt);
    return static_cast<int>(m_sources.size());
}

void SecretVault::remember(const ConnectorConfig &config, const SecretRules &rules)
{
    for (const ConnectorConfig::Setting &setting : config.settings) {
        if (!setting.value || !rules.hidesAnything(setting.key, *setting.value))
            continue;
        QStringList &values = m_values[setting.key];
        if (!values.contains(*setting.value))
            values.append(*setting.value);
    }
}

std::optional<QByteArray> SecretVault::source(int secret) const
{
    if (secret < 1 || static_cast<std::size_t>(secret) > m_sources.size())
        return std::nullopt;
    return m_sources.at(static_cast<std::size_t>(secret) - 1);
}

std::optional<QByteArray> SecretVault::reveal(const MaskedText &text) const
{
    QByteArray whole;
    whole.reserve(text.size());
    qsizetype from = 0;
    for (const Placeholder &one : text.placeholders()) {
        const auto secret = source(one.secret);
        if (!secret)
            return std::nullopt;
        whole.append(QByteArrayView(text.text()).sliced(from, one.range.begin - from));
        whole.append(*secret);
        from = one.range.end;
    }
    whole.append(QByteArrayView(text.text()).sliced(from));
    return whole;
}

QList<TextEdit> hidingEdits(const MaskedText &text, const SecretRules &rules, SecretVault &vault)
{
    const auto document = ConfigDocument::parse(text);
    QList<TextEdit> edits;
    if (!document)
        return edits;
    for (const ConfigDocument::Setting &setting : document->settings())
        hideMember(setting, text, rules, vault, edits);
    return edits;
}

MaskedText maskConfig(const QByteArray &json, const SecretRules &rules, SecretVault &vault)
{
    MaskedText text(json);
    const auto document = ConfigDocument::parse(text);
    text.replace(document ? hidingEdits(text, rules, vault) : hideByLines(text, rules, vault));
    return text;
}

QByteArray jsonInner(const QString &text)
{
    const QByteArray quoted = json::write(json::Value::string(text));
    return quoted.mid(1, quoted.size() - 2);
}

} // namespace patchbay
