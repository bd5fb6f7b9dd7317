// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/main/objectselection.h"

#include <QIcon>
#include <QWidget>

namespace patchbay {

/// A page of the middle: one object, one tab. Shows state and forwards intent.
class TabPage : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;

    virtual QString title() const = 0;
    virtual QIcon icon() const = 0;
    virtual ClusterSession *session() const = 0; ///< whose banner stands above; null: none
    /// What actions of menus and palette act on while this page is in front.
    virtual ObjectSelection selection() const = 0;
    /// "connector/<profile id>/<name>" or "cluster/<profile id>": for reopening; stable over runs.
    virtual QString address() const = 0;
    /// The right side of the banner: "dangerous actions ask for the name".
    virtual QString bannerNote() const { return {}; }
    virtual void focusFilter() { } ///< the "/" and Ctrl+F keys; pages without a filter do nothing

signals:
    void titleChanged();
    void selectionChanged();
};

} // namespace patchbay
