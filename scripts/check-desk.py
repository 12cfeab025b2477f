#!/usr/bin/env python3
"""Uses the desk as a reader does, in headless Chromium, and looks at what it shows.

    scripts/check-desk.py BINARY ARTICLE [FOLDER]

ARTICLE is the touchstone article of ../shared. Needs Debian's chromium and chromium-driver; where one is missing it says so
and ends with 0, so that CI can call it everywhere. With axe.min.js (from the PyPI package axe-playwright-python, or the
path in AXE) every page is also checked for accessibility, WCAG 2.2 A and AA. Pictures of the pages go into FOLDER.
"""

import base64
import csv
import io
import json
import os
import pathlib
import shutil
import socket
import subprocess
import sys
import tempfile
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
                 {"features": [{"name": "prefers-color-scheme", "value": "dark" if dark else "light"}]})

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
    desk = subprocess.Popen([binary, "desk", "--port", "0", "--ledger", ledger], stdout=subprocess.PIPE, text=True)
    driver = subprocess.Popen([shutil.which("chromedriver"), f"--port={port}"], stdout=subprocess.DEVNULL)
    try:
        base = desk.stdout.readline().strip()
        assert base.startswith("http://127.0.0.1:"), "the desk did not start"
        remote = f"http://127.0.0.1:{port}"
        for _ in range(100):
            try:
                if call("GET", remote + "/status")["ready"]:
                    break
            except OSError:
                time.sleep(0.1)
        look(base, remote, article, folder)
        desk.terminate()
        assert desk.wait(20) == 0, "the desk did not end in peace"
    finally:
        driver.terminate()
        if desk.poll() is None:
            desk.kill()


def look(base, remote, article, folder):
    browser = Browser(remote)
    browser.script_on = True
    wrong, rows = read(browser, base, article, [])
    print(f"with script: {wrong} marks contradicted, {rows} cases of Türkiye as in the CSV")
    axe = axe_source()
    faults = []
    pages = ["today", "cases", "cases?buyer=TUR", "case/26-83", "case/2024-01-26%7CTUR%7C23000000000", "states", "state/TUR", "pair/TUR/USA",
             "article/aim-9", "outlook/TUR?article=F-35", "deadlines?within=365", "search?q=AIM-9X", "sources", "law",
             "rules", "rules/quantity-mismatch", "status", "problems", "enter", "nothing"]
    for width, dark in ((1280, False), (1280, True), (400, False), (400, True)):
        browser.narrow(width, dark)
        for page in ["check"] + pages:
            if page == "check":
                paste(browser, base, article)
            else:
                browser.open(base + page)
            name = "".join(sign if sign.isalnum() else "-" for sign in page)
            overflow = browser.run("return document.documentElement.scrollWidth - window.innerWidth")
            if overflow > 0:
                faults.append(f"{page} at {width}: {overflow} pixels too wide")
            if axe:
                browser.run(axe + ";")
                found = call("POST", browser.base + "/execute/async", {"script": AXE_RUN, "args": []})
                faults += [f"{page} at {width}{' dark' if dark else ''}: {line}" for line in found]
            browser.picture(folder / f"{name}-{width}-{'dark' if dark else 'light'}.png")
            browser.narrow(width, dark)
    complaints = [line for line in browser.complaints() if "/nothing" not in line]
    faults += [f"console: {line}" for line in complaints]
    browser.close()
    plain = Browser(remote, script=False)
    plain.script_on = False
    wrong, rows = read(plain, base, article, [])
    print(f"without script: {wrong} marks contradicted, {rows} cases of Türkiye as in the CSV")
    plain.close()
    print(f"axe-core: {'asked on every page' if axe else 'not there, so not asked'}; pictures in {folder}")
    for fault in faults:
        print("FAULT", fault)
    if faults:
        raise SystemExit(f"check-desk: {len(faults)} faults")
    print("check-desk: all is as it should be")


if __name__ == "__main__":
    import urllib.error
    import urllib.parse
    main()
