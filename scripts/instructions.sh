#!/bin/bash
# How many instructions reading takes a byte, and whether that keeps the limits of scripts/instructions.tsv.
#
#     scripts/instructions.sh [BINARY]        by default .build/release/attache-bench, made by `make bench`
#
# Counted by valgrind, so that it says the same on a busy machine as on an idle one. Exit code 1: a limit is broken;
# 2: it could not be counted.
set -u
cd "$(dirname "$0")/.."
binary=${1:-.build/release/attache-bench}
[ -x "$binary" ] || { echo "$binary is not there: run make bench first" >&2; exit 2; }
command -v valgrind >/dev/null || { echo "valgrind is not installed: apt-get install valgrind" >&2; exit 2; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# valgrind does not read Swift's debug information.
strip --strip-debug -o "$work/bench" "$binary"

count() { # CORPUS PASS ROUNDS: "INSTRUCTIONS BYTES"
    valgrind --tool=callgrind --callgrind-out-file=/dev/null "$work/bench" "$1" "$2" "$3" 2>&1 |
        awk '/Collected/ { count = $NF } / times / { bytes = $(NF - 1) } END { print count, bytes }'
}

broken=0
printf '%-14s %-12s %12s %8s\n' texts pass 'instr./byte' limit
while IFS=$'\t' read -r corpus pass limit; do
    case $corpus in '' | '#'* | texts) continue ;; esac
    # The difference of two runs leaves out the start and what is made once.
    read -r one bytes <<<"$(count "$corpus" "$pass" 1)"
    read -r three _ <<<"$(count "$corpus" "$pass" 3)"
    [ -n "${bytes:-}" ] || { echo "$corpus: nothing counted" >&2; exit 2; }
    each=$(((three - one) / 2 / bytes))
    note=
    [ "$each" -le "$limit" ] || { note='  over the limit'; broken=1; }
    printf '%-14s %-12s %12s %8s%s\n' "$corpus" "$pass" "$each" "$limit" "$note"
done <scripts/instructions.tsv
exit $broken
