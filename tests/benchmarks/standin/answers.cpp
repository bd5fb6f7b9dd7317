// SPDX-License-Identifier: GPL-3.0-or-later
#include "answers.h"

#include <algorithm>
#include <cstdio>
#include <numeric>
#include <random>

namespace patchbay::bench {

namespace {

constexpr int changedConnectors = 100;
constexpr std::size_t buffered = 8192; ///< up to here Jersey knows the length before it sends
constexpr std::size_t chunkSize = 32768; ///< Jetty's buffer

constexpr const char *subjects[] = {"orders", "payments", "audit", "customers", "search"};
constexpr const char *sinkClasses[] = {"io.confluent.connect.jdbc.JdbcSinkConnector",
                                       "io.confluent.connect.elasticsearch.ElasticsearchSinkConnector",
                                       "io.confluent.connect.s3.S3SinkConnector"};
constexpr const char *sourceClasses[] = {"io.debezium.connector.postgresql.PostgresConnector",
                                         "org.apache.kafka.connect.mirror.MirrorSourceConnector"};
/// The trace of a recording, as JSON escapes it.
constexpr const char *trace =
    R"(org.apache.kafka.connect.errors.ConnectException: Exiting WorkerSinkTask due to unrecoverable exception.\n\tat org.apache.kafka.connect.runtime.WorkerSinkTask.deliverMessages(WorkerSinkTask.java:625)\n\tat org.apache.kafka.connect.runtime.WorkerSinkTask.poll(WorkerSinkTask.java:348)\n\tat org.apache.kafka.connect.runtime.WorkerSinkTask.iteration(WorkerSinkTask.java:247)\n\tat org.apache.kafka.connect.runtime.WorkerSinkTask.execute(WorkerSinkTask.java:216)\n\tat org.apache.kafka.connect.runtime.WorkerTask.doRun(WorkerTask.java:226)\n\tat org.apache.kafka.connect.runtime.WorkerTask.run(WorkerTask.java:281)\n\tat java.base/java.util.concurrent.Executors$RunnableAdapter.call(Executors.java:539)\n\tat java.base/java.util.concurrent.FutureTask.run(FutureTask.java:264)\n\tat java.base/java.util.concurrent.ThreadPoolExecutor.runWorker(ThreadPoolExecutor.java:1136)\n\tat java.base/java.lang.Thread.run(Thread.java:840)\nCaused by: org.apache.kafka.connect.errors.ConnectException: java.net.UnknownHostException: search-01.internal: Name or service not known\n\tat org.example.SearchSinkTask.put(SearchSinkTask.java:88)\n\tat org.apache.kafka.connect.runtime.WorkerSinkTask.deliverMessages(WorkerSinkTask.java:592)\n\t... 11 more\n)";

/// A multiplication scatters the words over the names, so that a filter leaves islands.
int scattered(int number)
{
    return static_cast<int>(number * 2654435761LL % 1000);
}

bool isSource(int number)
{
    return scattered(number) % 2 == 1;
}

std::string subjectOf(int number)
{
    return subjects[scattered(number) % 5];
}

std::string nameOf(int number)
{
    char digits[16];
    std::snprintf(digits, sizeof digits, "%05d", number);
    return "connector-" + std::string(digits) + '-' + subjectOf(number)
        + (isSource(number) ? "-source" : "-sink");
}

std::string workerOf(int number)
{
    return "10.0.4." + std::to_string(12 + number % 3) + ":8083";
}

std::string part(const char *state, const std::string &worker)
{
    return "\"state\":\"" + std::string(state) + "\",\"worker_id\":\"" + worker + "\",\"version\":\"4.3.1\"";
}

/// \p later: as it is at the second moment.
std::string statusOf(int number, int tasks, bool later, int stride)
{
    std::string text = "{\"name\":\"" + nameOf(number) + "\",\"connector\":{"
        + part("RUNNING", workerOf(number)) + "},\"tasks\":[";
    const bool changes = later && number % stride == stride / 2;
    for (int task = 0; task < tasks; ++task) {
        const bool failed = (task == 0 && scattered(number) == 7) || (changes && task == tasks - 1);
        if (task > 0)
            text += ',';
        text += "{\"id\":" + std::to_string(task) + ','
            + part(failed ? "FAILED" : "RUNNING", workerOf(number + task));
        if (failed)
            text += ",\"trace\":\"" + std::string(trace) + '"';
        text += '}';
    }
    return text + "],\"type\":\"" + (isSource(number) ? "source" : "sink") + "\"}";
}

/// 24 settings, 1.2 KB: what people really have. Every tenth uses db7.
std::string configOf(int number)
{
    const std::string subject = subjectOf(number);
    std::string text = "{";
    const auto set = [&text](const std::string &key, const std::string &value) {
        text += (text.size() > 1 ? ",\"" : "\"") + key + "\":\"" + value + '"';
    };
    set("connector.class", isSource(number) ? sourceClasses[number % 2] : sinkClasses[number % 3]);
    set("tasks.max", "4");
    set(isSource(number) ? "topic.prefix" : "topics",
        subject + ".v" + std::to_string(number % 7) + "," + subject + ".dead");
    set("connection.url", "jdbc:postgresql://db" + std::to_string(number % 10) + ".internal:5432/" + subject);
    set("connection.user", "connect_" + subject);
    set("connection.password", "${file:/etc/connect/secrets.properties:" + subject + ".password}");
    set("key.converter", "org.apache.kafka.connect.storage.StringConverter");
    set("value.converter", "io.confluent.connect.avro.AvroConverter");
    set("value.converter.schema.registry.url", "https://schema-registry.internal:8081");
    set("errors.tolerance", "all");
    set("errors.log.enable", "true");
    set("errors.log.include.messages", "false");
    set("errors.deadletterqueue.topic.name", subject + ".dead-letters");
    set("errors.deadletterqueue.topic.replication.factor", "3");
    set("consumer.override.max.poll.records", "500");
    set("consumer.override.isolation.level", "read_committed");
    set("transforms", "route,mask");
    set("transforms.route.type", "org.apache.kafka.connect.transforms.RegexRouter");
    set("transforms.route.regex", "(.*)");
    set("transforms.route.replacement", "warehouse_$1");
    set("transforms.mask.type", "org.apache.kafka.connect.transforms.MaskField$Value");
    set("transforms.mask.fields", "email,phone");
    set("batch.size", std::to_string(500 + number % 11));
    set("name", nameOf(number));
    return text + '}';
}

std::string head(int status)
{
    const char *reason = status == 200 ? "OK" : status == 403 ? "Forbidden" : "Not Found";
    return "HTTP/1.1 " + std::to_string(status) + ' ' + reason
        + "\r\nDate: Thu, 01 Jan 2026 00:00:00 GMT\r\nContent-Type: application/json\r\n";
}

} // namespace

Answer jsonAnswer(const std::string &body, int status)
{
    std::string bytes = head(status);
    if (body.size() <= buffered) {
        bytes += "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
        return std::make_shared<const std::string>(std::move(bytes));
    }
    bytes += "Transfer-Encoding: chunked\r\n\r\n";
    bytes.reserve(bytes.size() + body.size() + body.size() / chunkSize * 12 + 64);
    for (std::size_t at = 0; at < body.size(); at += chunkSize) {
        const std::size_t length = std::min(chunkSize, body.size() - at);
        char size[24];
        std::snprintf(size, sizeof size, "%zX\r\n", length);
        bytes += size;
        bytes.append(body, at, length);
        bytes += "\r\n";
    }
    bytes += "0\r\n\r\n";
    return std::make_shared<const std::string>(std::move(bytes));
}

Answers::Answers(int connectors, int tasks)
    : m_tasks(tasks),
      m_order(static_cast<std::size_t>(connectors))
{
    std::iota(m_order.begin(), m_order.end(), 0);
    std::shuffle(m_order.begin(), m_order.end(), std::mt19937(1)); // the same in every run
    m_root = jsonAnswer(R"({"version":"4.3.1","commit":"4e9b3ca2a4b8d8e7","kafka_cluster_id":"standin"})");

    const int stride = std::max(1, connectors / changedConnectors);
    std::string names = "[";
    std::string statuses = "{";
    std::string later = "{";
    for (const int number : m_order) {
        if (names.size() > 1) {
            names += ',';
            statuses += ',';
            later += ',';
        }
        const std::string quoted = '"' + nameOf(number) + '"';
        names += quoted;
        statuses += quoted + ":{\"status\":" + statusOf(number, tasks, false, stride) + '}';
        later += quoted + ":{\"status\":" + statusOf(number, tasks, true, stride) + '}';
    }
    m_names = jsonAnswer(names + ']');
    m_statuses = jsonAnswer(statuses + '}');
    m_later = jsonAnswer(later + '}');
}

const Answer &Answers::descriptions()
{
    if (m_descriptions)
        return m_descriptions;
    std::string text = "{";
    for (const int number : m_order) {
        text += (text.size() > 1 ? ",\"" : "\"") + nameOf(number) + "\":{\"info\":{\"name\":\""
            + nameOf(number) + "\",\"config\":" + configOf(number) + ",\"tasks\":[";
        for (int task = 0; task < m_tasks; ++task)
            text += (task > 0 ? ",{\"connector\":\"" : "{\"connector\":\"") + nameOf(number)
                + "\",\"task\":" + std::to_string(task) + '}';
        text += std::string("],\"type\":\"") + (isSource(number) ? "source" : "sink") + "\"}}";
    }
    m_descriptions = jsonAnswer(text + '}');
    return m_descriptions;
}

int Answers::numberOf(const std::string &connector) const
{
    int number = -1;
    const bool isOurs = std::sscanf(connector.c_str(), "connector-%5d", &number) == 1 && number >= 0
        && number < static_cast<int>(m_order.size()) && nameOf(number) == connector;
    return isOurs ? number : -1;
}

Answer Answers::config(const std::string &connector) const
{
    const int number = numberOf(connector);
    return number < 0 ? nullptr : jsonAnswer(configOf(number));
}

Answer Answers::status(const std::string &connector) const
{
    const int number = numberOf(connector);
    return number < 0 ? nullptr : jsonAnswer(statusOf(number, m_tasks, false, 1 << 30));
}

} // namespace patchbay::bench
