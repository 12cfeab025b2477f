internal import Briefing
internal import Foundation
internal import Law
internal import Ledger
internal import Watch

/// The watch list, as the commands and the desk's scheduler use it.
enum WatchList {
    /// A filter as somebody writes it, with buyers by any of their names.
    static func filter(_ text: String, _ record: Record) throws(Failure) -> InterestFilter {
        do throws(InterestFilter.Fault) {
            return try InterestFilter(text, law: record.law)
        } catch {
            throw Failure(.usage, error.message)
        }
    }

    /// What changed for each entry. One whose filter cannot be read any more is told, and passed over.
    static func reports(_ record: Record, in surroundings: Surroundings) throws(Failure) -> [Delivery.Due] {
        let (due, faults) = try record.asking { ledger throws(LedgerError) in
            try reports(ledger, record.law)
        }
        for fault in faults { surroundings.remark(fault) }
        return due
    }

    static func reports(_ ledger: Ledger, _ law: Law) throws(LedgerError) -> (
        due: [Delivery.Due], faults: [String]
    ) {
        var readable: [(Interest, InterestFilter)] = []
        var faults: [String] = []
        for interest in try ledger.interests() {
            do throws(InterestFilter.Fault) {
                readable.append((interest, try InterestFilter(interest.filter, law: law)))
            } catch {
                faults.append("watched \(interest.id), \(interest.filter): \(error.message)")
            }
        }
        let reports = try ledger.reports(of: readable)
        return (zip(readable, reports).map { Delivery.Due($0.0, $1) }, faults)
    }

    /// Writes reports for a reader.
    static func tell(
        _ reports: [InterestReport], _ format: SourcesCommand.Format, in surroundings: Surroundings
    ) throws(Failure) {
        switch format {
        case .json:
            for report in reports { surroundings.output.write(try JSONAnswer.text(report, layout: .line)) }
        case .text where reports.isEmpty:
            surroundings.output.write("Nothing is watched. attache watch add 'buyer:TUR' begins.\n")
        case .text:
            for report in reports {
                for line in WatchWords.lines(report) {
                    surroundings.output.write(SafeText.indented(line) + "\n")
                }
            }
        }
        try surroundings.output.flush()
    }

    /// Sends what is to be posted and mailed, and says in the ledger what was told.
    static func deliver(
        _ due: [Delivery.Due], _ record: Record, mailer: Mailer?, allowsPrivate: Bool,
        in surroundings: Surroundings
    ) throws(Failure) -> ExitStatus {
        let writer: LedgerWriter
        do throws(LedgerError) { writer = try record.ledger.writer() } catch { throw Failure(error) }
        defer { writer.close() }
        let outcome = Waiting.value { () async throws -> [String] in
            let exchange = NetworkExchange(allowsPrivate: allowsPrivate)
            let outcome: Result<[String], any Error>
            do {
                outcome = .success(
                    try await Delivery(exchange: exchange, mailer: mailer)
                        .deliver(due, to: writer, onlySent: false))
            } catch {
                outcome = .failure(error)
            }
            await exchange.close()
            return try outcome.get()
        }
        switch outcome {
        case .success(let troubles):
            for trouble in troubles { surroundings.remark(trouble) }
            return troubles.isEmpty ? .success : .unavailable
        case .failure(let error as LedgerError): throw Failure(error)
        case .failure(let error):
            throw Failure(.software, "the reports could not be posted (\(error)). Report this.")
        }
    }

    /// Changes the ledger's lists.
    @discardableResult
    static func change<Value>(
        _ record: Record, _ change: (LedgerWriter) throws(LedgerError) -> Value
    ) throws(Failure) -> Value {
        do throws(LedgerError) {
            let writer = try record.ledger.writer()
            defer { writer.close() }
            return try change(writer)
        } catch {
            throw Failure(error)
        }
    }
}

extension InterestFilter {
    init(_ text: String, law: Law) throws(Fault) {
        let buyers = BuyerArgument()
        try self.init(
            text,
            code: { name throws(Fault) in
                do throws(UnknownName) {
                    return try buyers.named(name, as: "buyer:")
                } catch {
                    throw Fault(error.message)
                }
            }, agencies: law.agencies)
    }
}

/// A report in words.
enum WatchWords {
    static func lines(_ report: InterestReport) -> [String] {
        var lines = [
            "\(report.filter): " + (report.changes.isEmpty ? "nothing changed" : count(report.changes.count))
        ]
        for change in report.changes {
            switch change.sense {
            case .new: lines.append("  \(change.case) new")
            case .changed: lines.append("  \(change.case) changed")
            case .told: lines.append("  \(change.case) told by a further source, with nothing that differs")
            }
            for difference in change.differences {
                lines.append(
                    "    \(difference.field): \(difference.before ?? "not stated") → \(difference.after ?? "not stated")"
                )
            }
            for telling in change.observations.prefix(6) {
                lines.append("    \(telling.act), seen \(telling.seen), \(telling.source)")
            }
            lines.append("    told because \(change.why.joined(separator: ", and "))")
        }
        for source in report.unavailable { lines.append("  not heard of: \(source)") }
        return lines
    }

    /// A report as a letter: what changed, with its sources, and why the reader is told.
    static func letter(_ report: InterestReport) -> (subject: String, text: String) {
        let cases = report.changes.map(\.case)
        let named = cases.count <= 3 ? cases.joined(separator: ", ") : count(cases.count)
        let text = lines(report).map(SafeText.indented).joined(separator: "\n")
        let end =
            "You are told since '\(report.filter)' is on the watch list of an Attaché desk with your address. Values are "
            + "ceilings at notification; the end of a review is no approval. To end this: attache watch remove \(report.interest)"
        return ("\(report.filter): \(named)", "\(text)\n\n-- \n\(SafeText.line(end))\n")
    }

    private static func count(_ number: Int) -> String { number == 1 ? "1 case" : "\(number) cases" }
}

extension SafeText {
    /// A line that stands in as far as it did.
    static func indented(_ text: String) -> String {
        let blanks = text.prefix { $0 == " " }
        return blanks + line(String(text.dropFirst(blanks.count)))
    }
}
