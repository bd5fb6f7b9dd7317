// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/look/colours.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace patchbay {

namespace {

struct Shade {
    QRgb light;
    QRgb dark;
};

// In the order of the enum; tests/widgets/look/tst_theme.cpp holds the contrasts.
constexpr std::array<Shade, static_cast<std::size_t>(Colour::Count)> shades{{
    {0xffffffff, 0xff1d2026}, // Chrome
    {0xfffafafb, 0xff191c21}, // Sidebar
    {0xffffffff, 0xff15171b}, // Page
    {0xffebecf0, 0xff0f1114}, // TabStrip
    {0xffffffff, 0xff1b1e24}, // Field
    {0xffffffff, 0xff24282f}, // Raised
    {0xfff1f3f6, 0xff242830}, // Hover
    {0xffe4e8ee, 0xff2e333c}, // Pressed
    {0xffdbe8fa, 0xff1f3a5f}, // Selection
    {0xffe1e4e9, 0xff2c3038}, // Border
    {0xffc9ced6, 0xff434954}, // BorderStrong

    {0xff1c212b, 0xffe3e6eb}, // Text
    {0xff596172, 0xffa3abb9}, // TextMuted
    {0xff9aa1ad, 0xff676f7d}, // TextDisabled
    {0xff1a5cc0, 0xff86b4ff}, // Link

    {0xff1d5fc6, 0xff2a69d1}, // Accent
    {0xff1852ae, 0xff2f6fd8}, // AccentHover
    {0xff134592, 0xff215ab8}, // AccentPressed
    {0xffffffff, 0xffffffff}, // OnAccent

    {0xff14703f, 0xff5ccb8d}, // Running
    {0xffb92525, 0xffff8a80}, // Failed
    {0xff855500, 0xffe3b04b}, // Warning
    {0xff566072, 0xffaab2c0}, // Neutral

    {0xfffdf2f2, 0xff2b1a1b}, // FailedSurface
    {0xfff0c8c8, 0xff5e2f31}, // FailedBorder
    {0xfffff8e8, 0xff29220f}, // WarningSurface
    {0xffe9d29b, 0xff584818}, // WarningBorder
    {0xffeff8f2, 0xff14251b}, // RunningSurface
    {0xffbfe0cc, 0xff25503a}, // RunningBorder
    {0xffeff5fd, 0xff16233a}, // AccentSurface
    {0xffc2d7f4, 0xff2b4a7a}, // AccentBorder

    {0xff177a45, 0xff1a7a47}, // TintGreen
    {0xff8a6100, 0xff8a6100}, // TintAmber
    {0xffbf2a2a, 0xffb92c2c}, // TintRed
    {0xff1d5fc6, 0xff2765cc}, // TintBlue
    {0xff7243b5, 0xff7d4fc2}, // TintViolet
    {0xff5b6472, 0xff5b6472}, // TintGrey
    {0xffffffff, 0xffffffff}, // OnTint

    {0xff1a56b0, 0xff86b4ff}, // CodeKey
    {0xff14703f, 0xff7fd3a3}, // CodeString
    {0xff8f3d00, 0xfff0a870}, // CodeNumber
    {0xff7235ad, 0xffc7a2ff}, // CodeWord
    {0xff596172, 0xff9aa3b2}, // CodeComment
}};

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &colour)
{
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF())
        + 0.0722 * linear(colour.blueF());
}

} // namespace

QColor colourOf(Colour colour, bool dark)
{
    const Shade &shade = shades[static_cast<std::size_t>(colour)];
    return QColor::fromRgb(dark ? shade.dark : shade.light);
}

double contrast(const QColor &a, const QColor &b)
{
    const double first = luminance(a);
    const double second = luminance(b);
    const auto [darker, lighter] = std::minmax(first, second);
    return (lighter + 0.05) / (darker + 0.05);
}

} // namespace patchbay
