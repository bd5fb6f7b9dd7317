// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/profileeditor.h"
#include "widgets/look/theme.h"

#include <QWidget>

#include <memory>

namespace patchbay {

namespace Ui {
class ProfileForm;
}
class BrokersFields;
class LinkButton;

/// The fields of one connection, bound to a ProfileEditor: shows what it knows, gives it what is typed.
class ProfileForm final : public QWidget {
    Q_OBJECT
public:
    /// Both must outlive this.
    ProfileForm(ProfileEditor &editor, const Theme &theme, QWidget *parent = nullptr);
    ~ProfileForm() override;

    ProfileEditor &editor() const { return m_editor; }
    void focusFirst(); ///< the name, selected
    /// Marks the fields that problems() names and shows the sentences; before the first save attempt a new
    /// form shows none.
    void showProblems();
    bool isAcceptable() const; ///< what is typed can be saved

signals:
    void problemsShown(const QStringList &sentences);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fillChoices();
    void fill(); ///< profile -> fields
    void take(); ///< fields -> profile
    void refreshPassword();
    void chooseCaFile();
    void mark(QWidget *field, bool problem);

    ProfileEditor &m_editor;
    const Theme &m_theme;
    std::unique_ptr<Ui::ProfileForm> m_ui;
    BrokersFields *m_brokers = nullptr;
    LinkButton *m_unlock = nullptr;
    std::optional<QString> m_workersProblem; ///< what parseWorkerUrls said of the text
    bool m_filling = false;
    bool m_problemsWanted = false;
};

} // namespace patchbay
