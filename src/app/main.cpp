// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"
#include "app/program.h"
#include "core/text/describe.h"
#include "platform/desktopscheme.h"
#include "platform/heap.h"
#include "platform/interruptions.h"
#include "platform/paths.h"
#include "platform/processhardening.h"
#include "platform/singleinstance.h"

#include <QDir>

#include <cstdio>

using namespace patchbay;

namespace {

constexpr std::chrono::seconds handOverPatience{3};

int complain(const Error &error, int exitCode)
{
    std::fprintf(stderr, "patchbay: %s\n", qUtf8Printable(describeError(error).sentence));
    return exitCode;
}

/// The program on the screen already gets our arguments; nullopt: it does not answer, so we go on alone.
std::optional<int> handOver(SingleInstance &instance, const QStringList &arguments)
{
    Handover handover;
    handover.arguments = arguments;
    handover.workingFolder = QDir::currentPath();
    handover.activationToken =
        qEnvironmentVariable("XDG_ACTIVATION_TOKEN", qEnvironmentVariable("DESKTOP_STARTUP_ID"));
    std::optional<int> exitCode;
    const auto answered = [&exitCode](const Result<> &result) {
        if (result)
            exitCode = 0;
        QCoreApplication::exit(0);
    };
    QObject context;
    instance.handOver(handover, handOverPatience, ReplyTo<>(&context, answered));
    QCoreApplication::exec();
    return exitCode;
}

/// A link that was clicked has no terminal to complain on: the window that is open says what is wrong with
/// it.
int refuse(const Error &error, const QStringList &arguments)
{
    const Paths paths = Paths::standard();
    if (CommandLine::speaksOfLink(arguments) && paths.create()) {
        SingleInstance instance(paths.instanceSocket());
        const Result<SingleInstance::Role> role = instance.claim();
        if (role && *role == SingleInstance::Role::Second)
            static_cast<void>(handOver(instance, arguments));
    }
    return complain(error, 2);
}

} // namespace

int main(int argc, char *argv[])
{
    const Milestones milestones;
    keepHeapSmall();
    const Result<> dumpsOff = turnOffCoreDumps();
    Application application(argc, argv);
    Language language; // for what is said before there is a window
    language.setChoice(Language::Choice::System);
    if (!dumpsOff)
        complain(dumpsOff.error(), 0);

    const QStringList arguments = QCoreApplication::arguments().mid(1);
    const Result<CommandLine> commandLine = CommandLine::parse(arguments);
    if (!commandLine)
        return refuse(commandLine.error(), arguments);
    if (commandLine->version) {
        std::printf("patchbay %s\n", PATCHBAY_VERSION);
        return 0;
    }
    if (commandLine->help) {
        std::printf("%s", qUtf8Printable(CommandLine::helpText()));
        return 0;
    }

    const Paths paths = Paths::standard();
    if (const Result<> made = paths.create(); !made)
        return complain(made.error(), 1);
    SingleInstance instance(paths.instanceSocket());
    const Result<SingleInstance::Role> role = instance.claim();
    if (!role)
        complain(role.error(), 0);
    else if (*role == SingleInstance::Role::Second) {
        if (const std::optional<int> exitCode = handOver(instance, arguments))
            return *exitCode;
        std::fprintf(stderr, "patchbay: %s\n",
                     qUtf8Printable(QCoreApplication::translate(
                         "patchbay::Program",
                         "The window that is open already does not answer; this one works beside it.")));
    }

    StallWatch stalls;
    if (milestones.isOn())
        application.watchStalls(&stalls);
    Theme theme;
    theme.apply(application);
    int exitCode = 0;
    {
        Program program(theme, paths, milestones);
        const auto take = [&program](const Handover &handover) {
            // Without it a desktop takes the window's coming to the front for an intrusion.
            if (!handover.activationToken.isEmpty())
                qputenv("XDG_ACTIVATION_TOKEN", handover.activationToken.toUtf8());
            const Result<CommandLine> given = CommandLine::parse(handover.arguments);
            if (given)
                program.take(*given);
            else
                program.say(given.error());
        };
        QObject::connect(&instance, &SingleInstance::handedOver, &program, take);
        DesktopScheme desktop;
        QObject::connect(&desktop, &DesktopScheme::told, &theme, &Theme::setSystemDark);
        program.start(*commandLine);
        // The session ends, or somebody says `kill`: as when the window is closed.
        const Interruptions interruptions;
        QObject::connect(&interruptions, &Interruptions::interrupted, &program.window(), &QWidget::close);
        desktop.watch();
        exitCode = QCoreApplication::exec();
    }
    if (milestones.isOn()) {
        application.watchStalls(nullptr);
        qCInfo(lcTiming, "longest stall: %.1f ms, p99 %.1f ms of %lld events over 0.1 ms", stalls.worst(),
               stalls.percentile99(), static_cast<long long>(stalls.count()));
    }
    return exitCode;
}
