// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QStringList>
#include <QVariantList>

#include <vector>

namespace patchbay {

/// One connection to one SQLite file, for one thread: made, used and destroyed there.
///
/// - WAL with synchronous=FULL: what was answered well is on the disk even when the power goes. NORMAL would
/// survive a
///   kill but may lose the last steps with the machine, and those are what a journal is for. A plan writes a
///   few rows.
/// - Several programs at once: they wait for each other for up to 5 s.
/// - A damaged file is moved aside with its -wal and -shm, a new one is made, and the call that found out
/// answers
///   Error::Kind::Storage naming both: once, so that nobody starts from empty without hearing of it.
/// - A file with a newer schema is left alone; every call answers Error::Kind::Storage.
/// - Files have mode 0600.
class Database {
public:
    /// The statements that make each version of the schema from the one before; the first makes version 1
    /// from nothing.
    using Schema = std::vector<QStringList>;

    /// Opens nothing yet. The folder of \p file must exist.
    Database(const QString &file, const Schema &schema);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    /// Runs one statement with its values bound by position. Opens the file first where needed.
    Result<QSqlQuery> run(const QString &statement, const QVariantList &values = {});
    /// Makes the statements between begin() and commit() happen together, or not at all. Takes the write lock
    /// at once.
    Result<> begin();
    Result<> commit();
    void rollback();
    /// For who finds content that cannot be what was written: moves the file aside as above and answers the
    /// error to tell.
    Error declareDamaged();

private:
    Result<> open();
    Result<> openChecked();
    Result<> check();
    Result<> moveDamagedAside();
    Result<> migrate();
    Result<QSqlQuery> execute(const QString &statement, const QVariantList &values);
    Error errorOf(const QSqlError &problem) const;
    void close();

    QString m_file;
    Schema m_schema;
    QString m_connection; ///< name of the Qt connection; empty: not open
    bool m_damaged = false; ///< found by the last statement
};

} // namespace patchbay
