/// Texts that rows have in common, each once: what a row holds is a number, and whoever works out what a text means does so
/// once for each number.
package struct TextBook: Sendable {
    /// By their numbers. The first is the empty one.
    package private(set) var texts: [String] = [""]
    /// All texts in a row, and where each begins; that of the last ends with it.
    private var bytes: [UInt8] = []
    private var starts: [Int] = [0, 0]
    private var hashes: [UInt64] = [0]
    /// Numbers by their hashes; 0 for an empty slot. Its length is a power of two.
    private var slots = [Int32](repeating: 0, count: 256)

    package init() {}

    package mutating func number(of text: String) -> Int32 {
        var text = text
        return text.withUTF8 { number(of: UnsafeRawBufferPointer($0)) }
    }

    mutating func number(of text: UnsafeRawBufferPointer) -> Int32 {
        if text.isEmpty { return 0 }
        let hash = Self.hash(text)
        var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[slot] != 0 {
            let number = Int(slots[slot])
            if hashes[number] == hash, isText(number, text) { return slots[slot] }
            slot = (slot + 1) & (slots.count - 1)
        }
        let number = Int32(truncatingIfNeeded: texts.count)
        slots[slot] = number
        texts.append(String(decoding: text, as: UTF8.self))
        bytes.append(contentsOf: text)
        starts.append(bytes.count)
        hashes.append(hash)
        if texts.count * 2 > slots.count { grow() }
        return number
    }

    private func isText(_ number: Int, _ text: UnsafeRawBufferPointer) -> Bool {
        let (start, end) = (starts[number], starts[number + 1])
        guard end - start == text.count else { return false }
        return bytes.withUnsafeBytes { $0[start..<end].elementsEqual(text) }
    }

    private mutating func grow() {
        slots = [Int32](repeating: 0, count: slots.count * 2)
        for number in 1..<texts.count {
            var slot = Int(truncatingIfNeeded: hashes[number]) & (slots.count - 1)
            while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = Int32(truncatingIfNeeded: number)
        }
    }

    /// Eight bytes at a time: the letters are compared where it agrees.
    private static func hash(_ text: UnsafeRawBufferPointer) -> UInt64 {
        var hash = UInt64(text.count) &* 0x9E37_79B9_7F4A_7C15
        var index = 0
        while index + 8 <= text.count {
            hash = mixed(hash ^ text.loadUnaligned(fromByteOffset: index, as: UInt64.self))
            index += 8
        }
        var rest: UInt64 = 0
        while index < text.count {
            rest = rest << 8 | UInt64(text[index])
            index += 1
        }
        return mixed(hash ^ rest)
    }

    private static func mixed(_ value: UInt64) -> UInt64 {
        let mixed = (value ^ value >> 32) &* 0xD6E8_FEB8_6659_FD93
        return mixed ^ mixed >> 32
    }
}
