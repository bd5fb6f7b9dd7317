# shellcheck shell=bash disable=SC2154,SC2016
# The processes of the playground: their configuration and how each is started. Sourced after lib.sh.

JVM=(-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:+PerfDisableSharedMem -Xshare:auto -Djava.net.preferIPv4Stack=true -Djava.awt.headless=true)

# ports BASE SECOND: every port that was not chosen by hand follows from the first worker's.
choose_ports() {
    local first=$1 second=$2 name seen=' '
    local -A derived=(
        [worker-1]=$first [worker-2]=$second
        [worker-2.8.2]=$((first + 2)) [worker-3.5.2]=$((first + 3)) [worker-3.9.2]=$((first + 4))
        [tls-basic]=$((first + 5)) [tls-client]=$((first + 6))
        [broker]=$((first + 9)) [controller]=$((first + 10))
    )
    for name in "${!derived[@]}"; do SET[port.$name]=${CHOSEN[$name]:-${derived[$name]}}; done
    for name in "${!derived[@]}"; do
        local p=${SET[port.$name]}
        [[ $p =~ ^[1-9][0-9]{0,4}$ && p -le 65535 ]] || usage_error "$p (for $name) is not a port."
        [[ $seen != *" $p "* ]] || usage_error "port $p would be used twice; choose with --ports or --port $name=PORT."
        seen+="$p "
    done
}

start_broker() {
    local f=$STATE/conf/broker.properties
    claim_port broker
    claim_port controller
    cat >"$f" <<EOF
process.roles=broker,controller
node.id=1
controller.quorum.voters=1@127.0.0.1:${SET[port.controller]}
listeners=PLAINTEXT://127.0.0.1:${SET[port.broker]},CONTROLLER://127.0.0.1:${SET[port.controller]}
advertised.listeners=PLAINTEXT://127.0.0.1:${SET[port.broker]}
controller.listener.names=CONTROLLER
inter.broker.listener.name=PLAINTEXT
listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
log.dirs=$STATE/kafka
num.partitions=3
auto.create.topics.enable=true
offsets.topic.replication.factor=1
offsets.topic.num.partitions=5
transaction.state.log.replication.factor=1
transaction.state.log.min.isr=1
transaction.state.log.num.partitions=3
share.coordinator.state.topic.replication.factor=1
share.coordinator.state.topic.min.isr=1
group.initial.rebalance.delay.ms=0
log.segment.bytes=16777216
log.retention.bytes=67108864
log.cleaner.dedupe.buffer.size=4194304
num.network.threads=2
num.io.threads=4
EOF
    local java=(java "${JVM[@]}" -Xmx320m -Dpatchbay.log="$STATE/logs/broker.log"
        -Dlog4j2.configurationFile="$here/log4j2.properties" -cp "$CACHE/$MAIN_VERSION/lib/*")
    if [[ ! -f $STATE/kafka/meta.properties ]]; then
        "${java[@]}" kafka.tools.StorageTool format -t "$(cluster_id)" -c "$f" >"$STATE/logs/format.out" 2>&1 {LOCK_FD}>&- ||
            { tail -n 15 -- "$STATE/logs/format.out" >&2; die "the broker's storage could not be made."; }
    fi
    launch broker "${java[@]}" kafka.Kafka "$f"
}

cluster_id() { head -c 16 /dev/urandom | base64 | tr '+/' 'ab' | cut -c1-22; }

start_worker() { # start_worker worker-1|worker-2|worker-VERSION
    local name=$1 v group java logging
    v=$(version_of "$name")
    if [[ $v == "$MAIN_VERSION" ]]; then group=playground; else group=playground-$v; fi
    claim_port "$name"
    {
        cat <<EOF
bootstrap.servers=127.0.0.1:${SET[port.broker]}
listeners=http://127.0.0.1:${SET[port.$name]}
rest.advertised.host.name=127.0.0.1
rest.advertised.port=${SET[port.$name]}
group.id=$group
config.storage.topic=$group-configs
config.storage.replication.factor=1
offset.storage.topic=$group-offsets
offset.storage.replication.factor=1
offset.storage.partitions=3
status.storage.topic=$group-status
status.storage.replication.factor=1
status.storage.partitions=2
key.converter=org.apache.kafka.connect.storage.StringConverter
value.converter=org.apache.kafka.connect.json.JsonConverter
value.converter.schemas.enable=false
offset.flush.interval.ms=1000
scheduled.rebalance.max.delay.ms=0
connector.client.config.override.policy=All
config.providers=file
config.providers.file.class=org.apache.kafka.common.config.provider.FileConfigProvider
EOF
        if [[ $v == "$MAIN_VERSION" && -n ${SET[debezium]:-} ]]; then
            say "plugin.path=$CACHE/$v/plugins,$CACHE/debezium"
        else
            say "plugin.path=$CACHE/$v/plugins"
        fi
        case $v in
            2.* | 3.5.*) ;;
            *) say "plugin.discovery=service_load" ;;
        esac
        if [[ $v == 4.* ]]; then say "config.providers.file.param.allowed.paths=$STATE/secrets"; fi
    } >"$STATE/conf/$name.properties"
    if [[ $v == 4.* ]]; then
        logging=-Dlog4j2.configurationFile=$here/log4j2.properties
    else
        logging=-Dlog4j.configuration=file://${here// /%20}/log4j.properties
    fi
    java=(java "${JVM[@]}" -Xmx512m -Dpatchbay.log="$STATE/logs/$name.log" "$logging" -cp "$CACHE/$v/lib/*")
    launch "$name" "${java[@]}" org.apache.kafka.connect.cli.ConnectDistributed "$STATE/conf/$name.properties"
}

start_writer() { launch writer bash "$here/writer" "$STATE/data/orders.log" 16000000; }
writer_done() { [[ -f $STATE/data/orders.log ]] && (($(stat -c %s -- "$STATE/data/orders.log") >= 16000000)); }

# --- nginx: TLS in front of the two workers --------------------------------------------------------------------------

make_certificates() {
    local d=$STATE/tls
    [[ -f $d/client.pem ]] && return
    rm -rf -- "$d"
    mkdir -p -- "$d"
    chmod 700 -- "$d"
    openssl_quiet req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -keyout "$d/ca.key" -out "$d/ca.pem" -days 825 -subj '/CN=Patchbay playground CA' \
        -addext 'basicConstraints=critical,CA:TRUE' -addext 'keyUsage=critical,keyCertSign,cRLSign'
    signed "$d" server localhost 'subjectAltName=DNS:localhost,IP:127.0.0.1' 'extendedKeyUsage=serverAuth'
    signed "$d" client client 'extendedKeyUsage=clientAuth'  # the last: it tells that all are made
}

signed() { # signed FOLDER NAME COMMON_NAME EXTENSION...
    local base=$1/$2
    openssl_quiet req -new -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -keyout "$base.key" -out "$base.csr" -subj "/CN=$3"
    printf '%s\n' "${@:4}" >"$base.ext"
    openssl_quiet x509 -req -in "$base.csr" -CA "$1/ca.pem" -CAkey "$1/ca.key" -CAcreateserial -days 825 -extfile "$base.ext" -out "$base.pem"
    rm -f -- "$base.csr" "$base.ext"
}

openssl_quiet() {
    openssl "$@" >"$STATE/logs/openssl.out" 2>&1 ||
        { tail -n 15 -- "$STATE/logs/openssl.out" >&2; die "the certificates could not be made."; }
}

start_nginx() {
    local d=$STATE/nginx
    claim_port tls-basic
    claim_port tls-client
    make_certificates
    if [[ -z ${SET[tls.password]:-} ]]; then
        SET[tls.user]=patchbay
        SET[tls.password]=$(openssl rand -hex 12)
    fi
    mkdir -p -- "$d"
    printf '%s:%s\n' "${SET[tls.user]}" "$(openssl passwd -apr1 -stdin <<<"${SET[tls.password]}")" >"$d/users"
    cat >"$d/nginx.conf" <<EOF
daemon off;
master_process off;
pid "$d/nginx.pid";
error_log "$STATE/logs/nginx.log" warn;
events { worker_connections 256; }
http {
    access_log off;
    client_body_temp_path "$d/body";
    proxy_temp_path "$d/proxy";
    fastcgi_temp_path "$d/fastcgi";
    uwsgi_temp_path "$d/uwsgi";
    scgi_temp_path "$d/scgi";
    client_max_body_size 16m;
    proxy_read_timeout 120s;
    proxy_http_version 1.1;
    proxy_set_header Connection "";
    proxy_set_header Authorization "";
    ssl_certificate "$STATE/tls/server.pem";
    ssl_certificate_key "$STATE/tls/server.key";
    upstream workers {
        server 127.0.0.1:${SET[port.worker-1]};
        server 127.0.0.1:${SET[port.worker-2]};
        keepalive 8;
    }
    # No path in proxy_pass: names keep their percent-encoding. Under /connect/ the prefix is cut off, which decodes them,
    # as many a real proxy does.
    server {
        listen 127.0.0.1:${SET[port.tls-basic]} ssl;
        auth_basic "Kafka Connect";
        auth_basic_user_file "$d/users";
        location / { proxy_pass http://workers; }
        location /connect/ { proxy_pass http://workers/; }
    }
    server {
        listen 127.0.0.1:${SET[port.tls-client]} ssl;
        ssl_client_certificate "$STATE/tls/ca.pem";
        ssl_verify_client on;
        location / { proxy_pass http://workers; }
        location /connect/ { proxy_pass http://workers/; }
    }
}
EOF
    chmod 600 -- "$d/users" "$d/nginx.conf"
    launch nginx "$(command -v nginx || say /usr/sbin/nginx)" -e "$STATE/logs/nginx.log" -p "$d" -c "$d/nginx.conf"
}

# --- the connectors that are there from the start --------------------------------------------------------------------

file_source() { # file_source FILE TOPIC
    printf '"connector.class":"org.apache.kafka.connect.file.FileStreamSourceConnector","tasks.max":"1","file":"%s","topic":"%s",' "$1" "$2"
    printf '"topic.creation.default.partitions":"3","topic.creation.default.replication.factor":"1",'
    # Each line becomes {"line": …} with the line as its key, so that the lines spread over the partitions.
    printf '"transforms":"hoist,key,flat","transforms.hoist.type":"org.apache.kafka.connect.transforms.HoistField$Value","transforms.hoist.field":"line",'
    printf '"transforms.key.type":"org.apache.kafka.connect.transforms.ValueToKey","transforms.key.fields":"line",'
    printf '"transforms.flat.type":"org.apache.kafka.connect.transforms.ExtractField$Key","transforms.flat.field":"line"'
}

file_sink() { # file_sink FILE TOPIC TASKS
    printf '"connector.class":"org.apache.kafka.connect.file.FileStreamSinkConnector","tasks.max":"%s","file":"%s","topics":"%s","value.converter":"org.apache.kafka.connect.storage.StringConverter","consumer.override.auto.offset.reset":"earliest"' "$3" "$1" "$2"
}

make_files() {
    local n
    mkdir -p -- "$STATE/data/archive" "$STATE/data/warehouse"
    if [[ ! -f $STATE/data/invoices.txt ]]; then
        for ((n = 1; n <= INVOICES; n++)); do
            printf 'invoice=%d customer=%d total=%d.%02d\n' "$n" $((n * 37 % 90 + 10)) $((n * 53 % 700)) $((n * 7 % 100))
        done >"$STATE/data/invoices.txt"
    fi
    if [[ ! -f $STATE/secrets/warehouse.properties ]]; then
        (
            umask 077
            printf 'file=%s\nuser=loader\npassword=playground-secret-%s\n' "$STATE/data/warehouse/orders.txt" "$RANDOM$RANDOM" >"$STATE/secrets/warehouse.properties"
        )
    fi
}

seed_main() {
    local u data=$STATE/data secret=$STATE/secrets/warehouse.properties
    u=$(url_of worker-1)
    [[ -f $STATE/seeded/$MAIN_VERSION ]] && return
    create "$u" orders-source "$(file_source "$data/orders.log" orders)"
    create "$u" invoices-import "$(file_source "$data/invoices.txt" invoices)"
    create "$u" invoices-archive "$(file_sink "$data/archive/invoices.txt" invoices 1)"
    create "$u" orders-archive "$(file_sink "$data/archive/orders.txt" orders 2)"
    # Its folder does not exist until playground/repair makes it.
    create "$u" orders-search "$(file_sink "$data/search/orders.txt" orders 1)"
    create "$u" orders-audit "$(file_sink "$data/archive/audit.txt" orders 1)"
    create "$u" orders-warehouse "$(file_sink "\${file:$secret:file}" orders 1),\"warehouse.user\":\"\${file:$secret:user}\",\"warehouse.password\":\"\${file:$secret:password}\""
    create "$u" orders-mirror "\"connector.class\":\"org.apache.kafka.connect.mirror.MirrorSourceConnector\",\"tasks.max\":\"2\",\"topics\":\"orders\",
        \"source.cluster.alias\":\"tokyo\",\"target.cluster.alias\":\"osaka\",
        \"source.cluster.bootstrap.servers\":\"127.0.0.1:${SET[port.broker]}\",\"target.cluster.bootstrap.servers\":\"127.0.0.1:${SET[port.broker]}\",
        \"key.converter\":\"org.apache.kafka.connect.converters.ByteArrayConverter\",\"value.converter\":\"org.apache.kafka.connect.converters.ByteArrayConverter\",
        \"replication.factor\":\"1\",\"offset-syncs.topic.replication.factor\":\"1\",\"sync.topic.acls.enabled\":\"false\",\"refresh.topics.interval.seconds\":\"10\""
    create "$u" orders-billing "$(file_sink "$data/archive/billing.txt" orders 1)" STOPPED
    if [[ $(state_of "$u" orders-audit) != 'PAUSED PAUSED' ]]; then
        expect_state "$u" orders-audit 'RUNNING RUNNING'
        api_write PUT "$u/connectors/orders-audit/pause"
    fi
    stop_when_consumed "$u" invoices-archive "$INVOICES"
    api_write PUT "$u/connectors/invoices-import/stop"
    api_write PATCH "$u/connectors/orders-billing/offsets" '{"offsets":[
        {"partition":{"kafka_topic":"orders","kafka_partition":0},"offset":{"kafka_offset":12}},
        {"partition":{"kafka_topic":"orders","kafka_partition":1},"offset":{"kafka_offset":7}},
        {"partition":{"kafka_topic":"orders","kafka_partition":2},"offset":{"kafka_offset":31}}]}'
    expect_state "$u" orders-source 'RUNNING RUNNING'
    expect_state "$u" orders-archive 'RUNNING RUNNING RUNNING'
    expect_state "$u" orders-warehouse 'RUNNING RUNNING'
    expect_state "$u" orders-search 'RUNNING FAILED'
    expect_state "$u" orders-audit 'PAUSED PAUSED'
    expect_state "$u" orders-billing STOPPED
    expect_state "$u" invoices-archive STOPPED
    expect_state "$u" invoices-import STOPPED
    expect_state "$u" orders-mirror 'RUNNING RUNNING RUNNING'
    : >"$STATE/seeded/$MAIN_VERSION"
}

stop_when_consumed() { # stop_when_consumed URL NAME RECORDS
    local deadline=$((SECONDS + START_TIMEOUT)) sum=0
    until ((sum >= $3)); do
        ((SECONDS < deadline)) || die "$2 has consumed only $sum of $3 records."
        read -r sum _ < <(committed "$1" "$2")
        sleep 0.2
    done
    api_write PUT "$1/connectors/$2/stop"
}

# The sink consumer groups of all Connect versions live in one broker: every name carries its version.
seed_version() {
    local v=$1 u data=$STATE/data
    u=$(url_of "worker-$v")
    [[ -f $STATE/seeded/$v ]] && return
    create "$u" "orders-source-$v" "$(file_source "$data/orders.log" "orders-$v")"
    create "$u" "orders-archive-$v" "$(file_sink "$data/archive/orders-$v.txt" "orders-$v" 2)"
    create "$u" "orders-search-$v" "$(file_sink "$data/search-$v/orders.txt" "orders-$v" 1)"
    create "$u" "orders-audit-$v" "$(file_sink "$data/archive/audit-$v.txt" "orders-$v" 1)"
    if [[ $v != 2.* ]]; then create "$u" "orders-billing-$v" "$(file_sink "$data/archive/billing-$v.txt" "orders-$v" 1)"; fi
    if [[ $(state_of "$u" "orders-audit-$v") != 'PAUSED PAUSED' ]]; then
        expect_state "$u" "orders-audit-$v" 'RUNNING RUNNING'
        api_write PUT "$u/connectors/orders-audit-$v/pause"
    fi
    if [[ $v != 2.* ]]; then
        stop_when_consumed "$u" "orders-billing-$v" 200
        expect_state "$u" "orders-billing-$v" STOPPED
    fi
    expect_state "$u" "orders-source-$v" 'RUNNING RUNNING'
    expect_state "$u" "orders-archive-$v" 'RUNNING RUNNING RUNNING'
    expect_state "$u" "orders-search-$v" 'RUNNING FAILED'
    expect_state "$u" "orders-audit-$v" 'PAUSED PAUSED'
    : >"$STATE/seeded/$v"
}
