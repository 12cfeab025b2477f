internal import Foundation

/// Moments as the ledger writes them.
enum Moment {
    /// UTC, ISO 8601, with milliseconds: texts that sort as the moments do.
    static func text(_ moment: Date) -> String {
        moment.formatted(Date.ISO8601FormatStyle(includingFractionalSeconds: true))
    }
}
