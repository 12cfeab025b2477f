internal import Briefing
internal import Law
internal import Ledger

/// What stands around every page: its title, the ways to the others, its other forms, and how old its sources are.
struct Chrome: Sendable {
    struct Way: Sendable {
        let label: String
        let href: String
        let current: Bool
    }

    let title: String
    /// `check`, for the style sheet.
    let kind: String
    let ways: [Way]
    /// The same page as data.
    let forms: [Way]
    let age: String
    let style: String
    let script: String
    let mark: String
    let feed: String?
    /// Whether a reader may have signed in.
    let isGuarded: Bool
    /// Watched sources that could not be had, where the page rests on the record.
    let missing: [String]
    let anyMissing: Bool

    /// The pages that would be the same without any source: manuals, and what went wrong.
    private static let selfContained: Set<String> = ["law", "rules", "rule", "problem", "problems", "enter"]

    private static let pages = [
        ("Check", "/"), ("Today", "/today"), ("Cases", "/cases"), ("States", "/states"),
        ("Deadlines", "/deadlines"), ("Watch", "/watch"), ("Search", "/search"), ("Sources", "/sources"),
        ("Law", "/law"),
        ("Rules", "/rules"),
    ]

    /// - Parameters:
    ///   - forms: the forms beside the page in which it can be had at its address.
    init(_ title: String, kind: String, _ visit: Visit, forms: [Representation] = []) {
        let query = visit.query
        let links = forms.map { form in
            Way(label: form.name, href: visit.address + form.suffix + query.text, current: false)
        }
        self.init(
            title, kind: kind, record: visit.record, address: visit.address, forms: links,
            feed: forms.contains(.atom) ? visit.address + Representation.atom.suffix + query.text : nil,
            isGuarded: visit.isGuarded)
    }

    init(
        _ title: String, kind: String, record: DeskRecord, address: String, forms: [Way] = [],
        feed: String? = nil, isGuarded: Bool = false
    ) {
        self.title = SafeText.line(title)
        self.kind = kind
        ways = Self.pages.map { Way(label: $0.0, href: $0.1, current: $0.1 == address) }
        self.forms = forms
        self.feed = feed
        self.isGuarded = isGuarded
        age = Self.age(record)
        missing = Self.selfContained.contains(kind) ? [] : record.unavailable.map(Self.words)
        anyMissing = !missing.isEmpty
        style = Assets.style.address
        script = Assets.script.address
        mark = Assets.mark.address
    }

    private static func words(_ standing: SourceStanding) -> String {
        let name = standing.source.about.isEmpty ? standing.source.id : standing.source.about
        return SafeText.line("\(name): \(standing.words).")
    }

    /// Small, on every page, always true.
    private static func age(_ record: DeskRecord) -> String {
        let until =
            record.recordUntil.map { "Notifications on record to \($0.longForm)" }
            ?? "No notification on record"
        let learned = record.statistics.lastRecorded.flatMap { CalendarDate($0.prefix(10)) }
        let entry = learned.map { "; the ledger's last entry is of \($0.longForm)" } ?? ""
        return "\(until)\(entry); told for \(record.today.longForm)."
    }
}

/// A place at the web from which something is known.
struct SourceLink: Sendable {
    /// `nil` where it is no address of the web.
    let href: String?
    let host: String
    /// What stands behind the address, or all where there is none.
    let remark: String

    /// The sources of a text in which they stand behind semicolons.
    static func all(in text: String) -> [SourceLink] {
        SafeText.line(text).split(separator: "; ").map { SourceLink(String($0)) }
    }

    /// Only `http` and `https` become links: an address of another scheme could run a script.
    init(_ text: String) {
        let address = text.prefix { !$0.isWhitespace }
        guard address.hasPrefix("https://") || address.hasPrefix("http://") else {
            href = nil
            host = ""
            remark = text
            return
        }
        href = String(address)
        host = String(address.drop { $0 != "/" }.drop { $0 == "/" }.prefix { !"/?#".contains($0) })
        remark = String(text.dropFirst(address.count))
    }
}

/// Addresses of pages.
enum Address {
    static func `case`(_ id: String) -> String { "/case/\(PercentCoding.encoded(id))" }
    static func state(_ code: String) -> String { "/state/\(PercentCoding.encoded(code))" }
    static func article(_ id: String) -> String { "/article/\(PercentCoding.encoded(id))" }
    static func rule(_ name: String) -> String { "/rules/\(PercentCoding.encoded(name))" }
}

/// The style sheet and the script: their addresses change with their content, so a browser keeps them for good.
enum Assets {
    struct Asset: Sendable {
        let answer: Answer
        let address: String

        init(_ form: Representation, _ text: String, path: String) {
            var answer = Answer(form, text)
            let tag = KeptAnswer(answer).tag.filter { $0 != "\"" }
            address = "\(path)?v=\(tag.prefix(12))"
            answer.headers["Cache-Control"] = "max-age=31536000, immutable"
            self.answer = answer
        }
    }

    static let style = Asset(
        .css, Templates.file("desk.css") + SVGPicture.pageStyle + "\n", path: "/desk.css")
    static let mark = Asset(.picture, Templates.file("mark.svg"), path: "/mark.svg")
    static let script = Asset(.script, Templates.file("desk.js"), path: "/desk.js")

    static let routes = [
        Route(
            "style-sheet", .get, "/desk.css", "The style sheet", isOpen: true,
            makers: [.css: { _ in style.answer }]),
        Route("mark", .get, "/mark.svg", "The mark", isOpen: true, makers: [.picture: { _ in mark.answer }]),
        Route(
            "script", .get, "/desk.js", "The script", isOpen: true, makers: [.script: { _ in script.answer }]),
    ]
}
