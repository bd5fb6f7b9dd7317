// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/ask/savefile.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QSaveFile>

namespace patchbay {

namespace {

constexpr qint64 largest = 64LL * 1024 * 1024;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(patchbay::FilePlaces)
};

QFileDialog *makeDialog(QWidget *parent, const QString &title, const QString &filter,
                        const std::function<void(const QString &path)> &chosen)
{
    auto *dialog = new QFileDialog(parent, title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setNameFilter(filter);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, chosen);
    return dialog;
}

/// A disk that is nearly full takes a part first: only what is tried after that says why.
bool writeWhole(QIODevice &file, const QByteArray &content)
{
    qint64 done = 0;
    while (done < content.size()) {
        const qint64 written = file.write(content.constData() + done, content.size() - done);
        if (written <= 0)
            return false;
        done += written;
    }
    return true;
}

} // namespace

Result<> saveFile(const QString &path, const QByteArray &content)
{
    QSaveFile file(path);
    // Unbuffered: what a commit() of Qt 6.4.2 can't write of its buffer any more it takes for written, and
    // replaces the old file by an empty one.
    if (file.open(QIODevice::WriteOnly | QIODevice::Unbuffered) && writeWhole(file, content) && file.commit())
        return {};
    const QString reason = file.errorString();
    return Failure(
        Error::local(Error::Kind::Storage,
                     QFile::exists(path)
                         ? Words::tr("%1 could not be written: %2. It is as it was before.").arg(path, reason)
                         : Words::tr("%1 could not be written: %2.").arg(path, reason)));
}

Result<QByteArray> loadFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Failure(Error::local(Error::Kind::Storage, file.errorString()));
    if (file.size() > largest)
        return Failure(Error::local(Error::Kind::TooLarge, Words::tr("The file is larger than 64 MB.")));
    return file.readAll();
}

void chooseFileToSave(QWidget *parent, const QString &title, const QString &filter, const QString &suffix,
                      const std::function<void(const QString &path)> &chosen, const QString &firstName)
{
    QFileDialog *dialog = makeDialog(parent, title, filter, chosen);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    if (!firstName.isEmpty())
        dialog->selectFile(firstName);
    dialog->open();
}

void chooseFileToOpen(QWidget *parent, const QString &title, const QString &filter,
                      const std::function<void(const QString &path)> &chosen)
{
    QFileDialog *dialog = makeDialog(parent, title, filter, chosen);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->open();
}

} // namespace patchbay
