// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringView>

#include <vector>

namespace patchbay::cli {

/// How many columns of a terminal a text takes: two for wide East Asian characters, none for combining marks.
int displayWidth(QStringView text);
QString shortened(const QString &text, int columns); ///< with "…" at its end where it was cut

enum class Colour { None, Good, Warning, Bad, Faint };
enum class Align { Left, Right };

/// Aligned columns of text. Cells must be printable().
class Table {
public:
    struct Column {
        QString title;
        Align align = Align::Left;
    };
    struct Cell {
        QString text;
        Colour colour = Colour::None;
    };

    explicit Table(std::vector<Column> columns);
    void reserve(std::size_t rows) { m_cells.reserve(rows * m_columns.size()); }
    void add(std::vector<Cell> row); ///< one cell for each column
    std::size_t rowCount() const { return m_columns.empty() ? 0 : m_cells.size() / m_columns.size(); }

    QByteArray
    toUtf8(bool colours) const; ///< every line ends in a newline; nothing for a table without columns

private:
    std::vector<Column> m_columns;
    std::vector<Cell> m_cells; ///< row after row
};

} // namespace patchbay::cli
