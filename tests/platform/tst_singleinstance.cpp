// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/handovercourier.h"
#include "platform/singleinstance.h"

#include "support/answer.h"

#include <QFileInfo>
#include <QLocalServer>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/stat.h>

using namespace patchbay;
using namespace std::chrono_literals;
using test::Answer;

namespace {

Handover someHandover()
{
    return {{QStringLiteral("--cluster"), QStringLiteral("本番=http://127.0.0.1:8083"),
             QStringLiteral("patchbay:///prod/orders%2Fall")},
            QStringLiteral("/home/somebody"),
            QStringLiteral("token")};
}

} // namespace

class TestSingleInstance : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_socket = m_folder->filePath(QStringLiteral("window"));
    }

    void theSecondGivesItsArgumentsToTheFirst()
    {
        SingleInstance first(m_socket);
        SingleInstance second(m_socket);
        QCOMPARE(*first.claim(), SingleInstance::Role::First);
        QCOMPARE(*second.claim(), SingleInstance::Role::Second);
        QSignalSpy spy(&first, &SingleInstance::handedOver);
        for (int time = 1; time <= 3; ++time) {
            Answer<> answer;
            second.handOver(someHandover(), 5s, answer.replyTo());
            QVERIFY(!answer.isThere());
            QVERIFY(answer.wait());
            QVERIFY(answer.result());
            QCOMPARE(spy.count(), time);
            QCOMPARE(spy.last().first().value<Handover>(), someHandover());
        }
    }

    void manyArgumentsComeWhole()
    {
        SingleInstance first(m_socket);
        QVERIFY(first.claim());
        QSignalSpy spy(&first, &SingleInstance::handedOver);
        Handover many;
        for (int link = 0; link < 1000; ++link)
            many.arguments.append(QStringLiteral("patchbay:///prod/connector-%1").arg(link));
        SingleInstance second(m_socket);
        Answer<> answer;
        second.handOver(many, 5s, answer.replyTo());
        QVERIFY(answer.wait());
        QVERIFY(answer.result());
        QCOMPARE(spy.count(), 1);
        QCOMPARE(spy.first().first().value<Handover>(), many);
    }

    void whatAKilledProgramLeftIsReplaced()
    {
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--first"), m_socket});
        QVERIFY(child.waitForReadyRead());
        SingleInstance instance(m_socket);
        QCOMPARE(*instance.claim(), SingleInstance::Role::Second);
        child.kill();
        QVERIFY(child.waitForFinished());
        QVERIFY(QFileInfo::exists(m_socket)); // the stale one
        QCOMPARE(*instance.claim(), SingleInstance::Role::First);
        QSignalSpy spy(&instance, &SingleInstance::handedOver);
        SingleInstance second(m_socket);
        Answer<> answer;
        second.handOver(someHandover(), 5s, answer.replyTo());
        QVERIFY(answer.wait());
        QVERIFY(answer.result());
        QCOMPARE(spy.count(), 1);
    }

    void aFirstThatHangsIsATimeout()
    {
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--first"), m_socket});
        QVERIFY(child.waitForReadyRead());
        ::kill(pid_t(child.processId()), SIGSTOP);
        SingleInstance second(m_socket);
        Answer<> answer;
        second.handOver(someHandover(), 300ms, answer.replyTo());
        QVERIFY(answer.wait());
        QCOMPARE(answer.error().kind, Error::Kind::Timeout);
        ::kill(pid_t(child.processId()), SIGKILL);
        QVERIFY(child.waitForFinished());
    }

    void aFirstThatIsStillStartingIsWaitedFor()
    {
        SingleInstance second(m_socket);
        Answer<> answer;
        second.handOver(someHandover(), 10s, answer.replyTo());
        QTest::qWait(200);
        QVERIFY(!answer.isThere());
        SingleInstance first(m_socket);
        QSignalSpy spy(&first, &SingleInstance::handedOver);
        QCOMPARE(*first.claim(), SingleInstance::Role::First);
        QVERIFY(answer.wait());
        QVERIFY(answer.result());
        QCOMPARE(spy.count(), 1);
    }

    void theNextIsFirstAfterTheFirstHasEnded()
    {
        auto first = std::make_unique<SingleInstance>(m_socket);
        QCOMPARE(*first->claim(), SingleInstance::Role::First);
        first.reset();
        SingleInstance next(m_socket);
        QCOMPARE(*next.claim(), SingleInstance::Role::First);
    }

    void rubbishOnTheSocketChangesNothing_data()
    {
        QTest::addColumn<QByteArray>("message");
        QTest::newRow("words") << QByteArray("GET / HTTP/1.1\r\n\r\n");
        QTest::newRow("cut") << writeHandover(someHandover()).chopped(3);
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("too much") << QByteArray(writeHandover(someHandover()).left(4)
                                                + QByteArray(1'000'000, '\x01'));
    }
    void rubbishOnTheSocketChangesNothing()
    {
        QFETCH(QByteArray, message);
        SingleInstance first(m_socket);
        QVERIFY(first.claim());
        QSignalSpy spy(&first, &SingleInstance::handedOver);
        QLocalSocket rude;
        rude.connectToServer(m_socket);
        rude.write(message);
        QTest::qWait(50);
        QCOMPARE(spy.count(), 0);
        SingleInstance second(m_socket);
        Answer<> answer;
        second.handOver(someHandover(), 5s, answer.replyTo());
        QVERIFY(answer.wait());
        QVERIFY(answer.result());
        QCOMPARE(spy.count(), 1);
    }

    void theSocketIsForItsOwnerAlone()
    {
        const mode_t before = ::umask(0);
        SingleInstance first(m_socket);
        QVERIFY(first.claim());
        ::umask(before);
        struct stat status { };
        QCOMPARE(::stat(qPrintable(m_socket), &status), 0);
        QCOMPARE(status.st_mode & 0077, mode_t(0));
    }

    void aFolderThatIsNotThereIsAnError()
    {
        SingleInstance instance(QStringLiteral("/nonexistent/window"));
        const auto role = instance.claim();
        QVERIFY(!role);
        QCOMPARE(role.error().kind, Error::Kind::Storage);
    }

    void ofManyThatStartTogetherOneIsFirst()
    {
        std::vector<std::unique_ptr<QProcess>> children;
        for (int number = 0; number < 8; ++number) {
            auto child = std::make_unique<QProcess>();
            child->start(QCoreApplication::applicationFilePath(), {QStringLiteral("--first"), m_socket});
            children.push_back(std::move(child));
        }
        int firsts = 0;
        for (const auto &child : children) {
            QVERIFY(child->waitForReadyRead());
            firsts += child->readAllStandardOutput() == "first\n" ? 1 : 0;
        }
        QCOMPARE(firsts, 1);
        for (const auto &child : children) {
            child->kill();
            QVERIFY(child->waitForFinished());
        }
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_socket;
};

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QLatin1String("--first")) {
        SingleInstance instance(arguments.value(2));
        const auto role = instance.claim();
        std::puts(role && *role == SingleInstance::Role::First ? "first" : "second");
        std::fflush(stdout);
        return QCoreApplication::exec();
    }
    TestSingleInstance test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_singleinstance.moc"
