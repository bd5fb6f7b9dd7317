// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/config/confighistoryview.h"

#include "widgets/config/configfixture.h"
#include "widgets/look/tableview.h"

#include <QFile>
#include <QFileDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>

using namespace patchbay;
using namespace patchbay::test;

/// The configs that a connector had: chosen, compared, named, exported, and gone back to.
class TestConfigHistoryView : public QObject {
    Q_OBJECT

    Theme m_theme;

    struct Opened {
        ConfigFixture fixture;
        std::unique_ptr<ConfigHistoryView> view;

        void keep(const QString &topics, int minute)
        {
            ConnectorConfig config;
            config.settings = {{QStringLiteral("connector.class"), QStringLiteral("org.example.Sink")},
                               {QStringLiteral("topics"), topics},
                               {QStringLiteral("db.password"), QStringLiteral("hunter2")}};
            ConfigVersion version;
            version.id = QUuid::createUuid();
            version.time = QDateTime(QDate(2026, 1, 2), QTime(3, minute), Qt::UTC);
            version.cluster = fixture.session->profile().id;
            version.connector = QStringLiteral("orders");
            version.user = QStringLiteral("ada");
            version.config = StoredConfig::of(config, SecretRules(), Fingerprinter::forThisRun());
            version.ended = Progress::Done;
            Answer<void> kept;
            fixture.history.add(version, kept.replyTo());
            kept.wait();
        }
        void show(const Theme &theme)
        {
            view = std::make_unique<ConfigHistoryView>(theme, fixture.ground, *fixture.session,
                                                       QStringLiteral("orders"));
            view->resize(1000, 600);
            view->show();
        }
        TableView &versions() const { return *view->findChild<TableView *>(QStringLiteral("versions")); }
        QPushButton &restore() const
        {
            return *view->findChild<QPushButton *>(QStringLiteral("restoreVersion"));
        }
        int differenceCount() const
        {
            for (const TableView *table : view->findChildren<TableView *>()) {
                if (table != &versions())
                    return table->model()->rowCount();
            }
            return -1;
        }
    };

private slots:
    void initTestCase() { m_theme.apply(*qApp); }

    void oneIsComparedWithTheOneBeforeItAndGoneBackTo()
    {
        Opened opened;
        opened.keep(QStringLiteral("a"), 1);
        opened.keep(QStringLiteral("a,b"), 2);
        opened.show(m_theme);
        QTRY_COMPARE(opened.versions().model()->rowCount(), 2);
        QTRY_COMPARE(opened.differenceCount(), 1); // topics
        opened.versions().setCurrentIndex(opened.versions().model()->index(1, 0));
        QCOMPARE(opened.differenceCount(), 3); // the first that is known: all of it
        QSignalSpy restored(opened.view.get(), &ConfigHistoryView::restoreRequested);
        QTest::mouseClick(&opened.restore(), Qt::LeftButton);
        QCOMPARE(restored.count(), 1);
        const auto version = restored.first().first().value<ConfigVersion>();
        QCOMPARE(version.config.find(u"topics")->text, QStringLiteral("a"));
    }

    void anyTwoAreComparedWithEachOther()
    {
        Opened opened;
        opened.keep(QStringLiteral("a"), 1);
        opened.keep(QStringLiteral("b"), 2);
        opened.keep(QStringLiteral("a"), 3);
        opened.show(m_theme);
        QTRY_COMPARE(opened.versions().model()->rowCount(), 3);
        QTRY_COMPARE(opened.differenceCount(), 1);
        QItemSelectionModel &selection = *opened.versions().selectionModel();
        selection.select(opened.versions().model()->index(2, 0),
                         QItemSelectionModel::Select | QItemSelectionModel::Rows);
        QCOMPARE(opened.differenceCount(), 0); // the newest and the oldest are the same
        QVERIFY(!opened.restore().isEnabled()); // which of them?
    }

    void aNameIsKept()
    {
        Opened opened;
        opened.keep(QStringLiteral("a"), 1);
        opened.show(m_theme);
        QTRY_COMPARE(opened.versions().model()->rowCount(), 1);
        auto *label = opened.view->findChild<QLineEdit *>();
        QTRY_VERIFY(label->isEnabled());
        QTest::keyClicks(label, QStringLiteral("before the move"));
        QTest::keyClick(label, Qt::Key_Return);
        const auto keptLabel = [&opened] {
            Answer<std::vector<ConfigVersion>> answer;
            opened.fixture.history.versions(opened.fixture.session->profile().id, QStringLiteral("orders"),
                                            answer.replyTo());
            answer.wait();
            return answer.value().front().label;
        };
        QTRY_COMPARE(keptLabel(), QStringLiteral("before the move"));
    }

    void anExportHasNoSecretAndAFullDiskIsSaid()
    {
        Opened opened;
        opened.keep(QStringLiteral("a"), 1);
        opened.show(m_theme);
        QTRY_COMPARE(opened.versions().model()->rowCount(), 1);
        QSignalSpy failed(opened.view.get(), &ConfigHistoryView::failed);
        const auto exportTo = [&opened](const QString &name) {
            for (QPushButton *button : opened.view->findChildren<QPushButton *>()) {
                if (button->text() == QStringLiteral("Export…"))
                    QTest::mouseClick(button, Qt::LeftButton);
            }
            auto *dialog = opened.view->findChild<QFileDialog *>();
            QVERIFY(dialog);
            emit dialog->fileSelected(name);
            delete dialog;
        };
        QTemporaryDir folder;
        const QString good = folder.filePath(QStringLiteral("history.json"));
        exportTo(good);
        QFile file(good);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray json = file.readAll();
        QVERIFY(json.contains("\"topics\""));
        QVERIFY(!json.contains("hunter2"));
        QCOMPARE(failed.count(), 0);
        exportTo(folder.filePath(QStringLiteral("no/such/folder.json")));
        QCOMPARE(failed.count(), 1);
    }

    void withoutVersionsItSaysWhy()
    {
        Opened opened;
        opened.show(m_theme);
        QTest::qWait(50);
        QVERIFY(!opened.versions().isVisible());
    }
};

QTEST_MAIN(TestConfigHistoryView)
#include "tst_confighistoryview.moc"
