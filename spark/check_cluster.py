#!/usr/bin/env python3
"""Shows that a cluster reads what one machine reads: two workers on this machine, one of them killed in the middle.

usage: spark/check_cluster.py [--attache PATH] [--megabytes N] [--folder FOLDER]

Makes archives of N MB of the texts of this project's tests (JSON lines, WARC packed and not, tar), reads them with the bare
binary on as many cores as the cluster has, with Spark in local-cluster mode, and with the binary again, kills a worker's
executor on the way, and compares the rows by a hash that the order does not change. Prints the speeds. Leaves with 1 where
the rows differ.
"""
import argparse
import gzip
import io
import json
import os
import pathlib
import random
import re
import shutil
import signal
import subprocess
import sys
import tarfile
import tempfile
import threading
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "spark"))
import pyarrow.dataset as ds
import readings


def texts():
    found = []
    # What the fuzzers keep is no text.
    for file in sorted((ROOT / "Tests/ReadingTests").rglob("*.jsonl")):
        for line in file.read_text(encoding="utf-8").splitlines():
            text = json.loads(line).get("text") if line.startswith("{") else None
            if text:
                found.append(text)
    return found + [(ROOT / "samples/article.txt").read_text(encoding="utf-8")]


def generate(folder, megabytes):
    """Archives of several kinds and sizes; some records are broken."""
    chance, all_texts = random.Random(7), texts()
    size = megabytes * 1_000_000
    number = 0

    def some():
        nonlocal number
        number += 1
        return f"https://outlet{number % 50}.example/{number}", "\n\n".join(chance.sample(all_texts, 3))

    with open(folder / "lines.jsonl", "w", encoding="utf-8") as file:
        while file.tell() < size * 0.6:
            source, text = some()
            file.write(json.dumps({"source": source, "text": text, "published": f"20{10 + number % 15}-0{1 + number % 9}-11"}) + "\n")
            if number % 1000 == 0:
                file.write("a broken line\n")

    def record(source, text):
        page = "<html><body>" + "".join(f"<p>{part}</p>" for part in text.split("\n")) + "</body></html>"
        block = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page.encode()
        return (f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {source}\r\nContent-Type: application/http\r\n"
                f"Content-Length: {len(block)}\r\n\r\n").encode() + block + b"\r\n\r\n"

    for part in range(4):
        packed = part % 2 == 0
        with open(folder / f"crawl{part}.warc{'.gz' if packed else ''}", "wb") as file:
            written = 0
            while written < size * 0.08:
                piece = record(*some())
                written += len(piece)
                file.write(gzip.compress(piece, 1) if packed else piece)
    with tarfile.open(folder / "pages.tar.gz", "w:gz", compresslevel=1) as tar:
        written = 0
        while written < size * 0.08:
            _, text = some()
            data = text.encode()
            written += len(data)
            info = tarfile.TarInfo(f"pages/{number}.txt")
            info.size = len(data)
            tar.addfile(info, io.BytesIO(data))


def executors():
    """Processes of executors, as /proc tells."""
    found = []
    for entry in pathlib.Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                if b"CoarseGrainedExecutorBackend" in (entry / "cmdline").read_bytes():
                    found.append(int(entry.name))
            except OSError:
                continue
    return found


def kill_one(out, killed):
    """Kills an executor as soon as some of the rows are there."""
    while not killed:
        time.sleep(0.5)
        if any(out.rglob("*.parquet")):
            running = executors()
            if running:
                os.kill(running[0], signal.SIGKILL)
                killed.append(running[0])


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--attache", default=str(ROOT / ".build/release/attache"))
    arguments.add_argument("--megabytes", type=int, default=2000)
    arguments.add_argument("--folder", help="where the archives and answers lie; a new one, unless told")
    options = arguments.parse_args()
    folder = pathlib.Path(options.folder or tempfile.mkdtemp(prefix="attache-cluster-"))
    archives, out = folder / "archives", folder / "out"
    shutil.rmtree(out, ignore_errors=True)
    if not archives.exists():
        archives.mkdir(parents=True)
        generate(archives, options.megabytes)
    size = sum(file.stat().st_size for file in archives.iterdir())
    print(f"archives of {size / 1e6:.0f} MB in {archives}", flush=True)

    # One run of lines and one of the rest: an archive is told by its content, and bare lines by a word of the user's.
    lines = [str(archives / "lines.jsonl")]
    rest = sorted(str(file) for file in archives.iterdir() if str(file) not in lines)
    answers = [folder / "lines.answers", folder / "rest.answers"]

    def read_bare():
        """Seconds by the clock."""
        start = time.monotonic()
        for inputs, answer, form in ((lines, answers[0], ["--jsonl"]), (rest, answers[1], [])):
            for left in (answer, pathlib.Path(f"{answer}.progress")):
                left.unlink(missing_ok=True)
            subprocess.run([options.attache, "read", "--jobs", "2", *form, *inputs, "--output", str(answer)], check=True)
        took = time.monotonic() - start
        print(f"bare binary: {took:.1f} s, {size / took / 1e6:.2f} MB/s; load {os.getloadavg()[0]:.1f}", flush=True)
        return took

    # Before the cluster and after it, so that whatever else the machine does hits both alike.
    bare = read_bare()

    expected = count = 0
    for file in answers:
        with open(file, "rb") as stream:
            while block := stream.readlines(readings.BLOCK):
                table = readings.table(b"".join(block), "", False)
                expected = (expected + readings.fingerprint(table)) % (1 << 128)
                count += len(table)
        file.unlink()

    killed = []
    threading.Thread(target=kill_one, args=(out, killed), daemon=True).start()
    start = time.monotonic()
    done = subprocess.run(
        [sys.executable, str(ROOT / "spark/read_archive.py"), str(archives), "--out", str(out), "--attache", options.attache,
         "--master", "local-cluster[2,1,1024]"], check=True, stderr=subprocess.PIPE, text=True)
    cluster = time.monotonic() - start
    # The last of its lines: `read_archive: 20 of 20 splits, 90 s`.
    read = float(re.findall(r"splits, (\d+) s", done.stderr)[-1])
    print(f"two workers: {cluster:.1f} s, of which Spark's start {cluster - read:.0f} s; executors killed: {len(killed)}; "
          f"load {os.getloadavg()[0]:.1f}", flush=True)
    bare = (bare + read_bare()) / 2
    print(f"cluster {size / cluster / 1e6:.2f} MB/s, without its start {size / read / 1e6:.2f}; bare binary {size / bare / 1e6:.2f}: "
          f"{bare / cluster:.2f} of it, {bare / read:.2f} without the start", flush=True)
    got = rows = 0
    for file in sorted(out.rglob("*.parquet")):
        outcome = file.parent.parent.name.split("=")[1]
        table = ds.dataset(file, format="parquet").to_table()
        table = table.append_column("outcome", [[outcome] * len(table)]).append_column("split", [[""] * len(table)])
        got = (got + readings.fingerprint(table.select(readings.ROWS.names).cast(readings.ROWS))) % (1 << 128)
        rows += len(table)
    print(f"rows: {count} of one machine, {rows} of the cluster; hashes {expected:032x} {got:032x}")
    if got != expected or rows != count:
        sys.exit("check_cluster: the rows differ")
    print("the same rows")


if __name__ == "__main__":
    main()
