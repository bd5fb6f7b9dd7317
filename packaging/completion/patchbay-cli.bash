# Completion of patchbay-cli for bash
# shellcheck shell=bash

# Names out of a JSON list of the program; those that JSON has to escape are left out.
_patchbay_cli_names() {
    "$@" --output json 2>/dev/null </dev/null | sed -n 's/^    "\(name\|class\)": "\([^"\\]*\)",\{0,1\}$/\2/p'
}

# What begins with the current word, quoted for the shell.
_patchbay_cli_offer() {
    local current=$1 name
    while IFS= read -r name; do
        [[ $name != "$current"* ]] || COMPREPLY+=("$(printf %q "$name")")
    done
}

_patchbay_cli() {
    # From the line, because COMP_WORDS is cut at the colons of a URL.
    local all current=
    read -ra all <<<"${COMP_LINE:0:COMP_POINT}"
    [[ ${COMP_LINE:0:COMP_POINT} == *[[:space:]] ]] || { current=${all[-1]}; unset 'all[-1]'; }
    local previous=${all[-1]} program=${all[0]}
    COMPREPLY=()

    # The command, and how to reach the cluster, out of the words so far.
    local words=() reach=() word option=
    for word in "${all[@]:1}"; do
        case $option in
            --cluster | --url | --ca-file) reach+=("$option" "$word") ;;
        esac
        if [[ -n $option ]]; then option=; continue; fi
        case $word in
            --cluster | --url | --ca-file | --timeout | --output | --state | --filter | --task | --initial-state | --topic | --partition | --from-file | --to-offset | --shift | --to-time | --to-snapshot | --show | --compare | --remove | --to-cluster | --to-url | --as | --map-topic | --map-key | --set | --bootstrap-servers | --kafka-security | --kafka-mechanism) option=$word ;;
            -*) ;;
            *) words+=("$word") ;;
        esac
    done
    local command="${words[*]:0:2}"

    case $previous in
        --kafka-security) mapfile -t COMPREPLY < <(compgen -W 'plaintext tls sasl-plaintext sasl-tls' -- "$current"); return ;;
        --kafka-mechanism) mapfile -t COMPREPLY < <(compgen -W 'plain scram-sha-256 scram-sha-512' -- "$current"); return ;;
        --output) mapfile -t COMPREPLY < <(compgen -W 'table json' -- "$current"); return ;;
        --state) mapfile -t COMPREPLY < <(compgen -W 'RUNNING FAILED PAUSED STOPPED UNASSIGNED RESTARTING' -- "$current"); return ;;
        --initial-state) mapfile -t COMPREPLY < <(compgen -W 'running paused stopped' -- "$current"); return ;;
        --ca-file | --from-file) compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -f -- "$current"); return ;;
        --cluster | --to-cluster) _patchbay_cli_offer "$current" < <(_patchbay_cli_names "$program" clusters); return ;;
        --url | --timeout | --filter | --task | --topic | --partition | --to-offset | --shift | --to-time | --to-url | --as | --map-topic | --map-key | --set | --bootstrap-servers) return ;;
        --to-snapshot | --show | --compare | --remove)
            # Snapshots are on this machine, but the program wants to know the cluster.
            if ((${#reach[@]} > 0 && ${#words[@]} > 2)); then
                _patchbay_cli_offer "$current" < <("$program" offsets snapshot "${words[2]}" --list "${reach[@]}" --timeout 2 --output json 2>/dev/null </dev/null | sed -n 's/^    "id": "\([^"\\]*\)",\{0,1\}$/\1/p')
            fi
            return ;;
    esac

    if [[ $current == -* ]]; then
        local options='--help'
        case $command in
            '') options+=' --version' ;;
            clusters) options+=' --output' ;;
            connectors | plugins | config | offsets) ;;
            *) options+=' --cluster --url --ca-file --timeout --output' ;;
        esac
        case $command in
            'connectors list') options+=' --state --filter' ;;
            'connectors status') options+=' --trace' ;;
            'connectors pause' | 'connectors resume' | 'connectors stop') options+=' --wait --yes' ;;
            'connectors restart') options+=' --failed --connector-only --task --wait --yes' ;;
            'connectors delete') options+=' --reset-offsets --wait --yes' ;;
            'plugins list') options+=' --all' ;;
            'config get') options+=' --properties' ;;
            'config apply') options+=' --dry-run --with-errors --initial-state --wait --yes' ;;
            'config restore') options+=' --dry-run --with-errors --wait --yes' ;;
            'offsets get') options+=' --topic --partition --filter --bootstrap-servers --kafka-security --kafka-mechanism' ;;
            'offsets plan') options+=' --topic --partition --all --from-file --to-offset --shift --to-time --to-earliest --to-latest --to-snapshot --new-partitions --bootstrap-servers --kafka-security --kafka-mechanism' ;;
            'offsets reset') options+=' --topic --partition --all --from-file --to-offset --shift --to-time --to-earliest --to-latest --to-snapshot --even-if-moved --wait --yes --bootstrap-servers --kafka-security --kafka-mechanism' ;;
            'offsets apply') options+=' --from-file --continue --new-partitions --even-if-moved --wait --yes' ;;
            'offsets snapshot') options+=' --list --show --compare --remove' ;;
            'offsets move') options+=' --to-cluster --to-url --as --map-topic --map-key --set --delete-original --continue --topic --partition --wait --yes' ;;
            'offsets restore') options+=' --to-snapshot --undo --topic --partition --even-if-moved --wait --yes' ;;
        esac
        mapfile -t COMPREPLY < <(compgen -W "$options" -- "$current")
        return
    fi

    local choices=
    case $command in
        '') choices='clusters connectors config offsets plugins health' ;;
        connectors) choices='list show status tasks pause resume stop restart delete' ;;
        plugins) choices='list show' ;;
        config) choices='get validate diff apply history restore' ;;
        offsets) choices='get plan apply reset snapshot restore move' ;;
        'connectors list' | 'plugins list' | clusters | health) ;;
        'config validate' | 'config diff' | 'config apply')
            if ((${#words[@]} > 2)); then
                compopt -o filenames 2>/dev/null
                mapfile -t COMPREPLY < <(compgen -f -- "$current")
                return
            fi ;;&
        *)
            # Asks the cluster, when the line already says which one.
            local list=(connectors list)
            [[ $command != 'plugins show' ]] || list=(plugins list --all)
            if ((${#reach[@]} > 0)); then
                _patchbay_cli_offer "$current" < <(_patchbay_cli_names "$program" "${list[@]}" "${reach[@]}" --timeout 2)
            fi
            return ;;
    esac
    mapfile -t COMPREPLY < <(compgen -W "$choices" -- "$current")
}
complete -F _patchbay_cli patchbay-cli
