internal import Archives
internal import Foundation

/// Bytes from a file, a pipe or memory, read whole, line by line or in pieces.
final class ByteStream {
    let name: String
    private let bytes: BufferedBytes<Failure>

    /// - Parameter next: the next bytes; none at the end.
    init(name: String, next: @escaping () throws(Failure) -> [UInt8]) {
        self.name = name
        bytes = BufferedBytes(next: next)
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

    /// Everything up to the end, or one byte more than `limit` where there is more.
    func all(limit: Int) throws(Failure) -> [UInt8] { try bytes.all(limit: limit) }

    /// The next line without its line feed; `nil` at the end. Of a line longer than `limit` the rest is dropped,
    /// and one byte more than the limit returned.
    func line(limit: Int) throws(Failure) -> [UInt8]? { try bytes.line(limit: limit) }

    /// The next bytes without taking them, fewer only at the end.
    func peek(_ count: Int) throws(Failure) -> ArraySlice<UInt8> { try bytes.peek(count) }

    /// Whatever comes next; none at the end.
    func some() throws(Failure) -> [UInt8] { try bytes.some() }
}
