internal import Documents
internal import Lexicon

/// Turns drafts into sales: totals taken out, sellers and stages that the document compels filled in.
struct SaleFinisher {
    let text: Text
    let sentences: [Sentence]
    let items: [ItemGroup]
    let amounts: [Amount]
    let document: Document
    /// Some sentence says that sales were approved, be it without naming them.
    var tellsApproval = false
    /// The stages that the text tells of its sales at large.
    let settings: StageSettings

    func finish(_ drafts: [SaleDraft]) -> [Sale] {
        guard !drafts.isEmpty else { return [] }
        var drafts = withoutTotals(drafts)
        let approver = approvingBody()
        let sellers = knownSellers(drafts)
        for index in drafts.indices { fillSeller(&drafts[index], approver, sellers) }
        drafts.removeAll(where: isDomestic)
        let isApproved =
            tellsApproval
            || drafts.contains { $0.seller?.code == "USA" && $0.stage == .approved && $0.stageIsStated }
        for index in drafts.indices { settleStage(&drafts[index], approver, isApproved: isApproved) }
        return drafts.compactMap(sale)
    }

    // MARK: Stage

    /// What the text tells of its sales at large, where it says nothing, or only a wish or a plan, of this one.
    private func settleStage(_ draft: inout SaleDraft, _ approver: Role?, isApproved: Bool) {
        guard !draft.isBackground else { return }
        if approver != nil, draft.seller?.code == "USA", isApproved {
            let isSameDeal = draft.amount != nil || draft.stage == .reported
            if draft.stage == .notified
                || isSameDeal && ([.reported, .requested].contains(draft.stage) || !isFirm(draft.claim))
            {
                draft.stage = .approved
                return
            }
        }
        if draft.claim.map({ $0.strength == .assumed && $0.stage != .signed }) ?? true,
            let stage = settings.stage(of: draft)
        {
            draft.stage = stage
        }
    }

    private func isFirm(_ claim: StageClaim?) -> Bool { claim.map { $0.strength > .earlier } ?? false }

    // MARK: Totals

    /// Two numbers added up; a sum greater than any of the field stays where it can still be multiplied.
    private static func sum(_ first: Int, _ second: Int) -> Int {
        min(first + second, 100 * Numeral.greatest)
    }

    /// How many of the ordered values are smaller.
    private static func place(of value: Int, in ordered: [Int]) -> Int {
        var (low, high) = (0, ordered.count)
        while low < high {
            let middle = (low + high) / 2
            if ordered[middle] < value { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// A sum that equals the others together belongs to the document and not to a sale.
    private func withoutTotals(_ drafts: [SaleDraft]) -> [SaleDraft] {
        // Two others at the least must be summed up.
        guard drafts.count > 2 else { return drafts }
        var result = drafts
        // Of each currency the sums in order, with what all up to each come to: no draft looks at all others.
        var sums: [String: [Int]] = [:]
        for draft in drafts {
            guard let money = draft.amount.map({ amounts[$0].money }) else { continue }
            sums[money.currency, default: []].append(money.amount)
        }
        let ordered = sums.mapValues { $0.sorted() }
        let running = ordered.mapValues { values in
            values.reduce(into: [0]) { $0.append(Self.sum($0[$0.count - 1], $1)) }
        }
        for (index, draft) in drafts.enumerated() {
            guard let amount = draft.amount else { continue }
            let total = amounts[amount].money
            let smaller = Self.place(of: total.amount, in: ordered[total.currency] ?? [])
            guard smaller >= 2, let sum = running[total.currency]?[smaller] else { continue }
            guard abs(sum - total.amount) * 50 <= total.amount else { continue }
            result[index].amount = nil
            if draft.items.allSatisfy({ items[$0].quantity == nil }) { result[index].sentences = [] }
        }
        return result.filter { !$0.sentences.isEmpty }
    }

    // MARK: Seller

    /// The US body that clears or notifies sales, where the document speaks of one.
    private func approvingBody() -> Role? {
        for mention in text.mentions where mention.kind == .body {
            let entity = text.entity(mention)
            if entity.extra == "approves-arms-sales" || entity.extra == "notifies-arms-sales"
                || entity.code == "dsca"
                || entity.code == "state-department" || entity.code == "pentagon"
                || entity.code == "us-congress"
            {
                return Role(code: "USA", start: Int(mention.start), end: Int(mention.end), isImplied: true)
            }
        }
        return nil
    }

    /// The sellers that the text names, by the articles that they sell.
    private func knownSellers(_ drafts: [SaleDraft]) -> [UInt32: Role] {
        var sellers: [UInt32: Role] = [:]
        for draft in drafts {
            guard let seller = draft.seller, seller.rule != .licensor, !seller.isImplied else { continue }
            for item in draft.items {
                if let mention = items[item].mention, sellers[mention.entity] == nil {
                    sellers[mention.entity] = seller
                }
            }
        }
        return sellers
    }

    private func fillSeller(_ draft: inout SaleDraft, _ approver: Role?, _ sellers: [UInt32: Role]) {
        let buyer = draft.buyer?.code
        if let seller = draft.seller, seller.code == buyer { draft.seller = nil }
        let named = draft.named
        let origin = draft.items.lazy.compactMap { item -> Role? in
            guard let mention = items[named[item] ?? item].mention else { return nil }
            let state = text.entity(mention).state
            guard !state.isEmpty, state != buyer else { return nil }
            return Role(
                code: state, start: Int(mention.start), end: Int(mention.end), isImplied: true, rule: .maker)
        }.first
        if let seller = draft.seller {
            // Washington consents to the sale of what others make: the licensor of a third party's export.
            if seller.rule == .licensor, seller.code == "USA", let origin, origin.code != "USA",
                draft.items.allSatisfy({ items[$0].mention.map { text.entity($0).state != "USA" } ?? true })
            {
                draft.seller = origin
            }
            return
        }
        if let known = draft.items.lazy.compactMap({ item in
            items[item].mention.flatMap { sellers[$0.entity] }
        }).first {
            draft.seller = known.by(.sameArticle)
            return
        }
        if let approver, buyer != "USA", origin == nil || origin?.code == "USA" {
            draft.seller = approver.by(.approver)
            return
        }
        if let origin {
            draft.seller = origin
            return
        }
        draft.seller =
            draft.contractors.lazy.compactMap { contractor -> Role? in
                guard let firm = contractor.firm else { return nil }
                let state = text.entity(firm).state
                guard !state.isEmpty, state != buyer else { return nil }
                return Role(
                    code: state, start: contractor.start, end: contractor.end, firm: firm, isImplied: true,
                    rule: .maker)
            }.first
    }

    /// A state that orders what its own industry makes buys from nobody abroad.
    private func isDomestic(_ draft: SaleDraft) -> Bool {
        if let seller = draft.seller, seller.code == draft.buyer?.code { return true }
        guard draft.seller == nil, let buyer = draft.buyer?.code else { return false }
        let makers = draft.items.compactMap { items[$0].mention.map { text.entity($0).state } }
        return !makers.isEmpty && makers.allSatisfy { $0 == buyer }
    }

    // MARK: Values

    private func sale(_ draft: SaleDraft) -> Sale? {
        guard let buyer = draft.buyer, !draft.items.isEmpty || draft.amount != nil else { return nil }
        var sale = Sale(id: "", stage: draft.stage)
        sale.buyer = party(buyer)
        sale.seller = draft.seller.map(party)
        sale.channel = draft.channel
        // `four to seven billion`: the text gives no one sum.
        sale.value = draft.amount.flatMap { amounts[$0].upper == nil ? money($0) : nil }
        sale.items = withoutParts(draft.items).map { item($0, named: draft.named[$0]) }
        sale.contractors = draft.contractors.map(contractor)
        let told = draft.sentences.count == 1 ? draft.sentences : Array(Set(draft.sentences)).sorted()
        sale.evidence = told.map { text.span(sentences[$0].start, sentences[$0].end) }
        return sale
    }

    /// `20 F-16 Block 70/72, made up of 16 F-16C and 4 F-16D`: the whole and its parts are not counted twice. The
    /// parts stay where they say more than the whole.
    private func withoutParts(_ list: [Int]) -> [Int] {
        var dropped: Set<Int> = []
        for whole in list {
            guard let count = items[whole].quantity else { continue }
            // `105 jets`, `more than 170 helicopters`: a noun may count articles of several names.
            let parts = list.filter { other in
                other != whole && items[other].quantity.map { $0 < count } ?? false
                    && (items[other].mention?.entity == items[whole].mention?.entity
                        || items[whole].mention == nil && items[other].mention != nil)
            }
            let sum = parts.reduce(0) { Self.sum($0, items[$1].quantity ?? 0) }
            let isHedged = items[whole].qualifier != nil && items[whole].qualifier != .exact
            guard parts.count >= 2 else { continue }
            guard sum == count || isHedged && abs(sum - count) * 20 <= count else {
                continue
            }
            if items[whole].designation.map({ $0.block != 0 }) ?? false {
                dropped.formUnion(parts)
            } else {
                dropped.insert(whole)
            }
        }
        return list.filter { !dropped.contains($0) }
    }

    private func party(_ role: Role) -> Party {
        Party(code: role.code.text, span: text.span(role.start, role.end))
    }

    /// In dollars where the text gives them beside another currency.
    private func money(_ number: Int) -> Money {
        let amount = amounts[number]
        guard let conversion = amount.conversion, conversion.currency == "USD" else { return amount.money }
        var money = conversion
        let span = text.span(amount.start, amount.end)
        money.text = span.text
        money.start = span.start
        money.end = span.end
        if money.qualifier == .exact { money.qualifier = amount.money.qualifier }
        return money
    }

    /// The item that a group states.
    ///
    /// A counted noun may have its name from another group: `36 fighters`, for which the Gripen competes.
    func item(_ number: Int, named: Int? = nil) -> Item {
        var group = items[number]
        if let named {
            group.mention = items[named].mention
            group.designation = items[named].designation
        }
        if group.quantity == nil, isSingle(group) { group.quantity = 1 }
        let name = text.line(group.nameStart, group.nameEnd ?? group.end)
        var designation = group.designation.map { text.line(Int($0.start), Int($0.designationEnd)) }
        var article: String?
        if let mention = group.mention {
            let entity = text.entity(mention)
            if mention.kind == .article { article = entity.id }
            if designation == nil { designation = entity.name }
        }
        return Item(
            quantity: group.quantity, qualifier: group.quantity == nil ? nil : group.qualifier ?? .exact,
            name: name,
            designation: designation, article: article, span: text.span(group.start, group.end))
    }

    /// `a frigate`, `an A400M`, `a battery of Patriots`: one of what is counted by the piece. A system, a package, a kind
    /// of article are not.
    private func isSingle(_ group: ItemGroup) -> Bool {
        guard text.classes(group.start - 1).contains(.indefinite) else { return false }
        let last = group.head ?? group.end - 1
        let word = text.line(last, last + 1).lowercased()
        guard word.utf8.last != UInt8(ascii: "s") || word == "s" else { return false }
        // `an F-16 upgrade`, `a Gripen contract`
        if text.isWord(group.end), text.isSpaced(group.end), !text.tokens[group.end].flags.contains(.newLine),
            !text.classes(group.end).isDisjoint(with: .noun | .itemNoun | .gear | .roleNoun),
            text.classes(group.end).isDisjoint(with: .preposition | .conjunction | .auxiliary)
        {
            return false
        }
        if text.isMark(group.end, Mark.hyphen) { return false }
        if let head = group.head {
            if ItemGroups.seaCategories.contains(where: { word == $0 }) || Self.pieces.contains(word) {
                return true
            }
            return text.cues(head).contains(.airKind) && !text.cues(head).contains(.anyKind)
        }
        guard let mention = group.mention, mention.kind == .article else { return false }
        let category = text.entity(mention).type
        return ItemGroups.seaCategories.contains { category.contains($0) } || category.contains("aircraft")
            || category.contains("fighter") || category.contains("helicopter")
            || category.contains("airlifter")
    }

    /// Nouns of what is counted by the piece.
    private static let pieces: Set<String> = [
        "warship", "helicopter", "satellite", "battery", "battalion", "squadron", "regiment", "unit", "plant",
        "tank",
        "airlifter", "trainer", "bomber", "drone", "howitzer", "engine",
    ]

    private func contractor(_ mention: ContractorMention) -> Contractor {
        Contractor(
            name: text.line(mention.start, mention.end),
            firm: mention.firm.map { text.entity($0).id },
            span: text.span(mention.start, mention.end))
    }
}
