// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/offsetschangecommand.h"

#include "cli/jsonoutput.h"
#include "cli/table.h"
#include "core/offsets/offsetform.h"
#include "core/text/describe.h"
#include "core/text/describeaction.h"
#include "core/text/describeoffsets.h"

namespace patchbay::cli {

namespace {

using Which = Invocation::Command;

QString signedNumber(qint64 number)
{
    return number > 0 ? u'+' + QString::number(number) : QString::number(number);
}

} // namespace

bool OffsetsChangeCommand::changes() const
{
    return true; // a plan that could not be carried out is none
}

void OffsetsChangeCommand::offsetsRead()
{
    if (invocation().command == Which::OffsetsPlan) {
        decideTarget();
        return;
    }
    const auto read = [this](const Result<std::optional<InterruptedPlan>> &left) {
        leftRead(left);
    };
    const auto isIt = [this](const Plan &plan) {
        return plan.connectors() == QStringList(connector()) && !snapshotTakenBy(plan.parts.front()).isNull();
    };
    findLeft(isIt, {this, read});
}

void OffsetsChangeCommand::leftRead(const Result<std::optional<InterruptedPlan>> &left)
{
    if (!left) {
        fail(left.error());
        return;
    }
    m_left = *left;
    if (options().goOn) {
        if (!m_left) {
            fail(Error::local(
                Error::Kind::NotFound,
                tr("No change of the offsets of %1 was left in the middle.").arg(printable(connector()))));
            return;
        }
        run(m_left->plan, &*m_left);
        return;
    }
    if (m_left && !options().undo) {
        PartReport reached;
        for (const Progress progress : m_left->steps.front()) {
            reached.steps.emplace_back();
            reached.steps.back().progress = progress;
        }
        complain(Error::local(
                     Error::Kind::Blocked,
                     tr("An earlier change of the offsets of %1 was left in the middle. %2")
                         .arg(printable(connector()), describeReached(m_left->plan.parts.front(), reached))),
                 ExitCode::LeftInTheMiddle);
        tellNext(ExitCode::LeftInTheMiddle);
        finish(ExitCode::LeftInTheMiddle);
        return;
    }
    decideTarget();
}

void OffsetsChangeCommand::decideTarget()
{
    if (options().undo) {
        previewUndo();
        return;
    }
    if (!options().toSnapshot.isEmpty()) {
        const auto loaded = [this](const Result<StoredOffsets> &stored) {
            if (!stored) {
                fail(stored.error());
                return;
            }
            auto selection = selectionOfLine();
            if (!selection) {
                fail(selection.error());
                return;
            }
            if (selection->isEmpty())
                selection->everything = true;
            for (int row = 0; row < stored->offsets.count(); ++row)
                m_named.push_back(stored->offsets.partitionValue(row));
            preview({{*selection, OffsetTarget::toSnapshot(stored->offsets)}});
        };
        loadSnapshot(options().toSnapshot, {this, loaded});
        return;
    }
    decideFile();
}

void OffsetsChangeCommand::decideFile()
{
    auto selection = selectionOfLine();
    if (!selection) {
        fail(selection.error());
        return;
    }
    OffsetTarget target = OffsetTarget::reset();
    if (!options().fromFile.isEmpty()) {
        const auto content = fileContent();
        const auto form = content ? parseOffsetForm(*content) : Result<OffsetForm>(Failure(content.error()));
        if (!form) {
            fail(form.error());
            return;
        }
        const bool sets = invocation().command == Which::OffsetsApply
            || (invocation().command == Which::OffsetsPlan && form->hasOffsets && !options().hasTarget());
        if (sets && !form->hasOffsets) {
            fail(Error::local(
                Error::Kind::InvalidRequest,
                tr("The file names partitions and no offsets: `offsets reset --from-file` resets "
                   "these and no others.")));
            return;
        }
        if (form->repeated > 0 && !invocation().isJson())
            terminal().complain(
                tr("%n partition(s) stand there more than once; the last counts.", nullptr, form->repeated));
        for (const PartitionOffset &row : form->rows)
            m_named.push_back(row.partition);
        selection->partitions.insert(selection->partitions.end(), m_named.begin(), m_named.end());
        if (sets)
            target = OffsetTarget::toRows(form->rows);
    }
    const auto wrong = [this](const Error &error) {
        fail(error);
    };
    if (!options().toOffset.isEmpty()) {
        const auto offset = parseOffset(options().toOffset);
        if (!offset)
            return wrong(offset.error());
        target = OffsetTarget::to(*offset);
    } else if (!options().shift.isEmpty()) {
        const auto shift = parseShift(options().shift);
        if (!shift)
            return wrong(shift.error());
        target = OffsetTarget::shiftedBy(*shift);
    } else if (!options().toTime.isEmpty()) {
        const auto time = parsePointInTime(options().toTime);
        if (!time)
            return wrong(time.error());
        target = OffsetTarget::at(*time);
    } else if (options().toEarliest) {
        target = OffsetTarget::earliest();
    } else if (options().toLatest) {
        target = OffsetTarget::latest();
    }
    preview({{*selection, target}});
}

void OffsetsChangeCommand::preview(const std::vector<OffsetAssignment> &assignments)
{
    const OffsetAssignment &wish = assignments.front();
    if (wish.target.kind == OffsetTarget::Kind::Time && topicReader() && !m_timesAsked) {
        m_timesAsked = true;
        std::vector<SinkPartition> partitions;
        const SelectedOffsets selected = select(table(), wish.selection);
        for (const int row : selected.rows)
            partitions.push_back(table().sinkPartition(row));
        const auto read = [this, assignments](const Result<TopicFacts> &found) {
            if (!found) {
                fail(found.error());
                return;
            }
            setFacts(*found);
            preview(assignments);
        };
        topicReader()->offsetsAt(partitions, wish.target.time, {this, read});
        return;
    }
    m_preview = previewOffsets(table(), assignments, facts(),
                               options().newPartitions ? m_named : std::vector<json::Value>());
    show();
}

/// Back to the newest snapshot of before a change: that of the plan left in the middle, where there is one.
void OffsetsChangeCommand::previewUndo()
{
    std::optional<Error> problem;
    OffsetSnapshotStore &store = services().snapshots(problem);
    if (problem) {
        fail(*problem);
        return;
    }
    m_undo = true;
    const auto loaded = [this](const Result<StoredOffsets> &stored) {
        if (!stored) {
            fail(stored.error());
            return;
        }
        m_undone = *stored;
        m_preview = previewRows(table(), stored->snapshot.undo(stored->offsets), facts());
        show();
    };
    if (m_left) {
        store.load(snapshotTakenBy(m_left->plan.parts.front()), {this, loaded});
        return;
    }
    const auto listed = [this, loaded, &store](const Result<std::vector<OffsetSnapshot>> &snapshots) {
        if (!snapshots) {
            fail(snapshots.error());
            return;
        }
        for (const OffsetSnapshot &one : *snapshots) {
            if (one.reason == OffsetSnapshot::Reason::BeforeChange) {
                store.load(one.id, {this, loaded});
                return;
            }
        }
        fail(
            Error::local(Error::Kind::NotFound,
                         tr("No change of the offsets of %1 is recorded here.").arg(printable(connector()))));
    };
    store.list(connection().profile().id, connection().name(), connector(), {this, listed});
}

json::Value OffsetsChangeCommand::previewJson() const
{
    json::Value changes = json::Value::array();
    for (const OffsetPreview::Row &row : m_preview.rows) {
        if (!row.isChange() && row.warnings.empty())
            continue;
        json::Value warnings = json::Value::array();
        for (const OffsetWarning warning : row.warnings)
            warnings.append(text(describeWarning(warning, row)));
        json::Value value = json::Value::object();
        value.append(u"partition", row.partition);
        value.append(u"before", row.before.value_or(json::Value()));
        value.append(u"after", row.after.value_or(json::Value()));
        value.append(u"change", row.change ? json::Value::number(*row.change) : json::Value());
        value.append(u"blocked", json::Value::boolean(row.isBlocked()));
        value.append(u"warnings", warnings);
        changes.append(value);
    }
    json::Value request = json::Value::object();
    request.append(u"method",
                   text(m_preview.resetsEverything ? QStringLiteral("DELETE") : QStringLiteral("PATCH")));
    request.append(u"path", text(QStringLiteral("/connectors/%1/offsets").arg(connector())));
    const auto body = json::parse(m_preview.body());
    request.append(u"body", body && !m_preview.resetsEverything ? body->root() : json::Value());
    json::Value value = json::Value::object();
    value.append(u"connector", text(connector()));
    value.append(u"state", text(stateWord(status().state, status().stateText)));
    value.append(u"summary", text(describePreview(m_preview)));
    value.append(u"kept", json::Value::number(m_preview.kept));
    value.append(u"canRun", json::Value::boolean(m_preview.canRun()));
    value.append(u"changes", changes);
    value.append(u"request", request);
    return value;
}

void OffsetsChangeCommand::printPreview()
{
    Table out({{tr("PARTITION")},
               {tr("NOW"), Align::Right},
               {tr("AFTER"), Align::Right},
               {tr("CHANGE"), Align::Right},
               {tr("EFFECT")}});
    for (const OffsetPreview::Row &row : m_preview.rows) {
        QStringList effect{describeEffect(row)};
        for (const OffsetWarning warning : row.warnings)
            effect.append(describeWarning(warning, row));
        out.add({{describePartition(row.partition)},
                 {describeOffset(row.before)},
                 {row.after ? describeOffset(row.after) : tr("reset")},
                 {row.change ? signedNumber(*row.change) : QString()},
                 {effect.join(QStringLiteral("; ")),
                  row.isBlocked()            ? Colour::Bad
                      : row.warnings.empty() ? Colour::None
                                             : Colour::Warning}});
    }
    const QByteArray lines = out.toUtf8(terminal().hasColours());
    const QString state = describeState(status().state, status().stateText);
    const bool stops = status().state != ConnectorState::Stopped;
    // The preview of a plan is its result; before a change it stands beside the question.
    const auto say = [this](const QString &sentence) {
        invocation().command == Which::OffsetsPlan ? terminal().print(sentence)
                                                   : terminal().complain(sentence);
    };
    say(QString::fromUtf8(lines).trimmed());
    say(describePreview(m_preview));
    if (const QString records = describeRecords(m_preview); !records.isEmpty())
        say(records);
    say(stops ? tr("%1 is %2: it will be stopped, changed, checked and brought back to that.")
                    .arg(printable(connector()), state)
              : tr("%1 is STOPPED and stays so.").arg(printable(connector())));
    for (const QString &topic : m_preview.unknownTopics)
        say(tr("%1 has no offsets of the topic %2.").arg(printable(connector()), printable(topic)));
}

void OffsetsChangeCommand::show()
{
    if (m_preview.rows.empty()) {
        QString why = tr("None of its %n partition(s) is chosen.", nullptr, table().count());
        if (!m_preview.unknownTopics.isEmpty())
            why = tr("%1 has no offsets of the topic %2.")
                      .arg(printable(connector()), printable(m_preview.unknownTopics.first()));
        fail(Error::local(Error::Kind::InvalidRequest, why));
        return;
    }
    const bool isPlan = invocation().command == Which::OffsetsPlan;
    if (!invocation().isJson())
        printPreview();
    else if (isPlan)
        print(previewJson());
    if (m_preview.blockedCount() > 0) {
        if (!invocation().isJson())
            terminal().complain(tr("%n partition(s) cannot be set like that. Nothing was sent.", nullptr,
                                   m_preview.blockedCount()));
        else if (!isPlan)
            print(previewJson());
        finish(ExitCode::Refused);
        return;
    }
    if (isPlan) {
        finish(m_preview.changeCount() > 0 ? ExitCode::Differences : ExitCode::Done);
        return;
    }
    if (m_preview.changeCount() == 0 && !m_left) {
        if (invocation().isJson())
            print(previewJson());
        finish(ExitCode::Done);
        return;
    }
    const bool production = connection().profile().environment.isProduction();
    if (isAgreed({{}, production ? connector() : QString(), usualQuestion()}))
        run(makePlan(), nullptr);
}

Plan OffsetsChangeCommand::makePlan() const
{
    const QUuid cluster =
        m_left ? m_left->plan.cluster : const_cast<OffsetsChangeCommand *>(this)->connection().profile().id;
    const QString name = const_cast<OffsetsChangeCommand *>(this)->connection().name();
    if (m_undo) {
        const std::optional<ConnectorState> target =
            m_left ? std::optional(broughtBackTo(m_left->plan.parts.front())) : std::nullopt;
        std::vector<PartitionOffset> rows = m_preview.changes();
        if (rows.empty())
            rows = m_undone->snapshot.undo(m_undone->offsets); // to be sure, and to bring it back
        return planUndoOffsets(cluster, name, status(), rows, target);
    }
    OffsetChangeRequest request;
    request.changes = m_preview.changes();
    request.expected = m_preview.expected();
    request.resetsEverything = m_preview.resetsEverything;
    request.mayHaveMoved = options().evenIfMoved;
    return planChangeOffsets(cluster, name, status(), request);
}

void OffsetsChangeCommand::run(const Plan &plan, const InterruptedPlan *takenUp)
{
    std::optional<Error> problem;
    PlanJournal &journal = services().journal(problem);
    OffsetSnapshotStore &snapshots = services().snapshots(problem);
    if (problem) { // without a record it does not begin
        fail(*problem);
        return;
    }
    PlanRunner &runner = makeRunner(takenUp || invocation().wait ? plan : withoutWatching(plan), journal);
    runner.setSnapshots(&snapshots);
    runner.letAsk(terminal().canAsk() && !invocation().yes);
    const auto asks = [this](int part, int) {
        asked(part);
    };
    connect(&runner, &PlanRunner::asked, this, asks, Qt::QueuedConnection);
    if (takenUp)
        runner.resume(*takenUp);
    else
        runner.run();
}

/// The connector is stopped and its offsets moved since the preview: go on with the planned ones?
void OffsetsChangeCommand::asked(int part)
{
    for (const StepReport &step : runner().report().parts.at(static_cast<std::size_t>(part)).steps) {
        if (!step.question)
            continue;
        terminal().clearProgress();
        for (const OffsetDifference &one : step.question->moved)
            terminal().complain(tr("%1 moved from %2 to %3.")
                                    .arg(describePartition(one.partition), describeOffset(one.before),
                                         describeOffset(one.after)));
        const bool goOn = isYes(tr("Offsets moved since the preview. Set them as planned? [y/N]"));
        runner().decide(part, goOn ? PlanDecision::GoOn : PlanDecision::BringBack);
        return;
    }
}

void OffsetsChangeCommand::planFinished()
{
    const Plan &plan = runner().plan();
    const PlanReport &report = runner().report();
    const ExitCode code = planExitCode();
    if (invocation().isJson()) {
        print(toJson(plan, report));
        if (code != ExitCode::Done)
            complainAboutPlan(code);
    } else {
        for (std::size_t index = 0; index < plan.parts.size(); ++index) {
            const PartReport &part = report.parts.at(index);
            const QString sentence = describePart(plan.parts.at(index), part);
            part.progress == Progress::Done ? terminal().print(sentence) : terminal().complain(sentence);
            for (const StepReport &step : part.steps) {
                const QString external = describeManagedExternally(step.note);
                if (!external.isEmpty())
                    terminal().complain(external);
            }
        }
    }
    tellNext(code);
    if (m_undo && m_left && code == ExitCode::Done) { // what was left in the middle is settled
        const auto ended = [this, code](const Result<> &) {
            finish(code);
        };
        std::optional<Error> problem;
        services().journal(problem).end(m_left->id, Progress::Cancelled, {this, ended});
        return;
    }
    finish(code);
}

QString OffsetsChangeCommand::commandLine(const QString &verb) const
{
    QString name = printable(connector());
    // untranslated: what is to be typed
    return QStringLiteral("patchbay-cli %1 '%2' %3")
        .arg(verb, name.replace(u'\'', QStringLiteral("'\\''")), clusterArguments());
}

void OffsetsChangeCommand::tellNext(ExitCode code)
{
    if (invocation().isJson() || (code != ExitCode::LeftInTheMiddle && code != ExitCode::OutcomeUnknown))
        return;
    // untranslated: commands
    const QString goOn = QStringLiteral("offsets apply --continue");
    // untranslated: commands
    const QString undo = QStringLiteral("offsets restore --undo");
    if (m_left && !hasRunner())
        terminal().complain(tr("To go on: %1").arg(commandLine(goOn)));
    terminal().complain(tr("To undo: %1").arg(commandLine(undo)));
    terminal().complain(tr("To leave the offsets as they are and run it: %1")
                            .arg(commandLine(QStringLiteral("connectors resume"))));
}

} // namespace patchbay::cli
