package import Law

/// A document to be kept, with what was read from it.
package struct SourceDraft: Sendable {
    /// The bytes as they came.
    package var bytes: [UInt8]
    /// SHA-256 of the bytes, in lower-case hexadecimal.
    package var sha256: String
    /// A URL, or a file's path.
    package var name: String
    /// `notice`, `news`, `resolution`, `other`.
    package var kind: String
    package var surface: String
    package var title: String?
    package var published: String?
    /// The text, for searching.
    package var text: String
    /// The day on which the source was seen, where it is not today.
    package var seen: CalendarDate?
    /// The reading as JSON, without the text.
    package var reading: [UInt8]
    /// The version of the reader.
    package var engine: String
    package var observations: [ObservationDraft]
    /// What the reading tells, for the index; `nil` where it is to be made of ``reading``.
    package var told: [ToldRow]?

    package init(
        bytes: [UInt8], sha256: String, name: String, kind: String, surface: String, title: String?,
        published: String?, text: String, seen: CalendarDate? = nil, reading: [UInt8], engine: String,
        observations: [ObservationDraft], told: [ToldRow]? = nil
    ) {
        self.bytes = bytes
        self.sha256 = sha256
        self.name = name
        self.kind = kind
        self.surface = surface
        self.title = title
        self.published = published
        self.text = text
        self.seen = seen
        self.reading = reading
        self.engine = engine
        self.observations = observations
        self.told = told
    }
}

/// A source as the ledger holds it, without its bytes.
package struct HeldSource: Hashable, Sendable, Codable {
    package let sha256: String
    package let name: String
    package let kind: String
    package let surface: String
    package let title: String?
    package let published: String?
    package let seen: CalendarDate
    package let recordedAt: String
    /// The size of its bytes.
    package let size: Int
}

/// What became of a source that was to be added.
package enum AddedSource: Hashable, Sendable {
    /// It was added, with the observations that were made of it; `replaced` names the earlier capture of the page.
    case added(observations: [AddedObservation], replaced: String?)
    /// The ledger had these bytes already.
    case held(HeldSource)
}

/// An observation that was added.
package struct AddedObservation: Hashable, Sendable {
    package let caseID: String
    package let act: Observation.Act
    /// The case under its transmittal number, where it was known without one before.
    package let joins: String?
}
