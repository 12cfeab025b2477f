#!/usr/bin/env python3
"""Looks whether every test and script that THREATS.md names is there. Exit status 1: one is not."""
import os
import re
import sys

root = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..")
with open(os.path.join(root, "THREATS.md"), encoding="utf-8") as file:
    rows = [line for line in file if line.startswith("| ") and not line.startswith(("| threat", "|---"))]
sources = ""
for folder, _, names in os.walk(os.path.join(root, "Tests")):
    for name in names:
        if name.endswith(".swift"):
            with open(os.path.join(folder, name), encoding="utf-8") as file:
                sources += file.read()
missing = []
for row in rows:
    held = row.rstrip().rstrip("|").split("|")[-1]
    tests, scripts = re.findall(r'"([^"]+)"', held), re.findall(r"`(scripts/[^` ]+)", held)
    if not tests and not scripts:
        missing.append("a row without a test: " + row.strip()[:80])
    # A test may name more than the row does.
    missing += [f'no test "{test}"' for test in tests if f'{test}' not in sources]
    missing += [f"no {script}" for script in scripts if not os.path.exists(os.path.join(root, script))]
for line in missing:
    print("THREATS.md:", line, file=sys.stderr)
sys.exit(1 if missing else 0)
