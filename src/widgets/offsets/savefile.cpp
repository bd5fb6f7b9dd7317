// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/offsets/savefile.h"

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

} // namespace

Result<> saveFile(const QString &path, const QByteArray &content)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(content) == content.size() && file.commit())
        return {};
    return Failure(Error::local(Error::Kind::Storage, file.errorString()));
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
                      const std::function<void(const QString &path)> &chosen)
{
    QFileDialog *dialog = makeDialog(parent, title, filter, chosen);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
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
