// Reading: a document into mentions, sale claims and events, each with the span of its words.
//
// Enters: a ``Documents/Document`` and the lexicon. Leaves: a ``Reading``, in the form of schema.md. The steps,
// each a pure function of the step before, in the order in which ``Reader/read(_:)`` calls them:
//
//     Lexicon.scan      tokens and names in one pass             (target Lexicon)
//     Text              both, with what every step asks of them   Steps/Text.swift
//     Sentences         blocks and sentences                      Steps/Sentences.swift
//     Amounts           sums of money                             Steps/Amounts.swift
//     ItemGroups        quantity + article + apposition           Steps/ItemGroups.swift
//     Elements          a sentence as a row of actors, verbs …    Steps/Elements.swift
//     Sales             frames filled from it, then merged        Sales/
//     Clauses           a sentence as clauses, for the events     Steps/Clauses.swift
//     Events            rules tried on the clauses                Events/
//
// A notice is a form, not prose: Notices/ reads it by its headings and set sentences. Start at Reader.swift.

package import Documents

/// What the reader made of one document.
package struct Reading: Sendable, Codable {
    package var schema: String
    package var engine: String
    package var document: DocumentSummary
    package var sales: [Sale]
    package var events: [Event]
    package var mentions: [MentionClaim]
    /// What official notices state beside their sales, one for each; absent for other documents.
    package var notices: [NoticeDetails]?
    /// What a correction corrects; absent for other documents.
    package var corrects: NoticeCorrection?
    package var warnings: [String]

    /// What the first notice of the document states beside its sale.
    package var notice: NoticeDetails? { notices?.first }

    /// The version of the output contract.
    package static let schemaName = "attache.reading/1"
    /// The version of the program.
    package static let engineVersion = "0.1.0"

    package init(
        document: DocumentSummary, sales: [Sale], events: [Event], mentions: [MentionClaim],
        warnings: [String]
    ) {
        schema = Self.schemaName
        engine = Self.engineVersion
        self.document = document
        self.sales = sales
        self.events = events
        self.mentions = mentions
        self.warnings = warnings
    }
}

/// The document as the reading carries it.
package struct DocumentSummary: Sendable, Codable {
    package var sha256: String
    package var source: String
    package var kind: String
    package var surface: String
    /// Why it is no notice, where something speaks for one.
    package var reason: String?
    package var title: String?
    package var published: String?
    package var language: String?
    package var text: String

    package init(_ document: Document) {
        sha256 = document.sha256
        source = document.source
        kind = document.kind.rawValue
        surface = document.surface.rawValue
        reason = document.reason
        title = document.title
        published = document.published
        language = document.language
        text = document.text
    }
}

/// A name that the text mentions.
package struct MentionClaim: Sendable, Codable, Hashable {
    package var entity: String
    package var kind: String
    package var text: String
    package var start: Int
    package var end: Int

    package init(entity: String, kind: String, span: Span) {
        self.entity = entity
        self.kind = kind
        text = span.text
        start = span.start
        end = span.end
    }
}
