// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/desk.h"
#include "gui/keys.h"
#include "widgets/config/configtextview.h"

#include <QApplication>

#include <algorithm>

using namespace patchbay;
using namespace patchbay::test;
using namespace std::chrono_literals;

namespace {
const QString textName = QStringLiteral("Config as text");
const QString problemsName = QStringLiteral("Problems of the config");
} // namespace

/// The config editor on real workers, by keyboard alone: from a wrong key to RUNNING, and back.
class TestEditor : public QObject {
    Q_OBJECT

    Theme m_theme;
    Playground m_playground = Playground::fromEnvironment();

    static QString shown(Desk &desk)
    {
        const auto *view = desk.window().currentPage()->findChild<ConfigTextView *>();
        return view ? view->text() : QString();
    }
    static void openEditor(Desk &desk, const QString &connector)
    {
        UiDriver &ui = desk.ui();
        press(Qt::Key_K, Qt::ControlModifier);
        typeKeys(connector);
        press(Qt::Key_Return);
        QTRY_VERIFY(desk.window().currentPage());
        QTRY_COMPARE(desk.window().currentPage()->title(), connector);
        QTRY_VERIFY(QApplication::focusWidget());
        press(Qt::Key_E, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(ui.focus(), textName, 30000);
        QTRY_VERIFY_WITH_TIMEOUT(shown(desk).contains(QStringLiteral("tasks.max")), 30000);
    }

private slots:
    void initTestCase()
    {
        REQUIRE_PLAYGROUND(m_playground);
        m_theme.apply(*qApp);
    }

    void fromAWrongKeyToRunning()
    {
        OwnConnector failing(m_playground, m_playground.kafkaVersion, QStringLiteral("editor"), 1,
                             OwnConnector::File::FolderMissing);
        VERIFY_DONE(failing.created());
        Desk desk(m_theme);
        desk.openOn(m_playground, QStringLiteral("lab"));
        UiDriver &ui = desk.ui();
        const QString row = QStringLiteral("Connector ") + failing.name() + u',';
        VERIFY_UI(ui, ui.waitForRow(treeName, row, QStringLiteral("FAILED"), 30s));
        QVERIFY(failing.healFolder());
        openEditor(desk, failing.name());

        // A wrong key: found, overwritten with a slip, marked, put right by the key for that.
        press(Qt::Key_F, Qt::ControlModifier);
        typeKeys(QStringLiteral("tasks.max"));
        press(Qt::Key_Return);
        press(Qt::Key_Escape);
        QTRY_COMPARE(ui.focus(), textName);
        typeKeys(QStringLiteral("tasks.maxx"));
        QTRY_VERIFY(shown(desk).contains(QStringLiteral("\"tasks.maxx\"")));
        press(Qt::Key_Escape); // what completion offers
        VERIFY_UI(ui,
                  ui.waitForRow(problemsName, QStringLiteral("Warning of tasks.maxx"),
                                QStringLiteral("tasks.max"), 30s));
        press(Qt::Key_Return, Qt::AltModifier);
        QTRY_VERIFY(!shown(desk).contains(QStringLiteral("tasks.maxx")));

        // A new setting by completion, with a wrong value: the worker's words come to its line.
        press(Qt::Key_Home, Qt::ControlModifier);
        press(Qt::Key_End);
        press(Qt::Key_Return);
        typeKeys(QStringLiteral("\"errors.tol"));
        const auto offers = [] {
            const QWidgetList all = QApplication::topLevelWidgets();
            return std::any_of(all.begin(), all.end(), [](const QWidget *one) {
                return one->objectName() == QStringLiteral("completions") && one->isVisible();
            });
        };
        QTRY_VERIFY(offers());
        press(Qt::Key_Return);
        QTRY_VERIFY(shown(desk).contains(QStringLiteral("\"errors.tolerance\": \"none\"")));
        typeKeys(QStringLiteral("alll"));
        press(Qt::Key_Escape);
        press(Qt::Key_End);
        typeKeys(QStringLiteral(","));
        press(Qt::Key_S, Qt::ControlModifier);
        VERIFY_UI(ui,
                  ui.waitForRow(problemsName, QStringLiteral("Error of errors.tolerance"),
                                QStringLiteral("alll"), 60s));
        press(Qt::Key_Z, Qt::ControlModifier); // the comma
        press(Qt::Key_Home, Qt::ControlModifier);
        press(Qt::Key_F, Qt::ControlModifier);
        typeKeys(QStringLiteral("alll"));
        press(Qt::Key_Return);
        press(Qt::Key_Escape);
        typeKeys(QStringLiteral("all"));
        press(Qt::Key_Escape);
        press(Qt::Key_End);
        typeKeys(QStringLiteral(","));

        // Validated, reviewed, applied, watched.
        press(Qt::Key_S, Qt::ControlModifier);
        const auto mayReview = [&ui] {
            const auto *button = ui.find(QStringLiteral("Review and apply…"));
            return button && button->isEnabled();
        };
        QTRY_VERIFY_WITH_TIMEOUT(mayReview(), 100000);
        press(Qt::Key_S, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(ui.focus(), QStringLiteral("Apply 1 change to ") + failing.name(), 30000);
        VERIFY_UI(ui, ui.waitForText(QStringLiteral("errors.tolerance")));
        press(Qt::Key_Space);
        VERIFY_UI(ui, ui.waitForText(QStringLiteral("Go back to the version before"), 110s));
        VERIFY_UI(ui, ui.waitForRow(treeName, row, QStringLiteral("RUNNING"), 60s));

        // One key goes back: it is validated and reviewed like everything else.
        QTRY_COMPARE_WITH_TIMEOUT(ui.focus(), QStringLiteral("Go back to the version before"), 10000);
        press(Qt::Key_Space);
        QTRY_COMPARE_WITH_TIMEOUT(ui.focus(), QStringLiteral("Apply 1 change to ") + failing.name(), 60000);
        press(Qt::Key_Space);
        QTRY_COMPARE_WITH_TIMEOUT(ui.focus(), QStringLiteral("Go back to the version before"), 110000);
        press(Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE_WITH_TIMEOUT(
            ui.rows(QStringLiteral("Versions of the config")).filter(QStringLiteral("done")).size(), 2,
            30000);
    }

    void aDraftIsThereAfterAKill()
    {
        OwnConnector own(m_playground, m_playground.kafkaVersion, QStringLiteral("draft"));
        VERIFY_DONE(own.created());
        Desk desk(m_theme);
        desk.openOn(m_playground, QStringLiteral("lab"));
        openEditor(desk, own.name());
        press(Qt::Key_F, Qt::ControlModifier);
        typeKeys(QStringLiteral("tasks.max"));
        press(Qt::Key_Return);
        press(Qt::Key_Escape);
        typeKeys(QStringLiteral("tasks.half"));
        QTRY_VERIFY(shown(desk).contains(QStringLiteral("tasks.half")));
        QTest::qWait(2500); // a person pauses: the draft is written
        desk.vanish();
        desk.open();
        QTRY_VERIFY(desk.window().currentPage());
        ClusterSession *session = desk.program().clusters().findByName(QStringLiteral("lab"));
        QTRY_VERIFY_WITH_TIMEOUT(session->condition().isFresh(), 30000);
        openEditorOf(desk, own.name());
        QTRY_VERIFY_WITH_TIMEOUT(shown(desk).contains(QStringLiteral("tasks.half")), 30000);
        VERIFY_UI(desk.ui(), desk.ui().waitForText(QStringLiteral("is back")));
    }

private:
    static void openEditorOf(Desk &desk, const QString &connector)
    {
        press(Qt::Key_K, Qt::ControlModifier);
        typeKeys(connector);
        press(Qt::Key_Return);
        QTRY_VERIFY(desk.window().currentPage());
        QTRY_VERIFY(desk.window().currentPage()->title().startsWith(connector));
        press(Qt::Key_E, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(!shown(desk).isEmpty(), 30000);
    }
};

QTEST_MAIN(TestEditor)
#include "tst_editor.moc"
