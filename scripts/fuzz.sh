#!/usr/bin/env bash
# Lets libFuzzer look for bytes over which a parser falls, with the address sanitizer: all targets of Tests/Fuzz in turn, each
# for its share of the time, from the corpus in Tests/Fuzz/corpus and what earlier runs found in .build-fuzz/found.
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
printf '%-14s %10s %8s %8s  %s\n' target runs covered inputs outcome
for line in "${targets[@]}"; do
    read -r name longest <<<"$line"
    found=.build-fuzz/found/$name
    log=.build-fuzz/$name.log
    mkdir -p "$found"
    outcome=well
    # What is given back at the end is not looked after (the lexicon lives as long as the program): leaks are left out.
    TARGET=$name ASAN_OPTIONS=detect_leaks=0:allocator_may_return_null=1 "$fuzz" "$found" "Tests/Fuzz/corpus/$name" \
        -max_total_time="$share" -max_len="$longest" -timeout=20 -rss_limit_mb=4096 -print_final_stats=1 \
        -artifact_prefix="$crashes/$name-" >"$log" 2>&1 || { outcome="FELL: $log"; fallen=1; }
    last=$(grep -E 'cov: [0-9]+' "$log" | tail -n 1 || true)
    printf '%-14s %10s %8s %8s  %s\n' "$name" "$(sed -n 's/^stat::number_of_executed_units: *//p' "$log")" \
        "$(sed -n 's/.*cov: \([0-9]*\).*/\1/p' <<<"$last")" "$(find "$found" -type f | wc -l)" "$outcome"
done
exit "$fallen"
