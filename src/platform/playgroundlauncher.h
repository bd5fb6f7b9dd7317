// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/clusterprofile.h"
#include "core/replyto.h"

#include <QObject>
#include <QProcess>

#include <optional>

namespace patchbay {

/// Starts the playground of a checkout, a real small cluster on this machine, and says how to reach it.
///
/// Runs `playground/up`, then `playground/status --env` (playground/README.md). Never blocks. Ends only
/// processes that it started itself: what `up` has left running (broker, workers) is for `playground/down`.
class PlaygroundLauncher final : public QObject {
    Q_OBJECT
public:
    /// \p folder: the one with `up` and `status`, as find() answers it.
    explicit PlaygroundLauncher(const QString &folder, QObject *parent = nullptr);
    ~PlaygroundLauncher() override; ///< ends the script if it still runs; drops the answer

    /// The playground folder of the checkout that a program in \p programFolder was built in
    /// (build/PRESET/bin/../../../playground). Empty: the program is installed, or is no checkout's.
    static QString find(const QString &programFolder);

    bool isRunning() const { return m_reply.has_value(); }
    /// Answers a profile named "playground" with a fresh id, not saved anywhere. May take minutes: the first
    /// time Kafka is downloaded. A second start while it runs is refused (Error::Kind::Blocked).
    void start(const ReplyTo<ClusterProfile> &reply);
    /// Ends the script; the answer is Error::Kind::Cancelled. Does nothing when none runs.
    void cancel();

signals:
    void said(const QString &line); ///< what the script prints, line by line, without control characters

private:
    void run(const QString &script, const QStringList &arguments);
    void readLines(QByteArray &rest, const QByteArray &output);
    void finishRun(int exitCode, QProcess::ExitStatus status);
    void failToStart(QProcess::ProcessError error);
    void endProcess();
    void answer(const Result<ClusterProfile> &result);

    QString m_folder;
    std::optional<ReplyTo<ClusterProfile>> m_reply;
    QProcess *m_process = nullptr; ///< the script that runs now; null: none
    bool m_isStatus = false; ///< of the two scripts the second
    bool m_cancelled = false;
    QByteArray m_outputRest; ///< the line that has not ended yet
    QByteArray m_errorRest;
    QByteArray m_env; ///< what status printed
    QString m_lastLine; ///< the reason, when the script fails
};

/// The env file of a playground: KEY=value lines. InvalidRequest when PATCHBAY_WORKERS is missing or no list
/// of URLs.
Result<ClusterProfile> parsePlaygroundEnv(const QByteArray &env);

} // namespace patchbay
