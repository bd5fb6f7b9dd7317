// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/secretservice.h"

#include "platform/sessionbus.h"

#include <QCoreApplication>
#include <QDBusError>
#include <QDBusMetaType>
#include <QDBusPendingCallWatcher>
#include <QMap>
#include <QTimer>
#include <QUuid>

#include <utility>

namespace patchbay {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(patchbay::SecretService)
};

using Attributes = QMap<QString, QString>;

constexpr QLatin1String serviceName("org.freedesktop.secrets");
constexpr QLatin1String servicePath("/org/freedesktop/secrets");
constexpr QLatin1String serviceInterface("org.freedesktop.Secret.Service");
constexpr QLatin1String collectionInterface("org.freedesktop.Secret.Collection");
constexpr QLatin1String itemInterface("org.freedesktop.Secret.Item");
constexpr QLatin1String promptInterface("org.freedesktop.Secret.Prompt");
constexpr QLatin1String propertiesInterface("org.freedesktop.DBus.Properties");
constexpr QLatin1String noObject("/");

QDBusMessage question(const QString &path, QLatin1String interface, const char *member,
                      const QVariantList &arguments)
{
    QDBusMessage message =
        QDBusMessage::createMethodCall(serviceName, path, interface, QLatin1String(member));
    message.setArguments(arguments);
    return message;
}

bool isError(const QDBusMessage &answer)
{
    return answer.type() != QDBusMessage::ReplyMessage;
}

/// Nobody has the name and nobody could be started for it. Anything else means: somebody is there.
bool meansNoService(const QDBusMessage &answer)
{
    const QString name = answer.errorName();
    return name == QLatin1String("org.freedesktop.DBus.Error.ServiceUnknown")
        || name == QLatin1String("org.freedesktop.DBus.Error.NameHasNoOwner")
        || name.startsWith(QLatin1String("org.freedesktop.DBus.Error.Spawn."));
}

Failure failureOf(const QDBusMessage &answer)
{
    const QString words = answer.errorMessage().isEmpty() ? answer.errorName() : answer.errorMessage();
    return Failure(Error::local(Error::Kind::Keychain,
                                Words::tr("The keychain does not answer as it should: %1").arg(words)));
}

QStringList textOf(const QList<QDBusObjectPath> &paths)
{
    QStringList texts;
    for (const QDBusObjectPath &path : paths)
        texts.append(path.path());
    return texts;
}

} // namespace

SecretService::SecretService(std::chrono::milliseconds answerWithin, QObject *parent)
    : QObject(parent),
      m_answerWithin(answerWithin),
      m_busName(QStringLiteral("patchbay-secrets-") % QUuid::createUuid().toString(QUuid::WithoutBraces))
{
    qDBusRegisterMetaType<Attributes>();
}

SecretService::~SecretService()
{
    m_bus.reset();
    QDBusConnection::disconnectFromBus(m_busName);
}

void SecretService::withBus(const std::function<void()> &work)
{
    if (m_bus && m_bus->isConnected()) {
        work();
        return;
    }
    m_waitingForBus.push_back(work);
    if (std::exchange(m_isConnecting, true))
        return;
    const auto onConnected = [this](const QDBusConnection &bus) {
        m_isConnecting = false;
        m_bus = bus;
        for (const std::function<void()> &waiting : std::exchange(m_waitingForBus, {}))
            waiting();
    };
    connectToSessionBus(m_busName, this, onConnected);
}

void SecretService::call(const QDBusMessage &message, QObject *context, const Answer &answer)
{
    auto *watcher = new QDBusPendingCallWatcher(m_bus->asyncCall(message, int(m_answerWithin.count())), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, watcher, &QObject::deleteLater);
    const auto onFinished = [watcher, answer] {
        answer(watcher->reply());
    };
    connect(watcher, &QDBusPendingCallWatcher::finished, context, onFinished);
}

void SecretService::withDefaultCollection(QObject *context,
                                          const std::function<void(const Result<QString> &)> &use)
{
    // The call itself starts a service that can be started.
    const auto onAnswered = [use](const QDBusMessage &answer) {
        if (meansNoService(answer))
            use(QString());
        else if (isError(answer))
            use(failureOf(answer));
        else
            use(answer.arguments().value(0).value<QDBusObjectPath>().path());
    };
    call(question(servicePath, serviceInterface, "ReadAlias", {QStringLiteral("default")}), context,
         onAnswered);
}

void SecretService::ask(const ReplyTo<Condition> &reply)
{
    const auto onCollection = [this, reply](const Result<QString> &collection) {
        if (!collection)
            reply.deliver(Failure(collection.error()));
        else if (collection->isEmpty())
            reply.deliver(Condition::NoService);
        else if (*collection == noObject)
            reply.deliver(Condition::NoCollection);
        else
            askLocked(*collection, reply);
    };
    const auto onBus = [this, reply, onCollection] {
        if (!m_bus->isConnected())
            reply.deliverLater(Condition::NoBus);
        else
            withDefaultCollection(this, onCollection);
    };
    withBus(onBus);
}

void SecretService::askLocked(const QString &collection, const ReplyTo<Condition> &reply)
{
    const auto onAnswered = [reply](const QDBusMessage &answer) {
        if (isError(answer)) {
            reply.deliver(failureOf(answer));
            return;
        }
        const bool isLocked = answer.arguments().value(0).value<QDBusVariant>().variant().toBool();
        reply.deliver(isLocked ? Condition::Locked : Condition::Open);
    };
    call(question(collection, propertiesInterface, "Get",
                  {QString(collectionInterface), QStringLiteral("Locked")}),
         this, onAnswered);
}

void SecretService::unlock(const ReplyTo<Condition> &reply)
{
    m_waitingForUnlock.push_back(reply);
    if (m_waitingForUnlock.size() > 1)
        return; // the question is on its way or open: one is enough
    const auto onCollection = [this](const Result<QString> &collection) {
        if (!collection || collection->isEmpty() || *collection == noObject) {
            endUnlock();
            return;
        }
        const QList<QDBusObjectPath> objects{QDBusObjectPath(*collection)};
        const auto onAnswered = [this](const QDBusMessage &answer) {
            onUnlockAnswered(answer);
        };
        call(question(servicePath, serviceInterface, "Unlock", {QVariant::fromValue(objects)}), this,
             onAnswered);
    };
    const auto onBus = [this, onCollection] {
        if (m_bus->isConnected())
            withDefaultCollection(this, onCollection);
        else
            endUnlock();
    };
    withBus(onBus);
}

void SecretService::onUnlockAnswered(const QDBusMessage &answer)
{
    const QString prompt = answer.arguments().value(1).value<QDBusObjectPath>().path();
    if (isError(answer) || prompt.isEmpty() || prompt == noObject)
        endUnlock(); // nothing to ask: it is open now, or cannot be opened
    else
        showPrompt(prompt);
}

void SecretService::showPrompt(const QString &prompt)
{
    m_prompt = prompt;
    // Without a sender: for a name Qt would ask the bus for its owner, and wait.
    m_bus->connect(QString(), prompt, promptInterface, QStringLiteral("Completed"), this,
                   SLOT(onPromptCompleted(bool, QDBusVariant)));
    const auto onAnswered = [this](const QDBusMessage &answer) {
        if (isError(answer))
            endUnlock();
    };
    call(question(prompt, promptInterface, "Prompt", {QString()}), this, onAnswered);

    // A person who walked away, or a service that died with its question open.
    const auto giveUp = [this, prompt] {
        if (m_prompt != prompt)
            return;
        call(question(prompt, promptInterface, "Dismiss", {}), this, [](const QDBusMessage &) {});
        endUnlock();
    };
    QTimer::singleShot(m_answerWithin, this, giveUp);
}

void SecretService::onPromptCompleted(bool dismissed, const QDBusVariant &result)
{
    // Whether it worked is asked afterwards, of the collection itself.
    Q_UNUSED(dismissed)
    Q_UNUSED(result)
    endUnlock();
}

void SecretService::endUnlock()
{
    if (!m_prompt.isEmpty()) {
        m_bus->disconnect(QString(), std::exchange(m_prompt, QString()), promptInterface,
                          QStringLiteral("Completed"), this, SLOT(onPromptCompleted(bool, QDBusVariant)));
    }
    for (const ReplyTo<Condition> &reply : std::exchange(m_waitingForUnlock, {}))
        ask(reply);
}

void SecretService::find(const QString &service, const QString &key, const ReplyTo<Found> &reply)
{
    // The names that QtKeychain's libsecret part gives to service and key.
    const Attributes attributes{{QStringLiteral("server"), service}, {QStringLiteral("user"), key}};
    const auto onAnswered = [reply](const QDBusMessage &answer) {
        if (isError(answer)) {
            reply.deliver(failureOf(answer));
            return;
        }
        const QVariantList lists = answer.arguments();
        Found found;
        found.open = textOf(qdbus_cast<QList<QDBusObjectPath>>(lists.value(0)));
        found.locked = textOf(qdbus_cast<QList<QDBusObjectPath>>(lists.value(1)));
        reply.deliver(found);
    };
    const auto onBus = [this, attributes, onAnswered] {
        call(question(servicePath, serviceInterface, "SearchItems", {QVariant::fromValue(attributes)}), this,
             onAnswered);
    };
    withBus(onBus);
}

void SecretService::setLabel(const QString &item, const QString &label, const ReplyTo<> &reply)
{
    const auto onAnswered = [reply](const QDBusMessage &answer) {
        if (isError(answer))
            reply.deliver(failureOf(answer));
        else
            reply.deliver({});
    };
    const QVariantList arguments{QString(itemInterface), QStringLiteral("Label"),
                                 QVariant::fromValue(QDBusVariant(label))};
    const auto onBus = [this, item, arguments, onAnswered] {
        call(question(item, propertiesInterface, "Set", arguments), this, onAnswered);
    };
    withBus(onBus);
}

} // namespace patchbay
