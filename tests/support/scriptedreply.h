// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

#include <chrono>
#include <functional>
#include <utility>

namespace patchbay::test {

using Header = std::pair<QByteArray, QByteArray>;

/// A request as a server sees it, once its body is complete.
struct Request {
    QByteArray method;
    QByteArray target; ///< path and query as they came over the wire, nothing decoded
    QList<Header> headers; ///< in order, names as they came
    QByteArray body;
    int connection = 0; ///< counted from 1; the same number: the connection was kept

    QByteArray header(const QByteArray &name) const; ///< the first of that name, in any case; else null
    QByteArray line() const
    {
        return method + ' ' + target;
    } ///< "PUT /connectors/a/pause": compare lists of these
};

/// One answer of a scripted server, with what goes wrong about it.
struct ScriptedReply {
    enum class Ending {
        KeepOpen, ///< HTTP keep-alive, unless the request wants it closed
        Close, ///< a proper end of the connection (FIN)
        Reset, ///< an abrupt one (RST)
        Never, ///< nothing follows, the connection stays
    };

    int status = 200;
    QByteArray contentType = "application/json"; ///< empty: no such header
    QList<Header> headers; ///< others
    QByteArray body;
    QByteArray raw; ///< instead of all of the above, these bytes
    QByteArray endless; ///< after the body, for ever

    std::chrono::milliseconds delay{0}; ///< before the first byte
    std::chrono::milliseconds drip{0}; ///< between single bytes; 0: all at once
    bool isHeld = false; ///< until FaultServer::release()
    bool isChunked = false;
    qsizetype cutHeadAt = -1; ///< bytes of status line and headers that go out
    qsizetype cutBodyAt = -1; ///< bytes of the body that go out
    Ending ending = Ending::KeepOpen;

    QByteArray bytes() const; ///< what goes out
};

/// The answers to one method and target, in order; the last one stays. Made by FaultServer::on().
///
///     server.on("GET", "/connectors").error(409, "rebalance").times(3).reply(200, "[]");
///     server.on("PUT", "/connectors/a/pause").closeUnanswered();
///     server.on("GET", "/").reply(200, root).delayed(200ms);
///
/// The first group of functions begins the next answer, the second changes the one begun last.
class Route {
public:
    using Handler = std::function<ScriptedReply(const Request &)>;

    Route &reply(int status, const QByteArray &body = {}); ///< JSON when there is a body
    Route &reply(const ScriptedReply &reply);
    Route &error(int status, const QByteArray &message); ///< as a worker words it: error_code and message
    Route &html(int status, const QByteArray &title); ///< a page of a proxy, or of a worker that starts
    Route &redirect(int status, const QByteArray &location);
    Route &hang(); ///< reads the request and never answers
    Route &closeUnanswered(); ///< reads the whole request, then FIN
    Route &resetUnanswered(); ///< reads the whole request, then RST
    Route &raw(const QByteArray &bytes); ///< these bytes instead of HTTP, then FIN
    Route &endless(const QByteArray &piece); ///< 200 and a body without an end or length
    Route &
    answeredBy(Handler handler); ///< computed when the request is there; times() has no effect on the last

    Route &times(int count); ///< this often before the next one follows
    Route &header(const QByteArray &name, const QByteArray &value);
    Route &type(const QByteArray &contentType);
    Route &delayed(std::chrono::milliseconds delay);
    Route &dripping(std::chrono::milliseconds interval); ///< one byte at a time, headers too
    Route &held(); ///< until FaultServer::release()
    Route &chunked(); ///< Transfer-Encoding: chunked, in pieces of a third
    Route &closing(); ///< "Connection: close", and so it does
    Route &cutHead(qsizetype bytes); ///< FIN amid the headers
    Route &
    cutBody(qsizetype bytes); ///< FIN in the body: shorter than Content-Length, or chunked without its end
    Route &thenReset(); ///< RST in place of FIN; without a cut: after the last byte
    Route &thenHang(); ///< in place of FIN: nothing more comes

private:
    friend class FaultServer;

    struct Entry {
        ScriptedReply reply;
        Handler handler;
        int times = 1;
    };

    ScriptedReply next(const Request &request);
    Route &begin(const ScriptedReply &reply);
    ScriptedReply &last();

    QList<Entry> m_entries;
    qsizetype m_current = 0;
    int m_given = 0; ///< how often the current one was
};

} // namespace patchbay::test
