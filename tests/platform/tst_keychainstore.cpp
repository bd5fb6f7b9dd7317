// SPDX-License-Identifier: GPL-3.0-or-later
// Each case runs in a process of its own (Inside), on a bus of its own, beside a real GNOME Keyring where it
// needs one: libsecret and D-Bus keep their connection for the whole life of a process.
#include "platform/jsonprofilestore.h"
#include "platform/keychainjobs.h"
#include "platform/keychainstore.h"
#include "platform/paths.h"
#include "platform/settings.h"
#include "platform/sqliteplanjournal.h"

#include "privatebus.h"
#include "support/answer.h"

#include <QCoreApplication>
#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QDBusVariant>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QSignalSpy>

#include <csignal>

using namespace patchbay;
using namespace std::chrono_literals;
using test::Answer;
using test::PrivateBus;
using State = CredentialStore::State;
using Attributes = QMap<QString, QString>;

namespace {

constexpr KeychainPatience quick{300ms, 1500ms};

Result<std::optional<QString>> readFrom(KeychainStore &store, const QUuid &key)
{
    Answer<std::optional<QString>> answer;
    store.read(key, answer.replyTo());
    answer.wait(60s);
    return answer.result();
}

Result<> writeTo(KeychainStore &store, const QUuid &key, const QString &secret,
                 const QString &label = QStringLiteral("Patchbay: prod-eu"))
{
    Answer<> answer;
    store.write(key, label, secret, answer.replyTo());
    answer.wait(60s);
    return answer.result();
}

Result<> removeFrom(KeychainStore &store, const QUuid &key)
{
    Answer<> answer;
    store.remove(key, QStringLiteral("Patchbay: prod-eu"), answer.replyTo());
    answer.wait(60s);
    return answer.result();
}

/// What another keychain program of the person would do.
QDBusMessage secrets(const QString &path, const char *interface, const char *member,
                     const QVariantList &arguments)
{
    qDBusRegisterMetaType<Attributes>();
    QDBusMessage call = QDBusMessage::createMethodCall(
        QStringLiteral("org.freedesktop.secrets"), path,
        QStringLiteral("org.freedesktop.") + QString::fromLatin1(interface), QString::fromLatin1(member));
    call.setArguments(arguments);
    return QDBusConnection::sessionBus().call(call);
}

QString defaultCollection()
{
    return secrets(QStringLiteral("/org/freedesktop/secrets"), "Secret.Service", "ReadAlias",
                   {QStringLiteral("default")})
        .arguments()
        .value(0)
        .value<QDBusObjectPath>()
        .path();
}

void lockKeychain()
{
    const QList<QDBusObjectPath> paths{QDBusObjectPath(defaultCollection())};
    const QDBusMessage locked = secrets(QStringLiteral("/org/freedesktop/secrets"), "Secret.Service", "Lock",
                                        {QVariant::fromValue(paths)});
    QCOMPARE(locked.type(), QDBusMessage::ReplyMessage);
}

/// As the login does it: no question, the password itself.
void unlockKeychain()
{
    const QDBusObjectPath session =
        secrets(QStringLiteral("/org/freedesktop/secrets"), "Secret.Service", "OpenSession",
                {QStringLiteral("plain"), QVariant::fromValue(QDBusVariant(QString()))})
            .arguments()
            .value(1)
            .value<QDBusObjectPath>();
    QDBusArgument password;
    password.beginStructure();
    password << session << QByteArray() << QByteArray("pw") << QStringLiteral("text/plain");
    password.endStructure();
    QDBusMessage call = QDBusMessage::createMethodCall(
        QStringLiteral("org.gnome.keyring"), QStringLiteral("/org/freedesktop/secrets"),
        QStringLiteral("org.gnome.keyring.InternalUnsupportedGuiltRiddenInterface"),
        QStringLiteral("UnlockWithMasterPassword"));
    call << QVariant::fromValue(QDBusObjectPath(defaultCollection())) << QVariant::fromValue(password);
    const QDBusMessage unlocked = QDBusConnection::sessionBus().call(call);
    QVERIFY2(unlocked.type() == QDBusMessage::ReplyMessage, qPrintable(unlocked.errorMessage()));
}

QStringList itemsOf(const QUuid &key)
{
    const Attributes attributes{{QStringLiteral("user"), key.toString(QUuid::WithoutBraces)}};
    const QVariantList lists = secrets(QStringLiteral("/org/freedesktop/secrets"), "Secret.Service",
                                       "SearchItems", {QVariant::fromValue(attributes)})
                                   .arguments();
    QStringList items;
    for (const QVariant &list : lists) {
        for (const QDBusObjectPath &path : qdbus_cast<QList<QDBusObjectPath>>(list))
            items.append(path.path());
    }
    return items;
}

QString labelOf(const QString &item)
{
    return secrets(item, "DBus.Properties", "Get",
                   {QStringLiteral("org.freedesktop.Secret.Item"), QStringLiteral("Label")})
        .arguments()
        .value(0)
        .value<QDBusVariant>()
        .variant()
        .toString();
}

pid_t keyringPid()
{
    return pid_t(qEnvironmentVariableIntValue("TEST_KEYRING_PID"));
}

Plan somePlan()
{
    Plan plan;
    plan.clusterName = QStringLiteral("prod-eu");
    plan.parts.push_back({QStringLiteral("orders"), {step::Pause{QStringLiteral("orders")}}});
    return plan;
}

} // namespace

/// The cases, each run alone by TestKeychainStore.
class Inside : public QObject {
    Q_OBJECT

private slots:
    void whatWasWrittenIsRead_data()
    {
        QTest::addColumn<QString>("secret");
        QTest::newRow("plain") << QStringLiteral("correct horse");
        QTest::newRow("umlauts and more") << QStringLiteral("pässwörd 暗証番号 🔑");
        QTest::newRow("odd") << QStringLiteral(" \"quoted\"\n\tline\\ ");
        QTest::newRow("long") << QString(10'000, QLatin1Char('x'));
        QTest::newRow("empty") << QStringLiteral("");
    }
    void whatWasWrittenIsRead()
    {
        QFETCH(QString, secret);
        KeychainStore store;
        const QUuid key = QUuid::createUuid();
        QCOMPARE(store.state(), State::Unknown);
        const Result<> written = writeTo(store, key, secret);
        QVERIFY2(written, qPrintable(written ? QString() : written.error().message));
        QCOMPARE(store.state(), State::Open);
        QCOMPARE(**readFrom(store, key), secret);
        KeychainStore another; // the next run
        QCOMPARE(**readFrom(another, key), secret);
        QVERIFY(writeTo(store, key, secret + QLatin1Char('2')));
        QCOMPARE(**readFrom(another, key), secret + QLatin1Char('2'));
        QCOMPARE(itemsOf(key).size(), 1);
    }

    void absentIsNoError()
    {
        KeychainStore store;
        const auto absent = readFrom(store, QUuid::createUuid());
        QVERIFY(absent);
        QVERIFY(!*absent);
        QVERIFY(removeFrom(store, QUuid::createUuid()));
    }

    void whatWasRemovedIsGone()
    {
        KeychainStore store;
        const QUuid key = QUuid::createUuid();
        QVERIFY(writeTo(store, key, QStringLiteral("secret")));
        QVERIFY(removeFrom(store, key));
        QVERIFY(!*readFrom(store, key));
        QVERIFY(itemsOf(key).isEmpty());
    }

    void aPasswordRemovedOutsideIsAbsent()
    {
        KeychainStore store;
        const QUuid key = QUuid::createUuid();
        QVERIFY(writeTo(store, key, QStringLiteral("secret")));
        secrets(itemsOf(key).front(), "Secret.Item", "Delete", {});
        const auto absent = readFrom(store, key);
        QVERIFY(absent);
        QVERIFY(!*absent);
    }

    void theLabelSpeaksAndFollowsARename()
    {
        KeychainStore store;
        const QUuid key = QUuid::createUuid();
        QVERIFY(writeTo(store, key, QStringLiteral("secret"), QStringLiteral("Patchbay: prod-eu")));
        QCOMPARE(itemsOf(key).size(), 1);
        QCOMPARE(labelOf(itemsOf(key).front()), QStringLiteral("Patchbay: prod-eu"));
        Answer<> renamed;
        store.relabel(key, QStringLiteral("Patchbay: 本番"), renamed.replyTo());
        QVERIFY(renamed.wait());
        QVERIFY(renamed.result());
        QCOMPARE(labelOf(itemsOf(key).front()), QStringLiteral("Patchbay: 本番"));
        QCOMPARE(**readFrom(store, key), QStringLiteral("secret"));
        QVERIFY(writeTo(store, key, QStringLiteral("new"), QStringLiteral("Patchbay: third")));
        QCOMPARE(itemsOf(key).size(), 1);
        QCOMPARE(labelOf(itemsOf(key).front()), QStringLiteral("Patchbay: third"));

        Answer<> absent;
        store.relabel(QUuid::createUuid(), QStringLiteral("Patchbay: none"), absent.replyTo());
        QVERIFY(absent.wait());
        QVERIFY(absent.result());
    }

    void callsForOneKeyHappenInTheirOrder()
    {
        KeychainStore store;
        const QUuid key = QUuid::createUuid();
        Answer<> first;
        Answer<std::optional<QString>> readFirst;
        Answer<> second;
        Answer<> removed;
        Answer<std::optional<QString>> readLast;
        store.write(key, QStringLiteral("Patchbay: a"), QStringLiteral("one"), first.replyTo());
        store.read(key, readFirst.replyTo());
        store.write(key, QStringLiteral("Patchbay: a"), QStringLiteral("two"), second.replyTo());
        store.remove(key, QStringLiteral("Patchbay: a"), removed.replyTo());
        store.read(key, readLast.replyTo());
        QVERIFY(!first.isThere()); // never before the call returned
        QVERIFY(readLast.wait(60s));
        QVERIFY(first.result());
        QCOMPARE(*readFirst.value(), QStringLiteral("one"));
        QVERIFY(second.result());
        QVERIFY(removed.result());
        QVERIFY(!readLast.value());
    }

    void twentyConnectionsAreReadAtOnce()
    {
        std::vector<QUuid> keys;
        KeychainStore store;
        for (int number = 0; number < 20; ++number) {
            keys.push_back(QUuid::createUuid());
            QVERIFY(writeTo(store, keys.back(), QString::number(number)));
        }
        std::vector<std::unique_ptr<Answer<std::optional<QString>>>> answers;
        for (const QUuid &key : keys) {
            answers.push_back(std::make_unique<Answer<std::optional<QString>>>());
            store.read(key, answers.back()->replyTo());
        }
        for (size_t number = 0; number < answers.size(); ++number) {
            QVERIFY(answers[number]->wait());
            QCOMPARE(*answers[number]->value(), QString::number(number));
        }
    }

    void lockedIsNotAbsent()
    {
        KeychainStore store;
        const QUuid key = QUuid::createUuid();
        QVERIFY(writeTo(store, key, QStringLiteral("secret")));
        lockKeychain();
        QSignalSpy changes(&store, &CredentialStore::stateChanged);
        const auto locked = readFrom(store, key);
        QVERIFY(!locked);
        QCOMPARE(locked.error().kind, Error::Kind::Keychain);
        QVERIFY(locked.error().message.contains(QStringLiteral("locked")));
        QCOMPARE(store.state(), State::Locked);
        QCOMPARE(changes.count(), 1);
        // Of one that was never there neither.
        QVERIFY(!readFrom(store, QUuid::createUuid()));

        // Nobody can be asked here: everything that would change it says so, and nothing is lost.
        for (const Result<> &refused :
             {writeTo(store, key, QStringLiteral("other")), removeFrom(store, key)}) {
            QVERIFY(!refused);
            QCOMPARE(refused.error().kind, Error::Kind::Keychain);
            QVERIFY(refused.error().message.contains(QStringLiteral("locked")));
            QVERIFY(!refused.error().outcomeUnknown);
        }
        Answer<> unlocked;
        store.unlock(unlocked.replyTo());
        QVERIFY(unlocked.wait(60s));
        QVERIFY(!unlocked.result());
        QCOMPARE(store.state(), State::Locked);

        unlockKeychain();
        Answer<> open;
        store.unlock(open.replyTo());
        QVERIFY(open.wait(60s));
        QVERIFY(open.result());
        QCOMPARE(store.state(), State::Open);
        QCOMPARE(**readFrom(store, key), QStringLiteral("secret"));
        QCOMPARE(itemsOf(key).size(), 1);
    }

    void memoryServesWhileItIsLocked()
    {
        KeychainStore store;
        const QUuid key = QUuid::createUuid();
        QVERIFY(writeTo(store, key, QStringLiteral("kept")));
        lockKeychain();
        QVERIFY(!writeTo(store, key, QStringLiteral("new")));
        store.keepForThisRun(key, QStringLiteral("new"));
        Answer<std::optional<QString>> answer;
        store.read(key, answer.replyTo());
        QVERIFY(!answer.isThere());
        QVERIFY(answer.wait());
        QCOMPARE(*answer.value(), QStringLiteral("new"));
        unlockKeychain();
        QVERIFY(writeTo(store, key, QStringLiteral("newest")));
        QCOMPARE(**readFrom(store, key), QStringLiteral("newest")); // not the one in memory
        KeychainStore nextRun;
        QCOMPARE(**readFrom(nextRun, key), QStringLiteral("newest"));
    }

    void aSlowKeychainIsWaitedForAndTold()
    {
        KeychainStore store({200ms, 20s});
        const QUuid key = QUuid::createUuid();
        QVERIFY(writeTo(store, key, QStringLiteral("secret")));
        QSignalSpy waiting(&store, &CredentialStore::waiting);
        ::kill(keyringPid(), SIGSTOP);
        Answer<std::optional<QString>> answer;
        store.read(key, answer.replyTo());
        QElapsedTimer longest;
        qint64 stall = 0;
        longest.start();
        const auto beat = [&] { // the event loop goes on meanwhile
            stall = qMax(stall, longest.restart());
            return waiting.count() > 0;
        };
        QVERIFY(QTest::qWaitFor(beat, 10'000));
        QVERIFY(!answer.isThere());
        QCOMPARE(waiting.first().first().toBool(), true);
        ::kill(keyringPid(), SIGCONT);
        QVERIFY(answer.wait(60s));
        QCOMPARE(*answer.value(), QStringLiteral("secret"));
        QCOMPARE(waiting.count(), 2);
        QCOMPARE(waiting.last().first().toBool(), false);
        QVERIFY2(stall < 100, qPrintable(QString::number(stall)));
    }

    void aKeychainThatHangsEndsInTime()
    {
        KeychainStore store(quick);
        const QUuid key = QUuid::createUuid();
        QVERIFY(writeTo(store, key, QStringLiteral("secret")));
        ::kill(keyringPid(), SIGSTOP);
        QElapsedTimer clock;
        clock.start();
        std::vector<std::unique_ptr<Answer<std::optional<QString>>>> answers;
        for (int number = 0; number < 5; ++number) {
            answers.push_back(std::make_unique<Answer<std::optional<QString>>>());
            store.read(number == 0 ? key : QUuid::createUuid(), answers.back()->replyTo());
        }
        for (const auto &answer : answers) {
            QVERIFY(answer->wait(60s));
            QVERIFY(!answer->result());
            QCOMPARE(answer->error().kind, Error::Kind::Keychain);
        }
        QVERIFY(clock.elapsed() < 4000); // all of them together
        ::kill(keyringPid(), SIGCONT);
        QCOMPARE(**readFrom(store, key), QStringLiteral("secret"));
    }

    /// QtKeychain runs one job at a time: a new one would wait behind the one that hangs.
    void aJobNobodyWaitsForIsKnownUntilItEnds()
    {
        KeychainJobs jobs;
        Answer<std::optional<QString>> first;
        jobs.read(QStringLiteral("key"), first.replyTo());
        QVERIFY(!jobs.isStuck());
        QVERIFY(first.wait(60s));
        ::kill(keyringPid(), SIGSTOP);
        Answer<std::optional<QString>> second;
        jobs.read(QStringLiteral("key"), second.replyTo());
        QTest::qWait(50);
        QVERIFY(!jobs.isStuck());
        second.stopWanting();
        QVERIFY(jobs.isStuck());
        ::kill(keyringPid(), SIGCONT);
        QVERIFY(test::waitFor([&] { return !jobs.isStuck(); }, 60s));
        QVERIFY(!second.isThere());
    }

    /// The keychain hangs when the job is on its way: deleting it would crash when its answer comes.
    void aJobThatHangsIsLeftAloneAndItsOutcomeUnknown()
    {
        KeychainStore store(quick);
        const QUuid key = QUuid::createUuid();
        const auto hang = [] {
            ::kill(keyringPid(), SIGSTOP);
        };
        const auto connection = connect(&store, &CredentialStore::stateChanged, this, hang);
        Answer<> written;
        store.write(key, QStringLiteral("Patchbay: a"), QStringLiteral("secret"), written.replyTo());
        QVERIFY(written.wait(60s));
        disconnect(connection);
        QVERIFY(!written.result());
        QCOMPARE(written.error().kind, Error::Kind::Keychain);
        QVERIFY(written.error().outcomeUnknown);

        ::kill(keyringPid(), SIGCONT);
        // Once its answer has come all is well again.
        const auto isWell = [&] {
            return bool(writeTo(store, key, QStringLiteral("second")));
        };
        QVERIFY(QTest::qWaitFor(isWell, 10'000));
        QCOMPARE(**readFrom(store, key), QStringLiteral("second"));
    }

    void aStoreMayGoWhileItsJobsRun()
    {
        const QUuid key = QUuid::createUuid();
        Answer<> unanswered;
        for (int round = 0; round < 10; ++round) {
            KeychainStore store;
            store.write(key, QStringLiteral("Patchbay: a"), QString::number(round), unanswered.replyTo());
            QTest::qWait(round);
        }
        QTest::qWait(200);
        KeychainStore store;
        QVERIFY(readFrom(store, key));
    }

    void answersNobodyWantsAreDropped()
    {
        KeychainStore store;
        const QUuid key = QUuid::createUuid();
        Answer<> unwanted;
        store.write(key, QStringLiteral("Patchbay: a"), QStringLiteral("secret"), unwanted.replyTo());
        unwanted.stopWanting();
        QCOMPARE(**readFrom(store, key), QStringLiteral("secret")); // it was written all the same
        QVERIFY(!unwanted.isThere());
    }

    void aKeychainThatEndsIsMissing()
    {
        KeychainStore store(quick);
        const QUuid key = QUuid::createUuid();
        QVERIFY(writeTo(store, key, QStringLiteral("secret")));
        ::kill(keyringPid(), SIGKILL);
        const auto isGone = [&] {
            const auto read = readFrom(store, key);
            return !read && store.state() == State::Missing;
        };
        QVERIFY(QTest::qWaitFor(isGone, 10'000));
    }

    void thePasswordIsInNoFile()
    {
        const QString secret =
            QStringLiteral("Kanarienvogel-%1").arg(QUuid::createUuid().toString(QUuid::Id128));
        const Paths paths = Paths::standard();
        QVERIFY(paths.create());
        ClusterProfile profile = ClusterProfile::create();
        profile.name = QStringLiteral("prod-eu");
        profile.workers = {QUrl(QStringLiteral("http://127.0.0.1:8083"))};
        profile.authentication = ClusterProfile::Authentication::Basic;
        profile.user = QStringLiteral("ops");
        KeychainStore store;
        QVERIFY(writeTo(store, profile.id, secret));
        QCOMPARE(**readFrom(store, profile.id), secret);
        store.keepForThisRun(QUuid::createUuid(), secret);
        JsonProfileStore profiles(paths.profilesFile());
        QVERIFY(profiles.load());
        QVERIFY(profiles.save({profile}));
        Settings settings(paths.settingsFile());
        QVERIFY(settings.load());
        settings.setFilterText(QStringLiteral("x"));
        QVERIFY(settings.save());
        SqlitePlanJournal journal(paths.databaseFile());
        Answer<> begun;
        journal.begin(QUuid::createUuid(), somePlan(), begun.replyTo());
        QVERIFY(begun.wait());

        QList<QByteArray> forms{
            secret.toUtf8(), secret.toUtf8().toBase64(), secret.toUtf8().toHex(),
            QByteArray(reinterpret_cast<const char *>(secret.utf16()), secret.size() * 2)};
        QStringList looked;
        QDirIterator files(QDir::homePath(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext())
            looked.append(files.next());
        QVERIFY(looked.contains(paths.profilesFile()));
        QVERIFY(looked.contains(paths.databaseFile()));
        QVERIFY(looked.filter(QStringLiteral("keyring")).size() > 0); // the keyring's own, encrypted
        looked << QStringLiteral("/proc/self/cmdline") << QStringLiteral("/proc/self/environ");
        for (const QString &path : std::as_const(looked)) {
            QFile file(path);
            QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(path));
            const QByteArray content = file.readAll();
            for (const QByteArray &form : std::as_const(forms))
                QVERIFY2(!content.contains(form), qPrintable(path));
        }
    }

    void withoutAServiceItIsMissingAndSaysWhatToDo() { expectMissing(QStringLiteral("GNOME Keyring")); }

    void withoutABusItIsMissingAndSaysWhatToDo() { expectMissing(QStringLiteral("D-Bus")); }

    void withoutGlibItSaysSoAtOnce()
    {
        KeychainStore store;
        QElapsedTimer clock;
        clock.start();
        const auto read = readFrom(store, QUuid::createUuid());
        QVERIFY(!read);
        QVERIFY(read.error().message.contains(QStringLiteral("QT_NO_GLIB")));
        QVERIFY(clock.elapsed() < 2000);
    }

private:
    void expectMissing(const QString &advice)
    {
        KeychainStore store;
        const QUuid key = QUuid::createUuid();
        QElapsedTimer clock;
        clock.start();
        const auto read = readFrom(store, key);
        QVERIFY(!read);
        QCOMPARE(read.error().kind, Error::Kind::Keychain);
        QVERIFY2(read.error().message.contains(advice), qPrintable(read.error().message));
        QCOMPARE(store.state(), State::Missing);
        QVERIFY(!writeTo(store, key, QStringLiteral("secret")));
        QVERIFY(!removeFrom(store, key));
        Answer<> unlocked;
        store.unlock(unlocked.replyTo());
        QVERIFY(unlocked.wait());
        QVERIFY(!unlocked.result());
        QVERIFY(clock.elapsed() < 5000);
        store.keepForThisRun(key, QStringLiteral("secret"));
        QCOMPARE(**readFrom(store, key), QStringLiteral("secret"));
    }
};

class TestKeychainStore : public QObject {
    Q_OBJECT

private slots:
    void inside_data()
    {
        QTest::addColumn<bool>("hasKeyring");
        const QMetaObject &cases = Inside::staticMetaObject;
        for (int index = cases.methodOffset(); index < cases.methodCount(); ++index) {
            const QByteArray name = cases.method(index).name();
            if (!name.endsWith("_data"))
                QTest::newRow(name.constData()) << !name.startsWith("withoutA");
        }
    }
    void inside()
    {
        QFETCH(bool, hasKeyring);
        const QString name = QString::fromLatin1(QTest::currentDataTag());
        PrivateBus bus;
        QVERIFY(bus.isRunning());
        QVERIFY(!hasKeyring || bus.startKeyring());
        QProcessEnvironment environment = bus.environment();
        environment.insert(QStringLiteral("TEST_KEYRING_PID"), QString::number(bus.keyringPid()));
        if (name == QLatin1String("withoutABusItIsMissingAndSaysWhatToDo"))
            environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"),
                               QStringLiteral("unix:path=/nonexistent"));
        if (name == QLatin1String("withoutGlibItSaysSoAtOnce"))
            environment.insert(QStringLiteral("QT_NO_GLIB"), QStringLiteral("1"));
        QProcess process;
        process.setProcessEnvironment(environment);
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--inside"), name});
        QVERIFY(process.waitForFinished(60'000));
        const QByteArray output = process.readAll();
        QVERIFY2(process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0, output.constData());
    }
};

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QLatin1String("--inside")) {
        arguments.removeAt(1);
        Inside inside;
        return QTest::qExec(&inside, arguments);
    }
    TestKeychainStore test;
    return QTest::qExec(&test, arguments);
}

#include "tst_keychainstore.moc"
