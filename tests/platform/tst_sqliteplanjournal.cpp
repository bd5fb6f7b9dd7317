// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/sqliteplanjournal.h"

#include "support/answer.h"
#include "support/fulldisk.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QProcess>
#include <QRegularExpression>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <cstdio>
#include <sys/mount.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace patchbay;
using test::Answer;
using test::FullDisk;

namespace {

using Steps = std::vector<std::vector<Progress>>;

constexpr int partCount = 2;
constexpr int stepCount = 3;
constexpr int callCount = 1 + 2 * partCount * stepCount; ///< begin, then begin and end of each step

Plan somePlan()
{
    Plan plan;
    plan.kind = Plan::Kind::DeleteWithOffsets;
    plan.cluster = QUuid::fromString(u"{5f0c1f0e-0000-4000-8000-000000000001}");
    plan.clusterName = QStringLiteral("prod-eu");
    for (const QString &name : {QStringLiteral("orders"), QStringLiteral("注文")})
        plan.parts.push_back({name, {step::Stop{name}, step::AwaitTasksGone{name}, step::Delete{name}}});
    return plan;
}

QUuid someId()
{
    return QUuid::fromString(u"{5f0c1f0e-0000-4000-8000-00000000000a}");
}

/// What must stand in the journal after so many calls of writeCall().
Steps stepsAfter(int calls)
{
    Steps steps(partCount, std::vector<Progress>(stepCount, Progress::Pending));
    for (int call = 1; call < calls; ++call) {
        const auto index = size_t(call - 1) / 2;
        steps[index / stepCount][index % stepCount] = call % 2 == 1 ? Progress::Running : Progress::Done;
    }
    return steps;
}

/// The calls that a runner makes, numbered from 0.
void writeCall(SqlitePlanJournal &journal, const QUuid &id, int call, const ReplyTo<> &reply)
{
    const int index = (call - 1) / 2;
    if (call == 0)
        journal.begin(id, somePlan(), reply);
    else if (call % 2 == 1)
        journal.stepBegan(id, index / stepCount, index % stepCount, reply);
    else
        journal.stepEnded(id, index / stepCount, index % stepCount, Progress::Done, QStringLiteral("ok"),
                          reply);
}

bool write(SqlitePlanJournal &journal, const QUuid &id, int calls)
{
    for (int call = 0; call < calls; ++call) {
        Answer<> answer;
        writeCall(journal, id, call, answer.replyTo());
        if (!answer.wait() || !answer.result())
            return false;
    }
    return true;
}

Result<std::vector<InterruptedPlan>> interruptedIn(SqlitePlanJournal &journal)
{
    Answer<std::vector<InterruptedPlan>> answer;
    journal.interrupted(answer.replyTo());
    answer.wait(std::chrono::seconds(20));
    return answer.result();
}

/// An owner that cannot be alive: this process's number with another start.
ProcessIdentity deadProcess()
{
    ProcessIdentity identity = ProcessIdentity::ofThisProcess();
    identity.startTime = QStringLiteral("1");
    return identity;
}

/// What the child process does: writes so many calls, then kills itself or waits to be killed.
int beChild(const QString &file, int calls, bool killsItself)
{
    SqlitePlanJournal journal(file);
    if (!write(journal, someId(), calls))
        return 1;
    if (killsItself)
        ::raise(SIGKILL);
    std::puts("written");
    std::fflush(stdout);
    return QCoreApplication::exec();
}

/// Writes plan after plan and prints each call that was answered, until it is killed.
int beBusyChild(const QString &file)
{
    SqlitePlanJournal journal(file);
    for (int plan = 0;; ++plan) {
        const QUuid id = QUuid::createUuid();
        for (int call = 0; call < callCount; ++call) {
            Answer<> answer;
            writeCall(journal, id, call, answer.replyTo());
            if (!answer.wait() || !answer.result())
                return 1;
            std::printf("%s %d\n", qPrintable(id.toString()), call + 1);
            std::fflush(stdout);
        }
        Answer<> ended;
        journal.end(id, Progress::Done, ended.replyTo());
        if (!ended.wait())
            return 1;
    }
}

QStringList filesIn(const QString &folder)
{
    QStringList names;
    QDirIterator files(folder, QDir::Files | QDir::Hidden);
    while (files.hasNext())
        names.append(QFileInfo(files.next()).fileName());
    names.sort();
    return names;
}

bool sameLists(const std::vector<InterruptedPlan> &left, const std::vector<InterruptedPlan> &right)
{
    const auto same = [](const InterruptedPlan &a, const InterruptedPlan &b) {
        return a.id == b.id && a.plan == b.plan && a.begun == b.begun && a.steps == b.steps;
    };
    return std::equal(left.begin(), left.end(), right.begin(), right.end(), same);
}

} // namespace

class TestSqlitePlanJournal : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
        m_file = m_folder->filePath(QStringLiteral("patchbay.sqlite"));
    }

    void everyPointOfAKilledPlanIsKnown_data()
    {
        QTest::addColumn<int>("calls");
        for (int calls = 1; calls <= callCount; ++calls)
            QTest::addRow("after call %d", calls) << calls;
    }
    void everyPointOfAKilledPlanIsKnown()
    {
        QFETCH(int, calls);
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(),
                    {QStringLiteral("--child"), m_file, QString::number(calls), QStringLiteral("kill")});
        QVERIFY(child.waitForFinished());
        QCOMPARE(child.exitStatus(), QProcess::CrashExit);

        SqlitePlanJournal journal(m_file);
        const auto plans = interruptedIn(journal);
        QVERIFY(plans);
        QCOMPARE(plans->size(), size_t(1));
        QCOMPARE(plans->front().id, someId());
        QCOMPARE(plans->front().plan, somePlan());
        QCOMPARE(plans->front().steps, stepsAfter(calls));
        QVERIFY(qAbs(plans->front().begun.secsTo(QDateTime::currentDateTimeUtc())) < 60);
    }

    void nothingAnsweredIsLostByAKillAtAnyMoment()
    {
        for (int round = 0; round < 15; ++round) {
            const QString file = m_folder->filePath(QStringLiteral("%1.sqlite").arg(round));
            QProcess child;
            child.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--busy-child"), file});
            QVERIFY(child.waitForReadyRead());
            QTest::qSleep(round * 3);
            child.kill();
            QVERIFY(child.waitForFinished());
            const QList<QByteArray> answered = child.readAllStandardOutput().trimmed().split('\n');
            const QList<QByteArray> last = answered.last().split(' ');
            const QUuid id = QUuid::fromString(QString::fromLatin1(last.at(0)));
            const int calls = last.at(1).toInt();

            SqlitePlanJournal journal(file);
            const auto plans = interruptedIn(journal);
            QVERIFY(plans);
            // The plan may also have ended, or the next one begun, after its last answered call was printed.
            QVERIFY(plans->size() <= 1);
            if (plans->empty() || plans->front().id != id) {
                QCOMPARE(calls, callCount);
                continue;
            }
            const Steps &steps = plans->front().steps;
            QVERIFY(steps == stepsAfter(calls) || steps == stepsAfter(calls + 1));
        }
    }

    void plansOfLivingProgramsAreNotInterrupted()
    {
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(),
                    {QStringLiteral("--child"), m_file, QStringLiteral("4"), QStringLiteral("wait")});
        QVERIFY(child.waitForReadyRead());

        SqlitePlanJournal journal(m_file);
        QVERIFY(interruptedIn(journal));
        QVERIFY(interruptedIn(journal)->empty());
        Answer<> begun;
        journal.begin(someId(), somePlan(), begun.replyTo());
        QVERIFY(begun.wait());
        QCOMPARE(begun.error().kind, Error::Kind::Blocked);

        child.kill();
        QVERIFY(child.waitForFinished());
        QCOMPARE(interruptedIn(journal)->size(), size_t(1));
    }

    void beginningAnInterruptedPlanTakesItOverWithItsSteps()
    {
        {
            SqlitePlanJournal killed(m_file, deadProcess());
            QVERIFY(write(killed, someId(), 4));
        }
        SqlitePlanJournal journal(m_file);
        QCOMPARE(interruptedIn(journal)->size(), size_t(1));
        Answer<> begun;
        journal.begin(someId(), somePlan(), begun.replyTo());
        QVERIFY(begun.wait());
        QVERIFY(begun.result());
        QVERIFY(interruptedIn(journal)->empty());

        // This program is killed in its turn: what the first had reached is still there.
        QSqlDatabase database =
            QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("outside"));
        database.setDatabaseName(m_file);
        QVERIFY(database.open());
        QSqlQuery query(database);
        QVERIFY(query.exec(QStringLiteral("SELECT count(*) FROM steps")));
        QVERIFY(query.next());
        QCOMPARE(query.value(0).toInt(), 2);
        query.clear();
        database = QSqlDatabase();
        QSqlDatabase::removeDatabase(QStringLiteral("outside"));
    }

    void endedPlansAreNotInterrupted()
    {
        SqlitePlanJournal journal(m_file, deadProcess());
        QVERIFY(write(journal, someId(), callCount));
        QCOMPARE(interruptedIn(journal)->size(), size_t(1));
        Answer<> ended;
        journal.end(someId(), Progress::Done, ended.replyTo());
        QVERIFY(ended.wait());
        QVERIFY(ended.result());
        QVERIFY(interruptedIn(journal)->empty());
    }

    void stepsOfAPlanThatIsNotThereAreErrors()
    {
        SqlitePlanJournal journal(m_file);
        Answer<> began;
        journal.stepBegan(someId(), 0, 0, began.replyTo());
        QVERIFY(began.wait());
        QCOMPARE(began.error().kind, Error::Kind::Storage);
        Answer<> ended;
        journal.end(someId(), Progress::Done, ended.replyTo());
        QVERIFY(ended.wait());
        QCOMPARE(ended.error().kind, Error::Kind::Storage);
    }

    void answersNeverComeBeforeTheCallReturnsNorAfterTheContextDied()
    {
        SqlitePlanJournal journal(m_file);
        Answer<> unwanted;
        journal.begin(someId(), somePlan(), unwanted.replyTo());
        QVERIFY(!unwanted.isThere());
        unwanted.stopWanting();
        Answer<> wanted;
        journal.stepBegan(someId(), 0, 0, wanted.replyTo());
        QVERIFY(wanted.wait());
        QVERIFY(wanted.result()); // the plan was begun all the same
        QVERIFY(!unwanted.isThere());
    }

    void whatWasAskedForIsWrittenBeforeTheJournalGoes()
    {
        {
            SqlitePlanJournal journal(m_file, deadProcess());
            Answer<> ignored;
            for (int call = 0; call < callCount; ++call)
                writeCall(journal, someId(), call, ignored.replyTo());
        }
        SqlitePlanJournal journal(m_file);
        const auto plans = interruptedIn(journal);
        QCOMPARE(plans->size(), size_t(1));
        QCOMPARE(plans->front().steps, stepsAfter(callCount));
    }

    void severalProgramsWriteAtOnce()
    {
        std::vector<std::unique_ptr<QProcess>> children;
        for (int number = 0; number < 4; ++number) {
            auto child = std::make_unique<QProcess>();
            child->start(QCoreApplication::applicationFilePath(), {QStringLiteral("--busy-child"), m_file});
            children.push_back(std::move(child));
        }
        // Each writes two plans and more beside the others; one that meets an error ends by itself.
        for (const auto &child : children) {
            QByteArray answered;
            const auto hasWrittenTwo = [&] {
                answered += child->readAllStandardOutput();
                return answered.count('\n') > 2 * callCount;
            };
            QVERIFY(test::waitFor(hasWrittenTwo, std::chrono::seconds(60)));
        }
        for (const auto &child : children) {
            QCOMPARE(child->state(), QProcess::Running);
            child->kill();
            QVERIFY(child->waitForFinished());
        }
        SqlitePlanJournal journal(m_file);
        const auto plans = interruptedIn(journal);
        QVERIFY(plans);
        QVERIFY(plans->size() <= 4);
    }

    void filesAreForTheirOwnerAlone()
    {
        const mode_t before = ::umask(0);
        {
            SqlitePlanJournal journal(m_file);
            QVERIFY(write(journal, someId(), 3));
            const QFileDevice::Permissions others = QFileDevice::ReadGroup | QFileDevice::WriteGroup
                | QFileDevice::ReadOther | QFileDevice::WriteOther;
            const QStringList files = filesIn(m_folder->path());
            QVERIFY(files.size() >= 3); // the -wal and -shm too
            for (const QString &name : files)
                QVERIFY2(!(QFileInfo(m_folder->filePath(name)).permissions() & others), qPrintable(name));
        }
        ::umask(before);
    }

    void aNewerFileIsRefusedAndLeftAlone()
    {
        {
            SqlitePlanJournal journal(m_file);
            QVERIFY(write(journal, someId(), 3));
        }
        {
            QSqlDatabase database =
                QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("newer"));
            database.setDatabaseName(m_file);
            QVERIFY(database.open());
            QVERIFY(QSqlQuery(database).exec(QStringLiteral("PRAGMA user_version=999")));
        }
        QSqlDatabase::removeDatabase(QStringLiteral("newer"));
        QFile file(m_file);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray before = file.readAll();

        SqlitePlanJournal journal(m_file);
        for (int round = 0; round < 2; ++round) {
            const auto plans = interruptedIn(journal);
            QVERIFY(!plans);
            QCOMPARE(plans.error().kind, Error::Kind::Storage);
            QVERIFY(plans.error().message.contains(QStringLiteral("newer version")));
            QVERIFY(plans.error().message.contains(m_file));
        }
        Answer<> begun;
        journal.begin(QUuid::createUuid(), somePlan(), begun.replyTo());
        QVERIFY(begun.wait());
        QCOMPARE(begun.error().kind, Error::Kind::Storage);
        file.seek(0);
        QCOMPARE(file.readAll(), before);
    }

    void aDamagedFileIsMovedAsideAndToldOnce_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("words")
            << QByteArray("this is no database, but it is long enough to be looked at").repeated(20);
        QTest::newRow("header, then random")
            << QByteArray(QByteArray("SQLite format 3", 16) + QByteArray("\x17\xf3", 2).repeated(4096));
    }
    void aDamagedFileIsMovedAsideAndToldOnce()
    {
        QFETCH(QByteArray, content);
        QFile file(m_file);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();

        SqlitePlanJournal journal(m_file);
        const auto plans = interruptedIn(journal);
        QVERIFY(!plans);
        QCOMPARE(plans.error().kind, Error::Kind::Storage);
        const QStringList aside =
            filesIn(m_folder->path()).filter(QRegularExpression(QStringLiteral("damaged-[0-9-]*$")));
        QCOMPARE(aside.size(), 1);
        QVERIFY(plans.error().message.contains(m_file));
        QVERIFY(plans.error().message.contains(aside.front()));
        QFile kept(m_folder->filePath(aside.front()));
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QCOMPARE(kept.readAll(), content);

        QVERIFY(interruptedIn(journal)->empty());
        QVERIFY(write(journal, someId(), 3));
    }

    void anEmptyFileIsTheBeginning()
    {
        QFile file(m_file);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        SqlitePlanJournal journal(m_file);
        QVERIFY(write(journal, someId(), 3));
    }

    void aFlippedByteIsNeverBelieved_data()
    {
        QTest::addColumn<int>("mask");
        QTest::addColumn<int>("stride");
        QTest::newRow("all bits of every 64th byte") << 0xff << 64;
        QTest::newRow("one bit of some") << 0x01 << 251;
    }
    void aFlippedByteIsNeverBelieved()
    {
        QFETCH(int, mask);
        QFETCH(int, stride);
        std::vector<InterruptedPlan> truth;
        {
            SqlitePlanJournal journal(m_file, deadProcess());
            for (int plan = 0; plan < 10; ++plan)
                QVERIFY(write(journal, QUuid::createUuid(), 1 + plan));
            truth = *interruptedIn(journal);
        }
        QFile file(m_file);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray whole = file.readAll();
        int noticed = 0;
        for (qsizetype at = 7; at < whole.size(); at += stride) {
            const QTemporaryDir folder;
            QByteArray flipped = whole;
            flipped[at] = char(flipped.at(at) ^ mask);
            QFile copy(folder.filePath(QStringLiteral("p.sqlite")));
            QVERIFY(copy.open(QIODevice::WriteOnly));
            copy.write(flipped);
            copy.close();
            SqlitePlanJournal journal(copy.fileName());
            const auto plans = interruptedIn(journal);
            if (!plans) {
                ++noticed;
                QCOMPARE(plans.error().kind, Error::Kind::Storage);
                QVERIFY(!plans.error().message.isEmpty());
            } else {
                QVERIFY2(sameLists(*plans, truth),
                         qPrintable(QStringLiteral("byte %1 of %2").arg(at).arg(whole.size())));
            }
        }
        QVERIFY(noticed > 0);
    }

    void aPlanDoesNotBeginOnAFullDisk()
    {
        SqlitePlanJournal journal(m_file, deadProcess());
        QVERIFY(write(journal, someId(), 3));

        auto full = std::make_unique<FullDisk>();
        Answer<> begun;
        journal.begin(QUuid::createUuid(), somePlan(), begun.replyTo());
        const bool isThere = begun.wait();
        full.reset();

        QVERIFY(isThere);
        QCOMPARE(begun.error().kind, Error::Kind::Storage);
        QCOMPARE(interruptedIn(journal)->size(), size_t(1)); // the old record is whole
        QCOMPARE(interruptedIn(journal)->front().steps, stepsAfter(3));
        Answer<> again;
        journal.begin(QUuid::createUuid(), somePlan(), again.replyTo());
        QVERIFY(again.wait());
        QVERIFY(again.result()); // and the program goes on
    }

    void aPlanDoesNotBeginOnAFullFileSystem()
    {
        if (::mount("none", qPrintable(m_folder->path()), "tmpfs", 0, "size=256k") != 0)
            QSKIP("Mounting a file system takes root; the test above does it by a limit.");
        bool hasFailed = false;
        {
            SqlitePlanJournal journal(m_file, deadProcess());
            QVERIFY(write(journal, someId(), 3));
            for (int plan = 0; plan < 500 && !hasFailed; ++plan) {
                Answer<> begun;
                journal.begin(QUuid::createUuid(), somePlan(), begun.replyTo());
                QVERIFY(begun.wait());
                hasFailed = !begun.result();
                if (hasFailed)
                    QCOMPARE(begun.error().kind, Error::Kind::Storage);
            }
            const auto plans = interruptedIn(journal);
            QVERIFY(plans);
            QVERIFY(plans->size() > 1);
        }
        QCOMPARE(::umount(qPrintable(m_folder->path())), 0);
        QVERIFY(hasFailed);
    }

    void aFolderThatIsNotThereIsAnError()
    {
        SqlitePlanJournal journal(QStringLiteral("/nonexistent/patchbay.sqlite"));
        Answer<> begun;
        journal.begin(someId(), somePlan(), begun.replyTo());
        QVERIFY(begun.wait());
        QCOMPARE(begun.error().kind, Error::Kind::Storage);
        QVERIFY(begun.error().message.contains(QStringLiteral("/nonexistent/patchbay.sqlite")));
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
};

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QLatin1String("--child"))
        return beChild(arguments.value(2), arguments.value(3).toInt(),
                       arguments.value(4) == QLatin1String("kill"));
    if (arguments.value(1) == QLatin1String("--busy-child"))
        return beBusyChild(arguments.value(2));
    TestSqlitePlanJournal test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_sqliteplanjournal.moc"
