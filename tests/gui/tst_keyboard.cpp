// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/accessibility.h"
#include "gui/desk.h"
#include "gui/keys.h"
#include "widgets/cluster/clustertreepanel.h"

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QHash>
#include <QLineEdit>
#include <QSet>
#include <QTabBar>
#include <QToolButton>

using namespace patchbay;
using namespace patchbay::test;
using namespace std::chrono_literals;

/// No mouse: everything can be reached with the keys, one sees where one is, and the main job needs nothing
/// else.
class TestKeyboard : public QObject {
    Q_OBJECT

    Theme m_theme;
    Playground m_playground = Playground::fromEnvironment();

    /// Buttons in fields and on tabs repeat a key of their own: Esc, Ctrl+W.
    static bool hasKeyOfItsOwn(const QWidget *widget)
    {
        return qobject_cast<const QToolButton *>(widget)
            && (qobject_cast<const QTabBar *>(widget->parentWidget())
                || qobject_cast<const QLineEdit *>(widget->parentWidget()));
    }

private slots:
    void initTestCase()
    {
        REQUIRE_PLAYGROUND(m_playground);
        m_theme.apply(*qApp);
    }

    void theMainJobNeedsNoMouse()
    {
        OwnConnector failing(m_playground, m_playground.kafkaVersion, QStringLiteral("keys"), 1,
                             OwnConnector::File::FolderMissing);
        VERIFY_DONE(failing.created());
        Desk desk(m_theme);
        desk.openOn(m_playground, QStringLiteral("lab"));
        UiDriver &ui = desk.ui();
        const QString row = QStringLiteral("Connector ") + failing.name() + u',';
        VERIFY_UI(ui, ui.waitForRow(treeName, row, QStringLiteral("FAILED"), 30s));

        // Found.
        press(Qt::Key_Slash);
        QTRY_COMPARE(ui.focus(), treeFilterName);
        typeKeys(failing.name());
        press(Qt::Key_Down);
        QTRY_COMPARE(ui.focus(), treeName);
        press(Qt::Key_Down);
        press(Qt::Key_Return);
        // Understood: the root cause stands on the page, and the whole trace is one key away.
        VERIFY_UI(ui, ui.waitForText(QStringLiteral("NoSuchFileException")));
        QVERIFY(tabTo(ui, QStringLiteral("Show the whole trace: Task 0 failed")));
        press(Qt::Key_Space);
        VERIFY_UI(ui, ui.waitForText(QStringLiteral("\tat ")));
        // Put right.
        QVERIFY(failing.healFolder());
        QVERIFY(tabTo(ui, QStringLiteral("Restart failed")));
        press(Qt::Key_Space);
        VERIFY_UI(ui, ui.waitForRow(treeName, row, QStringLiteral("RUNNING"), 60s));
    }

    void thePaletteGoesThereAndActs()
    {
        Desk desk(m_theme);
        desk.openOn(m_playground, QStringLiteral("lab"));
        UiDriver &ui = desk.ui();
        press(Qt::Key_K, Qt::ControlModifier);
        typeKeys(QStringLiteral("orders-audit"));
        press(Qt::Key_Return);
        QTRY_VERIFY(desk.window().currentPage());
        QTRY_COMPARE(desk.window().currentPage()->title(), QStringLiteral("orders-audit"));
        QTRY_VERIFY(QApplication::focusWidget());
        press(Qt::Key_K, Qt::ControlModifier);
        typeKeys(QStringLiteral("keyboard shortcuts"));
        press(Qt::Key_Return);
        VERIFY_UI(ui, ui.waitForText(QStringLiteral("Keyboard shortcuts")));
        press(Qt::Key_Escape);
    }

    void tabReachesEverythingAndOneSeesWhere()
    {
        Desk desk(m_theme);
        ClusterSession &session = desk.openOn(m_playground, QStringLiteral("lab"));
        const QStringList connectors{QString(), QStringLiteral("orders-search"),
                                     QStringLiteral("orders-audit")};
        for (const QString &connector : connectors) {
            if (connector.isEmpty())
                desk.window().openCluster(session);
            else
                desk.window().openConnector(session, connector);
            QCoreApplication::processEvents();
            QSet<const QWidget *> reached;
            QStringList invisible;
            QWidget *const begin = desk.window().tree().findChild<QLineEdit *>();
            begin->setFocus();
            for (int step = 0; step < 120; ++step) {
                QWidget *const here = QApplication::focusWidget();
                QVERIFY(here);
                const QImage with = here->grab().toImage();
                QTest::keyClick(here, Qt::Key_Tab);
                QWidget *const next = QApplication::focusWidget();
                QVERIFY2(next != here, qPrintable(spokenName(here) + QStringLiteral(" keeps the Tab key")));
                // The focus shows; in a list without a current row there is nothing to show it on.
                const auto *view = qobject_cast<QAbstractItemView *>(here);
                const bool isEmpty = view && !view->currentIndex().isValid();
                if (!reached.contains(here) && !isEmpty && here->grab().toImage() == with)
                    invisible += spokenName(here);
                reached.insert(here);
                if (next == begin)
                    break;
            }
            QVERIFY2(QApplication::focusWidget() == begin, "Tab does not come round");
            QVERIFY2(invisible.isEmpty(),
                     qPrintable(QStringLiteral("the focus does not show on: ")
                                + invisible.join(QStringLiteral(" ¦ "))));
            QStringList missed;
            for (QWidget *widget : interactiveWidgets(desk.window())) {
                if (widget->isEnabled() && !reached.contains(widget) && !hasKeyOfItsOwn(widget))
                    missed += spokenName(widget);
            }
            QVERIFY2(missed.isEmpty(),
                     qPrintable(QStringLiteral("Tab does not reach: ") + missed.join(QStringLiteral(" ¦ "))));
        }
    }

    /// WINDOW.md's list, as far as there is something to do for each key.
    void theKeysAreWhereTheyAreExpected()
    {
        Desk desk(m_theme);
        desk.openOn(m_playground, QStringLiteral("lab"));
        const QList<QPair<const char *, const char *>> expected{
            {"Go to or run…", "Ctrl+K"},        {"Find in the page", "Ctrl+F"},
            {"Filter the tree", "/"},           {"Refresh", "F5"},
            {"Close the tab", "Ctrl+W"},        {"Reopen the closed tab", "Ctrl+Shift+T"},
            {"Next tab", "Ctrl+Tab"},           {"Delete…", "Del"},
            {"New connection", "Ctrl+Shift+N"}, {"Keyboard shortcuts", "F1"},
        };
        for (const auto &[text, keys] : expected) {
            const QAction *action = desk.ui().action(QString::fromUtf8(text));
            QVERIFY2(action, text);
            QCOMPARE(action->shortcut().toString(QKeySequence::PortableText), QString::fromLatin1(keys));
        }
        // One owner of each: Qt does nothing when there are two.
        QHash<QString, QString> owners;
        for (const QAction *action : desk.window().allActions()) {
            const QString keys = action->shortcut().toString(QKeySequence::PortableText);
            if (keys.isEmpty())
                continue;
            QVERIFY2(!owners.contains(keys),
                     qPrintable(keys + u' ' + action->text() + u' ' + owners.value(keys)));
            owners.insert(keys, action->text());
        }
    }
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    TestKeyboard test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_keyboard.moc"
