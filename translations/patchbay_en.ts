<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>patchbay::Actions</name>
    <message numerus="yes">
        <source>Delete %n connector(s) of %1?</source>
        <translation>
            <numerusform>Delete %n connector of %1?</numerusform>
            <numerusform>Delete %n connectors of %1?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stop %n connector(s) of %1?</source>
        <translation>
            <numerusform>Stop %n connector of %1?</numerusform>
            <numerusform>Stop %n connectors of %1?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Pause %n connector(s) of %1?</source>
        <translation>
            <numerusform>Pause %n connector of %1?</numerusform>
            <numerusform>Pause %n connectors of %1?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Resume %n connector(s) of %1?</source>
        <translation>
            <numerusform>Resume %n connector of %1?</numerusform>
            <numerusform>Resume %n connectors of %1?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restart %n connector(s) of %1?</source>
        <translation>
            <numerusform>Restart %n connector of %1?</numerusform>
            <numerusform>Restart %n connectors of %1?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>patchbay::ClusterPage</name>
    <message numerus="yes">
        <source>%n tasks</source>
        <translation>
            <numerusform>%n task</numerusform>
            <numerusform>%n tasks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of %n connectors fits this filter.</source>
        <translation>
            <numerusform>The only connector does not fit this filter.</numerusform>
            <numerusform>None of %n connectors fits this filter.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>patchbay::ClusterTreePanel</name>
    <message numerus="yes">
        <source>None of %n connectors fits this filter.</source>
        <translation>
            <numerusform>The only connector does not fit this filter.</numerusform>
            <numerusform>None of %n connectors fits this filter.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>patchbay::CommandLine</name>
    <message numerus="yes">
        <source>One link can be opened at a time; %n were given.</source>
        <translation>
            <numerusform>One link can be opened at a time; %n was given.</numerusform>
            <numerusform>One link can be opened at a time; %n were given.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>patchbay::ConnectionTest</name>
    <message numerus="yes">
        <source>%n connector plugin(s) installed.</source>
        <translation>
            <numerusform>%n connector plugin installed.</numerusform>
            <numerusform>%n connector plugins installed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>patchbay::ConnectorActions</name>
    <message numerus="yes">
        <source>Restart all that faile&amp;d (%n)</source>
        <translation>
            <numerusform>Restart all that faile&amp;d (%n)</numerusform>
            <numerusform>Restart all that faile&amp;d (%n)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>patchbay::ConnectorHeader</name>
    <message numerus="yes">
        <source>%1 · %2 of %n tasks</source>
        <comment>FAILED · 1 of 2 tasks</comment>
        <translation>
            <numerusform>%1 · %2 of %n task</numerusform>
            <numerusform>%1 · %2 of %n tasks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>patchbay::FailureNotice</name>
    <message numerus="yes">
        <source>The connector and %n of its tasks failed</source>
        <translation>
            <numerusform>The connector and %n of its tasks failed</numerusform>
            <numerusform>The connector and %n of its tasks failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n tasks failed</source>
        <translation>
            <numerusform>%1 of %n task failed</numerusform>
            <numerusform>%1 of %n tasks failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Whole trace (%n lines) ▾</source>
        <translation>
            <numerusform>Whole trace (%n line) ▾</numerusform>
            <numerusform>Whole trace (%n lines) ▾</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>patchbay::ImportSheet</name>
    <message numerus="yes">
        <source>Add %n connection(s)</source>
        <translation>
            <numerusform>Add %n connection</numerusform>
            <numerusform>Add %n connections</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>patchbay::PlanText</name>
    <message numerus="yes">
        <source>%1 · %n connectors</source>
        <translation>
            <numerusform>%1 · %n connector</numerusform>
            <numerusform>%1 · %n connectors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n done</source>
        <translation>
            <numerusform>All %n done</numerusform>
            <numerusform>All %n done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>it is %1 now, and %n tasks of it are FAILED</source>
        <translation>
            <numerusform>it is %1 now, and %n task of it is FAILED</numerusform>
            <numerusform>it is %1 now, and %n tasks of it are FAILED</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>patchbay::StateWatch</name>
    <message numerus="yes">
        <source>Waiting until its tasks are gone; %n are left</source>
        <translation>
            <numerusform>Waiting until its tasks are gone; %n is left</numerusform>
            <numerusform>Waiting until its tasks are gone; %n are left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tasks are still FAILED, as before</source>
        <translation>
            <numerusform>%n task is still FAILED, as before</numerusform>
            <numerusform>%n tasks are still FAILED, as before</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>patchbay::StateWords</name>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n running</numerusform>
            <numerusform>%n running</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paused</source>
        <translation>
            <numerusform>%n paused</numerusform>
            <numerusform>%n paused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stopped</source>
        <translation>
            <numerusform>%n stopped</numerusform>
            <numerusform>%n stopped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unassigned</source>
        <translation>
            <numerusform>%n unassigned</numerusform>
            <numerusform>%n unassigned</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n restarting</source>
        <translation>
            <numerusform>%n restarting</numerusform>
            <numerusform>%n restarting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n destroyed</source>
        <translation>
            <numerusform>%n destroyed</numerusform>
            <numerusform>%n destroyed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n starting</source>
        <translation>
            <numerusform>%n starting</numerusform>
            <numerusform>%n starting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unknown</source>
        <translation>
            <numerusform>%n unknown</numerusform>
            <numerusform>%n unknown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>patchbay::StatusLine</name>
    <message numerus="yes">
        <source>%n operations running</source>
        <translation>
            <numerusform>%n operation running</numerusform>
            <numerusform>%n operations running</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n workers, refreshed just now</source>
        <comment>cluster</comment>
        <translation>
            <numerusform>%1, %n worker, refreshed just now</numerusform>
            <numerusform>%1, %n workers, refreshed just now</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n workers, refreshed %2 ago, refreshing now</source>
        <comment>cluster, age</comment>
        <translation>
            <numerusform>%1, %n worker, refreshed %2 ago, refreshing now</numerusform>
            <numerusform>%1, %n workers, refreshed %2 ago, refreshing now</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n workers, refreshed %2 ago, next in %3 s</source>
        <comment>cluster, age, seconds</comment>
        <translation>
            <numerusform>%1, %n worker, refreshed %2 ago, next in %3 s</numerusform>
            <numerusform>%1, %n workers, refreshed %2 ago, next in %3 s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>patchbay::cli::ListCommand</name>
    <message numerus="yes">
        <source>Reading the configs of %n connectors</source>
        <translation>
            <numerusform>Reading the config of %n connector</numerusform>
            <numerusform>Reading the configs of %n connectors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of the %n connectors match.</source>
        <translation>
            <numerusform>The only connector does not match.</numerusform>
            <numerusform>None of the %n connectors match.</numerusform>
        </translation>
    </message>
</context>
</TS>
