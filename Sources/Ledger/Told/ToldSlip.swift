/// A ``ToldRow`` whose texts are numbers of a ``TextBook``, all but its words.
package struct ToldSlip: Sendable {
    /// The row's number in the index.
    package var id: Int64
    /// The place of its source in ``ToldAnswer/Part/sources``.
    package var source: Int32
    package var form: ToldRow.Form
    package var type: Int32
    /// `nil` where nobody is told.
    package var actor: Int32?
    package var target: Int32?
    package var about: Int32
    package var firms: Int32
    package var named: Int32
    package var happened: Int32?
    package var transmittal: Int32?
    package var modality: Int32
    package var attribution: Int32?
    package var dollars: Int?
    package var quantity: Int?
    package var start: Int
    package var end: Int
    package var words: String
}

extension ToldSlip {
    /// - Parameter row: of the columns of ``ToldIndex/columns``.
    init(_ row: RowBytes, from source: Int, _ book: inout TextBook) {
        func optional(_ column: Int, _ book: inout TextBook) -> Int32? {
            row.isNull(column) ? nil : book.number(of: row.bytes(column))
        }
        id = Int64(row.integer(0))
        self.source = Int32(truncatingIfNeeded: source)
        form = row.bytes(2).first == UInt8(ascii: "s") ? .sale : .event
        type = book.number(of: row.bytes(3))
        actor = optional(4, &book)
        target = optional(5, &book)
        about = book.number(of: row.bytes(6))
        firms = book.number(of: row.bytes(7))
        named = book.number(of: row.bytes(8))
        happened = optional(9, &book)
        dollars = row.optionalInteger(10)
        quantity = row.optionalInteger(11)
        transmittal = optional(12, &book)
        modality = book.number(of: row.bytes(13))
        attribution = optional(14, &book)
        start = row.integer(15)
        end = row.integer(16)
        words = row.text(17)
    }

    fileprivate init(_ row: ToldRow, _ book: inout TextBook) {
        func optional(_ text: String?, _ book: inout TextBook) -> Int32? { text.map { book.number(of: $0) } }
        id = 0
        source = 0
        form = row.form
        type = book.number(of: row.type)
        actor = optional(row.source, &book)
        target = optional(row.target, &book)
        about = book.number(of: row.about)
        firms = book.number(of: row.firms)
        named = book.number(of: row.named)
        happened = optional(row.happened, &book)
        dollars = row.dollars
        quantity = row.quantity
        transmittal = optional(row.transmittal, &book)
        modality = book.number(of: row.modality)
        attribution = optional(row.attribution, &book)
        start = row.start
        end = row.end
        words = row.words
    }

    fileprivate func row(_ texts: [String]) -> ToldRow {
        func text(_ number: Int32) -> String { texts[Int(number)] }
        return ToldRow(
            form: form, type: text(type), source: actor.map(text), target: target.map(text),
            about: text(about),
            firms: text(firms), named: text(named), happened: happened.map(text), dollars: dollars,
            quantity: quantity, transmittal: transmittal.map(text), modality: text(modality),
            attribution: attribution.map(text), words: words, start: start, end: end)
    }
}

/// Rows of the index with the sources that tell them.
package struct ToldAnswer: Sendable {
    /// A row with its number and the place of its source in ``Part/sources``.
    package struct Found: Sendable {
        package let id: Int64
        package let source: Int
        package let row: ToldRow
    }

    /// What was read at one go.
    package struct Part: Sendable {
        package internal(set) var slips: [ToldSlip] = []
        package internal(set) var sources: [ToldSource] = []
        /// What the numbers of ``slips`` mean.
        package internal(set) var book = TextBook()

        init() {}

        /// Of one source, whose rows are in no index.
        package init(_ rows: [ToldRow], of source: ToldSource) {
            sources = [source]
            slips = rows.map { ToldSlip($0, &book) }
        }

        package var found: [Found] {
            slips.map { Found(id: $0.id, source: Int($0.source), row: $0.row(book.texts)) }
        }
    }

    /// In the order of adding.
    package internal(set) var parts: [Part] = []

    package var found: [Found] { parts.flatMap(\.found) }
}

/// The source of a row of the index.
package struct ToldSource: Sendable, Hashable {
    package let sha256: String
    package let name: String
    package let kind: String
    package let title: String?
    package let published: String?

    package init(sha256: String, name: String, kind: String, title: String?, published: String?) {
        self.sha256 = sha256
        self.name = name
        self.kind = kind
        self.title = title
        self.published = published
    }
}
