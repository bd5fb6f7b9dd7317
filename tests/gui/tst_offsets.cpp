// SPDX-License-Identifier: GPL-3.0-or-later
// The offsets of a connector in the window, on real workers: seen, set back, undone; by the keyboard alone.
#include "gui/desk.h"
#include "gui/keys.h"
#include "support/twelvepartitions.h"
#include "widgets/offsets/offsetchangepage.h"

#include <QAbstractButton>
#include <QApplication>
#include <QTabBar>

using namespace patchbay;
using namespace patchbay::test;
using namespace std::chrono_literals;

class TestOffsets : public QObject {
    Q_OBJECT

    Theme m_theme;
    Playground m_playground = Playground::fromEnvironment();
    QString m_topic;
    std::unique_ptr<OwnConnector> m_writer;
    std::unique_ptr<OwnConnector> m_sink;
    std::unique_ptr<Connected> m_connected;

    OffsetTable offsets()
    {
        const auto table = m_connected->ask(&ConnectClient::offsetTable, m_sink->name());
        return table ? *table : OffsetTable();
    }
    static qint64 sumOf(const OffsetTable &table)
    {
        qint64 sum = 0;
        for (int row = 0; row < table.count(); ++row)
            sum += table.offset(row);
        return sum;
    }
    /// All records read and committed, and nothing moves any more.
    bool settled()
    {
        OffsetTable last;
        const auto isSettled = [&] {
            QTest::qWait(500);
            const OffsetTable now = offsets();
            const bool same = now == last;
            last = now;
            return same && now.count() == partitions && sumOf(now) == records;
        };
        return waitFor(isSettled, 120s);
    }
    static OffsetChangePage *page(Desk &desk)
    {
        return qobject_cast<OffsetChangePage *>(desk.window().currentPage());
    }
    /// To a connector's page by the palette.
    static void go(Desk &desk, const QString &connector)
    {
        press(Qt::Key_K, Qt::ControlModifier);
        typeKeys(connector);
        press(Qt::Key_Return);
        const auto isThere = [&desk, &connector] {
            return desk.window().currentPage() && desk.window().currentPage()->title() == connector;
        };
        QTRY_VERIFY(isThere());
        QTRY_VERIFY(QApplication::focusWidget());
    }

private slots:
    void initTestCase()
    {
        REQUIRE_PLAYGROUND(m_playground);
        m_theme.apply(*qApp);
        m_connected = std::make_unique<Connected>(m_playground.targetOf(m_playground.kafkaVersion));
        m_topic = ownName(QStringLiteral("twelve-gui"));
        const QString writer = ownName(QStringLiteral("gui-writer"));
        m_writer = std::make_unique<OwnConnector>(m_playground, m_playground.kafkaVersion, writer,
                                                  twelvePartitionSource(m_playground, writer, m_topic));
        VERIFY_DONE(m_writer->created());
        QVERIFY(isWritten(*m_connected, writer, m_topic));
        const QString sink = ownName(QStringLiteral("gui-sink"));
        m_sink = std::make_unique<OwnConnector>(m_playground, m_playground.kafkaVersion, sink,
                                                twelvePartitionSink(m_playground, sink, m_topic));
        VERIFY_DONE(m_sink->created());
        QVERIFY2(settled(), "The sink did not read all records");
    }

    void threePartitionsGoBackByAHundredAndComeBackWithoutAMouse()
    {
        Desk desk(m_theme);
        desk.openOn(m_playground, QStringLiteral("lab"));
        UiDriver &ui = desk.ui();
        QElapsedTimer took;
        took.start();
        go(desk, m_sink->name());
        press(Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(page(desk));
        OffsetEditor &editor = page(desk)->editor();
        QTRY_COMPARE_WITH_TIMEOUT(editor.table().count(), partitions, 30000);
        const OffsetTable before = editor.table();

        // Choose 0, 3 and 7.
        QTRY_COMPARE(ui.focus(), QStringLiteral("Partitions to choose from"));
        press(Qt::Key_Home);
        press(Qt::Key_Space);
        for (int down = 0; down < 3; ++down)
            press(Qt::Key_Down);
        press(Qt::Key_Space);
        for (int down = 0; down < 4; ++down)
            press(Qt::Key_Down);
        press(Qt::Key_Space);
        VERIFY_UI(ui, ui.waitForText(QStringLiteral("3 of 12 partitions chosen")));
        QVERIFY(tabTo(ui, QStringLiteral("Choose the target")));
        press(Qt::Key_Space);
        // Back by a hundred.
        QTRY_COMPARE(ui.focus(), QStringLiteral("Shift by so many records"));
        press(Qt::Key_Space);
        QTRY_COMPARE(ui.focus(), QStringLiteral("Records to shift by"));
        typeKeys(QStringLiteral("-100"));
        QVERIFY(tabTo(ui, QStringLiteral("Show the preview")));
        press(Qt::Key_Space);
        // Before and after, and what is kept.
        VERIFY_UI(ui, ui.waitForText(QStringLiteral("The other 9 keep their offsets.")));
        VERIFY_UI(ui, ui.waitForText(QStringLiteral("100 records again")));
        QCOMPARE(editor.preview().changeCount(), 3);
        QVERIFY(tabTo(ui, QStringLiteral("Stop, change 3 partitions, resume")));
        press(Qt::Key_Space);
        QTRY_VERIFY_WITH_TIMEOUT(editor.isOver(), 120000);
        qInfo("chosen, previewed, run and read back in %lld ms", took.elapsed());
        QVERIFY2(editor.operation()->report.progress == Progress::Done,
                 qPrintable(ui.texts().join(QStringLiteral(" ¦ "))));
        QVERIFY(editor.isVerified());
        const auto state = m_connected->ask(&ConnectClient::status, m_sink->name());
        VERIFY_DONE(state);
        QCOMPARE(state->state, ConnectorState::Running);
        VERIFY_UI(ui, ui.waitForText(QStringLiteral("as planned")));

        // Undo: the same stages from the preview on.
        QTRY_COMPARE(ui.focus(), QStringLiteral("Undo the change"));
        press(Qt::Key_Space);
        QTRY_VERIFY_WITH_TIMEOUT(editor.isUndo() && editor.previewedAt().isValid(), 30000);
        const auto runButton = [&desk] {
            return page(desk)->findChild<QAbstractButton *>(QStringLiteral("next"));
        };
        QTRY_VERIFY_WITH_TIMEOUT(runButton()->isEnabled(), 30000);
        QVERIFY(tabTo(ui, spokenName(runButton())));
        press(Qt::Key_Space);
        QTRY_VERIFY_WITH_TIMEOUT(editor.isOver(), 120000);
        QVERIFY2(editor.operation()->report.progress == Progress::Done,
                 qPrintable(ui.texts().join(QStringLiteral(" ¦ "))));
        QVERIFY(settled());
        QVERIFY(offsets() == before);
    }

    void aSnapshotIsTakenComparedAndShownAsWhatDiffers()
    {
        Desk desk(m_theme);
        ClusterSession &session = desk.openOn(m_playground, QStringLiteral("lab"));
        UiDriver &ui = desk.ui();
        desk.window().openConnector(session, m_sink->name());
        QTRY_VERIFY(desk.window().currentPage());
        auto *pages = desk.window().currentPage()->findChild<QTabBar *>(QStringLiteral("pages"));
        pages->setCurrentIndex(2);
        VERIFY_UI(ui, ui.waitForRow(QStringLiteral("Committed offsets"), m_topic, m_topic, 30s));
        VERIFY_UI(ui, ui.press(QStringLiteral("Take a snapshot of the offsets")));
        VERIFY_UI(ui, ui.waitForText(QStringLiteral("A snapshot was kept")));
        VERIFY_UI(ui, ui.press(QStringLiteral("Snapshots of the offsets")));
        VERIFY_UI(ui, ui.waitForText(QStringLiteral("Nothing differs.")));
    }

    void aWorkerOfThreeFiveShowsAndAnOlderOneSaysWhyNot()
    {
        Desk desk(m_theme);
        std::vector<ClusterProfile> profiles;
        for (const QString &version : {QStringLiteral("3.5.2"), QStringLiteral("2.8.2")}) {
            ClusterProfile profile = profileOf(m_playground, version);
            profile.workers = m_playground.workersOf(version);
            profiles.push_back(profile);
        }
        desk.keep(profiles);
        desk.open();
        UiDriver &ui = desk.ui();
        const auto open = [&](const QString &version) {
            ClusterSession *session = desk.program().clusters().findByName(version);
            if (!waitFor([session] { return session->condition().isFresh(); }, 60s))
                return false;
            desk.window().openConnector(*session,
                                        m_playground.seeded(QStringLiteral("orders-archive"), version));
            desk.window().currentPage()->findChild<QTabBar *>(QStringLiteral("pages"))->setCurrentIndex(2);
            return true;
        };
        QVERIFY(open(QStringLiteral("3.5.2")));
        VERIFY_UI(ui, ui.waitForText(QStringLiteral("The offsets can be seen here and not changed")));
        VERIFY_UI(ui, ui.waitForText(QStringLiteral("under another name")));
        QTRY_VERIFY(!ui.action(QStringLiteral("Reset or move offsets…"))->isEnabled());
        QVERIFY(open(QStringLiteral("2.8.2")));
        VERIFY_UI(ui, ui.waitForText(QStringLiteral("Offsets are not shown here")));
        VERIFY_UI(ui, ui.waitForText(QStringLiteral("2.8.2")));
    }
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    TestOffsets test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_offsets.moc"
