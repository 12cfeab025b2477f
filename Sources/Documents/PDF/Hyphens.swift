/// Tells the hyphen of a compound (`multi-function`) from the one by which a printer cuts a word at the end of a
/// line, by the words that the document prints whole.
struct Hyphens {
    /// Words within lines, in small letters; the parts of compounds too.
    private var words: Set<[UInt8]> = []
    /// Compounds within lines.
    private var compounds: Set<[UInt8]> = []
    /// What stands before a hyphen in them: `multi`.
    private var heads: Set<[UInt8]> = []
    /// Narrow columns cut words; a broad page is rarely set so, and there every hyphen is the author's.
    private let cutsWords: Bool

    init(_ blocks: [PrintedBlock]) {
        cutsWords = blocks.contains(where: \.isColumn)
        guard cutsWords else { return }
        for line in blocks.lazy.flatMap(\.lines) {
            let pieces = line.text.split { !$0.isLetter && $0 != 0x2D }
            for (index, piece) in pieces.enumerated() {
                let small = piece.map(\.lowered)
                let parts = small.split(separator: 0x2D).map(Array.init)
                let isCut = index == pieces.count - 1 && line.text.last == 0x2D
                // The beginning of a cut word is no word; nor, in most cases, is the first of a line its rest.
                if !isCut { words.formUnion(index == 0 ? Array(parts.dropFirst()) : parts) }
                guard parts.count > 1, !isCut else { continue }
                compounds.insert(small)
                heads.formUnion(parts.dropLast())
            }
        }
    }

    /// Puts `line` behind `text` as the text goes on.
    func join(_ text: inout [UInt8], _ line: [UInt8]) {
        let word = Array(line.prefix { $0.isLetter || $0.isDigit })
        guard text.last == UInt8(ascii: "-"), let before = text.dropLast().last,
            before.isLetter || before.isDigit,
            !word.isEmpty, !Self.isSuspended(before: word)
        else {
            text.append(0x20)
            text += line
            return
        }
        if cutsWords, line[0].isLower {
            let first = text.dropLast().reversed().prefix { $0.isLetter || $0 == 0x2D }.reversed().map(
                \.lowered)
            if isCut(first, Array(word.prefix { $0.isLetter })) { text.removeLast() }
        }
        text += line
    }

    /// `air- and ground-launched`: the hyphen waits for a later word.
    private static func isSuspended(before word: [UInt8]) -> Bool {
        ["and", "or", "to"].contains { word.elementsEqual($0.utf8) }
    }

    private func isCut(_ first: [UInt8], _ rest: [UInt8]) -> Bool {
        if compounds.contains(first + [0x2D] + rest) { return false }
        if words.contains(first + rest) { return true }
        let last = first.split(separator: 0x2D).last.map(Array.init) ?? []
        return !heads.contains(last) && (!words.contains(last) || !words.contains(rest))
    }
}
