// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/jsonprofilestore.h"

#include "support/files.h"
#include "support/fulldisk.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace patchbay;
using test::contentOf;
using test::FullDisk;

namespace {

ClusterProfile profileNamed(const QString &name)
{
    ClusterProfile profile = ClusterProfile::create();
    profile.name = name;
    profile.workers = {QUrl(QStringLiteral("http://127.0.0.1:8083"))};
    profile.authentication = ClusterProfile::Authentication::Basic;
    profile.user = QStringLiteral("ops");
    return profile;
}

void writeFile(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

} // namespace

class TestJsonProfileStore : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = m_folder->filePath(QStringLiteral("profiles.json"));
    }

    void nothingThereIsAnEmptyList()
    {
        JsonProfileStore store(m_file);
        const auto profiles = store.load();
        QVERIFY(profiles);
        QVERIFY(profiles->empty());
        QVERIFY(!QFile::exists(m_file));
    }

    void whatWasSavedIsLoaded()
    {
        const std::vector<ClusterProfile> profiles{profileNamed(QStringLiteral("本番")),
                                                   profileNamed(QStringLiteral("b"))};
        JsonProfileStore store(m_file);
        QVERIFY(store.load());
        QVERIFY(store.save(profiles));
        QCOMPARE(*JsonProfileStore(m_file).load(), profiles);
        QVERIFY(store.save({profiles.back()})); // again, without loading in between
        QCOMPARE(JsonProfileStore(m_file).load()->size(), size_t(1));
    }

    void temporaryProfilesAreNotSaved()
    {
        ClusterProfile temporary = profileNamed(QStringLiteral("for this run"));
        temporary.temporary = true;
        JsonProfileStore store(m_file);
        QVERIFY(store.load());
        QVERIFY(store.save({temporary, profileNamed(QStringLiteral("kept"))}));
        const auto loaded = JsonProfileStore(m_file).load();
        QCOMPARE(loaded->size(), size_t(1));
        QCOMPARE(loaded->front().name, QStringLiteral("kept"));
    }

    void theFileIsForItsOwnerAlone()
    {
        const mode_t before = ::umask(0);
        JsonProfileStore store(m_file);
        QVERIFY(store.load());
        QVERIFY(store.save({profileNamed(QStringLiteral("a"))}));
        QCOMPARE(QFile::permissions(m_file),
                 QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadUser
                     | QFileDevice::WriteUser);
        ::umask(before);
    }

    void aDamagedFileIsMovedAsideWhole_data()
    {
        JsonProfileStore store(m_file);
        QVERIFY(store.load());
        QVERIFY(store.save({profileNamed(QStringLiteral("a")), profileNamed(QStringLiteral("b"))}));
        const QByteArray good = contentOf(m_file);
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("empty") << QByteArray("");
        QTest::newRow("cut") << good.left(good.size() / 2);
        QTest::newRow("cut by one brace") << good.trimmed().chopped(1);
        QTest::newRow("random") << QByteArray("\x00\xff\x17\x80 random", 11);
        QTest::newRow("another document") << QByteArray("{\"a\":1}");
        QTest::newRow("an array") << QByteArray("[]");
    }
    void aDamagedFileIsMovedAsideWhole()
    {
        QFETCH(QByteArray, content);
        writeFile(m_file, content);
        JsonProfileStore store(m_file);
        const auto loaded = store.load();
        QVERIFY(!loaded);
        QCOMPARE(loaded.error().kind, Error::Kind::Storage);
        QVERIFY(loaded.error().message.contains(m_file));
        const QStringList aside =
            QDir(m_folder->path())
                .entryList(QDir::Files)
                .filter(QRegularExpression(QStringLiteral("^profiles.json.damaged-[0-9-]+$")));
        QCOMPARE(aside.size(), 1);
        QVERIFY(loaded.error().message.contains(aside.front()));
        QCOMPARE(contentOf(m_folder->filePath(aside.front())), content);

        // From here on it works, and the damaged one stays.
        QVERIFY(store.load()->empty());
        QVERIFY(store.save({profileNamed(QStringLiteral("new"))}));
        QCOMPARE(contentOf(m_folder->filePath(aside.front())), content);
    }

    void twoDamagedFilesAreBothKept()
    {
        for (int round = 0; round < 2; ++round) {
            writeFile(m_file, "damaged " + QByteArray::number(round));
            QVERIFY(!JsonProfileStore(m_file).load());
        }
        QCOMPARE(QDir(m_folder->path()).entryList({QStringLiteral("*damaged*")}, QDir::Files).size(), 2);
    }

    void aNewerFileIsLeftAlone()
    {
        const QByteArray newer =
            "{\"patchbay\":\"profiles\",\"version\":3,\"profiles\":[],\"new\":\"thing\"}";
        writeFile(m_file, newer);
        JsonProfileStore store(m_file);
        QVERIFY(!store.load());
        QVERIFY(store.load().error().message.contains(QStringLiteral("newer version")));
        const Result<> saved = store.save({profileNamed(QStringLiteral("a"))});
        QVERIFY(!saved);
        QCOMPARE(saved.error().kind, Error::Kind::Storage);
        QCOMPARE(contentOf(m_file), newer);
    }

    void aConnectionThatNamesBrokersIsThereAtTheNextStart()
    {
        ClusterProfile profile = ClusterProfile::create();
        profile.name = QStringLiteral("with brokers");
        profile.workers = {QUrl(QStringLiteral("http://a:8083"))};
        profile.kafka = KafkaProfile();
        profile.kafka->bootstrapServers = {QStringLiteral("b:9092")};
        profile.kafka->passwordId = QUuid::createUuid();
        JsonProfileStore store(m_file);
        QVERIFY(store.load());
        QVERIFY(store.save({profile}));
        JsonProfileStore again(m_file);
        const auto loaded = again.load();
        QVERIFY2(loaded, qPrintable(loaded ? QString() : loaded.error().message));
        QCOMPARE(*loaded, std::vector<ClusterProfile>{profile});
    }

    void theConnectionsOfAnotherProgramAreNotOverwritten()
    {
        JsonProfileStore mine(m_file);
        JsonProfileStore theirs(m_file);
        QVERIFY(mine.load());
        QVERIFY(theirs.load());
        QVERIFY(theirs.save({profileNamed(QStringLiteral("theirs"))}));
        const Result<> refused = mine.save({profileNamed(QStringLiteral("mine"))});
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Error::Kind::Storage);

        auto profiles = *mine.load();
        QCOMPARE(profiles.front().name, QStringLiteral("theirs"));
        profiles.push_back(profileNamed(QStringLiteral("mine")));
        QVERIFY(mine.save(profiles));
        QCOMPARE(JsonProfileStore(m_file).load()->size(), size_t(2));
    }

    void aFileThatWasNeverReadIsNotOverwritten()
    {
        JsonProfileStore first(m_file);
        QVERIFY(first.load());
        QVERIFY(first.save({profileNamed(QStringLiteral("a"))}));
        JsonProfileStore second(m_file);
        QVERIFY(!second.save({}));
        QCOMPARE(JsonProfileStore(m_file).load()->size(), size_t(1));
    }

    void programsThatAddAtTheSameTimeLoseNothing()
    {
        constexpr int programs = 4;
        constexpr int additions = 10;
        std::vector<std::unique_ptr<QProcess>> children;
        for (int program = 0; program < programs; ++program) {
            auto child = std::make_unique<QProcess>();
            child->start(QCoreApplication::applicationFilePath(),
                         {QStringLiteral("--add"), m_file, QString::number(additions)});
            children.push_back(std::move(child));
        }
        for (const auto &child : children) {
            QVERIFY(child->waitForFinished(60'000));
            QCOMPARE(child->exitCode(), 0);
        }
        QCOMPARE(JsonProfileStore(m_file).load()->size(), size_t(programs * additions));
    }

    void aKillWhileSavingLeavesTheOldOrTheNewFile()
    {
        for (int round = 0; round < 20; ++round) {
            QProcess child;
            child.start(QCoreApplication::applicationFilePath(),
                        {QStringLiteral("--add"), m_file, QStringLiteral("1000")});
            QVERIFY(child.waitForReadyRead());
            QTest::qSleep(round);
            child.kill();
            QVERIFY(child.waitForFinished());
            const auto printed = size_t(child.readAllStandardOutput().count('\n'));
            const auto loaded = JsonProfileStore(m_file).load();
            QVERIFY2(loaded, qPrintable(loaded ? QString() : loaded.error().message));
            QVERIFY(loaded->size() == printed || loaded->size() == printed + 1);
            QVERIFY(QFile::remove(m_file));
        }
    }

    void aFullDiskLeavesTheOldFile()
    {
        JsonProfileStore store(m_file);
        QVERIFY(store.load());
        QVERIFY(store.save({profileNamed(QStringLiteral("old"))}));
        const QByteArray old = contentOf(m_file);

        auto full = std::make_unique<FullDisk>(64);
        const Result<> saved =
            store.save({profileNamed(QStringLiteral("new")), profileNamed(QStringLiteral("more"))});
        full.reset();

        QVERIFY(!saved);
        QCOMPARE(saved.error().kind, Error::Kind::Storage);
        QVERIFY(saved.error().message.contains(m_file));
        QCOMPARE(contentOf(m_file), old);
        QVERIFY(!QFile::exists(m_file + QStringLiteral(".new")));
        QVERIFY(store.save({profileNamed(QStringLiteral("later"))}));
    }

    void aFlippedByteIsMovedAsideWholeOrRead()
    {
        const QByteArray whole =
            writeProfiles({profileNamed(QStringLiteral("prod")), profileNamed(QStringLiteral("lab"))});
        int noticed = 0;
        for (qsizetype at = 0; at < whole.size(); at += 29) {
            const QTemporaryDir folder;
            const QString file = folder.filePath(QStringLiteral("profiles.json"));
            QByteArray flipped = whole;
            flipped[at] = char(~flipped.at(at));
            writeFile(file, flipped);
            const auto loaded = JsonProfileStore(file).load();
            if (loaded) {
                QCOMPARE(loaded->size(), size_t(2));
                continue;
            }
            ++noticed;
            QCOMPARE(loaded.error().kind, Error::Kind::Storage);
            const QStringList aside =
                QDir(folder.path()).entryList({QStringLiteral("*.damaged-*")}, QDir::Files);
            QCOMPARE(aside.size(), 1);
            QCOMPARE(contentOf(folder.filePath(aside.first())), flipped);
        }
        QVERIFY(noticed > 0);
    }

    void aLinkStaysALink()
    {
        const QTemporaryDir dotfiles;
        const QString target = dotfiles.filePath(QStringLiteral("profiles.json"));
        writeFile(target, "{\"patchbay\":\"profiles\",\"version\":1,\"profiles\":[]}");
        QVERIFY(QFile::link(target, m_file));
        JsonProfileStore store(m_file);
        QVERIFY(store.load());
        QVERIFY(store.save({profileNamed(QStringLiteral("a"))}));
        QVERIFY(QFileInfo(m_file).isSymLink());
        QVERIFY(contentOf(target).contains("\"a\""));
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
};

/// Adds so many connections, one save each, as a person would: after a refusal it loads again and repeats.
int add(const QString &file, int count)
{
    JsonProfileStore store(file);
    while (count > 0) {
        auto profiles = store.load();
        if (!profiles)
            return 1;
        profiles->push_back(profileNamed(QUuid::createUuid().toString()));
        if (!store.save(*profiles))
            continue;
        --count;
        std::puts("added");
        std::fflush(stdout);
    }
    return 0;
}

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QLatin1String("--add"))
        return add(arguments.value(2), arguments.value(3).toInt());
    TestJsonProfileStore test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_jsonprofilestore.moc"
