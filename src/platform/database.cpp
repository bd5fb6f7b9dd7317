// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/database.h"

#include "platform/filelock.h"
#include "platform/privatefile.h"

#include <QCoreApplication>
#include <QFile>
#include <QSqlError>
#include <QUuid>

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace patchbay {

namespace {

using namespace std::chrono_literals;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(patchbay::Database)
};

constexpr int busyMilliseconds = 5'000;
constexpr std::chrono::milliseconds openPatience = 5s;

// SQLite's result codes, without its header (https://sqlite.org/rescode.html).
constexpr int sqliteBusy = 5;
constexpr int sqliteReadOnly = 8;
constexpr int sqliteCorrupt = 11;
constexpr int sqliteFull = 13;
constexpr int sqliteNotADatabase = 26;

int codeOf(const QSqlError &problem)
{
    return problem.nativeErrorCode().toInt() & 0xff;
}

bool meansDamaged(int code)
{
    return code == sqliteCorrupt || code == sqliteNotADatabase;
}

Failure storage(const QString &sentence)
{
    return Failure(Error::local(Error::Kind::Storage, sentence));
}

/// SQLite makes its files with the umask's mode, and -wal and -shm with that of the database.
Result<> makePrivate(const QString &path)
{
    const int file = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    const int code = file < 0 || ::fchmod(file, 0600) != 0 ? errno : 0;
    if (file >= 0)
        ::close(file);
    if (code == 0)
        return {};
    return storage(Words::tr("%1 could not be opened: %2.").arg(path, qt_error_string(code)));
}

} // namespace

Database::Database(const QString &file, const Schema &schema)
    : m_file(file),
      m_schema(schema)
{
}

Database::~Database()
{
    close();
}

void Database::close()
{
    if (m_connection.isEmpty())
        return;
    QSqlDatabase::removeDatabase(std::exchange(m_connection, QString()));
}

Result<> Database::open()
{
    if (!m_connection.isEmpty())
        return {};
    // One program at a time may judge the file and move it aside: the second must not move the first one's
    // new file.
    const Result<FileLock> lock = FileLock::acquire(m_file % QStringLiteral(".lock"), openPatience);
    if (!lock)
        return Failure(lock.error());
    m_damaged = false;
    Result<> opened = openChecked();
    if (opened)
        return opened;
    close();
    return m_damaged ? moveDamagedAside() : opened;
}

Result<> Database::openChecked()
{
    if (Result<> made = makePrivate(m_file); !made)
        return made;
    m_connection = QStringLiteral("patchbay-") % QUuid::createUuid().toString(QUuid::WithoutBraces);
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_connection);
        database.setDatabaseName(m_file);
        database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1").arg(busyMilliseconds));
        if (!database.open())
            return Failure(errorOf(database.lastError()));
    }
    // Before anything is written: a newer program's file is not even turned into WAL.
    if (Result<> checked = check(); !checked)
        return checked;
    return migrate();
}

Result<> Database::check()
{
    Result<QSqlQuery> structure = execute(QStringLiteral("PRAGMA quick_check(1)"), {});
    if (!structure)
        return Failure(structure.error());
    m_damaged = !structure->next() || structure->value(0).toString() != QLatin1String("ok");
    if (m_damaged)
        return storage(structure->value(0).toString());
    // A row whose parent was lost to a flipped bit would silently be forgotten.
    Result<QSqlQuery> orphans = execute(QStringLiteral("PRAGMA foreign_key_check"), {});
    if (!orphans)
        return Failure(orphans.error());
    m_damaged = orphans->next();
    return m_damaged ? Result<>(storage(QStringLiteral("foreign_key_check"))) : Result<>();
}

Result<> Database::migrate()
{
    Result<QSqlQuery> asked = execute(QStringLiteral("PRAGMA user_version"), {});
    if (!asked || !asked->next())
        return Failure(asked ? errorOf(asked->lastError()) : asked.error());
    const int version = asked->value(0).toInt();
    const int known = int(m_schema.size());
    if (version > known || version < 0) {
        return storage(
            Words::tr("%1 was written by a newer version of Patchbay. It is left untouched; nothing can be "
                      "recorded there until this program is updated.")
                .arg(m_file));
    }
    asked->finish();

    QStringList statements{QStringLiteral("PRAGMA journal_mode=WAL"),
                           QStringLiteral("PRAGMA synchronous=FULL"),
                           QStringLiteral("PRAGMA foreign_keys=ON")};
    if (version < known) {
        statements << QStringLiteral("BEGIN IMMEDIATE");
        for (int step = version; step < known; ++step)
            statements << m_schema.at(size_t(step));
        statements << QStringLiteral("PRAGMA user_version=%1").arg(known) << QStringLiteral("COMMIT");
    }
    for (const QString &statement : std::as_const(statements)) {
        if (const Result<QSqlQuery> done = execute(statement, {}); !done)
            return Failure(done.error());
    }
    return {};
}

Result<> Database::moveDamagedAside()
{
    const Result<QString> aside = moveAside(m_file);
    if (!aside)
        return Failure(aside.error());
    // They belong to the file that went; left behind, SQLite would play them into the new one.
    for (const char *companion : {"-wal", "-shm"}) {
        const QLatin1String suffix(companion);
        QFile::rename(m_file % suffix, *aside % suffix);
    }
    return storage(
        Words::tr(
            "The record of changes in %1 is damaged. It was moved to %2 and a new one is begun. Whether "
            "a change was interrupted before is no longer known.")
            .arg(m_file, *aside));
}

Error Database::declareDamaged()
{
    close();
    const Result<FileLock> lock = FileLock::acquire(m_file % QStringLiteral(".lock"), openPatience);
    if (!lock)
        return lock.error();
    return moveDamagedAside().error(); // which tells of success, too
}

Error Database::errorOf(const QSqlError &problem) const
{
    switch (codeOf(problem)) {
    case sqliteFull:
        return Error::local(Error::Kind::Storage,
                            Words::tr("The disk is full: nothing was recorded in %1.").arg(m_file));
    case sqliteBusy:
        return Error::local(
            Error::Kind::Storage,
            Words::tr("Another program kept %1 busy for too long; nothing was recorded.").arg(m_file));
    case sqliteReadOnly:
        return Error::local(Error::Kind::Storage, Words::tr("%1 cannot be written to.").arg(m_file));
    default:
        return Error::local(Error::Kind::Storage, Words::tr("%1: %2.").arg(m_file, problem.databaseText()));
    }
}

Result<QSqlQuery> Database::execute(const QString &statement, const QVariantList &values)
{
    QSqlQuery query(QSqlDatabase::database(m_connection));
    query.setForwardOnly(true);
    bool done = query.prepare(statement);
    if (done) {
        for (const QVariant &value : values)
            query.addBindValue(value);
        done = query.exec();
    }
    if (done)
        return query;
    m_damaged = m_damaged || meansDamaged(codeOf(query.lastError()));
    return Failure(errorOf(query.lastError()));
}

Result<QSqlQuery> Database::run(const QString &statement, const QVariantList &values)
{
    if (const Result<> opened = open(); !opened)
        return Failure(opened.error());
    Result<QSqlQuery> result = execute(statement, values);
    if (!result && m_damaged)
        close(); // the next call opens it, finds it damaged and moves it aside
    return result;
}

Result<> Database::begin()
{
    const Result<QSqlQuery> begun = run(QStringLiteral("BEGIN IMMEDIATE"));
    return begun ? Result<>() : Failure(begun.error());
}

Result<> Database::commit()
{
    const Result<QSqlQuery> committed = run(QStringLiteral("COMMIT"));
    if (committed)
        return {};
    rollback();
    return Failure(committed.error());
}

void Database::rollback()
{
    if (!m_connection.isEmpty())
        static_cast<void>(execute(QStringLiteral("ROLLBACK"), {}));
}

} // namespace patchbay
