// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cluster/clusterprofile.h"

#include <QRandomGenerator>
#include <QTemporaryFile>
#include <QTest>

using namespace patchbay;
using Field = ProfileProblem::Field;

namespace {

using namespace std::chrono_literals;

ClusterProfile profileNamed(const QString &name)
{
    ClusterProfile profile = ClusterProfile::create();
    profile.name = name;
    profile.workers = {QUrl(QStringLiteral("http://connect.example:8083"))};
    return profile;
}

QList<Field> fieldsOf(const std::vector<ProfileProblem> &problems)
{
    QList<Field> fields;
    for (const ProfileProblem &problem : problems)
        fields.append(problem.field);
    return fields;
}

QString randomText(QRandomGenerator &random)
{
    static const QString pieces[] = {QStringLiteral("a"),    QStringLiteral(" "),
                                     QStringLiteral("\""),   QStringLiteral("\\"),
                                     QStringLiteral("\n"),   QString(QChar(0x7)),
                                     QStringLiteral("本番"), QString::fromUtf8("\xF0\x9F\x98\x80"),
                                     QString(QChar(0x202E)), QStringLiteral("</a>&"),
                                     QString(QChar(0))};
    QString text;
    for (int count = random.bounded(1, 12); count > 0; --count)
        text += pieces[random.bounded(int(std::size(pieces)))];
    return text;
}

ClusterProfile randomProfile(QRandomGenerator &random)
{
    ClusterProfile profile = ClusterProfile::create();
    profile.name = randomText(random);
    profile.environment.kind = static_cast<Environment::Kind>(random.bounded(4));
    if (profile.environment.kind == Environment::Kind::Custom) {
        profile.environment.customName = randomText(random);
        profile.environment.customTint = static_cast<Environment::Tint>(random.bounded(6));
    }
    for (int count = random.bounded(1, 4); count > 0; --count) {
        profile.workers.append(
            QUrl(QStringLiteral("https://[::1]:%1/a%20b/%2").arg(8000 + count).arg(count)));
        profile.workers.append(QUrl(QStringLiteral("http://接続.example:%1").arg(8000 + count)));
    }
    profile.authentication =
        random.bounded(2) ? ClusterProfile::Authentication::Basic : ClusterProfile::Authentication::None;
    profile.user = randomText(random);
    profile.caFile = QStringLiteral("/tmp/") + randomText(random);
    profile.readDeadline = std::chrono::milliseconds(random.bounded(100'000));
    profile.writeDeadline = std::chrono::milliseconds(random.bounded(100'000));
    profile.refreshInterval = std::chrono::milliseconds(random.bounded(100'000));
    profile.readOnly = random.bounded(2) == 1;
    return profile;
}

} // namespace

class TestClusterProfile : public QObject {
    Q_OBJECT
private slots:
    void anyProfileSurvivesTheRoundTrip();
    void passwordsInAddressesAreNeverWrittenOrRead();
    void temporaryIsNotWritten();
    void handWrittenFilesMayBeShort();
    void brokersSurviveTheRoundTripAndAskForANewerProgram();
    void whatCannotBeReadIsNamed_data();
    void whatCannotBeReadIsNamed();
    void aDamagedListIsNeverReadAsALaxerOne_data();
    void aDamagedListIsNeverReadAsALaxerOne();
    void aGoodProfileHasNoProblems();
    void problemsNameTheirField_data();
    void problemsNameTheirField();
    void theNameMustBeUnique();
    void theCaFileMustHoldACertificate();
    void problemsNeverShowAPassword();
    void workerAddressesAreParsed_data();
    void workerAddressesAreParsed();
    void wrongAddressesAreRefusedWithoutTheirPassword_data();
    void wrongAddressesAreRefusedWithoutTheirPassword();
    void withoutAuthenticationNoUserIsSent();
};

void TestClusterProfile::anyProfileSurvivesTheRoundTrip()
{
    QRandomGenerator random(20'240'517);
    for (int round = 0; round < 300; ++round) {
        std::vector<ClusterProfile> profiles;
        for (int count = random.bounded(0, 4); count > 0; --count)
            profiles.push_back(randomProfile(random));
        const QByteArray json = writeProfiles(profiles);
        const Result<std::vector<ClusterProfile>> parsed = parseProfiles(json);
        QVERIFY2(parsed.has_value(), json.constData());
        QVERIFY2(*parsed == profiles, json.constData());
    }
}

void TestClusterProfile::passwordsInAddressesAreNeverWrittenOrRead()
{
    ClusterProfile profile = profileNamed(QStringLiteral("x"));
    profile.workers = {QUrl(QStringLiteral("http://user:canary@host:8083"))};
    const QByteArray json = writeProfiles({profile});
    QVERIFY(!json.contains("canary"));
    QVERIFY(!json.contains("user:"));
    QByteArray edited = json;
    edited.replace("http://host", "http://user:canary@host");
    const auto parsed = parseProfiles(edited);
    QVERIFY(parsed.has_value());
    QCOMPARE(parsed->front().workers.first(), QUrl(QStringLiteral("http://host:8083")));
}

void TestClusterProfile::temporaryIsNotWritten()
{
    ClusterProfile profile = profileNamed(QStringLiteral("x"));
    profile.temporary = true;
    QVERIFY(!parseProfiles(writeProfiles({profile}))->front().temporary);
}

void TestClusterProfile::brokersSurviveTheRoundTripAndAskForANewerProgram()
{
    ClusterProfile profile = profileNamed(QStringLiteral("p"));
    // An older program reads what has nothing new in it.
    QVERIFY(writeProfiles({profile}).contains("\"version\": 1"));
    KafkaProfile kafka;
    kafka.bootstrapServers = {QStringLiteral("a:9092"), QStringLiteral("[::1]:9093")};
    kafka.security = KafkaProfile::Security::SaslTls;
    kafka.mechanism = KafkaProfile::Mechanism::ScramSha256;
    kafka.caFile = QStringLiteral("/etc/ca.pem");
    kafka.user = QStringLiteral("me");
    kafka.passwordId = QUuid::createUuid();
    profile.kafka = kafka;
    const QByteArray text = writeProfiles({profile});
    QVERIFY(text.contains("\"version\": 2"));
    QCOMPARE(parseProfiles(text).value().front(), profile);
    QVERIFY(fieldsOf(problemsOf(profile, {})).contains(Field::Kafka)); // its CA file is not there
    profile.kafka->caFile.clear();
    QVERIFY(!fieldsOf(problemsOf(profile, {})).contains(Field::Kafka));
    profile.kafka->user.clear();
    QVERIFY(fieldsOf(problemsOf(profile, {})).contains(Field::Kafka));
}

void TestClusterProfile::handWrittenFilesMayBeShort()
{
    const auto parsed = parseProfiles(R"({"patchbay":"profiles","version":1,"profiles":[
        {"name":"n","workers":["http://a:1"]}]})");
    QVERIFY(parsed.has_value());
    QVERIFY(!parsed->front().id.isNull());
    QCOMPARE(parsed->front().environment, Environment());
}

void TestClusterProfile::whatCannotBeReadIsNamed_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("word");
    const auto file = [](const char *profiles) -> QByteArray {
        return QByteArray(R"({"patchbay":"profiles","version":1,"profiles":[)") + profiles + "]}";
    };
    QTest::newRow("not JSON") << QByteArray("{\"patchbay\"") << QStringLiteral("JSON");
    QTest::newRow("empty") << QByteArray() << QStringLiteral("JSON");
    QTest::newRow("something else") << QByteArray("{\"a\":1}") << QStringLiteral("list of Patchbay");
    QTest::newRow("an array") << QByteArray("[]") << QStringLiteral("list of Patchbay");
    QTest::newRow("newer") << QByteArray(R"({"patchbay":"profiles","version":3,"profiles":[]})")
                           << QStringLiteral("version 3");
    QTest::newRow("no version") << QByteArray(R"({"patchbay":"profiles","profiles":[]})")
                                << QStringLiteral("version");
    QTest::newRow("no list") << QByteArray(R"({"patchbay":"profiles","version":1})")
                             << QStringLiteral("profiles");
    QTest::newRow("no object") << file("7") << QStringLiteral("object");
    QTest::newRow("no name") << file(R"({"workers":["http://a"]})") << QStringLiteral("name");
    QTest::newRow("no workers") << file(R"({"name":"n"})") << QStringLiteral("worker");
    QTest::newRow("bad worker") << file(R"({"name":"n","workers":[7]})") << QStringLiteral("worker");
    QTest::newRow("unknown word") << file(R"({"name":"n","workers":["http://a"],"authentication":"oauth"})")
                                  << QStringLiteral("oauth");
    QTest::newRow("wrong type") << file(R"({"name":"n","workers":["http://a"],"readOnly":"yes"})")
                                << QStringLiteral("readOnly");
    QTest::newRow("negative") << file(R"({"name":"n","workers":["http://a"],"readDeadlineMs":-1})")
                              << QStringLiteral("readDeadlineMs");
    QTest::newRow("fraction") << file(R"({"name":"n","workers":["http://a"],"refreshIntervalMs":1.5})")
                              << QStringLiteral("refreshIntervalMs");
    QTest::newRow("unknown field") << file(R"({"name":"n","workers":["http://a"],"readonly":true})")
                                   << QStringLiteral("\"readonly\"");
    QTest::newRow("unknown field of an environment")
        << file(R"({"name":"n","workers":["http://a"],"environment":{"kinds":"production"}})")
        << QStringLiteral("\"kinds\"");
    QTest::newRow("bad id") << file(R"({"name":"n","id":"7","workers":["http://a"]})")
                            << QStringLiteral("UUID");
    QTest::newRow("same id") << file(
        R"({"name":"n","id":"67c8770b-44f1-410a-ab9a-f9b5446f13ee","workers":["http://a"]},
                                       {"name":"m","id":"67c8770b-44f1-410a-ab9a-f9b5446f13ee","workers":["http://b"]})")
                             << QStringLiteral("\"m\"");
}

void TestClusterProfile::whatCannotBeReadIsNamed()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, word);
    const auto parsed = parseProfiles(json);
    QVERIFY(!parsed.has_value());
    QCOMPARE(parsed.error().kind, Error::Kind::Storage);
    QVERIFY2(parsed.error().message.contains(word), qPrintable(parsed.error().message));
}

void TestClusterProfile::aDamagedListIsNeverReadAsALaxerOne_data()
{
    QTest::addColumn<int>("mask");
    for (const int mask : {0x01, 0x20, 0xff})
        QTest::addRow("%02x", mask) << mask;
}

/// A flipped bit that still reads as JSON must not make a read-only connection writable.
void TestClusterProfile::aDamagedListIsNeverReadAsALaxerOne()
{
    QFETCH(int, mask);
    ClusterProfile guarded = profileNamed(QStringLiteral("prod"));
    guarded.environment.kind = Environment::Kind::Production;
    guarded.authentication = ClusterProfile::Authentication::Basic;
    guarded.user = QStringLiteral("ann");
    guarded.readOnly = true;
    guarded.caFile = QStringLiteral("/etc/ssl/own.pem");
    const QByteArray whole = writeProfiles({guarded, profileNamed(QStringLiteral("lab"))});
    for (qsizetype at = 0; at < whole.size(); ++at) {
        QByteArray flipped = whole;
        flipped[at] = char(flipped.at(at) ^ mask);
        const auto parsed = parseProfiles(flipped);
        if (!parsed)
            continue;
        const ClusterProfile &first = parsed->front();
        QVERIFY2(parsed->size() == 2 && first.readOnly && first.environment.isProduction()
                     && first.authentication == ClusterProfile::Authentication::Basic
                     && !first.caFile.isEmpty(),
                 flipped.constData());
    }
}

void TestClusterProfile::aGoodProfileHasNoProblems()
{
    QVERIFY(problemsOf(profileNamed(QStringLiteral("本番 😀 <b>")), {profileNamed(QStringLiteral("other"))})
                .empty());
}

void TestClusterProfile::problemsNameTheirField_data()
{
    QTest::addColumn<ClusterProfile>("profile");
    QTest::addColumn<Field>("field");
    const auto with = [](const char *title, Field field, const auto &change) {
        ClusterProfile profile = profileNamed(QStringLiteral("p"));
        change(profile);
        QTest::newRow(title) << profile << field;
    };
    with("blank name", Field::Name, [](ClusterProfile &p) { p.name = QStringLiteral("  "); });
    with("nameless environment", Field::Environment,
         [](ClusterProfile &p) { p.environment.kind = Environment::Kind::Custom; });
    with("no worker", Field::Workers, [](ClusterProfile &p) { p.workers.clear(); });
    with("ftp", Field::Workers, [](ClusterProfile &p) { p.workers = {QUrl(QStringLiteral("ftp://a"))}; });
    with("no host", Field::Workers, [](ClusterProfile &p) { p.workers = {QUrl(QStringLiteral("http://"))}; });
    with("query", Field::Workers,
         [](ClusterProfile &p) { p.workers = {QUrl(QStringLiteral("http://a?x=1"))}; });
    with("twice", Field::Workers,
         [](ClusterProfile &p) { p.workers.append(QUrl(p.workers.first().toString() + u'/')); });
    with("user missing", Field::User,
         [](ClusterProfile &p) { p.authentication = ClusterProfile::Authentication::Basic; });
    with("user with colon", Field::User, [](ClusterProfile &p) {
        p.authentication = ClusterProfile::Authentication::Basic;
        p.user = QStringLiteral("a:b");
    });
    with("relative CA file", Field::CaFile, [](ClusterProfile &p) { p.caFile = QStringLiteral("ca.pem"); });
    with("absent CA file", Field::CaFile,
         [](ClusterProfile &p) { p.caFile = QStringLiteral("/nonexistent/ca.pem"); });
    with("time limit", Field::Timeout, [](ClusterProfile &p) { p.readDeadline = 1ms; });
    with("long time limit", Field::Timeout, [](ClusterProfile &p) { p.writeDeadline = 11min; });
    with("interval", Field::RefreshInterval, [](ClusterProfile &p) { p.refreshInterval = 999ms; });
}

void TestClusterProfile::problemsNameTheirField()
{
    QFETCH(ClusterProfile, profile);
    QFETCH(Field, field);
    const auto problems = problemsOf(profile, {});
    QCOMPARE(fieldsOf(problems), QList<Field>{field});
    QVERIFY(problems.front().sentence.endsWith(u'.'));
}

void TestClusterProfile::theNameMustBeUnique()
{
    const ClusterProfile first = profileNamed(QStringLiteral("prod"));
    QCOMPARE(fieldsOf(problemsOf(profileNamed(QStringLiteral("prod ")), {first})), QList<Field>{Field::Name});
    QVERIFY(problemsOf(first, {first}).empty()); // itself
    QVERIFY(problemsOf(profileNamed(QStringLiteral("PROD")), {first}).empty());
}

void TestClusterProfile::theCaFileMustHoldACertificate()
{
    QTemporaryFile file;
    QVERIFY(file.open());
    file.write("not a certificate");
    file.flush();
    ClusterProfile profile = profileNamed(QStringLiteral("p"));
    profile.caFile = file.fileName();
    QCOMPARE(fieldsOf(problemsOf(profile, {})), QList<Field>{Field::CaFile});
}

void TestClusterProfile::problemsNeverShowAPassword()
{
    ClusterProfile profile = profileNamed(QStringLiteral("p"));
    profile.workers = {QUrl(QStringLiteral("http://user:canary@host:8083"))};
    const auto problems = problemsOf(profile, {});
    QCOMPARE(fieldsOf(problems), QList<Field>{Field::Workers});
    QVERIFY(!problems.front().sentence.contains(QLatin1String("canary")));
    QVERIFY(problems.front().sentence.contains(QLatin1String("user and password")));
}

void TestClusterProfile::workerAddressesAreParsed_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("urls");
    const auto line = [](const char *text, const QStringList &urls) {
        QTest::newRow(text) << QString::fromUtf8(text) << urls;
    };
    line("http://a:8083", {QStringLiteral("http://a:8083")});
    line("http://a:8083/, b:8083\nhttps://c;d",
         {QStringLiteral("http://a:8083"), QStringLiteral("http://b:8083"), QStringLiteral("https://c"),
          QStringLiteral("http://d")});
    line("localhost:8083", {QStringLiteral("http://localhost:8083")});
    line("[::1]:8083", {QStringLiteral("http://[::1]:8083")});
    line("https://gw/connect/eu/", {QStringLiteral("https://gw/connect/eu")});
    line("a a http://a/", {QStringLiteral("http://a")});
}

void TestClusterProfile::workerAddressesAreParsed()
{
    QFETCH(QString, text);
    QFETCH(QStringList, urls);
    const auto parsed = parseWorkerUrls(text);
    QVERIFY(parsed.has_value());
    QStringList found;
    for (const QUrl &url : *parsed)
        found.append(url.toString());
    QCOMPARE(found, urls);
}

void TestClusterProfile::wrongAddressesAreRefusedWithoutTheirPassword_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"", "  ,; ", "http://", "ftp://a", "http://u:canary@a", "u:canary@a:8083",
                             "http://u:canary@a:99999", "http://a:0", "http://a?x=canary", "a:port"})
        QTest::newRow(*text ? text : "nothing") << QString::fromUtf8(text);
}

void TestClusterProfile::wrongAddressesAreRefusedWithoutTheirPassword()
{
    QFETCH(QString, text);
    const auto parsed = parseWorkerUrls(text);
    QVERIFY(!parsed.has_value());
    QCOMPARE(parsed.error().kind, Error::Kind::InvalidRequest);
    QVERIFY2(!parsed.error().message.contains(QLatin1String("canary")), qPrintable(parsed.error().message));
}

void TestClusterProfile::withoutAuthenticationNoUserIsSent()
{
    ClusterProfile profile = profileNamed(QStringLiteral("p"));
    profile.user = QStringLiteral("left over");
    QVERIFY(profile.restTarget(QStringLiteral("pw")).user.isEmpty());
    QVERIFY(profile.restTarget(QStringLiteral("pw")).password.isEmpty());
    profile.authentication = ClusterProfile::Authentication::Basic;
    profile.readOnly = true;
    QCOMPARE(profile.restTarget(QStringLiteral("pw")).password, QStringLiteral("pw"));
    QCOMPARE(profile.restTarget(QStringLiteral("pw")).access, Access::ReadOnly);
}

QTEST_GUILESS_MAIN(TestClusterProfile)
#include "tst_clusterprofile.moc"
