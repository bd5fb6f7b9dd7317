// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandline.h"
#include "cli/exitcodes.h"
#include "cli/table.h"

#include <QTest>

using namespace patchbay;
using namespace patchbay::cli;

namespace {

tl::expected<Invocation, Stop> parse(const QString &line)
{
    return parseCommandLine(QStringList(QStringLiteral("patchbay-cli"))
                            + line.split(u' ', Qt::SkipEmptyParts));
}

Error errorOf(Error::Kind kind, int status = 0)
{
    Error error;
    error.kind = kind;
    error.httpStatus = status;
    return error;
}

/// A plan of one part whose steps ended so.
ExitCode codeOf(const std::vector<Step> &steps, const std::vector<Progress> &reached, const Error &error)
{
    Plan plan;
    plan.parts = {{QStringLiteral("a"), steps}};
    PlanReport report;
    PartReport part;
    part.progress = Progress::Done;
    for (const Progress progress : reached) {
        StepReport step;
        step.progress = progress;
        if (progress == Progress::Failed)
            step.error = error;
        if (progress != Progress::Done && part.progress == Progress::Done)
            part.progress = progress;
        part.steps.push_back(step);
    }
    report.parts = {part};
    return exitCodeFor(plan, report);
}

} // namespace

class TestCommandLine : public QObject {
    Q_OBJECT

private slots:
    void kinds_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<int>("kind");
        const auto row = [](const char *line, Plan::Kind kind) {
            QTest::newRow(line) << QString::fromLatin1(line) << int(kind);
        };
        row("connectors pause a b", Plan::Kind::Pause);
        row("connectors resume a", Plan::Kind::Resume);
        row("connectors stop a --wait", Plan::Kind::Stop);
        row("connectors restart a", Plan::Kind::RestartAll);
        row("connectors restart a --failed", Plan::Kind::RestartFailed);
        row("connectors restart --failed", Plan::Kind::RestartFailed);
        row("connectors restart a --connector-only", Plan::Kind::RestartConnector);
        row("connectors restart a --task 0", Plan::Kind::RestartTask);
        row("connectors delete a", Plan::Kind::Delete);
        row("connectors delete a --reset-offsets", Plan::Kind::DeleteWithOffsets);
    }

    void kinds()
    {
        QFETCH(QString, line);
        QFETCH(int, kind);
        const auto invocation = parse(line + QStringLiteral(" --url http://w:1"));
        QVERIFY2(invocation, qPrintable(invocation ? QString() : invocation.error().text));
        QCOMPARE(invocation->command, Invocation::Command::ConnectorsChange);
        QCOMPARE(int(invocation->kind), kind);
    }

    void optionsMayStandBeforeNames()
    {
        const auto invocation = parse(QStringLiteral(
            "connectors pause --url http://w:1 --url http://w:2 a b --timeout 2.5 --output json"));
        QVERIFY(invocation);
        QCOMPARE(invocation->names, QStringList({QStringLiteral("a"), QStringLiteral("b")}));
        QCOMPARE(invocation->urls.size(), 2);
        QCOMPARE(invocation->timeout->count(), 2500);
        QVERIFY(invocation->isJson());
    }

    void wrongUsage_data()
    {
        QTest::addColumn<QString>("line");
        for (const char *line :
             {"", "fly", "connectors", "connectors list", "connectors pause --url http://w:1",
              "connectors restart --url http://w:1", "connectors restart a b --task 1 --url http://w:1",
              "connectors restart a --failed --task 1 --url http://w:1",
              "connectors list --url http://w:1 --cluster c", "connectors list --url http://w:1 --output xml",
              "connectors list --url http://w:1 --timeout 0",
              "connectors list --url http://w:1 --timeout soon", "connectors status a b --url http://w:1",
              "connectors list --url http://w:1 --no-such-option"})
            QTest::newRow(line) << QString::fromLatin1(line);
    }

    void wrongUsage()
    {
        QFETCH(QString, line);
        const auto invocation = parse(line);
        QVERIFY(!invocation);
        QCOMPARE(invocation.error().code, ExitCode::Usage);
        QVERIFY(!invocation.error().text.isEmpty());
    }

    void aPasswordInAUrlIsRefusedAndNotRepeated_data()
    {
        QTest::addColumn<QString>("line");
        QTest::newRow("url") << QStringLiteral("connectors list --url http://me:hunter2@w:1");
        QTest::newRow("no scheme") << QStringLiteral("connectors list --url me:hunter2@w:1");
        QTest::newRow("equals") << QStringLiteral("connectors list --url=http://me:hunter2@w:1/path");
        QTest::newRow("in the wrong place") << QStringLiteral("http://me:hunter2@w:1");
        QTest::newRow("as a surplus argument")
            << QStringLiteral("health --url http://w:1 http://me:hunter2@w:1");
    }

    void aPasswordInAUrlIsRefusedAndNotRepeated()
    {
        QFETCH(QString, line);
        const auto invocation = parse(line);
        QVERIFY(!invocation);
        QCOMPARE(invocation.error().code, ExitCode::Usage);
        QVERIFY2(!invocation.error().text.contains(QLatin1String("hunter2")),
                 qPrintable(invocation.error().text));
    }

    void helpAndVersionAreNoErrors()
    {
        for (const char *line : {"--help", "--version", "connectors --help", "connectors restart --help"}) {
            const auto stop = parse(QString::fromLatin1(line));
            QVERIFY(!stop);
            QCOMPARE(stop.error().code, ExitCode::Done);
            QVERIFY(!stop.error().text.isEmpty());
        }
        QVERIFY(parse(QStringLiteral("connectors restart --help"))
                    .error()
                    .text.contains(QLatin1String("--connector-only")));
    }

    void codesOfErrors()
    {
        using Kind = Error::Kind;
        QCOMPARE(exitCodeFor(errorOf(Kind::Unreachable)), ExitCode::NotReached);
        QCOMPARE(exitCodeFor(errorOf(Kind::Timeout)), ExitCode::NotReached);
        QCOMPARE(exitCodeFor(errorOf(Kind::Tls)), ExitCode::NotTrusted);
        QCOMPARE(exitCodeFor(errorOf(Kind::Authentication, 401)), ExitCode::NotTrusted);
        QCOMPARE(exitCodeFor(errorOf(Kind::Forbidden, 403)), ExitCode::Refused);
        QCOMPARE(exitCodeFor(errorOf(Kind::ServerError, 500)), ExitCode::Refused);
        QCOMPARE(exitCodeFor(errorOf(Kind::ServerError, 502)), ExitCode::NotReached);
        Error unknown = errorOf(Kind::Timeout);
        unknown.outcomeUnknown = true;
        QCOMPARE(exitCodeFor(unknown), ExitCode::OutcomeUnknown);
    }

    void codesOfPlans()
    {
        const QString a = QStringLiteral("a");
        const std::vector<Step> pause{step::Pause{a}, step::AwaitState{}};
        const std::vector<Step> erase{step::Stop{a}, step::AwaitTasksGone{a}, step::ResetAllOffsets{a},
                                      step::Delete{a}};
        const Error refused = errorOf(Error::Kind::Forbidden, 403);
        const Error late = errorOf(Error::Kind::Timeout);
        QCOMPARE(codeOf(pause, {Progress::Done, Progress::Done}, refused), ExitCode::Done);
        QCOMPARE(codeOf(pause, {Progress::Failed, Progress::Skipped}, refused), ExitCode::Refused);
        QCOMPARE(codeOf(pause, {Progress::Done, Progress::Failed}, late), ExitCode::NotReached);
        QCOMPARE(codeOf(pause, {Progress::OutcomeUnknown, Progress::Skipped}, refused),
                 ExitCode::OutcomeUnknown);
        QCOMPARE(codeOf(pause, {Progress::Done, Progress::Cancelled}, refused), ExitCode::LeftInTheMiddle);
        const std::vector<Progress> halfway{Progress::Done, Progress::Failed, Progress::Skipped,
                                            Progress::Skipped};
        QCOMPARE(codeOf(erase, halfway, late), ExitCode::LeftInTheMiddle);
        const std::vector<Progress> notBegun{Progress::Failed, Progress::Skipped, Progress::Skipped,
                                             Progress::Skipped};
        QCOMPARE(codeOf(erase, notBegun, refused), ExitCode::Refused);
    }

    void someDoneAndSomeNotIsPartlyDone()
    {
        const QString a = QStringLiteral("a");
        Plan plan;
        plan.parts = {{a, {step::Pause{a}}}, {a, {step::Pause{a}}}};
        PlanReport report;
        report.parts.resize(2);
        report.parts.at(0).progress = Progress::Done;
        report.parts.at(0).steps.resize(1);
        report.parts.at(1).progress = Progress::Failed;
        report.parts.at(1).steps.resize(1);
        report.parts.at(1).steps.at(0) = {Progress::Failed, errorOf(Error::Kind::Forbidden, 403), {}, {}};
        QCOMPARE(exitCodeFor(plan, report), ExitCode::LeftInTheMiddle);
    }

    void columnsAlignAlsoWithWideAndCombiningCharacters()
    {
        QCOMPARE(displayWidth(u"abc"), 3);
        QCOMPARE(displayWidth(u"注文"), 4);
        QCOMPARE(displayWidth(u"e\u0301"), 1);
        QCOMPARE(displayWidth(u"\U0001f600"), 2);
        QCOMPARE(shortened(QStringLiteral("注文注文"), 5), QStringLiteral("注文…"));
        Table table({{QStringLiteral("N")}, {QStringLiteral("C"), Align::Right}, {QStringLiteral("W")}});
        table.add({{QStringLiteral("注文")}, {QStringLiteral("7")}, {QStringLiteral("x")}});
        table.add({{QStringLiteral("a")}, {QStringLiteral("12")}, {QString()}});
        QCOMPARE(QString::fromUtf8(table.toUtf8(false)),
                 QStringLiteral("N      C  W\n注文   7  x\na     12\n"));
    }

    void aVeryLongNameShiftsItsOwnLineOnly()
    {
        const QString name(300, u'x');
        Table table({{QStringLiteral("N")}, {QStringLiteral("S")}});
        table.add({{QStringLiteral("a")}, {QStringLiteral("up")}});
        table.add({{name}, {QStringLiteral("up")}});
        const QStringList lines = QString::fromUtf8(table.toUtf8(false)).split(u'\n');
        QCOMPARE(lines.at(1).size(), 64 + 2 + 2);
        QCOMPARE(lines.at(2), name + QStringLiteral("  up"));
    }

    void helpFitsATerminal()
    {
        for (const char *line : {"--help", "connectors --help", "connectors list --help",
                                 "connectors restart --help", "connectors delete --help"}) {
            const QString help = parse(QString::fromLatin1(line)).error().text;
            for (const QString &one : help.split(u'\n'))
                QVERIFY2(displayWidth(one) <= 80, qPrintable(one));
            QVERIFY2(!help.contains(QLatin1String("Excludes")), qPrintable(help));
        }
    }
};

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
