// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/connectoroffsets.h"
#include "widgets/look/theme.h"

#include <QWidget>

class QLabel;

namespace patchbay {

class LinkButton;
class Notice;

/// Why a sink's begin, end and lag are not there, and what to do: no brokers are named, or they did not
/// answer, or not of every topic. Hidden where there is nothing to say.
class BrokersLine final : public QWidget {
    Q_OBJECT
public:
    /// Both must outlive this.
    BrokersLine(const Theme &theme, ConnectorOffsets &offsets, QWidget *parent = nullptr);

    QList<QWidget *> links() const; ///< in the order of the keyboard

signals:
    void connectionRequested(); ///< where the brokers are named

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void retranslate();

    ConnectorOffsets &m_offsets;
    QWidget *m_hint;
    QLabel *m_hintText;
    LinkButton *m_name;
    Notice *m_problem;
    LinkButton *m_again;
};

} // namespace patchbay
