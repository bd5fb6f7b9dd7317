// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cluster/profileimport.h"

#include "support/faultserver.h"

#include <QNetworkAccessManager>
#include <QTest>

using namespace patchbay;
using namespace patchbay::test;
using Standing = ProfileImport::Standing;

namespace {

ClusterProfile profileNamed(const QString &name, const QString &url = QStringLiteral("http://worker:8083"))
{
    ClusterProfile profile = ClusterProfile::create();
    profile.name = name;
    profile.workers = {QUrl(url)};
    return profile;
}

} // namespace

class TestProfileImport : public QObject {
    Q_OBJECT

private slots:
    void whatWasExportedIsOfferedWithFreshIds()
    {
        const std::vector<ClusterProfile> exported{profileNamed(QStringLiteral("tokyo")),
                                                   profileNamed(QStringLiteral("osaka"))};
        const auto import = reviewImport(writeProfiles(exported), {});
        QVERIFY(import);
        QCOMPARE(import->lines.size(), size_t(2));
        QCOMPARE(import->chosenCount(), 2);
        for (std::size_t index = 0; index < 2; ++index) {
            const ProfileImport::Line &line = import->lines.at(index);
            QCOMPARE(line.standing, Standing::New);
            QCOMPARE(line.profile.name, exported.at(index).name);
            // A password kept under the old id belongs to another connection.
            QVERIFY(line.profile.id != exported.at(index).id);
        }
    }

    void anExportNeverHoldsASecret()
    {
        ClusterProfile profile =
            profileNamed(QStringLiteral("tokyo"), QStringLiteral("http://ann:hunter2@w:1"));
        profile.authentication = ClusterProfile::Authentication::Basic;
        profile.user = QStringLiteral("ann");
        QVERIFY(!writeProfiles({profile}).contains("hunter2"));
    }

    void aPasswordWrittenIntoAnAddressByHandIsNotTakenOver()
    {
        const auto import = reviewImport(R"({"patchbay":"profiles","version":1,"profiles":[
            {"name":"tokyo","workers":["http:\/\/ann:hunter2@w:1"]}]})",
                                         {});
        QVERIFY(import);
        QVERIFY(import->lines.front().profile.workers.front().userInfo().isEmpty());
    }

    void whatIsThereAlreadyIsNotChosen()
    {
        const ClusterProfile tokyo = profileNamed(QStringLiteral("tokyo"));
        const auto import = reviewImport(writeProfiles({tokyo}), {tokyo});
        QVERIFY(import);
        QCOMPARE(import->lines.front().standing, Standing::AlreadyThere);
        QVERIFY(!import->lines.front().chosen);
        QCOMPARE(import->chosenCount(), 0);
    }

    void aNameThatIsTakenGetsANumber()
    {
        const ClusterProfile mine = profileNamed(QStringLiteral("tokyo"));
        const ClusterProfile theirs =
            profileNamed(QStringLiteral("tokyo"), QStringLiteral("http://another:8083"));
        const auto import =
            reviewImport(writeProfiles({theirs, profileNamed(QStringLiteral("tokyo (2)"))}), {mine});
        QVERIFY(import);
        QCOMPARE(import->lines.at(0).standing, Standing::SameName);
        QCOMPARE(import->lines.at(0).profile.name, QStringLiteral("tokyo (2)"));
        QCOMPARE(import->lines.at(1).profile.name, QStringLiteral("tokyo (2) (2)"));
        QVERIFY(import->lines.at(0).problems.empty());
    }

    void aConnectionWithAProblemIsShownAndNotAdded()
    {
        ClusterProfile profile = profileNamed(QStringLiteral("tokyo"));
        profile.caFile = QStringLiteral("/nonexistent/ca.pem");
        const auto import = reviewImport(writeProfiles({profile}), {});
        QVERIFY(import);
        QCOMPARE(import->lines.front().problems.size(), size_t(1));
        QCOMPARE(import->chosenCount(), 0);
        MemoryCredentialStore keychain;
        ClusterList clusters(
            nullptr, [] { return std::make_unique<QNetworkAccessManager>(); }, keychain);
        QCOMPARE(importChosen(*import, clusters).value(), 0);
        QCOMPARE(clusters.count(), 0);
    }

    void whatWasChosenIsAddedInItsOrderAndBegins()
    {
        FaultServer worker;
        const QString url = worker.url().toString();
        auto import = reviewImport(
            writeProfiles({profileNamed(QStringLiteral("a"), url), profileNamed(QStringLiteral("b"), url),
                           profileNamed(QStringLiteral("c"), url)}),
            {});
        QVERIFY(import);
        import->lines.at(1).chosen = false;
        MemoryCredentialStore keychain;
        ClusterList clusters(
            nullptr, [] { return std::make_unique<QNetworkAccessManager>(); }, keychain);
        QCOMPARE(importChosen(*import, clusters).value(), 2);
        QCOMPARE(clusters.at(0).profile().name, QStringLiteral("a"));
        QCOMPARE(clusters.at(1).profile().name, QStringLiteral("c"));
        QVERIFY(worker.waitForRequests(2));
    }

    void whatIsNoListOfConnectionsIsRefusedWithItsReason_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("says");
        QTest::newRow("empty") << QByteArray() << QStringLiteral("JSON");
        QTest::newRow("cut") << QByteArray("{\"patchbay\":\"profiles\"") << QStringLiteral("JSON");
        QTest::newRow("something else") << QByteArray("{}") << QStringLiteral("not a list of Patchbay");
        QTest::newRow("newer") << QByteArray(R"({"patchbay":"profiles","version":3,"profiles":[]})")
                               << QStringLiteral("newer");
        QTest::newRow("an id twice") << QByteArray(R"({"patchbay":"profiles","version":1,"profiles":[
                {"id":"6f1f2f5e-1111-4444-8888-0123456789ab","name":"a","workers":["http:\/\/w:1"]},
                {"id":"6f1f2f5e-1111-4444-8888-0123456789ab","name":"b","workers":["http:\/\/w:1"]}]})")
                                     << QStringLiteral("the id of another");
    }

    void whatIsNoListOfConnectionsIsRefusedWithItsReason()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, says);
        const auto import = reviewImport(text, {});
        QVERIFY(!import);
        QCOMPARE(import.error().kind, Error::Kind::Storage);
        QVERIFY2(import.error().message.contains(says), qPrintable(import.error().message));
    }
};

QTEST_GUILESS_MAIN(TestProfileImport)
#include "tst_profileimport.moc"
