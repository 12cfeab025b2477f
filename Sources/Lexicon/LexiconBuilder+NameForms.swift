/// The forms in which a name of the tables is printed, and the case that it needs.
extension LexiconBuilder {
    /// `76 mm Super Rapid` is also printed `Super Rapid 76mm`; nil where no calibre stands before the name.
    mutating func calibreBehind(_ bytes: UnsafeBufferPointer<UInt8>, _ words: [UInt32]) -> [UInt32]? {
        let mm = vocabulary.intern(WordHash.of("mm".utf8))
        guard words.count >= 3, words[1] == mm, (0x30...0x39).contains(bytes[0]),
            bytes.contains(where: { (0x41...0x5A).contains($0) })
        else { return nil }
        return Array(words[2...] + words[..<2])
    }

    /// A name written with a capital needs one; a short name of capitals alone needs them all. Names of several
    /// words that are written out in lower case at times (`joint light tactical vehicles`) may do without.
    func caseRule(_ bytes: UnsafeBufferPointer<UInt8>, singleWordOnly: Bool) -> NameRule {
        guard let first = bytes.first, first >= 0x80 || (0x41...0x5A).contains(first) else { return [] }
        // `al-Shabaab`: the article is written either way.
        if bytes.count > 5, bytes[0] == UInt8(ascii: "A"), bytes[1] == UInt8(ascii: "l"),
            bytes[2] == UInt8(ascii: "-")
        {
            return []
        }
        if bytes.contains(where: { (0x30...0x39).contains($0) }) {
            // `OF-40` is no `of 40`: two or three capitals before a figure stay capitals.
            let letters = bytes.prefix { (0x41...0x5A).contains($0 & 0xDF) || $0 >= 0x80 }
            return letters.count <= 3 && letters.allSatisfy { $0 < 0x60 } ? .allCapitals : .capital
        }
        if bytes.count <= 3, bytes.allSatisfy({ (0x41...0x5A).contains($0) }) { return .allCapitals }
        if singleWordOnly, bytes.contains(0x20) { return [] }
        return .capital
    }

    /// The number of the plural of a name's last word; nil where it takes none.
    mutating func plural(of bytes: UnsafeBufferPointer<UInt8>) -> UInt32? {
        // The last word's letters, without their accents.
        var start = bytes.count
        while start > 0, (0x41...0x5A).contains(bytes[start - 1] & 0xDF) || bytes[start - 1] >= 0x80 {
            start -= 1
        }
        // `MH-60Rs`: a letter or two behind a figure take an `s` too, as do capitals behind a name: `Iskander-Es`, `Barak MXs`.
        let isVariant =
            start > 0
            && ((1...2).contains(bytes.count - start) && (0x30...0x39).contains(bytes[start - 1])
                || (1...3).contains(bytes.count - start) && start > 3
                    && bytes[start...].allSatisfy { (0x41...0x5A).contains($0) }
                    && (bytes[start - 1] == UInt8(ascii: "-") || bytes[start - 1] == 0x20)
                    && bytes[..<start].contains { (0x61...0x7A).contains($0) })
        guard isVariant || bytes.count - start >= 3, var word = folded(bytes[start...]), let end = word.last
        else { return nil }
        // `Tauruses`; `Super Hornets` is a plural already.
        if end == UInt8(ascii: "s") {
            guard word.count >= 5, word.suffix(2) == Array("us".utf8) else { return nil }
            return vocabulary.intern(WordHash.of(word + Array("es".utf8)))
        }
        if isVariant {
            word.append(UInt8(ascii: "s"))
            // `the F-35 is`, `the F-35 as well`: those words are no plural of a variant.
            if ["is", "as", "us"].contains(where: { word == Array($0.utf8) }) { return nil }
        } else if end == UInt8(ascii: "y"), let before = word.dropLast().last, !"aeiou".utf8.contains(before)
        {
            word.removeLast()
            word += Array("ies".utf8)
        } else if end == UInt8(ascii: "x") || end == UInt8(ascii: "z") || word.suffix(2) == Array("ch".utf8)
            || word.suffix(2) == Array("sh".utf8)
        {
            word += Array("es".utf8)
        } else {
            word.append(UInt8(ascii: "s"))
        }
        return vocabulary.intern(WordHash.of(word))
    }

    /// A word's letters in ASCII and lower case; nil where one has no such letter.
    private func folded(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> [UInt8]? {
        guard bytes.contains(where: { $0 >= 0x80 }) else { return bytes.map { $0 | 0x20 } }
        var word: [UInt8] = []
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
            if scalar.value < 0x80 {
                word.append(UInt8(scalar.value) | 0x20)
            } else if case .letters(let one, let two, _) = Folding.fold(scalar.value) {
                word += two == 0 ? [one] : [one, two]
            } else {
                return nil
            }
        }
        return word
    }
}
