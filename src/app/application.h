// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/milestones.h"

#include <QApplication>

namespace patchbay {

/// QApplication that knows how long each event kept the GUI thread, when somebody wants to know.
class Application final : public QApplication {
    Q_OBJECT
public:
    Application(int &argc, char *argv[]);

    void watchStalls(StallWatch *watch) { m_watch = watch; } ///< null: not watched; must outlive its use
    bool notify(QObject *receiver, QEvent *event) override;

private:
    StallWatch *m_watch = nullptr;
    int m_depth = 0; ///< of events sent while an event is handled: only the outermost counts
};

} // namespace patchbay
