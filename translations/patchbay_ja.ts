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
        <source>Waiting for its first status</source>
        <translation>最初の状態を待っています</translation>
    </message>
    <message>
        <source>Somebody else deleted the connector meanwhile.</source>
        <translation>その間にほかの誰かがコネクターを削除しました。</translation>
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
    <name>patchbay::ConditionWords</name>
    <message>
        <source>not asked yet</source>
        <translation>未確認</translation>
    </message>
    <message>
        <source>healthy</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>起動中</translation>
    </message>
    <message>
        <source>unhealthy</source>
        <translation>異常</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>応答なし</translation>
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
        <source>Restart &amp;task</source>
        <translation>タスクを再起動(&amp;T)</translation>
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
        <source>Copy &amp;name</source>
        <translation>名前をコピー(&amp;N)</translation>
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
        <source>Reset their offsets first</source>
        <translation>先にオフセットをリセットする</translation>
    </message>
    <message>
        <source>Without this, a new connector of the same name goes on where this one stopped.</source>
        <translation>リセットしないと、同じ名前の新しいコネクターは、これが止まった所から続けます。</translation>
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
    <name>patchbay::OperationList</name>
    <message>
        <source>The connection &quot;%1&quot; does not exist any more. Nothing was sent.</source>
        <translation>接続「%1」はもう存在しません。何も送信していません。</translation>
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
    <name>patchbay::ProcessHardening</name>
    <message>
        <source>Memory images after a crash could not be turned off: %1.</source>
        <translation>異常終了時のメモリイメージを無効にできませんでした: %1。</translation>
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
        <source>The record of an interrupted change does not fit its plan (%1).</source>
        <translation>中断した変更の記録が計画と合いません (%1)。</translation>
    </message>
    <message>
        <source>An interrupted change of %1 cannot be read: %2</source>
        <translation>%1 の中断した変更を読めません: %2</translation>
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
    <name>patchbay::WriteExecution</name>
    <message>
        <source>The program ended before the answer came.</source>
        <translation>応答が届く前にプログラムが終了しました。</translation>
    </message>
    <message>
        <source>It was cancelled before reading back told what had happened.</source>
        <translation>結果を読み直して確かめる前にキャンセルされました。</translation>
    </message>
    <message>
        <source>Somebody else had already deleted it.</source>
        <translation>ほかの誰かがすでに削除していました。</translation>
    </message>
    <message>
        <source>Its tasks have not left their consumer group yet; trying again</source>
        <translation>タスクがまだコンシューマーグループから抜けていません。もう一度試しています</translation>
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
        <source>Somebody else deleted the connector meanwhile.</source>
        <translation>その間にほかの誰かがコネクターを削除しました。</translation>
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
