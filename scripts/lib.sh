# shellcheck shell=bash
# Functions shared by the scripts. Sourced by them, never run.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

say() { printf '%s\n' "$*"; }
warn() { printf '%s\n' "$*" >&2; }
die() { printf '%s: %s\n' "$(basename "$0")" "$*" >&2; exit 1; }

# is_ci: whether a machine asked, which must never be answered from memory.
is_ci() { [[ -n ${CI:-} && $CI != 0 && $CI != false ]]; }

# --- packages --------------------------------------------------------------------------------------------------------

# need_packages LIST...: LIST is a file of scripts/packages without its ending. Installs what is missing, where that is possible.
need_packages() {
    local lists=() name
    for name; do lists+=("$root/scripts/packages/$name.txt"); done
    local missing
    if command -v apt-get >/dev/null && command -v dpkg-query >/dev/null; then
        mapfile -t missing < <(missing_packages "${lists[@]}")
        ((${#missing[@]} == 0)) || apt_install "${missing[@]}"
    else
        mapfile -t missing < <(missing_probes "${lists[@]}")
        ((${#missing[@]} == 0)) && return
        warn "This system has no apt, so these have to be installed by hand first (Debian's name, what was looked for, what it is for):"
        printf '  %s\n' "${missing[@]}" >&2
        exit 1
    fi
}

list_lines() { grep -hv -e '^#' -e '^ *$' -- "$@"; }

missing_packages() { # missing_packages FILE...
    local names installed
    names=$(list_lines "$@" | awk '{print $1}' | sort -u)
    # dpkg-query complains, and fails, about names that it has never heard of: exactly the missing ones.
    # shellcheck disable=SC2016,SC2086
    installed=$(dpkg-query -W -f='${db:Status-Status} ${Package}\n' $names 2>/dev/null | awk '$1 == "installed" {print $2}' | sort -u) || true
    comm -23 <(printf '%s\n' "$names") <(printf '%s\n' "$installed")
}

missing_probes() { # missing_probes FILE...: the lines whose command or file this machine does not have
    local files package probe what
    files=$(find /usr /usr/local /opt -xdev \( -type f -o -type l \) 2>/dev/null) || true
    while read -r package probe what; do
        case $probe in
            cmd:*) PATH=$PATH:/usr/sbin:/sbin command -v "${probe#cmd:}" >/dev/null && continue ;;
            file:*) grep -qF -- "/${probe#file:}" <<<"$files" && continue ;;
        esac
        printf '%-24s %-38s %s\n' "$package" "$probe" "$what"
    done < <(list_lines "$@" | sort -u)
}

apt_install() { # apt_install PACKAGE...
    say "Installing $# missing package$( (($# == 1)) || printf s): $*"
    local as_root=()
    if ((EUID != 0)); then
        command -v sudo >/dev/null || die "this needs root, and there is no sudo. As root: apt-get install --no-install-recommends $*"
        as_root=(sudo)
    fi
    "${as_root[@]}" bash -s -- "$@" <<'ROOT' || die "apt-get could not install them (see above)."
set -eu
export DEBIAN_FRONTEND=noninteractive
# A package may bring a service (nginx does). Installing it for the tests must not open a port on this machine.
if [ ! -e /usr/sbin/policy-rc.d ]; then
    trap 'rm -f /usr/sbin/policy-rc.d' EXIT
    printf '#!/bin/sh\nexit 101\n' >/usr/sbin/policy-rc.d
    chmod 755 /usr/sbin/policy-rc.d
fi
log=$(mktemp)
quiet() { "$@" >"$log" 2>&1 </dev/null || { cat "$log" >&2; rm -f "$log"; exit 1; }; }
quiet apt-get -qq update
quiet apt-get -y -o Dpkg::Use-Pty=0 install --no-install-recommends "$@"
rm -f "$log"
if [ -d /run/systemd/system ]; then
    for package; do case $package in nginx*) systemctl -q disable nginx || true ;; esac; done
fi
ROOT
}

# --- build -----------------------------------------------------------------------------------------------------------

# configure PRESET: the first time by cmake, later by ninja, which knows whether anything that matters to cmake has changed.
configure() {
    local dir=$root/build/$1 log=$root/build/$1.configure.log make=(cmake --preset "$1")
    mkdir -p "$root/build"
    if [[ -f $dir/build.ninja && $dir/build.ninja -nt $root/CMakePresets.json ]]; then make=(ninja -C "$dir" build.ninja); fi
    (cd "$root" && "${make[@]}" >"$log" 2>&1) || { cat "$log" >&2; die "cmake could not configure the preset $1."; }
}

# build PRESET [TARGET...]
build() {
    local preset=$1
    shift
    local args=(--preset "$preset")
    (($# == 0)) || args+=(--target "$@")
    (cd "$root" && NINJA_STATUS='[%f/%t] ' cmake --build "${args[@]}") || die "the build of preset $preset failed."
}

# --- playground ------------------------------------------------------------------------------------------------------

# ports_free FIRST COUNT: whether nobody listens on any of COUNT ports from FIRST on.
ports_free() {
    local port
    for ((port = $1; port < $1 + $2; port++)); do
        if (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; then return 1; fi
    done
}

# free_ports COUNT: the first of COUNT ports in a row that nobody listens on. Where it looks first is left to chance, so that two runs
# that begin together do not choose the same ones.
free_ports() {
    local first try
    for ((try = 0; try < 100; try++)); do
        first=$((18083 + 20 * (RANDOM % 500)))
        if ports_free "$first" "$1"; then
            say "$first"
            return
        fi
    done
    die "found no $1 free ports in a row between 18083 and 28083."
}

# end_background PID: ends a job of this script that was started with setsid, and its children, when it still runs.
end_background() {
    if [[ -n $(jobs -pr) ]]; then kill -- "-$1" 2>/dev/null || true; fi
    wait "$1" 2>/dev/null || true
}

# load_env FILE: exports the KEY=value lines that the playground wrote.
load_env() {
    local key value
    while IFS='=' read -r key value; do
        [[ $key != PATCHBAY_* ]] || export "$key=$value"
    done <"$1"
}
