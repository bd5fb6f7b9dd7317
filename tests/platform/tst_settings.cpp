// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/settings.h"

#include "support/files.h"
#include "support/fulldisk.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace patchbay;
using test::contentOf;
using test::FullDisk;

namespace {

void writeFile(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
}

} // namespace

class TestSettings : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = m_folder->filePath(QStringLiteral("settings.json"));
    }

    void theFirstDayHasDefaults()
    {
        Settings settings(m_file);
        QVERIFY(settings.load());
        QCOMPARE(settings.theme(), Settings::Theme::System);
        QCOMPARE(settings.language(), Settings::Language::System);
        QCOMPARE(settings.compactRows(), false);
        QCOMPARE(settings.windowGeometry(), QByteArray());
        QCOMPARE(settings.openTabs(), QStringList());
        QCOMPARE(settings.currentTab(), -1);
        QCOMPARE(settings.splitterSizes(QStringLiteral("main")), QList<int>());
        QVERIFY(settings.save()); // nothing was set: nothing is written
        QVERIFY(!QFile::exists(m_file));
    }

    void everyValueComesBack()
    {
        const QByteArray bytes("\x00\xff geometry", 11);
        {
            Settings settings(m_file);
            QVERIFY(settings.load());
            settings.setTheme(Settings::Theme::Dark);
            settings.setLanguage(Settings::Language::Japanese);
            settings.setCompactRows(true);
            settings.setWindowGeometry(bytes);
            settings.setWindowState(bytes + bytes);
            settings.setOpenTabs({QStringLiteral("patchbay:///a/b"), QStringLiteral("patchbay:///日本")});
            settings.setCurrentTab(1);
            settings.setFilterText(QStringLiteral("state:failed"));
            settings.setSplitterSizes(QStringLiteral("main"), {200, 800});
            settings.setSplitterSizes(QStringLiteral("bottom"), {600, 100});
            settings.setColumns(QStringLiteral("connectors"), bytes);
            QVERIFY(settings.isChanged());
            QVERIFY(settings.save());
            QVERIFY(!settings.isChanged());
        }
        Settings settings(m_file);
        QVERIFY(settings.load());
        QCOMPARE(settings.theme(), Settings::Theme::Dark);
        QCOMPARE(settings.language(), Settings::Language::Japanese);
        QCOMPARE(settings.compactRows(), true);
        QCOMPARE(settings.windowGeometry(), bytes);
        QCOMPARE(settings.windowState(), bytes + bytes);
        QCOMPARE(settings.openTabs(),
                 QStringList({QStringLiteral("patchbay:///a/b"), QStringLiteral("patchbay:///日本")}));
        QCOMPARE(settings.currentTab(), 1);
        QCOMPARE(settings.filterText(), QStringLiteral("state:failed"));
        QCOMPARE(settings.splitterSizes(QStringLiteral("main")), QList<int>({200, 800}));
        QCOMPARE(settings.splitterSizes(QStringLiteral("bottom")), QList<int>({600, 100}));
        QCOMPARE(settings.columns(QStringLiteral("connectors")), bytes);
        QCOMPARE(QFile::permissions(m_file) & ~(QFileDevice::ReadUser | QFileDevice::WriteUser),
                 QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    }

    void aDamagedFileIsMovedAsideAndTheDefaultsHold_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("empty") << QByteArray("");
        QTest::newRow("cut") << QByteArray("{\"patchbay\":\"settings\",\"version\":1,\"val");
        QTest::newRow("random") << QByteArray("\x00\xff\x80", 3);
        QTest::newRow("something else")
            << QByteArray("{\"patchbay\":\"profiles\",\"version\":1,\"profiles\":[]}");
        QTest::newRow("values are no object")
            << QByteArray("{\"patchbay\":\"settings\",\"version\":1,\"values\":3}");
    }
    void aDamagedFileIsMovedAsideAndTheDefaultsHold()
    {
        QFETCH(QByteArray, content);
        writeFile(m_file, content);
        Settings settings(m_file);
        const Result<> loaded = settings.load();
        QVERIFY(!loaded);
        QCOMPARE(loaded.error().kind, Error::Kind::Storage);
        QVERIFY(loaded.error().message.contains(m_file));
        const QStringList aside =
            QDir(m_folder->path()).entryList({QStringLiteral("settings.json.damaged-*")}, QDir::Files);
        QCOMPARE(aside.size(), 1);
        QVERIFY(loaded.error().message.contains(aside.front()));
        QCOMPARE(contentOf(m_folder->filePath(aside.front())), content);
        QCOMPARE(settings.theme(), Settings::Theme::System);
        settings.setTheme(Settings::Theme::Light);
        QVERIFY(settings.save());
        QVERIFY(settings.load());
    }

    void valuesOfAWrongTypeAreTheDefaults()
    {
        writeFile(m_file,
                  "{\"patchbay\":\"settings\",\"version\":1,\"values\":{\"theme\":7,\"language\":\"tlh\","
                  "\"openTabs\":[1,\"a\"],\"currentTab\":\"x\",\"splitters\":[],\"columns\":{\"t\":5},"
                  "\"compactRows\":\"yes\",\"windowGeometry\":{}}}");
        Settings settings(m_file);
        QVERIFY(settings.load());
        QCOMPARE(settings.theme(), Settings::Theme::System);
        QCOMPARE(settings.language(), Settings::Language::System);
        QCOMPARE(settings.openTabs(), QStringList(QStringLiteral("a")));
        QCOMPARE(settings.currentTab(), -1);
        QCOMPARE(settings.compactRows(), false);
        QCOMPARE(settings.windowGeometry(), QByteArray());
        QCOMPARE(settings.splitterSizes(QStringLiteral("main")), QList<int>());
        QCOMPARE(settings.columns(QStringLiteral("t")), QByteArray());
    }

    void aNewerFileIsLeftAlone()
    {
        const QByteArray newer = "{\"patchbay\":\"settings\",\"version\":2,\"values\":{\"theme\":\"dark\"}}";
        writeFile(m_file, newer);
        Settings settings(m_file);
        QVERIFY(!settings.load());
        settings.setTheme(Settings::Theme::Light);
        QVERIFY(!settings.save());
        QVERIFY(settings.isChanged());
        QCOMPARE(contentOf(m_file), newer);
    }

    void namesThatAreNotKnownAndChangesOfOthersStay()
    {
        writeFile(
            m_file,
            "{\"patchbay\":\"settings\",\"version\":1,\"values\":{\"unknown\":[1,2],\"theme\":\"dark\"}}");
        Settings mine(m_file);
        Settings theirs(m_file);
        QVERIFY(mine.load());
        QVERIFY(theirs.load());
        theirs.setFilterText(QStringLiteral("theirs"));
        QVERIFY(theirs.save());
        mine.setTheme(Settings::Theme::Light);
        QVERIFY(mine.save());
        QCOMPARE(mine.filterText(), QStringLiteral("theirs"));
        const QJsonObject values =
            QJsonDocument::fromJson(contentOf(m_file)).object().value(QLatin1String("values")).toObject();
        QVERIFY(values.contains(QLatin1String("unknown")));
        QCOMPARE(values.value(QLatin1String("theme")).toString(), QStringLiteral("light"));
        QCOMPARE(values.value(QLatin1String("filterText")).toString(), QStringLiteral("theirs"));
    }

    void aFlippedByteIsMovedAsideOrRead()
    {
        {
            Settings settings(m_file);
            QVERIFY(settings.load());
            settings.setTheme(Settings::Theme::Dark);
            settings.setOpenTabs({QStringLiteral("a"), QStringLiteral("b")});
            QVERIFY(settings.save());
        }
        const QByteArray whole = contentOf(m_file);
        for (qsizetype at = 0; at < whole.size(); at += 7) {
            QByteArray flipped = whole;
            flipped[at] = char(flipped.at(at) ^ 0x01);
            writeFile(m_file, flipped);
            Settings settings(m_file);
            const Result<> loaded = settings.load();
            if (!loaded)
                QVERIFY(!loaded.error().message.isEmpty());
            else
                QCOMPARE(contentOf(m_file), flipped);
        }
    }

    void aFullDiskLeavesTheOldFileAndTheChangesInMemory()
    {
        Settings settings(m_file);
        QVERIFY(settings.load());
        settings.setTheme(Settings::Theme::Dark);
        QVERIFY(settings.save());
        const QByteArray old = contentOf(m_file);
        settings.setFilterText(QString(500, u'x'));
        {
            const FullDisk full;
            QVERIFY(!settings.save());
        }
        QCOMPARE(contentOf(m_file), old);
        QVERIFY(settings.isChanged());
        QVERIFY(settings.save()); // once there is room again
        QVERIFY(contentOf(m_file) != old);
    }

    void aFolderThatCannotBeWrittenIsAnErrorAndNothingIsForgotten()
    {
        Settings settings(QStringLiteral("/nonexistent/settings.json"));
        QVERIFY(settings.load());
        settings.setCompactRows(true);
        QVERIFY(!settings.save());
        QVERIFY(settings.isChanged());
        QVERIFY(settings.compactRows());
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
};

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
