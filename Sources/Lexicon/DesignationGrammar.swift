/// The grammar of designations: what may follow a family's name (`AIM-120` + `C` + `-` + `8`), and what makes a
/// designator's letters a designation (`AGM-` + number).
///
///     designation = stem part* (block | mark)?
///     part        = letters | ["-"] number | "-" letters | "/" alternative | "(V)" number?
///     block       = ["-"] "Block" (number | roman) letters? ["+"] ("/" number)*
///     mark        = "Mod" number | ["-"] ("Mk" | "Mark") ["-"] (number letters? | roman)
///
/// Parts follow without space; lower-case `s` is a plural and no part.
struct DesignationGrammar {
    let lexicon: Lexicon
    let bytes: UnsafeBufferPointer<UInt8>
    let tokens: ContiguousArray<Token>

    /// Extends a mention of an article's family by the parts of its designation.
    func extend(_ mention: inout Mention) {
        let start = Int(mention.start)
        let stem = Int(mention.end)
        let stemHasFigures = (start..<stem).contains { tokens[$0].kind == .number }
        var end = stem
        if stemHasFigures || isCapitals(stem - 1) { end = parts(from: stem) }
        let block = self.block(from: end)
        if let block {
            mention.block = UInt32(block.at)
            end = block.end
        } else if let mark = mark(from: end) {
            end = mark
        } else if stemHasFigures {
            end = modification(from: end)
        }
        if end > stem || stemHasFigures {
            let code = codeEnd(from: start, to: stem)
            mention.designationEnd = UInt32(code == stem || block != nil || !stemHasFigures ? end : code)
        }
        mention.end = UInt32(plural(from: end))
    }

    /// Completes a mention of a designator (`AGM`, `AN`, `Su`) by its number; false where none follows.
    func complete(_ mention: inout Mention) -> Bool {
        let prefixEnd = Int(mention.end)
        var position = prefixEnd
        let first = tokens[Int(mention.start)]
        let length = Int(tokens[prefixEnd - 1].end - first.start)
        // `P.L. 94-329` is a law.
        guard position < tokens.count, !first.flags.contains(.dotted) else { return false }
        if first.word == lexicon.designatorAN, length == 2 {
            // AN/TPY-2: a slash, two to four capitals, a number.
            guard isMark(Mark.slash, at: position), position + 1 < tokens.count, isCapitals(position + 1),
                !tokens[position + 1].flags.contains(.spaced), size(position + 1) <= 4
            else { return false }
            position += 2
        }
        guard position < tokens.count else { return false }
        if isMark(Mark.hyphen, at: position), position + 1 < tokens.count,
            !tokens[position].flags.contains(.spaced), tokens[position + 1].kind == .number,
            !tokens[position + 1].flags.contains(.spaced)
        {
            position += 1
        } else if tokens[position].kind == .number {
            let spaced = tokens[position].flags.contains(.spaced)
            if spaced {
                guard length >= 3 || isMarkWord(first), !tokens[position].flags.contains(.newBlock) else {
                    return false
                }
            } else if length == 1 {
                // `M795`, `K9`, `T700`: at least one more sign must tell it from anything else.
                guard size(position) >= 1 else { return false }
            }
        } else if isMarkWord(first), isRoman(position) {
            mention.designationEnd = UInt32(position + 1)
            mention.end = UInt32(position + 1)
            mention.conditional = true
            return true
        } else {
            return false
        }
        let number = tokens[position]
        guard !number.flags.contains(.decimal), !hasComma(number), size(position) <= 5 else { return false }
        // Years, percentages and money are no designations: `A 2019`, `M 50%`.
        if position + 1 < tokens.count, isMark(Mark.percent, at: position + 1) { return false }
        if length <= 2 || isMarkWord(first) { mention.conditional = true }
        var end = parts(from: position + 1)
        if let block = block(from: end) {
            mention.block = UInt32(block.at)
            end = block.end
        } else {
            end = modification(from: end)
        }
        mention.designationEnd = UInt32(end)
        mention.end = UInt32(plural(from: end))
        return true
    }

    /// Behind the part of a listed name that is a designation and no word: `AN/APG-78` of `AN/APG-78 Longbow`;
    /// `start` where the name begins with plain words or with a measure.
    private func codeEnd(from start: Int, to stem: Int) -> Int {
        guard !tokens[start].flags.contains(.decimal) else { return start }
        var hasFigures = false
        for position in start..<stem {
            let token = tokens[position]
            if token.kind == .number { hasFigures = true }
            guard position > start, token.flags.contains(.spaced) else { continue }
            let isCode =
                token.kind == .number || isCapitals(position) && size(position) <= 4
                || position + 1 < stem && tokens[position + 1].kind == .number && hasFigures
                || token.word == lexicon.known.block || token.word == lexicon.known.mod
            if !isCode { return hasFigures ? position : start }
        }
        return hasFigures ? stem : start
    }

    // MARK: Parts

    /// Behind the parts and the plural of a designation whose figures end before `from`.
    func partsEnd(from: Int) -> Int { plural(from: parts(from: from)) }

    /// Behind the last part of the designation that begins before `from`.
    private func parts(from: Int) -> Int {
        var position = from
        while position < tokens.count, !tokens[position].flags.contains(.spaced) {
            let token = tokens[position]
            switch token.kind {
            case .word:
                guard isPart(position) else { return position }
                position += 1
            case .number:
                guard !token.flags.contains(.decimal), size(position) <= 4 else { return position }
                position += 1
            case .mark where token.mark == Mark.hyphen || token.mark == Mark.slash:
                var next = position + 1
                if token.mark == Mark.slash, next < tokens.count, isMark(Mark.hyphen, at: next),
                    !tokens[next].flags.contains(.spaced)
                {
                    next += 1
                }
                guard next < tokens.count, !tokens[next].flags.contains(.spaced) else { return position }
                switch tokens[next].kind {
                case .number where size(next) <= 4 && !tokens[next].flags.contains(.decimal):
                    position = next + 1
                case .word where isPart(next) && tokens[next].word != lexicon.known.block:
                    position = next + 1
                default:
                    return position
                }
            case .mark where token.mark == Mark.open:
                // (V), (V)1, (T)
                guard position + 2 < tokens.count, isCapitals(position + 1), size(position + 1) <= 2,
                    !tokens[position + 1].flags.contains(.spaced), isMark(Mark.close, at: position + 2)
                else { return position }
                position += 3
            case .mark where token.mark == Mark.plus:
                position += 1
            default:
                return position
            }
        }
        return position
    }

    /// A run of at most four capitals, or one of the lower-case suffixes that Russian designations have.
    private func isPart(_ position: Int) -> Bool {
        if isCapitals(position), size(position) <= 4 { return true }
        // `F-16Cs`: a letter with its plural.
        if (2...4).contains(size(position)), !tokens[position].flags.contains(.spaced),
            bytes[Int(tokens[position].end) - 1] == UInt8(ascii: "s"),
            bytes[Int(tokens[position].start)..<Int(tokens[position].end) - 1].allSatisfy({
                (0x41...0x5A).contains($0)
            })
        {
            return true
        }
        if size(position) == 3, tokens[position].word != 0,
            lexicon.lowerCaseSuffixes.contains(tokens[position].word)
        {
            return true
        }
        return endsInTranscribedLetter(position)
    }

    /// `Mi-171Sh`, `Mi-8AMTSh`, `KAB-500Kr`: one Cyrillic letter that is written with two of ours.
    private func endsInTranscribedLetter(_ position: Int) -> Bool {
        let token = tokens[position]
        guard (2...5).contains(size(position)), !token.flags.contains(.spaced), position > 0,
            tokens[position - 1].kind == .number
        else { return false }
        let last = bytes[Int(token.end) - 1]
        return (last == UInt8(ascii: "h") || last == UInt8(ascii: "r"))
            && bytes[Int(token.start)..<Int(token.end) - 1].allSatisfy { (0x41...0x5A).contains($0) }
    }

    private func block(from: Int) -> (at: Int, end: Int)? {
        var position = from
        guard position < tokens.count else { return nil }
        if isMark(Mark.hyphen, at: position) || isMark(Mark.dash, at: position) { position += 1 }
        guard position + 1 < tokens.count, tokens[position].word == lexicon.known.block,
            !tokens[position].flags.contains(.newBlock)
        else { return nil }
        let at = position
        position += 1
        if isMark(Mark.hyphen, at: position), position + 1 < tokens.count { position += 1 }
        guard tokens[position].kind == .number && size(position) <= 3 || isRomanWithLetter(position) else {
            return nil
        }
        position += 1
        while position < tokens.count, !tokens[position].flags.contains(.spaced) {
            if isMark(Mark.plus, at: position) {
                position += 1
            } else if isCapitals(position), size(position) <= 3 {
                position += 1
            } else if isMark(Mark.slash, at: position), position + 1 < tokens.count,
                tokens[position + 1].kind == .number || isRoman(position + 1)
            {
                position += 2
            } else {
                break
            }
        }
        return (at, position)
    }

    /// Behind `Mk 2`, `Mk-III`, `Mark 1A`; nil where none stands there.
    private func mark(from: Int) -> Int? {
        var position = from
        guard position < tokens.count else { return nil }
        if isMark(Mark.hyphen, at: position), !tokens[position].flags.contains(.spaced) { position += 1 }
        guard position + 1 < tokens.count, isMarkWord(tokens[position]),
            tokens[position].flags.contains(.capitalised), !tokens[position].flags.contains(.newBlock)
        else { return nil }
        position += 1
        if isMark(Mark.hyphen, at: position) || isMark(Mark.fullStop, at: position),
            position + 1 < tokens.count
        {
            guard !tokens[position].flags.contains(.spaced) else { return nil }
            position += 1
        }
        guard tokens[position].kind == .number && size(position) <= 3 || isRoman(position) else { return nil }
        position += 1
        if position < tokens.count, !tokens[position].flags.contains(.spaced), isCapitals(position),
            size(position) <= 2
        {
            position += 1
        }
        return position
    }

    private func modification(from: Int) -> Int {
        guard from + 1 < tokens.count, tokens[from].word == lexicon.known.mod,
            tokens[from + 1].kind == .number || isRoman(from + 1)
        else { return from }
        return from + 2
    }

    private func plural(from: Int) -> Int {
        guard from < tokens.count, !tokens[from].flags.contains(.spaced) else { return from }
        if tokens[from].kind == .word, size(from) == 1, bytes[Int(tokens[from].start)] == UInt8(ascii: "s") {
            return from + 1
        }
        // `BRU-14’s`
        if tokens[from].kind == .genitive, from > 0, tokens[from - 1].kind == .number,
            from + 1 < tokens.count, tokens[from + 1].kind == .mark
        {
            return from + 1
        }
        return from
    }

    // MARK: Signs

    private func size(_ position: Int) -> Int { Int(tokens[position].end - tokens[position].start) }

    private func isMark(_ mark: UInt8, at position: Int) -> Bool {
        position < tokens.count && tokens[position].kind == .mark && tokens[position].mark == mark
    }

    private func isCapitals(_ position: Int) -> Bool {
        position < tokens.count && tokens[position].kind == .word
            && tokens[position].flags.contains(.allCapitals)
    }

    private func isMarkWord(_ token: Token) -> Bool {
        token.word == lexicon.known.mk || token.word == lexicon.known.mark
    }

    private func hasComma(_ token: Token) -> Bool {
        (Int(token.start)..<Int(token.end)).contains { bytes[$0] == Mark.comma }
    }

    private func isRoman(_ position: Int) -> Bool {
        guard isCapitals(position), size(position) <= 5 else { return false }
        return (Int(tokens[position].start)..<Int(tokens[position].end)).allSatisfy {
            isRomanFigure(bytes[$0])
        }
    }

    /// `III`, `IIIA`.
    private func isRomanWithLetter(_ position: Int) -> Bool {
        guard isCapitals(position), size(position) <= 6 else { return false }
        let (start, last) = (Int(tokens[position].start), Int(tokens[position].end) - 1)
        guard (UInt8(ascii: "A")...UInt8(ascii: "D")).contains(bytes[last]), last > start else {
            return isRoman(position)
        }
        return (start..<last).allSatisfy { isRomanFigure(bytes[$0]) }
    }

    private func isRomanFigure(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "I") || byte == UInt8(ascii: "V") || byte == UInt8(ascii: "X")
    }
}
