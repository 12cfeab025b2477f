#!/usr/bin/env bash
# Runs a command with a PostgreSQL server of its own: `scripts/with-postgres.sh make test`.
#
# Installs PostgreSQL and libpq by apt where they are missing, starts a server in a folder that is gone afterwards, as a user
# without rights and on a socket in that folder alone, and tells the command its address in ATTACHE_POSTGRES. Leaves with the
# command's code.
set -euo pipefail
if [ $# -eq 0 ]; then
    echo "with-postgres: name the command to run, as in: scripts/with-postgres.sh make test" >&2
    exit 64
fi

# Debian keeps the server's programs apart from those of the PATH; the newest is taken.
find_server() {
    local folder
    for folder in $(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -rV) $(dirname "$(command -v initdb || echo /none/x)"); do
        if [ -x "$folder/initdb" ] && [ -x "$folder/pg_ctl" ]; then
            echo "$folder"
            return
        fi
    done
}

missing=()
[ -n "$(find_server)" ] || missing+=(postgresql)
pkg-config --exists libpq 2>/dev/null || missing+=(libpq-dev)
if [ "${#missing[@]}" -gt 0 ]; then
    if ! command -v apt-get >/dev/null; then
        echo "with-postgres: there is no apt-get. Install what these Debian packages hold: ${missing[*]}" >&2
        exit 69
    fi
    sudo=()
    [ "$(id -u)" -eq 0 ] || sudo=(sudo)
    echo "with-postgres: installing ${missing[*]}" >&2
    "${sudo[@]}" apt-get update -qq
    DEBIAN_FRONTEND=noninteractive "${sudo[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
fi
server=$(find_server)

# Not below TMPDIR: the name of a socket must be short.
folder=$(mktemp -d /tmp/attache-pg.XXXXXX)
chmod 755 "$folder"
# The server refuses to run as root.
as=()
if [ "$(id -u)" -eq 0 ]; then
    chown postgres "$folder"
    as=(setpriv --reuid postgres --regid postgres --clear-groups --)
fi
stop() {
    (cd / && "${as[@]}" "$server/pg_ctl" -D "$folder/data" -m immediate stop >/dev/null 2>&1) || true
    rm -rf "$folder"
}
trap stop EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

if ! (cd / && "${as[@]}" "$server/initdb" -D "$folder/data" -U attache -A trust -E UTF8 --locale=C --no-sync \
    >"$folder/log" 2>&1 &&
    "${as[@]}" "$server/pg_ctl" -D "$folder/data" -l "$folder/server.log" -w -t 60 start \
        -o "-c listen_addresses='' -c unix_socket_directories='$folder' -c fsync=off -c max_connections=300" \
        >>"$folder/log" 2>&1); then
    echo "with-postgres: the server does not start" >&2
    cat "$folder/log" "$folder/server.log" >&2 2>/dev/null || true
    exit 69
fi

export ATTACHE_POSTGRES="postgres://attache@/postgres?host=$folder"
"$@"
