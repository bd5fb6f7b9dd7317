// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/windowfixture.h"

#include "support/answer.h"
#include "widgets/look/buttons.h"
#include "widgets/palette/actionreading.h"
#include "widgets/palette/palette.h"
#include "widgets/palette/shortcutsheet.h"

#include <QAccessible>
#include <QApplication>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QSignalSpy>

using namespace patchbay;
using namespace patchbay::test;

namespace {

const QStringList connectors{QStringLiteral("audit-s3 STOPPED"), QStringLiteral("orders-archive RUNNING R R"),
                             QStringLiteral("orders-search RUNNING R F"),
                             QStringLiteral("orders-source RUNNING R")};

/// A window on one production cluster whose rows are there, with palette and sheet.
struct Opened : WindowFixture {
    FaultServer server;
    ClusterSession *session = nullptr;
    std::unique_ptr<Palette> palette;
    std::unique_ptr<ShortcutSheet> sheet;
    QStringList chosen; ///< "cluster" or "cluster/connector"

    explicit Opened(Theme &usedTheme)
        : WindowFixture(usedTheme)
    {
        answerSnapshot(server, snapshotOf(connectors));
        session = &add(QStringLiteral("payments-eu"), Environment::Kind::Production, server.url());
        MainWindow &main = open();
        const auto actions = [&main] {
            return main.allActions();
        };
        palette = std::make_unique<Palette>(theme, clusters, actions, main);
        sheet = std::make_unique<ShortcutSheet>(theme, actions, main);
        QObject::connect(palette.get(), &Palette::clusterChosen, &main,
                         [this](ClusterSession &of) { chosen.append(of.profile().name); });
        QObject::connect(palette.get(), &Palette::connectorChosen, &main,
                         [this](ClusterSession &of, const QString &connector) {
                             chosen.append(QString(of.profile().name + u'/' + connector));
                         });
        QObject::connect(&main, &MainWindow::paletteRequested, palette.get(), &Palette::toggle);
    }

    bool isReady()
    {
        window->activateWindow();
        return QTest::qWaitForWindowActive(window.get())
            && waitFor([this] { return session->snapshot().connectors.size() == 4; });
    }
    QLineEdit *field() const { return palette->findChild<QLineEdit *>(); }
    QListView *list() const { return palette->findChild<QListView *>(); }
    QStringList rows() const
    {
        QStringList rows;
        for (int row = 0; row < list()->model()->rowCount(); ++row)
            rows.append(list()->model()->index(row, 0).data().toString());
        return rows;
    }
    QString current() const { return list()->currentIndex().data().toString(); }
};

} // namespace

class PaletteTest : public QObject {
    Q_OBJECT

private:
    Theme m_theme;

private slots:
    void initTestCase() { m_theme.apply(*qApp); }

    void theKeyOpensItAndEscapeGivesTheFocusBack()
    {
        Opened opened(m_theme);
        QVERIFY(opened.isReady());
        QWidget *before = opened.window->findChild<ClusterTreePanel *>()->findChild<QLineEdit *>();
        before->setFocus();
        QTest::keyClick(opened.window.get(), Qt::Key_K, Qt::ControlModifier);
        QVERIFY(opened.palette->isVisible());
        QTRY_VERIFY(opened.field()->hasFocus());
        QTest::keyClick(opened.field(), Qt::Key_Escape);
        QVERIFY(!opened.palette->isVisible());
        QVERIFY(before->hasFocus());
        QCOMPARE(opened.list()->model()->rowCount(), 0);
    }

    void enterOpensTheConnectorThatWasTyped()
    {
        Opened opened(m_theme);
        QVERIFY(opened.isReady());
        opened.palette->open();
        QTest::keyClicks(opened.field(), QStringLiteral("orse")); // the others have these letters, but apart
        QCOMPARE(opened.current(), QStringLiteral("orders-search"));
        QTest::keyClick(opened.field(), Qt::Key_Return);
        QCOMPARE(opened.chosen, QStringList{QStringLiteral("payments-eu/orders-search")});
        QVERIFY(!opened.palette->isVisible());
        // Next time it stands first.
        opened.palette->open();
        QCOMPARE(opened.field()->text(), QString());
        QCOMPARE(opened.current(), QStringLiteral("orders-search"));
    }

    void arrowsMoveRoundAndTheClusterOpens()
    {
        Opened opened(m_theme);
        QVERIFY(opened.isReady());
        opened.palette->open();
        QTest::keyClicks(opened.field(), QStringLiteral("orders"));
        QCOMPARE(opened.rows().size(), 3);
        QCOMPARE(opened.list()->currentIndex().row(), 0);
        QTest::keyClick(opened.field(), Qt::Key_Up);
        QCOMPARE(opened.list()->currentIndex().row(), 2);
        QTest::keyClick(opened.field(), Qt::Key_Down);
        QCOMPARE(opened.list()->currentIndex().row(), 0);
        opened.field()->clear();
        QTest::keyClicks(opened.field(), QStringLiteral("payments"));
        QTest::keyClick(opened.field(), Qt::Key_Return);
        QCOMPARE(opened.chosen, QStringList{QStringLiteral("payments-eu")});
    }

    void anActionRunsAfterThePaletteHasGone()
    {
        Opened opened(m_theme);
        QVERIFY(opened.isReady());
        QAction action(QStringLiteral("Spin the &wheel…"));
        bool wasVisible = true;
        int runs = 0;
        connect(&action, &QAction::triggered, this, [&] {
            ++runs;
            wasVisible = opened.palette->isVisible();
        });
        opened.window->addActions(MainWindow::Menu::Connector, {&action});
        opened.palette->open();
        QTest::keyClicks(opened.field(), QStringLiteral("spin wheel"));
        QCOMPARE(opened.current(), QStringLiteral("Spin the wheel…"));
        QTest::keyClick(opened.field(), Qt::Key_Return);
        QCOMPARE(runs, 1);
        QVERIFY(!wasVisible);
    }

    void whatCannotBeRunSaysWhyAndStays()
    {
        Opened opened(m_theme);
        QVERIFY(opened.isReady());
        QAction action(QStringLiteral("Spin the wheel"));
        action.setEnabled(false);
        action.setStatusTip(QStringLiteral("There is no wheel."));
        int runs = 0;
        connect(&action, &QAction::triggered, this, [&] { ++runs; });
        opened.window->addActions(MainWindow::Menu::Connector, {&action});
        opened.palette->open();
        QTest::keyClicks(opened.field(), QStringLiteral("spin"));
        QTest::keyClick(opened.field(), Qt::Key_Return);
        QCOMPARE(runs, 0);
        QVERIFY(opened.palette->isVisible());
        QVERIFY(opened.field()->accessibleDescription().contains(QStringLiteral("There is no wheel.")));
        // It becomes possible while the palette is open.
        action.setEnabled(true);
        QTest::keyClick(opened.field(), Qt::Key_Return);
        QCOMPARE(runs, 1);
    }

    void aRefreshKeepsTheRowThatThePersonMovedTo()
    {
        Opened opened(m_theme);
        QVERIFY(opened.isReady());
        opened.palette->open();
        QTest::keyClicks(opened.field(), QStringLiteral("orders"));
        QTest::keyClick(opened.field(), Qt::Key_Down);
        const QString moved = opened.current();
        answerSnapshot(opened.server,
                       snapshotOf(connectors
                                  + QStringList{QStringLiteral("orders RUNNING R"),
                                                QStringLiteral("orders-zeta RUNNING R")}));
        const auto hasFive = [&opened] {
            opened.session->refresh(); // again: it may join one that was asked before
            return opened.rows().size() == 5;
        };
        QVERIFY(waitFor(hasFive));
        QCOMPARE(opened.rows().first(), QStringLiteral("orders"));
        QCOMPARE(opened.current(), moved);
    }

    void nothingThatFitsIsSaid()
    {
        Opened opened(m_theme);
        QVERIFY(opened.isReady());
        opened.palette->open();
        QTest::keyClicks(opened.field(), QStringLiteral("qqqq"));
        QVERIFY(!opened.list()->isVisible());
        QVERIFY(opened.field()->accessibleDescription().startsWith(QStringLiteral("Nothing has this name")));
        QTest::keyClick(opened.field(), Qt::Key_Return);
        QVERIFY(opened.palette->isVisible());
    }

    void aClickBesideItClosesIt()
    {
        Opened opened(m_theme);
        QVERIFY(opened.isReady());
        opened.palette->open();
        QTest::mouseClick(opened.palette.get(), Qt::LeftButton, {}, QPoint(5, opened.palette->height() - 5));
        QVERIFY(!opened.palette->isVisible());
    }

    void theKeyboardGoingElsewhereClosesIt()
    {
        Opened opened(m_theme);
        QVERIFY(opened.isReady());
        opened.palette->open();
        QTRY_VERIFY(opened.field()->hasFocus());
        opened.sheet->open();
        QVERIFY(!opened.palette->isVisible());
        QVERIFY(opened.sheet->isVisible());
    }

    void assistiveTechnologyHearsTheRow()
    {
        Opened opened(m_theme);
        QVERIFY(opened.isReady());
        opened.palette->open();
        QTest::keyClicks(opened.field(), QStringLiteral("orders-search"));
        const QString words = QStringLiteral("orders-search, Sink, FAILED 1/2, payments-eu, PRODUCTION");
        QCOMPARE(opened.field()->accessibleDescription(), words);
        QAccessibleInterface *list = QAccessible::queryAccessibleInterface(opened.list());
        QVERIFY(list && list->child(0));
        QCOMPARE(list->child(0)->text(QAccessible::Name), words);
        for (const QWidget *widget : opened.palette->findChildren<QWidget *>()) {
            if (widget->focusPolicy() != Qt::NoFocus && !widget->inherits("QLabel"))
                QVERIFY2(!widget->accessibleName().isEmpty(), widget->metaObject()->className());
        }
    }

    void theSheetListsTheKeysOfTheActionsAsTheyAre()
    {
        Opened opened(m_theme);
        QVERIFY(opened.isReady());
        QAction action(QStringLiteral("Spin the &wheel"));
        action.setShortcut(Qt::CTRL | Qt::Key_9);
        opened.window->addActions(MainWindow::Menu::Connector, {&action});
        opened.sheet->open();
        auto *list = opened.sheet->findChild<QListView *>();
        auto *field = opened.sheet->findChild<QLineEdit *>();
        const auto rows = [list] {
            QStringList lines;
            for (int row = 0; row < list->model()->rowCount(); ++row) {
                const QModelIndex index = list->model()->index(row, 0);
                lines.append(index.data().toString() + u'|' + index.data(ShortcutsRole).toString());
            }
            return lines;
        };
        QVERIFY(rows().contains(QStringLiteral("Refresh|F5")));
        QVERIFY(rows().contains(QStringLiteral("View|")));
        QTest::keyClicks(field, QStringLiteral("wheel"));
        QCOMPARE(rows(),
                 (QStringList{QStringLiteral("Connector|"), QStringLiteral("Spin the wheel|Ctrl+9")}));
        action.setShortcut(Qt::CTRL | Qt::Key_8);
        QTRY_COMPARE(rows().last(), QStringLiteral("Spin the wheel|Ctrl+8"));
        field->clear();
        QTest::keyClicks(field, QStringLiteral("ctrl+8"));
        QCOMPARE(rows().size(), 2);
        QTest::keyClick(field, Qt::Key_Escape);
        QVERIFY(!opened.sheet->isVisible());
    }

    void mnemonicsAreNoPartOfTheWords()
    {
        QCOMPARE(withoutMnemonic(QStringLiteral("&Save && go")), QStringLiteral("Save & go"));
        QCOMPARE(withoutMnemonic(QStringLiteral("保存(&S)…")), QStringLiteral("保存…"));
        QCOMPARE(withoutMnemonic(QStringLiteral("Plain (a)")), QStringLiteral("Plain (a)"));
    }

    void actionsSayTheirMenus()
    {
        QMenu view(QStringLiteral("&View"));
        QMenu *theme = view.addMenu(QStringLiteral("&Theme"));
        QAction *dark = theme->addAction(QStringLiteral("&Dark"));
        QMenu context; // without a title: no place to name
        context.addAction(dark);
        const std::vector<ActionText> texts = readActions({dark, dark});
        QCOMPARE(texts[0].group, QStringLiteral("View › Theme"));
        QCOMPARE(texts[0].text, QStringLiteral("Dark"));
        QVERIFY(texts[0].id != texts[1].id);
    }
};

QTEST_MAIN(PaletteTest)
#include "tst_palette.moc"
