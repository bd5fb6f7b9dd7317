// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/connector/connectorpage.h"

#include "widgets/connector/connectorfixture.h"
#include "widgets/connector/connectoroverview.h"
#include "widgets/look/labels.h"
#include "widgets/look/pagetabs.h"
#include "widgets/look/tableview.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace patchbay;
using namespace patchbay::test;

namespace {

const QByteArray config =
    R"({"connector.class":"org.example.SearchSink","topics":"orders,refunds",)"
    R"("connection.password":"hunter2","key.password":"${file:s:pw}","name":"orders-search"})";

/// Every text that a person sees or hears of \p widget, whatever shows it.
QString shownText(const QWidget &widget)
{
    QStringList texts;
    for (const QWidget *child : widget.findChildren<QWidget *>()) {
        if (!child->isVisible())
            continue;
        if (const auto *label = qobject_cast<const QLabel *>(child))
            texts.append(label->text());
        else if (const auto *elided = qobject_cast<const ElidedLabel *>(child))
            texts.append(elided->text());
        else if (const auto *button = qobject_cast<const QAbstractButton *>(child))
            texts.append(button->text());
        else
            texts.append(child->accessibleName());
    }
    return texts.join(u'\n');
}

} // namespace

class TestConnectorPage : public QObject {
    Q_OBJECT

private:
    Theme m_theme;

    struct Opened : ConnectorFixture {
        std::unique_ptr<ConnectorPage> page;

        Opened(const Theme &theme, const QStringList &connectors, const QString &connector,
               Environment::Kind kind = Environment::Kind::Development, bool readOnly = false)
            : ConnectorFixture(connectors, kind, readOnly)
        {
            answerDetails("orders-search", config, R"(["refunds","orders"])");
            page = std::make_unique<ConnectorPage>(*session, connector, operations, asker, theme);
            page->resize(1000, 640);
            page->show();
        }
        template <typename T>
        T *find(const char *name) const
        {
            return page->findChild<T *>(QString::fromLatin1(name));
        }
        QPushButton *button(const char *name) const { return find<QPushButton>(name); }
        QString text() const { return shownText(*page); }
        bool shows(const char *text) const { return shownText(*page).contains(QString::fromUtf8(text)); }
    };
    const QString m_search = QStringLiteral("orders-search");

private slots:
    void initTestCase() { m_theme.apply(*qApp); }

    void theCauseStandsFirstAndTheWholeTraceIsOnePressAway()
    {
        Opened opened(m_theme, {QStringLiteral("orders-search RUNNING R F")}, m_search);
        QVERIFY(opened.start());
        QVERIFY(opened.shows("Task 1 failed"));
        QVERIFY(opened.shows("Caused by: java.net.UnknownHostException: search-01.internal"));
        QVERIFY(!opened.find<QPlainTextEdit>("trace"));
        QTest::mouseClick(opened.button("wholeTrace"), Qt::LeftButton);
        auto *trace = opened.find<QPlainTextEdit>("trace");
        QVERIFY(trace && trace->isVisible());
        QVERIFY(trace->toPlainText().startsWith(QLatin1String("org.apache.kafka.connect")));
        QTest::mouseClick(opened.button("copyTrace"), Qt::LeftButton);
        QCOMPARE(QGuiApplication::clipboard()->text(), trace->toPlainText());
        // A refresh that changes something else leaves it open.
        QVERIFY(opened.change({QStringLiteral("orders-search RUNNING R F R")}));
        QVERIFY(opened.find<QPlainTextEdit>("trace")->isVisible());
        QTest::mouseClick(opened.button("wholeTrace"), Qt::LeftButton);
        QVERIFY(!trace->isVisible());
    }

    void pictures()
    {
        const QString folder = qEnvironmentVariable("PATCHBAY_PICTURES");
        if (folder.isEmpty())
            return;
        WindowFixture fixture(m_theme);
        ScriptedAsker asker;
        ClusterSession &session = fixture.add(QStringLiteral("playground"), Environment::Kind::Production,
                                              QUrl(QStringLiteral("http://127.0.0.1:8083")));
        MainWindow &window = fixture.open();
        const auto connectorPage = [&](ClusterSession &of, const QString &connector) -> TabPage * {
            return new ConnectorPage(of, connector, fixture.operations, asker, m_theme);
        };
        window.setConnectorPages(connectorPage);
        QTRY_VERIFY(session.condition().isFresh());
        const auto take = [&](const QString &name) {
            QTest::qWait(400);
            window.grab().save(folder + u'/' + name + QStringLiteral(".png"));
        };
        const auto part = [&](int index) {
            window.currentPage()->findChild<PageTabs *>()->setCurrentIndex(index);
        };
        window.openConnector(session, QStringLiteral("orders-archive"));
        take(QStringLiteral("running"));
        window.openConnector(session, QStringLiteral("orders-audit"));
        take(QStringLiteral("paused"));
        window.openConnector(session, QStringLiteral("orders-billing"));
        take(QStringLiteral("stopped"));
        window.openConnector(session, QStringLiteral("nobody"));
        take(QStringLiteral("missing"));
        window.openConnector(session, QStringLiteral("orders-warehouse"));
        part(1);
        take(QStringLiteral("config"));
        part(2);
        take(QStringLiteral("topics"));
        window.openConnector(session, m_search);
        take(QStringLiteral("failed"));
        m_theme.setScheme(Theme::Scheme::Dark);
        take(QStringLiteral("failed-dark"));
        auto *whole = window.currentPage()->findChild<QPushButton *>(QStringLiteral("wholeTrace"));
        if (whole)
            whole->click();
        take(QStringLiteral("trace-dark"));
        window.resize(1024, 640);
        take(QStringLiteral("trace-small-dark"));
        if (whole)
            whole->click();
        m_theme.setScheme(Theme::Scheme::Light);
        take(QStringLiteral("failed-small"));
        window.openConnector(session, QStringLiteral("orders-warehouse"));
        part(1);
        take(QStringLiteral("config-small"));
    }
};

QTEST_MAIN(TestConnectorPage)
#include "tst_connectorpage.moc"
