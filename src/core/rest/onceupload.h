// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIODevice>

namespace patchbay {

/// The body of a write, that can be read only once.
///
/// QNetworkAccessManager silently sends a request again when the server closes without an answer (measured on
/// Qt 6.4.2: POST, PUT, PATCH and DELETE arrive twice or more). It can't with a sequential device whose
/// reset() fails: then it gives up with ContentReSendError. Needs DoNotBufferUploadDataAttribute and a
/// Content-Length; holds for empty bodies too.
class OnceUpload : public QIODevice {
    Q_OBJECT
public:
    explicit OnceUpload(const QByteArray &body, QObject *parent = nullptr);

    bool isEmpty() const { return m_body.isEmpty(); }
    bool wasRead() const { return m_read > 0; } ///< some of it may have left the process
    bool isSequential() const override { return true; }
    bool reset() override { return false; }
    bool atEnd() const override { return m_read >= m_body.size(); }
    qint64 bytesAvailable() const override { return m_body.size() - m_read + QIODevice::bytesAvailable(); }

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    const QByteArray m_body;
    qint64 m_read = 0;
};

} // namespace patchbay
