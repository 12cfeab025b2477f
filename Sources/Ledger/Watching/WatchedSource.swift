package import Tables

/// A place in the web at which the record can grow: where it is, how it is read, and how it is treated.
///
/// The program knows some (`Tables/watch-sources.tsv`); the user adds others, or puts a row of the same id in the place
/// of one that the program knows.
package struct WatchedSource: Hashable, Sendable, Codable, Identifiable {
    /// How its pages are found.
    package enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
        /// A page with links to its entries, and to the next page of them.
        case listing
        /// RSS, Atom or a JSON feed; its content says which.
        case feed
        /// A site map, or an index of them.
        case siteMap = "sitemap"
        /// Answers of the Federal Register's documents API.
        case federalRegister = "federal-register"
        /// Issues of the Congressional Record by the API of congress.gov, and their articles on arms sales.
        case congressionalRecord = "congressional-record"
        /// Communications to Congress by the API of congress.gov.
        case communications
        /// Bills by the API of congress.gov, of which resolutions against arms sales are taken.
        case resolutions
        /// A single page.
        case page

        /// Whether it is asked with a key.
        package var needsKey: Bool {
            switch self {
            case .congressionalRecord, .communications, .resolutions: true
            default: false
            }
        }

        /// Whether its publisher offers it to programs, so that what robots.txt says to crawlers is not for it.
        package var isInterface: Bool { needsKey || self == .federalRegister }
    }

    package let id: String
    package let kind: Kind
    package let address: String
    /// The paths of entries, with `*` for any signs; empty where all count.
    package let entries: String
    /// Hosts beside its own to which entries may lead.
    package let hosts: [String]
    /// Hours between two looks of the desk.
    package let every: Int
    /// Milliseconds between two requests to its host.
    package let pace: Int
    /// What it is, in a line.
    package let about: String

    package init(
        id: String, kind: Kind, address: String, entries: String = "", hosts: [String] = [], every: Int = 6,
        pace: Int = 1_000, about: String = ""
    ) {
        self.id = id
        self.kind = kind
        self.address = address
        self.entries = entries
        self.hosts = hosts
        self.every = every
        self.pace = pace
        self.about = about
    }
}

extension WatchedSource {
    /// Those of the program, in the order of the table.
    package static var embedded: [WatchedSource] {
        (try? rows(of: Table(embedded: "watch-sources"))) ?? []
    }

    /// The sources of a table of the user's.
    package static func rows(named name: String, text: String) throws(LedgerError) -> [WatchedSource] {
        try rows(of: Table(name: name, text: text))
    }

    /// The sources of a table.
    ///
    /// - Throws: the first fault, with its table and line.
    package static func rows(of table: Table) throws(LedgerError) -> [WatchedSource] {
        var seen: Set<String> = []
        var result: [WatchedSource] = []
        for row in CellRow.rows(of: table) {
            let source = try WatchedSource(row)
            guard seen.insert(source.id).inserted else {
                throw row.fault("the id '\(source.id)' stands twice")
            }
            result.append(source)
        }
        return result
    }

    /// Sources with others in the place of those of the same id, and behind them.
    package static func merged(_ known: [WatchedSource], with own: [WatchedSource]) -> [WatchedSource] {
        let mine = Dictionary(own.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
        let ids = Set(known.map(\.id))
        return known.map { mine[$0.id] ?? $0 } + own.filter { !ids.contains($0.id) }
    }

    private init(_ row: CellRow) throws(LedgerError) {
        let id = try row.required("id")
        guard Self.isID(id) else { throw row.fault("id '\(id)' is not of small letters, digits and hyphens") }
        let named = try row.required("kind")
        guard let kind = Kind(rawValue: named) else {
            let known = Kind.allCases.map(\.rawValue).joined(separator: ", ")
            throw row.fault("kind '\(named)' is none of \(known)")
        }
        self.init(
            id: id, kind: kind, address: try row.required("address"), entries: row.text("entries") ?? "",
            hosts: row.list("hosts"), every: max(1, try row.number("every") ?? 6),
            pace: try row.number("pace") ?? 1_000, about: row.text("about") ?? "")
    }

    /// Whether a text may be the id of a source.
    package static func isID(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.count <= 60
            && text.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
    }
}
