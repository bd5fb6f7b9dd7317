// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cluster/brokers.h"

#include "core/limits.h"

#include <utility>

namespace patchbay {

Brokers::Brokers(CredentialStore &credentials, QObject *parent)
    : QObject(parent),
      m_credentials(credentials)
{
    const auto keychainChanged = [this] {
        if (m_refused && m_refused->kind == Error::Kind::Keychain)
            m_refused.reset(); // unlocked meanwhile, perhaps for another connection
    };
    connect(&credentials, &CredentialStore::stateChanged, this, keychainChanged);
}

Brokers::~Brokers() = default;

void Brokers::setFactory(const TopicReaderFactory &factory)
{
    m_factory = factory;
    close();
    emit changed();
}

void Brokers::setProfile(const std::optional<KafkaProfile> &kafka, std::chrono::milliseconds deadline)
{
    if (deadline.count() <= 0)
        deadline = limits::readDeadline;
    if (kafka == m_kafka && deadline == m_deadline)
        return;
    m_kafka = kafka;
    m_deadline = deadline;
    close();
    emit changed();
}

void Brokers::tryAgain()
{
    close();
}

void Brokers::close()
{
    m_refused.reset();
    m_asking.reset();
    ++m_opened;
    // This may be called from the answer of the reader.
    if (m_reader) {
        const auto drop = [reader = std::shared_ptr<TopicReader>(std::move(m_reader))] {
        };
        QMetaObject::invokeMethod(this, drop, Qt::QueuedConnection);
    }
    const Error gone =
        Error::local(Error::Kind::Cancelled, tr("Other bootstrap servers were named meanwhile."));
    for (const Question &question : std::exchange(m_waiting, {}))
        question.refuse(gone);
}

template <typename T, typename Ask>
void Brokers::pass(const ReplyTo<T> &reply, const Ask &ask)
{
    const auto refuse = [reply](const Error &error) {
        reply.deliverLater(Failure(error));
    };
    const auto pose = [this, reply, ask](TopicReader &reader) {
        const auto answered = [this, reply, opened = m_opened](const Result<T> &result) {
            const bool isDenied = !result && result.error().kind == Error::Kind::Authentication;
            if (isDenied && opened == m_opened) { // the library would try that password again and again
                close();
                m_refused = result.error();
            }
            reply.deliver(result);
        };
        ask(reader, ReplyTo<T>(this, answered));
    };
    take({pose, refuse});
}

void Brokers::take(const Question &question)
{
    if (!areNamed()) {
        question.refuse(Error::local(Error::Kind::Blocked, tr("The connection names no bootstrap servers.")));
        return;
    }
    if (m_refused) {
        question.refuse(*m_refused);
        return;
    }
    if (m_reader) {
        question.ask(*m_reader);
        return;
    }
    m_waiting.push_back(question);
    if (m_asking)
        return;
    if (m_kafka->hasPassword())
        askForPassword();
    else
        open(QString());
}

void Brokers::askForPassword()
{
    m_asking = std::make_unique<QObject>();
    const auto answered = [this](const Result<std::optional<QString>> &password) {
        m_asking.release()->deleteLater(); // it is delivering this answer
        if (!password)
            refuse(password.error());
        else if (!*password)
            refuse(Error::local(Error::Kind::Keychain, tr("No password for the brokers is stored.")));
        else
            open(**password);
    };
    m_credentials.read(m_kafka->passwordId, {m_asking.get(), answered});
}

void Brokers::open(const QString &password)
{
    ++m_opened;
    m_reader = m_factory(*m_kafka, password, m_deadline);
    for (const Question &question : std::exchange(m_waiting, {}))
        question.ask(*m_reader);
}

void Brokers::refuse(const Error &error)
{
    m_refused = error;
    for (const Question &question : std::exchange(m_waiting, {}))
        question.refuse(error);
}

void Brokers::reach(const ReplyTo<BrokersReached> &reply)
{
    const auto ask = [](TopicReader &reader, const ReplyTo<BrokersReached> &own) {
        reader.reach(own);
    };
    pass(reply, ask);
}

void Brokers::ends(const QStringList &topics, const ReplyTo<TopicFacts> &reply)
{
    const auto ask = [topics](TopicReader &reader, const ReplyTo<TopicFacts> &own) {
        reader.ends(topics, own);
    };
    pass(reply, ask);
}

void Brokers::offsetsAt(const std::vector<SinkPartition> &partitions, const QDateTime &time,
                        const ReplyTo<TopicFacts> &reply)
{
    const auto ask = [partitions, time](TopicReader &reader, const ReplyTo<TopicFacts> &own) {
        reader.offsetsAt(partitions, time, own);
    };
    pass(reply, ask);
}

void Brokers::recordTimes(const std::vector<std::pair<SinkPartition, qint64>> &offsets,
                          const ReplyTo<RecordTimes> &reply)
{
    const auto ask = [offsets](TopicReader &reader, const ReplyTo<RecordTimes> &own) {
        reader.recordTimes(offsets, own);
    };
    pass(reply, ask);
}

} // namespace patchbay
