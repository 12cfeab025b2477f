internal import Foundation

/// The file that `--output` names.
enum OutputFile {
    /// Writes the text whole or not at all: a new file takes the old one's place when it is complete. What is
    /// no regular file, as a pipe or `/dev/stdout`, is written to as it is.
    static func write(_ text: String, to path: String, insteadOf input: String) throws(Failure) {
        var status = stat()
        let exists = stat(path, &status) == 0
        if exists, status.st_mode & S_IFMT == S_IFDIR {
            throw Failure(
                .cannotCreate, "\(path): this is a folder, so nothing was written. Name a file in it.")
        }
        if exists, status.st_mode & S_IFMT != S_IFREG {
            try fill(path, with: text, named: path)
            return
        }
        var inputStatus = stat()
        if exists, stat(input, &inputStatus) == 0, inputStatus.st_ino == status.st_ino,
            inputStatus.st_dev == status.st_dev
        {
            throw Failure(
                .usage,
                "\(path): this is the article itself, so nothing was written. Name another file with --output."
            )
        }
        let draft = path + ".\(getpid()).part"
        do {
            try fill(draft, with: text, named: path)
        } catch {
            unlink(draft)
            throw error
        }
        guard rename(draft, path) == 0 else {
            let reason = String(cString: strerror(errno))
            unlink(draft)
            throw cannot(path, reason)
        }
    }

    private static func fill(_ path: String, with text: String, named name: String) throws(Failure) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw cannot(name, String(cString: strerror(errno))) }
        defer { close(descriptor) }
        let sink = Sink(descriptor: descriptor, name: name)
        sink.write(text)
        try sink.flush()
    }

    private static func cannot(_ path: String, _ reason: String) -> Failure {
        Failure(
            .cannotCreate,
            "\(path): this file cannot be written (\(reason)), so there is no brief in it. "
                + "Make its folder or name another file with --output.")
    }
}
