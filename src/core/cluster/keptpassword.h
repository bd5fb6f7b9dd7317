// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credentials/credentialstore.h"

#include <optional>

namespace patchbay {

/// One password of a connection while a person edits it: whether the keychain has it, and what was typed in
/// its place.
class KeptPassword final : public QObject {
    Q_OBJECT
public:
    /// Where it is, as far as it is known.
    enum class State {
        NotNeeded, ///< no authentication
        Asking, ///< the keychain has not answered yet
        Kept, ///< in the keychain, or in memory for this run
        Absent, ///< nowhere
        OutOfReach, ///< the keychain is locked or missing: see error()
        Typed, ///< by the person, not saved yet
    };

    /// \p credentials must outlive this.
    explicit KeptPassword(CredentialStore &credentials, QObject *parent = nullptr);

    /// Which one it is, and whether the connection needs it; \p isNew: no keychain can have it. Asks the
    /// keychain where it must.
    void follow(const QUuid &key, bool isNeeded, bool isNew);
    State state() const;
    const std::optional<Error> &error() const { return m_error; }
    void setTyped(const QString &password); ///< empty takes it back
    const QString &typed() const { return m_typed; }
    /// The typed one, else the kept one (empty when there is none).
    void forTest(const ReplyTo<QString> &reply);
    void unlockKeychain(); ///< may open the keychain's own question

    void write(const QString &label, const ReplyTo<> &reply); ///< nothing to do where none was typed
    void keepForThisRun();
    void adoptTyped(); ///< it was kept

signals:
    void changed();

private:
    void ask();

    CredentialStore &m_credentials;
    QUuid m_key;
    bool m_isNeeded = false;
    bool m_isNew = false;
    QString m_typed;
    std::optional<bool> m_kept; ///< nullopt: not answered
    std::optional<Error> m_error;
};

} // namespace patchbay
