package import Foundation

/// A line of an exported ledger on what is watched: a filter of the watch list, or a source of the user's own.
///
/// The ways by which an entry is told stay behind: a webhook and its secret belong to the desk that has them, and a ledger is
/// handed on.
package enum WatchLine: Hashable, Sendable, Codable {
    case watched(filter: String)
    case watchedSource(WatchedSource)

    /// `nil` for any other line.
    package init?(_ line: Data) {
        guard let read = try? JSONDecoder().decode(WatchLine.self, from: line) else { return nil }
        self = read
    }

    package var line: Data {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            return try encoder.encode(self)
        }
    }
}

extension Ledger {
    /// What is watched, as lines that another ledger takes.
    package func watchLines() throws(LedgerError) -> [WatchLine] {
        try ownSources().map { .watchedSource($0) } + interests().map { .watched(filter: $0.filter) }
    }
}

extension LedgerWriter {
    /// Takes a line of another ledger: what is watched already stays as it is.
    ///
    /// - Returns: whether it was new.
    package func take(_ line: WatchLine, knownTo ledger: Ledger, now: Date) throws(LedgerError) -> Bool {
        switch line {
        case .watched(let filter):
            if try ledger.interests().contains(where: { $0.filter == filter }) { return false }
            try watch(filter: filter, webhook: nil, secretFile: nil, now: now)
        case .watchedSource(let source):
            if try ledger.ownSources().contains(where: { $0.id == source.id }) { return false }
            try watch(source)
        }
        return true
    }
}
