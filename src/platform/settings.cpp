// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/settings.h"

#include "platform/filelock.h"
#include "platform/privatefile.h"
#include "platform/settingsfile.h"
#include "platform/settingskeys.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <array>
#include <utility>

namespace patchbay {

namespace {

using namespace std::chrono_literals;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(patchbay::Settings)
};

constexpr std::chrono::milliseconds lockPatience = 1s;

constexpr std::array<std::pair<Settings::Theme, QLatin1String>, 3> themes{{
    {Settings::Theme::System, QLatin1String("system")},
    {Settings::Theme::Light, QLatin1String("light")},
    {Settings::Theme::Dark, QLatin1String("dark")},
}};
constexpr std::array<std::pair<Settings::Language, QLatin1String>, 3> languages{{
    {Settings::Language::System, QLatin1String("system")},
    {Settings::Language::English, QLatin1String("en")},
    {Settings::Language::Japanese, QLatin1String("ja")},
}};

/// The first row is the default.
template <typename Table>
auto chosen(const Table &table, const QJsonValue &word)
{
    for (const auto &[choice, name] : table) {
        if (word.toString() == name)
            return choice;
    }
    return table.front().first;
}

template <typename Table, typename Choice>
QString wordFor(const Table &table, Choice choice)
{
    for (const auto &[known, name] : table) {
        if (known == choice)
            return name;
    }
    return table.front().second;
}

Failure storage(const QString &sentence)
{
    return Failure(Error::local(Error::Kind::Storage, sentence));
}

QJsonValue base64(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

QByteArray fromBase64(const QJsonValue &value)
{
    return QByteArray::fromBase64(value.toString().toLatin1());
}

} // namespace

Settings::Settings(const QString &file)
    : m_file(file)
{
}

Result<QJsonObject> Settings::read() const
{
    const Result<std::optional<QByteArray>> content = readPrivateFile(m_file);
    if (!content)
        return Failure(content.error());
    return *content ? parseSettings(m_file, **content) : QJsonObject();
}

Result<> Settings::load()
{
    m_values = {};
    m_changed.clear();
    const Result<QJsonObject> values = read();
    if (!values && values.error().kind == Error::Kind::InvalidRequest)
        return moveDamagedAside(values.error());
    if (!values)
        return Failure(values.error());
    m_values = *values;
    return {};
}

Result<> Settings::moveDamagedAside(const Error &reason)
{
    const Result<FileLock> lock = FileLock::acquire(m_file % QStringLiteral(".lock"), lockPatience);
    if (!lock)
        return Failure(lock.error());
    // Another program may have moved it aside while we waited for the lock.
    if (const Result<QJsonObject> now = read(); now) {
        m_values = *now;
        return {};
    }
    const Result<QString> aside = moveAside(m_file);
    if (!aside)
        return Failure(aside.error());
    return storage(
        Words::tr("The settings in %1 could not be read (%2). The file was moved to %3. The settings are as "
                  "on the first day.")
            .arg(m_file, reason.message, *aside));
}

Result<> Settings::save()
{
    if (m_changed.isEmpty())
        return {};
    const Result<FileLock> lock = FileLock::acquire(m_file % QStringLiteral(".lock"), lockPatience);
    if (!lock)
        return Failure(lock.error());
    Result<QJsonObject> values = read();
    if (!values && values.error().kind == Error::Kind::InvalidRequest) {
        // Damaged since load(): the next load() would report it; writing over it would hide it.
        if (const Result<QString> aside = moveAside(m_file); !aside)
            return Failure(aside.error());
        values = QJsonObject();
    }
    if (!values)
        return Failure(values.error());

    for (const QString &key : std::as_const(m_changed))
        values->insert(key, m_values.value(key));
    if (Result<> written = replacePrivateFile(m_file, writeSettings(*values)); !written)
        return written;
    m_values = *values;
    m_changed.clear();
    return {};
}

Settings Settings::takeChanges()
{
    Settings taken(*this);
    m_changed.clear();
    return taken;
}

void Settings::set(QLatin1String key, const QJsonValue &value)
{
    if (m_values.value(key) == value)
        return;
    m_values.insert(key, value);
    m_changed.insert(key);
}

QByteArray Settings::bytes(QLatin1String key) const
{
    return fromBase64(m_values.value(key));
}

Settings::Theme Settings::theme() const
{
    return chosen(themes, m_values.value(settingskeys::theme));
}

void Settings::setTheme(Theme theme)
{
    set(settingskeys::theme, wordFor(themes, theme));
}

Settings::Language Settings::language() const
{
    return chosen(languages, m_values.value(settingskeys::language));
}

void Settings::setLanguage(Language language)
{
    set(settingskeys::language, wordFor(languages, language));
}

bool Settings::compactRows() const
{
    return m_values.value(settingskeys::compactRows).toBool(false);
}

void Settings::setCompactRows(bool compact)
{
    set(settingskeys::compactRows, compact);
}

QByteArray Settings::windowGeometry() const
{
    return bytes(settingskeys::windowGeometry);
}

void Settings::setWindowGeometry(const QByteArray &geometry)
{
    set(settingskeys::windowGeometry, base64(geometry));
}

QByteArray Settings::windowState() const
{
    return bytes(settingskeys::windowState);
}

void Settings::setWindowState(const QByteArray &state)
{
    set(settingskeys::windowState, base64(state));
}

QStringList Settings::openTabs() const
{
    QStringList links;
    for (const auto &link : m_values.value(settingskeys::openTabs).toArray()) {
        if (link.isString())
            links.append(link.toString());
    }
    return links;
}

void Settings::setOpenTabs(const QStringList &links)
{
    set(settingskeys::openTabs, QJsonArray::fromStringList(links));
}

int Settings::currentTab() const
{
    return m_values.value(settingskeys::currentTab).toInt(-1);
}

void Settings::setCurrentTab(int index)
{
    set(settingskeys::currentTab, index);
}

QString Settings::filterText() const
{
    return m_values.value(settingskeys::filterText).toString();
}

void Settings::setFilterText(const QString &text)
{
    set(settingskeys::filterText, text);
}

bool Settings::failedFirst() const
{
    return m_values.value(settingskeys::failedFirst).toBool(false);
}

void Settings::setFailedFirst(bool first)
{
    set(settingskeys::failedFirst, first);
}

bool Settings::panelOpen() const
{
    return m_values.value(settingskeys::panelOpen).toBool(true);
}

void Settings::setPanelOpen(bool open)
{
    set(settingskeys::panelOpen, open);
}

int Settings::panel() const
{
    return qMax(0, m_values.value(settingskeys::panel).toInt(0));
}

void Settings::setPanel(int index)
{
    set(settingskeys::panel, index);
}

QStringList Settings::recent() const
{
    QStringList ids;
    for (const auto &id : m_values.value(settingskeys::recent).toArray()) {
        if (id.isString())
            ids.append(id.toString());
    }
    return ids;
}

void Settings::setRecent(const QStringList &ids)
{
    set(settingskeys::recent, QJsonArray::fromStringList(ids));
}

QList<int> Settings::splitterSizes(const QString &splitter) const
{
    QList<int> sizes;
    for (const auto &size : m_values.value(settingskeys::splitters).toObject().value(splitter).toArray())
        sizes.append(qBound(0, size.toInt(), 1'000'000));
    return sizes;
}

void Settings::setSplitterSizes(const QString &splitter, const QList<int> &sizes)
{
    QJsonArray pixels;
    for (const int size : sizes)
        pixels.append(size);
    QJsonObject all = m_values.value(settingskeys::splitters).toObject();
    all.insert(splitter, pixels);
    set(settingskeys::splitters, all);
}

QByteArray Settings::columns(const QString &table) const
{
    return fromBase64(m_values.value(settingskeys::columns).toObject().value(table));
}

void Settings::setColumns(const QString &table, const QByteArray &state)
{
    QJsonObject all = m_values.value(settingskeys::columns).toObject();
    all.insert(table, base64(state));
    set(settingskeys::columns, all);
}

} // namespace patchbay
