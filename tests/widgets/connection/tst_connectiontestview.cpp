// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/connection/connectiontestview.h"

#include "models/roles.h"
#include "support/answer.h"
#include "support/recordedworker.h"
#include "widgets/look/tableview.h"
#include "widgets/windowfixture.h"

#include <QApplication>
#include <QLabel>

using namespace patchbay;
using namespace patchbay::test;
using namespace std::chrono_literals;

class ConnectionTestViewTest : public QObject {
    Q_OBJECT

private:
    Theme m_theme;

    /// A test of \p workers that ran to its end, shown.
    struct Shown {
        ConnectionTestView view;
        TableView *table;

        Shown(const Theme &theme, const QList<QUrl> &workers)
            : view(theme),
              table(view.findChild<TableView *>(QStringLiteral("stages")))
        {
            ClusterProfile profile = ClusterProfile::create();
            profile.name = QStringLiteral("lab");
            profile.workers = workers;
            profile.readDeadline = 2s;
            view.resize(900, 700);
            view.test(profile, {}, WindowFixture::network(), {}, {});
            const auto *cancel = view.findChild<QWidget *>(QStringLiteral("cancelTest"));
            if (!waitFor([cancel] { return cancel->isHidden(); }, 30s))
                qFatal("The test does not end");
        }

        QString cell(int row, int column) const
        {
            return table->model()->index(row, column).data().toString();
        }
        bool says(const QString &text) const
        {
            for (const QLabel *label : view.findChildren<QLabel *>()) {
                if (!label->isHidden() && label->text().contains(text))
                    return true;
            }
            return false;
        }
        int failedRow(const QUrl &worker) const
        {
            for (int row = 0; row < table->model()->rowCount(); ++row) {
                const bool failed =
                    table->model()->index(row, ConnectionTestModel::StageColumn).data(ProgressRole)
                    == QVariant::fromValue(Progress::Failed);
                if (failed && cell(row, ConnectionTestModel::WorkerColumn) == worker.toDisplayString())
                    return row;
            }
            return -1;
        }
    };

private slots:
    void initTestCase() { m_theme.apply(*qApp); }

    void withSeveralWorkersEachStageNamesItsOwn()
    {
        RecordedWorker good(QStringLiteral("4.3.1"));
        good.serve({QStringLiteral("01-root"), QStringLiteral("03-plugins")});
        FaultServer gone;
        gone.stopListening();
        const Shown shown(m_theme, {good.url(), gone.url()});
        QCOMPARE(shown.table->model()->rowCount(), 14);
        QVERIFY(!shown.table->isColumnHidden(ConnectionTestModel::WorkerColumn));
        for (int row = 0; row < 14; ++row)
            QCOMPARE(shown.cell(row, ConnectionTestModel::WorkerColumn),
                     (row < 7 ? good : gone).url().toDisplayString());
        // What failed stands above, with its worker; and that row is the chosen one.
        QVERIFY(shown.says(gone.url().toDisplayString()));
        QCOMPARE(shown.table->currentIndex().row(), shown.failedRow(gone.url()));
    }

    void withOneWorkerThereIsNoColumnForIt()
    {
        FaultServer gone;
        gone.stopListening();
        const Shown shown(m_theme, {gone.url()});
        QVERIFY(shown.table->isColumnHidden(ConnectionTestModel::WorkerColumn));
        QVERIFY(shown.says(gone.url().toDisplayString()));
    }

    void eachFailedStageHasItsOwnSuggestionWhenItIsChosen()
    {
        FaultServer gone;
        gone.stopListening();
        FaultServer locked;
        locked.on("*", "*").reply(401, "no").type("text/plain");
        const Shown shown(m_theme, {gone.url(), locked.url()});
        const int first = shown.failedRow(gone.url());
        const int second = shown.failedRow(locked.url());
        QVERIFY(first >= 0 && second >= 0);
        const QString fix = QStringLiteral("Choose Basic authentication");
        QVERIFY(!shown.says(fix));
        QVERIFY(shown.says(QStringLiteral("2 workers")));
        shown.table->setFocus();
        while (shown.table->currentIndex().row() < second)
            QTest::keyClick(shown.table, Qt::Key_Down);
        QVERIFY(shown.says(fix));
        QVERIFY(shown.says(locked.url().toDisplayString()));
        QVERIFY(!shown.says(gone.url().toDisplayString()));
    }
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    ConnectionTestViewTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_connectiontestview.moc"
