// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/config/configtextview.h"

#include "core/config/secretvault.h"
#include "support/answer.h"

#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QTest>
#include <QVBoxLayout>

using namespace patchbay;
using namespace patchbay::test;

namespace {

const QByteArray config = "{\n"
                          "  \"name\": \"orders\",\n"
                          "  \"db.password\": \"hunter2\",\n"
                          "  \"topic\": \"a\"\n"
                          "}\n";

} // namespace

/// The view over ConfigText: what is typed arrives, what the document says is shown, and no secret is in it.
class TestConfigTextView : public QObject {
    Q_OBJECT

    Theme m_theme;

    struct Opened {
        SecretVault vault;
        ConfigText text;
        QWidget window;
        ConfigTextView view;
        QLineEdit next;

        explicit Opened(const Theme &theme, const QByteArray &json = config)
            : view(theme)
        {
            text.reset(maskConfig(json, SecretRules(), vault));
            auto *layout = new QVBoxLayout(&window);
            layout->addWidget(&view);
            layout->addWidget(&next);
            view.follow(text);
            window.resize(700, 400);
            window.show();
            view.setFocus();
        }
        ~Opened()
        {
            view.setParent(nullptr);
            next.setParent(nullptr);
        }
        bool isReady() { return QTest::qWaitForWindowActive(&window, 20000); }
        QByteArray shown() { return view.text().toUtf8(); }
        void put(const QByteArray &before) // the caret behind this part of the text
        {
            view.goTo(text.text().indexOf(before) + before.size());
        }
        void key(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
        {
            QTest::keyClick(&view, static_cast<Qt::Key>(key), modifiers);
        }
    };

private slots:
    void initTestCase() { m_theme.apply(*qApp); }

    void whatIsTypedArrivesInTheDocument()
    {
        Opened opened(m_theme);
        QVERIFY(opened.isReady());
        opened.put("\"orders");
        QTest::keyClicks(&opened.view, QStringLiteral("-2"));
        QVERIFY(opened.text.text().contains("\"orders-2\""));
        QCOMPARE(opened.shown(), opened.text.text());
        opened.key(Qt::Key_Backspace);
        QVERIFY(opened.text.text().contains("\"orders-\""));
        QCOMPARE(opened.shown(), opened.text.text());
    }

    void typingOverASelectionIsOneStep()
    {
        Opened opened(m_theme);
        QVERIFY(opened.isReady());
        const qsizetype at = opened.text.text().indexOf("orders");
        opened.view.select({at, at + 6});
        QTest::keyClicks(&opened.view, QStringLiteral("x"));
        QVERIFY(opened.text.text().contains("\"name\": \"x\""));
        opened.text.undo();
        QVERIFY(opened.text.text().contains("\"name\": \"orders\""));
        QCOMPARE(opened.shown(), opened.text.text());
    }

    void theUndoKeyIsTheDocumentsUndo()
    {
        Opened opened(m_theme);
        QVERIFY(opened.isReady());
        const QByteArray before = opened.text.text();
        opened.put("\"orders");
        QTest::keyClicks(&opened.view, QStringLiteral("x"));
        opened.text.apply({TextEdit{{0, 1}, " {", {}}}, QStringLiteral("of the form"));
        opened.key(Qt::Key_Z, Qt::ControlModifier);
        opened.key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(opened.text.text(), before);
        QCOMPARE(opened.shown(), before);
        opened.key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(opened.text.text().contains("\"ordersx\""));
        QCOMPARE(opened.shown(), opened.text.text());
    }

    void theViewNeverHasTheSecret()
    {
        Opened opened(m_theme);
        QVERIFY(opened.isReady());
        QVERIFY(!opened.shown().contains("hunter2"));
        opened.key(Qt::Key_A, Qt::ControlModifier);
        opened.key(Qt::Key_C, Qt::ControlModifier);
        const QString copied = QApplication::clipboard()->text();
        QVERIFY(copied.contains(QString::fromUtf8(placeholderCharacters)));
        QVERIFY(!copied.contains(QStringLiteral("hunter2")));
    }

    void aPlaceholderThatIsTouchedGoesWhole()
    {
        Opened opened(m_theme);
        QVERIFY(opened.isReady());
        const Placeholder secret = opened.text.masked().placeholders().first();
        opened.view.goTo(secret.range.begin + 6); // within its bullets
        opened.key(Qt::Key_Backspace);
        QVERIFY(opened.text.masked().placeholders().isEmpty());
        QVERIFY(opened.text.text().contains("\"db.password\": \"\""));
        QCOMPARE(opened.shown(), opened.text.text());
        opened.key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(opened.text.masked().placeholders(), QList<Placeholder>{secret});
        QCOMPARE(opened.shown(), opened.text.text());
    }

    void typingBesideAPlaceholderLeavesIt()
    {
        Opened opened(m_theme);
        QVERIFY(opened.isReady());
        // The same character, beside it, and no placeholder.
        QApplication::clipboard()->setText(QStringLiteral("•"));
        opened.view.goTo(opened.text.masked().placeholders().first().range.end);
        opened.key(Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(opened.text.masked().placeholders().size(), 1);
        QCOMPARE(opened.shown(), opened.text.text());
    }

    void pastedTextArrives()
    {
        Opened opened(m_theme);
        QVERIFY(opened.isReady());
        QApplication::clipboard()->setText(QStringLiteral("日本"));
        opened.put("\"topic\": \"");
        opened.key(Qt::Key_V, Qt::ControlModifier);
        QVERIFY(opened.text.text().contains(QStringLiteral("\"日本a\"").toUtf8()));
        QCOMPARE(opened.shown(), opened.text.text());
    }

    void editsOfTheFormAreShown()
    {
        Opened opened(m_theme);
        QVERIFY(opened.isReady());
        const qsizetype at = opened.text.text().indexOf("orders");
        opened.text.apply({TextEdit{{0, 0}, "\n", {}}, TextEdit{{at, at + 6}, "payments", {}}}, {});
        QCOMPARE(opened.shown(), opened.text.text());
        QVERIFY(opened.shown().contains("payments"));
    }

    void tabLeadsOn()
    {
        Opened opened(m_theme);
        QVERIFY(opened.isReady());
        QTRY_VERIFY(opened.view.hasFocus());
        opened.key(Qt::Key_Tab);
        QTRY_VERIFY(opened.next.hasFocus());
        QCOMPARE(opened.text.text(), opened.shown());
        QVERIFY(!opened.text.canUndo());
    }

    void aLineThatIsTooLongIsNotTypedIn()
    {
        Opened opened(m_theme, "{\"a\":\"" + QByteArray(30 * 1024, 'x') + "\"}");
        QVERIFY(opened.isReady());
        QVERIFY(opened.view.isLongLined());
        const QByteArray before = opened.text.text();
        QTest::keyClicks(&opened.view, QStringLiteral("x"));
        QCOMPARE(opened.text.text(), before);
        opened.text.apply({TextEdit{{0, opened.text.text().size()}, "{}", {}}}, {});
        QVERIFY(!opened.view.isLongLined());
        QTest::keyClicks(&opened.view, QStringLiteral(" "));
        QCOMPARE(opened.text.text().size(), 3);
    }

    void problemsAreNotedBelowTheirLine()
    {
        Opened opened(m_theme);
        QVERIFY(opened.isReady());
        ConfigProblem problem;
        problem.key = QStringLiteral("topic");
        problem.message = QStringLiteral("The topic is wrong.");
        problem.at = {60, 4, 3};
        problem.range = {60, 63};
        opened.view.setProblems({problem});
        QByteArray note(200, '\0');
        opened.view.SendScintilla(QsciScintilla::SCI_ANNOTATIONGETTEXT, 3UL, note.data());
        QVERIFY(QString::fromUtf8(note.constData()).contains(problem.message));
        opened.view.setProblems({});
        QCOMPARE(opened.view.SendScintilla(QsciScintilla::SCI_ANNOTATIONGETLINES, 3UL), 0L);
    }
};

QTEST_MAIN(TestConfigTextView)
#include "tst_configtextview.moc"
