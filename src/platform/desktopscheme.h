// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <memory>

class QDBusVariant;

namespace patchbay {

/// Whether the desktop prefers dark windows, as the settings portal tells it (org.freedesktop.appearance,
/// color-scheme: 0 no preference, 1 dark, 2 light), now and whenever the person switches. Says nothing on a
/// desktop without a portal. Never blocks: the bus is connected to on another thread.
class DesktopScheme : public QObject {
    Q_OBJECT
public:
    explicit DesktopScheme(QObject *parent = nullptr);
    ~DesktopScheme() override;

    void watch(); ///< asks, and listens from then on

signals:
    void told(bool dark); ///< a preference; not when there is none

private:
    struct Bus; // QtDBus stays in this layer

    Q_SLOT void onSettingChanged(const QString &space, const QString &key, const QDBusVariant &value);

    void ask();
    void take(QVariant value);

    QString m_busName;
    std::unique_ptr<Bus> m_bus;
};

} // namespace patchbay
