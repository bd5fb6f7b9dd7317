// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/paths.h"
#include "platform/privatefile.h"

#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace patchbay;

namespace {

mode_t modeOf(const QString &path)
{
    struct stat status { };
    return ::stat(qPrintable(path), &status) == 0 ? status.st_mode & 07777 : 0;
}

} // namespace

class TestPaths : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        for (const char *name : {"CONFIG_HOME", "DATA_HOME", "STATE_HOME", "RUNTIME_DIR"})
            qputenv(QByteArray("XDG_").append(name).constData(),
                    m_folder->filePath(QString::fromLatin1(name)).toUtf8());
    }

    void foldersFollowTheEnvironment()
    {
        const Paths paths = Paths::standard();
        QCOMPARE(paths.profilesFile(),
                 m_folder->filePath(QStringLiteral("CONFIG_HOME/patchbay/profiles.json")));
        QCOMPARE(paths.settingsFile(),
                 m_folder->filePath(QStringLiteral("CONFIG_HOME/patchbay/settings.json")));
        QCOMPARE(paths.databaseFile(),
                 m_folder->filePath(QStringLiteral("DATA_HOME/patchbay/patchbay.sqlite")));
        QCOMPARE(paths.state, m_folder->filePath(QStringLiteral("STATE_HOME/patchbay")));
        QCOMPARE(paths.runtime, m_folder->filePath(QStringLiteral("RUNTIME_DIR/patchbay")));
        QVERIFY(paths.instanceSocket().startsWith(paths.runtime));
        QVERIFY(!QFileInfo::exists(paths.config)); // looking makes nothing
    }

    void relativeFoldersInTheEnvironmentCountAsNotSet()
    {
        qputenv("XDG_STATE_HOME", "state");
        qputenv("XDG_RUNTIME_DIR", "");
        const Paths paths = Paths::standard();
        QVERIFY(paths.state.endsWith(QStringLiteral("/.local/state/patchbay")));
        QVERIFY(paths.runtime.startsWith(QLatin1Char('/')));
        QVERIFY(paths.runtime.contains(QString::number(::getuid())));
    }

    void otherSettingsMeanAnotherWindow()
    {
        const QString one = Paths::standard().instanceSocket();
        qputenv("XDG_CONFIG_HOME", m_folder->filePath(QStringLiteral("other")).toUtf8());
        QVERIFY(Paths::standard().instanceSocket() != one);
    }

    void foldersAreForTheirOwnerAlone()
    {
        const mode_t before = ::umask(0);
        const Paths paths = Paths::standard();
        QVERIFY(::mkdir(qPrintable(m_folder->filePath(QStringLiteral("CONFIG_HOME"))), 0700) == 0);
        QVERIFY(::mkdir(qPrintable(paths.config), 0755) == 0); // one that was made by hand
        QVERIFY(paths.create());
        for (const QString &folder : {paths.config, paths.data, paths.state, paths.runtime})
            QCOMPARE(modeOf(folder), mode_t(0700));
        QVERIFY(paths.create()); // twice is fine
        ::umask(before);
    }

    void aFolderThatCannotBeMadeIsNamed()
    {
        qputenv("XDG_DATA_HOME", "/proc/nowhere");
        const Result<> created = Paths::standard().create();
        QVERIFY(!created);
        QCOMPARE(created.error().kind, Error::Kind::Storage);
        QVERIFY(created.error().message.contains(QStringLiteral("/proc/nowhere")));
    }

    void aFileInPlaceOfAFolderIsAnError()
    {
        const QString path = m_folder->filePath(QStringLiteral("file"));
        QVERIFY(replacePrivateFile(path, "x"));
        QVERIFY(!ensurePrivateFolder(path));
        QVERIFY(!ensurePrivateFolder(path + QStringLiteral("/below")));
    }

    void aFolderOfSomebodyElseIsRefused()
    {
        if (::geteuid() != 0)
            QSKIP("Giving a folder away takes root.");
        const QString path = m_folder->filePath(QStringLiteral("theirs"));
        QVERIFY(ensurePrivateFolder(path));
        QCOMPARE(::chown(qPrintable(path), 65534, 65534), 0);
        const Result<> refused = ensurePrivateFolder(path);
        QVERIFY(!refused);
        QVERIFY(refused.error().message.contains(path));
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestPaths)
#include "tst_paths.moc"
