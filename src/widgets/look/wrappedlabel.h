// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

#include <array>

namespace patchbay {

/// A label whose text wraps, and which measures it once for a width. Nested layouts ask for the same height
/// again and again, and QLabel shapes its text for each of these: that was half of what the start of the
/// program computed.
class WrappedLabel final : public QLabel {
    Q_OBJECT
public:
    explicit WrappedLabel(QWidget *parent = nullptr);

    int heightForWidth(int width) const override;

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Measured {
        int width = -1;
        int height = 0;
    };

    mutable QString m_measuredText; ///< whose heights are known
    mutable std::array<Measured, 4> m_measured;
    mutable std::size_t m_oldest = 0;
};

} // namespace patchbay
