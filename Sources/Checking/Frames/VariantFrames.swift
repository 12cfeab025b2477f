internal import Ledger
internal import Lexicon
internal import Reading

/// A variant told by its letter alone, apart from the article: `84 more AMRAAMs; the missiles are of the C-7 version`.
struct VariantFrames {
    let context: CheckContext

    struct Claim {
        var span: Span
        var line: CaseItem
    }

    /// The variants that the sentences on a case give its lines and that these do not have.
    func claims(_ match: CaseMatch) -> [Claim] {
        context.framed.sentences.compactMap { sentence in
            guard sentence.has(.variantWord), !sentence.has(.oldStock), !sentence.has(.comparing),
                !context.facts.isBackground(sentence.number), let pair = pair(sentence, match)
            else { return nil }
            for word in sentence.hits(.variantWord, in: sentence.whole) {
                guard let letter = letter(before: word.lowerBound, sentence) else { continue }
                let told = Families.folded(sentence.claim(letter).text)
                let tails = match.found.items.filter { $0.article == pair.line.article }.flatMap(Self.tails)
                guard !tails.isEmpty,
                    !tails.contains(where: { $0.hasPrefix(told) || told.hasPrefix($0) })
                else { continue }
                return Claim(span: sentence.claim(letter.lowerBound..<word.upperBound), line: pair.line)
            }
            return nil
        }
    }

    /// The line of which the sentence speaks: the last that it or the one before it tells, where the article's name says
    /// no variant itself.
    private func pair(_ sentence: FramedSentence, _ match: CaseMatch) -> AlignedItem? {
        let near = match.items.filter { pair in
            pair.isSameArticle
                && (0...1).contains(sentence.number - context.facts.sentence(of: pair.item.start))
        }
        guard let pair = near.max(by: { $0.item.start < $1.item.start }), pair.line.article != nil,
            Set(near.map(\.line.article)).count == 1
        else { return nil }
        let printed = Families.folded(pair.item.designation ?? "")
        return Self.tail(printed).isEmpty ? pair : nil
    }

    /// `C-7` of `the C-7 version`: a capital, perhaps a hyphen and a figure or two, behind a small word.
    private func letter(before word: Int, _ sentence: FramedSentence) -> Range<Int>? {
        let bytes = sentence.bytes
        var end = word
        while end > 0, bytes[end - 1] == 0x20 { end -= 1 }
        var low = end
        while low > 0, bytes[low - 1] != 0x20 { low -= 1 }
        guard low > 3, end > low, end - low <= 4, (0x41...0x5A).contains(bytes[low]),
            bytes[low + 1..<end].allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2D }),
            CheckWords.variantLead.holds(sentence.words(max(0, low - 8)..<low).last)
        else { return nil }
        return low..<end
    }

    /// `c8` of the AIM-120C-8.
    private static func tails(_ line: CaseItem) -> [Substring] {
        line.designation.map { Designation($0).alternatives.map { tail(Families.folded($0)) } }?
            .filter { !$0.isEmpty } ?? []
    }

    private static func tail(_ folded: String) -> Substring {
        let stem = ItemAlignment.stem(folded)
        guard !stem.isEmpty else { return "" }
        return folded[folded.utf8.index(folded.startIndex, offsetBy: stem.utf8.count)...]
    }
}
