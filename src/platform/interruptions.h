// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace patchbay {

/// Ctrl+C and SIGTERM as a signal of the event loop. The second one ends the process at once, as without us.
/// One per process.
class Interruptions : public QObject {
    Q_OBJECT
public:
    explicit Interruptions(QObject *parent = nullptr);
    ~Interruptions() override;

signals:
    void interrupted();

private:
    int m_sockets[2] = {-1, -1}; ///< the handler writes, the event loop reads
};

} // namespace patchbay
