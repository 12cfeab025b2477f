#!/usr/bin/env bash
# Kills `attache add` at random moments and looks whether the ledger opens, verifies, and holds every source that was
# told as added. One run in two is killed by the clock, while the ledger is made or soon after; the other when so and so many
# sources were told, however fast the machine is. Arguments: the binary, how many times (200), a folder of documents (400 made
# notices).
set -euo pipefail
cd "$(dirname "$0")/.."
attache=${1:-.build/release/attache}
runs=${2:-200}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
documents=${3:-}
if [ -z "$documents" ]; then
    # Notices of our own, each with another number and sum.
    documents=$work/documents
    mkdir "$documents"
    for number in $(seq 1 400); do
        cat >"$documents/$number.txt" <<NOTICE
MEDIA/PUBLIC CONTACT: pm-cpa@state.gov
Transmittal No. 26-$number

Norway – Air-to-Air Missiles

WASHINGTON, March $((number % 28 + 1)), 2026 – The State Department has made a determination approving a possible Foreign Military Sale to the Government of Norway of missiles and related equipment for an estimated cost of \$$number.5 million.

The Government of Norway has requested to buy $number AIM-9X Block II missiles. The principal contractor will be RTX Corporation, located in Tucson, Arizona.
NOTICE
    done
fi
lost=0
unsound=0
for run in $(seq 1 "$runs"); do
    ledger=$work/$run.sqlite
    "$attache" add "$documents" --ledger "$ledger" --format json >"$work/told" 2>/dev/null &
    process=$!
    if [ $((run % 2)) -eq 0 ]; then
        enough=$((1 + RANDOM % 330))
        while [ "$(wc -l <"$work/told")" -lt "$enough" ] && kill -0 "$process" 2>/dev/null; do sleep 0.005; done
        sleep "0.0$(printf '%02d' $((RANDOM % 100)))"
    else
        sleep "0.$(printf '%03d' $((RANDOM % 400)))"
    fi
    kill -9 "$process" 2>/dev/null || true
    wait "$process" 2>/dev/null || true
    "$attache" ledger verify --ledger "$ledger" >"$work/verdict" 2>&1 || { unsound=$((unsound + 1)); cat "$work/verdict"; }
    "$attache" ledger export --ledger "$ledger" >"$work/held"
    # The last line of what was told may be cut: only whole lines count.
    lost=$((lost + $(python3 - "$work/told" "$work/held" <<'PYTHON'
import json, sys
told = [json.loads(line)["sha256"] for line in open(sys.argv[1]) if line.endswith("\n")]
held = {json.loads(line)["source"]["_0"]["sha256"] for line in open(sys.argv[2]) if '"source"' in line[:12]}
print(len([sha for sha in told if sha not in held]))
PYTHON
    )))
    told=$(wc -l <"$work/told")
    total=$((${total:-0} + told))
    rm -f "$ledger"*
done
echo "$runs runs of kill -9: $total sources told as added, $lost lost, $unsound ledgers unsound"
# Where nothing was told nothing was tried.
[ "$runs" -lt 2 ] || [ "$total" -gt 0 ] || exit 2
[ "$lost" -eq 0 ] && [ "$unsound" -eq 0 ]
