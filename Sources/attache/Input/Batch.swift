internal import Archives
internal import Briefing
internal import Documents
internal import Law

/// Many documents, read on all cores and answered in the order of the input; one that cannot be read does not stop the
/// rest. A folder stands for the documents in it, an archive for its records.
struct Batch {
    enum Form {
        /// Each file is a document, unless it is an archive.
        case documents
        /// Each line of each file is one.
        case jsonLines
    }

    /// What was named: files, folders, `-`.
    private let named: [String]
    private let form: Form
    private let published: Day?
    private let bulk: BulkOptions
    private let surroundings: Surroundings
    /// The first failure's status, or success.
    private(set) var status = ExitStatus.success
    private var first: Document?
    /// Whether there can be more than one answer, each of which then takes a line.
    private(set) var isMany: Bool

    init(
        files: [String], form: Form, published: Day?, bulk: BulkOptions = BulkOptions(),
        surroundings: Surroundings
    ) {
        named = files
        self.form = form
        self.published = published
        self.bulk = bulk
        self.surroundings = surroundings
        isMany = form == .jsonLines || files.count > 1 || files.contains(where: FolderWalk.isFolder)
    }

    /// Looks at the input, and reads a single document ahead, so that a bad one is told before anything else is done.
    mutating func begin() throws(Failure) {
        guard form == .documents, named.count == 1, let file = named.first else { return }
        if FolderWalk.isFolder(file) {
            guard FolderWalk.files(in: file, withLines: false).isEmpty else { return }
            throw RecordSource.emptyFolder(file)
        }
        let head = try OpenFile(file, in: surroundings).head()
        if RecordStream.isArchive(head) || FolderWalk.holdsLines(file) {
            isMany = true
        } else {
            first = try InputFile.document(file, published: published, in: surroundings)
        }
    }

    /// What became of a record.
    private enum Outcome<Made: Sendable>: Sendable {
        case made(Made)
        case rejected(RejectedLine)
        case failed(Failure)
        case passed(String)
    }

    /// Makes something of each document on any core, and takes it in the order of the input.
    ///
    /// - Parameter take: gives the answer that is written, and whether the run is marked by it.
    mutating func forEach<Made: Sendable>(
        make: @escaping @Sendable (Document) throws(Failure) -> Made,
        take: (Made, _ isFirst: Bool) throws(Failure) -> (answer: String, isMarked: Bool)
    ) throws(Failure) -> Bool {
        let output = try BulkOutput(bulk, inputs: named, standard: surroundings.output)
        if let first {
            let (answer, isMarked) = try take(try make(first), true)
            output.write(answer)
            try output.finish(isWhole: true)
            return isMarked
        }
        if bulk.output != nil { Interruption.listen() }
        var kinds: [String: Int] = [:]
        var progress = Progress(diagnostics: surroundings.diagnostics)
        let isJSON = form == .jsonLines
        let published = published
        let work = OrderedWork<[RecordSource.Unit], [Outcome<Made>]>(
            jobs: bulk.cores, mostWeight: 96_000_000
        ) { units in
            units.map { Self.outcome($0, published: published, make: make) }
        }
        var source = RecordSource(named, asLines: isJSON, surroundings: surroundings)
        var status = self.status
        let surroundings = surroundings
        func settle(_ outcomes: [Outcome<Made>]) throws(Failure) {
            for outcome in outcomes {
                output.counts.records += 1
                switch outcome {
                case .made(let made):
                    let (answer, isMarked) = try take(made, output.counts.read == 0)
                    output.counts.read += 1
                    if isMarked { output.counts.isMarked = true }
                    output.write(answer)
                case .rejected(let record): try output.reject(record)
                case .failed(let failure):
                    if status == .success { status = failure.status }
                    progress.clear()
                    surroundings.complain(failure)
                    if output.keepsRejects {
                        try output.reject(RejectedLine(source: nil, line: nil, reason: failure.message))
                    } else {
                        output.counts.rejected += 1
                    }
                case .passed(let kind):
                    output.counts.passed += 1
                    kinds[kind, default: 0] += 1
                }
            }
            try output.mayCheckpoint()
        }
        var part: [RecordSource.Unit] = []
        var weight = 0
        var skipped = 0
        while !output.isClosed, !Interruption.wasAsked, let unit = source.unit() {
            if skipped < output.resumed {
                skipped += 1
                continue
            }
            part.append(unit)
            weight += unit.weight
            guard part.count >= 64 || weight >= 262_144 else { continue }
            try work.give(part, weight: weight, take: settle)
            part = []
            weight = 0
            progress.tell(bytes: source.readBytes, of: source.totalBytes, records: output.counts.records)
        }
        if !part.isEmpty { try work.give(part, weight: weight, take: settle) }
        try work.finish(take: settle)
        progress.clear()
        self.status = status
        try output.finish(isWhole: !Interruption.wasAsked)
        remark(output.counts, kinds, bytes: source)
        return output.counts.isMarked
    }

    private static func outcome<Made>(
        _ unit: RecordSource.Unit, published: Day?, make: (Document) throws(Failure) -> Made
    ) -> Outcome<Made> {
        do throws(Failure) {
            switch unit {
            case .failed(let failure): return .failed(failure)
            case .file(let path, let isNamed):
                let document = try InputFile.document(
                    try InputFile.bytes(ofFile: path), from: path, published: published)
                guard isNamed || FolderWalk.isDocument(document, at: path) else {
                    return .passed("JSON of no known form")
                }
                return .made(try make(document))
            case .record(let record): return try outcome(record, published: published, make: make)
            }
        } catch {
            return .failed(error)
        }
    }

    private static func outcome<Made>(
        _ record: ArchiveRecord, published: Day?, make: (Document) throws(Failure) -> Made
    ) throws(Failure) -> Outcome<Made> {
        switch record.content {
        case .passed(let kind): return .passed(kind)
        case .rejected(let reason):
            return .rejected(RejectedLine(source: record.source, line: record.number, reason: reason))
        case .line(let bytes):
            switch JSONLine(bytes, number: record.number, published: published) {
            case .document(let document): return .made(try make(document))
            case .rejected(let line): return .rejected(line)
            }
        case .document(let bytes, let type):
            var document: Document
            do throws(DocumentError) {
                document = try DocumentReader().read(bytes, source: record.source, declaredType: type)
            } catch {
                return .rejected(
                    RejectedLine(source: record.source, line: record.number, reason: error.description))
            }
            if let published { document.published = published.date.description }
            return .made(try make(document))
        }
    }

    private mutating func remark(_ counts: BulkOutput.Counts, _ kinds: [String: Int], bytes: RecordSource) {
        if counts.passed > 0 {
            let words = kinds.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(5)
                .map { "\($0.value) \($0.key)" }
            surroundings.remark(
                "passed over as no documents: \(words.joined(separator: ", "))"
                    + (kinds.count > 5 ? ", and others." : "."))
        }
        if Interruption.wasAsked {
            if status == .success { status = .inputOutput }
            surroundings.remark(
                "stopped after \(counts.records) records. The same command with --resume goes on.")
        } else if counts.rejected > 0, isMany {
            let place = bulk.rejected.map { "\($0) says why" } ?? "the answer says why in the place of each"
            surroundings.remark(
                "\(counts.rejected) of \(counts.records) records could not be read; \(place).")
        }
    }
}

extension RecordSource.Unit {
    /// About how many bytes are in the memory for it.
    fileprivate var weight: Int {
        switch self {
        case .record(let record): record.size + 512
        case .file(let path, _): path.utf8.count + 16_384
        case .failed: 512
        }
    }
}
