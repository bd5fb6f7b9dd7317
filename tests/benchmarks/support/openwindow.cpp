// SPDX-License-Identifier: GPL-3.0-or-later
#include "openwindow.h"

#include "figures.h"

#include <QDir>
#include <QElapsedTimer>
#include <QEvent>
#include <QTimer>

#include <algorithm>

namespace patchbay::bench {

namespace {

constexpr std::size_t stallsKept = 12;

} // namespace

bool WatchedApplication::notify(QObject *receiver, QEvent *event)
{
    if (m_depth > 0)
        return QApplication::notify(receiver, event);
    // Before: the receiver may be gone afterwards.
    const int type = event->type();
    const char *const className = receiver->metaObject()->className();
    ++m_depth;
    const double begun = now();
    const double computedBefore = CpuTime::now().thread;
    const bool handled = QApplication::notify(receiver, event);
    const double computing = CpuTime::now().thread - computedBefore;
    const double milliseconds = now() - begun;
    --m_depth;
    m_stalls.add(static_cast<qint64>(milliseconds * 1e6));
    m_computing.add(static_cast<qint64>(computing * 1e6));
    if (m_longest.size() < stallsKept || milliseconds > m_longest.back().milliseconds) {
        m_longest.push_back(
            {milliseconds, computing, QByteArray(className) + " event " + QByteArray::number(type)});
        std::sort(m_longest.begin(), m_longest.end(),
                  [](const Stall &a, const Stall &b) { return a.milliseconds > b.milliseconds; });
        if (m_longest.size() > stallsKept)
            m_longest.pop_back();
    }
    return handled;
}

void WatchedApplication::forgetStalls()
{
    m_stalls.reset();
    m_computing.reset();
    m_longest.clear();
}

void WatchedApplication::noteLongest() const
{
    for (const Stall &stall : m_longest)
        note("stall of %.1f ms, %.1f computing: %s", stall.milliseconds, stall.computing,
             stall.what.constData());
}

Folders::Folders()
    : m_folder(QDir::tempPath() + QStringLiteral("/pb-XXXXXX")) // short: a socket stands below it
{
    const QString base = m_folder.path();
    m_paths.config = base + QStringLiteral("/config/patchbay");
    m_paths.data = base + QStringLiteral("/data/patchbay");
    m_paths.state = base + QStringLiteral("/state/patchbay");
    m_paths.runtime = base + QStringLiteral("/run/patchbay");
    QDir().mkpath(base + QStringLiteral("/run"));
    QFile::setPermissions(base + QStringLiteral("/run"),
                          QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    if (!m_paths.create())
        qFatal("The folders can't be made in %s", qPrintable(base));
}

void Folders::keep(const std::vector<ClusterProfile> &profiles)
{
    JsonProfileStore store(m_paths.profilesFile());
    if (!store.load() || !store.save(profiles))
        qFatal("The connections can't be saved");
}

QStringList Folders::environment() const
{
    const QString base = m_folder.path();
    return {QStringLiteral("XDG_CONFIG_HOME=") + base + QStringLiteral("/config"),
            QStringLiteral("XDG_DATA_HOME=") + base + QStringLiteral("/data"),
            QStringLiteral("XDG_STATE_HOME=") + base + QStringLiteral("/state"),
            QStringLiteral("XDG_RUNTIME_DIR=") + base + QStringLiteral("/run")};
}

ClusterProfile profileOf(const QString &name, const QUrl &worker, std::chrono::milliseconds interval)
{
    ClusterProfile profile = ClusterProfile::create();
    profile.name = name;
    profile.workers = {worker};
    profile.refreshInterval = interval;
    return profile;
}

OpenWindow::OpenWindow(Theme &theme, const std::vector<ClusterProfile> &profiles)
{
    m_folders.keep(profiles);
    m_program = std::make_unique<Program>(theme, m_folders.paths(), m_milestones);
}

OpenWindow::~OpenWindow() = default;

void OpenWindow::start()
{
    m_program->start(CommandLine());
    m_program->window().resize(1280, 860);
}

ClusterSession &OpenWindow::session(const QString &name)
{
    ClusterSession *session = m_program->clusters().findByName(name);
    if (!session)
        qFatal("There is no connection %s", qPrintable(name));
    return *session;
}

void waitUntil(const std::function<bool()> &isTrue, int patienceMs)
{
    QElapsedTimer timer;
    timer.start();
    QTimer tick; // for what changes without an event
    tick.start(20);
    while (!isTrue()) {
        if (timer.elapsed() > patienceMs)
            qFatal("What the benchmark waits for does not come");
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
}

PaintWatch::PaintWatch(const QList<QAbstractItemView *> &views)
    : m_views(views)
{
    for (QAbstractItemView *view : views)
        view->viewport()->installEventFilter(this);
}

void PaintWatch::arm()
{
    m_left.clear();
    for (QAbstractItemView *view : m_views)
        m_left.append(view->viewport());
    m_done = 0;
    m_armed = true;
}

bool PaintWatch::eventFilter(QObject *watched, QEvent *event)
{
    if (m_armed && event->type() == QEvent::Paint && m_left.removeOne(watched) && m_left.isEmpty()) {
        m_armed = false;
        // After the event that paints, which flushes last.
        QMetaObject::invokeMethod(this, &PaintWatch::finish, Qt::QueuedConnection);
    }
    return QObject::eventFilter(watched, event);
}

void PaintWatch::finish()
{
    m_done = now();
    emit painted();
}

} // namespace patchbay::bench
