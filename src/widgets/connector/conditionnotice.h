// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/clustersession.h"
#include "widgets/look/theme.h"

#include <QWidget>

namespace patchbay {

class LinkButton;
class Notice;

/// Says above a page that what is shown of its cluster is not fresh, since when, and what can be done. Hidden
/// while it is.
class ConditionNotice final : public QWidget {
    Q_OBJECT
public:
    /// Both must outlive this.
    ConditionNotice(const Theme &theme, ClusterSession &session, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();

    ClusterSession &m_session;
    Notice *m_notice;
    LinkButton *m_retry;
};

} // namespace patchbay
