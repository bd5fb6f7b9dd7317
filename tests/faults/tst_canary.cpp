// SPDX-License-Identifier: GPL-3.0-or-later
// Secrets put where real ones are, looked for everywhere else: files, command lines, environments, outputs.
#include "platform/jsonprofilestore.h"
#include "platform/keychainstore.h"

#include "support/answer.h"
#include "support/faultserver.h"
#include "support/shell.h"

#include <QDirIterator>
#include <QTest>

#include <signal.h>

using namespace patchbay;
using namespace patchbay::test;
using namespace std::chrono_literals;

namespace {

const QString user = QStringLiteral("ann");
const QByteArray password = "canary-of-the-keychain";

/// In what workers answer: a config, a URL, a trace, an error's text, a page.
const QByteArrayList answered{"canary-of-a-config", "canary-of-a-url", "canary-of-a-trace",
                              "canary-of-a-message"};

QByteArray credentials()
{
    return QByteArray(user.toUtf8() + ':' + password).toBase64();
}

QByteArrayList allCanaries()
{
    return answered + QByteArrayList{password, credentials()};
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// "FILE holds CANARY" for every file below \p folder that does, whatever its format.
QStringList filesWithCanaries(const QString &folder, int &files)
{
    QStringList found;
    QDirIterator walk(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        const QByteArray content = contentOf(walk.next());
        ++files;
        for (const QByteArray &canary : allCanaries()) {
            if (content.contains(canary))
                found += walk.fileName() + QStringLiteral(" holds ") + QString::fromUtf8(canary);
        }
    }
    return found;
}

QString canaryIn(const QByteArray &text)
{
    for (const QByteArray &canary : allCanaries()) {
        if (text.contains(canary))
            return QString::fromUtf8(canary + " in: " + text.left(4000));
    }
    return {};
}

QList<qint64> childrenOf(qint64 pid)
{
    QList<qint64> children;
    QDirIterator tasks(QStringLiteral("/proc/%1/task").arg(pid), QDir::Dirs | QDir::NoDotAndDotDot);
    while (tasks.hasNext()) {
        for (const QByteArray &child : contentOf(tasks.next() + QStringLiteral("/children")).split(' ')) {
            if (child.toLongLong() > 0)
                children += child.toLongLong();
        }
    }
    return children;
}

/// What anybody on this machine, or the same person's other programs, can read of a process.
QString canaryInProcess(qint64 pid)
{
    for (const char *name : {"cmdline", "environ"}) {
        const QString path = QStringLiteral("/proc/%1/%2").arg(pid).arg(QLatin1String(name));
        const QByteArray text = contentOf(path);
        if (text.isEmpty())
            return path + QStringLiteral(" could not be read");
        if (const QString canary = canaryIn(text); !canary.isEmpty())
            return path + QStringLiteral(": ") + canary;
    }
    for (const qint64 child : childrenOf(pid)) {
        if (const QString canary = canaryInProcess(child); !canary.isEmpty())
            return canary;
    }
    return {};
}

/// A worker full of secrets, that wants a password.
class TalkativeWorker : public FaultServer {
public:
    TalkativeWorker()
    {
        const QByteArray status =
            R"({"name":"a","connector":{"state":"RUNNING","worker_id":"w:1"},"tasks":[{"id":0,"state":"FAILED",)"
            R"("worker_id":"w:1","trace":"x.Outer: cannot connect, password=canary-of-a-trace\n\tat y(password=canary-of-a-trace)\n)"
            R"(Caused by: x.Inner: jdbc:db:\/\/u:canary-of-a-url@db7/orders refused\n"}],"type":"sink"})";
        const QByteArray info =
            R"({"name":"a","config":{"name":"a","connector.class":"x.Sink","db.password":"canary-of-a-config",)"
            R"("connection.url":"jdbc:db:\/\/u:canary-of-a-url@db7/orders"},"tasks":[{"connector":"a","task":0}],"type":"sink"})";
        const QByteArray config = info.mid(info.indexOf(R"("config":)") + 9);
        say("GET", "/", 200, R"({"version":"4.3.1","commit":"c","kafka_cluster_id":"k"})");
        say("GET", "/health", 200, R"({"status":"healthy","message":"ok"})");
        say("GET", "/connectors", 200, R"(["a"])");
        say("GET", "/connectors?expand=status", 200, "{\"a\":{\"status\":" + status + "}}");
        say("GET", "/connectors?expand=info", 200, "{\"a\":{\"info\":" + info + "}}");
        say("GET", "/connectors/a", 200, info);
        say("GET", "/connectors/a/status", 200, status);
        say("GET", "/connectors/a/config", 200, config.left(config.indexOf('}') + 1));
        say("GET", "/connectors/a/tasks", 200,
            R"([{"id":{"connector":"a","task":0},"config":{"db.password":"canary-of-a-config"}}])");
        say("GET", "/connectors/a/topics", 200, R"({"a":{"topics":["orders"]}})");
        say("POST", "/connectors/a/restart?includeTasks=true&onlyFailed=true", 500,
            R"({"error_code":500,"message":"Invalid value canary-of-a-message for configuration db.password: no"})");
        say("PUT", "/connectors/a/pause", 202, {});
        on("*", "*").error(401, "no password");
    }

    bool sawThePassword() const
    {
        const QByteArray expected = "Basic " + credentials();
        return std::any_of(requests().begin(), requests().end(), [&expected](const Request &request) {
            return request.header("Authorization") == expected;
        });
    }

private:
    void say(const QByteArray &method, const QByteArray &target, int status, const QByteArray &body)
    {
        on(method, target).reply(status, body);
    }
};

} // namespace

class TestCanary : public QObject {
    Q_OBJECT

    TalkativeWorker m_worker;
    Shell m_shell;
    KeychainStore m_keychain;
    ClusterProfile m_profile = ClusterProfile::create();
    const QString m_label = QStringLiteral("Patchbay: tokyo");

    QStringList filesWithSecrets(int atLeast) const
    {
        int files = 0;
        const QStringList found = filesWithCanaries(m_shell.home(), files);
        return files >= atLeast ? found
                                : QStringList(QStringLiteral("only %1 files were written").arg(files));
    }

private slots:
    void initTestCase()
    {
        m_profile.name = QStringLiteral("tokyo");
        m_profile.workers = {m_worker.url()};
        m_profile.authentication = ClusterProfile::Authentication::Basic;
        m_profile.user = user;
        Answer<> written;
        m_keychain.write(m_profile.id, m_label, QString::fromUtf8(password), written.replyTo());
        QVERIFY(written.wait(20s));
        QVERIFY2(written.result(), "this test needs a keychain: scripts/test -L faults brings one");

        m_shell.environment().insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"),
                                     qEnvironmentVariable("DBUS_SESSION_BUS_ADDRESS"));
        m_shell.environment().insert(QStringLiteral("QT_LOGGING_RULES"),
                                     QStringLiteral("*.debug=true;qt.text.*=false;qt.widgets.*=false"));
        const QString folder = m_shell.config() + QStringLiteral("/patchbay");
        QDir().mkpath(folder);
        QDir().mkpath(m_shell.home() + QStringLiteral("/run"));
        QFile::setPermissions(m_shell.home() + QStringLiteral("/run"),
                              QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        JsonProfileStore store(folder + QStringLiteral("/profiles.json"));
        QVERIFY(store.load());
        QVERIFY(store.save({m_profile}));
    }

    void cleanupTestCase()
    {
        Answer<> removed;
        m_keychain.remove(m_profile.id, m_label, removed.replyTo());
        removed.wait(20s);
    }

    void theShellCommandTellsNone_data()
    {
        QTest::addColumn<QString>("line");
        for (const char *line :
             {"clusters", "connectors list", "connectors list --filter db7", "connectors show a",
              "connectors status a --trace", "connectors tasks a", "health", "connectors restart a --failed",
              "connectors restart a --failed --wait --timeout 1", "connectors pause a --wait --timeout 1",
              "connectors status no-such"}) {
            for (const char *form : {"table", "json"}) {
                const QString whole =
                    QString::fromLatin1(line) + QStringLiteral(" --output ") + QString::fromLatin1(form);
                QTest::newRow(qPrintable(whole)) << whole;
            }
        }
    }

    void theShellCommandTellsNone()
    {
        QFETCH(QString, line);
        m_worker.forgetRequests();
        const bool asks = !line.startsWith(QLatin1String("clusters"));
        const auto ended = m_shell.run(line + (asks ? QStringLiteral(" --cluster tokyo") : QString()));
        QCOMPARE(m_worker.sawThePassword(), asks);
        QVERIFY2(canaryIn(ended.out).isEmpty(), qPrintable(canaryIn(ended.out)));
        QVERIFY2(canaryIn(ended.err).isEmpty(), qPrintable(canaryIn(ended.err)));
    }

    void theRunningShellCommandShowsNone()
    {
        m_worker.on("GET", "/connectors?expand=status").hang();
        m_worker.forgetRequests();
        QProcess process;
        m_shell.prepare(process,
                        {QStringLiteral("connectors"), QStringLiteral("list"), QStringLiteral("--cluster"),
                         QStringLiteral("tokyo")});
        process.start();
        QVERIFY(m_worker.waitForRequests(1, 20s));
        const QString canary = canaryInProcess(process.processId());
        ::kill(static_cast<pid_t>(process.processId()), SIGINT);
        QCOMPARE(Shell::finish(process).code, 130);
        QVERIFY2(canary.isEmpty(), qPrintable(canary));
        m_worker.on("GET", "/connectors?expand=status").error(503, "starting");
        QCOMPARE(filesWithSecrets(2), QStringList());
    }

    void theWindowTellsNone()
    {
        TalkativeWorker worker;
        ClusterProfile profile = m_profile;
        profile.workers = {worker.url()};
        JsonProfileStore store(m_shell.config() + QStringLiteral("/patchbay/profiles.json"));
        QVERIFY(store.load());
        QVERIFY(store.save({profile}));

        QProcessEnvironment environment = m_shell.environment();
        environment.insert(QStringLiteral("DISPLAY"), qEnvironmentVariable("DISPLAY"));
        QProcess window;
        window.setProcessEnvironment(environment);
        window.setProcessChannelMode(QProcess::MergedChannels);
        window.start(QCoreApplication::applicationDirPath() + QStringLiteral("/../bin/patchbay"), {});
        // The tree, the configs in the background, then a page: all that a person sees without acting.
        QVERIFY(waitFor([&] { return worker.count("GET", "/connectors?expand=status") > 0; }, 30s));
        QVERIFY(worker.sawThePassword());
        QProcess link;
        link.setProcessEnvironment(environment);
        link.start(window.program(), {QStringLiteral("patchbay:///tokyo/a")});
        QVERIFY(waitFor([&] { return worker.count("GET", "/connectors/a/topics") > 0; }, 30s));
        QVERIFY(waitFor([&] { return link.state() == QProcess::NotRunning; }, 20s));

        const QString canary = canaryInProcess(window.processId());
        window.terminate();
        QVERIFY(waitFor([&] { return window.state() == QProcess::NotRunning; }, 20s));
        const QByteArray said = window.readAll();
        QVERIFY2(canary.isEmpty(), qPrintable(canary));
        QVERIFY2(canaryIn(said).isEmpty(), qPrintable(canaryIn(said)));
        QCOMPARE(filesWithSecrets(2), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestCanary)
#include "tst_canary.moc"
