import Documents
import Foundation
import Law
import Lexicon
import Reading

@testable import Relations

/// What the tests of relations need: the names of the lexicon, invented tellings, texts read into tellings.
enum Told {
    static let names = NameBook()
    static let reader = Reader()

    static func day(_ text: String) -> CalendarDate { CalendarDate(text) ?? .earliest }

    static func actor(_ code: String) -> Actor { names.actor(code) }

    static func telling(
        _ kind: OccurrenceKind, _ source: String? = nil, _ target: String? = nil, about: [String] = [],
        on date: String? = nil, published: String? = nil, mentioned: [String] = [], others: [String] = [],
        dollars: Int? = nil, quantity: Int? = nil, modality: Modality = .asserted, words: String = "",
        outlet: String = "https://one.example/a", row: TableKey? = nil
    ) -> Telling {
        Telling(
            kind: kind, source: source.map(actor), target: target.map(actor), others: others.map(actor),
            mentioned: mentioned.map(actor), about: about,
            when: date.map { .stated($0) } ?? .published(published), dollars: dollars, quantity: quantity,
            row: row, modality: modality,
            words: words.isEmpty ? "\(kind.rawValue) of \(source ?? "-") \(date ?? "")" : words,
            start: 0, end: 1, from: TellingSource(name: outlet, published: published))
    }

    /// What a text says, as of a page of that day.
    static func read(_ text: String, outlet: String, published: String?) -> [Telling] {
        let document = Document(
            sha256: "", source: "https://\(outlet)/\(published ?? "undated")", kind: .news, surface: .text,
            published: published, language: "en", text: text)
        return TellingMaker(names: names).tellings(of: reader.read(document))
    }

    static func events(_ tellings: Telling...) -> [ToldEvent] { EventGrouper(names: names).events(tellings) }
}
