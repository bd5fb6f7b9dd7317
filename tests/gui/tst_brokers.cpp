// SPDX-License-Identifier: GPL-3.0-or-later
// What only brokers say, in the window, on real ones: how far a sink is behind, and going to a point in time.
// Kafka's own tool decides what is right.
#include "gui/desk.h"
#include "models/offsettablemodel.h"
#include "support/twelvepartitions.h"
#include "widgets/offsets/offsetchangepage.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QLocale>
#include <QProcess>
#include <QTabBar>

using namespace patchbay;
using namespace patchbay::test;
using namespace std::chrono_literals;

namespace {

constexpr int later = 120; ///< records that come while the sink is stopped

using Offsets = QMap<int, qint64>; ///< by partition

} // namespace

class TestBrokers : public QObject {
    Q_OBJECT

    Theme m_theme;
    Playground m_playground = Playground::fromEnvironment();
    const QString m_broker = qEnvironmentVariable("PATCHBAY_BROKER");
    QString m_topic;
    QString m_lines; ///< the file that the writer reads
    QDateTime m_between; ///< after the first records, before the later ones
    std::unique_ptr<OwnConnector> m_writer;
    std::unique_ptr<OwnConnector> m_sink;
    std::unique_ptr<Connected> m_connected;

    Offsets committed()
    {
        Offsets offsets;
        const auto table = m_connected->ask(&ConnectClient::offsetTable, m_sink->name());
        for (int row = 0; table && row < table->count(); ++row)
            offsets.insert(table->partition(row), table->offset(row));
        return offsets;
    }
    static qint64 sumOf(const Offsets &offsets)
    {
        qint64 sum = 0;
        for (const qint64 offset : offsets)
            sum += offset;
        return sum;
    }
    /// What kafka-get-offsets says: -1 the end, -2 the beginning, else ms since the epoch.
    Offsets kafkaSays(qint64 time) const
    {
        QFile settings(m_playground.folder + QStringLiteral("/settings"));
        if (!settings.open(QIODevice::ReadOnly))
            return {};
        QString cache;
        for (const QByteArray &line : settings.readAll().split('\n')) {
            if (line.startsWith("cache="))
                cache = QString::fromUtf8(line.mid(6));
        }
        QProcess tool;
        tool.start(QStringLiteral("java"),
                   {QStringLiteral("-XX:TieredStopAtLevel=1"), QStringLiteral("-cp"),
                    cache + u'/' + m_playground.kafkaVersion + QStringLiteral("/lib/*"),
                    QStringLiteral("org.apache.kafka.tools.GetOffsetShell"),
                    QStringLiteral("--bootstrap-server"), m_broker, QStringLiteral("--topic"), m_topic,
                    QStringLiteral("--time"), QString::number(time)});
        if (!tool.waitForFinished(120'000) || tool.exitCode() != 0)
            return {};
        Offsets offsets;
        for (const QByteArray &line : tool.readAllStandardOutput().split('\n')) { // topic:partition:offset
            const QList<QByteArray> parts = line.split(':');
            if (parts.size() == 3 && !parts.at(2).isEmpty())
                offsets.insert(parts.at(1).toInt(), parts.at(2).toLongLong());
        }
        return offsets;
    }
    ClusterProfile profileWith(const QString &servers) const
    {
        ClusterProfile profile = profileOf(m_playground, QStringLiteral("lab"));
        profile.kafka = KafkaProfile();
        profile.kafka->bootstrapServers = {servers};
        profile.kafka->passwordId = QUuid::createUuid();
        return profile;
    }
    /// The page with the sink's offsets.
    OffsetTableModel *openOffsets(Desk &desk, const ClusterProfile &profile)
    {
        desk.keep({profile});
        desk.open();
        ClusterSession *session = desk.program().clusters().findByName(profile.name);
        if (!session || !waitFor([session] { return session->condition().isFresh(); }, 60s))
            return nullptr;
        desk.window().openConnector(*session, m_sink->name());
        QWidget *page = desk.window().currentPage();
        page->findChild<QTabBar *>(QStringLiteral("pages"))->setCurrentIndex(2);
        auto *view = page->findChild<QAbstractItemView *>(QStringLiteral("offsets"));
        auto *model = view ? qobject_cast<OffsetTableModel *>(view->model()) : nullptr;
        const auto isRead = [model] {
            return model && model->totalCount() == partitions;
        };
        return waitFor(isRead, 60s) ? model : nullptr;
    }
    static qint64 sumOf(const OffsetTableModel &model, OffsetTableModel::Content content)
    {
        qint64 sum = 0;
        for (int row = 0; row < model.rowCount(); ++row)
            sum += model.index(row, model.columnOf(content))
                       .data()
                       .toString()
                       .remove(QLocale().groupSeparator())
                       .toLongLong();
        return sum;
    }
    static OffsetChangePage *changePage(Desk &desk)
    {
        return qobject_cast<OffsetChangePage *>(desk.window().currentPage());
    }
    static Offsets after(const OffsetPreview &preview)
    {
        Offsets offsets;
        for (const OffsetPreview::Row &row : preview.rows) {
            if (row.after)
                offsets.insert(sinkPartitionOf(row.partition)->partition,
                               sinkOffsetOf(*row.after).value_or(-9));
        }
        return offsets;
    }

private slots:
    void initTestCase()
    {
        QVERIFY2(!m_broker.isEmpty() && m_playground.workers.size() == 2,
                 qPrintable(m_playground.complaint()));
        m_theme.apply(*qApp);
        m_connected = std::make_unique<Connected>(m_playground.targetOf(m_playground.kafkaVersion));
        m_topic = ownName(QStringLiteral("twelve-lag"));
        const QString writer = ownName(QStringLiteral("lag-writer"));
        const ConnectorConfig source = twelvePartitionSource(m_playground, writer, m_topic);
        for (const ConnectorConfig::Setting &setting : source.settings) {
            if (setting.key == u"file")
                m_lines = setting.value.value_or(QString());
        }
        m_writer = std::make_unique<OwnConnector>(m_playground, m_playground.kafkaVersion, writer, source);
        VERIFY_DONE(m_writer->created());
        QVERIFY(isWritten(*m_connected, writer, m_topic));
        const QString sink = ownName(QStringLiteral("lag-sink"));
        m_sink = std::make_unique<OwnConnector>(m_playground, m_playground.kafkaVersion, sink,
                                                twelvePartitionSink(m_playground, sink, m_topic));
        VERIFY_DONE(m_sink->created());
        const auto isRead = [this] {
            QTest::qWait(500);
            return sumOf(committed()) == records;
        };
        QVERIFY2(waitFor(isRead, 120s), "The sink did not read all records");
        VERIFY_DONE(m_connected->ask(&ConnectClient::stop, sink));
        QVERIFY2(m_connected->awaitState(sink, ConnectorState::Stopped, 0), qPrintable(m_connected->seen()));

        QTest::qWait(1500);
        m_between = QDateTime::currentDateTimeUtc();
        QTest::qWait(1500);
        QFile lines(m_lines);
        QVERIFY(lines.open(QIODevice::Append));
        for (int line = 0; line < later; ++line)
            lines.write("later " + QByteArray::number(line) + '\n');
        lines.close();
        Offsets ends;
        const auto isWrittenToo = [this, &ends] {
            ends = kafkaSays(-1);
            return sumOf(ends) == records + later;
        };
        QVERIFY2(waitFor(isWrittenToo, 60s), qPrintable(QString::number(sumOf(ends))));
    }
    void cleanupTestCase()
    {
        m_sink.reset();
        m_writer.reset();
    }

    void aStoppedSinkIsAsFarBehindAsRecordsCameSince()
    {
        Desk desk(m_theme);
        OffsetTableModel *model = openOffsets(desk, profileWith(m_broker));
        QVERIFY(model);
        using Content = OffsetTableModel::Content;
        QTRY_COMPARE_WITH_TIMEOUT(sumOf(*model, Content::Lag), later, 30000);
        QCOMPARE(sumOf(*model, Content::End), records + later);
        QVERIFY(!desk.ui().shows(QStringLiteral("Begin, end and lag")));
        // The time of the record at each offset: the first of the later ones, where there is one.
        const auto *view =
            desk.window().currentPage()->findChild<QAbstractItemView *>(QStringLiteral("offsets"));
        QVERIFY(view->visualRect(model->index(0, model->columnOf(Content::RecordTime))).width() > 0);
        const auto areShown = [model] {
            int shown = 0;
            for (int row = 0; row < model->rowCount(); ++row) {
                const bool isBehind =
                    model->index(row, model->columnOf(Content::Lag)).data().toString() != u"0";
                const QString time =
                    model->index(row, model->columnOf(Content::RecordTime)).data().toString();
                shown += isBehind && time.size() > 1 ? 1 : 0;
            }
            return shown > 0;
        };
        QTRY_VERIFY_WITH_TIMEOUT(areShown(), 30000);
    }

    void theEndAndAPointInTimeAreWhatKafkaSays()
    {
        Desk desk(m_theme);
        QVERIFY(openOffsets(desk, profileWith(m_broker)));
        UiDriver &ui = desk.ui();
        VERIFY_UI(ui, ui.press(QStringLiteral("Reset or move offsets")));
        QTRY_VERIFY(changePage(desk));
        OffsetEditor &editor = changePage(desk)->editor();
        QTRY_COMPARE_WITH_TIMEOUT(editor.table().count(), partitions, 30000);
        changePage(desk)->choose(OffsetSelection::all());
        editor.next();
        VERIFY_UI(ui, ui.press(QStringLiteral("To the end of the topic")));
        VERIFY_UI(ui, ui.press(QStringLiteral("Show the preview")));
        VERIFY_UI(ui, ui.waitForText(QStringLiteral("In all 120 records are skipped.")));
        QCOMPARE(after(editor.preview()), kafkaSays(-1));
        const auto *run = changePage(desk)->findChild<QAbstractButton *>(QStringLiteral("next"));
        QTRY_VERIFY_WITH_TIMEOUT(run->isEnabled(), 30000);
        QVERIFY(editor.run());
        QTRY_VERIFY_WITH_TIMEOUT(editor.isOver(), 120000);
        QVERIFY(editor.isVerified());
        QCOMPARE(committed(), kafkaSays(-1));

        // And back to a moment between the two batches.
        editor.startOver();
        QTRY_VERIFY_WITH_TIMEOUT(!editor.offsets().isLoading(), 30000);
        editor.choose(OffsetSelection::all());
        QTRY_COMPARE(editor.chosenCount(), partitions);
        editor.next();
        QCOMPARE(editor.stage(), OffsetEditor::Stage::Target);
        VERIFY_UI(ui, ui.press(QStringLiteral("To a point in time")));
        VERIFY_UI(ui,
                  ui.type(QStringLiteral("Point in time to go to"), m_between.toString(Qt::ISODateWithMs)));
        VERIFY_UI(ui, ui.press(QStringLiteral("Show the preview")));
        VERIFY_UI(ui, ui.waitForText(QStringLiteral("In all 120 records are read again.")));
        const Offsets found = kafkaSays(m_between.toMSecsSinceEpoch());
        QCOMPARE(found.size(), partitions);
        QCOMPARE(after(editor.preview()), found);
    }

    void brokersThatDoNotAnswerDoNotHoldUpTheOffsets()
    {
        Desk desk(m_theme);
        ClusterProfile profile = profileWith(QStringLiteral("127.0.0.1:1"));
        profile.readDeadline = 3s;
        QVERIFY(openOffsets(desk, profile));
        UiDriver &ui = desk.ui();
        VERIFY_UI(ui, ui.waitForText(QStringLiteral("Begin, end and lag are not known"), 30s));
        VERIFY_UI(ui, ui.waitForText(QStringLiteral("127.0.0.1:1")));
        QVERIFY(!ui.find(QStringLiteral("Reset or move offsets"))->property("enabled").isNull());
        QElapsedTimer took;
        took.start();
        desk.close();
        QVERIFY2(took.elapsed() < 2000,
                 qPrintable(QString::number(took.elapsed()))); // it waits for no broker
    }

    void theConnectionTestTriesTheBrokers()
    {
        Desk desk(m_theme);
        desk.keep({profileOf(m_playground, QStringLiteral("lab"))});
        desk.open();
        UiDriver &ui = desk.ui();
        VERIFY_UI(ui, ui.menu(QStringLiteral("Connections")));
        VERIFY_UI(ui, ui.type(QStringLiteral("Bootstrap servers of the Kafka brokers"), m_broker));
        VERIFY_UI(ui, ui.press(QStringLiteral("Test connection")));
        VERIFY_UI(ui, ui.waitForText(QStringLiteral("1 broker of the Kafka cluster"), 60s));
        VERIFY_UI(ui, ui.waitForText(QStringLiteral("The connection works."), 60s));
        VERIFY_UI(ui, ui.press(QStringLiteral("Save connection")));
        const auto isSaved = [&desk] {
            return desk.program().clusters().at(0).brokers().areNamed();
        };
        QTRY_VERIFY(isSaved());
    }
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    TestBrokers test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_brokers.moc"
