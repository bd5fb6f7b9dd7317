// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>

namespace patchbay {

Language::Language(QObject *parent)
    : QObject(parent)
{
}

QLocale Language::locale() const
{
    switch (m_choice) {
    case Choice::English:
        return QLocale(QLocale::English);
    case Choice::Japanese:
        return QLocale(QLocale::Japanese);
    case Choice::System:
        break;
    }
    return QLocale::system().language() == QLocale::Japanese ? QLocale(QLocale::Japanese)
                                                             : QLocale(QLocale::English);
}

void Language::setChoice(Choice choice)
{
    m_choice = choice;
    QCoreApplication::removeTranslator(&m_qt);
    QCoreApplication::removeTranslator(&m_own);
    QLocale::setDefault(locale());
    // The English catalogue holds the plural forms of numbered strings, so it is loaded too.
    if (m_own.load(locale(), QStringLiteral("patchbay"), QStringLiteral("_"), QStringLiteral(":/i18n")))
        QCoreApplication::installTranslator(&m_own);
    if (locale().language() != QLocale::English
        && m_qt.load(locale(), QStringLiteral("qtbase"), QStringLiteral("_"),
                     QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
    emit changed();
}

} // namespace patchbay
