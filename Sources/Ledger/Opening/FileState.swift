internal import Foundation

/// What lies at a path, told without opening it.
///
/// Opening and closing a database beside SQLite would drop the locks that this process holds on it (POSIX locks
/// belong to the process and not to the descriptor), so only `stat` and `access` are asked.
enum FileState: Equatable {
    case missing
    case folder
    /// A device, a pipe, a socket.
    case special
    case file(size: Int)
    /// `stat` failed for another reason, as in a folder that may not be searched.
    case unknown(reason: String)

    init(path: String) {
        var status = stat()
        guard stat(path, &status) == 0 else {
            self = errno == ENOENT ? .missing : .unknown(reason: String(cString: strerror(errno)))
            return
        }
        switch status.st_mode & S_IFMT {
        case S_IFDIR: self = .folder
        case S_IFREG: self = .file(size: Int(status.st_size))
        default: self = .special
        }
    }

    static func mayRead(_ path: String) -> Bool { Foundation.access(path, R_OK) == 0 }

    static func mayWrite(_ path: String) -> Bool { Foundation.access(path, W_OK) == 0 }

    /// The size of a file; 0 where there is none.
    static func size(_ path: String) -> Int {
        if case .file(let size) = FileState(path: path) { size } else { 0 }
    }

    /// The file that lies at a path, whatever its name; `nil` where there is none.
    static func identity(_ path: String) -> FileIdentity? {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        return FileIdentity(device: UInt64(status.st_dev), number: UInt64(status.st_ino))
    }
}

/// A file by what the system knows it by, so that one file under two names is told as one.
package struct FileIdentity: Hashable, Sendable {
    let device: UInt64
    let number: UInt64

    /// The file that lies at a path; `nil` where there is none.
    package init?(path: String) {
        guard let found = FileState.identity(path) else { return nil }
        self = found
    }

    init(device: UInt64, number: UInt64) {
        self.device = device
        self.number = number
    }
}
