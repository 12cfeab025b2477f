#!/usr/bin/env bash
# Lets libFuzzer look for bytes over which a parser falls, with the address sanitizer: all targets of Tests/Fuzz in turn, each
# for its share of the processor's time, from the corpus in Tests/Fuzz/corpus and what earlier runs found in
# .build-fuzz/found. What counts is the time that the process has spent, by /proc, and none that it waited on a busy machine.
#
#   scripts/fuzz.sh 30             30 CPU-minutes for all targets together
#   scripts/fuzz.sh nightly        10
#   scripts/fuzz.sh 5 cascade pdf  5, for those two
#
# What brings a parser down is kept in .build-fuzz/crashes, and the exit status is 1. Put such a file into the target's corpus:
# the tests replay it from then on. The build is one of its own and takes many minutes the first time.
set -euo pipefail
cd "$(dirname "$0")/.."
minutes=${1:?how many minutes, or nightly}
shift || true
[ "$minutes" != nightly ] || minutes=10
export ATTACHE_FUZZ=1

# libFuzzer without its `main`: an executable of SwiftPM's has one of its own, which calls libFuzzer's loop.
library=$("$(dirname "$(readlink -f "$(command -v swiftc)")")/clang" -print-resource-dir)/lib/linux/libclang_rt.fuzzer_no_main-$(uname -m).a
# Swift's own report of a crash waits for ever under libFuzzer, which writes one itself.
export SWIFT_BACKTRACE=enable=no
swift build --product attache-fuzz --scratch-path .build-fuzz -Xlinker "$library" 2>&1 | grep -E 'error|Compiling|Build' | tail -n 3
fuzz=.build-fuzz/debug/attache-fuzz
mapfile -t all < <(TARGET="" "$fuzz")
targets=()
for line in "${all[@]}"; do
    name=${line% *}
    if [ $# -eq 0 ] || [[ " $* " == *" $name "* ]]; then targets+=("$line"); fi
done
[ ${#targets[@]} -gt 0 ] || { printf 'fuzz: no such target; there are:\n%s\n' "$(printf '%s\n' "${all[@]% *}")" >&2; exit 64; }

share=$((minutes * 60 / ${#targets[@]}))
crashes=.build-fuzz/crashes
mkdir -p "$crashes"
fallen=0
ticks=$(getconf CLK_TCK)
all_spent=0

# The processor's seconds that a process has spent until now.
spent_by() {
    local fields
    read -r -a fields 2>/dev/null <"/proc/$1/stat" || return 1
    [ "${fields[2]}" != Z ] || return 1
    echo $(((fields[13] + fields[14]) / ticks))
}

printf '%-14s %8s %10s %8s %8s  %s\n' target CPU-s runs covered inputs outcome
for line in "${targets[@]}"; do
    read -r name longest <<<"$line"
    found=.build-fuzz/found/$name
    log=.build-fuzz/$name.log
    mkdir -p "$found"
    outcome=well
    # What is given back at the end is not looked after (the lexicon lives as long as the program): leaks are left out.
    TARGET=$name ASAN_OPTIONS=detect_leaks=0:allocator_may_return_null=1 "$fuzz" "$found" "Tests/Fuzz/corpus/$name" \
        -max_len="$longest" -timeout=60 -rss_limit_mb=4096 -print_final_stats=1 \
        -artifact_prefix="$crashes/$name-" >"$log" 2>&1 &
    process=$!
    spent=0
    # libFuzzer ends well, with its figures, when it is asked by this signal; of itself it ends only over a finding.
    while now=$(spent_by "$process"); do
        spent=$now
        [ "$spent" -lt "$share" ] || kill -USR1 "$process" 2>/dev/null || true
        sleep 1
    done
    wait "$process" || { outcome="FELL: $log"; fallen=1; }
    [ "$spent" -ge "$share" ] || [ "$outcome" != well ] || { outcome="ended before its time: $log"; fallen=1; }
    all_spent=$((all_spent + spent))
    last=$(grep -E 'cov: [0-9]+' "$log" | tail -n 1 || true)
    printf '%-14s %8s %10s %8s %8s  %s\n' "$name" "$spent" "$(sed -n 's/^stat::number_of_executed_units: *//p' "$log")" \
        "$(sed -n 's/.*cov: \([0-9]*\).*/\1/p' <<<"$last")" "$(find "$found" -type f | wc -l)" "$outcome"
done
printf '%s targets, %s processor seconds spent\n' "${#targets[@]}" "$all_spent"
exit "$fallen"
