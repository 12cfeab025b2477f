"""Readings as Arrow tables: the one place that knows the columns, for Spark and for a single machine.

A row is a record of the input: what was read of it, or why nothing could be (`reason`). Sums are decimals with their
currency, days are dates, and every claim keeps the place of its words (`start`, `end`: UTF-8 bytes of the document's text,
which `--with-text` keeps beside it).
"""
import hashlib
import io
import subprocess
import threading

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.json as pj

BLOCK = 8 << 20
"""Bytes of answers that are turned into rows at once."""

_span = [("text", pa.string()), ("start", pa.int64()), ("end", pa.int64())]
_party = pa.struct([("code", pa.string()), *_span])


def _sale(day, money):
    return pa.struct([
        ("id", pa.string()), ("seller", _party), ("buyer", _party), ("channel", pa.string()), ("stage", pa.string()),
        ("transmittal", pa.string()), ("notified", day),
        ("value", pa.struct([("amount", money), ("currency", pa.string()), ("qualifier", pa.string()), *_span])),
        ("items", pa.list_(pa.struct([
            ("quantity", pa.int64()), ("qualifier", pa.string()), ("name", pa.string()), ("designation", pa.string()),
            ("article", pa.string()), ("majorDefenseEquipment", pa.bool_()), *_span]))),
        ("contractors", pa.list_(pa.struct([
            ("name", pa.string()), ("firm", pa.string()), ("place", pa.string()), *_span]))),
        ("evidence", pa.list_(pa.struct(_span)))])


_event = pa.struct([
    ("id", pa.string()), ("type", pa.string()), ("plover", pa.string()), ("source", _party), ("target", _party),
    ("about", pa.list_(pa.string())),
    # A day, a month or a year, as precise as the text: no date, which would be more precise than it.
    ("date", pa.struct([("value", pa.string()), *_span])),
    ("modality", pa.string()), ("attribution", pa.struct(_span)), ("evidence", pa.struct(_span))])


def _document(day):
    return pa.struct([
        ("sha256", pa.string()), ("source", pa.string()), ("kind", pa.string()), ("surface", pa.string()),
        ("title", pa.string()), ("published", day), ("language", pa.string()), ("text", pa.string())])


def _columns(day, money):
    return [("engine", pa.string()), ("document", _document(day)), ("sales", pa.list_(_sale(day, money))),
            ("events", pa.list_(_event)), ("warnings", pa.list_(pa.string())),
            ("source", pa.string()), ("line", pa.int64()), ("reason", pa.string())]


PRINTED = pa.schema(_columns(pa.string(), pa.int64()))
"""The columns as `attache read` prints them."""
TYPED = pa.schema(_columns(pa.date32(), pa.decimal128(20, 0)))
"""The same with their types."""
OUTCOME, SPLIT = pa.field("outcome", pa.string()), pa.field("split", pa.string())
ROWS = pa.schema([*TYPED, OUTCOME, SPLIT])
"""What is written: `outcome` is `read` or `rejected`, `split` the part of the input."""

_options = pj.ParseOptions(explicit_schema=PRINTED, unexpected_field_behavior="ignore")


def table(lines: bytes, split: str, with_text: bool) -> pa.Table:
    """Rows of whole lines of answers."""
    read = pj.read_json(io.BytesIO(lines), pj.ReadOptions(use_threads=False, block_size=max(1 << 16, len(lines) + 1)), _options)
    rows = read.select(PRINTED.names).cast(TYPED)
    if not with_text:
        documents = rows["document"].combine_chunks()
        place = TYPED.field("document").type.get_field_index("text")
        fields = [documents.field(i) if i != place else pa.nulls(len(documents), pa.string())
                  for i in range(documents.type.num_fields)]
        kept = pa.StructArray.from_arrays(fields, fields=list(TYPED.field("document").type), mask=documents.is_null())
        rows = rows.set_column(rows.schema.get_field_index("document"), TYPED.field("document"), kept)
    outcome = pc.if_else(pc.is_valid(rows["reason"]), "rejected", "read")
    return rows.append_column(OUTCOME, outcome).append_column(SPLIT, pa.array([split] * len(rows), pa.string()))


class AttacheFailed(RuntimeError):
    """The program itself failed, which a bad record never makes it do."""


def read(attache: str, arguments: list, feed, split: str, with_text: bool = False):
    """Runs the program once and yields tables of its answers as they come.

    `feed` is an iterable of bytes for its standard input, or None.
    """
    process = subprocess.Popen([attache, "read", "--jobs", "1", *arguments], stdin=subprocess.PIPE if feed else subprocess.DEVNULL,
                               stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    said, fault = [], []

    def hear():
        for line in process.stderr:
            said.append(line.decode(errors="replace").rstrip())
            del said[:-20]

    def give():
        try:
            for piece in feed:
                process.stdin.write(piece)
        except BrokenPipeError:
            pass
        except Exception as error:  # told by the reader of the answers, below
            fault.append(error)
        finally:
            try:
                process.stdin.close()
            except BrokenPipeError:
                pass

    threads = [threading.Thread(target=hear, daemon=True)] + ([threading.Thread(target=give, daemon=True)] if feed else [])
    for thread in threads:
        thread.start()
    try:
        rest = b""
        while piece := process.stdout.read(BLOCK):
            cut = piece.rfind(b"\n") + 1
            if cut == 0:
                rest += piece
                continue
            yield table(rest + piece[:cut], split, with_text)
            rest = piece[cut:]
        status = process.wait()
        for thread in threads:
            thread.join()
        if fault:
            raise fault[0]
        # 65: an archive that is damaged behind some place; its records before that are good, and stderr says so.
        if rest or status not in (0, 65):
            raise AttacheFailed(f"{split}: attache left with {status}: {' | '.join(said)}")
    finally:
        if process.poll() is None:
            process.kill()


def fingerprint(rows: pa.Table) -> int:
    """A sum over the rows that is the same in whatever order and parts they come.

    Which part of the input a row is from, and the number of its line there, is left out.
    """
    total = 0
    for row in rows.select([name for name in ROWS.names if name not in ("split", "line")]).to_pylist():
        total += int.from_bytes(hashlib.sha256(repr(sorted(row.items())).encode()).digest()[:16], "big")
    return total % (1 << 128)
