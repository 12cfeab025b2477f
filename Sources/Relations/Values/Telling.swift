package import Reading

/// Who takes part: a state, or a body, firm or armed group with the state that it belongs to.
package struct Actor: Hashable, Sendable, Codable {
    /// ISO 3166-1 alpha-3 of a state, else the lexicon's id.
    package var code: String
    /// The state it belongs to; the code itself for what belongs to none.
    package var home: String

    package init(code: String, home: String) {
        self.code = code
        self.home = home
    }

    package func `is`(_ wanted: String) -> Bool { home == wanted || code == wanted }
}

/// Where a telling comes from. All tellings of a source share it.
package final class TellingSource: Hashable, Sendable, Codable {
    /// A URL, a file's path, or the rows of a table.
    package let name: String
    /// Who tells it: the host of a URL, else the file's name.
    package let outlet: String
    /// `YYYY-MM-DD`, where it says so.
    package let published: String?
    /// SHA-256 of the bytes, where the ledger keeps them.
    package let sha256: String?
    package let title: String?
    /// Whether an official paper tells it, or a table that names its source, and not the press.
    package let isRecord: Bool

    package init(
        name: String, published: String? = nil, sha256: String? = nil, title: String? = nil,
        isRecord: Bool = false
    ) {
        self.name = name
        outlet = Self.outlet(name)
        self.published = published
        self.sha256 = sha256
        self.title = title
        self.isRecord = isRecord
    }

    package static func == (one: TellingSource, other: TellingSource) -> Bool {
        one === other
            || one.name == other.name && one.sha256 == other.sha256 && one.published == other.published
                && one.title == other.title && one.isRecord == other.isRecord
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(name)
        hasher.combine(sha256)
    }

    private static func outlet(_ name: String) -> String {
        var name = name
        return name.withUTF8 { bytes in
            let slash = UInt8(ascii: "/")
            func begins(with prefix: StaticString, at start: Int = 0) -> Bool {
                let length = prefix.utf8CodeUnitCount
                guard bytes.count >= start + length else { return false }
                for place in 0..<length where bytes[start + place] != prefix.utf8Start[place] { return false }
                return true
            }
            var (start, end) = (0, bytes.count)
            if begins(with: "https://") || begins(with: "http://") {
                start = begins(with: "https://") ? 8 : 7
                end = start
                while end < bytes.count, bytes[end] != slash, bytes[end] != UInt8(ascii: " "),
                    bytes[end] != UInt8(ascii: ";")
                {
                    end += 1
                }
                if begins(with: "www.", at: start), start + 4 <= end { start += 4 }
            } else {
                // The last part; slashes at the end are of none.
                while end > 0, bytes[end - 1] == slash { end -= 1 }
                start = end
                while start > 0, bytes[start - 1] != slash { start -= 1 }
                if end == 0 { (start, end) = (0, bytes.count) }
            }
            return String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<end]), as: UTF8.self)
        }
    }
}

/// A row of a table of the record.
package struct TableKey: Hashable, Sendable, Codable {
    package enum Table: String, Sendable, Codable {
        case cases, timeline
    }

    package var table: Table
    package var id: String

    /// Whether it is what a row of the timeline says of one of several cases.
    var isPart: Bool { table == .timeline && id.utf8.contains(UInt8(ascii: ".")) }

    package init(_ table: Table, _ id: String) {
        self.table = table
        self.id = id
    }
}

/// What one source says of one event.
///
/// A class, since a dossier hands tens of thousands of them from step to step; nothing of it changes.
package final class Telling: Sendable, Encodable, Hashable {
    package let kind: OccurrenceKind
    /// Who does it: the seller of a sale, the author of a sanction.
    package let source: Actor?
    /// To whom it is done: the buyer of a sale.
    package let target: Actor?
    /// Others who take part.
    package let others: [Actor]
    /// Whom the same words name beside them.
    package let mentioned: [Actor]
    /// Ids of what it is about: articles, programmes, laws, and subjects of `subjects.tsv`.
    package let about: [String]
    package let when: ToldDate
    /// Whole dollars; `nil` where none are told.
    package let dollars: Int?
    /// The first count of articles.
    package let quantity: Int?
    package let transmittal: String?
    /// Its row, where it is one of a table: two rows of one table are two events.
    package let row: TableKey?
    package let modality: Modality
    /// Who said it, where the source gives somebody else's words.
    package let attribution: String?
    /// The words that tell it, with their place in the source's text; `nil` for a row of a table.
    package let words: String
    package let start: Int?
    package let end: Int?
    package let from: TellingSource
    /// The firms named as contractors.
    package let firms: [String]

    package init(
        kind: OccurrenceKind, source: Actor?, target: Actor?, others: [Actor] = [], mentioned: [Actor] = [],
        about: [String] = [], when: ToldDate = .undated, dollars: Int? = nil, quantity: Int? = nil,
        transmittal: String? = nil, row: TableKey? = nil, modality: Modality = .asserted,
        attribution: String? = nil, words: String,
        start: Int? = nil, end: Int? = nil, from: TellingSource, firms: [String] = []
    ) {
        self.kind = kind
        self.source = source
        self.target = target
        self.others = others
        self.mentioned = mentioned
        self.about = about
        self.when = when
        self.dollars = dollars
        self.quantity = quantity
        self.transmittal = transmittal
        self.row = row
        self.modality = modality
        self.attribution = attribution
        self.words = words
        self.start = start
        self.end = end
        self.from = from
        self.firms = firms
    }

    /// Those who take part, the one who does it first.
    package var parties: [Actor] {
        var parties: [Actor] = []
        if let source { parties.append(source) }
        if let target { parties.append(target) }
        return parties + others
    }

    package static func == (one: Telling, other: Telling) -> Bool {
        one === other
            || one.words == other.words && one.from == other.from && one.row == other.row
                && one.start == other.start && one.end == other.end && one.kind == other.kind
                && one.source == other.source && one.target == other.target && one.others == other.others
                && one.mentioned == other.mentioned && one.about == other.about && one.when == other.when
                && one.dollars == other.dollars && one.quantity == other.quantity
                && one.transmittal == other.transmittal && one.modality == other.modality
                && one.attribution == other.attribution && one.firms == other.firms
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(kind)
        hasher.combine(words)
        hasher.combine(from)
    }
}
