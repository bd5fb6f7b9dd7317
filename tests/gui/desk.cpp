// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/desk.h"

#include <QApplication>
#include <QDir>

namespace patchbay::test {

using namespace std::chrono_literals;

Desk::Desk(Theme &theme)
    : m_theme(theme),
      m_folder(QDir::tempPath() + QStringLiteral("/pb-XXXXXX")) // short: a socket stands below it
{
    const QString base = m_folder.path();
    m_paths.config = base + QStringLiteral("/config/patchbay");
    m_paths.data = base + QStringLiteral("/data/patchbay");
    m_paths.state = base + QStringLiteral("/state/patchbay");
    m_paths.runtime = base + QStringLiteral("/run/patchbay");
    QDir().mkpath(base + QStringLiteral("/run"));
    if (!m_paths.create())
        qFatal("The folders of the test can't be made in %s", qPrintable(base));
}

Desk::~Desk()
{
    close();
    m_theme.setScheme(Theme::Scheme::Light);
}

QProcessEnvironment Desk::environment() const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("XDG_CONFIG_HOME"), m_folder.path() + QStringLiteral("/config"));
    environment.insert(QStringLiteral("XDG_DATA_HOME"), m_folder.path() + QStringLiteral("/data"));
    environment.insert(QStringLiteral("XDG_STATE_HOME"), m_folder.path() + QStringLiteral("/state"));
    environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), m_folder.path() + QStringLiteral("/run"));
    return environment;
}

void Desk::keep(const std::vector<ClusterProfile> &profiles)
{
    JsonProfileStore store(m_paths.profilesFile());
    if (!store.load() || !store.save(profiles))
        qFatal("The connections of the test can't be saved");
}

void Desk::open(const QStringList &arguments)
{
    const Result<CommandLine> commandLine = CommandLine::parse(arguments);
    if (!commandLine)
        qFatal("%s", qPrintable(commandLine.error().message));
    m_program = std::make_unique<Program>(m_theme, m_paths, m_milestones);
    m_program->start(*commandLine);
    m_ui = std::make_unique<UiDriver>(m_program->window());
    if (!QTest::qWaitForWindowActive(&m_program->window(), 20000))
        qFatal("The window did not get the keyboard; is there a window manager?");
}

void Desk::close()
{
    if (!m_program)
        return;
    m_program->window().close();
    m_ui.reset();
    m_program.reset();
}

void Desk::vanish()
{
    m_ui.reset();
    m_program.reset();
}

ClusterSession &Desk::openOn(const Playground &playground, const QString &name, Environment::Kind environment)
{
    keep({profileOf(playground, name, environment)});
    open();
    ClusterSession *session = m_program->clusters().findByName(name);
    const auto isSeen = [session] {
        return session && session->condition().isFresh() && session->counts().connectors > 0;
    };
    if (!waitFor(isSeen, 60s))
        qFatal("The playground's connectors did not come: %s",
               qPrintable(m_ui->texts().join(QStringLiteral(" | "))));
    return *session;
}

ClusterProfile profileOf(const Playground &playground, const QString &name, Environment::Kind environment)
{
    ClusterProfile profile = ClusterProfile::create();
    profile.name = name;
    profile.environment.kind = environment;
    profile.workers = playground.workers;
    profile.refreshInterval = 2s; // the tests change things from outside too
    return profile;
}

} // namespace patchbay::test
