// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/fingerprint.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QMessageAuthenticationCode>
#include <QRandomGenerator>

#include <array>

namespace patchbay {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(patchbay::Fingerprinter)
};

constexpr qsizetype keySize = 32;

/// Under which id the key lies in the keychain: no profile has it.
QUuid keyPlace()
{
    return QUuid(0x5e0b3b1a, 0x7c0f, 0x4e0c, 0x9a, 0x55, 0x3d, 0x0a, 0x61, 0xf2, 0x48, 0x17);
}

QByteArray randomKey()
{
    std::array<quint32, keySize / 4> words{};
    QRandomGenerator::system()->fillRange(words.data(), static_cast<qsizetype>(words.size()));
    QByteArray key;
    for (const quint32 word : words) {
        for (int shift = 0; shift < 32; shift += 8)
            key.append(static_cast<char>((word >> shift) & 0xff));
    }
    return key;
}

std::optional<QByteArray> keyFrom(const std::optional<QString> &secret)
{
    if (!secret)
        return std::nullopt;
    const QByteArray key = QByteArray::fromBase64(secret->toLatin1());
    return key.size() == keySize ? std::optional<QByteArray>(key) : std::nullopt;
}

} // namespace

Fingerprinter::Fingerprinter(const QByteArray &key, bool isLasting)
    : m_key(key),
      m_keyId(QCryptographicHash::hash(QByteArray("patchbay.key.id\n" + key), QCryptographicHash::Sha256)
                  .toHex()
                  .left(16)),
      m_isLasting(isLasting)
{
}

Fingerprinter Fingerprinter::forThisRun()
{
    return Fingerprinter(randomKey(), false);
}

QByteArray Fingerprinter::of(QStringView setting, QStringView value) const
{
    QMessageAuthenticationCode code(QCryptographicHash::Sha256, m_key);
    code.addData(setting.toUtf8());
    code.addData(QByteArray(1, '\0'));
    code.addData(value.toUtf8());
    return code.result().toHex().left(32);
}

void openFingerprinter(CredentialStore &store, const ReplyTo<Fingerprinter> &reply)
{
    if (store.state() == CredentialStore::State::MemoryOnly) {
        reply.deliverLater(Fingerprinter::forThisRun());
        return;
    }
    CredentialStore *keychain = &store;
    const QPointer<CredentialStore> alive(keychain);
    const auto read = [alive, reply](const Result<std::optional<QString>> &secret) {
        if (!secret || !alive) {
            reply.deliver(Fingerprinter::forThisRun());
            return;
        }
        if (const auto key = keyFrom(*secret)) {
            reply.deliver(Fingerprinter(*key));
            return;
        }
        const QByteArray fresh = randomKey();
        const auto written = [fresh, reply](const Result<> &done) {
            reply.deliver(done ? Fingerprinter(fresh) : Fingerprinter::forThisRun());
        };
        alive->write(keyPlace(), Words::tr("Patchbay: key of the history's fingerprints"),
                     QString::fromLatin1(fresh.toBase64()), ReplyTo<>(reply.context(), written));
    };
    store.read(keyPlace(), ReplyTo<std::optional<QString>>(reply.context(), read));
}

} // namespace patchbay
