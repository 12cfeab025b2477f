internal import ArgumentParser
internal import Briefing
internal import Foundation
internal import Ledger
internal import Watch

/// `attache ledger …`: looking after the file itself.
struct LedgerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ledger", abstract: "Verifies, copies, exports, imports and counts the ledger.",
        subcommands: [
            LedgerVerifyCommand.self, LedgerStatsCommand.self, LedgerBackupCommand.self,
            LedgerExportCommand.self,
            LedgerImportCommand.self,
        ])
}

/// `attache ledger verify`.
struct LedgerVerifyCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Works every hash out anew, and tells what is not as it was written.",
        discussion: """
            The seal of every page of the file is checked, the rules of its tables, the chain of hashes over all rows, \
            the index of words, and the bytes of every source: a byte that is changed by hand is found wherever it \
            lies. A chain does not show by itself that its end was cut off, or that all of it was made anew: note \
            the last link and give it with --head later, and it is shown that all up to there is as it was. A \
            ledger of an earlier version has no seals; of it the room of a page that holds nothing is not looked at. \
            Ends with 0 where all is well, with 69 where something is not.

            Example:
              attache ledger verify --head 9c1f…
            """)

    @Option(help: ArgumentHelp("A link that was noted earlier.", valueName: "hash"))
    var head: String?

    @OptionGroup var ledgerOptions: LedgerOptions

    func execute(in surroundings: Surroundings) throws(Failure) -> ExitStatus {
        let record = try Record(ledgerOptions, in: surroundings)
        let found = try record.asking { ledger throws(LedgerError) in
            try ledger.verify(head: head?.lowercased())
        }
        for fault in found.faults { surroundings.output.write("\(SafeText.line(fault))\n") }
        let verdict =
            found.isSound
            ? "All is as it was written" : "\(found.faults.count) fault\(found.faults.count == 1 ? "" : "s")"
        surroundings.output.write(
            "\(verdict): \(found.links) links, \(found.observations) observations, \(found.sources) sources.\n"
                + "last link \(found.head)\n")
        if !found.hasSeals {
            surroundings.output.write(
                "The pages have no seals: an earlier version made the file, or there is none.\n")
        }
        return found.isSound ? .success : .unavailable
    }
}

/// `attache ledger stats`.
struct LedgerStatsCommand: Subcommand {
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json
    }

    static let configuration = CommandConfiguration(
        commandName: "stats", abstract: "Counts what the ledger holds.")

    @Option(help: "How the answer is written.")
    var format: Format = .text

    @OptionGroup var ledgerOptions: LedgerOptions

    func execute(in surroundings: Surroundings) throws(Failure) -> ExitStatus {
        let record = try Record(ledgerOptions, in: surroundings)
        let counts = try record.asking { ledger throws(LedgerError) in try ledger.statistics() }
        guard format == .text else {
            surroundings.output.write(try JSONAnswer.text(counts, layout: .pretty))
            return .success
        }
        let surfaces = counts.surfaces.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
        var lines = [
            ("ledger", record.ledger.path ?? "in memory"),
            (
                "cases",
                "\(counts.cases), of which \(counts.conflictingCases) with official sources that differ"
            ),
            (
                "observations",
                "\(counts.observations), of which \(counts.events) of events and \(counts.replacedObservations) replaced"
            ),
            (
                "sources",
                "\(counts.sources)\(surfaces.isEmpty ? "" : " (" + surfaces.joined(separator: ", ") + ")")"
            ),
            ("bytes of sources", "\(counts.sourceBytes), kept in \(counts.packedBytes)"),
            ("editions of the record", "\(counts.editions)"),
        ]
        if let first = counts.firstSeen, let last = counts.lastSeen {
            lines.append(("seen", "from \(first) to \(last)"))
        }
        if let last = counts.lastRecorded { lines.append(("last entry", last)) }
        let width = lines.map(\.0.count).max() ?? 0
        for (name, words) in lines {
            surroundings.output.write(
                name.padding(toLength: width + 2, withPad: " ", startingAt: 0) + SafeText.line(words) + "\n")
        }
        return .success
    }
}

/// `attache ledger backup FILE`.
struct LedgerBackupCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Copies the whole ledger into a new file, also while others add to it.",
        discussion:
            "A ledger in a database is copied with pg_dump; attache ledger export writes what was added to it."
    )

    @Argument(help: "The new file.", completion: .file())
    var file: String

    @OptionGroup var ledgerOptions: LedgerOptions

    func execute(in surroundings: Surroundings) throws(Failure) -> ExitStatus {
        let record = try Record(ledgerOptions, in: surroundings)
        try record.asking { ledger throws(LedgerError) in try ledger.backUp(to: file) }
        surroundings.output.write("copied to \(InputName.shown(file))\n")
        return .success
    }
}

/// `attache ledger export`.
struct LedgerExportCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Writes all that was added as JSON lines, for another ledger or another program.",
        discussion: """
            Each line is a source with its bytes (base64), its reading and its observations. The embedded record is in \
            every attache and is left out. At the end stand the watch list's filters and your own sources, without the webhooks, \
            readers and secrets of this ledger.

            Example:
              attache ledger export > ledger.jsonl
            """)

    @OptionGroup var ledgerOptions: LedgerOptions

    func execute(in surroundings: Surroundings) throws(Failure) -> ExitStatus {
        let record = try Record(ledgerOptions, in: surroundings)
        try record.asking { ledger throws(LedgerError) in
            try ledger.export { line in
                surroundings.output.write(String(decoding: line, as: UTF8.self) + "\n")
            }
        }
        for line in try record.asking({ ledger throws(LedgerError) in try ledger.watchLines() }) {
            // Plain values, which always encode.
            guard let data = try? line.line else { continue }
            surroundings.output.write(String(decoding: data, as: UTF8.self) + "\n")
        }
        return .success
    }
}

/// `attache ledger import FILE`.
struct LedgerImportCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Adds what another ledger exported; what is held already is left as it is.")

    @Argument(help: "The exported lines; - reads standard input.", completion: .file())
    var file: String

    @OptionGroup var ledgerOptions: LedgerOptions

    func execute(in surroundings: Surroundings) throws(Failure) -> ExitStatus {
        let record = try Record(ledgerOptions, in: surroundings)
        let writer = try record.asking { ledger throws(LedgerError) in try ledger.writer() }
        defer { writer.close() }
        var counts = (added: 0, held: 0, watched: 0)
        var number = 0
        var waiting: [SourceDraft] = []
        func write() throws(Failure) {
            guard !waiting.isEmpty else { return }
            do throws(LedgerError) {
                for outcome in try writer.add(waiting, now: surroundings.clock()) {
                    if case .added = outcome { counts.added += 1 } else { counts.held += 1 }
                }
            } catch {
                throw Failure(error)
            }
            waiting = []
        }
        func take(_ line: WatchLine) throws(Failure) {
            // A source is asked by its address, and a filter read, only where both are what they say.
            switch line {
            case .watched(let filter): guard (try? WatchList.filter(filter, record)) != nil else { return }
            case .watchedSource(let source):
                guard WatchedSource.isID(source.id), WebAddress(source.address) != nil else { return }
            }
            do throws(LedgerError) {
                if try writer.take(line, knownTo: record.ledger, now: surroundings.clock()) {
                    counts.watched += 1
                }
            } catch {
                throw Failure(error)
            }
        }
        // A line holds a document in base64 beside its text and its reading.
        let limit = 400_000_000
        try InputFile.reading(file, in: surroundings) { stream throws(Failure) in
            while let line = try stream.line(limit: limit) {
                number += 1
                guard line.contains(where: { $0 > 0x20 }) else { continue }
                if let watched = WatchLine(Data(line)) {
                    try take(watched)
                    continue
                }
                do throws(ImportedLine.Fault) {
                    if case .source(let draft) = try ImportedLine(Data(line)) { waiting.append(draft) }
                } catch {
                    try write()
                    throw Failure(
                        .notText,
                        "\(InputName.shown(file)), line \(number): \(error.reason), so the import stopped there. The "
                            + "\(counts.added) sources before it were added; export the other ledger again and "
                            + "repeat it, which adds only what is missing.")
                }
                if waiting.count >= 64 { try write() }
            }
        }
        try write()
        let watched = counts.watched == 0 ? "" : " \(counts.watched) more watched."
        surroundings.output.write(
            "\(counts.added) sources added, \(counts.held) held already.\(watched)\n")
        return .success
    }
}
