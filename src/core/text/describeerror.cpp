// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/describe.h"

#include <QCoreApplication>

namespace patchbay {

namespace {

struct ErrorWords {
    Q_DECLARE_TR_FUNCTIONS(patchbay::ErrorText)
};

/// A worker's message can be a class list of many KB (trap 14): one line, of a length that a sentence bears.
QString firstLine(const QString &message)
{
    constexpr int longest = 300;
    QString line = message.section(u'\n', 0, 0).trimmed();
    if (line.size() > longest)
        line = line.left(longest) + u'…';
    return printable(line);
}

QString detailsOf(const Error &error)
{
    QStringList lines;
    if (!error.request.isEmpty()) {
        lines.append(error.worker.isEmpty()
                         ? printable(error.request)
                         : ErrorWords::tr("%1 to %2").arg(printable(error.request), printable(error.worker)));
    }
    if (error.httpStatus > 0)
        lines.append(ErrorWords::tr("HTTP status %1").arg(error.httpStatus));
    if (!error.message.isEmpty())
        lines.append(printableBlock(error.message));
    const QString body = QString::fromUtf8(error.body);
    if (!body.isEmpty() && body != error.message)
        lines.append(printableBlock(body));
    return lines.join(u'\n');
}

/// What a rule, the journal or a waiting step of this program found, in its own words.
bool isOwnWords(const Error &error)
{
    return error.worker.isEmpty() && error.request.isEmpty() && !error.message.isEmpty();
}

QString workerOf(const Error &error)
{
    return error.worker.isEmpty() ? ErrorWords::tr("The worker") : printable(error.worker);
}

QString withReason(const QString &sentence, const QString &sentenceWithReason, const QString &reason)
{
    return reason.isEmpty() ? sentence : sentenceWithReason.arg(reason);
}

QString sentenceOf(const Error &error)
{
    using Kind = Error::Kind;
    const QString worker = workerOf(error);
    const QString words = firstLine(error.message);
    switch (error.kind) {
    case Kind::Unreachable:
        return withReason(ErrorWords::tr("%1 cannot be reached.").arg(worker),
                          ErrorWords::tr("%1 cannot be reached: %2").arg(worker), words);
    case Kind::Timeout:
        return ErrorWords::tr("%1 did not answer in time.").arg(worker);
    case Kind::Tls:
        return withReason(ErrorWords::tr("No secure connection to %1 could be made.").arg(worker),
                          ErrorWords::tr("No secure connection to %1 could be made: %2").arg(worker), words);
    case Kind::Redirected:
        return ErrorWords::tr(
                   "%1 sends requests on to %2. They are not followed, and no password was sent there.")
            .arg(worker, printable(error.redirectTarget));
    case Kind::ProxyAuthentication:
        return ErrorWords::tr("A proxy on the way to %1 asks for a password.").arg(worker);
    case Kind::Authentication:
        return ErrorWords::tr("%1 does not accept the user name and password.").arg(worker);
    case Kind::Forbidden:
        return withReason(ErrorWords::tr("%1 does not allow this.").arg(worker),
                          ErrorWords::tr("%1 does not allow this: %2").arg(worker), words);
    case Kind::NotFound:
        return withReason(ErrorWords::tr("It does not exist on this cluster."),
                          ErrorWords::tr("It does not exist on this cluster: %1"), words);
    case Kind::UnknownEndpoint:
        return ErrorWords::tr("The Kafka Connect version of %1 cannot do this.").arg(worker);
    case Kind::NotReady:
        return ErrorWords::tr("%1 is starting and not ready yet.").arg(worker);
    case Kind::AlreadyExists:
        return withReason(ErrorWords::tr("A connector of this name exists already."),
                          ErrorWords::tr("A connector of this name exists already: %1"), words);
    case Kind::Rebalancing:
        return ErrorWords::tr("The cluster is rebalancing and did not take the request.");
    case Kind::InvalidRequest:
        return withReason(ErrorWords::tr("%1 refused the request as invalid.").arg(worker),
                          ErrorWords::tr("%1 refused the request as invalid: %2").arg(worker), words);
    case Kind::ServerError:
        return withReason(ErrorWords::tr("%1 failed.").arg(worker),
                          ErrorWords::tr("%1 failed: %2").arg(worker), words);
    case Kind::UnexpectedReply:
        return withReason(ErrorWords::tr("What %1 answered is not Kafka Connect.").arg(worker),
                          ErrorWords::tr("What %1 answered is not Kafka Connect: %2").arg(worker), words);
    case Kind::TooLarge:
        return withReason(ErrorWords::tr("The answer of %1 is too large.").arg(worker),
                          ErrorWords::tr("The answer of %1 is too large: %2").arg(worker), words);
    case Kind::ChangedMeanwhile:
        return withReason(ErrorWords::tr("Somebody else changed it meanwhile."), QStringLiteral("%1"), words);
    case Kind::Blocked:
        return withReason(ErrorWords::tr("A rule of Patchbay does not allow this. Nothing was sent."),
                          QStringLiteral("%1"), words);
    case Kind::Storage:
        return withReason(ErrorWords::tr("A file of Patchbay cannot be read or written."),
                          QStringLiteral("%1"), words);
    case Kind::Keychain:
        return withReason(ErrorWords::tr("The keychain does not answer."), QStringLiteral("%1"), words);
    case Kind::Cancelled:
        return withReason(ErrorWords::tr("Cancelled."), QStringLiteral("%1"), words);
    }
    return words;
}

QString adviceOf(const Error &error)
{
    using Kind = Error::Kind;
    switch (error.kind) {
    case Kind::Unreachable:
        return ErrorWords::tr("Check the URL, and that the worker runs and a firewall lets it through.");
    case Kind::Timeout:
        return ErrorWords::tr("Try again, or set a longer timeout for this cluster.");
    case Kind::Tls:
        return ErrorWords::tr("Check that the URL begins with the right one of http and https, and name the "
                              "CA file that signed "
                              "the worker's certificate.");
    case Kind::Redirected:
        return ErrorWords::tr("If that is the right address, enter it as the worker's URL.");
    case Kind::ProxyAuthentication:
        return ErrorWords::tr("Enter the proxy's user name and password in the system's settings, or except "
                              "this host from the proxy.");
    case Kind::Authentication:
        return ErrorWords::tr("Enter the user name and password of this cluster again.");
    case Kind::Forbidden:
        return ErrorWords::tr("Ask whoever runs the cluster for the right to do this.");
    case Kind::NotFound:
        return ErrorWords::tr("Refresh: somebody else may have deleted it.");
    case Kind::UnknownEndpoint:
        return ErrorWords::tr("A newer Kafka Connect is needed, or a proxy on the way hides this path.");
    case Kind::NotReady:
        return ErrorWords::tr("It usually takes a few seconds; try again.");
    case Kind::ChangedMeanwhile:
        return ErrorWords::tr("Look at what they changed, then decide again.");
    case Kind::AlreadyExists:
        return ErrorWords::tr("Choose another name, or change the connector that exists.");
    case Kind::Rebalancing:
        return ErrorWords::tr("This passes by itself; try again in a moment.");
    case Kind::InvalidRequest:
        return {};
    case Kind::ServerError:
        return ErrorWords::tr("The worker's log says more.");
    case Kind::UnexpectedReply:
        return ErrorWords::tr(
            "Check that the URL is that of a Connect worker and not of a web page or a proxy.");
    case Kind::TooLarge:
    case Kind::Blocked:
    case Kind::Storage:
    case Kind::Keychain:
    case Kind::Cancelled:
        return {};
    }
    return {};
}

} // namespace

ErrorText describeError(const Error &error)
{
    ErrorText text;
    if (error.outcomeUnknown) {
        text.sentence = ErrorWords::tr("The answer was lost: it is not known whether the change happened.");
        text.advice = ErrorWords::tr("Look at the connector before you try again.");
        text.details = sentenceOf(error) + u'\n' + detailsOf(error);
        return text;
    }
    if (isOwnWords(error)) {
        text.sentence = firstLine(error.message);
        if (error.message.contains(u'\n'))
            text.details = printableBlock(error.message);
        return text;
    }
    text.sentence = sentenceOf(error);
    text.advice = adviceOf(error);
    text.details = detailsOf(error);
    return text;
}

} // namespace patchbay
