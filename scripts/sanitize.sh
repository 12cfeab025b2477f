#!/usr/bin/env bash
# Runs all tests under the sanitizers, each in a build of its own; thread first, for the desk and the bulk reader are where
# threads meet.
#
#   scripts/sanitize.sh                    thread, address, undefined
#   scripts/sanitize.sh thread 'Desk'      one of them, on the tests that the pattern names
set -euo pipefail
cd "$(dirname "$0")/.."
which=${1:-thread address undefined}
filter=${2:-.}
export TSAN_OPTIONS=halt_on_error=0:exitcode=66 SWIFT_BACKTRACE=enable=no
export ASAN_OPTIONS=detect_leaks=0 UBSAN_OPTIONS=print_stacktrace=1:halt_on_error=0
status=0
for sanitizer in $which; do
    log=.build-$sanitizer.log
    swift build --build-tests --sanitize="$sanitizer" --scratch-path ".build-$sanitizer" 2>&1 | grep -E 'error:|Build' | tail -n 3
    swift test --skip-build --sanitize="$sanitizer" --scratch-path ".build-$sanitizer" --filter "$filter" >"$log" 2>&1 || true
    reports=$(grep -cE '(WARNING|ERROR): (Thread|Address)Sanitizer|runtime error:' "$log" || true)
    printf '%s: %s reports; %s\n' "$sanitizer" "$reports" "$(grep -E 'Test run with' "$log" | tail -n 1)"
    [ "$reports" -eq 0 ] && grep -qE 'Test run with .* passed' "$log" || status=1
done
exit "$status"
