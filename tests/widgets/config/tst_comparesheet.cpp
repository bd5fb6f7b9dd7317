// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/config/comparesheet.h"

#include "widgets/config/configfixture.h"
#include "widgets/look/tableview.h"

#include <QPushButton>

using namespace patchbay;
using namespace patchbay::test;

/// A connector beside its namesake of another cluster, and settings taken over into the text.
class TestCompareSheet : public QObject {
    Q_OBJECT

    Theme m_theme;

    struct Opened : ConfigFixture {
        FaultServer otherServer;
        OpenWorkbench *open = nullptr;
        CompareSheet *sheet = nullptr;

        Opened()
        {
            answerSnapshot(
                otherServer,
                snapshotOf({QStringLiteral("else RUNNING R"), QStringLiteral("orders RUNNING R")}));
            otherServer.on("GET", "/connectors").reply(200, R"(["else","orders"])");
            otherServer.on("GET", "/connectors/orders/config")
                .reply(200,
                       R"({"name":"orders","connector.class":"org.example.Sink","topics":"a,eu",)"
                       R"("db.password":"swordfish"})");
            ClusterProfile profile = ClusterProfile::create();
            profile.name = QStringLiteral("payments-us");
            profile.workers = {otherServer.url()};
            const Result<> added = clusters.add(profile);
            Q_ASSERT(added);
            clusters.find(profile.id)->start();
        }
        bool show(const Theme &theme, OpenWorkbench &workbench)
        {
            const ClusterSession &other = clusters.at(1);
            if (!waitFor([&other] { return other.snapshot().connectors.size() == 2; }))
                return false;
            sheet = new CompareSheet(theme, clusters, ground, workbench.editor(), &workbench.window);
            sheet->open();
            return true;
        }
        TableView &compared() const { return *sheet->findChild<TableView *>(QStringLiteral("compared")); }
        TableView &choice() const
        {
            for (TableView *table : sheet->findChildren<TableView *>()) {
                if (table != &compared())
                    return *table;
            }
            qFatal("no choice");
        }
        QPushButton &button(const QString &text) const
        {
            for (QPushButton *one : sheet->findChildren<QPushButton *>()) {
                if (one->text().startsWith(text))
                    return *one;
            }
            qFatal("no button");
        }
    };

private slots:
    void initTestCase() { m_theme.apply(*qApp); }

    void theNamesakeIsOfferedFirstAndASideIsTaken()
    {
        Opened fixture;
        QVERIFY(fixture.start());
        OpenWorkbench open(m_theme, fixture);
        QVERIFY(open.open(QStringLiteral("orders")));
        QVERIFY(fixture.show(m_theme, open));
        const QModelIndex first = fixture.choice().model()->index(0, 0);
        QCOMPARE(first.data().toString(), QStringLiteral("orders"));
        QVERIFY(first.siblingAtColumn(1).data().toString().contains(QStringLiteral("payments-us")));
        QTest::keyClick(&fixture.choice(), Qt::Key_Return);
        QTRY_COMPARE(fixture.compared().model()->rowCount(), 3); // db.password, tasks.max, topics
        for (int row = 0; row < 3; ++row) {
            for (int column = 0; column < fixture.compared().model()->columnCount(); ++column) {
                const QString text = fixture.compared().model()->index(row, column).data().toString();
                QVERIFY2(!text.contains(QStringLiteral("swordfish")), qPrintable(text));
                QVERIFY2(!text.contains(QStringLiteral("hunter2")), qPrintable(text));
            }
        }
        QVERIFY(!fixture.button(QStringLiteral("Take")).isEnabled());
        fixture.compared().selectAll();
        QPointer<CompareSheet> sheet(fixture.sheet);
        QTest::mouseClick(&fixture.button(QStringLiteral("Take")), Qt::LeftButton);
        QTRY_VERIFY(!sheet);
        QCOMPARE(open.editor().document()->shown(u"topics"), QStringLiteral("a,eu"));
        QVERIFY(!open.editor().document()->contains(u"tasks.max")); // the other has none
        QVERIFY(!open.editor().text().text().contains("swordfish"));
        QCOMPARE(open.editor().reveal(QStringLiteral("db.password")), QStringLiteral("swordfish"));
        QCOMPARE(fixture.server.count("PATCH", "*") + fixture.server.count("PUT", "*"), 0);
    }

    void oneThatCannotBeReadIsSaid()
    {
        Opened fixture;
        fixture.otherServer.on("GET", "/connectors/orders/config").error(403, "Forbidden");
        QVERIFY(fixture.start());
        OpenWorkbench open(m_theme, fixture);
        QVERIFY(open.open(QStringLiteral("orders")));
        QVERIFY(fixture.show(m_theme, open));
        QTest::keyClick(&fixture.choice(), Qt::Key_Return);
        QTRY_VERIFY(fixture.otherServer.count("GET", "/connectors/orders/config") > 0);
        QTest::qWait(50);
        QVERIFY(fixture.choice().isVisible());
        QTest::keyClick(fixture.sheet, Qt::Key_Escape);
        QVERIFY(!open.workbench->isModified());
    }
};

QTEST_MAIN(TestCompareSheet)
#include "tst_comparesheet.moc"
