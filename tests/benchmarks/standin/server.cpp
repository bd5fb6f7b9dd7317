// SPDX-License-Identifier: GPL-3.0-or-later
#include "server.h"

#include <arpa/inet.h>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

namespace patchbay::bench {

namespace {

constexpr char steering[] = "/standin/";

std::int64_t now()
{
    timespec time{};
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec * 1'000'000'000LL + time.tv_nsec;
}

[[noreturn]] void fail(const char *what)
{
    std::perror(what);
    std::exit(1);
}

bool startsWith(const std::string &text, const std::string &beginning)
{
    return text.compare(0, beginning.size(), beginning) == 0;
}

bool endsWith(const std::string &text, const std::string &ending)
{
    return text.size() >= ending.size()
        && text.compare(text.size() - ending.size(), ending.size(), ending) == 0;
}

/// "/connectors/NAME/config"
bool isOneOf(const std::string &target, const std::string &ending)
{
    return startsWith(target, "/connectors/") && endsWith(target, ending);
}

std::string connectorOf(const std::string &target, const std::string &ending)
{
    constexpr std::size_t begin = sizeof("/connectors/") - 1;
    return target.substr(begin, target.size() - begin - ending.size());
}

} // namespace

Server::Server(const Options &options)
    : m_options(options),
      m_answers(options.connectors, options.tasks),
      m_epoll(epoll_create1(EPOLL_CLOEXEC))
{
    for (int index = 0; index < options.ports; ++index) {
        const int listener = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t length = sizeof address;
        if (listener < 0 || bind(listener, reinterpret_cast<sockaddr *>(&address), length) != 0
            || listen(listener, 64) != 0
            || getsockname(listener, reinterpret_cast<sockaddr *>(&address), &length) != 0)
            fail("standin: cannot listen");
        m_listeners[listener] = ntohs(address.sin_port);
        epoll_event event{};
        event.events = EPOLLIN;
        event.data.fd = listener;
        epoll_ctl(m_epoll, EPOLL_CTL_ADD, listener, &event);
    }
    epoll_event event{};
    event.events = EPOLLIN;
    event.data.fd = STDIN_FILENO;
    if (epoll_ctl(m_epoll, EPOLL_CTL_ADD, STDIN_FILENO, &event) != 0)
        fail("standin: standard input must be a pipe");
}

Server::~Server()
{
    for (const auto &[socket, connection] : m_connections)
        ::close(socket);
    for (const auto &[socket, port] : m_listeners)
        ::close(socket);
    ::close(m_epoll);
}

std::string Server::ports() const
{
    std::string text;
    for (const auto &[socket, port] : m_listeners)
        text += (text.empty() ? "" : " ") + std::to_string(port);
    return text;
}

void Server::run()
{
    for (;;) {
        epoll_event events[64];
        const int count = epoll_wait(m_epoll, events, 64, -1);
        if (count < 0 && errno != EINTR)
            fail("standin: epoll_wait");
        for (int index = 0; index < count; ++index) {
            const int socket = events[index].data.fd;
            if (socket == STDIN_FILENO) {
                char byte = 0;
                if (::read(socket, &byte, 1) <= 0) // who started us is gone
                    return;
            } else if (m_listeners.count(socket) > 0) {
                accept(socket);
            } else {
                if (events[index].events & (EPOLLIN | EPOLLHUP | EPOLLERR))
                    read(socket);
                if (events[index].events & EPOLLOUT)
                    write(socket);
            }
        }
    }
}

void Server::accept(int listener)
{
    for (;;) {
        const int socket = accept4(listener, nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC);
        if (socket < 0)
            return;
        const int yes = 1;
        setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
        epoll_event event{};
        event.events = EPOLLIN;
        event.data.fd = socket;
        epoll_ctl(m_epoll, EPOLL_CTL_ADD, socket, &event);
        m_connections[socket];
    }
}

void Server::read(int socket)
{
    const auto found = m_connections.find(socket);
    if (found == m_connections.end())
        return;
    char bytes[16384];
    for (;;) {
        const ssize_t count = ::read(socket, bytes, sizeof bytes);
        if (count < 0 && (errno == EAGAIN || errno == EINTR))
            break;
        if (count <= 0)
            return close(socket);
        found->second.received.append(bytes, static_cast<std::size_t>(count));
    }
    // Only GETs come here: none has a body.
    std::string &received = found->second.received;
    for (std::size_t end = received.find("\r\n\r\n"); end != std::string::npos;
         end = received.find("\r\n\r\n")) {
        const std::size_t method = received.find(' ');
        const std::size_t target = received.find(' ', method + 1);
        const std::string asked = received.substr(method + 1, target - method - 1);
        const std::string verb = received.substr(0, method);
        received.erase(0, end + 4);
        if (!m_options.hangs || startsWith(asked, steering))
            answer(found->second, verb, asked);
        else
            ++m_requests[asked];
    }
    write(socket);
}

void Server::answer(Connection &connection, const std::string &method, const std::string &target)
{
    connection.unsent.emplace_back(answerTo(method, target), target == "/connectors?expand=status");
}

Answer Server::answerTo(const std::string &method, const std::string &target)
{
    static const Answer notFound = jsonAnswer(R"({"error_code":404,"message":"HTTP 404 Not Found"})", 404);
    static const Answer forbidden = jsonAnswer(R"({"error_code":403,"message":"HTTP 403 Forbidden"})", 403);
    if (startsWith(target, steering))
        return steer(target.substr(sizeof steering - 1));
    const std::string config = "/config";
    const bool ofConfigs = isOneOf(target, config) || target == "/connectors?expand=info";
    ++m_requests[isOneOf(target, config) ? "/connectors/*/config" : target];
    if (method != "GET")
        return notFound;
    if (ofConfigs && m_options.deniesConfigs)
        return forbidden;
    Answer found;
    if (target == "/")
        found = m_answers.root();
    else if (target == "/connectors")
        found = m_answers.names();
    else if (target == "/connectors?expand=status")
        found = m_answers.statuses(m_isLater = m_isRestless && !m_isLater);
    else if (target == "/connectors?expand=info")
        found = m_answers.descriptions();
    else if (isOneOf(target, config))
        found = m_answers.config(connectorOf(target, config));
    else if (isOneOf(target, "/status"))
        found = m_answers.status(connectorOf(target, "/status"));
    return found ? found : notFound;
}

Answer Server::steer(const std::string &order)
{
    std::string said = "ok";
    if (order == "restless" || order == "calm") {
        m_isRestless = order == "restless";
    } else if (order == "forget") {
        m_requests.clear();
    } else if (order == "lastbyte") {
        said = std::to_string(m_lastByte);
    } else if (order == "requests") {
        said.clear();
        for (const auto &[target, count] : m_requests)
            said += std::to_string(count) + ' ' + target + '\n';
    }
    return std::make_shared<const std::string>(
        "HTTP/1.1 200 OK\r\nContent-Length: " + std::to_string(said.size()) + "\r\n\r\n" + said);
}

void Server::write(int socket)
{
    const auto found = m_connections.find(socket);
    if (found == m_connections.end())
        return;
    Connection &connection = found->second;
    while (!connection.unsent.empty()) {
        const auto &[bytes, isStatuses] = connection.unsent.front();
        const ssize_t count =
            ::send(socket, bytes->data() + connection.sent, bytes->size() - connection.sent, MSG_NOSIGNAL);
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0 && errno == EAGAIN)
            break;
        if (count < 0)
            return close(socket);
        connection.sent += static_cast<std::size_t>(count);
        if (connection.sent < bytes->size())
            continue;
        if (isStatuses)
            m_lastByte = now();
        connection.sent = 0;
        connection.unsent.pop_front();
    }
    epoll_event event{};
    event.events = EPOLLIN;
    if (!connection.unsent.empty())
        event.events |= EPOLLOUT;
    event.data.fd = socket;
    epoll_ctl(m_epoll, EPOLL_CTL_MOD, socket, &event);
}

void Server::close(int socket)
{
    m_connections.erase(socket);
    ::close(socket);
}

} // namespace patchbay::bench
