internal import ArgumentParser
internal import Briefing
internal import Documents
internal import Foundation
internal import Law
internal import Ledger
internal import Lexicon
internal import Watch

/// Where the sources are told, and how they are asked.
struct WatchOptions: ParsableArguments {
    @Option(
        name: .customLong("sources"),
        help: ArgumentHelp(
            "A table of sources beside those of the program, with its columns (Tables/watch-sources.tsv); a row with "
                + "the id of one of them takes its place.",
            valueName: "path"),
        completion: .file(extensions: ["tsv"]))
    var sourceFile: String?

    @Option(
        help: ArgumentHelp(
            "A file with your key for the API of congress.gov (from api.data.gov).",
            discussion:
                "Without it ATTACHE_CONGRESS_KEY_FILE says; the key stands in no address and no message.",
            valueName: "path"),
        completion: .file())
    var keyFile: String?

    @Flag(help: "Also ask addresses of this machine and of its neighbourhood.")
    var allowPrivate = false

    /// The sources that are watched, those of the file in the place of others.
    func sources(_ record: Record, in surroundings: Surroundings) throws(Failure) -> [WatchedSource] {
        let known = try record.asking { ledger throws(LedgerError) in try ledger.watchedSources() }
        guard let sourceFile else { return known }
        let bytes = try InputFile.reading(sourceFile, in: surroundings) { stream throws(Failure) in
            try stream.all(limit: 1_000_000)
        }
        let name = InputName.shown(sourceFile)
        do throws(LedgerError) {
            return WatchedSource.merged(
                known, with: try WatchedSource.rows(named: name, text: String(decoding: bytes, as: UTF8.self))
            )
        } catch {
            throw Failure(.notText, "\(error.what). No source was asked. Mend the row and try again.")
        }
    }

    /// The key, where the user has one.
    func key(in surroundings: Surroundings) throws(Failure) -> String? {
        guard let path = keyFile ?? surroundings.environment["ATTACHE_CONGRESS_KEY_FILE"], !path.isEmpty
        else {
            return nil
        }
        let bytes = try InputFile.reading(path, in: surroundings) { stream throws(Failure) in
            try stream.all(limit: 10_000)
        }
        let key = String(decoding: bytes, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
        guard !key.isEmpty, key.utf8.count <= 200, key.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
            throw Failure(
                .notText,
                "\(InputName.shown(path)): this is no key: one line of letters and digits is wanted, as api.data.gov sends it."
            )
        }
        return key
    }
}

/// `attache fetch [SOURCE…]`: what is new at the sources, into the ledger.
struct FetchCommand: Subcommand {
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json
    }

    static let configuration = CommandConfiguration(
        commandName: "fetch",
        abstract: "Takes what is new or was edited at the watched sources into the ledger.",
        discussion: """
            Without names all sources are asked, as attache sources lists them; those of congress.gov only with a key. A \
            page that is as it was adds nothing, one that was edited stands in the place of its earlier capture. Each host \
            is asked at its pace and by its robots.txt; redirects to other hosts are not followed. A source that cannot be \
            had, or whose listing names no entry any more, is told as unavailable until it is well again, here, in attache \
            sources and on the pages of attache desk.

            Leaves with 0 where all that was asked answered, with 69 where one did not.

            Examples:
              attache fetch
              attache fetch state-notifications federal-register
              attache fetch --sources my-sources.tsv --key-file congress.key
            """)

    @Argument(help: ArgumentHelp("The sources to ask, by their ids.", valueName: "source"))
    var ids: [String] = []

    @Flag(help: "Try each request once: do not wait and try again where a server is busy or slow.")
    var once = false

    @Option(help: "How the answer is written: text, or a JSON object a line.")
    var format: Format = .text

    @OptionGroup var watch: WatchOptions
    @OptionGroup var ledgerOptions: LedgerOptions

    func execute(in surroundings: Surroundings) throws(Failure) -> ExitStatus {
        HeadStart.lexicon()
        let record = try Record(ledgerOptions, in: surroundings)
        let sources = try chosen(try watch.sources(record, in: surroundings))
        let key = try watch.key(in: surroundings)
        if let keyless = sources.first(where: { ids.contains($0.id) && $0.kind.needsKey }), key == nil {
            throw Failure(
                .usage,
                "\(keyless.id): this source is asked with a key, and none was given. Write a key of api.data.gov into a file "
                    + "and name it with --key-file or ATTACHE_CONGRESS_KEY_FILE.")
        }
        let writer: LedgerWriter
        do throws(LedgerError) { writer = try record.ledger.writer() } catch { throw Failure(error) }
        defer { writer.close() }
        var limits = WatchLimits()
        if once { limits.tries = 1 }
        Interruption.listen()
        let exchange = NetworkExchange(allowsPrivate: watch.allowPrivate, limits: limits)
        defer { _ = Waiting.run { await exchange.close() } }
        let fetcher = Fetcher(
            ledger: record.ledger, writer: writer, exchange: exchange,
            examine: try Examiner(record).examination(), seen: try AddCommand.seenDay(record, surroundings),
            key: key, limits: limits, isStopped: { Interruption.wasAsked })
        var status = ExitStatus.success
        for source in sources where !Interruption.wasAsked {
            guard key != nil || !source.kind.needsKey else {
                if format == .text {
                    surroundings.output.write("\(source.id): not asked, since it wants a key (--key-file).\n")
                }
                continue
            }
            let report = try look(source, fetcher)
            if report.fault != nil { status = .unavailable }
            surroundings.output.write(
                format == .json
                    ? try JSONAnswer.text(FetchAnswer(report: report), layout: .line)
                    : FetchWords.lines(report).map { SafeText.indented($0) + "\n" }.joined())
            try surroundings.output.flush()
        }
        if Interruption.wasAsked {
            surroundings.remark(
                "stopped. What is told above is in the ledger; the same command goes on with the rest.")
            return .inputOutput
        }
        return status
    }

    private func look(_ source: WatchedSource, _ fetcher: Fetcher) throws(Failure) -> SourceReport {
        switch Waiting.value({ try await fetcher.run([source]) }) {
        case .success(let reports):
            guard let report = reports.first else { throw Failure(.inputOutput, "\(source.id): stopped.") }
            return report
        case .failure(let error as LedgerError): throw Failure(error)
        case .failure(let error): throw Failure(.software, "\(source.id): \(error). Report this.")
        }
    }

    /// The sources that were named, or all.
    private func chosen(_ sources: [WatchedSource]) throws(Failure) -> [WatchedSource] {
        guard !ids.isEmpty else { return sources }
        var chosen: [WatchedSource] = []
        for id in ids {
            guard let source = sources.first(where: { $0.id == id }) else {
                throw Failure(
                    .usage,
                    "\(InputName.shown(id)): no source has this id, so nothing was asked. There are "
                        + "\(sources.map(\.id).joined(separator: ", ")); attache watch source add adds one.")
            }
            chosen.append(source)
        }
        return chosen
    }
}

extension Examiner {
    /// The way from a document to what the ledger keeps, as `attache add` goes it.
    func examination() -> Examination {
        { bytes, document, seen in
            let isPress = document.kind == .news || document.kind == .other
            let (reading, cases) = isPress ? readAndMatch(document) : (read(document), [:])
            return SourceDraft(bytes: bytes, document: document, reading: reading, seen: seen, press: cases)
        }
    }
}

/// A line of `attache fetch --format json`.
private struct FetchAnswer: Encodable {
    let schema = "attache.fetched/1"
    let report: SourceReport
}

/// What a look at a source came to, in words.
enum FetchWords {
    static func lines(_ report: SourceReport) -> [String] {
        var parts: [String] = []
        let new = report.added.filter { !$0.isEdited }
        let edited = report.added.filter(\.isEdited)
        if !new.isEmpty { parts.append("\(new.count) new\(cases(new))") }
        if !edited.isEmpty { parts.append("\(edited.count) edited\(cases(edited))") }
        if report.unchanged > 0 { parts.append("\(report.unchanged) unchanged") }
        if report.passed > 0 { parts.append("\(report.passed) about something else") }
        if report.gone > 0 { parts.append("\(report.gone) gone") }
        if report.elsewhere > 0 { parts.append("\(report.elsewhere) links to other hosts left") }
        if report.waiting > 0 { parts.append("\(report.waiting) left for the next look") }
        if !report.troubles.isEmpty { parts.append("\(report.troubles.count) not taken") }
        let came = parts.isEmpty ? "nothing new" : parts.joined(separator: ", ")
        var lines: [String] = []
        if let fault = report.fault {
            let since = report.state?.unavailableSince.map { " since \($0)" } ?? ""
            lines.append("\(report.id): unavailable\(since): \(fault.what). \(fault.remedy).")
            if !parts.isEmpty { lines.append("  before that: \(came)") }
        } else {
            lines.append("\(report.id): \(came)")
        }
        let others = report.troubles.filter { $0.what != report.fault?.what }
        lines += others.prefix(5).map { "  \($0.what)" }
        if others.count > 5 { lines.append("  and \(others.count - 5) more") }
        return lines
    }

    private static func cases(_ added: [SourceReport.Added]) -> String {
        var seen: Set<String> = []
        let cases = added.flatMap(\.cases).filter { seen.insert($0).inserted }
        guard !cases.isEmpty else { return "" }
        return " (\(cases.prefix(8).joined(separator: ", "))\(cases.count > 8 ? ", …" : ""))"
    }
}
