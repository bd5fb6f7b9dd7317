// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/clustersession.h"
#include "core/config/configeditor.h"
#include "core/credentials/credentialstore.h"

#include <QHash>
#include <QTimer>

#include <memory>
#include <vector>

namespace patchbay {

/// What the config editors of one program stand on together: the history, the drafts, the secrets of this
/// run, what each cluster's plugins know, and the key that tells secrets apart.
class EditorGround : public QObject {
    Q_OBJECT
public:
    /// All must outlive this.
    EditorGround(ConfigHistory &history, DraftStore &drafts, CredentialStore &credentials,
                 QObject *parent = nullptr);
    ~EditorGround() override;

    /// Answers once the keychain gave the key, or made it wait too long (limits::keychainHint): then there is
    /// one for this run. The keychain is asked at the first call. Never an error.
    void prepare(const ReplyTo<> &reply);
    /// For an editor on \p session, after prepare().
    ConfigEditor::Ground on(ClusterSession &session);

    ConfigHistory &history() { return m_history; }
    DraftStore &drafts() { return m_drafts; }
    SecretVault &vault() { return m_vault; }
    PluginDefinitions &definitionsOf(ClusterSession &session);

signals:
    void keyOpened(const patchbay::Fingerprinter &fingerprinter);

private:
    void answerWaiting();

    ConfigHistory &m_history;
    DraftStore &m_drafts;
    CredentialStore &m_credentials;
    SecretVault m_vault;
    QHash<ClusterSession *, PluginDefinitions *> m_definitions;
    std::optional<Fingerprinter> m_key;
    Fingerprinter m_untilThen = Fingerprinter::forThisRun();
    bool m_asked = false;
    QTimer m_patience;
    std::vector<ReplyTo<>> m_waiting;
};

} // namespace patchbay
