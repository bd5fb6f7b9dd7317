// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/processidentity.h"

#include <QFile>
#include <QList>

#include <unistd.h>

namespace patchbay {

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The fields of /proc/PID/stat from the third on. The second is the program's name in brackets and may hold
/// anything.
QList<QByteArray> statFields(qint64 pid)
{
    const QByteArray line = contentOf(QStringLiteral("/proc/%1/stat").arg(pid));
    return line.mid(line.lastIndexOf(')') + 2).split(' ');
}

constexpr int stateField = 3 - 3;
constexpr int startTimeField = 22 - 3;

QString bootIdNow()
{
    return QString::fromLatin1(contentOf(QStringLiteral("/proc/sys/kernel/random/boot_id")).trimmed());
}

} // namespace

ProcessIdentity ProcessIdentity::ofThisProcess()
{
    ProcessIdentity identity;
    identity.pid = ::getpid();
    identity.startTime = QString::fromLatin1(statFields(identity.pid).value(startTimeField));
    identity.bootId = bootIdNow();
    return identity;
}

bool ProcessIdentity::isAlive() const
{
    if (bootId != bootIdNow())
        return false;
    const QList<QByteArray> fields = statFields(pid);
    const QByteArray state = fields.value(stateField);
    return QString::fromLatin1(fields.value(startTimeField)) == startTime && state != "Z" && state != "X";
}

} // namespace patchbay
