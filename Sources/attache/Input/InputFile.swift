internal import Documents
internal import Foundation
internal import Law

/// The inputs that a command was given: files, or `-` for standard input.
enum InputFile {
    /// Reads a whole input into a document.
    ///
    /// - Parameter published: the day that the user states, which goes before what the document says.
    static func document(
        _ path: String, published: Day?, in surroundings: Surroundings
    ) throws(Failure) -> Document {
        try document(try bytes(path, in: surroundings), from: path, published: published)
    }

    /// Reads bytes that an input held into a document.
    static func document(
        _ bytes: [UInt8], from path: String, published: Day?
    ) throws(Failure) -> Document {
        var document: Document
        do throws(DocumentError) {
            document = try DocumentReader().read(bytes, source: path)
        } catch {
            throw Failure(error, source: path)
        }
        if let refusal = MemoryRoom.refusal(ofBytes: document.text.utf8.count) {
            throw Failure(.inputOutput, "\(InputName.shown(path)): \(refusal)")
        }
        if let published { document.published = published.date.description }
        return document
    }

    /// Reads a whole input; one that is larger than any document is refused.
    static func bytes(_ path: String, in surroundings: Surroundings) throws(Failure) -> [UInt8] {
        if path == "-" { return try whole(surroundings.standardInput) }
        return try bytes(ofFile: path)
    }

    /// Reads a whole file; one that is larger than any document is refused.
    static func bytes(ofFile path: String) throws(Failure) -> [UInt8] {
        let descriptor = try open(path)
        defer { close(descriptor) }
        return try whole(ByteStream(descriptor: descriptor, name: path))
    }

    private static func whole(_ stream: ByteStream) throws(Failure) -> [UInt8] {
        let path = stream.name
        let limit = DocumentReader().limits.maximumBytes
        let bytes = try stream.all(limit: limit)
        guard bytes.count <= limit else {
            throw Failure(
                .notText,
                "\(InputName.shown(path)): the document has more than \(limit / 1_000_000) MB, the most that is read. "
                    + "Give the part that matters, or split it into smaller documents.")
        }
        return bytes
    }

    /// Opens an input, hands its bytes to `body`, and closes it.
    static func reading<Value>(
        _ path: String, in surroundings: Surroundings, _ body: (ByteStream) throws(Failure) -> Value
    ) throws(Failure) -> Value {
        if path == "-" { return try body(surroundings.standardInput) }
        let descriptor = try open(path)
        defer { close(descriptor) }
        return try body(ByteStream(descriptor: descriptor, name: path))
    }

    /// Opens a file to be read; whoever asks for it closes it.
    static func open(_ path: String) throws(Failure) -> Int32 {
        let descriptor = Foundation.open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw absent(path, errno) }
        var status = stat()
        if fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
            close(descriptor)
            throw Failure(
                .noInput,
                "\(path): this is a folder, and a document is wanted. Name a file in it, or several.")
        }
        return descriptor
    }

    private static func absent(_ path: String, _ error: Int32) -> Failure {
        switch error {
        case ENOENT, ENOTDIR:
            Failure(
                .noInput,
                "\(path.isEmpty ? "''" : path): there is no such file, so nothing was read. Check the name and the "
                    + "folder; - reads standard input.")
        case EACCES, EPERM:
            Failure(
                .noInput,
                "\(path): you have no right to read this file, so nothing was read. Ask for the right (chmod +r) or "
                    + "give a copy of it.")
        default:
            Failure(
                .noInput,
                "\(path): this file cannot be opened (\(String(cString: strerror(error)))), so nothing was read. "
                    + "Check it and try again.")
        }
    }
}
