internal import Law
internal import Tables

/// How near a source stands to what it tells. The greater one is believed where two differ.
enum Authority: Int, Comparable {
    case memory
    case press
    /// A row of the record that rests on a report at second hand.
    case secondHand
    /// The web page of a department.
    case page
    /// The transmittal sheet itself, as the Federal Register and the Congressional Record print it.
    case sheet
    /// What takes back or mends the sheet.
    case correction

    static func < (left: Authority, right: Authority) -> Bool { left.rawValue < right.rawValue }

    /// Whether the seller's government speaks.
    var isOfficial: Bool { self >= .page }

    /// Of what an observation says.
    init(_ observation: Observation) {
        switch observation.act {
        case .press: self = .press
        case .correction: self = .correction
        case .resolution: self = .sheet
        case .determination, .event: self = observation.says.isVerified ? .secondHand : .memory
        case .notification:
            switch observation.surface {
            case "federal-register", "congressional-record": self = .sheet
            case "dsca", "state": self = .page
            case nil: self = Self.ofRecord(observation.says)
            default: self = .secondHand
            }
        }
    }

    /// Of the day on which Congress was notified. A page's day may be that of its posting, so that only a sheet
    /// and the agency's own dateline settle it.
    static func ofDay(_ observation: Observation) -> Authority {
        let general = Authority(observation)
        return general == .page && observation.surface == "state" ? .secondHand : general
    }

    /// A row of the embedded tables is worth what it was taken from.
    private static func ofRecord(_ says: CaseStatement) -> Authority {
        guard says.isVerified else { return .memory }
        let basis = says.dateBasis ?? ""
        if basis.hasPrefix("FR") || basis.hasPrefix("CR") || Bytes.hold(basis, "delivered") { return .sheet }
        if basis.hasPrefix("DSCA") || basis.hasPrefix("State") { return .page }
        return .secondHand
    }

    /// In words: `the transmittal sheet`.
    var words: String {
        switch self {
        case .memory: "a row that rests on memory"
        case .press: "the press"
        case .secondHand: "a report at second hand"
        case .page: "a department's page"
        case .sheet: "the transmittal sheet"
        case .correction: "a correction"
        }
    }
}
