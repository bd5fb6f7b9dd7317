// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/configoutput.h"

#include "cli/jsonoutput.h"
#include "cli/table.h"
#include "core/text/describe.h"
#include "core/text/describehistory.h"

#include <QCoreApplication>

#include <algorithm>

namespace patchbay::cli {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(patchbay::ConfigOutput)
};

constexpr int contextLines = 3;
constexpr qsizetype shortId = 8;

QString severityWord(ConfigProblem::Severity severity)
{
    switch (severity) {
    case ConfigProblem::Severity::Error:
        return Words::tr("error");
    case ConfigProblem::Severity::Warning:
        return Words::tr("warning");
    case ConfigProblem::Severity::Note:
        return Words::tr("note");
    }
    return {};
}

QLatin1String severityName(ConfigProblem::Severity severity)
{
    switch (severity) {
    case ConfigProblem::Severity::Error:
        return QLatin1String("error");
    case ConfigProblem::Severity::Warning:
        return QLatin1String("warning");
    case ConfigProblem::Severity::Note:
        return QLatin1String("note");
    }
    return {};
}

QByteArray diffLine(const DiffLine &line, bool colours)
{
    const char *mark = line.kind == DiffLine::Kind::Added ? "+"
        : line.kind == DiffLine::Kind::Removed            ? "-"
                                                          : " ";
    const char *colour = line.kind == DiffLine::Kind::Added ? "\033[32m"
        : line.kind == DiffLine::Kind::Removed              ? "\033[31m"
                                                            : "";
    const QByteArray text = mark + printable(line.text).toUtf8();
    return colours && *colour ? QByteArray(colour + text + "\033[0m") : text;
}

QByteArray unifiedDiff(const std::vector<DiffLine> &lines, bool colours)
{
    std::vector<bool> isShown(lines.size(), false);
    const int count = static_cast<int>(lines.size());
    for (int index = 0; index < count; ++index) {
        if (lines.at(static_cast<std::size_t>(index)).kind == DiffLine::Kind::Same)
            continue;
        for (int near = std::max(0, index - contextLines); near <= std::min(count - 1, index + contextLines);
             ++near)
            isShown.at(static_cast<std::size_t>(near)) = true;
    }
    QByteArray text;
    bool wasShown = true;
    for (std::size_t index = 0; index < lines.size(); ++index) {
        if (isShown.at(index))
            text += diffLine(lines.at(index), colours) + '\n';
        else if (wasShown)
            text += "...\n";
        wasShown = isShown.at(index);
    }
    return text;
}

QLatin1String methodName(ConfigReview::Method method)
{
    switch (method) {
    case ConfigReview::Method::Nothing:
        return QLatin1String("none");
    case ConfigReview::Method::Create:
        return QLatin1String("create");
    case ConfigReview::Method::Patch:
        return QLatin1String("patch");
    case ConfigReview::Method::Put:
        return QLatin1String("put");
    }
    return {};
}

} // namespace

void complainAbout(const QList<ConfigProblem> &problems, Terminal &terminal)
{
    for (const ConfigProblem &problem : problems) {
        const QString place = problem.isAtObject ? QString() : Words::tr("line %1: ").arg(problem.at.line);
        const QString key =
            problem.key.isEmpty() ? QString() : QString(printable(problem.key) + QLatin1String(": "));
        terminal.complain(severityWord(problem.severity) + QLatin1String(": ") + place + key
                          + printable(problem.message));
    }
}

void printReview(const ConfigReview &review, Terminal &terminal)
{
    if (review.changesNothing()) {
        terminal.complain(Words::tr("Nothing would change: the worker has exactly this."));
        return;
    }
    terminal.print(unifiedDiff(review.lines, terminal.hasColours()));
    for (const ReviewNote &note : review.notes) {
        const QString key =
            note.key.isEmpty() ? QString() : QString(printable(note.key) + QLatin1String(": "));
        terminal.complain(note.kind == ReviewNote::Kind::Warning
                              ? Words::tr("warning: %1%2").arg(key, note.sentence)
                              : note.sentence);
    }
}

void printHistory(const std::vector<ConfigVersion> &versions, Terminal &terminal)
{
    if (versions.empty()) {
        terminal.complain(Words::tr("The history has no version of this connector yet."));
        return;
    }
    Table table({{Words::tr("VERSION")},
                 {Words::tr("TIME")},
                 {Words::tr("WHO")},
                 {Words::tr("ENDED")},
                 {Words::tr("CHANGED")},
                 {Words::tr("NAME")}});
    for (const ConfigVersion &version : versions) {
        const bool isFound = version.origin == ConfigVersion::Origin::Found;
        const Colour colour =
            !isFound && version.ended && *version.ended != Progress::Done ? Colour::Bad : Colour::None;
        table.add({{version.id.toString(QUuid::WithoutBraces).left(shortId)},
                   {version.time.toLocalTime().toString(Qt::ISODate)},
                   {describeWho(version)},
                   {describeEnd(version), colour},
                   {describeChangedKeys(version)},
                   {printable(version.label)}});
    }
    terminal.print(table.toUtf8(terminal.hasColours()));
}

json::Value problemsToJson(const QList<ConfigProblem> &problems, bool isValid)
{
    json::Value list = json::Value::array();
    for (const ConfigProblem &problem : problems) {
        json::Value one = json::Value::object();
        one.append(QLatin1String("severity"), json::Value::string(severityName(problem.severity)));
        one.append(QLatin1String("key"), textOrNull(problem.key));
        one.append(QLatin1String("message"), text(problem.message));
        one.append(QLatin1String("line"), json::Value::number(problem.at.line));
        one.append(QLatin1String("column"), json::Value::number(problem.at.column));
        list.append(one);
    }
    json::Value value = json::Value::object();
    value.append(QLatin1String("valid"), json::Value::boolean(isValid));
    value.append(QLatin1String("problems"), list);
    return value;
}

json::Value toJson(const ConfigReview &review)
{
    json::Value notes = json::Value::array();
    for (const ReviewNote &note : review.notes) {
        json::Value one = json::Value::object();
        one.append(QLatin1String("warning"), json::Value::boolean(note.kind == ReviewNote::Kind::Warning));
        one.append(QLatin1String("key"), textOrNull(note.key));
        one.append(QLatin1String("text"), text(note.sentence));
        notes.append(one);
    }
    json::Value value = json::Value::object();
    value.append(QLatin1String("connector"), text(review.connector));
    value.append(QLatin1String("method"), json::Value::string(methodName(review.method)));
    value.append(QLatin1String("differences"), patchbay::toJson(review.differences));
    value.append(QLatin1String("notes"), notes);
    return value;
}

} // namespace patchbay::cli
