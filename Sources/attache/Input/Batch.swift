internal import Briefing
internal import Documents

/// Several documents, one after another in the order of the input; one that cannot be read does not stop the
/// rest. A folder stands for the documents in it.
struct Batch {
    enum Form {
        /// Each file is a document.
        case documents
        /// Each line of each file is one.
        case jsonLines
    }

    /// What was named: files, folders, `-`.
    private let named: [String]
    let form: Form
    let published: Day?
    let surroundings: Surroundings
    /// The first failure's status, or success.
    private(set) var status = ExitStatus.success
    private var first: Document?

    init(files: [String], form: Form, published: Day?, surroundings: Surroundings) {
        named = files
        self.form = form
        self.published = published
        self.surroundings = surroundings
    }

    /// Whether there can be more than one answer, each of which then takes a line.
    var isMany: Bool { form == .jsonLines || named.count > 1 || named.contains(where: FolderWalk.isFolder) }

    /// Reads the first document of a single file ahead, so that a bad input is told before anything else is
    /// done.
    ///
    /// - Returns: `false` where there is nothing to do.
    mutating func begin() throws(Failure) -> Bool {
        guard form == .documents, named.count == 1, let file = named.first else { return !named.isEmpty }
        if FolderWalk.isFolder(file) {
            _ = try paths(in: file)
            return true
        }
        first = try InputFile.document(file, published: published, in: surroundings)
        return true
    }

    /// Writes what `body` makes of each document.
    mutating func forEach(_ body: (Document) throws(Failure) -> String) throws(Failure) {
        for name in named {
            guard !surroundings.output.isClosed else { return }
            do {
                if form == .jsonLines {
                    try lines(of: name, body)
                } else if FolderWalk.isFolder(name) {
                    try folder(name, body)
                } else {
                    let document: Document
                    if let first {
                        document = first
                    } else {
                        document = try InputFile.document(name, published: published, in: surroundings)
                    }
                    surroundings.output.write(try body(document))
                }
            } catch {
                note(error)
            }
        }
    }

    private mutating func note(_ failure: Failure) {
        surroundings.complain(failure)
        if status == .success { status = failure.status }
    }

    /// The documents in a folder and below it; JSON of no known form is passed over and counted, as adding does.
    private mutating func folder(
        _ folder: String, _ body: (Document) throws(Failure) -> String
    ) throws(Failure) {
        let paths = try paths(in: folder)
        var passed = 0
        for path in paths {
            guard !surroundings.output.isClosed else { return }
            do throws(Failure) {
                let document = try InputFile.document(path, published: published, in: surroundings)
                guard FolderWalk.isDocument(document, at: path) else {
                    passed += 1
                    continue
                }
                surroundings.output.write(try body(document))
            } catch {
                note(error)
            }
        }
        guard passed > 0 else { return }
        surroundings.remark("\(InputName.shown(folder)): \(passed) JSON of no known form passed over.")
    }

    private func paths(in folder: String) throws(Failure) -> [String] {
        let paths = FolderWalk.documents(in: folder)
        guard paths.isEmpty else { return paths }
        throw Failure(
            .noInput,
            "\(InputName.shown(folder)): this is a folder without a text, HTML, PDF or JSON file, so nothing was read. "
                + "Name a document, or a folder that holds some.")
    }

    private func lines(of file: String, _ body: (Document) throws(Failure) -> String) throws(Failure) {
        let limit = DocumentReader().limits.maximumBytes
        var rejected = 0
        var number = 0
        try InputFile.reading(file, in: surroundings) { stream throws(Failure) in
            while !surroundings.output.isClosed, let line = try stream.line(limit: limit) {
                number += 1
                guard line.contains(where: { $0 > 0x20 }) else { continue }
                switch JSONLine(line, number: number, published: published) {
                case .document(let document): surroundings.output.write(try body(document))
                case .rejected(let reason):
                    rejected += 1
                    surroundings.output.write(try JSONAnswer.text(reason, layout: .line))
                }
            }
        }
        guard rejected > 0 else { return }
        surroundings.remark(
            "\(InputName.shown(file)): \(rejected) of \(number) lines could not be read; the answer says why in the "
                + "place of each.")
    }
}
