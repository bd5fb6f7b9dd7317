// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>
#include <vector>

namespace patchbay::bench {

/// The bytes of a whole HTTP answer, shared by all who are sending it.
using Answer = std::shared_ptr<const std::string>;

/// What a worker of a cluster of that size answers. The large ones are made once and lie ready, so that what
/// is measured is the client. Shaped after recordings of a 4.3.1 worker: its fields and their order, names in
/// no order (a hash map's), failed tasks with a real trace, chunks of 32 KB without a Content-Length once an
/// answer is over 8 KB.
class Answers {
public:
    Answers(int connectors, int tasks);

    const Answer &root() const { return m_root; }
    const Answer &names() const { return m_names; }
    /// Two moments of the cluster: the second differs from the first in 100 connectors, each with another
    /// task failed.
    const Answer &statuses(bool later) const { return later ? m_later : m_statuses; }
    const Answer &descriptions(); ///< expand=info; made when it is first asked for
    Answer config(const std::string &connector) const;
    Answer status(const std::string &connector) const;

private:
    int numberOf(const std::string &connector) const; ///< -1: no such connector

    int m_tasks;
    std::vector<int> m_order; ///< the connectors' numbers as the worker lists them
    Answer m_root;
    Answer m_names;
    Answer m_statuses;
    Answer m_later;
    Answer m_descriptions;
};

Answer jsonAnswer(const std::string &body, int status = 200);

} // namespace patchbay::bench
