// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmarks/support/figures.h"
#include "benchmarks/support/openwindow.h"
#include "benchmarks/support/standin.h"

#include <QProcess>
#include <QTimer>

#include <cstdio>

using namespace patchbay;
using namespace patchbay::bench;
using namespace std::chrono_literals;

namespace {

constexpr int eachKind = 10;

/// The program with those 20 connections, in a process of its own: it says how long the healthy ones took to
/// be on the screen from the moment their sessions began, then when it was told to close; its parent sees
/// when it was gone.
int runWindow(int argc, char *argv[])
{
    WatchedApplication application(argc, argv);
    Theme theme;
    theme.apply(application);
    std::vector<ClusterProfile> profiles;
    const QStringList ports = QCoreApplication::arguments().mid(2);
    for (qsizetype index = 0; index < ports.size(); ++index) {
        const bool isHealthy = index % 2 == 0;
        profiles.push_back(
            profileOf(QStringLiteral("%1-%2")
                          .arg(isHealthy ? QStringLiteral("healthy") : QStringLiteral("hanging"))
                          .arg(index),
                      QUrl(QStringLiteral("http://127.0.0.1:") + ports.at(index)), 5s));
    }
    OpenWindow window(theme, profiles);
    window.start(); // the sessions begin from the event loop, after the first paint
    double begun = 0;
    int left = eachKind;
    PaintWatch paint({&window.tree()});
    for (const ClusterProfile &profile : profiles) {
        ClusterSession &session = window.session(profile.name);
        const auto begins = [&begun, &session] {
            if (begun == 0 && session.condition().reach == ClusterCondition::Reach::Connecting)
                begun = now();
        };
        QObject::connect(&session, &ClusterSession::conditionChanged, &paint, begins);
        auto *first = new QObject(&session);
        const auto shows = [&left, &paint, first] {
            if (--left == 0)
                paint.arm();
            first->deleteLater();
        };
        QObject::connect(&session, &ClusterSession::snapshotChanged, first, shows);
    }
    const auto painted = [&begun, &paint, &window] {
        std::printf("%f\n", paint.done() - begun);
        // Requests run: ten have hung from the beginning, and the others are asked again.
        const auto closes = [&window] {
            for (int index = 0; index < window.program().clusters().count(); ++index)
                window.program().clusters().at(index).refresh();
            const auto close = [&window] {
                std::printf("%f\n", now());
                std::fflush(stdout);
                window.program().window().close();
            };
            QTimer::singleShot(0, close);
        };
        QTimer::singleShot(700, closes);
    };
    QObject::connect(&paint, &PaintWatch::painted, painted);
    return QCoreApplication::exec();
}

} // namespace

/// 20 clusters of which 10 hang: when the healthy ones are on the screen, and how long the program takes to
/// be gone while requests run.
int main(int argc, char *argv[])
{
    if (argc > 2)
        return runWindow(argc, argv);
    const QCoreApplication application(argc, argv);
    const QStringList tenPorts{QStringLiteral("--ports"), QString::number(eachKind)};
    StandIn healthy(tenPorts + QStringList{QStringLiteral("--connectors"), QStringLiteral("1000")});
    StandIn hanging(tenPorts + QStringList{QStringLiteral("--hang")});
    QStringList arguments{QStringLiteral("window")};
    for (int index = 0; index < eachKind; ++index) {
        arguments.append(QString::number(healthy.urls().at(index).port()));
        arguments.append(QString::number(hanging.urls().at(index).port()));
    }
    std::vector<double> shown;
    std::vector<double> gone;
    for (int run = 0; run < 9; ++run) {
        QProcess window;
        window.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        window.start(QCoreApplication::applicationFilePath(), arguments);
        if (!window.waitForFinished(60'000) || window.exitCode() != 0)
            qFatal("The window does not end");
        const double ended = now();
        const QList<QByteArray> lines = window.readAllStandardOutput().split('\n');
        shown.push_back(lines.value(0).toDouble());
        gone.push_back(ended - lines.value(1).toDouble());
    }
    print("20 clusters, 10 hang: the healthy ones on the screen", median(shown), "ms", "150");
    print("20 clusters, 10 hang: gone after close", median(gone), "ms", "200");
    return 0;
}
