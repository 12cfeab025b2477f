#!/usr/bin/env bash
# Scores the readings and checks of the labelled texts in ../shared with the release binary. ERRORS=N lists misses.
set -euo pipefail
cd "$(dirname "$0")/.."
shared=../shared
attache=.build/release/attache
if [ ! -d "$shared/corpus" ]; then
    echo "score: no labelled texts beside this checkout (../shared/corpus); nothing to score." >&2
    exit 0
fi
[ -x "$attache" ] || { echo "score: build first: swift build -c release --product attache" >&2; exit 1; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for part in notices news; do
    echo "== $part"
    "$attache" read "$shared/corpus/$part"/open/*.txt >"$work/$part.jsonl"
    python3 "$shared/score/score.py" "$shared/corpus/$part/open" "$work/$part.jsonl" --errors "${ERRORS:-1}"
done
echo "== article"
"$attache" read "$shared"/corpus/article/*.txt | tr '\n' ' ' >"$work/article.jsonl"
python3 "$shared/score/score.py" "$shared/corpus/article" "$work/article.jsonl" --errors "${ERRORS:-1}"
echo "== check"
"$attache" check --format json --ledger "$work/ledger.sqlite" "$shared"/corpus/check/open/*.txt >"$work/check.jsonl" || true
python3 "$shared/score/check.py" "$shared/corpus/check/open" "$work/check.jsonl" --errors "${ERRORS:-1}"
