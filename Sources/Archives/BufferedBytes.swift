internal import Foundation

/// Bytes that come in pieces, with a look ahead: taken in blocks, line by line or whole.
package final class BufferedBytes<Fault: Error> {
    /// The next bytes; none at the end.
    private let next: () throws(Fault) -> [UInt8]
    private var held: [UInt8] = []
    /// How many of the held bytes were handed out.
    private var used = 0
    private var isAtEnd = false

    package init(next: @escaping () throws(Fault) -> [UInt8]) { self.next = next }

    private var left: Int { held.count - used }

    private func fill() throws(Fault) {
        if isAtEnd { return }
        let bytes = try next()
        isAtEnd = bytes.isEmpty
        if used > 0 {
            held.removeFirst(used)
            used = 0
        }
        held += bytes
    }

    /// The next bytes, at most so many, without taking them: fewer only at the end.
    package func peek(_ count: Int) throws(Fault) -> ArraySlice<UInt8> {
        while left < count, !isAtEnd { try fill() }
        return held[used..<(used + min(left, count))]
    }

    /// The next bytes, at most so many; fewer only at the end.
    package func take(_ count: Int) throws(Fault) -> [UInt8] {
        let bytes = Array(try peek(count))
        used += bytes.count
        return bytes
    }

    /// Whatever comes next, at most so many; none at the end.
    package func some(_ count: Int = .max) throws(Fault) -> [UInt8] {
        if left == 0 { try fill() }
        let bytes = Array(held[used..<(used + min(left, count))])
        used += bytes.count
        return bytes
    }

    /// - Returns: how many there were to leave out, fewer only at the end.
    @discardableResult
    package func skip(_ count: Int) throws(Fault) -> Int {
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

    /// Everything up to the end, or one byte more than `limit` where there is more: enough to see that it is too large,
    /// without taking the memory for all of it.
    package func all(limit: Int) throws(Fault) -> [UInt8] { try take(limit + 1) }

    /// The next line without its line feed, `nil` at the end. Of a line longer than `limit` the rest is left out, and one
    /// byte more than the limit returned.
    package func line(limit: Int) throws(Fault) -> [UInt8]? {
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
            guard let found = memchr(start + used, 0x0A, bytes.count - used) else { return nil }
            return UnsafeRawPointer(found) - start
        }
    }
}
