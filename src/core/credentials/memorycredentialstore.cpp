// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credentials/credentialstore.h"

namespace patchbay {

void MemoryCredentialStore::read(const QUuid &key, const ReplyTo<std::optional<QString>> &reply)
{
    const auto found = m_secrets.constFind(key);
    reply.deliverLater(found == m_secrets.cend() ? std::optional<QString>() : std::optional<QString>(*found));
}

void MemoryCredentialStore::write(const QUuid &key, const QString &, const QString &secret,
                                  const ReplyTo<> &reply)
{
    m_secrets.insert(key, secret);
    reply.deliverLater({});
}

void MemoryCredentialStore::remove(const QUuid &key, const QString &, const ReplyTo<> &reply)
{
    m_secrets.remove(key);
    reply.deliverLater({});
}

void MemoryCredentialStore::unlock(const ReplyTo<> &reply)
{
    reply.deliverLater({});
}

void MemoryCredentialStore::keepForThisRun(const QUuid &key, const QString &secret)
{
    m_secrets.insert(key, secret);
}

} // namespace patchbay
