// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/profileeditor.h"

#include <QObject>

class QWidget;

namespace patchbay {

namespace Ui {
class ProfileForm;
}
class LinkButton;
class Theme;

/// The fields of a connection's form that are about the brokers. Optional: without bootstrap servers the
/// others are not shown, and what stood in them comes back with the servers.
class BrokersFields final : public QObject {
    Q_OBJECT
public:
    /// All must outlive this.
    BrokersFields(Ui::ProfileForm &ui, ProfileEditor &editor, const Theme &theme, QWidget *form);

    void fillChoices();
    void fill(); ///< profile -> fields
    void take(ClusterProfile &profile); ///< fields -> profile
    /// What the bootstrap servers as typed have wrong.
    const std::optional<QString> &problem() const { return m_problem; }

signals:
    void edited();

private:
    void showFields();
    void refreshPassword();
    void chooseCaFile();

    Ui::ProfileForm &m_ui;
    ProfileEditor &m_editor;
    QWidget *m_form;
    LinkButton *m_unlock;
    KafkaProfile m_last; ///< also while there are no servers
    std::optional<QString> m_problem;
};

} // namespace patchbay
