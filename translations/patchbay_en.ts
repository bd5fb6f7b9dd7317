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
</TS>
