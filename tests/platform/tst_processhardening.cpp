// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/processhardening.h"

#include "platform/processidentity.h"

#include <QTest>

#include <csignal>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace patchbay;

namespace {

/// How a child ends that allows itself a core dump, turns it off where asked, and crashes.
int endOfACrash(bool isHardened)
{
    const pid_t child = ::fork();
    if (child == 0) {
        rlimit all{RLIM_INFINITY, RLIM_INFINITY};
        ::setrlimit(RLIMIT_CORE, &all);
        if (isHardened && !turnOffCoreDumps())
            ::_exit(1);
        ::signal(SIGABRT, SIG_DFL);
        ::kill(::getpid(), SIGABRT);
        ::_exit(1);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return status;
}

} // namespace

class TestProcessHardening : public QObject {
    Q_OBJECT

private slots:
    void aCrashLeavesNoMemoryImage()
    {
        const int status = endOfACrash(true);
        QVERIFY(WIFSIGNALED(status));
        QCOMPARE(WTERMSIG(status), SIGABRT);
        QVERIFY(!WCOREDUMP(status));
    }

    void noPrivilegeCanRaiseTheLimitByAccident()
    {
        const pid_t child = ::fork();
        if (child == 0) {
            rlimit limit{};
            const bool isOff = turnOffCoreDumps() && turnOffCoreDumps()
                && ::getrlimit(RLIMIT_CORE, &limit) == 0 && limit.rlim_cur <= 1 && limit.rlim_max <= 1;
            ::_exit(isOff ? 0 : 1);
        }
        int status = 0;
        ::waitpid(child, &status, 0);
        QCOMPARE(status, 0);
    }

    void thisProcessIsAlive()
    {
        const ProcessIdentity self = ProcessIdentity::ofThisProcess();
        QCOMPARE(self.pid, qint64(::getpid()));
        QVERIFY(!self.startTime.isEmpty());
        QVERIFY(!self.bootId.isEmpty());
        QVERIFY(self.isAlive());
    }

    void anotherStartOrBootIsAnotherProcess()
    {
        ProcessIdentity later = ProcessIdentity::ofThisProcess();
        later.startTime += QLatin1Char('0');
        QVERIFY(!later.isAlive());
        ProcessIdentity earlier = ProcessIdentity::ofThisProcess();
        earlier.bootId = QStringLiteral("00000000-0000-0000-0000-000000000000");
        QVERIFY(!earlier.isAlive());
        QVERIFY(!ProcessIdentity().isAlive());
    }

    void aZombieIsNotAlive()
    {
        const pid_t child = ::fork();
        if (child == 0) {
            ::pause();
            ::_exit(0);
        }
        QFile stat(QStringLiteral("/proc/%1/stat").arg(child));
        QVERIFY(stat.open(QIODevice::ReadOnly));
        const QByteArray line = stat.readAll();
        ProcessIdentity identity = ProcessIdentity::ofThisProcess();
        identity.pid = child;
        identity.startTime = QString::fromLatin1(line.mid(line.lastIndexOf(')') + 2).split(' ').value(19));
        QVERIFY(identity.isAlive());
        ::kill(child, SIGKILL);
        QTRY_VERIFY(!identity.isAlive()); // nobody has waited for it yet
        ::waitpid(child, nullptr, 0);
        QVERIFY(!identity.isAlive());
    }
};

QTEST_GUILESS_MAIN(TestProcessHardening)
#include "tst_processhardening.moc"
