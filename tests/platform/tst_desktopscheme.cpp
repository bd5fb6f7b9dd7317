// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/desktopscheme.h"

#include "privatebus.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVariant>
#include <QDBusVirtualObject>
#include <QSignalSpy>

using namespace patchbay;
using test::PrivateBus;

namespace {

const QString portal = QStringLiteral("org.freedesktop.portal.Desktop");

/// A settings portal that answers what a test tells it.
class FakePortal : public QDBusVirtualObject {
public:
    explicit FakePortal(uint preference)
        : m_preference(preference),
          m_bus(QDBusConnection::connectToBus(QDBusConnection::SessionBus, QStringLiteral("portal")))
    {
        m_bus.registerVirtualObject(QStringLiteral("/org/freedesktop/portal/desktop"), this);
        m_bus.registerService(portal);
    }
    ~FakePortal() override
    {
        m_bus.unregisterService(portal);
        QDBusConnection::disconnectFromBus(QStringLiteral("portal"));
    }

    void change(const QString &space, const QString &key, uint value)
    {
        QDBusMessage message = QDBusMessage::createSignal(QStringLiteral("/org/freedesktop/portal/desktop"),
                                                          QStringLiteral("org.freedesktop.portal.Settings"),
                                                          QStringLiteral("SettingChanged"));
        message.setArguments({space, key, QVariant::fromValue(QDBusVariant(value))});
        m_bus.send(message);
    }

    QString introspect(const QString &) const override { return {}; }
    bool handleMessage(const QDBusMessage &message, const QDBusConnection &) override
    {
        if (message.member() != QLatin1String("Read"))
            return false;
        const QDBusVariant inner(m_preference);
        m_bus.send(message.createReply(
            QVariant::fromValue(QDBusVariant(QVariant::fromValue(inner))))); // as the real one does
        return true;
    }

private:
    uint m_preference;
    QDBusConnection m_bus;
};

} // namespace

class TestDesktopScheme : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY(m_bus.isRunning());
        qputenv("DBUS_SESSION_BUS_ADDRESS", m_bus.address().toUtf8());
    }

    void thePreferenceIsAskedFor_data()
    {
        QTest::addColumn<uint>("preference");
        QTest::addColumn<bool>("dark");
        QTest::newRow("dark") << 1U << true;
        QTest::newRow("light") << 2U << false;
    }

    void thePreferenceIsAskedFor()
    {
        QFETCH(const uint, preference);
        QFETCH(const bool, dark);
        const FakePortal fake(preference);
        DesktopScheme scheme;
        QSignalSpy told(&scheme, &DesktopScheme::told);
        scheme.watch();
        QTRY_COMPARE(told.count(), 1);
        QCOMPARE(told.first().first().toBool(), dark);
    }

    void switchingIsFollowedAndOtherSettingsAreNot()
    {
        FakePortal fake(2);
        DesktopScheme scheme;
        QSignalSpy told(&scheme, &DesktopScheme::told);
        scheme.watch();
        QTRY_COMPARE(told.count(), 1);
        fake.change(QStringLiteral("org.freedesktop.appearance"), QStringLiteral("accent-color"), 1);
        fake.change(QStringLiteral("org.gnome.desktop.interface"), QStringLiteral("color-scheme"), 1);
        fake.change(QStringLiteral("org.freedesktop.appearance"), QStringLiteral("color-scheme"), 1);
        QTRY_COMPARE(told.count(), 2);
        QCOMPARE(told.last().first().toBool(), true);
    }

    void withoutAPreferenceOrAPortalNothingIsSaid()
    {
        {
            FakePortal fake(0);
            DesktopScheme scheme;
            QSignalSpy told(&scheme, &DesktopScheme::told);
            scheme.watch();
            // Answers come in order: this one after the one without a preference.
            const auto changeOnce = [&fake] {
                fake.change(QStringLiteral("org.freedesktop.appearance"), QStringLiteral("color-scheme"), 1);
            };
            QTRY_VERIFY((changeOnce(), told.count() > 0));
            QCOMPARE(told.first().first().toBool(), true);
        }
        DesktopScheme alone;
        const QSignalSpy told(&alone, &DesktopScheme::told);
        alone.watch();
        QTest::qWait(200); // there is no event for nothing
        QCOMPARE(told.count(), 0);
    }

private:
    PrivateBus m_bus;
};

QTEST_GUILESS_MAIN(TestDesktopScheme)
#include "tst_desktopscheme.moc"
