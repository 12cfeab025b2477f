internal import Foundation

/// Where text is written: a descriptor, or memory in tests. What is written waits until `flush` or 64 KB.
final class Sink {
    /// Takes bytes and returns the error number, 0 where all were taken.
    private let take: (ArraySlice<UInt8>) -> Int32
    private let name: String
    private var waiting: [UInt8] = []
    private var failure: Int32 = 0

    init(name: String, take: @escaping (ArraySlice<UInt8>) -> Int32) {
        self.name = name
        self.take = take
    }

    convenience init(descriptor: Int32, name: String = "standard output") {
        self.init(name: name) { bytes in
            var rest = bytes
            while !rest.isEmpty {
                let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
                if count < 0 {
                    if errno == EINTR { continue }
                    return errno
                }
                rest = rest.dropFirst(count)
            }
            return 0
        }
    }

    func write(_ text: String) {
        waiting += text.utf8
        if waiting.count >= 65_536 { pass() }
    }

    /// - Throws: where the bytes could not be written. A reader that closed the pipe is no fault.
    func flush() throws(Failure) {
        pass()
        guard failure != 0, failure != EPIPE else { return }
        let reason = String(cString: strerror(failure))
        failure = 0
        throw Failure(
            .inputOutput,
            "\(name): the answer could not be written (\(reason)), so a part of it is missing. "
                + "Make room or write to another place, and try again.")
    }

    /// Nobody reads any more: what is written from now on is dropped.
    var isClosed: Bool { failure == EPIPE }

    private func pass() {
        if failure == 0, !waiting.isEmpty { failure = take(waiting[...]) }
        waiting.removeAll(keepingCapacity: true)
    }
}
