// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/keychainstore.h"

#include "platform/keychainoperation.h"

#include <algorithm>

namespace patchbay {

namespace {

using Kind = KeychainTask::Kind;
using Outcome = KeychainOperation::Outcome;

QString textOf(const QUuid &key)
{
    return key.toString(QUuid::WithoutBraces);
}

std::function<void(const Outcome &)> valueless(const ReplyTo<> &reply)
{
    return [reply](const Outcome &outcome) {
        if (outcome)
            reply.deliver({});
        else
            reply.deliver(Failure(outcome.error()));
    };
}

} // namespace

/// The operations that are under way, in the order of the calls, one at a time for each key.
class KeychainStore::Private {
public:
    Private(KeychainStore &store, const KeychainPatience &limits)
        : q(store),
          patience(limits),
          service(limits.deadline)
    {
    }
    ~Private() { qDeleteAll(operations); } // before the service and the jobs that they use

    void enqueue(const KeychainTask &task, const std::function<void(const Outcome &)> &onEnded);
    void startNext(const QString &key);
    void learn(SecretService::Condition condition);
    void announceWaiting();

    KeychainStore &q;
    KeychainPatience patience;
    SecretService service;
    KeychainJobs jobs;
    std::vector<KeychainOperation *> operations;
    QHash<QUuid, QString> memory;
    State state = State::Unknown;
    bool isWaiting = false; ///< as last announced
};

KeychainStore::KeychainStore(QObject *parent)
    : KeychainStore(KeychainPatience(), parent)
{
}

KeychainStore::KeychainStore(const KeychainPatience &patience, QObject *parent)
    : CredentialStore(parent),
      d(std::make_unique<Private>(*this, patience))
{
}

KeychainStore::~KeychainStore() = default;

CredentialStore::State KeychainStore::state() const
{
    return d->state;
}

void KeychainStore::read(const QUuid &key, const ReplyTo<std::optional<QString>> &reply)
{
    if (const auto kept = d->memory.constFind(key); kept != d->memory.constEnd()) {
        reply.deliverLater(std::optional<QString>(*kept));
        return;
    }
    const auto onEnded = [reply](const Outcome &outcome) {
        reply.deliver(outcome);
    };
    d->enqueue({Kind::Read, textOf(key), {}, {}}, onEnded);
}

void KeychainStore::write(const QUuid &key, const QString &label, const QString &secret,
                          const ReplyTo<> &reply)
{
    const auto onEnded = [this, key, answer = valueless(reply)](const Outcome &outcome) {
        if (outcome)
            d->memory.remove(key); // an older one must not be answered in its place
        answer(outcome);
    };
    d->enqueue({Kind::Write, textOf(key), label, secret}, onEnded);
}

void KeychainStore::remove(const QUuid &key, const QString &label, const ReplyTo<> &reply)
{
    d->memory.remove(key);
    d->enqueue({Kind::Remove, textOf(key), label, {}}, valueless(reply));
}

void KeychainStore::relabel(const QUuid &key, const QString &label, const ReplyTo<> &reply)
{
    d->enqueue({Kind::Relabel, textOf(key), label, {}}, valueless(reply));
}

void KeychainStore::unlock(const ReplyTo<> &reply)
{
    d->enqueue({Kind::Unlock, {}, {}, {}}, valueless(reply));
}

void KeychainStore::keepForThisRun(const QUuid &key, const QString &secret)
{
    d->memory.insert(key, secret);
}

void KeychainStore::Private::enqueue(const KeychainTask &task,
                                     const std::function<void(const Outcome &)> &onEnded)
{
    auto *operation = new KeychainOperation(task, service, jobs, patience, &q);
    operations.push_back(operation);
    const auto onSlow = [this] {
        announceWaiting();
    };
    const auto onCondition = [this](SecretService::Condition condition) {
        learn(condition);
    };
    QObject::connect(operation, &KeychainOperation::tookLong, &q, onSlow);
    QObject::connect(operation, &KeychainOperation::conditionLearned, &q, onCondition);
    const auto conclude = [this, operation, onEnded](const Outcome &outcome) {
        const QString key = operation->task().key;
        operations.erase(std::find(operations.begin(), operations.end(), operation));
        // Its answers to come are unwanted from now on, and a job that still runs counts as stuck.
        operation->deleteLater();
        announceWaiting();
        startNext(key);
        onEnded(outcome);
    };
    QObject::connect(operation, &KeychainOperation::ended, &q, conclude);
    startNext(task.key);
}

void KeychainStore::Private::startNext(const QString &key)
{
    const auto hasThisKey = [&key](const KeychainOperation *operation) {
        return operation->task().key == key;
    };
    const auto first = std::find_if(operations.begin(), operations.end(), hasThisKey);
    if (first != operations.end() && !(*first)->hasStarted())
        (*first)->start();
}

void KeychainStore::Private::learn(SecretService::Condition condition)
{
    State learned = State::Open;
    if (condition == SecretService::Condition::NoBus || condition == SecretService::Condition::NoService)
        learned = State::Missing;
    else if (condition == SecretService::Condition::Locked)
        learned = State::Locked;
    if (std::exchange(state, learned) != learned)
        emit q.stateChanged();
}

void KeychainStore::Private::announceWaiting()
{
    const auto isSlow = [](const KeychainOperation *operation) {
        return operation->isSlow();
    };
    const bool anySlow = std::any_of(operations.begin(), operations.end(), isSlow);
    if (std::exchange(isWaiting, anySlow) != anySlow)
        emit q.waiting(anySlow);
}

} // namespace patchbay
