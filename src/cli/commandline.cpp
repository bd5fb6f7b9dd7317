// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandline.h"

#include "cli/helpformat.h"
#include "cli/offsetsgrammar.h"
#include "core/text/describe.h"

#include <CLI/App.hpp>
#include <CLI/Config.hpp>

#include <QCoreApplication>
#include <QUrl>

namespace patchbay::cli {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(patchbay::CommandLine)
};

using CLI::App; // lupdate takes a function that returns a CLI::App for one of that class, and loses its texts

/// What CLI11 fills: it knows std::string.
struct Typed {
    std::string cluster, output = "table", caFile, filter, file, version, initialState;
    std::vector<std::string> urls, names, states;
    double timeout = 0;
    bool wait = false, yes = false, failed = false, connectorOnly = false, resetOffsets = false,
         trace = false, all = false, asProperties = false, dryRun = false, withErrors = false;
    int task = -1;
    OffsetsTyped offsets;
};

std::string text(const QString &words)
{
    return words.toStdString();
}

void addTarget(CLI::App &app, Typed &typed)
{
    CLI::Option *cluster =
        app.add_option("--cluster", typed.cluster, text(Words::tr("A saved connection, by its name")))
            ->option_text("NAME");
    CLI::Option *url = app.add_option(
        "--url", typed.urls,
        text(Words::tr("A worker's URL; repeat it for other workers of the same cluster. User name and "
                       "password come from PATCHBAY_USER and PATCHBAY_PASSWORD")));
    url->take_all()->type_size(1)->allow_extra_args(false)->option_text("URL");
    cluster->excludes(url);
    app.add_option("--ca-file", typed.caFile,
                   text(Words::tr("Trust the certificate authorities in this PEM file")))
        ->option_text("FILE");
    app.add_option("--timeout", typed.timeout,
                   text(Words::tr("The longest that a request or --wait may take, in seconds")))
        ->check(CLI::Range(0.001, 86400.0))
        ->option_text("SECONDS");
}

/// CLI11 gives it to every command, but under its own English heading.
void addHelp(CLI::App &command)
{
    command.set_help_flag("-h,--help", text(Words::tr("Show this help and exit")));
}

App *addCommand(App &parent, const char *name, const QString &help, Typed &typed, bool asksCluster = true)
{
    App *command = parent.add_subcommand(name, text(help));
    command->group(text(Words::tr("Commands")));
    addHelp(*command);
    if (asksCluster)
        addTarget(*command, typed);
    command->add_option("--output", typed.output, text(Words::tr("How to print; a table when not said")))
        ->check(CLI::IsMember({"table", "json"}))
        ->option_text("table|json");
    command->footer(""); // those of the whole program are the man page's and its own help's
    return command;
}

App *addNoun(App &app, const char *name, const QString &help)
{
    App *noun = app.add_subcommand(name, text(help));
    noun->group(text(Words::tr("Commands")));
    addHelp(*noun);
    noun->require_subcommand(1);
    noun->footer("");
    return noun;
}

void addName(CLI::App &command, Typed &typed, bool several, bool required = true)
{
    CLI::Option *names = command.add_option("CONNECTOR", typed.names, text(Words::tr("Names of connectors")));
    names->required(required);
    names->expected(required ? 1 : 0, several ? CLI::detail::expected_max_vector_size : 1);
    names->allow_extra_args(several); // or it would take what belongs to the next one (FILE)
}

void addChange(CLI::App &command, Typed &typed)
{
    command.add_flag("--wait", typed.wait,
                     text(Words::tr("Wait until the state is reached by the connector and its tasks")));
    command.add_flag("--yes", typed.yes, text(Words::tr("Answer questions with yes")));
}

/// Every command, and what it means once it was found on the line.
struct Grammar {
    explicit Grammar(Typed &typed);

    CLI::App app;
    CLI::App *clusters, *list, *show, *status, *tasks, *pause, *resume, *stop, *restart, *remove, *plugins,
        *plugin, *health;
    std::unique_ptr<OffsetsGrammar> offsets;
    CLI::App *configGet, *configValidate, *configDiff, *configApply, *configHistory, *configRestore;

private:
    void addConfig(Typed &typed);
};

Grammar::Grammar(Typed &typed)
    : app(text(Words::tr("Administers Apache Kafka Connect clusters from a shell.")), "patchbay-cli")
{
    app.formatter(std::make_shared<HelpFormat>());
    app.option_defaults()->group(text(Words::tr("Options")));
    addHelp(app);
    app.set_version_flag("--version", std::string("patchbay-cli " PATCHBAY_VERSION),
                         text(Words::tr("Show the version and exit")));
    app.require_subcommand(1);
    app.footer(
        text(Words::tr("Exit codes: 0 done, 1 refused or something FAILED, 2 wrong usage, 3 unreachable or "
                       "time over, 4 left "
                       "in the middle, 5 TLS or password, 6 changed by somebody else, 7 outcome unknown.")));

    clusters = addCommand(app, "clusters", Words::tr("List the saved connections"), typed, false);

    CLI::App &connectors = *addNoun(app, "connectors", Words::tr("See and change connectors"));
    list = addCommand(connectors, "list", Words::tr("List connectors with their states"), typed);
    list->add_option("--state", typed.states,
                     text(Words::tr("Only those in this state, or with a task in it; repeat it for several")))
        ->take_all()
        ->type_size(1)
        ->allow_extra_args(false)
        ->option_text("STATE");
    list->add_option("--filter", typed.filter,
                     text(Words::tr("Only those that match, as in the window: words, name:, state:, class:, "
                                    "topic:, type:, worker:")))
        ->option_text("FILTER");
    show =
        addCommand(connectors, "show", Words::tr("Show a connector with its config, secrets masked"), typed);
    addName(*show, typed, false);
    status = addCommand(connectors, "status",
                        Words::tr("Show the state of a connector and its tasks, causes first"), typed);
    addName(*status, typed, false);
    status->add_flag("--trace", typed.trace, text(Words::tr("The whole trace of every failure")));
    tasks = addCommand(connectors, "tasks", Words::tr("List the tasks of a connector"), typed);
    addName(*tasks, typed, false);

    pause = addCommand(connectors, "pause",
                       Words::tr("Pause: the tasks stay where they are and process nothing"), typed);
    resume = addCommand(connectors, "resume", Words::tr("Resume what is paused or stopped"), typed);
    stop = addCommand(connectors, "stop", Words::tr("Stop: the tasks are shut down, config and offsets stay"),
                      typed);
    for (CLI::App *command : {pause, resume, stop}) {
        addName(*command, typed, true);
        addChange(*command, typed);
    }
    restart = addCommand(connectors, "restart",
                         Words::tr("Restart a connector and all its tasks, or what failed"), typed);
    addName(*restart, typed, true, false);
    CLI::Option *failed = restart->add_flag(
        "--failed", typed.failed, text(Words::tr("Only what failed; without names: in the whole cluster")));
    CLI::Option *only = restart->add_flag("--connector-only", typed.connectorOnly,
                                          text(Words::tr("The connector without its tasks")));
    CLI::Option *task = restart->add_option("--task", typed.task, text(Words::tr("Only this task")));
    task->check(CLI::NonNegativeNumber)->option_text("NUMBER");
    failed->excludes(only)->excludes(task);
    only->excludes(task);
    addChange(*restart, typed);
    remove = addCommand(connectors, "delete", Words::tr("Delete connectors; their offsets stay"), typed);
    addName(*remove, typed, true);
    remove->add_flag("--reset-offsets", typed.resetOffsets,
                     text(Words::tr("Stop and reset all offsets first")));
    addChange(*remove, typed);

    CLI::App &pluginNoun = *addNoun(app, "plugins", Words::tr("See what the workers have installed"));
    plugins = addCommand(pluginNoun, "list", Words::tr("List connector plugins"), typed);
    plugins->add_flag("--all", typed.all, text(Words::tr("Converters, transforms and predicates too")));
    plugin = addCommand(pluginNoun, "show", Words::tr("Show the settings of a plugin"), typed);
    plugin->add_option("CLASS", typed.names, text(Words::tr("Its class, or the last part of it")))
        ->required()
        ->expected(1);

    addConfig(typed);
    health = addCommand(app, "health",
                        Words::tr("Show whether the workers answer and whether anything is FAILED"), typed);

    CLI::App &offsetsNoun =
        *addNoun(app, "offsets", Words::tr("See, change, undo and keep the offsets of a connector"));
    const auto add = [&](const char *name, const QString &help) {
        CLI::App *command = addCommand(offsetsNoun, name, help, typed);
        addName(*command, typed, false);
        return command;
    };
    offsets = std::make_unique<OffsetsGrammar>(typed.offsets, add);
    for (CLI::App *command : offsets->changing)
        addChange(*command, typed);
}

void addApply(CLI::App &command, Typed &typed)
{
    command.add_flag("--wait", typed.wait,
                     text(Words::tr("Wait until the connector and its tasks run with it")));
    command.add_flag("--yes", typed.yes, text(Words::tr("Answer questions with yes")));
    command.add_flag("--dry-run", typed.dryRun,
                     text(Words::tr("Validate and show what would change; change nothing")));
    command.add_flag(
        "--with-errors", typed.withErrors,
        text(Words::tr("Apply in spite of errors, or where the worker can't validate; never in production")));
}

void Grammar::addConfig(Typed &typed)
{
    CLI::App &config = *addNoun(app, "config", Words::tr("See, check and change configs of connectors"));
    const auto addOne = [&](const char *name, const QString &help, bool takesFile) {
        CLI::App *command = addCommand(config, name, help, typed);
        addName(*command, typed, false);
        if (takesFile) {
            command
                ->add_option("FILE", typed.file,
                             text(Words::tr("JSON or .properties; - reads from standard input")))
                ->required();
        }
        return command;
    };
    configGet = addOne("get", Words::tr("Print the config of a connector, secrets masked"), false);
    configGet->add_flag("--properties", typed.asProperties,
                        text(Words::tr("As .properties instead of JSON")));
    configValidate = addOne("validate", Words::tr("Let the worker check a config; changes nothing"), true);
    configDiff = addOne("diff", Words::tr("Show what a file would change; changes nothing"), true);
    configApply = addOne("apply", Words::tr("Validate a config, show what changes, and apply it"), true);
    addApply(*configApply, typed);
    configApply
        ->add_option("--initial-state", typed.initialState,
                     text(Words::tr("The state of a connector that is created: running, paused or stopped")))
        ->check(CLI::IsMember({"running", "paused", "stopped"}));
    configHistory =
        addOne("history",
               Words::tr("List the configs that were applied or found; --output json exports them"), false);
    configRestore = addOne("restore", Words::tr("Apply a config of the history again"), false);
    configRestore
        ->add_option("VERSION", typed.version,
                     text(Words::tr("The beginning of a version's id, or its name")))
        ->required();
    addApply(*configRestore, typed);
}

QStringList toStrings(const std::vector<std::string> &typed)
{
    QStringList strings;
    for (const std::string &one : typed)
        strings.append(QString::fromStdString(one));
    return strings;
}

/// Also where QUrl would not see it as a URL: whatever stands before an @ may be a password.
bool holdsUserInfo(const QString &url)
{
    const qsizetype scheme = url.indexOf(QLatin1String("://"));
    const qsizetype begin = scheme < 0 ? 0 : scheme + 3;
    qsizetype end = url.indexOf(u'/', begin);
    if (end < 0)
        end = url.size();
    return QStringView(url).mid(begin, end - begin).contains(u'@');
}

Plan::Kind kindOf(const Grammar &grammar, const Typed &typed)
{
    if (grammar.pause->parsed())
        return Plan::Kind::Pause;
    if (grammar.resume->parsed())
        return Plan::Kind::Resume;
    if (grammar.stop->parsed())
        return Plan::Kind::Stop;
    if (grammar.remove->parsed())
        return typed.resetOffsets ? Plan::Kind::DeleteWithOffsets : Plan::Kind::Delete;
    if (typed.failed)
        return Plan::Kind::RestartFailed;
    if (typed.task >= 0)
        return Plan::Kind::RestartTask;
    return typed.connectorOnly ? Plan::Kind::RestartConnector : Plan::Kind::RestartAll;
}

Invocation::Command commandOf(const Grammar &grammar)
{
    using Command = Invocation::Command;
    const std::pair<const CLI::App *, Command> table[] = {
        {grammar.clusters, Command::Clusters},           {grammar.list, Command::ConnectorsList},
        {grammar.show, Command::ConnectorsShow},         {grammar.status, Command::ConnectorsStatus},
        {grammar.tasks, Command::ConnectorsTasks},       {grammar.plugins, Command::PluginsList},
        {grammar.plugin, Command::PluginsShow},          {grammar.health, Command::Health},
        {grammar.configGet, Command::ConfigGet},         {grammar.configValidate, Command::ConfigValidate},
        {grammar.configDiff, Command::ConfigDiff},       {grammar.configApply, Command::ConfigApply},
        {grammar.configHistory, Command::ConfigHistory}, {grammar.configRestore, Command::ConfigRestore},
    };
    for (const auto &[app, command] : table) {
        if (app->parsed())
            return command;
    }
    if (const auto command = grammar.offsets->command())
        return *command;
    return Command::ConnectorsChange;
}

/// What CLI11 cannot check.
std::optional<QString> wrongUsage(const Grammar &grammar, const Typed &typed)
{
    if (!grammar.clusters->parsed() && typed.cluster.empty() && typed.urls.empty())
        return Words::tr("Say which cluster: --cluster NAME for a saved connection, or --url URL.");
    if (grammar.restart->parsed() && typed.names.empty() && !typed.failed)
        return Words::tr(
            "Name a connector, or say --failed to restart everything that failed in the cluster.");
    if (typed.task >= 0 && typed.names.size() != 1)
        return Words::tr("--task restarts a task of one connector: name exactly one.");
    if (grammar.offsets->command())
        return grammar.offsets->wrongUsage(typed.offsets);
    return std::nullopt;
}

QString withoutUserInfo(const QStringList &arguments, const QString &message)
{
    for (const QString &argument : arguments) {
        if (holdsUserInfo(argument) && message.contains(argument))
            return Words::tr("The command line is not understood. See patchbay-cli --help.");
    }
    return message;
}

} // namespace

tl::expected<Invocation, Stop> parseCommandLine(const QStringList &arguments)
{
    const qsizetype output = arguments.indexOf(QStringLiteral("--output"));
    const bool asJson = arguments.contains(QStringLiteral("--output=json"))
        || (output >= 0 && arguments.value(output + 1) == QLatin1String("json"));
    const auto refuse = [asJson](const QString &why) {
        return tl::unexpected(Stop{why, ExitCode::Usage, asJson});
    };

    Typed typed;
    Grammar grammar(typed);
    std::vector<std::string> reversed; // as CLI11 wants them
    for (qsizetype index = arguments.size() - 1; index > 0; --index)
        reversed.push_back(arguments.at(index).toStdString());
    try { // CLI11 reports by exceptions; they end here
        grammar.app.parse(reversed);
    } catch (const CLI::CallForVersion &version) {
        return tl::unexpected(Stop{QString::fromUtf8(version.what()), ExitCode::Done, false});
    } catch (const CLI::CallForHelp &) {
        return tl::unexpected(
            Stop{QString::fromStdString(grammar.app.help()).trimmed(), ExitCode::Done, false});
    } catch (const CLI::CallForAllHelp &) {
        return tl::unexpected(
            Stop{QString::fromStdString(grammar.app.help()).trimmed(), ExitCode::Done, false});
    } catch (const CLI::ParseError &error) {
        const QString message = QString::fromUtf8(error.what()).section(u'\n', 0, 0);
        return refuse(printable(withoutUserInfo(arguments, message)));
    }

    const QStringList urls = toStrings(typed.urls);
    for (const QString &url : urls + toStrings(typed.offsets.toUrls)) {
        if (holdsUserInfo(url)) {
            return refuse(Words::tr("A URL with a user name or password in it stays in the shell's history "
                                    "and in the list of processes. "
                                    "Put them into PATCHBAY_USER and PATCHBAY_PASSWORD instead."));
        }
    }
    if (const auto wrong = wrongUsage(grammar, typed))
        return refuse(*wrong);

    Invocation invocation;
    invocation.command = commandOf(grammar);
    invocation.output = typed.output == "json" ? Invocation::Output::Json : Invocation::Output::Table;
    invocation.cluster = QString::fromStdString(typed.cluster);
    invocation.urls = urls;
    invocation.caFile = QString::fromStdString(typed.caFile);
    if (typed.timeout > 0)
        invocation.timeout = std::chrono::milliseconds(static_cast<qint64>(typed.timeout * 1000));
    invocation.wait = typed.wait;
    invocation.yes = typed.yes;
    invocation.names = toStrings(typed.names);
    invocation.names.removeDuplicates();
    invocation.states = toStrings(typed.states);
    invocation.filter = QString::fromStdString(typed.filter);
    invocation.wholeTrace = typed.trace;
    invocation.allPlugins = typed.all;
    if (invocation.command == Invocation::Command::ConnectorsChange)
        invocation.kind = kindOf(grammar, typed);
    invocation.task = typed.task;
    invocation.file = QString::fromStdString(typed.file);
    invocation.version = QString::fromStdString(typed.version);
    invocation.asProperties = typed.asProperties;
    invocation.dryRun = typed.dryRun;
    invocation.withErrors = typed.withErrors;
    if (typed.initialState == "running")
        invocation.initialState = InitialState::Running;
    else if (typed.initialState == "paused")
        invocation.initialState = InitialState::Paused;
    else if (typed.initialState == "stopped")
        invocation.initialState = InitialState::Stopped;
    invocation.offsets = optionsOf(typed.offsets);
    return invocation;
}

} // namespace patchbay::cli
