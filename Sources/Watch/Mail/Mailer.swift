internal import Foundation
internal import Ledger

/// Writes reports as letters, and hands them to a relay.
package struct Mailer: Sendable {
    let relay: any MailRelay
    let from: MailAddress
    /// A report in words, for a reader: a line of subject, and the text.
    let words: @Sendable (InterestReport) -> (subject: String, text: String)

    package init(
        relay: any MailRelay, from: MailAddress,
        words: @escaping @Sendable (InterestReport) -> (subject: String, text: String)
    ) {
        self.relay = relay
        self.from = from
        self.words = words
    }

    /// - Parameter name: of the delivery: a letter that is sent again bears the same.
    /// - Returns: to whom it was refused while others got it.
    func send(
        _ report: InterestReport, to readers: [String], name: String, now: Date
    ) async throws(MailFault) -> [String] {
        let to = readers.compactMap(MailAddress.init)
        guard to.count == readers.count, !to.isEmpty else {
            throw MailFault(.refused, "one of its readers has no address of mail")
        }
        let (subject, text) = words(report)
        // Ledgers count from one each: what is told makes the name one of its own.
        let mark = Fingerprint.of(Array("\(report.filter)\n\(text)".utf8)).prefix(16)
        return try await relay.send(
            MailMessage(
                from: from, to: to, subject: subject, text: text, date: now, id: "attache.\(name).\(mark)"))
    }
}
