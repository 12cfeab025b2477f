internal import Lexicon

/// Joins frames that speak of one sale.
///
/// Two frames are one sale where buyer and article agree and no quantity, sum or stage order contradicts. They
/// are two where two specific figures conflict.
struct SaleMerger {
    let text: Text
    let items: [ItemGroup]
    let amounts: [Amount]
    /// What is evidence enough for a sale.
    let evidence: SaleEvidence
    /// The state that the document is about.
    var subject: Role?
    /// The state that the document names most.
    var main: Role?
    /// The states that the sentences name, in their order.
    var named: [(sentence: Int, role: Role)] = []
    /// The states of whose arms the text speaks, in the order of their sentences.
    var topics: [(sentence: Int, role: Role)] = []

    /// How many sales back a frame may speak of one: texts of any length stay linear.
    static let memory = 48

    func merge(_ frames: [SaleFrame]) -> [SaleDraft] {
        var refusals: [(sentence: Int, why: String)] = []
        return merge(frames, &refusals)
    }

    /// Merges, and tells which frames opened no sale for want of evidence.
    func merge(_ frames: [SaleFrame], _ refusals: inout [(sentence: Int, why: String)]) -> [SaleDraft] {
        var drafts: [SaleDraft] = []
        var focus: Role? { didSet { focusSentence = sentence } }
        // The sentence of the frame, and the one that set the focus.
        var sentence = 0
        var focusSentence = -1
        // The focus is on a buyer of whom no sale is told yet.
        var isFresh = false
        let totals = totals(of: frames)
        for frame in frames {
            var frame = frame
            sentence = frame.sentence
            if frame.setsFocus {
                if frame.buyer?.code != "USA" {
                    focus = frame.buyer
                    isFresh = true
                }
                continue
            }
            if frame.items.isEmpty, frame.amount == nil, frame.hasTrigger, let buyer = frame.buyer,
                buyer.code != "USA", buyer.code.isStateCode,
                [.approved, .notified, .requested].contains(frame.stage)
                    || frame.isHeading && [.cancelled, .signed].contains(frame.stage),
                frame.stageIsStated
            {
                // `has approved two possible arms sales to India`: the details follow.
                isFresh =
                    isFresh
                    || focus?.code != buyer.code
                        && !drafts.suffix(128).contains { $0.buyer?.code == buyer.code }
                focus = buyer
            }
            turnCancelled(&frame, drafts)
            // `Iraq asked for terminals. That case is put at $110 million.`
            if isFresh, frame.buyer == nil, frame.items.isEmpty, frame.amount != nil, let focus {
                frame.buyer = focus.by(.focus)
            }
            if let amount = frame.amount, totals.contains(amount) {
                // A sum of the others belongs to the document; with no article of its own the frame says no more.
                frame.amount = nil
                if frame.items.allSatisfy({ family($0) == nil && items[$0].quantity == nil }) {
                    if focus == nil { focus = frame.buyer }
                    continue
                }
            }
            // `Moscow had ordered them in 2011`: the articles of the sale before, bought by another.
            if frame.dealsInThem, frame.items.isEmpty, frame.stage != .requested, let buyer = frame.buyer,
                let last = drafts.last,
                !drafts.suffix(Self.memory).contains(where: { $0.buyer?.code == buyer.code })
            {
                frame.items = last.items.filter { family($0) != nil }
            }
            takeOver(&frame, drafts)
            if frame.competes || frame.stage == .offered, divideAmongRivals(frame, &drafts) { continue }
            if let offers = rivalOffers(frame, focus: topic(of: frame, behind: focusSentence) ?? focus) {
                drafts += offers
                focus = offers.last?.buyer
                continue
            }
            if let parts = dividing(frame, drafts) {
                divide(frame, parts, &drafts)
                focus = drafts.last?.buyer
                continue
            }
            if let (target, reason) = target(of: frame, in: drafts, focus: focus) {
                frame.items.removeAll { item in isOfAnother(item, than: target, drafts) }
                add(frame, to: &drafts[target], reason)
                if let buyer = drafts[target].buyer { focus = buyer }
                isFresh = false
                continue
            }
            let isPriced = frame.amount != nil && frame.items.contains { items[$0].quantity != nil }
            // `K2s and frigates for Peru`: a heading that deals in nothing says of whom the text is.
            if frame.isHeading, !frame.hasTrigger, let buyer = frame.buyer, buyer.rule == .destination,
                buyer.code != "USA", frame.items.contains(where: { family($0) != nil })
            {
                focus = buyer
            }
            // `Two yards will fight it out for 12 submarines for the Canadian navy`: an order that is bid for.
            let isBidFor =
                frame.competes && frame.buyer.map { !$0.isImplied } ?? false
                && frame.items.contains { family($0) == nil && items[$0].quantity != nil }
            if isBidFor { frame.isLinked = true }
            if isBidFor, frame.claim == nil {
                frame.claim = StageClaim(stage: .requested, strength: .assumed)
            }
            guard frame.hasTrigger || isPriced || isBidFor, !frame.items.isEmpty || frame.amount != nil else {
                continue
            }
            // `arms`, `weapons` alone, with no count and no sum, are talk about sales and no sale.
            guard
                frame.amount != nil
                    || frame.items.contains(where: { family($0) != nil || items[$0].quantity != nil })
                    || tellsOf(frame)
            else {
                if focus == nil { focus = frame.buyer }
                continue
            }
            if frame.buyer == nil {
                // Nobody is named: whom the text spoke of last, else whom it is about, where the figures are a deal's.
                let isConcrete = frame.amount != nil || frame.stageIsStated
                let near =
                    topic(of: frame, behind: focusSentence)
                    ?? self.near(frame, focus, at: focusSentence, drafts)
                guard var role = implied(frame, near, isConcrete: isConcrete) else { continue }
                role.isImplied = true
                frame.buyer = role
            }
            let isNext =
                !drafts.isEmpty && frame.amount != nil && frame.buyer?.code != drafts.last?.buyer?.code
            guard isMilitary(frame) || frame.isOfficialSale || drafts.isEmpty && frame.isHeading || isNext
            else { continue }
            guard let buyer = frame.buyer, buyer.code != frame.seller?.code, !isOfOwnMake(frame),
                evidence.admits(frame, buyer: buyer)
            else {
                refusals.append((frame.sentence, evidence.objection(to: frame)))
                continue
            }
            drafts.append(draft(of: frame))
            focus = frame.buyer
            isFresh = false
        }
        return withoutHeadlines(drafts).map { withoutRepeats($0) }
    }

    /// `Moscow ordered two ships. Paris cancelled the contract.` Who calls a deal off may be the one who sells.
    private func turnCancelled(_ frame: inout SaleFrame, _ drafts: [SaleDraft]) {
        guard frame.items.isEmpty, frame.pointsBack, frame.stage == .cancelled || frame.stage == .blocked,
            let actor = frame.buyer, actor.rule == .grammar, let last = drafts.last,
            last.buyer?.code != actor.code,
            actor.code == last.seller?.code ?? maker(last.items)
        else { return }
        frame.buyer = nil
        if frame.seller == nil { frame.seller = actor.by(.supplier) }
    }

    /// What only a headline tells, where the text below tells it in its own words.
    private func withoutHeadlines(_ drafts: [SaleDraft]) -> [SaleDraft] {
        drafts.filter { heading in
            guard heading.onlyHeading else { return true }
            return !drafts.contains { other in
                guard !other.onlyHeading else { return false }
                if let one = heading.buyer, let two = other.buyer, one.code != two.code, !one.isImplied {
                    return false
                }
                if let one = heading.amount, let two = other.amount,
                    amounts[one].money.currency == amounts[two].money.currency
                {
                    return abs(amounts[one].money.amount - amounts[two].money.amount) * 50
                        <= amounts[one].money.amount
                }
                return heading.items.allSatisfy { item in
                    if let family = family(item) {
                        return other.items.contains { self.family($0, in: other) == family }
                    }
                    guard let count = items[item].quantity else { return true }
                    return other.items.contains { items[$0].quantity == count }
                }
            }
        }
    }

    /// The buyer in focus; where he was spoken of some sentences ago, the state that the text is mostly about.
    /// Never one that the text has told to sell.
    private func near(_ frame: SaleFrame, _ focus: Role?, at focused: Int, _ drafts: [SaleDraft]) -> Role? {
        // Before any buyer is in focus the state that the text begins with is asked for, elsewhere.
        guard let main, focus != nil || subject == nil || subject?.code == main.code,
            frame.sentence - focused > 1, main.code != frame.seller?.code ?? maker(frame.items),
            !drafts.suffix(Self.memory).contains(where: { $0.seller?.code == main.code }),
            // A text may name most whom it blames: only one that it tells to buy, or begins with, takes the focus back.
            subject?.code == main.code
                || drafts.suffix(Self.memory).contains(where: { $0.buyer?.code == main.code })
        else { return focus }
        return main
    }

    /// The state of whose arms the text has come to speak since the last sale: `Armenia has turned to Delhi. India
    /// supplies …`; never the one that makes or sells them.
    private func topic(of frame: SaleFrame, behind focused: Int) -> Role? {
        var low = 0
        var high = topics.count
        while low < high {
            let middle = (low + high) / 2
            if topics[middle].sentence <= frame.sentence { low = middle + 1 } else { high = middle }
        }
        guard low > 0 else { return nil }
        let topic = topics[low - 1]
        guard topic.sentence > focused, frame.sentence - topic.sentence <= 4,
            topic.role.code != frame.seller?.code ?? maker(frame.items)
        else { return nil }
        return topic.role
    }

    /// The buyer of a frame that names none: whom the text spoke of last, else whom it is about, else the state named
    /// last; never the one that makes or sells the articles.
    func implied(_ frame: SaleFrame, _ focus: Role?, isConcrete: Bool) -> Role? {
        let maker = frame.seller?.code ?? maker(frame.items)
        let makers = makers(frame.items)
        if let focus, focus.code != maker { return focus.by(.focus) }
        guard isConcrete else { return nil }
        if let subject, subject.code != maker { return subject.by(.subject) }
        guard frame.isLinked, let maker else { return nil }
        var low = 0
        var high = named.count
        while low < high {
            let middle = (low + high) / 2
            if named[middle].sentence <= frame.sentence { low = middle + 1 } else { high = middle }
        }
        for place in stride(from: low - 1, through: max(0, low - 12), by: -1) {
            guard frame.sentence - named[place].sentence <= 2 else { return nil }
            if named[place].role.code != maker, !makers.contains(named[place].role.code),
                named[place].role.code != "USA"
            {
                return named[place].role.by(.focus)
            }
        }
        return nil
    }

    /// `would not let US money pay for F-16s`: nobody is said to sell the maker's own articles to it.
    private func isOfOwnMake(_ frame: SaleFrame) -> Bool {
        frame.seller == nil && frame.buyer?.code == maker(frame.items)
    }

    /// The states that make the articles.
    private func makers(_ list: [Int]) -> Set<Label> {
        Set(list.compactMap { items[$0].mention.map { text.entity($0).state } })
    }

    /// The state that makes the first article by name.
    private func maker(_ list: [Int]) -> Label? {
        for item in list {
            if let mention = items[item].mention {
                let state = text.entity(mention).state
                return state.isEmpty ? nil : state
            }
        }
        return nil
    }

    /// An article without a count that another sale to the same buyer holds already: told again, not sold again.
    private func isOfAnother(_ item: Int, than target: Int, _ drafts: [SaleDraft]) -> Bool {
        guard let family = family(item), items[item].quantity == nil,
            !drafts[target].items.contains(where: { self.family($0) == family })
        else { return false }
        return drafts.indices.suffix(Self.memory).contains { index in
            index != target && drafts[index].buyer?.code == drafts[target].buyer?.code
                && drafts[index].items.contains { self.family($0) == family }
        }
    }

    /// `suspended deliveries of 2,000-pound bombs to Israel`: kinds without a count, between named parties, at a stage
    /// that is said.
    private func tellsOf(_ frame: SaleFrame) -> Bool {
        let isPromised =
            frame.buyer?.rule == .recipient && frame.seller?.rule == .supplier
            && frame.claim?.stage != .reported && frame.claim != nil
        guard frame.isLinked, frame.stageIsStated || isPromised, frame.buyer != nil,
            let seller = frame.seller,
            !seller.isImplied,
            frame.stage != .negotiating, frame.stage != .reported
        else { return false }
        return frame.items.contains { item in
            guard let head = items[item].head, !text.cues(head).contains(.anyArms) else { return false }
            return text.classes(head).contains(.military)
                || SaleEvidence.strength(of: items[item], text) == .arms
        }
    }

    func draft(of frame: SaleFrame) -> SaleDraft {
        var draft = SaleDraft(
            buyer: frame.buyer, seller: frame.seller, claim: frame.claim,
            channel: frame.channel, items: unique(frame.items),
            amount: frame.amount, contractors: frame.contractors, sentences: [frame.sentence],
            isBackground: frame.isBackground, onlyHeading: frame.isHeading)
        // `the K2 for a requirement of 104 tanks`: the noun counts the article.
        if let counted = draft.items.first(where: { item in draft.items.contains { counts(item, $0) } }) {
            let named = draft.items.filter { counts(counted, $0) }
            if named.count == 1, draft.items.count == 2 {
                draft.named[counted] = named[0]
                draft.items = [counted]
            }
        }
        draft.steps = [MergeStep(sentence: frame.sentence, reason: .opens)]
        if let segment = frame.segment { draft.segments = [(frame.sentence, segment)] }
        return draft
    }

    /// The sums that two or more of the others make together.
    private func totals(of frames: [SaleFrame]) -> Set<Int> {
        var distinct: [Int: Int] = [:]
        for frame in frames {
            if let amount = frame.amount, amounts[amount].money.currency == "USD",
                !frame.items.isEmpty || !frame.isHeading
            {
                distinct[amounts[amount].money.amount] = amount
            }
        }
        let values = distinct.keys.sorted()
        guard values.count >= 2, values.count <= 24 else { return [] }
        var result: Set<Int> = []
        for frame in frames {
            guard let amount = frame.amount, amounts[amount].money.currency == "USD" else { continue }
            let total = amounts[amount].money.amount
            let parts = values.filter { $0 < total * 99 / 100 }
            let slack = max(total / 200, roundingUnit(total) / 2)
            let all = parts.reduce(0, +)
            var isTotal = parts.count >= 2 && abs(all - total) <= slack
            for (index, one) in parts.enumerated() where !isTotal {
                for two in parts[(index + 1)...] where abs(one + two - total) <= slack { isTotal = true }
            }
            if isTotal { result.insert(amount) }
        }
        return result
    }

    private func roundingUnit(_ value: Int) -> Int {
        var unit = 1
        var rest = value
        while rest > 0, rest % 10 == 0 {
            rest /= 10
            unit *= 10
        }
        return min(unit, value / 50)
    }

    /// A frame is about arms where it names an article or where its clause has a word of arms.
    private func isMilitary(_ frame: SaleFrame) -> Bool {
        if frame.items.contains(where: { items[$0].mention != nil }) { return true }
        if frame.items.contains(where: { SaleEvidence.isOfForces(items[$0], text) }) { return true }
        return (frame.start..<frame.end).contains { token in
            text.classes(token).contains(.military)
                || text.phrase(startingAt: token).map { $0 == "military-equipment" || $0 == "fms" } ?? false
        }
    }

    func family(_ item: Int) -> UInt32? { items[item].mention?.entity }

    // MARK: Joining

    private func add(_ frame: SaleFrame, to draft: inout SaleDraft, _ reason: MergeReason) {
        if draft.buyer == nil || draft.buyer?.isImplied == true && draft.onlyHeading && frame.buyer != nil {
            draft.buyer = frame.buyer
        }
        if draft.seller == nil || draft.seller?.isImplied == true, let seller = frame.seller {
            draft.seller = seller
        }
        if let amount = frame.amount {
            if let old = draft.amount {
                // The more precise figure stays; the body's before the headline's; one with its dollars before one without.
                let bringsDollars = amounts[amount].conversion != nil && amounts[old].conversion == nil
                if draft.onlyHeading || bringsDollars || precision(amount) > precision(old) {
                    draft.amount = amount
                }
            } else {
                draft.amount = amount
            }
        }
        for item in frame.items where !isKnown(item, draft) {
            if let old = draft.items.firstIndex(where: { counts(item, $0) }) {
                draft.named[item] = draft.items[old]
                draft.items[old] = item
            } else if let old = draft.items.first(where: { counts($0, item) && draft.named[$0] == nil }) {
                draft.named[old] = item
            } else if let generic = draft.items.firstIndex(where: { isLessSpecific($0, than: item) }),
                frame.hasTrigger || frame.isLinked || frame.isList || frame.amount != nil
                    || family(item) == nil
                    || isKindOf(draft.items[generic], item)
            {
                draft.items[generic] = item
            } else if frame.isLinked || frame.isList || frame.amount != nil || reason == .fillsArticles
                || items[item].quantity != nil
            {
                draft.items.append(item)
            }
        }
        draft.claim = stage(of: draft, with: frame)
        if draft.channel == .unknown { draft.channel = frame.channel }
        for contractor in frame.contractors where !draft.contractors.contains(contractor) {
            draft.contractors.append(contractor)
        }
        draft.sentences.append(frame.sentence)
        if draft.steps.count < 12 { draft.steps.append(MergeStep(sentence: frame.sentence, reason: reason)) }
        if let segment = frame.segment { draft.segments.append((frame.sentence, segment)) }
        draft.onlyHeading = draft.onlyHeading && frame.isHeading
    }

    /// The noun of the one names the category of the other's article.
    private func isKindOf(_ generic: Int, _ named: Int) -> Bool {
        guard let head = items[generic].head, let mention = items[named].mention else { return true }
        return isKind(head, of: mention)
    }

    /// The sale's stage from here on: what was earlier yields, a deal goes forward, and what the text says first of an
    /// end or a stop stands.
    func stage(of draft: SaleDraft, with frame: SaleFrame) -> StageClaim? {
        guard let claim = frame.claim else { return draft.claim }
        // What stood before does not undo what is told of now.
        if frame.isBackground, !draft.isBackground, draft.stageIsStated,
            StageClaim.rank(draft.stage) >= StageClaim.rank(.notified)
        {
            return draft.claim
        }
        // `Poland flies 48 F-16s` says nothing of the 32 that it ordered.
        if claim.strength == .inUse, frame.items.contains(where: { countsOthers($0, than: draft) }) {
            return draft.claim
        }
        return StageClaim.joined(draft.claim, claim)
    }

    private func countsOthers(_ item: Int, than draft: SaleDraft) -> Bool {
        guard let quantity = items[item].quantity else { return false }
        return !draft.items.contains { items[$0].quantity == quantity }
    }

    private func precision(_ amount: Int) -> Int {
        var value = amounts[amount].money.amount
        var zeros = 0
        while value > 0, value % 10 == 0 {
            value /= 10
            zeros += 1
        }
        return -zeros
    }
}
