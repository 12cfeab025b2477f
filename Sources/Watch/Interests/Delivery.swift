package import Foundation
package import Ledger

/// Posts reports to their webhooks, and says in the ledger what was told.
package struct Delivery: Sendable {
    let exchange: any WebExchange
    let clock: WatchClock
    let limits: WatchLimits
    /// The secret that a file holds; `nil` where it cannot be read.
    let secret: @Sendable (String) -> [UInt8]?

    package init(
        exchange: any WebExchange, clock: WatchClock = .ofMachine, limits: WatchLimits = WatchLimits(),
        secret: @escaping @Sendable (String) -> [UInt8]? = Delivery.secret
    ) {
        self.exchange = exchange
        self.clock = clock
        self.limits = limits
        self.secret = secret
    }

    /// An entry of the watch list with what changed for it.
    package struct Due: Sendable {
        package let interest: Interest
        package let report: InterestReport

        package init(_ interest: Interest, _ report: InterestReport) {
            self.interest = interest
            self.report = report
        }
    }

    /// - Parameter onlyPosted: leaves entries without a webhook, which somebody will look at.
    /// - Returns: what could not be posted, in words; it is posted again at the next run.
    package func deliver(
        _ due: [Due], to writer: LedgerWriter, onlyPosted: Bool
    ) async throws(LedgerError) -> [String] {
        var troubles: [String] = []
        for entry in due {
            if entry.interest.webhook == nil, onlyPosted { continue }
            if let trouble = await trouble(entry) {
                troubles.append("\(entry.interest.filter): \(trouble) It is posted again at the next run.")
                continue
            }
            try writer.told(entry.interest.id, to: entry.report.to, now: clock.now())
        }
        return troubles
    }

    /// Why a report could not be posted; `nil` where it was, or there is nothing to post.
    private func trouble(_ entry: Due) async -> String? {
        guard let text = entry.interest.webhook, !entry.report.changes.isEmpty else { return nil }
        guard let address = WebAddress(text) else { return "its webhook is no address of the web." }
        guard let path = entry.interest.secretFile, let secret = secret(path) else {
            return "the file with the secret of its webhook cannot be read, or holds fewer than 20 signs."
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        // Plain values, which always encode.
        guard let body = try? encoder.encode(entry.report) else { return "the report cannot be written." }
        do throws(FetchFault) {
            try await Webhook(address: address, secret: secret).send(
                Array(body), delivery: "\(entry.interest.id)-\(entry.report.from)-\(entry.report.to)",
                over: exchange, clock: clock, limits: limits)
            return nil
        } catch {
            return error.description
        }
    }

    /// The secret of a file: its first line, of 20 signs or more.
    package static let secret: @Sendable (String) -> [UInt8]? = { path in
        guard let data = FileManager.default.contents(atPath: path), data.count <= 10_000 else { return nil }
        let text = String(decoding: data, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
        return text.utf8.count >= 20 ? Array(text.utf8) : nil
    }
}
