#!/usr/bin/env python3
"""Checks the ClaimReview of a check against the tools and vocabularies of others.

    pip install pyld pydantic2-schemaorg
    scripts/check-claimreview.py .build/release/attache samples/article.txt …

The JSON-LD is expanded by PyLD, which must keep every property; each node must be a type of schema.org, and have no
property but those of its type, as the package pydantic2-schemaorg lists them from schema.org's own vocabulary; what
search engines ask of a ClaimReview must be there. Leaves with 1 at a fault, and with 0 and a message where the
packages are not installed.
"""
import importlib
import json
import subprocess
import sys
import tempfile

try:
    from pyld import jsonld
    import pydantic2_schemaorg  # noqa: F401
except ImportError as missing:
    print(f"skipped: {missing.name} is not installed (pip install pyld pydantic2-schemaorg)")
    sys.exit(0)

# schema.org's context says, for what we use, that every bare name is one of its terms; nothing is fetched.
CONTEXT = {"@context": {"@vocab": "http://schema.org/", "schema": "http://schema.org/"}}


def load(url, options):
    if not url.startswith(("https://schema.org", "http://schema.org")):
        raise ValueError(f"a context from elsewhere: {url}")
    return {"contextUrl": None, "documentUrl": url, "document": CONTEXT, "contentType": "application/ld+json"}


def fields(kind):
    """The properties that schema.org gives a type; None where there is no such type."""
    try:
        module = importlib.import_module(f"pydantic2_schemaorg.{kind}")
    except ImportError:
        return None
    return {field.alias for field in getattr(module, kind).__fields__.values()}


def nodes(value, path="$"):
    if isinstance(value, dict):
        yield path, value
        for key, inner in value.items():
            yield from nodes(inner, f"{path}.{key}")
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from nodes(inner, f"{path}[{number}]")


def check(data, faults):
    for path, node in nodes(data):
        kind = node.get("@type")
        if kind is None:
            if path != "$" or "@graph" not in node:
                faults.append(f"{path}: a node without a type")
            continue
        known = fields(kind)
        if known is None:
            faults.append(f"{path}: schema.org has no type {kind}")
            continue
        for key in node:
            if not key.startswith("@") and key not in known:
                faults.append(f"{path}: {kind} has no property {key}")
        if kind == "ClaimReview":
            if not node.get("claimReviewed"):
                faults.append(f"{path}: no claimReviewed")
            rating = node.get("reviewRating") or {}
            if not rating.get("alternateName") and not rating.get("ratingValue"):
                faults.append(f"{path}: a rating without a name or a value")
    expanded = jsonld.expand(data, {"documentLoader": load})
    kept = sum(1 for _, node in nodes(expanded) for key in node if key.startswith("http://schema.org/"))
    told = sum(1 for _, node in nodes(data) for key in node if not key.startswith("@"))
    if kept != told:
        faults.append(f"JSON-LD keeps {kept} of {told} properties")


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    faults, reviews = [], 0
    with tempfile.TemporaryDirectory() as folder:
        for article in sys.argv[2:]:
            run = subprocess.run(
                [sys.argv[1], "check", article, "--format", "claimreview", "--ledger", f"{folder}/ledger.sqlite"],
                stdout=subprocess.PIPE)
            if run.returncode > 1:
                sys.exit(f"{article}: attache left with {run.returncode}")
            data = json.loads(run.stdout)
            reviews += sum(1 for _, node in nodes(data) if node.get("@type") == "ClaimReview")
            own = []
            check(data, own)
            faults += [f"{article}: {fault}" for fault in own]
    for fault in faults:
        print(fault)
    if not reviews:
        faults.append("no ClaimReview was made")
    print(f"{reviews} ClaimReviews, {len(faults)} faults")
    sys.exit(1 if faults else 0)


main()
