// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/program.h"

#include <QApplication>
#include <QPointer>
#include <QTemporaryDir>
#include <QTreeView>

#include <functional>
#include <memory>

namespace patchbay::bench {

/// An application that times every event of the window's thread, as patchbay's own does, and also says which
/// were the longest.
class WatchedApplication : public QApplication {
    Q_OBJECT
public:
    using QApplication::QApplication;
    bool notify(QObject *receiver, QEvent *event) override;

    const StallWatch &stalls() const { return m_stalls; }
    /// The same in time that the thread computed: what a neighbour took away is not in it.
    const StallWatch &computing() const { return m_computing; }
    void forgetStalls();
    void noteLongest() const; ///< into the log

private:
    struct Stall {
        double milliseconds;
        double computing;
        QByteArray what;
    };

    StallWatch m_stalls;
    StallWatch m_computing;
    std::vector<Stall> m_longest;
    int m_depth = 0;
};

/// A person's folders with saved connections in them.
class Folders {
public:
    Folders();
    const Paths &paths() const { return m_paths; }
    void keep(const std::vector<ClusterProfile> &profiles);
    QStringList environment() const; ///< "NAME=value": in which a `patchbay` finds them

private:
    QTemporaryDir m_folder;
    Paths m_paths;
};

/// \p interval as a test may set it: shorter than a person can.
ClusterProfile profileOf(const QString &name, const QUrl &worker,
                         std::chrono::milliseconds interval = std::chrono::hours(1));

/// The whole window in this process, put together as main() does it.
class OpenWindow {
public:
    explicit OpenWindow(Theme &theme, const std::vector<ClusterProfile> &profiles);
    ~OpenWindow();

    void start(); ///< shows the window; connections begin to be asked
    Program &program() { return *m_program; }
    ClusterSession &session(const QString &name);
    QTreeView &tree() { return view(QStringLiteral("Clusters, connectors and tasks")); }
    QTreeView &table() { return view(QStringLiteral("Connectors of the cluster")); }
    template <typename Widget>
    Widget &widget(const QString &name)
    {
        for (Widget *widget : m_program->window().findChildren<Widget *>()) {
            if (widget->accessibleName() == name)
                return *widget;
        }
        qFatal("There is no %s in the window", qPrintable(name));
    }

private:
    QTreeView &view(const QString &name) { return widget<QTreeView>(name); }

    Folders m_folders;
    Milestones m_milestones;
    std::unique_ptr<Program> m_program;
};

/// Runs the event loop without a tick of its own, so that what it costs is the program's.
void waitUntil(const std::function<bool()> &isTrue, int patienceMs = 60'000); ///< looked at after each event
template <typename Sender, typename Signal>
void waitForSignals(Sender &sender, Signal signal, int count)
{
    QEventLoop loop;
    const auto arrived = [&loop, &count] {
        if (--count <= 0)
            loop.quit();
    };
    QObject::connect(&sender, signal, &loop, arrived);
    loop.exec();
}

/// When views were painted: the time at which the event loop had finished painting all of them, once asked to
/// watch.
class PaintWatch : public QObject {
    Q_OBJECT
public:
    explicit PaintWatch(const QList<QAbstractItemView *> &views);

    void arm(); ///< forgets
    bool isDone() const { return m_done > 0; }
    double done() const
    {
        return m_done;
    } ///< on the clock of now(); all were painted, and the window's contents flushed

signals:
    void painted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void finish();

    QList<QAbstractItemView *> m_views;
    QList<QObject *> m_left;
    double m_done = 0;
    bool m_armed = false;
};

} // namespace patchbay::bench
