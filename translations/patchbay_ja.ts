<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name>patchbay::Actions</name>
    <message>
        <source>Pause</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>再開</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Restart connector only</source>
        <translation>コネクターのみ再起動</translation>
    </message>
    <message>
        <source>Restart failed</source>
        <translation>失敗したものを再起動</translation>
    </message>
    <message>
        <source>Restart connector and all tasks</source>
        <translation>コネクターと全タスクを再起動</translation>
    </message>
    <message>
        <source>Restart task</source>
        <translation>タスクを再起動</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Reset offsets and delete</source>
        <translation>オフセットをリセットして削除</translation>
    </message>
    <message>
        <source>The tasks stay on their workers and keep their connections, but process nothing until they are resumed.</source>
        <translation>タスクはワーカー上に残り、接続も保ちますが、再開されるまで何も処理しません。</translation>
    </message>
    <message>
        <source>A paused or stopped connector runs again from its committed offsets.</source>
        <translation>一時停止または停止中のコネクターが、コミット済みオフセットから再び動きます。</translation>
    </message>
    <message>
        <source>The tasks are shut down and give back what they hold; config and offsets stay. Only a stopped connector&apos;s offsets can be changed.</source>
        <translation>タスクは終了し、使っていたものを解放します。設定とオフセットは残ります。オフセットを変更できるのは停止中のコネクターだけです。</translation>
    </message>
    <message>
        <source>Restarts the connector instance. Its tasks are not restarted, failed ones included.</source>
        <translation>コネクターのインスタンスを再起動します。タスクは、失敗したものも含めて再起動しません。</translation>
    </message>
    <message>
        <source>Restarts what has FAILED: the connector instance if it failed, and each failed task. What runs is left alone.</source>
        <translation>FAILED のものを再起動します。失敗していればコネクターのインスタンスと、失敗した各タスクです。動いているものはそのままです。</translation>
    </message>
    <message>
        <source>Restarts the connector instance and every task, running ones included.</source>
        <translation>コネクターのインスタンスと、動いているものも含めた全タスクを再起動します。</translation>
    </message>
    <message>
        <source>Restarts this task. The others are left alone.</source>
        <translation>このタスクを再起動します。ほかのタスクはそのままです。</translation>
    </message>
    <message>
        <source>Ends the connector and its tasks and removes its config. Its offsets stay.</source>
        <translation>コネクターとタスクを終了し、設定を取り除きます。オフセットは残ります。</translation>
    </message>
    <message>
        <source>Stops the connector, resets all its offsets, then removes it with its config.</source>
        <translation>コネクターを停止し、すべてのオフセットをリセットしてから、設定ごと取り除きます。</translation>
    </message>
    <message>
        <source>The tasks end and the config is removed from the cluster. Topics and their records are not touched. The offsets stay.</source>
        <translation>タスクは終了し、設定はクラスターから取り除かれます。トピックとそのレコードには触れません。オフセットは残ります。</translation>
    </message>
    <message>
        <source>The tasks end, all offsets are reset and the config is removed from the cluster. Topics and their records are not touched.</source>
        <translation>タスクは終了し、すべてのオフセットがリセットされ、設定はクラスターから取り除かれます。トピックとそのレコードには触れません。</translation>
    </message>
    <message>
        <source>The tasks are shut down until somebody resumes. Config and offsets stay.</source>
        <translation>誰かが再開するまでタスクは終了します。設定とオフセットは残ります。</translation>
    </message>
    <message>
        <source>Nothing is processed until somebody resumes. Tasks, config and offsets stay.</source>
        <translation>誰かが再開するまで何も処理しません。タスク、設定、オフセットは残ります。</translation>
    </message>
    <message>
        <source>Running tasks are interrupted for a moment and go on from their committed offsets.</source>
        <translation>動いているタスクは一時中断し、コミット済みオフセットから続けます。</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n connector(s) of %1?</source>
        <translation>
            <numerusform>%1 のコネクター %n 個を削除しますか?</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete %1?</source>
        <translation>%1 を削除しますか?</translation>
    </message>
    <message numerus="yes">
        <source>Stop %n connector(s) of %1?</source>
        <translation>
            <numerusform>%1 のコネクター %n 個を停止しますか?</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop %1?</source>
        <translation>%1 を停止しますか?</translation>
    </message>
    <message numerus="yes">
        <source>Pause %n connector(s) of %1?</source>
        <translation>
            <numerusform>%1 のコネクター %n 個を一時停止しますか?</numerusform>
        </translation>
    </message>
    <message>
        <source>Pause %1?</source>
        <translation>%1 を一時停止しますか?</translation>
    </message>
    <message numerus="yes">
        <source>Resume %n connector(s) of %1?</source>
        <translation>
            <numerusform>%1 のコネクター %n 個を再開しますか?</numerusform>
        </translation>
    </message>
    <message>
        <source>Resume %1?</source>
        <translation>%1 を再開しますか?</translation>
    </message>
    <message numerus="yes">
        <source>Restart %n connector(s) of %1?</source>
        <translation>
            <numerusform>%1 のコネクター %n 個を再起動しますか?</numerusform>
        </translation>
    </message>
    <message>
        <source>Restart %1?</source>
        <translation>%1 を再起動しますか?</translation>
    </message>
    <message>
        <source>Create connector</source>
        <translation>コネクターを作成</translation>
    </message>
    <message>
        <source>Change config</source>
        <translation>設定を変更</translation>
    </message>
    <message>
        <source>Creates the connector with this config and starts it in the chosen state.</source>
        <translation>この設定でコネクターを作成し、選んだ状態で始めます。</translation>
    </message>
    <message>
        <source>Writes the changed settings. The connector and its tasks restart with them; a stopped or paused one stays so.</source>
        <translation>変更した設定を書き込みます。コネクターとタスクはその設定で再起動します。停止中・一時停止中のものはそのままです。</translation>
    </message>
    <message>
        <source>Create %1?</source>
        <translation>%1 を作成しますか?</translation>
    </message>
    <message>
        <source>Change the config of %1?</source>
        <translation>%1 の設定を変更しますか?</translation>
    </message>
    <message>
        <source>Change offsets</source>
        <translation>オフセットを変更</translation>
    </message>
    <message>
        <source>Reset all offsets</source>
        <translation>すべてのオフセットをリセット</translation>
    </message>
    <message>
        <source>Undo a change of offsets</source>
        <translation>オフセットの変更を元に戻す</translation>
    </message>
    <message>
        <source>Stops the connector, changes the chosen partitions and no others, reads them back, and brings the connector back to the state it had.</source>
        <translation>コネクターを停止し、選んだパーティションだけを変更して読み直し、コネクターを元の状態に戻します。</translation>
    </message>
    <message>
        <source>Stops the connector, resets the offsets of all its partitions, and brings the connector back to the state it had.</source>
        <translation>コネクターを停止し、すべてのパーティションのオフセットをリセットして、コネクターを元の状態に戻します。</translation>
    </message>
    <message>
        <source>Stops the connector, sets the changed partitions back to what they were, and brings the connector back to the state it had.</source>
        <translation>コネクターを停止し、変更したパーティションを以前の値に戻して、コネクターを元の状態に戻します。</translation>
    </message>
    <message numerus="yes">
        <source>Change offsets of %n connector(s) of %1?</source>
        <translation>
            <numerusform>%1 の %n 個のコネクターのオフセットを変更しますか?</numerusform>
        </translation>
    </message>
    <message>
        <source>Change offsets of %1?</source>
        <translation>%1 のオフセットを変更しますか?</translation>
    </message>
    <message>
        <source>Move to another cluster</source>
        <translation>別のクラスターへ移動</translation>
    </message>
    <message>
        <source>Undo a move to another cluster</source>
        <translation>別のクラスターへの移動を元に戻す</translation>
    </message>
    <message>
        <source>Stops the connector, creates it on the other cluster with its offsets, compares them, and starts it there. The two never run at the same time.</source>
        <translation>コネクターを停止し、別のクラスターにオフセットとともに作成して比較し、そこで開始します。両方が同時に動くことはありません。</translation>
    </message>
    <message>
        <source>Deletes the copy on the other cluster and brings the original back.</source>
        <translation>別のクラスターの複製を削除し、元のコネクターを戻します。</translation>
    </message>
    <message>
        <source>Move %1 to another cluster?</source>
        <translation>%1 を別のクラスターへ移動しますか?</translation>
    </message>
</context>
<context>
    <name>patchbay::ActivityModel</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>How it stands</source>
        <translation>状況</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>所要時間</translation>
    </message>
    <message>
        <source>If that fails: %1</source>
        <translation>失敗した場合: %1</translation>
    </message>
    <message>
        <source>left in the middle by an earlier run; nothing has been done since. %1</source>
        <translation>以前の実行で途中のまま残されました。その後は何も行われていません。%1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>続行</translation>
    </message>
    <message>
        <source>Undo…</source>
        <translation>元に戻す…</translation>
    </message>
</context>
<context>
    <name>patchbay::ActivityPanel</name>
    <message>
        <source>Activity</source>
        <translation>アクティビティ</translation>
    </message>
    <message>
        <source>Operations and their steps</source>
        <translation>操作とその手順</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Cancel this operation</source>
        <translation>この操作をキャンセルします</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>続行</translation>
    </message>
    <message>
        <source>Go on with this operation</source>
        <translation>この操作を続行します</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>このままにする</translation>
    </message>
    <message>
        <source>Leave this operation as it is</source>
        <translation>この操作をこのままにします</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Copy this operation as text</source>
        <translation>この操作をテキストとしてコピーします</translation>
    </message>
    <message>
        <source>Nothing has been done yet</source>
        <translation>まだ何も行われていません</translation>
    </message>
    <message>
        <source>What you start here, and every step of it, stays on this list until Patchbay ends.</source>
        <translation>ここで始めたこととその全手順は、Patchbay が終了するまでこの一覧に残ります。</translation>
    </message>
    <message>
        <source>Undo…</source>
        <translation>元に戻す…</translation>
    </message>
    <message>
        <source>Undo this operation</source>
        <translation>この操作を元に戻す</translation>
    </message>
</context>
<context>
    <name>patchbay::Answers</name>
    <message>
        <source>y</source>
        <comment>yes</comment>
        <translation>y</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>はい</translation>
    </message>
</context>
<context>
    <name>patchbay::Applicability</name>
    <message>
        <source>Nothing has failed here.</source>
        <translation>ここで失敗したものはありません。</translation>
    </message>
    <message>
        <source>Already paused.</source>
        <translation>すでに一時停止しています。</translation>
    </message>
    <message>
        <source>Already stopped.</source>
        <translation>すでに停止しています。</translation>
    </message>
    <message>
        <source>Already running.</source>
        <translation>すでに動いています。</translation>
    </message>
    <message>
        <source>Stopped connectors have nothing to restart: resume them instead.</source>
        <translation>停止中のコネクターには再起動するものがありません。代わりに再開してください。</translation>
    </message>
    <message>
        <source>No connector is selected.</source>
        <translation>コネクターが選択されていません。</translation>
    </message>
    <message>
        <source>This connection is read-only. Edit the connection to allow changes.</source>
        <translation>この接続は読み取り専用です。変更するには接続を編集してください。</translation>
    </message>
    <message>
        <source>This worker (Kafka Connect %1) cannot do that; %2 or later can.</source>
        <translation>このワーカー (Kafka Connect %1) ではできません。%2 以降が必要です。</translation>
    </message>
</context>
<context>
    <name>patchbay::AwaitExecution</name>
    <message>
        <source>Waiting until it is gone; the worker still lists it</source>
        <translation>なくなるのを待っています。ワーカーの一覧にまだあります</translation>
    </message>
    <message>
        <source>Nothing was seen of the connector in %1.</source>
        <translation>%1 の間、コネクターは見えませんでした。</translation>
    </message>
    <message>
        <source>The state was not reached in %1. Last seen: %2</source>
        <translation>%1 以内に目標の状態になりませんでした。最後の状態: %2</translation>
    </message>
</context>
<context>
    <name>patchbay::BottomPanel</name>
    <message>
        <source>Hide activity and requests</source>
        <translation>アクティビティとリクエストを隠す</translation>
    </message>
    <message>
        <source>Show activity and requests</source>
        <translation>アクティビティとリクエストを表示</translation>
    </message>
    <message>
        <source>Panels below the page</source>
        <translation>ページ下のパネル</translation>
    </message>
</context>
<context>
    <name>patchbay::Brokers</name>
    <message>
        <source>Other bootstrap servers were named meanwhile.</source>
        <translation>その間に別のブートストラップサーバーが指定されました。</translation>
    </message>
    <message>
        <source>The connection names no bootstrap servers.</source>
        <translation>この接続にはブートストラップサーバーが指定されていません。</translation>
    </message>
    <message>
        <source>No password for the brokers is stored.</source>
        <translation>ブローカーのパスワードは保存されていません。</translation>
    </message>
</context>
<context>
    <name>patchbay::BrokersFields</name>
    <message>
        <source>Plain text (PLAINTEXT)</source>
        <translation>平文 (PLAINTEXT)</translation>
    </message>
    <message>
        <source>TLS (SSL)</source>
        <translation>TLS (SSL)</translation>
    </message>
    <message>
        <source>User and password in plain text (SASL_PLAINTEXT)</source>
        <translation>平文でユーザーとパスワード (SASL_PLAINTEXT)</translation>
    </message>
    <message>
        <source>User and password over TLS (SASL_SSL)</source>
        <translation>TLS 経由でユーザーとパスワード (SASL_SSL)</translation>
    </message>
    <message>
        <source>Unlock the keychain</source>
        <translation>キーチェーンのロックを解除</translation>
    </message>
    <message>
        <source>Unlock the keychain for the password of the brokers</source>
        <translation>ブローカーのパスワードのためにキーチェーンのロックを解除</translation>
    </message>
    <message>
        <source>CA file of the brokers</source>
        <translation>ブローカーの CA ファイル</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
        <translation>証明書 (*.pem *.crt *.cer);;すべてのファイル (*)</translation>
    </message>
</context>
<context>
    <name>patchbay::BrokersLine</name>
    <message>
        <source>Name the brokers</source>
        <translation>ブローカーを指定</translation>
    </message>
    <message>
        <source>Name the brokers in the connection</source>
        <translation>接続でブローカーを指定</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>もう一度問い合わせる</translation>
    </message>
    <message>
        <source>Ask the brokers again</source>
        <translation>ブローカーにもう一度問い合わせる</translation>
    </message>
    <message>
        <source>Begin, end and lag are not known</source>
        <translation>先頭、末尾、ラグは不明です</translation>
    </message>
    <message>
        <source>The offsets themselves come from the worker and are not concerned.</source>
        <translation>オフセット自体はワーカーから得られ、影響を受けません。</translation>
    </message>
    <message>
        <source>Begin, end and lag are not known of every topic</source>
        <translation>先頭、末尾、ラグが不明なトピックがあります</translation>
    </message>
    <message>
        <source>The brokers do not let this user see: %1.</source>
        <translation>ブローカーがこのユーザーに参照を許可していません: %1。</translation>
    </message>
    <message>
        <source>The brokers do not have: %1. Such a topic was deleted, or these are not the brokers that this connector reads from.</source>
        <translation>ブローカーにありません: %1。トピックが削除されたか、このコネクターが読み取るブローカーではありません。</translation>
    </message>
    <message>
        <source>Begin, end and lag come from the brokers. Name their bootstrap servers in the connection to see them.</source>
        <translation>先頭、末尾、ラグはブローカーから得られます。表示するには、接続でブートストラップサーバーを指定してください。</translation>
    </message>
    <message>
        <source>Begin, end and lag are out of date</source>
        <translation>先頭、末尾、ラグは最新ではありません</translation>
    </message>
</context>
<context>
    <name>patchbay::ClusterList</name>
    <message>
        <source>This connection is no longer in the list.</source>
        <translation>この接続はもう一覧にありません。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is already in the list.</source>
        <translation>「%1」はすでに一覧にあります。</translation>
    </message>
</context>
<context>
    <name>patchbay::ClusterPage</name>
    <message>
        <source>Try again now</source>
        <translation>今すぐ再試行</translation>
    </message>
    <message>
        <source>Filter: name, state:failed, class:jdbc</source>
        <translation>絞り込み: 名前、state:failed、class:jdbc</translation>
    </message>
    <message>
        <source>Filter of the connector table</source>
        <translation>コネクター表の絞り込み</translation>
    </message>
    <message>
        <source>Connectors of the cluster</source>
        <translation>クラスターのコネクター</translation>
    </message>
    <message>
        <source>Configured worker URLs</source>
        <translation>設定されたワーカー URL</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Choose the columns of the table</source>
        <translation>表の列を選びます</translation>
    </message>
    <message>
        <source>Export CSV…</source>
        <translation>CSV に書き出す…</translation>
    </message>
    <message>
        <source>Export the table as shown</source>
        <translation>表示中の表を書き出します</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>絞り込みを消す</translation>
    </message>
    <message>
        <source>What you see was last read at %1.</source>
        <translation>表示内容が最後に読まれたのは %1 です。</translation>
    </message>
    <message>
        <source>Workers seen in statuses: %1</source>
        <translation>状態に現れたワーカー: %1</translation>
    </message>
    <message>
        <source>read only</source>
        <translation>読み取り専用</translation>
    </message>
    <message>
        <source>read and write</source>
        <translation>読み書き可</translation>
    </message>
    <message numerus="yes">
        <source>%n tasks</source>
        <translation>
            <numerusform>タスク %n 個</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>tasks, rights</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Kafka Connect %1 · %2 · %3</source>
        <comment>version, tasks, rights</comment>
        <translation>Kafka Connect %1 · %2 · %3</translation>
    </message>
    <message>
        <source>The worker URLs answer with different connectors</source>
        <translation>ワーカー URL ごとに異なるコネクターが返されます</translation>
    </message>
    <message>
        <source>They are not workers of one Connect group, or one of them is still joining it. What you see comes from the first URL that answers.</source>
        <translation>これらは同じ Connect グループのワーカーではないか、まだ参加中のものがあります。表示しているのは最初に応答した URL の内容です。</translation>
    </message>
    <message>
        <source>No connector matches</source>
        <translation>一致するコネクターがありません</translation>
    </message>
    <message>
        <source>Configs are still being read; matches appear here.</source>
        <translation>設定をまだ読み込み中です。一致したものはここに現れます。</translation>
    </message>
    <message numerus="yes">
        <source>None of %n connectors fits this filter.</source>
        <translation>
            <numerusform>%n 個のコネクターのうち、この絞り込みに合うものはありません。</numerusform>
        </translation>
    </message>
    <message>
        <source>No connectors</source>
        <translation>コネクターがありません</translation>
    </message>
    <message>
        <source>This cluster answers, and runs no connector yet.</source>
        <translation>このクラスターは応答していますが、まだコネクターを実行していません。</translation>
    </message>
    <message>
        <source>Nothing seen yet</source>
        <translation>まだ何も見えていません</translation>
    </message>
    <message>
        <source>Connectors appear as soon as a worker of this cluster answers.</source>
        <translation>このクラスターのワーカーが応答すると、コネクターが現れます。</translation>
    </message>
    <message>
        <source>CSV tables (*.csv)</source>
        <translation>CSV の表 (*.csv)</translation>
    </message>
    <message>
        <source>The table was not exported</source>
        <translation>表は書き出されませんでした</translation>
    </message>
    <message>
        <source>read only: nothing is changed here</source>
        <translation>読み取り専用: ここでは何も変更されません</translation>
    </message>
    <message>
        <source>dangerous actions ask for the name</source>
        <translation>危険な操作では名前の入力を求めます</translation>
    </message>
    <message>
        <source>Edit connection</source>
        <translation>接続を編集</translation>
    </message>
</context>
<context>
    <name>patchbay::ClusterProfile</name>
    <message>
        <source>A connection is not a JSON object.</source>
        <translation>接続が JSON オブジェクトではありません。</translation>
    </message>
    <message>
        <source>it has no name</source>
        <translation>名前がありません</translation>
    </message>
    <message>
        <source>The connection &quot;%1&quot; cannot be read: %2.</source>
        <translation>接続「%1」を読めません: %2。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is of the wrong type</source>
        <translation>「%1」の型が違います</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a whole number of milliseconds up to a day</source>
        <translation>「%1」は 1 日以内のミリ秒の整数ではありません</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has the unknown value &quot;%2&quot;</source>
        <translation>「%1」の値「%2」は不明です</translation>
    </message>
    <message>
        <source>its id is not a UUID</source>
        <translation>ID が UUID ではありません</translation>
    </message>
    <message>
        <source>it has no worker addresses</source>
        <translation>ワーカーのアドレスがありません</translation>
    </message>
    <message>
        <source>one of its worker addresses is not an address</source>
        <translation>ワーカーのアドレスの一つがアドレスではありません</translation>
    </message>
    <message>
        <source>This is not JSON. %1</source>
        <translation>これは JSON ではありません。%1</translation>
    </message>
    <message>
        <source>This is not a list of Patchbay connections.</source>
        <translation>これは Patchbay の接続の一覧ではありません。</translation>
    </message>
    <message>
        <source>The list of connections does not say its version.</source>
        <translation>接続の一覧にバージョンがありません。</translation>
    </message>
    <message>
        <source>The list of connections has version %1, from a newer Patchbay. This one reads version %2.</source>
        <translation>接続の一覧はより新しい Patchbay のバージョン %1 です。このプログラムが読めるのはバージョン %2 です。</translation>
    </message>
    <message>
        <source>The list of connections has no &quot;profiles&quot;.</source>
        <translation>接続の一覧に &quot;profiles&quot; がありません。</translation>
    </message>
    <message>
        <source>The connection &quot;%1&quot; has the id of another one.</source>
        <translation>接続「%1」の ID は別の接続のものです。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an address. Write it like http://connect.example:8083.</source>
        <translation>「%1」はアドレスではありません。http://connect.example:8083 のように書いてください。</translation>
    </message>
    <message>
        <source>%1 begins with neither http:// nor https://.</source>
        <translation>%1 が http:// でも https:// でも始まっていません。</translation>
    </message>
    <message>
        <source>The address of %1 contains a user name or password. Enter them as user and password instead.</source>
        <translation>%1 のアドレスにユーザー名かパスワードが含まれています。ユーザー名とパスワードの欄に入力してください。</translation>
    </message>
    <message>
        <source>%1 has the port 0, which nobody can listen on.</source>
        <translation>%1 のポートは 0 で、誰も待ち受けられません。</translation>
    </message>
    <message>
        <source>%1 goes on after its path: leave out everything from ? or #.</source>
        <translation>%1 はパスの後に続きがあります。? や # から後を取り除いてください。</translation>
    </message>
    <message>
        <source>Give the connection a name.</source>
        <translation>接続に名前を付けてください。</translation>
    </message>
    <message>
        <source>Another connection is called &quot;%1&quot;. Choose another name.</source>
        <translation>「%1」という接続がすでにあります。別の名前にしてください。</translation>
    </message>
    <message>
        <source>Give the environment a name.</source>
        <translation>環境に名前を付けてください。</translation>
    </message>
    <message>
        <source>Enter the address of at least one worker.</source>
        <translation>少なくとも一つのワーカーのアドレスを入力してください。</translation>
    </message>
    <message>
        <source>%1 is there twice.</source>
        <translation>%1 が二つあります。</translation>
    </message>
    <message>
        <source>Enter the user name, or choose no authentication.</source>
        <translation>ユーザー名を入力するか、認証なしを選んでください。</translation>
    </message>
    <message>
        <source>A user name with a colon cannot be sent by Basic authentication.</source>
        <translation>コロンを含むユーザー名は Basic 認証では送れません。</translation>
    </message>
    <message>
        <source>Enter the full path of the certificate file.</source>
        <translation>証明書ファイルの完全なパスを入力してください。</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>%1 を読めません: %2。</translation>
    </message>
    <message>
        <source>%1 contains no certificate in PEM form (&quot;-----BEGIN CERTIFICATE-----&quot;).</source>
        <translation>%1 に PEM 形式の証明書 (&quot;-----BEGIN CERTIFICATE-----&quot;) がありません。</translation>
    </message>
    <message>
        <source>A time limit must be between 0.5 seconds and 10 minutes.</source>
        <translation>制限時間は 0.5 秒から 10 分の間にしてください。</translation>
    </message>
    <message>
        <source>The refresh interval must be between 1 second and 1 hour.</source>
        <translation>更新間隔は 1 秒から 1 時間の間にしてください。</translation>
    </message>
    <message>
        <source>it has the unknown field &quot;%1&quot;</source>
        <translation>&quot;%1&quot; という知らない項目があります</translation>
    </message>
    <message>
        <source>one of its bootstrap servers is not an address</source>
        <translation>ブートストラップサーバーの一つがアドレスではありません</translation>
    </message>
    <message>
        <source>Enter at least one bootstrap server, or none of the brokers&apos; settings.</source>
        <translation>ブートストラップサーバーを一つ以上入力するか、ブローカーの設定をすべて空にしてください。</translation>
    </message>
    <message>
        <source>Enter the user name for the brokers.</source>
        <translation>ブローカーのユーザー名を入力してください。</translation>
    </message>
    <message>
        <source>The CA file for the brokers, %1, does not exist.</source>
        <translation>ブローカーの CA ファイル %1 がありません。</translation>
    </message>
</context>
<context>
    <name>patchbay::ClusterSession</name>
    <message>
        <source>No password is stored for the user &quot;%1&quot; of &quot;%2&quot;.</source>
        <translation>「%2」のユーザー「%1」のパスワードは保存されていません。</translation>
    </message>
</context>
<context>
    <name>patchbay::ClusterTreeModel</name>
    <message>
        <source>Last seen %1</source>
        <translation>最後に見えた時刻 %1</translation>
    </message>
    <message>
        <source>Cluster %1, %2, %3</source>
        <translation>クラスター %1、%2、%3</translation>
    </message>
    <message>
        <source>Worker %1</source>
        <translation>ワーカー %1</translation>
    </message>
    <message>
        <source>Connector %1, %2, %3</source>
        <translation>コネクター %1、%2、%3</translation>
    </message>
    <message>
        <source>task %1</source>
        <translation>タスク %1</translation>
    </message>
    <message>
        <source>Task %1 of %2, %3</source>
        <translation>%2 のタスク %1、%3</translation>
    </message>
</context>
<context>
    <name>patchbay::ClusterTreePanel</name>
    <message>
        <source>Clusters</source>
        <translation>クラスター</translation>
    </message>
    <message>
        <source>Filter: name, state:failed, class:jdbc</source>
        <translation>絞り込み: 名前、state:failed、class:jdbc</translation>
    </message>
    <message>
        <source>Filter of the cluster tree</source>
        <translation>クラスターツリーの絞り込み</translation>
    </message>
    <message>
        <source>Clusters, connectors and tasks</source>
        <translation>クラスター、コネクター、タスク</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>絞り込みを消す</translation>
    </message>
    <message>
        <source>No clusters yet</source>
        <translation>クラスターはまだありません</translation>
    </message>
    <message>
        <source>Add the address of a Kafka Connect worker to see its connectors here.</source>
        <translation>Kafka Connect ワーカーのアドレスを追加すると、そのコネクターがここに表示されます。</translation>
    </message>
    <message>
        <source>No connector matches</source>
        <translation>一致するコネクターがありません</translation>
    </message>
    <message>
        <source>Configs are still being read; matches appear here.</source>
        <translation>設定をまだ読み込み中です。一致したものはここに現れます。</translation>
    </message>
    <message numerus="yes">
        <source>None of %n connectors fits this filter.</source>
        <translation>
            <numerusform>%n 個のコネクターのうち、この絞り込みに合うものはありません。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>patchbay::CommandLine</name>
    <message>
        <source>Opens a connection for this run only; nothing of it is saved. May be repeated.</source>
        <translation>この実行の間だけの接続を開きます。何も保存されません。繰り返し指定できます。</translation>
    </message>
    <message>
        <source>Shows this text.</source>
        <translation>この説明を表示します。</translation>
    </message>
    <message>
        <source>Shows the version.</source>
        <translation>バージョンを表示します。</translation>
    </message>
    <message>
        <source>Administers Apache Kafka Connect.</source>
        <translation>Apache Kafka Connect を管理します。</translation>
    </message>
    <message>
        <source>Where to go: patchbay:///CONNECTION/CONNECTOR. Links never act.</source>
        <translation>開く場所: patchbay:///CONNECTION/CONNECTOR。リンクが何かを実行することはありません。</translation>
    </message>
    <message numerus="yes">
        <source>One link can be opened at a time; %n were given.</source>
        <translation>
            <numerusform>一度に開けるリンクは一つですが、%n 個が指定されました。</numerusform>
        </translation>
    </message>
    <message>
        <source>OPTIONS</source>
        <translation>OPTIONS</translation>
    </message>
    <message>
        <source>COMMAND</source>
        <translation>COMMAND</translation>
    </message>
    <message>
        <source>COMMANDS</source>
        <translation>COMMANDS</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>使い方</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>オプション</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>コマンド</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>引数</translation>
    </message>
    <message>
        <source>A saved connection, by its name</source>
        <translation>保存された接続の名前</translation>
    </message>
    <message>
        <source>A worker&apos;s URL; repeat it for other workers of the same cluster. User name and password come from PATCHBAY_USER and PATCHBAY_PASSWORD</source>
        <translation>ワーカーの URL。同じクラスターの他のワーカーは繰り返して指定します。ユーザー名とパスワードは PATCHBAY_USER と PATCHBAY_PASSWORD から取ります</translation>
    </message>
    <message>
        <source>Trust the certificate authorities in this PEM file</source>
        <translation>この PEM ファイルの認証局を信頼します</translation>
    </message>
    <message>
        <source>The longest that a request or --wait may take, in seconds</source>
        <translation>リクエストや --wait にかけてよい最長の秒数</translation>
    </message>
    <message>
        <source>Names of connectors</source>
        <translation>コネクターの名前</translation>
    </message>
    <message>
        <source>Wait until the state is reached by the connector and its tasks</source>
        <translation>コネクターとそのタスクがその状態になるまで待ちます</translation>
    </message>
    <message>
        <source>Answer questions with yes</source>
        <translation>質問に「はい」と答えます</translation>
    </message>
    <message>
        <source>Administers Apache Kafka Connect clusters from a shell.</source>
        <translation>Apache Kafka Connect のクラスターをシェルから管理します。</translation>
    </message>
    <message>
        <source>Show this help and exit</source>
        <translation>このヘルプを表示して終了します</translation>
    </message>
    <message>
        <source>Show the version and exit</source>
        <translation>バージョンを表示して終了します</translation>
    </message>
    <message>
        <source>Exit codes: 0 done, 1 refused or something FAILED, 2 wrong usage, 3 unreachable or time over, 4 left in the middle, 5 TLS or password, 6 changed by somebody else, 7 outcome unknown.</source>
        <translation>終了コード: 0 完了、1 拒否されたか FAILED がある、2 使い方の誤り、3 到達不能または時間切れ、4 途中まで、5 TLS またはパスワード、6 他の人による変更、7 結果不明。</translation>
    </message>
    <message>
        <source>List the saved connections</source>
        <translation>保存された接続を一覧表示します</translation>
    </message>
    <message>
        <source>See and change connectors</source>
        <translation>コネクターを見て変更します</translation>
    </message>
    <message>
        <source>List connectors with their states</source>
        <translation>コネクターとその状態を一覧表示します</translation>
    </message>
    <message>
        <source>Only those in this state, or with a task in it; repeat it for several</source>
        <translation>この状態のもの、またはこの状態のタスクを持つものだけ。繰り返して複数指定できます</translation>
    </message>
    <message>
        <source>Only those that match, as in the window: words, name:, state:, class:, topic:, type:, worker:</source>
        <translation>一致するものだけ。ウィンドウと同じ書き方: 単語、name:、state:、class:、topic:、type:、worker:</translation>
    </message>
    <message>
        <source>Show a connector with its config, secrets masked</source>
        <translation>コネクターとその設定を表示します。秘密の値は伏せます</translation>
    </message>
    <message>
        <source>Show the state of a connector and its tasks, causes first</source>
        <translation>コネクターとそのタスクの状態を、原因を先にして表示します</translation>
    </message>
    <message>
        <source>The whole trace of every failure</source>
        <translation>すべての失敗のトレース全体</translation>
    </message>
    <message>
        <source>List the tasks of a connector</source>
        <translation>コネクターのタスクを一覧表示します</translation>
    </message>
    <message>
        <source>Pause: the tasks stay where they are and process nothing</source>
        <translation>一時停止: タスクはその場に残り、何も処理しません</translation>
    </message>
    <message>
        <source>Resume what is paused or stopped</source>
        <translation>一時停止中または停止中のものを再開します</translation>
    </message>
    <message>
        <source>Stop: the tasks are shut down, config and offsets stay</source>
        <translation>停止: タスクを終了します。設定とオフセットは残ります</translation>
    </message>
    <message>
        <source>Restart a connector and all its tasks, or what failed</source>
        <translation>コネクターとその全タスク、または失敗したものを再起動します</translation>
    </message>
    <message>
        <source>Only what failed; without names: in the whole cluster</source>
        <translation>失敗したものだけ。名前がなければクラスター全体</translation>
    </message>
    <message>
        <source>The connector without its tasks</source>
        <translation>タスクを除くコネクターだけ</translation>
    </message>
    <message>
        <source>Only this task</source>
        <translation>このタスクだけ</translation>
    </message>
    <message>
        <source>Delete connectors; their offsets stay</source>
        <translation>コネクターを削除します。オフセットは残ります</translation>
    </message>
    <message>
        <source>Stop and reset all offsets first</source>
        <translation>先に停止し、すべてのオフセットをリセットします</translation>
    </message>
    <message>
        <source>See what the workers have installed</source>
        <translation>ワーカーにインストールされているものを見ます</translation>
    </message>
    <message>
        <source>List connector plugins</source>
        <translation>コネクタープラグインを一覧表示します</translation>
    </message>
    <message>
        <source>Converters, transforms and predicates too</source>
        <translation>コンバーター、トランスフォーム、述語も含めます</translation>
    </message>
    <message>
        <source>Show the settings of a plugin</source>
        <translation>プラグインの設定項目を表示します</translation>
    </message>
    <message>
        <source>Its class, or the last part of it</source>
        <translation>クラス名、またはその最後の部分</translation>
    </message>
    <message>
        <source>Show whether the workers answer and whether anything is FAILED</source>
        <translation>ワーカーが応答するか、FAILED のものがあるかを表示します</translation>
    </message>
    <message>
        <source>Say which cluster: --cluster NAME for a saved connection, or --url URL.</source>
        <translation>どのクラスターかを指定してください。保存された接続は --cluster NAME、または --url URL です。</translation>
    </message>
    <message>
        <source>Name a connector, or say --failed to restart everything that failed in the cluster.</source>
        <translation>コネクターの名前を指定するか、--failed を付けてクラスターで失敗したものすべてを再起動してください。</translation>
    </message>
    <message>
        <source>--task restarts a task of one connector: name exactly one.</source>
        <translation>--task は一つのコネクターのタスクを再起動します。名前を一つだけ指定してください。</translation>
    </message>
    <message>
        <source>The command line is not understood. See patchbay-cli --help.</source>
        <translation>コマンドラインを理解できません。patchbay-cli --help を見てください。</translation>
    </message>
    <message>
        <source>A URL with a user name or password in it stays in the shell&apos;s history and in the list of processes. Put them into PATCHBAY_USER and PATCHBAY_PASSWORD instead.</source>
        <translation>URL に含まれたユーザー名やパスワードは、シェルの履歴やプロセスの一覧に残ります。代わりに PATCHBAY_USER と PATCHBAY_PASSWORD に入れてください。</translation>
    </message>
    <message>
        <source>How to print; a table when not said</source>
        <translation>出力の形式。指定しなければ表</translation>
    </message>
    <message>
        <source>Wait until the connector and its tasks run with it</source>
        <translation>コネクターとタスクがその設定で動くまで待つ</translation>
    </message>
    <message>
        <source>Validate and show what would change; change nothing</source>
        <translation>検証して変更点を表示するだけで、何も変更しない</translation>
    </message>
    <message>
        <source>Apply in spite of errors, or where the worker can&apos;t validate; never in production</source>
        <translation>エラーがあっても、ワーカーが検証できなくても適用する。本番環境では不可</translation>
    </message>
    <message>
        <source>See, check and change configs of connectors</source>
        <translation>コネクターの設定を表示・検証・変更</translation>
    </message>
    <message>
        <source>JSON or .properties; - reads from standard input</source>
        <translation>JSON または .properties。- は標準入力から読む</translation>
    </message>
    <message>
        <source>Print the config of a connector, secrets masked</source>
        <translation>コネクターの設定を秘密の値を伏せて表示</translation>
    </message>
    <message>
        <source>As .properties instead of JSON</source>
        <translation>JSON ではなく .properties で</translation>
    </message>
    <message>
        <source>Let the worker check a config; changes nothing</source>
        <translation>設定をワーカーに検証させる。何も変更しない</translation>
    </message>
    <message>
        <source>Show what a file would change; changes nothing</source>
        <translation>ファイルで何が変わるかを表示。何も変更しない</translation>
    </message>
    <message>
        <source>Validate a config, show what changes, and apply it</source>
        <translation>設定を検証し、変更点を表示して適用</translation>
    </message>
    <message>
        <source>The state of a connector that is created: running, paused or stopped</source>
        <translation>作成するコネクターの状態: running、paused、stopped</translation>
    </message>
    <message>
        <source>List the configs that were applied or found; --output json exports them</source>
        <translation>適用した設定と見つかった設定の一覧。--output json で書き出す</translation>
    </message>
    <message>
        <source>Apply a config of the history again</source>
        <translation>履歴の設定をもう一度適用</translation>
    </message>
    <message>
        <source>The beginning of a version&apos;s id, or its name</source>
        <translation>版の ID の先頭、または名前</translation>
    </message>
    <message>
        <source>See, change, undo and keep the offsets of a connector</source>
        <translation>コネクターのオフセットを表示、変更、取り消し、保存します</translation>
    </message>
    <message>
        <source>Only this topic; repeat it for several</source>
        <translation>このトピックだけ。複数指定するには繰り返します</translation>
    </message>
    <message>
        <source>Only these partitions of the topics, as in 0,3-7</source>
        <translation>トピックのこれらのパーティションだけ (例: 0,3-7)</translation>
    </message>
    <message>
        <source>Partitions, or offsets, from a file: JSON of PATCH, of a snapshot or of a guide, or CSV; - reads standard input</source>
        <translation>ファイルからのパーティションまたはオフセット: PATCH、スナップショット、手引きの JSON、または CSV。- は標準入力を読みます</translation>
    </message>
    <message>
        <source>All partitions</source>
        <translation>すべてのパーティション</translation>
    </message>
    <message>
        <source>Set this offset</source>
        <translation>このオフセットに設定します</translation>
    </message>
    <message>
        <source>Move by so many records: -100 reads a hundred again</source>
        <translation>この数のレコードだけ移動します: -100 で百件を読み直します</translation>
    </message>
    <message>
        <source>The first record not older than this, as in 2026-11-25T10:00:00Z</source>
        <translation>この時刻以降の最初のレコード (例: 2026-11-25T10:00:00Z)</translation>
    </message>
    <message>
        <source>The beginning of the topic</source>
        <translation>トピックの先頭</translation>
    </message>
    <message>
        <source>The end of the topic</source>
        <translation>トピックの末尾</translation>
    </message>
    <message>
        <source>Back to this snapshot: its id or the beginning of it</source>
        <translation>このスナップショットに戻します: ID またはその先頭部分</translation>
    </message>
    <message>
        <source>Set them also when they moved since the preview</source>
        <translation>プレビューの後に動いていても設定します</translation>
    </message>
    <message>
        <source>Add partitions that the source does not have</source>
        <translation>ソースにないパーティションを追加します</translation>
    </message>
    <message>
        <source>Show the committed offsets of a connector</source>
        <translation>コネクターのコミット済みオフセットを表示します</translation>
    </message>
    <message>
        <source>Show what a change would do, and change nothing</source>
        <translation>変更の結果を表示し、何も変更しません</translation>
    </message>
    <message>
        <source>Set the offsets that a file names, and no others</source>
        <translation>ファイルにあるオフセットだけを設定します</translation>
    </message>
    <message>
        <source>Reset partitions, or set or shift their offsets</source>
        <translation>パーティションをリセット、またはオフセットを設定、移動します</translation>
    </message>
    <message>
        <source>Keep the offsets as they are; list, show and compare snapshots</source>
        <translation>現在のオフセットを保存し、スナップショットを一覧、表示、比較します</translation>
    </message>
    <message>
        <source>Go back to a snapshot, or undo the last change</source>
        <translation>スナップショットに戻すか、最後の変更を取り消します</translation>
    </message>
    <message>
        <source>Only those that match, as in the window: topic:orders partition:&gt;5 offset:&lt;100</source>
        <translation>ウィンドウと同じく一致するものだけ: topic:orders partition:&gt;5 offset:&lt;100</translation>
    </message>
    <message>
        <source>Take up a change that was left in the middle</source>
        <translation>途中で終わった変更を続けます</translation>
    </message>
    <message>
        <source>List the snapshots of this connector</source>
        <translation>このコネクターのスナップショットを一覧します</translation>
    </message>
    <message>
        <source>Print this one as the JSON that apply takes</source>
        <translation>apply が受け取る JSON としてこれを出力します</translation>
    </message>
    <message>
        <source>Compare this one with the offsets of now, or with a second one</source>
        <translation>これを現在のオフセット、または二つ目のスナップショットと比べます</translation>
    </message>
    <message>
        <source>Remove this one</source>
        <translation>これを削除します</translation>
    </message>
    <message>
        <source>Undo the last change, and no other partition</source>
        <translation>最後の変更だけを取り消し、ほかのパーティションには触れません</translation>
    </message>
    <message>
        <source>Say which partitions: --topic, --partition, --from-file, or --all.</source>
        <translation>パーティションを指定してください: --topic、--partition、--from-file、または --all。</translation>
    </message>
    <message>
        <source>--all means every partition: it takes no --topic, --partition or --from-file.</source>
        <translation>--all はすべてのパーティションを意味し、--topic、--partition、--from-file とは併用できません。</translation>
    </message>
    <message>
        <source>apply takes either --from-file or --continue.</source>
        <translation>apply には --from-file か --continue のどちらかを指定します。</translation>
    </message>
    <message>
        <source>restore takes either --to-snapshot or --undo.</source>
        <translation>restore には --to-snapshot か --undo のどちらかを指定します。</translation>
    </message>
    <message>
        <source>--undo takes back the partitions of the last change: it takes no selection.</source>
        <translation>--undo は最後の変更のパーティションを戻します。選択は指定できません。</translation>
    </message>
    <message>
        <source>Say one of --list, --show, --compare (once or twice) and --remove, or none to keep a snapshot.</source>
        <translation>--list、--show、--compare (一回か二回)、--remove のどれか一つを指定するか、何も指定せずスナップショットを保存します。</translation>
    </message>
    <message>
        <source>Move a connector with its offsets to another cluster</source>
        <translation>コネクターをオフセットとともに別のクラスターへ移動します</translation>
    </message>
    <message>
        <source>The other cluster: a saved connection, by its name</source>
        <translation>移動先のクラスター: 保存した接続の名前</translation>
    </message>
    <message>
        <source>The other cluster: a worker&apos;s URL; its user name and password come from PATCHBAY_TO_USER and PATCHBAY_TO_PASSWORD</source>
        <translation>移動先のクラスター: ワーカーの URL。ユーザー名とパスワードは PATCHBAY_TO_USER と PATCHBAY_TO_PASSWORD から取ります</translation>
    </message>
    <message>
        <source>Another name there</source>
        <translation>移動先での別の名前</translation>
    </message>
    <message>
        <source>OLD=NEW: how a topic is called there</source>
        <translation>OLD=NEW: 移動先でのトピック名</translation>
    </message>
    <message>
        <source>KEY:OLD=NEW: what stands in a source&apos;s partitions there</source>
        <translation>KEY:OLD=NEW: 移動先でソースのパーティションに入る値</translation>
    </message>
    <message>
        <source>KEY=VALUE: a setting that differs there</source>
        <translation>KEY=VALUE: 移動先で異なる設定</translation>
    </message>
    <message>
        <source>Delete the original at the end; else it stays, stopped</source>
        <translation>最後に元のコネクターを削除します。指定しなければ停止したまま残ります</translation>
    </message>
    <message>
        <source>Take up a move that was left in the middle</source>
        <translation>途中で終わった移動を続けます</translation>
    </message>
    <message>
        <source>Say which cluster it moves to: --to-cluster NAME or --to-url URL.</source>
        <translation>移動先のクラスターを指定してください: --to-cluster NAME または --to-url URL。</translation>
    </message>
    <message>
        <source>The brokers, for where topics begin and end, as in host:9092; their user name and password come from PATCHBAY_KAFKA_USER and PATCHBAY_KAFKA_PASSWORD</source>
        <translation>トピックの先頭と末尾を答えるブローカー (例: host:9092)。ユーザー名とパスワードは PATCHBAY_KAFKA_USER と PATCHBAY_KAFKA_PASSWORD から取ります</translation>
    </message>
    <message>
        <source>plaintext, tls, sasl-plaintext or sasl-tls; --ca-file counts here too</source>
        <translation>plaintext、tls、sasl-plaintext、sasl-tls のいずれか。--ca-file はここでも有効です</translation>
    </message>
    <message>
        <source>plain, scram-sha-256 or scram-sha-512</source>
        <translation>plain、scram-sha-256、scram-sha-512 のいずれか</translation>
    </message>
</context>
<context>
    <name>patchbay::CompareSheet</name>
    <message>
        <source>Search: connector or cluster</source>
        <translation>検索: コネクター、クラスター</translation>
    </message>
    <message>
        <source>Search a connector to compare with</source>
        <translation>比較するコネクターの検索</translation>
    </message>
    <message>
        <source>Connectors to compare with</source>
        <translation>比較できるコネクター</translation>
    </message>
    <message>
        <source>Settings that differ</source>
        <translation>異なる設定</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Another connector</source>
        <translation>別のコネクター</translation>
    </message>
    <message>
        <source>Your text</source>
        <translation>編集中のテキスト</translation>
    </message>
    <message numerus="yes">
        <source>Take %n settings of that side</source>
        <translation>
            <numerusform>相手側の設定 %n 件を取り込む</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n settings differ from %1</source>
        <translation>
            <numerusform>%1 と異なる設定: %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Compare %1 with</source>
        <translation>%1 と比較</translation>
    </message>
</context>
<context>
    <name>patchbay::CompletionModel</name>
    <message>
        <source>high importance</source>
        <translation>重要度: 高</translation>
    </message>
    <message>
        <source>medium importance</source>
        <translation>重要度: 中</translation>
    </message>
    <message>
        <source>low importance</source>
        <translation>重要度: 低</translation>
    </message>
    <message>
        <source>required</source>
        <translation>必須</translation>
    </message>
    <message>
        <source>required, %1</source>
        <translation>必須、%1</translation>
    </message>
</context>
<context>
    <name>patchbay::CompletionPopup</name>
    <message>
        <source>What can stand here</source>
        <translation>ここに書けるもの</translation>
    </message>
</context>
<context>
    <name>patchbay::ConditionNotice</name>
    <message>
        <source>Try again now</source>
        <translation>今すぐ再試行</translation>
    </message>
    <message>
        <source>What you see was last read at %1.</source>
        <translation>表示内容が最後に読まれたのは %1 です。</translation>
    </message>
</context>
<context>
    <name>patchbay::ConfigActions</name>
    <message>
        <source>From a plugin, a file, a copy or pasted text</source>
        <translation>プラグイン、ファイル、コピー、貼り付けたテキストから始めます</translation>
    </message>
    <message>
        <source>&amp;Edit config</source>
        <translation>設定を編集(&amp;E)</translation>
    </message>
    <message>
        <source>Opens the config of the connector as text and form</source>
        <translation>コネクターの設定をテキストとフォームで開きます</translation>
    </message>
    <message>
        <source>Asks the worker whether it accepts the text; what it accepts is reviewed</source>
        <translation>ワーカーがこのテキストを受け入れるか尋ね、受け入れられたものを確認します</translation>
    </message>
    <message>
        <source>Config &amp;history</source>
        <translation>設定の履歴(&amp;H)</translation>
    </message>
    <message>
        <source>The configs that this connector had, to compare and to go back to</source>
        <translation>このコネクターの過去の設定です。比較や復元ができます</translation>
    </message>
    <message>
        <source>Ne&amp;w connector…</source>
        <translation>新しいコネクター(&amp;W)…</translation>
    </message>
    <message>
        <source>Val&amp;idate, then review</source>
        <translation>検証してから確認(&amp;I)</translation>
    </message>
</context>
<context>
    <name>patchbay::ConfigDef</name>
    <message>
        <source>Class of the transform %1.</source>
        <translation>変換 %1 のクラス。</translation>
    </message>
    <message>
        <source>Class of the predicate %1.</source>
        <translation>述語 %1 のクラス。</translation>
    </message>
    <message>
        <source>The predicate that decides which records this transform gets.</source>
        <translation>この変換に渡すレコードを決める述語。</translation>
    </message>
    <message>
        <source>Whether the transform gets the records that its predicate does not match.</source>
        <translation>述語に一致しないレコードのほうを変換に渡すかどうか。</translation>
    </message>
</context>
<context>
    <name>patchbay::ConfigDiffModel</name>
    <message>
        <source>added</source>
        <translation>追加</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>変更</translation>
    </message>
    <message>
        <source>you</source>
        <translation>自分</translation>
    </message>
    <message>
        <source>somebody else</source>
        <translation>ほかの人</translation>
    </message>
    <message>
        <source>both, the same</source>
        <translation>双方、同じ変更</translation>
    </message>
    <message>
        <source>both, differently</source>
        <translation>双方、異なる変更</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>未設定</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>非表示</translation>
    </message>
    <message>
        <source>hidden, another one</source>
        <translation>非表示(別の値)</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>誰が</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>When editing began</source>
        <translation>編集開始時</translation>
    </message>
    <message>
        <source>On the worker now</source>
        <translation>現在のワーカー</translation>
    </message>
    <message>
        <source>Your text</source>
        <translation>編集中のテキスト</translation>
    </message>
</context>
<context>
    <name>patchbay::ConfigDocument</name>
    <message>
        <source>A connector&apos;s config is a JSON object: { &quot;key&quot;: &quot;value&quot; }.</source>
        <translation>コネクターの設定は JSON オブジェクトです: { &quot;key&quot;: &quot;value&quot; }。</translation>
    </message>
</context>
<context>
    <name>patchbay::ConfigEditView</name>
    <message>
        <source>Problems of the config</source>
        <translation>設定の問題</translation>
    </message>
    <message>
        <source>A line of this config is too long to be typed in</source>
        <translation>長すぎて入力できない行があります</translation>
    </message>
    <message>
        <source>Formatted, each setting has a line of its own. Only white space changes by it.</source>
        <translation>整形すると設定ごとに 1 行になります。変わるのは空白だけです。</translation>
    </message>
    <message>
        <source>Format it</source>
        <translation>整形する</translation>
    </message>
    <message>
        <source>Complete %1</source>
        <translation>%1 の補完</translation>
    </message>
</context>
<context>
    <name>patchbay::ConfigEditor</name>
    <message>
        <source>A connector called %1 exists already: choose another name.</source>
        <translation>%1 というコネクターはすでにあります。別の名前にしてください。</translation>
    </message>
    <message>
        <source>Somebody deleted %1 since editing began. It is not created again by applying a change: begin a new connector from this text if you want it back.</source>
        <translation>編集を始めた後に %1 が誰かに削除されました。変更の適用で作り直すことはしません。戻したい場合は、このテキストから新しいコネクターを始めてください。</translation>
    </message>
    <message>
        <source>A secret in this text is not known any more: type it again.</source>
        <translation>このテキストの秘密の値がもう分かりません。入力し直してください。</translation>
    </message>
    <message>
        <source>This connection is read-only: nothing can be applied.</source>
        <translation>この接続は読み取り専用のため、何も適用できません。</translation>
    </message>
    <message>
        <source>The text was changed after the review: review it again.</source>
        <translation>確認の後にテキストが変わりました。もう一度確認してください。</translation>
    </message>
    <message>
        <source>There is nothing to apply: the worker has exactly this.</source>
        <translation>適用するものがありません。ワーカーの設定と同じです。</translation>
    </message>
    <message>
        <source>In production only what the worker validated without errors is applied.</source>
        <translation>本番環境では、ワーカーがエラーなしと検証したものだけを適用できます。</translation>
    </message>
    <message>
        <source>This text is not validated yet.</source>
        <translation>このテキストはまだ検証されていません。</translation>
    </message>
    <message>
        <source>This worker can&apos;t validate: applying takes a deliberate yes.</source>
        <translation>このワーカーは検証できません。適用するには意図的な承認が必要です。</translation>
    </message>
    <message>
        <source>This text has errors: correct them, or apply in spite of them deliberately.</source>
        <translation>このテキストにはエラーがあります。直すか、承知の上で適用してください。</translation>
    </message>
    <message>
        <source>Applying this takes back what somebody else changed (%1): take their changes in, or say that they may go.</source>
        <translation>適用すると他の人の変更 (%1) が失われます。取り込むか、失われてもよいと指定してください。</translation>
    </message>
    <message>
        <source>This worker (Kafka Connect %1) can&apos;t create a connector stopped or paused; %2 or later can.</source>
        <translation>このワーカー (Kafka Connect %1) は停止・一時停止の状態で作成できません。%2 以降が必要です。</translation>
    </message>
    <message>
        <source>Take over what others changed</source>
        <translation>他の人の変更を取り込む</translation>
    </message>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation>%1 行 %2 桁: %3</translation>
    </message>
    <message>
        <source>Replace the text</source>
        <translation>テキストを置き換え</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>下書き</translation>
    </message>
    <message>
        <source>Set %1</source>
        <translation>%1 を設定</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 を削除</translation>
    </message>
    <message>
        <source>Rename %1</source>
        <translation>%1 の名前を変更</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>整形</translation>
    </message>
    <message>
        <source>Sort by group</source>
        <translation>グループ順に並べ替え</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>元の版に戻す</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>%1 を追加</translation>
    </message>
</context>
<context>
    <name>patchbay::ConfigExecution</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 ほか %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Somebody else deleted the connector meanwhile. It is not created again.</source>
        <translation>その間に誰かがコネクターを削除しました。作り直しません。</translation>
    </message>
    <message>
        <source>Reading back did not tell what had happened.</source>
        <translation>読み直しても何が起きたか分かりませんでした。</translation>
    </message>
    <message>
        <source>Somebody else changed the config meanwhile (%1). Nothing was sent: review what they changed and apply again.</source>
        <translation>その間に誰かが設定を変更しました (%1)。何も送っていません。変更を確認して適用し直してください。</translation>
    </message>
    <message>
        <source>This worker takes no PATCH; sending the whole config</source>
        <translation>このワーカーは PATCH を受け付けないため、設定全体を送ります</translation>
    </message>
    <message>
        <source>The answer was lost; reading back what happened</source>
        <translation>応答が失われたため、結果を読み直しています</translation>
    </message>
    <message>
        <source>The answer was lost; reading back shows that it happened.</source>
        <translation>応答は失われましたが、読み直すと実行されていました。</translation>
    </message>
    <message>
        <source>Everything that can be read is as it was meant to be, but whether the new values of %1 were stored can&apos;t be told without the keychain.</source>
        <translation>読み取れるものは意図どおりですが、%1 の新しい値が保存されたかどうかはキーチェーンなしでは分かりません。</translation>
    </message>
    <message>
        <source>A connector of this name exists, with another config. It was left alone.</source>
        <translation>この名前のコネクターが別の設定で存在します。触っていません。</translation>
    </message>
    <message>
        <source>The worker has exactly what was validated.</source>
        <translation>ワーカーの設定は検証したものと一致しています。</translation>
    </message>
    <message>
        <source>What the worker has now is not what was applied: %1.</source>
        <translation>ワーカーの現在の設定が適用したものと違います: %1。</translation>
    </message>
    <message>
        <source>What was changed is there. Somebody else changed %1 at the same time.</source>
        <translation>変更は反映されています。同時に誰かが %1 を変更しました。</translation>
    </message>
    <message>
        <source>The new values of %1 were not written down when the program ended, because they are secret. Nothing was sent: open the draft and apply again.</source>
        <translation>%1 の新しい値は秘密のため、プログラム終了時に書き残されていません。何も送っていません。下書きを開いて適用し直してください。</translation>
    </message>
</context>
<context>
    <name>patchbay::ConfigForm</name>
    <message>
        <source>Filter settings</source>
        <translation>設定を絞り込む</translation>
    </message>
    <message>
        <source>Filter of the settings</source>
        <translation>設定の絞り込み</translation>
    </message>
    <message>
        <source>Only set</source>
        <translation>設定済みのみ</translation>
    </message>
    <message>
        <source>Settings that the text has, and required ones that it lacks</source>
        <translation>テキストにある設定と、足りない必須の設定</translation>
    </message>
    <message>
        <source>Only required</source>
        <translation>必須のみ</translation>
    </message>
    <message>
        <source>Settings of the connector</source>
        <translation>コネクターの設定</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Reveal</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 を削除</translation>
    </message>
    <message>
        <source>Reveal the secret of %1</source>
        <translation>%1 の秘密の値を表示</translation>
    </message>
    <message>
        <source>No plugin of this connector knows this setting. It is kept as it is.</source>
        <translation>このコネクターのどのプラグインもこの設定を知りません。そのまま残します。</translation>
    </message>
    <message>
        <source>Choose a setting to read what it is for.</source>
        <translation>設定を選ぶと説明が表示されます。</translation>
    </message>
    <message>
        <source>This secret is not known any more: type it again.</source>
        <translation>この秘密の値はもう分かりません。もう一度入力してください。</translation>
    </message>
</context>
<context>
    <name>patchbay::ConfigFormModel</name>
    <message>
        <source>Other settings</source>
        <translation>その他の設定</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Unknown to the plugin</source>
        <translation>プラグインが知らない設定</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>required, not set</source>
        <translation>必須、未設定</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>未設定</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>値</translation>
    </message>
</context>
<context>
    <name>patchbay::ConfigHistory</name>
    <message>
        <source>This version is not in the history.</source>
        <translation>この版は履歴にありません。</translation>
    </message>
</context>
<context>
    <name>patchbay::ConfigHistoryView</name>
    <message>
        <source>Versions of the config</source>
        <translation>設定のバージョン</translation>
    </message>
    <message>
        <source>Settings that differ</source>
        <translation>異なる設定</translation>
    </message>
    <message>
        <source>Name of this version</source>
        <translation>このバージョンの名前</translation>
    </message>
    <message>
        <source>Name of the chosen version</source>
        <translation>選択中のバージョンの名前</translation>
    </message>
    <message>
        <source>Name it</source>
        <translation>名前を付ける</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>書き出し…</translation>
    </message>
    <message>
        <source>Every version as JSON, secrets hidden</source>
        <translation>すべてのバージョンを JSON で書き出します。秘密の値は含みません</translation>
    </message>
    <message>
        <source>Go back to this version…</source>
        <translation>このバージョンに戻す…</translation>
    </message>
    <message>
        <source>Puts it into the text; it is validated and reviewed before anything is applied</source>
        <translation>テキストに取り込みます。適用の前に検証と確認を行います</translation>
    </message>
    <message>
        <source>The history could not be read</source>
        <translation>履歴を読み込めませんでした</translation>
    </message>
    <message>
        <source>No version of this config is known yet</source>
        <translation>この設定のバージョンはまだありません</translation>
    </message>
    <message>
        <source>What is applied here, and what is found on the worker when its config is opened, is kept on this machine. Secrets are not.</source>
        <translation>ここで適用した設定と、設定を開いたときにワーカーにあったものを、このコンピューターに保存します。秘密の値は保存しません。</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>前</translation>
    </message>
    <message numerus="yes">
        <source>From %1 to %2: %n settings differ</source>
        <translation>
            <numerusform>%1 から %2 まで: 異なる設定 %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first version that is known: %n settings</source>
        <translation>
            <numerusform>分かっている最初のバージョン: 設定 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Export the history</source>
        <translation>履歴の書き出し</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
</context>
<context>
    <name>patchbay::ConfigOutput</name>
    <message>
        <source>error</source>
        <translation>エラー</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>note</source>
        <translation>注意</translation>
    </message>
    <message>
        <source>line %1: </source>
        <translation>%1 行目: </translation>
    </message>
    <message>
        <source>Nothing would change: the worker has exactly this.</source>
        <translation>何も変わりません。ワーカーの設定と同じです。</translation>
    </message>
    <message>
        <source>warning: %1%2</source>
        <translation>警告: %1%2</translation>
    </message>
    <message>
        <source>The history has no version of this connector yet.</source>
        <translation>このコネクターの版はまだ履歴にありません。</translation>
    </message>
    <message>
        <source>VERSION</source>
        <translation>版</translation>
    </message>
    <message>
        <source>TIME</source>
        <translation>時刻</translation>
    </message>
    <message>
        <source>WHO</source>
        <translation>誰が</translation>
    </message>
    <message>
        <source>ENDED</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>CHANGED</source>
        <translation>変更</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>名前</translation>
    </message>
</context>
<context>
    <name>patchbay::ConfigReview</name>
    <message>
        <source>Another class: its offsets and settings may not fit what the old one stored.</source>
        <translation>別のクラスです。以前のクラスが保存したオフセットや設定と合わないかもしれません。</translation>
    </message>
    <message>
        <source>Another consumer group: the sink begins where that group stands, and the old group&apos;s offsets stay behind.</source>
        <translation>別のコンシューマーグループです。シンクはそのグループの位置から始まり、以前のグループのオフセットは残ります。</translation>
    </message>
    <message>
        <source>Another group id: what was stored under the old one is not found any more.</source>
        <translation>別のグループ ID です。以前の ID で保存されたものは見つからなくなります。</translation>
    </message>
    <message>
        <source>Offsets of topics that are no longer read stay: added again later, they go on where they stopped.</source>
        <translation>読まなくなったトピックのオフセットは残ります。後で戻すと、止まったところから続きます。</translation>
    </message>
    <message>
        <source>Another topic of offsets: the source may begin from the start.</source>
        <translation>オフセットのトピックが変わります。ソースが最初から始めるかもしれません。</translation>
    </message>
    <message>
        <source>The source&apos;s offsets are kept under this value: with another one it may begin from the start.</source>
        <translation>ソースのオフセットはこの値で保存されています。変えると最初から始めるかもしれません。</translation>
    </message>
    <message>
        <source>The connector is STOPPED and stays so. Nothing is started.</source>
        <translation>コネクターは STOPPED で、そのままです。何も始まりません。</translation>
    </message>
    <message>
        <source>The connector is PAUSED and stays so. Its tasks are made anew when their settings change.</source>
        <translation>コネクターは PAUSED で、そのままです。タスクの設定が変わるとタスクは作り直されます。</translation>
    </message>
    <message numerus="yes">
        <source>The connector restarts with the new config, and its %n tasks with it.</source>
        <translation>
            <numerusform>コネクターと %n 個のタスクが新しい設定で再起動します。</numerusform>
        </translation>
    </message>
    <message>
        <source>The workers rebalance for a moment. Offsets, topics and records are not touched.</source>
        <translation>ワーカーは少しの間リバランスします。オフセット、トピック、レコードには触れません。</translation>
    </message>
</context>
<context>
    <name>patchbay::ConfigReviewView</name>
    <message>
        <source>Ways to see the differences</source>
        <translation>違いの表示方法</translation>
    </message>
    <message>
        <source>Key by key</source>
        <translation>キーごと</translation>
    </message>
    <message>
        <source>As text</source>
        <translation>テキスト</translation>
    </message>
    <message>
        <source>Who changed what</source>
        <translation>誰が何を変えたか</translation>
    </message>
    <message>
        <source>Settings that change</source>
        <translation>変わる設定</translation>
    </message>
    <message>
        <source>Who changed what since editing began</source>
        <translation>編集開始後に誰が何を変えたか</translation>
    </message>
    <message>
        <source>Differences as text</source>
        <translation>テキストでの違い</translation>
    </message>
    <message>
        <source>What will happen</source>
        <translation>これから行うこと</translation>
    </message>
    <message>
        <source>The request</source>
        <translation>リクエスト</translation>
    </message>
    <message>
        <source>The request that will be sent, secrets hidden</source>
        <translation>送信するリクエスト(秘密の値は非表示)</translation>
    </message>
    <message>
        <source>Copy as cURL</source>
        <translation>cURL としてコピー</translation>
    </message>
    <message>
        <source>Copy the request as cURL, secrets hidden</source>
        <translation>リクエストを cURL としてコピー(秘密の値は非表示)</translation>
    </message>
    <message>
        <source>Back to the text</source>
        <translation>テキストに戻る</translation>
    </message>
    <message>
        <source>Take over their changes</source>
        <translation>ほかの人の変更を取り込む</translation>
    </message>
    <message>
        <source>Apply in spite of errors</source>
        <translation>エラーがあっても適用する</translation>
    </message>
    <message>
        <source>Their changes may go</source>
        <translation>ほかの人の変更を失ってもよい</translation>
    </message>
    <message>
        <source>State that it begins in</source>
        <translation>開始時の状態</translation>
    </message>
    <message>
        <source>Begin running</source>
        <translation>実行中で開始</translation>
    </message>
    <message>
        <source>Begin paused</source>
        <translation>一時停止で開始</translation>
    </message>
    <message>
        <source>Begin stopped</source>
        <translation>停止で開始</translation>
    </message>
    <message>
        <source>Nothing would change: the worker has exactly this.</source>
        <translation>何も変わりません。ワーカーの設定はこれと同じです。</translation>
    </message>
    <message numerus="yes">
        <source>%1 is created with %n settings. No other connector is touched.</source>
        <translation>
            <numerusform>%1 を設定 %n 件で作成します。ほかのコネクターには触れません。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n settings of %1 change. Its other settings, its offsets and every other connector stay as they are.</source>
        <translation>
            <numerusform>%1 の設定 %n 件が変わります。そのほかの設定、オフセット、ほかのコネクターはそのままです。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n settings of %1 change. This worker takes a whole config only: what is written is what it has now, with these changes. Offsets and every other connector stay as they are.</source>
        <translation>
            <numerusform>%1 の設定 %n 件が変わります。このワーカーは設定全体しか受け取らないため、現在の設定にこの変更を加えたものを書き込みます。オフセットとほかのコネクターはそのままです。</numerusform>
        </translation>
    </message>
    <message>
        <source>Create %1</source>
        <translation>%1 を作成</translation>
    </message>
    <message numerus="yes">
        <source>Apply %n changes to %1</source>
        <translation>
            <numerusform>%1 に変更 %n 件を適用</numerusform>
        </translation>
    </message>
    <message>
        <source>On the worker now</source>
        <translation>現在のワーカー</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新規</translation>
    </message>
    <message>
        <source>After applying</source>
        <translation>適用後</translation>
    </message>
    <message>
        <source>Somebody else changed this config since editing began</source>
        <translation>編集を始めてから、ほかの人がこの設定を変更しました</translation>
    </message>
    <message>
        <source>Nothing of theirs goes by applying this.</source>
        <translation>適用しても、ほかの人の変更は失われません。</translation>
    </message>
    <message>
        <source>Applying this text takes back their changes of: %1.</source>
        <translation>このテキストを適用すると、ほかの人の次の変更が元に戻ります: %1。</translation>
    </message>
    <message>
        <source>Look at this before</source>
        <translation>適用前に確認してください</translation>
    </message>
    <message>
        <source>Apply unvalidated</source>
        <translation>検証せずに適用する</translation>
    </message>
</context>
<context>
    <name>patchbay::ConfigTextView</name>
    <message>
        <source>Config as text</source>
        <translation>テキストの設定</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>やり直す</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>切り取り</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>貼り付け</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>すべて選択</translation>
    </message>
</context>
<context>
    <name>patchbay::ConfigVersionModel</name>
    <message>
        <source>When</source>
        <translation>日時</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>誰が</translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>変更内容</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
</context>
<context>
    <name>patchbay::ConfigWatchView</name>
    <message>
        <source>Steps</source>
        <translation>手順</translation>
    </message>
    <message>
        <source>Back to the text</source>
        <translation>テキストに戻る</translation>
    </message>
    <message>
        <source>Stop watching</source>
        <translation>見守りを終える</translation>
    </message>
    <message>
        <source>No further step begins. What was sent is left to finish.</source>
        <translation>次の手順は始まりません。送信済みのものは完了まで進みます。</translation>
    </message>
    <message>
        <source>Go back to the version before</source>
        <translation>前のバージョンに戻す</translation>
    </message>
    <message>
        <source>Applying</source>
        <translation>適用中</translation>
    </message>
    <message>
        <source>It is watched until everything is as it is meant to be, or has failed.</source>
        <translation>すべてが本来の状態になるか、失敗するまで見守ります。</translation>
    </message>
</context>
<context>
    <name>patchbay::ConfigWorkbench</name>
    <message>
        <source>Edit</source>
        <translation>編集</translation>
    </message>
    <message>
        <source>Validate</source>
        <translation>検証</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>確認</translation>
    </message>
    <message>
        <source>Apply and watch</source>
        <translation>適用と見守り</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Cancel the validation</source>
        <translation>検証をキャンセル</translation>
    </message>
    <message>
        <source>Review and apply…</source>
        <translation>確認して適用…</translation>
    </message>
    <message>
        <source>More</source>
        <translation>その他</translation>
    </message>
    <message>
        <source>More to do with the text</source>
        <translation>テキストのその他の操作</translation>
    </message>
    <message>
        <source>Discard the draft</source>
        <translation>下書きを破棄</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>整形</translation>
    </message>
    <message>
        <source>Sort by group</source>
        <translation>グループ順に並べる</translation>
    </message>
    <message>
        <source>Fix the problem of this line</source>
        <translation>この行の問題を直す</translation>
    </message>
    <message>
        <source>Complete (Ctrl+Space)</source>
        <translation>補完 (Ctrl+Space)</translation>
    </message>
    <message>
        <source>Find and replace</source>
        <translation>検索と置換</translation>
    </message>
    <message>
        <source>Form beside the text</source>
        <translation>テキストの横にフォーム</translation>
    </message>
    <message>
        <source>Compare with another connector…</source>
        <translation>別のコネクターと比較…</translation>
    </message>
    <message>
        <source>Discard the changes</source>
        <translation>変更を破棄</translation>
    </message>
    <message>
        <source>The config is being read</source>
        <translation>設定を読み込み中です</translation>
    </message>
    <message>
        <source>The history does not get what is done here</source>
        <translation>ここでの操作は履歴に残りません</translation>
    </message>
    <message>
        <source>The config could not be read</source>
        <translation>設定を読み込めませんでした</translation>
    </message>
    <message>
        <source>Your draft of %1 is back</source>
        <translation>%1 の下書きを復元しました</translation>
    </message>
    <message>
        <source>The worker&apos;s config has changed since. The review shows who changed what before anything is applied.</source>
        <translation>その後ワーカーの設定が変わりました。適用の前に、誰が何を変えたかを確認できます。</translation>
    </message>
    <message>
        <source>The worker&apos;s config has not changed since.</source>
        <translation>その後ワーカーの設定は変わっていません。</translation>
    </message>
    <message>
        <source>Somebody else changed this config while you edit it</source>
        <translation>編集中に、ほかの人がこの設定を変更しました</translation>
    </message>
    <message>
        <source>Your text stays as it is. The review shows who changed what before anything is applied.</source>
        <translation>編集中のテキストはそのままです。適用の前に、誰が何を変えたかを確認できます。</translation>
    </message>
    <message>
        <source>The draft is not kept</source>
        <translation>下書きを保存できません</translation>
    </message>
    <message>
        <source>The draft could not be removed</source>
        <translation>下書きを削除できませんでした</translation>
    </message>
    <message>
        <source>It could not be validated</source>
        <translation>検証できませんでした</translation>
    </message>
    <message>
        <source>This worker can&apos;t validate</source>
        <translation>このワーカーは検証できません</translation>
    </message>
    <message>
        <source>%1 Only what is known here was checked: JSON, types and required settings of a definition that was seen before.</source>
        <translation>%1 ここで分かることだけを検査しました: JSON、以前に見た定義の型と必須の設定。</translation>
    </message>
    <message>
        <source>It could not be reviewed</source>
        <translation>確認できませんでした</translation>
    </message>
    <message>
        <source>Nothing was sent</source>
        <translation>何も送信していません</translation>
    </message>
    <message>
        <source>This is production. What was reviewed is written to the cluster.</source>
        <translation>本番環境です。確認した内容をクラスターに書き込みます。</translation>
    </message>
    <message>
        <source>Secrets are not kept: %1 stays as the worker has it now.</source>
        <translation>秘密の値は保存していません: %1 は現在のワーカーの値のままです。</translation>
    </message>
    <message>
        <source>Type these secrets again: %1.</source>
        <translation>次の秘密の値をもう一度入力してください: %1。</translation>
    </message>
    <message>
        <source>The version of %1 is in the text</source>
        <translation>%1 のバージョンをテキストに取り込みました</translation>
    </message>
    <message>
        <source>Not validated yet</source>
        <translation>未検証</translation>
    </message>
    <message>
        <source>As the worker has it</source>
        <translation>ワーカーと同じ</translation>
    </message>
    <message>
        <source>The worker validates… %1</source>
        <translation>ワーカーが検証中… %1</translation>
    </message>
    <message numerus="yes">
        <source>%n problems</source>
        <translation>
            <numerusform>問題 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>検証済み</translation>
    </message>
    <message>
        <source>Checked here only</source>
        <translation>ここでのみ検査済み</translation>
    </message>
</context>
<context>
    <name>patchbay::ConnectText</name>
    <message>
        <source>The answer is not complete JSON: it ends at byte %1.</source>
        <translation>応答の JSON が不完全です。%1 バイト目で終わっています。</translation>
    </message>
    <message>
        <source>The answer is not JSON: %1 (at byte %2)</source>
        <translation>応答が JSON ではありません: %1 (%2 バイト目)</translation>
    </message>
    <message>
        <source>This is not what Kafka Connect answers: expected %1.</source>
        <translation>Kafka Connect の応答ではありません。%1 であるはずです。</translation>
    </message>
    <message>
        <source>A connector called &quot;%1&quot; cannot be addressed safely: proxies fold such a path, and the request would hit another object.</source>
        <translation>「%1」という名前のコネクターは安全に指定できません。プロキシがこのようなパスを畳むため、要求が別のものに届きます。</translation>
    </message>
    <message>
        <source>A connector needs a name.</source>
        <translation>コネクターには名前が必要です。</translation>
    </message>
    <message>
        <source>The name begins or ends with a space: the worker would cut it off and create another name.</source>
        <translation>名前の先頭または末尾に空白があります。ワーカーがそれを取り除き、別の名前で作成してしまいます。</translation>
    </message>
    <message>
        <source>The name holds &apos;/&apos;, &apos;%&apos; or &apos;\&apos;: workers since 4.0 could neither show nor delete such a connector.</source>
        <translation>名前に &apos;/&apos;、&apos;%&apos; または &apos;\&apos; が含まれています。4.0 以降のワーカーでは、そのようなコネクターを表示も削除もできません。</translation>
    </message>
    <message>
        <source>A connector without a name cannot be addressed.</source>
        <translation>名前のないコネクターは指定できません。</translation>
    </message>
    <message>
        <source>The name &quot;%1&quot; holds &apos;/&apos;, &apos;%&apos; or &apos;\&apos;: workers since 4.0 refuse its path, so it can neither be read nor changed.</source>
        <translation>名前「%1」に &apos;/&apos;、&apos;%&apos; または &apos;\&apos; が含まれています。4.0 以降のワーカーはこのパスを拒否するため、読むことも変更することもできません。</translation>
    </message>
    <message>
        <source>the version of a Kafka Connect worker</source>
        <translation>Kafka Connect ワーカーのバージョン</translation>
    </message>
    <message>
        <source>the health of a Kafka Connect worker</source>
        <translation>Kafka Connect ワーカーの稼働状況</translation>
    </message>
    <message>
        <source>a list of names</source>
        <translation>名前の一覧</translation>
    </message>
    <message>
        <source>the status of a connector</source>
        <translation>コネクターの状態</translation>
    </message>
    <message>
        <source>the status of a task</source>
        <translation>タスクの状態</translation>
    </message>
    <message>
        <source>the statuses of all connectors by name</source>
        <translation>名前ごとの全コネクターの状態</translation>
    </message>
    <message>
        <source>the settings of all connectors by name</source>
        <translation>名前ごとの全コネクターの設定</translation>
    </message>
    <message>
        <source>a connector with its settings</source>
        <translation>コネクターとその設定</translation>
    </message>
    <message>
        <source>the settings of a connector</source>
        <translation>コネクターの設定</translation>
    </message>
    <message>
        <source>a list of tasks</source>
        <translation>タスクの一覧</translation>
    </message>
    <message>
        <source>the topics of the connector</source>
        <translation>コネクターのトピック</translation>
    </message>
    <message>
        <source>a list of offsets</source>
        <translation>オフセットの一覧</translation>
    </message>
    <message>
        <source>a partition beside each offset</source>
        <translation>各オフセットに対応するパーティション</translation>
    </message>
    <message>
        <source>what became of the offsets</source>
        <translation>オフセット変更の結果</translation>
    </message>
    <message>
        <source>a list of plugins</source>
        <translation>プラグインの一覧</translation>
    </message>
    <message>
        <source>a list of settings</source>
        <translation>設定項目の一覧</translation>
    </message>
    <message>
        <source>the result of a validation</source>
        <translation>検証の結果</translation>
    </message>
    <message>
        <source>the levels of the loggers by name</source>
        <translation>名前ごとのロガーのレベル</translation>
    </message>
    <message>
        <source>the level of a logger</source>
        <translation>ロガーのレベル</translation>
    </message>
    <message>
        <source>A connector called &quot;%1&quot; cannot be addressed safely: a worker that hands the request on, or a proxy, cuts the name at its &apos;;&apos;, and the request would hit another connector.</source>
        <translation>「%1」というコネクターは安全に指定できません。リクエストを引き継ぐワーカーやプロキシが名前を「;」で切り、別のコネクターに届くおそれがあります。</translation>
    </message>
    <message>
        <source>The name holds &apos;{&apos; or &apos;}&apos;: workers answer every second request about such a connector with an error.</source>
        <translation>名前に「{」または「}」が含まれています。ワーカーはこのようなコネクターへのリクエストの二回に一回をエラーで返します。</translation>
    </message>
</context>
<context>
    <name>patchbay::ConnectionListModel</name>
    <message>
        <source>this run only</source>
        <translation>この実行のみ</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>読み取り専用</translation>
    </message>
</context>
<context>
    <name>patchbay::ConnectionTest</name>
    <message>
        <source>The test takes too long and was ended.</source>
        <translation>テストに時間がかかりすぎたため終了しました。</translation>
    </message>
    <message>
        <source>Check the network, a VPN or a firewall on the way to this host.</source>
        <translation>このホストまでのネットワーク、VPN、ファイアウォールを確認してください。</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>キャンセルしました。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>TCP</source>
        <translation>TCP</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>Authentication</source>
        <translation>認証</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>バージョン</translation>
    </message>
    <message>
        <source>Plugins</source>
        <translation>プラグイン</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>制限</translation>
    </message>
    <message>
        <source>This port speaks TLS, not plain HTTP.</source>
        <translation>このポートは平文の HTTP ではなく TLS を話します。</translation>
    </message>
    <message>
        <source>Write https:// instead of http:// in the address.</source>
        <translation>アドレスの http:// を https:// にしてください。</translation>
    </message>
    <message>
        <source>Not reached.</source>
        <translation>到達していません。</translation>
    </message>
    <message>
        <source>The way goes through the proxy %1.</source>
        <translation>プロキシ %1 を経由します。</translation>
    </message>
    <message>
        <source>%1 is an address, no name to look up.</source>
        <translation>%1 はアドレスで、調べる名前ではありません。</translation>
    </message>
    <message>
        <source>The name %1 is not known: %2.</source>
        <translation>%1 という名前が見つかりません: %2。</translation>
    </message>
    <message>
        <source>Check the spelling of the host name, and whether a VPN is needed to resolve it.</source>
        <translation>ホスト名のつづりと、名前の解決に VPN が必要かどうかを確認してください。</translation>
    </message>
    <message>
        <source>The way goes through the proxy %1 (%2).</source>
        <translation>プロキシ %1 (%2) を経由します。</translation>
    </message>
    <message>
        <source>%1 is %2.</source>
        <translation>%1 は %2 です。</translation>
    </message>
    <message>
        <source>Connected to %1, port %2.</source>
        <translation>%1 のポート %2 に接続しました。</translation>
    </message>
    <message>
        <source>Plain HTTP: nothing is encrypted.</source>
        <translation>平文の HTTP: 何も暗号化されません。</translation>
    </message>
    <message>
        <source>%1, port %2</source>
        <translation>%1、ポート %2</translation>
    </message>
    <message>
        <source>Nobody listens at %1.</source>
        <translation>%1 では誰も待ち受けていません。</translation>
    </message>
    <message>
        <source>Check the port, and that the worker is running.</source>
        <translation>ポートと、ワーカーが動いていることを確認してください。</translation>
    </message>
    <message>
        <source>No connection to %1: %2.</source>
        <translation>%1 に接続できません: %2。</translation>
    </message>
    <message>
        <source>Choose a readable CA file in PEM form, or none.</source>
        <translation>読める PEM 形式の CA ファイルを選ぶか、指定をなくしてください。</translation>
    </message>
    <message>
        <source>Encrypted. The certificate: %1.</source>
        <translation>暗号化されています。証明書: %1。</translation>
    </message>
    <message>
        <source>This port speaks plain HTTP, not TLS.</source>
        <translation>このポートは TLS ではなく平文の HTTP を話します。</translation>
    </message>
    <message>
        <source>Write http:// instead of https:// in the address.</source>
        <translation>アドレスの https:// を http:// にしてください。</translation>
    </message>
    <message>
        <source>The server took the connection but does not answer the TLS handshake.</source>
        <translation>サーバーは接続を受け付けましたが、TLS ハンドシェイクに応答しません。</translation>
    </message>
    <message>
        <source>Check that this port is the worker&apos;s HTTPS port.</source>
        <translation>このポートがワーカーの HTTPS ポートかどうかを確認してください。</translation>
    </message>
    <message>
        <source>The server offers no version of TLS that is still safe: %1.</source>
        <translation>サーバーは今も安全な TLS のバージョンを提供していません: %1。</translation>
    </message>
    <message>
        <source>Ask whoever runs the worker to switch on TLS 1.2 or 1.3.</source>
        <translation>ワーカーの管理者に TLS 1.2 または 1.3 を有効にするよう依頼してください。</translation>
    </message>
    <message>
        <source>The server ended the TLS handshake: %1.</source>
        <translation>サーバーが TLS ハンドシェイクを終了しました: %1。</translation>
    </message>
    <message>
        <source>Ask whoever runs the worker whether it wants a client certificate, which this connection does not send.</source>
        <translation>ワーカーがクライアント証明書を求めているか管理者に確認してください。この接続はそれを送りません。</translation>
    </message>
    <message>
        <source>Looking up the name %1 takes too long.</source>
        <translation>名前 %1 の検索に時間がかかりすぎています。</translation>
    </message>
    <message>
        <source>Check the network and its name server, or whether a VPN is needed.</source>
        <translation>ネットワークとそのネームサーバー、または VPN が必要かどうかを確認してください。</translation>
    </message>
    <message>
        <source>%1, port %2, does not answer at all.</source>
        <translation>%1 のポート %2 がまったく応答しません。</translation>
    </message>
    <message>
        <source>A firewall may be in the way: check the address, the port and the VPN.</source>
        <translation>ファイアウォールが妨げている可能性があります。アドレス、ポート、VPN を確認してください。</translation>
    </message>
    <message>
        <source>list the topics that a connector uses</source>
        <translation>コネクターが使うトピックの一覧</translation>
    </message>
    <message>
        <source>restart a connector together with its tasks</source>
        <translation>コネクターをタスクごと再起動すること</translation>
    </message>
    <message>
        <source>describe converters and transforms</source>
        <translation>コンバーターとトランスフォームの説明</translation>
    </message>
    <message>
        <source>stop connectors</source>
        <translation>コネクターの停止</translation>
    </message>
    <message>
        <source>show offsets</source>
        <translation>オフセットの表示</translation>
    </message>
    <message>
        <source>change or reset offsets</source>
        <translation>オフセットの変更やリセット</translation>
    </message>
    <message>
        <source>create connectors stopped or paused</source>
        <translation>停止または一時停止した状態でのコネクターの作成</translation>
    </message>
    <message>
        <source>set log levels on all workers at once</source>
        <translation>すべてのワーカーのログレベルの一括設定</translation>
    </message>
    <message>
        <source>change single settings</source>
        <translation>個々の設定の変更</translation>
    </message>
    <message>
        <source>report its health</source>
        <translation>健全性の報告</translation>
    </message>
    <message>
        <source>choose between versions of a plugin</source>
        <translation>プラグインのバージョンの選択</translation>
    </message>
    <message>
        <source>Check the user name and the password.</source>
        <translation>ユーザー名とパスワードを確認してください。</translation>
    </message>
    <message>
        <source>Choose Basic authentication, and enter a user name and a password.</source>
        <translation>Basic 認証を選び、ユーザー名とパスワードを入力してください。</translation>
    </message>
    <message>
        <source>Wait until the worker has started, then test again.</source>
        <translation>ワーカーが起動するまで待ち、もう一度テストしてください。</translation>
    </message>
    <message>
        <source>Wait until the cluster has rebalanced, then test again.</source>
        <translation>クラスターのリバランスが終わるまで待ち、もう一度テストしてください。</translation>
    </message>
    <message>
        <source>Check that the address is that of a Kafka Connect worker&apos;s REST interface, its path included.</source>
        <translation>アドレスがパスを含めて Kafka Connect ワーカーの REST インターフェースのものか確認してください。</translation>
    </message>
    <message>
        <source>Look into the log of the worker.</source>
        <translation>ワーカーのログを確認してください。</translation>
    </message>
    <message>
        <source>The worker asks for no password.</source>
        <translation>ワーカーはパスワードを求めません。</translation>
    </message>
    <message>
        <source>Accepted as %1.</source>
        <translation>%1 として受け入れられました。</translation>
    </message>
    <message>
        <source>Kafka Connect %1 on the Kafka cluster %2.</source>
        <translation>Kafka Connect %1、Kafka クラスター %2。</translation>
    </message>
    <message numerus="yes">
        <source>%n connector plugin(s) installed.</source>
        <translation>
            <numerusform>コネクタープラグインが %n 個インストールされています。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (since %2)</source>
        <translation>%1 (%2 以降)</translation>
    </message>
    <message>
        <source>This worker can do everything that Patchbay uses.</source>
        <translation>このワーカーは Patchbay が使うすべてのことができます。</translation>
    </message>
    <message>
        <source>This worker cannot: %1.</source>
        <translation>このワーカーにできないこと: %1。</translation>
    </message>
    <message>
        <source>%1, issued by %2, valid from %3 until %4, SHA-256 %5</source>
        <translation>%1、発行者 %2、有効期間 %3 から %4、SHA-256 %5</translation>
    </message>
    <message>
        <source>The certificate has expired: %1.</source>
        <translation>証明書の有効期限が切れています: %1。</translation>
    </message>
    <message>
        <source>Ask whoever runs the worker to renew its certificate.</source>
        <translation>ワーカーの管理者に証明書の更新を依頼してください。</translation>
    </message>
    <message>
        <source>The certificate is not valid yet: %1.</source>
        <translation>証明書はまだ有効ではありません: %1。</translation>
    </message>
    <message>
        <source>Check the clock of this computer.</source>
        <translation>このコンピューターの時計を確認してください。</translation>
    </message>
    <message>
        <source>The certificate is self-signed, or issued by an unknown authority: %1.</source>
        <translation>証明書が自己署名か、不明な認証局の発行です: %1。</translation>
    </message>
    <message>
        <source>If you trust it, enter the file of the certificate that issued it as the CA file.</source>
        <translation>信頼する場合は、それを発行した証明書のファイルを CA ファイルとして指定してください。</translation>
    </message>
    <message>
        <source>The certificate is issued by an authority that this computer does not know: %1.</source>
        <translation>証明書の発行者をこのコンピューターは知りません: %1。</translation>
    </message>
    <message>
        <source>Enter the file of that authority&apos;s certificate as the CA file.</source>
        <translation>その認証局の証明書のファイルを CA ファイルとして指定してください。</translation>
    </message>
    <message>
        <source>The certificate is not for %1 but for %2: %3.</source>
        <translation>証明書は %1 ではなく %2 のものです: %3。</translation>
    </message>
    <message>
        <source>Use a name that the certificate is for in the address.</source>
        <translation>証明書が対象とする名前をアドレスに使ってください。</translation>
    </message>
    <message>
        <source>The certificate is refused (%1): %2.</source>
        <translation>証明書が拒否されました (%1): %2。</translation>
    </message>
    <message>
        <source>Ask whoever runs the worker for a certificate that holds.</source>
        <translation>ワーカーの管理者に有効な証明書を依頼してください。</translation>
    </message>
    <message>
        <source>Kafka brokers</source>
        <translation>Kafka ブローカー</translation>
    </message>
    <message numerus="yes">
        <source>%n broker(s) answer.</source>
        <translation>
            <numerusform>%n 台のブローカーが応答しています。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n broker(s) of the Kafka cluster %1 answer.</source>
        <translation>
            <numerusform>Kafka クラスター %1 の %n 台のブローカーが応答しています。</numerusform>
        </translation>
    </message>
    <message>
        <source>Check the bootstrap servers, the security protocol, the user and the password. Everything but begin, end and lag of topics works without the brokers.</source>
        <translation>ブートストラップサーバー、セキュリティプロトコル、ユーザー、パスワードを確認してください。トピックの先頭、末尾、ラグ以外は、ブローカーがなくても動作します。</translation>
    </message>
</context>
<context>
    <name>patchbay::ConnectionTestModel</name>
    <message>
        <source>not tried</source>
        <translation>未実施</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>段階</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>分かったこと</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>所要時間</translation>
    </message>
    <message>
        <source>Worker</source>
        <translation>ワーカー</translation>
    </message>
</context>
<context>
    <name>patchbay::ConnectionTestView</name>
    <message>
        <source>Testing the connection…</source>
        <translation>接続をテストしています…</translation>
    </message>
    <message>
        <source>The connection works.</source>
        <translation>接続は正常です。</translation>
    </message>
    <message>
        <source>The test was cancelled.</source>
        <translation>テストはキャンセルされました。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Cancel the connection test</source>
        <translation>接続テストをキャンセルします</translation>
    </message>
    <message>
        <source>Stages of the connection test</source>
        <translation>接続テストの段階</translation>
    </message>
    <message numerus="yes">
        <source>%n workers fail: choose the failed stage of another to see what to do there.</source>
        <translation>
            <numerusform>%n 個のワーカーで失敗しました。ほかのワーカーの失敗した段階を選ぶと、その対処が表示されます。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>patchbay::ConnectionsPage</name>
    <message>
        <source>Connections</source>
        <translation>接続</translation>
    </message>
    <message>
        <source>Leave without saving?</source>
        <translation>保存せずに離れますか?</translation>
    </message>
    <message>
        <source>What you changed in “%1” has not been saved.</source>
        <translation>「%1」での変更はまだ保存されていません。</translation>
    </message>
    <message>
        <source>Discard the changes</source>
        <translation>変更を破棄</translation>
    </message>
    <message>
        <source>New connection</source>
        <translation>新しい接続</translation>
    </message>
    <message>
        <source>Add connection</source>
        <translation>接続を追加</translation>
    </message>
    <message>
        <source>Save connection</source>
        <translation>接続を保存</translation>
    </message>
    <message>
        <source>Nothing was saved. The password can be used for this run only: it stays in memory and is gone when Patchbay ends.</source>
        <translation>何も保存されていません。パスワードはこの実行の間だけ使えます。メモリーに置かれ、Patchbay が終了すると消えます。</translation>
    </message>
    <message>
        <source>This cannot be saved yet</source>
        <translation>まだ保存できません</translation>
    </message>
    <message>
        <source>Remove the connection %1?</source>
        <translation>接続 %1 を取り除きますか?</translation>
    </message>
    <message>
        <source>Only this entry and its password are removed. The cluster and its connectors are not touched.</source>
        <translation>この項目とそのパスワードだけを取り除きます。クラスターとそのコネクターには触れません。</translation>
    </message>
    <message>
        <source>Remove connection</source>
        <translation>接続を取り除く</translation>
    </message>
    <message>
        <source>Import connections</source>
        <translation>接続の読み込み</translation>
    </message>
    <message>
        <source>Connections (*.json);;All files (*)</source>
        <translation>接続 (*.json);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Export connections</source>
        <translation>接続の書き出し</translation>
    </message>
    <message>
        <source>Connections (*.json)</source>
        <translation>接続 (*.json)</translation>
    </message>
    <message>
        <source>Add a connection</source>
        <translation>接続を追加</translation>
    </message>
    <message>
        <source>Duplicate this connection</source>
        <translation>この接続を複製します</translation>
    </message>
    <message>
        <source>Remove this connection…</source>
        <translation>この接続を取り除きます…</translation>
    </message>
    <message>
        <source>Move this connection up</source>
        <translation>この接続を上へ移します</translation>
    </message>
    <message>
        <source>Move this connection down</source>
        <translation>この接続を下へ移します</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>読み込む…</translation>
    </message>
    <message>
        <source>Import connections from a file</source>
        <translation>ファイルから接続を読み込みます</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>書き出す…</translation>
    </message>
    <message>
        <source>Export all connections, without passwords</source>
        <translation>すべての接続をパスワードなしで書き出します</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>接続をテスト</translation>
    </message>
    <message>
        <source>Undo changes</source>
        <translation>変更を元に戻す</translation>
    </message>
    <message>
        <source>Undo the changes that are not saved</source>
        <translation>保存していない変更を元に戻します</translation>
    </message>
    <message>
        <source>Save, password for this run only</source>
        <translation>保存 (パスワードはこの実行のみ)</translation>
    </message>
    <message>
        <source>No connections yet</source>
        <translation>接続はまだありません</translation>
    </message>
    <message>
        <source>A connection names one Kafka Connect cluster and the URLs of its workers.</source>
        <translation>接続とは、一つの Kafka Connect クラスターとそのワーカーの URL のことです。</translation>
    </message>
</context>
<context>
    <name>patchbay::ConnectorActions</name>
    <message>
        <source>Restart &amp;failed</source>
        <translation>失敗したものを再起動(&amp;F)</translation>
    </message>
    <message>
        <source>Restart &amp;connector only</source>
        <translation>コネクターのみ再起動(&amp;C)</translation>
    </message>
    <message>
        <source>Restart connector and &amp;all tasks</source>
        <translation>コネクターと全タスクを再起動(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>一時停止(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>再開(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>削除(&amp;D)…</translation>
    </message>
    <message>
        <source>Copy &amp;link</source>
        <translation>リンクをコピー(&amp;L)</translation>
    </message>
    <message>
        <source>No connector is selected.</source>
        <translation>コネクターが選択されていません。</translation>
    </message>
    <message>
        <source>Without this, a new connector of the same name goes on where this one stopped.</source>
        <translation>リセットしないと、同じ名前の新しいコネクターは、これが止まった所から続けます。</translation>
    </message>
    <message>
        <source>It is not in the cluster any more.</source>
        <translation>もうクラスターにありません。</translation>
    </message>
    <message>
        <source>Nothing is known of it yet: the cluster has not answered.</source>
        <translation>まだ何も分かっていません。クラスターが応答していません。</translation>
    </message>
    <message>
        <source>Restarts what has FAILED in every connector of the cluster, as one operation with a result for each. What runs is left alone.</source>
        <translation>クラスターのすべてのコネクターで FAILED になったものを、一つの操作として再起動し、結果をそれぞれに示します。動いているものには触れません。</translation>
    </message>
    <message>
        <source>Nothing has failed here.</source>
        <translation>失敗したものはありません。</translation>
    </message>
    <message>
        <source>Reset the offsets first</source>
        <translation>先にオフセットをリセットする</translation>
    </message>
    <message>
        <source>Restart tas&amp;k</source>
        <translation>タスクを再起動(&amp;K)</translation>
    </message>
    <message>
        <source>Copy na&amp;me</source>
        <translation>名前をコピー(&amp;M)</translation>
    </message>
    <message>
        <source>Restart all tha&amp;t failed</source>
        <translation>失敗したものをすべて再起動(&amp;T)</translation>
    </message>
    <message numerus="yes">
        <source>Restart all tha&amp;t failed (%n)</source>
        <translation>
            <numerusform>失敗したものをすべて再起動(&amp;T) (%n)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>patchbay::ConnectorConfigView</name>
    <message>
        <source>Settings of the connector</source>
        <translation>コネクターの設定</translation>
    </message>
    <message>
        <source>Read the settings again</source>
        <translation>設定を読み直します</translation>
    </message>
    <message>
        <source>The config could not be read</source>
        <translation>設定を読めませんでした</translation>
    </message>
    <message>
        <source>The config is being read</source>
        <translation>設定を読み込んでいます</translation>
    </message>
</context>
<context>
    <name>patchbay::ConnectorHeader</name>
    <message numerus="yes">
        <source>%1 · %2 of %n tasks</source>
        <comment>FAILED · 1 of 2 tasks</comment>
        <translation>
            <numerusform>%1 · %n タスク中 %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>再起動</translation>
    </message>
    <message>
        <source>What a restart shall reach: only what failed, the connector alone, or everything.</source>
        <translation>再起動の範囲: 失敗したものだけ、コネクターだけ、またはすべて。</translation>
    </message>
    <message>
        <source>Ways to restart</source>
        <translation>再起動の方法</translation>
    </message>
    <message>
        <source>was %1</source>
        <comment>the last state of a deleted connector</comment>
        <translation>以前は %1</translation>
    </message>
    <message>
        <source>worker %1</source>
        <translation>ワーカー %1</translation>
    </message>
    <message>
        <source>topics %1</source>
        <translation>トピック %1</translation>
    </message>
</context>
<context>
    <name>patchbay::ConnectorOverview</name>
    <message>
        <source>No tasks: a stopped connector gives its tasks back. They come back when it is resumed.</source>
        <translation>タスクなし: 停止したコネクターはタスクを手放します。再開すると戻ります。</translation>
    </message>
    <message>
        <source>No tasks yet: no worker has reported a state of this connector.</source>
        <translation>タスクはまだありません: どのワーカーもこのコネクターの状態を報告していません。</translation>
    </message>
    <message>
        <source>No tasks: the connector has not made any.</source>
        <translation>タスクなし: コネクターはまだタスクを作っていません。</translation>
    </message>
    <message>
        <source>Tasks of the connector</source>
        <translation>コネクターのタスク</translation>
    </message>
    <message>
        <source>Topics in use</source>
        <translation>使用中のトピック</translation>
    </message>
    <message>
        <source>Topics that the connector uses</source>
        <translation>コネクターが使うトピック</translation>
    </message>
    <message>
        <source>Restart task</source>
        <translation>タスクを再起動</translation>
    </message>
    <message>
        <source>Copy the worker&apos;s address</source>
        <translation>ワーカーのアドレスをコピー</translation>
    </message>
</context>
<context>
    <name>patchbay::ConnectorPage</name>
    <message>
        <source>Overview</source>
        <translation>概要</translation>
    </message>
    <message>
        <source>Config</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>トピック</translation>
    </message>
    <message>
        <source>Pages of the connector</source>
        <translation>コネクターのページ</translation>
    </message>
    <message>
        <source>This connector is no longer in the cluster</source>
        <translation>このコネクターはもうクラスターにありません</translation>
    </message>
    <message>
        <source>This cluster has no connector of this name</source>
        <translation>このクラスターにこの名前のコネクターはありません</translation>
    </message>
    <message>
        <source>It was deleted, here or by somebody else. What you see was last read at %1. Its offsets stay unless they were reset first: a new connector of the same name goes on from them.</source>
        <translation>ここで、または他の人によって削除されました。表示内容が最後に読まれたのは %1 です。先にリセットされていなければオフセットは残っており、同じ名前の新しいコネクターはそこから続けます。</translation>
    </message>
    <message>
        <source>It was deleted or renamed, or a link to it holds a slip. When it appears, this page shows it.</source>
        <translation>削除または改名されたか、リンクに誤りがあります。現れれば、このページに表示されます。</translation>
    </message>
    <message>
        <source>Nothing can be asked or changed here</source>
        <translation>ここでは照会も変更もできません</translation>
    </message>
    <message>
        <source>Nothing seen yet</source>
        <translation>まだ何も見えていません</translation>
    </message>
    <message>
        <source>The connector appears as soon as a worker of this cluster answers.</source>
        <translation>このクラスターのワーカーが応答すると、コネクターが現れます。</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>起動中</translation>
    </message>
    <message>
        <source>Nothing was sent</source>
        <translation>何も送られていません</translation>
    </message>
    <message>
        <source>read only: nothing is changed here</source>
        <translation>読み取り専用: ここでは何も変更されません</translation>
    </message>
    <message>
        <source>dangerous actions ask for the name</source>
        <translation>危険な操作では名前の入力を求めます</translation>
    </message>
    <message>
        <source>Offsets</source>
        <translation>オフセット</translation>
    </message>
    <message>
        <source>A snapshot was kept</source>
        <translation>スナップショットを保存しました</translation>
    </message>
    <message numerus="yes">
        <source>%n partition(s), as they are now.</source>
        <translation>
            <numerusform>現在の %n 個のパーティションです。</numerusform>
        </translation>
    </message>
    <message>
        <source>No snapshot was kept</source>
        <translation>スナップショットは保存されませんでした</translation>
    </message>
    <message>
        <source>History</source>
        <translation>履歴</translation>
    </message>
</context>
<context>
    <name>patchbay::ConnectorTableModel</name>
    <message>
        <source>Running tasks of all tasks</source>
        <translation>全タスク中の実行中タスク</translation>
    </message>
    <message>
        <source>Connector</source>
        <translation>コネクター</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>タスク</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Worker</source>
        <translation>ワーカー</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>クラス</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>トピック</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>バージョン</translation>
    </message>
</context>
<context>
    <name>patchbay::ConnectorTopicsView</name>
    <message>
        <source>Topics in use by the connector</source>
        <translation>コネクターが使用中のトピック</translation>
    </message>
    <message>
        <source>Read the topics again</source>
        <translation>トピックを読み直します</translation>
    </message>
    <message>
        <source>Topics that its tasks have read from or written to since the workers began this list.</source>
        <translation>ワーカーがこの一覧を始めてから、タスクが読み書きしたトピックです。</translation>
    </message>
    <message>
        <source>No topics in use</source>
        <translation>使用中のトピックはありません</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>The topics are being read</source>
        <translation>トピックを読み込んでいます</translation>
    </message>
</context>
<context>
    <name>patchbay::CopyExecution</name>
    <message>
        <source>The connection of the original does not exist any more. Nothing was sent.</source>
        <translation>元のコネクターの接続はもうありません。何も送っていません。</translation>
    </message>
    <message>
        <source>There is a connector of that name already: it is not touched. Choose another name.</source>
        <translation>その名前のコネクターがすでにあります: 触れていません。別の名前を選んでください。</translation>
    </message>
    <message>
        <source>The answer was lost; reading back what happened</source>
        <translation>応答が失われました。何が起きたか読み直しています</translation>
    </message>
    <message>
        <source>It had been done before the program ended.</source>
        <translation>プログラムが終わる前に実行されていました。</translation>
    </message>
    <message>
        <source>The answer was lost; reading back shows that it happened.</source>
        <translation>応答は失われましたが、読み直したところ実行されていました。</translation>
    </message>
</context>
<context>
    <name>patchbay::CopySourceModel</name>
    <message>
        <source>Connector</source>
        <translation>コネクター</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>クラスター</translation>
    </message>
</context>
<context>
    <name>patchbay::Database</name>
    <message>
        <source>%1 could not be opened: %2.</source>
        <translation>%1 を開けませんでした: %2。</translation>
    </message>
    <message>
        <source>%1 was written by a newer version of Patchbay. It is left untouched; nothing can be recorded there until this program is updated.</source>
        <translation>%1 は新しいバージョンの Patchbay が書いたものです。触れずに残します。このプログラムを更新するまで、そこには何も記録できません。</translation>
    </message>
    <message>
        <source>The record of changes in %1 is damaged. It was moved to %2 and a new one is begun. Whether a change was interrupted before is no longer known.</source>
        <translation>%1 の変更記録が壊れています。%2 に移し、新しい記録を始めます。以前に中断した変更があったかどうかは、もうわかりません。</translation>
    </message>
    <message>
        <source>The disk is full: nothing was recorded in %1.</source>
        <translation>ディスクがいっぱいです。%1 には何も記録されませんでした。</translation>
    </message>
    <message>
        <source>Another program kept %1 busy for too long; nothing was recorded.</source>
        <translation>ほかのプログラムが %1 を長く使い続けたため、何も記録されませんでした。</translation>
    </message>
    <message>
        <source>%1 cannot be written to.</source>
        <translation>%1 に書き込めません。</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2。</translation>
    </message>
</context>
<context>
    <name>patchbay::DocumentTabBar</name>
    <message>
        <source>%1 · %2</source>
        <comment>environment and cluster</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Close the page %1</source>
        <translation>ページ %1 を閉じます</translation>
    </message>
    <message>
        <source>Close (Ctrl+W)</source>
        <translation>閉じる (Ctrl+W)</translation>
    </message>
</context>
<context>
    <name>patchbay::DocumentTabs</name>
    <message>
        <source>Open pages</source>
        <translation>開いているページ</translation>
    </message>
</context>
<context>
    <name>patchbay::Environment</name>
    <message>
        <source>DEVELOPMENT</source>
        <translation>開発</translation>
    </message>
    <message>
        <source>STAGING</source>
        <translation>ステージング</translation>
    </message>
    <message>
        <source>PRODUCTION</source>
        <translation>本番</translation>
    </message>
</context>
<context>
    <name>patchbay::EnvironmentBanner</name>
    <message>
        <source>%1 · %2</source>
        <comment>environment and cluster</comment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>patchbay::ErrorText</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 (宛先 %2)</translation>
    </message>
    <message>
        <source>HTTP status %1</source>
        <translation>HTTP ステータス %1</translation>
    </message>
    <message>
        <source>The worker</source>
        <translation>ワーカー</translation>
    </message>
    <message>
        <source>%1 cannot be reached.</source>
        <translation>%1 に接続できません。</translation>
    </message>
    <message>
        <source>%1 cannot be reached: %2</source>
        <translation>%1 に接続できません: %2</translation>
    </message>
    <message>
        <source>%1 did not answer in time.</source>
        <translation>%1 が時間内に応答しませんでした。</translation>
    </message>
    <message>
        <source>No secure connection to %1 could be made.</source>
        <translation>%1 への安全な接続ができませんでした。</translation>
    </message>
    <message>
        <source>No secure connection to %1 could be made: %2</source>
        <translation>%1 への安全な接続ができませんでした: %2</translation>
    </message>
    <message>
        <source>%1 sends requests on to %2. They are not followed, and no password was sent there.</source>
        <translation>%1 は要求を %2 に転送しようとしています。転送には従わず、そこへパスワードも送っていません。</translation>
    </message>
    <message>
        <source>A proxy on the way to %1 asks for a password.</source>
        <translation>%1 までの途中のプロキシがパスワードを求めています。</translation>
    </message>
    <message>
        <source>%1 does not accept the user name and password.</source>
        <translation>%1 はこのユーザー名とパスワードを受け付けません。</translation>
    </message>
    <message>
        <source>%1 does not allow this.</source>
        <translation>%1 はこれを許可していません。</translation>
    </message>
    <message>
        <source>%1 does not allow this: %2</source>
        <translation>%1 はこれを許可していません: %2</translation>
    </message>
    <message>
        <source>It does not exist on this cluster.</source>
        <translation>このクラスターには存在しません。</translation>
    </message>
    <message>
        <source>It does not exist on this cluster: %1</source>
        <translation>このクラスターには存在しません: %1</translation>
    </message>
    <message>
        <source>The Kafka Connect version of %1 cannot do this.</source>
        <translation>%1 の Kafka Connect のバージョンではできません。</translation>
    </message>
    <message>
        <source>%1 is starting and not ready yet.</source>
        <translation>%1 は起動中で、まだ準備ができていません。</translation>
    </message>
    <message>
        <source>A connector of this name exists already.</source>
        <translation>この名前のコネクターはすでに存在します。</translation>
    </message>
    <message>
        <source>A connector of this name exists already: %1</source>
        <translation>この名前のコネクターはすでに存在します: %1</translation>
    </message>
    <message>
        <source>The cluster is rebalancing and did not take the request.</source>
        <translation>クラスターはリバランス中で、要求を受け付けませんでした。</translation>
    </message>
    <message>
        <source>%1 refused the request as invalid.</source>
        <translation>%1 は要求を不正として拒否しました。</translation>
    </message>
    <message>
        <source>%1 refused the request as invalid: %2</source>
        <translation>%1 は要求を不正として拒否しました: %2</translation>
    </message>
    <message>
        <source>%1 failed.</source>
        <translation>%1 でエラーが起きました。</translation>
    </message>
    <message>
        <source>%1 failed: %2</source>
        <translation>%1 でエラーが起きました: %2</translation>
    </message>
    <message>
        <source>What %1 answered is not Kafka Connect.</source>
        <translation>%1 の応答は Kafka Connect のものではありません。</translation>
    </message>
    <message>
        <source>What %1 answered is not Kafka Connect: %2</source>
        <translation>%1 の応答は Kafka Connect のものではありません: %2</translation>
    </message>
    <message>
        <source>The answer of %1 is too large.</source>
        <translation>%1 の応答が大きすぎます。</translation>
    </message>
    <message>
        <source>The answer of %1 is too large: %2</source>
        <translation>%1 の応答が大きすぎます: %2</translation>
    </message>
    <message>
        <source>A rule of Patchbay does not allow this. Nothing was sent.</source>
        <translation>Patchbay の規則により許可されていません。何も送信していません。</translation>
    </message>
    <message>
        <source>A file of Patchbay cannot be read or written.</source>
        <translation>Patchbay のファイルを読み書きできません。</translation>
    </message>
    <message>
        <source>The keychain does not answer.</source>
        <translation>キーチェーンが応答しません。</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>キャンセルされました。</translation>
    </message>
    <message>
        <source>Check the URL, and that the worker runs and a firewall lets it through.</source>
        <translation>URL と、ワーカーが動いていること、ファイアウォールが通していることを確認してください。</translation>
    </message>
    <message>
        <source>Try again, or set a longer timeout for this cluster.</source>
        <translation>もう一度試すか、このクラスターのタイムアウトを長くしてください。</translation>
    </message>
    <message>
        <source>Check that the URL begins with the right one of http and https, and name the CA file that signed the worker&apos;s certificate.</source>
        <translation>URL の先頭が http と https のどちらであるべきかを確認し、ワーカーの証明書に署名した CA のファイルを指定してください。</translation>
    </message>
    <message>
        <source>If that is the right address, enter it as the worker&apos;s URL.</source>
        <translation>それが正しいアドレスなら、ワーカーの URL として入力してください。</translation>
    </message>
    <message>
        <source>Enter the proxy&apos;s user name and password in the system&apos;s settings, or except this host from the proxy.</source>
        <translation>プロキシのユーザー名とパスワードをシステムの設定に入力するか、このホストをプロキシの対象から外してください。</translation>
    </message>
    <message>
        <source>Enter the user name and password of this cluster again.</source>
        <translation>このクラスターのユーザー名とパスワードを入力し直してください。</translation>
    </message>
    <message>
        <source>Ask whoever runs the cluster for the right to do this.</source>
        <translation>クラスターの管理者に権限を求めてください。</translation>
    </message>
    <message>
        <source>Refresh: somebody else may have deleted it.</source>
        <translation>更新してください。ほかの誰かが削除したのかもしれません。</translation>
    </message>
    <message>
        <source>A newer Kafka Connect is needed, or a proxy on the way hides this path.</source>
        <translation>より新しい Kafka Connect が必要か、途中のプロキシがこのパスを隠しています。</translation>
    </message>
    <message>
        <source>It usually takes a few seconds; try again.</source>
        <translation>通常は数秒です。もう一度試してください。</translation>
    </message>
    <message>
        <source>Choose another name, or change the connector that exists.</source>
        <translation>別の名前にするか、既存のコネクターを変更してください。</translation>
    </message>
    <message>
        <source>This passes by itself; try again in a moment.</source>
        <translation>自然に収まります。少し待ってもう一度試してください。</translation>
    </message>
    <message>
        <source>The worker&apos;s log says more.</source>
        <translation>詳しくはワーカーのログにあります。</translation>
    </message>
    <message>
        <source>Check that the URL is that of a Connect worker and not of a web page or a proxy.</source>
        <translation>URL が Web ページやプロキシではなく Connect ワーカーのものか確認してください。</translation>
    </message>
    <message>
        <source>The answer was lost: it is not known whether the change happened.</source>
        <translation>応答が失われました。変更が行われたかどうかはわかりません。</translation>
    </message>
    <message>
        <source>Look at the connector before you try again.</source>
        <translation>もう一度試す前に、コネクターの状態を確認してください。</translation>
    </message>
    <message>
        <source>Look at what they changed, then decide again.</source>
        <translation>何が変わったかを見て、もう一度決めてください。</translation>
    </message>
    <message>
        <source>Somebody else changed it meanwhile.</source>
        <translation>その間に別の誰かが変更しました。</translation>
    </message>
</context>
<context>
    <name>patchbay::FailureNotice</name>
    <message numerus="yes">
        <source>The connector and %n of its tasks failed</source>
        <translation>
            <numerusform>コネクターとタスク %n 個が失敗しました</numerusform>
        </translation>
    </message>
    <message>
        <source>Task %1 failed</source>
        <translation>タスク %1 が失敗しました</translation>
    </message>
    <message>
        <source>Tasks %1 failed</source>
        <comment>a list of numbers</comment>
        <translation>タスク %1 が失敗しました</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n tasks failed</source>
        <translation>
            <numerusform>%n タスク中 %1 が失敗しました</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Copy the trace: %1</source>
        <translation>トレースをコピー: %1</translation>
    </message>
    <message>
        <source>The worker gives no trace.</source>
        <translation>ワーカーはトレースを返していません。</translation>
    </message>
    <message>
        <source>Root cause: %1</source>
        <translation>根本原因: %1</translation>
    </message>
    <message>
        <source>Whole trace: %1</source>
        <translation>トレース全体: %1</translation>
    </message>
    <message>
        <source>Hide the trace ▴</source>
        <translation>トレースを隠す ▴</translation>
    </message>
    <message numerus="yes">
        <source>Whole trace (%n lines) ▾</source>
        <translation>
            <numerusform>トレース全体 (%n 行) ▾</numerusform>
        </translation>
    </message>
    <message>
        <source>Hide the trace: %1</source>
        <translation>トレースを隠す: %1</translation>
    </message>
    <message>
        <source>Show the whole trace: %1</source>
        <translation>トレース全体を表示: %1</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>たった今</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>%1 前</translation>
    </message>
    <message>
        <source>seen just now</source>
        <translation>たった今確認</translation>
    </message>
    <message>
        <source>seen for %1</source>
        <translation>%1 前から確認</translation>
    </message>
    <message>
        <source>It failed at %1.</source>
        <translation>失敗した時刻 %1</translation>
    </message>
    <message>
        <source>It had failed already when Patchbay first looked, at %1.</source>
        <translation>Patchbay が最初に見た %1 には、すでに失敗していました。</translation>
    </message>
    <message>
        <source>The connector itself failed</source>
        <translation>コネクター自体が失敗しました</translation>
    </message>
</context>
<context>
    <name>patchbay::FileLock</name>
    <message>
        <source>Another program holds %1. Try again in a moment.</source>
        <translation>ほかのプログラムが %1 を使っています。少し待ってもう一度試してください。</translation>
    </message>
    <message>
        <source>The lock %1 could not be taken: %2.</source>
        <translation>ロック %1 を取得できませんでした: %2。</translation>
    </message>
</context>
<context>
    <name>patchbay::FilePlaces</name>
    <message>
        <source>The file is larger than 64 MB.</source>
        <translation>ファイルが 64 MB を超えています。</translation>
    </message>
    <message>
        <source>%1 could not be written: %2. It is as it was before.</source>
        <translation>%1 に書き込めません: %2。元の内容のままです。</translation>
    </message>
    <message>
        <source>%1 could not be written: %2.</source>
        <translation>%1 に書き込めません: %2。</translation>
    </message>
</context>
<context>
    <name>patchbay::FilterField</name>
    <message>
        <source>%1 of %2</source>
        <comment>how many connectors a filter lets through</comment>
        <translation>%2 件中 %1 件</translation>
    </message>
    <message>
        <source>searched %1 of %2</source>
        <comment>connectors whose config has been read</comment>
        <translation>%2 件中 %1 件を検索済み</translation>
    </message>
</context>
<context>
    <name>patchbay::FindBar</name>
    <message>
        <source>Find</source>
        <translation>検索</translation>
    </message>
    <message>
        <source>Text to find in the config</source>
        <translation>設定の中で探すテキスト</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>置換後</translation>
    </message>
    <message>
        <source>Text to put in its place</source>
        <translation>置き換えるテキスト</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>前へ</translation>
    </message>
    <message>
        <source>Go to the previous place</source>
        <translation>前の箇所へ</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>次へ</translation>
    </message>
    <message>
        <source>Go to the next place</source>
        <translation>次の箇所へ</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>置換</translation>
    </message>
    <message>
        <source>Replace this one</source>
        <translation>この箇所を置換</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>すべて置換</translation>
    </message>
    <message>
        <source>Replace all places</source>
        <translation>すべての箇所を置換</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>検索を閉じる</translation>
    </message>
    <message numerus="yes">
        <source>%n places</source>
        <translation>
            <numerusform>%n か所</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>patchbay::Fingerprinter</name>
    <message>
        <source>Patchbay: key of the history&apos;s fingerprints</source>
        <translation>Patchbay: 履歴の指紋の鍵</translation>
    </message>
</context>
<context>
    <name>patchbay::GuidedPage</name>
    <message>
        <source>&amp;Back</source>
        <translation>戻る(&amp;B)</translation>
    </message>
    <message>
        <source>Back to the stage before</source>
        <translation>前の段階に戻る</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>キャンセル(&amp;C)</translation>
    </message>
    <message>
        <source>Type %1</source>
        <translation>%1 と入力</translation>
    </message>
    <message>
        <source>Type the name to confirm</source>
        <translation>確認のため名前を入力</translation>
    </message>
    <message>
        <source>This is production: type the connector&apos;s name to run it.</source>
        <translation>本番環境です。実行するにはコネクターの名前を入力してください。</translation>
    </message>
    <message>
        <source>read only: nothing is changed here</source>
        <translation>読み取り専用: ここでは何も変更されません</translation>
    </message>
    <message>
        <source>type the connector&apos;s name to run</source>
        <translation>実行にはコネクター名の入力が必要です</translation>
    </message>
</context>
<context>
    <name>patchbay::History</name>
    <message>
        <source>somebody else</source>
        <translation>ほかの人</translation>
    </message>
    <message>
        <source>found on the worker</source>
        <translation>ワーカーで発見</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>不明</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>ほか %n 件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>patchbay::ImportModel</name>
    <message>
        <source>already there</source>
        <translation>すでにあります</translation>
    </message>
    <message>
        <source>another connection has its name, so it gets a number</source>
        <translation>同じ名前の接続があるため、番号が付きます</translation>
    </message>
    <message>
        <source>will ask for a password</source>
        <translation>パスワードの入力を求めます</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>接続</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>ワーカー</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>備考</translation>
    </message>
</context>
<context>
    <name>patchbay::ImportSheet</name>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 を読めません: %2</translation>
    </message>
    <message>
        <source>%1 is too large to be a file of connections.</source>
        <translation>%1 は接続のファイルとしては大きすぎます。</translation>
    </message>
    <message>
        <source>Import from %1</source>
        <translation>%1 からの読み込み</translation>
    </message>
    <message>
        <source>Nothing can be imported from this file</source>
        <translation>このファイルからは何も読み込めません</translation>
    </message>
    <message>
        <source>Connections in the file</source>
        <translation>ファイルにある接続</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Import nothing</source>
        <translation>何も読み込まない</translation>
    </message>
    <message numerus="yes">
        <source>Add %n connection(s)</source>
        <translation>
            <numerusform>接続 %n 件を追加</numerusform>
        </translation>
    </message>
    <message>
        <source>Not everything was added</source>
        <translation>すべては追加できませんでした</translation>
    </message>
    <message>
        <source>Nothing is added before you say so. Passwords are never in such a file.</source>
        <translation>指示するまで何も追加されません。このファイルにパスワードが入ることはありません。</translation>
    </message>
</context>
<context>
    <name>patchbay::JsonProfileStore</name>
    <message>
        <source>%1 was written by a newer version of Patchbay. It is left untouched; connections cannot be loaded or saved here until this program is updated.</source>
        <translation>%1 は新しいバージョンの Patchbay が書いたものです。触れずに残します。このプログラムを更新するまで、ここでは接続を読み込みも保存もできません。</translation>
    </message>
    <message>
        <source>The connections in %1 could not be read (%2). The file was moved to %3; nothing in it was changed. The list starts empty.</source>
        <translation>%1 の接続を読めませんでした (%2)。ファイルは %3 に移しました。内容は変えていません。一覧は空から始まります。</translation>
    </message>
    <message>
        <source>%1 has not been read, so it is not overwritten.</source>
        <translation>%1 はまだ読み込まれていないため、上書きしません。</translation>
    </message>
    <message>
        <source>Another program has changed the connections in %1 since they were read. Nothing was saved. Load them again and repeat the change.</source>
        <translation>読み込んだ後に、ほかのプログラムが %1 の接続を変更しました。何も保存していません。読み込み直して、変更をやり直してください。</translation>
    </message>
</context>
<context>
    <name>patchbay::KafkaProfile</name>
    <message>
        <source>&quot;%1&quot; is no bootstrap server: write it like broker.example:9092.</source>
        <translation>「%1」はブートストラップサーバーではありません: broker.example:9092 のように書いてください。</translation>
    </message>
</context>
<context>
    <name>patchbay::KafkaTopicReader</name>
    <message>
        <source>The connection to the brokers cannot be set up: %1</source>
        <translation>ブローカーへの接続を準備できません: %1</translation>
    </message>
    <message>
        <source>The Kafka cluster at %1</source>
        <translation>%1 の Kafka クラスター</translation>
    </message>
</context>
<context>
    <name>patchbay::KeychainStore</name>
    <message>
        <source>The keychain refused: %1</source>
        <translation>キーチェーンが拒否しました: %1</translation>
    </message>
    <message>
        <source>The keychain cannot be used, because this program was started without GLib&apos;s event loop. Start it without QT_NO_GLIB.</source>
        <translation>このプログラムが GLib のイベントループなしで起動されたため、キーチェーンを使えません。QT_NO_GLIB なしで起動してください。</translation>
    </message>
    <message>
        <source>The keychain is locked. Unlock it and try again.</source>
        <translation>キーチェーンがロックされています。ロックを解除して、もう一度試してください。</translation>
    </message>
    <message>
        <source>The keychain cannot be reached: this session has no message bus (D-Bus). Start the program from your desktop session; until then passwords can be kept for this run only.</source>
        <translation>キーチェーンに接続できません。このセッションにはメッセージバス (D-Bus) がありません。デスクトップのセッションから起動してください。それまで、パスワードは今回の実行中だけ保持できます。</translation>
    </message>
    <message>
        <source>There is no keychain: nothing on this desktop keeps passwords. Install or start GNOME Keyring, KWallet or KeePassXC (with its Secret Service switched on); until then passwords can be kept for this run only.</source>
        <translation>キーチェーンがありません。このデスクトップにはパスワードを保管するものがありません。GNOME Keyring、KWallet、または (Secret Service を有効にした) KeePassXC をインストールするか起動してください。それまで、パスワードは今回の実行中だけ保持できます。</translation>
    </message>
    <message>
        <source>The keychain has not answered an earlier question yet. Look for its window and answer it, then try again.</source>
        <translation>キーチェーンが前の問い合わせにまだ答えていません。そのウィンドウを探して応答してから、もう一度試してください。</translation>
    </message>
    <message>
        <source>The password is in a part of the keychain that is locked. Unlock it in your keychain program and try again.</source>
        <translation>パスワードはキーチェーンのロックされた部分にあります。キーチェーンのプログラムでロックを解除して、もう一度試してください。</translation>
    </message>
    <message>
        <source>The keychain has this password but does not give it out. Look at it in your keychain program.</source>
        <translation>キーチェーンにこのパスワードはありますが、渡してくれません。キーチェーンのプログラムで確認してください。</translation>
    </message>
    <message>
        <source>The keychain said that it removed the password, but still has it. Remove it in your keychain program.</source>
        <translation>キーチェーンはパスワードを削除したと答えましたが、まだ持っています。キーチェーンのプログラムで削除してください。</translation>
    </message>
    <message>
        <source>The keychain said that it stored the password, but does not have it. Try again, or keep the password for this run only.</source>
        <translation>キーチェーンはパスワードを保存したと答えましたが、持っていません。もう一度試すか、今回の実行中だけ保持してください。</translation>
    </message>
    <message>
        <source>The keychain did not answer within %1 s. If it is asking for something, answer it and try again.</source>
        <translation>キーチェーンが %1 秒以内に応答しませんでした。何か尋ねているなら、それに答えてから、もう一度試してください。</translation>
    </message>
</context>
<context>
    <name>patchbay::Link</name>
    <message>
        <source>This is not a Patchbay link: it must begin with patchbay:/// and name a connection.</source>
        <translation>Patchbay のリンクではありません。patchbay:/// で始まり、接続の名前が続く必要があります。</translation>
    </message>
    <message>
        <source>A Patchbay link only names a connection and a connector; this one carries more, so nothing was opened.</source>
        <translation>Patchbay のリンクは接続とコネクターの名前だけを示します。このリンクにはそれ以外が含まれるため、何も開きませんでした。</translation>
    </message>
    <message>
        <source>A Patchbay link has the form patchbay:///CONNECTION/CONNECTOR, with both names percent-encoded.</source>
        <translation>Patchbay のリンクは patchbay:///CONNECTION/CONNECTOR の形で、どちらの名前もパーセントエンコードします。</translation>
    </message>
    <message>
        <source>A name in this Patchbay link is not percent-encoded UTF-8.</source>
        <translation>この Patchbay のリンクの名前は、パーセントエンコードされた UTF-8 ではありません。</translation>
    </message>
    <message>
        <source>--cluster takes NAME=URL, for example --cluster lab=http://127.0.0.1:8083</source>
        <translation>--cluster には NAME=URL を指定します。例: --cluster lab=http://127.0.0.1:8083</translation>
    </message>
</context>
<context>
    <name>patchbay::LocalChecks</name>
    <message>
        <source>A setting needs a name.</source>
        <translation>設定には名前が必要です。</translation>
    </message>
    <message>
        <source>A hidden value can&apos;t be the name of a setting.</source>
        <translation>隠された値を設定の名前にはできません。</translation>
    </message>
    <message>
        <source>This key comes again in line %1, and a worker takes only the last one.</source>
        <translation>このキーは %1 行目にもあり、ワーカーは最後のものだけを使います。</translation>
    </message>
    <message>
        <source>Keep the last one</source>
        <translation>最後のものを残す</translation>
    </message>
    <message>
        <source>A value is a text, a number, true or false. Lists are written as &quot;a,b&quot;.</source>
        <translation>値は文字列、数値、true または false です。リストは &quot;a,b&quot; と書きます。</translation>
    </message>
    <message>
        <source>null is no value: leave the key out instead.</source>
        <translation>null は値ではありません。代わりにキーを省いてください。</translation>
    </message>
    <message>
        <source>Remove the key</source>
        <translation>キーを削除</translation>
    </message>
    <message>
        <source>The secret that stood here is not known any more: type it again.</source>
        <translation>ここにあった秘密の値はもう分かりません。入力し直してください。</translation>
    </message>
    <message>
        <source>These characters are only a mask. Applied, they would replace the real secret: type it, or undo.</source>
        <translation>この文字は伏せ字にすぎません。適用すると本物の秘密の値が置き換わります。値を入力するか、元に戻してください。</translation>
    </message>
    <message>
        <source>This secret stands in clear on the worker, and in Kafka&apos;s topic of configs. A reference such as ${file:/path/secrets.properties:key} keeps it out.</source>
        <translation>この秘密の値はワーカーと Kafka の設定トピックに平文で置かれます。${file:/path/secrets.properties:key} のような参照にすれば置かれません。</translation>
    </message>
    <message>
        <source>Use a file&apos;s</source>
        <translation>ファイルの値を使う</translation>
    </message>
    <message>
        <source>Use a variable&apos;s</source>
        <translation>環境変数の値を使う</translation>
    </message>
    <message>
        <source>This key begins or ends with a space.</source>
        <translation>このキーの先頭か末尾に空白があります。</translation>
    </message>
    <message>
        <source>Remove the space</source>
        <translation>空白を削除</translation>
    </message>
    <message>
        <source>The plugin doesn&apos;t know this key. Did you mean %1?</source>
        <translation>プラグインはこのキーを知りません。%1 のことですか?</translation>
    </message>
    <message>
        <source>Change to %1</source>
        <translation>%1 に変更</translation>
    </message>
    <message>
        <source>The plugin doesn&apos;t name this key. It is kept, and may have no effect.</source>
        <translation>プラグインの定義にないキーです。そのまま残りますが、効果がないかもしれません。</translation>
    </message>
    <message>
        <source>This has no effect: %1 is not in the list of %2.</source>
        <translation>効果がありません。%1 は %2 のリストにありません。</translation>
    </message>
    <message>
        <source>The name of a connector can&apos;t be changed: this one is %1.</source>
        <translation>コネクターの名前は変更できません。これは %1 です。</translation>
    </message>
    <message>
        <source>Change back</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>A new connector needs a name.</source>
        <translation>新しいコネクターには名前が必要です。</translation>
    </message>
    <message>
        <source>Add a name</source>
        <translation>名前を追加</translation>
    </message>
    <message>
        <source>The name here is not the one beside the config, %1.</source>
        <translation>この名前は設定の外側の名前 %1 と違います。</translation>
    </message>
    <message>
        <source>connector.class is missing: it says what the connector is.</source>
        <translation>connector.class がありません。コネクターの種類を決める設定です。</translation>
    </message>
    <message>
        <source>Only one of topics and topics.regex may be set.</source>
        <translation>topics と topics.regex はどちらか一方だけを設定できます。</translation>
    </message>
    <message>
        <source>Remove topics</source>
        <translation>topics を削除</translation>
    </message>
    <message>
        <source>Remove topics.regex</source>
        <translation>topics.regex を削除</translation>
    </message>
    <message>
        <source>A sink needs topics or topics.regex.</source>
        <translation>シンクには topics か topics.regex が必要です。</translation>
    </message>
    <message>
        <source>Add topics</source>
        <translation>topics を追加</translation>
    </message>
    <message>
        <source>Only sinks read %1; a source has no use for it.</source>
        <translation>%1 を読むのはシンクだけです。ソースでは使われません。</translation>
    </message>
    <message>
        <source>Only sinks have a dead letter queue: this has no effect.</source>
        <translation>デッドレターキューがあるのはシンクだけです。効果がありません。</translation>
    </message>
    <message>
        <source>The dead letter queue is used only with errors.tolerance = all.</source>
        <translation>デッドレターキューは errors.tolerance = all のときだけ使われます。</translation>
    </message>
    <message>
        <source>Set errors.tolerance to all</source>
        <translation>errors.tolerance を all にする</translation>
    </message>
    <message>
        <source>Records that fail are dropped without a trace: no dead letter queue and no log is set.</source>
        <translation>失敗したレコードは跡形なく捨てられます。デッドレターキューもログも設定されていません。</translation>
    </message>
    <message>
        <source>This has no effect: without %1 the worker&apos;s own converter and its settings are used.</source>
        <translation>効果がありません。%1 がなければワーカー自身のコンバーターとその設定が使われます。</translation>
    </message>
    <message>
        <source>%1 has no setting schemas.enable: this has no effect.</source>
        <translation>%1 に schemas.enable という設定はなく、効果がありません。</translation>
    </message>
    <message>
        <source>%1 uses no schema registry: this has no effect.</source>
        <translation>%1 はスキーマレジストリーを使わないため、効果がありません。</translation>
    </message>
    <message>
        <source>%1 needs %2.</source>
        <translation>%1 には %2 が必要です。</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>%1 を追加</translation>
    </message>
    <message>
        <source>A JDBC sink needs values with a schema: JSON without schemas fails in its tasks.</source>
        <translation>JDBC シンクにはスキーマ付きの値が必要です。スキーマなしの JSON ではタスクが失敗します。</translation>
    </message>
    <message>
        <source>%1 needs %2, its class.</source>
        <translation>%1 にはそのクラス %2 が必要です。</translation>
    </message>
    <message>
        <source>%1 is not in the list of %2.</source>
        <translation>%1 は %2 のリストにありません。</translation>
    </message>
    <message>
        <source>%1 is required and has no default.</source>
        <translation>%1 は必須で、既定値がありません。</translation>
    </message>
    <message>
        <source>Not a number of type %1.</source>
        <translation>%1 型の数値ではありません。</translation>
    </message>
    <message>
        <source>Neither true nor false.</source>
        <translation>true でも false でもありません。</translation>
    </message>
</context>
<context>
    <name>patchbay::MainWindow</name>
    <message>
        <source>Patchbay</source>
        <translation>Patchbay</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>ファイル(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Connector</source>
        <translation>コネクター(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>表示(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>ヘルプ(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>テーマ(&amp;T)</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Dismiss this notice</source>
        <translation>この通知を閉じます</translation>
    </message>
    <message>
        <source>Nothing is open</source>
        <translation>何も開いていません</translation>
    </message>
    <message>
        <source>Choose a cluster or connector on the left and press Enter, or go to one by name.</source>
        <translation>左でクラスターかコネクターを選んで Enter を押すか、名前で移動してください。</translation>
    </message>
</context>
<context>
    <name>patchbay::MoveEditor</name>
    <message>
        <source>Choose the other cluster.</source>
        <translation>移動先のクラスターを選んでください。</translation>
    </message>
    <message>
        <source>The connector is not in the cluster any more, or was not seen yet.</source>
        <translation>コネクターがもうクラスターにないか、まだ確認されていません。</translation>
    </message>
    <message>
        <source>Say how it is to be called there.</source>
        <translation>移動先での名前を指定してください。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not understood: write KEY=VALUE.</source>
        <translation>「%1」を理解できません。KEY=VALUE の形で書いてください。</translation>
    </message>
    <message>
        <source>%1 holds a secret: a move is written down and must not. Change it in the original, or after the move.</source>
        <translation>%1 は秘密の値です。移動は記録されるため、ここには書けません。元のコネクターで変更するか、移動の後に変更してください。</translation>
    </message>
    <message>
        <source>This cluster cannot stop connectors.</source>
        <translation>このクラスターはコネクターを停止できません。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>An earlier change of this connector was left in the middle: go on with it, undo it or leave it first. Activity shows it.</source>
        <translation>このコネクターの以前の変更が途中のまま残っています。先に続行、取り消し、または放置を選んでください。アクティビティに表示されています。</translation>
    </message>
    <message>
        <source>The two clusters are being asked.</source>
        <translation>両方のクラスターに問い合わせています。</translation>
    </message>
    <message>
        <source>The other cluster has a connector %1 already: it is not touched. Choose another name.</source>
        <translation>移動先には既にコネクター %1 があります。触れずに残します。別の名前を選んでください。</translation>
    </message>
    <message>
        <source>There is nothing to do.</source>
        <translation>行うことはありません。</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>元に戻すものはありません。</translation>
    </message>
</context>
<context>
    <name>patchbay::MovePage</name>
    <message>
        <source>Move %1 to another cluster</source>
        <translation>%1 を別のクラスターへ移動</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目標</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>確認</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>実行</translation>
    </message>
    <message>
        <source>To the cluster</source>
        <translation>移動先のクラスター</translation>
    </message>
    <message>
        <source>Its name there</source>
        <translation>移動先での名前</translation>
    </message>
    <message>
        <source>Topics with other names there</source>
        <translation>移動先で名前が違うトピック</translation>
    </message>
    <message>
        <source>Partition keys that differ there</source>
        <translation>移動先で違うパーティションのキー</translation>
    </message>
    <message>
        <source>Settings that differ there</source>
        <translation>移動先で違う設定</translation>
    </message>
    <message>
        <source>Only these partitions</source>
        <translation>このパーティションだけ</translation>
    </message>
    <message>
        <source>orders=eu.orders, one on a line</source>
        <translation>orders=eu.orders(1 行に 1 つ)</translation>
    </message>
    <message>
        <source>filename:/old/a.txt=/new/a.txt</source>
        <translation>filename:/old/a.txt=/new/a.txt</translation>
    </message>
    <message>
        <source>connection.url=https://there.example</source>
        <translation>connection.url=https://there.example</translation>
    </message>
    <message>
        <source>orders 0,3-7; nothing here means all</source>
        <translation>orders 0,3-7(空ならすべて)</translation>
    </message>
    <message>
        <source>Delete the original at the end (then there is no way back)</source>
        <translation>最後に元のコネクターを削除する(元に戻せなくなります)</translation>
    </message>
    <message>
        <source>Delete the original at the end</source>
        <translation>最後に元のコネクターを削除する</translation>
    </message>
    <message>
        <source>Offsets on the other cluster</source>
        <translation>移動先のオフセット</translation>
    </message>
    <message>
        <source>What will happen</source>
        <translation>これから行うこと</translation>
    </message>
    <message>
        <source>What changes anything</source>
        <translation>変更を伴う手順</translation>
    </message>
    <message>
        <source>Cancel the move</source>
        <translation>移動をキャンセル</translation>
    </message>
    <message>
        <source>Another &amp;move</source>
        <translation>別の移動(&amp;M)</translation>
    </message>
    <message>
        <source>Begin another move</source>
        <translation>別の移動を始める</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>元に戻す(&amp;U)</translation>
    </message>
    <message>
        <source>Undo the move</source>
        <translation>移動を元に戻す</translation>
    </message>
    <message>
        <source>The two clusters are being asked.</source>
        <translation>両方のクラスターに問い合わせています。</translation>
    </message>
    <message numerus="yes">
        <source>%n partition(s) go along to %1. The original is stopped, and deleted at the end.</source>
        <translation>
            <numerusform>%n 個のパーティションが %1 に移ります。元のコネクターは停止され、最後に削除されます。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n partition(s) go along to %1. The original is stopped and stays, with its offsets.</source>
        <translation>
            <numerusform>%n 個のパーティションが %1 に移ります。元のコネクターは停止したまま、オフセットと共に残ります。</numerusform>
        </translation>
    </message>
    <message>
        <source>From %1 to %2.</source>
        <translation>%1 から %2 へ。</translation>
    </message>
    <message>
        <source>The other cluster cannot create it stopped</source>
        <translation>移動先では停止した状態で作成できません</translation>
    </message>
    <message>
        <source>Before Kafka Connect 3.7 it is created and stopped at once: it may run for a moment, without its offsets.</source>
        <translation>Kafka Connect 3.7 より前では作成してすぐに停止します。オフセットなしで一瞬動くことがあります。</translation>
    </message>
    <message>
        <source>Stop it here, create and start it there</source>
        <translation>ここで停止し、移動先で作成して開始</translation>
    </message>
    <message>
        <source>Show the &amp;preview</source>
        <translation>確認を表示(&amp;P)</translation>
    </message>
    <message>
        <source>%1 · move</source>
        <comment>title of a tab</comment>
        <translation>%1 · 移動</translation>
    </message>
    <message>
        <source>Its config is copied as it is, and its offsets go along. The two never run at the same time.</source>
        <translation>設定はそのままコピーされ、オフセットも一緒に移ります。両方が同時に動くことはありません。</translation>
    </message>
</context>
<context>
    <name>patchbay::MovePlan</name>
    <message>
        <source>The original was deleted: move the copy back instead.</source>
        <translation>元のコネクターは削除されました: 代わりに複製を移動して戻してください。</translation>
    </message>
</context>
<context>
    <name>patchbay::NewConnectorPage</name>
    <message>
        <source>New connector</source>
        <translation>新しいコネクター</translation>
    </message>
    <message>
        <source>Ways to begin</source>
        <translation>始め方</translation>
    </message>
    <message>
        <source>From a plugin</source>
        <translation>プラグインから</translation>
    </message>
    <message>
        <source>As a copy</source>
        <translation>コピーとして</translation>
    </message>
    <message>
        <source>From a file or the clipboard</source>
        <translation>ファイルまたはクリップボードから</translation>
    </message>
    <message>
        <source>From a draft</source>
        <translation>下書きから</translation>
    </message>
    <message>
        <source>Search: class, kind, version, connector or cluster</source>
        <translation>検索: クラス、種類、バージョン、コネクター、クラスター</translation>
    </message>
    <message>
        <source>Search what to begin from</source>
        <translation>元にするものを検索</translation>
    </message>
    <message>
        <source>Connector classes of the cluster</source>
        <translation>クラスターのコネクタークラス</translation>
    </message>
    <message>
        <source>Connectors to copy</source>
        <translation>コピーできるコネクター</translation>
    </message>
    <message>
        <source>Drafts of new connectors</source>
        <translation>新しいコネクターの下書き</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>ファイルを選択…</translation>
    </message>
    <message>
        <source>JSON as a config, as name and config or as a worker&apos;s answer, or .properties</source>
        <translation>設定の JSON、name と config の JSON、ワーカーの応答、または .properties</translation>
    </message>
    <message>
        <source>Take what is on the clipboard</source>
        <translation>クリップボードの内容を使う</translation>
    </message>
    <message>
        <source>It could not be begun</source>
        <translation>始められませんでした</translation>
    </message>
    <message>
        <source>without a name</source>
        <translation>名前なし</translation>
    </message>
    <message>
        <source>Begin a copy</source>
        <translation>コピーを始める</translation>
    </message>
    <message>
        <source>Begin a copy of %1</source>
        <translation>%1 のコピーを始める</translation>
    </message>
    <message>
        <source>Go on with this draft</source>
        <translation>この下書きを続ける</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>始める</translation>
    </message>
    <message>
        <source>Begin with %1</source>
        <translation>%1 で始める</translation>
    </message>
    <message>
        <source>Begin from a file</source>
        <translation>ファイルから始める</translation>
    </message>
    <message>
        <source>Configs (*.json *.properties);;All files (*)</source>
        <translation>設定 (*.json *.properties);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>%1 can&apos;t be read: %2.</source>
        <translation>%1 を読み込めません: %2。</translation>
    </message>
    <message>
        <source>%1 is larger than any worker can store.</source>
        <translation>%1 はどのワーカーも保存できない大きさです。</translation>
    </message>
</context>
<context>
    <name>patchbay::OffsetChangePage</name>
    <message>
        <source>Choose</source>
        <translation>選択</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目標</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>確認</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>実行</translation>
    </message>
    <message>
        <source>Cancel the change</source>
        <translation>変更をキャンセル</translation>
    </message>
    <message>
        <source>No further step begins; what was sent is left to finish, and the connector is brought back where that is safe.</source>
        <translation>これ以上の手順は始まりません。送信済みのものは終わるまで待ち、安全な場合はコネクターを元の状態に戻します。</translation>
    </message>
    <message>
        <source>Another &amp;change</source>
        <translation>別の変更(&amp;C)</translation>
    </message>
    <message>
        <source>Begin another change</source>
        <translation>別の変更を始める</translation>
    </message>
    <message>
        <source>&amp;Undo…</source>
        <translation>元に戻す(&amp;U)…</translation>
    </message>
    <message>
        <source>Undo the change</source>
        <translation>変更を元に戻す</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n partition(s) chosen. Nothing is changed before the last stage.</source>
        <translation>
            <numerusform>%n 個のパーティションのうち %1 個を選択中。最後の段階まで何も変更されません。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n partition(s) chosen: %1. The others keep their offsets.</source>
        <translation>
            <numerusform>%n 個のパーティションを選択中: %1。ほかのオフセットはそのままです。</numerusform>
        </translation>
    </message>
    <message>
        <source>The offsets are being read.</source>
        <translation>オフセットを読み込んでいます。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Undo a change of the offsets of %1</source>
        <translation>%1 のオフセットの変更を元に戻す</translation>
    </message>
    <message>
        <source>Reset or move offsets of %1</source>
        <translation>%1 のオフセットをリセット・移動</translation>
    </message>
    <message>
        <source>Choose the &amp;target</source>
        <translation>目標を選ぶ(&amp;T)</translation>
    </message>
    <message>
        <source>Show the &amp;preview</source>
        <translation>確認を表示(&amp;P)</translation>
    </message>
    <message>
        <source>Show the connector</source>
        <translation>コネクターを表示</translation>
    </message>
    <message>
        <source>%1 · offsets</source>
        <comment>title of a tab</comment>
        <translation>%1 · オフセット</translation>
    </message>
</context>
<context>
    <name>patchbay::OffsetChoiceView</name>
    <message>
        <source>Load offsets or partitions</source>
        <translation>オフセットまたはパーティションを読み込む</translation>
    </message>
    <message>
        <source>JSON and CSV files (*.json *.csv);;All files (*)</source>
        <translation>JSON と CSV ファイル (*.json *.csv);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Filter: words, column:value</source>
        <translation>絞り込み: 語、列:値</translation>
    </message>
    <message>
        <source>Filter of the partitions</source>
        <translation>パーティションの絞り込み</translation>
    </message>
    <message>
        <source>Partitions to choose from</source>
        <translation>選択できるパーティション</translation>
    </message>
    <message>
        <source>Topic of the range</source>
        <translation>範囲のトピック</translation>
    </message>
    <message>
        <source>0,3-7</source>
        <translation>0,3-7</translation>
    </message>
    <message>
        <source>Partitions of the range</source>
        <translation>範囲のパーティション</translation>
    </message>
    <message>
        <source>Tick this range</source>
        <translation>この範囲を選択</translation>
    </message>
    <message>
        <source>Tick all shown</source>
        <translation>表示中をすべて選択</translation>
    </message>
    <message>
        <source>Tick all partitions that are shown</source>
        <translation>表示中のパーティションをすべて選択</translation>
    </message>
    <message>
        <source>Tick none</source>
        <translation>選択を解除</translation>
    </message>
    <message>
        <source>Tick no partition</source>
        <translation>パーティションの選択をすべて解除</translation>
    </message>
    <message>
        <source>Paste or load…</source>
        <translation>貼り付け・読み込み…</translation>
    </message>
    <message>
        <source>Paste or load a selection</source>
        <translation>選択を貼り付けるか読み込む</translation>
    </message>
    <message>
        <source>Use this text</source>
        <translation>このテキストを使う</translation>
    </message>
    <message>
        <source>Use the pasted text</source>
        <translation>貼り付けたテキストを使う</translation>
    </message>
    <message>
        <source>Load a file…</source>
        <translation>ファイルを読み込む…</translation>
    </message>
    <message>
        <source>Load a file with offsets or partitions</source>
        <translation>オフセットまたはパーティションのファイルを読み込む</translation>
    </message>
    <message>
        <source>Use this snapshot</source>
        <translation>このスナップショットを使う</translation>
    </message>
    <message>
        <source>Choose what the snapshot names</source>
        <translation>スナップショットにあるものを選択</translation>
    </message>
    <message>
        <source>Leave them out</source>
        <translation>除外する</translation>
    </message>
    <message>
        <source>Leave out partitions without an offset</source>
        <translation>オフセットのないパーティションを除外</translation>
    </message>
    <message>
        <source>Snapshots to choose from</source>
        <translation>選択できるスナップショット</translation>
    </message>
    <message>
        <source>Pasted offsets or partitions</source>
        <translation>貼り付けたオフセットまたはパーティション</translation>
    </message>
    <message>
        <source>The JSON that PATCH takes or GET answers, a CSV with topic, partition and offset, or the list {&quot;partitions&quot;:[{&quot;topic&quot;,&quot;partition&quot;}]} of many guides: all become a selection here.</source>
        <translation>PATCH が受け取る、または GET が返す JSON、topic・partition・offset の CSV、多くの手引きにある {&quot;partitions&quot;:[{&quot;topic&quot;,&quot;partition&quot;}]} の一覧。ここではどれも選択になります。</translation>
    </message>
    <message numerus="yes">
        <source>%n partition(s) stand there more than once; the last counts.</source>
        <translation>
            <numerusform>%n 個のパーティションが重複しています。最後のものが有効です。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n named partition(s) have no committed offset: %1</source>
        <translation>
            <numerusform>指定された %n 個のパーティションにはコミット済みオフセットがありません: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>トピック</translation>
    </message>
    <message>
        <source>Snapshot</source>
        <translation>スナップショット</translation>
    </message>
</context>
<context>
    <name>patchbay::OffsetEditor</name>
    <message>
        <source>%1 has no committed offset of these partitions.</source>
        <translation>%1 にはこれらのパーティションのコミット済みオフセットがありません。</translation>
    </message>
    <message>
        <source>The offsets are being read.</source>
        <translation>オフセットを読み込んでいます。</translation>
    </message>
    <message>
        <source>No partition is chosen.</source>
        <translation>パーティションが選択されていません。</translation>
    </message>
    <message>
        <source>No further partition is chosen.</source>
        <translation>ほかのパーティションが選択されていません。</translation>
    </message>
    <message>
        <source>Say where the chosen partitions are to be set.</source>
        <translation>選択したパーティションをどこに設定するか指定してください。</translation>
    </message>
    <message>
        <source>The offsets could not be read.</source>
        <translation>オフセットを読み込めませんでした。</translation>
    </message>
    <message>
        <source>The connector is not in the cluster any more, or was not seen yet.</source>
        <translation>コネクターがもうクラスターにないか、まだ確認されていません。</translation>
    </message>
    <message>
        <source>An earlier change of these offsets was left in the middle: go on with it, undo it or leave it first. Activity shows it.</source>
        <translation>これらのオフセットの以前の変更が途中のまま残っています。先に続行、取り消し、または放置を選んでください。アクティビティに表示されています。</translation>
    </message>
    <message>
        <source>Another change of these offsets is running.</source>
        <translation>これらのオフセットの別の変更が実行中です。</translation>
    </message>
    <message>
        <source>Nothing changes: every chosen partition is there already.</source>
        <translation>変更はありません。選択したパーティションはすべて既にその位置です。</translation>
    </message>
    <message numerus="yes">
        <source>%n partition(s) cannot be set like that.</source>
        <translation>
            <numerusform>%n 個のパーティションはそのようには設定できません。</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing to do.</source>
        <translation>行うことはありません。</translation>
    </message>
    <message>
        <source>No offset had been changed: there is nothing to undo.</source>
        <translation>オフセットは変更されていません。元に戻すものはありません。</translation>
    </message>
    <message>
        <source>The brokers are being asked.</source>
        <translation>ブローカーに問い合わせています。</translation>
    </message>
</context>
<context>
    <name>patchbay::OffsetForm</name>
    <message>
        <source>Row %1: %2</source>
        <translation>%1 行目: %2</translation>
    </message>
    <message>
        <source>there is no partition object.</source>
        <translation>パーティションのオブジェクトがありません。</translation>
    </message>
    <message>
        <source>the offset is neither an object nor null.</source>
        <translation>オフセットがオブジェクトでも null でもありません。</translation>
    </message>
    <message>
        <source>it names no topic and partition.</source>
        <translation>トピックとパーティションがありません。</translation>
    </message>
    <message>
        <source>This is no CSV: a quote does not end.</source>
        <translation>CSV ではありません: 引用符が閉じていません。</translation>
    </message>
    <message>
        <source>This is empty.</source>
        <translation>空です。</translation>
    </message>
    <message>
        <source>This is neither JSON of offsets nor a CSV whose first line names the columns topic, partition and offset.</source>
        <translation>オフセットの JSON でも、先頭行に topic、partition、offset の列名がある CSV でもありません。</translation>
    </message>
    <message>
        <source>the partition is no JSON object.</source>
        <translation>パーティションが JSON オブジェクトではありません。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no offset.</source>
        <translation>「%1」はオフセットではありません。</translation>
    </message>
    <message>
        <source>This is no JSON: %1</source>
        <translation>JSON ではありません: %1</translation>
    </message>
    <message>
        <source>No partition is named.</source>
        <translation>パーティションが指定されていません。</translation>
    </message>
    <message>
        <source>This JSON has neither a list &quot;offsets&quot; nor a list &quot;partitions&quot;.</source>
        <translation>この JSON には &quot;offsets&quot; のリストも &quot;partitions&quot; のリストもありません。</translation>
    </message>
</context>
<context>
    <name>patchbay::OffsetMapping</name>
    <message>
        <source>Two partitions would become %1 there.</source>
        <translation>移動先で二つのパーティションが %1 になってしまいます。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not understood: write OLD=NEW.</source>
        <translation>「%1」を解釈できません: OLD=NEW のように書いてください。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not understood: write KEY:OLD=NEW.</source>
        <translation>「%1」を解釈できません: KEY:OLD=NEW のように書いてください。</translation>
    </message>
</context>
<context>
    <name>patchbay::OffsetPages</name>
    <message>
        <source>Offsets as they were: compare, export, restore.</source>
        <translation>以前のオフセット: 比較、書き出し、復元。</translation>
    </message>
    <message>
        <source>Select one connector.</source>
        <translation>コネクターを 1 つ選択してください。</translation>
    </message>
    <message>
        <source>Sets chosen partitions to other offsets, step by step and with a way back.</source>
        <translation>選んだパーティションを別のオフセットに、段階を踏んで、元に戻せる形で設定します。</translation>
    </message>
    <message>
        <source>Reset or move &amp;offsets…</source>
        <translation>オフセットをリセット・移動(&amp;O)…</translation>
    </message>
    <message>
        <source>S&amp;napshots of offsets</source>
        <translation>オフセットのスナップショット(&amp;N)</translation>
    </message>
    <message>
        <source>%1: left in the middle by an earlier run</source>
        <translation>%1: 以前の実行で途中のまま残されました</translation>
    </message>
    <message>
        <source>Activity, below, offers to go on, to undo it, or to leave it.</source>
        <translation>下のアクティビティで、続行、取り消し、放置を選べます。</translation>
    </message>
    <message>
        <source>%1 moved from %2 to %3.</source>
        <translation>%1 は %2 から %3 に動きました。</translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>ほか %n 個。</numerusform>
        </translation>
    </message>
    <message>
        <source>Offsets of %1 moved since the preview</source>
        <translation>確認の後で %1 のオフセットが動きました</translation>
    </message>
    <message>
        <source>%1
The connector is stopped now, and nothing was changed yet. Go on sets the offsets of the preview; otherwise it is brought back as it was.</source>
        <translation>%1
コネクターは停止中で、まだ何も変更されていません。続行すると確認したオフセットを設定します。続行しなければ元の状態に戻します。</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>続行</translation>
    </message>
    <message>
        <source>Offsets are being changed</source>
        <translation>オフセットを変更しています</translation>
    </message>
    <message>
        <source>Closing now ends Patchbay in the middle of it: the connector may be left STOPPED. The next start says how far it came, and offers to go on, to undo it, or to leave it.</source>
        <translation>今閉じると変更の途中で終了し、コネクターが STOPPED のまま残ることがあります。次回の起動時に、どこまで進んだかを示し、続行、取り消し、放置を選べます。</translation>
    </message>
    <message>
        <source>Close all the same</source>
        <translation>それでも閉じる</translation>
    </message>
    <message>
        <source>Takes the connector with its offsets to another cluster; never do both run.</source>
        <translation>コネクターをオフセットと共に別のクラスターへ移します。両方が同時に動くことはありません。</translation>
    </message>
    <message>
        <source>Mo&amp;ve to another cluster…</source>
        <translation>別のクラスターへ移動(&amp;V)…</translation>
    </message>
</context>
<context>
    <name>patchbay::OffsetPreviewModel</name>
    <message>
        <source>kept</source>
        <translation>そのまま</translation>
    </message>
    <message>
        <source>as planned</source>
        <translation>計画どおり</translation>
    </message>
    <message>
        <source>reset</source>
        <translation>リセット</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>トピック</translation>
    </message>
    <message>
        <source>Partition</source>
        <translation>パーティション</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>先頭</translation>
    </message>
    <message>
        <source>End</source>
        <translation>末尾</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>現在</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>変更前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>変更後</translation>
    </message>
    <message>
        <source>Set to</source>
        <translation>設定値</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>差</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>影響</translation>
    </message>
    <message>
        <source>Read back</source>
        <translation>読み直し</translation>
    </message>
</context>
<context>
    <name>patchbay::OffsetReadExecution</name>
    <message>
        <source>Snapshots of offsets cannot be kept here. Nothing was changed.</source>
        <translation>ここではオフセットのスナップショットを保存できません。何も変更していません。</translation>
    </message>
    <message numerus="yes">
        <source>%n offset(s) kept</source>
        <translation>
            <numerusform>%n 個のオフセットを保存しました</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n offset(s) moved since the preview</source>
        <translation>
            <numerusform>プレビューの後に %n 個のオフセットが動きました</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n offset(s) moved since the preview: waiting for a decision</source>
        <translation>
            <numerusform>プレビューの後に %n 個のオフセットが動きました: 判断を待っています</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n offset(s) moved since the preview (%1). No offset was changed.</source>
        <translation>
            <numerusform>プレビューの後に %n 個のオフセットが動きました (%1)。オフセットは変更していません。</numerusform>
        </translation>
    </message>
    <message>
        <source>Offsets moved since the preview; going on as planned.</source>
        <translation>プレビューの後にオフセットが動きましたが、計画どおり続けます。</translation>
    </message>
    <message>
        <source>Offsets moved since the preview. No offset was changed.</source>
        <translation>プレビューの後にオフセットが動きました。オフセットは変更していません。</translation>
    </message>
    <message numerus="yes">
        <source>As planned, and the others as before: %n offset(s) compared</source>
        <translation>
            <numerusform>計画どおりで、ほかは以前のまま: %n 個のオフセットを比較しました</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n partition(s) that were to be kept have moved (%1).</source>
        <translation>
            <numerusform>維持するはずの %n 個のパーティションが動きました (%1)。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n partition(s) are not as planned (%1).</source>
        <translation>
            <numerusform>%n 個のパーティションが計画と違います (%1)。</numerusform>
        </translation>
    </message>
    <message>
        <source>Somebody else brought the connector to %1 before the offsets were compared. %2</source>
        <translation>オフセットを比較する前に別の誰かがコネクターを %1 にしました。%2</translation>
    </message>
    <message>
        <source>No offset was changed.</source>
        <translation>オフセットは変更していません。</translation>
    </message>
    <message numerus="yes">
        <source>%n partition(s) were changed already, so the connector is left as it is: go on, or undo.</source>
        <translation>
            <numerusform>%n 個のパーティションがすでに変更されているため、コネクターはそのままにしてあります: 続けるか、取り消してください。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>patchbay::OffsetReviewView</name>
    <message>
        <source>Offsets before and after</source>
        <translation>変更前と変更後のオフセット</translation>
    </message>
    <message>
        <source>What will happen</source>
        <translation>これから行うこと</translation>
    </message>
    <message>
        <source>Undo stays possible afterwards.</source>
        <translation>後から元に戻せます。</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>リクエスト</translation>
    </message>
    <message>
        <source>The request that changes the offsets</source>
        <translation>オフセットを変更するリクエスト</translation>
    </message>
    <message>
        <source>Copy as cURL</source>
        <translation>cURL としてコピー</translation>
    </message>
    <message>
        <source>Copy the request as cURL</source>
        <translation>リクエストを cURL としてコピー</translation>
    </message>
    <message>
        <source>Read the offsets again and make the preview anew</source>
        <translation>オフセットを読み直して確認を作り直す</translation>
    </message>
    <message>
        <source>Add these partitions: their spelling was checked</source>
        <translation>これらのパーティションを追加する(綴りは確認済み)</translation>
    </message>
    <message>
        <source>Add new partitions to the source</source>
        <translation>ソースに新しいパーティションを追加</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>行っていること</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>行ったこと</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a partition, what is to be said of it</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n partition(s) like that)</source>
        <translation>
            <numerusform>%1(同様のパーティション %n 個)</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no offsets of the topic %1.</source>
        <translation>トピック %1 のオフセットはありません。</translation>
    </message>
    <message numerus="yes">
        <source>%n partition(s) cannot be set like that</source>
        <translation>
            <numerusform>%n 個のパーティションはそのようには設定できません</numerusform>
        </translation>
    </message>
    <message>
        <source>To be looked at</source>
        <translation>確認が必要です</translation>
    </message>
    <message>
        <source>Undo sets these partitions back to what they were.</source>
        <translation>元に戻すと、これらのパーティションは以前の値になります。</translation>
    </message>
    <message>
        <source>Where the topics begin and end is not known: %1</source>
        <translation>トピックの先頭と末尾は不明です: %1</translation>
    </message>
</context>
<context>
    <name>patchbay::OffsetSelection</name>
    <message>
        <source>&quot;%1&quot; is not understood: write partitions as in 0,3-7.</source>
        <translation>「%1」を解釈できません: パーティションは 0,3-7 のように書いてください。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not understood: a range begins with its lower end.</source>
        <translation>「%1」を解釈できません: 範囲は小さいほうから書きます。</translation>
    </message>
</context>
<context>
    <name>patchbay::OffsetSnapshot</name>
    <message>
        <source>There is no such snapshot of offsets.</source>
        <translation>そのようなオフセットのスナップショットはありません。</translation>
    </message>
    <message>
        <source>Recorded offsets cannot be read: %1</source>
        <translation>記録されたオフセットを読めません: %1</translation>
    </message>
    <message>
        <source>Recorded offsets cannot be read: expected %1.</source>
        <translation>記録されたオフセットを読めません: %1 を期待しました。</translation>
    </message>
    <message>
        <source>No space is left on the disk.</source>
        <translation>ディスクに空きがありません。</translation>
    </message>
</context>
<context>
    <name>patchbay::OffsetSupport</name>
    <message>
        <source>This worker (Kafka Connect %1) neither shows nor changes offsets: 3.5 shows them, 3.6 changes them. Until it is updated, a connector created under another name begins without offsets, and a sink&apos;s are those of the consumer group &quot;connect-%2&quot;.</source>
        <translation>このワーカー (Kafka Connect %1) はオフセットを表示も変更もできません: 3.5 で表示、3.6 で変更できます。更新するまでは、別の名前で作ったコネクターはオフセットなしで始まります。シンクのオフセットはコンシューマーグループ &quot;connect-%2&quot; のものです。</translation>
    </message>
    <message>
        <source>This connection is read-only. Edit the connection to allow changes.</source>
        <translation>この接続は読み取り専用です。変更するには接続を編集してください。</translation>
    </message>
    <message>
        <source>This worker (Kafka Connect %1) shows offsets and cannot change them: 3.6 or later can. Until it is updated, delete the connector and create it again under another name: it then begins without offsets.</source>
        <translation>このワーカー (Kafka Connect %1) はオフセットを表示できますが変更できません: 3.6 以降で変更できます。更新するまでは、コネクターを削除して別の名前で作り直すと、オフセットなしで始まります。</translation>
    </message>
</context>
<context>
    <name>patchbay::OffsetTableModel</name>
    <message numerus="yes">
        <source>%n partition(s)</source>
        <translation>
            <numerusform>%n 個のパーティション</numerusform>
        </translation>
    </message>
    <message>
        <source>Where the topic begins and ends is known once the connection names bootstrap servers.</source>
        <translation>接続にブートストラップサーバーを指定すると、トピックの先頭と末尾がわかります。</translation>
    </message>
    <message>
        <source>It has not moved since it was first read here.</source>
        <translation>ここで最初に読んでから動いていません。</translation>
    </message>
    <message>
        <source>No worker says it: the brokers do, once the connection names bootstrap servers.</source>
        <translation>ワーカーは答えません: 接続にブートストラップサーバーを指定すると、ブローカーが答えます。</translation>
    </message>
    <message>
        <source>When the offset was last seen to move, from successive reads.</source>
        <translation>続けて読んだ結果から、オフセットが最後に動いたとわかった時刻。</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>トピック</translation>
    </message>
    <message>
        <source>Partition</source>
        <translation>パーティション</translation>
    </message>
    <message>
        <source>Offset</source>
        <translation>オフセット</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>先頭</translation>
    </message>
    <message>
        <source>End</source>
        <translation>末尾</translation>
    </message>
    <message>
        <source>Lag</source>
        <translation>遅れ</translation>
    </message>
    <message>
        <source>Last moved</source>
        <translation>最後に動いた時刻</translation>
    </message>
    <message>
        <source>Record&apos;s time</source>
        <translation>レコードの時刻</translation>
    </message>
    <message>
        <source>The brokers have not said where this partition begins and ends.</source>
        <translation>このパーティションの先頭と末尾は、ブローカーからまだ得られていません。</translation>
    </message>
    <message>
        <source>No record stands at this offset, or its time is not known yet.</source>
        <translation>このオフセットにはレコードがないか、その時刻がまだ不明です。</translation>
    </message>
</context>
<context>
    <name>patchbay::OffsetTarget</name>
    <message>
        <source>&quot;%1&quot; is no offset: write a whole number.</source>
        <translation>「%1」はオフセットではありません: 整数を書いてください。</translation>
    </message>
    <message>
        <source>An offset is never below 0.</source>
        <translation>オフセットは 0 未満になりません。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no shift: write a whole number of records, such as -100 or +100.</source>
        <translation>「%1」は移動量ではありません: -100 や +100 のようにレコード数を整数で書いてください。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no point in time: write it as in 2026-11-25T10:00:00Z.</source>
        <translation>「%1」は時刻ではありません: 2026-11-25T10:00:00Z のように書いてください。</translation>
    </message>
</context>
<context>
    <name>patchbay::OffsetTargetView</name>
    <message>
        <source>&amp;Shift by so many records</source>
        <translation>レコード数だけずらす(&amp;S)</translation>
    </message>
    <message>
        <source>To this &amp;offset</source>
        <translation>このオフセットに(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Reset (no offset)</source>
        <translation>リセット(オフセットなし)(&amp;R)</translation>
    </message>
    <message>
        <source>Back to a s&amp;napshot</source>
        <translation>スナップショットに戻す(&amp;N)</translation>
    </message>
    <message>
        <source>As &amp;written below</source>
        <translation>下に書いたとおりに(&amp;W)</translation>
    </message>
    <message>
        <source>-100 or +100</source>
        <translation>-100 または +100</translation>
    </message>
    <message>
        <source>Records to shift by</source>
        <translation>ずらすレコード数</translation>
    </message>
    <message>
        <source>18290</source>
        <translation>18290</translation>
    </message>
    <message>
        <source>Offset to set</source>
        <translation>設定するオフセット</translation>
    </message>
    <message>
        <source>Snapshot to go back to</source>
        <translation>戻す先のスナップショット</translation>
    </message>
    <message>
        <source>Offsets as they are to be</source>
        <translation>設定するオフセット</translation>
    </message>
    <message>
        <source>One object for each partition, as PATCH takes them; CSV is understood too. What is not named keeps its offset.</source>
        <translation>PATCH が受け取る形で、パーティションごとに 1 つのオブジェクトを書きます。CSV も使えます。書かれていないものはそのままです。</translation>
    </message>
    <message>
        <source>Choose others for another target…</source>
        <translation>別の目標のパーティションを選ぶ…</translation>
    </message>
    <message>
        <source>Choose other partitions for another target</source>
        <translation>別の目標にするパーティションを選ぶ</translation>
    </message>
    <message>
        <source>The text names partitions and no offsets.</source>
        <translation>テキストにはパーティションだけがあり、オフセットがありません。</translation>
    </message>
    <message>
        <source>The sink begins these partitions again by its auto.offset.reset.</source>
        <translation>シンクはこれらのパーティションを auto.offset.reset に従って始め直します。</translation>
    </message>
    <message>
        <source>The source begins these partitions again by the plugin&apos;s own rule.</source>
        <translation>ソースはこれらのパーティションをプラグイン独自の規則で始め直します。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>取り除く</translation>
    </message>
    <message>
        <source>Remove: %1</source>
        <translation>取り除く: %1</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>日時</translation>
    </message>
    <message>
        <source>There is none yet</source>
        <translation>まだありません</translation>
    </message>
    <message>
        <source>To the &amp;beginning of the topic</source>
        <translation>トピックの先頭へ(&amp;B)</translation>
    </message>
    <message>
        <source>To the &amp;end of the topic</source>
        <translation>トピックの末尾へ(&amp;E)</translation>
    </message>
    <message>
        <source>To a point in &amp;time</source>
        <translation>特定の時点へ(&amp;T)</translation>
    </message>
    <message>
        <source>2026-11-25 10:00</source>
        <translation>2026-11-25 10:00</translation>
    </message>
    <message>
        <source>Point in time to go to</source>
        <translation>移動先の時点</translation>
    </message>
    <message>
        <source>The brokers are asked for each partition.</source>
        <translation>パーティションごとにブローカーに問い合わせます。</translation>
    </message>
    <message>
        <source>These three need the brokers: name their bootstrap servers in the connection.</source>
        <translation>この 3 つにはブローカーが必要です。接続でブートストラップサーバーを指定してください。</translation>
    </message>
    <message>
        <source>%1: the first record that is not older, in each partition.</source>
        <translation>%1: 各パーティションで、この時点以降の最初のレコード。</translation>
    </message>
    <message>
        <source>Of this machine’s zone; or with one, as in 2026-11-25T10:00:00Z; or milliseconds since 1970.</source>
        <translation>このコンピューターのタイムゾーン。2026-11-25T10:00:00Z のようにタイムゾーン付き、または 1970 年からのミリ秒も使えます。</translation>
    </message>
</context>
<context>
    <name>patchbay::OffsetText</name>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Below 0: the worker refuses it.</source>
        <translation>0 未満です: ワーカーが拒否します。</translation>
    </message>
    <message>
        <source>kafka_offset must be a whole number of 64 bits: the worker refuses it.</source>
        <translation>kafka_offset は 64 ビットの整数でなければなりません: ワーカーが拒否します。</translation>
    </message>
    <message>
        <source>A sink&apos;s offset is {&quot;kafka_offset&quot;: N} and nothing else: the worker refuses it.</source>
        <translation>シンクのオフセットは {&quot;kafka_offset&quot;: N} だけです: ワーカーが拒否します。</translation>
    </message>
    <message>
        <source>Before the beginning (%1): those records are gone, and the sink begins by its auto.offset.reset.</source>
        <translation>先頭 (%1) より前です: それらのレコードはもうなく、シンクは auto.offset.reset に従って始めます。</translation>
    </message>
    <message>
        <source>Beyond the end (%1): the worker stores it, and the sink begins by its auto.offset.reset.</source>
        <translation>末尾 (%1) より後です: ワーカーは保存しますが、シンクは auto.offset.reset に従って始めます。</translation>
    </message>
    <message>
        <source>The brokers do not have this partition: the worker refuses it.</source>
        <translation>ブローカーにこのパーティションはありません: ワーカーが拒否します。</translation>
    </message>
    <message>
        <source>This partition has no committed offset so far.</source>
        <translation>このパーティションにはまだコミット済みオフセットがありません。</translation>
    </message>
    <message>
        <source>The source does not have this partition: the worker would add it silently, also when it is mistyped.</source>
        <translation>ソースにこのパーティションはありません: 打ち間違いでもワーカーは黙って追加します。</translation>
    </message>
    <message>
        <source>Where this topic begins and ends is not known: the connection names no bootstrap servers, or they did not answer.</source>
        <translation>このトピックの先頭と末尾がわかりません: 接続にブートストラップサーバーがないか、応答しませんでした。</translation>
    </message>
    <message>
        <source>A source&apos;s offset is an object of the plugin&apos;s own: edit it, or reset it.</source>
        <translation>ソースのオフセットはプラグイン固有のオブジェクトです: 編集するかリセットしてください。</translation>
    </message>
    <message>
        <source>There is no offset to shift.</source>
        <translation>移動するオフセットがありません。</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>維持</translation>
    </message>
    <message>
        <source>begins by its auto.offset.reset</source>
        <translation>auto.offset.reset に従って始めます</translation>
    </message>
    <message>
        <source>begins again by the plugin&apos;s own rule</source>
        <translation>プラグイン自身の規則で始めからやり直します</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) again</source>
        <translation>
            <numerusform>%n 件のレコードを再読</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) skipped</source>
        <translation>
            <numerusform>%n 件のレコードを飛ばす</numerusform>
        </translation>
    </message>
    <message>
        <source>changed</source>
        <translation>変更</translation>
    </message>
    <message>
        <source>added</source>
        <translation>追加</translation>
    </message>
    <message>
        <source>Nothing changes: every chosen partition is there already.</source>
        <translation>変更はありません: 選んだパーティションはすべてすでにその位置です。</translation>
    </message>
    <message numerus="yes">
        <source>All %n partition(s) are reset. Nothing is kept.</source>
        <translation>
            <numerusform>%n 個すべてのパーティションをリセットします。維持されるものはありません。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n partition(s) change.</source>
        <translation>
            <numerusform>%n 個のパーティションを変更します。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The other %n keep their offsets.</source>
        <translation>
            <numerusform>ほかの %n 個はオフセットを維持します。</numerusform>
        </translation>
    </message>
    <message>
        <source>The connector has no others.</source>
        <translation>コネクターにほかのパーティションはありません。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>reset</source>
        <translation>リセット</translation>
    </message>
    <message>
        <source>to offset %1</source>
        <translation>オフセット %1 へ</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) back</source>
        <translation>
            <numerusform>%n 件戻す</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) forward</source>
        <translation>
            <numerusform>%n 件進める</numerusform>
        </translation>
    </message>
    <message>
        <source>to a snapshot</source>
        <translation>スナップショットへ</translation>
    </message>
    <message>
        <source>to the offsets given</source>
        <translation>指定されたオフセットへ</translation>
    </message>
    <message>
        <source>to the beginning</source>
        <translation>先頭へ</translation>
    </message>
    <message>
        <source>to the end</source>
        <translation>末尾へ</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>%1 へ</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>手動</translation>
    </message>
    <message>
        <source>before a change</source>
        <translation>変更の前</translation>
    </message>
    <message>
        <source>The worker changed the offsets that it keeps, and the plugin did not confirm it. If this connector keeps offsets in a system of its own, change them there too.</source>
        <translation>ワーカーは自分が保持するオフセットを変更しましたが、プラグインは確認していません。このコネクターが独自のシステムにオフセットを保持する場合は、そこでも変更してください。</translation>
    </message>
    <message numerus="yes">
        <source>all %n partition(s)</source>
        <translation>
            <numerusform>%n 個すべてのパーティション</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>which partitions, to where</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Change offsets</source>
        <translation>オフセットを変更</translation>
    </message>
    <message>
        <source>Set the offsets back, resume</source>
        <translation>オフセットを戻して再開</translation>
    </message>
    <message>
        <source>Set the offsets back</source>
        <translation>オフセットを戻す</translation>
    </message>
    <message numerus="yes">
        <source>Stop, set %n partition(s) back, resume</source>
        <translation>
            <numerusform>停止し、%n 個のパーティションを戻して再開</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set %n partition(s) back, resume</source>
        <translation>
            <numerusform>%n 個のパーティションを戻して再開</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stop, set %n partition(s) back, pause</source>
        <translation>
            <numerusform>停止し、%n 個のパーティションを戻して一時停止</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set %n partition(s) back</source>
        <translation>
            <numerusform>%n 個のパーティションを戻す</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stop, reset %n partition(s), resume</source>
        <translation>
            <numerusform>停止し、%n 個のパーティションをリセットして再開</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stop, change %n partition(s), resume</source>
        <translation>
            <numerusform>停止し、%n 個のパーティションを変更して再開</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stop, reset %n partition(s), pause</source>
        <translation>
            <numerusform>停止し、%n 個のパーティションをリセットして一時停止</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stop, change %n partition(s), pause</source>
        <translation>
            <numerusform>停止し、%n 個のパーティションを変更して一時停止</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reset %n partition(s)</source>
        <translation>
            <numerusform>%n 個のパーティションをリセット</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %n partition(s)</source>
        <translation>
            <numerusform>%n 個のパーティションを変更</numerusform>
        </translation>
    </message>
    <message>
        <source>It is %1.</source>
        <translation>現在 %1 です。</translation>
    </message>
    <message>
        <source>It is STOPPED and stays so.</source>
        <translation>STOPPED のままです。</translation>
    </message>
    <message>
        <source>It is STOPPED, and will be %1 at the end.</source>
        <translation>現在 STOPPED で、最後に %1 になります。</translation>
    </message>
    <message>
        <source>It is %1: it will be stopped, changed, checked and then be %2 again.</source>
        <translation>現在 %1 です。停止、変更、照合の後、再び %2 になります。</translation>
    </message>
    <message numerus="yes">
        <source>In all %n record(s) are read again.</source>
        <translation>
            <numerusform>合計 %n 件のレコードが再度読み取られます。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In all %n record(s) are skipped.</source>
        <translation>
            <numerusform>合計 %n 件のレコードがスキップされます。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>patchbay::OffsetWriteExecution</name>
    <message>
        <source>Its tasks have not left their consumer group yet; trying again</source>
        <translation>タスクがまだコンシューマーグループを離れていません。再試行します</translation>
    </message>
    <message>
        <source>Somebody else brought the connector to %1 meanwhile. No offset was changed.</source>
        <translation>その間に別の誰かがコネクターを %1 にしました。オフセットは変更していません。</translation>
    </message>
    <message>
        <source>The worker does not know yet that it is STOPPED; trying again</source>
        <translation>ワーカーはまだ STOPPED だと認識していません。再試行します</translation>
    </message>
    <message>
        <source>The answer was lost; reading back what happened</source>
        <translation>応答が失われました。何が起きたか読み直しています</translation>
    </message>
    <message>
        <source>It had been done before the program ended.</source>
        <translation>プログラムが終わる前に実行されていました。</translation>
    </message>
    <message>
        <source>The answer was lost; reading back shows that it happened.</source>
        <translation>応答は失われましたが、読み直したところ実行されていました。</translation>
    </message>
    <message>
        <source>Reading back did not tell what had happened.</source>
        <translation>読み直しても何が起きたかわかりませんでした。</translation>
    </message>
    <message numerus="yes">
        <source>%n partition(s) are neither as they were nor as planned: somebody else changed them, or the connector ran. Nothing more was sent.</source>
        <translation>
            <numerusform>%n 個のパーティションが以前の値でも計画の値でもありません: 別の誰かが変更したか、コネクターが動きました。これ以上は何も送っていません。</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no offsets to set.</source>
        <translation>設定するオフセットはありません。</translation>
    </message>
    <message>
        <source>Snapshots of offsets cannot be kept here.</source>
        <translation>ここではオフセットのスナップショットを保存できません。</translation>
    </message>
</context>
<context>
    <name>patchbay::OffsetsView</name>
    <message>
        <source>Export the offsets as shown</source>
        <translation>表示どおりにオフセットを書き出す</translation>
    </message>
    <message>
        <source>CSV tables (*.csv)</source>
        <translation>CSV 表 (*.csv)</translation>
    </message>
    <message>
        <source>JSON files (*.json)</source>
        <translation>JSON ファイル (*.json)</translation>
    </message>
    <message>
        <source>Filter: topic:orders partition:&gt;5 offset:&lt;100</source>
        <translation>絞り込み: topic:orders partition:&gt;5 offset:&lt;100</translation>
    </message>
    <message>
        <source>Filter of the offsets</source>
        <translation>オフセットの絞り込み</translation>
    </message>
    <message>
        <source>Committed offsets</source>
        <translation>コミット済みオフセット</translation>
    </message>
    <message>
        <source>The partition and its offset as raw JSON</source>
        <translation>パーティションとオフセットの生の JSON</translation>
    </message>
    <message>
        <source>By topic</source>
        <translation>トピック別</translation>
    </message>
    <message>
        <source>Group the partitions by topic</source>
        <translation>パーティションをトピック別にまとめる</translation>
    </message>
    <message>
        <source>Raw JSON</source>
        <translation>生の JSON</translation>
    </message>
    <message>
        <source>Show the raw JSON of the chosen row</source>
        <translation>選んだ行の生の JSON を表示</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Choose the columns of the offsets</source>
        <translation>オフセットの列を選ぶ</translation>
    </message>
    <message>
        <source>Copy, export</source>
        <translation>コピー・書き出し</translation>
    </message>
    <message>
        <source>Copy or export offsets</source>
        <translation>オフセットをコピーまたは書き出す</translation>
    </message>
    <message>
        <source>Snapshots</source>
        <translation>スナップショット</translation>
    </message>
    <message>
        <source>Snapshots of the offsets</source>
        <translation>オフセットのスナップショット</translation>
    </message>
    <message>
        <source>Take a snapshot</source>
        <translation>スナップショットを取る</translation>
    </message>
    <message>
        <source>Take a snapshot of the offsets</source>
        <translation>オフセットのスナップショットを取る</translation>
    </message>
    <message>
        <source>Move to another cluster…</source>
        <translation>別のクラスターへ移動…</translation>
    </message>
    <message>
        <source>Move the connector to another cluster</source>
        <translation>コネクターを別のクラスターへ移動</translation>
    </message>
    <message>
        <source>Reset or move offsets…</source>
        <translation>オフセットをリセット・移動…</translation>
    </message>
    <message>
        <source>Reset or move offsets</source>
        <translation>オフセットをリセット・移動</translation>
    </message>
    <message>
        <source>&amp;Copy the chosen rows</source>
        <translation>選んだ行をコピー(&amp;C)</translation>
    </message>
    <message>
        <source>Copy them as the &amp;JSON that PATCH takes</source>
        <translation>PATCH が受け取る JSON としてコピー(&amp;J)</translation>
    </message>
    <message>
        <source>Export as C&amp;SV…</source>
        <translation>CSV として書き出す(&amp;S)…</translation>
    </message>
    <message>
        <source>Export as the JSON that &amp;PATCH takes…</source>
        <translation>PATCH が受け取る JSON として書き出す(&amp;P)…</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>絞り込みを消す</translation>
    </message>
    <message>
        <source>Read the offsets again</source>
        <translation>オフセットを読み直す</translation>
    </message>
    <message>
        <source>Go on, undo or leave it</source>
        <translation>続行・取り消し・放置</translation>
    </message>
    <message>
        <source>Show the change that was left in the middle</source>
        <translation>途中のまま残された変更を表示</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Dismiss the message about offsets</source>
        <translation>オフセットのメッセージを閉じる</translation>
    </message>
    <message>
        <source>The offsets can be seen here and not changed</source>
        <translation>ここではオフセットを見られますが、変更できません</translation>
    </message>
    <message>
        <source>Offsets are not shown here</source>
        <translation>ここではオフセットを表示できません</translation>
    </message>
    <message>
        <source>No partition matches</source>
        <translation>一致するパーティションがありません</translation>
    </message>
    <message numerus="yes">
        <source>None of %n partition(s) fits this filter.</source>
        <translation>
            <numerusform>%n 個のパーティションのどれもこの絞り込みに合いません。</numerusform>
        </translation>
    </message>
    <message>
        <source>No committed offsets</source>
        <translation>コミット済みオフセットがありません</translation>
    </message>
    <message>
        <source>The connector has not committed an offset yet, or all were reset. They appear here as soon as it commits.</source>
        <translation>コネクターはまだオフセットをコミットしていないか、すべてリセットされました。コミットされるとここに表示されます。</translation>
    </message>
    <message>
        <source>The offsets could not be read</source>
        <translation>オフセットを読み込めませんでした</translation>
    </message>
    <message>
        <source>The offsets are being read</source>
        <translation>オフセットを読み込んでいます</translation>
    </message>
    <message>
        <source>Not understood: %1</source>
        <translation>理解できません: %1</translation>
    </message>
    <message>
        <source>Choose a partition to see it as the worker wrote it.</source>
        <translation>パーティションを選ぶと、ワーカーが書いたとおりに表示します。</translation>
    </message>
    <message>
        <source>The offsets were not exported</source>
        <translation>オフセットは書き出されませんでした</translation>
    </message>
    <message>
        <source>Managed externally</source>
        <translation>外部で管理されています</translation>
    </message>
    <message>
        <source>A change of these offsets was left in the middle</source>
        <translation>これらのオフセットの変更が途中のまま残っています</translation>
    </message>
    <message>
        <source>Filter: words, column:value</source>
        <translation>絞り込み: 語、列:値</translation>
    </message>
</context>
<context>
    <name>patchbay::OperationList</name>
    <message>
        <source>The connection &quot;%1&quot; does not exist any more. Nothing was sent.</source>
        <translation>接続「%1」はもう存在しません。何も送信していません。</translation>
    </message>
    <message>
        <source>No offset had been changed: there is nothing to undo.</source>
        <translation>オフセットは変更されていません: 取り消すものはありません。</translation>
    </message>
</context>
<context>
    <name>patchbay::Palette</name>
    <message>
        <source>Not possible now</source>
        <translation>今はできません</translation>
    </message>
    <message>
        <source>↑ ↓ choose   Enter open or run   Esc close</source>
        <translation>↑ ↓ 選択   Enter 開く・実行   Esc 閉じる</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>how many of the names that fit are shown</comment>
        <translation>%2 件中 %1 件</translation>
    </message>
    <message>
        <source>Palette</source>
        <translation>パレット</translation>
    </message>
    <message>
        <source>Go to a connector or run an action</source>
        <translation>コネクターへ移動、または操作を実行</translation>
    </message>
    <message>
        <source>Name of a connector, a cluster or an action</source>
        <translation>コネクター、クラスター、操作の名前</translation>
    </message>
    <message>
        <source>What fits</source>
        <translation>一致するもの</translation>
    </message>
    <message>
        <source>Nothing has this name: no action, cluster or connector that was seen.</source>
        <translation>この名前のものはありません。操作にも、見えているクラスターやコネクターにもありません。</translation>
    </message>
</context>
<context>
    <name>patchbay::PaletteField</name>
    <message>
        <source>Go to a connector or run an action</source>
        <translation>コネクターへ移動、または操作を実行</translation>
    </message>
</context>
<context>
    <name>patchbay::PaletteModel</name>
    <message>
        <source>on</source>
        <comment>an action that can be switched on and off</comment>
        <translation>オン</translation>
    </message>
    <message>
        <source>not possible now</source>
        <translation>今はできません</translation>
    </message>
    <message>
        <source>cluster</source>
        <translation>クラスター</translation>
    </message>
</context>
<context>
    <name>patchbay::PlanJournal</name>
    <message>
        <source>No space is left on the disk.</source>
        <translation>ディスクに空きがありません。</translation>
    </message>
</context>
<context>
    <name>patchbay::PlanJson</name>
    <message>
        <source>A recorded plan has a step that this version of Patchbay does not know: %1</source>
        <translation>記録された計画に、このバージョンの Patchbay が知らない手順があります: %1</translation>
    </message>
    <message>
        <source>A recorded plan cannot be read: %1</source>
        <translation>記録された計画を読めません: %1</translation>
    </message>
    <message>
        <source>A recorded plan was written by another version of Patchbay.</source>
        <translation>記録された計画は、別のバージョンの Patchbay が書いたものです。</translation>
    </message>
    <message>
        <source>A recorded plan is of a kind that this version of Patchbay does not know.</source>
        <translation>記録された計画は、このバージョンの Patchbay が知らない種類のものです。</translation>
    </message>
</context>
<context>
    <name>patchbay::PlanRunner</name>
    <message>
        <source>A connection of this plan does not exist any more. Nothing was sent there.</source>
        <translation>この計画の接続の一つはもうありません。そこには何も送っていません。</translation>
    </message>
</context>
<context>
    <name>patchbay::PlanStepsModel</name>
    <message>
        <source>Step %1: %2, %3</source>
        <translation>手順 %1: %2、%3</translation>
    </message>
</context>
<context>
    <name>patchbay::PlanStepsView</name>
    <message>
        <source>Steps of the change</source>
        <translation>変更の手順</translation>
    </message>
</context>
<context>
    <name>patchbay::PlanText</name>
    <message>
        <source>Pause</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>再開</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Restart the connector if it failed, without its tasks</source>
        <translation>失敗していればコネクターを再起動 (タスクは除く)</translation>
    </message>
    <message>
        <source>Restart the connector, without its tasks</source>
        <translation>コネクターを再起動 (タスクは除く)</translation>
    </message>
    <message>
        <source>Restart what failed</source>
        <translation>失敗したものを再起動</translation>
    </message>
    <message>
        <source>Restart the connector and all its tasks</source>
        <translation>コネクターと全タスクを再起動</translation>
    </message>
    <message>
        <source>Restart task %1</source>
        <translation>タスク %1 を再起動</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Reset all its offsets</source>
        <translation>すべてのオフセットをリセット</translation>
    </message>
    <message>
        <source>Wait until task %1 is %2</source>
        <translation>タスク %1 が %2 になるまで待つ</translation>
    </message>
    <message>
        <source>Wait until it and its tasks are %1</source>
        <translation>コネクターとタスクが %1 になるまで待つ</translation>
    </message>
    <message>
        <source>Wait until it is STOPPED and its tasks are gone</source>
        <translation>STOPPED になり、タスクがなくなるまで待つ</translation>
    </message>
    <message>
        <source>Wait until it is gone</source>
        <translation>なくなるまで待つ</translation>
    </message>
    <message>
        <source>it does not exist any more</source>
        <translation>もう存在しません</translation>
    </message>
    <message>
        <source>its state is not known</source>
        <translation>状態は不明です</translation>
    </message>
    <message>
        <source>it is %1 now</source>
        <translation>現在は %1 です</translation>
    </message>
    <message>
        <source>%1: not begun</source>
        <translation>%1: 未開始</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: running</source>
        <translation>%1: 実行中</translation>
    </message>
    <message>
        <source>%1: deleted</source>
        <translation>%1: 削除されました</translation>
    </message>
    <message>
        <source>%1: done; %2</source>
        <translation>%1: 完了。%2</translation>
    </message>
    <message>
        <source>%1: done</source>
        <translation>%1: 完了</translation>
    </message>
    <message>
        <source>%1: failed; %2. %3</source>
        <translation>%1: 失敗。%2。%3</translation>
    </message>
    <message>
        <source>%1: the answer was lost, and it is not known what happened; %2. %3</source>
        <translation>%1: 応答が失われ、何が起きたかわかりません。%2。%3</translation>
    </message>
    <message>
        <source>%1: cancelled; %2</source>
        <translation>%1: キャンセルされました。%2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n connectors</source>
        <translation>
            <numerusform>%1 · コネクター %n 個</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is STOPPED: a restart would start nothing. Resume it instead.</source>
        <translation>%1 は STOPPED です。再起動しても何も動きません。代わりに再開してください。</translation>
    </message>
    <message>
        <source>%1: nothing has failed.</source>
        <translation>%1: 失敗したものはありません。</translation>
    </message>
    <message>
        <source>not begun</source>
        <translation>未開始</translation>
    </message>
    <message>
        <source>running</source>
        <translation>実行中</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>outcome unknown</source>
        <translation>結果不明</translation>
    </message>
    <message>
        <source>not done</source>
        <translation>未実行</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>There is nothing to do.</source>
        <translation>することがありません。</translation>
    </message>
    <message>
        <source>%1 of %2 done, %3 failed</source>
        <translation>%2 件中 %1 件完了、%3 件失敗</translation>
    </message>
    <message numerus="yes">
        <source>All %n done</source>
        <translation>
            <numerusform>%n 件すべて完了</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 done, %3 failed, %4 with unknown outcome, %5 cancelled</source>
        <translation>%2 件中 %1 件完了、%3 件失敗、%4 件結果不明、%5 件キャンセル</translation>
    </message>
    <message numerus="yes">
        <source>it is %1 now, and %n tasks of it are FAILED</source>
        <translation>
            <numerusform>現在は %1 で、タスク %n 個が FAILED です</numerusform>
        </translation>
    </message>
    <message>
        <source>Create it, STOPPED</source>
        <translation>STOPPED で作成</translation>
    </message>
    <message>
        <source>Create it, PAUSED</source>
        <translation>PAUSED で作成</translation>
    </message>
    <message>
        <source>Create it</source>
        <translation>作成</translation>
    </message>
    <message numerus="yes">
        <source>Compare with what the worker has, then change %n settings by PATCH</source>
        <translation>
            <numerusform>ワーカーの設定と比べ、%n 個の設定を PATCH で変更</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Compare with what the worker has, then PUT the config with %n changes</source>
        <translation>
            <numerusform>ワーカーの設定と比べ、%n 個の変更を加えた設定を PUT</numerusform>
        </translation>
    </message>
    <message>
        <source>Read back and compare with what was validated</source>
        <translation>読み直して検証したものと比べる</translation>
    </message>
    <message>
        <source>Keep a snapshot of all offsets</source>
        <translation>すべてのオフセットのスナップショットを保存</translation>
    </message>
    <message>
        <source>Read the offsets again and compare with the preview</source>
        <translation>オフセットを読み直してプレビューと比較</translation>
    </message>
    <message numerus="yes">
        <source>Change %n partition(s) (PATCH)</source>
        <translation>
            <numerusform>%n 個のパーティションを変更 (PATCH)</numerusform>
        </translation>
    </message>
    <message>
        <source>Read back and compare partition by partition</source>
        <translation>読み直してパーティションごとに比較</translation>
    </message>
    <message>
        <source>Make sure that no offset was changed</source>
        <translation>オフセットが変更されていないことを確認</translation>
    </message>
    <message>
        <source>It was left STOPPED: %1 Resume it when that is settled.</source>
        <translation>STOPPED のままです: %1 解決したら再開してください。</translation>
    </message>
    <message>
        <source>It was left STOPPED. Take the change up again, undo it, or resume the connector.</source>
        <translation>STOPPED のままです。変更を続けるか、取り消すか、コネクターを再開してください。</translation>
    </message>
    <message>
        <source>%1: failed; %2. %3 %4</source>
        <translation>%1: 失敗しました。%2。%3 %4</translation>
    </message>
    <message>
        <source>%1: cancelled; %2. %3</source>
        <translation>%1: 取り消しました。%2。%3</translation>
    </message>
    <message>
        <source>Nothing had been begun.</source>
        <translation>何も始まっていませんでした。</translation>
    </message>
    <message>
        <source>step %1 of %2 (%3)</source>
        <translation>手順 %1/%2 (%3)</translation>
    </message>
    <message>
        <source>It had done %1.</source>
        <translation>%1 まで終わっていました。</translation>
    </message>
    <message>
        <source>It was in %1; whether that was done is not known.</source>
        <translation>%1 の途中でした。実行されたかどうかはわかりません。</translation>
    </message>
    <message>
        <source>It had failed in %1.</source>
        <translation>%1 で失敗していました。</translation>
    </message>
    <message>
        <source>Create %1 from the config of %2, stopped</source>
        <translation>%2 の設定から %1 を停止状態で作成</translation>
    </message>
    <message>
        <source>Set the offsets of the original (PATCH)</source>
        <translation>元のコネクターのオフセットを設定 (PATCH)</translation>
    </message>
    <message>
        <source>The connector may be STOPPED since then, and stays so until you go on, undo, or resume it.</source>
        <translation>コネクターはそれ以来 STOPPED かもしれず、続行、取り消し、または再開するまでそのままです。</translation>
    </message>
</context>
<context>
    <name>patchbay::PlaygroundLauncher</name>
    <message>
        <source>The playground is already being started.</source>
        <translation>プレイグラウンドはすでに開始中です。</translation>
    </message>
    <message>
        <source>Starting the playground was cancelled.</source>
        <translation>プレイグラウンドの開始はキャンセルされました。</translation>
    </message>
    <message>
        <source>exit code %1</source>
        <translation>終了コード %1</translation>
    </message>
    <message>
        <source>The playground did not start: %1</source>
        <translation>プレイグラウンドが開始しませんでした: %1</translation>
    </message>
    <message>
        <source>The playground does not say where its workers are.</source>
        <translation>プレイグラウンドがワーカーの場所を示していません。</translation>
    </message>
</context>
<context>
    <name>patchbay::PluginListModel</name>
    <message>
        <source>Class</source>
        <translation>クラス</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>バージョン</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>パッケージ</translation>
    </message>
</context>
<context>
    <name>patchbay::PrivateFile</name>
    <message>
        <source>%1 could not be written: %2. What it held before is unchanged.</source>
        <translation>%1 に書き込めませんでした: %2。以前の内容は変わっていません。</translation>
    </message>
    <message>
        <source>The folder %1 could not be made: %2.</source>
        <translation>フォルダー %1 を作成できませんでした: %2。</translation>
    </message>
    <message>
        <source>The folder %1 cannot be looked at: %2.</source>
        <translation>フォルダー %1 を調べられません: %2。</translation>
    </message>
    <message>
        <source>The folder %1 cannot be used: %2.</source>
        <translation>フォルダー %1 を使えません: %2。</translation>
    </message>
    <message>
        <source>The folder %1 belongs to another user.</source>
        <translation>フォルダー %1 は別のユーザーのものです。</translation>
    </message>
    <message>
        <source>The folder %1 could not be closed to other users: %2.</source>
        <translation>フォルダー %1 をほかのユーザーから保護できませんでした: %2。</translation>
    </message>
    <message>
        <source>%1 could not be read: %2.</source>
        <translation>%1 を読めませんでした: %2。</translation>
    </message>
    <message>
        <source>%1 is too large to be read.</source>
        <translation>%1 は大きすぎて読めません。</translation>
    </message>
    <message>
        <source>%1 is damaged and could not be moved aside: %2.</source>
        <translation>%1 が壊れていますが、別の場所に移せませんでした: %2。</translation>
    </message>
</context>
<context>
    <name>patchbay::ProblemListModel</name>
    <message>
        <source>the text</source>
        <translation>テキスト</translation>
    </message>
    <message>
        <source>line %1, column %2</source>
        <translation>%1 行 %2 列</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>%1 行</translation>
    </message>
    <message>
        <source>Error of %1</source>
        <translation>%1 のエラー</translation>
    </message>
    <message>
        <source>Warning of %1</source>
        <translation>%1 の警告</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>場所</translation>
    </message>
    <message>
        <source>Way out</source>
        <translation>対処</translation>
    </message>
</context>
<context>
    <name>patchbay::ProcessHardening</name>
    <message>
        <source>Memory images after a crash could not be turned off: %1.</source>
        <translation>異常終了時のメモリイメージを無効にできませんでした: %1。</translation>
    </message>
</context>
<context>
    <name>patchbay::ProfileForm</name>
    <message>
        <source>&amp;Name</source>
        <translation>名前(&amp;N)</translation>
    </message>
    <message>
        <source>Name of the connection</source>
        <translation>接続の名前</translation>
    </message>
    <message>
        <source>&amp;Environment</source>
        <translation>環境(&amp;E)</translation>
    </message>
    <message>
        <source>Environment of the cluster</source>
        <translation>クラスターの環境</translation>
    </message>
    <message>
        <source>Word for the environment</source>
        <translation>環境を表す言葉</translation>
    </message>
    <message>
        <source>PERFORMANCE TEST</source>
        <translation>性能試験</translation>
    </message>
    <message>
        <source>Colour of the environment</source>
        <translation>環境の色</translation>
    </message>
    <message>
        <source>&amp;Worker URLs</source>
        <translation>ワーカー URL(&amp;W)</translation>
    </message>
    <message>
        <source>Worker URLs, one a line</source>
        <translation>ワーカー URL、1 行に一つ</translation>
    </message>
    <message>
        <source>http://connect-1.example:8083
http://connect-2.example:8083</source>
        <translation>http://connect-1.example:8083
http://connect-2.example:8083</translation>
    </message>
    <message>
        <source>&amp;Authentication</source>
        <translation>認証(&amp;A)</translation>
    </message>
    <message>
        <source>Authentication</source>
        <translation>認証</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>ユーザー名</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>パスワード</translation>
    </message>
    <message>
        <source>&amp;CA file</source>
        <translation>CA ファイル(&amp;C)</translation>
    </message>
    <message>
        <source>File of the authorities that sign the workers’ certificates</source>
        <translation>ワーカーの証明書に署名する認証局のファイル</translation>
    </message>
    <message>
        <source>The system’s authorities</source>
        <translation>システムの認証局</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>選ぶ…</translation>
    </message>
    <message>
        <source>Choose the CA file</source>
        <translation>CA ファイルを選びます</translation>
    </message>
    <message>
        <source>Refresh e&amp;very</source>
        <translation>更新間隔(&amp;V)</translation>
    </message>
    <message>
        <source>Seconds between two refreshes</source>
        <translation>更新と更新の間の秒数</translation>
    </message>
    <message>
        <source> s</source>
        <translation> 秒</translation>
    </message>
    <message>
        <source>&amp;Give up after</source>
        <translation>打ち切り(&amp;G)</translation>
    </message>
    <message>
        <source>Seconds until a read is given up</source>
        <translation>読み取りを打ち切るまでの秒数</translation>
    </message>
    <message>
        <source>for reads,</source>
        <translation>(読み取り)、</translation>
    </message>
    <message>
        <source>Seconds until a change or a validation is given up</source>
        <translation>変更や検証を打ち切るまでの秒数</translation>
    </message>
    <message>
        <source>for changes</source>
        <translation>(変更)</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>権限</translation>
    </message>
    <message>
        <source>Read &amp;only: no change is ever sent to this cluster</source>
        <translation>読み取り専用(&amp;O): このクラスターに変更を送ることはありません</translation>
    </message>
    <message>
        <source>default (%1 s)</source>
        <translation>既定 (%1 秒)</translation>
    </message>
    <message>
        <source>Development</source>
        <translation>開発</translation>
    </message>
    <message>
        <source>Staging</source>
        <translation>ステージング</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>本番</translation>
    </message>
    <message>
        <source>Another name…</source>
        <translation>別の名前…</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>緑</translation>
    </message>
    <message>
        <source>Amber</source>
        <translation>琥珀</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>赤</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>青</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>紫</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>灰</translation>
    </message>
    <message>
        <source>None</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>User and password</source>
        <translation>ユーザー名とパスワード</translation>
    </message>
    <message>
        <source>Asking the keychain…</source>
        <translation>キーチェーンに問い合わせています…</translation>
    </message>
    <message>
        <source>The password is kept in your keychain. Type to replace it.</source>
        <translation>パスワードはキーチェーンに保存されています。入力すると置き換えます。</translation>
    </message>
    <message>
        <source>kept in the keychain</source>
        <translation>キーチェーンに保存済み</translation>
    </message>
    <message>
        <source>It will be kept in your desktop’s keychain and nowhere else.</source>
        <translation>デスクトップのキーチェーンにのみ保存されます。</translation>
    </message>
    <message>
        <source>Unlock the keychain</source>
        <translation>キーチェーンのロックを解除</translation>
    </message>
    <message>
        <source>CA file</source>
        <translation>CA ファイル</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
        <translation>証明書 (*.pem *.crt *.cer);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>&amp;Kafka brokers</source>
        <translation>Kafka ブローカー(&amp;K)</translation>
    </message>
    <message>
        <source>Bootstrap servers of the Kafka brokers</source>
        <translation>Kafka ブローカーのブートストラップサーバー</translation>
    </message>
    <message>
        <source>Optional: broker-1.example:9092, broker-2.example:9092</source>
        <translation>任意: broker-1.example:9092, broker-2.example:9092</translation>
    </message>
    <message>
        <source>With them the offsets of sinks show where topics begin and end, the lag and the time of records. Without them everything else works.</source>
        <translation>指定すると、シンクのオフセットにトピックの先頭と末尾、ラグ、レコードの時刻が表示されます。指定しなくても、ほかはすべて動作します。</translation>
    </message>
    <message>
        <source>&amp;Protocol</source>
        <translation>プロトコル(&amp;P)</translation>
    </message>
    <message>
        <source>Security protocol of the brokers</source>
        <translation>ブローカーのセキュリティプロトコル</translation>
    </message>
    <message>
        <source>SAS&amp;L</source>
        <translation>SASL(&amp;L)</translation>
    </message>
    <message>
        <source>SASL mechanism of the brokers</source>
        <translation>ブローカーの SASL 方式</translation>
    </message>
    <message>
        <source>User name for the brokers</source>
        <translation>ブローカーのユーザー名</translation>
    </message>
    <message>
        <source>Password for the brokers</source>
        <translation>ブローカーのパスワード</translation>
    </message>
    <message>
        <source>CA f&amp;ile</source>
        <translation>CA ファイル(&amp;I)</translation>
    </message>
    <message>
        <source>File of the authorities that sign the brokers’ certificates</source>
        <translation>ブローカーの証明書に署名した認証局のファイル</translation>
    </message>
    <message>
        <source>Choose the CA file of the brokers</source>
        <translation>ブローカーの CA ファイルを選択</translation>
    </message>
</context>
<context>
    <name>patchbay::Program</name>
    <message>
        <source>The window that is open already does not answer; this one works beside it.</source>
        <translation>すでに開いているウィンドウが応答しないため、こちらは別に動作します。</translation>
    </message>
    <message>
        <source>&amp;New connection</source>
        <translation>新しい接続(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Import connections…</source>
        <translation>接続を読み込む(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Edit connection</source>
        <translation>接続を編集(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;About Patchbay</source>
        <translation>Patchbay について(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>キーボードショートカット(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>言語(&amp;L)</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>システムに合わせる(&amp;S)</translation>
    </message>
    <message>
        <source>There is no connection called %1</source>
        <translation>%1 という接続はありません</translation>
    </message>
    <message>
        <source>The link names it, but it is not among your connections. Nothing was opened.</source>
        <translation>リンクはこの名前を指していますが、接続の中にありません。何も開いていません。</translation>
    </message>
    <message>
        <source>Patchbay %1</source>
        <translation>Patchbay %1</translation>
    </message>
    <message>
        <source>Administers Apache Kafka Connect: clusters, connectors and tasks. Free software under the GPL, version 3 or later. Icons by Lucide (ISC).</source>
        <translation>Apache Kafka Connect のクラスター、コネクター、タスクを管理します。GPL バージョン 3 以降の自由ソフトウェアです。アイコンは Lucide (ISC) です。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Connec&amp;tions</source>
        <translation>接続(&amp;T)</translation>
    </message>
</context>
<context>
    <name>patchbay::Properties</name>
    <message>
        <source>This is no UTF-8 text.</source>
        <translation>UTF-8 のテキストではありません。</translation>
    </message>
    <message>
        <source>This line has no key before its %1.</source>
        <translation>この行には %1 の前にキーがありません。</translation>
    </message>
    <message>
        <source>After \u come four hexadecimal digits.</source>
        <translation>\u の後には 16 進数 4 桁が必要です。</translation>
    </message>
</context>
<context>
    <name>patchbay::QuestionSheet</name>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Type the name to confirm</source>
        <translation>確認のため名前を入力</translation>
    </message>
    <message>
        <source>This is production. Type %1 to go on:</source>
        <translation>本番環境です。続けるには %1 と入力してください:</translation>
    </message>
</context>
<context>
    <name>patchbay::ReadingLine</name>
    <message>
        <source>Being read…</source>
        <translation>読み込み中…</translation>
    </message>
    <message>
        <source>Not read yet</source>
        <translation>まだ読んでいません</translation>
    </message>
    <message>
        <source>Read just now</source>
        <translation>たった今読み込み</translation>
    </message>
    <message>
        <source>Read %1 ago</source>
        <translation>%1 前に読み込み</translation>
    </message>
    <message>
        <source>%1. Reading again failed: %2</source>
        <comment>an age, and a sentence</comment>
        <translation>%1。読み直しに失敗しました: %2</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>読み直す</translation>
    </message>
</context>
<context>
    <name>patchbay::RequestLogModel</name>
    <message>
        <source>%1 · try %2</source>
        <translation>%1 · %2 回目</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>応答なし</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時刻</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>クラスター</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>リクエスト</translation>
    </message>
    <message>
        <source>Worker</source>
        <translation>ワーカー</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>ステータス</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>所要時間</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>サイズ</translation>
    </message>
</context>
<context>
    <name>patchbay::RequestsPanel</name>
    <message>
        <source>Requests (%1)</source>
        <translation>リクエスト (%1)</translation>
    </message>
    <message>
        <source>Filter requests</source>
        <translation>リクエストを絞り込む</translation>
    </message>
    <message>
        <source>Failed only</source>
        <translation>失敗のみ</translation>
    </message>
    <message>
        <source>Show failed requests only</source>
        <translation>失敗したリクエストだけを表示</translation>
    </message>
    <message>
        <source>HTTP requests</source>
        <translation>HTTP リクエスト</translation>
    </message>
    <message>
        <source>Details of the request</source>
        <translation>リクエストの詳細</translation>
    </message>
    <message>
        <source>Copy as cURL</source>
        <translation>cURL としてコピー</translation>
    </message>
    <message>
        <source>Copy the request as a cURL command</source>
        <translation>リクエストを cURL コマンドとしてコピーします</translation>
    </message>
    <message>
        <source>The password is a variable in it, never the password itself.</source>
        <translation>パスワードは変数になっており、パスワードそのものは含まれません。</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>消去</translation>
    </message>
    <message>
        <source>Clear the list of requests</source>
        <translation>リクエストの一覧を消去します</translation>
    </message>
</context>
<context>
    <name>patchbay::RestText</name>
    <message>
        <source>A DELETE with a body is never sent: workers ignore the body and delete everything.</source>
        <translation>本文のある DELETE は決して送りません。ワーカーは本文を無視してすべてを削除します。</translation>
    </message>
    <message>
        <source>A path with the part &quot;%1&quot; is never sent: a proxy may fold it to another object.</source>
        <translation>「%1」を含むパスは決して送りません。プロキシが畳んで別のものを指すおそれがあります。</translation>
    </message>
    <message>
        <source>This connection is read-only: nothing was sent.</source>
        <translation>この接続は読み取り専用です。何も送信していません。</translation>
    </message>
    <message>
        <source>HTTP status %1</source>
        <translation>HTTP ステータス %1</translation>
    </message>
    <message>
        <source>an HTML page without a title</source>
        <translation>題名のない HTML ページ</translation>
    </message>
    <message>
        <source>the HTML page &quot;%1&quot;</source>
        <translation>HTML ページ「%1」</translation>
    </message>
    <message>
        <source>%1 speaks TLS: its address must begin with https://.</source>
        <translation>%1 は TLS を使います。アドレスは https:// で始まる必要があります。</translation>
    </message>
    <message>
        <source>%1 asks for a client certificate (%2).</source>
        <translation>%1 はクライアント証明書を求めています (%2)。</translation>
    </message>
    <message>
        <source>This worker refuses paths with an encoded &apos;/&apos;, &apos;%&apos; or &apos;\&apos; (%1): nothing of that name can be read or changed through it.</source>
        <translation>このワーカーは、エンコードされた &apos;/&apos;、&apos;%&apos;、&apos;\&apos; を含むパスを拒否します (%1)。その名前のものは、このワーカーからは読むことも変更することもできません。</translation>
    </message>
    <message>
        <source>The request was refused with %1.</source>
        <translation>要求は %1 で拒否されました。</translation>
    </message>
    <message>
        <source>User name or password were not accepted (%1).</source>
        <translation>ユーザー名またはパスワードが受け付けられませんでした (%1)。</translation>
    </message>
    <message>
        <source>Access was denied with %1.</source>
        <translation>アクセスは %1 で拒否されました。</translation>
    </message>
    <message>
        <source>The worker is not ready: it answered with %1.</source>
        <translation>ワーカーの準備ができていません。応答は %1 でした。</translation>
    </message>
    <message>
        <source>A proxy in front of the worker answered with %1.</source>
        <translation>ワーカーの手前のプロキシが %1 と応答しました。</translation>
    </message>
    <message>
        <source>The worker answered with %1.</source>
        <translation>ワーカーが %1 と応答しました。</translation>
    </message>
    <message>
        <source>This is not Kafka Connect: the answer is %1.</source>
        <translation>Kafka Connect ではありません。応答は %1 です。</translation>
    </message>
    <message>
        <source>The worker is not ready: it answered &quot;%1&quot;.</source>
        <translation>ワーカーの準備ができていません。応答は「%1」でした。</translation>
    </message>
    <message>
        <source>The answer is 404 without Kafka Connect&apos;s own words: is the address right?</source>
        <translation>応答は 404 ですが、Kafka Connect のものではありません。アドレスは正しいですか?</translation>
    </message>
    <message>
        <source>A proxy in front of %1 asks for a user name and a password.</source>
        <translation>%1 の手前のプロキシがユーザー名とパスワードを求めています。</translation>
    </message>
    <message>
        <source>The proxy %1 asks for a user name and a password.</source>
        <translation>プロキシ %1 がユーザー名とパスワードを求めています。</translation>
    </message>
    <message>
        <source>The worker redirects to %1, which is not followed.</source>
        <translation>ワーカーは %1 へリダイレクトしますが、従いません。</translation>
    </message>
    <message>
        <source>This is not an answer of Kafka Connect (HTTP status %1).</source>
        <translation>Kafka Connect の応答ではありません (HTTP ステータス %1)。</translation>
    </message>
    <message>
        <source>The answer is larger than %1 and was not read to its end.</source>
        <translation>応答が %1 より大きいため、最後まで読みませんでした。</translation>
    </message>
    <message>
        <source>No complete answer within %1 s.</source>
        <translation>%1 秒以内に完全な応答がありませんでした。</translation>
    </message>
    <message>
        <source>No worker has a usable address (http or https).</source>
        <translation>使えるアドレス (http または https) のワーカーがありません。</translation>
    </message>
    <message>
        <source>The CA file %1 cannot be read: %2.</source>
        <translation>CA ファイル %1 を読めません: %2。</translation>
    </message>
    <message>
        <source>The CA file %1 holds no certificate in PEM form.</source>
        <translation>CA ファイル %1 に PEM 形式の証明書がありません。</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>(名前なし)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Subject: %1; issuer: %2; valid from %3 to %4; SHA-256 %5</source>
        <translation>サブジェクト: %1、発行者: %2、有効期間: %3 ～ %4、SHA-256 %5</translation>
    </message>
    <message>
        <source>The certificate of %1 was refused: %2.</source>
        <translation>%1 の証明書を拒否しました: %2。</translation>
    </message>
    <message>
        <source>%1 does not speak TLS: its address may have to begin with http://.</source>
        <translation>%1 は TLS を使っていません。アドレスは http:// で始まるのかもしれません。</translation>
    </message>
    <message>
        <source>%1 offers only versions of TLS that are too old.</source>
        <translation>%1 は古すぎるバージョンの TLS しか提供していません。</translation>
    </message>
    <message>
        <source>%1 refused the TLS handshake: it may ask for a client certificate.</source>
        <translation>%1 は TLS ハンドシェイクを拒否しました。クライアント証明書を求めているのかもしれません。</translation>
    </message>
    <message>
        <source>The TLS handshake with %1 failed.</source>
        <translation>%1 との TLS ハンドシェイクに失敗しました。</translation>
    </message>
    <message>
        <source>The connection to %1 broke after the request was sent.</source>
        <translation>要求を送った後、%1 との接続が切れました。</translation>
    </message>
    <message>
        <source>The connection to %1 broke before an answer came.</source>
        <translation>応答が届く前に、%1 との接続が切れました。</translation>
    </message>
    <message>
        <source>If this port speaks TLS, its address must begin with https://.</source>
        <translation>このポートが TLS を使うなら、アドレスは https:// で始まる必要があります。</translation>
    </message>
    <message>
        <source>(unknown)</source>
        <translation>(不明)</translation>
    </message>
    <message>
        <source>The answer of %1 is incomplete: the connection broke in the middle of it.</source>
        <translation>%1 の応答が不完全です。途中で接続が切れました。</translation>
    </message>
    <message>
        <source>Nothing listens at %1: the connection was refused.</source>
        <translation>%1 で待ち受けているものがありません。接続が拒否されました。</translation>
    </message>
    <message>
        <source>The name %1 is not known.</source>
        <translation>名前 %1 が見つかりません。</translation>
    </message>
    <message>
        <source>%1 does not answer to a connection.</source>
        <translation>%1 が接続に応答しません。</translation>
    </message>
    <message>
        <source>%1 was not reached: the proxy %2 does not answer.</source>
        <translation>%1 に届きませんでした。プロキシ %2 が応答しません。</translation>
    </message>
    <message>
        <source>What answers at %1 does not speak HTTP.</source>
        <translation>%1 で応答しているものは HTTP ではありません。</translation>
    </message>
    <message>
        <source>There is no way to %1 from here (network unreachable).</source>
        <translation>ここから %1 への経路がありません (ネットワーク到達不可)。</translation>
    </message>
</context>
<context>
    <name>patchbay::RowDelegate</name>
    <message>
        <source>%1 old</source>
        <comment>what is seen of a cluster</comment>
        <translation>%1 前</translation>
    </message>
</context>
<context>
    <name>patchbay::SecretService</name>
    <message>
        <source>The keychain does not answer as it should: %1</source>
        <translation>キーチェーンの応答が正しくありません: %1</translation>
    </message>
</context>
<context>
    <name>patchbay::SettingDelegate</name>
    <message>
        <source>a new secret, or ${file:…}</source>
        <translation>新しい秘密の値、または ${file:…}</translation>
    </message>
    <message>
        <source>Value of %1</source>
        <translation>%1 の値</translation>
    </message>
</context>
<context>
    <name>patchbay::SettingTableModel</name>
    <message>
        <source>hidden</source>
        <translation>非表示</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>未設定</translation>
    </message>
    <message>
        <source>This setting holds a secret. Patchbay does not show it.</source>
        <translation>この設定には秘密が含まれます。Patchbay は表示しません。</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>設定項目</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>値</translation>
    </message>
</context>
<context>
    <name>patchbay::Settings</name>
    <message>
        <source>it does not hold settings of Patchbay</source>
        <translation>Patchbay の設定ではありません</translation>
    </message>
    <message>
        <source>%1 was written by a newer version of Patchbay. It is left untouched; settings are not kept until this program is updated.</source>
        <translation>%1 は新しいバージョンの Patchbay が書いたものです。触れずに残します。このプログラムを更新するまで、設定は保存されません。</translation>
    </message>
    <message>
        <source>The settings in %1 could not be read (%2). The file was moved to %3. The settings are as on the first day.</source>
        <translation>%1 の設定を読めませんでした (%2)。ファイルは %3 に移しました。設定は初期状態です。</translation>
    </message>
</context>
<context>
    <name>patchbay::ShortcutModel</name>
    <message>
        <source>Elsewhere</source>
        <translation>その他の場所</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>an action and its keys</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>patchbay::ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>キーボードショートカット</translation>
    </message>
    <message>
        <source>Filter by action or keys</source>
        <translation>操作またはキーで絞り込む</translation>
    </message>
    <message>
        <source>Filter the shortcuts by action or keys</source>
        <translation>ショートカットを操作またはキーで絞り込む</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>操作とそのキー</translation>
    </message>
    <message>
        <source>No shortcut fits the filter.</source>
        <translation>この絞り込みに合うショートカットはありません。</translation>
    </message>
</context>
<context>
    <name>patchbay::SingleInstance</name>
    <message>
        <source>Patchbay is already running and did not answer. Close it, or end it, and start again.</source>
        <translation>Patchbay はすでに動いていますが、応答しませんでした。閉じるか終了させてから、もう一度起動してください。</translation>
    </message>
    <message>
        <source>The socket %1 could not be made: %2.</source>
        <translation>ソケット %1 を作成できませんでした: %2。</translation>
    </message>
</context>
<context>
    <name>patchbay::SnapshotListModel</name>
    <message>
        <source>Taken</source>
        <translation>日時</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Partitions</source>
        <translation>パーティション</translation>
    </message>
</context>
<context>
    <name>patchbay::SnapshotWords</name>
    <message numerus="yes">
        <source>%1 · %2 · %n partition(s)</source>
        <comment>when, why</comment>
        <translation>
            <numerusform>%1 · %2 · パーティション %n 個</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>patchbay::SnapshotsPage</name>
    <message>
        <source>Snapshots of the offsets of %1</source>
        <translation>%1 のオフセットのスナップショット</translation>
    </message>
    <message>
        <source>Kept on this machine: by hand, and by itself before each change of offsets.</source>
        <translation>このマシンに保存されます。手動のほか、オフセットを変更する前に毎回自動で取られます。</translation>
    </message>
    <message>
        <source>&amp;Take a snapshot</source>
        <translation>スナップショットを取る(&amp;T)</translation>
    </message>
    <message>
        <source>Take a snapshot of the offsets</source>
        <translation>オフセットのスナップショットを取る</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>書き出す(&amp;E)…</translation>
    </message>
    <message>
        <source>Export the snapshot as the JSON that PATCH takes</source>
        <translation>PATCH が受け取る JSON としてスナップショットを書き出す</translation>
    </message>
    <message>
        <source>&amp;Undo that change…</source>
        <translation>その変更を元に戻す(&amp;U)…</translation>
    </message>
    <message>
        <source>Undo the change before which it was taken</source>
        <translation>このスナップショットの直後の変更を元に戻す</translation>
    </message>
    <message>
        <source>&amp;Restore…</source>
        <translation>復元(&amp;R)…</translation>
    </message>
    <message>
        <source>Restore the snapshot</source>
        <translation>スナップショットを復元</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>削除(&amp;D)…</translation>
    </message>
    <message>
        <source>Delete the snapshot</source>
        <translation>スナップショットを削除</translation>
    </message>
    <message>
        <source>Take a snapshot</source>
        <translation>スナップショットを取る</translation>
    </message>
    <message>
        <source>Snapshots</source>
        <translation>スナップショット</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>違い</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>比較対象</translation>
    </message>
    <message>
        <source>What is now</source>
        <translation>現在</translation>
    </message>
    <message>
        <source>No snapshots yet</source>
        <translation>スナップショットはまだありません</translation>
    </message>
    <message>
        <source>Snapshots are being read</source>
        <translation>スナップショットを読み込んでいます</translation>
    </message>
    <message>
        <source>One is taken by itself before each change of offsets.</source>
        <translation>オフセットを変更する前に毎回自動で取られます。</translation>
    </message>
    <message>
        <source>Choose a snapshot.</source>
        <translation>スナップショットを選んでください。</translation>
    </message>
    <message>
        <source>Being read…</source>
        <translation>読み込み中…</translation>
    </message>
    <message>
        <source>Nothing differs.</source>
        <translation>違いはありません。</translation>
    </message>
    <message numerus="yes">
        <source>%n partition(s) differ.</source>
        <translation>
            <numerusform>%n 個のパーティションが違います。</numerusform>
        </translation>
    </message>
    <message>
        <source>Export the snapshot</source>
        <translation>スナップショットを書き出す</translation>
    </message>
    <message>
        <source>JSON files (*.json)</source>
        <translation>JSON ファイル (*.json)</translation>
    </message>
    <message>
        <source>Delete this snapshot?</source>
        <translation>このスナップショットを削除しますか?</translation>
    </message>
    <message>
        <source>%1
No offset of the connector changes. What was set since then cannot be taken back by it any more.</source>
        <translation>%1
コネクターのオフセットは変わりません。以後の変更をこれで元に戻すことはできなくなります。</translation>
    </message>
    <message>
        <source>%1 · snapshots</source>
        <comment>title of a tab</comment>
        <translation>%1 · スナップショット</translation>
    </message>
</context>
<context>
    <name>patchbay::SqliteConfigHistory</name>
    <message>
        <source>This version is not in the history.</source>
        <translation>この版は履歴にありません。</translation>
    </message>
</context>
<context>
    <name>patchbay::SqliteOffsetSnapshots</name>
    <message>
        <source>The snapshot of %1 of %2 is damaged and cannot be used.</source>
        <translation>%1 の %2 のスナップショットは壊れていて使えません。</translation>
    </message>
    <message>
        <source>There is no such snapshot of offsets.</source>
        <translation>そのようなオフセットのスナップショットはありません。</translation>
    </message>
</context>
<context>
    <name>patchbay::SqlitePlanJournal</name>
    <message>
        <source>Another program is running this change (process %1).</source>
        <translation>ほかのプログラムがこの変更を実行中です (プロセス %1)。</translation>
    </message>
    <message>
        <source>The change that ended is not in the record of changes.</source>
        <translation>終了した変更が変更記録にありません。</translation>
    </message>
    <message>
        <source>A change that was interrupted (%1) cannot be read: %2</source>
        <translation>中断された変更 (%1) を読めません: %2</translation>
    </message>
</context>
<context>
    <name>patchbay::StageTrail</name>
    <message>
        <source>%1 %2</source>
        <comment>number and name of a stage</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Stage %1 of %2: %3</source>
        <translation>段階 %1/%2: %3</translation>
    </message>
</context>
<context>
    <name>patchbay::StateCountRow</name>
    <message>
        <source>all %1</source>
        <comment>connectors</comment>
        <translation>すべて %1</translation>
    </message>
</context>
<context>
    <name>patchbay::StateText</name>
    <message>
        <source>unknown</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>起動中</translation>
    </message>
    <message>
        <source>It runs.</source>
        <translation>動いています。</translation>
    </message>
    <message>
        <source>It is paused: its tasks exist and keep their memory and connections, but process nothing. Its offsets cannot be changed.</source>
        <translation>一時停止中です。タスクは存在し、メモリと接続を保っていますが、何も処理しません。オフセットは変更できません。</translation>
    </message>
    <message>
        <source>It is stopped: its tasks are shut down and gone, only its config and offsets stay. Its offsets can be changed.</source>
        <translation>停止中です。タスクは終了してなくなり、設定とオフセットだけが残っています。オフセットを変更できます。</translation>
    </message>
    <message>
        <source>It failed and does nothing until it is restarted.</source>
        <translation>失敗しました。再起動されるまで何もしません。</translation>
    </message>
    <message>
        <source>No worker runs it at the moment: the cluster is rebalancing.</source>
        <translation>現在どのワーカーも実行していません。クラスターはリバランス中です。</translation>
    </message>
    <message>
        <source>It is being restarted.</source>
        <translation>再起動中です。</translation>
    </message>
    <message>
        <source>It was deleted and is being removed.</source>
        <translation>削除され、取り除かれている途中です。</translation>
    </message>
    <message>
        <source>It is listed, but no worker has reported a state of it yet.</source>
        <translation>一覧にありますが、まだどのワーカーも状態を報告していません。</translation>
    </message>
    <message>
        <source>The worker reports a state that this version of Patchbay does not know.</source>
        <translation>このバージョンの Patchbay が知らない状態をワーカーが報告しています。</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>ソース</translation>
    </message>
    <message>
        <source>Sink</source>
        <translation>シンク</translation>
    </message>
    <message>
        <source>Unknown kind</source>
        <translation>種類不明</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>未接続</translation>
    </message>
    <message>
        <source>password needed</source>
        <translation>パスワードが必要</translation>
    </message>
    <message>
        <source>waiting for the keychain</source>
        <translation>キーチェーン待ち</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>接続中</translation>
    </message>
    <message>
        <source>rebalancing: try %1 of %2</source>
        <translation>リバランス中: %1 回目 (全 %2 回)</translation>
    </message>
    <message>
        <source>rebalancing</source>
        <translation>リバランス中</translation>
    </message>
    <message>
        <source>not allowed</source>
        <translation>許可なし</translation>
    </message>
    <message>
        <source>password refused</source>
        <translation>パスワード拒否</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>応答なし</translation>
    </message>
    <message>
        <source>no secure connection</source>
        <translation>安全な接続なし</translation>
    </message>
    <message>
        <source>redirected</source>
        <translation>リダイレクト</translation>
    </message>
    <message>
        <source>proxy asks for a password</source>
        <translation>プロキシがパスワードを要求</translation>
    </message>
    <message>
        <source>not Kafka Connect</source>
        <translation>Kafka Connect ではない</translation>
    </message>
    <message>
        <source>answer too large</source>
        <translation>応答が大きすぎる</translation>
    </message>
    <message>
        <source>worker failed</source>
        <translation>ワーカーのエラー</translation>
    </message>
    <message>
        <source>The cluster is rebalancing: try %1 of %2, next in %3</source>
        <translation>クラスターはリバランス中: %1 回目 (全 %2 回)、次は %3 後</translation>
    </message>
    <message>
        <source>The worker is starting: try %1 of %2, next in %3</source>
        <translation>ワーカーは起動中: %1 回目 (全 %2 回)、次は %3 後</translation>
    </message>
    <message>
        <source>The worker cannot be reached: try %1 of %2, next in %3</source>
        <translation>ワーカーに接続できません: %1 回目 (全 %2 回)、次は %3 後</translation>
    </message>
    <message>
        <source>The worker did not answer in time: try %1 of %2, next in %3</source>
        <translation>ワーカーが時間内に応答しません: %1 回目 (全 %2 回)、次は %3 後</translation>
    </message>
    <message>
        <source>The worker could not answer: try %1 of %2, next in %3</source>
        <translation>ワーカーが応答できません: %1 回目 (全 %2 回)、次は %3 後</translation>
    </message>
</context>
<context>
    <name>patchbay::StateWatch</name>
    <message>
        <source>It is %1; looking once more</source>
        <translation>%1 です。もう一度確認しています</translation>
    </message>
    <message>
        <source>Waiting until there is a task %1</source>
        <translation>タスク %1 ができるのを待っています</translation>
    </message>
    <message>
        <source>Waiting until the connector is %1; it is %2</source>
        <translation>コネクターが %1 になるのを待っています。現在 %2</translation>
    </message>
    <message>
        <source>Waiting until task %1 is %2; it is %3</source>
        <translation>タスク %1 が %2 になるのを待っています。現在 %3</translation>
    </message>
    <message>
        <source>Waiting until the connector is %1; it is still FAILED</source>
        <translation>コネクターが %1 になるのを待っています。まだ FAILED です</translation>
    </message>
    <message>
        <source>The connector itself is FAILED after the restart: %1</source>
        <translation>再起動後、コネクター自体が FAILED です: %1</translation>
    </message>
    <message>
        <source>The connector itself is FAILED and takes no other state until it is restarted: %1</source>
        <translation>コネクター自体が FAILED で、再起動されるまでほかの状態になりません: %1</translation>
    </message>
    <message>
        <source>Waiting until task %1 is gone; it is FAILED</source>
        <translation>タスク %1 がなくなるのを待っています。現在 FAILED</translation>
    </message>
    <message>
        <source>Task %1 failed: %2</source>
        <translation>タスク %1 が失敗しました: %2</translation>
    </message>
    <message>
        <source>Task %1 failed again after the restart: %2</source>
        <translation>再起動後、タスク %1 が再び失敗しました: %2</translation>
    </message>
    <message>
        <source>Task %1 is still FAILED after the restart: %2</source>
        <translation>再起動後も、タスク %1 は FAILED のままです: %2</translation>
    </message>
    <message>
        <source>Waiting until task %1 is %2; it is still FAILED</source>
        <translation>タスク %1 が %2 になるのを待っています。まだ FAILED です</translation>
    </message>
    <message numerus="yes">
        <source>Waiting until its tasks are gone; %n are left</source>
        <translation>
            <numerusform>タスクがなくなるのを待っています。残り %n 個</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting until it has its tasks</source>
        <translation>タスクがそろうのを待っています</translation>
    </message>
    <message numerus="yes">
        <source>%n tasks are still FAILED, as before</source>
        <translation>
            <numerusform>以前と同じく、%n 個のタスクが FAILED のままです</numerusform>
        </translation>
    </message>
    <message>
        <source>It is %1; watching whether it stays so</source>
        <translation>%1 です。続くかどうか見ています</translation>
    </message>
</context>
<context>
    <name>patchbay::StateWords</name>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>実行中 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paused</source>
        <translation>
            <numerusform>一時停止 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stopped</source>
        <translation>
            <numerusform>停止 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>失敗 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unassigned</source>
        <translation>
            <numerusform>未割り当て %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n restarting</source>
        <translation>
            <numerusform>再起動中 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n destroyed</source>
        <translation>
            <numerusform>破棄済み %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n starting</source>
        <translation>
            <numerusform>起動中 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unknown</source>
        <translation>
            <numerusform>不明 %n</numerusform>
        </translation>
    </message>
    <message>
        <source>no connectors</source>
        <translation>コネクターなし</translation>
    </message>
    <message>
        <source>%1, no tasks</source>
        <translation>%1、タスクなし</translation>
    </message>
    <message>
        <source>%1 %2/%3</source>
        <comment>FAILED 1/2</comment>
        <translation>%1 %2/%3</translation>
    </message>
    <message>
        <source>not asked yet</source>
        <translation>未照会</translation>
    </message>
    <message>
        <source>healthy</source>
        <translation>健全</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>起動中</translation>
    </message>
    <message>
        <source>unhealthy</source>
        <translation>不健全</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>応答なし</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a time and its zone</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>patchbay::StatusLine</name>
    <message numerus="yes">
        <source>%n operations running</source>
        <translation>
            <numerusform>操作 %n 件を実行中</numerusform>
        </translation>
    </message>
    <message>
        <source>read only</source>
        <translation>読み取り専用</translation>
    </message>
    <message>
        <source>read and write</source>
        <translation>読み書き可</translation>
    </message>
    <message>
        <source>keychain unlocked</source>
        <translation>キーチェーンは解除済み</translation>
    </message>
    <message>
        <source>keychain locked</source>
        <translation>キーチェーンはロック中</translation>
    </message>
    <message>
        <source>no keychain: passwords for this run only</source>
        <translation>キーチェーンなし: パスワードはこの実行のみ</translation>
    </message>
    <message>
        <source>passwords for this run only</source>
        <translation>パスワードはこの実行のみ</translation>
    </message>
    <message>
        <source>%1: %2, last seen %3 ago</source>
        <comment>cluster, condition, age</comment>
        <translation>%1: %2、最後に見えたのは %3 前</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>cluster, condition</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>cluster, version</comment>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n workers, refreshed just now</source>
        <comment>cluster</comment>
        <translation>
            <numerusform>%1、ワーカー %n 台、たった今更新</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n workers, refreshed %2 ago, refreshing now</source>
        <comment>cluster, age</comment>
        <translation>
            <numerusform>%1、ワーカー %n 台、%2 前に更新、現在更新中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n workers, refreshed %2 ago, next in %3 s</source>
        <comment>cluster, age, seconds</comment>
        <translation>
            <numerusform>%1、ワーカー %n 台、%2 前に更新、次は %3 秒後</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>patchbay::StepExecution</name>
    <message>
        <source>Somebody else deleted the connector meanwhile.</source>
        <translation>その間にほかの誰かがコネクターを削除しました。</translation>
    </message>
    <message>
        <source>It was cancelled before reading back told what had happened.</source>
        <translation>読み直して結果が分かる前に取り消されました。</translation>
    </message>
</context>
<context>
    <name>patchbay::TaskTableModel</name>
    <message>
        <source>Restart</source>
        <translation>再起動</translation>
    </message>
    <message>
        <source>It changed to this state at %1.</source>
        <translation>この状態になった時刻 %1</translation>
    </message>
    <message>
        <source>It was already in this state when Patchbay first looked, at %1.</source>
        <translation>Patchbay が最初に見た %1 には、すでにこの状態でした。</translation>
    </message>
    <message>
        <source>Restart task %1</source>
        <translation>タスク %1 を再起動</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>タスク</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Worker</source>
        <translation>ワーカー</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>以来</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>バージョン</translation>
    </message>
    <message>
        <source>at least %1</source>
        <comment>an age: it was already so when first looked at</comment>
        <translation>%1 以上</translation>
    </message>
</context>
<context>
    <name>patchbay::TimeText</name>
    <message>
        <source>just now</source>
        <translation>たった今</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 時間</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 時間 %2 分</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 日</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 日 %2 時間</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ミリ秒</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 分 %2 秒</translation>
    </message>
</context>
<context>
    <name>patchbay::TopicWords</name>
    <message>
        <source>The workers do not track which topics a connector uses (topic.tracking.enable is false).</source>
        <translation>ワーカーはコネクターが使うトピックを記録していません (topic.tracking.enable が false です)。</translation>
    </message>
    <message>
        <source>These workers cannot tell which topics a connector uses; Kafka Connect %1 or later can.</source>
        <translation>これらのワーカーはコネクターが使うトピックを示せません。Kafka Connect %1 以降で可能です。</translation>
    </message>
    <message>
        <source>None yet: no record has passed since this list was last reset.</source>
        <translation>まだありません: この一覧が最後にリセットされてから、レコードは流れていません。</translation>
    </message>
    <message>
        <source>Being read…</source>
        <translation>読み込み中…</translation>
    </message>
</context>
<context>
    <name>patchbay::WelcomeView</name>
    <message>
        <source>Starting…</source>
        <translation>開始しています…</translation>
    </message>
    <message>
        <source>Welcome to Patchbay</source>
        <translation>Patchbay へようこそ</translation>
    </message>
    <message>
        <source>See your Kafka Connect clusters, find out why a connector failed, and put it right.</source>
        <translation>Kafka Connect のクラスターを見て、コネクターが失敗した理由を知り、直せます。</translation>
    </message>
    <message>
        <source>Add a connection</source>
        <translation>接続を追加</translation>
    </message>
    <message>
        <source>The addresses of a cluster&apos;s workers, and a password if it wants one.</source>
        <translation>クラスターのワーカーのアドレスと、必要ならパスワード。</translation>
    </message>
    <message>
        <source>Import connections</source>
        <translation>接続の読み込み</translation>
    </message>
    <message>
        <source>From a file that Patchbay exported. Passwords are never in it.</source>
        <translation>Patchbay が書き出したファイルから。パスワードは含まれません。</translation>
    </message>
    <message>
        <source>Start the playground</source>
        <translation>プレイグラウンドを開始</translation>
    </message>
    <message>
        <source>A small real cluster on this machine. The first start downloads Kafka.</source>
        <translation>このマシン上の小さな本物のクラスター。初回は Kafka をダウンロードします。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Cancel starting the playground</source>
        <translation>プレイグラウンドの開始をキャンセルします</translation>
    </message>
    <message>
        <source>The playground could not be started</source>
        <translation>プレイグラウンドを開始できませんでした</translation>
    </message>
    <message>
        <source>Nothing is open</source>
        <translation>何も開いていません</translation>
    </message>
    <message>
        <source>Choose a cluster or a connector on the left and press Enter, or go to one by its name.</source>
        <translation>左でクラスターかコネクターを選んで Enter を押すか、名前で移動してください。</translation>
    </message>
</context>
<context>
    <name>patchbay::WindowActions</name>
    <message>
        <source>&amp;Go to or run…</source>
        <translation>移動・実行(&amp;G)…</translation>
    </message>
    <message>
        <source>&amp;Filter the tree</source>
        <translation>ツリーを絞り込む(&amp;F)</translation>
    </message>
    <message>
        <source>F&amp;ind in the page</source>
        <translation>ページ内を検索(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>更新(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Close the tab</source>
        <translation>タブを閉じる(&amp;C)</translation>
    </message>
    <message>
        <source>Re&amp;open the closed tab</source>
        <translation>閉じたタブを開き直す(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Next tab</source>
        <translation>次のタブ(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous tab</source>
        <translation>前のタブ(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Activity and requests</source>
        <translation>アクティビティとリクエスト(&amp;A)</translation>
    </message>
    <message>
        <source>Failed connectors fir&amp;st</source>
        <translation>失敗したコネクターを先に(&amp;S)</translation>
    </message>
    <message>
        <source>As the s&amp;ystem</source>
        <translation>システムに合わせる(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>ライト(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>ダーク(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>終了(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Compact rows</source>
        <translation>行を詰める(&amp;C)</translation>
    </message>
</context>
<context>
    <name>patchbay::WorkerTableModel</name>
    <message>
        <source>other connectors than the first</source>
        <translation>最初のものと異なるコネクター</translation>
    </message>
    <message>
        <source>Kafka cluster %1</source>
        <translation>Kafka クラスター %1</translation>
    </message>
    <message>
        <source>Worker URL</source>
        <translation>ワーカー URL</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>健全性</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>バージョン</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>応答時間</translation>
    </message>
    <message>
        <source>Connectors</source>
        <translation>コネクター</translation>
    </message>
</context>
<context>
    <name>patchbay::WriteExecution</name>
    <message>
        <source>The program ended before the answer came.</source>
        <translation>応答が届く前にプログラムが終了しました。</translation>
    </message>
    <message>
        <source>Somebody else had already deleted it.</source>
        <translation>ほかの誰かがすでに削除していました。</translation>
    </message>
    <message>
        <source>The answer was lost; watching what becomes of it.</source>
        <translation>応答が失われました。どうなるか見守っています。</translation>
    </message>
    <message>
        <source>The answer was lost; reading back what happened</source>
        <translation>応答が失われました。結果を読み直しています</translation>
    </message>
    <message>
        <source>The answer was lost; reading back shows that it was deleted.</source>
        <translation>応答が失われましたが、読み直すと削除されていました。</translation>
    </message>
    <message>
        <source>The answer was lost; reading back shows that it happened.</source>
        <translation>応答が失われましたが、読み直すと変更されていました。</translation>
    </message>
    <message>
        <source>Reading back did not tell what had happened.</source>
        <translation>読み直しても、何が起きたかわかりませんでした。</translation>
    </message>
</context>
<context>
    <name>patchbay::cli::ChangeCommand</name>
    <message>
        <source>Nothing has failed in this cluster.</source>
        <translation>このクラスターで失敗したものはありません。</translation>
    </message>
</context>
<context>
    <name>patchbay::cli::ClusterCommand</name>
    <message>
        <source>Waiting for the keychain</source>
        <translation>キーチェーンを待っています</translation>
    </message>
    <message>
        <source>No answer in the %1 that --timeout allows.</source>
        <translation>--timeout で許された %1 の間に応答がありません。</translation>
    </message>
</context>
<context>
    <name>patchbay::cli::ClustersCommand</name>
    <message>
        <source>No connection is saved yet. Add one in the window, or use --url.</source>
        <translation>保存された接続はまだありません。ウィンドウで追加するか、--url を使ってください。</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>NAME</translation>
    </message>
    <message>
        <source>ENVIRONMENT</source>
        <translation>ENVIRONMENT</translation>
    </message>
    <message>
        <source>ACCESS</source>
        <translation>ACCESS</translation>
    </message>
    <message>
        <source>USER</source>
        <translation>USER</translation>
    </message>
    <message>
        <source>WORKERS</source>
        <translation>WORKERS</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>読み取り専用</translation>
    </message>
    <message>
        <source>read and change</source>
        <translation>読み取りと変更</translation>
    </message>
</context>
<context>
    <name>patchbay::cli::Command</name>
    <message>
        <source>The output could not be written: %1.</source>
        <translation>出力を書き込めませんでした: %1。</translation>
    </message>
</context>
<context>
    <name>patchbay::cli::ConfigCommand</name>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>%1 を読めません: %2。</translation>
    </message>
    <message>
        <source>%1 is larger than any worker can store.</source>
        <translation>%1 はどのワーカーにも保存できない大きさです。</translation>
    </message>
    <message>
        <source>The file names the connector %1, the command line %2.</source>
        <translation>ファイルのコネクター名は %1、コマンド行は %2 です。</translation>
    </message>
    <message>
        <source>The worker validates; this can take 90 s</source>
        <translation>ワーカーが検証しています。90 秒かかることがあります</translation>
    </message>
    <message>
        <source>This worker can&apos;t validate (%1). Only what is known here was checked.</source>
        <translation>このワーカーは検証できません (%1)。ここで分かることだけを確かめました。</translation>
    </message>
    <message>
        <source>The config is valid.</source>
        <translation>設定は有効です。</translation>
    </message>
    <message>
        <source>Apply this? [y/N]</source>
        <translation>適用しますか? [y/N]</translation>
    </message>
    <message>
        <source>The history of %1 has no version %2.</source>
        <translation>%1 の履歴に版 %2 はありません。</translation>
    </message>
    <message>
        <source>Several versions begin with %1: give more of the id.</source>
        <translation>%1 で始まる版が複数あります。ID をもっと長く指定してください。</translation>
    </message>
    <message>
        <source>Secrets are not kept: %1 stays as the worker has it now.</source>
        <translation>秘密の値は保存されていません。%1 はワーカーの現在の値のままです。</translation>
    </message>
</context>
<context>
    <name>patchbay::cli::Connection</name>
    <message>
        <source>--url needs the URL of a worker.</source>
        <translation>--url にはワーカーの URL が必要です。</translation>
    </message>
    <message>
        <source>There is no saved connection &quot;%1&quot;: none is saved yet. Add it in the window, or use --url.</source>
        <translation>「%1」という保存された接続はありません。まだ何も保存されていません。ウィンドウで追加するか、--url を使ってください。</translation>
    </message>
    <message>
        <source>There is no saved connection &quot;%1&quot;. There are: %2</source>
        <translation>「%1」という保存された接続はありません。あるのは: %2</translation>
    </message>
    <message>
        <source>The keychain has no password for &quot;%1&quot;. Enter it in the window, or set PATCHBAY_PASSWORD.</source>
        <translation>キーチェーンに「%1」のパスワードがありません。ウィンドウで入力するか、PATCHBAY_PASSWORD を設定してください。</translation>
    </message>
</context>
<context>
    <name>patchbay::cli::HealthCommand</name>
    <message>
        <source>no answer</source>
        <translation>応答なし</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>応答あり</translation>
    </message>
    <message>
        <source>healthy</source>
        <translation>健全</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>起動中</translation>
    </message>
    <message>
        <source>unhealthy</source>
        <translation>不健全</translation>
    </message>
    <message>
        <source>WORKER</source>
        <translation>WORKER</translation>
    </message>
    <message>
        <source>HEALTH</source>
        <translation>HEALTH</translation>
    </message>
    <message>
        <source>VERSION</source>
        <translation>VERSION</translation>
    </message>
    <message>
        <source>ANSWERED IN</source>
        <translation>ANSWERED IN</translation>
    </message>
    <message>
        <source>STATE</source>
        <translation>STATE</translation>
    </message>
    <message>
        <source>CONNECTORS</source>
        <translation>CONNECTORS</translation>
    </message>
    <message>
        <source>No connectors.</source>
        <translation>コネクターはありません。</translation>
    </message>
    <message>
        <source>FAILED</source>
        <translation>FAILED</translation>
    </message>
    <message>
        <source>CAUSE</source>
        <translation>CAUSE</translation>
    </message>
    <message>
        <source>These workers belong to different Kafka clusters: they are not one Connect cluster.</source>
        <translation>これらのワーカーは別々の Kafka クラスターに属しており、一つの Connect クラスターではありません。</translation>
    </message>
    <message>
        <source>Tasks that are FAILED: %1 of %2</source>
        <translation>FAILED のタスク: %2 個のうち %1 個</translation>
    </message>
</context>
<context>
    <name>patchbay::cli::ListCommand</name>
    <message>
        <source>This cluster has no connectors.</source>
        <translation>このクラスターにコネクターはありません。</translation>
    </message>
    <message numerus="yes">
        <source>None of the %n connectors match.</source>
        <translation>
            <numerusform>%n 個のコネクターに一致するものはありません。</numerusform>
        </translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>NAME</translation>
    </message>
    <message>
        <source>TYPE</source>
        <translation>TYPE</translation>
    </message>
    <message>
        <source>STATE</source>
        <translation>STATE</translation>
    </message>
    <message>
        <source>TASKS</source>
        <translation>TASKS</translation>
    </message>
    <message>
        <source>FAILED</source>
        <translation>FAILED</translation>
    </message>
    <message>
        <source>WORKER</source>
        <translation>WORKER</translation>
    </message>
    <message>
        <source>Reading configs: %1 of %2</source>
        <translation>設定を読み込み中: %1 / %2</translation>
    </message>
    <message>
        <source>The configs of %1 of %2 connectors were read in the %3 that --timeout allows.</source>
        <translation>--timeout で許された %3 の間に読み込めたのは、%2 個のコネクターのうち %1 個の設定だけです。</translation>
    </message>
    <message numerus="yes">
        <source>%n configs could not be read, so their connectors may be missing: %1</source>
        <translation>
            <numerusform>%n 個の設定を読み込めなかったため、次のコネクターが一覧から漏れている可能性があります: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>patchbay::cli::OffsetsChangeCommand</name>
    <message>
        <source>No change of the offsets of %1 was left in the middle.</source>
        <translation>%1 のオフセットの変更で途中のものはありません。</translation>
    </message>
    <message>
        <source>An earlier change of the offsets of %1 was left in the middle. %2</source>
        <translation>%1 のオフセットの以前の変更が途中で終わっています。%2</translation>
    </message>
    <message>
        <source>The file names partitions and no offsets: `offsets reset --from-file` resets these and no others.</source>
        <translation>ファイルにはパーティションだけでオフセットがありません: `offsets reset --from-file` でこれらだけをリセットできます。</translation>
    </message>
    <message numerus="yes">
        <source>%n partition(s) stand there more than once; the last counts.</source>
        <translation>
            <numerusform>%n 個のパーティションが重複しています。最後のものが有効です。</numerusform>
        </translation>
    </message>
    <message>
        <source>No change of the offsets of %1 is recorded here.</source>
        <translation>%1 のオフセットの変更はここに記録されていません。</translation>
    </message>
    <message>
        <source>PARTITION</source>
        <translation>パーティション</translation>
    </message>
    <message>
        <source>NOW</source>
        <translation>現在</translation>
    </message>
    <message>
        <source>AFTER</source>
        <translation>変更後</translation>
    </message>
    <message>
        <source>CHANGE</source>
        <translation>差</translation>
    </message>
    <message>
        <source>EFFECT</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>reset</source>
        <translation>リセット</translation>
    </message>
    <message>
        <source>%1 is %2: it will be stopped, changed, checked and brought back to that.</source>
        <translation>%1 は %2 です: 停止、変更、確認の後、その状態に戻します。</translation>
    </message>
    <message>
        <source>%1 is STOPPED and stays so.</source>
        <translation>%1 は STOPPED で、そのままです。</translation>
    </message>
    <message>
        <source>%1 has no offsets of the topic %2.</source>
        <translation>%1 にはトピック %2 のオフセットがありません。</translation>
    </message>
    <message numerus="yes">
        <source>None of its %n partition(s) is chosen.</source>
        <translation>
            <numerusform>%n 個のパーティションのどれも選ばれていません。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n partition(s) cannot be set like that. Nothing was sent.</source>
        <translation>
            <numerusform>%n 個のパーティションはそのように設定できません。何も送っていません。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 moved from %2 to %3.</source>
        <translation>%1 は %2 から %3 に動きました。</translation>
    </message>
    <message>
        <source>Offsets moved since the preview. Set them as planned? [y/N]</source>
        <translation>プレビューの後にオフセットが動きました。計画どおり設定しますか? [y/N]</translation>
    </message>
    <message>
        <source>To go on: %1</source>
        <translation>続けるには: %1</translation>
    </message>
    <message>
        <source>To undo: %1</source>
        <translation>取り消すには: %1</translation>
    </message>
    <message>
        <source>To leave the offsets as they are and run it: %1</source>
        <translation>オフセットをそのままにして動かすには: %1</translation>
    </message>
</context>
<context>
    <name>patchbay::cli::OffsetsCommand</name>
    <message numerus="yes">
        <source>--partition needs --topic: the connector has offsets of %n topic(s).</source>
        <translation>
            <numerusform>--partition には --topic が必要です: コネクターには %n 個のトピックのオフセットがあります。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>%1 を読めません: %2。</translation>
    </message>
    <message>
        <source>There is no snapshot &quot;%1&quot; of this connector. `offsets snapshot --list` shows those that there are.</source>
        <translation>このコネクターのスナップショット「%1」はありません。`offsets snapshot --list` で一覧できます。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is the beginning of several snapshots.</source>
        <translation>「%1」で始まるスナップショットが複数あります。</translation>
    </message>
    <message>
        <source>The keychain has no password for the brokers.</source>
        <translation>キーチェーンにブローカーのパスワードがありません。</translation>
    </message>
</context>
<context>
    <name>patchbay::cli::OffsetsGetCommand</name>
    <message>
        <source>%1 has no committed offsets.</source>
        <translation>%1 にコミット済みオフセットはありません。</translation>
    </message>
    <message numerus="yes">
        <source>None of the %n partition(s) matches.</source>
        <translation>
            <numerusform>%n 個のパーティションのどれも一致しません。</numerusform>
        </translation>
    </message>
    <message>
        <source>TOPIC</source>
        <translation>トピック</translation>
    </message>
    <message>
        <source>PARTITION</source>
        <translation>パーティション</translation>
    </message>
    <message>
        <source>OFFSET</source>
        <translation>オフセット</translation>
    </message>
    <message>
        <source>BEGIN</source>
        <translation>先頭</translation>
    </message>
    <message>
        <source>END</source>
        <translation>末尾</translation>
    </message>
    <message>
        <source>LAG</source>
        <translation>遅れ</translation>
    </message>
</context>
<context>
    <name>patchbay::cli::OffsetsMoveCommand</name>
    <message>
        <source>This cluster cannot stop connectors.</source>
        <translation>このクラスターはコネクターを停止できません。</translation>
    </message>
    <message>
        <source>No move of %1 was left in the middle.</source>
        <translation>%1 の移動で途中のものはありません。</translation>
    </message>
    <message>
        <source>An earlier move of %1 was left in the middle: the same command with --continue takes it up.</source>
        <translation>%1 の以前の移動が途中で終わっています: 同じコマンドに --continue を付けると続けます。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not understood: write --set KEY=VALUE.</source>
        <translation>「%1」を解釈できません: --set KEY=VALUE のように書いてください。</translation>
    </message>
    <message>
        <source>%1 holds a secret: it does not belong on a command line. Change it in the original, or after the move.</source>
        <translation>%1 は秘密の値です: コマンドラインには書けません。元のコネクターで、または移動の後に変更してください。</translation>
    </message>
    <message>
        <source>%1 has a connector %2 already: it is not touched. Choose another name with --as.</source>
        <translation>%1 にはすでにコネクター %2 があります: 触れていません。--as で別の名前を選んでください。</translation>
    </message>
    <message>
        <source>PARTITION THERE</source>
        <translation>移動先のパーティション</translation>
    </message>
    <message>
        <source>OFFSET</source>
        <translation>オフセット</translation>
    </message>
    <message>
        <source>%1 of %2 is stopped, created as %3 on %4 with the offsets it has then, and started there.</source>
        <translation>%2 の %1 を停止し、その時点のオフセットで %4 に %3 として作成し、そこで開始します。</translation>
    </message>
    <message>
        <source>The original is deleted at the end.</source>
        <translation>最後に元のコネクターを削除します。</translation>
    </message>
    <message>
        <source>The original stays, stopped.</source>
        <translation>元のコネクターは停止したまま残ります。</translation>
    </message>
    <message>
        <source>The other cluster (Kafka Connect %1) cannot create it stopped: it may run for a moment, without its offsets, before it is stopped.</source>
        <translation>移動先のクラスター (Kafka Connect %1) は停止状態で作成できません: 停止するまでの間、オフセットなしで少し動くことがあります。</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>patchbay::cli::OffsetsSnapshotCommand</name>
    <message numerus="yes">
        <source>Snapshot %1: %n offset(s) of %2.</source>
        <translation>
            <numerusform>スナップショット %1: %2 の %n 個のオフセット。</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no snapshots of %1.</source>
        <translation>%1 のスナップショットはありません。</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>TAKEN</source>
        <translation>保存時刻</translation>
    </message>
    <message>
        <source>PARTITIONS</source>
        <translation>パーティション数</translation>
    </message>
    <message>
        <source>WHY</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Nothing has moved.</source>
        <translation>何も動いていません。</translation>
    </message>
    <message>
        <source>PARTITION</source>
        <translation>パーティション</translation>
    </message>
    <message>
        <source>BEFORE</source>
        <translation>以前</translation>
    </message>
    <message>
        <source>AFTER</source>
        <translation>変更後</translation>
    </message>
    <message>
        <source>MOVED</source>
        <translation>移動</translation>
    </message>
</context>
<context>
    <name>patchbay::cli::PlanCommand</name>
    <message>
        <source>Do it? [y/N]</source>
        <translation>実行しますか? [y/N]</translation>
    </message>
    <message>
        <source>This asks before it is done, and there is no terminal to ask on. Nothing was sent; --yes answers it.</source>
        <translation>これは実行前に確認しますが、確認する端末がありません。何も送られていません。--yes で承認できます。</translation>
    </message>
    <message>
        <source>This is production. Type %1 to do it:</source>
        <translation>本番環境です。実行するには %1 と入力してください:</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation>何も送られていません。</translation>
    </message>
    <message>
        <source>What is done is not recorded: %1</source>
        <translation>行われたことは記録されません: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Ending: no further step begins, and the connector is brought back where that is safe. What was sent is left to finish.</source>
        <translation>終了します: 次の手順は始めず、安全な場合はコネクターを元に戻します。送ったものは完了を待ちます。</translation>
    </message>
    <message>
        <source>Ending: no further step begins. What was sent is left to finish.</source>
        <translation>終了します: 次の手順は始まりません。送ったものは最後まで行われます。</translation>
    </message>
</context>
<context>
    <name>patchbay::cli::PluginsCommand</name>
    <message>
        <source>CLASS</source>
        <translation>CLASS</translation>
    </message>
    <message>
        <source>TYPE</source>
        <translation>TYPE</translation>
    </message>
    <message>
        <source>VERSION</source>
        <translation>VERSION</translation>
    </message>
    <message>
        <source>This cluster has no plugin &quot;%1&quot;. &quot;plugins list --all&quot; shows what it has.</source>
        <translation>このクラスターにプラグイン「%1」はありません。&quot;plugins list --all&quot; で確認できます。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; may be any of: %2</source>
        <translation>「%1」は次のいずれかに当たります: %2</translation>
    </message>
    <message>
        <source>SETTING</source>
        <translation>SETTING</translation>
    </message>
    <message>
        <source>IMPORTANCE</source>
        <translation>IMPORTANCE</translation>
    </message>
    <message>
        <source>DEFAULT</source>
        <translation>DEFAULT</translation>
    </message>
    <message>
        <source>MEANING</source>
        <translation>MEANING</translation>
    </message>
    <message>
        <source>(required)</source>
        <translation>(必須)</translation>
    </message>
</context>
<context>
    <name>patchbay::cli::StatusCommand</name>
    <message>
        <source>It is STOPPED and has no tasks.</source>
        <translation>STOPPED で、タスクはありません。</translation>
    </message>
    <message>
        <source>It has no tasks.</source>
        <translation>タスクはありません。</translation>
    </message>
    <message>
        <source>TASK</source>
        <translation>TASK</translation>
    </message>
    <message>
        <source>STATE</source>
        <translation>STATE</translation>
    </message>
    <message>
        <source>WORKER</source>
        <translation>WORKER</translation>
    </message>
    <message>
        <source>VERSION</source>
        <translation>VERSION</translation>
    </message>
    <message>
        <source>CAUSE</source>
        <translation>CAUSE</translation>
    </message>
    <message>
        <source>The connector is FAILED: %1</source>
        <translation>コネクターが FAILED です: %1</translation>
    </message>
    <message>
        <source>Task %1 is FAILED: %2</source>
        <translation>タスク %1 が FAILED です: %2</translation>
    </message>
    <message>
        <source>WHAT</source>
        <translation>WHAT</translation>
    </message>
    <message>
        <source>task %1</source>
        <translation>タスク %1</translation>
    </message>
    <message>
        <source>Trace of the connector:</source>
        <translation>コネクターのトレース:</translation>
    </message>
    <message>
        <source>Trace of task %1:</source>
        <translation>タスク %1 のトレース:</translation>
    </message>
    <message>
        <source>--trace shows the whole trace.</source>
        <translation>--trace でトレース全体を表示します。</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>名前:</translation>
    </message>
    <message>
        <source>Type:</source>
        <translation>種類:</translation>
    </message>
    <message>
        <source>State:</source>
        <translation>状態:</translation>
    </message>
    <message>
        <source>Worker:</source>
        <translation>ワーカー:</translation>
    </message>
    <message>
        <source>Tasks:</source>
        <translation>タスク:</translation>
    </message>
    <message>
        <source>%1 of %2 RUNNING, %3 FAILED</source>
        <translation>RUNNING %1/%2、FAILED %3</translation>
    </message>
    <message>
        <source>SETTING</source>
        <translation>SETTING</translation>
    </message>
    <message>
        <source>VALUE</source>
        <translation>VALUE</translation>
    </message>
</context>
<context>
    <name>patchbay::json::ParseError</name>
    <message>
        <source>The JSON is not complete: it ends at byte %1.</source>
        <translation>JSON が不完全です。%1 バイト目で終わっています。</translation>
    </message>
    <message>
        <source>The JSON is not complete: it ends at byte %1, and what begins in line %2, column %3 is not closed.</source>
        <translation>JSON が不完全です。%1 バイト目で終わっていて、%2 行 %3 列で始まるものが閉じていません。</translation>
    </message>
    <message>
        <source>There is no JSON, the text is empty.</source>
        <translation>JSON がありません。テキストは空です。</translation>
    </message>
    <message>
        <source>The text in quotes is not closed before the end of the line.</source>
        <translation>引用符の中のテキストが行末までに閉じていません。</translation>
    </message>
    <message>
        <source>The control character %1 must not stand in JSON as it is.</source>
        <translation>制御文字 %1 は、JSON にそのまま書けません。</translation>
    </message>
    <message>
        <source>Byte %1 does not belong to UTF-8 text.</source>
        <translation>バイト %1 は UTF-8 のテキストではありません。</translation>
    </message>
    <message>
        <source>The escaped character is one half of a pair, the other half is missing.</source>
        <translation>エスケープされた文字はペアの片方で、もう片方がありません。</translation>
    </message>
    <message>
        <source>%1 is no escaped character that JSON knows.</source>
        <translation>%1 は JSON のエスケープ文字ではありません。</translation>
    </message>
    <message>
        <source>%1 is not a number in JSON.</source>
        <translation>%1 は JSON の数値ではありません。</translation>
    </message>
    <message>
        <source>%1 must be in double quotes: without them only true, false, null and numbers can stand.</source>
        <translation>%1 は二重引用符で囲む必要があります。囲まずに書けるのは true、false、null と数値だけです。</translation>
    </message>
    <message>
        <source>Here a value must stand, not %1.</source>
        <translation>ここには %1 ではなく値が必要です。</translation>
    </message>
    <message>
        <source>Here a name in double quotes must stand, not %1.</source>
        <translation>ここには %1 ではなく、二重引用符で囲んだ名前が必要です。</translation>
    </message>
    <message>
        <source>After a name a colon must stand, not %1.</source>
        <translation>名前の後には %1 ではなくコロンが必要です。</translation>
    </message>
    <message>
        <source>Here a comma or the closing bracket must stand, not %1.</source>
        <translation>ここには %1 ではなく、コンマか閉じ括弧が必要です。</translation>
    </message>
    <message>
        <source>After the last one no comma can stand.</source>
        <translation>最後の要素の後にコンマは書けません。</translation>
    </message>
    <message>
        <source>JSON has no comments.</source>
        <translation>JSON にコメントは書けません。</translation>
    </message>
    <message>
        <source>The JSON ended before this, only white space can follow.</source>
        <translation>JSON はここより前で終わっています。続けられるのは空白だけです。</translation>
    </message>
    <message>
        <source>Too many brackets inside each other.</source>
        <translation>括弧の入れ子が深すぎます。</translation>
    </message>
    <message>
        <source>The text begins with a byte order mark, which JSON does not allow.</source>
        <translation>テキストがバイト順マークで始まっています。JSON では許されません。</translation>
    </message>
    <message>
        <source>The text is UTF-16 or UTF-32, JSON must be UTF-8.</source>
        <translation>テキストが UTF-16 または UTF-32 です。JSON は UTF-8 である必要があります。</translation>
    </message>
    <message>
        <source>The text is too long.</source>
        <translation>テキストが長すぎます。</translation>
    </message>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation>%1 行 %2 列: %3</translation>
    </message>
</context>
</TS>
