// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/offsets/offsetfilter.h"

#include <QRegularExpression>

#include <algorithm>
#include <charconv>

namespace patchbay {

namespace {

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

/// \p needle is in lower case.
bool contains(QByteArrayView text, const QByteArray &needle)
{
    const auto same = [](char left, char right) {
        return lower(left) == right;
    };
    return std::search(text.begin(), text.end(), needle.begin(), needle.end(), same) != text.end();
}

bool containsNumber(qint64 number, const QByteArray &needle)
{
    char digits[24];
    const auto end = std::to_chars(std::begin(digits), std::end(digits), number).ptr;
    return QByteArrayView(digits, end - digits).contains(needle);
}

} // namespace

/// One term bound to one table.
class OffsetFilter::Matcher {
public:
    Matcher(const OffsetTable &table, const Term &term)
        : m_table(table),
          m_term(term)
    {
        if (table.isSink()) {
            if (term.key == u"topic")
                m_field = Field::Topic;
            else if (term.key == u"partition")
                m_field = Field::Partition;
            else if (term.key == u"offset")
                m_field = Field::Offset;
            for (const QString &topic : table.topics())
                m_topicMatches.push_back(contains(topic.toUtf8(), needle()));
        } else if (!term.key.isEmpty()) {
            const auto &columns = table.columns();
            const auto isNamed = [&term](const OffsetTable::Column &column) {
                return column.path.compare(term.key, Qt::CaseInsensitive) == 0;
            };
            const auto column = std::find_if(columns.begin(), columns.end(), isNamed);
            if (column != columns.end()) {
                m_column = static_cast<int>(column - columns.begin());
                m_field = Field::Column;
            }
        }
        if (m_field == Field::Anything && !term.key.isEmpty()) {
            // A word with a colon in it.
            m_word = (term.key + u':' + term.value).toUtf8().toLower();
            m_topicMatches.clear();
            for (const QString &topic : table.topics())
                m_topicMatches.push_back(contains(topic.toUtf8(), m_word));
        }
    }

    bool isNumeric() const { return m_field == Field::Partition || m_field == Field::Offset; }
    bool isUnderstood() const { return m_field == Field::Anything || m_term.understood || !isNumeric(); }

    bool matches(int row) const { return look(row) != m_term.excludes; }

private:
    enum class Field { Anything, Topic, Partition, Offset, Column };

    const QByteArray &needle() const { return m_word.isEmpty() ? m_term.needle : m_word; }

    bool look(int row) const
    {
        switch (m_field) {
        case Field::Topic:
            return topicMatches(row);
        case Field::Partition:
            return number(m_table.partition(row));
        case Field::Offset:
            return number(m_table.offset(row));
        case Field::Column:
            return cell(row);
        case Field::Anything:
            break;
        }
        if (m_table.isSink()) {
            return topicMatches(row) || containsNumber(m_table.partition(row), needle())
                || containsNumber(m_table.offset(row), needle());
        }
        return m_table.rowContains(row, needle());
    }

    bool topicMatches(int row) const
    {
        return m_topicMatches[static_cast<std::size_t>(m_table.topicIndex(row))];
    }

    bool number(qint64 value) const
    {
        switch (m_term.comparison) {
        case Comparison::Less:
            return m_term.number && value < *m_term.number;
        case Comparison::LessOrEqual:
            return m_term.number && value <= *m_term.number;
        case Comparison::Greater:
            return m_term.number && value > *m_term.number;
        case Comparison::GreaterOrEqual:
            return m_term.number && value >= *m_term.number;
        case Comparison::Ranges:
        case Comparison::Contains:
            break;
        }
        return std::any_of(m_term.spans.begin(), m_term.spans.end(),
                           [value](const auto &span) { return span.first <= value && value <= span.second; });
    }

    bool cell(int row) const
    {
        const QByteArrayView token = m_table.cellToken(row, m_column);
        if (token.isEmpty())
            return false;
        const bool isNumber = token.at(0) == '-' || (token.at(0) >= '0' && token.at(0) <= '9');
        if (isNumber && m_term.number && m_term.comparison != Comparison::Contains
            && m_term.comparison != Comparison::Ranges) {
            const int order = compareNumbers(token, QByteArray::number(*m_term.number));
            switch (m_term.comparison) {
            case Comparison::Less:
                return order < 0;
            case Comparison::LessOrEqual:
                return order <= 0;
            case Comparison::Greater:
                return order > 0;
            default:
                return order >= 0;
            }
        }
        return contains(token, m_term.needle);
    }

    const OffsetTable &m_table;
    const Term &m_term;
    Field m_field = Field::Anything;
    int m_column = -1;
    QByteArray m_word;
    std::vector<bool> m_topicMatches; ///< by topicIndex
};

OffsetFilter::Term OffsetFilter::parsed(const QString &word)
{
    Term term;
    QString rest = word;
    if (rest.size() > 1 && rest.startsWith(u'-')) {
        term.excludes = true;
        rest.remove(0, 1);
    }
    const qsizetype colon = rest.indexOf(u':');
    if (colon > 0) {
        term.key = rest.left(colon).toLower();
        rest = rest.mid(colon + 1);
    }
    term.value = rest;
    const std::pair<const char16_t *, Comparison> operators[] = {{u">=", Comparison::GreaterOrEqual},
                                                                 {u"<=", Comparison::LessOrEqual},
                                                                 {u">", Comparison::Greater},
                                                                 {u"<", Comparison::Less},
                                                                 {u"=", Comparison::Ranges}};
    if (!term.key.isEmpty()) {
        for (const auto &[sign, comparison] : operators) {
            const QStringView text(sign);
            if (rest.startsWith(text)) {
                term.comparison = comparison;
                rest = rest.mid(text.size());
                break;
            }
        }
    }
    term.needle = rest.toUtf8().toLower();
    bool whole = false;
    const qint64 number = rest.toLongLong(&whole);
    if (whole)
        term.number = number;
    static const QRegularExpression span(QStringLiteral(R"(^(\d{1,19})(?:-(\d{1,19}))?$)"));
    for (const QString &piece : rest.split(u',', Qt::SkipEmptyParts)) {
        const QRegularExpressionMatch match = span.match(piece);
        if (!match.hasMatch()) {
            term.spans.clear();
            break;
        }
        const qint64 first = match.captured(1).toLongLong();
        term.spans.emplace_back(first, match.captured(2).isEmpty() ? first : match.captured(2).toLongLong());
    }
    const bool compares = term.comparison != Comparison::Contains && term.comparison != Comparison::Ranges;
    // While it is being typed ("partition:") it matches everything.
    if (!compares && rest.isEmpty())
        term.spans.emplace_back(std::numeric_limits<qint64>::min(), std::numeric_limits<qint64>::max());
    term.understood = compares ? term.number.has_value() : !term.spans.empty();
    return term;
}

OffsetFilter::OffsetFilter(const QString &text)
    : m_text(text)
{
    static const QRegularExpression space(QStringLiteral("\\s+"));
    for (const QString &word : text.split(space, Qt::SkipEmptyParts))
        m_terms.push_back(parsed(word));
}

QStringList OffsetFilter::problems(const OffsetTable &table) const
{
    QStringList wrong;
    for (const Term &term : m_terms) {
        if (!Matcher(table, term).isUnderstood())
            wrong.append(term.key + u':' + term.value);
    }
    return wrong;
}

std::vector<int> OffsetFilter::matching(const OffsetTable &table, const std::vector<int> &rows) const
{
    if (m_terms.empty())
        return rows;
    std::vector<Matcher> matchers;
    matchers.reserve(m_terms.size());
    for (const Term &term : m_terms)
        matchers.emplace_back(table, term);
    std::vector<int> found;
    for (const int row : rows) {
        const auto matches = [row](const Matcher &matcher) {
            return matcher.matches(row);
        };
        if (std::all_of(matchers.begin(), matchers.end(), matches))
            found.push_back(row);
    }
    return found;
}

} // namespace patchbay
