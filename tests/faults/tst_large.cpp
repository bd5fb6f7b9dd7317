// SPDX-License-Identifier: GPL-3.0-or-later
// An answer of 50 MB: it is shown, and the program takes no more than twice as much memory for it.
#include "support/answer.h"
#include "support/faultserver.h"
#include "support/shell.h"

#include <QFile>
#include <QTest>

#include <algorithm>

using namespace patchbay::test;
using namespace std::chrono_literals;

namespace {

constexpr qsizetype mebi = 1024 * 1024;

/// Connectors with a failed task each; with traces that differ, so that nothing can be shared.
QByteArray statuses(qsizetype bytes)
{
    const QByteArray pattern =
        "\"@\":{\"status\":{\"name\":\"@\",\"connector\":{\"state\":\"RUNNING\",\"worker_id\":\"w:1\"},"
        "\"tasks\":[{\"id\":0,\"state\":\"FAILED\",\"worker_id\":\"w:1\",\"trace\":\"x.Outer: @\\n\\tat "
        "#\\n\"}],"
        "\"type\":\"sink\"}}";
    QByteArray all;
    all.reserve(bytes + mebi);
    for (int number = 0; all.size() < bytes; ++number) {
        QByteArray one = pattern;
        one.replace("@", QByteArray("c-" + QByteArray::number(number)));
        one.replace("#", QByteArray(4000, static_cast<char>('a' + number % 26)));
        all += all.isEmpty() ? "{" : ",";
        all += one;
    }
    return all + '}';
}

struct Measured {
    int code = -1;
    qsizetype lines = 0;
    qint64 peak = 0; ///< bytes
};

/// The kernel's own high-water mark, of this program alone.
qint64 peakOf(qint64 pid)
{
    QFile status(QStringLiteral("/proc/%1/status").arg(pid));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).trimmed().split(' ').first().toLongLong() * 1024;
    }
    return 0;
}

} // namespace

class TestLarge : public QObject {
    Q_OBJECT

    static Measured list(const QByteArray &answer)
    {
        FaultServer worker;
        worker.on("GET", "/connectors?expand=status").reply(200, answer);
        Shell shell;
        // What the sanitizer keeps of freed memory is not the program's.
        shell.environment().insert(QStringLiteral("ASAN_OPTIONS"),
                                   QStringLiteral("quarantine_size_mb=0:thread_local_quarantine_size_kb=0:"
                                                  "detect_leaks=0"));
        QProcess process;
        shell.prepare(process,
                      {QStringLiteral("connectors"), QStringLiteral("list"), QStringLiteral("--timeout"),
                       QStringLiteral("60"), QStringLiteral("--url"), worker.url().toString()});
        Measured measured;
        process.start();
        const auto hasEnded = [&] {
            measured.peak = std::max(measured.peak, peakOf(process.processId()));
            return process.state() == QProcess::NotRunning;
        };
        waitFor(hasEnded, 100s);
        measured.code = process.exitCode();
        measured.lines = process.readAllStandardOutput().count('\n');
        return measured;
    }

private slots:
    void anAnswerOfFiftyMegabytesTakesNoMoreThanTwiceThat()
    {
        const Measured small = list(statuses(4000));
        QCOMPARE(small.code, 0);
        const QByteArray answer = statuses(50 * mebi);
        const Measured large = list(answer);
        QCOMPARE(large.code, 0);
        QCOMPARE(large.lines, 1 + answer.count("\"status\":"));
        const qint64 taken = large.peak - small.peak;
        qInfo("%lld MB of answer, %lld MB of memory", static_cast<long long>(answer.size() / mebi),
              static_cast<long long>(taken / mebi));
        QVERIFY2(taken > answer.size() / 2, "The measurement missed it");
        QVERIFY2(taken <= 2 * answer.size(), QByteArray::number(taken).constData());
    }
};

QTEST_GUILESS_MAIN(TestLarge)
#include "tst_large.moc"
