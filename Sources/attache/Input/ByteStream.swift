internal import Foundation

/// Bytes from a file, a pipe or memory, read whole, line by line or in pieces.
final class ByteStream {
    let name: String
    /// The next bytes; none at the end. A negative number of bytes is never asked for.
    private let next: () throws(Failure) -> [UInt8]
    private var pending: [UInt8] = []
    /// How many of the pending bytes were handed out.
    private var used = 0
    private var isAtEnd = false

    init(name: String, next: @escaping () throws(Failure) -> [UInt8]) {
        self.name = name
        self.next = next
    }

    /// Bytes that are at hand already, as in a test.
    convenience init(name: String, bytes: [UInt8]) {
        var rest: [UInt8] = bytes
        self.init(name: name) { () throws(Failure) -> [UInt8] in
            defer { rest = [] }
            return rest
        }
    }

    /// What can be read from an open descriptor; it is not closed.
    convenience init(descriptor: Int32, name: String) {
        self.init(name: name) { () throws(Failure) -> [UInt8] in
            var failed: Int32 = 0
            let bytes = [UInt8](unsafeUninitializedCapacity: 1 << 18) { buffer, count in
                var got = read(descriptor, buffer.baseAddress, buffer.count)
                while got < 0, errno == EINTR { got = read(descriptor, buffer.baseAddress, buffer.count) }
                if got < 0 { failed = errno }
                count = max(0, got)
            }
            guard failed == 0 else {
                throw Failure(
                    failed == EISDIR ? .noInput : .inputOutput,
                    "\(InputName.shown(name)): reading failed (\(String(cString: strerror(failed)))), so the rest is "
                        + "not known. Try again, or save a copy elsewhere and give that.")
            }
            return bytes
        }
    }

    /// Everything up to the end, or one byte more than `limit` where there is more: enough to see that it is too
    /// large, without taking the memory for all of it.
    func all(limit: Int) throws(Failure) -> [UInt8] {
        while !isAtEnd, pending.count - used <= limit { try fill() }
        defer { drop() }
        return Array(pending[used...].prefix(limit + 1))
    }

    /// The next line without its line feed; `nil` at the end. Of a line longer than `limit` the rest is dropped,
    /// and one byte more than the limit returned.
    func line(limit: Int) throws(Failure) -> [UInt8]? {
        var searched = used
        while true {
            if let end = pending[searched...].firstIndex(of: UInt8(ascii: "\n")) {
                let line = Array(pending[used..<end].prefix(limit + 1))
                used = end + 1
                return line
            }
            if isAtEnd {
                guard used < pending.count else { return nil }
                defer { drop() }
                return Array(pending[used...].prefix(limit + 1))
            }
            // What was handed out makes room, and so does what lies behind the limit.
            pending.removeFirst(used)
            used = 0
            if pending.count > limit + 1 { pending.removeSubrange((limit + 1)...) }
            searched = pending.count
            try fill()
        }
    }

    /// The next bytes without taking them, fewer only at the end.
    func peek(_ count: Int) throws(Failure) -> ArraySlice<UInt8> {
        while !isAtEnd, pending.count - used < count { try fill() }
        return pending[used...].prefix(count)
    }

    /// Whatever comes next; none at the end.
    func some() throws(Failure) -> [UInt8] {
        if used == pending.count, !isAtEnd {
            drop()
            try fill()
        }
        defer { drop() }
        return used == 0 ? pending : Array(pending[used...])
    }

    private func drop() {
        pending = []
        used = 0
    }

    private func fill() throws(Failure) {
        let bytes = try next()
        isAtEnd = bytes.isEmpty
        pending += bytes
    }
}
