// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/editorground.h"

#include "core/limits.h"

#include <utility>

namespace patchbay {

EditorGround::EditorGround(ConfigHistory &history, DraftStore &drafts, CredentialStore &credentials,
                           QObject *parent)
    : QObject(parent),
      m_history(history),
      m_drafts(drafts),
      m_credentials(credentials)
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(limits::keychainHint);
    connect(&m_patience, &QTimer::timeout, this, &EditorGround::answerWaiting);
}

EditorGround::~EditorGround() = default;

void EditorGround::prepare(const ReplyTo<> &reply)
{
    if (m_key || (m_asked && !m_patience.isActive())) {
        reply.deliverLater({});
        return;
    }
    m_waiting.push_back(reply);
    if (std::exchange(m_asked, true))
        return;
    m_patience.start();
    const auto opened = [this](const Result<Fingerprinter> &key) {
        if (key) {
            m_key = *key;
            emit keyOpened(*key);
        }
        answerWaiting();
    };
    openFingerprinter(m_credentials, {this, opened});
}

void EditorGround::answerWaiting()
{
    m_patience.stop();
    for (const ReplyTo<> &reply : std::exchange(m_waiting, {}))
        reply.deliver({});
}

ConfigEditor::Ground EditorGround::on(ClusterSession &session)
{
    const ClusterProfile &profile = session.profile();
    return {session.client(),
            definitionsOf(session),
            m_vault,
            m_history,
            m_key.value_or(m_untilThen),
            profile.id,
            profile.name,
            profile.environment,
            profile.readOnly ? Access::ReadOnly : Access::ReadWrite};
}

PluginDefinitions &EditorGround::definitionsOf(ClusterSession &session)
{
    PluginDefinitions *&known = m_definitions[&session];
    if (!known) {
        known = new PluginDefinitions(session.client(), &session); // goes with the session
        const auto forget = [this, key = &session] {
            m_definitions.remove(key);
        };
        connect(known, &QObject::destroyed, this, forget);
    }
    return *known;
}

} // namespace patchbay
