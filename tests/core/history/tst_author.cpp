// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/history/author.h"

#include <QTest>

#include <pwd.h>
#include <unistd.h>

using namespace patchbay;

class TestAuthor : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        qunsetenv("USER");
        qunsetenv("LOGNAME");
    }

    void theEnvironmentNamesThePerson()
    {
        qputenv("LOGNAME", "ann");
        QCOMPARE(authorName(), QStringLiteral("ann"));
        qputenv("USER", "");
        QCOMPARE(authorName(), QStringLiteral("ann"));
        qputenv("USER", "bob");
        QCOMPARE(authorName(), QStringLiteral("bob"));
    }

    void withoutThemTheSystemDoes()
    {
        const passwd *entry = getpwuid(getuid());
        QCOMPARE(authorName(), entry ? QString::fromLocal8Bit(entry->pw_name) : QString::number(getuid()));
        QVERIFY(!authorName().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestAuthor)
#include "tst_author.moc"
