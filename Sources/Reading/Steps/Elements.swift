internal import Lexicon

/// One part of a sentence that a rule can speak of.
struct Element {
    enum Kind {
        /// A state, organisation, armed group, or a person or body that stands for one.
        case actor
        case firm
        case item
        case amount
        case verb
        /// A noun that carries a claim: sale, request, approval.
        case noun
        /// A set phrase, by its class.
        case phrase
        case programme
        /// A pronoun or a noun phrase that points back: it, the kingdom, the deal.
        case reference
        case comma
        case conjunction
        /// A semicolon, a dash, a relative or a subordinator: a new clause.
        case boundary
        case quote
    }

    var kind: Kind
    var start: Int
    var end: Int
    /// The preposition right before it.
    var preposition: Preposition?
    /// `'s` behind it.
    var isGenitive = false
    /// The item, amount or verb group that it is, by number in its list.
    var reference = 0
    var triggers: Triggers = []
    /// Of an actor, firm, programme: its entity.
    var entity: UInt32 = 0
    /// Of an actor its code: alpha-3, or the lexicon's id.
    var code: Label = ""
    /// Of a state's adjective: it stands before a noun and names no actor by itself.
    var isAdjective = false
    /// Of a state: by its own name, not by its capital or its people.
    var isNamed = false
    /// Of a phrase its class.
    var phrase: Label = ""
    /// A body through which sales go and which buys nothing: Congress, DSCA, the State Department.
    var isAuthority = false
    /// Its words only point to the party: `it`, `the kingdom`.
    var isReference = false
}

extension Element {
    /// It is a count alone, its article named elsewhere.
    func isBare(_ items: ArraySlice<ItemGroup>) -> Bool {
        kind == .item && items.indices.contains(reference) && items[reference].isBare
    }
}

/// A verb with its auxiliaries.
struct VerbGroup {
    /// First token, auxiliaries included.
    var start: Int
    var end: Int
    /// The token of the verb itself.
    var token: Int
    var triggers: Triggers
    var isPassive: Bool
    var isNegated: Bool
    var modality: Modality
    /// `has`/`had` stands in it, or it is a past form.
    var isPast: Bool
    /// `to sell`.
    var isInfinitive: Bool
    /// `missiles sold to India`, `a deal approved by …`: a participle behind its noun.
    var isReduced: Bool
    var isGerund: Bool
}

/// The elements of one sentence, in order.
struct Elements {
    var list: [Element] = []
    var verbs: [VerbGroup] = []

    /// Takes a sentence apart.
    static func of(
        _ sentence: Sentence, in text: Text, items: ArraySlice<ItemGroup>, amounts: ArraySlice<Amount>
    ) -> Elements {
        var builder = Builder(text: text, items: items, amounts: amounts)
        builder.reserve(sentence.end - sentence.start)
        builder.run(sentence)
        builder.finish()
        return builder.elements
    }

    private struct Builder {
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
        mutating func reserve(_ tokens: Int) {
            elements.list.reserveCapacity(tokens / 2 + 4)
            elements.verbs.reserveCapacity(tokens / 8 + 2)
        }

        /// `five years after India inked a deal`: a preposition that opens a clause is its boundary.
        private mutating func openClauses() {
            var index = 1
            while index + 1 < elements.list.count {
                let element = elements.list[index]
                if let preposition = element.preposition, element.kind == .actor || element.kind == .firm,
                    preposition == .after || preposition == .before || preposition == .since
                        || preposition == .until || preposition == .as,
                    !element.isAdjective, !element.isGenitive, elements.list[index + 1].kind == .verb
                {
                    let verb = elements.verbs[elements.list[index + 1].reference]
                    if !verb.isReduced, !verb.isGerund, !verb.isInfinitive {
                        elements.list[index].preposition = nil
                        elements.list.insert(
                            Element(kind: .boundary, start: element.start - 1, end: element.start), at: index)
                        index += 1
                    }
                }
                index += 1
            }
        }

        /// `add`, `get`, `have`, `receive` deal in what they take as their object.
        mutating func finish() {
            openClauses()
            for index in elements.list.indices.dropLast() where elements.list[index].kind == .verb {
                let number = elements.list[index].reference
                let token = elements.verbs[number].token
                if elements.list[index + 1].kind == .item, elements.list[index + 1].preposition == .on,
                    text.reads(token, "settle") || text.reads(token, "settled") || text.reads(token, "agreed")
                {
                    // `settle on 288 launchers`
                    elements.verbs[number].triggers.insert(.contract)
                    elements.verbs[number].isPast = true
                    elements.list[index].triggers.insert(.contract)
                }
                resume(index, number)
                addGiving(index, number)
                addTaking(index, number)
                guard elements.list[index + 1].kind == .item, elements.list[index + 1].preposition == nil
                else { continue }
                if text.reads(token, "needs") || text.reads(token, "need") || text.reads(token, "requires") {
                    elements.verbs[number].triggers.insert(.request)
                    elements.list[index].triggers.insert(.request)
                }
                if text.reads(token, "add") || text.reads(token, "have") || text.reads(token, "get")
                    || text.reads(token, "receive") || text.reads(token, "field")
                {
                    guard elements.verbs[number].modality != .asserted || elements.verbs[number].isInfinitive
                    else { continue }
                    elements.verbs[number].triggers.insert(.acquire)
                    elements.list[index].triggers.insert(.acquire)
                }
            }
        }

        /// `Iraq, which had bought 36 F-16s, turned to Paris`: behind a relative clause its noun's own verb comes, which
        /// only looks like a participle.
        private mutating func resume(_ index: Int, _ number: Int) {
            let verb = elements.verbs[number]
            guard verb.isReduced, index >= 4, elements.list[index - 1].kind == .comma,
                text.info(verb.token).forms.contains(.past),
                let opener = elements.list[..<(index - 1)].lastIndex(where: { $0.kind == .boundary }),
                opener > 0, text.classes(elements.list[opener].start).contains(.relative),
                elements.list[opener..<index].contains(where: { $0.kind == .verb }),
                !elements.list[..<opener].contains(where: { $0.kind == .verb }),
                elements.list[..<opener].contains(where: {
                    ($0.kind == .actor || $0.kind == .firm) && $0.preposition == nil
                })
            else { return }
            elements.verbs[number].isReduced = false
            elements.verbs[number].isPassive = false
            elements.verbs[number].isPast = true
        }

        /// `gave Kyiv 22 howitzers`, `sent 12 tanks to Chad`, `spend 3 billion euros on frigates`, `Kenya was given four
        /// boats`: verbs of many senses that hand over, or buy, what is an article.
        private mutating func addGiving(_ index: Int, _ number: Int) {
            let verb = elements.verbs[number]
            let triggers = verb.triggers
            guard !triggers.isDisjoint(with: .give | .spend | .pay) else { return }
            let end = min(elements.list.count, index + 5)
            let behind = elements.list[(index + 1)..<end]
            let item = behind.first { $0.kind == .item }
            let added: Triggers
            if !triggers.isDisjoint(with: .spend | .pay) {
                guard let item, item.preposition == (triggers.contains(.pay) ? .for : .on),
                    behind.first?.kind == .amount
                else { return }
                added =
                    verb.isPast && !verb.isInfinitive || triggers.contains(.pay)
                    ? .acquire | .buy : .acquire
            } else if verb.isPassive {
                let before = index > 0 ? elements.list[max(0, index - 4)..<index] : []
                let isHanded =
                    before.contains { $0.kind == .item && $0.preposition == nil }
                    && behind.contains { $0.kind == .actor && $0.preposition == .to }
                let isGiven =
                    before.last?.kind == .actor
                    && behind.first.map { $0.kind == .item && $0.preposition == nil } ?? false
                guard isHanded || isGiven else { return }
                added = .transfer
            } else {
                guard let item else { return }
                let hasRecipient =
                    behind.first?.kind == .actor && behind.first?.preposition == nil
                    || behind.contains { $0.kind == .actor && $0.preposition == .to && $0.start > item.start }
                    || item.isBare(items)
                guard item.preposition == nil, hasRecipient else { return }
                added = .transfer
            }
            elements.verbs[number].triggers.formUnion(added)
            elements.list[index].triggers.formUnion(added)
        }

        /// `took six drones for $69 million`, `has a frigate from France`, `followed with two`: verbs of many senses that
        /// come by what is an article. `received the minister` comes by nothing.
        private mutating func addTaking(_ index: Int, _ number: Int) {
            let token = elements.verbs[number].token
            let next = elements.list[index + 1]
            if text.reads(token, "received") || text.reads(token, "receive"),
                next.kind == .actor && next.preposition == nil && !elements.verbs[number].isPassive
                    && !next.isGenitive
                    || elements.verbs[number].isPassive
                        && !elements.list[max(0, index - 6)..<index].contains(where: {
                            $0.kind == .item || $0.kind == .reference || $0.kind == .noun
                        })
            {
                elements.verbs[number].triggers = []
                elements.list[index].triggers = []
                return
            }
            if next.kind != .item, text.cues(token).contains(.follow), index > 0,
                elements.list[index - 1].kind == .item, elements.list[index - 1].preposition == nil,
                text.reads(token, "followed"), !elements.verbs[number].isReduced, next.preposition != .by
            {
                // `Pinaka launchers followed two years later`
                elements.verbs[number].triggers.formUnion([.acquire, .buy])
                elements.verbs[number].isPassive = true
                elements.list[index].triggers.formUnion([.acquire, .buy])
                return
            }
            guard next.kind == .item, !elements.verbs[number].isPassive, !elements.verbs[number].isNegated
            else { return }
            let end = min(elements.list.count, index + 9)
            let behind = elements.list[(index + 2)..<end].prefix {
                $0.kind != .verb && $0.kind != .boundary
            }
            let added: Triggers
            if text.cues(token).contains(.follow) {
                guard next.preposition == .with, next.isBare(items) else { return }
                added = .acquire | .buy
            } else if text.cues(token).contains(.take) {
                guard next.preposition == nil,
                    behind.contains(where: {
                        $0.kind == .amount && ($0.preposition == .for || $0.preposition == .at)
                            || $0.kind == .firm && $0.preposition == .from
                            || $0.kind == .noun && !$0.triggers.isDisjoint(with: .deal | .contract)
                    })
                else { return }
                added = .acquire | .buy
            } else if text.reads(token, "accepted") || text.reads(token, "accepts") {
                guard next.preposition == nil else { return }
                added = .acquire | .deliver | .buy | .handover
            } else if text.reads(token, "came") || text.reads(token, "come") {
                // `From China came 18 trainers`
                guard next.preposition == nil,
                    elements.list[max(0, index - 6)..<index].contains(where: {
                        ($0.kind == .actor || $0.kind == .firm) && $0.preposition == .from
                    })
                else { return }
                added = .acquire | .deliver | .buy | .handover
            } else if text.classes(token).contains(.have), elements.verbs[number].triggers.isEmpty {
                guard next.preposition == nil,
                    behind.first.map({
                        ($0.kind == .actor && !$0.isAdjective || $0.kind == .firm) && $0.preposition == .from
                    }) ?? false
                else { return }
                added = .acquire | .own
            } else {
                return
            }
            elements.verbs[number].triggers.formUnion(added)
            elements.list[index].triggers.formUnion(added)
        }

        mutating func run(_ sentence: Sentence) {
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
                    add(.item, index, item.end) { $0.reference = number }
                    index = item.end
                    nextItem += 1
                    continue
                }
                index = step(index, sentence)
            }
        }

        private mutating func add(
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

        private mutating func step(_ index: Int, _ sentence: Sentence) -> Int {
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
        private mutating func addMention(_ mention: Mention, _ sentence: Sentence) -> Int? {
            let entity = text.entity(mention)
            let start = Int(mention.start)
            let end = min(Int(mention.end), sentence.end)
            switch mention.kind {
            case .state:
                if namesPrivateBody(end, entity) { return end }
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
            default: []
            }
        }

        private mutating func addWord(_ index: Int, _ sentence: Sentence) -> Int {
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
        private mutating func passUnknown(_ index: Int) -> Int {
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

        /// The verb group whose first word stands at `index`.
        private func verbGroup(at index: Int, _ sentence: Sentence) -> VerbGroup? {
            let first = text.info(index)
            let isTo =
                text.preposition(index) == .to && text.isWord(index + 1)
                && (isBareAuxiliary(index + 1)
                    || text.info(index + 1).forms.contains(.base)
                        && text.info(index + 1).classes.contains(.verb)
                        && !isNounHere(index + 1, afterTo: true))
            let joined = isTo ? nil : infinitive(joinedAt: index)
            guard
                isTo || first.classes.contains(.auxiliary) || first.classes.contains(.verb)
                    || first.classes.contains(.negation) && text.classes(index + 1).contains(.verb)
            else { return nil }
            var position = isTo ? index + 1 : index
            var hasBe = false
            var hasHave = false
            var negated = false
            var modality = Modality.asserted
            var past = false
            var auxiliaries = 0
            var wantsBase = false
            while position < sentence.end {
                let info = text.info(position)
                if info.classes.contains(.auxiliary),
                    !(info.classes.contains(.month) && text.isCapitalised(position))
                {
                    if info.classes.contains(.negation) { negated = true }
                    if info.classes.contains(.be) {
                        hasBe = true
                        if text.reads(position, "was") || text.reads(position, "were") { past = true }
                    }
                    if info.classes.contains(.have) {
                        hasHave = true
                        past = true
                    }
                    if text.reads(position, "did") || text.reads(position, "didnt") { past = true }
                    if info.classes.contains(.modal) {
                        modality = info.value == 1 ? .future : info.value == 4 ? modality : .possible
                    }
                    auxiliaries += 1
                    position += 1
                } else if info.classes.contains(.negation) {
                    negated = true
                    position += 1
                } else if isAdverb(position), auxiliaries > 0 || negated,
                    !info.classes.contains(.verb) || text.classes(position + 1).contains(.verb)
                {
                    if info.classes.contains(.possible) { modality = .possible }
                    position += 1
                } else if text.preposition(position) == .to, auxiliaries > 0, hasBe || hasHave,
                    text.info(position + 1).forms.contains(.base) || isBareAuxiliary(position + 1)
                {
                    // `is to buy`, `has to approve`
                    modality = .future
                    wantsBase = true
                    hasHave = false
                    past = false
                    position += 1
                } else {
                    break
                }
            }
            let verb = text.info(position)
            let isVerb =
                position < sentence.end && verb.classes.contains(.verb) && !verb.forms.isEmpty
                && text.mention(at: position).map { $0.kind == .phrase || $0.kind == .currency } ?? true
                // `is close to a deal`: no bare form stands behind `be`.
                && (!hasBe || wantsBase || !verb.forms.isDisjoint(with: .participle | .gerund | .past))
                && (isTo || !opensSetPhrase(position))
            if !isVerb {
                // A bare copula: `is`, `are`, `has`.
                guard auxiliaries > 0 else { return nil }
                return VerbGroup(
                    start: index, end: position, token: position - 1, triggers: [], isPassive: false,
                    isNegated: negated, modality: modality, isPast: past, isInfinitive: isTo,
                    isReduced: false,
                    isGerund: false)
            }
            if auxiliaries == 0, !isTo, joined == nil, isNounHere(position, afterTo: false) { return nil }
            let forms = verb.forms
            let participle = forms.contains(.participle)
            let gerund = forms.contains(.gerund)
            // `stayed frozen`, `torn up`: a form that can only be a participle.
            let bare = auxiliaries == 0 && participle && !forms.contains(.past) && !forms.contains(.base)
            let passive = hasBe && participle && !gerund || bare
            let reduced = auxiliaries == 0 && !isTo && participle && isReduced(position, forms)
            if !hasHave, forms.contains(.past), auxiliaries == 0 { past = true }
            if isTo, modality == .asserted { modality = .future }
            if let joined { modality = joined.modality }
            return VerbGroup(
                start: index, end: position + 1, token: position, triggers: verb.triggers,
                isPassive: passive || reduced,
                isNegated: negated, modality: modality, isPast: past,
                isInfinitive: isTo || joined?.isInfinitive ?? false, isReduced: reduced,
                isGerund: gerund && !hasBe)
        }

        /// `be` or `have` behind `to`: `to be delivered`, `to have been signed`.
        private func isBareAuxiliary(_ token: Int) -> Bool {
            text.reads(token, "be") || text.reads(token, "have") && isVerbForm(token + 1)
        }

        /// A participle, or what leads to one: `have been`, `have approved`.
        private func isVerbForm(_ token: Int) -> Bool {
            text.classes(token).contains(.be)
                || text.classes(token).contains(.verb) && text.info(token).forms.contains(.participle)
        }

        /// `to review the sales and block them`, `could delay or halt the deal`: the verb whose infinitive or modal the
        /// bare form at `index` shares.
        private func infinitive(joinedAt index: Int) -> VerbGroup? {
            let info = text.info(index)
            guard info.forms.contains(.base), info.classes.contains(.verb), index > 0,
                text.classes(index - 1).contains(.conjunction),
                text.classes(index + 1).contains(.determiner) || text.classes(index + 1).contains(.pronoun)
                    || text.tokens.indices.contains(index + 1) && text.tokens[index + 1].kind == .number,
                let last = elements.verbs.last, index - last.end <= 12,
                last.isInfinitive || last.modality != .asserted
            else { return nil }
            return last
        }

        /// `has called off`, `has given the green light`: the set phrase behind the auxiliaries says it all.
        private func opensSetPhrase(_ position: Int) -> Bool {
            guard let mention = text.mention(startingAt: position), mention.kind == .phrase,
                Int(mention.end) > position + 1
            else { return false }
            return !Self.triggers(ofPhrase: text.entity(mention).type).isDisjoint(with: .sale | .fail)
        }

        private func isAdverb(_ position: Int) -> Bool {
            guard text.isWord(position) else { return false }
            if !text.classes(position).isDisjoint(with: .possible | .reported) { return true }
            if text.cues(position).contains(.adverb) { return true }
            let token = text.tokens[position]
            let end = Int(token.end)
            return token.end - token.start > 4 && text.bytes[end - 1] == UInt8(ascii: "y")
                && text.bytes[end - 2] == UInt8(ascii: "l") && !text.classes(position).contains(.verb)
        }

        /// `a closed session`, `three retired cutters`, `Thursday's proposed sale`: a participle before its noun.
        private func standsBeforeItsNoun(_ position: Int, _ forms: VerbForms) -> Bool {
            guard forms.contains(.participle), !forms.contains(.base), position > 0,
                text.isWord(position + 1),
                !text.classes(position).contains(.auxiliary)
            else { return false }
            let before = text.classes(position - 1)
            guard
                text.tokens[position - 1].kind == .genitive || text.tokens[position - 1].kind == .number
                    || !before.isDisjoint(with: .possessive | .number)
            else { return false }
            let next = text.info(position + 1)
            return next.classes.isDisjoint(
                with: .determiner | .preposition | .pronoun | .auxiliary | .conjunction | .relative
                    | .subordinator
                    | .negation)
                && text.mention(startingAt: position + 1).map({ $0.kind != .state && $0.kind != .person })
                    ?? true
                && !isAdverb(position + 1)
        }

        /// A word that can be noun and verb is a noun behind a determiner, a genitive, an adjective or `of`.
        private func isNounHere(_ position: Int, afterTo: Bool) -> Bool {
            let info = text.info(position)
            if info.classes.contains(.month), text.isCapitalised(position) { return true }
            if !afterTo, standsBeforeItsNoun(position, info.forms) { return true }
            if position > 0, !afterTo {
                // `a 13.5-billion-baht contract`, `Thursday's closed session`, `the state of Togo`
                if let mention = text.mention(at: position - 1), mention.kind == .currency { return true }
                if text.tokens[position - 1].kind == .genitive, info.forms.contains(.participle) {
                    return true
                }
                if info.forms == .base, text.preposition(position + 1) == .of { return true }
            }
            if !afterTo, position > 0, !info.forms.contains(.gerund) {
                // `of State`, `a calculated step`, `its plan`: no main verb stands there.
                let before = text.classes(position - 1)
                if before.contains(.possessive)
                    || before.contains(.preposition) && text.preposition(position - 1) != .to
                        && before.isDisjoint(with: .subordinator | .pronoun)
                {
                    return true
                }
                if before.contains(.determiner), before.isDisjoint(with: .relative | .pronoun) { return true }
            }
            guard
                !info.classes.isDisjoint(
                    with: .noun | .itemNoun | .gear | .worth | .modifier | .title | .licence | .preposition
                        | .force)
            else {
                // `the planned`, `a proposed`: an adjective.
                if !afterTo, position > 0, text.classes(position - 1).contains(.determiner),
                    info.forms.contains(.participle) || info.forms.contains(.gerund)
                {
                    return true
                }
                return false
            }
            if info.classes.contains(.preposition) { return true }
            if info.classes.contains(.worth) { return true }
            if afterTo { return false }
            guard position > 0 else { return true }
            let before = text.classes(position - 1)
            if info.forms.contains(.third), before.contains(.noun),
                before.isDisjoint(with: .determiner | .preposition)
            {
                // `the package holds 40`: a verb behind a noun in the singular.
                let end = Int(text.tokens[position - 1].end)
                return text.bytes[end - 1] == UInt8(ascii: "s")
            }
            if !before.isDisjoint(
                with: .determiner | .possessive | .modifier | .noun | .possible | .preposition)
            {
                return true
            }
            if text.tokens[position - 1].kind == .genitive || text.tokens[position - 1].kind == .number {
                return true
            }
            if let mention = text.mention(at: position - 1), mention.form == .adjective { return true }
            if info.forms == .base || info.forms == [.base, .past, .participle] || info.forms == .third {
                // `Turkey orders F-16s`, `they request`: a verb behind a name or pronoun, else a noun.
                let subject =
                    text.mention(at: position - 1).map { $0.kind != .article && $0.kind != .phrase } ?? false
                return !(subject || before.contains(.pronoun))
            }
            if info.classes.contains(.itemNoun) || info.classes.contains(.gear) {
                return !info.forms.contains(.gerund)
            }
            return false
        }

        /// A participle that stands right behind a noun and has an object of its own kind is no main verb where
        /// `by`, `to`, `for`, `from` or `in` follows.
        private func isReduced(_ position: Int, _ forms: VerbForms) -> Bool {
            guard position > 0 else { return false }
            guard let next = text.preposition(position + 1) else { return false }
            guard [.by, .to, .for, .from, .in, .on, .with, .at, .under].contains(next) else { return false }
            if !forms.contains(.past) { return true }
            // `sold to`: past and participle look alike; behind a subject that is an actor it is a main verb.
            if let mention = text.mention(at: position - 1) {
                return mention.kind == .article || mention.kind == .designator || mention.kind == .phrase
            }
            return !text.classes(position - 1).isDisjoint(with: .itemNoun | .noun | .gear)
                || text.isMark(position - 1, Mark.comma)
        }
    }
}
