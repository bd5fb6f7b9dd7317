// SPDX-License-Identifier: GPL-3.0-or-later
#include "patchbayprocess.h"

#include "figures.h"
#include "openwindow.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QSet>

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

namespace patchbay::bench {

namespace {

constexpr int patience = 120'000; // ms

QStringList mappedFiles(qint64 pid)
{
    QFile maps(QStringLiteral("/proc/%1/maps").arg(pid));
    if (!maps.open(QIODevice::ReadOnly))
        return {};
    QSet<QString> files;
    for (const QByteArray &line : maps.readAll().split('\n')) {
        const qsizetype slash = line.indexOf('/');
        if (slash > 0 && !line.contains("(deleted)") && !line.mid(slash).startsWith("/memfd:"))
            files.insert(QString::fromLocal8Bit(line.mid(slash)));
    }
    return files.values();
}

struct Pages {
    double all = 0;
    double resident = 0;
};

Pages pagesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() == 0)
        return {};
    void *const map =
        mmap(nullptr, static_cast<size_t>(file.size()), PROT_READ, MAP_SHARED, file.handle(), 0);
    if (map == MAP_FAILED)
        return {};
    const auto count = static_cast<size_t>((file.size() + 4095) / 4096);
    std::vector<unsigned char> states(count);
    Pages pages;
    if (mincore(map, static_cast<size_t>(file.size()), states.data()) == 0) {
        pages.all = static_cast<double>(count);
        for (const unsigned char state : states)
            pages.resident += state & 1;
    }
    munmap(map, static_cast<size_t>(file.size()));
    return pages;
}

} // namespace

QProcessEnvironment environmentOf(const Folders &folders)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString &line : folders.environment())
        environment.insert(line.section(u'=', 0, 0), line.section(u'=', 1));
    environment.insert(QStringLiteral("QT_LOGGING_RULES"), QStringLiteral("patchbay.timing.info=true"));
    return environment;
}

PatchbayProcess::PatchbayProcess(const QString &program, const QProcessEnvironment &environment)
{
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0)
        qFatal("There are no pipes left");
    m_stderr = ends[0];
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDERR_FILENO);
    QByteArray path = QFile::encodeName(program);
    char *const arguments[] = {path.data(), nullptr};
    QList<QByteArray> texts;
    for (const QString &line : environment.toStringList())
        texts.append(line.toLocal8Bit());
    std::vector<char *> variables;
    for (QByteArray &text : texts)
        variables.push_back(text.data());
    variables.push_back(nullptr);
    m_begun = now();
    if (posix_spawn(&m_pid, path.constData(), &actions, nullptr, arguments, variables.data()) != 0)
        qFatal("%s does not start", path.constData());
    posix_spawn_file_actions_destroy(&actions);
    ::close(ends[1]);
}

PatchbayProcess::~PatchbayProcess()
{
    ::kill(m_pid, SIGKILL);
    ::waitpid(m_pid, nullptr, 0);
    ::close(m_stderr);
}

bool PatchbayProcess::readLine()
{
    for (;;) {
        const qsizetype end = m_received.indexOf('\n');
        if (end >= 0) {
            m_line = m_received.left(end);
            m_received.remove(0, end + 1);
            return true;
        }
        pollfd input{m_stderr, POLLIN, 0};
        if (::poll(&input, 1, patience) <= 0)
            return false;
        char bytes[4096];
        const ssize_t count = ::read(m_stderr, bytes, sizeof bytes);
        if (count <= 0)
            return false;
        m_received.append(bytes, count);
    }
}

double PatchbayProcess::waitFor(const char *milestone, int count)
{
    static const QByteArray prefix = "patchbay.timing: ";
    while (count > 0) {
        if (!readLine())
            qFatal("patchbay does not say \"%s\"", milestone);
        if (!m_line.startsWith(prefix)) {
            note("patchbay says: %s", m_line.constData());
            continue;
        }
        m_line.remove(0, prefix.size());
        if (m_line.startsWith(milestone))
            --count;
    }
    return now() - m_begun;
}

double PatchbayProcess::cpuTime() const
{
    double all = 0;
    // Of its threads, in ns: /proc/PID/stat counts in ticks of 10 ms.
    QDirIterator threads(QStringLiteral("/proc/%1/task").arg(m_pid), QDir::Dirs | QDir::NoDotAndDotDot);
    while (threads.hasNext()) {
        QFile schedule(threads.next() + QStringLiteral("/schedstat"));
        if (schedule.open(QIODevice::ReadOnly))
            all += schedule.readAll().split(' ').first().toDouble() / 1e6;
    }
    return all;
}

ColdCopy::ColdCopy(const QProcessEnvironment &environment)
    : m_environment(environment)
{
    QStringList files;
    {
        PatchbayProcess process(QStringLiteral(PATCHBAY_PROGRAM), environment);
        process.waitFor("interactive");
        files = mappedFiles(process.pid());
    }
    QDir folder(m_folder.path());
    folder.mkpath(QStringLiteral("lib"));
    m_program = folder.filePath(QStringLiteral("patchbay"));
    for (const QString &file : std::as_const(files)) {
        const QString name = QFileInfo(file).fileName();
        const qsizetype plugins = file.indexOf(QStringLiteral("/qt6/plugins/"));
        QString copy;
        if (file == QFileInfo(QStringLiteral(PATCHBAY_PROGRAM)).canonicalFilePath()) {
            copy = m_program;
        } else if (plugins >= 0) {
            copy = folder.filePath(QStringLiteral("plugins/") + file.mid(plugins + 13));
            folder.mkpath(QFileInfo(copy).path());
        } else if (name.contains(QStringLiteral(".so")) && !name.startsWith(QStringLiteral("ld-linux"))
                   && !name.startsWith(QStringLiteral("libc.so"))) {
            copy = folder.filePath(QStringLiteral("lib/") + name);
        }
        if (copy.isEmpty()) {
            m_files.append(file);
        } else if (QFile::copy(file, copy)) {
            m_files.append(copy);
            m_megabytes += static_cast<double>(QFileInfo(copy).size()) / 1024 / 1024;
            // The loader looks for the name in the other's header, which is that of the link.
            QDirIterator links(QFileInfo(file).path(),
                               {name.section(QStringLiteral(".so"), 0, 0) + QStringLiteral(".so*")},
                               QDir::Files);
            while (plugins < 0 && links.hasNext()) {
                const QFileInfo link(links.next());
                if (link.isSymLink() && link.canonicalFilePath() == file)
                    QFile::link(name, folder.filePath(QStringLiteral("lib/") + link.fileName()));
            }
        }
    }
    ::sync(); // only clean pages can be evicted
    m_environment.insert(QStringLiteral("LD_LIBRARY_PATH"), folder.filePath(QStringLiteral("lib")));
    m_environment.insert(QStringLiteral("QT_PLUGIN_PATH"), folder.filePath(QStringLiteral("plugins")));
}

void ColdCopy::evict()
{
    Pages pages;
    for (const QString &path : std::as_const(m_files)) {
        QFile file(path);
        if (file.open(QIODevice::ReadOnly))
            posix_fadvise(file.handle(), 0, 0, POSIX_FADV_DONTNEED);
        if (path.startsWith(m_folder.path())) {
            const Pages left = pagesOf(path);
            pages.all += left.all;
            pages.resident += left.resident;
        }
    }
    m_residentShare = pages.all > 0 ? pages.resident / pages.all : 0;
}

} // namespace patchbay::bench
