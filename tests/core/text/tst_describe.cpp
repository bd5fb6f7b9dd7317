// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/describe.h"

#include <QTest>

using namespace patchbay;

class TestDescribe : public QObject {
    Q_OBJECT

private slots:
    void whatSteersIsShownAsAnEscape_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("shown");
        QTest::newRow("plain") << QStringLiteral("orders; a?#\"+") << QStringLiteral("orders; a?#\"+");
        QTest::newRow("escape code") << QStringLiteral("\x1b[31mred\x1b[0m")
                                     << QStringLiteral("\\e[31mred\\e[0m");
        QTest::newRow("C1 control") << QString(QChar(0x9b)) + QStringLiteral("31m")
                                    << QStringLiteral("\\u{9B}31m");
        QTest::newRow("bell and delete") << QStringLiteral("\a\x7f") << QStringLiteral("\\u{7}\\u{7F}");
        QTest::newRow("line breaks") << QStringLiteral("a\r\nb\tc") << QStringLiteral("a\\r\\nb\\tc");
        QTest::newRow("NUL") << QString(QChar(0)) << QStringLiteral("\\u{0}");
        for (const char16_t mark :
             {u'\u202a', u'\u202b', u'\u202c', u'\u202d', u'\u202e', u'\u2066', u'\u2067', u'\u2068',
              u'\u2069', u'\u200e', u'\u200f', u'\u061c', u'\u2028', u'\u2029', u'\u200b', u'\ufeff'}) {
            const QString escape = QStringLiteral("\\u{") + QString::number(mark, 16).toUpper() + u'}';
            QTest::newRow(qPrintable(escape)) << QStringLiteral("a") + QChar(mark) + QStringLiteral("b")
                                              << QStringLiteral("a") + escape + QStringLiteral("b");
        }
        QTest::newRow("lone surrogate") << QString(QChar(0xd800)) + u'x' << QStringLiteral("\\u{D800}x");
        QTest::newRow("pair at the end") << QStringLiteral("a\U0001f600") << QStringLiteral("a\U0001f600");
        QTest::newRow("a tag character") << QStringLiteral("a\U000e0041b") << QStringLiteral("a\\u{E0041}b");
        QTest::newRow("Japanese, accents")
            << QStringLiteral("注文 é e\u0301") << QStringLiteral("注文 é e\u0301");
        QTest::newRow("at the end") << QStringLiteral("ab\n") << QStringLiteral("ab\\n");
    }

    void whatSteersIsShownAsAnEscape()
    {
        QFETCH(QString, text);
        QFETCH(QString, shown);
        QCOMPARE(printable(text), shown);
    }

    void aBlockKeepsItsLinesAndNothingElse()
    {
        QCOMPARE(printableBlock(QStringLiteral("a\n\tat b\r\nc\x1b[2J\u202e")),
                 QStringLiteral("a\n\tat b\r\nc\\e[2J\\u{202E}"));
        // A lone carriage return would write over the line.
        QCOMPARE(printableBlock(QStringLiteral("good\rbad")), QStringLiteral("good\\rbad"));
    }

    void theRootCauseIsTheLastOfTheChain()
    {
        const TraceSummary summary = summariseTrace(
            QStringLiteral("a.Outer: outside\n\tat a.b(C.java:1)\nCaused by: a.Middle: half way\n\tat "
                           "a.b(C.java:2)\n\t... 3 more\n"
                           "Caused by: a.Inner: search-01.internal\n\tat a.b(C.java:3)\n\t... 5 more\n"));
        QCOMPARE(summary.cause, QStringLiteral("Caused by: a.Inner: search-01.internal"));
        QCOMPARE(summary.headline, QStringLiteral("a.Outer: outside"));
        QCOMPARE(summary.lines, 8);
    }

    void causesOfSuppressedExceptionsDoNotCount()
    {
        const TraceSummary summary = summariseTrace(QStringLiteral(
            "a.Outer: outside\n\tat a.b(C.java:1)\n\tSuppressed: a.Close: closing\n\t\tat a.b(C.java:2)\n"
            "\tCaused by: a.CloseCause: while closing\n\t\t... 1 more\nCaused by: a.Root: the reason\n\tat "
            "a.b(C.java:3)\n"
            "\tSuppressed: a.Other: more\n\tCaused by: a.Wrong: not this\n"));
        QCOMPARE(summary.cause, QStringLiteral("Caused by: a.Root: the reason"));
    }

    void withoutAChainTheHeadlineIsTheCause()
    {
        QCOMPARE(summariseTrace(QStringLiteral("a.Only: one\n\tat a.b(C.java:1)\n")).cause,
                 QStringLiteral("a.Only: one"));
        QCOMPARE(summariseTrace(QString()).cause, QString());
        QCOMPARE(summariseTrace(QString()).lines, 0);
        QCOMPARE(summariseTrace(QStringLiteral("a.Only: one")).lines, 1);
    }

    void aCauseOfSeveralLinesStaysWhole()
    {
        QCOMPARE(summariseTrace(QStringLiteral("a.B: x\n\tat a.b(C.java:1)\nCaused by: a.Sql: bad grammar\n  "
                                               "Position: 7\n\tat q.r(S.java:1)\n"))
                     .cause,
                 QStringLiteral("Caused by: a.Sql: bad grammar Position: 7"));
    }

    void secretsInACauseAreMasked()
    {
        const QString cause =
            summariseTrace(QStringLiteral("a.B: cannot open jdbc:postgresql://app:hunter2@db7/x\n")).cause;
        QVERIFY2(!cause.contains(QLatin1String("hunter2")), qPrintable(cause));
    }

    void ages_data()
    {
        QTest::addColumn<qint64>("seconds");
        QTest::addColumn<QString>("age");
        QTest::newRow("now") << qint64(2) << QStringLiteral("just now");
        QTest::newRow("seconds") << qint64(12) << QStringLiteral("12 s");
        QTest::newRow("a minute") << qint64(60) << QStringLiteral("1 min");
        QTest::newRow("minutes") << qint64(3599) << QStringLiteral("59 min");
        QTest::newRow("hours") << qint64(3 * 3600 + 12 * 60) << QStringLiteral("3 h 12 min");
        QTest::newRow("whole hours") << qint64(3 * 3600) << QStringLiteral("3 h");
        QTest::newRow("days") << qint64(6 * 86400 + 4 * 3600) << QStringLiteral("6 d 4 h");
        QTest::newRow("clock went back") << qint64(-5) << QStringLiteral("just now");
    }

    void ages()
    {
        QFETCH(qint64, seconds);
        QFETCH(QString, age);
        QCOMPARE(describeAge(std::chrono::seconds(seconds)), age);
    }

    void durations()
    {
        QLocale::setDefault(QLocale::c());
        QCOMPARE(describeDuration(std::chrono::milliseconds(12)), QStringLiteral("12 ms"));
        QCOMPARE(describeDuration(std::chrono::milliseconds(4120)), QStringLiteral("4.1 s"));
        QCOMPARE(describeDuration(std::chrono::milliseconds(59999)), QStringLiteral("59.9 s"));
        QCOMPARE(describeDuration(std::chrono::minutes(1)), QStringLiteral("1 min"));
        QCOMPARE(describeDuration(std::chrono::seconds(75)), QStringLiteral("1 min 15 s"));
    }

    void everyKindOfErrorHasASentence_data()
    {
        QTest::addColumn<int>("kind");
        for (int kind = 0; kind <= static_cast<int>(Error::Kind::Cancelled); ++kind)
            QTest::newRow(qPrintable(QString::number(kind))) << kind;
    }

    void everyKindOfErrorHasASentence()
    {
        QFETCH(int, kind);
        Error error;
        error.kind = static_cast<Error::Kind>(kind);
        error.worker = QStringLiteral("http://w:8083");
        error.request = QStringLiteral("GET /connectors");
        const ErrorText bare = describeError(error);
        QVERIFY(!bare.sentence.isEmpty());
        QVERIFY2(!bare.sentence.contains(u'%'), qPrintable(bare.sentence));
        QVERIFY(bare.details.contains(error.request));
        error.message = QStringLiteral("first \x1b[31m\u202e\nsecond");
        const ErrorText full = describeError(error);
        QVERIFY2(!full.sentence.contains(u'%'), qPrintable(full.sentence));
        for (const QString &text : {full.sentence, full.advice, full.details}) {
            QVERIFY(!text.contains(QChar(0x1b)));
            QVERIFY(!text.contains(QChar(0x202e)));
        }
        QVERIFY(!full.sentence.contains(u'\n'));
        error.outcomeUnknown = true;
        QVERIFY(describeError(error).sentence.contains(QLatin1String("not known")));
    }

    void ownWordsStandAlone()
    {
        const Error error =
            Error::local(Error::Kind::Timeout, QStringLiteral("The state was not reached in 60 s."));
        QCOMPARE(describeError(error).sentence, error.message);
    }

    void aRetryNamesTheTryAndTheDelay()
    {
        QLocale::setDefault(QLocale::c());
        RetryNotice notice;
        notice.error.kind = Error::Kind::Rebalancing;
        notice.nextAttempt = 3;
        notice.delay = std::chrono::seconds(2);
        QCOMPARE(describeRetry(notice),
                 QStringLiteral("The cluster is rebalancing: try 3 of 8, next in 2 s"));
    }

    void statesAreKafkasWordsOrVerbatim()
    {
        QCOMPARE(describeState(ConnectorState::Running), QStringLiteral("RUNNING"));
        QCOMPARE(describeState(ConnectorState::Unknown, QStringLiteral("NAP\x1bPING")),
                 QStringLiteral("NAP\\ePING"));
    }
};

QTEST_GUILESS_MAIN(TestDescribe)
#include "tst_describe.moc"
