// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/kafkaprofile.h"
#include "core/credentials/credentialstore.h"
#include "core/offsets/topicreader.h"

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace patchbay {

/// Makes what talks to brokers; platform knows how. Nothing is connected before the first question.
using TopicReaderFactory = std::function<std::unique_ptr<TopicReader>(
    const KafkaProfile &kafka, const QString &password, std::chrono::milliseconds deadline)>;

/// The brokers behind one cluster, as its connection names them: opened when they are first asked, with the
/// password out of the keychain.
///
/// A refused password is not tried again by itself, neither by the next question: an account could be locked.
/// tryAgain() is for the person. Errors of its own: Blocked (no bootstrap servers are named), Keychain.
class Brokers final : public QObject, public TopicReader {
    Q_OBJECT
public:
    /// \p credentials must outlive this.
    explicit Brokers(CredentialStore &credentials, QObject *parent = nullptr);
    ~Brokers() override;

    void setFactory(const TopicReaderFactory &factory);
    /// \p deadline: of one question.
    void setProfile(const std::optional<KafkaProfile> &kafka, std::chrono::milliseconds deadline);
    bool areNamed() const { return m_kafka.has_value() && m_factory; }
    void tryAgain(); ///< another password may be kept, or the account be unlocked

    void reach(const ReplyTo<BrokersReached> &reply) override;
    void ends(const QStringList &topics, const ReplyTo<TopicFacts> &reply) override;
    void offsetsAt(const std::vector<SinkPartition> &partitions, const QDateTime &time,
                   const ReplyTo<TopicFacts> &reply) override;
    void recordTimes(const std::vector<std::pair<SinkPartition, qint64>> &offsets,
                     const ReplyTo<RecordTimes> &reply) override;

signals:
    void changed(); ///< others are named, or none: what the last ones said counts no more

private:
    struct Question {
        std::function<void(TopicReader &)> ask;
        std::function<void(const Error &)> refuse;
    };

    template <typename T, typename Ask>
    void pass(const ReplyTo<T> &reply, const Ask &ask);
    void take(const Question &question);
    void askForPassword();
    void open(const QString &password);
    void refuse(const Error &error);
    void close();

    CredentialStore &m_credentials;
    TopicReaderFactory m_factory;
    std::optional<KafkaProfile> m_kafka;
    std::chrono::milliseconds m_deadline{0};
    std::unique_ptr<TopicReader> m_reader;
    std::optional<Error> m_refused; ///< of the password: nothing is asked until the person acts
    std::vector<Question> m_waiting; ///< for the keychain
    std::unique_ptr<QObject> m_asking; ///< the keychain; its death drops the answer
    quint64 m_opened = 0; ///< another one for each reader
};

} // namespace patchbay
