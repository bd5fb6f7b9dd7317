// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAnyStringView>
#include <QByteArray>
#include <QExplicitlySharedDataPointer>
#include <QString>

#include <iterator>
#include <optional>

namespace patchbay::json {

struct Storage;
class Members;
class Elements;
struct Member;

/// Where something stands in the UTF-8 text it was parsed from: byte offsets, the end is one past the last
/// byte. What was built and not parsed stands nowhere.
struct SourceRange {
    qsizetype begin = 0;
    qsizetype end = 0;

    qsizetype length() const { return end - begin; }
    bool isNowhere() const { return begin == end; }
    bool operator==(const SourceRange &) const = default;
};

enum class Type : quint8 { Null, Bool, Number, String, Array, Object };

/// A JSON value that keeps what text says: the order of members, duplicate keys and every digit of a number.
///
/// A cheap handle (16 bytes) on shared, immutable storage; copy it freely, also between threads. The change
/// functions copy first when the storage is shared. A value taken out of a document keeps the whole document
/// alive: detached() gives one that does not.
class Value {
public:
    using Type = json::Type;

    Value(); ///< null
    Value(const Value &other);
    Value(Value &&other) noexcept;
    Value &operator=(const Value &other);
    Value &operator=(Value &&other) noexcept;
    ~Value();
    static Value boolean(bool value);
    static Value number(qint64 value);
    /// The digits as they are; nothing when \p token is no JSON number.
    static std::optional<Value> number(QByteArrayView token);
    /// Lone surrogates, which UTF-8 cannot hold, become a question mark.
    static Value string(QAnyStringView text);
    static Value array();
    static Value object();

    Type type() const;
    bool isNull() const { return type() == Type::Null; }
    bool isBool() const { return type() == Type::Bool; }
    bool isNumber() const { return type() == Type::Number; }
    bool isString() const { return type() == Type::String; }
    bool isArray() const { return type() == Type::Array; }
    bool isObject() const { return type() == Type::Object; }

    std::optional<bool> toBool() const;
    /// Exact or nothing: no fraction, no exponent, within 64 bits. "-0" is 0, as the worker reads it.
    std::optional<qint64> toInt64() const;
    QString toString() const; ///< the content of a String; empty for every other type
    /// The content of a String or the digits of a Number, without a copy; lives as long as this value.
    QByteArrayView utf8() const;

    qsizetype size() const; ///< how many members or elements; 0 for scalars
    /// The member of that name. Of duplicates the last, as the worker (Jackson) reads them. Looks at each
    /// member.
    std::optional<Value> find(QAnyStringView key) const;
    bool contains(QAnyStringView key) const { return find(key).has_value(); }
    Value value(QAnyStringView key) const { return find(key).value_or(Value()); } ///< null when there is none
    Members members() const; ///< in order, duplicates included; none unless this is an Object
    Elements elements() const; ///< none unless this is an Array

    SourceRange range() const; ///< with the quotes or brackets

    /// At the end, also when the key exists. Only for an Object (asserted; does nothing otherwise).
    Value &append(QAnyStringView key, const Value &value);
    /// At the end. Only for an Array (asserted; does nothing otherwise).
    Value &append(const Value &value);
    /// In the place of the last member of that name, else at the end. Looks at each member.
    Value &set(QAnyStringView key, const Value &value);
    Value &remove(QAnyStringView key); ///< all members of that name
    Value detached() const; ///< the same content in storage of its own, standing nowhere

    /// The same types, order, duplicates and digits; where they stand does not count.
    bool operator==(const Value &other) const;

private:
    friend class Members;
    friend class Elements;
    friend class TapeReader;

    Value(QExplicitlySharedDataPointer<Storage> storage, quint32 node);
    Storage &own();

    QExplicitlySharedDataPointer<Storage> m_storage; ///< none: null
    quint32 m_node = 0;
};

/// What a worker would take for the same: the order of members does not count, of duplicates only the last
/// does. Numbers are compared digit by digit: 1.0 is not 1.
bool equivalent(const Value &left, const Value &right);

/// One `"key": value` of an object.
struct Member {
    Value value;
    SourceRange keyRange; ///< with the quotes
    QByteArrayView keyUtf8; ///< lives as long as this member

    QString key() const { return QString::fromUtf8(keyUtf8); }
};

/// What both ranges share: a walk over the storage, forward only.
template <typename Item, typename Range>
class Walk {
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = Item;
    using difference_type = qsizetype;
    using pointer = const Item *;
    using reference = Item;

    Walk() = default;
    Item operator*() const { return m_range->at(m_node); }
    Walk &operator++()
    {
        m_node = m_range->after(m_node);
        return *this;
    }
    Walk operator++(int)
    {
        Walk before = *this;
        ++*this;
        return before;
    }
    bool operator==(const Walk &other) const { return m_node == other.m_node; }
    bool operator!=(const Walk &other) const { return m_node != other.m_node; }

private:
    friend Range;
    Walk(const Range *range, quint32 node)
        : m_range(range),
          m_node(node)
    {
    }

    const Range *m_range = nullptr;
    quint32 m_node = 0;
};

/// The members of an object, for `for (const Member &member : value.members())`. Holds the value.
class Members {
public:
    using const_iterator = Walk<Member, Members>;

    explicit Members(Value object);
    const_iterator begin() const;
    const_iterator end() const;
    qsizetype size() const { return m_object.size(); }
    bool isEmpty() const { return size() == 0; }

private:
    friend const_iterator;
    Member at(quint32 node) const;
    quint32 after(quint32 node) const;

    Value m_object;
};

/// The elements of an array, for `for (const Value &element : value.elements())`. Holds the value.
class Elements {
public:
    using const_iterator = Walk<Value, Elements>;

    explicit Elements(Value array);
    const_iterator begin() const;
    const_iterator end() const;
    qsizetype size() const { return m_array.size(); }
    bool isEmpty() const { return size() == 0; }

private:
    friend const_iterator;
    Value at(quint32 node) const;
    quint32 after(quint32 node) const;

    Value m_array;
};

} // namespace patchbay::json
