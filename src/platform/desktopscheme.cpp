// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/desktopscheme.h"

#include "platform/sessionbus.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusVariant>
#include <QUuid>

#include <memory>

namespace patchbay {

namespace {

const QString service = QStringLiteral("org.freedesktop.portal.Desktop");
const QString path = QStringLiteral("/org/freedesktop/portal/desktop");
const QString interface = QStringLiteral("org.freedesktop.portal.Settings");
const QString appearance = QStringLiteral("org.freedesktop.appearance");
const QString colorScheme = QStringLiteral("color-scheme");
constexpr int answerWithin = 5000; // ms; it may have to be started first

} // namespace

struct DesktopScheme::Bus {
    QDBusConnection connection;
};

DesktopScheme::DesktopScheme(QObject *parent)
    : QObject(parent),
      m_busName(QStringLiteral("patchbay-portal-") % QUuid::createUuid().toString(QUuid::WithoutBraces))
{
}

DesktopScheme::~DesktopScheme()
{
    m_bus.reset();
    QDBusConnection::disconnectFromBus(m_busName);
}

void DesktopScheme::watch()
{
    const auto onConnected = [this](const QDBusConnection &bus) {
        m_bus = std::make_unique<Bus>(Bus{bus});
        if (!m_bus->connection.isConnected())
            return;
        m_bus->connection.connect(service, path, interface, QStringLiteral("SettingChanged"), this,
                                  SLOT(onSettingChanged(QString, QString, QDBusVariant)));
        ask();
    };
    connectToSessionBus(m_busName, this, onConnected);
}

void DesktopScheme::ask()
{
    QDBusMessage message = QDBusMessage::createMethodCall(service, path, interface, QStringLiteral("Read"));
    message.setArguments({appearance, colorScheme});
    auto *watcher = new QDBusPendingCallWatcher(m_bus->connection.asyncCall(message, answerWithin), this);
    const auto onAnswered = [this, watcher] {
        watcher->deleteLater();
        const QDBusMessage answer = watcher->reply();
        if (answer.type() == QDBusMessage::ReplyMessage && !answer.arguments().isEmpty())
            take(answer.arguments().first());
    };
    connect(watcher, &QDBusPendingCallWatcher::finished, this, onAnswered);
}

void DesktopScheme::onSettingChanged(const QString &space, const QString &key, const QDBusVariant &value)
{
    if (space == appearance && key == colorScheme)
        take(value.variant());
}

void DesktopScheme::take(QVariant value)
{
    // Read() of the portal answers a variant in a variant; newer ones have ReadOne() for that reason.
    while (value.metaType() == QMetaType::fromType<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    if (const uint preference = value.toUInt(); preference == 1 || preference == 2)
        emit told(preference == 1);
}

} // namespace patchbay
