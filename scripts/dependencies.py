#!/usr/bin/env python3
"""What the program rests on, with versions and licences: from Package.resolved, the packages' own licence files, and the
libraries of the system that the binary names or loads.

    scripts/dependencies.py table              writes DEPENDENCIES.md
    scripts/dependencies.py check              says whether DEPENDENCIES.md still names all, with their licences (exit status 1: no)
    scripts/dependencies.py lazy               names Debian's packages of libraries that are loaded when they are needed
    scripts/dependencies.py sbom BINARY FILE   writes a bill of materials (CycloneDX 1.5, JSON) of that binary
    scripts/dependencies.py licences FILE      writes the licences of all packages one behind the other

Needs a resolved checkout (`swift package resolve`, or any build).
"""
import hashlib
import json
import os
import re
import subprocess
import sys
import uuid

CHECKOUTS = os.environ.get("CHECKOUTS", ".build/checkouts")

# Libraries of the system: pkg-config name, what for, licence, page, how its file begins.
SYSTEM = [
    ("libxml-2.0", "libxml2", "HTML and XML", "MIT", "https://gitlab.gnome.org/GNOME/libxml2", "libxml2."),
    ("poppler-cpp", "poppler", "text of PDF", "GPL-2.0-only OR GPL-3.0-only", "https://poppler.freedesktop.org", "libpoppler"),
    ("libarchive", "libarchive", "tar and packed archives", "BSD-2-Clause", "https://www.libarchive.org", "libarchive."),
    ("sqlite3", "sqlite", "the ledger", "blessing", "https://www.sqlite.org", "libsqlite3."),
    ("zlib", "zlib", "packed bytes", "Zlib", "https://zlib.net", "libz."),
]

# Code of others that packages carry in them: where it lies, what it is, its licence, where its revision stands.
CARRIED = [
    ("swift-crypto", "Sources/CCryptoBoringSSL", "boringssl", "Apache-2.0", "hash.txt"),
    ("swift-nio-ssl", "Sources/CNIOBoringSSL", "boringssl", "Apache-2.0", "hash.txt"),
    ("swift-nio", "Sources/CNIOLLHTTP", "llhttp", "MIT", "include/c_nio_llhttp.h"),
]


def licence(text):
    """The SPDX name of a licence, by its own words."""
    words = " ".join(text.split())
    if "Apache License Version 2.0" in words:
        return "Apache-2.0 WITH Swift-exception" if "Runtime Library Exception" in words else "Apache-2.0"
    if "Permission is hereby granted, free of charge" in words:
        return "MIT"
    raise SystemExit("dependencies: a licence that is not known stands in a package: " + words[:80])


def licence_file(identity):
    folder = next(
        os.path.join(CHECKOUTS, name) for name in os.listdir(CHECKOUTS) if name.lower() == identity.lower())
    return next(os.path.join(folder, n) for n in sorted(os.listdir(folder)) if n.upper().startswith("LICENSE"))


def packages():
    """Of each Swift package: identity, version, licence, address."""
    with open("Package.resolved", encoding="utf-8") as file:
        pins = json.load(file)["pins"]
    for pin in sorted(pins, key=lambda pin: pin["identity"]):
        with open(licence_file(pin["identity"]), encoding="utf-8") as file:
            name = licence(file.read())
        address = re.sub(r"\.git$", "", pin["location"])
        yield pin["identity"], pin["state"]["version"], name, address


def carried():
    for identity, folder, name, terms, told in CARRIED:
        path = os.path.join(CHECKOUTS, identity, folder, told)
        with open(path, encoding="utf-8") as file:
            text = file.read()
        if told == "hash.txt":
            version = re.search(r"revision (\w+)", text).group(1)
        else:
            version = ".".join(re.search(rf"LLHTTP_VERSION_{part} (\d+)", text).group(1) for part in ("MAJOR", "MINOR", "PATCH"))
        yield identity, name, version, terms


def toolchain():
    told = subprocess.run(["swift", "--version"], capture_output=True, text=True, check=True).stdout
    return re.search(r"Swift version (\S+)", told).group(1)


def table():
    out = [
        "# What Attaché rests on", "",
        "Made by `scripts/dependencies.py table`; `.ci/run` looks whether its names and licences are still true. `make dist` writes the same of the",
        "binary as a bill of materials (CycloneDX), with the versions of the libraries that it was linked with.", "",
        "## Swift packages, as resolved when this list was made", "", "| package | version | licence |", "|---|---|---|",
    ]
    out += [f"| [{name}]({address}) | {version} | {terms} |" for name, version, terms, address in packages()]
    out += ["", "## Code of others that these carry in them", "", "| in | what | version | licence |", "|---|---|---|---|"]
    out += [f"| {identity} | {name} | {version[:12]} | {terms} |" for identity, name, version, terms in carried()]
    out += [
        "", "## Libraries of the system, linked when the program starts (poppler when the first PDF is read)", "", "| library | for | licence |", "|---|---|---|"]
    out += [f"| [{name}]({address}) | {use} | {terms} |" for _, name, use, terms, address, _ in SYSTEM]
    out += [
        "", "Swift's runtime and Foundation (Apache-2.0 WITH Swift-exception, with ICU, Unicode-3.0) are part of the release",
        "binary. Poppler is under the GPL: Attaché's own sources are Apache-2.0, which may be joined with GPL 3, and a binary",
        "that is linked with poppler is given on under the GPL 3 as a whole.", "",
    ]
    return "\n".join(out)


def owner(library):
    """Debian's package, and its version, that holds a library; `None` where the system has no dpkg."""
    try:
        told = subprocess.run(["dpkg", "-S", f"*/{library}"], capture_output=True, text=True).stdout
        package = told.split(":")[0].strip()
        if not package:
            return None
        version = subprocess.run(
            ["dpkg-query", "-W", "-f", "${Version}", package], capture_output=True, text=True).stdout.splitlines()
        return package, version[0] if version else ""
    except FileNotFoundError:
        return None


# Libraries that are loaded when something needs them, and are not named by the binary: how their files begin.
LAZY = ["libpoppler-cpp.so."]


def lazy():
    """Their names on this machine."""
    told = subprocess.run(["/sbin/ldconfig", "-p"], capture_output=True, text=True).stdout
    return sorted({name for name in re.findall(r"^\s*(\S+) ", told, re.M) if name.startswith(tuple(LAZY))})


def needed(binary):
    told = subprocess.run(["readelf", "-d", binary], capture_output=True, text=True, check=True).stdout
    return re.findall(r"NEEDED.*\[(.+?)\]", told) + lazy()


def terms(name):
    return [{"expression": name}] if " " in name else [{"license": {"id": name}}]


def sbom(binary):
    with open(binary, "rb") as file:
        digest = hashlib.sha256(file.read()).hexdigest()
    version = subprocess.run([os.path.abspath(binary), "--version"], capture_output=True, text=True, check=True).stdout.split()[-1]
    epoch = subprocess.run(["git", "log", "-1", "--format=%cI"], capture_output=True, text=True).stdout.strip()
    components = []
    for name, number, licences, address in packages():
        place = re.sub(r"^https://", "", address)
        components.append({
            "type": "library", "bom-ref": f"pkg:swift/{place}@{number}", "name": name, "version": number, "scope": "required",
            "licenses": terms(licences), "purl": f"pkg:swift/{place}@{number}",
            "externalReferences": [{"type": "vcs", "url": address}]})
    for identity, name, number, licences in carried():
        components.append({
            "type": "library", "bom-ref": f"{identity}/{name}@{number}", "name": name, "version": number,
            "description": f"carried in {identity}", "licenses": terms(licences)})
    swift = toolchain()
    components.append({
        "type": "framework", "bom-ref": f"swift@{swift}", "name": "swift", "version": swift,
        "description": "runtime and Foundation, linked statically where the binary names none of their libraries",
        "licenses": terms("Apache-2.0 WITH Swift-exception")})
    for library in needed(binary):
        if library.startswith(("libswift", "libFoundation", "libdispatch", "libBlocksRuntime")):
            continue
        held = owner(library)
        if held and any(component["bom-ref"] == f"system/{held[0]}" for component in components):
            continue
        row = next((row for row in SYSTEM if library.startswith(row[5])), None)
        entry = {
            "type": "library", "bom-ref": f"system/{held[0] if held else library}", "name": held[0] if held else library,
            "description": f"library of the system, {library}, "
            + ("loaded when it is needed" if library.startswith(tuple(LAZY)) else "linked when the program starts"), "scope": "required"}
        if held:
            entry["version"] = held[1]
            entry["purl"] = f"pkg:deb/debian/{held[0]}@{held[1].replace(':', '%3A').replace('+', '%2B')}"
        if row:
            entry["licenses"] = terms(row[3])
        components.append(entry)
    reference = f"pkg:generic/attache@{version}"
    return {
        "bomFormat": "CycloneDX", "specVersion": "1.5", "version": 1,
        "serialNumber": "urn:uuid:" + str(uuid.uuid5(uuid.NAMESPACE_URL, "attache:" + digest)),
        "metadata": {
            "timestamp": epoch or "1970-01-01T00:00:00+00:00",
            "component": {
                "type": "application", "bom-ref": reference, "name": "attache", "version": version,
                "licenses": terms("Apache-2.0"), "hashes": [{"alg": "SHA-256", "content": digest}]}},
        "components": components,
        "dependencies": [{"ref": reference, "dependsOn": [component["bom-ref"] for component in components]}],
    }


def check():
    """What the list says wrongly. Versions are those of the day on which it was made and are not held against a newer
    resolution; names and licences are."""
    with open("DEPENDENCIES.md", encoding="utf-8") as file:
        told = dict(re.findall(r"^\| \[([^\]]+)\]\([^)]*\) \| [^|]+ \| ([^|]+) \|$", file.read(), re.M))
    with open("Package.swift", encoding="utf-8") as file:
        named = {os.path.basename(url).lower() for url in re.findall(r'\.package\(url: "([^"]+)"', file.read())}
    faults = []
    for name, _, terms, _ in packages():
        if name in told and told[name] != terms:
            faults.append(f"{name} is under {terms}, not {told[name]}")
        if name not in told and name in named:
            faults.append(f"{name} is missing")
    return faults


def main():
    what = sys.argv[1] if len(sys.argv) > 1 else ""
    if what == "table":
        with open("DEPENDENCIES.md", "w", encoding="utf-8") as file:
            file.write(table())
    elif what == "lazy":
        print(", ".join(f"{held[0]} (>= {held[1].split('-')[0]})" for held in map(owner, lazy()) if held))
    elif what == "check":
        faults = check()
        if faults:
            sys.exit("DEPENDENCIES.md is no longer true, run scripts/dependencies.py table:\n  " + "\n  ".join(faults))
    elif what == "sbom":
        with open(sys.argv[3], "w", encoding="utf-8") as file:
            json.dump(sbom(sys.argv[2]), file, indent=2, ensure_ascii=False)
            file.write("\n")
    elif what == "licences":
        with open(sys.argv[2], "w", encoding="utf-8") as out:
            for name, version, short, _ in packages():
                out.write(f"{'=' * 100}\n{name} {version}: {short}\n{'=' * 100}\n\n")
                path = licence_file(name)
                for part in [path] + [os.path.join(os.path.dirname(path), n) for n in ("NOTICE.txt",)]:
                    if os.path.exists(part):
                        with open(part, encoding="utf-8") as file:
                            out.write(file.read() + "\n")
    else:
        sys.exit(__doc__)


if __name__ == "__main__":
    main()
