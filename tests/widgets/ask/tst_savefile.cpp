// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/ask/savefile.h"

#include "support/files.h"
#include "support/fulldisk.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace patchbay;
using test::contentOf;
using test::FullDisk;

class TestSaveFile : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_path;

private slots:
    void init()
    {
        m_path = m_folder.filePath(QStringLiteral("table.csv"));
        QVERIFY(saveFile(m_path, "old\n"));
        QCOMPARE(contentOf(m_path), QByteArray("old\n"));
    }

    void aFullDiskLeavesTheOldFile_data()
    {
        QTest::addColumn<int>("room");
        QTest::addColumn<int>("size");
        QTest::newRow("no room at all") << 0 << 100;
        QTest::newRow("no room for anything large") << 0 << 300'000;
        // What fits is written before the disk says no.
        QTest::newRow("room for a part of a little") << 50 << 100;
        QTest::newRow("room for a part") << 20'000 << 300'000;
    }

    void aFullDiskLeavesTheOldFile()
    {
        QFETCH(const int, room);
        QFETCH(const int, size);
        Result<> saved;
        {
            const FullDisk full(static_cast<rlim_t>(room));
            saved = saveFile(m_path, QByteArray(size, 'x'));
        }
        QVERIFY(!saved);
        QCOMPARE(saved.error().kind, Error::Kind::Storage);
        const QString &sentence = saved.error().message;
        QVERIFY2(sentence.startsWith(m_path) && sentence.endsWith(u'.'), qPrintable(sentence));
        QVERIFY2(sentence.contains(qt_error_string(EFBIG)), qPrintable(sentence));
        QVERIFY2(sentence.contains(QLatin1String("as it was before")), qPrintable(sentence));
        QCOMPARE(contentOf(m_path), QByteArray("old\n"));
        QCOMPARE(QDir(m_folder.path()).entryList(QDir::Files), QStringList{QStringLiteral("table.csv")});
        QVERIFY(saveFile(m_path, "new\n")); // once there is room again
        QCOMPARE(contentOf(m_path), QByteArray("new\n"));
    }

    void aFolderThatIsNotThereIsSaidWithoutAnOldFile()
    {
        const Result<> saved = saveFile(QStringLiteral("/nonexistent/table.csv"), "x");
        QVERIFY(!saved);
        QVERIFY(saved.error().message.contains(QLatin1String("/nonexistent/table.csv")));
        QVERIFY(!saved.error().message.contains(QLatin1String("before")));
    }
};

QTEST_MAIN(TestSaveFile)
#include "tst_savefile.moc"
