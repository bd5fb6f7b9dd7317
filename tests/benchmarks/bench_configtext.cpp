// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/completion.h"
#include "core/config/configeditor.h"
#include "core/config/localchecks.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <algorithm>
#include <cstdio>
#include <vector>

// The config editor without its widgets: what the UI thread spends to open a config of 1 MB, on a key, and on
// the completion list of a plugin with 500 settings.

using namespace patchbay;

namespace {

void print(const char *name, double milliseconds, double reach)
{
    std::printf("%s\t%.2f\tms\t%.0f\n", name, milliseconds, reach);
}

class Stopwatch {
public:
    Stopwatch() { m_timer.start(); }
    double milliseconds() const { return static_cast<double>(m_timer.nsecsElapsed()) / 1e6; }

private:
    QElapsedTimer m_timer;
};

ConfigDef definition()
{
    std::vector<SettingDefinition> definitions;
    for (int index = 0; index < 500; ++index) {
        SettingDefinition one;
        one.name = QStringLiteral("section%1.setting.of.number.%2").arg(index % 20).arg(index);
        one.type = QStringLiteral("STRING");
        one.importance = QStringLiteral("LOW");
        one.group = QStringLiteral("Group %1").arg(index % 20);
        one.documentation = QStringLiteral("What it does.\nMore of it.");
        definitions.push_back(one);
    }
    return ConfigDef::ofPlugin(QStringLiteral("x.Sink"), definitions);
}

/// So many settings of about 100 bytes; each fiftieth holds a secret.
ConnectorConfig config(int settings)
{
    ConnectorConfig one;
    one.settings.push_back({QStringLiteral("connector.class"), QStringLiteral("x.Sink")});
    for (int index = 0; index < settings; ++index) {
        const QString key = index % 50 == 0 ? QStringLiteral("database.%1.password").arg(index)
                                            : QStringLiteral("some.setting.of.the.plugin.%1").arg(index);
        one.settings.push_back(
            {key, QStringLiteral("a value of usual length, with a number: %1").arg(index)});
    }
    return one;
}

double percentile(std::vector<double> times, double part)
{
    std::sort(times.begin(), times.end());
    return times.at(static_cast<std::size_t>(static_cast<double>(times.size() - 1) * part));
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    RestClient rest([] { return std::make_unique<QNetworkAccessManager>(); });
    ConnectClient client(rest);
    PluginDefinitions definitions(client);
    definitions.learn(QStringLiteral("x.Sink"), definition());
    SecretVault vault;
    MemoryConfigHistory history;
    for (const auto &[name, settings] : {std::pair{"20 KB", 200}, std::pair{"1 MB", 11'000}}) {
        ConfigEditor editor(
            {client, definitions, vault, history, Fingerprinter::forThisRun(), QUuid::createUuid(), {}, {}});
        const ConnectorConfig large = config(settings);
        const Stopwatch opening;
        editor.openWith(QStringLiteral("a"), large);
        print(qPrintable(QStringLiteral("config of %1: open, masked and checked").arg(QLatin1String(name))),
              opening.milliseconds(), 100);
        std::vector<double> keys;
        qsizetype at = editor.text().text().size() / 2;
        at = editor.text().text().indexOf("a value", at);
        for (int press = 0; press < 200; ++press) {
            const Stopwatch key;
            editor.text().typed({{at, at}, "x", {}}, nullptr);
            keys.push_back(key.milliseconds());
            ++at;
        }
        print(qPrintable(QStringLiteral("config of %1: a key, p99").arg(QLatin1String(name))),
              percentile(keys, 0.99), 16);
        const Stopwatch hiding;
        editor.hideSecrets();
        print(qPrintable(QStringLiteral("config of %1: before a validation").arg(QLatin1String(name))),
              hiding.milliseconds(), 20);
    }
    const ConfigDef def = definition();
    const QByteArray text = "{\n  \"connector.class\": \"x.Sink\",\n  \"sett";
    const Stopwatch completing;
    const QList<Completion> list = completions(cursorPlace(text, text.size()), def, {}, {});
    print("completion of a key among 500 settings", completing.milliseconds(), 50);
    return list.isEmpty() ? 1 : 0;
}
