// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connect/connectclient.h"
#include "core/rest/restclient.h"

#include "support/answer.h"

#include <QHash>
#include <QStringList>
#include <QUrl>

#include <memory>
#include <tuple>
#include <utility>

namespace patchbay::test {

/// The real workers that scripts/test starts, as their playground's env file describes them.
///
///     void initTestCase() { REQUIRE_PLAYGROUND(m_playground); }
struct Playground {
    QString folder; ///< for the playground's scripts
    QString data; ///< where its workers read and write files
    QString kafkaVersion; ///< of the two workers: "4.3.1"
    QList<QUrl> workers; ///< these two
    QHash<QString, QUrl> compatibility; ///< version -> its one worker
    QString caFile;
    QUrl basicUrl, prefixUrl, clientUrl; ///< nginx: basic auth, the same under a path, client certificates
    QString user, password; ///< of basicUrl and prefixUrl
    QStringList missing; ///< keys of the env file that are not in the environment

    static Playground fromEnvironment();

    QStringList versions() const; ///< all four, the newest first
    QList<QUrl> workersOf(const QString &version) const;
    RestTarget targetOf(const QString &version) const;
    /// How the playground calls its seeded connectors there: "orders-search", "orders-search-3.9.2".
    QString seeded(const QString &name, const QString &version) const;
    QString complaint() const; ///< what to say when `missing` is not empty
};

/// Fails, never skips: a test without workers tested nothing.
#define REQUIRE_PLAYGROUND(playground)                                                                       \
    QVERIFY2((playground).missing.isEmpty(), qPrintable((playground).complaint()))

/// One row for each of the four versions, in a column "version".
void addVersionRows(const Playground &playground);

/// "it-4711-3-pause": not used by anybody else, also not by an earlier run.
QString ownName(const QString &what);

/// playground/worker ACTION WORKER. Empty, or what the script said when it failed.
QString changeWorker(const Playground &playground, const QString &action, const QString &worker);

/// However the test ends: both workers run again, and they have their connectors back in a group of two.
class WorkersRestored {
public:
    explicit WorkersRestored(const Playground &playground);
    WorkersRestored(const WorkersRestored &) = delete;
    WorkersRestored &operator=(const WorkersRestored &) = delete;
    ~WorkersRestored();

private:
    const Playground &m_playground;
};

template <typename T>
struct Replied;
template <typename T>
struct Replied<const ReplyTo<T> &> {
    using Type = T;
};

/// A client of real workers, asked as if it were synchronous.
///
///     const auto status = connected.ask(&ConnectClient::status, name);
///     VERIFY_DONE(status);
class Connected {
public:
    explicit Connected(const RestTarget &target);

    ConnectClient &client() { return m_client; }
    RestClient &rest() { return m_rest; }

    template <typename... Parameters, typename... Arguments>
    auto ask(void (ConnectClient::*call)(Parameters...), Arguments &&...arguments)
    {
        using Last = std::tuple_element_t<sizeof...(Parameters) - 1, std::tuple<Parameters...>>;
        Answer<typename Replied<Last>::Type> answer;
        (m_client.*call)(std::forward<Arguments>(arguments)..., answer.replyTo());
        if (!answer.wait(std::chrono::seconds(100)))
            qFatal("A real worker's answer never came, and no time limit either");
        return answer.result();
    }

    /// Asks until \p isTrue of the status, or the time is over. \p last is what was seen last.
    bool await(const QString &name, const std::function<bool(const ConnectorStatus &)> &isTrue,
               std::chrono::milliseconds limit = std::chrono::seconds(30));
    /// The instance and each of \p tasks tasks.
    bool awaitState(const QString &name, ConnectorState state, int tasks);
    const QString &seen() const { return m_seen; } ///< by await(), in words

private:
    RestClient m_rest;
    ConnectClient m_client;
    QString m_seen;
};

/// In words, for messages of failed tests.
QString words(const ConnectorStatus &status);
QString words(const Error &error);
template <typename T>
QString words(const Result<T> &result)
{
    return result ? QStringLiteral("it was done") : words(result.error());
}

#define VERIFY_DONE(result) QVERIFY2((result).has_value(), qPrintable(patchbay::test::words(result)))
#define VERIFY_ERROR(result, expected)                                                                       \
    QVERIFY2(!(result).has_value() && (result).error().kind == (expected),                                   \
             qPrintable(patchbay::test::words(result)))

/// A connector of the test's own, deleted when this goes.
class OwnConnector {
public:
    enum class File {
        Writable,
        FolderMissing, ///< its tasks fail until healFolder()
    };

    /// A FileStreamSink of the topic `invoices` (60 records in 3 partitions), or a source that makes lines of
    /// a file.
    static ConnectorConfig sink(const Playground &playground, const QString &name, int tasks = 1,
                                File file = File::Writable);
    static ConnectorConfig source(const Playground &playground, const QString &name);

    /// created() says what came of it.
    OwnConnector(const Playground &playground, const QString &version, const QString &what, int tasks = 1,
                 File file = File::Writable);
    OwnConnector(const Playground &playground, const QString &version, const QString &name,
                 const ConnectorConfig &config);
    OwnConnector(const OwnConnector &) = delete;
    OwnConnector &operator=(const OwnConnector &) = delete;
    ~OwnConnector();

    const QString &name() const { return m_name; }
    const Result<ConnectorDescription> &created() const { return m_created; }
    /// Makes the missing folder.
    bool healFolder() const;

private:
    Connected m_connected;
    QString m_name;
    QString m_folder;
    Result<ConnectorDescription> m_created;
};

} // namespace patchbay::test
