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
    <message numerus="yes">
        <source>Change offsets of %n connector(s) of %1?</source>
        <translation>
            <numerusform>Change offsets of %n connector of %1?</numerusform>
            <numerusform>Change offsets of %n connectors of %1?</numerusform>
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
    <name>patchbay::CompareSheet</name>
    <message numerus="yes">
        <source>Take %n settings of that side</source>
        <translation>
            <numerusform>Take %n setting of that side</numerusform>
            <numerusform>Take %n settings of that side</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n settings differ from %1</source>
        <translation>
            <numerusform>%n setting differs from %1</numerusform>
            <numerusform>%n settings differ from %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>patchbay::ConfigExecution</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>patchbay::ConfigHistoryView</name>
    <message numerus="yes">
        <source>From %1 to %2: %n settings differ</source>
        <translation>
            <numerusform>From %1 to %2: %n setting differs</numerusform>
            <numerusform>From %1 to %2: %n settings differ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first version that is known: %n settings</source>
        <translation>
            <numerusform>The first version that is known: %n setting</numerusform>
            <numerusform>The first version that is known: %n settings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>patchbay::ConfigReview</name>
    <message numerus="yes">
        <source>The connector restarts with the new config, and its %n tasks with it.</source>
        <translation>
            <numerusform>The connector restarts with the new config, and its %n task with it.</numerusform>
            <numerusform>The connector restarts with the new config, and its %n tasks with it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>patchbay::ConfigReviewView</name>
    <message numerus="yes">
        <source>%1 is created with %n settings. No other connector is touched.</source>
        <translation>
            <numerusform>%1 is created with %n setting. No other connector is touched.</numerusform>
            <numerusform>%1 is created with %n settings. No other connector is touched.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n settings of %1 change. Its other settings, its offsets and every other connector stay as they are.</source>
        <translation>
            <numerusform>%n setting of %1 changes. Its other settings, its offsets and every other connector stay as they are.</numerusform>
            <numerusform>%n settings of %1 change. Its other settings, its offsets and every other connector stay as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n settings of %1 change. This worker takes a whole config only: what is written is what it has now, with these changes. Offsets and every other connector stay as they are.</source>
        <translation>
            <numerusform>%n setting of %1 changes. This worker takes a whole config only: what is written is what it has now, with this change. Offsets and every other connector stay as they are.</numerusform>
            <numerusform>%n settings of %1 change. This worker takes a whole config only: what is written is what it has now, with these changes. Offsets and every other connector stay as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Apply %n changes to %1</source>
        <translation>
            <numerusform>Apply %n change to %1</numerusform>
            <numerusform>Apply %n changes to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>patchbay::ConfigWorkbench</name>
    <message numerus="yes">
        <source>%n problems</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problems</numerusform>
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
    <message numerus="yes">
        <source>%n broker(s) answer.</source>
        <translation>
            <numerusform>%n broker answers.</numerusform>
            <numerusform>%n brokers answer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n broker(s) of the Kafka cluster %1 answer.</source>
        <translation>
            <numerusform>%n broker of the Kafka cluster %1 answers.</numerusform>
            <numerusform>%n brokers of the Kafka cluster %1 answer.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>patchbay::ConnectionTestView</name>
    <message numerus="yes">
        <source>%n workers fail: choose the failed stage of another to see what to do there.</source>
        <translation>
            <numerusform>%n worker fails: choose the failed stage of another to see what to do there.</numerusform>
            <numerusform>%n workers fail: choose the failed stage of another to see what to do there.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>patchbay::ConnectorActions</name>
    <message numerus="yes">
        <source>Restart all tha&amp;t failed (%n)</source>
        <translation>
            <numerusform>Restart all tha&amp;t failed (%n)</numerusform>
            <numerusform>Restart all tha&amp;t failed (%n)</numerusform>
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
    <name>patchbay::ConnectorPage</name>
    <message numerus="yes">
        <source>%n partition(s), as they are now.</source>
        <translation>
            <numerusform>%n partition, as it is now.</numerusform>
            <numerusform>%n partitions, as they are now.</numerusform>
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
    <name>patchbay::FindBar</name>
    <message numerus="yes">
        <source>%n places</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>patchbay::History</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
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
    <name>patchbay::MovePage</name>
    <message numerus="yes">
        <source>%n partition(s) go along to %1. The original is stopped, and deleted at the end.</source>
        <translation>
            <numerusform>%n partition goes along to %1. The original is stopped, and deleted at the end.</numerusform>
            <numerusform>%n partitions go along to %1. The original is stopped, and deleted at the end.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n partition(s) go along to %1. The original is stopped and stays, with its offsets.</source>
        <translation>
            <numerusform>%n partition goes along to %1. The original is stopped and stays, with its offsets.</numerusform>
            <numerusform>%n partitions go along to %1. The original is stopped and stays, with its offsets.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>patchbay::OffsetChangePage</name>
    <message numerus="yes">
        <source>%1 of %n partition(s) chosen. Nothing is changed before the last stage.</source>
        <translation>
            <numerusform>%1 of %n partition chosen. Nothing is changed before the last stage.</numerusform>
            <numerusform>%1 of %n partitions chosen. Nothing is changed before the last stage.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n partition(s) chosen: %1. The others keep their offsets.</source>
        <translation>
            <numerusform>%n partition chosen: %1. The others keep their offsets.</numerusform>
            <numerusform>%n partitions chosen: %1. The others keep their offsets.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>patchbay::OffsetChoiceView</name>
    <message numerus="yes">
        <source>%n partition(s) stand there more than once; the last counts.</source>
        <translation>
            <numerusform>%n partition stands there more than once; the last counts.</numerusform>
            <numerusform>%n partitions stand there more than once; the last counts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n named partition(s) have no committed offset: %1</source>
        <translation>
            <numerusform>%n named partition has no committed offset: %1</numerusform>
            <numerusform>%n named partitions have no committed offset: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>patchbay::OffsetEditor</name>
    <message numerus="yes">
        <source>%n partition(s) cannot be set like that.</source>
        <translation>
            <numerusform>%n partition cannot be set like that.</numerusform>
            <numerusform>%n partitions cannot be set like that.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>patchbay::OffsetPages</name>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>And %n more.</numerusform>
            <numerusform>And %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>patchbay::OffsetReadExecution</name>
    <message numerus="yes">
        <source>%n offset(s) kept</source>
        <translation>
            <numerusform>%n offset kept</numerusform>
            <numerusform>%n offsets kept</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n offset(s) moved since the preview</source>
        <translation>
            <numerusform>%n offset moved since the preview</numerusform>
            <numerusform>%n offsets moved since the preview</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n offset(s) moved since the preview: waiting for a decision</source>
        <translation>
            <numerusform>%n offset moved since the preview: waiting for a decision</numerusform>
            <numerusform>%n offsets moved since the preview: waiting for a decision</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n offset(s) moved since the preview (%1). No offset was changed.</source>
        <translation>
            <numerusform>%n offset moved since the preview (%1). No offset was changed.</numerusform>
            <numerusform>%n offsets moved since the preview (%1). No offset was changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>As planned, and the others as before: %n offset(s) compared</source>
        <translation>
            <numerusform>As planned, and the others as before: %n offset compared</numerusform>
            <numerusform>As planned, and the others as before: %n offsets compared</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n partition(s) that were to be kept have moved (%1).</source>
        <translation>
            <numerusform>%n partition that was to be kept has moved (%1).</numerusform>
            <numerusform>%n partitions that were to be kept have moved (%1).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n partition(s) are not as planned (%1).</source>
        <translation>
            <numerusform>%n partition is not as planned (%1).</numerusform>
            <numerusform>%n partitions are not as planned (%1).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n partition(s) were changed already, so the connector is left as it is: go on, or undo.</source>
        <translation>
            <numerusform>%n partition was changed already, so the connector is left as it is: go on, or undo.</numerusform>
            <numerusform>%n partitions were changed already, so the connector is left as it is: go on, or undo.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>patchbay::OffsetReviewView</name>
    <message numerus="yes">
        <source>%1 (%n partition(s) like that)</source>
        <translation>
            <numerusform>%1 (%n partition like that)</numerusform>
            <numerusform>%1 (%n partitions like that)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n partition(s) cannot be set like that</source>
        <translation>
            <numerusform>%n partition cannot be set like that</numerusform>
            <numerusform>%n partitions cannot be set like that</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>patchbay::OffsetTableModel</name>
    <message numerus="yes">
        <source>%n partition(s)</source>
        <translation>
            <numerusform>%n partition</numerusform>
            <numerusform>%n partitions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>patchbay::OffsetText</name>
    <message numerus="yes">
        <source>%n record(s) again</source>
        <translation>
            <numerusform>%n record again</numerusform>
            <numerusform>%n records again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) skipped</source>
        <translation>
            <numerusform>%n record skipped</numerusform>
            <numerusform>%n records skipped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n partition(s) are reset. Nothing is kept.</source>
        <translation>
            <numerusform>Its only partition is reset. Nothing is kept.</numerusform>
            <numerusform>All %n partitions are reset. Nothing is kept.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n partition(s) change.</source>
        <translation>
            <numerusform>%n partition changes.</numerusform>
            <numerusform>%n partitions change.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The other %n keep their offsets.</source>
        <translation>
            <numerusform>The other one keeps its offset.</numerusform>
            <numerusform>The other %n keep their offsets.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) back</source>
        <translation>
            <numerusform>%n record back</numerusform>
            <numerusform>%n records back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) forward</source>
        <translation>
            <numerusform>%n record forward</numerusform>
            <numerusform>%n records forward</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>all %n partition(s)</source>
        <translation>
            <numerusform>all %n partition</numerusform>
            <numerusform>all %n partitions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stop, set %n partition(s) back, resume</source>
        <translation>
            <numerusform>Stop, set %n partition back, resume</numerusform>
            <numerusform>Stop, set %n partitions back, resume</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set %n partition(s) back, resume</source>
        <translation>
            <numerusform>Set %n partition back, resume</numerusform>
            <numerusform>Set %n partitions back, resume</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stop, set %n partition(s) back, pause</source>
        <translation>
            <numerusform>Stop, set %n partition back, pause</numerusform>
            <numerusform>Stop, set %n partitions back, pause</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set %n partition(s) back</source>
        <translation>
            <numerusform>Set %n partition back</numerusform>
            <numerusform>Set %n partitions back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stop, reset %n partition(s), resume</source>
        <translation>
            <numerusform>Stop, reset %n partition, resume</numerusform>
            <numerusform>Stop, reset %n partitions, resume</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stop, change %n partition(s), resume</source>
        <translation>
            <numerusform>Stop, change %n partition, resume</numerusform>
            <numerusform>Stop, change %n partitions, resume</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stop, reset %n partition(s), pause</source>
        <translation>
            <numerusform>Stop, reset %n partition, pause</numerusform>
            <numerusform>Stop, reset %n partitions, pause</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stop, change %n partition(s), pause</source>
        <translation>
            <numerusform>Stop, change %n partition, pause</numerusform>
            <numerusform>Stop, change %n partitions, pause</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reset %n partition(s)</source>
        <translation>
            <numerusform>Reset %n partition</numerusform>
            <numerusform>Reset %n partitions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %n partition(s)</source>
        <translation>
            <numerusform>Change %n partition</numerusform>
            <numerusform>Change %n partitions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In all %n record(s) are read again.</source>
        <translation>
            <numerusform>In all %n record is read again.</numerusform>
            <numerusform>In all %n records are read again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In all %n record(s) are skipped.</source>
        <translation>
            <numerusform>In all %n record is skipped.</numerusform>
            <numerusform>In all %n records are skipped.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>patchbay::OffsetWriteExecution</name>
    <message numerus="yes">
        <source>%n partition(s) are neither as they were nor as planned: somebody else changed them, or the connector ran. Nothing more was sent.</source>
        <translation>
            <numerusform>%n partition is neither as it was nor as planned: somebody else changed it, or the connector ran. Nothing more was sent.</numerusform>
            <numerusform>%n partitions are neither as they were nor as planned: somebody else changed them, or the connector ran. Nothing more was sent.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>patchbay::OffsetsView</name>
    <message numerus="yes">
        <source>None of %n partition(s) fits this filter.</source>
        <translation>
            <numerusform>%n partition does not fit this filter.</numerusform>
            <numerusform>None of %n partitions fits this filter.</numerusform>
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
    <message numerus="yes">
        <source>Compare with what the worker has, then change %n settings by PATCH</source>
        <translation>
            <numerusform>Compare with what the worker has, then change %n setting by PATCH</numerusform>
            <numerusform>Compare with what the worker has, then change %n settings by PATCH</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Compare with what the worker has, then PUT the config with %n changes</source>
        <translation>
            <numerusform>Compare with what the worker has, then PUT the config with %n change</numerusform>
            <numerusform>Compare with what the worker has, then PUT the config with %n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %n partition(s) (PATCH)</source>
        <translation>
            <numerusform>Change %n partition (PATCH)</numerusform>
            <numerusform>Change %n partitions (PATCH)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>patchbay::SnapshotWords</name>
    <message numerus="yes">
        <source>%1 · %2 · %n partition(s)</source>
        <comment>when, why</comment>
        <translation>
            <numerusform>%1 · %2 · %n partition</numerusform>
            <numerusform>%1 · %2 · %n partitions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>patchbay::SnapshotsPage</name>
    <message numerus="yes">
        <source>%n partition(s) differ.</source>
        <translation>
            <numerusform>%n partition differs.</numerusform>
            <numerusform>%n partitions differ.</numerusform>
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
        <source>None of the %n connectors match.</source>
        <translation>
            <numerusform>The only connector does not match.</numerusform>
            <numerusform>None of the %n connectors match.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n configs could not be read, so their connectors may be missing: %1</source>
        <translation>
            <numerusform>%n config could not be read, so its connector may be missing: %1</numerusform>
            <numerusform>%n configs could not be read, so their connectors may be missing: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>patchbay::cli::OffsetsChangeCommand</name>
    <message numerus="yes">
        <source>%n partition(s) stand there more than once; the last counts.</source>
        <translation>
            <numerusform>%n partition stands there more than once; the last counts.</numerusform>
            <numerusform>%n partitions stand there more than once; the last counts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of its %n partition(s) is chosen.</source>
        <translation>
            <numerusform>Its only partition is not chosen.</numerusform>
            <numerusform>None of its %n partitions is chosen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n partition(s) cannot be set like that. Nothing was sent.</source>
        <translation>
            <numerusform>%n partition cannot be set like that. Nothing was sent.</numerusform>
            <numerusform>%n partitions cannot be set like that. Nothing was sent.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>patchbay::cli::OffsetsCommand</name>
    <message numerus="yes">
        <source>--partition needs --topic: the connector has offsets of %n topic(s).</source>
        <translation>
            <numerusform>--partition needs --topic: the connector has offsets of %n topic.</numerusform>
            <numerusform>--partition needs --topic: the connector has offsets of %n topics.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>patchbay::cli::OffsetsGetCommand</name>
    <message numerus="yes">
        <source>None of the %n partition(s) matches.</source>
        <translation>
            <numerusform>The only partition does not match.</numerusform>
            <numerusform>None of the %n partitions matches.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>patchbay::cli::OffsetsSnapshotCommand</name>
    <message numerus="yes">
        <source>Snapshot %1: %n offset(s) of %2.</source>
        <translation>
            <numerusform>Snapshot %1: %n offset of %2.</numerusform>
            <numerusform>Snapshot %1: %n offsets of %2.</numerusform>
        </translation>
    </message>
</context>
</TS>
