// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/program.h"
#include "gui/uidriver.h"
#include "support/playground.h"

#include <QProcessEnvironment>
#include <QTemporaryDir>

#include <memory>

namespace patchbay::test {

/// One person's desk: folders with nothing in them yet, and the program as main() puts it together, on real
/// workers and the session's real keychain. close() and open() are the program's end and its next start.
class Desk {
public:
    explicit Desk(Theme &theme);
    ~Desk();

    const Paths &paths() const { return m_paths; }
    QString folder() const { return m_folder.path(); }
    QProcessEnvironment environment() const; ///< in which a `patchbay` finds the same folders

    /// Saved as an earlier run would have done; before open(). No password.
    void keep(const std::vector<ClusterProfile> &profiles);
    /// keep() one without a password, open(), and wait until the tree has its connectors.
    ClusterSession &openOn(const Playground &playground, const QString &name,
                           Environment::Kind environment = Environment::Kind::Development);

    void open(const QStringList &arguments = {}); ///< waits until the window has the keyboard
    void close(); ///< as a person does
    void vanish(); ///< as a kill does: nobody closes the window
    bool isOpen() const { return m_program != nullptr; }

    Program &program() { return *m_program; }
    MainWindow &window() { return m_program->window(); }
    UiDriver &ui() { return *m_ui; }

private:
    Theme &m_theme;
    QTemporaryDir m_folder;
    Paths m_paths;
    Milestones m_milestones;
    std::unique_ptr<Program> m_program;
    std::unique_ptr<UiDriver> m_ui;
};

ClusterProfile profileOf(const Playground &playground, const QString &name,
                         Environment::Kind environment = Environment::Kind::Development);

/// Names that the tests look for.
inline const QString treeName = QStringLiteral("Clusters, connectors and tasks");
inline const QString treeFilterName = QStringLiteral("Filter of the cluster tree");
inline const QString tableName = QStringLiteral("Connectors of the cluster");
inline const QString operationsName = QStringLiteral("Operations and their steps");

} // namespace patchbay::test
