// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/windowfixture.h"

#include "widgets/welcome/choicebutton.h"
#include "widgets/welcome/welcomeview.h"

#include <QApplication>
#include <QLabel>
#include <QSignalSpy>

using namespace patchbay;
using namespace patchbay::test;

class WelcomeViewTest : public QObject {
    Q_OBJECT

private:
    Theme m_theme;

    struct Shown {
        MemoryCredentialStore credentials;
        ClusterList clusters{nullptr, WindowFixture::network(), credentials};
        QAction add;
        QAction import;
        QAction palette{QStringLiteral("&Go to or run…")};
        WelcomeView view;

        explicit Shown(const Theme &theme)
            : view(theme, clusters, add, import, {&palette})
        {
            palette.setShortcut(Qt::CTRL | Qt::Key_K);
            view.resize(900, 600);
            view.show();
        }

        QPushButton *button(const QString &name) const
        {
            for (QPushButton *button : view.findChildren<QPushButton *>()) {
                if (button->accessibleName() == name)
                    return button;
            }
            qFatal("No button %s", qPrintable(name));
        }
    };

private slots:
    void initTestCase() { m_theme.apply(*qApp); }

    void withoutConnectionsItOffersTheFirst()
    {
        Shown shown(m_theme);
        QVERIFY(QTest::qWaitForWindowExposed(&shown.view));
        QSignalSpy added(&shown.add, &QAction::triggered);
        QSignalSpy imported(&shown.import, &QAction::triggered);
        QTest::keyClick(shown.button(QStringLiteral("Add a connection")), Qt::Key_Space);
        QTest::keyClick(shown.button(QStringLiteral("Import connections")), Qt::Key_Space);
        QCOMPARE(added.count(), 1);
        QCOMPARE(imported.count(), 1);
        QVERIFY(!shown.button(QStringLiteral("Start the playground"))->isVisible());
        for (const ChoiceButton *button : shown.view.findChildren<ChoiceButton *>())
            QVERIFY(!button->accessibleDescription().isEmpty());
    }

    void withConnectionsItSaysWhatToDoNext()
    {
        Shown shown(m_theme);
        ClusterProfile profile = ClusterProfile::create();
        profile.name = QStringLiteral("lab");
        profile.workers = {QUrl(QStringLiteral("http://127.0.0.1:1"))};
        QVERIFY(shown.clusters.add(profile));
        QVERIFY(!shown.button(QStringLiteral("Add a connection"))->isVisible());
        QVERIFY(shown.clusters.remove(profile.id));
        QVERIFY(shown.button(QStringLiteral("Add a connection"))->isVisible());
    }

    void thePlaygroundStartsAndCanBeCancelled()
    {
        Shown shown(m_theme);
        QVERIFY(QTest::qWaitForWindowActive(&shown.view));
        shown.view.setPlayground(WelcomeView::Playground::Offered);
        QPushButton *start = shown.button(QStringLiteral("Start the playground"));
        QPushButton *cancel = shown.button(QStringLiteral("Cancel starting the playground"));
        QVERIFY(start->isVisible());
        QVERIFY(!cancel->isVisible());
        QSignalSpy requested(&shown.view, &WelcomeView::playgroundRequested);
        QSignalSpy cancelled(&shown.view, &WelcomeView::playgroundCancelled);
        start->setFocus();
        QTest::keyClick(start, Qt::Key_Space);
        QCOMPARE(requested.count(), 1);

        shown.view.setPlayground(WelcomeView::Playground::Starting, QStringLiteral("fetching Kafka 4.3.1"));
        QVERIFY(!start->isEnabled());
        QVERIFY(cancel->hasFocus()); // the keyboard does not get lost
        shown.view.setPlayground(WelcomeView::Playground::Starting, QStringLiteral("broker is up"));
        QVERIFY(cancel->hasFocus());
        QTest::keyClick(cancel, Qt::Key_Space);
        QCOMPARE(cancelled.count(), 1);

        shown.view.setPlayground(WelcomeView::Playground::Failed, QStringLiteral("missing: java"));
        QVERIFY(start->isEnabled());
        QVERIFY(start->hasFocus());
        QVERIFY(!cancel->isVisible());
        bool said = false;
        for (const QLabel *label : shown.view.findChildren<QLabel *>())
            said = said || (label->isVisible() && label->text() == QStringLiteral("missing: java"));
        QVERIFY(said);
    }
};

QTEST_MAIN(WelcomeViewTest)
#include "tst_welcomeview.moc"
