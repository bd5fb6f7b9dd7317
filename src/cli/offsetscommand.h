// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/plancommand.h"
#include "core/offsets/offsetpreview.h"
#include "core/offsets/offsetsnapshot.h"
#include "core/offsets/offsetsupport.h"
#include "core/offsets/topicreader.h"

namespace patchbay::cli {

/// What the commands about the offsets of one connector share: what the worker can do, how the connector
/// stands, its offsets, and which of them the line means.
class OffsetsCommand : public PlanCommand {
    Q_OBJECT
public:
    using PlanCommand::PlanCommand;

protected:
    void connected() final;
    virtual bool changes() const { return false; } ///< needs a worker that changes offsets
    virtual bool needsOffsets() const { return true; }
    virtual void offsetsRead() = 0; ///< status() and table() are there

    const QString connector() const { return invocation().names.value(0); }
    const OffsetsOptions &options() const { return invocation().offsets; }
    const ConnectorStatus &status() const { return m_status; }
    const OffsetTable &table() const { return m_table; }
    /// Where the sink's topics begin and end; empty where no brokers are named, or they did not answer (told
    /// on stderr).
    const TopicFacts &facts() const { return m_facts; }
    TopicReader *topicReader() { return m_reader.get(); } ///< null: no brokers are named
    void setFacts(const TopicFacts &facts) { m_facts = facts; }
    ActionGround ground();

    /// --topic, --partition, --all. InvalidRequest: --partition without a topic where there are several.
    Result<OffsetSelection> selectionOfLine() const;
    Result<QByteArray> fileContent() const; ///< --from-file
    /// Finds a snapshot of this connector by an id or its beginning, and loads it.
    void loadSnapshot(const QString &id, const ReplyTo<StoredOffsets> &reply);
    /// How to say again which cluster: "--cluster prod" or "--url http://…".
    QString clusterArguments() const;

private:
    void versionRead(const Result<WorkerVersion> &version);
    void statusRead(const Result<ConnectorStatus> &status);
    void tableRead(const Result<OffsetTable> &table);
    void askBrokers();
    void openBrokers(const KafkaProfile &kafka, const QString &password);
    Result<std::optional<KafkaProfile>> brokers() const; ///< nullopt: none are named

    ConnectorStatus m_status;
    OffsetTable m_table;
    TopicFacts m_facts;
    std::unique_ptr<TopicReader> m_reader;
};

/// `offsets get`
class OffsetsGetCommand final : public OffsetsCommand {
    Q_OBJECT
public:
    using OffsetsCommand::OffsetsCommand;

private:
    void offsetsRead() override;
};

/// `offsets snapshot`: takes one; lists, shows, compares and removes them.
class OffsetsSnapshotCommand final : public OffsetsCommand {
    Q_OBJECT
public:
    using OffsetsCommand::OffsetsCommand;

private:
    bool needsOffsets() const override;
    void offsetsRead() override;
    void take();
    void list();
    void listed(const std::vector<OffsetSnapshot> &snapshots);
    void show();
    void compare();
    void compared(const OffsetTable &before, const OffsetTable &after);
    void remove();
};

json::Value offsetsJson(const OffsetTable &table, const std::vector<int> &rows,
                        const TopicFacts &facts = {}); ///< a list of rows
json::Value toJson(const OffsetSnapshot &snapshot);

} // namespace patchbay::cli
