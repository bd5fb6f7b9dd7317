// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/table.h"

#include <algorithm>
#include <cwchar>
#include <iterator>

namespace patchbay::cli {

namespace {

struct Range {
    char32_t first, last;
};

/// East Asian Wide and Fullwidth (UAX #11) and emoji, in blocks.
constexpr Range wide[] = {
    {0x1100, 0x115f},   {0x231a, 0x231b},   {0x2329, 0x232a},   {0x23e9, 0x23ec},   {0x23f0, 0x23f0},
    {0x23f3, 0x23f3},   {0x25fd, 0x25fe},   {0x2614, 0x2615},   {0x2648, 0x2653},   {0x267f, 0x267f},
    {0x2693, 0x2693},   {0x26a1, 0x26a1},   {0x26aa, 0x26ab},   {0x26bd, 0x26be},   {0x26c4, 0x26c5},
    {0x26ce, 0x26ce},   {0x26d4, 0x26d4},   {0x26ea, 0x26ea},   {0x26f2, 0x26f3},   {0x26f5, 0x26f5},
    {0x26fa, 0x26fa},   {0x26fd, 0x26fd},   {0x2705, 0x2705},   {0x270a, 0x270b},   {0x2728, 0x2728},
    {0x274c, 0x274c},   {0x274e, 0x274e},   {0x2753, 0x2755},   {0x2757, 0x2757},   {0x2795, 0x2797},
    {0x27b0, 0x27b0},   {0x27bf, 0x27bf},   {0x2b1b, 0x2b1c},   {0x2b50, 0x2b50},   {0x2b55, 0x2b55},
    {0x2e80, 0x303e},   {0x3041, 0x33ff},   {0x3400, 0x4dbf},   {0x4e00, 0x9fff},   {0xa000, 0xa4cf},
    {0xa960, 0xa97f},   {0xac00, 0xd7a3},   {0xf900, 0xfaff},   {0xfe10, 0xfe19},   {0xfe30, 0xfe6f},
    {0xff00, 0xff60},   {0xffe0, 0xffe6},   {0x16fe0, 0x18aff}, {0x1b000, 0x1b2ff}, {0x1f004, 0x1f004},
    {0x1f0cf, 0x1f0cf}, {0x1f18e, 0x1f18e}, {0x1f191, 0x1f19a}, {0x1f200, 0x1f320}, {0x1f32d, 0x1f335},
    {0x1f337, 0x1f37c}, {0x1f37e, 0x1f393}, {0x1f3a0, 0x1f3ca}, {0x1f3cf, 0x1f3d3}, {0x1f3e0, 0x1f3f0},
    {0x1f3f4, 0x1f3f4}, {0x1f3f8, 0x1f43e}, {0x1f440, 0x1f440}, {0x1f442, 0x1f4fc}, {0x1f4ff, 0x1f53d},
    {0x1f54b, 0x1f54e}, {0x1f550, 0x1f567}, {0x1f57a, 0x1f57a}, {0x1f595, 0x1f596}, {0x1f5a4, 0x1f5a4},
    {0x1f5fb, 0x1f64f}, {0x1f680, 0x1f6c5}, {0x1f6cc, 0x1f6cc}, {0x1f6d0, 0x1f6d2}, {0x1f6d5, 0x1f6df},
    {0x1f6eb, 0x1f6ec}, {0x1f6f4, 0x1f6fc}, {0x1f7e0, 0x1f7eb}, {0x1f90c, 0x1f93a}, {0x1f93c, 0x1f945},
    {0x1f947, 0x1f9ff}, {0x1fa70, 0x1faff}, {0x20000, 0x2fffd}, {0x30000, 0x3fffd},
};

int widthOf(char32_t c)
{
    if (c < 0x300)
        return 1;
    switch (QChar::category(c)) {
    case QChar::Mark_NonSpacing:
    case QChar::Mark_Enclosing:
    case QChar::Other_Format:
        return 0;
    default:
        break;
    }
    const auto *found = std::lower_bound(std::begin(wide), std::end(wide), c,
                                         [](const Range &range, char32_t one) { return range.last < one; });
    return found != std::end(wide) && c >= found->first ? 2 : 1;
}

template <typename Visit>
void eachCharacter(QStringView text, Visit visit)
{
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar unit = text.at(at);
        if (unit.isHighSurrogate() && at + 1 < text.size() && text.at(at + 1).isLowSurrogate()) {
            if (!visit(at, QChar::surrogateToUcs4(unit, text.at(at + 1))))
                return;
            ++at;
        } else if (!visit(at, char32_t(unit.unicode()))) {
            return;
        }
    }
}

const char *code(Colour colour)
{
    switch (colour) {
    case Colour::None:
        return "";
    case Colour::Good:
        return "\033[32m";
    case Colour::Warning:
        return "\033[33m";
    case Colour::Bad:
        return "\033[31m";
    case Colour::Faint:
        return "\033[2m";
    }
    return "";
}

} // namespace

int displayWidth(QStringView text)
{
    int width = 0;
    const auto add = [&width](qsizetype, char32_t c) {
        width += widthOf(c);
        return true;
    };
    eachCharacter(text, add);
    return width;
}

QString shortened(const QString &text, int columns)
{
    if (text.size() * 2 <= columns || displayWidth(text) <= columns)
        return text;
    int width = 0;
    qsizetype end = 0;
    const auto fits = [&](qsizetype at, char32_t c) {
        width += widthOf(c);
        end = at;
        return width <= columns - 1;
    };
    eachCharacter(text, fits);
    return text.left(end) + u'…';
}

Table::Table(std::vector<Column> columns)
    : m_columns(std::move(columns))
{
}

void Table::add(std::initializer_list<Cell> row)
{
    Q_ASSERT(row.size() == m_columns.size());
    for (const Cell &cell : row)
        m_cells.push_back(keep(cell));
}

void Table::add(const std::vector<Cell> &row)
{
    Q_ASSERT(row.size() == m_columns.size());
    for (const Cell &cell : row)
        m_cells.push_back(keep(cell));
}

Table::Kept Table::keep(const Cell &cell)
{
    Kept kept;
    kept.begin = m_text.size();
    kept.colour = cell.colour;
    const QStringView text = cell.text;
    m_text.resize(kept.begin + text.size());
    char *out = m_text.data() + kept.begin;
    const auto isPlain = [](QChar unit) {
        return unit.unicode() < 0x80;
    };
    if (std::all_of(text.begin(), text.end(), isPlain)) {
        for (const QChar unit : text)
            *out++ = static_cast<char>(unit.unicode());
        kept.width = static_cast<int>(text.size());
    } else {
        m_text.resize(kept.begin);
        m_text += text.toUtf8();
        kept.width = displayWidth(text);
    }
    kept.length = static_cast<int>(m_text.size() - kept.begin);
    return kept;
}

QByteArray Table::toUtf8(bool colours) const
{
    constexpr int gap = 2;
    // One name of 300 characters must not push the columns of all others off the screen: it only shifts its
    // own line.
    constexpr int widest = 64;
    const std::size_t columns = m_columns.size();
    std::vector<int> widths;
    for (const Column &column : m_columns)
        widths.push_back(displayWidth(column.title));
    for (std::size_t index = 0; index < m_cells.size(); ++index)
        widths.at(index % columns) =
            std::max(widths.at(index % columns), std::min(m_cells.at(index).width, widest));

    std::size_t lineLength = 1;
    for (const int width : widths)
        lineLength += static_cast<std::size_t>(width + gap);
    qsizetype size = static_cast<qsizetype>((rowCount() + 1) * lineLength) + m_text.size();
    for (const Column &column : m_columns)
        size += column.title.size() * 3;
    if (colours)
        size += static_cast<qsizetype>(m_cells.size()) * 10; // an escape code before and after
    QByteArray out(size, Qt::Uninitialized);
    char *at = out.data();
    const auto put = [&at](QByteArrayView bytes) {
        at = std::copy(bytes.begin(), bytes.end(), at);
    };
    const auto fill = [&at](int blanks) {
        at = std::fill_n(at, blanks, ' ');
    };
    const auto cell = [&](std::size_t column, QByteArrayView text, int width, Colour colour) {
        const bool right = m_columns[column].align == Align::Right;
        const int padding = std::max(0, widths[column] - width);
        if (right)
            fill(padding);
        const bool coloured = colours && colour != Colour::None;
        if (coloured)
            put(code(colour));
        put(text);
        if (coloured)
            put("\033[0m");
        if (column + 1 < columns) {
            fill((right ? 0 : padding) + gap);
            return;
        }
        while (at != out.data() && at[-1] == ' ') // what aligned cells that are empty left behind
            --at;
        *at++ = '\n';
    };
    for (std::size_t column = 0; column < columns; ++column)
        cell(column, m_columns.at(column).title.toUtf8(), displayWidth(m_columns.at(column).title),
             Colour::None);
    for (std::size_t index = 0; index < m_cells.size(); ++index) {
        const Kept &one = m_cells.at(index);
        cell(index % columns, QByteArrayView(m_text).sliced(one.begin, one.length), one.width, one.colour);
    }
    out.resize(at - out.constData());
    return out;
}

} // namespace patchbay::cli
