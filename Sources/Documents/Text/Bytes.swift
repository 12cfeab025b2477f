extension UInt8 {
    /// Space, tab, line feed, vertical tab, form feed or carriage return.
    var isSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }

    var isDigit: Bool { (0x30...0x39).contains(self) }

    var isUpper: Bool { (0x41...0x5A).contains(self) }

    var isLower: Bool { (0x61...0x7A).contains(self) }

    var isLetter: Bool { isUpper || isLower }

    /// The small letter of an ASCII capital; any other byte as it is.
    var lowered: UInt8 { isUpper ? self | 0x20 : self }
}

extension RandomAccessCollection<UInt8> where Index == Int {
    /// Whether the ASCII `text`, given in small letters, stands at `position`, in letters of either case.
    func holds(_ text: StaticString, at position: Int) -> Bool {
        let count = text.utf8CodeUnitCount
        guard position >= startIndex, position + count <= endIndex else { return false }
        return text.withUTF8Buffer { wanted in
            for offset in 0..<count where self[position + offset].lowered != wanted[offset] { return false }
            return true
        }
    }

    /// Whether `text` occurs in these bytes, letter for letter.
    func contains(text: String) -> Bool {
        firstIndex(of: text) != nil
    }

    /// Where `text` first occurs at or after `start`, letter for letter.
    func firstIndex(of text: String, from start: Int? = nil) -> Int? {
        let wanted = Array(text.utf8)
        guard let first = wanted.first else { return nil }
        var position = start ?? startIndex
        while position + wanted.count <= endIndex {
            if self[position] == first, self[position..<(position + wanted.count)].elementsEqual(wanted) {
                return position
            }
            position += 1
        }
        return nil
    }
}

extension RandomAccessCollection<UInt8> where Index == Int, SubSequence: RandomAccessCollection<UInt8> {
    /// Without white space at either end.
    var trimmed: SubSequence {
        var start = startIndex
        var end = endIndex
        while start < end, self[start].isSpace { start += 1 }
        while end > start, self[end - 1].isSpace { end -= 1 }
        return self[start..<end]
    }
}

extension [UInt8] {
    /// With two spaces for each no-break space, so that places stay where they are.
    var withPlainSpaces: [UInt8] {
        guard withUnsafeBufferPointer({ $0.place(of: 0xC2, from: 0) }) < count else { return self }
        var plain = self
        for index in indices.dropLast() where self[index] == 0xC2 && self[index + 1] == 0xA0 {
            plain[index] = 0x20
            plain[index + 1] = 0x20
        }
        return plain
    }
}

extension String {
    /// White space runs (also no-break spaces) made one space, none at the ends: how a title is kept.
    var singleSpaced: String {
        if let line = utf8.withContiguousStorageIfAvailable(Self.singleSpaced) ?? nil { return line }
        return split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// The same byte by byte; nil where a letter above ASCII may be white space or go with it.
    private static func singleSpaced(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
        var line: [UInt8] = []
        line.reserveCapacity(bytes.count)
        var isSpaced = false
        for (position, byte) in bytes.enumerated() {
            if byte.isSpace {
                isSpaced = !line.isEmpty
                continue
            }
            switch byte {
            // Typographic quotes and dashes are the only letters of these leads that are looked at.
            case 0xE2 where position + 2 < bytes.count && bytes[position + 1] == 0x80:
                guard (0x90...0x9F).contains(bytes[position + 2]) else { return nil }
            // Leads of spaces above ASCII and of marks that join the letter before them.
            case 0xC2, 0xCC...0xE3, 0xEF...: return nil
            case 0xC3...0xCB, 0x00..<0xC0, 0xE4...0xEE: break
            default: return nil
            }
            if isSpaced {
                line.append(0x20)
                isSpaced = false
            }
            line.append(byte)
        }
        return String(decoding: line, as: UTF8.self)
    }

    /// `nil` where nothing is left but white space.
    var nonBlank: String? {
        contains { !$0.isWhitespace } ? self : nil
    }
}

/// The lines of a text, as ranges of its bytes without their line ends.
struct Lines: Sequence, IteratorProtocol {
    private let bytes: [UInt8]
    private var position: Int

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        position = 0
    }

    mutating func next() -> Range<Int>? {
        guard position < bytes.count else { return nil }
        let start = position
        let end = bytes.withUnsafeBufferPointer { $0.lineEnd(from: start) }
        position = end + 1
        if end + 1 < bytes.count, bytes[end] == 0x0D, bytes[end + 1] == 0x0A { position += 1 }
        return start..<end
    }
}
