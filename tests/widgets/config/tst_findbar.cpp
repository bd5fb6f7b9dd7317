// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/config/findbar.h"

#include "core/config/secretvault.h"
#include "support/answer.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace patchbay;
using namespace patchbay::test;

/// Find and replace over a text with secrets.
class TestFindBar : public QObject {
    Q_OBJECT

    Theme m_theme;

    struct Opened {
        SecretVault vault;
        ConfigText text;
        ConfigTextView view;
        FindBar bar{view, text};

        explicit Opened(const Theme &theme)
            : view(theme)
        {
            text.reset(maskConfig("{\n"
                                  "  \"topics\": \"orders,Orders-eu\",\n"
                                  "  \"db.password\": \"orders\",\n"
                                  "  \"dlq\": \"orders-é\"\n"
                                  "}\n",
                                  SecretRules(), vault));
            view.follow(text);
            view.show();
            bar.resize(900, 40);
            bar.open();
        }
        QLineEdit &wanted() { return *bar.findChild<QLineEdit *>(QStringLiteral("find")); }
        QLineEdit &instead()
        {
            for (QLineEdit *field : bar.findChildren<QLineEdit *>()) {
                if (field != &wanted())
                    return *field;
            }
            qFatal("no field");
        }
        QByteArray selected() { return text.text().mid(view.selection().begin, view.selection().length()); }
        QPushButton &button(const QString &name)
        {
            for (QPushButton *one : bar.findChildren<QPushButton *>()) {
                if (one->text() == name)
                    return *one;
            }
            qFatal("no button");
        }
    };

private slots:
    void initTestCase() { m_theme.apply(*qApp); }

    void everyPlaceIsFoundInTurnButNoSecret()
    {
        Opened opened(m_theme);
        opened.wanted().setText(QStringLiteral("orders"));
        QVERIFY2(opened.bar.findChild<QLabel *>()->text().startsWith(QLatin1Char('3')),
                 qPrintable(opened.bar.findChild<QLabel *>()->text()));
        QList<QByteArray> found;
        QList<qsizetype> places;
        for (int step = 0; step < 4; ++step) {
            QTest::keyClick(&opened.wanted(), Qt::Key_Return);
            found.append(opened.selected());
            places.append(opened.view.selection().begin);
        }
        QCOMPARE(found, QList<QByteArray>({"orders", "Orders", "orders", "orders"}));
        QVERIFY(places.at(0) < places.at(1) && places.at(1) < places.at(2));
        QCOMPARE(places.at(3), places.at(0)); // from the beginning again
        QTest::mouseClick(&opened.button(QStringLiteral("Previous")), Qt::LeftButton);
        QCOMPARE(opened.view.selection().begin, places.at(2));
    }

    void replacingAllIsOneStepAndLeavesTheSecret()
    {
        Opened opened(m_theme);
        const QByteArray before = opened.text.text();
        opened.wanted().setText(QStringLiteral("orders"));
        opened.instead().setText(QStringLiteral("bills"));
        QTest::mouseClick(&opened.button(QStringLiteral("Replace all")), Qt::LeftButton);
        QVERIFY(opened.text.text().contains("\"bills,bills-eu\""));
        QVERIFY(opened.text.text().contains("\"bills-é\""));
        QVERIFY(opened.vault.reveal(opened.text.masked())->contains("\"db.password\": \"orders\""));
        opened.text.undo();
        QCOMPARE(opened.text.text(), before);
    }

    void oneIsReplacedAndTheNextChosen()
    {
        Opened opened(m_theme);
        opened.wanted().setText(QStringLiteral("orders"));
        QTest::keyClick(&opened.wanted(), Qt::Key_Return);
        opened.instead().setText(QStringLiteral("x"));
        QTest::keyClick(&opened.instead(), Qt::Key_Return);
        QVERIFY(opened.text.text().contains("\"x,Orders-eu\""));
        QCOMPARE(opened.selected(), QByteArray("Orders"));
    }

    void whatIsNotThereCanNotBeReplaced()
    {
        Opened opened(m_theme);
        opened.wanted().setText(QStringLiteral("nowhere"));
        QVERIFY(!opened.button(QStringLiteral("Replace all")).isEnabled());
        QTest::keyClick(&opened.bar, Qt::Key_Escape);
        QVERIFY(!opened.bar.isVisible());
    }
};

QTEST_MAIN(TestFindBar)
#include "tst_findbar.moc"
