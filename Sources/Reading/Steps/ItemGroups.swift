internal import Lexicon

/// Finds the groups that name articles: a quantity, modifiers, names and nouns up to the head.
struct ItemGroups {
    let text: Text
    let amounts: [Amount]

    static func find(in text: Text, amounts: [Amount]) -> [ItemGroup] {
        ItemGroups(text: text, amounts: amounts).find()
    }

    private func find() -> [ItemGroup] {
        var search = Search()
        var index = 0
        var amount = 0
        while index < text.count {
            while amount < amounts.count, amounts[amount].end <= index { amount += 1 }
            if amount < amounts.count, index >= amounts[amount].figure {
                index = amounts[amount].end
                continue
            }
            index = mayBegin(index) ? take(at: index, &search) : index + 1
        }
        return search.groups
    }

    /// What was found so far.
    private struct Search {
        var groups: [ItemGroup] = []
        /// The article by name that was told last, of which a bare count may be.
        var topic: ItemGroup? { told.last }
        /// The articles by name that were told last, the newest at the end, each once.
        var told: [ItemGroup] = []

        mutating func tell(_ group: ItemGroup) {
            told.removeAll { $0.mention?.entity == group.mention?.entity }
            told.append(group)
            if told.count > 6 { told.removeFirst() }
        }
    }

    /// Adds the group that begins at that token, where one does, and tells where to look next.
    @inline(never)
    private func take(at index: Int, _ search: inout Search) -> Int {
        if let group = gear(at: index) ?? partitive(at: index) ?? group(at: index).map({ countBehind($0) }) {
            let told = search.topic.map { furtherCount(group, of: $0) } ?? group
            search.groups.append(knownPart(told, of: search.told))
            if mayBeMeant(group) { search.tell(group) }
            return max(group.end, index + 1)
        }
        if let last = search.groups.indices.last, index - search.groups[last].end <= 10,
            let group = elliptical(at: index, after: search.groups[last])
        {
            search.groups.append(group)
            return max(group.end, index + 1)
        }
        if let topic = search.topic, index - topic.end <= Self.reach,
            let group = bareCount(at: index, of: topic) ?? sameType(at: index, of: topic)
        {
            search.groups.append(group)
            return max(group.end, index + 1)
        }
        return index + 1
    }

    /// Whether a group can begin at that token: most cannot, and are left at one look.
    @inline(__always)
    private func mayBegin(_ index: Int) -> Bool {
        let kind = text.tokens[index].kind
        if kind == .number { return true }
        guard kind == .word else { return false }
        let classes = text.classes(index)
        if !classes.isDisjoint(
            with: .number | .dozen | .pair | .half | .modifier | .itemNoun | .ordinal | .gear)
        {
            return true
        }
        if text.mentionAt[index] >= 0 {
            guard let mention = text.mention(startingAt: index) else { return false }
            switch mention.kind {
            case .article, .designator, .state, .phrase: return true
            case .firm, .body, .group, .person, .programme, .currency, .place: break
            }
        }
        return classes.contains(.indefinite) && text.isIndefiniteDozen(index)
    }

    func group(at token: Int) -> ItemGroup? {
        let classes = text.classes(token)
        if text.tokens[token].kind == .mark || text.tokens[token].kind == .genitive { return nil }
        if text.tokens[token].word == 0, text.tokens[token].kind == .word, text.mentionAt[token] < 0 {
            return nil
        }
        if let numeral = quantity(at: token) {
            return grow(from: token, numeral: numeral)
        }
        if isArticleMention(token) { return grow(from: token, numeral: nil) }
        // `will ship K2 tanks`, `to arm`: a verb.
        if classes.contains(.itemNoun), token > 0, text.info(token).forms.contains(.base),
            text.classes(token - 1).contains(.modal)
                || text.preposition(token - 1) == .to && !text.isMark(token - 2, Mark.hyphen)
        {
            return nil
        }
        // A modifier or noun begins a group where a name or an item's noun follows.
        if text.isWord(token), !classes.isDisjoint(with: .modifier | .itemNoun),
            !classes.contains(.determiner),
            !classes.contains(.auxiliary), classes.isDisjoint(with: .preposition | .conjunction)
        {
            return grow(from: token, numeral: nil)
        }
        // `2,000-pound bombs`, `air defence systems`
        if text.tokens[token].kind == .number, isMeasure(token) { return grow(from: token, numeral: nil) }
        if text.phrase(startingAt: token) == "military-equipment" { return grow(from: token, numeral: nil) }
        if let mention = text.mention(startingAt: token), mention.kind == .state,
            mention.form == .adjective || mention.form == .demonym || mention.form == .name
        {
            // `Russian S-400`, `U.S. F-16s`, `Turkish-built fighter jets`.
            guard let group = grow(from: token, numeral: nil), group.mention != nil || group.head != nil
            else {
                return nil
            }
            return group
        }
        return nil
    }

    /// The number that begins at the token and counts things: no date, age, distance, money or percentage.
    func quantity(at token: Int) -> Numeral? {
        guard let numeral = text.numeral(at: token), let value = numeral.whole, value > 0 || numeral.inWords
        else {
            return nil
        }
        if let mention = text.mention(at: token), mention.kind != .phrase { return nil }
        if token > 0 {
            let before = token - 1
            if text.isMark(before, Mark.dollar) || text.isMark(before, Mark.euro)
                || text.isMark(before, Mark.pound)
                || text.isMark(before, Mark.hash)
            {
                return nil
            }
            // `D349`: part of a name.
            if !text.isSpaced(token), !text.tokens[token].flags.contains(.newLine), text.isWord(before) {
                return nil
            }
            // `F-16`, `Block 70`, `No. 26`: part of a name.
            if !text.isSpaced(token), text.isMark(before, Mark.hyphen) || text.isMark(before, Mark.slash) {
                return nil
            }
            if text.reads(before, "block") || text.reads(before, "section") || text.reads(before, "article")
                || text.reads(before, "mk") || text.reads(before, "mark") || text.reads(before, "mod")
            {
                return nil
            }
            if text.classes(before).contains(.month), !numeral.inWords { return nil }
        }
        let end = numeral.end
        if !numeral.inWords, end == token + 1, (1900...2100).contains(value),
            text.tokens[token].end - text.tokens[token].start == 4
        {
            // A year, unless a name or an item's noun follows at once.
            guard isArticleMention(end) || text.classes(end).contains(.itemNoun) else { return nil }
            if token > 0, text.preposition(token - 1) != nil { return nil }
        }
        let next = text.classes(end)
        if text.isMark(end, Mark.percent) || next.contains(.percent) || next.contains(.timeUnit)
            || next.contains(.month) && !isArticleMention(end) || next.contains(.scale)
        {
            return nil
        }
        if text.isMark(end, Mark.hyphen) || !text.isSpaced(end) && text.isWord(end) {
            // `15-day`, `500-pound`, `155mm`: a measure and no count.
            return nil
        }
        if next.contains(.unit), !next.contains(.itemNoun), !isArticleMention(end) { return nil }
        return numeral
    }

    func isArticleMention(_ token: Int) -> Bool {
        guard let mention = text.mention(startingAt: token) else { return false }
        return mention.kind == .article || mention.kind == .designator
    }

    /// Takes in modifiers, names, measures and nouns from `token` on; nil where no article comes of it.
    private func grow(from token: Int, numeral: Numeral?) -> ItemGroup? {
        let hedge = numeral.map { _ in Hedges.before(token, in: text) }
        var group = ItemGroup(
            start: hedge?.start ?? token, end: token, nameStart: numeral?.end ?? token,
            quantity: numeral?.whole, qualifier: hedge?.qualifier,
            quantityDisagrees: numeral?.disagrees ?? false)
        var position = group.nameStart
        // `dozens of`, `20 of the`, `a pair of`
        if numeral != nil, text.preposition(position) == .of {
            position += 1
            if text.classes(position).contains(.determiner) { position += 1 }
            group.nameStart = position
        }
        let limit = min(text.count, position + 24)
        var steps = 0
        while position < limit {
            if position > token, text.tokens[position].flags.contains(.newBlock) { break }
            guard let next = step(position, &group, isFirst: steps == 0) else { break }
            position = next
            steps += 1
        }
        guard group.mention != nil || group.head != nil else { return nil }
        nameShip(&group)
        if group.mention == nil, let head = group.head, !text.classes(head).contains(.military),
            !group.isArms, numeral == nil, head == group.start || !isDealtIn(group.start)
        {
            // `armoured vehicles`, `combat systems`: the words before the noun say that it is arms.
            guard
                (group.nameStart..<head).contains(where: {
                    let classes = text.classes($0)
                    return classes.contains(.military) && classes.isDisjoint(with: .dual | .noun)
                }), text.classes(head).contains(.dual)
            else { return nil }
            group.isArms = true
        }
        if token > 0,
            text.classes(group.start - 1).contains(.definite)
                || text.classes(group.start - 1).contains(.possessive)
        {
            group.isDefinite = true
        }
        return group
    }

    /// `asked for very small aperture terminals`, `the sale of mobile ground stations`: what may be no arms by its noun
    /// is an article where a word of dealing asks for it.
    private func isDealtIn(_ token: Int) -> Bool {
        var before = token - 1
        while before > token - 4,
            text.classes(before).contains(.determiner)
                || text.isWord(before)
                    && text.tokens[before].word == 0
        { before -= 1 }
        guard let preposition = text.preposition(before), preposition == .for || preposition == .of else {
            return false
        }
        let triggers = text.info(before - 1).triggers
        return !triggers.isDisjoint(with: .request | .transfer | .acquire) && triggers.isDisjoint(with: .aid)
    }

    /// Takes in what stands at `position`; returns what is behind it, or nil where the group ends.
    private func step(_ position: Int, _ group: inout ItemGroup, isFirst: Bool) -> Int? {
        if let mention = text.mention(startingAt: position) {
            let end = Int(mention.end)
            switch mention.kind {
            case .article, .designator:
                // A second family behind a head noun begins a new thing.
                if let first = group.mention, first.entity != mention.entity, group.head != nil,
                    first.kind == .article, mention.kind == .article
                {
                    return nil
                }
                if group.mention == nil || group.mention?.kind == .designator && mention.kind == .article {
                    group.mention = mention
                }
                if group.designation == nil, mention.hasDesignation { group.designation = mention }
                group.end = end
                return closeBracketOrApposition(end, &group)
            case .state where mention.form == .adjective || mention.form == .name || mention.form == .demonym:
                guard group.mention == nil, group.head == nil else { return nil }
                // `Turkish-built`, `Russian-made`, `Russian S-400`
                if text.isMark(end, Mark.hyphen), text.isWord(end + 1), !text.isSpaced(end) {
                    group.origin = mention.entity
                    return end + 2
                }
                guard mention.form == .adjective || mention.form == .name && isShort(mention),
                    leadsToItem(end)
                else { return nil }
                if mention.form == .adjective || mention.form == .name { group.origin = mention.entity }
                return end
            case .firm:
                guard group.mention == nil, group.head == nil else { return nil }
                group.firm = mention
                if text.isMark(end, Mark.hyphen), text.isWord(end + 1), !text.isSpaced(end) { return end + 2 }
                return leadsToItem(end) ? end : nil
            case .phrase:
                if text.entity(mention).type == "military-equipment" || text.entity(mention).type == "used" {
                    if text.classes(end - 1).contains(.itemNoun) {
                        group.head = end - 1
                        group.end = end
                        group.isArms = group.isArms || text.entity(mention).type == "military-equipment"
                    } else if text.entity(mention).type == "military-equipment" {
                        guard leadsToItem(end) else { return nil }
                        group.isArms = true
                    }
                    return end
                }
                return nil
            case .body, .group, .person, .programme, .currency, .state, .place:
                return nil
            }
        }
        let token = text.tokens[position]
        let classes = text.classes(position)
        switch token.kind {
        case .number:
            // A measure inside the group: `60 500-pound bombs`, `155mm`, `2,000-pound`.
            guard isMeasure(position) else { return nil }
            var end = position + 1
            if text.isMark(end, Mark.hyphen) { end += 1 }
            return end + 1
        case .word:
            if classes.contains(.auxiliary) || classes.contains(.negation) || classes.contains(.relative) {
                return nil
            }
            // `60 Block II missiles`, `Patriot III missiles`
            if text.reads(position, "block"), text.isCapitalised(position), isNumberOrRoman(position + 1) {
                return position + 2
            }
            if group.mention != nil, isNumberOrRoman(position), token.kind == .word,
                text.classes(position + 1).contains(.itemNoun)
            {
                return position + 1
            }
            if classes.contains(.itemNoun) {
                group.head = position
                group.end = position + 1
                return closeBracketOrApposition(position + 1, &group)
            }
            if classes.contains(.modifier), classes.isDisjoint(with: .preposition) {
                return position + 1
            }
            if classes.contains(.ordinal) { return position + 1 }
            // `12 army helicopters`
            if classes.contains(.force), group.quantity != nil, group.mention == nil, group.head == nil,
                text.classes(position + 1).contains(.itemNoun) || isArticleMention(position + 1)
            {
                return position + 1
            }
            if group.mention != nil, group.head == nil, let end = nounBehindName(position) { return end }
            if classes.isDisjoint(
                with: .preposition | .conjunction | .pronoun | .determiner | .subordinator | .reporting),
                token.word == 0 || classes.isEmpty
                    || classes == .verb && text.info(position).forms.contains(.participle)
                    || isOfPurpose(position) || group.quantity != nil && isNamePart(position),
                group.mention == nil, leadsToItem(position + 1)
            {
                return position + 1
            }
            return nil
        case .mark:
            guard token.mark == Mark.hyphen || token.mark == Mark.slash, !isFirst, !text.isSpaced(position)
            else { return nil }
            if text.mention(startingAt: position + 1)?.kind == .article { return position + 1 }
            let end = chainEnd(position)
            return end > position && (leadsToItem(end) || group.end == position) ? end : nil
        case .genitive:
            return nil
        }
    }

    /// `12 Caracal military transport helicopters`, `BrahMos supersonic cruise missile system`: over small words up to
    /// the noun; returns where the noun stands.
    private func nounBehindName(_ from: Int) -> Int? {
        var position = from
        let limit = min(text.count, from + 5)
        // `six Hermes 900 HFE reconnaissance drones`: letters that no table knows.
        if position + 1 < limit, text.tokens[position].flags.contains(.allCapitals),
            text.mentionAt[position] < 0,
            text.classes(position).isEmpty, text.tokens[position].end - text.tokens[position].start <= 4
        {
            position += 1
        }
        while position < limit, text.isWord(position), !text.isCapitalised(position),
            !text.tokens[position].flags.contains(.newLine)
        {
            let classes = text.classes(position)
            if classes.contains(.itemNoun) { return position > from ? position : nil }
            guard
                text.tokens[position].word == 0 || classes.contains(.military) || classes.contains(.modifier)
                    || classes.isEmpty, text.mentionAt[position] < 0,
                classes.isDisjoint(with: .preposition | .conjunction | .auxiliary | .determiner | .pronoun)
            else { return nil }
            position += 1
            if text.isMark(position, Mark.hyphen), !text.isSpaced(position) { position = chainEnd(position) }
        }
        return nil
    }

    /// Behind the words that hyphens join on: `-to-air` in `air-to-air`; `position` itself where none are. No word
    /// has more than a dozen parts, and what has is not followed to its end, so that the work stays linear.
    private func chainEnd(_ position: Int) -> Int {
        var end = position
        while end + 1 < text.count, end - position < 24,
            text.isMark(end, Mark.hyphen) || text.isMark(end, Mark.slash),
            !text.isSpaced(end),
            !text.isSpaced(end + 1), text.tokens[end + 1].kind != .mark
        {
            end += 2
        }
        return end
    }

    private func isNumberOrRoman(_ position: Int) -> Bool {
        guard position < text.count else { return false }
        let token = text.tokens[position]
        if token.kind == .number { return true }
        guard token.kind == .word, token.flags.contains(.allCapitals), token.end - token.start <= 4 else {
            return false
        }
        return (Int(token.start)..<Int(token.end)).allSatisfy { "IVX".utf8.contains(text.bytes[$0]) }
    }

    /// A state's short name before an article: `US F-16s`.
    private func isShort(_ mention: Mention) -> Bool {
        text.entity(mention).code == "USA" && mention.end - mention.start == 1
    }

    private func isMeasure(_ position: Int) -> Bool {
        var next = position + 1
        if text.isMark(next, Mark.hyphen), !text.isSpaced(next) { next += 1 }
        return text.classes(next).contains(.unit)
            || text.isMark(position + 1, Mark.hyphen) && text.isWord(next)
    }

    /// Whether within the next few words an article's name or an item's noun comes, with nothing between that
    /// would end the group.
    private func leadsToItem(_ from: Int) -> Bool {
        var position = from
        let limit = min(text.count, from + 6)
        while position < limit {
            if text.tokens[position].flags.contains(.newBlock) { return false }
            if isArticleMention(position) { return true }
            let classes = text.classes(position)
            if text.tokens[position].kind == .mark {
                guard text.tokens[position].mark == Mark.hyphen || text.tokens[position].mark == Mark.slash
                else {
                    return false
                }
            } else if position + 1 < text.count, text.isMark(position + 1, Mark.hyphen),
                !text.isSpaced(position + 1)
            {
                // A compound counts as one word whatever is inside it: `air-to-air`.
                position = chainEnd(position + 1)
                continue
            } else if text.isWord(position) {
                if classes.contains(.itemNoun) { return true }
                if !classes.isDisjoint(
                    with: .preposition | .conjunction | .auxiliary | .pronoun | .determiner | .relative
                        | .negation)
                {
                    return false
                }
                if classes == .verb, !text.info(position).forms.contains(.participle), !isOfPurpose(position),
                    !isNamePart(position)
                {
                    return false
                }
            }
            position += 1
        }
        return false
    }

    /// `two Falcon Eye satellites`: a word with a capital between another and a noun.
    private func isNamePart(_ position: Int) -> Bool {
        text.isCapitalised(position) && text.isCapitalised(position - 1)
            && text.classes(position + 1).contains(.itemNoun)
    }

    /// `infantry fighting vehicles`, `dock landing ships`: what a thing is for, right before its noun.
    private func isOfPurpose(_ position: Int) -> Bool {
        text.info(position).forms == .gerund && text.classes(position + 1).contains(.itemNoun)
            && text.info(position).triggers.isDisjoint(with: .dealing | .cost | .report | .make)
    }
}
