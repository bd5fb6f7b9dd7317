// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringView>

#include <initializer_list>
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
    void add(std::initializer_list<Cell> row); ///< one cell for each column
    void add(const std::vector<Cell> &row);
    std::size_t rowCount() const { return m_columns.empty() ? 0 : m_cells.size() / m_columns.size(); }

    QByteArray
    toUtf8(bool colours) const; ///< every line ends in a newline; nothing for a table without columns

private:
    /// A cell as it is kept: 10,000 rows of texts of their own would be ten times as large.
    struct Kept {
        qsizetype begin = 0; ///< of its bytes in m_text
        int length = 0;
        int width = 0;
        Colour colour = Colour::None;
    };

    Kept keep(const Cell &cell);

    std::vector<Column> m_columns;
    std::vector<Kept> m_cells; ///< row after row
    QByteArray m_text; ///< UTF-8
};

} // namespace patchbay::cli
