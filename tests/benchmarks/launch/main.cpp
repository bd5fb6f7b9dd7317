// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

extern char **environ;

namespace {

double milliseconds()
{
    timespec time{};
    clock_gettime(CLOCK_MONOTONIC, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

double milliseconds(const timeval &time)
{
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_usec) / 1e3;
}

} // namespace

/// launch RUNS PROGRAM ARGUMENT…: runs it that often and prints for each run wall ms, CPU ms, peak KB of
/// memory and the exit code. Its output goes nowhere. Small and without any library, because a child's peak
/// begins with its parent's size.
int main(int argc, char *argv[])
{
    if (argc < 3)
        return 2;
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    for (int run = std::atoi(argv[1]); run > 0; --run) {
        pid_t child = 0;
        const double begun = milliseconds();
        if (posix_spawn(&child, argv[2], &actions, nullptr, argv + 2, environ) != 0)
            return 1;
        int status = 0;
        rusage usage{};
        wait4(child, &status, 0, &usage);
        const double took = milliseconds() - begun;
        std::printf("%.3f %.3f %ld %d\n", took, milliseconds(usage.ru_utime) + milliseconds(usage.ru_stime),
                    usage.ru_maxrss, WIFEXITED(status) ? WEXITSTATUS(status) : -1);
    }
    posix_spawn_file_actions_destroy(&actions);
}
