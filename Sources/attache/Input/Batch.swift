internal import Briefing
internal import Documents

/// Several documents, one after another in the order of the input; one that cannot be read does not stop the
/// rest.
struct Batch {
    enum Form {
        /// Each file is a document.
        case documents
        /// Each line of each file is one.
        case jsonLines
    }

    let files: [String]
    let form: Form
    let published: Day?
    let surroundings: Surroundings
    /// The first failure's status, or success.
    private(set) var status = ExitStatus.success
    private var first: Document?

    init(files: [String], form: Form, published: Day?, surroundings: Surroundings) {
        self.files = files
        self.form = form
        self.published = published
        self.surroundings = surroundings
    }

    /// Reads the first document of a single file ahead, so that a bad input is told before anything else is
    /// done.
    ///
    /// - Returns: `false` where there is nothing to do.
    mutating func begin() throws(Failure) -> Bool {
        guard form == .documents, files.count == 1, let file = files.first else { return !files.isEmpty }
        first = try InputFile.document(file, published: published, in: surroundings)
        return true
    }

    /// Writes what `body` makes of each document.
    mutating func forEach(_ body: (Document) throws(Failure) -> String) throws(Failure) {
        for file in files {
            guard !surroundings.output.isClosed else { return }
            do {
                switch form {
                case .documents:
                    let document: Document
                    if let first {
                        document = first
                    } else {
                        document = try InputFile.document(file, published: published, in: surroundings)
                    }
                    surroundings.output.write(try body(document))
                case .jsonLines: try lines(of: file, body)
                }
            } catch {
                surroundings.complain(error)
                if status == .success { status = error.status }
            }
        }
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
