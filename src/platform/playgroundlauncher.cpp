// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/playgroundlauncher.h"

#include "core/text/describe.h"

#include <QDir>
#include <QFileInfo>
#include <QTimer>

#include <csignal>

#include <unistd.h>

namespace patchbay {

namespace {

const QString upScript = QStringLiteral("up");
const QString statusScript = QStringLiteral("status");
constexpr int killAfter = 5000; ///< ms a script has to end by itself
constexpr int patienceAtEnd = 150; ///< ms, when the program itself ends
constexpr qsizetype longestLine = 4096; ///< bytes; a longer one is cut

bool isScript(const QString &path)
{
    const QFileInfo file(path);
    return file.isFile() && file.isExecutable();
}

} // namespace

PlaygroundLauncher::PlaygroundLauncher(const QString &folder, QObject *parent)
    : QObject(parent),
      m_folder(folder)
{
}

PlaygroundLauncher::~PlaygroundLauncher()
{
    m_reply.reset();
    if (m_process) {
        m_process->disconnect(this);
        endProcess();
        if (!m_process->waitForFinished(patienceAtEnd)) {
            if (m_process->processId() > 0)
                ::kill(-static_cast<pid_t>(m_process->processId()), SIGKILL);
            m_process->waitForFinished(patienceAtEnd);
        }
    }
}

QString PlaygroundLauncher::find(const QString &programFolder)
{
    const QString folder = QDir::cleanPath(programFolder + QStringLiteral("/../../../playground"));
    const bool found = isScript(folder + u'/' + upScript) && isScript(folder + u'/' + statusScript);
    return found ? folder : QString();
}

void PlaygroundLauncher::start(const ReplyTo<ClusterProfile> &reply)
{
    if (isRunning()) {
        reply.deliverLater(
            Failure(Error::local(Error::Kind::Blocked, tr("The playground is already being started."))));
        return;
    }
    m_reply = reply;
    m_cancelled = false;
    m_lastLine.clear();
    run(upScript, {});
}

void PlaygroundLauncher::cancel()
{
    if (!isRunning() || m_cancelled)
        return;
    m_cancelled = true;
    endProcess();
}

void PlaygroundLauncher::run(const QString &script, const QStringList &arguments)
{
    m_isStatus = script == statusScript;
    m_outputRest.clear();
    m_errorRest.clear();
    m_env.clear();
    m_process = new QProcess(this);
    m_process->setProgram(m_folder + u'/' + script);
    m_process->setArguments(arguments);
    m_process->setWorkingDirectory(QFileInfo(m_folder).path());
    m_process->setStandardInputFile(QProcess::nullDevice());
    // A group of its own, so that cancelling reaches what the script waits for (Maven, curl) and nothing
    // else: broker and workers leave it with setsid.
    m_process->setChildProcessModifier([] { ::setpgid(0, 0); });
    const auto readOutput = [this] {
        const QByteArray output = m_process->readAllStandardOutput();
        if (m_isStatus)
            m_env += output;
        else
            readLines(m_outputRest, output);
    };
    const auto readErrors = [this] {
        readLines(m_errorRest, m_process->readAllStandardError());
    };
    connect(m_process, &QProcess::readyReadStandardOutput, this, readOutput);
    connect(m_process, &QProcess::readyReadStandardError, this, readErrors);
    connect(m_process, &QProcess::finished, this, &PlaygroundLauncher::finishRun);
    // Queued: a program that is missing is told from within start(), and no answer comes before the call
    // returns.
    connect(m_process, &QProcess::errorOccurred, this, &PlaygroundLauncher::failToStart,
            Qt::QueuedConnection);
    m_process->start();
}

void PlaygroundLauncher::readLines(QByteArray &rest, const QByteArray &output)
{
    rest += output;
    for (qsizetype end = rest.indexOf('\n'); end >= 0 || rest.size() > longestLine;
         end = rest.indexOf('\n')) {
        const QByteArray line = rest.left(end >= 0 ? end : longestLine);
        rest.remove(0, end >= 0 ? end + 1 : longestLine);
        const QString words = printable(QString::fromUtf8(line.trimmed()));
        if (words.isEmpty())
            continue;
        m_lastLine = words;
        emit said(words);
    }
}

void PlaygroundLauncher::finishRun(int exitCode, QProcess::ExitStatus status)
{
    readLines(m_outputRest, QByteArrayLiteral("\n")); // the last lines need not have ended
    readLines(m_errorRest, QByteArrayLiteral("\n"));
    std::exchange(m_process, nullptr)->deleteLater();
    if (m_cancelled) {
        answer(Failure(Error::local(Error::Kind::Cancelled, tr("Starting the playground was cancelled."))));
    } else if (status != QProcess::NormalExit || exitCode != 0) {
        const QString reason = m_lastLine.isEmpty() ? tr("exit code %1").arg(exitCode) : m_lastLine;
        answer(
            Failure(Error::local(Error::Kind::Blocked, tr("The playground did not start: %1").arg(reason))));
    } else if (m_isStatus) {
        answer(parsePlaygroundEnv(m_env));
    } else {
        run(statusScript, {QStringLiteral("--env")});
    }
}

void PlaygroundLauncher::failToStart(QProcess::ProcessError error)
{
    if (error != QProcess::FailedToStart || !m_process)
        return; // whatever else goes wrong, finishRun() follows
    const QString reason = m_process->errorString();
    std::exchange(m_process, nullptr)->deleteLater();
    answer(Failure(Error::local(Error::Kind::Blocked, tr("The playground did not start: %1").arg(reason))));
}

void PlaygroundLauncher::endProcess()
{
    if (!m_process || m_process->processId() <= 0)
        return;
    // Not reaped yet, so the number is still the script's own.
    const auto group = static_cast<pid_t>(m_process->processId());
    ::kill(-group, SIGTERM);
    const auto killIt = [process = m_process, group] {
        if (process->processId() == group)
            ::kill(-group, SIGKILL);
    };
    QTimer::singleShot(killAfter, m_process, killIt);
}

void PlaygroundLauncher::answer(const Result<ClusterProfile> &result)
{
    const ReplyTo<ClusterProfile> reply = *m_reply;
    m_reply.reset();
    reply.deliver(result); // may start again, or destroy this
}

Result<ClusterProfile> parsePlaygroundEnv(const QByteArray &env)
{
    const QByteArray key = QByteArrayLiteral("PATCHBAY_WORKERS=");
    QString workers;
    for (const QByteArray &line : env.split('\n')) {
        if (line.startsWith(key))
            workers = QString::fromUtf8(line.mid(key.size()).trimmed());
    }
    if (workers.isEmpty())
        return Failure(
            Error::local(Error::Kind::InvalidRequest,
                         PlaygroundLauncher::tr("The playground does not say where its workers are.")));
    const auto asProfile = [](const QList<QUrl> &urls) {
        ClusterProfile profile = ClusterProfile::create();
        profile.name = QStringLiteral("playground");
        profile.environment.kind = Environment::Kind::Development;
        profile.workers = urls;
        return profile;
    };
    return parseWorkerUrls(workers).map(asProfile);
}

} // namespace patchbay
