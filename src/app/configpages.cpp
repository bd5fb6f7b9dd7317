// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/configpages.h"

#include "widgets/config/comparesheet.h"
#include "widgets/config/configworkbench.h"
#include "widgets/config/newconnectorpage.h"
#include "widgets/connector/connectorpage.h"

namespace patchbay {

ConfigPages::ConfigPages(const Parts &parts, QObject *parent)
    : QObject(parent),
      m_parts(parts),
      m_actions([this] { return workbench(); })
{
    const auto create = [this] {
        if (m_selection.session)
            openNew(*m_selection.session);
    };
    connect(m_actions.newConnector(), &QAction::triggered, this, create);
    const auto edit = [this] {
        if (ConnectorPage *page = openSelected())
            page->showConfig();
    };
    connect(m_actions.edit(), &QAction::triggered, this, edit);
    const auto history = [this] {
        if (ConnectorPage *page = openSelected())
            page->showHistory();
    };
    connect(m_actions.history(), &QAction::triggered, this, history);
}

ConfigWorkbench *ConfigPages::workbench() const
{
    TabPage *page = m_parts.window.currentPage();
    if (auto *connector = qobject_cast<ConnectorPage *>(page))
        return connector->isConfigShown() ? connector->workbench() : nullptr;
    if (auto *fresh = qobject_cast<NewConnectorPage *>(page))
        return fresh->workbench();
    return nullptr;
}

ConnectorPage *ConfigPages::openSelected()
{
    if (!m_selection.session || m_selection.connectors.isEmpty())
        return nullptr;
    m_parts.window.openConnector(*m_selection.session, m_selection.connectors.first());
    return qobject_cast<ConnectorPage *>(m_parts.window.currentPage());
}

void ConfigPages::setSelection(const ObjectSelection &selection)
{
    m_selection = selection;
    m_actions.setPossible(!selection.session.isNull(), selection.connectors.size() == 1);
}

void ConfigPages::addTo(ConnectorPage &page)
{
    page.setEditing(m_parts.ground);
    const auto begun = [this, &page] {
        ConfigWorkbench *workbench = page.workbench();
        const auto wanted = [this, workbench] {
            compare(*workbench);
        };
        connect(workbench, &ConfigWorkbench::compareRequested, this, wanted);
    };
    connect(&page, &ConnectorPage::editingBegun, this, begun);
}

void ConfigPages::compare(ConfigWorkbench &workbench)
{
    auto *sheet =
        new CompareSheet(m_parts.theme, m_parts.clusters, m_parts.ground, *workbench.editor(), &workbench);
    sheet->open();
}

void ConfigPages::openNew(ClusterSession &session)
{
    const QString address = newAddress(session);
    const auto make = [this, &session, address]() -> TabPage * {
        auto *page =
            new NewConnectorPage({m_parts.theme, session, m_parts.ground, m_parts.operations, m_parts.asker},
                                 m_parts.clusters, address, &m_parts.window);
        return page;
    };
    m_parts.window.setPage(address, make);
    m_parts.window.open(address);
}

} // namespace patchbay
