// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"

namespace patchbay {

Application::Application(int &argc, char *argv[])
    : QApplication(argc, argv)
{
    setApplicationName(QStringLiteral("patchbay"));
    setApplicationDisplayName(QStringLiteral("Patchbay")); // untranslated: the product's name
    setApplicationVersion(QStringLiteral(PATCHBAY_VERSION));
    setDesktopFileName(QStringLiteral("patchbay"));
}

bool Application::notify(QObject *receiver, QEvent *event)
{
    if (!m_watch || m_depth > 0)
        return QApplication::notify(receiver, event);
    ++m_depth;
    QElapsedTimer timer;
    timer.start();
    const bool handled = QApplication::notify(receiver, event);
    --m_depth;
    if (m_watch)
        m_watch->add(timer.nsecsElapsed());
    return handled;
}

} // namespace patchbay
