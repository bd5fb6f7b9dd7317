// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a config: no crash, and what can be read can be edited, hidden, formatted and read again.
#include "core/config/completion.h"
#include "core/config/configdocument.h"
#include "core/config/localchecks.h"

#include <cstdint>
#include <cstdio>
#include <cstdlib>

using namespace patchbay;

namespace {

void require(bool isTrue, int line = __builtin_LINE())
{
    if (isTrue)
        return;
    std::fprintf(stderr, "line %d of the fuzz target does not hold\n", line);
    std::abort();
}

void checkEdits(const QList<TextEdit> &edits, const MaskedText &text)
{
    MaskedText edited = text;
    const QList<TextEdit> back = edited.replace(edits);
    require(ConfigDocument::parse(edited).has_value());
    edited.replace(back);
    require(edited == text);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    SecretVault vault;
    const MaskedText text = maskConfig(bytes, {}, vault);
    require(vault.reveal(text) == bytes);
    static_cast<void>(cursorPlace(bytes, bytes.size() / 2));
    const auto document = ConfigDocument::parse(text);
    if (!document)
        return 0;
    if (!document->config(vault)) {
        // What was hidden line by line, because the text did not parse, may be no JSON. Then it says so.
        require(!ConfigDocument::parse(MaskedText(bytes)).has_value());
        return 0;
    }
    CheckGround ground;
    ground.vault = &vault;
    static_cast<void>(checkLocally(*document, ground));
    checkEdits(document->format(), text);
    checkEdits(document->removeDuplicates(), text);
    checkEdits(document->insert(QStringLiteral("k"), QStringLiteral("v")), text);
    for (const QString &key : document->keys().mid(0, 3)) {
        checkEdits(document->remove(key), text);
        checkEdits(document->setValue(key, QStringLiteral("\"\\")), text);
        checkEdits(document->rename(key, QStringLiteral("n")), text);
    }
    return 0;
}
