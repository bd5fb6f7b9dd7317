// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmarks/support/figures.h"
#include "benchmarks/support/openwindow.h"
#include "benchmarks/support/patchbayprocess.h"
#include "benchmarks/support/standin.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVirtualObject>
#include <QTimer>

using namespace patchbay;
using namespace patchbay::bench;

namespace {

constexpr int connections = 20;

/// A keychain that answers, but late: every question gets its refusal after two seconds.
class LateKeychain final : public QDBusVirtualObject {
public:
    QString introspect(const QString &) const override { return {}; }
    bool handleMessage(const QDBusMessage &message, const QDBusConnection &connection) override
    {
        const auto answer = [message, connection] {
            const QDBusMessage refusal =
                message.createErrorReply(QDBusError::Failed, QStringLiteral("not now"));
            QDBusConnection(connection).send(refusal);
        };
        QTimer::singleShot(2'000, this, answer);
        return true;
    }
};

/// The session bus of the started programs, with nothing on it but that keychain.
class Bus {
public:
    Bus()
    {
        m_daemon.start(
            QStringLiteral("dbus-daemon"),
            {QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--print-address")});
        if (!m_daemon.waitForReadyRead(10'000))
            qFatal("dbus-daemon does not start");
        m_address = QString::fromLocal8Bit(m_daemon.readLine()).trimmed();
        QDBusConnection bus = QDBusConnection::connectToBus(m_address, QStringLiteral("late"));
        if (!bus.registerVirtualObject(QStringLiteral("/org/freedesktop/secrets"), &m_keychain,
                                       QDBusConnection::SubPath)
            || !bus.registerService(QStringLiteral("org.freedesktop.secrets")))
            qFatal("The late keychain does not start");
    }
    ~Bus()
    {
        QDBusConnection::disconnectFromBus(QStringLiteral("late"));
        m_daemon.kill();
        m_daemon.waitForFinished();
    }
    QString address() const { return m_address; }

private:
    QProcess m_daemon;
    QString m_address;
    LateKeychain m_keychain;
};

struct Start {
    double shown;
    double interactive;
    double cpu;
};

Start startOnce(const QProcessEnvironment &environment, const QString &program)
{
    PatchbayProcess process(program, environment);
    Start start{};
    start.shown = process.waitFor("window shown");
    start.interactive = process.waitFor("interactive");
    start.cpu = process.cpuTime();
    return start;
}

void printMedians(const std::vector<Start> &starts, const char *interactive, const char *shown,
                  const char *computing, const char *reach)
{
    std::vector<double> interactives;
    std::vector<double> showns;
    std::vector<double> cpus;
    for (const Start &start : starts) {
        interactives.push_back(start.interactive);
        showns.push_back(start.shown);
        cpus.push_back(start.cpu);
    }
    print(interactive, median(interactives), "ms", reach);
    print(shown, median(showns), "ms", "–");
    if (computing)
        print(computing, median(cpus), "ms", "–");
}

} // namespace

/// From the start of the process to the window that takes input, with 20 saved connections whose passwords a
/// keychain has that answers late. Measured from outside: when the milestone arrives on the process's stderr.
int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    StandIn standIn({QStringLiteral("--connectors"), QStringLiteral("100"), QStringLiteral("--ports"),
                     QString::number(connections)});
    std::vector<ClusterProfile> profiles;
    for (int number = 0; number < connections; ++number) {
        ClusterProfile profile =
            profileOf(QStringLiteral("cluster-%1").arg(number), standIn.urls().at(number));
        profile.authentication = ClusterProfile::Authentication::Basic;
        profile.user = QStringLiteral("connect");
        profiles.push_back(profile);
    }
    Folders folders;
    folders.keep(profiles);
    Bus bus;
    QProcessEnvironment environment = environmentOf(folders);
    environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), bus.address());

    startOnce(environment, QStringLiteral(PATCHBAY_PROGRAM));
    std::vector<Start> warm;
    for (int run = 0; run < 15; ++run)
        warm.push_back(startOnce(environment, QStringLiteral(PATCHBAY_PROGRAM)));
    printMedians(warm, "start: interactive, warm", "start: window shown, warm",
                 "start: computing until then, warm", "120");

    ColdCopy copy(environment);
    std::vector<Start> cold;
    for (int run = 0; run < 7; ++run) {
        copy.evict();
        cold.push_back(startOnce(copy.environment(), copy.program()));
    }
    note("cold: %.1f MB of files copied and evicted, %.0f %% of their pages were in memory after that",
         copy.megabytes(), copy.residentShare() * 100);
    printMedians(cold, "start: interactive, cold", "start: window shown, cold", nullptr, "300");
    return 0;
}
