// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credentials/credentialstore.h"
#include "platform/keychainpatience.h"

#include <memory>

namespace patchbay {

/// Keeps passwords in the desktop's keychain through QtKeychain, or, when asked by keepForThisRun(), in
/// memory. Never in a file. Lives on the main thread, which must run GLib's event loop (Qt does on Linux);
/// never blocks it.
///
/// - Locked is not absent: read() answers nullopt only when the keychain was open before and after, and has
/// no such item.
/// - A write or removal is read back before it is answered well. While the keychain is locked they first open
/// its own
///   question; read() never does.
/// - Every call ends: waiting(true) after limits::keychainHint, an error after limits::keychainDeadline.
/// - Calls for one key happen in their order.
/// - Items have the attributes server = "Patchbay", user = the profile's id, so that a renamed connection
/// finds its
///   password; the label that the person sees is set afterwards and may change (relabel()).
class KeychainStore final : public CredentialStore {
    Q_OBJECT
public:
    explicit KeychainStore(QObject *parent = nullptr);
    explicit KeychainStore(const KeychainPatience &patience, QObject *parent = nullptr);
    ~KeychainStore() override; ///< drops answers that are out; what was sent to the keychain may still happen

    State state() const override;
    void read(const QUuid &key, const ReplyTo<std::optional<QString>> &reply) override;
    void write(const QUuid &key, const QString &label, const QString &secret,
               const ReplyTo<> &reply) override;
    void remove(const QUuid &key, const QString &label, const ReplyTo<> &reply) override;
    void unlock(const ReplyTo<> &reply) override;
    void keepForThisRun(const QUuid &key, const QString &secret) override;
    void relabel(const QUuid &key, const QString &label, const ReplyTo<> &reply) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace patchbay
