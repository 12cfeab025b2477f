#!/usr/bin/env python3
"""Measures every rule of the check and writes Tables/check-precision.tsv, from which `attache rules NAME` tells it.

usage: scripts/measure-rules.py [BIN_DIR] [--check]

Needs release builds of attache and attache-bench in BIN_DIR (.build/release) and the labelled articles beside the
checkout (../shared/corpus/check/open). Counted as ../shared/score/check.py counts: findings with the verdict
contradicted, outdated or incomplete that are no notes. With --check nothing is written; it leaves with 1 where the
table says otherwise than what was measured.
"""
import os, re, subprocess, sys, tempfile

root = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
args = [a for a in sys.argv[1:] if a != "--check"]
build = args[0] if args else os.path.join(root, ".build", "release")
texts = os.path.join(root, "..", "shared", "corpus", "check", "open")
score = os.path.join(root, "..", "shared", "score", "check.py")
table = os.path.join(root, "Tables", "check-precision.tsv")
MADE = 2000

if not os.path.isdir(texts):
    sys.exit("../shared/corpus/check/open is not beside this checkout: nothing was measured.")

with tempfile.TemporaryDirectory() as folder:
    ledger = os.path.join(folder, "ledger.sqlite")
    files = sorted(os.path.join(texts, f) for f in os.listdir(texts) if f.endswith(".txt"))
    said = subprocess.run([os.path.join(build, "attache"), "check", "--format", "json", "--ledger", ledger, *files],
                          stdout=subprocess.PIPE, stderr=subprocess.DEVNULL).stdout
    checks = os.path.join(folder, "checks.jsonl")
    with open(checks, "wb") as f: f.write(said)
    opened = subprocess.run([sys.executable, score, texts, checks], stdout=subprocess.PIPE, text=True, check=True).stdout
    made = subprocess.run([os.path.join(build, "attache-bench"), "press", str(MADE), "1", "0"],
                          stdout=subprocess.PIPE, text=True, check=True, cwd=root).stdout
    listed = subprocess.run([os.path.join(build, "attache"), "rules"], stdout=subprocess.PIPE, text=True, check=True).stdout


def counts(text):
    found = {}
    for line in text.splitlines():
        m = re.match(r"\s+([a-z-]+):?\s+(\d+) right, (\d+) missed, (\d+) false", line)
        if m: found[m.group(1)] = m.groups()[1:]
    return found


rules = sorted(line.split()[0] for line in listed.splitlines() if line.strip())
rows = []
for rule in rules:
    for name, count, found in (("open", len(files), counts(opened)), ("made", MADE, counts(made))):
        right, missed, false = found.get(rule, ("0", "0", "0"))
        rows.append("\t".join([rule, name, str(count), right, missed, false, "scripts/measure-rules.py"]))
body = ("# How the rules of the check did on texts whose slips are known: written by scripts/measure-rules.py, never by hand.\n"
        "rule\ttexts\tcount\tright\tmissed\tfalse\tsource\n" + "\n".join(rows) + "\n")
if "--check" in sys.argv:
    sys.exit(0 if open(table, encoding="utf-8").read() == body else "Tables/check-precision.tsv is not what was measured: run scripts/measure-rules.py.")
with open(table, "w", encoding="utf-8") as f: f.write(body)
print(f"{len(rules)} rules measured on {len(files)} labelled and {MADE} made articles")
