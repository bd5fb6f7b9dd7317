// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/configformmodel.h"

#include "models/configdiffmodel.h"
#include "models/problemlistmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace patchbay;

namespace {

SettingDefinition definition(const QString &name, const QString &type, const QString &group, bool required)
{
    SettingDefinition one;
    one.name = name;
    one.type = type;
    one.group = group;
    one.required = required;
    return one;
}

ConfigDef sinkDefinition()
{
    SettingDefinition tasks =
        definition(QStringLiteral("tasks.max"), QStringLiteral("INT"), QStringLiteral("Common"), false);
    tasks.defaultValue = QStringLiteral("1");
    return ConfigDef::ofPlugin(
        QStringLiteral("Sink"),
        {definition(QStringLiteral("name"), QStringLiteral("STRING"), QStringLiteral("Common"), true), tasks,
         definition(QStringLiteral("db.password"), QStringLiteral("PASSWORD"), QStringLiteral("Database"),
                    false),
         definition(QStringLiteral("topics"), QStringLiteral("LIST"), QStringLiteral("Common"), false)});
}

QStringList keysOf(const ConfigFormModel &model)
{
    QStringList keys;
    for (int group = 0; group < model.rowCount(); ++group) {
        const QModelIndex above = model.index(group, 0);
        for (int row = 0; row < model.rowCount(above); ++row)
            keys.append(model.key(model.index(row, 0, above)));
    }
    return keys;
}

} // namespace

class TestConfigFormModel : public QObject {
    Q_OBJECT

    static void fill(ConfigFormModel &model)
    {
        SecretVault vault;
        const ConfigDef def = sinkDefinition();
        const MaskedText text = maskConfig(R"({"topics":"a","db.password":"hunter2","some.other":"x"})",
                                           def.secretRules(), vault);
        model.setDefinition(def);
        model.setDocument(*ConfigDocument::parse(text), def.secretRules());
    }

private slots:
    void whatIsSetIsShownAndWhatIsRequired()
    {
        ConfigFormModel model;
        QAbstractItemModelTester tester(&model);
        fill(model);
        QCOMPARE(keysOf(model),
                 QStringList({QStringLiteral("name"), QStringLiteral("topics"), QStringLiteral("db.password"),
                              QStringLiteral("some.other")}));
        model.setFilter({QString(), false, false});
        QVERIFY(keysOf(model).contains(QStringLiteral("tasks.max")));
        model.setFilter({QString(), false, true});
        QCOMPARE(keysOf(model), QStringList{QStringLiteral("name")});
        model.setFilter({QStringLiteral("OTHER"), true, false});
        QCOMPARE(keysOf(model), QStringList{QStringLiteral("some.other")});
    }

    void aSecretIsNeverInTheModel()
    {
        ConfigFormModel model;
        fill(model);
        const QModelIndex secret = model.indexOf(QStringLiteral("db.password"));
        QVERIFY(model.isSecret(secret));
        for (const int role :
             {int(Qt::DisplayRole), int(Qt::EditRole), int(Qt::ToolTipRole), int(Qt::AccessibleTextRole)})
            QVERIFY(!secret.data(role).toString().contains(QStringLiteral("hunter2")));
    }

    void whatWasNotTouchedIsNotWritten()
    {
        ConfigFormModel model;
        fill(model);
        model.setFilter({QString(), false, false});
        QSignalSpy edited(&model, &ConfigFormModel::edited);
        // A default that a person looked at stays a default; a hidden secret stays itself.
        QVERIFY(
            !model.setData(model.indexOf(QStringLiteral("tasks.max")), QStringLiteral("1"), Qt::EditRole));
        QVERIFY(!model.setData(model.indexOf(QStringLiteral("db.password")), QString(), Qt::EditRole));
        QCOMPARE(edited.count(), 0);
        QVERIFY(model.setData(model.indexOf(QStringLiteral("tasks.max")), QStringLiteral("2"), Qt::EditRole));
        QCOMPARE(edited.count(), 1);
        QCOMPARE(edited.first().at(0).toString(), QStringLiteral("tasks.max"));
        QCOMPARE(edited.first().at(1).toString(), QStringLiteral("2"));
    }

    void nothingIsWrittenWhileTheTextIsNoConfig()
    {
        ConfigFormModel model;
        fill(model);
        model.setReadOnly(true);
        const QModelIndex topics = model.indexOf(QStringLiteral("topics"));
        QVERIFY(!topics.flags().testFlag(Qt::ItemIsEditable));
        QVERIFY(!model.setData(topics, QStringLiteral("b"), Qt::EditRole));
    }

    void problemsStandAtTheirSetting()
    {
        ConfigFormModel model;
        fill(model);
        ConfigProblem problem;
        problem.key = QStringLiteral("topics");
        problem.message = QStringLiteral("No such topic.");
        model.setProblems({problem});
        QCOMPARE(model.problemOf(QStringLiteral("topics")), problem.message);
        QVERIFY(model.indexOf(QStringLiteral("topics"))
                    .data(Qt::AccessibleTextRole)
                    .toString()
                    .contains(problem.message));
    }

    void theListOfProblemsKeepsItsRows()
    {
        ProblemListModel model;
        QAbstractItemModelTester tester(&model);
        ConfigProblem first;
        first.key = QStringLiteral("a");
        ConfigProblem second;
        second.key = QStringLiteral("b");
        model.setProblems({first, second});
        QPersistentModelIndex kept = model.index(0, 0);
        model.setProblems({first});
        QVERIFY(kept.isValid());
        model.setProblems({});
        QCOMPARE(model.rowCount(), 0);
    }

    void aChangedSecretIsSaidToBeAnother()
    {
        ConfigDiffModel model;
        SecretRules rules;
        ConnectorConfig before;
        before.settings = {{QStringLiteral("db.password"), QStringLiteral("one")}};
        ConnectorConfig after;
        after.settings = {{QStringLiteral("db.password"), QStringLiteral("two")}};
        model.setDifferences(differences(before, after, rules));
        QCOMPARE(model.rowCount(), 1);
        const QString left = model.index(0, ConfigDiffModel::BeforeColumn).data().toString();
        const QString right = model.index(0, ConfigDiffModel::AfterColumn).data().toString();
        QVERIFY(left != right);
        QVERIFY(!left.contains(QStringLiteral("one")) && !right.contains(QStringLiteral("two")));
    }
};

QTEST_GUILESS_MAIN(TestConfigFormModel)
#include "tst_configformmodel.moc"
