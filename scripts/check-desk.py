#!/usr/bin/env python3
"""Uses the desk as a reader does, in headless Chromium, and looks at what it shows.

    scripts/check-desk.py BINARY ARTICLE [FOLDER]

ARTICLE is the touchstone article of ../shared. Needs Debian's chromium and chromium-driver; where one is missing it says so
and ends with 0, so that CI can call it everywhere. With axe.min.js (from the PyPI package axe-playwright-python, or the
path in AXE) every page is also checked for accessibility, WCAG 2.2 A and AA. Pictures of the pages go into FOLDER.

Then it stands in for the sources on a port of this machine (a first look, a second where nothing changed, an edited page, a
source that fails, one whose markup changed, a listing of 60 pages), lets attache fetch look at them twice, and looks at
what the desk says of each; checks an article at an address; and signs in to a desk with tokens, as reader and as editor.
"""

import base64
import csv
import http.server
import io
import json
import os
import pathlib
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
import time
import urllib.request

ELEMENT = "element-6066-11e4-a52e-4f735466cecf"


def call(method, url, body=None):
    data = json.dumps(body).encode() if body is not None else None
    request = urllib.request.Request(url, data=data, method=method, headers={"Content-Type": "application/json"})
    try:
        with urllib.request.urlopen(request, timeout=60) as answer:
            return json.load(answer)["value"]
    except urllib.error.HTTPError as error:
        raise SystemExit(f"{url}: {error.read().decode()[:400]}")


def text_of(url):
    with urllib.request.urlopen(url, timeout=60) as answer:
        return answer.read().decode()


class Browser:
    """A session of chromedriver, by the words of the WebDriver protocol."""

    def __init__(self, driver, script=True, width=1280, dark=False):
        arguments = ["--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
                     f"--window-size={width},1000"]
        if dark:
            arguments.append("--blink-settings=preferredColorScheme=0")
        options = {"args": arguments, "binary": shutil.which("chromium")}
        if not script:
            options["prefs"] = {"profile.managed_default_content_settings.javascript": 2}
        wanted = {"capabilities": {"alwaysMatch": {"goog:chromeOptions": options,
                                                   "goog:loggingPrefs": {"browser": "ALL"}}}}
        self.base = f"{driver}/session/" + call("POST", f"{driver}/session", wanted)["sessionId"]
        self.width = width

    def open(self, url):
        call("POST", self.base + "/url", {"url": url})

    def find(self, css):
        found = call("POST", self.base + "/elements", {"using": "css selector", "value": css})
        return [element[ELEMENT] for element in found]

    def one(self, css):
        found = self.find(css)
        assert found, f"nothing on the page is {css}"
        return found[0]

    def click(self, css):
        call("POST", f"{self.base}/element/{self.one(css)}/click", {})

    def follow(self, css, part):
        """Clicks, and waits until the address has that part: on a busy machine a page takes its time."""
        self.click(css)
        for _ in range(200):
            if part in self.address():
                return
            time.sleep(0.1)
        raise AssertionError(f"{css} leads to {self.address()}, and not to {part}")

    def type(self, css, text):
        call("POST", f"{self.base}/element/{self.one(css)}/value", {"text": text})

    def texts(self, css):
        return [call("GET", f"{self.base}/element/{e}/text") for e in self.find(css)]

    def attribute(self, css, name):
        return [call("GET", f"{self.base}/element/{e}/property/{name}") for e in self.find(css)]

    def run(self, script, *arguments):
        return call("POST", self.base + "/execute/sync", {"script": script, "args": list(arguments)})

    def address(self):
        return call("GET", self.base + "/url")

    def complaints(self):
        lines = call("POST", self.base + "/se/log", {"type": "browser"})
        return [line["message"] for line in lines if line["level"] in ("SEVERE", "WARNING")]

    def picture(self, path):
        metrics = {"width": self.width, "height": 1000, "deviceScaleFactor": 1, "mobile": False}
        height = self.run("return document.documentElement.scrollHeight")
        metrics["height"] = min(int(height), 6000)
        self.cdp("Emulation.setDeviceMetricsOverride", metrics)
        path.write_bytes(base64.b64decode(call("GET", self.base + "/screenshot")))
        self.cdp("Emulation.clearDeviceMetricsOverride", {})

    def narrow(self, width, dark):
        self.width = width
        self.cdp("Emulation.setDeviceMetricsOverride",
                 {"width": width, "height": 1000, "deviceScaleFactor": 1, "mobile": False})
        self.cdp("Emulation.setEmulatedMedia",
                 {"features": [{"name": "prefers-color-scheme", "value": "dark" if dark else "light"},
                               # A click that waits for a smooth scroll meets what stands there meanwhile.
                               {"name": "prefers-reduced-motion", "value": "reduce"}]})

    def cdp(self, command, parameters):
        call("POST", self.base + "/goog/cdp/execute", {"cmd": command, "params": parameters})

    def close(self):
        call("DELETE", self.base)


def paste(browser, base, article):
    """The first page, the article in its field, the answer."""
    browser.open(base)
    browser.run("document.getElementById('text').value = arguments[0]", article) if browser.script_on else \
        browser.type("#text", article)
    browser.follow("#check button[type=submit]", "/check")


def axe_source():
    if os.environ.get("AXE"):
        return pathlib.Path(os.environ["AXE"]).read_text()
    try:
        import axe_playwright_python
        return next(pathlib.Path(axe_playwright_python.__file__).parent.glob("**/axe.min.js")).read_text()
    except (ImportError, StopIteration):
        return None


AXE_RUN = """
const done = arguments[arguments.length - 1];
axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']}).then(
  found => done(found.violations.map(v => v.id + ': ' + v.nodes.map(n => n.target.join(' ') + ' ' + (n.any[0] || {}).message).slice(0, 3).join(' | '))),
  error => done(['axe: ' + error]));
"""


def read(browser, base, article, csv_rows):
    """What a reader does: checks an article, goes to the case, to the state, and filters the cases."""
    paste(browser, base, article)
    contradicted = browser.find("mark.contradicted")
    assert len(contradicted) >= 4, f"{len(contradicted)} marks are contradicted"
    assert browser.find("mark.supported"), "no mark is supported"
    notes = browser.find(".note[id]")
    assert len(notes) >= len(set(browser.attribute("a.ref", "href"))), "a mark has no note"
    browser.follow("header ~ section a[href^='/case/']", "/case/")
    assert browser.texts(".rail .seen b")[0] == "notified"
    assert browser.find("svg.picture")
    browser.follow("a[href='/state/TUR']", "/state/")
    assert browser.texts("h1")[0].startswith("Türkiye")
    assert len(browser.find(".opening p")) == 5
    calendar = browser.attribute("a[href^='/deadlines.ics']", "href")[0]
    assert text_of(calendar).startswith("BEGIN:VCALENDAR"), "the calendar is none"
    browser.open(base + "cases")
    browser.type("#buyer", "Türkiye")
    browser.follow("form.filter button", "buyer=")
    rows = [address.rsplit("/", 1)[1] for address in browser.attribute(".cases .what", "href")]
    sheet = browser.attribute("footer a[href*='.csv']", "href")[0]
    lines = list(csv.DictReader(io.StringIO(text_of(sheet))))
    assert [urllib.parse.quote(line["id"], safe="-._~") for line in lines] == rows, "the CSV has other rows"
    return len(contradicted), len(rows)


class Sources(http.server.ThreadingHTTPServer):
    """Stands in for all sources: what a path answers is put on it."""

    def __init__(self):
        super().__init__(("127.0.0.1", 0), Source)
        self.pages = {}
        self.base = f"http://127.0.0.1:{self.server_port}"
        threading.Thread(target=self.serve_forever, daemon=True).start()

    def put(self, path, body, status=200):
        self.pages[path] = (status, body.encode())


class Source(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        status, body = self.server.pages.get(self.path, (404, b"not here"))
        tag = f'"{hash(body) & 0xFFFFFFFF:x}"'
        if status == 200 and self.headers.get("If-None-Match") == tag:
            status, body = 304, b""
        self.send_response(status)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("ETag", tag)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *arguments):
        pass


def notice(number, cost="$225 million"):
    return f"""<!DOCTYPE html><html lang="en"><head><title>Norway – Launchers</title></head><body><main><article>
<h1>Norway – Launchers</h1><p>March 10, 2026</p><p>Transmittal No. {number}</p>
<p>WASHINGTON, March 10, 2026 – The State Department has made a determination approving a possible Foreign Military Sale to the
Government of Norway of launchers and related equipment for an estimated cost of {cost}. The State Department delivered the
required certification notifying Congress of this possible sale today.</p>
<p>The Government of Norway has requested to buy four (4) M142 launchers. The estimated total cost is {cost}.</p>
<p>The principal contractor will be Lockheed Martin, located in Grand Prairie, TX.</p></article></main></body></html>"""


def listing(paths, following=None):
    entries = "".join(f'<li><a class="card" href="{path}">Notice</a></li>' for path in paths)
    further = f'<a class="next" rel="next" href="{following}">Next</a>' if following else ""
    return f"<!DOCTYPE html><html><head><title>Notices</title></head><body><main><ul>{entries}</ul>{further}</main></body></html>"


def fetch(binary, ledger, *sources):
    answer = subprocess.run([binary, "fetch", *sources, "--once", "--allow-private", "--format", "json", "--ledger", ledger],
                            capture_output=True, text=True)
    assert answer.returncode in (0, 69), answer.stderr
    return {line["report"]["id"]: line["report"] for line in map(json.loads, answer.stdout.splitlines())}


def watch_sources(binary, ledger, sources):
    """Two looks at all stand-ins, and what each came to."""
    ids = ["same", "edited", "failing", "markup", "sixty"]
    for name in ids:
        path = "/notice-" + name if name in ("same", "edited") else "/" + name
        kind = "page" if name in ("same", "edited") else "listing"
        entries = ["--entries", f"/{name}/entry-*"] if kind == "listing" else []
        done = subprocess.run([binary, "watch", "source", "add", name, kind, sources.base + path, "--pace", "0", *entries,
                               "--about", f"A stand-in: {name}", "--ledger", ledger], capture_output=True, text=True)
        assert done.returncode == 0, done.stderr
    sources.put("/notice-same", notice("26-901"))
    sources.put("/notice-edited", notice("26-902"))
    for name, first in (("failing", 910), ("markup", 920)):
        sources.put(f"/{name}", listing([f"/{name}/entry-{n}" for n in range(2)]))
        for n in range(2):
            sources.put(f"/{name}/entry-{n}", notice(f"26-{first + n}"))
    for page in range(1, 61):
        path = "/sixty" if page == 1 else f"/sixty?page={page}"
        entries = [f"/sixty/entry-{page}-{n}" for n in range(2)]
        sources.put(path, listing(entries, f"/sixty?page={page + 1}" if page < 60 else None))
        for n, entry in enumerate(entries):
            sources.put(entry, notice(f"27-{page * 2 + n}"))
    first = fetch(binary, ledger, *ids)
    assert all(report["state"].get("unavailableSince") is None for report in first.values()), first
    assert [len(first[name]["added"]) for name in ids] == [1, 1, 2, 2, 120], "the first look takes all"
    assert first["sixty"]["listings"] == 60, first["sixty"]["listings"]
    sources.put("/notice-edited", notice("26-902", "$310 million"))
    sources.put("/failing", "out of order", 503)
    sources.put("/markup", "<html><body><div onclick='go(1)'>Notices</div></body></html>")
    second = fetch(binary, ledger, *ids)
    assert second["same"]["unchanged"] == 1 and not second["same"]["added"], "nothing new from what is the same"
    assert [added["isEdited"] for added in second["edited"]["added"]] == [True], "an edited page is a new observation"
    assert not second["sixty"]["added"] and second["sixty"]["state"]["isWhole"]
    for name in ("failing", "markup"):
        assert second[name]["state"]["unavailableSince"], f"{name} is not told as unavailable"
    third = fetch(binary, ledger, "failing")
    assert third["failing"]["state"]["unavailableSince"] == second["failing"]["state"]["unavailableSince"]
    return "sources: 126 pages at the first look; at the second 1 edited, 2 sources unavailable, the rest unchanged"


def look_at_sources(browser, base, faults):
    browser.open(base + "sources")
    rows = {row.split()[0]: row for row in browser.texts("#watched ~ div tbody tr")}
    for name in ("failing", "markup"):
        assert "unavailable since" in rows[name], rows[name]
    for name, pages in (("same", "1"), ("edited", "1"), ("sixty", "120")):
        assert "available, asked" in rows[name] and rows[name].split()[-1] == pages, rows[name]
    assert "503" in rows["failing"] and "no entry" in rows["markup"], rows
    for page in ("", "today", "cases", "case/26-902", "state/NOR", "deadlines", "search?q=Norway", "states", "sources"):
        browser.open(base + page)
        if len(browser.find("aside.missing")) != 1:
            faults.append(f"/{page} does not say which source is unavailable")
    for page in ("law", "rules", "problems"):
        browser.open(base + page)
        if browser.find("aside.missing"):
            faults.append(f"/{page} speaks of sources on which it does not rest")
    case, history = text_of(base + "case/26-902.json"), text_of(base + "case/26-902/history.json")
    assert "310000000" in case and "225000000" not in case, "the edited page counts"
    assert "310000000" in history and "225000000" in history, "and what it was before is not lost"


def main():
    if len(sys.argv) < 3:
        raise SystemExit(__doc__)
    missing = [name for name in ("chromium", "chromedriver") if not shutil.which(name)]
    if missing:
        print(f"check-desk: skipped, since {' and '.join(missing)} is not installed (apt: chromium chromium-driver)")
        return
    binary, article = sys.argv[1], pathlib.Path(sys.argv[2]).read_text()
    folder = pathlib.Path(sys.argv[3] if len(sys.argv) > 3 else tempfile.mkdtemp())
    folder.mkdir(parents=True, exist_ok=True)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    ledger = tempfile.mkdtemp() + "/ledger.sqlite"
    desk = start(binary, ledger)
    driver = subprocess.Popen([shutil.which("chromedriver"), f"--port={port}"], stdout=subprocess.DEVNULL)
    try:
        base = address_of(desk)
        remote = f"http://127.0.0.1:{port}"
        for _ in range(100):
            try:
                if call("GET", remote + "/status")["ready"]:
                    break
            except OSError:
                time.sleep(0.1)
        faults = look(base, remote, article, folder)
        end(desk)
        faults += look_further(binary, remote, article, folder)
        for fault in faults:
            print("FAULT", fault)
        if faults:
            raise SystemExit(f"check-desk: {len(faults)} faults")
        print("check-desk: all is as it should be")
    finally:
        driver.terminate()
        if desk.poll() is None:
            desk.kill()


def start(binary, ledger, *arguments):
    return subprocess.Popen([binary, "desk", "--port", "0", "--ledger", ledger, *arguments], stdout=subprocess.PIPE, text=True)


def address_of(desk):
    base = desk.stdout.readline().strip()
    assert base.startswith("http://127.0.0.1:"), "the desk did not start"
    return base


def end(desk):
    desk.terminate()
    assert desk.wait(20) == 0, "the desk did not end in peace"


def look_further(binary, remote, article, folder):
    """Sources that are watched, an article at an address, and a desk with tokens."""
    faults = []
    sources = Sources()
    paragraphs = "".join(f"<p>{line}</p>" for line in article.splitlines() if line.strip())
    sources.put("/article", f"<html><head><title>An article</title></head><body><article>{paragraphs}</article>"
                            "<script>document.title = 'taken over'</script></body></html>")
    ledger = tempfile.mkdtemp() + "/ledger.sqlite"
    print(watch_sources(binary, ledger, sources))
    browser = Browser(remote)
    browser.script_on = True
    desk = start(binary, ledger, "--allow-private")
    try:
        base = address_of(desk)
        look_at_sources(browser, base, faults)
        visit(browser, base, ["sources", "cases"], folder, faults, "watched-")
        browser.open(base)
        browser.type("#address", sources.base + "/article")
        browser.follow("#check button[type=submit]", "/check")
        marks = len(browser.find("mark.contradicted"))
        assert marks >= 4, f"{marks} marks of the article at an address are contradicted"
        assert "taken over" not in browser.run("return document.title")
        print(f"at an address: {marks} marks contradicted")
        end(desk)
    finally:
        desk.kill()
    tokens = pathlib.Path(tempfile.mkdtemp()) / "tokens"
    tokens.write_text("reader-0123456789abcdef\neditor-0123456789abcdef editor\n")
    desk = start(binary, ledger, "--token-file", str(tokens), "--rate", "1000")
    try:
        base = address_of(desk)
        browser.open(base + "cases")
        assert "asks for a token" in browser.texts("h1")[0]
        visit(browser, base, ["enter"], folder, faults, "guarded-")
        for role in ("reader", "editor"):
            browser.open(base + "enter")
            browser.type("#token", f"{role}-0123456789abcdef")
            browser.click("main button")
            for _ in range(100):
                if browser.address() == base:
                    break
                time.sleep(0.1)
            browser.open(base + "watch")
            assert len(browser.find("#filter")) == (role == "editor"), f"{role}: the form to change the list"
            if role == "editor":
                browser.type("#filter", "buyer:TUR article:F-16")
                browser.click("form.filter button")
                for _ in range(100):
                    if browser.texts(".watched code")[:1]:
                        break
                    time.sleep(0.1)
                assert browser.texts(".watched code")[:1] == ["buyer:TUR article:F-16"]
            visit(browser, base, ["watch", "enter"], folder, faults, f"{role}-")
            browser.open(base + "enter")
            browser.click("main button")
            time.sleep(0.5)
        # The machine itself is not asked.
        browser.open(base + "enter")
        browser.type("#token", "reader-0123456789abcdef")
        browser.click("main button")
        time.sleep(1)
        browser.open(base)
        browser.type("#address", base + "cases")
        browser.follow("#check button[type=submit]", "/check")
        assert "an address of this machine" in browser.texts("main")[0], browser.texts("main")[0]
        print("tokens: a reader sees the watch list, an editor changes it; the machine itself is not asked")
        end(desk)
    finally:
        desk.kill()
    faults += [f"console: {line}" for line in browser.complaints()
               if not any(known in line for known in ("401", "422"))]
    browser.close()
    return faults


def visit(browser, base, pages, folder, faults, prefix=""):
    """Every page at two widths, light and dark: its picture, what is too wide, and what axe-core finds."""
    axe = axe_source()
    for width, dark in ((1280, False), (1280, True), (400, False), (400, True)):
        browser.narrow(width, dark)
        for page in pages:
            if callable(page):
                name = page()
            else:
                browser.open(base + page)
                name = "".join(sign if sign.isalnum() else "-" for sign in page) or "home"
            overflow = browser.run("return document.documentElement.scrollWidth - window.innerWidth")
            if overflow > 0:
                faults.append(f"{prefix}{name} at {width}: {overflow} pixels too wide")
            if axe:
                browser.run(axe + ";")
                found = call("POST", browser.base + "/execute/async", {"script": AXE_RUN, "args": []})
                faults += [f"{prefix}{name} at {width}{' dark' if dark else ''}: {line}" for line in found]
            browser.picture(folder / f"{prefix}{name}-{width}-{'dark' if dark else 'light'}.png")
            browser.narrow(width, dark)
    browser.narrow(1280, False)


def look(base, remote, article, folder):
    browser = Browser(remote)
    browser.script_on = True
    wrong, rows = read(browser, base, article, [])
    print(f"with script: {wrong} marks contradicted, {rows} cases of Türkiye as in the CSV")
    faults = []

    def check():
        paste(browser, base, article)
        return "check"

    visit(browser, base, [
        "", check, "today", "cases", "cases?buyer=TUR", "case/26-83", "case/2024-01-26%7CTUR%7C23000000000", "states",
        "state/TUR", "pair/TUR/USA", "article/aim-9", "outlook/TUR?article=F-35", "deadlines?within=365", "watch",
        "search?q=AIM-9X", "sources", "law", "rules", "rules/quantity-mismatch", "status", "problems", "enter", "nothing",
    ], folder, faults)
    complaints = [line for line in browser.complaints() if "/nothing" not in line]
    faults += [f"console: {line}" for line in complaints]
    browser.close()
    plain = Browser(remote, script=False)
    plain.script_on = False
    wrong, rows = read(plain, base, article, [])
    print(f"without script: {wrong} marks contradicted, {rows} cases of Türkiye as in the CSV")
    plain.close()
    print(f"axe-core: {'asked on every page' if axe_source() else 'not there, so not asked'}; pictures in {folder}")
    return faults


if __name__ == "__main__":
    import urllib.error
    import urllib.parse
    main()
