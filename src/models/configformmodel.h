// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/config/configdef.h"
#include "core/config/configdocument.h"
#include "core/config/configproblem.h"

#include <QAbstractItemModel>
#include <QSet>

namespace patchbay {

/// The settings of a config as a form: groups in the plugin's order, below each its settings, set or not, and
/// at the end those that no plugin knows. It shows what a ConfigDocument says and wishes for edits.
class ConfigFormModel final : public QAbstractItemModel {
    Q_OBJECT
public:
    enum Column { SettingColumn, ValueColumn, ColumnCount };
    struct Filter {
        QString text; ///< part of the key, its title, its value or its documentation
        bool onlySet = true;
        bool onlyRequired = false;
        bool operator==(const Filter &) const = default;
    };

    using QAbstractItemModel::QAbstractItemModel;

    void setDefinition(const ConfigDef &definition);
    void setDocument(const ConfigDocument &document, const SecretRules &rules);
    void setProblems(const QList<ConfigProblem> &problems);
    void setFilter(const Filter &filter);
    void setReadOnly(bool readOnly);
    const Filter &filter() const { return m_filter; }
    int settingCount() const; ///< that the filter lets through
    int settingCountOfAll() const { return m_all; }

    QString key(const QModelIndex &index) const; ///< empty: a group
    QModelIndex indexOf(const QString &key) const;
    const ConfigKey *definitionOf(const QModelIndex &index) const; ///< null: unknown, or a group
    bool isSet(const QModelIndex &index) const;
    bool isSecret(const QModelIndex &index) const;
    QString problemOf(const QString &key) const; ///< the first one's sentence; empty: none

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void retranslate();

signals:
    void edited(const QString &key, const QString &value);

private:
    struct Group {
        QString title;
        QStringList keys;
        bool operator==(const Group &) const = default;
    };
    struct Value {
        QString shown;
        bool isHidden = false;
        bool operator==(const Value &) const = default;
    };

    void rebuild();
    std::vector<Group> groups() const;
    bool passes(const QString &key) const;
    QString titleOf(const QString &key) const;
    QVariant valueData(const QString &key, int role) const;

    ConfigDef m_definition;
    SecretRules m_rules;
    QHash<QString, Value> m_values; ///< what is set
    QStringList m_order; ///< keys that are set, as they stand in the text
    QHash<QString, QString> m_problems;
    Filter m_filter;
    std::vector<Group> m_groups;
    int m_all = 0;
    bool m_readOnly = false;
};

} // namespace patchbay
