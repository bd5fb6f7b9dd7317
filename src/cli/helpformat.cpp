// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/helpformat.h"

#include "cli/table.h"

#include <QCoreApplication>

namespace patchbay::cli {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(patchbay::CommandLine)
};

constexpr int lineWidth = 80;
constexpr int secondColumn = 28;

std::string text(const QString &words)
{
    return words.toStdString();
}

/// Where a line may end: after a blank, and beside every wide character (Japanese has no blanks).
QStringList pieces(const QString &words)
{
    QStringList found(QString{});
    for (const QChar c : words) {
        const bool isWide = displayWidth(QStringView(&c, 1)) == 2;
        if (isWide && !found.last().isEmpty())
            found.append(QString());
        found.last() += c;
        if (isWide || c == u' ')
            found.append(QString());
    }
    found.removeAll(QString());
    return found;
}

/// \p words from column \p at on, each further line from \p indent on.
QString wrapped(const QString &words, int at, int indent)
{
    QString out;
    int column = at;
    const QStringList parts = pieces(words);
    for (const QString &piece : parts) {
        const int width = displayWidth(piece.trimmed());
        if (column + width > lineWidth && column > indent) {
            while (out.endsWith(u' '))
                out.chop(1);
            out += u'\n' + QString(indent, u' ');
            column = indent;
        }
        out += piece;
        column += displayWidth(piece);
    }
    return out;
}

/// A name in the first column, what it means in the second.
std::string entry(const std::string &name, const std::string &meaning)
{
    QString out = QStringLiteral("  ") + QString::fromStdString(name);
    const int width = displayWidth(out);
    if (width + 2 > secondColumn)
        out += u'\n' + QString(secondColumn, u' ');
    else
        out += QString(secondColumn - width, u' ');
    return text(out + wrapped(QString::fromStdString(meaning), secondColumn, secondColumn) + u'\n');
}

} // namespace

HelpFormat::HelpFormat()
{
    label("OPTIONS", text(Words::tr("OPTIONS")));
    label("SUBCOMMAND", text(Words::tr("COMMAND")));
    label("SUBCOMMANDS", text(Words::tr("COMMANDS")));
    label("Usage", text(Words::tr("Usage")));
    label("Options", text(Words::tr("Options")));
    label("Subcommands", text(Words::tr("Commands")));
    label("Positionals", text(Words::tr("Arguments")));
}

std::string HelpFormat::make_option(const CLI::Option *option, bool isPositional) const
{
    std::string name = make_option_name(option, isPositional);
    if (const std::size_t comma = name.find(','); comma != std::string::npos)
        name.insert(comma + 1, " ");
    if (!option->get_option_text().empty())
        name += ' ' + option->get_option_text();
    return entry(name, make_option_desc(option));
}

std::string HelpFormat::make_subcommand(const CLI::App *command) const
{
    return entry(command->get_name(), command->get_description());
}

std::string HelpFormat::make_description(const CLI::App *command) const
{
    return text(wrapped(QString::fromStdString(command->get_description()), 0, 0)) + "\n\n";
}

std::string HelpFormat::make_footer(const CLI::App *command) const
{
    return text(wrapped(QString::fromStdString(command->get_footer()), 0, 0));
}

} // namespace patchbay::cli
