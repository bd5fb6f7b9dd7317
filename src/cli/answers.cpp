// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/answers.h"

#include <QCoreApplication>

namespace patchbay::cli {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(patchbay::Answers)
};

} // namespace

bool meansYes(const QString &answer)
{
    const QString word = answer.trimmed().toLower();
    return word == QLatin1String("y") || word == QLatin1String("yes") || word == Words::tr("y", "yes")
        || word == Words::tr("yes");
}

} // namespace patchbay::cli
