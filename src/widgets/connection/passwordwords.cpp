// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/connection/passwordwords.h"

#include "core/text/describe.h"

#include <QCoreApplication>

namespace patchbay {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(patchbay::ProfileForm)
};

} // namespace

PasswordWords describePassword(const KeptPassword &password)
{
    using State = KeptPassword::State;
    const QString placeholder = Words::tr("Password");
    switch (password.state()) {
    case State::NotNeeded:
        break;
    case State::Asking:
        return {placeholder, Words::tr("Asking the keychain…")};
    case State::Kept:
        return {Words::tr("kept in the keychain"),
                Words::tr("The password is kept in your keychain. Type to replace it.")};
    case State::OutOfReach:
        return {placeholder, describeError(*password.error()).sentence};
    case State::Absent:
    case State::Typed:
        return {placeholder, Words::tr("It will be kept in your desktop’s keychain and nowhere else.")};
    }
    return {placeholder, {}};
}

} // namespace patchbay
