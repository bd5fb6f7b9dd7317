// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/offsets/offsetchangepage.h"

#include "support/offsetcluster.h"

#include <QApplication>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTest>
#include <QTreeView>

using namespace patchbay;
using namespace patchbay::test;
using namespace std::chrono_literals;

class TestOffsetChangePage : public QObject {
    Q_OBJECT

    Theme m_theme;

    struct Opened : OffsetCluster {
        std::unique_ptr<OffsetChangePage> page;

        explicit Opened(Environment::Kind kind = Environment::Kind::Development)
            : OffsetCluster(kind)
        {
        }
        bool open(const Theme &theme)
        {
            if (!start())
                return false;
            page = std::make_unique<OffsetChangePage>(OffsetEditor::Ground{*session, operations, snapshots},
                                                      QStringLiteral("a"), theme);
            page->resize(1060, 720);
            page->show();
            return QTest::qWaitForWindowActive(page.get())
                && waitFor([this] { return choice()->model()->rowCount() > 0; });
        }
        QTreeView *choice() const { return page->findChild<QTreeView *>(QStringLiteral("choice")); }
        QPushButton *next() const { return page->findChild<QPushButton *>(QStringLiteral("next")); }
        QLineEdit *typed() const { return page->findChild<QLineEdit *>(QStringLiteral("typedName")); }
        QWidget *named(const QString &name) const
        {
            for (QWidget *widget : page->findChildren<QWidget *>()) {
                if (widget->accessibleName() == name && widget->isVisible())
                    return widget;
            }
            return nullptr;
        }
        OffsetEditor &editor() { return page->editor(); }
    };

    static void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QVERIFY(QApplication::focusWidget());
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    /// Tab until that has the keys; false when it is not on the way.
    static bool tabTo(const QWidget *widget)
    {
        for (int step = 0; step < 60 && QApplication::focusWidget() != widget; ++step)
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        return QApplication::focusWidget() == widget;
    }

private slots:
    void initTestCase() { m_theme.apply(*qApp); }

    void begunAnewTheTicksAreWhatTheEditorHas()
    {
        Opened opened;
        QVERIFY(opened.open(m_theme));
        const auto ticked = [&opened] {
            int count = 0;
            const QAbstractItemModel &model = *opened.choice()->model();
            for (int row = 0; row < model.rowCount(); ++row)
                count += model.index(row, 0).data(Qt::CheckStateRole).toInt() == Qt::Checked ? 1 : 0;
            return count;
        };
        const OffsetSelection two = OffsetSelection::of(opened.editor().table(), std::vector<int>{1, 3});
        opened.page->choose(two);
        QTRY_COMPARE(opened.editor().chosenCount(), 2);
        QCOMPARE(ticked(), 2);
        opened.editor().startOver();
        QTRY_COMPARE(ticked(), 0);
        QVERIFY(!opened.next()->isEnabled());
        opened.page->choose(two);
        QTRY_COMPARE(opened.editor().chosenCount(), 2);
        QVERIFY(opened.next()->isEnabled());
    }

    void theWholeWayByKeyboard()
    {
        Opened opened;
        QVERIFY(opened.open(m_theme));
        const OffsetTable before = opened.worker.table;
        // Choose: Space ticks the row under the cursor.
        QTRY_COMPARE(QApplication::focusWidget(), opened.choice());
        press(Qt::Key_Space);
        press(Qt::Key_Down);
        press(Qt::Key_Down);
        press(Qt::Key_Down);
        press(Qt::Key_Space);
        QCOMPARE(opened.editor().chosenCount(), 2);
        QVERIFY(tabTo(opened.next()));
        press(Qt::Key_Space);
        QCOMPARE(opened.editor().stage(), OffsetEditor::Stage::Target);
        // Target: the first way is a shift; its field gets the keys.
        auto *shift = qobject_cast<QRadioButton *>(QApplication::focusWidget());
        QVERIFY(shift);
        press(Qt::Key_Space);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("-100"));
        QCOMPARE(opened.editor().target(), std::optional(OffsetTarget::shiftedBy(-100)));
        QVERIFY(tabTo(opened.next()));
        press(Qt::Key_Space);
        // Preview
        QTRY_VERIFY(opened.next()->isEnabled() && opened.editor().preview().changeCount() == 2);
        QCOMPARE(opened.next()->text(), QStringLiteral("Stop, change 2 partition(s), resume"));
        auto *request = opened.page->findChild<QPlainTextEdit *>(QStringLiteral("request"));
        QVERIFY(request->toPlainText().startsWith(QStringLiteral("PATCH /connectors/a/offsets")));
        QVERIFY(request->toPlainText().contains(QStringLiteral("900")));
        QVERIFY(tabTo(opened.next()));
        press(Qt::Key_Space);
        // Run, and the way back is offered.
        QTRY_VERIFY_WITH_TIMEOUT(opened.editor().isOver(), 30000);
        QCOMPARE(opened.editor().operation()->report.progress, Progress::Done);
        QVERIFY(opened.worker.table != before);
        auto *undo = opened.page->findChild<QPushButton *>(QStringLiteral("undo"));
        QTRY_COMPARE(QApplication::focusWidget(), undo);
        press(Qt::Key_Space);
        QTRY_VERIFY(opened.editor().isUndo() && opened.next()->isEnabled()
                    && opened.editor().preview().changeCount() == 2);
        QCOMPARE(opened.next()->text(), QStringLiteral("Stop, set 2 partition(s) back, resume"));
        QVERIFY(tabTo(opened.next()));
        press(Qt::Key_Space);
        QTRY_VERIFY_WITH_TIMEOUT(opened.editor().isOver(), 30000);
        QVERIFY(opened.worker.table == before);
    }

    void productionWantsTheNameTyped()
    {
        Opened opened(Environment::Kind::Production);
        QVERIFY(opened.open(m_theme));
        opened.editor().choose(OffsetSelection::of(opened.editor().table(), {1}));
        opened.editor().setTarget(OffsetTarget::to(3));
        opened.editor().next();
        opened.editor().next();
        QTRY_VERIFY(opened.typed()->isVisible());
        QVERIFY(!opened.next()->isEnabled());
        QTest::keyClicks(opened.typed(), QStringLiteral("A"));
        QVERIFY(!opened.next()->isEnabled());
        QTest::keyClick(opened.typed(), Qt::Key_Return);
        QCOMPARE(opened.operations.count(), 0);
        opened.typed()->clear();
        QTest::keyClicks(opened.typed(), QStringLiteral("a"));
        QVERIFY(opened.next()->isEnabled());
        QTest::keyClick(opened.typed(), Qt::Key_Return);
        QCOMPARE(opened.operations.count(), 1);
        QTRY_VERIFY_WITH_TIMEOUT(opened.editor().isOver(), 30000);
    }

    void whatIsBlockedIsSaidAndCannotBeRun()
    {
        Opened opened;
        QVERIFY(opened.open(m_theme));
        opened.editor().choose(OffsetSelection::of(opened.editor().table(), {1}));
        opened.editor().setTarget(OffsetTarget::shiftedBy(-5000));
        opened.editor().next();
        opened.editor().next();
        QTRY_COMPARE(opened.editor().preview().blockedCount(), 1);
        QVERIFY(!opened.next()->isEnabled());
        QVERIFY(opened.named(QStringLiteral("Back to the stage before")));
        opened.editor().back();
        QCOMPARE(opened.editor().stage(), OffsetEditor::Stage::Target);
    }

    void cancellingBringsTheConnectorBack()
    {
        Opened opened;
        opened.worker.lingering = 1000; // its tasks do not go
        QVERIFY(opened.open(m_theme));
        const OffsetTable before = opened.worker.table;
        opened.editor().choose(OffsetSelection::of(opened.editor().table(), {1}));
        opened.editor().setTarget(OffsetTarget::to(3));
        opened.editor().next();
        opened.editor().next();
        QTRY_VERIFY(opened.next()->isEnabled());
        QTest::mouseClick(opened.next(), Qt::LeftButton);
        QTRY_COMPARE(opened.worker.state, QByteArray("STOPPED"));
        auto *cancel = opened.page->findChild<QPushButton *>(QStringLiteral("cancel"));
        QTest::mouseClick(cancel, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(opened.editor().isOver(), 30000);
        QVERIFY(opened.worker.table == before);
        QCOMPARE(opened.worker.state, QByteArray("RUNNING"));
        QVERIFY(!opened.editor().mayUndo());
    }

    void editedObjectsOfASourceAreTheTarget()
    {
        Opened opened;
        opened.makeSource();
        QVERIFY(opened.open(m_theme));
        opened.editor().choose(OffsetSelection::of(opened.editor().table(), {0}));
        opened.editor().next();
        auto *written = qobject_cast<QRadioButton *>(opened.named(QStringLiteral("As written below")));
        QVERIFY(written);
        QTest::mouseClick(written, Qt::LeftButton);
        auto *text = opened.page->findChild<QPlainTextEdit *>(QStringLiteral("writtenOffsets"));
        QVERIFY(text->toPlainText().contains(QStringLiteral("9007199254740993")));
        text->setPlainText(text->toPlainText().replace(QStringLiteral("9007199254740993"),
                                                       QStringLiteral("9007199254740995")));
        opened.editor().next();
        QTRY_VERIFY(opened.next()->isEnabled() && opened.editor().preview().changeCount() == 1);
        QVERIFY(opened.editor().request()->body->contains("9007199254740995"));
    }
};

QTEST_MAIN(TestOffsetChangePage)
#include "tst_offsetchangepage.moc"
