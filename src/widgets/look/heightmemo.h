// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <optional>

namespace patchbay {

/// The heights of a text at the widths that it was last asked for. Nested layouts ask for the same few again
/// and again, and each time the text would be shaped anew: that was half of what the start of the program
/// computed.
class HeightMemo {
public:
    std::optional<int> at(int width) const
    {
        for (const Measured &measured : m_measured) {
            if (measured.width == width)
                return measured.height;
        }
        return std::nullopt;
    }
    int keep(int width, int height)
    {
        m_measured[m_oldest] = {width, height};
        m_oldest = (m_oldest + 1) % m_measured.size();
        return height;
    }
    void forget() { m_measured.fill({}); } ///< the text or its font is another one

private:
    struct Measured {
        int width = -1;
        int height = 0;
    };
    std::array<Measured, 4> m_measured;
    std::size_t m_oldest = 0;
};

} // namespace patchbay
