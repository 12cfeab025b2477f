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

    func finish(_ drafts: [SaleDraft]) -> [Sale] {
        var drafts = withoutTotals(drafts)
        let approver = approvingBody()
        for index in drafts.indices {
            fillSeller(&drafts[index], approver)
        }
        let isApproved =
            tellsApproval
            || drafts.contains { $0.seller?.code == "USA" && $0.stage == .approved && $0.stageIsStated }
        for index in drafts.indices where approver != nil && drafts[index].seller?.code == "USA" {
            let draft = drafts[index]
            if isApproved, !draft.isBackground, draft.amount != nil || draft.stage == .reported,
                [.reported, .requested, .notified].contains(draft.stage)
            {
                drafts[index].stage = .approved
            }
        }
        return drafts.compactMap(sale)
    }

    // MARK: Totals

    /// A sum that equals the others together belongs to the document and not to a sale.
    private func withoutTotals(_ drafts: [SaleDraft]) -> [SaleDraft] {
        var result = drafts
        for (index, draft) in drafts.enumerated() {
            guard let amount = draft.amount else { continue }
            let total = amounts[amount].money
            let others = drafts.indices.filter { other in
                other != index
                    && drafts[other].amount.map {
                        amounts[$0].money.currency == total.currency
                            && amounts[$0].money.amount < total.amount
                    } ?? false
            }
            guard others.count >= 2 else { continue }
            let sum = others.reduce(0) { $0 + (drafts[$1].amount.map { amounts[$0].money.amount } ?? 0) }
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

    private func fillSeller(_ draft: inout SaleDraft, _ approver: Role?) {
        let buyer = draft.buyer?.code
        if draft.seller?.code == buyer { draft.seller = nil }
        guard draft.seller == nil else { return }
        let origin = draft.items.lazy.compactMap { item -> Role? in
            guard let mention = items[item].mention else { return nil }
            let state = text.entity(mention).state
            guard !state.isEmpty, state != buyer else { return nil }
            return Role(code: state, start: Int(mention.start), end: Int(mention.end), isImplied: true)
        }.first
        if let approver, buyer != "USA", origin == nil || origin?.code == "USA" {
            draft.seller = approver
            return
        }
        if let origin {
            draft.seller = origin
            return
        }
        draft.seller =
            draft.contractors.lazy.compactMap { contractor -> Role? in
                guard let firm = contractor.firm else { return nil }
                let state = text.lexicon.entities[Int(firm)].state
                guard !state.isEmpty, state != buyer else { return nil }
                return Role(
                    code: state, start: contractor.start, end: contractor.end, firm: firm, isImplied: true)
            }.first
    }

    // MARK: Values

    private func sale(_ draft: SaleDraft) -> Sale? {
        guard let buyer = draft.buyer, !draft.items.isEmpty || draft.amount != nil else { return nil }
        var sale = Sale(id: "", stage: draft.stage)
        sale.buyer = party(buyer)
        sale.seller = draft.seller.map(party)
        sale.channel = draft.channel
        sale.value = draft.amount.map(money)
        sale.items = withoutParts(draft.items).map(item)
        sale.contractors = draft.contractors.map(contractor)
        sale.evidence = Array(Set(draft.sentences)).sorted().map { number in
            text.span(sentences[number].start, sentences[number].end)
        }
        return sale
    }

    /// `20 F-16 Block 70/72, made up of 16 F-16C and 4 F-16D`: the whole and its parts are not counted twice. The
    /// parts stay where they say more than the whole.
    private func withoutParts(_ list: [Int]) -> [Int] {
        var dropped: Set<Int> = []
        for whole in list {
            guard let count = items[whole].quantity else { continue }
            let parts = list.filter { other in
                other != whole && items[other].quantity.map { $0 < count } ?? false
                    && items[other].mention?.entity == items[whole].mention?.entity
            }
            guard parts.count >= 2, parts.reduce(0, { $0 + (items[$1].quantity ?? 0) }) == count else {
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
    func item(_ number: Int) -> Item {
        let group = items[number]
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

    private func contractor(_ mention: ContractorMention) -> Contractor {
        Contractor(
            name: text.line(mention.start, mention.end),
            firm: mention.firm.map { text.lexicon.entities[Int($0)].id },
            span: text.span(mention.start, mention.end))
    }
}
