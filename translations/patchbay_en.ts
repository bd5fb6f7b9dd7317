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
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of %n connectors fits this filter.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>patchbay::ClusterTreePanel</name>
    <message numerus="yes">
        <source>None of %n connectors fits this filter.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>patchbay::CommandLine</name>
    <message numerus="yes">
        <source>One link can be opened at a time; %n were given.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>patchbay::ConnectionTest</name>
    <message numerus="yes">
        <source>%n connector plugin(s) installed.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>patchbay::ConnectorHeader</name>
    <message numerus="yes">
        <source>%1 · %2 of %n tasks</source>
        <comment>FAILED · 1 of 2 tasks</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>patchbay::FailureNotice</name>
    <message numerus="yes">
        <source>The connector and %n of its tasks failed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n tasks failed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Whole trace (%n lines) ▾</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>patchbay::ImportSheet</name>
    <message numerus="yes">
        <source>Add %n connection(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
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
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
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
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paused</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stopped</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unassigned</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n restarting</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n destroyed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n starting</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unknown</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>patchbay::StatusLine</name>
    <message numerus="yes">
        <source>%n operations running</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n workers, refreshed just now</source>
        <comment>cluster</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n workers, refreshed %2 ago, refreshing now</source>
        <comment>cluster, age</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n workers, refreshed %2 ago, next in %3 s</source>
        <comment>cluster, age, seconds</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>patchbay::cli::ListCommand</name>
    <message numerus="yes">
        <source>Reading the configs of %n connectors</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of the %n connectors match.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
</TS>
