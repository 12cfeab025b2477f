#!/usr/bin/env python3
"""Writes the manual pages from what the program says of itself: attache.1, and attache-COMMAND.1 for each command.

    scripts/manual.py BINARY FOLDER [YYYY-MM-DD]

The words are those of `attache help`; only the files, the environment and the exit status are told here.
"""
import json
import os
import subprocess
import sys
import time

ENVIRONMENT = [
    ("ATTACHE_LEDGER", "The file that keeps the record, where --ledger names none."),
    ("ATTACHE_CONGRESS_KEY_FILE", "A file with the key of api.data.gov, where --key-file names none."),
    ("XDG_DATA_HOME", "Where the ledger lies, as attache/ledger.sqlite, where nothing names it; else HOME/.local/share."),
    ("NO_COLOR, TERM, COLUMNS", "Whether the answer is coloured on a terminal, and how wide it is set."),
]
EXITS = [
    ("0", "Nothing is contradicted; the question was answered."),
    ("1", "Something is contradicted; with diff: something changed."),
    ("64", "The arguments are wrong."),
    ("65", "The input is there and cannot be read as text."),
    ("66", "What was asked for is not there, or is a folder."),
    ("69", "The ledger is there and cannot be used."),
    ("70", "A mistake in the program itself or in its tables."),
    ("73", "The answer or the ledger cannot be made where it should be."),
    ("74", "The disk, the pipe or the system failed."),
]


def escaped(text):
    """Text for roff: no letter of it is taken for a request or a hyphen."""
    text = text.replace("\\", "\\e").replace("-", "\\-").replace("'", "\\(aq")
    return "\n".join("\\&" + line if line[:1] in (".", "'") else line for line in text.split("\n"))


def spelled(name):
    return ("--" if name["kind"] == "long" else "-") + name["name"]


def shown(argument):
    """The argument as it is written in a call, in roff."""
    value = "\\fI" + escaped(argument.get("valueName", "")) + "\\fR"
    if argument["kind"] == "positional":
        text = value
    else:
        text = "\\fB" + escaped(spelled(argument["preferredName"])) + "\\fR"
        if argument["kind"] == "option":
            text += " " + value
    if argument.get("isRepeating"):
        text += " ..."
    return "[" + text + "]" if argument.get("isOptional") else text


def visible(command):
    return [a for a in command.get("arguments", []) if a.get("shouldDisplay", True)]


def paragraphs(text):
    """Sentences as they are; indented lines as they stand."""
    for part in (text or "").strip().split("\n\n"):
        if part.startswith(" ") or "\n  " in part:
            first, _, rest = part.partition("\n") if not part.startswith(" ") else ("", "", part)
            if first:
                yield ".PP\n" + escaped(first)
            yield ".PP\n.nf\n" + escaped(rest) + "\n.fi"
        elif part:
            yield ".PP\n" + escaped(part)


def synopsis(words, command):
    arguments = " ".join(shown(a) for a in visible(command))
    yield "\\fB" + escaped(" ".join(words)) + "\\fR " + arguments + "\n.br"
    for below in command.get("subcommands", []):
        yield from synopsis(words + [below["commandName"]], below)


def options(command):
    for argument in visible(command):
        names = argument.get("names") or []
        head = ", ".join("\\fB" + escaped(spelled(name)) + "\\fR" for name in names) or shown(argument)
        if argument["kind"] == "option":
            head += " \\fI" + escaped(argument["valueName"]) + "\\fR"
        words = [argument.get("abstract", ""), argument.get("discussion", "")]
        if argument.get("allValues"):
            words.append("One of: " + ", ".join(argument["allValues"]) + ".")
        if argument.get("defaultValue"):
            words.append("Default: " + argument["defaultValue"] + ".")
        yield ".TP\n" + head + "\n" + escaped(" ".join(" ".join(words).split()))


def page(words, command, day, version, siblings=()):
    name = "-".join(words)
    out = [f'.\\" Made by scripts/manual.py from what the program says of itself.\n.TH "{name.upper()}" "1" "{day}" "{version}" "Attaché"']
    out.append(f".SH NAME\n{escaped(name)} \\- {escaped(command['abstract'].rstrip('.'))}")
    out.append(".SH SYNOPSIS\n" + "\n".join(synopsis(words, command)))
    out.append(".SH DESCRIPTION\n" + escaped(command["abstract"]))
    out.extend(paragraphs(command.get("discussion")))
    if siblings:
        out.append(".SH COMMANDS")
        for below in siblings:
            title = f"{name}-{below['commandName']}"
            out.append(f".TP\n\\fB{escaped(title)}\\fR(1)\n{escaped(below['abstract'])}")
    out.append(".SH OPTIONS")
    out.extend(options(command))
    if not siblings:
        for below in command.get("subcommands", []):
            out.append(f".SS {escaped(' '.join(words + [below['commandName']]))}\n{escaped(below['abstract'])}")
            out.extend(paragraphs(below.get("discussion")))
            out.extend(options(below))
    for heading, rows in (("ENVIRONMENT", ENVIRONMENT), ("EXIT STATUS", EXITS)):
        out.append(f".SH {heading}")
        out.extend(f".TP\n\\fB{escaped(key)}\\fR\n{escaped(text)}" for key, text in rows)
    if siblings:
        out.append(".SH FILES\n.TP\n\\fI~/.local/share/attache/ledger.sqlite\\fR\nThe record, made on first use.")
        out.append(".TP\n\\fI/etc/default/attache\\-desk\\fR\nThe options of the service attache\\-desk.")
    else:
        out.append(".SH SEE ALSO\n\\fBattache\\fR(1)")
    return "\n".join(out) + "\n"


def main():
    binary, folder = sys.argv[1:3]
    day = sys.argv[3] if len(sys.argv) > 3 else time.strftime("%Y-%m-%d", time.gmtime())
    told = json.loads(subprocess.run([binary, "--experimental-dump-help"], check=True, capture_output=True).stdout)
    version = subprocess.run([binary, "--version"], check=True, capture_output=True, text=True).stdout.strip()
    root = told["command"]
    commands = [c for c in root["subcommands"] if c["commandName"] != "help" and c.get("shouldDisplay", True)]
    os.makedirs(folder, exist_ok=True)
    pages = {"attache": page(["attache"], {**root, "subcommands": []}, day, version, commands)}
    for command in commands:
        words = ["attache", command["commandName"]]
        # Help stands with each command: once for all is enough.
        pages["-".join(words)] = page(words, command, day, version)
    for name, text in pages.items():
        with open(os.path.join(folder, name + ".1"), "w", encoding="utf-8") as file:
            file.write(text)


if __name__ == "__main__":
    main()
