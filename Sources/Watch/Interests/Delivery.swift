internal import Foundation
package import Ledger

/// Sends reports by their ways, to webhooks and by mail, and says in the ledger what was told.
package struct Delivery: Sendable {
    let exchange: any WebExchange
    let clock: WatchClock
    let limits: WatchLimits
    /// `nil` where no relay is given.
    let mailer: Mailer?
    /// The secret that a file holds; `nil` where it cannot be read.
    let secret: @Sendable (String) -> [UInt8]?

    package init(
        exchange: any WebExchange, clock: WatchClock = .ofMachine, limits: WatchLimits = WatchLimits(),
        mailer: Mailer? = nil,
        secret: @escaping @Sendable (String) -> [UInt8]? = Delivery.secret
    ) {
        self.exchange = exchange
        self.clock = clock
        self.limits = limits
        self.mailer = mailer
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

    /// - Parameter onlySent: leaves entries without a way of their own, which somebody will look at.
    /// - Returns: what could not be sent, in words. It is sent again at the next run, but for what would be refused again.
    package func deliver(
        _ due: [Due], to writer: LedgerWriter, onlySent: Bool
    ) async throws(LedgerError) -> [String] {
        var troubles: [String] = []
        for entry in due {
            if entry.interest.webhook == nil, onlySent { continue }
            switch await send(entry) {
            case .well(let remarks):
                troubles += remarks.map { "\(entry.interest.filter): \($0)" }
                try writer.told(entry.interest.id, to: entry.report.to, now: clock.now())
            case .later(let why):
                troubles.append("\(entry.interest.filter): \(why) It is sent again at the next run.")
            }
        }
        return troubles
    }

    private enum Outcome {
        /// It was sent, with what is to be said of it.
        case well([String])
        case later(String)
    }

    private func send(_ entry: Due) async -> Outcome {
        guard !entry.report.changes.isEmpty else { return .well([]) }
        let name = "\(entry.interest.id)-\(entry.report.from)-\(entry.report.to)"
        // The webhook first: it knows a delivery that comes twice by its name, a reader of mail does not.
        if let hook = entry.interest.hook, let trouble = await post(entry, to: hook, name) {
            return .later(trouble)
        }
        let readers = entry.interest.readers
        guard !readers.isEmpty else { return .well([]) }
        guard let mailer else {
            return .later("it is to be mailed, and no relay is given (--mail-file, ATTACHE_MAIL_FILE).")
        }
        do throws(MailFault) {
            let refused = try await mailer.send(entry.report, to: readers, name: name, now: clock.now())
            return .well(refused.map { "it was mailed, but not to \($0)." })
        } catch {
            let words = "it could not be mailed: \(error.what)."
            return error.isLasting ? .well([words + " It is not sent again."]) : .later(words)
        }
    }

    /// Why a report could not be posted; `nil` where it was.
    private func post(_ entry: Due, to text: String, _ name: String) async -> String? {
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
                Array(body), delivery: name, over: exchange, clock: clock, limits: limits)
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
