# shellcheck shell=bash disable=SC2034
# Functions shared by the scripts of the playground. Sourced by them, never run.

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

MAIN_VERSION=4.3.1
COMPAT_VERSIONS=(3.9.2 3.5.2 2.8.2)
INVOICES=60             # lines of the finished invoices file, all of them consumed by invoices-archive
COPY_DEPENDENCIES=org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies
START_TIMEOUT=120       # seconds a process may take to answer, on a busy machine

# --- words -----------------------------------------------------------------------------------------------------------

say() { printf '%s\n' "$*"; }
warn() { printf '%s\n' "$*" >&2; }
die() { printf 'playground: %s\n' "$*" >&2; exit 1; }
usage_error() { printf 'playground: %s\nTry: %s --help\n' "$1" "$0" >&2; exit 2; }

# --- where things are ------------------------------------------------------------------------------------------------

# use_dir [DIR]: DIR, or the environment, or the default, becomes the state folder.
use_dir() {
    local d=${1:-${PATCHBAY_PLAYGROUND_DIR:-${XDG_STATE_HOME:-$HOME/.local/state}/patchbay/playground}}
    [[ $d == /* ]] || d=$PWD/$d
    d=$(realpath -m -- "$d")
    # These would end a class path, a line of a .properties file or a string of nginx's configuration.
    if [[ $d == *[:\"\\\$\'\`]* || $d == *[[:cntrl:]]* ]]; then
        die "the folder $(printf %q "$d") cannot hold a playground: its path has one of : \" ' \\ \$ \` or a control character."
    fi
    STATE=$d
    CACHE=${XDG_CACHE_HOME:-$HOME/.cache}/patchbay/kafka
}

is_playground() { [[ -f $STATE/.patchbay-playground ]]; }

# check_state: refuses to take over somebody else's folder.
check_state() {
    if [[ -d $STATE ]] && ! is_playground && [[ -n $(ls -A -- "$STATE") ]]; then
        die "$STATE is not empty and is not a playground. Choose another folder with --dir."
    fi
}

make_state() {
    mkdir -p -- "$STATE"
    chmod 700 -- "$STATE"
    : >>"$STATE/.patchbay-playground"
    mkdir -p -- "$STATE"/{run,conf,logs,kafka,data,secrets,seeded}
    chmod 700 -- "$STATE/secrets"
}

# hold_lock: one script at a time changes a playground. The lock is a file beside the folder, so that `down` can remove
# the folder while it holds the lock; an empty lock file is all that stays.
hold_lock() {
    mkdir -p -- "$(dirname -- "$STATE")"
    exec {LOCK_FD}>"$(dirname -- "$STATE")/.$(basename -- "$STATE").lock"
    if ! flock -n "$LOCK_FD"; then
        warn "Another playground script is at work in $STATE; waiting for it."
        flock -w 300 "$LOCK_FD" || die "it did not finish within 5 minutes."
    fi
}

need() { # need COMMAND PACKAGE ...
    local missing=()
    while (($#)); do
        command -v "$1" >/dev/null 2>&1 || missing+=("$1 (Debian package $2)")
        shift 2
    done
    ((${#missing[@]} == 0)) || die "missing: $(join ', ' "${missing[@]}")"
}

join() { local IFS= sep=$1 first=$2; shift 2; printf '%s' "$first" "${@/#/$sep}"; }

# --- settings: what `up` decided, KEY=value lines --------------------------------------------------------------------

declare -A SET=()

load_settings() {
    SET=()
    [[ -f $STATE/settings ]] || return 0
    local key value
    while IFS='=' read -r key value; do [[ -n $key ]] && SET[$key]=$value; done <"$STATE/settings"
    # Where up found it: a script may be called in another home (the tests have one of their own).
    [[ ! -d ${SET[cache]:-} ]] || CACHE=${SET[cache]}
}

save_settings() {
    local key
    for key in $(printf '%s\n' "${!SET[@]}" | sort); do printf '%s=%s\n' "$key" "${SET[$key]}"; done >"$STATE/settings.new"
    mv -- "$STATE/settings.new" "$STATE/settings"
}

versions() { # the compatibility workers of this playground, one a line
    local all
    read -ra all <<<"${SET[versions]:-}"
    ((${#all[@]} == 0)) || printf '%s\n' "${all[@]}"
}
has_version() { [[ " ${SET[versions]:-} " == *" $1 "* ]]; }
url_of() { printf 'http://127.0.0.1:%s' "${SET[port.$1]}"; }  # url_of worker-1 | worker-3.9.2
version_of() { case $1 in worker-[12]) printf %s "$MAIN_VERSION" ;; *) printf %s "${1#worker-}" ;; esac; }

require_playground() {
    if ! is_playground || [[ ! -f $STATE/settings ]]; then die "there is no playground in $STATE. Start one with playground/up."; fi
    load_settings
}

# write_env: the file that tests and people read. Values are plain, without quotes.
write_env() {
    local v name
    {
        printf 'PATCHBAY_PLAYGROUND_DIR=%s\n' "$STATE"
        printf 'PATCHBAY_PLAYGROUND_DATA=%s\n' "$STATE/data"
        printf 'PATCHBAY_KAFKA_VERSION=%s\n' "$MAIN_VERSION"
        printf 'PATCHBAY_BROKER=127.0.0.1:%s\n' "${SET[port.broker]}"
        printf 'PATCHBAY_WORKER_1=%s\n' "$(url_of worker-1)"
        printf 'PATCHBAY_WORKER_2=%s\n' "$(url_of worker-2)"
        printf 'PATCHBAY_WORKERS=%s,%s\n' "$(url_of worker-1)" "$(url_of worker-2)"
        printf 'PATCHBAY_CONNECT_VERSIONS=%s\n' "${SET[versions]:-}"
        for v in $(versions); do printf 'PATCHBAY_WORKER_%s=%s\n' "${v//./_}" "$(url_of "worker-$v")"; done
        if [[ -n ${SET[secure]:-} ]]; then
            printf 'PATCHBAY_TLS_CA=%s\n' "$STATE/tls/ca.pem"
            printf 'PATCHBAY_TLS_BASIC_URL=https://127.0.0.1:%s\n' "${SET[port.tls-basic]}"
            printf 'PATCHBAY_TLS_BASIC_PREFIX_URL=https://127.0.0.1:%s/connect\n' "${SET[port.tls-basic]}"
            printf 'PATCHBAY_TLS_BASIC_USER=%s\n' "${SET[tls.user]}"
            printf 'PATCHBAY_TLS_BASIC_PASSWORD=%s\n' "${SET[tls.password]}"
            printf 'PATCHBAY_TLS_CLIENT_URL=https://127.0.0.1:%s\n' "${SET[port.tls-client]}"
            printf 'PATCHBAY_TLS_CLIENT_CERT=%s\n' "$STATE/tls/client.pem"
            printf 'PATCHBAY_TLS_CLIENT_KEY=%s\n' "$STATE/tls/client.key"
        fi
        for name in $(processes); do
            if alive "$name"; then v=${name//[.-]/_}; printf 'PATCHBAY_PID_%s=%s\n' "${v^^}" "$PID"; fi
        done
    } >"$STATE/env.new"
    chmod 600 -- "$STATE/env.new"
    mv -- "$STATE/env.new" "$STATE/env"
}

# --- processes -------------------------------------------------------------------------------------------------------

processes() { # every process this playground should have
    local v
    printf '%s\n' broker worker-1 worker-2
    for v in $(versions); do printf 'worker-%s\n' "$v"; done
    if [[ -n ${SET[secure]:-} ]]; then say nginx; fi
    say writer
}

# birth PID: when the process began (clock ticks since boot, and which boot), empty when it is gone. A zombie counts as
# gone when none of its other threads is left: until then its ports are still open.
birth() {
    local stat boot
    { stat=$(<"/proc/$1/stat"); } 2>/dev/null || return 0
    local fields
    read -ra fields <<<"${stat##*) }"
    if [[ ${fields[0]} == [ZX] ]] && ((fields[17] <= 1)); then return 0; fi
    read -r boot </proc/sys/kernel/random/boot_id
    printf '%s/%s' "${fields[19]}" "$boot"
}

# alive NAME: whether the process that we started under this name still runs. Sets PID.
alive() {
    local born
    PID=
    [[ -f $STATE/run/$1.pid ]] || return 1
    read -r PID born <"$STATE/run/$1.pid" || return 1
    [[ -n $PID && -n $born && $(birth "$PID") == "$born" ]]
}

# launch NAME COMMAND...: starts it away from this terminal and writes down who it is.
launch() {
    local name=$1 pid
    shift
    # Closing the lock's descriptor: else the lock would live as long as the process.
    setsid "$@" </dev/null >"$STATE/logs/$name.out" 2>&1 {LOCK_FD}>&- &
    pid=$!
    printf '%s %s\n' "$pid" "$(birth "$pid")" >"$STATE/run/$name.pid.new"
    mv -- "$STATE/run/$name.pid.new" "$STATE/run/$name.pid"
    disown "$pid"
}

# end_processes SECONDS NAME...: TERM to all, KILL to those that are still there after SECONDS.
end_processes() {
    local patience=$1 name left
    shift
    local deadline=$((SECONDS + patience))
    for name; do
        if alive "$name"; then
            kill -TERM "$PID" 2>/dev/null || true
            kill -CONT "$PID" 2>/dev/null || true  # a frozen one has to wake to end
        fi
    done
    while :; do
        left=0
        for name; do if alive "$name"; then left=1; fi; done
        ((left)) || break
        if ((SECONDS >= deadline)); then
            for name; do if alive "$name"; then kill -KILL "$PID" 2>/dev/null || true; fi; done
            deadline=$((SECONDS + patience))
        fi
        sleep 0.1
    done
    for name; do rm -f -- "$STATE/run/$name.pid"; done
}

# show_end NAME: why did it end? The last lines it wrote.
show_end() {
    local f
    for f in "$STATE/logs/$1.log" "$STATE/logs/$1.out"; do
        if [[ -s $f ]]; then warn "--- the end of $f"; tail -n 15 -- "$f" >&2; fi
    done
}

port_in_use() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

# claim_port NAME: says so when somebody else has the port.
claim_port() {
    local port=${SET[port.$1]}
    if port_in_use "$port"; then
        die "port $port (for $1) is already used by another program. Choose others: playground/up --ports 18083,18084 (the rest follows from the first), or --port $1=PORT."
    fi
}

wait_port() { # wait_port NAME [PORT]: the process NAME opens its port, or the one called PORT
    local deadline=$((SECONDS + START_TIMEOUT))
    until port_in_use "${SET[port.${2:-$1}]}"; do
        if ! alive "$1"; then show_end "$1"; die "$1 ended while starting."; fi
        ((SECONDS < deadline)) || { show_end "$1"; die "$1 did not open its port within $START_TIMEOUT s."; }
        sleep 0.1
    done
}

wait_worker() { # wait_worker NAME
    local deadline=$((SECONDS + START_TIMEOUT)) url
    url=$(url_of "$1")
    while :; do
        API_TIMEOUT=10 api GET "$url/connectors"
        [[ $HTTP_STATUS != 200 ]] || return 0
        if ! alive "$1"; then show_end "$1"; die "$1 ended while starting."; fi
        ((SECONDS < deadline)) || { show_end "$1"; die "$1 did not answer on $url within $START_TIMEOUT s."; }
        sleep 0.2
    done
}

# --- downloads -------------------------------------------------------------------------------------------------------

fetch_version() { # fetch_version VERSION
    if [[ $1 == "$MAIN_VERSION" ]]; then fetch "$1" kafka.xml "Apache Kafka $1"; else fetch "$1" connect.xml "Kafka Connect $1"; fi
}

fetch_debezium() { fetch debezium debezium.xml "Debezium's connector for PostgreSQL"; }

# fetch NAME POM TITLE: the jars of a pom, once, into the folder NAME of the cache. Complete or not there at all.
fetch() {
    local name=$1 pom=$here/maven/$2 title=$3 dir=$CACHE/$1 stamp tmp p
    stamp=$(sha256sum <"$pom" | cut -c1-16)
    if [[ -f $dir/.complete && $(<"$dir/.complete") == "$stamp" ]]; then return; fi
    need mvn maven
    mkdir -p -- "$CACHE"
    # In front of || nothing ends by itself on an error (set -e): each step says so.
    (
        flock 8 || exit 1
        if [[ -f $dir/.complete && $(<"$dir/.complete") == "$stamp" ]]; then exit 0; fi
        say "Fetching $title with Maven (once; kept in $dir)"
        tmp=$(mktemp -d -- "$CACHE/.fetch-$name.XXXXXX") || exit 1
        trap 'rm -rf -- "$tmp" "$tmp.old"' EXIT
        mvn -q -B -Dstyle.color=never -f "$pom" -Dkafka.version="$name" "$COPY_DEPENDENCIES" \
            -DincludeScope=runtime -DoutputDirectory="$tmp/lib" </dev/null >&2 8>&- || exit 1
        for p in connect-file connect-mirror; do
            compgen -G "$tmp/lib/$p-*.jar" >/dev/null || continue
            mkdir -p -- "$tmp/plugins/$p" && mv -- "$tmp"/lib/"$p"-*.jar "$tmp/plugins/$p/" || exit 1
        done
        say "$stamp" >"$tmp/.complete" && chmod 755 -- "$tmp" || exit 1
        if [[ -e $dir ]]; then mv -- "$dir" "$tmp.old" || exit 1; fi
        mv -- "$tmp" "$dir" || exit 1
    ) 8>"$CACHE/.lock" || die "$title could not be fetched."
}

# --- the REST interface ----------------------------------------------------------------------------------------------

# api METHOD URL [BODY]: sets HTTP_STATUS (000 without an answer) and HTTP_BODY.
api() {
    local answer args=(-s --max-time "${API_TIMEOUT:-100}" -X "$1" -w '\n%{http_code}')
    if (($# > 2)); then args+=(-H 'Content-Type: application/json' --data-binary "$3"); fi
    answer=$(curl "${args[@]}" -- "$2" || true)
    HTTP_STATUS=${answer##*$'\n'}
    HTTP_BODY=${answer%$'\n'*}
}

# api_write METHOD URL [BODY]: the same, again while the worker says "not now". Dies on any other error.
api_write() {
    local deadline=$((SECONDS + START_TIMEOUT)) first=1
    while :; do
        api "$@"
        case $HTTP_STATUS in
            2??) return ;;
            409) [[ $HTTP_BODY == *'already exists'* ]] && return ;;
            000 | 404 | 500 | 503) ;;
            *) break ;;
        esac
        first=0
        ((SECONDS < deadline)) || break
        sleep 0.25
    done
    ((first)) || warn "It was tried for some time."
    die "$1 $2: ${HTTP_STATUS/#000/no answer} ${HTTP_BODY:0:400}"
}

# create URL NAME CONFIG [INITIAL_STATE]: CONFIG is the inside of a JSON object.
create() {
    local initial=''
    if [[ -n ${4:-} ]]; then initial=",\"initial_state\":\"$4\""; fi
    api_write POST "$1/connectors" "{\"name\":\"$2\",\"config\":{$3}$initial}"
}

# state_of URL NAME: CONNECTOR TASK... as words, such as "RUNNING RUNNING FAILED"; empty without a status.
state_of() {
    api GET "$1/connectors/$2/status"
    [[ $HTTP_STATUS == 200 ]] || return 0
    # A quote inside a trace is escaped, so that this matches no text of a trace.
    grep -oE '[{,]"state":"[A-Z_]+"' <<<"$HTTP_BODY" | cut -d'"' -f4 | tr '\n' ' ' | sed 's/ $//' || true
}

# wait_settled URL: after a start, until every connector and task has been given to a worker. Says so when it takes long.
wait_settled() {
    local deadline=$((SECONDS + 60))
    while :; do
        API_TIMEOUT=20 api GET "$1/connectors?expand=status"
        if [[ $HTTP_STATUS == 200 && $HTTP_BODY != *'"state":"UNASSIGNED"'* ]]; then return; fi
        if ((SECONDS >= deadline)); then warn "Some connectors on $1 are still unassigned."; return; fi
        sleep 0.3
    done
}

expect_state() { # expect_state URL NAME WORDS
    local deadline=$((SECONDS + START_TIMEOUT)) found=
    while :; do
        found=$(state_of "$1" "$2")
        [[ $found == "$3" ]] && return
        ((SECONDS < deadline)) || die "$2 should be \"$3\" but is \"$found\"."
        sleep 0.2
    done
}

committed() { # committed URL NAME: the sum of the committed offsets of a sink, and in how many partitions: "60 3"
    api GET "$1/connectors/$2/offsets"
    [[ $HTTP_STATUS == 200 ]] || { say "0 0"; return; }
    { grep -oE '"kafka_offset":[0-9]+' <<<"$HTTP_BODY" || true; } | cut -d: -f2 | { local n=0 sum=0 x; while read -r x; do sum=$((sum + x)); n=$((n + 1)); done; say "$sum $n"; }
}

json_names() { # the names in the JSON array on stdin, one a line, still JSON-escaped
    grep -oE '"([^"\\]|\\.)*"' | sed 's/^"//;s/"$//' || true
}
