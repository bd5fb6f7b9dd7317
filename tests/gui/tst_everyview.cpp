// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/accessibility.h"
#include "gui/scene.h"
#include "platform/settings.h"

#include <QApplication>
#include <QDir>
#include <QScreen>

using namespace patchbay;
using namespace patchbay::test;
using namespace std::chrono_literals;

/// Every page, panel, sheet and dialog, each looked at in four ways: a screen reader can tell every widget
/// that a person touches, and no words are cut off.
class TestEveryView : public QObject {
    Q_OBJECT

    struct Way {
        Settings::Theme theme = Settings::Theme::Light;
        Settings::Language language = Settings::Language::English;
        QSize size{1440, 900};
    };

    Theme m_theme;
    Playground m_playground = Playground::fromEnvironment();

    /// As the person left it last time.
    static void choose(const Desk &desk, const Way &way)
    {
        Settings settings(desk.paths().settingsFile());
        QVERIFY(settings.load());
        settings.setTheme(way.theme);
        settings.setLanguage(way.language);
        QVERIFY(settings.save());
    }

    /// PATCHBAY_PICTURES names a folder: pictures to look at.
    static void take(const QString &name, QWidget &window)
    {
        const QString folder = qEnvironmentVariable("PATCHBAY_PICTURES");
        if (folder.isEmpty())
            return;
        QTest::qWait(250); // for what paints a moment later
        QDir().mkpath(folder);
        QPixmap picture = window.grab();
        if (QWidget *above = QApplication::activeWindow(); above && above != &window)
            picture = above->screen()->grabWindow(0);
        picture.save(folder + u'/' + QString::fromLatin1(QTest::currentDataTag()) + u'-' + name
                     + QStringLiteral(".png"));
    }

    static QStringList problemsOf(QWidget &window)
    {
        QList<QWidget *> roots{&window};
        if (QWidget *above = QApplication::activeWindow(); above && above != &window)
            roots += above;
        QStringList problems;
        for (QWidget *root : std::as_const(roots))
            problems += namingProblems(*root) + fittingProblems(*root);
        return problems;
    }

    /// What is wrong a moment after the view came: answers still arrive, and layouts follow them.
    static void check(const QString &name, QWidget &window, QStringList &problems)
    {
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
        waitFor([&window] { return problemsOf(window).isEmpty(); }, std::chrono::seconds(3));
        for (const QString &problem : problemsOf(window))
            problems += name + QStringLiteral(": ") + problem;
        take(name, window);
    }

private slots:
    void initTestCase()
    {
        REQUIRE_PLAYGROUND(m_playground);
        m_theme.apply(*qApp);
    }

    void everythingIsNamedAndNothingIsCutOff_data()
    {
        QTest::addColumn<int>("theme");
        QTest::addColumn<int>("language");
        QTest::addColumn<QSize>("size");
        const auto row = [](const char *name, Settings::Theme theme, Settings::Language language,
                            const QSize &size) {
            QTest::newRow(name) << static_cast<int>(theme) << static_cast<int>(language) << size;
        };
        row("light", Settings::Theme::Light, Settings::Language::English, {1440, 900});
        row("dark", Settings::Theme::Dark, Settings::Language::English, {1440, 900});
        row("japanese", Settings::Theme::Light, Settings::Language::Japanese, {1280, 800});
        row("small", Settings::Theme::Light, Settings::Language::English, {1024, 640});
    }

    void everythingIsNamedAndNothingIsCutOff()
    {
        QFETCH(const int, theme);
        QFETCH(const int, language);
        QFETCH(const QSize, size);
        const Way way{static_cast<Settings::Theme>(theme), static_cast<Settings::Language>(language), size};
        QStringList problems;

        Desk desk(m_theme);
        choose(desk, way);
        desk.open();
        desk.window().resize(size);
        check(QStringLiteral("welcome"), desk.window(), problems);
        desk.close();

        Scene scene(m_playground);
        desk.keep(scene.profiles());
        desk.open();
        desk.window().resize(size);
        const auto areAllSeen = [&desk] {
            for (int index = 0; index < desk.program().clusters().count(); ++index) {
                const ClusterCondition &condition = desk.program().clusters().at(index).condition();
                if (!condition.isFresh() && condition.reach != ClusterCondition::Reach::Unauthorised)
                    return false;
            }
            return true;
        };
        QVERIFY(waitFor(areAllSeen, 60s));
        scene.worsen();
        const auto isWorse = [&desk] {
            const ClusterList &clusters = desk.program().clusters();
            return clusters.findByName(Scene::rebalancing)->condition().reach
                == ClusterCondition::Reach::Rebalancing
                && clusters.findByName(Scene::unreachable)->condition().reach
                == ClusterCondition::Reach::Unreachable;
        };
        QVERIFY(waitFor(isWorse, 60s));

        for (const View &view : everyView(desk.folder())) {
            QVERIFY2(view.show(desk), qPrintable(view.name));
            check(view.name, desk.window(), problems);
        }
        for (const QString &problem : std::as_const(problems))
            qWarning("%s", qPrintable(problem)); // the message of a failure has room for the first only
        QVERIFY2(problems.isEmpty(), qPrintable(QStringLiteral("%1 problems").arg(problems.size())));
    }
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    TestEveryView test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_everyview.moc"
