// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json/value.h"

#include "core/json/storage.h"

#include <QHash>

#include <charconv>
#include <type_traits>

namespace patchbay::json {

namespace {

using StoragePointer = QExplicitlySharedDataPointer<Storage>;

StoragePointer storageOf(const Node &node)
{
    StoragePointer storage(new Storage);
    storage->nodes.append(node);
    return storage;
}

Node scalarNode(Type type, quint32 size = 0)
{
    return {0, 0, 0, static_cast<quint32>(type), size};
}

Node emptyContainer(Type type)
{
    return {0, 0, 1, static_cast<quint32>(type), 0};
}

/// Calls \p use with the text as valid UTF-8, without a copy where that can be.
template <typename Use>
auto withUtf8(QAnyStringView text, Use use)
{
    const auto convert = [&use](auto view) {
        using View = decltype(view);
        if constexpr (std::is_same_v<View, QUtf8StringView>) {
            if (view.isValidUtf8())
                return use(QByteArrayView(view.data(), view.size()));
            return use(QByteArrayView(view.toString().toUtf8()));
        } else {
            return use(QByteArrayView(QAnyStringView(view).toString().toUtf8()));
        }
    };
    return text.visit(convert);
}

} // namespace

void Storage::appendText(Type type, QByteArrayView text)
{
    Q_ASSERT(text.size() <= longestText);
    Node node = scalarNode(type, static_cast<quint32>(text.size()));
    node.place = static_cast<quint32>(source.size() + extra.size());
    extra.append(text);
    nodes.append(node);
}

void Storage::appendCopy(const Storage &other, quint32 node)
{
    const quint32 end = node + other.nodes.at(node).span();
    if (nodes.isEmpty()) // else the list grows by itself: reserving exactly each time would copy it each time
        nodes.reserve(end - node);
    for (quint32 index = node; index < end; ++index) {
        const Node &original = other.nodes.at(index);
        if (original.hasText()) {
            appendText(original.kind(), other.text(original));
            continue;
        }
        Node copy = original;
        copy.begin = copy.end = 0;
        nodes.append(copy);
    }
}

TapeReader::TapeReader(const Value &value)
    : m_storage(value.m_storage ? value.m_storage : storageOf(scalarNode(Type::Null))),
      m_first(value.m_node)
{
}

Value TapeReader::rootOf(const StoragePointer &storage)
{
    return Value(storage, 0);
}

Value::Value() = default;
Value::Value(const Value &other) = default;
Value::Value(Value &&other) noexcept
    : m_storage(std::exchange(other.m_storage, nullptr)),
      m_node(std::exchange(other.m_node, 0))
{
}
Value &Value::operator=(const Value &other) = default;
Value &Value::operator=(Value &&other) noexcept
{
    m_storage.swap(other.m_storage);
    std::swap(m_node, other.m_node);
    return *this;
}
Value::~Value() = default;

Value::Value(StoragePointer storage, quint32 node)
    : m_storage(std::move(storage)),
      m_node(node)
{
}

Value Value::boolean(bool value)
{
    return Value(storageOf(scalarNode(Type::Bool, value ? 1 : 0)), 0);
}

Value Value::number(qint64 value)
{
    StoragePointer storage(new Storage);
    storage->appendText(Type::Number, QByteArray::number(value));
    return Value(storage, 0);
}

std::optional<Value> Value::number(QByteArrayView token)
{
    if (!isNumberToken(token))
        return std::nullopt;
    StoragePointer storage(new Storage);
    storage->appendText(Type::Number, token);
    return Value(storage, 0);
}

Value Value::string(QAnyStringView text)
{
    StoragePointer storage(new Storage);
    const auto append = [&storage](QByteArrayView utf8) {
        storage->appendText(Type::String, utf8);
    };
    withUtf8(text, append);
    return Value(storage, 0);
}

Value Value::array()
{
    return Value(storageOf(emptyContainer(Type::Array)), 0);
}

Value Value::object()
{
    return Value(storageOf(emptyContainer(Type::Object)), 0);
}

Type Value::type() const
{
    return m_storage ? m_storage->nodes.at(m_node).kind() : Type::Null;
}

std::optional<bool> Value::toBool() const
{
    if (!isBool())
        return std::nullopt;
    return m_storage->nodes.at(m_node).size == 1;
}

std::optional<qint64> Value::toInt64() const
{
    if (!isNumber())
        return std::nullopt;
    const QByteArrayView digits = utf8();
    qint64 value = 0;
    const auto [end, error] = std::from_chars(digits.begin(), digits.end(), value);
    if (error != std::errc() || end != digits.end())
        return std::nullopt;
    return value;
}

QString Value::toString() const
{
    return isString() ? QString::fromUtf8(utf8()) : QString();
}

QByteArrayView Value::utf8() const
{
    if (!isString() && !isNumber())
        return {};
    return m_storage->text(m_storage->nodes.at(m_node));
}

qsizetype Value::size() const
{
    return isArray() || isObject() ? m_storage->nodes.at(m_node).size : 0;
}

std::optional<Value> Value::find(QAnyStringView key) const
{
    if (!isObject())
        return std::nullopt;
    const auto findUtf8 = [this](QByteArrayView wanted) {
        const QList<Node> &nodes = m_storage->nodes;
        const quint32 end = m_node + nodes.at(m_node).span();
        quint32 found = 0;
        for (quint32 index = m_node + 1; index < end; index += 1 + nodes.at(index + 1).span()) {
            const Node &node = nodes.at(index);
            if (node.size == wanted.size() && m_storage->text(node) == wanted)
                found = index + 1;
        }
        return found;
    };
    const quint32 found = withUtf8(key, findUtf8);
    if (found == 0)
        return std::nullopt;
    return Value(m_storage, found);
}

Members Value::members() const
{
    return Members(isObject() ? *this : Value());
}

Elements Value::elements() const
{
    return Elements(isArray() ? *this : Value());
}

SourceRange Value::range() const
{
    return m_storage ? m_storage->nodes.at(m_node).range() : SourceRange();
}

/// Storage that nobody else sees, with this value alone in it.
Storage &Value::own()
{
    const bool isAlone =
        m_storage && m_storage->ref.loadRelaxed() == 1 && m_node == 0 && m_storage->source.isEmpty();
    if (!isAlone)
        *this = detached();
    return *m_storage;
}

Value Value::detached() const
{
    const TapeReader reader(*this);
    StoragePointer storage(new Storage);
    storage->appendCopy(reader.storage(), reader.first());
    return Value(storage, 0);
}

Value &Value::append(QAnyStringView key, const Value &value)
{
    Q_ASSERT(isObject());
    if (!isObject())
        return *this;
    const TapeReader reader(value); // holds its storage, also when it is this value's own
    Storage &storage = own();
    const auto appendKey = [&storage](QByteArrayView utf8) {
        storage.appendText(Type::String, utf8);
    };
    withUtf8(key, appendKey);
    storage.appendCopy(reader.storage(), reader.first());
    Node &root = storage.nodes.first();
    root.size = root.size + 1;
    root.place = static_cast<quint32>(storage.nodes.size());
    return *this;
}

Value &Value::append(const Value &value)
{
    Q_ASSERT(isArray());
    if (!isArray())
        return *this;
    const TapeReader reader(value); // holds its storage, also when it is this value's own
    Storage &storage = own();
    storage.appendCopy(reader.storage(), reader.first());
    Node &root = storage.nodes.first();
    root.size = root.size + 1;
    root.place = static_cast<quint32>(storage.nodes.size());
    return *this;
}

Value &Value::set(QAnyStringView key, const Value &value)
{
    const std::optional<Value> old = find(key);
    if (!old)
        return append(key, value);
    Value changed = object();
    for (const Member &member : members()) {
        const bool isOld = member.value.m_node == old->m_node;
        changed.append(QUtf8StringView(member.keyUtf8.data(), member.keyUtf8.size()),
                       isOld ? value : member.value);
    }
    return *this = changed;
}

Value &Value::remove(QAnyStringView key)
{
    if (!contains(key))
        return *this;
    Value changed = object();
    const auto appendOthers = [this, &changed](QByteArrayView unwanted) {
        for (const Member &member : members()) {
            if (member.keyUtf8 != unwanted)
                changed.append(QUtf8StringView(member.keyUtf8.data(), member.keyUtf8.size()), member.value);
        }
    };
    withUtf8(key, appendOthers);
    return *this = changed;
}

bool Value::operator==(const Value &other) const
{
    const TapeReader left(*this);
    const TapeReader right(other);
    const quint32 count = left.node(left.first()).span();
    if (count != right.node(right.first()).span())
        return false;
    for (quint32 step = 0; step < count; ++step) {
        const quint32 leftIndex = left.first() + step;
        const quint32 rightIndex = right.first() + step;
        const Node &leftNode = left.node(leftIndex);
        const Node &rightNode = right.node(rightIndex);
        if (leftNode.type != rightNode.type || leftNode.size != rightNode.size)
            return false;
        if (leftNode.span() != rightNode.span())
            return false;
        if (leftNode.hasText() && left.text(leftIndex) != right.text(rightIndex))
            return false;
    }
    return true;
}

namespace {

using KeyedNodes = QHash<QByteArrayView, quint32>;

/// Key to node of its value; of duplicates the last.
KeyedNodes effectiveMembers(const TapeReader &reader, quint32 object)
{
    KeyedNodes members;
    const quint32 end = object + reader.node(object).span();
    for (quint32 index = object + 1; index < end; index += 1 + reader.node(index + 1).span())
        members.insert(reader.text(index), index + 1);
    return members;
}

} // namespace

bool equivalent(const Value &left, const Value &right)
{
    const TapeReader lefts(left);
    const TapeReader rights(right);
    QList<std::pair<quint32, quint32>> open{{lefts.first(), rights.first()}};
    while (!open.isEmpty()) {
        const auto [leftIndex, rightIndex] = open.takeLast();
        const Node &leftNode = lefts.node(leftIndex);
        const Node &rightNode = rights.node(rightIndex);
        if (leftNode.type != rightNode.type)
            return false;
        if (leftNode.kind() == Type::Object) {
            const KeyedNodes leftMembers = effectiveMembers(lefts, leftIndex);
            const KeyedNodes rightMembers = effectiveMembers(rights, rightIndex);
            if (leftMembers.size() != rightMembers.size())
                return false;
            for (auto member = leftMembers.cbegin(); member != leftMembers.cend(); ++member) {
                const auto counterpart = rightMembers.constFind(member.key());
                if (counterpart == rightMembers.cend())
                    return false;
                open.append({member.value(), *counterpart});
            }
            continue;
        }
        if (leftNode.size != rightNode.size)
            return false;
        if (leftNode.kind() != Type::Array) {
            if (leftNode.hasText() && lefts.text(leftIndex) != rights.text(rightIndex))
                return false;
            continue;
        }
        quint32 leftElement = leftIndex + 1;
        quint32 rightElement = rightIndex + 1;
        for (quint32 count = 0; count < leftNode.size; ++count) {
            open.append({leftElement, rightElement});
            leftElement += lefts.node(leftElement).span();
            rightElement += rights.node(rightElement).span();
        }
    }
    return true;
}

Members::Members(Value object)
    : m_object(std::move(object))
{
}

Members::const_iterator Members::begin() const
{
    return const_iterator(this, m_object.m_node + 1);
}

Members::const_iterator Members::end() const
{
    const quint32 span = m_object.isObject() ? m_object.m_storage->nodes.at(m_object.m_node).span() : 1;
    return const_iterator(this, m_object.m_node + span);
}

Member Members::at(quint32 node) const
{
    const Node &key = m_object.m_storage->nodes.at(node);
    return Member{Value(m_object.m_storage, node + 1), key.range(), m_object.m_storage->text(key)};
}

quint32 Members::after(quint32 node) const
{
    return node + 1 + m_object.m_storage->nodes.at(node + 1).span();
}

Elements::Elements(Value array)
    : m_array(std::move(array))
{
}

Elements::const_iterator Elements::begin() const
{
    return const_iterator(this, m_array.m_node + 1);
}

Elements::const_iterator Elements::end() const
{
    const quint32 span = m_array.isArray() ? m_array.m_storage->nodes.at(m_array.m_node).span() : 1;
    return const_iterator(this, m_array.m_node + span);
}

Value Elements::at(quint32 node) const
{
    return Value(m_array.m_storage, node);
}

quint32 Elements::after(quint32 node) const
{
    return node + m_array.m_storage->nodes.at(node).span();
}

} // namespace patchbay::json
