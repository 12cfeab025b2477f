/// Eight bytes at a time: what a loop over single bytes would ask of each is asked of a word of memory at once.
enum Words8 {
    /// That byte in each of the eight places.
    @inline(__always)
    static func each(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }

    /// Whether one of the eight bytes is zero.
    @inline(__always)
    static func hasZero(_ word: UInt64) -> Bool {
        (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080 != 0
    }

    /// Whether one of the eight bytes is that byte.
    @inline(__always)
    static func has(_ byte: UInt8, _ word: UInt64) -> Bool { hasZero(word ^ each(byte)) }

    /// Whether one of the eight bytes is smaller than `limit`, which is at most 128.
    @inline(__always)
    static func hasLess(than limit: UInt8, _ word: UInt64) -> Bool {
        (word &- each(limit)) & ~word & 0x8080_8080_8080_8080 != 0
    }

    @inline(__always)
    static func load(_ bytes: UnsafeBufferPointer<UInt8>, _ position: Int) -> UInt64 {
        UnsafeRawPointer(bytes.baseAddress.unsafelyUnwrapped + position).loadUnaligned(as: UInt64.self)
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// All of them below 0x80.
    var isASCII: Bool {
        var position = 0
        while position + 8 <= count {
            if Words8.load(self, position) & 0x8080_8080_8080_8080 != 0 { return false }
            position += 8
        }
        while position < count {
            if self[position] >= 0x80 { return false }
            position += 1
        }
        return true
    }

    /// Where a line feed or a carriage return stands at or behind `start`; the end where none does.
    func lineEnd(from start: Int) -> Int {
        var position = start
        while position + 8 <= count {
            let word = Words8.load(self, position)
            if Words8.has(0x0A, word) || Words8.has(0x0D, word) { break }
            position += 8
        }
        while position < count, self[position] != 0x0A, self[position] != 0x0D { position += 1 }
        return position
    }

    /// Where that byte stands at or behind `start`; the end where it does not.
    func place(of byte: UInt8, from start: Int) -> Int {
        var position = start
        while position + 8 <= count, !Words8.has(byte, Words8.load(self, position)) { position += 8 }
        while position < count, self[position] != byte { position += 1 }
        return position
    }
}
