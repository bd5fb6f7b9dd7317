// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/look/environmentlook.h"

namespace patchbay {

Colour surfaceOf(Environment::Tint tint)
{
    switch (tint) {
    case Environment::Tint::Green:
        return Colour::TintGreen;
    case Environment::Tint::Amber:
        return Colour::TintAmber;
    case Environment::Tint::Red:
        return Colour::TintRed;
    case Environment::Tint::Blue:
        return Colour::TintBlue;
    case Environment::Tint::Violet:
        return Colour::TintViolet;
    case Environment::Tint::Grey:
        return Colour::TintGrey;
    }
    return Colour::TintGrey;
}

} // namespace patchbay
