internal import Foundation
internal import Law

/// A line of an exported ledger: one JSON object.
enum LedgerLine: Codable {
    /// The first line.
    case head(Head)
    case source(Source)

    struct Head: Codable {
        var schema: String
        /// The last link of the chain when it was exported.
        var chain: String
        var sources: Int

        static let schemaName = "attache.ledger/1"
    }

    /// A source with all that was read from it.
    struct Source: Codable {
        var sha256: String
        var name: String
        var kind: String
        var surface: String
        var title: String?
        var published: String?
        var seen: CalendarDate
        var recordedAt: String
        /// Base64.
        var bytes: Data
        var engine: String
        /// Base64 of its JSON.
        var reading: Data
        var text: String
        var observations: [Said]
    }

    /// An observation, without what the ledger adds to it.
    struct Said: Codable {
        var caseID: String
        var act: Observation.Act
        var says: CaseStatement
        var stage: CaseStage?
        var stageDate: CalendarDate?
        var event: ObservedEvent?
    }

    private enum CodingKeys: String, CodingKey { case head, source }
}
