// SPDX-License-Identifier: GPL-3.0-or-later
#include "server.h"

#include <cstdio>
#include <cstdlib>
#include <cstring>

using patchbay::bench::Server;

/// A worker that has its answers ready, as a process of its own. Says its ports in one line and ends with its
/// standard input.
int main(int argc, char *argv[])
{
    Server::Options options;
    for (int index = 1; index < argc; ++index) {
        const char *value = index + 1 < argc ? argv[index + 1] : nullptr;
        const auto take = [&](const char *name, int &number) {
            if (std::strcmp(argv[index], name) != 0 || !value)
                return false;
            number = std::atoi(value);
            ++index;
            return true;
        };
        if (take("--connectors", options.connectors) || take("--tasks", options.tasks)
            || take("--ports", options.ports))
            continue;
        if (std::strcmp(argv[index], "--hang") == 0) {
            options.hangs = true;
        } else if (std::strcmp(argv[index], "--deny-configs") == 0) {
            options.deniesConfigs = true;
        } else {
            std::fprintf(
                stderr,
                "usage: standin [--connectors N] [--tasks N] [--ports N] [--hang] [--deny-configs]\n");
            return 2;
        }
    }
    Server server(options);
    std::printf("%s\n", server.ports().c_str());
    std::fflush(stdout);
    server.run();
}
