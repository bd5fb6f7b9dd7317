// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/sqliteconfighistory.h"

#include "platform/planrow.h"
#include "platform/sqliteplanjournal.h"

#include "support/answer.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

using namespace patchbay;
using namespace patchbay::test;

namespace {

const QUuid cluster = QUuid::createUuidV5(QUuid(), QStringLiteral("cluster"));
const QString orders = QStringLiteral("orders");

ConnectorConfig config(const QString &tasks)
{
    ConnectorConfig one;
    one.settings = {{QStringLiteral("tasks.max"), tasks},
                    {QStringLiteral("db.password"), QStringLiteral("hunter2")},
                    {QStringLiteral("nothing"), std::nullopt}};
    return one;
}

ConfigVersion someVersion(int number)
{
    const Fingerprinter key(QByteArray(32, 'k'));
    ConfigVersion version;
    version.id = QUuid::createUuid();
    version.time = QDateTime::fromSecsSinceEpoch(1'700'000'000 + number, Qt::UTC);
    version.cluster = cluster;
    version.clusterName = QStringLiteral("prod");
    version.connector = orders;
    version.user = QStringLiteral("me");
    version.config = StoredConfig::of(config(QString::number(number)), {}, key);
    version.changes = differences(config(QStringLiteral("0")), config(QString::number(number)), {});
    return version;
}

std::vector<ConfigVersion> versionsIn(ConfigHistory &history)
{
    Answer<std::vector<ConfigVersion>> answer;
    history.versions(cluster, orders, answer.replyTo());
    if (!answer.wait() || !answer.result())
        qFatal("The history does not answer");
    return answer.value();
}

Result<> add(ConfigHistory &history, const ConfigVersion &version)
{
    Answer<> answer;
    history.add(version, answer.replyTo());
    if (!answer.wait())
        qFatal("The history does not answer");
    return answer.result();
}

/// Adds version after version and prints each id that was answered, until it is killed.
int beBusyChild(const QString &file)
{
    SqliteConfigHistory history(file);
    for (int number = 0;; ++number) {
        const ConfigVersion version = someVersion(number);
        if (!add(history, version))
            return 1;
        std::printf("%s\n", qPrintable(version.id.toString()));
        std::fflush(stdout);
    }
}

} // namespace

class TestSqliteConfigHistory : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = m_folder->filePath(QStringLiteral("patchbay.sqlite"));
    }

    void whatIsAddedComesBackNewestFirstAlsoInAnotherRun()
    {
        const ConfigVersion first = someVersion(1);
        const ConfigVersion second = someVersion(2);
        {
            SqliteConfigHistory history(m_file);
            QVERIFY(add(history, first));
            QVERIFY(add(history, second));
        }
        SqliteConfigHistory history(m_file);
        const std::vector<ConfigVersion> versions = versionsIn(history);
        QCOMPARE(versions.size(), std::size_t(2));
        QVERIFY(versions.front() == second);
        QVERIFY(versions.back() == first);
    }

    void howItEndedAndANameAreKept()
    {
        SqliteConfigHistory history(m_file);
        const ConfigVersion version = someVersion(1);
        QVERIFY(add(history, version));
        Answer<> ended;
        history.setEnded(version.id, Progress::Failed, QStringLiteral("no"), ended.replyTo());
        Answer<> named;
        history.setLabel(version.id, QStringLiteral("before the move"), named.replyTo());
        QVERIFY(named.wait() && ended.isThere());
        const ConfigVersion read = versionsIn(history).front();
        QCOMPARE(read.ended, Progress::Failed);
        QCOMPARE(read.outcome, QStringLiteral("no"));
        QCOMPARE(read.label, QStringLiteral("before the move"));
        Answer<> unknown;
        history.setEnded(QUuid::createUuid(), Progress::Done, {}, unknown.replyTo());
        QVERIFY(unknown.wait());
        QCOMPARE(unknown.error().kind, Error::Kind::Storage);
    }

    void theFileHoldsNoSecret()
    {
        {
            SqliteConfigHistory history(m_file);
            QVERIFY(add(history, someVersion(1)));
        }
        for (const QString &name : QDir(m_folder->path()).entryList(QDir::Files)) {
            QFile file(m_folder->filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(!file.readAll().contains("hunter2"), qPrintable(name));
        }
    }

    void nothingAnsweredIsLostByAKillAtAnyMoment()
    {
        for (int round = 0; round < 8; ++round) {
            const QString file = m_folder->filePath(QStringLiteral("%1.sqlite").arg(round));
            QProcess child;
            child.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--busy-child"), file});
            QVERIFY(child.waitForReadyRead());
            QTest::qSleep(round * 5);
            child.kill();
            QVERIFY(child.waitForFinished());
            const QList<QByteArray> answered = child.readAllStandardOutput().trimmed().split('\n');
            SqliteConfigHistory history(file);
            const std::vector<ConfigVersion> versions = versionsIn(history);
            QSet<QUuid> there;
            for (const ConfigVersion &version : versions)
                there.insert(version.id);
            for (const QByteArray &id : answered)
                QVERIFY(there.contains(QUuid::fromString(QString::fromLatin1(id))));
        }
    }

    void theJournalsFileOfAnEarlierVersionIsTaken()
    {
        {
            // As version 1 left it: the journal's tables alone.
            Database::Schema first = planSchema();
            first.resize(1);
            Database database(m_file, first);
            QVERIFY(database.run(QStringLiteral("SELECT count(*) FROM plans")));
        }
        SqliteConfigHistory history(m_file);
        QVERIFY(add(history, someVersion(1)));
        SqlitePlanJournal journal(m_file);
        Answer<std::vector<InterruptedPlan>> answer;
        journal.interrupted(answer.replyTo());
        QVERIFY(answer.wait());
        QVERIFY(answer.result());
    }

    void draftsAreKeptReplacedAndRemoved()
    {
        ConfigDraft draft;
        draft.id = QUuid::createUuid();
        draft.time = QDateTime::fromSecsSinceEpoch(1'700'000'000, Qt::UTC);
        draft.cluster = cluster;
        draft.connector = orders;
        draft.text = "{\"a\": \"\xE2\x80\xA2\"}";
        draft.hidden = {{{7, 10}, QStringLiteral("a"), "f"}};
        draft.base = someVersion(1).config;
        const auto drafts = [](DraftStore &store) {
            Answer<std::vector<ConfigDraft>> answer;
            store.drafts(answer.replyTo());
            answer.wait();
            return answer.value();
        };
        {
            SqliteConfigHistory history(m_file);
            Answer<> saved;
            history.save(draft, saved.replyTo());
            draft.text += ' ';
            Answer<> again;
            history.save(draft, again.replyTo());
            QVERIFY(again.wait());
        }
        SqliteConfigHistory history(m_file);
        QCOMPARE(drafts(history).size(), std::size_t(1));
        QVERIFY(drafts(history).front() == draft);
        Answer<> removed;
        history.remove(draft.id, removed.replyTo());
        QVERIFY(removed.wait());
        QVERIFY(drafts(history).empty());
    }

    void aFlippedBitIsFound()
    {
        {
            SqliteConfigHistory history(m_file);
            QVERIFY(add(history, someVersion(1)));
        }
        {
            Database database(m_file, planSchema());
            QVERIFY(database.run(QStringLiteral("UPDATE config_versions SET user = 'you'")));
        }
        SqliteConfigHistory history(m_file);
        Answer<std::vector<ConfigVersion>> answer;
        history.versions(cluster, orders, answer.replyTo());
        QVERIFY(answer.wait());
        QCOMPARE(answer.error().kind, Error::Kind::Storage);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
};

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QLatin1String("--busy-child"))
        return beBusyChild(arguments.value(2));
    TestSqliteConfigHistory test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_sqliteconfighistory.moc"
