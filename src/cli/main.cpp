// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "cli/commandline.h"
#include "core/text/describe.h"
#include "platform/heap.h"
#include "platform/interruptions.h"
#include "platform/processhardening.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTimer>
#include <QTranslator>

#include <csignal>

using namespace patchbay;
using namespace patchbay::cli;

int main(int argc, char *argv[])
{
    keepHeapSmall();
    const Result<> hardened = turnOffCoreDumps(); // before any password is in memory
    std::signal(SIGPIPE, SIG_IGN); // `| head` ends reading early
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("patchbay-cli"));
    QTranslator translator;
    // The English catalogue holds the plural forms, also for a locale that has none of its own ("C").
    if (translator.load(QLocale(), QStringLiteral("patchbay"), QStringLiteral("_"), QStringLiteral(":/i18n"))
        || translator.load(QStringLiteral(":/i18n/patchbay_en.qm")))
        QCoreApplication::installTranslator(&translator);

    Terminal terminal;
    if (!hardened)
        terminal.complain(describeError(hardened.error()).sentence);
    const auto invocation = parseCommandLine(QCoreApplication::arguments());
    if (!invocation) {
        const Stop &stop = invocation.error();
        if (stop.code == ExitCode::Done)
            terminal.print(stop.text);
        else
            complainAbout(Error::local(Error::Kind::InvalidRequest, stop.text), stop.code, stop.asJson,
                          terminal);
        return static_cast<int>(stop.code);
    }

    Services services;
    const std::unique_ptr<Command> command = makeCommand(*invocation, terminal, services);
    Interruptions interruptions;
    QObject::connect(&interruptions, &Interruptions::interrupted, command.get(), &Command::interrupt);
    // Queued: a command may end before the event loop has begun.
    QObject::connect(command.get(), &Command::finished, &application, &QCoreApplication::exit,
                     Qt::QueuedConnection);
    command->start();
    return QCoreApplication::exec();
}
