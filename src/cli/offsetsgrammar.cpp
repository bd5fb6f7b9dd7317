// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/offsetsgrammar.h"

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

#include <QCoreApplication>

namespace patchbay::cli {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(patchbay::CommandLine)
};

std::string text(const QString &words)
{
    return words.toStdString();
}

void addSelection(CLI::App &command, OffsetsTyped &typed)
{
    command.add_option("--topic", typed.topics, text(Words::tr("Only this topic; repeat it for several")))
        ->take_all()
        ->type_size(1)
        ->allow_extra_args(false);
    command.add_option("--partition", typed.partitions,
                       text(Words::tr("Only these partitions of the topics, as in 0,3-7")));
}

void addFile(CLI::App &command, OffsetsTyped &typed)
{
    command.add_option(
        "--from-file", typed.fromFile,
        text(Words::tr("Partitions, or offsets, from a file: JSON of PATCH, of a snapshot or of a "
                       "guide, or CSV; - reads standard input")));
}

void addAll(CLI::App &command, OffsetsTyped &typed)
{
    command.add_flag("--all", typed.all, text(Words::tr("All partitions")));
}

void addTargets(CLI::App &command, OffsetsTyped &typed)
{
    std::vector<CLI::Option *> targets;
    targets.push_back(command.add_option("--to-offset", typed.toOffset, text(Words::tr("Set this offset"))));
    targets.push_back(command.add_option(
        "--shift", typed.shift, text(Words::tr("Move by so many records: -100 reads a hundred again"))));
    targets.push_back(command.add_option(
        "--to-time", typed.toTime,
        text(Words::tr("The first record not older than this, as in 2026-11-25T10:00:00Z"))));
    targets.push_back(
        command.add_flag("--to-earliest", typed.toEarliest, text(Words::tr("The beginning of the topic"))));
    targets.push_back(
        command.add_flag("--to-latest", typed.toLatest, text(Words::tr("The end of the topic"))));
    targets.push_back(
        command.add_option("--to-snapshot", typed.toSnapshot,
                           text(Words::tr("Back to this snapshot: its id or the beginning of it"))));
    for (std::size_t one = 0; one < targets.size(); ++one) {
        for (std::size_t other = one + 1; other < targets.size(); ++other)
            targets[one]->excludes(targets[other]);
    }
}

void addBrokers(CLI::App &command, OffsetsTyped &typed)
{
    command.add_option(
        "--bootstrap-servers", typed.bootstrapServers,
        text(Words::tr(
            "The brokers, for where topics begin and end, as in host:9092; their user name and password "
            "come from PATCHBAY_KAFKA_USER and PATCHBAY_KAFKA_PASSWORD")));
    command
        .add_option("--kafka-security", typed.kafkaSecurity,
                    text(Words::tr("plaintext, tls, sasl-plaintext or sasl-tls; --ca-file counts here too")))
        ->check(CLI::IsMember({"plaintext", "tls", "sasl-plaintext", "sasl-tls"}));
    command
        .add_option("--kafka-mechanism", typed.kafkaMechanism,
                    text(Words::tr("plain, scram-sha-256 or scram-sha-512")))
        ->check(CLI::IsMember({"plain", "scram-sha-256", "scram-sha-512"}));
}

void addCourage(CLI::App &command, OffsetsTyped &typed)
{
    command.add_flag("--even-if-moved", typed.evenIfMoved,
                     text(Words::tr("Set them also when they moved since the preview")));
}

void addNewPartitions(CLI::App &command, OffsetsTyped &typed)
{
    command.add_flag("--new-partitions", typed.newPartitions,
                     text(Words::tr("Add partitions that the source does not have")));
}

} // namespace

OffsetsOptions optionsOf(const OffsetsTyped &typed)
{
    const auto plain = [](const std::string &word) {
        return QString::fromStdString(word);
    };
    OffsetsOptions options;
    for (const std::string &topic : typed.topics)
        options.topics.append(plain(topic));
    for (const std::string &id : typed.compare)
        options.compare.append(plain(id));
    for (const std::string &url : typed.toUrls)
        options.toUrls.append(plain(url));
    for (const std::string &one : typed.mapTopics)
        options.mapTopics.append(plain(one));
    for (const std::string &one : typed.mapKeys)
        options.mapKeys.append(plain(one));
    for (const std::string &one : typed.settings)
        options.settings.append(plain(one));
    options.toCluster = plain(typed.toCluster);
    options.bootstrapServers = plain(typed.bootstrapServers);
    options.kafkaSecurity = plain(typed.kafkaSecurity);
    options.kafkaMechanism = plain(typed.kafkaMechanism);
    options.as = plain(typed.as);
    options.deleteOriginal = typed.deleteOriginal;
    options.partitions = plain(typed.partitions);
    options.all = typed.all;
    options.fromFile = plain(typed.fromFile);
    options.filter = plain(typed.filter);
    options.toOffset = plain(typed.toOffset);
    options.shift = plain(typed.shift);
    options.toTime = plain(typed.toTime);
    options.toSnapshot = plain(typed.toSnapshot);
    options.toEarliest = typed.toEarliest;
    options.toLatest = typed.toLatest;
    options.evenIfMoved = typed.evenIfMoved;
    options.newPartitions = typed.newPartitions;
    options.goOn = typed.goOn;
    options.undo = typed.undo;
    options.list = typed.list;
    options.show = plain(typed.show);
    options.remove = plain(typed.remove);
    return options;
}

OffsetsGrammar::OffsetsGrammar(OffsetsTyped &typed, const Add &add)
    : m_get(add("get", Words::tr("Show the committed offsets of a connector"))),
      m_plan(add("plan", Words::tr("Show what a change would do, and change nothing"))),
      m_apply(add("apply", Words::tr("Set the offsets that a file names, and no others"))),
      m_reset(add("reset", Words::tr("Reset partitions, or set or shift their offsets"))),
      m_snapshot(
          add("snapshot", Words::tr("Keep the offsets as they are; list, show and compare snapshots"))),
      m_restore(add("restore", Words::tr("Go back to a snapshot, or undo the last change"))),
      m_move(add("move", Words::tr("Move a connector with its offsets to another cluster")))
{
    addSelection(*m_get, typed);
    m_get->add_option(
        "--filter", typed.filter,
        text(Words::tr("Only those that match, as in the window: topic:orders partition:>5 offset:<100")));

    for (CLI::App *command : {m_plan, m_reset}) {
        addSelection(*command, typed);
        addAll(*command, typed);
        addFile(*command, typed);
        addTargets(*command, typed);
        addBrokers(*command, typed);
    }
    addBrokers(*m_get, typed);
    addNewPartitions(*m_plan, typed);
    addCourage(*m_reset, typed);

    addFile(*m_apply, typed);
    m_apply->add_flag("--continue", typed.goOn,
                      text(Words::tr("Take up a change that was left in the middle")));
    addNewPartitions(*m_apply, typed);
    addCourage(*m_apply, typed);

    m_snapshot->add_flag("--list", typed.list, text(Words::tr("List the snapshots of this connector")));
    m_snapshot->add_option("--show", typed.show,
                           text(Words::tr("Print this one as the JSON that apply takes")));
    m_snapshot
        ->add_option("--compare", typed.compare,
                     text(Words::tr("Compare this one with the offsets of now, or with a second one")))
        ->take_all()
        ->type_size(1)
        ->allow_extra_args(false);
    m_snapshot->add_option("--remove", typed.remove, text(Words::tr("Remove this one")));

    m_restore->add_option("--to-snapshot", typed.toSnapshot,
                          text(Words::tr("Back to this snapshot: its id or the beginning of it")));
    m_restore->add_flag("--undo", typed.undo,
                        text(Words::tr("Undo the last change, and no other partition")));
    addSelection(*m_restore, typed);
    addCourage(*m_restore, typed);

    const auto several = [this](const char *name, std::vector<std::string> &values, const QString &help) {
        m_move->add_option(name, values, text(help))->take_all()->type_size(1)->allow_extra_args(false);
    };
    m_move->add_option("--to-cluster", typed.toCluster,
                       text(Words::tr("The other cluster: a saved connection, by its name")));
    several(
        "--to-url", typed.toUrls,
        Words::tr(
            "The other cluster: a worker's URL; its user name and password come from PATCHBAY_TO_USER and "
            "PATCHBAY_TO_PASSWORD"));
    m_move->add_option("--as", typed.as, text(Words::tr("Another name there")));
    several("--map-topic", typed.mapTopics, Words::tr("OLD=NEW: how a topic is called there"));
    several("--map-key", typed.mapKeys, Words::tr("KEY:OLD=NEW: what stands in a source's partitions there"));
    several("--set", typed.settings, Words::tr("KEY=VALUE: a setting that differs there"));
    m_move->add_flag("--delete-original", typed.deleteOriginal,
                     text(Words::tr("Delete the original at the end; else it stays, stopped")));
    m_move->add_flag("--continue", typed.goOn, text(Words::tr("Take up a move that was left in the middle")));
    addSelection(*m_move, typed);
    changing = {m_apply, m_reset, m_restore, m_move};
    // untranslated: what stands for a value, as in the man page
    const std::pair<const char *, const char *> values[] = {
        {"--bootstrap-servers", "HOST:PORT"},
        {"--kafka-security", "WORD"},
        {"--kafka-mechanism", "WORD"},
        {"--topic", "TOPIC"},
        {"--partition", "RANGES"},
        {"--from-file", "FILE"},
        {"--to-offset", "NUMBER"},
        {"--shift", "NUMBER"},
        {"--to-time", "TIME"},
        {"--to-snapshot", "ID"},
        {"--filter", "FILTER"},
        {"--show", "ID"},
        {"--compare", "ID"},
        {"--remove", "ID"},
        {"--to-cluster", "NAME"},
        {"--as", "NAME"},
        {"--to-url", "URL"},
        {"--map-topic", "OLD=NEW"},
        {"--set", "KEY=VALUE"},
        {"--map-key", "KEY:OLD=NEW"},
    };
    for (CLI::App *command : {m_get, m_plan, m_apply, m_reset, m_snapshot, m_restore, m_move}) {
        for (const auto &[name, value] : values) {
            if (CLI::Option *option = command->get_option_no_throw(name))
                option->option_text(value);
        }
    }
}

std::optional<Invocation::Command> OffsetsGrammar::command() const
{
    using Command = Invocation::Command;
    const std::pair<const CLI::App *, Command> table[] = {
        {m_get, Command::OffsetsGet},           {m_plan, Command::OffsetsPlan},
        {m_apply, Command::OffsetsApply},       {m_reset, Command::OffsetsReset},
        {m_snapshot, Command::OffsetsSnapshot}, {m_move, Command::OffsetsMove},
        {m_restore, Command::OffsetsRestore},
    };
    for (const auto &[app, command] : table) {
        if (app->parsed())
            return command;
    }
    return std::nullopt;
}

std::optional<QString> OffsetsGrammar::wrongUsage(const OffsetsTyped &typed) const
{
    const bool selects =
        typed.all || !typed.topics.empty() || !typed.partitions.empty() || !typed.fromFile.empty();
    if ((m_reset->parsed() || m_plan->parsed()) && !selects && typed.toSnapshot.empty())
        return Words::tr("Say which partitions: --topic, --partition, --from-file, or --all.");
    if ((m_reset->parsed() || m_plan->parsed()) && typed.all
        && (!typed.topics.empty() || !typed.partitions.empty() || !typed.fromFile.empty()))
        return Words::tr("--all means every partition: it takes no --topic, --partition or --from-file.");
    if (m_apply->parsed() && typed.goOn == !typed.fromFile.empty())
        return Words::tr("apply takes either --from-file or --continue.");
    if (m_restore->parsed() && typed.undo == !typed.toSnapshot.empty())
        return Words::tr("restore takes either --to-snapshot or --undo.");
    if (m_restore->parsed() && typed.undo && selects)
        return Words::tr("--undo takes back the partitions of the last change: it takes no selection.");
    if (m_move->parsed() && typed.toCluster.empty() == typed.toUrls.empty())
        return Words::tr("Say which cluster it moves to: --to-cluster NAME or --to-url URL.");
    const int asked =
        int(typed.list) + int(!typed.show.empty()) + int(!typed.compare.empty()) + int(!typed.remove.empty());
    if (m_snapshot->parsed() && (asked > 1 || typed.compare.size() > 2))
        return Words::tr(
            "Say one of --list, --show, --compare (once or twice) and --remove, or none to keep a "
            "snapshot.");
    return std::nullopt;
}

} // namespace patchbay::cli
