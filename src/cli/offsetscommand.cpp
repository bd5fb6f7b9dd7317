// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/offsetscommand.h"

#include "cli/jsonoutput.h"
#include "cli/table.h"
#include "core/limits.h"
#include "core/offsets/offsetfilter.h"
#include "core/text/describe.h"
#include "core/text/describeoffsets.h"

#include <QFile>

#include <numeric>

namespace patchbay::cli {

namespace {

Failure invalid(const QString &why)
{
    return Failure(Error::local(Error::Kind::InvalidRequest, why));
}

} // namespace

json::Value offsetsJson(const OffsetTable &table, const std::vector<int> &rows, const TopicFacts &facts)
{
    json::Value list = json::Value::array();
    for (const int row : rows) {
        json::Value pair = json::Value::object();
        pair.append(u"partition", table.partitionValue(row));
        pair.append(u"offset", table.offsetValue(row));
        if (const auto ends = table.isSink() ? facts.ends(table.sinkPartition(row)) : std::nullopt) {
            pair.append(u"begin", json::Value::number(ends->begin));
            pair.append(u"end", json::Value::number(ends->end));
            pair.append(u"lag", json::Value::number(ends->end - table.offset(row)));
        }
        list.append(pair);
    }
    return list;
}

json::Value toJson(const OffsetSnapshot &snapshot)
{
    json::Value value = json::Value::object();
    value.append(u"id", text(snapshot.id.toString(QUuid::WithoutBraces)));
    value.append(u"cluster", text(snapshot.clusterName));
    value.append(u"connector", text(snapshot.connector));
    value.append(u"taken", text(snapshot.taken.toString(Qt::ISODateWithMs)));
    value.append(u"reason",
                 text(snapshot.reason == OffsetSnapshot::Reason::ByHand ? QStringLiteral("byHand")
                                                                        : QStringLiteral("beforeChange")));
    value.append(u"partitions", json::Value::number(snapshot.partitions));
    return value;
}

void OffsetsCommand::connected()
{
    const auto read = [this](const Result<WorkerVersion> &version) {
        versionRead(version);
    };
    client().workerVersion({this, read});
}

ActionGround OffsetsCommand::ground()
{
    const ClusterProfile &profile = connection().profile();
    return {profile.readOnly ? Access::ReadOnly : Access::ReadWrite, profile.environment,
            client().capabilities()};
}

void OffsetsCommand::versionRead(const Result<WorkerVersion> &version)
{
    if (!version) {
        fail(version.error());
        return;
    }
    const OffsetSupport support = offsetSupport(connector(), ground());
    const std::optional<Error> &impossible = changes() ? support.changing : support.viewing;
    if (impossible) {
        fail(*impossible);
        return;
    }
    if (!needsOffsets()) {
        offsetsRead();
        return;
    }
    const auto read = [this](const Result<ConnectorStatus> &status) {
        statusRead(status);
    };
    client().status(connector(), {this, read});
}

void OffsetsCommand::statusRead(const Result<ConnectorStatus> &status)
{
    if (!status) {
        fail(status.error());
        return;
    }
    m_status = *status;
    const auto read = [this](const Result<OffsetTable> &table) {
        tableRead(table);
    };
    client().offsetTable(connector(), {this, read});
}

void OffsetsCommand::tableRead(const Result<OffsetTable> &table)
{
    if (!table) {
        fail(table.error());
        return;
    }
    m_table = *table;
    if (m_table.isSink())
        askBrokers();
    else
        offsetsRead();
}

Result<std::optional<KafkaProfile>> OffsetsCommand::brokers() const
{
    if (options().bootstrapServers.isEmpty())
        return const_cast<OffsetsCommand *>(this)->connection().profile().kafka;
    const auto servers = parseBootstrapServers(options().bootstrapServers);
    if (!servers)
        return Failure(servers.error());
    using Security = KafkaProfile::Security;
    using Mechanism = KafkaProfile::Mechanism;
    KafkaProfile kafka;
    kafka.bootstrapServers = *servers;
    kafka.security = options().kafkaSecurity == u"tls" ? Security::Tls
        : options().kafkaSecurity == u"sasl-plaintext" ? Security::SaslPlaintext
        : options().kafkaSecurity == u"sasl-tls"       ? Security::SaslTls
                                                       : Security::Plaintext;
    kafka.mechanism = options().kafkaMechanism == u"plain" ? Mechanism::Plain
        : options().kafkaMechanism == u"scram-sha-256"     ? Mechanism::ScramSha256
                                                           : Mechanism::ScramSha512;
    kafka.user = qEnvironmentVariable("PATCHBAY_KAFKA_USER");
    kafka.caFile = invocation().caFile;
    return std::optional(kafka);
}

void OffsetsCommand::askBrokers()
{
    const auto kafka = brokers();
    if (!kafka) {
        fail(kafka.error());
        return;
    }
    if (!*kafka) {
        offsetsRead();
        return;
    }
    const QString password = qEnvironmentVariable("PATCHBAY_KAFKA_PASSWORD");
    if (!(*kafka)->hasPassword() || !password.isEmpty() || (*kafka)->passwordId.isNull()) {
        openBrokers(**kafka, password);
        return;
    }
    const auto read = [this, profile = **kafka](const Result<std::optional<QString>> &stored) {
        if (stored && *stored) {
            openBrokers(profile, **stored);
            return;
        }
        terminal().complain(stored ? tr("The keychain has no password for the brokers.")
                                   : describeError(stored.error()).sentence);
        offsetsRead();
    };
    services().keychain().read((*kafka)->passwordId, {this, read});
}

void OffsetsCommand::openBrokers(const KafkaProfile &kafka, const QString &password)
{
    // Half of what the line allows: the offsets are to be told also where no broker answers.
    const auto allowed = invocation().timeout;
    m_reader = services().topicReader(
        kafka, password, allowed ? *allowed / 2 : std::chrono::milliseconds(limits::readDeadline));
    const auto read = [this](const Result<TopicFacts> &facts) {
        if (facts) {
            m_facts = *facts;
        } else { // everything else works without
            const ErrorText words = describeError(facts.error());
            terminal().complain(words.sentence);
        }
        offsetsRead();
    };
    m_reader->ends(m_table.topics(), {this, read});
}

Result<OffsetSelection> OffsetsCommand::selectionOfLine() const
{
    OffsetSelection selection;
    selection.everything = options().all;
    std::vector<PartitionRange> ranges;
    if (!options().partitions.isEmpty()) {
        const auto parsed = parsePartitionRanges(options().partitions);
        if (!parsed)
            return Failure(parsed.error());
        ranges = *parsed;
    }
    QStringList topics = options().topics;
    if (topics.isEmpty() && !ranges.empty()) {
        if (m_table.topics().size() != 1)
            return invalid(tr("--partition needs --topic: the connector has offsets of %n topic(s).", nullptr,
                              static_cast<int>(m_table.topics().size())));
        topics = m_table.topics();
    }
    for (const QString &topic : std::as_const(topics))
        selection.topics.push_back({topic, ranges});
    return selection;
}

Result<QByteArray> OffsetsCommand::fileContent() const
{
    QFile file(options().fromFile);
    const bool opened = options().fromFile == QLatin1String("-") ? file.open(stdin, QIODevice::ReadOnly)
                                                                 : file.open(QIODevice::ReadOnly);
    if (!opened)
        return invalid(tr("%1 cannot be read: %2.").arg(printable(options().fromFile), file.errorString()));
    return file.readAll();
}

void OffsetsCommand::loadSnapshot(const QString &id, const ReplyTo<StoredOffsets> &reply)
{
    std::optional<Error> problem;
    OffsetSnapshotStore &store = services().snapshots(problem);
    if (problem) {
        reply.deliverLater(Failure(*problem));
        return;
    }
    const auto listed = [id, reply, &store](const Result<std::vector<OffsetSnapshot>> &snapshots) {
        if (!snapshots) {
            reply.deliver(Failure(snapshots.error()));
            return;
        }
        std::vector<QUuid> found;
        for (const OffsetSnapshot &one : *snapshots) {
            if (one.id.toString(QUuid::WithoutBraces).startsWith(id, Qt::CaseInsensitive))
                found.push_back(one.id);
        }
        if (found.size() == 1) {
            store.load(found.front(), reply);
            return;
        }
        reply.deliver(invalid(
            found.empty() ? tr("There is no snapshot \"%1\" of this connector. `offsets snapshot --list` "
                               "shows those that there are.")
                                .arg(printable(id))
                          : tr("\"%1\" is the beginning of several snapshots.").arg(printable(id))));
    };
    store.list({}, {}, connector(), {this, listed});
}

QString OffsetsCommand::clusterArguments() const
{
    const auto quoted = [](const QString &word) -> QString {
        QString safe = word;
        return u'\'' + safe.replace(u'\'', QStringLiteral("'\\''")) + u'\'';
    };
    if (!invocation().cluster.isEmpty())
        return QStringLiteral("--cluster ") + quoted(printable(invocation().cluster));
    QStringList words;
    for (const QString &url : invocation().urls)
        words.append(QStringLiteral("--url ") + quoted(printable(url)));
    return words.join(u' ');
}

// offsets get

void OffsetsGetCommand::offsetsRead()
{
    const auto selection = selectionOfLine();
    if (!selection) {
        fail(selection.error());
        return;
    }
    std::vector<int> rows;
    if (selection->isEmpty()) {
        rows.resize(static_cast<std::size_t>(table().count()));
        std::iota(rows.begin(), rows.end(), 0);
    } else {
        rows = select(table(), *selection).rows;
    }
    rows = OffsetFilter(options().filter).matching(table(), rows);

    if (invocation().isJson()) {
        json::Value value = json::Value::object();
        value.append(u"connector", text(connector()));
        value.append(u"type", textOrNull(wireName(status().type)));
        value.append(u"state", text(stateWord(status().state, status().stateText)));
        value.append(u"offsets", offsetsJson(table(), rows, facts()));
        print(value);
        finish(ExitCode::Done);
        return;
    }
    if (rows.empty()) {
        terminal().complain(table().isEmpty()
                                ? tr("%1 has no committed offsets.").arg(printable(connector()))
                                : tr("None of the %n partition(s) matches.", nullptr, table().count()));
        finish(ExitCode::Done);
        return;
    }
    if (table().isSink()) {
        std::vector<Table::Column> columns{
            {tr("TOPIC")}, {tr("PARTITION"), Align::Right}, {tr("OFFSET"), Align::Right}};
        if (!facts().isEmpty()) {
            for (const QString &title : {tr("BEGIN"), tr("END"), tr("LAG")})
                columns.push_back({title, Align::Right});
        }
        Table out(columns);
        out.reserve(rows.size());
        for (const int row : rows) {
            std::vector<Table::Cell> cells{{printable(table().topic(row))},
                                           {QString::number(table().partition(row))},
                                           {QString::number(table().offset(row))}};
            const auto ends = facts().ends(table().sinkPartition(row));
            if (!facts().isEmpty()) {
                cells.push_back({ends ? QString::number(ends->begin) : QString()});
                cells.push_back({ends ? QString::number(ends->end) : QString()});
                cells.push_back({ends ? QString::number(ends->end - table().offset(row)) : QString()});
            }
            out.add(cells);
        }
        terminal().print(out.toUtf8(terminal().hasColours()));
    } else {
        Table out({{tr("PARTITION")}, {tr("OFFSET")}});
        out.reserve(rows.size());
        for (const int row : rows) {
            out.add({{printable(QString::fromUtf8(table().partitionText(row)))},
                     {printable(QString::fromUtf8(table().offsetText(row)))}});
        }
        terminal().print(out.toUtf8(terminal().hasColours()));
    }
    finish(ExitCode::Done);
}

} // namespace patchbay::cli
