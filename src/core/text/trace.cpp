// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/secrets.h"
#include "core/text/describe.h"

namespace patchbay {

namespace {

constexpr QLatin1String causedBy("Caused by: ");

/// Only what stands at the margin belongs to the chain: the causes of a suppressed exception are indented
/// (Throwable.printStackTrace).
bool beginsCause(QStringView line)
{
    return line.startsWith(causedBy);
}

bool isFrame(QStringView line)
{
    if (line.isEmpty() || (line.front() != u'\t' && line.front() != u' '))
        return false;
    const QStringView text = line.trimmed();
    return text.startsWith(QLatin1String("at ")) || text.startsWith(QLatin1String("... "))
        || text.startsWith(QLatin1String("Suppressed: ")) || text.startsWith(causedBy);
}

} // namespace

TraceSummary summariseTrace(const QString &trace)
{
    TraceSummary summary;
    if (trace.isEmpty())
        return summary;
    qsizetype begin = 0;
    bool inCause = false; // the lines after "Caused by" up to the first frame are still its message
    QStringList message;
    while (begin < trace.size()) {
        qsizetype end = trace.indexOf(u'\n', begin);
        if (end < 0)
            end = trace.size();
        QStringView line = QStringView(trace).mid(begin, end - begin);
        if (line.endsWith(u'\r'))
            line.chop(1);
        begin = end + 1;
        ++summary.lines;
        if (summary.headline.isEmpty() && !line.trimmed().isEmpty())
            summary.headline = line.trimmed().toString();
        if (beginsCause(line)) {
            message = {line.toString()};
            inCause = true;
        } else if (isFrame(line)) {
            inCause = false;
        } else if (inCause && !line.trimmed().isEmpty()) {
            message.append(line.trimmed().toString());
        }
    }
    // A trace can print resolved secrets; what is made of it here goes into sentences, notes and the journal.
    summary.headline = maskText(summary.headline);
    summary.cause = message.isEmpty() ? summary.headline : maskText(message.join(u' '));
    return summary;
}

} // namespace patchbay
