// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QObject>
#include <QTranslator>

namespace patchbay {

/// The language of the program, switched while it runs: installing a translator sends LanguageChange to every
/// widget.
class Language : public QObject {
    Q_OBJECT
public:
    enum class Choice { System, English, Japanese };

    explicit Language(QObject *parent = nullptr);

    Choice choice() const { return m_choice; }
    void setChoice(Choice choice);
    QLocale locale() const; ///< what the choice comes to

signals:
    void changed();

private:
    Choice m_choice = Choice::English;
    QTranslator m_own;
    QTranslator m_qt;
};

} // namespace patchbay
