// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/playgroundlauncher.h"

#include "support/answer.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <csignal>

using namespace patchbay;

namespace {

/// A checkout with a playground of two scripts, and a program built in it.
struct Checkout {
    QTemporaryDir root;
    QString playground;
    QString program;

    Checkout()
    {
        playground = root.filePath(QStringLiteral("playground"));
        program = root.filePath(QStringLiteral("build/release/bin"));
        QDir().mkpath(playground);
        QDir().mkpath(program);
        write(QStringLiteral("status"),
              "[ \"$1\" = --env ] || exit 2\n"
              "echo PATCHBAY_BROKER=127.0.0.1:8092\n"
              "echo PATCHBAY_WORKERS=http://127.0.0.1:8083,http://127.0.0.1:8084\n");
    }

    void write(const QString &name, const QByteArray &body) const
    {
        QFile file(playground + u'/' + name);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("#!/bin/sh\n" + body);
        file.close();
        QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    }

    QByteArray read(const QString &name) const
    {
        QFile file(root.filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed() : QByteArray();
    }
};

bool isAlive(const QByteArray &pid)
{
    // A process that ended and waits to be reaped by init is no more.
    QFile status(QStringLiteral("/proc/%1/stat").arg(QString::fromLatin1(pid)));
    return status.open(QIODevice::ReadOnly) && !status.readAll().contains(") Z ");
}

} // namespace

class PlaygroundLauncherTest : public QObject {
    Q_OBJECT
private slots:
    void isFoundOnlyInACheckout()
    {
        Checkout checkout;
        QCOMPARE(PlaygroundLauncher::find(checkout.program), QString());
        checkout.write(QStringLiteral("up"), "exit 0\n");
        QCOMPARE(PlaygroundLauncher::find(checkout.program), checkout.playground);
        QCOMPARE(PlaygroundLauncher::find(checkout.root.path()), QString());
        QFile(checkout.playground + QStringLiteral("/status")).setPermissions(QFile::ReadOwner);
        QCOMPARE(PlaygroundLauncher::find(checkout.program), QString());
    }

    void startsAndAnswersAProfile()
    {
        Checkout checkout;
        checkout.write(QStringLiteral("up"), "pwd\necho broker is up\nprintf 'no newline' >&2\n");
        PlaygroundLauncher launcher(checkout.playground);
        QSignalSpy said(&launcher, &PlaygroundLauncher::said);
        test::Answer<ClusterProfile> answer;
        launcher.start(answer.replyTo());
        QVERIFY(launcher.isRunning());
        QVERIFY(!answer.isThere());
        QVERIFY(answer.wait());
        const ClusterProfile profile = answer.value();
        QCOMPARE(profile.name, QStringLiteral("playground"));
        QCOMPARE(profile.environment.kind, Environment::Kind::Development);
        QCOMPARE(profile.workers,
                 (QList<QUrl>{QUrl(QStringLiteral("http://127.0.0.1:8083")),
                              QUrl(QStringLiteral("http://127.0.0.1:8084"))}));
        QVERIFY(!profile.id.isNull());
        QVERIFY(!launcher.isRunning());
        QStringList lines;
        for (const QList<QVariant> &signal : said)
            lines.append(signal.first().toString());
        QCOMPARE(lines,
                 (QStringList{QFileInfo(checkout.root.path()).canonicalFilePath(),
                              QStringLiteral("broker is up"), QStringLiteral("no newline")}));
    }

    void aFailureSaysTheScriptsLastLine()
    {
        Checkout checkout;
        checkout.write(
            QStringLiteral("up"),
            "echo fetching\nsleep 0.1\necho 'playground: missing: java (Debian package x)' >&2\nexit 1\n");
        PlaygroundLauncher launcher(checkout.playground);
        test::Answer<ClusterProfile> answer;
        launcher.start(answer.replyTo());
        QVERIFY(answer.wait());
        QCOMPARE(
            answer.error().message,
            QStringLiteral("The playground did not start: playground: missing: java (Debian package x)"));
    }

    void aScriptThatIsMissingIsAnErrorAndComesAfterTheCall()
    {
        Checkout checkout;
        PlaygroundLauncher launcher(checkout.playground); // it has no "up"
        test::Answer<ClusterProfile> answer;
        launcher.start(answer.replyTo());
        QVERIFY(!answer.isThere());
        QVERIFY(answer.wait());
        QVERIFY(!launcher.isRunning());
        QCOMPARE(answer.error().kind, Error::Kind::Blocked);
    }

    void cancellingEndsTheScriptAndWhatItWaitsForAndNothingElse()
    {
        Checkout checkout;
        // A broker in a session of its own, as the real script starts it, and a download that the script
        // waits for.
        checkout.write(QStringLiteral("up"),
                       "setsid sh -c 'echo $$ >broker; exec sleep 60' >/dev/null 2>&1 &\n"
                       "sh -c 'echo $$ >download; exec sleep 60'\necho never\n");
        PlaygroundLauncher launcher(checkout.playground);
        test::Answer<ClusterProfile> answer;
        launcher.start(answer.replyTo());
        const QString broker = QStringLiteral("broker");
        const QString download = QStringLiteral("download");
        QTRY_VERIFY(!checkout.read(broker).isEmpty() && !checkout.read(download).isEmpty());
        launcher.cancel();
        launcher.cancel();
        QVERIFY(answer.wait());
        QCOMPARE(answer.error().kind, Error::Kind::Cancelled);
        QTRY_VERIFY(!isAlive(checkout.read(download)));
        QVERIFY(isAlive(checkout.read(broker)));
        ::kill(checkout.read(broker).toInt(), SIGKILL);
    }

    void aSecondStartIsRefusedAndTheNextWorks()
    {
        Checkout checkout;
        checkout.write(QStringLiteral("up"), "sleep 0.2\n");
        PlaygroundLauncher launcher(checkout.playground);
        test::Answer<ClusterProfile> first;
        test::Answer<ClusterProfile> second;
        launcher.start(first.replyTo());
        launcher.start(second.replyTo());
        QVERIFY(second.wait());
        QCOMPARE(second.error().kind, Error::Kind::Blocked);
        QVERIFY(first.wait());
        test::Answer<ClusterProfile> third;
        launcher.start(third.replyTo());
        QVERIFY(third.wait());
        QCOMPARE(third.value().name, first.value().name);
        QVERIFY(third.value().id != first.value().id);
    }

    void endsTheScriptWhenItDies()
    {
        Checkout checkout;
        checkout.write(QStringLiteral("up"), "echo $$ >up.pid\nexec sleep 60\n");
        const QString file = QStringLiteral("up.pid");
        test::Answer<ClusterProfile> answer;
        {
            PlaygroundLauncher launcher(checkout.playground);
            launcher.start(answer.replyTo());
            QTRY_VERIFY(!checkout.read(file).isEmpty());
        }
        QTRY_VERIFY(!isAlive(checkout.read(file)));
        QVERIFY(!answer.isThere());
    }

    void envWithoutWorkersIsAnError()
    {
        QVERIFY(!parsePlaygroundEnv("PATCHBAY_BROKER=127.0.0.1:8092\n"));
        QVERIFY(!parsePlaygroundEnv("PATCHBAY_WORKERS=\n"));
        QVERIFY(!parsePlaygroundEnv("PATCHBAY_WORKERS=ftp://x\n"));
    }
};

QTEST_GUILESS_MAIN(PlaygroundLauncherTest)
#include "tst_playgroundlauncher.moc"
