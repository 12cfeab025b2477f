#!/usr/bin/env python3
"""Brings about what goes wrong on real machines, and prints a table: what was lost, and what was said.

    scripts/faults.py BINARY [NAME …]      all faults, or those whose names begin so

"Lost" counts what the program had told as kept (`attache add --format json` tells a source only when it is on the disk) and
what is not in the ledger afterwards, and whether `ledger verify` finds the ledger as it was written. Exit status: 1 where
anything was lost, a process died of a signal that was not sent to it, or nothing was said where something had to be.

Needs root for the mounts and the memory group (cgroup; else `ulimit -v`), Debian's faketime for the clock, and for the database
a program that was built with PostgreSQL; what cannot be done here is told as left out. It asks only servers of its own, on
loopback and on a socket.
"""
import concurrent.futures
import glob
import hashlib
import http.client
import http.server
import json
import os
import pwd
import resource
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time

NOTICE = """MEDIA/PUBLIC CONTACT: pm-cpa@state.gov
Transmittal No. 26-{n}

Norway – Air-to-Air Missiles

WASHINGTON, March {day}, 2026 – The State Department has made a determination approving a possible Foreign Military Sale to \
the Government of Norway of missiles and related equipment for an estimated cost of ${n}.5 million.

The Government of Norway has requested to buy {n} AIM-9X Block II missiles. The principal contractor will be RTX Corporation.
{more}
"""
ARTICLE = "The State Department approved the sale of {n} AIM-9X missiles to Norway for ${n}.5 million on March 3, 2026.\n"

binary = ""
work = ""


class LeftOut(Exception):
    """The fault cannot be brought about on this machine."""


class Outcome:
    def __init__(self, lost, said, well=True):
        self.lost, self.said, self.well = lost, said, well


def run(*words, limit=120, ahead=(), **more):
    return subprocess.run([*ahead, binary, *map(str, words)], capture_output=True, text=True, timeout=limit, **more)


def words(done):
    """The last thing that was said, and how it ended."""
    lines = [line for line in (done.stderr.strip() or done.stdout.strip()).splitlines() if line.strip()]
    text = lines[-1] if lines else "(nothing)"
    for place in (work, binary):
        text = text.replace(place, "…")
    return f"{done.returncode}: {text[:230]}"


def documents(count, folder, more=""):
    os.makedirs(folder, exist_ok=True)
    for n in range(1, count + 1):
        with open(os.path.join(folder, f"{n}.txt"), "w", encoding="utf-8") as file:
            file.write(NOTICE.format(n=n, day=n % 28 + 1, more=more))
    return folder


def told(text):
    return [json.loads(line)["sha256"] for line in text.splitlines(keepends=True)
            if line.endswith("\n") and '"sha256"' in line]


def lost(told_text, ledger):
    """What was told as added and is not there, and whether the ledger is sound."""
    verify = run("ledger", "verify", "--ledger", ledger)
    if verify.returncode != 0:
        return f"ledger unsound ({words(verify)})"
    held = set()
    for line in run("ledger", "export", "--ledger", ledger).stdout.splitlines():
        if line.startswith('{"source"'):
            held.add(json.loads(line)["source"]["_0"]["sha256"])
    added = told(told_text)
    missing = [sha for sha in added if sha not in held]
    return f"{len(missing)} of {len(added)} sources told" if missing else f"nothing ({len(added)} told, all there)"


def fresh(name):
    folder = os.path.join(work, name)
    os.makedirs(folder)
    return folder


def mounted(folder, size):
    done = subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", folder], capture_output=True, text=True)
    if done.returncode != 0:
        raise LeftOut("a file system cannot be mounted here: " + done.stderr.strip())


def unmount(folder):
    subprocess.run(["umount", "-l", folder], check=False)


class Desk:
    """A desk of this machine."""

    def __init__(self, ledger, *more, ahead=(), **options):
        self.log = open(os.path.join(work, f"desk-{time.monotonic_ns()}.log"), "w+", encoding="utf-8")
        self.process = subprocess.Popen(
            [*ahead, binary, "desk", "--port", "0", "--ledger", ledger, *more], stdout=subprocess.PIPE, stderr=self.log,
            text=True, **options)
        line = self.process.stdout.readline()
        self.port = int(line.rstrip("/\n").rsplit(":", 1)[1]) if line.startswith("http") else 0

    def ask(self, path, body=None, limit=30):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=limit)
        try:
            connection.request("POST" if body else "GET", path, body=body, headers={"Content-Type": "text/plain"} if body else {})
            answer = connection.getresponse()
            return answer.status, answer.read().decode("utf-8", "replace")
        finally:
            connection.close()

    def said(self):
        self.log.seek(0)
        lines = [line for line in self.log.read().splitlines() if line.strip()]
        return lines[-1].replace(work, "…")[:200] if lines else "(nothing)"

    def end(self):
        self.process.terminate()
        try:
            return self.process.wait(20)
        except subprocess.TimeoutExpired:
            self.process.kill()
            return self.process.wait()


# ── the faults ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def full_disk_ledger():
    """full disk: the ledger"""
    folder = fresh("disk")
    mounted(folder, "16m")
    try:
        ledger = os.path.join(folder, "l.sqlite")
        # Hardly packable words fill it soon.
        for n in range(1, 200):
            more = " ".join(hashlib.sha256(f"{n}/{i}".encode()).hexdigest() for i in range(600))
            documents_folder = os.path.join(work, "large")
            os.makedirs(documents_folder, exist_ok=True)
            with open(os.path.join(documents_folder, f"{n}.txt"), "w", encoding="utf-8") as file:
                file.write(NOTICE.format(n=n, day=n % 28 + 1, more=more))
        done = run("add", documents_folder, "--ledger", ledger, "--format", "json")
        return Outcome(lost(done.stdout, ledger), words(done), done.returncode in (73, 74))
    finally:
        unmount(folder)


def full_disk_output():
    """full disk: the output of a bulk run"""
    folder = fresh("disk2")
    lines = os.path.join(work, "lines.jsonl")
    with open(lines, "w", encoding="utf-8") as file:
        for n in range(1, 20_001):
            file.write(json.dumps({"source": str(n), "text": ARTICLE.format(n=n)}) + "\n")
    mounted(folder, "2m")
    try:
        out = os.path.join(folder, "out.jsonl")
        done = run("read", "--jsonl", lines, "--output", out)
        first = words(done)
        subprocess.run(["mount", "-o", "remount,size=200m", folder], check=True)
        again = run("read", "--jsonl", lines, "--output", out, "--resume")
        whole = run("read", "--jsonl", lines)
        with open(out, encoding="utf-8") as file:
            same = file.read() == whole.stdout
        return Outcome(
            "nothing (resumed with room, the same byte for byte)" if same else f"the output differs ({words(again)})", first,
            same and done.returncode == 74)
    finally:
        unmount(folder)


def read_only():
    """read-only folder"""
    folder = fresh("still")
    mounted(folder, "16m")
    try:
        ledger = os.path.join(folder, "l.sqlite")
        before = run("add", documents(20, os.path.join(work, "twenty")), "--ledger", ledger, "--format", "json")
        subprocess.run(["mount", "-o", "remount,ro", folder], check=True)
        asked = run("cases", "--buyer", "NOR", "--ledger", ledger)
        done = run("add", documents(30, os.path.join(work, "thirty"), "more"), "--ledger", ledger, "--format", "json")
        none = run("cases", "--ledger", os.path.join(folder, "other.sqlite"))
        return Outcome(
            lost(before.stdout + done.stdout, ledger) + "; still answers: " + ("yes" if asked.returncode == 0 else words(asked)),
            words(done) + " · no ledger there: " + words(none),
            asked.returncode == 0 and done.returncode in (69, 73) and none.returncode == 0 and "nothing was saved" in none.stderr)
    finally:
        unmount(folder)


def removed_while_added():
    """ledger removed while it is added to"""
    folder = fresh("gone")
    ledger = os.path.join(folder, "l.sqlite")
    run("cases", "--ledger", ledger)
    many = documents(3_000, os.path.join(work, "many"))
    process = subprocess.Popen(
        [binary, "add", many, "--ledger", ledger, "--format", "json"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    first = process.stdout.readline()
    for name in os.listdir(folder):
        os.remove(os.path.join(folder, name))
    rest, errors = process.communicate(timeout=120)
    done = subprocess.CompletedProcess([], process.returncode, first + rest, errors)
    count = len(told(done.stdout))
    # Whoever removes the file removes what is in it; nothing may be told as kept from then on.
    return Outcome(
        f"what was removed ({count} of 3000 had been told); no more told after", words(done),
        process.returncode not in (0, -11, -6, -4, -5) and count < 3_000)


def removed_under_desk():
    """ledger removed under a running desk"""
    folder = fresh("gone2")
    ledger = os.path.join(folder, "l.sqlite")
    run("cases", "--ledger", ledger)
    desk = Desk(ledger)
    try:
        desk.ask("/cases.json")
        for name in os.listdir(folder):
            os.remove(os.path.join(folder, name))
        time.sleep(3)
        health, body = desk.ask("/health")
        page, _ = desk.ask("/api/check", ARTICLE.format(n=5))
        said = f"/health {health}: {' '.join(body.split())[:120]} · /api/check {page} · log: {desk.said()}"
        return Outcome("nothing (it had none of its own)", said, health == 503 and desk.process.poll() is None)
    finally:
        desk.end()


def memory():
    """memory limit of 256 MB"""
    group = f"/sys/fs/cgroup/memory/attache-faults-{os.getpid()}"
    limit = 256 << 20
    by = "cgroup"
    try:
        os.mkdir(group)
        with open(group + "/memory.limit_in_bytes", "w") as file:
            file.write(str(limit))
        try:
            with open(group + "/memory.memsw.limit_in_bytes", "w") as file:
                file.write(str(limit))
        except OSError:
            pass

        def enter():
            with open(group + "/cgroup.procs", "w") as file:
                file.write(str(os.getpid()))
    except OSError:
        by = "ulimit -v"

        def enter():
            resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
    try:
        ledger = os.path.join(fresh("memory"), "l.sqlite")
        added = run("add", documents(400, os.path.join(work, "four")), "--ledger", ledger, "--format", "json", preexec_fn=enter)
        lines = os.path.join(work, "wide.jsonl")
        with open(lines, "w", encoding="utf-8") as file:
            for n in range(1, 30_001):
                file.write(json.dumps({"source": str(n), "text": ARTICLE.format(n=n) * 40}) + "\n")
        bulk = subprocess.run(
            [binary, "read", "--jsonl", lines, "--output", os.path.join(work, "wide.out")], capture_output=True, text=True,
            preexec_fn=enter, timeout=300)
        large = os.path.join(work, "large.txt")
        with open(large, "w", encoding="utf-8") as file:
            file.write(ARTICLE.format(n=7) * 450_000)
        one = run("read", large, preexec_fn=enter, limit=300)
        desk = Desk(ledger, preexec_fn=enter)
        pages = [desk.ask(path)[0] for path in ("/cases.json", "/state/NOR.json", "/deadlines.json", "/openapi.json")]
        desk_well = desk.process.poll() is None and all(status < 500 for status in pages)
        desk.end()
        said = (f"by {by}: add {added.returncode}, 130 MB of lines {bulk.returncode}, desk {pages}, "
                f"a text of {os.path.getsize(large) >> 20} MB {'killed by the system' if one.returncode == -9 else words(one)}")
        with open(os.path.join(work, "wide.out"), encoding="utf-8") as file:
            count = sum(1 for _ in file)
        return Outcome(
            lost(added.stdout, ledger) + f"; {count} of 30000 lines answered", said,
            added.returncode == 0 and bulk.returncode == 0 and count == 30_000 and desk_well
            and one.returncode == 74)
    finally:
        if by == "cgroup":
            for _ in range(50):
                try:
                    os.rmdir(group)
                    break
                except OSError:
                    time.sleep(0.1)


def descriptors():
    """file-descriptor limit of 64"""
    def few():
        resource.setrlimit(resource.RLIMIT_NOFILE, (64, 64))

    ledger = os.path.join(fresh("few"), "l.sqlite")
    added = run("add", documents(400, os.path.join(work, "four2")), "--ledger", ledger, "--format", "json", preexec_fn=few)
    desk = Desk(ledger, preexec_fn=few)
    try:
        held = []
        for _ in range(150):
            try:
                held.append(socket.create_connection(("127.0.0.1", desk.port), timeout=2))
            except OSError:
                break
        time.sleep(1)
        alive = desk.process.poll() is None
        log = desk.said()
        for connection in held:
            connection.close()
        time.sleep(1)
        after, _ = desk.ask("/health") if alive else (0, "")
        said = f"add {added.returncode}; desk with {len(held)} connections: {'runs' if alive else 'ended'}, log: {log}; after them /health {after}"
        return Outcome(lost(added.stdout, ledger), said, added.returncode == 0 and alive and after == 200)
    finally:
        desk.end()


def clock():
    """clock set back by a year"""
    if not shutil.which("faketime"):
        raise LeftOut("faketime is not installed")
    ledger = os.path.join(fresh("clock"), "l.sqlite")
    first = run("add", documents(5, os.path.join(work, "five")), "--ledger", ledger, "--format", "json")
    back = run("add", documents(10, os.path.join(work, "ten"), "again"), "--ledger", ledger, "--format", "json", ahead=["faketime", "-f", "-1y"])
    history = run("case", "26-3", "--history", "--ledger", ledger)
    return Outcome(
        lost(first.stdout + back.stdout, ledger), words(back) + f" · history {history.returncode}",
        history.returncode == 0 and back.returncode in (0, 65, 69, 73))


def places():
    """locale and time zone"""
    article = os.path.join(work, "place.txt")
    with open(article, "w", encoding="utf-8") as file:
        file.write("WASHINGTON, March 3, 2026 — " + ARTICLE.format(n=9))
    ledger = os.path.join(fresh("place"), "l.sqlite")
    run("cases", "--ledger", ledger)
    answers = set()
    combinations = [(l, z) for l in ("C", "C.UTF-8", "tr_TR.UTF-8", "de_DE.UTF-8", "ar_SA.UTF-8", "")
                    for z in ("UTC", "Pacific/Kiritimati", "America/Anchorage", "Asia/Kathmandu", "Nowhere/None")]
    for language, zone in combinations:
        place = {**os.environ, "LANG": language, "LC_ALL": language, "TZ": zone}
        answer = "".join(
            run(*command, env=place).stdout
            for command in (("read", article), ("check", article, "--jsonl", "--ledger", ledger), ("cases", "--buyer", "TUR", "--ledger", ledger),
                            ("clock", "26-27", "--ledger", ledger, "--as-of", "2026-08-01")))
        answers.add(answer)
    return Outcome(
        "nothing" if len(answers) == 1 else f"{len(answers)} different answers",
        f"{len(combinations)} pairs of locale and zone, {len(answers)} answer", len(answers) == 1 and "" not in answers)


class CutServer(http.server.BaseHTTPRequestHandler):
    """A listing of entries; connections end in the middle of some."""

    protocol_version = "HTTP/1.1"
    cut = True

    def log_message(self, *_):
        pass

    def do_GET(self):
        if self.path == "/robots.txt":
            body, status = b"", 404
        elif self.path == "/list":
            body = ("<html><body><ul>" + "".join(f'<li><a href="/n/{n}">Norway - Missiles {n}</a> March 1, 2026' for n in range(1, 11)) + "</ul></body></html>").encode()
            status = 200
        else:
            number = int(self.path.rsplit("/", 1)[1])
            body = f"<html><body><main><p>{NOTICE.format(n=number, day=3, more='')}</p></main></body></html>".encode()
            status = 200
        self.send_response(status)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.cut and self.path.startswith("/n/") and int(self.path.rsplit("/", 1)[1]) % 2 == 0:
            self.wfile.write(body[: len(body) // 2])
            self.wfile.flush()
            self.connection.shutdown(socket.SHUT_RDWR)
            self.close_connection = True
            return
        self.wfile.write(body)


def network():
    """network cut in the middle of a fetch"""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), CutServer)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        ledger = os.path.join(fresh("net"), "l.sqlite")
        base = f"http://127.0.0.1:{server.server_port}"
        run("watch", "source", "add", "cut", "listing", base + "/list", "--entries", "/n/*", "--pace", "1", "--ledger", ledger)
        first = run("fetch", "cut", "--once", "--allow-private", "--format", "json", "--ledger", ledger)
        count = lambda: sum(1 for line in run("ledger", "export", "--ledger", ledger).stdout.splitlines() if line.startswith('{"source"'))
        half = count()
        CutServer.cut = False
        second = run("fetch", "cut", "--once", "--allow-private", "--format", "json", "--ledger", ledger)
        whole = count()
        server.shutdown()
        server.server_close()
        third = run("fetch", "cut", "--once", "--allow-private", "--ledger", ledger)
        verify = run("ledger", "verify", "--ledger", ledger)
        reason = json.loads(first.stdout.splitlines()[0])["report"] if first.stdout.strip() else {}
        troubles = [trouble["what"].replace(base, "…") for trouble in reason.get("troubles", [])]
        trouble = f"{len(troubles)} pages: {troubles[0]}" if troubles else "(nothing)"
        return Outcome(
            f"nothing ({half} whole pages of 10 while it was cut, {whole} after; no half page)" if whole == 10 and half == 5 and verify.returncode == 0
            else f"{half} then {whole} of 10 pages",
            f"cut: {trouble} ({first.returncode}) · gone: {words(third)}", len(troubles) == 5 and whole == 10 and half == 5 and third.returncode == 69)
    finally:
        CutServer.cut = True


def killed():
    """kill -9 while adding"""
    # On a busy machine a run takes ten seconds.
    done = subprocess.run(
        ["bash", "scripts/kill-add.sh", binary, "40"], capture_output=True, text=True, timeout=1_800,
        cwd=os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
    last = (done.stdout.strip().splitlines() or ["(nothing)"])[-1]
    return Outcome("nothing" if done.returncode == 0 else last, last, done.returncode == 0)


def killed_bulk():
    """kill -9 in a bulk run, then --resume"""
    lines = os.path.join(work, "bulk.jsonl")
    with open(lines, "w", encoding="utf-8") as file:
        for n in range(1, 60_001):
            file.write(json.dumps({"source": str(n), "text": ARTICLE.format(n=n) * 8}) + "\n")
    out = os.path.join(work, "bulk.out")
    whole = run("read", "--jsonl", lines, limit=300).stdout
    kills = 0
    for delay in (0.4, 1.3, 0.7, 2.9, 1.9):
        process = subprocess.Popen(
            [binary, "read", "--jsonl", lines, "--output", out] + (["--resume"] if kills else []), stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL)
        try:
            process.wait(delay)
            break
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGKILL)
            process.wait()
            kills += 1
    last = run("read", "--jsonl", lines, "--output", out, "--resume", limit=300)
    with open(out, encoding="utf-8") as file:
        same = file.read() == whole
    return Outcome(
        "nothing (the same byte for byte)" if same else "the output differs", f"killed {kills} times; then {words(last)}", same)


def killed_desk():
    """kill -9 of a desk under load"""
    ledger = os.path.join(fresh("kd"), "l.sqlite")
    added = run("add", documents(100, os.path.join(work, "hundred")), "--ledger", ledger, "--format", "json")
    desk = Desk(ledger)
    with concurrent.futures.ThreadPoolExecutor(8) as pool:
        asked = [pool.submit(lambda: desk.ask("/cases.json?page=1")) for _ in range(60)]
        time.sleep(0.3)
        desk.process.kill()
        desk.process.wait()
        for one in asked:
            one.exception()
    again = Desk(ledger)
    status, _ = again.ask("/case/26-27.json")
    again.end()
    return Outcome(lost(added.stdout, ledger), f"started again it answers {status}", status == 200)


class Database:
    """A PostgreSQL server of this run, on a socket in its own folder alone."""

    def __init__(self):
        places = sorted(glob.glob("/usr/lib/postgresql/*/bin"), reverse=True)
        if not places:
            raise LeftOut("PostgreSQL is not installed")
        self.programs = places[0]
        # Not below TMPDIR: the name of a socket must be short.
        self.folder = tempfile.mkdtemp(prefix="attache-pg-", dir="/tmp")
        os.chmod(self.folder, 0o755)
        # The server refuses to run as root.
        self.owner = pwd.getpwnam("postgres") if os.getuid() == 0 else None
        if self.owner:
            os.chown(self.folder, self.owner.pw_uid, self.owner.pw_gid)
        self.command("initdb", "-U", "attache", "-A", "trust", "-E", "UTF8", "--locale=C")
        self.command("pg_ctl", "-l", self.folder + "/log", "-w", "start", "-o", f"-c listen_addresses='' -c unix_socket_directories='{self.folder}'")
        self.address = f"postgres://attache@/postgres?host={self.folder}"

    def command(self, name, *more):
        user = {"user": self.owner.pw_uid, "group": self.owner.pw_gid, "extra_groups": []} if self.owner else {}
        done = subprocess.run(
            [os.path.join(self.programs, name), "-D", self.folder + "/data", *more], cwd="/", stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE if name == "initdb" else subprocess.DEVNULL, text=True, **user)
        if done.returncode != 0:
            raise LeftOut(f"{name} does not work here: {(done.stderr or '').strip()[-200:]}")

    def restart(self, how):
        """`fast` ends the connections in order, `immediate` as a crash does."""
        self.command("pg_ctl", "-l", self.folder + "/log", "-w", "-m", how, "restart")

    def end(self):
        try:
            self.command("pg_ctl", "-m", "immediate", "stop")
        except LeftOut:
            pass
        shutil.rmtree(self.folder, ignore_errors=True)


def postgres():
    """PostgreSQL restarted"""
    database = Database()
    try:
        made = run("cases", "--ledger", database.address, limit=600)
        if made.returncode != 0 and "--traits PostgreSQL" in made.stderr:
            raise LeftOut("this program was built without PostgreSQL (--traits PostgreSQL)")
        many = documents(1_500, os.path.join(work, "rows"))
        desk = Desk(database.address)
        heard, ends = "", []
        try:
            before, _ = desk.ask("/cases.json")
            for how in ("fast", "immediate"):
                process = subprocess.Popen(
                    [binary, "add", many, "--ledger", database.address, "--format", "json"], stdout=subprocess.PIPE,
                    stderr=subprocess.PIPE, text=True)
                first = process.stdout.readline()
                database.restart(how)
                rest, errors = process.communicate(timeout=600)
                heard += first + rest
                ends.append(words(subprocess.CompletedProcess([], process.returncode, first + rest, errors)))
                killed = process.returncode < 0
                if killed:
                    break
            whole = run("add", many, "--ledger", database.address, "--format", "json", limit=600)
            heard += whole.stdout
            after, _ = desk.ask("/cases.json?page=1")
            desk_runs = desk.process.poll() is None
        finally:
            desk.end()
        count = len(set(told(heard)))
        return Outcome(
            lost(heard, database.address),
            f"add over a restart: {ends[0]} · over a crash: {ends[-1]} · once more: {whole.returncode}, {count} of 1500 held · "
            f"the desk {before}, then {after}",
            not killed and whole.returncode == 0 and count == 1_500 and before == after == 200 and desk_runs)
    finally:
        database.end()


FAULTS = [full_disk_ledger, full_disk_output, read_only, removed_while_added, removed_under_desk, memory, descriptors, clock,
          places, network, killed, killed_bulk, killed_desk, postgres]


def main():
    global binary, work
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    binary = os.path.abspath(sys.argv[1])
    work = tempfile.mkdtemp(prefix="attache-faults-")
    failed = 0
    try:
        print("| fault | lost | said |\n|---|---|---|", flush=True)
        for fault in FAULTS:
            name = fault.__doc__
            if len(sys.argv) > 2 and not name.startswith(tuple(sys.argv[2:])):
                continue
            try:
                outcome = fault()
            except LeftOut as reason:
                outcome = Outcome("—", f"left out: {reason}")
            except Exception as error:  # what the script itself did not expect is a failure of the row
                outcome = Outcome("?", f"the script fell: {type(error).__name__}: {error}", False)
            failed += not outcome.well
            print(f"| {name} | {outcome.lost} | {'' if outcome.well else '**WRONG** '}{outcome.said} |".replace("\n", " "), flush=True)
    finally:
        shutil.rmtree(work, ignore_errors=True)
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
