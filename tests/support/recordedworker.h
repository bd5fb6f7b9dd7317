// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/faultserver.h"

#include <QString>

namespace patchbay::test {

/// A question to a real worker and its answer, from tests/data/VERSION/NAME.json. The files keep JSON bodies
/// as JSON (order and digits as they came, white space not) and every other body as text.
struct Recording {
    QByteArray method;
    QByteArray target; ///< path and query
    QByteArray requestBody; ///< empty: none
    ScriptedReply reply;

    /// Ends the test program when there is no such recording.
    static Recording load(const QString &version, const QString &name);
    /// All names of a version, in order.
    static QStringList names(const QString &version);
};

/// A FaultServer that answers what a real worker of that version answered.
///
///     RecordedWorker worker(QStringLiteral("4.3.1"));
///     worker.serve(QStringLiteral("34-status-failed-task"));
///     client.status(..., worker.url()); // GET /connectors/failing/status
///
/// Paths are those of the recordings: path() tells which. Faults can be added with on() as ever.
class RecordedWorker : public FaultServer {
    Q_OBJECT

public:
    explicit RecordedWorker(const QString &version, QObject *parent = nullptr);

    /// Answers the recorded request with the recorded answer, for ever. The same request named again in one
    /// call
    /// ({"32-status", "41-status-paused"}) answers in that order, the last for ever.
    void serve(const QStringList &names);
    void serve(const QString &name) { serve(QStringList(name)); }
    /// Answers \p target instead of the recorded one, for requests that were not recorded.
    void serveAs(const QByteArray &method, const QByteArray &target, const QString &name);

    Recording recording(const QString &name) const { return Recording::load(m_version, name); }
    QByteArray path(const QString &name) const { return recording(name).target; }

private:
    QString m_version;
};

} // namespace patchbay::test
