#!/usr/bin/env python3
"""Checks the exports of a dossier against the tools and field lists of others.

    pip install followthemoney
    scripts/check-exports.py .build/release/attache TUR USA

FollowTheMoney entities are validated by the package itself; PLOVER and CAMEO files are held against the published
columns of POLECAT and ICEWS; GraphML must be well-formed with edges between known nodes. Leaves with 1 at a fault.
"""

import csv
import io
import json
import subprocess
import sys
import xml.etree.ElementTree as ElementTree

POLECAT = (
    "Event ID,Event Date,Event Type,Event Mode,Intensity,Quad Code,Contexts,Actor Name,Actor Country,Actor COW,"
    "Primary Actor Sector,Actor Sectors,Actor Title,Actor Name Raw,Wikipedia Actor ID,Recipient Name,Recipient Country,"
    "Recipient COW,Primary Recipient Sector,Recipient Sectors,Recipient Title,Recipient Name Raw,Wikipedia Recipient ID,"
    "Placename,City,District,Province,Country,Latitude,Longitude,GeoNames ID,Raw Placename,Feature Type,Source,"
    "Publication Date,Story People,Story Organizations,Story Locations,Language,Version"
).split(",")
PLOVER_TYPES = set(
    "AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE "
    "COERCE ASSAULT OTHER".split()
)
ICEWS = (
    "Event ID,Event Date,Source Name,Source Sectors,Source Country,Event Text,CAMEO Code,Intensity,Target Name,"
    "Target Sectors,Target Country,Story ID,Sentence Number,Publisher,City,District,Province,Country,Latitude,Longitude"
).split(",")


def main():
    binary, subject = sys.argv[1], sys.argv[2:]
    faults = []

    def export(form):
        return subprocess.run(
            [binary, "export", "--as", form, *subject], capture_output=True, text=True, check=True
        ).stdout

    counts = {}
    lines = [json.loads(line) for line in export("ftm").splitlines()]
    counts["ftm"] = len(lines)
    try:
        from followthemoney import model
        from followthemoney.exc import InvalidData
    except ImportError:
        print("followthemoney is not installed: its entities were not validated", file=sys.stderr)
        return 2
    ids = {line["id"] for line in lines}
    for line in lines:
        try:
            schema = model.get(line["schema"])
            if schema is None:
                raise InvalidData(f"no schema {line['schema']}")
            schema.validate(line)
            proxy = model.get_proxy(line, cleaned=False)
        except Exception as fault:  # whatever the package objects to is a fault of ours
            faults.append(f"ftm {line['id']}: {fault}")
            continue
        for name, values in line["properties"].items():
            prop = schema.get(name)
            if prop is None:
                faults.append(f"ftm {line['id']}: no property {name} in {schema.name}")
                continue
            for value in values:
                if prop.type.name == "entity" and value not in ids:
                    faults.append(f"ftm {line['id']}: {name} points at nothing")
            if len(proxy.get(name)) < len(set(values)):
                faults.append(f"ftm {line['id']}: {name} {values} was refused")

    rows = [json.loads(line) for line in export("plover").splitlines()]
    counts["plover"] = len(rows)
    for row in rows:
        if sorted(row) != sorted(POLECAT):
            faults.append(f"plover {row.get('Event ID')}: other fields than POLECAT's")
        if row["Event Type"] not in PLOVER_TYPES:
            faults.append(f"plover {row['Event ID']}: no such type {row['Event Type']}")

    table = list(csv.reader(io.StringIO(export("cameo")), delimiter="\t", quoting=csv.QUOTE_NONE))
    counts["cameo"] = len(table) - 1
    if table[0] != ICEWS:
        faults.append("cameo: other columns than those of ICEWS")
    for row in table[1:]:
        code = row[6] if len(row) == len(ICEWS) else ""
        if not (code.isdigit() and 2 <= len(code) <= 4 and 1 <= int(code[:2]) <= 20):
            faults.append(f"cameo {row[0]}: {len(row)} cells, code {code!r}")

    graph = ElementTree.fromstring(export("graphml"))
    space = "{http://graphml.graphdrawing.org/xmlns}"
    nodes = {node.get("id") for node in graph.iter(space + "node")}
    edges = list(graph.iter(space + "edge"))
    counts["graphml"] = len(edges)
    for edge in edges:
        if edge.get("source") not in nodes or edge.get("target") not in nodes:
            faults.append(f"graphml {edge.get('id')}: an end is no node")

    sheet = list(csv.reader(io.StringIO(export("csv"))))
    counts["csv"] = len(sheet) - 1
    if any(len(row) != len(sheet[0]) for row in sheet):
        faults.append("csv: lines of different lengths")

    tiles = list(csv.DictReader(io.StringIO(export("tiles"))))
    counts["tiles"] = len(tiles)
    places = {(tile["column"], tile["row"]) for tile in tiles}
    if len(places) != len(tiles) or not all(tile[field].isdigit() for tile in tiles for field in ("ceilings_usd", "cases")):
        faults.append("tiles: two states in one place, or a sum that is no number")

    for fault in faults:
        print(fault)
    print(", ".join(f"{form}: {count}" for form, count in counts.items()) + f"; {len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
