/// A short text of the lexicon, such as a state's code, a phrase's class or a body's role: compared by its bytes where
/// they lie, and made a `String` only where it is printed.
///
/// ```swift
/// entity.type == "missile"
/// ```
///
/// It points into the tables, which the lexicon keeps, or at a literal: good as long as the lexicon that gave it.
public struct Label: Hashable, ExpressibleByStringLiteral, CustomStringConvertible, @unchecked Sendable {
    // `@unchecked Sendable`: memory that is only read.
    @usableFromInline let start: UnsafePointer<UInt8>
    @usableFromInline let count: Int

    /// - Parameter start: memory that stays as it is as long as the label is used.
    @inlinable public init(start: UnsafePointer<UInt8>, count: Int) {
        self.start = start
        self.count = count
    }

    @inlinable public init(stringLiteral literal: StaticString) {
        start = literal.utf8Start
        count = literal.utf8CodeUnitCount
    }

    @inlinable public var isEmpty: Bool { count == 0 }

    /// The text itself.
    public var text: String {
        String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    }

    public var description: String { text }

    /// Whether those bytes stand in it; the empty text stands in any.
    public func contains(_ part: String) -> Bool {
        let part = Array(part.utf8)
        guard count >= part.count else { return false }
        return (0...(count - part.count)).contains { offset in
            part.indices.allSatisfy { start[offset + $0] == part[$0] }
        }
    }

    /// ISO 3166-1 alpha-3: three capitals.
    public var isStateCode: Bool { count == 3 && start[0] < 0x60 }

    @inlinable public static func == (left: Label, right: Label) -> Bool {
        left.count == right.count && left.begins(as: right, right.count)
    }

    @inlinable public func hasPrefix(_ prefix: Label) -> Bool {
        count >= prefix.count && begins(as: prefix, prefix.count)
    }

    @inlinable public func hash(into hasher: inout Hasher) {
        hasher.combine(bytes: UnsafeRawBufferPointer(start: start, count: count))
    }

    /// Whether both begin with the same `length` bytes.
    @inlinable
    func begins(as other: Label, _ length: Int) -> Bool {
        guard start != other.start else { return true }
        for index in 0..<length where start[index] != other.start[index] { return false }
        return true
    }
}
