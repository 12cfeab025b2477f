internal import Lexicon

/// Takes a sentence apart into its elements, from left to right.
///
/// A class, so that a look at it from one of its many small questions copies nothing.
final class ElementBuilder {
    let text: Text
    let items: ArraySlice<ItemGroup>
    let amounts: ArraySlice<Amount>
    var elements = Elements()
    var preposition: Preposition?
    var nextItem: Int
    var nextAmount: Int

    init(text: Text, items: ArraySlice<ItemGroup>, amounts: ArraySlice<Amount>) {
        self.text = text
        self.items = items
        self.amounts = amounts
        nextItem = items.startIndex
        nextAmount = amounts.startIndex
    }

    /// Memory for the elements of that many tokens: in prose every second one makes one.
    func reserve(_ tokens: Int) {
        elements.list.reserveCapacity(tokens / 2 + 4)
        elements.verbs.reserveCapacity(tokens / 8 + 2)
    }

    func run(_ sentence: Sentence) {
        var index = sentence.start
        while index < sentence.end {
            while nextItem < items.endIndex, items[nextItem].start < index, items[nextItem].end <= index {
                nextItem += 1
            }
            while nextAmount < amounts.endIndex, amounts[nextAmount].end <= index { nextAmount += 1 }
            if nextAmount < amounts.endIndex, amounts[nextAmount].start <= index,
                index < amounts[nextAmount].end
            {
                let number = nextAmount
                add(.amount, index, amounts[number].end) { $0.reference = number }
                index = amounts[nextAmount].end
                nextAmount += 1
                continue
            }
            if nextItem < items.endIndex, items[nextItem].start <= index, index < items[nextItem].end {
                let item = items[nextItem]
                let number = nextItem
                // `bought an undisclosed number of missiles`: the noun only counts them.
                if preposition == .of, index >= 2, text.cues(index - 2).contains(.amount) {
                    preposition = nil
                }
                add(.item, index, item.end) { $0.reference = number }
                index = item.end
                nextItem += 1
                continue
            }
            index = step(index, sentence)
        }
    }

    private func add(
        _ kind: Element.Kind, _ start: Int, _ end: Int, _ change: (inout Element) -> Void = { _ in }
    ) {
        var element = Element(kind: kind, start: start, end: end)
        element.preposition = preposition
        element.isGenitive =
            end < text.count
            && (text.tokens[end].kind == .genitive
                || text.isMark(end, Mark.apostrophe) && !text.isSpaced(end) && endsInS(end - 1))
        change(&element)
        elements.list.append(element)
        preposition = nil
    }

    private func endsInS(_ token: Int) -> Bool {
        let end = Int(text.tokens[token].end)
        return text.bytes[end - 1] | 0x20 == UInt8(ascii: "s")
    }

    private func step(_ index: Int, _ sentence: Sentence) -> Int {
        if let mention = text.mention(startingAt: index), let end = addMention(mention, sentence) {
            return end
        }
        let token = text.tokens[index]
        switch token.kind {
        case .mark:
            switch token.mark {
            case Mark.comma: add(.comma, index, index + 1)
            case Mark.open:
                if let end = shortBracket(index, sentence) { return end }
                add(.boundary, index, index + 1)
            case Mark.dash where isCompound(index): add(.conjunction, index, index + 1)
            case Mark.semicolon, Mark.dash, Mark.colon, Mark.close: add(.boundary, index, index + 1)
            case Mark.quote: add(.quote, index, index + 1)
            default: break
            }
            return index + 1
        case .number:
            // `during 2022 Poland …`: the preposition is the year's.
            preposition = nil
            return index + 1
        case .genitive:
            return index + 1
        case .word:
            return addWord(index, sentence)
        }
    }

    /// Behind a bracket that only names again what stands before it, or gives a ticker, a party, a place:
    /// `(DSCA)`, `(LMT.N)`, `(D-NJ)`. A bracket that holds a sum, a verb or an article stays.
    private func shortBracket(_ index: Int, _ sentence: Sentence) -> Int? {
        var position = index + 1
        while position < sentence.end, position - index <= 8 {
            if text.isMark(position, Mark.close) { return position + 1 }
            let info = text.info(position)
            if info.classes.contains(.auxiliary) || text.isMark(position, Mark.dollar)
                || text.isMark(position, Mark.euro)
            {
                return nil
            }
            if let mention = text.mention(startingAt: position), mention.kind == .article { return nil }
            position += 1
        }
        return nil
    }

    /// An en dash without space joins two names: `U.S.–Turkey relations`.
    private func isCompound(_ index: Int) -> Bool {
        guard !text.isSpaced(index), index + 1 < text.count, !text.isSpaced(index + 1) else {
            return false
        }
        let token = text.tokens[index]
        return token.end - token.start == 3 && text.bytes[Int(token.end) - 1] == 0x93
    }

    /// Adds the element that a name makes; nil where it makes none.
    private func addMention(_ mention: Mention, _ sentence: Sentence) -> Int? {
        let entity = text.entity(mention)
        let start = Int(mention.start)
        let end = min(Int(mention.end), sentence.end)
        switch mention.kind {
        case .state:
            if namesPrivateBody(end, entity) { return end }
            // `France-based Airbus Helicopters`: where the firm sits.
            if text.isMark(end, Mark.hyphen), !text.isSpaced(end), text.reads(end + 1, "based"),
                text.mention(startingAt: end + 2)?.kind == .firm
            {
                return end + 2
            }
            let adjective =
                mention.form == .adjective && !actsAsNoun(start, end)
                || mention.form == .name && standsBeforeNoun(end, entity)
            add(.actor, start, end) {
                $0.entity = mention.entity
                $0.code = entity.code
                $0.isAdjective = adjective
                $0.isNamed = mention.form == .name
            }
            return end
        case .body:
            guard entity.type != "news-agency" else { return end }
            let international = entity.state.isEmpty
            add(.actor, start, end) {
                $0.entity = mention.entity
                $0.code = international ? entity.code : entity.state
                $0.isAuthority =
                    entity.extra.hasPrefix("legislature") || entity.extra == "approves-arms-sales"
                    || entity.extra == "notifies-arms-sales" || entity.type == "legislature"
            }
            return end
        case .person:
            add(.actor, start, end) {
                $0.entity = mention.entity
                $0.code = entity.state
            }
            return end
        case .group:
            add(.actor, start, end) {
                $0.entity = mention.entity
                $0.code = entity.code
            }
            return end
        case .firm:
            add(.firm, start, end) { $0.entity = mention.entity }
            return end
        case .programme:
            add(.programme, start, end) { $0.entity = mention.entity }
            return end
        case .phrase:
            // `a follow-on order` is not `on order`.
            if start > 0, text.isMark(start - 1, Mark.hyphen), !text.isSpaced(start) { return nil }
            // `arms sales`, `weapons deal`: the phrase deals as its last word does.
            let triggers =
                entity.type == "military-equipment"
                ? text.info(end - 1).triggers : Self.triggers(ofPhrase: entity.type)
            add(.phrase, start, end) {
                $0.phrase = entity.type
                $0.triggers = triggers
            }
            return end
        case .article, .designator, .currency, .place:
            return nil
        }
    }

    /// `The Dutch are enlarging`: a people by its adjective.
    private func actsAsNoun(_ start: Int, _ end: Int) -> Bool {
        guard start > 0, text.classes(start - 1).contains(.definite) else { return false }
        let next = text.classes(end)
        return next.contains(.auxiliary)
            || next.contains(.verb) && next.isDisjoint(with: .noun | .itemNoun | .modifier)
    }

    /// `the US approval`, `Ankara government`: a state's name that stands before a noun.
    private func standsBeforeNoun(_ end: Int, _ entity: Entity) -> Bool {
        guard text.isWord(end), text.isSpaced(end) else { return false }
        let info = text.info(end)
        if info.classes.contains(.noun), info.classes.contains(.verb), entity.code == "USA" {
            // `facing US sanctions and`, `after US strikes on`: no object follows that a verb would want.
            let next = text.classes(end + 1)
            return end + 1 >= text.count || text.tokens[end + 1].kind == .mark
                || next.contains(.conjunction) || next.contains(.preposition)
        }
        return info.classes.contains(.noun) && !info.classes.contains(.verb)
            || info.classes.contains(.roleNoun)
    }

    /// `Vietnam Airlines`, `Kuwait Steel Co`, `Korean Air`: part of the name of a firm.
    private func namesPrivateBody(_ end: Int, _ entity: Entity) -> Bool {
        guard text.isWord(end), text.isSpaced(end), text.isCapitalised(end),
            !text.tokens[end].flags.contains(.newLine)
        else { return false }
        let classes = text.classes(end)
        if classes.contains(.civilUse) { return true }
        if text.reads(end, "air") {
            return !text.classes(end + 1).contains(.force) && !text.isCapitalised(end + 1)
        }
        return classes.contains(.firmSuffix) && classes.isDisjoint(with: .force | .preposition)
    }

    static func triggers(ofPhrase type: Label) -> Triggers {
        switch type {
        case "green-light": .authorise
        case "call-off": .refuse
        case "in-talks": .negotiate
        case "signed": .contract
        case "fms", "dcs": .transfer
        case "expel": .expel
        case "withdraw": .withdraw
        case "disarm": .disarm
        case "dispute": .dispute
        case "disapproval": .resolution
        case "fail": .fail
        case "grant", "lease": .transfer
        case "took-delivery": .acquire | .deliver | .buy
        case "take-delivery": .acquire
        case "on-hold": .refuse | .block
        case "ask": .request
        case "release": .lift
        case "arrived": .deliver | .handover
        case "put-forward": .offer
        case "compete": .compete
        default: []
        }
    }

    private func addWord(_ index: Int, _ sentence: Sentence) -> Int {
        let info = text.info(index)
        let classes = info.classes
        guard !classes.isEmpty else { return passUnknown(index) }
        if info.cues.contains(.block), isBlock(index) { return index + 2 }
        if !classes.isDisjoint(with: .auxiliary | .verb | .negation | .preposition),
            let group = verbGroup(at: index, sentence)
        {
            elements.verbs.append(group)
            let number = elements.verbs.count - 1
            add(.verb, group.start, group.end) {
                $0.reference = number
                $0.triggers = group.triggers
            }
            return group.end
        }
        if !info.triggers.isEmpty, !classes.isDisjoint(with: .noun | .worth) {
            add(.noun, index, index + 1) { $0.triggers = info.triggers }
            return index + 1
        }
        if !classes.isDisjoint(with: .relative | .subordinator) || text.preposition(index) == .until,
            !classes.contains(.definite) || text.reads(index, "that") && startsClause(index)
        {
            add(.boundary, index, index + 1)
            return index + 1
        }
        if classes.contains(.conjunction) {
            add(.conjunction, index, index + 1)
            return index + 1
        }
        if classes.contains(.pronoun), !classes.contains(.determiner) {
            add(.reference, index, index + 1)
            return index + 1
        }
        if classes.contains(.preposition) {
            preposition = Preposition(rawValue: info.value)
            return index + 1
        }
        // `said on Saturday that China …`, `over the past decade Hanoi …`: the preposition is the time's.
        if preposition != nil,
            !classes.isDisjoint(with: .weekday | .timeUnit | .timeWord)
                || classes.contains(.month) && text.isCapitalised(index)
        {
            preposition = nil
            return index + 1
        }
        // Determiners and adjectives keep the preposition for their noun.
        if preposition != nil, !classes.isDisjoint(with: .roleNoun | .civilUse),
            classes.isDisjoint(with: .determiner | .modifier | .title),
            text.mention(startingAt: index + 1) == nil
        {
            preposition = nil
        }
        return index + 1
    }

    /// An unknown noun uses the preposition up unless a name follows at once; an unknown small word behind `to` is
    /// a verb: `to recalibrate NATO`.
    private func passUnknown(_ index: Int) -> Int {
        guard let preposition else { return index + 1 }
        if preposition == .to && !text.isCapitalised(index)
            || text.mention(startingAt: index + 1) == nil
        {
            self.preposition = nil
        }
        return index + 1
    }

    /// `Block 70`
    private func isBlock(_ index: Int) -> Bool {
        text.isCapitalised(index) && index + 1 < text.count
            && (text.tokens[index + 1].kind == .number
                || text.tokens[index + 1].flags.contains(.allCapitals))
    }

    private func startsClause(_ index: Int) -> Bool {
        // `six submarines that it bought`: a relative behind an article.
        if index > 0,
            !text.classes(index - 1).isDisjoint(with: .itemNoun)
                || text.mention(at: index - 1).map({ $0.kind == .article || $0.kind == .designator })
                    ?? false
        {
            let next = text.classes(index + 1)
            if !next.isDisjoint(with: .pronoun | .auxiliary | .determiner | .verb)
                || text.mention(startingAt: index + 1).map({ $0.kind != .article && $0.kind != .phrase })
                    ?? false
            {
                return true
            }
        }
        // `proof that a contract was signed`, `a system that the army flies`: a subject of its own follows.
        let next = text.classes(index + 1)
        if index > 0, text.isWord(index - 1), next.contains(.definite) || next.contains(.indefinite) {
            return true
        }
        if index > 1, text.classes(index - 1).contains(.conjunction) || saysBefore(index),
            !next.isDisjoint(with: .determiner | .pronoun | .auxiliary | .possessive)
                || text.mention(startingAt: index + 1).map({ $0.kind != .article && $0.kind != .phrase })
                    ?? false
                || text.tokens[min(index + 1, text.count - 1)].kind == .number
                || text.classes(index - 1).contains(.conjunction)
        {
            return true
        }
        return index > 0
            && (text.classes(index - 1).contains(.verb) || text.classes(index - 1).contains(.reporting)
                || text.isMark(index - 1, Mark.comma))
    }

    /// `said on Saturday that`, `told lawmakers that`: a verb of saying stands a few words before.
    private func saysBefore(_ index: Int) -> Bool {
        guard let last = elements.list.last(where: { $0.kind == .verb }), index - last.end <= 5 else {
            return false
        }
        return last.triggers.contains(.report) || last.triggers.contains(.notify)
    }
}
