// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cluster/profileeditor.h"

#include "support/answer.h"
#include "support/faultserver.h"

#include <QNetworkAccessManager>
#include <QSignalSpy>
#include <QTest>

using namespace patchbay;
using namespace patchbay::test;
using State = ProfileEditor::PasswordState;

namespace {

const QString password = QStringLiteral("hunter2");

/// What was done to keychain and file, in order.
using Log = QStringList;

/// A keychain that remembers what it was asked, and refuses on demand.
class LoggedKeychain final : public CredentialStore {
public:
    explicit LoggedKeychain(Log &log)
        : m_log(log)
    {
    }
    State state() const override { return refuses ? State::Locked : State::Open; }
    void read(const QUuid &key, const ReplyTo<std::optional<QString>> &reply) override
    {
        if (kept.contains(key))
            reply.deliverLater(std::optional(kept.value(key)));
        else if (refuses)
            reply.deliverLater(Failure(refusal()));
        else
            reply.deliverLater(std::optional<QString>());
    }
    void write(const QUuid &key, const QString &label, const QString &secret, const ReplyTo<> &reply) override
    {
        if (refuses)
            return reply.deliverLater(Failure(refusal()));
        m_log += QStringLiteral("write ") + label;
        kept.insert(key, secret);
        reply.deliverLater({});
    }
    void remove(const QUuid &key, const QString &label, const ReplyTo<> &reply) override
    {
        m_log += QStringLiteral("remove ") + label;
        if (refuses)
            return reply.deliverLater(Failure(refusal()));
        kept.remove(key);
        reply.deliverLater({});
    }
    void unlock(const ReplyTo<> &reply) override
    {
        refuses = false;
        reply.deliverLater({});
    }
    void keepForThisRun(const QUuid &key, const QString &secret) override
    {
        m_log += QStringLiteral("for this run");
        kept.insert(key, secret);
    }
    void relabel(const QUuid &, const QString &label, const ReplyTo<> &reply) override
    {
        m_log += QStringLiteral("relabel ") + label;
        reply.deliverLater({});
    }

    QHash<QUuid, QString> kept;
    bool refuses = false;

private:
    static Error refusal()
    {
        return Error::local(Error::Kind::Keychain, QStringLiteral("The keychain is locked."));
    }
    Log &m_log;
};

class LoggedStore final : public ProfileStore {
public:
    explicit LoggedStore(Log &log)
        : m_log(log)
    {
    }
    Result<std::vector<ClusterProfile>> load() override { return saved; }
    Result<> save(const std::vector<ClusterProfile> &profiles) override
    {
        if (isFull)
            return Failure(Error::local(Error::Kind::Storage, QStringLiteral("No space left on device")));
        m_log += QStringLiteral("save");
        saved = profiles;
        return {};
    }

    std::vector<ClusterProfile> saved;
    bool isFull = false;

private:
    Log &m_log;
};

/// A program with no connection yet.
struct Desk {
    Log log;
    LoggedKeychain keychain{log};
    LoggedStore store{log};
    FaultServer worker; // answers 404: the sessions ask it and nothing comes of it
    ClusterList clusters{&store, [] { return std::make_unique<QNetworkAccessManager>(); }, keychain};

    ClusterProfile secure(const QString &name) const
    {
        ClusterProfile profile = ClusterProfile::create();
        profile.name = name;
        profile.workers = {worker.url()};
        profile.authentication = ClusterProfile::Authentication::Basic;
        profile.user = QStringLiteral("ann");
        return profile;
    }

    /// As saved by an earlier run, its password in the keychain.
    ClusterProfile known(const QString &name)
    {
        const ClusterProfile profile = secure(name);
        keychain.kept.insert(profile.id, password);
        if (!clusters.add(profile))
            qFatal("The connection of the test can't be added");
        log.clear();
        return profile;
    }
};

KafkaProfile brokersWithAPassword()
{
    KafkaProfile kafka;
    kafka.bootstrapServers = {QStringLiteral("b:9092")};
    kafka.security = KafkaProfile::Security::SaslTls;
    kafka.user = QStringLiteral("ann");
    kafka.passwordId = QUuid::createUuid();
    return kafka;
}

} // namespace

class TestProfileEditor : public QObject {
    Q_OBJECT

private slots:
    void aNewConnectionIsSavedAfterItsPassword()
    {
        Desk desk;
        ProfileEditor editor(desk.clusters, desk.keychain, desk.secure(QStringLiteral("tokyo")));
        QVERIFY(editor.isNew());
        QCOMPARE(editor.passwordState(), State::Absent);
        editor.setPassword(password);
        QCOMPARE(editor.passwordState(), State::Typed);
        QVERIFY(editor.isChanged());
        QSignalSpy saved(&editor, &ProfileEditor::saved);
        editor.save();
        QVERIFY(editor.isSaving());
        editor.save(); // pressed twice
        QVERIFY(waitFor([&] { return saved.size() == 1; }));
        // The session gets it without asking the keychain again.
        QCOMPARE(desk.log,
                 Log({QStringLiteral("write Patchbay: tokyo"), QStringLiteral("save"),
                      QStringLiteral("for this run")}));
        QVERIFY(!editor.isChanged());
        QVERIFY(editor.typedPassword().isEmpty());
        QCOMPARE(editor.passwordState(), State::Kept);
    }

    void aRefusedPasswordSavesNothingAndCanLastForThisRun()
    {
        Desk desk;
        desk.keychain.refuses = true;
        ProfileEditor editor(desk.clusters, desk.keychain, desk.secure(QStringLiteral("tokyo")));
        editor.setPassword(password);
        QSignalSpy refused(&editor, &ProfileEditor::passwordRefused);
        editor.save();
        QVERIFY(waitFor([&] { return refused.size() == 1; }));
        QVERIFY(!editor.isSaving());
        QCOMPARE(desk.clusters.count(), 0);
        QCOMPARE(desk.log, Log());
        editor.saveForThisRun();
        QCOMPARE(desk.log.mid(0, 2), Log({QStringLiteral("for this run"), QStringLiteral("save")}));
        QCOMPARE(desk.clusters.count(), 1);
    }

    void aFullDiskLeavesNoPasswordBehindThatNobodyFindsAgain()
    {
        Desk desk;
        desk.store.isFull = true;
        ProfileEditor editor(desk.clusters, desk.keychain, desk.secure(QStringLiteral("tokyo")));
        editor.setPassword(password);
        QSignalSpy failed(&editor, &ProfileEditor::failed);
        editor.save();
        QVERIFY(waitFor([&] { return failed.size() == 1 && desk.keychain.kept.isEmpty(); }));
        QCOMPARE(desk.log,
                 Log({QStringLiteral("write Patchbay: tokyo"), QStringLiteral("remove Patchbay: tokyo")}));
        QCOMPARE(editor.typedPassword(), password); // nothing the person typed is lost
    }

    void theFileHoldsNoPassword()
    {
        Desk desk;
        desk.known(QStringLiteral("tokyo"));
        QVERIFY(!writeProfiles(desk.store.saved).contains(password.toUtf8()));
    }

    void aRenamedConnectionKeepsItsPasswordUnderTheNewLabel()
    {
        Desk desk;
        ClusterProfile profile = desk.known(QStringLiteral("tokyo"));
        ProfileEditor editor(desk.clusters, desk.keychain, profile);
        QCOMPARE(editor.passwordState(), State::Asking);
        QVERIFY(waitFor([&] { return editor.passwordState() == State::Kept; }));
        profile.name = QStringLiteral("osaka");
        editor.setProfile(profile);
        editor.save();
        QCOMPARE(desk.log, Log({QStringLiteral("save"), QStringLiteral("relabel Patchbay: osaka")}));
        QCOMPARE(desk.store.saved.front().name, QStringLiteral("osaka"));
    }

    void withoutAuthenticationThePasswordIsForgotten()
    {
        Desk desk;
        ClusterProfile profile = desk.known(QStringLiteral("tokyo"));
        ProfileEditor editor(desk.clusters, desk.keychain, profile);
        profile.authentication = ClusterProfile::Authentication::None;
        editor.setProfile(profile);
        QCOMPARE(editor.passwordState(), State::NotNeeded);
        editor.save();
        QVERIFY(waitFor([&] { return desk.keychain.kept.isEmpty(); }));
        QCOMPARE(desk.log, Log({QStringLiteral("save"), QStringLiteral("remove Patchbay: tokyo")}));
    }

    void aLockedKeychainIsNotAnAbsentPassword()
    {
        Desk desk;
        const ClusterProfile profile = desk.known(QStringLiteral("tokyo"));
        const QHash<QUuid, QString> kept = std::exchange(desk.keychain.kept, {});
        desk.keychain.refuses = true;
        ProfileEditor editor(desk.clusters, desk.keychain, profile);
        QVERIFY(waitFor([&] { return editor.passwordState() == State::OutOfReach; }));
        QCOMPARE(editor.passwordError()->kind, Error::Kind::Keychain);
        desk.keychain.kept = kept;
        editor.unlockKeychain();
        QVERIFY(waitFor([&] { return editor.passwordState() == State::Kept; }));
    }

    void testingTakesTheTypedPasswordElseTheKeptOne()
    {
        Desk desk;
        const ClusterProfile profile = desk.known(QStringLiteral("tokyo"));
        ProfileEditor editor(desk.clusters, desk.keychain, profile);
        Answer<QString> kept;
        editor.passwordForTest(kept.replyTo());
        QVERIFY(kept.wait());
        QCOMPARE(kept.value(), password);
        editor.setPassword(QStringLiteral("another"));
        Answer<QString> typed;
        editor.passwordForTest(typed.replyTo());
        QVERIFY(typed.wait());
        QCOMPARE(typed.value(), QStringLiteral("another"));
    }

    void problemsKeepItFromBeingSaved()
    {
        Desk desk;
        desk.known(QStringLiteral("tokyo"));
        ClusterProfile twin = desk.secure(QStringLiteral("tokyo"));
        ProfileEditor editor(desk.clusters, desk.keychain, twin);
        QCOMPARE(editor.problems().size(), size_t(1));
        QSignalSpy failed(&editor, &ProfileEditor::failed);
        editor.save();
        QCOMPARE(failed.size(), 1);
        QCOMPARE(desk.log, Log());
        QVERIFY(!editor.isSaving());
    }

    void removingAConnectionRemovesItsPasswordAfterwards()
    {
        Desk desk;
        const ClusterProfile profile = desk.known(QStringLiteral("tokyo"));
        Answer<> removed;
        removeConnection(desk.clusters, desk.keychain, profile.id, removed.replyTo());
        QVERIFY(removed.wait());
        QVERIFY(removed.result());
        QCOMPARE(desk.log, Log({QStringLiteral("save"), QStringLiteral("remove Patchbay: tokyo")}));
        QVERIFY(desk.keychain.kept.isEmpty());
        QCOMPARE(desk.clusters.count(), 0);
    }

    void aPasswordThatTheKeychainKeepsIsTold()
    {
        Desk desk;
        const ClusterProfile profile = desk.known(QStringLiteral("tokyo"));
        desk.keychain.refuses = true;
        Answer<> removed;
        removeConnection(desk.clusters, desk.keychain, profile.id, removed.replyTo());
        QVERIFY(removed.wait());
        QCOMPARE(removed.error().kind, Error::Kind::Keychain);
        QCOMPARE(desk.clusters.count(), 0);
    }

    void thePasswordOfTheBrokersIsKeptBesideTheOther()
    {
        Desk desk;
        ClusterProfile profile = desk.known(QStringLiteral("prod-eu"));
        profile.kafka = brokersWithAPassword();
        ProfileEditor editor(desk.clusters, desk.keychain, desk.clusters.profiles().front());
        editor.setProfile(profile);
        QCOMPARE(editor.brokersPassword().state(), State::Absent);
        editor.brokersPassword().setTyped(QStringLiteral("other"));
        QSignalSpy saved(&editor, &ProfileEditor::saved);
        editor.save();
        QVERIFY(saved.count() > 0 || saved.wait());
        QCOMPARE(desk.log,
                 Log({QStringLiteral("write Patchbay: prod-eu (brokers)"), QStringLiteral("save")}));
        QCOMPARE(desk.keychain.kept.value(profile.id), password);
        QCOMPARE(desk.keychain.kept.value(profile.kafka->passwordId), QStringLiteral("other"));
        QVERIFY(!writeProfiles(desk.store.saved).contains("other"));
        QCOMPARE(editor.brokersPassword().state(), State::Kept);

        // Without a password there is none to keep.
        desk.log.clear();
        ClusterProfile plain = profile;
        plain.kafka->security = KafkaProfile::Security::Plaintext;
        editor.setProfile(plain);
        editor.save();
        QTRY_COMPARE(desk.log,
                     Log({QStringLiteral("save"), QStringLiteral("remove Patchbay: prod-eu (brokers)")}));
        QVERIFY(!desk.keychain.kept.contains(profile.kafka->passwordId));
    }

    void removingAConnectionRemovesBothPasswords()
    {
        Desk desk;
        ClusterProfile profile = desk.known(QStringLiteral("prod-eu"));
        profile.kafka = brokersWithAPassword();
        desk.keychain.kept.insert(profile.kafka->passwordId, QStringLiteral("other"));
        QVERIFY(desk.clusters.replace(profile));
        Answer<> removed;
        removeConnection(desk.clusters, desk.keychain, profile.id, removed.replyTo());
        QVERIFY(removed.wait());
        QVERIFY(desk.keychain.kept.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestProfileEditor)
#include "tst_profileeditor.moc"
