internal import Foundation

/// Bytes in pieces, as they come.
///
/// Whoever makes one says what an empty piece means: the end. A fault of the source itself, as of a disk, is an
/// ``ArchiveError``.
package struct ByteFeed {
    package let next: () throws(ArchiveError) -> [UInt8]

    package init(next: @escaping () throws(ArchiveError) -> [UInt8]) { self.next = next }

    /// Bytes that are at hand.
    package init(_ bytes: [UInt8]) {
        var rest = bytes
        next = { () throws(ArchiveError) -> [UInt8] in
            defer { rest = [] }
            return rest
        }
    }
}

/// A feed with a look ahead.
final class BufferedBytes {
    private let feed: ByteFeed
    private var held: [UInt8] = []
    /// How many of the held bytes were handed out.
    private var used = 0
    private var isAtEnd = false

    init(_ feed: ByteFeed) { self.feed = feed }

    private var left: Int { held.count - used }

    private func fill() throws(ArchiveError) {
        if isAtEnd { return }
        let bytes = try feed.next()
        isAtEnd = bytes.isEmpty
        if used > 0 {
            held.removeFirst(used)
            used = 0
        }
        held += bytes
    }

    /// The next bytes, at most so many, without taking them: fewer only at the end.
    func peek(_ count: Int) throws(ArchiveError) -> ArraySlice<UInt8> {
        while left < count, !isAtEnd { try fill() }
        return held[used..<min(held.count, used + count)]
    }

    /// The next bytes, at most so many; fewer only at the end.
    func take(_ count: Int) throws(ArchiveError) -> [UInt8] {
        let bytes = Array(try peek(count))
        used += bytes.count
        return bytes
    }

    /// Whatever comes next, at most so many; none at the end.
    func some(_ count: Int) throws(ArchiveError) -> [UInt8] {
        if left == 0 { try fill() }
        let bytes = Array(held[used..<min(held.count, used + count)])
        used += bytes.count
        return bytes
    }

    /// - Returns: how many there were to leave out, fewer only at the end.
    @discardableResult
    func skip(_ count: Int) throws(ArchiveError) -> Int {
        var rest = count
        while rest > 0 {
            if left == 0 {
                if isAtEnd { break }
                try fill()
                continue
            }
            let step = min(rest, left)
            used += step
            rest -= step
        }
        return count - rest
    }

    /// All up to the end, or one byte more than the limit where there are more.
    func all(limit: Int) throws(ArchiveError) -> [UInt8] { try take(limit + 1) }

    /// The next line without its line feed, `nil` at the end. Of a line longer than the limit the rest is left out, and
    /// one byte more than the limit returned.
    func line(limit: Int) throws(ArchiveError) -> [UInt8]? {
        var line: [UInt8] = []
        while true {
            if left == 0 {
                if isAtEnd { return line.isEmpty ? nil : line }
                try fill()
                continue
            }
            let end = newline()
            let room = limit + 1 - line.count
            if room > 0 { line += held[used..<min(end ?? held.count, used + room)] }
            if let end {
                used = end + 1
                return line
            }
            used = held.count
        }
    }

    private func newline() -> Int? {
        held.withUnsafeBytes { bytes in
            guard let start = bytes.baseAddress else { return nil }
            let rest = bytes.count - used
            guard let found = memchr(start + used, 0x0A, rest) else { return nil }
            return UnsafeRawPointer(found) - start
        }
    }
}
