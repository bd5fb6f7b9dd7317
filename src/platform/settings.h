// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QSet>
#include <QString>
#include <QStringList>

namespace patchbay {

/// What the person chose about the look of the program, and how they left the window. Never a secret.
///
/// One JSON file, 0600, names in platform/settingskeys.h. Reading a value never fails: what is missing or of
/// the wrong type has its default. Setting changes memory only; save() writes what was set since, on top of
/// what other programs have written meanwhile, and keeps the names it does not know. Synchronous; use each
/// object on one thread.
class Settings {
public:
    enum class Theme { System, Light, Dark };
    enum class Language { System, English, Japanese };

    /// \p file: Paths::settingsFile(). Its folder must exist.
    explicit Settings(const QString &file);

    /// A damaged file is moved aside to settings.json.damaged-TIME; the error (Kind::Storage) names both and
    /// the defaults hold. One of a newer version is left alone: the defaults hold and save() refuses.
    Result<> load();
    /// A copy with what was set and not saved since, for save() on another thread: the two never share
    /// memory. What was set counts as saved here.
    Settings takeChanges();
    Result<> save(); ///< writes nothing when nothing was set; on an error what was set stays set
    bool isChanged() const { return !m_changed.isEmpty(); }

    Theme theme() const;
    void setTheme(Theme theme);
    Language language() const;
    void setLanguage(Language language);
    bool compactRows() const;
    void setCompactRows(bool compact);

    QByteArray windowGeometry() const; ///< empty: none kept
    void setWindowGeometry(const QByteArray &geometry);
    QByteArray windowState() const; ///< empty: none kept
    void setWindowState(const QByteArray &state);
    QStringList openTabs() const; ///< links ("patchbay:///NAME/CONNECTOR"), in order
    void setOpenTabs(const QStringList &links);
    int currentTab() const; ///< index in openTabs(), or -1
    void setCurrentTab(int index);
    QString filterText() const;
    void setFilterText(const QString &text);
    bool failedFirst() const; ///< failed connectors stand first in the tree
    void setFailedFirst(bool first);
    bool panelOpen() const; ///< of the panel below the page; default: it is
    void setPanelOpen(bool open);
    int panel() const; ///< index of the one in front
    void setPanel(int index);
    QStringList recent() const; ///< what the palette was used for, the latest first
    void setRecent(const QStringList &ids);
    QList<int> splitterSizes(const QString &splitter) const; ///< pixels; empty: none kept
    void setSplitterSizes(const QString &splitter, const QList<int> &sizes);
    QByteArray columns(const QString &table) const; ///< QHeaderView::saveState; empty: none kept
    void setColumns(const QString &table, const QByteArray &state);

private:
    /// The values of the file; empty when there is none.
    Result<QJsonObject> read() const;
    Result<> moveDamagedAside(const Error &reason);
    void set(QLatin1String key, const QJsonValue &value);
    QByteArray bytes(QLatin1String key) const;

    QString m_file;
    QJsonObject m_values;
    QSet<QString> m_changed; ///< keys set since load() or save()
};

} // namespace patchbay
