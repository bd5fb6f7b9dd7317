// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/clusterlist.h"
#include "core/cluster/keptpassword.h"

#include <optional>

namespace patchbay {

/// One connection while a person edits it: knows what is wrong with it, whether its password is kept, and
/// saves password and profile in the one right order (password first: a profile that asks for a password it
/// never had helps nobody).
class ProfileEditor : public QObject {
    Q_OBJECT
public:
    using PasswordState = KeptPassword::State;

    /// Edits the connection with the profile's id, or a new one when \p clusters has none of it. References
    /// must outlive this.
    ProfileEditor(ClusterList &clusters, CredentialStore &credentials, const ClusterProfile &profile,
                  QObject *parent = nullptr);

    const ClusterProfile &profile() const { return m_profile; }
    void setProfile(const ClusterProfile &profile); ///< the id must stay
    bool isNew() const;
    bool isChanged() const; ///< something would be lost by closing
    bool isSaving() const { return m_saving; }
    std::vector<ProfileProblem> problems() const; ///< empty: it can be saved

    KeptPassword &password() { return m_password; } ///< of the workers
    KeptPassword &brokersPassword() { return m_brokersPassword; }
    PasswordState passwordState() const { return m_password.state(); }
    std::optional<Error> passwordError() const { return m_password.error(); }
    void setPassword(const QString &password) { m_password.setTyped(password); }
    const QString &typedPassword() const { return m_password.typed(); }
    /// For Test connection: the typed password, else the kept one (empty when out of reach).
    void passwordForTest(const ReplyTo<QString> &reply) { m_password.forTest(reply); }
    void unlockKeychain() { m_password.unlockKeychain(); }

    /// Ends as saved(), as passwordRefused() (nothing was saved; offer saveForThisRun()), or as failed()
    /// (nothing was saved).
    void save();
    /// The same, with the password in memory until the program ends.
    void saveForThisRun();

signals:
    void changed(); ///< profile, problems or saving
    void passwordChanged(); ///< one of the two
    void saved();
    void passwordRefused(const patchbay::Error &error);
    void failed(const patchbay::Error &error);

private:
    void followPasswords();
    bool beginSaving();
    void storePasswords();
    void storeProfile();
    void tidyPasswords(ClusterSession &session, bool wasNew);
    void end();

    ClusterList &m_clusters;
    CredentialStore &m_credentials;
    ClusterProfile m_profile;
    ClusterProfile m_original;
    KeptPassword m_password;
    KeptPassword m_brokersPassword;
    bool m_saving = false;
};

/// Removes a connection and then its password. The connection is gone when it answers well; a password that
/// the keychain would not give up is the error's message, so that the person can remove it there.
void removeConnection(ClusterList &clusters, CredentialStore &credentials, const QUuid &id,
                      const ReplyTo<> &reply);

/// What the person sees in their keychain: "Patchbay: prod-eu".
QString keychainLabel(const ClusterProfile &profile);
QString brokersKeychainLabel(const ClusterProfile &profile); ///< "Patchbay: prod-eu (brokers)"

} // namespace patchbay
