package import Ledger

/// What became of one look at a source.
package struct SourceReport: Sendable, Codable {
    /// A page whose bytes went into the ledger.
    package struct Added: Hashable, Sendable, Codable {
        package let address: String
        /// The cases that it tells of.
        package let cases: [String]
        /// Whether an earlier capture of it was there.
        package let isEdited: Bool
    }

    /// A page that could not be taken.
    package struct Trouble: Hashable, Sendable, Codable {
        package let code: FetchFault.Code
        package let what: String
    }

    package let id: String
    /// Pages of listings, and pages that they name, that were asked for.
    package var listings = 0
    package var asked = 0
    package var added: [Added] = []
    package var unchanged = 0
    /// Pages that are about something else.
    package var passed = 0
    package var gone = 0
    package var troubles: [Trouble] = []
    /// Pages that wait for the next look.
    package var waiting = 0
    /// Links to hosts at which the source has no business.
    package var elsewhere = 0
    /// Why the source is not to be had; `nil` where it is.
    package var fault: FetchFault?
    /// How it stands now; `nil` where it was not asked at all.
    package var state: SourceState?

    init(id: String) { self.id = id }

    private enum CodingKeys: String, CodingKey {
        case id, listings, asked, added, unchanged, passed, gone, troubles, waiting, elsewhere, state
    }
}
