internal import Tables

/// A printed designation taken apart: `AIM-120C-7/8` is two, `F-16C/D Block 70/72` is four.
public struct Designation: Equatable, Sendable {
    /// As printed, white space made one and without a plural `s`.
    public let text: String
    /// Each designation that is meant, without its block.
    public let alternatives: [String]
    /// The block's name (`II`, `70`); nil where none is printed. The first where two are.
    public let block: String?
    /// All blocks that are printed.
    public let blocks: [String]

    /// Systems in whose designations a slash is part of the number (`GBU-39/B`, `KMU-572F/B`, `AN/TPY-2`).
    private static let slashed: Set<String> = [
        "AN", "BDU", "BLU", "BRU", "CBU", "FMU", "GAU", "GBU", "KMU", "LAU", "MAU", "MHU", "MJU", "MXU",
        "PGU",
        "SUU", "WGU", "WTU", "EL",
    ]

    /// Takes a printed designation apart.
    public init(_ printed: String) {
        var text = Self.line(printed)
        if text.utf8.count > 2, text.hasSuffix("s"), let before = text.dropLast().last,
            before.isNumber || before.isUppercase
        {
            text.removeLast()
        }
        self.text = text
        var stem = text
        var blocks: [String] = []
        if let range = text.range(ofBlock: "block") {
            var head = String(text[..<range.lowerBound])
            while let last = head.last, last == " " || last == "-" { head.removeLast() }
            stem = head
            let tail = text[range.upperBound...].drop { $0 == " " || $0 == "-" }
            blocks = tail.prefix { $0 != " " }.split(separator: "/").map(String.init)
        }
        self.blocks = blocks
        block = blocks.first
        alternatives = Self.alternatives(of: stem)
    }

    /// With one blank for each white space and a hyphen for each dash that looks like one.
    private static func line(_ printed: String) -> String {
        // Most are plain letters, figures and single blanks.
        var before: UInt8 = 0x20
        let isLine = printed.utf8.allSatisfy { byte in
            defer { before = byte }
            return byte > 0x20 && byte < 0x7F || byte == 0x20 && before != 0x20
        }
        if isLine, before != 0x20 { return printed }
        var text = printed.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        for dash in ["\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}"] {
            text = text.replacing(dash, with: "-")
        }
        return text
    }

    private static func alternatives(of stem: String) -> [String] {
        guard stem.utf8.contains(UInt8(ascii: "/")) else { return [stem] }
        let prefix = stem.prefix { $0.isLetter }
        guard !slashed.contains(prefix.uppercased()), let slash = stem.lastIndex(of: "/"),
            stem.index(after: slash) < stem.endIndex, slash > stem.startIndex
        else { return [stem] }
        let head = String(stem[..<slash])
        var tail = String(stem[stem.index(after: slash)...])
        if tail.hasPrefix("-") { tail.removeFirst() }
        guard let first = tail.first, let last = head.last else { return [stem] }
        // `F/A-18`: the slash belongs to the stem.
        guard head.contains(where: \.isNumber) else { return [stem] }
        if first.isNumber, last.isNumber {
            let others = alternatives(of: head)
            let one = others[0]
            let base = one[..<(one.lastIndex { !$0.isNumber }.map { one.index(after: $0) } ?? one.startIndex)]
            return others + [String(base) + tail]
        }
        if first.isLetter, last.isLetter {
            let others = alternatives(of: head)
            return others + [String(others[0].dropLast()) + tail]
        }
        return [stem]
    }
}

extension String {
    /// The range of the word `block`, whatever its case.
    fileprivate func range(ofBlock word: String) -> Range<String.Index>? {
        // Most designations have no block.
        guard Bytes.hold(self, word, ignoringCase: true) else { return nil }
        let lowered = lowercased()
        guard lowered.utf8.count == utf8.count, let range = lowered.firstRange(of: word) else { return nil }
        let start = lowered.utf8.distance(from: lowered.startIndex, to: range.lowerBound)
        let low = utf8.index(startIndex, offsetBy: start)
        return low..<utf8.index(low, offsetBy: word.utf8.count)
    }
}
