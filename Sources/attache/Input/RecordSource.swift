internal import Archives
internal import Documents
internal import Foundation

/// What was named on the command line, record by record, in its order.
struct RecordSource {
    /// A record that is to be read.
    enum Unit: Sendable {
        /// Of an archive, of lines, or of standard input.
        case record(ArchiveRecord)
        /// A file that is a document.
        case file(path: String, isNamed: Bool)
        /// What cannot be had; the rest goes on.
        case failed(Failure)
    }

    private let asLines: Bool
    private let surroundings: Surroundings
    private var files: [(path: String, isNamed: Bool)]
    private var next = 0
    private var open: (stream: RecordStream, file: OpenFile, path: String)?
    private let limit = DocumentReader().limits.maximumBytes
    /// Bytes of the files that are done, and of all; `nil` where one's size is not known.
    private(set) var doneBytes = 0
    let totalBytes: Int?

    /// - Parameter asLines: what is no archive holds a JSON object a line.
    init(_ named: [String], asLines: Bool, surroundings: Surroundings) {
        self.asLines = asLines
        self.surroundings = surroundings
        files = []
        for name in named {
            guard FolderWalk.isFolder(name) else {
                files.append((name, true))
                continue
            }
            let found = FolderWalk.files(in: name, withLines: asLines)
            // Opening it tells that it is a folder without documents.
            files += found.isEmpty ? [(name, true)] : found.map { ($0, false) }
        }
        let sizes = files.map { Self.size($0.path) }
        totalBytes = sizes.contains(nil) ? nil : sizes.reduce(0) { $0 + ($1 ?? 0) }
    }

    private static func size(_ path: String) -> Int? {
        var status = stat()
        guard path != "-", stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        return Int(status.st_size)
    }

    /// How many bytes of the input were read.
    var readBytes: Int { doneBytes + (open?.file.count ?? 0) }

    /// The next record, `nil` at the end.
    mutating func unit() -> Unit? {
        while true {
            if let open {
                do throws(ArchiveError) {
                    if let record = try open.stream.next() { return .record(record) }
                    close()
                } catch {
                    let failure = open.file.failure ?? Self.broken(open.path, error)
                    close()
                    return .failed(failure)
                }
                continue
            }
            guard next < files.count else { return nil }
            let (path, isNamed) = files[next]
            next += 1
            do throws(Failure) {
                guard let found = try begin(path, isNamed: isNamed) else { continue }
                return found
            } catch {
                return .failed(error)
            }
        }
    }

    private mutating func close() {
        doneBytes += open?.file.count ?? 0
        open = nil
    }

    /// - Returns: the file itself where it is one document; `nil` where it is an archive, which is then open.
    private mutating func begin(_ path: String, isNamed: Bool) throws(Failure) -> Unit? {
        if FolderWalk.isFolder(path) { throw Self.emptyFolder(path) }
        let file = try OpenFile(path, in: surroundings)
        let isArchive = try RecordStream.isArchive(file.head())
        guard asLines || path == "-" || isArchive || FolderWalk.holdsLines(path) else {
            doneBytes += Self.size(path) ?? 0
            return .file(path: path, isNamed: isNamed)
        }
        do throws(ArchiveError) {
            let stream = try RecordStream(
                file.feed, name: path, asLines: asLines, endings: FolderWalk.endings, limit: limit)
            open = (stream, file, path)
            return nil
        } catch {
            throw file.failure ?? Self.broken(path, error)
        }
    }

    static func emptyFolder(_ path: String) -> Failure {
        Failure(
            .noInput,
            "\(path): this is a folder without a text, HTML, PDF or JSON file or an archive of them, so nothing was read. "
                + "Name a document, or a folder that holds some.")
    }

    private static func broken(_ path: String, _ error: ArchiveError) -> Failure {
        Failure(
            .notText,
            "\(InputName.shown(path)): \(error.reason), so what lies behind this place was not read. What was read "
                + "before it is good; get the file again for the rest.")
    }
}

/// An input that is read in pieces.
final class OpenFile {
    private let stream: ByteStream
    private let descriptor: Int32?
    /// Bytes that were handed out.
    private(set) var count = 0
    /// Why the file could not be read further.
    private(set) var failure: Failure?

    init(_ path: String, in surroundings: Surroundings) throws(Failure) {
        if path == "-" {
            stream = surroundings.standardInput
            descriptor = nil
        } else {
            let opened = try InputFile.open(path)
            descriptor = opened
            stream = ByteStream(descriptor: opened, name: path)
        }
    }

    deinit { if let descriptor { close(descriptor) } }

    /// The first bytes, which are not taken. Of a file only these are read: a folder of documents is read by the workers.
    func head() throws(Failure) -> ArraySlice<UInt8> {
        guard let descriptor else { return try stream.peek(512) }
        let head = [UInt8](unsafeUninitializedCapacity: 512) { buffer, count in
            count = max(0, pread(descriptor, buffer.baseAddress, buffer.count, 0))
        }
        // A pipe has no place to read from.
        return head.isEmpty ? try stream.peek(512) : head[...]
    }

    var feed: ByteFeed {
        ByteFeed { () throws(ArchiveError) -> [UInt8] in
            do throws(Failure) {
                let bytes = try self.stream.some()
                self.count += bytes.count
                return bytes
            } catch {
                self.failure = error
                throw ArchiveError(error.message)
            }
        }
    }
}
