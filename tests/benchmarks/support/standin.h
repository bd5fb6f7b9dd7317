// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QProcess>
#include <QUrl>

namespace patchbay::bench {

/// The stand-in for workers (tests/benchmarks/standin), which runs as a process of its own as long as this
/// lives.
class StandIn {
public:
    explicit StandIn(
        const QStringList &arguments); ///< waits until it listens; ends the program when it does not
    ~StandIn();
    StandIn(const StandIn &) = delete;
    StandIn &operator=(const StandIn &) = delete;

    const QList<QUrl> &urls() const { return m_urls; }
    QUrl url() const { return m_urls.first(); }

    void beRestless(bool restless)
    {
        steer(restless ? "restless" : "calm");
    } ///< 100 connectors differ in each answer
    void forgetRequests() { steer("forget"); }
    QHash<QByteArray, int> requests(); ///< by target
    double lastByte(); ///< when it sent the last byte of the newest expand=status, on the clock of now()

private:
    QByteArray steer(const QByteArray &order);

    QProcess m_process;
    QList<QUrl> m_urls;
};

} // namespace patchbay::bench
