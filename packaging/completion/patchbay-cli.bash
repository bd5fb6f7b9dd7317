# Completion of patchbay-cli for bash
# shellcheck shell=bash

# The names of saved connections. The program asks no cluster for them.
_patchbay_cli_clusters() {
    "$1" clusters --output json 2>/dev/null | sed -n 's/.*"name" *: *"\([^"\\]*\)".*/\1/p'
}

_patchbay_cli() {
    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]}
    COMPREPLY=()

    case $previous in
        --output) mapfile -t COMPREPLY < <(compgen -W 'table json' -- "$current"); return ;;
        --ca-file) compopt -o filenames; mapfile -t COMPREPLY < <(compgen -f -- "$current"); return ;;
        --cluster) local IFS=$'\n'; mapfile -t COMPREPLY < <(compgen -W "$(_patchbay_cli_clusters "${COMP_WORDS[0]}")" -- "$current"); return ;;
        --url | --timeout) return ;;
    esac

    # The words so far that are neither options nor their values.
    local words=() word skip=
    for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
        if [[ -n $skip ]]; then skip=; continue; fi
        case $word in
            --cluster | --url | --output | --timeout | --ca-file) skip=1 ;;
            -*) ;;
            *) words+=("$word") ;;
        esac
    done

    local options='--cluster --url --output --timeout --ca-file --help'
    case ${words[*]} in
        'connectors '*) options+=' --wait --yes' ;;
    esac
    case ${words[*]} in
        'connectors restart'*) options+=' --failed' ;;
    esac
    if [[ $current == -* ]]; then
        ((${#words[@]} > 0)) || options+=' --version'
        mapfile -t COMPREPLY < <(compgen -W "$options" -- "$current")
        return
    fi

    local choices=
    case ${words[*]} in
        '') choices='clusters connectors plugins health' ;;
        connectors) choices='list show status tasks pause resume stop restart delete' ;;
        plugins) choices='list show' ;;
    esac
    mapfile -t COMPREPLY < <(compgen -W "$choices" -- "$current")
}
complete -F _patchbay_cli patchbay-cli
