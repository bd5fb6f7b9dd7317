// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/config/newconnectorpage.h"

#include "widgets/config/configfixture.h"
#include "widgets/config/configtextview.h"
#include "widgets/look/notice.h"
#include "widgets/look/pagetabs.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QClipboard>
#include <QPushButton>

using namespace patchbay;
using namespace patchbay::test;

namespace {

struct Opened {
    ConfigFixture &fixture;
    QWidget window;
    NewConnectorPage *page;

    Opened(const Theme &theme, ConfigFixture &usedFixture)
        : fixture(usedFixture),
          page(new NewConnectorPage(
              {theme, *fixture.session, fixture.ground, fixture.operations, fixture.asker}, fixture.clusters,
              QStringLiteral("new"), &window))
    {
        window.resize(1100, 700);
        page->resize(window.size());
        window.show();
    }
    bool press(const QString &name)
    {
        auto *button = page->findChild<QPushButton *>(name);
        if (!button || !waitFor([button] { return button->isVisible() && button->isEnabled(); }))
            return false;
        QTest::mouseClick(button, Qt::LeftButton);
        return true;
    }
    bool hasBegun() const
    {
        return waitFor([this] { return page->workbench() && page->workbench()->editor()->document(); });
    }
    ConfigEditor &editor() const { return *page->workbench()->editor(); }
    QString shown() const { return page->findChild<ConfigTextView *>()->text(); }
    void chooseWay(int way) { page->findChild<PageTabs *>()->setCurrentIndex(way); }
};

} // namespace

/// What a new connector can begin from; and nothing is sent before it is applied.
class TestNewConnectorPage : public QObject {
    Q_OBJECT

    Theme m_theme;

private slots:
    void initTestCase() { m_theme.apply(*qApp); }

    void fromAPluginToACreatedConnector()
    {
        ConfigFixture fixture;
        fixture.server.on("GET", "/connectors/fresh/config").answeredBy([&fixture](const Request &) {
            if (fixture.created.isEmpty())
                return ConfigFixture::answer(R"({"error_code":404,"message":"Connector fresh not found"})",
                                             404);
            return ConfigFixture::answer(
                QJsonDocument(fixture.created.value(QStringLiteral("config")).toObject())
                    .toJson(QJsonDocument::Compact));
        });
        fixture.server.on("GET", "/connectors/fresh/status")
            .reply(
                200,
                R"({"name":"fresh","connector":{"state":"RUNNING","worker_id":"w:1"},"tasks":[],"type":"sink"})");
        QVERIFY(fixture.start());
        Opened opened(m_theme, fixture);
        QSignalSpy created(opened.page, &NewConnectorPage::created);
        QVERIFY(opened.press(QStringLiteral("beginConnector")));
        QVERIFY(opened.hasBegun());
        QVERIFY(opened.shown().contains(QStringLiteral("org.example.Sink")));
        opened.editor().setValue(QStringLiteral("name"), QStringLiteral("fresh"));
        opened.editor().setValue(QStringLiteral("topics"), QStringLiteral("a"));
        opened.page->workbench()->validate();
        QTRY_COMPARE(opened.editor().validity(), ConfigEditor::Validity::Valid);
        QVERIFY(opened.press(QStringLiteral("reviewConfig")));
        QCOMPARE(fixture.server.count("POST", "*"), 0);
        QVERIFY(opened.press(QStringLiteral("applyConfig")));
        QTRY_COMPARE(fixture.server.count("POST", "/connectors"), 1);
        QCOMPARE(fixture.created.value(QStringLiteral("name")).toString(), QStringLiteral("fresh"));
        QTRY_COMPARE(created.count(), 1);
        QCOMPARE(created.first().first().toString(), QStringLiteral("fresh"));
        QCOMPARE(opened.page->title(), QStringLiteral("fresh"));
    }

    void aCopyHidesTheSecretsOfItsOriginal()
    {
        ConfigFixture fixture;
        QVERIFY(fixture.start());
        Opened opened(m_theme, fixture);
        opened.chooseWay(1);
        QVERIFY(opened.press(QStringLiteral("beginConnector")));
        QVERIFY(opened.hasBegun());
        QVERIFY(opened.shown().contains(QStringLiteral("\"topics\": \"a\"")));
        QTRY_VERIFY(!opened.shown().contains(QStringLiteral("hunter2")));
        QVERIFY(opened.editor().connector() != QStringLiteral("orders")); // would not be a copy
        QCOMPARE(fixture.server.count("POST", "*") + fixture.server.count("PUT", "*"), 0);
    }

    void theClipboardMayHoldProperties()
    {
        ConfigFixture fixture;
        QVERIFY(fixture.start());
        Opened opened(m_theme, fixture);
        QGuiApplication::clipboard()->setText(
            QStringLiteral("name=pasted\nconnector.class=org.example.Sink\ndb.password=hunter2\n"));
        opened.chooseWay(2);
        QPushButton *take = nullptr;
        for (QPushButton *button : opened.page->findChildren<QPushButton *>()) {
            if (button->text() == QStringLiteral("Take what is on the clipboard"))
                take = button;
        }
        QVERIFY(take && take->isVisible());
        QTest::mouseClick(take, Qt::LeftButton);
        QVERIFY(opened.hasBegun());
        QCOMPARE(opened.editor().connector(), QStringLiteral("pasted"));
        QTRY_VERIFY(!opened.shown().contains(QStringLiteral("hunter2")));
    }

    void whatIsNoConfigIsSaidAndNothingBegins()
    {
        ConfigFixture fixture;
        QVERIFY(fixture.start());
        Opened opened(m_theme, fixture);
        auto *problem = opened.page->findChild<Notice *>();
        opened.page->beginText("{\"name\" 1}");
        QTRY_VERIFY(problem->isVisible());
        QVERIFY(!opened.page->workbench());
        opened.page->beginText("{\"name\": \"good\", \"connector.class\": \"org.example.Sink\"}");
        QVERIFY(opened.hasBegun());
        QVERIFY(!problem->isVisible());
    }

    void theSearchLeavesWhatFits()
    {
        ConfigFixture fixture;
        fixture.server.on("GET", "/connector-plugins?connectorsOnly=false")
            .reply(200,
                   R"([{"class":"org.example.Sink","type":"sink","version":"1.0"},)"
                   R"({"class":"org.example.Source","type":"source","version":"1.0"}])");
        QVERIFY(fixture.start());
        Opened opened(m_theme, fixture);
        auto *plugins = opened.page->findChild<QAbstractItemView *>(QStringLiteral("plugins"));
        QTRY_COMPARE(plugins->model()->rowCount(), 2);
        opened.page->focusFilter();
        QTRY_VERIFY(qApp->focusWidget());
        QTest::keyClicks(qApp->focusWidget(), QStringLiteral("source"));
        QCOMPARE(plugins->model()->rowCount(), 1);
        QTest::keyClicks(qApp->focusWidget(), QStringLiteral("xx"));
        QVERIFY(!opened.page->findChild<QPushButton *>(QStringLiteral("beginConnector"))->isEnabled());
    }
};

QTEST_MAIN(TestNewConnectorPage)
#include "tst_newconnectorpage.moc"
