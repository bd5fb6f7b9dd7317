// SPDX-License-Identifier: GPL-3.0-or-later
// patchbay-cli as a person types it, on real workers of four versions.
#include "platform/jsonprofilestore.h"
#include "platform/keychainstore.h"

#include "support/playground.h"
#include "support/shell.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace patchbay;
using namespace patchbay::test;
using Ended = Shell::Ended;

namespace {

bool isBefore(const QString &version, const char *other)
{
    return *KafkaVersion::fromWorker(version) < *KafkaVersion::fromWorker(QString::fromLatin1(other));
}

QJsonObject jsonOf(const QByteArray &text)
{
    return QJsonDocument::fromJson(text).object();
}

QString textOf(const QJsonValue &object, const char *key)
{
    return object.toObject().value(QLatin1String(key)).toString();
}

/// Whether some line of a table begins with this name and holds the word.
bool hasRow(const QByteArray &table, const QString &name, const char *word)
{
    for (const QByteArray &line : table.split('\n')) {
        if (line.startsWith(QByteArray(name.toUtf8() + ' ')) && line.contains(word))
            return true;
    }
    return false;
}

QByteArray told(const Ended &ended)
{
    return "ended with " + QByteArray::number(ended.code) + ": " + ended.out + ended.err;
}

} // namespace

#define VERIFY_CODE(ended, expected)                                                                         \
    do {                                                                                                     \
        const Ended once = (ended);                                                                          \
        QVERIFY2(once.code == (expected), told(once).constData());                                           \
    } while (false)

class TestPatchbayCli : public QObject {
    Q_OBJECT

    Playground m_playground = Playground::fromEnvironment();
    Shell m_shell;

    Ended run(const QString &version, const QString &line)
    {
        QStringList words = line.split(u' ');
        for (const QUrl &worker : m_playground.workersOf(version))
            words += {QStringLiteral("--url"), worker.toString()};
        return m_shell.run(words);
    }

    /// A shell whose saved connection "tokyo" is the playground's nginx with basic authentication.
    void save(Shell &shell, const ClusterProfile &profile)
    {
        const QString folder = shell.config() + QStringLiteral("/patchbay");
        QDir().mkpath(folder);
        JsonProfileStore store(folder + QStringLiteral("/profiles.json"));
        if (!store.load() || !store.save({profile}))
            qFatal("The connection of the test can't be saved");
    }

    ClusterProfile secureProfile() const
    {
        ClusterProfile profile = ClusterProfile::create();
        profile.name = QStringLiteral("tokyo");
        profile.workers = {m_playground.basicUrl};
        profile.authentication = ClusterProfile::Authentication::Basic;
        profile.user = m_playground.user;
        profile.caFile = m_playground.caFile;
        return profile;
    }

private slots:
    void initTestCase() { REQUIRE_PLAYGROUND(m_playground); }

    void whatIsThereIsListed_data() { addVersionRows(m_playground); }

    void whatIsThereIsListed()
    {
        QFETCH(QString, version);
        const QString search = m_playground.seeded(QStringLiteral("orders-search"), version);
        const QString audit = m_playground.seeded(QStringLiteral("orders-audit"), version);
        const Ended list = run(version, QStringLiteral("connectors list"));
        VERIFY_CODE(list, 0);
        QCOMPARE(list.err, QByteArray());
        QVERIFY2(hasRow(list.out, search, "RUNNING"), list.out.constData());
        QVERIFY2(hasRow(list.out, audit, "PAUSED"), list.out.constData());

        const Ended failed = run(version, QStringLiteral("connectors list --state FAILED --output json"));
        VERIFY_CODE(failed, 0);
        QStringList names;
        for (const QJsonValue &one : QJsonDocument::fromJson(failed.out).array())
            names += textOf(one, "name");
        QVERIFY2(names.contains(search) && !names.contains(audit), failed.out.constData());

        const Ended byClass = run(version, QStringLiteral("connectors list --filter class:FileStreamSource"));
        VERIFY_CODE(byClass, 0);
        QVERIFY2(byClass.out.contains("orders-source") && !byClass.out.contains("orders-audit"),
                 byClass.out.constData());

        const Ended health = run(version, QStringLiteral("health"));
        VERIFY_CODE(health, 1); // orders-search is FAILED
        QVERIFY2(health.out.contains(version.toLatin1()), health.out.constData());
        QVERIFY2(health.out.contains("NoSuchFileException"), health.out.constData());
        const QJsonObject told = jsonOf(run(version, QStringLiteral("health --output json")).out);
        const QJsonObject worker = told.value(QLatin1String("workers")).toArray().first().toObject();
        QCOMPARE(textOf(worker, "version"), version);
        QCOMPARE(worker.value(QLatin1String("healthy")).isNull(), isBefore(version, "3.9.0"));
    }

    void aConnectorIsShownWithItsSecretsMasked()
    {
        const Ended ended =
            run(m_playground.kafkaVersion, QStringLiteral("connectors show orders-warehouse"));
        VERIFY_CODE(ended, 0);
        QVERIFY2(ended.out.contains("${file:"), ended.out.constData());
        QVERIFY2(ended.out.contains("connector.class"), ended.out.constData());
        const Ended tasks = run(m_playground.kafkaVersion, QStringLiteral("connectors tasks orders-archive"));
        VERIFY_CODE(tasks, 0);
        QCOMPARE(tasks.out.count('\n'), 3);
    }

    /// Since 3.0 one request restarts what failed; before, each task takes one of its own.
    void aFailureIsFoundUnderstoodAndPutRight_data()
    {
        QTest::addColumn<QString>("version");
        for (const QString &version : {m_playground.kafkaVersion, QStringLiteral("2.8.2")})
            QTest::newRow(qPrintable(version)) << version;
    }

    void aFailureIsFoundUnderstoodAndPutRight()
    {
        QFETCH(QString, version);
        const OwnConnector connector(m_playground, version, QStringLiteral("cli-fails"), 1,
                                     OwnConnector::File::FolderMissing);
        VERIFY_DONE(connector.created());
        Connected connected(m_playground.targetOf(version));
        const auto hasFailed = [](const ConnectorStatus &status) {
            return status.failedTaskCount() == 1;
        };
        QVERIFY2(connected.await(connector.name(), hasFailed), qPrintable(connected.seen()));

        const Ended status = run(version, QStringLiteral("connectors status ") + connector.name());
        VERIFY_CODE(status, 0);
        QVERIFY2(status.out.split('\n').first().contains("NoSuchFileException"), status.out.constData());
        const Ended trace = run(version, QStringLiteral("connectors status --trace ") + connector.name());
        QVERIFY2(trace.out.contains("\tat "), trace.out.constData());

        const QString restart = QStringLiteral("connectors restart --failed --wait ") + connector.name();
        const Ended again = run(version, restart);
        VERIFY_CODE(again, 1);
        QVERIFY2(again.err.contains("NoSuchFileException"), again.err.constData());
        QVERIFY(connector.healFolder());
        const Ended healed = run(version, restart);
        VERIFY_CODE(healed, 0);
        QVERIFY2(healed.out.contains("RUNNING"), healed.out.constData());
        const Ended nothing = run(version, restart);
        VERIFY_CODE(nothing, 0);
        QVERIFY2(nothing.err.contains("nothing has failed"), nothing.err.constData());
    }

    void statesAreChangedAndReached_data() { addVersionRows(m_playground); }

    void statesAreChangedAndReached()
    {
        QFETCH(QString, version);
        const OwnConnector connector(m_playground, version, QStringLiteral("cli-states"), 2);
        VERIFY_DONE(connector.created());
        Connected connected(m_playground.targetOf(version));
        QVERIFY2(connected.awaitState(connector.name(), ConnectorState::Running, 2),
                 qPrintable(connected.seen()));
        const auto act = [&](const QString &what) {
            return run(version,
                       QStringLiteral("connectors ") + what + QStringLiteral(" --wait ") + connector.name());
        };
        const auto stateNow = [&] {
            const auto status = connected.ask(&ConnectClient::status, connector.name());
            return status ? words(*status) : words(status);
        };

        const Ended paused = act(QStringLiteral("pause"));
        VERIFY_CODE(paused, 0);
        QVERIFY2(connected.awaitState(connector.name(), ConnectorState::Paused, 2), qPrintable(stateNow()));
        VERIFY_CODE(act(QStringLiteral("resume --output json")), 0);
        QVERIFY2(connected.awaitState(connector.name(), ConnectorState::Running, 2), qPrintable(stateNow()));
        for (const char *restart : {"connectors restart --connector-only ", "connectors restart --task 1 "})
            VERIFY_CODE(run(version, QString::fromLatin1(restart) + connector.name()), 0);
        VERIFY_CODE(act(QStringLiteral("restart")), 0);

        const Ended stopped = act(QStringLiteral("stop"));
        if (isBefore(version, "3.5.0")) {
            VERIFY_CODE(stopped, 1);
            QVERIFY2(stopped.err.contains("3.5"), stopped.err.constData());
        } else {
            VERIFY_CODE(stopped, 0);
            QVERIFY2(connected.awaitState(connector.name(), ConnectorState::Stopped, 0),
                     qPrintable(stateNow()));
            VERIFY_CODE(act(QStringLiteral("restart")), 1); // a stopped one has nothing to restart
            VERIFY_CODE(act(QStringLiteral("resume")), 0);
        }
        const Ended erased = act(QStringLiteral("delete --reset-offsets --yes"));
        if (isBefore(version, "3.6.0")) {
            VERIFY_CODE(erased, 1);
            QVERIFY2(erased.err.contains("3.6"), erased.err.constData());
            VERIFY_CODE(act(QStringLiteral("delete --yes")), 0);
        } else {
            VERIFY_CODE(erased, 0);
        }
        VERIFY_CODE(run(version, QStringLiteral("connectors status ") + connector.name()), 1);
    }

    void pluginsAreListedAndShown_data() { addVersionRows(m_playground); }

    void pluginsAreListedAndShown()
    {
        QFETCH(QString, version);
        const Ended list = run(version, QStringLiteral("plugins list"));
        VERIFY_CODE(list, 0);
        QVERIFY2(list.out.contains("FileStreamSinkConnector") && !list.out.contains("JsonConverter"),
                 list.out.constData());
        const Ended all = run(version, QStringLiteral("plugins list --all"));
        VERIFY_CODE(all, 0);
        QCOMPARE(all.out.contains("JsonConverter"), !isBefore(version, "3.2.0"));
        const Ended shown = run(version, QStringLiteral("plugins show FileStreamSink"));
        VERIFY_CODE(shown, 0);
        QVERIFY2(shown.out.contains("tasks.max"), shown.out.constData());
    }

    void secureWorkersWantAnAuthorityAndAPassword()
    {
        const auto list = [this](const QStringList &more, const QUrl &url) {
            return m_shell.run(QStringList{QStringLiteral("connectors"), QStringLiteral("list"),
                                           QStringLiteral("--url"), url.toString()}
                               + more);
        };
        const QStringList trusting{QStringLiteral("--ca-file"), m_playground.caFile};
        const auto restore = qScopeGuard([this] {
            m_shell.environment().remove(QStringLiteral("PATCHBAY_USER"));
            m_shell.environment().remove(QStringLiteral("PATCHBAY_PASSWORD"));
        });
        VERIFY_CODE(list(trusting, m_playground.basicUrl), 5); // no user
        m_shell.environment().insert(QStringLiteral("PATCHBAY_USER"), m_playground.user);
        m_shell.environment().insert(QStringLiteral("PATCHBAY_PASSWORD"), QStringLiteral("wrong"));
        VERIFY_CODE(list(trusting, m_playground.basicUrl), 5);
        m_shell.environment().insert(QStringLiteral("PATCHBAY_PASSWORD"), m_playground.password);
        VERIFY_CODE(list(trusting, m_playground.basicUrl), 0);
        VERIFY_CODE(list(trusting, m_playground.prefixUrl), 0);
        const Ended distrusted = list({}, m_playground.basicUrl);
        VERIFY_CODE(distrusted, 5);
        QVERIFY2(distrusted.err.contains("certificate"), distrusted.err.constData());
        const Ended clientless = list(trusting, m_playground.clientUrl);
        VERIFY_CODE(clientless, 5);
        QVERIFY2(clientless.err.contains("client certificate"), clientless.err.constData());
    }

    void aSavedConnectionTakesItsPasswordFromTheKeychain()
    {
        Shell shell;
        shell.environment().insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"),
                                   qEnvironmentVariable("DBUS_SESSION_BUS_ADDRESS"));
        const ClusterProfile profile = secureProfile();
        save(shell, profile);
        const Ended listed = shell.run("clusters");
        VERIFY_CODE(listed, 0);
        QVERIFY2(hasRow(listed.out, profile.name, "https://"), listed.out.constData());
        const Ended absent = shell.run("connectors list --cluster tokyo");
        VERIFY_CODE(absent, 1);
        QVERIFY2(absent.err.contains("has no password"), absent.err.constData());

        KeychainStore keychain;
        Answer<> written;
        keychain.write(profile.id, QStringLiteral("Patchbay: tokyo"), m_playground.password,
                       written.replyTo());
        QVERIFY(written.wait(std::chrono::seconds(20)));
        VERIFY_DONE(written.result());
        const auto tidy = qScopeGuard([&] {
            Answer<> removed;
            keychain.remove(profile.id, QStringLiteral("Patchbay: tokyo"), removed.replyTo());
            removed.wait(std::chrono::seconds(20));
        });
        const Ended present = shell.run("connectors list --cluster tokyo");
        VERIFY_CODE(present, 0);
        QVERIFY(hasRow(present.out, QStringLiteral("orders-search"), "RUNNING"));
        VERIFY_CODE(shell.run("connectors list --cluster osaka"), 1);
    }

    void aReadOnlyConnectionChangesNothing()
    {
        Shell shell;
        ClusterProfile profile = ClusterProfile::create();
        profile.name = QStringLiteral("tokyo");
        profile.workers = m_playground.workers;
        profile.readOnly = true;
        save(shell, profile);
        VERIFY_CODE(shell.run("connectors status orders-archive --cluster tokyo"), 0);
        const Ended refused = shell.run("connectors pause orders-archive --cluster tokyo --output json");
        VERIFY_CODE(refused, 1);
        QCOMPARE(textOf(jsonOf(refused.err).value(QLatin1String("error")), "kind"),
                 QStringLiteral("blocked"));
        Connected connected(m_playground.targetOf(m_playground.kafkaVersion));
        QVERIFY2(connected.awaitState(QStringLiteral("orders-archive"), ConnectorState::Running, 2),
                 qPrintable(connected.seen()));
    }

    void whatIsNotThereIsTold()
    {
        const Ended missing = run(m_playground.kafkaVersion, QStringLiteral("connectors status no-such"));
        VERIFY_CODE(missing, 1);
        QVERIFY2(missing.err.contains("no-such"), missing.err.constData());
        VERIFY_CODE(m_shell.run("connectors list --url http://127.0.0.1:1"), 3);
        const Ended plugin = run(m_playground.kafkaVersion, QStringLiteral("plugins show NoSuchPlugin"));
        VERIFY_CODE(plugin, 1);
    }
};

QTEST_GUILESS_MAIN(TestPatchbayCli)
#include "tst_patchbaycli.moc"
