internal import Lexicon

/// Counts whose article stands elsewhere in the sentence.
extension ItemGroups {
    /// `12 Typhoons from Qatar and 12 from Oman`: a count whose noun stands before.
    func elliptical(at token: Int, after last: ItemGroup) -> ItemGroup? {
        guard !text.tokens[token].flags.contains(.newBlock), let numeral = quantity(at: token) else {
            return nil
        }
        let joins =
            text.classes(token - 1).contains(.conjunction) || text.isMark(token - 1, Mark.comma)
            || text.isMark(token - 1, Mark.colon)
        // `12 from Oman`, `has ordered 32 more from Norway`
        let saysMore = text.classes(numeral.end).contains(.additional)
        let end = saysMore ? numeral.end + 1 : numeral.end
        guard joins || saysMore, let preposition = text.preposition(end),
            [.from, .for, .to].contains(preposition),
            (end + 1..<min(text.count, end + 4)).contains(where: {
                text.mention(startingAt: $0).map { $0.kind == .state || $0.kind == .body } ?? false
            })
        else { return nil }
        var group = last
        group.start = token
        group.end = numeral.end
        group.quantity = numeral.whole
        group.qualifier = nil
        group.isElliptical = true
        group.nameEnd = last.nameEnd ?? last.end
        return group
    }

    // MARK: A count without its noun

    /// How far back, in tokens, the article may have been named of which a bare count tells.
    static let reach = 240

    /// A group that a bare count may be of: an article by name, and not the old stock that it replaces.
    func mayBeMeant(_ group: ItemGroup) -> Bool {
        guard let mention = group.mention, mention.kind == .article || group.designation != nil else {
            return false
        }
        guard !text.classes(group.start - 1).contains(.possessive) else { return false }
        // `chose it over the C-130J`, `rather than the Patriot`
        if [1, 2].contains(where: {
            let word = group.start - $0
            guard $0 == 1 || text.isWord(word + 1) else { return false }
            return text.preposition(word) == .over || text.preposition(word) == .against
                || text.reads(word, "than")
        }) {
            return false
        }
        // `replace its old Hercules fleet`, `instead of the MiG-29`
        let before = (max(0, group.start - 4)..<group.start)
        return !before.contains { text.cues($0).contains(.replace) }
            && !(group.start..<group.nameStart).contains { text.cues($0).contains(.replace) }
    }

    /// `Hungary followed in 2020 with two`, `Norway 52 and Denmark 27`, `five Dutch and four Austrian`, `Seoul picked
    /// three last December`: a count whose article was named before.
    func bareCount(at token: Int, of topic: ItemGroup) -> ItemGroup? {
        guard mayCount(token), !text.tokens[token].flags.contains(.newBlock) else { return nil }
        if text.classes(token).contains(.pair) { return pair(at: token, of: topic) }
        if text.classes(token).contains(.ordinal) { return oneMore(at: token, of: topic) }
        guard let numeral = quantity(at: token), let count = numeral.whole, count > 0, count <= 3000 else {
            return nil
        }
        if let end = ofType(numeral.end) { return bareCount(token, end, count, of: topic) }
        guard
            isPartOf(token, numeral.end) || endsCount(numeral.end) && opensCount(token, numeral.end)
        else { return nil }
        return bareCount(token, numeral.end, count, of: topic)
    }

    /// `has bought the type`, `flies the same type`: the article that was told last, without a count.
    func sameType(at token: Int, of topic: ItemGroup) -> ItemGroup? {
        guard let start = typeStart(token), text.preposition(start - 1) != .of || !isCount(start - 2) else {
            return nil
        }
        return bareCount(start, token + 1, nil, of: topic)
    }

    private func isCount(_ token: Int) -> Bool {
        token >= 0 && (text.tokens[token].kind == .number || text.classes(token).contains(.number))
    }

    /// Behind `of the type`, `of the same model`.
    private func ofType(_ position: Int) -> Int? {
        guard text.preposition(position) == .of else { return nil }
        for noun in [position + 2, position + 3] where noun < text.count && typeStart(noun) == position + 1 {
            return noun + 1
        }
        return nil
    }

    /// Where `the type`, `the same type` begins whose noun stands there; nil where it says of what it is a type.
    private func typeStart(_ noun: Int) -> Int? {
        guard text.reads(noun, "type") || text.reads(noun, "model"), !text.isCapitalised(noun),
            endsCount(noun + 1) && text.preposition(noun + 1) != .of
                || text.classes(noun + 1).contains(.auxiliary)
        else { return nil }
        let start = text.reads(noun - 1, "same") ? noun - 2 : noun - 1
        return start >= 0 && text.classes(start).contains(.definite) ? start : nil
    }

    /// `Russian Yak-130s, 16 of them, were delivered`, `the Typhoons, 24 in number`: a count behind its article.
    func countBehind(_ group: ItemGroup) -> ItemGroup {
        let start = Hedges.skip(group.end + 1, in: text)
        guard group.quantity == nil, group.mention != nil, text.isMark(group.end, Mark.comma),
            start < text.count, mayCount(start), let numeral = quantity(at: start),
            let count = numeral.whole,
            count > 1, numeral.end + 2 < text.count
        else { return countApart(group) }
        let end = numeral.end + 2
        guard
            text.preposition(numeral.end) == .of && text.reads(numeral.end + 1, "them")
                || text.preposition(numeral.end) == .in
                    && (text.reads(numeral.end + 1, "all") || text.reads(numeral.end + 1, "number")
                        || text.reads(numeral.end + 1, "total")),
            text.isMark(end, Mark.comma) || text.isMark(end, Mark.fullStop)
                || text.isMark(end, Mark.semicolon)
                || text.info(end).forms.contains(.participle)
        else { return group }
        var group = group
        group.quantity = count
        group.qualifier = Hedges.before(start, in: text).qualifier
        group.nameEnd = group.end
        group.end = end
        return group
    }

    /// `chose the ATMOS of Elbit Systems this year, 36 pieces`: the count stands alone between commas, behind the maker.
    private func countApart(_ group: ItemGroup) -> ItemGroup {
        guard group.quantity == nil, group.mention != nil,
            let comma = (group.end..<min(text.count, group.end + 9)).first(where: {
                text.tokens[$0].kind == .mark || isArticleMention($0)
            }), text.isMark(comma, Mark.comma), comma + 2 < text.count, mayCount(comma + 1),
            let numeral = quantity(at: comma + 1), let count = numeral.whole, count > 1,
            text.reads(numeral.end, "pieces") || text.reads(numeral.end, "units")
                || text.reads(numeral.end, "examples"),
            text.isMark(numeral.end + 1, Mark.comma) || text.isMark(numeral.end + 1, Mark.fullStop)
                || text.isMark(numeral.end + 1, Mark.semicolon)
        else { return group }
        var group = group
        group.quantity = count
        group.qualifier = Hedges.before(comma + 1, in: text).qualifier
        return group
    }

    /// `ordered three in 2022 and added a fourth last year`, `a fourth was added to the order`
    private func oneMore(at token: Int, of topic: ItemGroup) -> ItemGroup? {
        guard text.classes(token - 1).contains(.indefinite), !text.reads(token, "first") else { return nil }
        func adds(_ position: Int) -> Bool {
            let info = text.info(position)
            guard info.classes.contains(.verb) else { return false }
            return text.reads(position, "added") || text.reads(position, "add")
                || !info.triggers.isDisjoint(with: .acquire | .contract) && info.triggers.contains(.buy)
        }
        let isObject = adds(token - 2) && endsCount(token + 1)
        let isSubject = text.classes(token + 1).contains(.be) && adds(token + 2)
        guard isObject || isSubject else { return nil }
        return bareCount(token, token + 1, 1, of: topic)
    }

    /// `Moscow had ordered the pair in 2011`
    private func pair(at token: Int, of topic: ItemGroup) -> ItemGroup? {
        // Also over a preposition: `asked about the pair`, `the sale of the pair`.
        let verb = text.preposition(token - 2) == nil ? token - 2 : token - 3
        guard text.classes(token - 1).contains(.definite), endsCount(token + 1), verb >= 0,
            !text.classes(verb).isDisjoint(with: .verb | .noun), text.mention(at: verb) == nil,
            !text.info(verb).triggers.isDisjoint(
                with: .acquire | .contract | .transfer | .give | .handover | .request | .offer)
        else { return nil }
        return bareCount(token, token + 1, 2, of: topic)
    }

    private func bareCount(_ token: Int, _ end: Int, _ count: Int?, of topic: ItemGroup) -> ItemGroup? {
        let hedge = Hedges.before(token, in: text)
        var group = topic
        group.start = hedge.start
        group.end = end
        group.quantity = count
        group.qualifier = hedge.qualifier
        group.quantityDisagrees = false
        group.isElliptical = true
        group.isBare = true
        group.isDefinite = false
        group.origin = nil
        group.firm = nil
        group.whole = nil
        group.nameEnd = topic.nameEnd ?? topic.end
        if topic.isElliptical == false { group.nameStart = topic.nameStart }
        return group
    }

    /// `a further 18 launchers` behind eleven HIMARS: the noun counts more of the article that was told before.
    func furtherCount(_ group: ItemGroup, of topic: ItemGroup) -> ItemGroup {
        guard group.mention == nil, group.quantity != nil, let head = group.head, let mention = topic.mention,
            mention.kind == .article, head - topic.end <= Self.reach, group.origin == nil, group.firm == nil,
            text.classes(group.start - 1).contains(.additional)
                || (group.start..<head).contains(where: { text.classes($0).contains(.additional) }),
            names(head, mention)
        else { return group }
        var group = group
        group.mention = mention
        group.designation = topic.designation
        return group
    }

    /// `eight more of the planes`, `the two ships`: some of the articles that were told last under that kind of noun.
    func knownPart(_ group: ItemGroup, of told: [ItemGroup]) -> ItemGroup {
        guard group.mention == nil, let count = group.quantity, let head = group.head, group.origin == nil,
            group.firm == nil, head == group.nameStart
        else { return group }
        if text.cues(head).contains(.anyKind) {
            guard let topic = told.last, head - topic.end <= Self.reach, isDealtUnit(group) else {
                return group
            }
            var group = group
            group.mention = topic.mention
            group.designation = topic.designation
            return group
        }
        let isOfKnown = text.classes(head - 1).contains(.definite) && text.preposition(head - 2) == .of
        guard isOfKnown || text.classes(group.start - 1).contains(.definite) && head == group.start + 1 else {
            return group
        }
        guard
            let topic = told.last(where: { topic in
                guard let mention = topic.mention, mention.kind == .article else { return false }
                return head - topic.end <= Self.reach && names(head, mention)
            })
        else { return group }
        var group = group
        group.mention = topic.mention
        group.designation = topic.designation
        let saysMore = (group.start..<head).contains { text.classes($0).contains(.additional) }
        group.isPart = !saysMore && topic.quantity != count
        return group
    }

    /// `a contract for three batteries`, `five regiments were ordered`: units of the article that was told last.
    private func isDealtUnit(_ group: ItemGroup) -> Bool {
        guard text.preposition(group.end) != .of else { return false }
        if let preposition = text.preposition(group.start - 1), preposition == .for || preposition == .of,
            text.classes(group.start - 2).contains(.noun),
            !text.info(group.start - 2).triggers.isDisjoint(with: .contract | .acquire | .deal)
        {
            return true
        }
        var verb = group.end
        while text.classes(verb).contains(.auxiliary), verb - group.end < 3 { verb += 1 }
        return verb > group.end && text.info(verb).triggers.contains(.buy)
            && text.info(verb).forms.contains(.participle)
    }

    /// What `the ships`, `the vessels` may mean.
    static let seaCategories = [
        "frigate", "corvette", "ship", "vessel", "boat", "destroyer", "carrier", "submarine",
    ]

    /// The noun names the article's category, or anything that is counted.
    private func names(_ head: Int, _ mention: Mention) -> Bool {
        let cues = text.cues(head)
        if cues.contains(.anyKind) { return true }
        let category = text.entity(mention).type
        var noun = text.line(head, head + 1).lowercased()
        if noun.utf8.last == UInt8(ascii: "s") { noun.removeLast() }
        if category.contains(noun) { return true }
        if cues.contains(.airKind) { return category.contains("aircraft") || category.contains("fighter") }
        return cues.contains(.seaKind) && Self.seaCategories.contains { category.contains($0) }
    }

    /// `of which 36 were ordered`, `out of 48 bought from`
    private func isPartOf(_ token: Int, _ end: Int) -> Bool {
        let before = Hedges.before(token, in: text).start - 1
        if text.reads(before, "which"), text.preposition(before - 1) == .of {
            return text.classes(end).contains(.auxiliary)
        }
        if text.preposition(before) == .of, text.reads(before - 1, "out") {
            // `out of 48 bought from`, `out of 24 it ordered`
            return text.info(end).forms.contains(.participle) || text.classes(end).contains(.pronoun)
                || text.mention(startingAt: end)?.kind == .state
        }
        // `the 14 that Hungary has leased`
        if text.classes(before).contains(.definite), text.reads(end, "that") || text.reads(end, "which") {
            return text.mention(startingAt: end + 1).map { $0.kind == .state } ?? false
        }
        // `another thirty followed`, `a further 27 are on order`
        return text.classes(before).contains(.additional)
            && (text.cues(end).contains(.follow)
                || text.classes(end).contains(.be) && text.phrase(startingAt: end + 1) == "signed")
    }

    /// What may follow a count that stands by itself: a mark, a conjunction, a preposition, a time.
    private func endsCount(_ end: Int) -> Bool {
        guard end < text.count, !text.tokens[end].flags.contains(.newBlock) else { return true }
        let token = text.tokens[end]
        if token.kind == .mark {
            switch token.mark {
            case Mark.comma, Mark.fullStop, Mark.semicolon, Mark.colon, Mark.dash, Mark.close: return true
            default: return false
            }
        }
        guard token.kind == .word else { return false }
        let classes = text.classes(end)
        if classes.contains(.conjunction) || classes.contains(.additional) { return true }
        if text.reads(end, "together") || text.reads(end, "each") { return true }
        if classes.contains(.timeRelative) || classes.contains(.timeWord) || classes.contains(.weekday) {
            return true
        }
        if let mention = text.mention(startingAt: end) {
            return mention.form == .adjective && mention.kind == .state && isAlone(Int(mention.end))
                || mention.kind == .phrase
                    && (text.entity(mention).type == "month-ago" || text.entity(mention).type == "signed")
        }
        guard let preposition = text.preposition(end) else { return false }
        switch preposition {
        case .of: return text.reads(end + 1, "them") || text.reads(end + 1, "these")
        case .to: return text.mention(startingAt: end + 1)?.kind == .state
        case .in, .for, .from, .at, .on, .by, .under, .with, .as, .between, .during, .after, .before, .since:
            return true
        default: return false
        }
    }

    /// Nothing follows that the adjective could belong to.
    private func isAlone(_ end: Int) -> Bool {
        guard end < text.count else { return true }
        return text.tokens[end].kind == .mark || text.classes(end).contains(.conjunction)
    }

    /// What a count that stands by itself must stand behind: a verb of dealing, a party, `with`, a noun of dealing's
    /// `for`; or its party follows as an adjective.
    private func opensCount(_ token: Int, _ end: Int) -> Bool {
        if let mention = text.mention(startingAt: end), mention.form == .adjective, mention.kind == .state {
            return true
        }
        var before = Hedges.before(token, in: text).start - 1
        while before >= 0, token - before <= 5, text.isWord(before), text.mentionAt[before] < 0,
            !text.classes(before).isDisjoint(with: .additional | .indefinite | .possessive)
        {
            before -= 1
        }
        guard before >= 0 else { return false }
        // `five for Peru, two for Chile and three for Oman`
        if text.isMark(before, Mark.comma) || text.classes(before).contains(.conjunction)
            || text.isMark(before, Mark.colon),
            text.preposition(end) == .for,
            let party = text.mention(
                startingAt: text.classes(end + 1).contains(.definite) ? end + 2 : end + 1),
            party.kind == .state, party.form != .adjective
        {
            return true
        }
        let info = text.info(before)
        // `Slovakia has 152 on order`
        if info.classes.contains(.have), text.phrase(startingAt: end) == "signed" { return true }
        // `wants 44 of them`, `took another 115`
        let saysMore = (before + 1..<end + 1).contains { text.classes($0).contains(.additional) }
        if info.triggers.contains(.request), info.classes.contains(.verb),
            saysMore || text.preposition(end) == .of
        {
            return true
        }
        if info.cues.contains(.take), saysMore || text.classes(before - 1).contains(.modal) { return true }
        if info.classes.contains(.verb), text.mention(at: before).map({ $0.kind == .phrase }) ?? true,
            !info.triggers.isDisjoint(with: .acquire | .contract | .transfer | .give | .handover)
        {
            return true
        }
        if let mention = text.mention(at: before), mention.kind == .state, mention.form != .adjective {
            // `Norway 52 and Denmark 27`; `Germany 2 Brazil 0` ends otherwise.
            return before > 0
                && (text.isMark(Int(mention.start) - 1, Mark.comma)
                    || text.classes(Int(mention.start) - 1).contains(.conjunction)
                    || text.isMark(Int(mention.start) - 1, Mark.open))
        }
        // `committed to 18 of the planes, Egypt to another 30, and Croatia to a dozen`
        if text.preposition(before) == .to || text.preposition(before) == .on,
            let mention = text.mention(at: before - 1), mention.kind == .state, mention.form != .adjective,
            mention.start > 0,
            text.isMark(Int(mention.start) - 1, Mark.comma)
                || text.classes(Int(mention.start) - 1).contains(.conjunction)
        {
            return true
        }
        switch text.preposition(before) {
        case .with:
            if let mention = text.mention(at: before - 1), mention.kind == .state { return true }
            return (max(0, before - 4)..<before).contains { text.cues($0).contains(.follow) }
        case .for:
            if text.reads(before - 1, "asked") { return true }
            // `chose the Super Tucano and signed for six`
            if text.info(before - 1).triggers.contains(.contract), text.classes(before - 1).contains(.verb) {
                return true
            }
            return text.reads(before - 1, "one")
                || !text.info(before - 1).triggers.isDisjoint(with: .contract | .acquire)
                    && text.classes(before - 1).contains(.noun)
        default: return false
        }
    }

    /// `Seventy of the helicopters are Apaches, 72 are Black Hawks`, `110 of them, the F135`: the article behind a count
    /// and its copula.
    func partitive(at token: Int) -> ItemGroup? {
        guard mayCount(token), let numeral = quantity(at: token) else { return nil }
        var position = numeral.end
        var isPart = false
        var whole: Int?
        if text.preposition(position) == .of {
            position += 1
            if text.classes(position).contains(.determiner) { position += 1 }
            guard !text.classes(position).isDisjoint(with: .pronoun | .itemNoun) else { return nil }
            if text.classes(position).contains(.itemNoun) { whole = position }
            position += 1
            isPart = true
        }
        if isPart, text.isMark(position, Mark.comma) {
            position += 1
            guard text.classes(position).contains(.definite) else { return nil }
            position += 1
        } else {
            guard text.classes(position).contains(.auxiliary) else { return nil }
            var hasBe = false
            while text.classes(position).contains(.auxiliary), position - numeral.end < 8 {
                hasBe = hasBe || text.classes(position).contains(.be)
                position += 1
            }
            guard hasBe else { return nil }
        }
        let limit = min(text.count, position + 4)
        while position < limit, !isArticleMention(position), text.classes(position).contains(.modifier) {
            position += 1
        }
        guard position < limit, isArticleMention(position), let mention = text.mention(startingAt: position)
        else { return nil }
        var group = ItemGroup(
            start: token, end: Int(mention.end), nameStart: position, quantity: numeral.whole)
        group.mention = mention
        group.whole = whole
        if mention.hasDesignation { group.designation = mention }
        return group
    }

    /// Whether a count can begin at that token: most cannot, and are left at one look.
    private func mayCount(_ token: Int) -> Bool {
        text.tokens[token].kind == .number
            || !text.classes(token).isDisjoint(with: .number | .pair | .ordinal)
    }
}
