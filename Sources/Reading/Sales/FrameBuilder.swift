internal import Lexicon

/// Fills sale frames from the clauses of one sentence.
struct FrameBuilder {
    let text: Text
    let items: [ItemGroup]
    let amounts: [Amount]
    /// The year in which the article appeared.
    var year: Int?

    /// The frames of a sentence, in the order of its clauses.
    func frames(_ number: Int, _ sentence: Sentence, _ elements: Elements) -> [SaleFrame] {
        if sentence.end - sentence.start <= 5, let only = onlyPart(elements), only.kind == .actor,
            !isByline(sentence), !isInName(only, sentence)
        {
            // `SOUTH KOREA.`: a label over what follows.
            var label = SaleFrame(sentence: number, isHeading: true, start: sentence.start, end: sentence.end)
            label.buyer = Role(code: only.code, start: only.start, end: only.end, rule: .label)
            label.setsFocus = true
            return [label]
        }
        let clauses = ClauseReader(text: text, elements: elements).clauses()
        let sums = SumRules(text: text, items: items, amounts: amounts)
        var frames: [SaleFrame] = []
        var current: SaleFrame?
        var currentAmounts: [Int] = []
        func close() {
            guard let frame = current.map({ turned($0) }) else { return }
            frames += sums.split(frame, currentAmounts).flatMap { distributed($0, elements) }
            current = nil
            currentAmounts = []
        }
        var before: SaleClause?
        // The first of a list with semicolons.
        var head: SaleFrame?
        for clause in clauses {
            let startsNew =
                current.map { frame in
                    (!frame.items.isEmpty || frame.dealsInThem) && !clause.items.isEmpty
                        && (frame.items.isEmpty || clause.isListed
                            || clause.hasTrigger && isAnother(clause, than: frame))
                } ?? true
            let isNextOfList = clause.isListed && current.map { !$0.items.isEmpty } ?? false
            let start = clause.range.isEmpty ? sentence.end : elements.list[clause.range.lowerBound].start
            if isNextOfList, head == nil { head = current }
            let isFirst = current == nil
            if startsNew, !isFirst {
                let from = current?.segment?.lowerBound ?? sentence.start
                current?.segment = from..<max(start, from + 1)
            }
            if startsNew { close() }
            var frame =
                current
                ?? SaleFrame(
                    sentence: number, isHeading: sentence.isHeading, start: sentence.start, end: sentence.end)
            if isNextOfList, let head {
                // What is said of the list is said of each.
                frame.hasTrigger = head.hasTrigger
                frame.isLinked = head.isLinked
                frame.claim = head.claim
                frame.buyer = head.buyer
                if head.seller?.firm == nil, head.seller?.rule != .origin { frame.seller = head.seller }
            }
            if startsNew, !isFirst { frame.segment = start..<max(sentence.end, start + 1) }
            frame.items += clause.items
            currentAmounts += clause.amounts
            frame.dealsInThem = frame.dealsInThem || clause.dealsInThem
            frame.isPricedDeal = frame.isPricedDeal || clause.hasTrigger && !clause.amounts.isEmpty
            frame.hasTrigger = frame.hasTrigger || clause.hasTrigger
            // `approved the sale: 12 jets`, `Twenty jets may go, now that the sale is cleared`
            let isJoined =
                before.map { one in
                    one.hasTrigger != clause.hasTrigger && one.items.isEmpty != clause.items.isEmpty
                        && one.hasTrigger == one.items.isEmpty
                        || !one.items.isEmpty && clause.concludesDeal
                } ?? false
            frame.isLinked = frame.isLinked || clause.isLinked || isJoined
            before = clause
            // `was held up by lawmakers before it was approved`: what came first is over.
            if clause.isLater, let later = clause.stage, later.strength == .firm, let first = frame.claim,
                first.strength > .earlier
            {
                frame.claim?.strength = .earlier
            }
            frame.claim = StageClaim.joined(frame.claim, clause.stage)
            // `asked the White House for a waiver so that New Delhi could purchase missiles`: who buys them stands with them.
            let isFirstOfArticles =
                clause.isLinked && !clause.items.isEmpty && frame.items.count == clause.items.count
                && clause.buyer?.rule == .acquirer && frame.buyer?.rule == .acquirer
                && !clauses[0].isLinked
            if frame.buyer == nil || isFirstOfArticles { frame.buyer = clause.buyer }
            if isNextOfList, let seller = clause.seller, seller.code != frame.buyer?.code {
                frame.seller = seller
            }
            if frame.seller == nil, let seller = clause.seller, seller.code != frame.buyer?.code {
                frame.seller = seller
            }
            current = frame
        }
        close()
        guard !frames.isEmpty else { return [] }
        let signs = SentenceSigns(sentence, elements, text, year: year)
        for index in frames.indices { finish(&frames[index], signs) }
        return frames
    }

    /// `Paris correspondent`, `Our Gulf Correspondent in Doha`, `London desk`: who wrote, and where.
    private func isByline(_ sentence: Sentence) -> Bool {
        sentence.tokens.contains { token in
            text.reads(token, "correspondent") || text.reads(token, "correspondents")
                || text.reads(token, "reporter")
                || text.reads(token, "desk") || text.reads(token, "staff") || text.reads(token, "editor")
                || text.reads(token, "writer")
        }
    }

    /// `The Korea Herald`: the state stands in a name that goes on.
    private func isInName(_ actor: Element, _ sentence: Sentence) -> Bool {
        sentence.tokens.contains { token in
            token == actor.end && text.isWord(token) && text.isCapitalised(token)
                && text.isSpaced(token) && text.mentionAt[token] < 0
                && text.classes(token).isDisjoint(with: .roleNoun | .force | .itemNoun)
        }
    }

    /// What a sentence holds beside its marks, where that is one thing.
    private func onlyPart(_ elements: Elements) -> Element? {
        let parts = elements.list.filter { $0.kind != .comma && $0.kind != .boundary && $0.kind != .quote }
        return parts.count == 1 ? parts[0] : nil
    }

    /// Another deal than the one that the sentence told so far: another buyer, or a stage that is not the same
    /// deal's.
    private func isAnother(_ clause: SaleClause, than frame: SaleFrame) -> Bool {
        if let buyer = clause.buyer, let before = frame.buyer, buyer.code != before.code { return true }
        let families = Set(frame.items.compactMap { items[$0].mention?.entity })
        let others = clause.items.compactMap { items[$0].mention?.entity }
        let isDisjoint = !others.isEmpty && !families.isEmpty && others.allSatisfy { !families.contains($0) }
        if clause.isActOfItsOwn, isDisjoint { return true }
        // `Saab bids the Gripen and Lockheed Martin the F-16, of which Washington approved 12`
        if frame.stage == .offered, frame.items.count > 1, let stage = clause.stage?.stage,
            stage == .approved || stage == .notified
        {
            return true
        }
        if let stage = clause.stage, frame.stageIsStated, stage.stage != frame.stage, isDisjoint {
            return true
        }
        // `has held back a shipment of bombs, but last month it approved the sale of 50 jets`
        if let stage = clause.stage, frame.stageIsStated, stage.stage != frame.stage,
            stage.strength >= .loose,
            !others.isEmpty, clause.isLinked, frame.isLinked,
            frame.items.allSatisfy({ one in
                items[one].mention == nil
                    && items[one].head.map { text.classes($0).contains(.military) } ?? false
                    && !clause.items.contains { isKind(one, of: $0) }
            })
        {
            return true
        }
        if let seller = clause.seller, let before = frame.seller, seller.code != before.code {
            // `bought 17 F-16s from Portugal and 32 from Norway`
            let counts = Set(frame.items.compactMap { items[$0].quantity })
            if isDisjoint
                || clause.items.contains(where: { item in
                    items[item].quantity.map { !counts.isEmpty && !counts.contains($0) } ?? false
                })
            {
                return true
            }
        }
        // `Rotem delivered ten K2s, while Hanwha handed over 29 K9s`
        if let firm = clause.seller?.firm, let before = frame.seller?.firm, firm != before, isDisjoint {
            return true
        }
        let origin = clause.items.first.flatMap { items[$0].origin }
        return isDisjoint && origin != nil
    }

    /// The noun of the one names the category of the other's article: `missiles` and 12 AIM-120s.
    private func isKind(_ generic: Int, of named: Int) -> Bool {
        guard let head = items[generic].head, let mention = items[named].mention else { return true }
        var noun = text.line(head, head + 1).lowercased()
        if noun.utf8.last == UInt8(ascii: "s") { noun.removeLast() }
        return text.cues(head).contains(.anyArms) || text.entity(mention).type.contains(noun)
    }

    /// `a contract for Su-35s concluded with Iran`, `talks with Hanoi about BrahMos`: the other party of whoever makes the
    /// articles buys them.
    private func turned(_ frame: SaleFrame) -> SaleFrame {
        guard frame.buyer == nil, let other = frame.seller, other.rule == .partner, other.firm == nil,
            let mention = frame.items.lazy.compactMap({ items[$0].mention }).first
        else { return frame }
        let maker = text.entity(mention).state
        guard !maker.isEmpty, maker != other.code else { return frame }
        var frame = frame
        frame.buyer = other
        frame.seller = nil
        return frame
    }

    // MARK: What the whole sentence tells

    /// Signs that hold for all frames of a sentence, read once.
    private struct SentenceSigns {
        var hasEarlierYear = false
        /// A year is printed, whether or not the text says when it appeared.
        var hasYear = false
        var wasLastYear = false
        var isEarlier = false
        var saysBefore = false
        var isList = false
        var pointsBack = false
        var competes = false
        var isContest = false
        var adds = false
        var isOfficial = false
        var opensOwnDeal = false
        var channel = Channel.unknown

        init(_ sentence: Sentence, _ elements: Elements, _ text: Text, year: Int?) {
            isList = sentence.signs.cues.contains(.list)
            saysBefore = sentence.signs.cues.contains(.earlier)
            adds = sentence.signs.triggers.contains(.add)
            for token in sentence.tokens {
                if text.reads(token, "last"), text.reads(token + 1, "year") { wasLastYear = true }
                if year == nil, text.smallNumber(token, 1950...2100) != nil { hasYear = true }
                if let year, !hasEarlierYear, text.tokens[token].kind == .number,
                    text.mention(at: token) == nil,
                    let printed = text.smallNumber(token, 1950...2100), printed < year,
                    text.tokens[token].end - text.tokens[token].start == 4
                {
                    hasEarlierYear = true
                }
            }
            isOfficial =
                elements.list.contains { $0.isAuthority }
                && elements.list.contains { element in
                    !element.triggers.isDisjoint(with: .authorise | .notify)
                        && (element.kind != .verb
                            || !text.reads(elements.verbs[element.reference].token, "told"))
                }
            isEarlier = elements.verbs.contains { verb in
                !verb.triggers.isDisjoint(with: .sale) && text.reads(verb.start, "had")
            }
            for element in elements.list {
                switch element.kind {
                case .noun where !element.triggers.isDisjoint(with: .deal | .transfer | .contract):
                    // `the deal`, `the two contracts`
                    if [element.start - 1, element.start - 2].contains(where: {
                        text.classes($0).contains(.definite)
                    }) {
                        pointsBack = true
                    } else if element.triggers.contains(.agree),
                        (max(0, element.start - 4)..<element.start).contains(where: {
                            text.classes($0).contains(.indefinite)
                        })
                    {
                        opensOwnDeal = true
                    }
                case .reference: pointsBack = true
                case .verb where element.triggers.contains(.compete):
                    competes = true
                    isContest =
                        isContest
                        || !text.reads(elements.verbs[element.reference].token, "fight")
                            && !text.reads(elements.verbs[element.reference].token, "fought")
                case .phrase:
                    if element.phrase == "fms" { channel = .fms }
                    if element.phrase == "dcs" { channel = .dcs }
                    if element.phrase == "grant" { channel = .grant }
                    if element.phrase == "lease" { channel = .lease }
                    if element.phrase == "compete" { (competes, isContest) = (true, true) }
                case .noun where element.triggers.contains(.compete): (competes, isContest) = (true, true)
                default: break
                }
            }
            if channel == .unknown,
                let verb = elements.verbs.first(where: { $0.triggers.contains(.transfer) })
            {
                if text.reads(verb.token, "donated") || text.reads(verb.token, "donate")
                    || text.reads(verb.token, "gifted")
                {
                    channel = .grant
                } else if text.reads(verb.token, "leased") || text.reads(verb.token, "lease") {
                    channel = .lease
                }
            }
        }
    }

    private func finish(_ frame: inout SaleFrame, _ signs: SentenceSigns) {
        frame.items.removeAll { !isPlausible(items[$0]) }
        // `The Gripen beat the F-16 offered by Lockheed Martin`: what is offered is the other.
        if frame.stage == .offered, frame.items.count > 1 {
            frame.items.removeAll { text.cues(items[$0].end).contains(.beat) }
        }
        takeWhole(&frame)
        if [.signed, .delivered, .requested].contains(frame.stage) {
            frame.isBackground = signs.hasEarlierYear || signs.isEarlier && frame.stage != .requested
        }
        if signs.saysBefore { frame.isBackground = true }
        // `It halted arms deliveries to the kingdom in 2018`: a stop of another year, of nothing that is named.
        if frame.stage == .blocked, signs.hasEarlierYear || signs.wasLastYear || year == nil && signs.hasYear,
            frame.items.allSatisfy({ items[$0].mention == nil })
        {
            frame.claim?.strength = .earlier
        }
        frame.isList = signs.isList
        frame.pointsBack = signs.pointsBack
        frame.competes = signs.competes
        frame.isContest = signs.isContest
        frame.adds = signs.adds
        frame.isOfficial = signs.isOfficial
        frame.opensOwnDeal = signs.opensOwnDeal
        frame.channel = signs.channel
        guard let item = frame.items.first(where: { items[$0].origin != nil && !modifiesNoun(items[$0]) }),
            let origin = items[item].origin
        else { return }
        let code = text.entity(origin).code
        // `Thai Gripen order`: the adjective is the order's.
        if !text.info(items[item].end).triggers.isDisjoint(with: .acquire | .request) {
            if frame.buyer == nil {
                frame.buyer = Role(
                    code: code, start: items[item].start, end: items[item].start + 1, rule: .owner)
            }
            return
        }
        // `Russian S-400`, `Turkish-made drones`; who only allows the sale does not sell them.
        // `Thai Gripens struck`: whose they are where nothing is dealt in.
        if !frame.hasTrigger, !frame.isLinked, let mention = items[item].mention,
            text.entity(mention).state != code
        {
            return
        }
        if frame.seller == nil || frame.seller?.rule == .licensor {
            if code != frame.buyer?.code {
                frame.seller = Role(code: code, start: items[item].start, end: items[item].end, rule: .origin)
            }
        }
    }

    /// `Twelve jets, out of 48 bought, have been handed over`: the deal is over the 48.
    private func takeWhole(_ frame: inout SaleFrame) {
        for whole in frame.items where items[whole].isBare {
            guard let count = items[whole].quantity, text.preposition(items[whole].start - 1) == .of,
                text.reads(items[whole].start - 2, "out"),
                let part = frame.items.firstIndex(where: {
                    $0 != whole && items[$0].mention?.entity == items[whole].mention?.entity
                        && items[$0].quantity.map { $0 < count } ?? false
                })
            else { continue }
            frame.items.remove(at: part)
            if frame.stage == .delivered { frame.claim = StageClaim(stage: .signed, strength: .assumed) }
            return
        }
    }

    /// `the Peruvian arms market`: the adjective is the market's.
    private func modifiesNoun(_ item: ItemGroup) -> Bool {
        guard item.mention == nil, text.isWord(item.end), text.isSpaced(item.end),
            text.mentionAt[item.end] < 0, !text.tokens[item.end].flags.contains(.newLine)
        else { return false }
        let next = text.info(item.end)
        if next.forms == .base, next.triggers.contains(.offer) { return true }
        return next.classes.contains(.noun) && next.classes.isDisjoint(with: .verb)
            && next.triggers.isDisjoint(with: .dealing)
    }

    /// A group without a name and without a count is an article only as the object of a deal.
    private func isPlausible(_ item: ItemGroup) -> Bool {
        if item.mention != nil { return true }
        guard let head = item.head else { return false }
        return text.classes(head).contains(.military) || item.isArms || item.quantity != nil
            || head > item.start
    }
}
