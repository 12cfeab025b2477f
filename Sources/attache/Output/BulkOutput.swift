internal import Briefing
internal import Foundation

/// Where the answers to many records go, and how far they have come.
///
/// To a file they are written with a checkpoint beside it, from which `--resume` goes on: what the file holds behind the
/// checkpoint is cut off and made again, so that the whole is the same byte for byte, wherever it was interrupted.
final class BulkOutput {
    /// How far the work has come.
    struct Counts: Codable, Equatable {
        /// Records of the input that are answered, in whatever way.
        var records = 0
        var read = 0
        var rejected = 0
        /// What is no document: pictures, redirections.
        var passed = 0
        /// Whether the command's own finding was made, as that something is contradicted.
        var isMarked = false
    }

    private struct Checkpoint: Codable {
        var schema = "attache.progress/1"
        let inputs: [String]
        let counts: Counts
        let bytes: Int64
        let rejectedBytes: Int64
    }

    var counts = Counts()
    /// Records that an earlier run answered.
    let resumed: Int
    private let inputs: [String]
    private let answers: File?
    private let rejects: File?
    private let sink: Sink
    private let path: String?
    private var last = ContinuousClock().now

    private final class File {
        let descriptor: Int32
        let sink: Sink
        let name: String

        init(_ path: String, keeping size: Int64) throws(Failure) {
            descriptor = open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o644)
            guard descriptor >= 0 else { throw BulkOutput.cannot(path, String(cString: strerror(errno))) }
            name = path
            sink = Sink(descriptor: descriptor, name: path)
            guard ftruncate(descriptor, off_t(size)) == 0, lseek(descriptor, 0, SEEK_END) == off_t(size)
            else {
                let reason = String(cString: strerror(errno))
                close(descriptor)
                throw BulkOutput.cannot(path, reason)
            }
        }

        deinit { close(descriptor) }

        /// Puts what was written on the disk; how many bytes that is.
        func settle() throws(Failure) -> Int64 {
            try sink.flush()
            guard fsync(descriptor) == 0 else {
                throw BulkOutput.cannot(name, String(cString: strerror(errno)))
            }
            return Int64(lseek(descriptor, 0, SEEK_CUR))
        }
    }

    /// - Parameters:
    ///   - inputs: as the user named them.
    ///   - standard: where the answers go that go to no file.
    init(_ options: BulkOptions, inputs: [String], standard: Sink) throws(Failure) {
        self.inputs = inputs
        path = options.output
        guard let output = options.output else {
            answers = nil
            sink = standard
            resumed = 0
            rejects = try options.rejected.map { path throws(Failure) in try File(path, keeping: 0) }
            return
        }
        let kept = try Self.checkpoint(output, inputs: inputs, isResumed: options.resume)
        if kept == nil {
            for path in [output, options.rejected].compactMap({ $0 }) where access(path, F_OK) == 0 {
                throw Failure(
                    .cannotCreate,
                    "\(path): this file is there already, and nothing was written to it. Remove it, name another, or go "
                        + "on with an interrupted run by --resume.")
            }
        }
        if let kept { counts = kept.counts }
        resumed = counts.records
        let answers = try File(output, keeping: kept?.bytes ?? 0)
        self.answers = answers
        sink = answers.sink
        rejects = try options.rejected.map { path throws(Failure) in
            try File(path, keeping: kept?.rejectedBytes ?? 0)
        }
        // From here on the files are ours: an interruption before the first step leaves them to be resumed.
        try settle()
    }

    private static func checkpoint(
        _ output: String, inputs: [String], isResumed: Bool
    ) throws(Failure) -> Checkpoint? {
        let place = output + ".progress"
        guard isResumed else { return nil }
        guard let data = FileManager.default.contents(atPath: place) else {
            if access(output, F_OK) != 0 { return nil }
            throw Failure(
                .noInput,
                "\(place): there is no such file, so it is not known how far \(output) had come: it may be whole. Remove "
                    + "\(output) to begin anew.")
        }
        guard let found = try? JSONDecoder().decode(Checkpoint.self, from: data),
            found.schema == "attache.progress/1"
        else {
            throw Failure(
                .notText,
                "\(place): this is no checkpoint of this program, so nothing was written. Remove it and \(output) to "
                    + "begin anew.")
        }
        guard found.inputs == inputs else {
            throw Failure(
                .usage,
                "\(output): this was begun with \(found.inputs.joined(separator: " ")), and other inputs are given. Give "
                    + "the same, or name another file with --output.")
        }
        return found
    }

    fileprivate static func cannot(_ path: String, _ reason: String) -> Failure {
        Failure(
            .cannotCreate,
            "\(path): this file cannot be written (\(reason)). Make room or its folder, or name another file; what was "
                + "written before goes on with --resume.")
    }

    // MARK: Writing

    /// Nobody reads the answers any more.
    var isClosed: Bool { sink.isClosed }

    func write(_ answer: String) { sink.write(answer) }

    /// Writes why a record cannot be read: to the file of rejected ones, else in its place.
    func reject(_ record: RejectedLine) throws(Failure) {
        counts.rejected += 1
        (rejects?.sink ?? sink).write(try JSONAnswer.text(record, layout: .line))
    }

    /// Whether rejected records have a file of their own.
    var keepsRejects: Bool { rejects != nil }

    /// Makes a checkpoint where it is time to.
    func mayCheckpoint() throws(Failure) {
        guard answers != nil, ContinuousClock().now - last > .seconds(5) else { return }
        try settle()
    }

    /// Puts all on the disk, and with it the checkpoint.
    func settle() throws(Failure) {
        last = ContinuousClock().now
        let rejected = try rejects?.settle() ?? 0
        guard let answers, let path else { return }
        let point = Checkpoint(
            inputs: inputs, counts: counts, bytes: try answers.settle(), rejectedBytes: rejected)
        let place = path + ".progress"
        do {
            try JSONEncoder().encode(point).write(to: URL(fileURLWithPath: place), options: .atomic)
        } catch {
            throw Self.cannot(place, "\(error.localizedDescription)")
        }
    }

    /// Ends: of what is whole no checkpoint stays.
    func finish(isWhole: Bool) throws(Failure) {
        try settle()
        if isWhole, let path { unlink(path + ".progress") }
    }
}
