/// How a lock was found.
package enum LockState: String, CaseIterable, Hashable, Sendable, Codable {
    case closed
    /// Open for a part, or for a time, as a waiver makes it.
    case partlyOpen = "partly-open"
    /// The way to open it has begun, and takes its period.
    case opening
    case open
    /// It could have been closed and was not.
    case notApplied = "not-applied"
    /// A rule that stands, and needs its key each time.
    case standing
    /// Nothing that was seen says how it is: never observed by that day, or what was observed has run out.
    case unknown

    /// In a line: `partly open`.
    package var name: String {
        switch self {
        case .closed: "closed"
        case .partlyOpen: "partly open"
        case .opening: "being opened"
        case .open: "open"
        case .notApplied: "not applied"
        case .standing: "stands"
        case .unknown: "not known"
        }
    }

    /// Whether something is barred: `nil` where nobody knows.
    package var bars: Bool? {
        switch self {
        case .closed, .partlyOpen, .opening, .standing: true
        case .open, .notApplied: false
        case .unknown: nil
        }
    }
}
