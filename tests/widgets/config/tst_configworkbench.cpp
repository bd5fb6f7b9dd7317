// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/config/configworkbench.h"

#include "models/configformmodel.h"
#include "models/problemlistmodel.h"
#include "widgets/config/configfixture.h"
#include "widgets/config/configreviewview.h"
#include "widgets/config/configtextview.h"
#include "widgets/config/configwatchview.h"

#include <QCheckBox>
#include <QPushButton>
#include <QTreeView>

#include <algorithm>

using namespace patchbay;
using namespace patchbay::test;
using Validity = ConfigEditor::Validity;

namespace {

const QString tasksMax = QStringLiteral("tasks.max");
const QByteArray patch = "PATCH";
const QByteArray ordersConfig = "/connectors/orders/config";

} // namespace

/// From a wrong value to one that is applied, on a scripted worker: what is sent, and when nothing is.
class TestConfigWorkbench : public QObject {
    Q_OBJECT

    Theme m_theme;

    static bool press(OpenWorkbench &open, const QString &button)
    {
        auto *found = open.find<QPushButton>(button);
        if (!found || !waitFor([found] { return found->isVisible() && found->isEnabled(); }))
            return false;
        QTest::mouseClick(found, Qt::LeftButton);
        return true;
    }
    static bool validate(OpenWorkbench &open)
    {
        open.workbench->validate();
        return waitFor([&open] { return open.editor().validity() != Validity::Checking; });
    }
    static bool review(OpenWorkbench &open)
    {
        if (!validate(open) || !press(open, QStringLiteral("reviewConfig")))
            return false;
        auto *view = open.workbench->findChild<ConfigReviewView *>();
        return waitFor([view] { return view && view->isVisible(); });
    }

private slots:
    void initTestCase() { m_theme.apply(*qApp); }

    void theTextHasNoSecretAndNothingIsSentByOpening()
    {
        ConfigFixture fixture;
        QVERIFY(fixture.start());
        OpenWorkbench open(m_theme, fixture);
        QVERIFY(open.open(QStringLiteral("orders")));
        auto *text = open.find<ConfigTextView>(QStringLiteral("configText"));
        QVERIFY(text->text().contains(QStringLiteral("\"topics\": \"a\"")));
        QTRY_VERIFY(!text->text().contains(QStringLiteral("hunter2")));
        QCOMPARE(fixture.server.count(patch, "*"), 0);
        QVERIFY(!open.workbench->isModified());
    }

    void aWrongValueIsNotedAtItsLineAndNotApplied()
    {
        ConfigFixture fixture(Environment::Kind::Production);
        QVERIFY(fixture.start());
        OpenWorkbench open(m_theme, fixture);
        QVERIFY(open.open(QStringLiteral("orders")));
        open.editor().setValue(tasksMax, QStringLiteral("two"));
        QVERIFY(validate(open));
        QCOMPARE(open.editor().validity(), Validity::Invalid);
        const auto *list = open.find<QTreeView>(QStringLiteral("problems"));
        const auto isNoted = [list] {
            const QAbstractItemModel &model = *list->model();
            return model.rowCount() > 0
                && !model
                        .match(model.index(0, ProblemListModel::MessageColumn), Qt::DisplayRole,
                               QStringLiteral("Not a number"), 1, Qt::MatchContains)
                        .isEmpty();
        };
        QTRY_VERIFY(isNoted());
        QVERIFY(!open.find<QPushButton>(QStringLiteral("reviewConfig"))->isEnabled()); // production
        QCOMPARE(fixture.server.count(patch, "*"), 0);
    }

    void whatIsReviewedIsAppliedAndOnlyThat()
    {
        ConfigFixture fixture;
        QVERIFY(fixture.start());
        OpenWorkbench open(m_theme, fixture);
        QVERIFY(open.open(QStringLiteral("orders")));
        open.editor().setValue(QStringLiteral("topics"), QStringLiteral("a,b"));
        QVERIFY(open.workbench->isModified());
        QVERIFY(review(open));
        QCOMPARE(open.find<QTreeView>(QStringLiteral("differences"))->model()->rowCount(), 1);
        QCOMPARE(fixture.server.count(patch, "*"), 0);
        QVERIFY(press(open, QStringLiteral("applyConfig")));
        QTRY_COMPARE(fixture.server.count(patch, ordersConfig), 1);
        for (const Request &request : fixture.server.requests()) {
            if (request.method == patch)
                QCOMPARE(request.body, QByteArray(R"({"topics":"a,b"})"));
        }
        QTRY_VERIFY_WITH_TIMEOUT(!open.workbench->isModified(), 30000);
        QVERIFY(fixture.drafts.kept.empty());
    }

    void productionAsksForTheName()
    {
        ConfigFixture fixture(Environment::Kind::Production);
        fixture.asker.hold();
        QVERIFY(fixture.start());
        OpenWorkbench open(m_theme, fixture);
        QVERIFY(open.open(QStringLiteral("orders")));
        open.editor().setValue(QStringLiteral("topics"), QStringLiteral("a,b"));
        QVERIFY(review(open));
        QVERIFY(press(open, QStringLiteral("applyConfig")));
        QTRY_COMPARE(fixture.asker.held(), 1);
        QCOMPARE(fixture.asker.asked().first().question.typedName, QStringLiteral("orders"));
        QCOMPARE(fixture.server.count(patch, "*"), 0);
        fixture.asker.answerHeld(false);
        QTest::qWait(50);
        QCOMPARE(fixture.server.count(patch, "*"), 0);
    }

    void aReadOnlyConnectionAppliesNothing()
    {
        ConfigFixture fixture(Environment::Kind::Development, true);
        QVERIFY(fixture.start());
        OpenWorkbench open(m_theme, fixture);
        QVERIFY(open.open(QStringLiteral("orders")));
        open.editor().setValue(QStringLiteral("topics"), QStringLiteral("a,b"));
        QVERIFY(review(open));
        QVERIFY(!open.find<QPushButton>(QStringLiteral("applyConfig"))->isEnabled());
    }

    void oneClickGoesBackToTheVersionBefore()
    {
        ConfigFixture fixture;
        QVERIFY(fixture.start());
        OpenWorkbench open(m_theme, fixture);
        QVERIFY(open.open(QStringLiteral("orders")));
        open.editor().setSecret(QStringLiteral("db.password"), QStringLiteral("swordfish"));
        QVERIFY(review(open));
        QVERIFY(press(open, QStringLiteral("applyConfig")));
        QTRY_COMPARE_WITH_TIMEOUT(fixture.stored.value(QStringLiteral("db.password")).toString(),
                                  QStringLiteral("swordfish"), 30000);
        QTRY_VERIFY_WITH_TIMEOUT(open.editor().canGoBack(), 30000);
        QVERIFY(press(open, QStringLiteral("goBack")));
        QVERIFY(press(open, QStringLiteral("applyConfig"))); // validated and reviewed by itself
        QTRY_COMPARE_WITH_TIMEOUT(fixture.stored.value(QStringLiteral("db.password")).toString(),
                                  QStringLiteral("hunter2"), 30000);
    }

    void aDraftSurvivesAndSaysThatTheWorkersConfigChanged()
    {
        ConfigFixture fixture;
        QVERIFY(fixture.start());
        {
            OpenWorkbench open(m_theme, fixture);
            QVERIFY(open.open(QStringLiteral("orders")));
            open.editor().setValue(QStringLiteral("topics"), QStringLiteral("a,b"));
            open.editor().setSecret(QStringLiteral("db.password"), QStringLiteral("swordfish"));
            QTRY_COMPARE(fixture.drafts.kept.size(), std::size_t(1));
            QVERIFY(!fixture.drafts.kept.front().text.contains("swordfish"));
            QVERIFY(!fixture.drafts.kept.front().text.contains("hunter2"));
        }
        fixture.stored.insert(tasksMax, QStringLiteral("3"));
        OpenWorkbench again(m_theme, fixture);
        QVERIFY(again.open(QStringLiteral("orders")));
        QTRY_COMPARE(again.editor().document()->shown(u"topics"), QStringLiteral("a,b"));
        QVERIFY(again.workbench->isModified());
        QVERIFY(again.editor().baseChanged());
    }

    void theFormEditsTheSameText()
    {
        ConfigFixture fixture;
        QVERIFY(fixture.start());
        OpenWorkbench open(m_theme, fixture);
        QVERIFY(open.open(QStringLiteral("orders")));
        auto *form = open.find<QTreeView>(QStringLiteral("settings"));
        auto *model = qobject_cast<ConfigFormModel *>(form->model());
        QTRY_VERIFY(model->indexOf(tasksMax).isValid());
        QVERIFY(model->setData(model->indexOf(tasksMax), QStringLiteral("4"), Qt::EditRole));
        auto *text = open.find<ConfigTextView>(QStringLiteral("configText"));
        QTRY_VERIFY(text->text().contains(QStringLiteral("\"tasks.max\": \"4\"")));
        open.editor().text().undo();
        QCOMPARE(model->indexOf(tasksMax).data().toString(), QStringLiteral("1"));
        // A secret is not shown, and an untouched one is not written.
        QTRY_VERIFY(model->indexOf(QStringLiteral("db.password")).isValid());
        const QModelIndex secret = model->indexOf(QStringLiteral("db.password"));
        QVERIFY(!secret.data().toString().contains(QStringLiteral("hunter2")));
        QVERIFY(secret.data(Qt::EditRole).toString().isEmpty());
        QVERIFY(!model->setData(secret, QString(), Qt::EditRole));
    }

    void whatOthersChangedMeanwhileStays()
    {
        ConfigFixture fixture;
        QVERIFY(fixture.start());
        OpenWorkbench open(m_theme, fixture);
        QVERIFY(open.open(QStringLiteral("orders")));
        open.editor().setValue(QStringLiteral("topics"), QStringLiteral("a,b"));
        fixture.stored.insert(tasksMax, QStringLiteral("3")); // somebody else, another setting
        QVERIFY(review(open));
        auto *view = open.workbench->findChild<ConfigReviewView *>();
        const QList<ThreeWayDifference> changes = view->review().threeWay;
        const auto isTheirs = [](const ThreeWayDifference &one) {
            return one.key == tasksMax && one.who == ThreeWayDifference::Who::Theirs;
        };
        QVERIFY(std::any_of(changes.begin(), changes.end(), isTheirs));
        // The text says "1" still: it can not be applied without a word about it.
        QVERIFY(!open.find<QPushButton>(QStringLiteral("applyConfig"))->isEnabled());
        QPushButton *merge = nullptr;
        for (QPushButton *button : view->findChildren<QPushButton *>()) {
            if (button->text() == QStringLiteral("Take over their changes"))
                merge = button;
        }
        QVERIFY(merge && merge->isVisible());
        merge->click();
        QTRY_COMPARE(open.editor().document()->shown(u"tasks.max"), QStringLiteral("3"));
        QVERIFY(press(open, QStringLiteral("applyConfig")));
        QTRY_COMPARE(fixture.server.count(patch, ordersConfig), 1);
        QCOMPARE(fixture.stored.value(tasksMax).toString(), QStringLiteral("3"));
        QCOMPARE(fixture.stored.value(QStringLiteral("topics")).toString(), QStringLiteral("a,b"));
    }

    void theSameSettingChangedByTwoIsNotOverwrittenUnseen()
    {
        ConfigFixture fixture;
        QVERIFY(fixture.start());
        OpenWorkbench open(m_theme, fixture);
        QVERIFY(open.open(QStringLiteral("orders")));
        open.editor().setValue(QStringLiteral("topics"), QStringLiteral("a,b"));
        fixture.stored.insert(QStringLiteral("topics"), QStringLiteral("c")); // somebody else, the same one
        QVERIFY(review(open));
        QVERIFY(!open.find<QPushButton>(QStringLiteral("applyConfig"))->isEnabled());
        QCheckBox *overwrite = nullptr;
        for (QCheckBox *box : open.workbench->findChildren<QCheckBox *>()) {
            if (box->text() == QStringLiteral("Their changes may go"))
                overwrite = box;
        }
        QVERIFY(overwrite && overwrite->isVisible());
        overwrite->click();
        QVERIFY(press(open, QStringLiteral("applyConfig")));
        QTRY_COMPARE(fixture.stored.value(QStringLiteral("topics")).toString(), QStringLiteral("a,b"));
    }

    void aWorkerThatCanNotValidateIsSaidSo()
    {
        ConfigFixture fixture;
        fixture.server.on("PUT", "/connector-plugins/org.example.Sink/config/validate")
            .error(405, "HTTP 405 Method Not Allowed");
        QVERIFY(fixture.start());
        OpenWorkbench open(m_theme, fixture);
        QVERIFY(open.open(QStringLiteral("orders")));
        open.editor().setValue(QStringLiteral("topics"), QStringLiteral("a,b"));
        QVERIFY(validate(open));
        QCOMPARE(open.editor().validity(), Validity::NotPossible);
        QVERIFY(!open.editor().fallbackReason().isEmpty());
    }
};

QTEST_MAIN(TestConfigWorkbench)
#include "tst_configworkbench.moc"
