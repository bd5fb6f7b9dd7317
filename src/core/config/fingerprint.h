// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credentials/credentialstore.h"

#include <QByteArray>
#include <QMetaType>
#include <QString>

namespace patchbay {

/// Tells whether two secrets are the same without telling what they are: HMAC-SHA-256 with a key that is in
/// the keychain and nowhere else. Without that key nothing can be guessed from a fingerprint, not even a
/// password of four digits. A value.
class Fingerprinter {
public:
    /// A random key that ends with this run: nothing that an earlier or later run wrote can be compared.
    static Fingerprinter forThisRun();
    explicit Fingerprinter(const QByteArray &key, bool isLasting = true);

    /// 32 hexadecimal digits. The setting's name goes in, so that equal passwords of two settings look
    /// different.
    QByteArray of(QStringView setting, QStringView value) const;
    /// Which key made them; fingerprints of different keys can't be compared. Tells nothing of the key.
    const QByteArray &keyId() const { return m_keyId; }
    bool isLasting() const { return m_isLasting; }

private:
    QByteArray m_key;
    QByteArray m_keyId;
    bool m_isLasting = true;
};

/// The key from the keychain; made there the first time. Where the keychain is missing, locked or refuses,
/// the answer is one for this run (never an error): history then holds no fingerprints that last.
void openFingerprinter(CredentialStore &store, const ReplyTo<Fingerprinter> &reply);

} // namespace patchbay
