internal import Lexicon

/// Fills sale frames from the clauses of one sentence.
struct FrameBuilder {
    let text: Text
    let items: [ItemGroup]
    let amounts: [Amount]
    /// The year in which the article appeared.
    var year: Int?

    /// A clause with what it holds.
    private struct Clause {
        var range: Range<Int>
        var items: [Int] = []
        var amounts: [Int] = []
        var hasTrigger = false
        var stage: Stage?
        var buyer: Role?
        var seller: Role?
    }

    /// `12 from Qatar and 12 from Oman`, `ten to Italy, two to Egypt`: counts that share a noun, each with a party.
    private func distributed(_ frame: SaleFrame, _ elements: Elements) -> [SaleFrame] {
        let counts = frame.items.filter { items[$0].quantity != nil }
        guard counts.contains(where: { items[$0].isElliptical }), frame.amount == nil else { return [frame] }
        return counts.map { item in
            var part = frame
            part.items = [item]
            if let index = elements.list.firstIndex(where: { $0.kind == .item && $0.reference == item }),
                index + 1 < elements.list.count, elements.list[index + 1].kind == .actor,
                let preposition = elements.list[index + 1].preposition
            {
                let actor = elements.list[index + 1]
                let role = Role(code: actor.code, start: actor.start, end: actor.end)
                if preposition == .from { part.seller = role } else { part.buyer = role }
            }
            return part
        }
    }

    /// The frames of a sentence, in the order of its clauses.
    func frames(_ number: Int, _ sentence: Sentence, _ elements: Elements) -> [SaleFrame] {
        let parts = elements.list.filter { $0.kind != .comma && $0.kind != .boundary && $0.kind != .quote }
        if parts.count == 1, parts[0].kind == .actor, sentence.end - sentence.start <= 5 {
            // `SOUTH KOREA.`: a label over what follows.
            var label = SaleFrame(sentence: number, isHeading: true, start: sentence.start, end: sentence.end)
            label.buyer = Role(code: parts[0].code, start: parts[0].start, end: parts[0].end)
            label.setsFocus = true
            return [label]
        }
        let clauses = clauses(elements)
        var frames: [SaleFrame] = []
        var current: SaleFrame?
        var currentAmounts: [Int] = []
        func close() {
            guard let frame = current else { return }
            frames += split(frame, currentAmounts).flatMap { distributed($0, elements) }
            current = nil
            currentAmounts = []
        }
        for clause in clauses {
            let startsNew =
                current.map { frame in
                    !frame.items.isEmpty && !clause.items.isEmpty && clause.hasTrigger
                        && isAnother(clause, than: frame)
                } ?? true
            if startsNew { close() }
            var frame =
                current
                ?? SaleFrame(
                    sentence: number, isHeading: sentence.isHeading, start: sentence.start, end: sentence.end)
            frame.items += clause.items
            currentAmounts += clause.amounts
            frame.hasTrigger = frame.hasTrigger || clause.hasTrigger
            if let stage = clause.stage,
                !frame.stageIsStated || StageRules.rank(stage) > StageRules.rank(frame.stage)
            {
                frame.stage = stage
                frame.stageIsStated = true
            }
            if frame.buyer == nil { frame.buyer = clause.buyer }
            if frame.seller == nil, let seller = clause.seller, seller.code != frame.buyer?.code {
                frame.seller = seller
            }
            current = frame
        }
        close()
        for index in frames.indices {
            finish(&frames[index], sentence, elements)
        }
        return frames
    }

    /// Another deal than the one that the sentence told so far: another buyer, or a stage that is not the same
    /// deal's.
    private func isAnother(_ clause: Clause, than frame: SaleFrame) -> Bool {
        if let buyer = clause.buyer, let before = frame.buyer, buyer.code != before.code { return true }
        let families = Set(frame.items.compactMap { items[$0].mention?.entity })
        let others = clause.items.compactMap { items[$0].mention?.entity }
        let isDisjoint = !others.isEmpty && !families.isEmpty && others.allSatisfy { !families.contains($0) }
        if let stage = clause.stage, frame.stageIsStated, stage != frame.stage, isDisjoint { return true }
        if let seller = clause.seller, let before = frame.seller, seller.code != before.code, isDisjoint {
            return true
        }
        let origin = clause.items.first.flatMap { items[$0].origin }
        return isDisjoint && origin != nil
    }

    private func clauses(_ elements: Elements) -> [Clause] {
        var clauses: [Clause] = []
        var start = 0
        func close(_ end: Int) {
            guard end > start else { return }
            let range = start..<end
            let slice = elements.list[range]
            var clause = Clause(range: range)
            var isDenied = false
            for element in slice {
                switch element.kind {
                case .item:
                    // `its commitment to the S-400`, `a match for the Su-35`: not what is dealt in.
                    // `No drones were sold`
                    if text.classes(element.start - 1).contains(.negation) {
                        isDenied = true
                    } else if isObject(element, in: elements, range) {
                        clause.items.append(element.reference)
                    }
                case .amount: clause.amounts.append(element.reference)
                case .verb:
                    if isDealing(element, elements, in: range) || isFor(element, elements, in: range) {
                        clause.hasTrigger = true
                    }
                case .noun, .phrase:
                    if !element.triggers.isDisjoint(with: .sale) { clause.hasTrigger = true }
                default: break
                }
            }
            if isDenied || denies(before: range.lowerBound, elements) {
                clause.hasTrigger = false
                clause.items = []
            }
            clause.stage = StageRules.stage(slice, elements, text)
            let roles = RoleRules(text: text, elements: elements, clause: range)
            clause.buyer = roles.buyer()
            clause.seller = roles.seller(excluding: clause.buyer)
            clauses.append(clause)
            start = end
        }
        for (index, element) in elements.list.enumerated() where element.kind == .boundary {
            close(index)
            start = index + 1
        }
        close(elements.list.count)
        return clauses
    }

    /// Whether an item is dealt in: not what something is fired from, made for, or committed to.
    private func isObject(_ element: Element, in elements: Elements, _ clause: Range<Int>) -> Bool {
        switch element.preposition {
        case .to, .against, .from: return false
        case .for:
            // `combat systems for its frigates`: what the thing before is for.
            guard let index = elements.list[clause].firstIndex(where: { $0.start == element.start }),
                index > clause.lowerBound
            else { return true }
            let before = elements.list[index - 1]
            return !(before.kind == .item && element.start - before.end <= 4)
        default: return true
        }
    }

    /// `The third case is for six sensor pods`: the copula of a notice.
    private func isFor(_ element: Element, _ elements: Elements, in clause: Range<Int>) -> Bool {
        let verb = elements.verbs[element.reference]
        guard text.classes(verb.token).contains(.be), element.triggers.isEmpty,
            let index = elements.list[clause].firstIndex(where: { $0.start == element.start }),
            index + 1 < clause.upperBound
        else { return false }
        let next = elements.list[index + 1]
        return next.kind == .item && next.preposition == .for
    }

    /// `denied that it had sold`: what follows is said not to be so.
    private func denies(before start: Int, _ elements: Elements) -> Bool {
        elements.list[..<start].contains { element in
            guard element.kind == .verb else { return false }
            let token = elements.verbs[element.reference].token
            return text.cues(token).contains(.denial)
                && text.reads(token + 1, "that")
        }
    }

    /// A verb of dealing whose object is a thing and not another act: `refused to abandon` deals in nothing.
    private func isDealing(_ element: Element, _ elements: Elements, in clause: Range<Int>) -> Bool {
        guard !element.triggers.isDisjoint(with: .sale) else { return false }
        // `has never sold`, `will not buy`: no deal.
        if elements.verbs[element.reference].isNegated { return false }
        guard
            element.triggers.isDisjoint(
                with: .transfer | .acquire | .authorise | .contract | .deliver | .cost)
        else {
            return true
        }
        guard let index = elements.list[clause].firstIndex(where: { $0.start == element.start }) else {
            return true
        }
        let next = elements.list[(index + 1)..<clause.upperBound].first {
            $0.kind != .comma && $0.kind != .quote
        }
        guard let next, next.kind == .verb else { return true }
        return !next.triggers.isDisjoint(with: .sale) && !next.triggers.contains(.refuse)
    }

    /// Gives each sum the articles that it is about: those before it where the sentence names them first
    /// (`53 X at $225m and 60 Y at $79m`), those behind it where it begins with a sum.
    private func split(_ frame: SaleFrame, _ candidates: [Int]) -> [SaleFrame] {
        let isOfSeveral = candidates.count == 1 && countsSales(frame.start..<frame.end)
        let sums = candidates.filter { !isTotal($0) && !isOfSeveral }
        let priced = frame.items.filter { items[$0].isArticle(text) || true }
        guard sums.count >= 2, priced.count >= 2 else {
            var frame = frame
            frame.amount = sums.first { !amounts[$0].isBare } ?? (priced.isEmpty ? nil : sums.first)
            return [frame]
        }
        var events: [(position: Int, item: Int?, amount: Int?)] = []
        for item in priced { events.append((items[item].start, item, nil)) }
        for sum in sums { events.append((amounts[sum].start, nil, sum)) }
        events.sort { $0.position < $1.position }
        let sumFirst = events.first?.amount != nil
        var result: [SaleFrame] = []
        var part = frame
        part.items = []
        part.amount = nil
        for event in events {
            if let item = event.item {
                if !sumFirst, part.amount != nil {
                    result.append(part)
                    part.items = []
                    part.amount = nil
                }
                part.items.append(item)
            } else if let amount = event.amount {
                if part.amount != nil {
                    if part.items.isEmpty { continue }
                    result.append(part)
                    part.items = []
                }
                part.amount = amount
            }
        }
        if !part.items.isEmpty || part.amount != nil { result.append(part) }
        return result
    }

    /// `two possible foreign military sales`, `three contracts`: one sum beside them is theirs together.
    private func countsSales(_ tokens: Range<Int>) -> Bool {
        for token in tokens {
            guard let numeral = text.numeral(at: token), numeral.inWords, let count = numeral.whole,
                (2...12).contains(count)
            else { continue }
            for next in numeral.end..<min(tokens.upperBound, numeral.end + 5) {
                if text.reads(next, "sales") || text.reads(next, "deals") || text.reads(next, "contracts")
                    || text.reads(next, "cases") || text.reads(next, "notifications")
                    || text.reads(next, "packages")
                    || text.reads(next, "notices")
                {
                    return true
                }
                if text.mention(startingAt: next)?.kind == .article { break }
            }
        }
        return false
    }

    /// `Together the cases come to $304 million`: cued before or behind the sum.
    func isTotal(_ number: Int) -> Bool {
        let amount = amounts[number]
        for token in max(0, amount.start - 6)..<amount.start {
            if text.tokens[token].flags.contains(.newBlock) { continue }
            if text.classes(token).contains(.total), !isPriceWord(token, amount) { return true }
            if let mention = text.mention(at: token), mention.kind == .phrase,
                text.entity(mention).type == "total"
            {
                return true
            }
        }
        for token in amount.end..<min(text.count, amount.end + 3) {
            if text.tokens[token].flags.contains(.newBlock) || text.isMark(token, Mark.fullStop) { break }
            if text.reads(token, "together") || text.reads(token, "combined")
                || text.reads(token, "altogether")
            {
                return true
            }
        }
        return false
    }

    /// `53 missiles, totaling about $225 million` prices what stands before it; `sales totaling $3.1bn` adds up.
    private func isPriceWord(_ token: Int, _ amount: Amount) -> Bool {
        guard
            text.classes(token).contains(.worth)
                || text.reads(token, "total") && text.reads(token + 1, "cost")
        else {
            return false
        }
        return !(max(0, token - 4)..<token).contains { before in
            text.reads(before, "sales") || text.reads(before, "deals") || text.reads(before, "contracts")
                || text.reads(before, "packages") || text.reads(before, "cases")
        }
    }

    private func finish(_ frame: inout SaleFrame, _ sentence: Sentence, _ elements: Elements) {
        frame.items.removeAll { !isPlausible(items[$0]) }
        if frame.stage == .signed || frame.stage == .delivered || frame.stage == .requested {
            let isEarlier = elements.verbs.contains { verb in
                !verb.triggers.isDisjoint(with: .sale) && text.reads(verb.start, "had")
            }
            frame.isBackground =
                sentence.tokens.contains { isEarlierYear($0) } || isEarlier && frame.stage != .requested
        }
        if sentence.signs.cues.contains(.earlier) { frame.isBackground = true }
        frame.isList = sentence.signs.cues.contains(.list)
        let hasSaleNoun = elements.list.contains { element in
            element.kind == .noun && !element.triggers.isDisjoint(with: .deal | .transfer | .contract)
                && text.classes(element.start - 1).contains(.definite)
        }
        frame.pointsBack = hasSaleNoun || elements.list.contains { $0.kind == .reference }
        for element in elements.list where element.kind == .phrase {
            if element.phrase == "fms" { frame.channel = .fms }
            if element.phrase == "dcs" { frame.channel = .dcs }
        }
        if frame.seller == nil {
            // `Russian S-400`, `Turkish-made drones`
            if let item = frame.items.first(where: { items[$0].origin != nil }),
                let origin = items[item].origin
            {
                let code = text.lexicon.entities[Int(origin)].code
                if code != frame.buyer?.code {
                    frame.seller = Role(code: code, start: items[item].start, end: items[item].end)
                }
            }
        }
    }

    /// A year before that of the article.
    private func isEarlierYear(_ token: Int) -> Bool {
        guard let year, text.mention(at: token) == nil, let printed = text.smallNumber(token, 1950...2100)
        else { return false }
        return printed < year && text.tokens[token].end - text.tokens[token].start == 4
    }

    /// A group without a name and without a count is an article only as the object of a deal.
    private func isPlausible(_ item: ItemGroup) -> Bool {
        if item.mention != nil { return true }
        guard let head = item.head else { return false }
        return text.classes(head).contains(.military) || item.quantity != nil
    }
}
