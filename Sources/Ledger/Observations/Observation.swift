package import Law

/// What one source says of one case, as the ledger holds it. It is never changed; what it got wrong, a later one
/// says.
package struct Observation: Hashable, Sendable, Codable, Identifiable {
    /// Its place in the ledger.
    package let id: Int64
    /// The case as this source names it: a transmittal number, else `YYYY-MM-DD|ISO3|value`.
    package let caseID: String
    package let act: Act
    package let says: CaseStatement
    /// The stage that it proves, and the day of it; `nil` where it proves none.
    package let stage: CaseStage?
    package let stageDate: CalendarDate?
    /// What happened, where it tells of an event.
    package let event: ObservedEvent?
    /// The day on which the source was seen.
    package let seen: CalendarDate
    /// The moment at which the ledger learned it: UTC, ISO 8601.
    package let recordedAt: String
    /// Whether it comes from the tables in the program.
    package let isEmbedded: Bool
    /// The name of the source: a URL, or a file's path.
    package let source: String
    /// SHA-256 of the bytes that the ledger keeps of it; `nil` for the embedded record.
    package let sourceHash: String?
    /// Where the source was published; `nil` for the embedded record.
    package let surface: String?
    /// The observation in whose place this one stands.
    package let replaces: Int64?

    /// What a source does when it speaks of a case.
    package enum Act: String, CaseIterable, Hashable, Sendable, Codable {
        /// It notifies the case, or prints its notification.
        case notification
        /// It corrects what was printed of the case.
        case correction
        /// A chamber of Congress moves to disapprove it.
        case resolution
        /// It is determined that an emergency requires the sale at once.
        case determination
        /// Something else happened that concerns it.
        case event
        /// The press tells of it.
        case press
    }

    package init(
        id: Int64, caseID: String, act: Act, says: CaseStatement, stage: CaseStage?, stageDate: CalendarDate?,
        event: ObservedEvent? = nil, seen: CalendarDate, recordedAt: String, isEmbedded: Bool, source: String,
        sourceHash: String?,
        surface: String?, replaces: Int64?
    ) {
        self.id = id
        self.caseID = caseID
        self.act = act
        self.says = says
        self.stage = stage
        self.stageDate = stageDate
        self.event = event
        self.seen = seen
        self.recordedAt = recordedAt
        self.isEmbedded = isEmbedded
        self.source = source
        self.sourceHash = sourceHash
        self.surface = surface
        self.replaces = replaces
    }
}

/// An observation that is not in the ledger yet.
package struct ObservationDraft: Hashable, Sendable {
    /// `nil` for an event that concerns no case.
    package var caseID: CaseID?
    package var act: Observation.Act
    package var says: CaseStatement
    package var stage: CaseStage?
    package var stageDate: CalendarDate?
    package var event: ObservedEvent?

    package init(
        caseID: CaseID?, act: Observation.Act, says: CaseStatement = CaseStatement(), stage: CaseStage? = nil,
        stageDate: CalendarDate? = nil, event: ObservedEvent? = nil
    ) {
        self.caseID = caseID
        self.act = act
        self.says = says
        self.stage = stage
        self.stageDate = stageDate
        self.event = event
    }
}
