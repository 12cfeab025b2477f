internal import Documents
internal import Foundation
internal import Law
package import Reading

/// What a source says of one event or one sale, as the ledger's index keeps it: all that a dossier asks of a reading.
///
/// It is made of the reading alone, by codes as the reader gave them, so that an index never falls behind the lexicon:
/// to whom a body or a firm belongs is asked when the row is read.
package struct ToldRow: Sendable, Hashable {
    package enum Form: String, Sendable {
        case event, sale
    }

    package var form: Form
    /// A type of events, or the stage of a sale.
    package var type: String
    /// Who does it; the seller of a sale.
    package var source: String?
    /// To whom; the buyer of a sale.
    package var target: String?
    /// Ids of articles, programmes and laws, parted by `;`.
    package var about: String
    /// Ids of the firms that are named as contractors, parted by `;`.
    package var firms: String
    /// Whom the words name, parted by `;`: the ids of states, bodies, firms, armed groups, and of persons behind an `@`.
    package var named: String
    /// The day, month or year that the words give.
    package var happened: String?
    /// Whole dollars.
    package var dollars: Int?
    /// The first count of articles.
    package var quantity: Int?
    package var transmittal: String?
    package var modality: String
    /// Who is said to have said it.
    package var attribution: String?
    package var words: String
    /// Where the words stand in the source's text, in bytes of UTF-8.
    package var start: Int
    package var end: Int
}

extension ToldRow {
    /// What a reading tells: its events, then its sales. Notices are told by their cases and give none.
    package static func rows(of reading: Reading) -> [ToldRow] {
        if reading.document.kind == Document.Kind.notice.rawValue { return [] }
        if reading.events.isEmpty, reading.sales.isEmpty { return [] }
        let mentions = reading.mentions.sorted { ($0.start, $0.end) < ($1.start, $1.end) }
        // What several do, or what is done to several at once, is told of each.
        return reading.events.flatMap { event -> [ToldRow] in
            let sources: [String?] = event.source.map { $0.codes } ?? [nil]
            let targets: [String?] = event.target.map { $0.codes } ?? [nil]
            return sources.flatMap { source in targets.map { ToldRow(event, source, $0, mentions) } }
        }
            + reading.sales.compactMap { ToldRow($0, mentions) }
    }

    private init(_ event: Event, _ source: String?, _ target: String?, _ mentions: [MentionClaim]) {
        self.init(
            form: .event, type: event.type.rawValue, source: source, target: target,
            about: event.about.joined(separator: ";"), firms: "",
            named: Self.named(in: event.evidence, mentions),
            happened: event.date?.value, modality: event.modality.rawValue,
            attribution: event.attribution.map { Self.line($0.text) },
            words: Self.line(event.evidence.text), start: event.evidence.start, end: event.evidence.end)
    }

    /// `nil` for a sale of which neither buyer nor article is told.
    private init?(_ sale: Sale, _ mentions: [MentionClaim]) {
        guard let evidence = sale.evidence.first, sale.buyer != nil || !sale.items.isEmpty else { return nil }
        self.init(
            form: .sale, type: sale.stage.rawValue, source: sale.seller?.code, target: sale.buyer?.code,
            about: Self.unique(sale.items.compactMap(\.article)).joined(separator: ";"),
            firms: Self.unique(sale.contractors.compactMap(\.firm)).joined(separator: ";"),
            named: Self.named(in: evidence, mentions), happened: sale.notified,
            dollars: sale.value.flatMap { $0.currency == "USD" ? $0.amount : nil },
            quantity: sale.items.lazy.compactMap(\.quantity).first, transmittal: sale.transmittal,
            modality: Modality.asserted.rawValue, words: Self.line(evidence.text), start: evidence.start,
            end: evidence.end)
    }

    /// - Parameter mentions: in the order of the text.
    private static func named(in span: Span, _ mentions: [MentionClaim]) -> String {
        var low = 0
        var high = mentions.count
        while low < high {
            let middle = (low + high) / 2
            if mentions[middle].start < span.start { low = middle + 1 } else { high = middle }
        }
        var found: [String] = []
        while low < mentions.count, mentions[low].start < span.end {
            let mention = mentions[low]
            low += 1
            switch mention.kind {
            case "state", "group", "body", "firm": found.append(mention.entity)
            case "person": found.append("@" + mention.entity)
            default: continue
            }
        }
        return unique(found).joined(separator: ";")
    }

    /// As a cell keeps it, so that a row is the same before and after.
    private static func line(_ text: String) -> String {
        text.utf8.contains(0) ? String(text.map { $0 == "\0" ? "\u{FFFD}" : $0 }) : text
    }

    private static func unique(_ values: [String]) -> [String] {
        var seen: Set<String> = []
        return values.filter { seen.insert($0).inserted }
    }

    /// What a stored reading tells; none where it cannot be understood any more, as of a program long gone.
    static func rows(json: [UInt8], kind: String) -> [ToldRow] {
        if kind == Document.Kind.notice.rawValue || Self.isSilent(json) { return [] }
        guard let reading = try? JSONDecoder().decode(Reading.self, from: Data(json)) else { return [] }
        return rows(of: reading)
    }

    /// Told without decoding, as most of a great archive is.
    private static func isSilent(_ json: [UInt8]) -> Bool {
        let data = Data(json)
        func holds(_ part: String) -> Bool { data.range(of: Data(part.utf8)) != nil }
        return json.count < 3 || holds("\"events\":[]") && holds("\"sales\":[]")
    }

    /// The day, month or year that the words give, else the day of the page: the first of its days since 1970.
    func day(published: String?) -> Int32? {
        guard let text = happened ?? published, let span = DateSpan(period: text),
            let epoch = CalendarDate(year: 1970, month: 1, day: 1)
        else { return nil }
        return Int32(truncatingIfNeeded: span.from.days(since: epoch))
    }
}

/// Under what a row of the index is found.
package struct ToldKey: Hashable, Sendable {
    package enum Role: Int, Sendable {
        /// Takes part.
        case party = 0
        /// What it is about, a contractor too.
        case matter = 1
        /// Is only named; a person behind an `@`.
        case named = 2
    }

    package var code: String
    package var role: Role

    package init(_ code: String, _ role: Role) {
        self.code = code
        self.role = role
    }
}

extension ToldRow {
    /// Each once.
    var keys: [ToldKey] {
        var keys: [ToldKey] = []
        func add(_ code: String, _ role: ToldKey.Role) {
            let key = ToldKey(code, role)
            if !code.isEmpty, !keys.contains(key) { keys.append(key) }
        }
        for party in [source, target] { if let party { add(party, .party) } }
        for list in [about, firms] { for id in list.split(separator: ";") { add(String(id), .matter) } }
        for id in named.split(separator: ";") { add(String(id), .named) }
        return keys
    }
}
