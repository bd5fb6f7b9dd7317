// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/secretservice.h"

#include "privatebus.h"
#include "support/answer.h"

#include <QDBusMetaType>
#include <QDBusVirtualObject>
#include <QElapsedTimer>

using namespace patchbay;
using namespace std::chrono_literals;
using test::Answer;
using test::PrivateBus;
using Condition = SecretService::Condition;

namespace {

const QString name = QStringLiteral("org.freedesktop.secrets");
const QString promptPath = QStringLiteral("/org/freedesktop/secrets/prompt/1");
const QString collectionPath = QStringLiteral("/org/freedesktop/secrets/collection/login");

/// A Secret Service that does what a test tells it, in place of a person at its question.
class FakeService : public QDBusVirtualObject {
public:
    enum class Person { Unlocks, Dismisses, WalksAway };

    FakeService()
        : bus(QDBusConnection::connectToBus(QDBusConnection::SessionBus, QStringLiteral("fake")))
    {
        bus.registerVirtualObject(QStringLiteral("/org/freedesktop/secrets"), this, QDBusConnection::SubPath);
        bus.registerService(name);
    }
    ~FakeService() override
    {
        bus.unregisterService(name);
        QDBusConnection::disconnectFromBus(QStringLiteral("fake"));
    }

    QDBusConnection bus;
    bool isLocked = false;
    bool hasCollection = true;
    bool answers = true;
    bool refuses = false;
    bool needsPrompt = true;
    Person person = Person::Unlocks;
    QStringList calls;

    QString introspect(const QString &) const override { return {}; }
    bool handleMessage(const QDBusMessage &message, const QDBusConnection &) override
    {
        calls.append(message.member());
        if (!answers)
            return true;
        if (refuses) {
            bus.send(message.createErrorReply(QStringLiteral("org.freedesktop.DBus.Error.AccessDenied"),
                                              QStringLiteral("not for you")));
            return true;
        }
        bus.send(message.createReply(answerTo(message)));
        if (message.member() == QLatin1String("Prompt") && person != Person::WalksAway)
            completePrompt();
        return true;
    }

private:
    QVariantList answerTo(const QDBusMessage &message)
    {
        const QString noObject = QStringLiteral("/");
        if (message.member() == QLatin1String("ReadAlias"))
            return {QVariant::fromValue(QDBusObjectPath(hasCollection ? collectionPath : noObject))};
        if (message.member() == QLatin1String("Get"))
            return {QVariant::fromValue(QDBusVariant(isLocked))};
        if (message.member() == QLatin1String("Unlock")) {
            if (!needsPrompt)
                isLocked = false;
            return {QVariant::fromValue(QList<QDBusObjectPath>()),
                    QVariant::fromValue(QDBusObjectPath(needsPrompt ? promptPath : noObject))};
        }
        return {};
    }
    void completePrompt()
    {
        isLocked = person != Person::Unlocks;
        QDBusMessage completed = QDBusMessage::createSignal(
            promptPath, QStringLiteral("org.freedesktop.Secret.Prompt"), QStringLiteral("Completed"));
        completed << isLocked << QVariant::fromValue(QDBusVariant(QString()));
        bus.send(completed);
    }
};

Result<Condition> conditionOf(SecretService &service)
{
    Answer<Condition> answer;
    service.ask(answer.replyTo());
    answer.wait();
    return answer.result();
}

} // namespace

class TestSecretService : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY(m_bus.isRunning());
        qputenv("DBUS_SESSION_BUS_ADDRESS", m_bus.address().toUtf8());
    }

    void nobodyServes()
    {
        SecretService service(5s);
        QCOMPARE(*conditionOf(service), Condition::NoService);
    }

    void openLockedAndNoCollectionAreToldApart()
    {
        FakeService fake;
        SecretService service(5s);
        QCOMPARE(*conditionOf(service), Condition::Open);
        fake.isLocked = true;
        QCOMPARE(*conditionOf(service), Condition::Locked);
        fake.hasCollection = false;
        QCOMPARE(*conditionOf(service), Condition::NoCollection);
    }

    void aServiceThatRefusesOrIsSilentIsAnErrorNotAbsent()
    {
        FakeService fake;
        SecretService service(200ms);
        fake.refuses = true;
        const auto refused = conditionOf(service);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Error::Kind::Keychain);
        QVERIFY(refused.error().message.contains(QStringLiteral("not for you")));
        fake.refuses = false;
        fake.answers = false;
        const auto silent = conditionOf(service);
        QVERIFY(!silent);
        QCOMPARE(silent.error().kind, Error::Kind::Keychain);
    }

    void aPersonUnlocks()
    {
        FakeService fake;
        fake.isLocked = true;
        SecretService service(5s);
        Answer<Condition> answer;
        service.unlock(answer.replyTo());
        QVERIFY(answer.wait());
        QCOMPARE(answer.value(), Condition::Open);
        QCOMPARE(fake.calls.count(QStringLiteral("Prompt")), 1);
    }

    void unlockingMayNeedNoQuestion()
    {
        FakeService fake;
        fake.isLocked = true;
        fake.needsPrompt = false;
        SecretService service(5s);
        Answer<Condition> answer;
        service.unlock(answer.replyTo());
        QVERIFY(answer.wait());
        QCOMPARE(answer.value(), Condition::Open);
        QVERIFY(!fake.calls.contains(QStringLiteral("Prompt")));
    }

    void aDismissedQuestionLeavesItLocked()
    {
        FakeService fake;
        fake.isLocked = true;
        fake.person = FakeService::Person::Dismisses;
        SecretService service(5s);
        Answer<Condition> answer;
        service.unlock(answer.replyTo());
        QVERIFY(answer.wait());
        QCOMPARE(answer.value(), Condition::Locked);
    }

    void aQuestionThatNobodyAnswersIsTakenBack()
    {
        FakeService fake;
        fake.isLocked = true;
        fake.person = FakeService::Person::WalksAway;
        SecretService service(300ms);
        Answer<Condition> answer;
        service.unlock(answer.replyTo());
        QVERIFY(answer.wait());
        QCOMPARE(answer.value(), Condition::Locked);
        QTRY_VERIFY(fake.calls.contains(QStringLiteral("Dismiss")));

        fake.person = FakeService::Person::Unlocks;
        Answer<Condition> again;
        service.unlock(again.replyTo());
        QVERIFY(again.wait());
        QCOMPARE(again.value(), Condition::Open);
    }

    void twoWhoWantItUnlockedAreOneQuestion()
    {
        FakeService fake;
        fake.isLocked = true;
        SecretService service(5s);
        Answer<Condition> one;
        Answer<Condition> other;
        service.unlock(one.replyTo());
        service.unlock(other.replyTo());
        QVERIFY(one.wait());
        QVERIFY(other.wait());
        QCOMPARE(one.value(), Condition::Open);
        QCOMPARE(other.value(), Condition::Open);
        QCOMPARE(fake.calls.count(QStringLiteral("Prompt")), 1);
    }

    void unlockingWithoutAServiceEnds()
    {
        SecretService service(5s);
        Answer<Condition> answer;
        service.unlock(answer.replyTo());
        QVERIFY(answer.wait());
        QCOMPARE(answer.value(), Condition::NoService);
    }

    void answersAreDroppedWhenNobodyWantsThem()
    {
        FakeService fake;
        SecretService service(5s);
        Answer<Condition> unwanted;
        service.ask(unwanted.replyTo());
        unwanted.stopWanting();
        QCOMPARE(*conditionOf(service), Condition::Open);
        QVERIFY(!unwanted.isThere());
        {
            SecretService shortLived(5s);
            Answer<Condition> dropped;
            shortLived.ask(dropped.replyTo());
        }
        QTest::qWait(20);
    }

private:
    PrivateBus m_bus;
};

QTEST_GUILESS_MAIN(TestSecretService)
#include "tst_secretservice.moc"
