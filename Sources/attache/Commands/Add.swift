internal import ArgumentParser
internal import Briefing
internal import Documents
internal import Foundation
internal import Law
internal import Ledger
internal import Lexicon
internal import Reading

/// `attache add FILE|FOLDER|-…`: documents into the ledger.
struct AddCommand: Subcommand {
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json
    }

    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract:
            "Adds notices, resolutions and articles to the ledger, each with what it says of which case.",
        discussion: """
            The bytes of each document are kept with their hash, and what it says of a case becomes an observation. \
            Nothing is ever changed or deleted: a page that was edited is added again and stands in the place of its \
            earlier capture, which stays readable. The same bytes again change nothing. What is told as added is on \
            the disk; the work can be stopped at any moment (Ctrl-C) and begun again.

            Of a folder the text, HTML, PDF and JSON files in it and below it are taken.

            Examples:
              attache add notices/
              attache add page.html --seen 2026-03-10 --name https://www.state.gov/releases/page
            """)

    @Argument(help: "Documents or folders; - reads standard input.", completion: .file())
    var files: [String]

    @Option(
        help: ArgumentHelp(
            "The day on which the documents were seen, where it is not today.", valueName: "YYYY-MM-DD"))
    var seen: Day?

    @Option(
        help: ArgumentHelp("The name of the source, as its URL, of a single document.", valueName: "name"))
    var name: String?

    @Option(help: "How the answer is written: text, or a JSON object a line.")
    var format: Format = .text

    @OptionGroup var document: DocumentOptions
    @OptionGroup var ledgerOptions: LedgerOptions

    func validate() throws {
        if name != nil, files.count != 1 || FolderWalk.isFolder(files[0]) {
            throw ValidationError("--name names one document, and several are given.")
        }
    }

    func execute(in surroundings: Surroundings) throws(Failure) -> ExitStatus {
        if let seen, seen.date > surroundings.today {
            throw Failure(
                .usage,
                "--seen \(seen.date): that day is yet to come, so nothing can have been seen on it. Today is "
                    + "\(surroundings.today).")
        }
        HeadStart.lexicon()
        let record = try Record(ledgerOptions, in: surroundings)
        let writer: LedgerWriter
        do throws(LedgerError) {
            writer = try record.ledger.writer()
        } catch {
            throw Failure(error)
        }
        defer { writer.close() }
        let paths = files.flatMap { file in
            FolderWalk.isFolder(file)
                ? FolderWalk.documents(in: file).map { (path: $0, isNamed: false) }
                : [(path: file, isNamed: true)]
        }
        if paths.isEmpty {
            surroundings.remark(
                "there is no text, HTML, PDF or JSON file in \(files.joined(separator: ", ")).")
        }
        Interruption.listen()
        let day: CalendarDate
        if let seen { day = seen.date } else { day = try Self.seenDay(record, surroundings) }
        var adding = Adding(
            examiner: try Examiner(record), ledger: record.ledger, writer: writer, options: self,
            seen: day, surroundings: surroundings,
            total: paths.count)
        for path in paths {
            guard !Interruption.wasAsked else { break }
            try adding.take(path.path, isNamed: path.isNamed)
        }
        return try adding.finish(isInterrupted: Interruption.wasAsked)
    }

    /// The day on which the documents are taken to be seen: today, unless the clock has fallen behind the ledger.
    static func seenDay(_ record: Record, _ surroundings: Surroundings) throws(Failure) -> CalendarDate {
        let last = try record.asking { ledger throws(LedgerError) in try ledger.lastEntry() }
        // The ledger keeps UTC, and the clock is local: a day between them is no fault.
        guard let last, surroundings.today.adding(days: 1) < last else { return surroundings.today }
        surroundings.remark(
            "the clock says \(surroundings.today), and the ledger's last entry is of \(last): the documents are taken "
                + "as seen on \(last). Set the clock, or give the day with --seen.")
        return last
    }
}

/// The work of `attache add`: documents are read one by one and written in groups.
private struct Adding {
    let examiner: Examiner
    let ledger: Ledger
    let writer: LedgerWriter
    let options: AddCommand
    let seen: CalendarDate
    let surroundings: Surroundings
    let total: Int
    /// The ledger's own file: reading it here would drop the locks that this process holds on it.
    private let own: FileIdentity?
    private var waiting: [SourceDraft] = []
    private var waitingBytes = 0
    private var since = ContinuousClock().now
    private var counts = (added: 0, observations: 0, held: 0, refused: 0, passed: 0, done: 0)
    private var status = ExitStatus.success
    private var progress: Progress

    init(
        examiner: Examiner, ledger: Ledger, writer: LedgerWriter, options: AddCommand, seen: CalendarDate,
        surroundings: Surroundings, total: Int
    ) {
        self.seen = seen
        own = ledger.path.flatMap { FileIdentity(path: $0) }
        self.examiner = examiner
        self.ledger = ledger
        self.writer = writer
        self.options = options
        self.surroundings = surroundings
        self.total = total
        progress = Progress(total: total, diagnostics: surroundings.diagnostics)
    }

    /// Reads a document; a bad one is told and does not stop the rest.
    ///
    /// - Parameter isNamed: the user named it. What only lies in a named folder and is no document of a known form is
    ///   counted and passed over.
    mutating func take(_ path: String, isNamed: Bool) throws(Failure) {
        do throws(Failure) {
            if let own, FileIdentity(path: path) == own {
                throw Failure(
                    .notText,
                    "\(InputName.shown(path)): this is the ledger itself, so it was not added to it.")
            }
            let bytes = try InputFile.bytes(path, in: surroundings)
            guard let draft = try draft(bytes, from: path) else {
                guard isNamed else {
                    counts.passed += 1
                    counts.done += 1
                    return
                }
                throw Failure(
                    .notText,
                    "\(InputName.shown(path)): this is JSON of no known form, so it was not added. The answers of the "
                        + "Federal Register's documents API are read; for other archives give the documents themselves."
                )
            }
            waiting.append(draft)
            waitingBytes += bytes.count
        } catch {
            progress.clear()
            surroundings.complain(error)
            counts.refused += 1
            counts.done += 1
            if status == .success { status = error.status }
            return
        }
        if waiting.count >= 64 || waitingBytes > 8_000_000
            || ContinuousClock().now - since > .milliseconds(500)
        {
            try write()
        }
    }

    /// - Returns: `nil` for JSON that is no answer of the Federal Register.
    private func draft(_ bytes: [UInt8], from path: String) throws(Failure) -> SourceDraft? {
        var document = try InputFile.document(bytes, from: path, published: options.document.published)
        guard FolderWalk.isDocument(document, at: path) else { return nil }
        if let name = options.name { document.source = name }
        if document.source == "-" { document.source = "standard input" }
        // Already held: nothing needs to be read, and the writer says so.
        if let held = try? ledger.source(sha256: document.sha256) {
            return SourceDraft(
                bytes: [], sha256: held.sha256, name: document.source, kind: held.kind, surface: held.surface,
                title: nil, published: nil, text: "", reading: [], engine: "", observations: [])
        }
        let isPress = document.kind == .news || document.kind == .other
        let (reading, cases) = isPress ? examiner.readAndMatch(document) : (examiner.read(document), [:])
        return SourceDraft(
            bytes: bytes, document: document, reading: reading,
            seen: seen, press: cases)
    }

    /// Writes what waits, and tells it only then.
    private mutating func write() throws(Failure) {
        since = ContinuousClock().now
        guard !waiting.isEmpty else { return }
        let drafts = waiting
        waiting = []
        waitingBytes = 0
        let outcomes: [AddedSource]
        do throws(LedgerError) {
            outcomes = try writer.add(drafts, now: surroundings.clock())
        } catch {
            progress.clear()
            throw Failure(error)
        }
        counts.done += drafts.count
        progress.clear()
        for (draft, outcome) in zip(drafts, outcomes) {
            switch outcome {
            case .held: counts.held += 1
            case .added(let observations, _):
                counts.added += 1
                counts.observations += observations.count
            }
            try tell(draft, outcome)
        }
        try surroundings.output.flush()
        progress.tell(counts.done)
    }

    private func tell(_ draft: SourceDraft, _ outcome: AddedSource) throws(Failure) {
        if options.format == .json {
            surroundings.output.write(
                try JSONAnswer.text(AddAnswer(draft, outcome), layout: .line))
            return
        }
        surroundings.output.write(AddWords.line(draft, outcome) + "\n")
    }

    /// Writes the rest and the closing line.
    mutating func finish(isInterrupted: Bool) throws(Failure) -> ExitStatus {
        try write()
        progress.clear()
        if options.format == .text {
            var parts = [
                "\(counts.added) added with \(counts.observations) observation\(counts.observations == 1 ? "" : "s")"
            ]
            if counts.held > 0 { parts.append("\(counts.held) held already") }
            if counts.passed > 0 { parts.append("\(counts.passed) JSON of no known form passed over") }
            if counts.refused > 0 { parts.append("\(counts.refused) not read") }
            surroundings.output.write(parts.joined(separator: ", ") + ".\n")
        }
        if isInterrupted {
            surroundings.remark(
                "stopped after \(counts.done) of \(total). What is told above is in the ledger; the same command goes "
                    + "on with the rest.")
            return .inputOutput
        }
        return status
    }
}

/// What `attache add` says of a document.
private enum AddWords {
    static func line(_ draft: SourceDraft, _ outcome: AddedSource) -> String {
        let name = InputName.shown(draft.name)
        switch outcome {
        case .held(let held):
            let other = held.name == draft.name ? "" : ", as \(held.name)"
            return "held   \(name): the ledger has these bytes since \(held.recordedAt.prefix(10))\(other)"
        case .added(let observations, let replaced):
            let said = observations.map { words($0) }
            var text =
                "added  \(name): " + (said.isEmpty ? nothing(draft.kind) : said.joined(separator: ", "))
            if replaced != nil { text += "; a later capture of the same source" }
            return text
        }
    }

    private static func words(_ observation: AddedObservation) -> String {
        let id = observation.caseID
        let joins = observation.joins.map { " = \($0)" } ?? ""
        return switch observation.act {
        case .notification: id + joins
        case .correction: "a correction to \(id)"
        case .resolution: "a resolution against \(id)"
        case .determination: "an emergency determined for \(id)"
        case .event: "an event of \(id)"
        case .press: "the press on \(id)"
        }
    }

    private static func nothing(_ kind: String) -> String {
        kind == Document.Kind.notice.rawValue
            ? "no case could be told from it" : "no case of the record is told of in it"
    }
}

/// A line of `attache add --format json`.
private struct AddAnswer: Encodable {
    struct Said: Encodable {
        let `case`: String
        let act: String
        let joins: String?
    }

    let schema = "attache.added/1"
    let source: String
    let sha256: String
    let outcome: String
    let observations: [Said]
    let replaces: String?

    init(_ draft: SourceDraft, _ added: AddedSource) {
        source = draft.name
        sha256 = draft.sha256
        switch added {
        case .held:
            outcome = "held"
            observations = []
            replaces = nil
        case .added(let said, let replaced):
            outcome = "added"
            observations = said.map { Said(case: $0.caseID, act: $0.act.rawValue, joins: $0.joins) }
            replaces = replaced
        }
    }
}
