// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/offsets/partitionkey.h"

#include <algorithm>
#include <limits>
#include <map>

namespace patchbay {

namespace {

using json::Value;

const QLatin1String topicKey("kafka_topic");
const QLatin1String partitionKey("kafka_partition");
const QLatin1String offsetKey("kafka_offset");

/// Of duplicates the last counts; sorted by the bytes of the key.
std::map<QByteArray, Value> effectiveMembers(const Value &object)
{
    std::map<QByteArray, Value> members;
    for (const json::Member &member : object.members())
        members.insert_or_assign(member.keyUtf8.toByteArray(), member.value);
    return members;
}

/// json::parse refuses what is deeper than limits::jsonDepth, so this recursion has an end.
Value canonical(const Value &value)
{
    if (value.isObject()) {
        Value object = Value::object();
        for (const auto &[key, member] : effectiveMembers(value))
            object.append(QUtf8StringView(key), canonical(member));
        return object;
    }
    if (value.isArray()) {
        Value array = Value::array();
        for (const Value &element : value.elements())
            array.append(canonical(element));
        return array;
    }
    return value;
}

/// 0.digits × 10^exponent, without zeros at either end: the one way to write a number.
struct Decimal {
    bool negative = false;
    QByteArray digits; ///< none: zero
    qint64 exponent = 0;
    bool operator==(const Decimal &) const = default;
};

std::optional<Decimal> decimalOf(QByteArrayView token)
{
    Decimal number;
    qsizetype at = 0;
    if (at < token.size() && token.at(at) == '-') {
        number.negative = true;
        ++at;
    }
    bool afterPoint = false;
    for (; at < token.size(); ++at) {
        const char c = token.at(at);
        if (c == '.') {
            afterPoint = true;
        } else if (c >= '0' && c <= '9') {
            number.digits += c;
            number.exponent += afterPoint ? 0 : 1;
        } else {
            break;
        }
    }
    if (at < token.size()) { // 'e' or 'E'
        bool readable = false;
        const qint64 exponent = token.sliced(at + 1).toByteArray().toLongLong(&readable);
        constexpr qint64 largest = std::numeric_limits<qint32>::max();
        if (!readable || exponent > largest || exponent < -largest)
            return std::nullopt;
        number.exponent += exponent;
    }
    qsizetype zeros = 0;
    while (zeros < number.digits.size() && number.digits.at(zeros) == '0')
        ++zeros;
    number.digits.remove(0, zeros);
    number.exponent -= zeros;
    while (number.digits.endsWith('0'))
        number.digits.chop(1);
    if (number.digits.isEmpty())
        return Decimal();
    return number;
}

} // namespace

QByteArray keyOf(const Value &partition)
{
    if (const auto sink = sinkPartitionOf(partition))
        return keyOf(*sink);
    return json::write(canonical(partition));
}

QByteArray keyOf(const SinkPartition &partition)
{
    return json::write(toPartition(partition));
}

std::optional<SinkPartition> sinkPartitionOf(const Value &partition)
{
    const auto topic = partition.find(topicKey);
    const auto number = partition.find(partitionKey);
    if (!topic || !number || !topic->isString() || (!number->isNumber() && !number->isString()))
        return std::nullopt;
    bool whole = false;
    const int index = number->utf8().toByteArray().toInt(&whole);
    if (!whole || index < 0)
        return std::nullopt;
    return SinkPartition{topic->toString(), index};
}

Value toPartition(const SinkPartition &partition)
{
    Value value = Value::object();
    value.append(topicKey, Value::string(partition.topic));
    value.append(partitionKey, Value::number(partition.partition));
    return value;
}

Value toOffset(qint64 kafkaOffset)
{
    Value value = Value::object();
    value.append(offsetKey, Value::number(kafkaOffset));
    return value;
}

std::optional<qint64> sinkOffsetOf(const Value &offset)
{
    const auto number = offset.find(offsetKey);
    return number && number->isNumber() ? number->toInt64() : std::nullopt;
}

bool sameNumber(QByteArrayView left, QByteArrayView right)
{
    if (left == right)
        return true;
    const auto leftNumber = decimalOf(left);
    return leftNumber && leftNumber == decimalOf(right);
}

int compareNumbers(QByteArrayView left, QByteArrayView right)
{
    bool leftWhole = false;
    bool rightWhole = false;
    const qint64 leftInt = left.toByteArray().toLongLong(&leftWhole);
    const qint64 rightInt = right.toByteArray().toLongLong(&rightWhole);
    if (leftWhole && rightWhole)
        return leftInt < rightInt ? -1 : int(leftInt > rightInt);
    if (sameNumber(left, right))
        return 0;
    const double leftDouble = left.toByteArray().toDouble();
    const double rightDouble = right.toByteArray().toDouble();
    if (leftDouble != rightDouble)
        return leftDouble < rightDouble ? -1 : 1;
    // Too close for a double: whole numbers of one length are in the order of their digits.
    const bool negative = left.startsWith('-');
    const int bySize = left.size() < right.size() ? -1 : int(left.size() > right.size());
    const int byDigits = bySize != 0 ? bySize : left.compare(right);
    return negative ? -byDigits : byDigits;
}

bool sameOffset(const Value &left, const Value &right)
{
    if (left.type() != right.type())
        return false;
    if (left.isNumber())
        return sameNumber(left.utf8(), right.utf8());
    if (left.isArray()) {
        if (left.size() != right.size())
            return false;
        const json::Elements lefts = left.elements();
        const json::Elements rights = right.elements();
        auto other = rights.begin();
        for (const Value &element : lefts) {
            if (!sameOffset(element, *other++))
                return false;
        }
        return true;
    }
    if (left.isObject()) {
        const auto lefts = effectiveMembers(left);
        const auto rights = effectiveMembers(right);
        const auto same = [](const auto &one, const auto &other) {
            return one.first == other.first && sameOffset(one.second, other.second);
        };
        return lefts.size() == rights.size() && std::equal(lefts.begin(), lefts.end(), rights.begin(), same);
    }
    return left == right;
}

bool sameOffset(const std::optional<Value> &left, const std::optional<Value> &right)
{
    if (!left || !right)
        return left.has_value() == right.has_value();
    return sameOffset(*left, *right);
}

} // namespace patchbay
