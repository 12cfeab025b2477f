/// Finds every name in one pass over the tokens: the longest one at each place, by its rule of case and context.
struct MentionFinder {
    let lexicon: Lexicon
    let bytes: UnsafeBufferPointer<UInt8>
    let tokens: ContiguousArray<Token>

    /// From how many words about arms on a text counts as one about arms.
    private static let armsWords = 3

    func mentions() -> ContiguousArray<Mention> {
        var found: ContiguousArray<Mention> = []
        found.reserveCapacity(tokens.count / 12 + 4)
        var arms = 0
        var conditional = false
        let grammar = DesignationGrammar(lexicon: lexicon, bytes: bytes, tokens: tokens)
        let infos = lexicon.vocabulary.infos
        tokens.withUnsafeBufferPointer { tokens in
            var index = 0
            while index < tokens.count {
                let word = tokens[index].word
                guard word != 0 else {
                    if tokens[index].flags.contains(.capitalised), let mention = unlisted(at: index, grammar)
                    {
                        found.append(mention)
                        arms += 1
                        index = Int(mention.end)
                    } else {
                        index += 1
                    }
                    continue
                }
                let info = infos[Int(word)]
                if info.classes.contains(.military) { arms += 1 }
                guard info.firstNode != 0, var mention = longest(at: index, info.firstNode, grammar) else {
                    if tokens[index].flags.contains(.capitalised), let mention = unlisted(at: index, grammar)
                    {
                        found.append(mention)
                        arms += 1
                        index = Int(mention.end)
                    } else {
                        index += 1
                    }
                    continue
                }
                // `Hanwha-70`: a maker's number.
                if mention.kind == .firm || mention.kind == .phrase, let other = unlisted(at: index, grammar),
                    other.end > mention.end
                {
                    mention = other
                }
                if mention.conditional, isAmongArms(mention, behind: found.last) {
                    mention.conditional = false
                }
                if mention.conditional { conditional = true }
                if mention.kind == .article || mention.kind == .designator, !mention.conditional { arms += 1 }
                index = Int(mention.end)
                // `FIM-92K Stinger Block I`: the block behind the nickname is the designation's.
                if mention.block != 0, let last = found.last, last.entity == mention.entity,
                    last.end == mention.start,
                    last.hasDesignation, last.block == 0
                {
                    found[found.count - 1].block = mention.block
                    found[found.count - 1].designationEnd = mention.designationEnd
                    found[found.count - 1].end = mention.end
                    continue
                }
                found.append(mention)
            }
        }
        if conditional { removeUnproved(&found, isAboutArms: arms >= Self.armsWords) }
        addAbbreviations(&found)
        return found
    }

    /// Takes away the names that only count under a condition which the text does not fulfil.
    private func removeUnproved(_ found: inout ContiguousArray<Mention>, isAboutArms: Bool) {
        var named: Set<UInt32> = []
        if found.contains(where: { $0.conditional && $0.needsNeighbour }) {
            for mention in found where !mention.conditional { named.insert(mention.entity) }
        }
        found.removeAll { mention in
            guard mention.conditional else { return false }
            return mention.needsNeighbour ? !named.contains(mention.entity) : !isAboutArms
        }
    }

    /// The longest name that begins at `index` and is allowed to stand there.
    private func longest(at index: Int, _ first: UInt32, _ grammar: DesignationGrammar) -> Mention? {
        var node: UInt32 = 0
        var position = index
        var best: Mention?
        while position < tokens.count {
            let token = tokens[position]
            if position > index {
                if token.flags.contains(.newBlock) { break }
                if isJoiner(at: position) || isInnerMark(at: position, node) {
                    position += 1
                    continue
                }
                if !mayFollow(position) || position == index + 1 && isNumberApart(position) { break }
            }
            if position == index {
                node = first
            } else {
                guard let word = trieWord(token) else { break }
                node = lexicon.names.step(node, word)
                if node == 0 { break }
            }
            position += 1
            // Most nodes are ways to longer names and end none.
            if lexicon.names.firstEntry(node) != 0,
                let mention = accept(node: node, from: index, to: position, grammar)
            {
                best = mention
            }
        }
        return best
    }

    /// A hyphen or slash written without space on both sides, or a point behind an abbreviation: skipped.
    @inline(__always)
    private func isJoiner(at position: Int) -> Bool {
        let token = tokens[position]
        guard token.kind == .mark, position + 1 < tokens.count else { return false }
        let next = tokens[position + 1]
        switch token.mark {
        case Mark.hyphen, Mark.dash, Mark.slash:
            return !token.flags.contains(.spaced) && !next.flags.contains(.spaced)
        case Mark.fullStop:
            // `St. Petersburg`, `AS.30`
            return !token.flags.contains(.spaced)
                && (next.kind == .word && next.flags.contains(.capitalised)
                    || next.kind == .number && !next.flags.contains(.spaced))
                && tokens[position - 1].end - tokens[position - 1].start <= 3
                && tokens[position - 1].kind == .word
        default:
            return false
        }
    }

    /// A comma or apostrophe inside a name (`Workers' Party`, `Economy, Trade and Industry`): only where the name
    /// goes on behind it.
    @inline(__always)
    private func isInnerMark(at position: Int, _ node: UInt32) -> Bool {
        let token = tokens[position]
        guard token.kind == .mark, token.mark == Mark.comma || token.mark == Mark.apostrophe, node != 0,
            !token.flags.contains(.spaced), position + 1 < tokens.count, tokens[position + 1].kind == .word
        else { return false }
        return lexicon.names.step(node, tokens[position + 1].word) != 0
    }

    /// Letters and figures of one designation do not stand apart where one of them is a single sign: `F 16` may
    /// be anything.
    @inline(__always)
    private func mayFollow(_ position: Int) -> Bool {
        let token = tokens[position]
        guard token.flags.contains(.spaced) else { return true }
        let before = tokens[position - 1]
        if before.kind == .word, token.kind == .number { return before.end - before.start > 1 }
        return true
    }

    /// `737 800` is no `737-800`: where a name begins with two numbers, a sign must join them.
    @inline(__always)
    private func isNumberApart(_ position: Int) -> Bool {
        tokens[position].kind == .number && tokens[position - 1].kind == .number
            && tokens[position].flags.contains(.spaced)
    }

    @inline(__always)
    private func trieWord(_ token: Token) -> UInt32? {
        switch token.kind {
        case .word, .number: return token.word == 0 ? nil : token.word
        case .genitive: return SymbolWord.genitive
        case .mark:
            switch token.mark {
            case Mark.ampersand: return SymbolWord.and
            case Mark.plus: return SymbolWord.plus
            case Mark.dollar: return SymbolWord.dollar
            default: return nil
            }
        }
    }

    private func accept(node: UInt32, from: Int, to: Int, _ grammar: DesignationGrammar) -> Mention? {
        var next = lexicon.names.firstEntry(node)
        var best: Mention?
        while next != 0 {
            let entry = lexicon.names.entries[Int(next)]
            next = entry.next
            guard allows(entry, from: from, to: to) else { continue }
            let entity = lexicon.entities[Int(entry.entity)]
            var mention = Mention(
                start: UInt32(from), end: UInt32(to), entity: entry.entity, kind: entity.kind,
                form: entry.form,
                designationEnd: UInt32(from), block: 0,
                conditional: !entry.rule.isDisjoint(with: .needsArms.union(.needsNeighbour))
                    && !isNamedAsState(entity.kind, from),
                needsNeighbour: entry.rule.contains(.needsNeighbour))
            switch entity.kind {
            case .article:
                grammar.extend(&mention)
                if entry.form == .variant {
                    mention.form = .name
                    if !mention.hasDesignation { mention.designationEnd = UInt32(to) }
                }
            case .designator:
                // `9 P-8As` are nine aircraft, and no launcher of the index 9P.
                if tokens[from].kind == .number, to > from + 1, tokens[from + 1].flags.contains(.spaced) {
                    continue
                }
                guard grammar.complete(&mention), !isSum(mention) else { continue }
            case .state, .firm, .body, .person, .group, .programme, .currency, .phrase, .place:
                break
            }
            // Of two entities with one name the one whose table is read first: entries are linked newest first.
            best = mention
        }
        return best
    }

    /// `P25 billion`: pesos, and no patrol aircraft.
    private func isSum(_ mention: Mention) -> Bool {
        let end = Int(mention.end)
        guard end < tokens.count, tokens[end].kind == .word, !tokens[end].flags.contains(.newBlock) else {
            return false
        }
        return lexicon.vocabulary[tokens[end].word].classes.contains(.scale)
    }

    private func allows(_ entry: NameEntry, from: Int, to: Int) -> Bool {
        let first = tokens[from]
        if entry.rule.contains(.allCapitals), first.kind == .word {
            guard first.flags.contains(.allCapitals) || entry.rule.contains(.plural) && secondIsCapital(first)
            else { return false }
        } else if entry.rule.contains(.capital), first.kind == .word {
            guard first.flags.contains(.capitalised) else { return false }
        }
        if first.kind == .word, first.end - first.start == 1, to > from + 1 {
            guard first.flags.contains(.allCapitals) else { return false }
        }
        // A name ends where its word ends: `F-16` in `F-160` does not, and no name ends inside `AIM-120C`.
        if entry.ambiguity != 0, !isUnambiguous(entry.ambiguity, from: from, to: to) { return false }
        return true
    }

    /// The words right beside a name show that it is an article: `Patriot batteries`, `ordered 12 Spike`,
    /// `Leonardo's Kronos`.
    private func isAmongArms(_ mention: Mention, behind last: Mention?) -> Bool {
        guard mention.kind == .article || mention.kind == .designator else { return false }
        let start = Int(mention.start)
        let end = Int(mention.end)
        if end < tokens.count, tokens[end].word != 0, !tokens[end].flags.contains(.newBlock) {
            let shown: WordClass = mention.needsNeighbour ? .itemNoun : .itemNoun | .military
            if !lexicon.vocabulary[tokens[end].word].classes.isDisjoint(with: shown) { return true }
        }
        if let last, last.kind == .firm, !last.conditional {
            let gap = start - Int(last.end)
            if gap == 0 || gap == 1 && tokens[start - 1].kind == .genitive { return true }
        }
        if isCounted(start) { return !mention.needsNeighbour || isFollowedByNothingElse(end) }
        return !mention.needsNeighbour && isCountedInDeal(mention)
    }

    /// `Government of Chad`: no other Chad has one.
    private func isNamedAsState(_ kind: EntityKind, _ from: Int) -> Bool {
        guard kind == .state, from >= 2, tokens[from - 1].word == lexicon.known.of else { return false }
        return lexicon.vocabulary[tokens[from - 2].word].classes.contains(.roleNoun)
    }

    private func secondIsCapital(_ token: Token) -> Bool {
        let second = Int(token.start) + 1
        return second < bytes.count && (0x41...0x5A).contains(bytes[second])
    }

    private func isUnambiguous(_ number: UInt16, from: Int, to: Int) -> Bool {
        let rule = lexicon.ambiguities[Int(number) - 1]
        if from > 0 {
            let before = tokens[from - 1]
            if before.word != 0, rule.notAfter.contains(before.word) { return false }
            if rule.givenName, before.kind == .word, before.word == 0, before.flags.contains(.capitalised),
                !tokens[from].flags.contains(.newLine)
            {
                return false
            }
        }
        if to < tokens.count {
            let after = tokens[to]
            if after.word != 0, rule.notBefore.contains(after.word) { return false }
            if rule.givenName, after.kind == .word, after.word == 0, after.flags.contains(.capitalised),
                !after.flags.contains(.newLine)
            {
                return false
            }
        }
        return true
    }
}
