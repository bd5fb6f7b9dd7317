// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline.h"

#include <QCommandLineParser>

#include <algorithm>

namespace patchbay {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(patchbay::CommandLine)
};

struct Options {
    QCommandLineOption cluster{
        QStringLiteral("cluster"),
        Words::tr("Opens a connection for this run only; nothing of it is saved. May be repeated."),
        QStringLiteral("NAME=URL[,URL…]")};
    QCommandLineOption help{{QStringLiteral("h"), QStringLiteral("help")}, Words::tr("Shows this text.")};
    QCommandLineOption version{{QStringLiteral("v"), QStringLiteral("version")},
                               Words::tr("Shows the version.")};

    void addTo(QCommandLineParser &parser) const
    {
        parser.setApplicationDescription(Words::tr("Administers Apache Kafka Connect."));
        parser.addOptions({cluster, help, version});
        parser.addPositionalArgument(
            QStringLiteral("link"),
            Words::tr("Where to go: patchbay:///CONNECTION/CONNECTOR. Links never act."),
            QStringLiteral("[link]"));
    }
};

Failure wrongUsage(const QString &sentence)
{
    return Failure(Error::local(Error::Kind::InvalidRequest, sentence));
}

} // namespace

Result<CommandLine> CommandLine::parse(const QStringList &arguments)
{
    const Options options;
    QCommandLineParser parser;
    options.addTo(parser);
    if (!parser.parse(QStringList{QStringLiteral("patchbay")} + arguments))
        return wrongUsage(parser.errorText());

    CommandLine commandLine;
    commandLine.help = parser.isSet(options.help);
    commandLine.version = parser.isSet(options.version);
    const QStringList clusters = parser.values(options.cluster);
    for (const QString &text : clusters) {
        Result<ClusterProfile> profile = parseClusterOption(text);
        if (!profile)
            return Failure(profile.error());
        commandLine.clusters.push_back(*std::move(profile));
    }
    const QStringList links = parser.positionalArguments();
    if (links.size() > 1)
        return wrongUsage(Words::tr("One link can be opened at a time; %n were given.", nullptr,
                                    static_cast<int>(links.size())));
    if (!links.isEmpty()) {
        const Result<Link> link = Link::parse(links.first());
        if (!link)
            return Failure(link.error());
        commandLine.link = *link;
    }
    return commandLine;
}

bool CommandLine::speaksOfLink(const QStringList &arguments)
{
    const auto isLink = [](const QString &argument) {
        return argument.startsWith(QLatin1String("patchbay:"), Qt::CaseInsensitive);
    };
    return std::any_of(arguments.begin(), arguments.end(), isLink);
}

QString CommandLine::helpText()
{
    QCommandLineParser parser;
    Options().addTo(parser);
    return parser.helpText();
}

} // namespace patchbay
