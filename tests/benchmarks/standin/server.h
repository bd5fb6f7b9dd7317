// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "answers.h"

#include <cstdint>
#include <deque>
#include <map>
#include <memory>
#include <string>

namespace patchbay::bench {

/// A worker, or several on a port each, in one thread: reads requests, sends answers that lie ready, and
/// counts. Without Qt: what is measured is the other side.
///
/// The benchmarks steer it by requests of their own, which are not counted:
/// `GET /standin/calm`, `/standin/restless` (every expand=status differs from the one before in 100
/// connectors),
/// `/standin/forget` (the counts), `/standin/lastbyte` (when the last byte of the newest expand=status was
/// given to the kernel, CLOCK_MONOTONIC in ns), `/standin/requests` (lines of "COUNT TARGET"; all connectors'
/// configs are one target).
class Server {
public:
    struct Options {
        int connectors = 10;
        int tasks = 4;
        int ports = 1;
        bool hangs = false; ///< takes every connection and answers nothing
        bool deniesConfigs = false; ///< 403, so that configs are not read in the background
    };

    explicit Server(const Options &options);
    ~Server();
    Server(const Server &) = delete;
    Server &operator=(const Server &) = delete;

    std::string ports() const; ///< "40123 40124"
    void run(); ///< until standard input ends

private:
    struct Connection {
        std::string received;
        std::deque<std::pair<Answer, bool>> unsent; ///< true: an expand=status
        std::size_t sent = 0; ///< of the first
    };

    void accept(int listener);
    void read(int socket);
    void answer(Connection &connection, const std::string &method, const std::string &target);
    Answer answerTo(const std::string &method, const std::string &target);
    Answer steer(const std::string &order);
    void write(int socket);
    void close(int socket);

    Options m_options;
    Answers m_answers;
    int m_epoll = -1;
    std::map<int, int> m_listeners; ///< socket, port
    std::map<int, Connection> m_connections;
    std::map<std::string, int> m_requests;
    bool m_isRestless = false;
    bool m_isLater = false; ///< the moment that is shown
    std::int64_t m_lastByte = 0;
};

} // namespace patchbay::bench
