// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

namespace patchbay::test {

/// A session bus of its own that starts no service by itself, with a home and a runtime folder of its own.
/// Ends what it started.
class PrivateBus {
public:
    PrivateBus()
    {
        QFile config(m_folder.filePath(QStringLiteral("bus.conf")));
        const bool isOpen = config.open(QIODevice::WriteOnly);
        Q_ASSERT(isOpen);
        config.write("<!DOCTYPE busconfig PUBLIC \"-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN\" "
                     "\"http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd\">"
                     "<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen>"
                     "<policy context=\"default\"><allow send_destination=\"*\" eavesdrop=\"true\"/>"
                     "<allow eavesdrop=\"true\"/><allow own=\"*\"/></policy></busconfig>");
        config.close();
        m_daemon.setStandardErrorFile(QProcess::nullDevice());
        m_daemon.start(QStringLiteral("dbus-daemon"),
                       {QStringLiteral("--nofork"), QStringLiteral("--print-address"),
                        QStringLiteral("--config-file=") + config.fileName()});
        if (m_daemon.waitForReadyRead(10'000))
            m_address = QString::fromLocal8Bit(m_daemon.readLine()).trimmed();
        QDir(m_folder.path()).mkpath(QStringLiteral("home"));
        QDir(m_folder.path()).mkpath(QStringLiteral("run"));
        QFile::setPermissions(m_folder.filePath(QStringLiteral("run")),
                              QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    }
    ~PrivateBus()
    {
        end(m_keyring);
        end(m_daemon);
    }
    PrivateBus(const PrivateBus &) = delete;
    PrivateBus &operator=(const PrivateBus &) = delete;

    bool isRunning() const { return !m_address.isEmpty(); }
    QString address() const { return m_address; }
    QString folder() const { return m_folder.path(); }

    /// For programs that shall live on this bus.
    QProcessEnvironment environment() const
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), m_address);
        environment.insert(QStringLiteral("HOME"), m_folder.filePath(QStringLiteral("home")));
        environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), m_folder.filePath(QStringLiteral("run")));
        for (const char *name :
             {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "DISPLAY",
              "WAYLAND_DISPLAY", "GNOME_KEYRING_CONTROL", "XDG_CURRENT_DESKTOP"})
            environment.remove(QString::fromLatin1(name));
        return environment;
    }

    /// A real GNOME Keyring, open, that asks nobody anything (there is no display to ask on).
    bool startKeyring()
    {
        m_keyring.setProcessEnvironment(environment());
        m_keyring.setStandardErrorFile(QProcess::nullDevice()); // it warns that it cannot show its question
        m_keyring.start(QStringLiteral("gnome-keyring-daemon"),
                        {QStringLiteral("--foreground"), QStringLiteral("--unlock"),
                         QStringLiteral("--components=secrets")});
        if (!m_keyring.waitForStarted())
            return false;
        m_keyring.write("pw");
        m_keyring.waitForBytesWritten();
        m_keyring.closeWriteChannel();
        QProcess wait;
        wait.setProcessEnvironment(environment());
        wait.start(QStringLiteral("gdbus"),
                   {QStringLiteral("wait"), QStringLiteral("--session"), QStringLiteral("--timeout=20"),
                    QStringLiteral("org.freedesktop.secrets")});
        return wait.waitForFinished() && wait.exitCode() == 0;
    }
    qint64 keyringPid() const { return m_keyring.processId(); }

private:
    static void end(QProcess &process)
    {
        if (process.state() == QProcess::NotRunning)
            return;
        process.kill();
        process.waitForFinished();
    }

    QTemporaryDir m_folder;
    QProcess m_daemon;
    QProcess m_keyring;
    QString m_address;
};

} // namespace patchbay::test
