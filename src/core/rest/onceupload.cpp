// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rest/onceupload.h"

#include <algorithm>
#include <cstring>

namespace patchbay {

OnceUpload::OnceUpload(const QByteArray &body, QObject *parent)
    : QIODevice(parent),
      m_body(body)
{
    // Unbuffered: what Qt reads ahead would count as left the process.
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

qint64 OnceUpload::readData(char *data, qint64 maxSize)
{
    const qint64 count = std::min(maxSize, m_body.size() - m_read);
    if (count <= 0)
        return maxSize > 0 ? -1 : 0;
    std::memcpy(data, m_body.constData() + m_read, static_cast<size_t>(count));
    m_read += count;
    return count;
}

} // namespace patchbay
