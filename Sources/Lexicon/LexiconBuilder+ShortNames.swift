internal import Tables

/// A name of an article as its table writes it, without its suffix.
struct FullName {
    let bytes: UnsafeBufferPointer<UInt8>
    let entity: UInt32
}

/// `Leonardo Kronos radar` is also called `Kronos`: a name without its maker before it and without the kind of
/// article behind it. Such a short name only counts beside a word that shows it, or where the text has the full one.
extension LexiconBuilder {
    /// Adds the short names that no row claims; called when all tables are read.
    mutating func addShortNames() {
        let kinds = Set(Self.kindWords.map { WordHash.of($0.utf8) }.map { vocabulary.intern($0) })
        var made: Set<[UInt32]> = []
        for full in fullNames {
            let name = shortened(full.bytes, kinds)
            guard name.count < full.bytes.count, isFit(name) else { continue }
            let words = words(of: name)
            guard made.contains(words) || !names.hasEntry(words) else { continue }
            made.insert(words)
            let hasFigures = name.contains { (0x30...0x39).contains($0) }
            let rule = caseRule(name, singleWordOnly: false).union(hasFigures ? .needsArms : .needsNeighbour)
            names.add(startingWords(of: name), entity: full.entity, form: .name, rule: rule, ambiguity: 0)
            guard let other = plural(of: name), !names.hasEntry(words.dropLast() + [other]) else { continue }
            if words.count == 1 { vocabulary.update(other) { $0.startsName = true } }
            names.add(
                words.dropLast() + [other], entity: full.entity, form: .name, rule: rule.union(.plural),
                ambiguity: 0)
        }
    }

    /// Nouns behind a name that tell the kind, beside the item nouns of `words.tsv`.
    private static let kindWords = [
        "class", "system", "systems", "vehicle", "aircraft", "apc", "mrap", "gun", "boat", "sonar", "engine",
        "turret",
        "satellite", "carrier", "trainer", "torpedo", "pod", "van", "truck", "family", "ship", "vessel",
        "cutter",
        "mine", "sight", "suite", "kit", "cannon", "armored", "armoured", "anti", "guided", "fighting",
        "infantry",
        "personnel", "patrol", "light", "tactical", "offshore", "wheeled", "protected", "reconnaissance",
    ]

    /// The name without a firm before it and kinds of articles behind it.
    private mutating func shortened(
        _ name: UnsafeBufferPointer<UInt8>, _ kinds: Set<UInt32>
    ) -> UnsafeBufferPointer<UInt8> {
        var low = 0
        var high = name.count
        while let gap = name[low..<high].lastIndex(where: { $0 == 0x20 || $0 == UInt8(ascii: "-") }) {
            // A kind is written small, or in capitals as an acronym (`APC`).
            let tail = UnsafeBufferPointer(rebasing: name[(gap + 1)..<high])
            let word = words(of: tail)
            guard word.count == 1, let only = word.first, isKind(only, kinds), isKindCase(tail) else { break }
            high = gap
        }
        for gap in name[low..<high].indices where name[gap] == 0x20 {
            let head = words(of: UnsafeBufferPointer(rebasing: name[0..<gap]))
            if firmNames.contains(head) { low = gap + 1 }
        }
        return UnsafeBufferPointer(rebasing: name[low..<high])
    }

    private func isKind(_ word: UInt32, _ kinds: Set<UInt32>) -> Bool {
        kinds.contains(word) || vocabulary.infos[Int(word)].classes.contains(.itemNoun)
    }

    private func isKindCase(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
        word.allSatisfy { $0 >= 0x60 } || word.count <= 5 && word.allSatisfy { $0 < 0x60 }
    }

    /// Whether what is left may stand alone: a capital first, three letters or a letter and a figure, and not one of
    /// the words that English knows.
    private mutating func isFit(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
        guard name.count >= 3, let first = name.first, first >= 0x80 || (0x41...0x5A).contains(first),
            !name.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x20 })
        else { return false }
        let words = words(of: name)
        guard words.count == 1, let only = words.first else { return !words.isEmpty }
        let info = vocabulary.infos[Int(only)]
        return info.classes.isEmpty && info.triggers.isEmpty
    }
}
