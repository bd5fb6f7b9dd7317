// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/interruptions.h"

#include <QSocketNotifier>

#include <csignal>
#include <sys/socket.h>
#include <unistd.h>

namespace patchbay {

namespace {

/// A signal handler may reach nothing else.
volatile std::sig_atomic_t writeEnd = -1;

void handle(int)
{
    const char byte = 1;
    [[maybe_unused]] const ssize_t written = ::write(writeEnd, &byte, 1);
}

} // namespace

Interruptions::Interruptions(QObject *parent)
    : QObject(parent)
{
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0, m_sockets) != 0)
        return; // Ctrl+C then ends the process at once; the journal says how far it came
    writeEnd = m_sockets[0];
    auto *notifier = new QSocketNotifier(m_sockets[1], QSocketNotifier::Read, this);
    const auto read = [this] {
        char byte = 0;
        [[maybe_unused]] const ssize_t got = ::read(m_sockets[1], &byte, 1);
        emit interrupted();
    };
    connect(notifier, &QSocketNotifier::activated, this, read);
    struct sigaction action = {};
    action.sa_handler = handle;
    action.sa_flags = static_cast<int>(SA_RESETHAND); // the second one is the system's
    ::sigaction(SIGINT, &action, nullptr);
    ::sigaction(SIGTERM, &action, nullptr);
}

Interruptions::~Interruptions()
{
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
    writeEnd = -1;
    for (const int socket : m_sockets) {
        if (socket >= 0)
            ::close(socket);
    }
}

} // namespace patchbay
