#!/usr/bin/env python3
"""Reads archives on a Spark cluster with the same binary as on one machine, into Parquet.

usage: spark-submit read_archive.py INPUT... --out FOLDER [--attache PATH] [--master URL] [--with-text]

INPUT    files or folders, local to all machines or by a URI that Arrow knows (hdfs://, s3://, gs://, file://): JSON lines,
         WARC, tar and documents, packed or not, as `attache read` takes them
--out    a folder: out/outcome=read/split=… and out/outcome=rejected/split=…, Parquet, rows as readings.py has them

A part of the input (a *split*) is a file, or a stretch of a file of plain JSON lines. Each is read by one task on one core,
which runs the binary and passes its bytes through. What a split gives is written under its own name, so that a split that
is read again, in a task that is repeated or a run that is, takes the place of what was there: nothing twice, nothing lost.
Splits are done in waves; after each, its splits are entered in out/_done, and a run that is begun again goes on behind them.
"""
import argparse
import hashlib
import json
import os
import pathlib
import re
import sys
import time

import pyarrow as pa
import pyarrow.fs as pfs

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
import readings

LINES = (".jsonl", ".ndjson")
TAKEN = re.compile(r"\.(jsonl|ndjson|warc|tar|tgz|txt|text|html?|xhtml|pdf|json)(\.(gz|zst|xz|bz2))?$", re.I)
PIECE = 4 << 20


def filesystem(uri):
    """The file system of a URI or a path, and the path in it."""
    if re.match(r"[a-z0-9]+://", uri):
        return pfs.FileSystem.from_uri(uri)
    return pfs.LocalFileSystem(), os.path.abspath(uri)


def splits(inputs, size):
    """The parts of the inputs: (name, uri, start, end), the whole file where end is -1."""
    found = []
    for given in inputs:
        system, path = filesystem(given)
        info = system.get_file_info(path)
        if info.type == pfs.FileType.NotFound:
            sys.exit(f"read_archive: {given}: there is no such file or folder")
        files = [info]
        if info.type == pfs.FileType.Directory:
            files = [f for f in system.get_file_info(pfs.FileSelector(path, recursive=True)) if f.type == pfs.FileType.File
                     and TAKEN.search(f.path) and not any(part.startswith((".", "_")) for part in f.path.split("/")[-1:])]
        scheme = re.match(r"[a-z0-9]+://[^/]*", given)
        for file in sorted(files, key=lambda f: f.path):
            uri = (scheme.group(0) if scheme and not given.startswith("s3") else scheme.group(0)[:5] if scheme else "") + file.path
            pieces = range(0, max(file.size, 1), size) if file.path.lower().endswith(LINES) else [0]
            for start in pieces:
                end = start + size if len(pieces) > 1 else -1
                name = hashlib.sha256(f"{uri}@{start}-{end}".encode()).hexdigest()[:16]
                found.append((name, uri, start, end))
    return found


def stretch(stream, start, end):
    """The lines that begin between two places of a file: the one under way at the start belongs to the stretch before."""
    position, skips = max(0, start - 1), start > 0
    stream.seek(position)
    while piece := stream.read(PIECE):
        if skips:
            cut = piece.find(b"\n") + 1
            if cut == 0:
                position += len(piece)
                continue
            position += cut
            if position >= end:
                return
            piece, skips = piece[cut:], False
            if not piece:
                continue
        if position + len(piece) >= end:
            # The line that begins before the end goes on behind it.
            cut = piece.find(b"\n", max(0, end - position - 1)) + 1
            if cut:
                yield piece[:cut]
                return
        yield piece
        position += len(piece)


def whole(stream):
    while piece := stream.read(PIECE):
        yield piece


def read_split(attache, name, uri, start, end, with_text):
    """Tables of what a split gives."""
    is_lines = re.search(r"\.(jsonl|ndjson)(\.(gz|zst|xz|bz2))?$", uri, re.I) is not None
    arguments = ["--jsonl"] if is_lines else []
    system, path = filesystem(uri)
    if isinstance(system, pfs.LocalFileSystem) and end < 0:
        yield from readings.read(attache, [*arguments, path], None, name, with_text)
        return
    with system.open_input_file(path) as stream:
        feed = stretch(stream, start, end) if end >= 0 else whole(stream)
        yield from readings.read(attache, [*arguments, "-"], feed, name, with_text)


def reader(attache, with_text):
    """The work of a task, as Spark's mapInArrow wants it."""
    def read(batches):
        for batch in batches:
            for row in batch.to_pylist():
                for table in read_split(attache, row["name"], row["uri"], row["start"], row["end"], with_text):
                    yield from table.to_batches(max_chunksize=2000)
    return read


def done(system, path):
    """The splits of earlier waves."""
    names = set()
    if system.get_file_info(path).type != pfs.FileType.Directory:
        return names
    for file in system.get_file_info(pfs.FileSelector(path)):
        with system.open_input_stream(file.path) as stream:
            names.update(json.loads(stream.read()))
    return names


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("inputs", nargs="+")
    arguments.add_argument("--out", required=True)
    arguments.add_argument("--attache", default="attache", help="the binary's path on every machine (with --files: its name)")
    arguments.add_argument("--master", help="as spark-submit's; local-cluster[2,1,2048] for two workers here")
    arguments.add_argument("--with-text", action="store_true", help="keep the documents' texts")
    arguments.add_argument("--split-bytes", type=int, default=64 << 20, help="of plain JSON lines (default 64 MiB)")
    arguments.add_argument("--wave", type=int, default=2000, help="splits between two entries in out/_done")
    options = arguments.parse_args()

    if options.master and options.master.startswith("local"):
        # Workers on this machine use this Python and this machine's loopback, whatever its name resolves to.
        os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
        os.environ.setdefault("SPARK_LOCAL_IP", "127.0.0.1")

    from pyspark.sql import SparkSession
    from pyspark.sql.pandas.types import from_arrow_schema

    builder = SparkSession.builder.appName("attache read")
    if options.master:
        builder = builder.master(options.master)
    spark = (builder.config("spark.sql.sources.partitionOverwriteMode", "dynamic")
             .config("spark.sql.execution.arrow.maxRecordsPerBatch", "2000")
             .config("spark.sql.sources.partitionColumnTypeInference.enabled", "false").getOrCreate())
    spark.sparkContext.addPyFile(str(pathlib.Path(readings.__file__)))
    spark.sparkContext.addPyFile(__file__)
    out_system, out_path = filesystem(options.out)
    marks = f"{out_path}/_done"
    all_splits = splits(options.inputs, options.split_bytes)
    had = done(out_system, marks)
    todo = [split for split in all_splits if split[0] not in had]
    print(f"read_archive: {len(all_splits)} splits, {len(all_splits) - len(todo)} done before", file=sys.stderr)
    began = time.monotonic()
    for place in range(0, len(todo), options.wave):
        wave = todo[place:place + options.wave]
        frame = spark.createDataFrame(spark.sparkContext.parallelize(wave, len(wave)), "name string, uri string, start long, end long")
        rows = frame.mapInArrow(reader(options.attache, options.with_text), from_arrow_schema(readings.ROWS))
        rows.write.mode("overwrite").partitionBy("outcome", "split").parquet(options.out)
        out_system.create_dir(marks, recursive=True)
        mark = hashlib.sha256("".join(name for name, *_ in wave).encode()).hexdigest()[:16]
        with out_system.open_output_stream(f"{marks}/{mark}.json") as stream:
            stream.write(json.dumps([name for name, *_ in wave]).encode())
        print(f"read_archive: {place + len(wave)} of {len(todo)} splits, {time.monotonic() - began:.0f} s", file=sys.stderr)
    spark.stop()


if __name__ == "__main__":
    main()
