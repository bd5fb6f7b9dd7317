// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/scriptedreply.h"

#include "core/json/document.h"

namespace patchbay::test {

using Ending = ScriptedReply::Ending;

namespace {

QByteArray reasonOf(int status)
{
    switch (status) {
    case 200:
        return "OK";
    case 201:
        return "Created";
    case 202:
        return "Accepted";
    case 204:
        return "No Content";
    case 404:
        return "Not Found";
    case 409:
        return "Conflict";
    default:
        return "Whatever";
    }
}

QByteArray chunk(const QByteArray &piece)
{
    return QByteArray::number(piece.size(), 16) + "\r\n" + piece + "\r\n";
}

QByteArray inChunks(const QByteArray &body)
{
    const qsizetype length = qMax<qsizetype>(1, (body.size() + 2) / 3);
    QByteArray chunks;
    for (qsizetype at = 0; at < body.size(); at += length)
        chunks += chunk(body.mid(at, length));
    return chunks;
}

} // namespace

QByteArray Request::header(const QByteArray &name) const
{
    for (const Header &header : headers) {
        if (header.first.compare(name, Qt::CaseInsensitive) == 0)
            return header.second;
    }
    return {};
}

QByteArray ScriptedReply::bytes() const
{
    if (!raw.isNull())
        return raw;
    const bool mayHaveBody = status >= 200 && status != 204 && status != 304;
    QByteArray head = "HTTP/1.1 " + QByteArray::number(status) + ' ' + reasonOf(status) + "\r\n";
    if (!contentType.isEmpty())
        head += "Content-Type: " + contentType + "\r\n";
    for (const Header &header : headers)
        head += header.first + ": " + header.second + "\r\n";
    if (isChunked)
        head += "Transfer-Encoding: chunked\r\n";
    else if (mayHaveBody && endless.isEmpty())
        head += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    head += "\r\n";
    if (cutHeadAt >= 0)
        return head.left(cutHeadAt);
    const QByteArray shown = cutBodyAt >= 0 ? body.left(cutBodyAt) : body;
    if (!isChunked)
        return head + shown;
    return head + inChunks(shown) + (cutBodyAt >= 0 ? QByteArray() : QByteArrayLiteral("0\r\n\r\n"));
}

Route &Route::begin(const ScriptedReply &reply)
{
    m_entries.append({reply, {}, 1});
    return *this;
}

ScriptedReply &Route::last()
{
    Q_ASSERT(!m_entries.isEmpty());
    return m_entries.last().reply;
}

Route &Route::reply(int status, const QByteArray &body)
{
    ScriptedReply reply;
    reply.status = status;
    reply.body = body;
    if (body.isEmpty())
        reply.contentType.clear();
    return begin(reply);
}

Route &Route::reply(const ScriptedReply &reply)
{
    return begin(reply);
}

Route &Route::error(int status, const QByteArray &message)
{
    const json::Value body = json::Value::object()
                                 .append(u"error_code", json::Value::number(status))
                                 .append(u"message", json::Value::string(QString::fromUtf8(message)));
    return reply(status, json::write(body));
}

Route &Route::html(int status, const QByteArray &title)
{
    reply(status,
          "<html>\n<head>\n<title>" + title + "</title>\n</head>\n<body><h2>" + title
              + "</h2></body>\n</html>\n");
    return type("text/html;charset=utf-8");
}

Route &Route::redirect(int status, const QByteArray &location)
{
    return reply(status).header("Location", location);
}

Route &Route::hang()
{
    return raw("").thenHang();
}

Route &Route::closeUnanswered()
{
    return raw("");
}

Route &Route::resetUnanswered()
{
    return raw("").thenReset();
}

Route &Route::raw(const QByteArray &bytes)
{
    ScriptedReply reply;
    reply.raw = bytes;
    reply.ending = Ending::Close;
    return begin(reply);
}

Route &Route::endless(const QByteArray &piece)
{
    ScriptedReply reply;
    reply.endless = piece;
    reply.ending = Ending::Close;
    return begin(reply);
}

Route &Route::answeredBy(Handler handler)
{
    m_entries.append({{}, std::move(handler), 1});
    return *this;
}

Route &Route::times(int count)
{
    Q_ASSERT(!m_entries.isEmpty() && count > 0);
    m_entries.last().times = count;
    return *this;
}

Route &Route::header(const QByteArray &name, const QByteArray &value)
{
    last().headers.append({name, value});
    return *this;
}

Route &Route::type(const QByteArray &contentType)
{
    last().contentType = contentType;
    return *this;
}

Route &Route::delayed(std::chrono::milliseconds delay)
{
    last().delay = delay;
    return *this;
}

Route &Route::dripping(std::chrono::milliseconds interval)
{
    last().drip = interval;
    return *this;
}

Route &Route::held()
{
    last().isHeld = true;
    return *this;
}

Route &Route::chunked()
{
    last().isChunked = true;
    return *this;
}

Route &Route::closing()
{
    last().ending = Ending::Close;
    return header("Connection", "close");
}

Route &Route::cutHead(qsizetype bytes)
{
    last().cutHeadAt = bytes;
    last().ending = Ending::Close;
    return *this;
}

Route &Route::cutBody(qsizetype bytes)
{
    last().cutBodyAt = bytes;
    last().ending = Ending::Close;
    return *this;
}

Route &Route::thenReset()
{
    last().ending = Ending::Reset;
    return *this;
}

Route &Route::thenHang()
{
    last().ending = Ending::Never;
    return *this;
}

ScriptedReply Route::next(const Request &request)
{
    Q_ASSERT(!m_entries.isEmpty());
    const bool isLast = m_current + 1 == m_entries.size();
    if (!isLast && m_given == m_entries.at(m_current).times) {
        ++m_current;
        m_given = 0;
    }
    ++m_given;
    const Entry &entry = m_entries.at(m_current);
    return entry.handler ? entry.handler(request) : entry.reply;
}

} // namespace patchbay::test
