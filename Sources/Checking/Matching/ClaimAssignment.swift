internal import Ledger
internal import Lexicon
internal import Reading

/// Gives the article's counts and sums to the cases that it tells: over all cases at once, so that what two cases
/// could both be goes to the one that it fits.
struct ClaimAssignment {
    let record: CaseIndex
    let facts: ArticleFacts
    let detail: ReadingDetail
    let sales: [Sale]
    let lexicon: Lexicon

    func assign(to matches: inout [CaseMatch]) {
        guard !matches.isEmpty else { return }
        let territory = Territory(facts, matches, sales)
        items(&matches, territory)
        remaining(&matches, territory)
        values(&matches, territory)
        untangle(&matches)
        contractors(&matches, territory)
    }

    /// Two cases of a buyer and a day whose sums the article has swapped: each one's articles stand with the other's sum, and
    /// with that alone. The sum beside them is what the article tells of them.
    private func untangle(_ matches: inout [CaseMatch]) {
        func stands(_ match: CaseMatch, with value: Money) -> Bool {
            let number = facts.sentence(of: value.start)
            return match.items.contains {
                $0.isSameArticle && facts.sentence(of: $0.item.start) == number
            }
        }
        for first in matches.indices {
            for second in matches.indices.dropFirst(first + 1) {
                let (one, two) = (matches[first], matches[second])
                guard one.found.buyer == two.found.buyer, one.found.notified == two.found.notified,
                    one.found.notified != nil, let own = one.value, let other = two.value,
                    stands(one, with: other), stands(two, with: own),
                    !stands(one, with: own), !stands(two, with: other)
                else { continue }
                (matches[first].value, matches[second].value) = (other, own)
            }
        }
    }

    // MARK: Counts

    private func items(_ matches: inout [CaseMatch], _ territory: Territory) {
        let printed = facts.printed
        var owner: [Int: Set<Int>] = [:]
        for (number, match) in matches.enumerated() {
            for item in sales[match.sale].items { owner[item.start, default: []].insert(number) }
        }
        var pairs: [(score: Int, item: Int, match: Int, line: Int, isSame: Bool)] = []
        for (m, match) in matches.enumerated() {
            let lines = record.lines(of: match.found)
            for l in lines.indices {
                for i in printed.indices {
                    let (item, line) = (printed[i], lines[l])
                    let score = ItemAlignment.likeness(item, line)
                    guard score >= ItemAlignment.enough else { continue }
                    let isOwn = owner[item.item.start]?.contains(m) ?? false
                    let isNear = territory.holds(facts.items[i].sentence, m)
                    let isEqual = item.item.quantity != nil && item.item.quantity == line.line.quantity
                    // Another case's ground: only the very count of this one.
                    if !isOwn, !isNear, !(isEqual && territory.isNobodys(facts.items[i].sentence)) {
                        continue
                    }
                    if !isOwn, !isEqual, !mayBeMeant(i, m, matches, owner) { continue }
                    let isSame = ItemAlignment.kindLikeness(item, line) >= 2
                    let rank = score - ItemAlignment.mention(item)
                    pairs.append((rank * 4 + (isOwn ? 3 : 0) + (isNear ? 2 : 0), i, m, l, isSame))
                }
            }
        }
        // What is counted before what is only named: a name may stand for any line of its family.
        func isCounted(_ item: Int) -> Int { facts.items[item].item.quantity == nil ? 0 : 1 }
        pairs.sort {
            (isCounted($0.item), $0.score, -$0.item, -$0.match, -$0.line)
                > (isCounted($1.item), $1.score, -$1.item, -$1.match, -$1.line)
        }
        var usedItems: Set<Int> = []
        /// A bit for each line of each case.
        var usedLines = matches.map { Array(repeating: false, count: $0.found.items.count) }
        for index in matches.indices { matches[index].items = [] }
        for pair in pairs
        where !usedItems.contains(pair.item) && !usedLines[pair.match][pair.line] {
            usedItems.insert(pair.item)
            usedLines[pair.match][pair.line] = true
            matches[pair.match].items.append(
                AlignedItem(
                    item: facts.items[pair.item].item, line: matches[pair.match].found.items[pair.line],
                    isSameArticle: pair.isSame))
        }
    }

    /// What is left of a case's own counts beside what is left of its lines: `27 fighter aircraft` where the only line
    /// has 72 of them, and a second telling of a line, as in a heading.
    private func remaining(_ matches: inout [CaseMatch], _ territory: Territory) {
        var used = Set(matches.flatMap { $0.items.map(\.item.start) })
        again(&matches, territory, &used)
        for index in matches.indices {
            let own = Set(sales[matches[index].sale].items.map(\.start))
            // The sentences that count other lines of the case: a list goes on with its own.
            let listed = Set(
                matches[index].items.filter {
                    $0.item.quantity != nil && $0.item.quantity == $0.line.quantity
                }
                .map { facts.sentence(of: $0.item.start) }.filter { territory.isOnly($0, index) })
            let left = facts.items.filter { told in
                told.item.quantity != nil && !used.contains(told.item.start)
                    && (own.contains(told.item.start)
                        || matches.count == 1 && !facts.isBackground(told.sentence)
                            && (told.sentence == 0 || pointsBack(told.item))
                        || !facts.isBackground(told.sentence) && listed.contains(told.sentence))
            }
            guard !left.isEmpty else { continue }
            let all = record.lines(of: matches[index].found)
            let open = all.filter { line in
                line.line.quantity != nil
                    && !matches[index].items.contains { $0.line == line.line && $0.item.quantity != nil }
            }
            for told in left {
                let printed = ItemAlignment.Printed(told)
                let like = open.filter { ItemAlignment.isOfKind(printed, $0) }
                if like.count == 1, let line = like.first,
                    left.filter({ ItemAlignment.isOfKind(ItemAlignment.Printed($0.item), line) }).count == 1
                {
                    used.insert(told.item.start)
                    matches[index].items.append(
                        AlignedItem(item: told.item, line: line.line, isSameArticle: true))
                } else if told.sentence == 0, open.isEmpty || like.isEmpty {
                    let lines = all.filter {
                        $0.line.quantity != nil && ItemAlignment.kindLikeness(printed, $0) >= 4
                    }
                    if lines.count == 1, let line = lines.first {
                        used.insert(told.item.start)
                        matches[index].items.append(
                            AlignedItem(item: told.item, line: line.line, isSameArticle: true))
                    }
                }
            }
        }
    }

    /// A line told once more, as in a heading or under a picture: its very count, or a slip of it, in ground that is the
    /// case's own.
    private func again(_ matches: inout [CaseMatch], _ territory: Territory, _ used: inout Set<Int>) {
        let counts = Set(matches.flatMap { $0.found.items.compactMap(\.quantity) })
        let isOfOneBuyer = Set(matches.map(\.found.buyer)).count == 1
        let lines = matches.map { record.lines(of: $0.found) }
        for (number, told) in facts.items.enumerated()
        where !used.contains(told.item.start) && !facts.isBackground(told.sentence) {
            guard let printed = told.item.quantity, printed >= 10 else { continue }
            let item = facts.printed[number]
            var found: [(match: Int, line: CaseItem, kind: Int)] = []
            for index in matches.indices
            where told.sentence == 0 || isOfOneBuyer || territory.holds(told.sentence, index) {
                for compared in lines[index] {
                    let line = compared.line
                    guard let recorded = line.quantity else { continue }
                    let kind = ItemAlignment.kindLikeness(item, compared)
                    guard
                        printed == recorded
                            || !counts.contains(printed) && Rounding.isSlip(printed, recorded)
                            || kind >= 4 && isOthers(item, printed, lines[index])
                    else { continue }
                    let isOfKind = ItemAlignment.isOfKind(item, compared)
                    if kind >= 2 || isOfKind || told.isUpgrade && compared.isUpgrade {
                        found.append((index, line, max(kind, 2)))
                    }
                }
            }
            guard found.count == 1, let one = found.first else { continue }
            used.insert(told.item.start)
            matches[one.match].items.append(
                AlignedItem(item: told.item, line: one.line, isSameArticle: one.kind >= 2))
        }
    }

    /// `79 new Block 70 jets`, where 79 are to be upgraded: the count of another line of the case, of which the item is not.
    private func isOthers(
        _ item: ItemAlignment.Printed, _ printed: Int, _ lines: [ItemAlignment.Line]
    ) -> Bool {
        let counted = lines.filter { $0.line.quantity == printed }
        return !counted.isEmpty
            && counted.allSatisfy {
                ItemAlignment.kindLikeness(item, $0) == 0 && !ItemAlignment.isOfKind(item, $0)
            }
    }

    /// `540 of the missiles`: of those that were named before.
    private func pointsBack(_ item: Item) -> Bool { item.text.contains(" of the ") }

    // MARK: Firms

    /// A firm belongs to the case that lists it, else to the one of which its sentence speaks.
    private func contractors(_ matches: inout [CaseMatch], _ territory: Territory) {
        var pool: [Contractor] = []
        var owners: [Int: Set<Int>] = [:]
        for (number, match) in matches.enumerated() {
            for contractor in sales[match.sale].contractors {
                owners[contractor.start, default: []].insert(number)
                if !pool.contains(where: { $0.start == contractor.start }) { pool.append(contractor) }
            }
        }
        // A sale without a case of its own may be a case's other half: where its firms stand decides.
        let matched = Set(matches.map(\.sale))
        for index in sales.indices where !matched.contains(index) {
            for contractor in sales[index].contractors
            where !pool.contains(where: { $0.start == contractor.start }) {
                pool.append(contractor)
            }
        }
        pool.sort { $0.start < $1.start }
        for row in rowsOfFirms() {
            func isKnown(_ mention: MentionClaim) -> Bool {
                pool.contains { $0.start < mention.end && mention.start < $0.end }
            }
            let isNamed = row.contains { mention in
                let number = facts.sentence(of: mention.start)
                return isKnown(mention)
                    || detail.sentences.indices.contains(number)
                        && isNamedAsMaker(mention, detail.sentences[number])
            }
            guard isNamed else { continue }
            for mention in row where !isKnown(mention) {
                pool.append(
                    Contractor(
                        name: mention.text, firm: mention.entity,
                        span: Span(text: mention.text, start: mention.start, end: mention.end)))
            }
        }
        guard !pool.isEmpty else { return }
        let families = matches.map { match in
            Set(match.found.contractors.flatMap { FirmNames.families($0.name, lexicon) })
        }
        for contractor in pool.sorted(by: { $0.start < $1.start }) {
            let sentence = facts.sentence(of: contractor.start)
            let near = matches.indices.filter { territory.holds(sentence, $0) }
            let own = owners[contractor.start] ?? []
            let family = contractor.firm.map { FirmNames.family($0, lexicon) } ?? []
            let listing = matches.indices.filter { !families[$0].isDisjoint(with: family) }
            if let index = listing.first(where: { near.contains($0) }) {
                matches[index].contractors.append(contractor)
            } else if let index = holder(before: contractor, sentence, matches), listing.isEmpty {
                matches[index].contractors.append(contractor)
            } else if let index = listing.first, listing.count == 1, !facts.says(.contractor, in: sentence),
                near.count != matches.count
            {
                // Another case's firm, named where nobody is called a contractor: that case is spoken of.
                matches[index].contractors.append(contractor)
            } else if near.count == 1, let index = near.first {
                matches[index].contractors.append(contractor)
            } else if let index = listing.first(where: { own.contains($0) }) {
                matches[index].contractors.append(contractor)
            } else if near.isEmpty, own.count == 1, let index = own.first {
                matches[index].contractors.append(contractor)
            }
        }
    }

    /// The firms that are named in one row: what is said of one of them is said of all.
    private func rowsOfFirms() -> [[MentionClaim]] {
        var rows: [[MentionClaim]] = []
        for mention in detail.reading.mentions where mention.kind == "firm" {
            if let last = rows.last?.last, isJoined(last.end, mention.start) {
                rows[rows.count - 1].append(mention)
            } else {
                rows.append([mention])
            }
        }
        return rows
    }

    /// `goes to American Ordnance and Northrop Grumman`: nothing between but what joins them.
    private func isJoined(_ end: Int, _ start: Int) -> Bool {
        guard end < start, start - end <= 6 else { return false }
        let between = Array(detail.reading.document.text.utf8.dropFirst(end).prefix(start - end))
        return [" and ", ", ", ", and ", " & "].contains { $0.utf8.elementsEqual(between) }
    }

    /// `The JLTVs come from Oshkosh, the power packs from Rolls-Royce`: the case whose article stands right before the firm, where
    /// no other case has that article.
    private func holder(before contractor: Contractor, _ sentence: Int, _ matches: [CaseMatch]) -> Int? {
        guard matches.count > 1,
            let told = facts.items.last(where: {
                $0.sentence == sentence && $0.item.article != nil && $0.item.end <= contractor.start
            })
        else { return nil }
        let cases = matches.indices.filter { index in
            matches[index].found.items.contains { $0.article == told.item.article }
        }
        return cases.count == 1 ? cases[0] : nil
    }

    /// `the principal contractor is X`, `which are made by X`.
    private func isNamedAsMaker(_ mention: MentionClaim, _ sentence: Span) -> Bool {
        if CheckWords.contractor.occurs(in: sentence.text) { return true }
        let bytes = Array(sentence.text.utf8)
        let end = mention.start - sentence.start
        guard end >= 0, end <= bytes.count else { return false }
        let before = FoldedText(String(decoding: bytes[max(0, end - 20)..<end], as: UTF8.self))
        if CheckWords.madeBy.phrases.closing(before) != nil { return true }
        let last = mention.end - sentence.start
        if last < bytes.count {
            let behind = FoldedText(
                String(decoding: bytes[last..<min(bytes.count, last + 24)], as: UTF8.self))
            if CheckWords.makerBehind.phrases.opening(behind) != nil { return true }
        }
        // `would be built in Maine by Bath Iron Works`
        guard before.ends(with: Array(" by ".utf8)) else { return false }
        let clause = FoldedText(String(decoding: bytes[max(0, end - 48)..<end], as: UTF8.self))
        return CheckWords.making.occurs(in: clause)
    }

    /// A count that is not the record's, in no sale of the reader's: it is meant for the case where its sentence speaks
    /// of the case and not of other days.
    private func mayBeMeant(_ item: Int, _ match: Int, _ matches: [CaseMatch], _ owner: [Int: Set<Int>])
        -> Bool
    {
        let told = facts.items[item]
        // What a sale of the same buyer and days was given by the reader may be this one's.
        if let owners = owner[told.item.start] {
            return owners.contains {
                matches[$0].found.buyer == matches[match].found.buyer
                    && matches[$0].found.notified == matches[match].found.notified
            }
        }
        guard !facts.isBackground(told.sentence) else { return false }
        let sale = sales[matches[match].sale]
        let anchors = Set(
            (sale.items.map(\.start) + (matches[match].value.map { [$0.start] } ?? []))
                .map { facts.sentence(of: $0) })
        return anchors.contains(told.sentence) || anchors.contains(told.sentence - 1)
            || facts.names(matches[match].found.buyer, in: told.sentence)
    }

    // MARK: Sums

    private func values(_ matches: inout [CaseMatch], _ territory: Territory) {
        let starts = Set(facts.amounts.map(\.money.start))
        var taken: Set<Int> = []
        var chosen: [Int: Money] = [:]
        func give(_ index: Int, _ money: Money) {
            chosen[index] = money
            taken.insert(money.start)
        }
        // What bears out a case's sum is its sum, wherever it stands; then what has its figures.
        for index in matches.indices {
            guard let recorded = matches[index].found.value else { continue }
            let own = sales[matches[index].sale].value
            let bearing = facts.amounts.filter {
                !taken.contains($0.money.start)
                    && Rounding.bears($0.money.amount, $0.money.qualifier, recorded)
            }
            if let money = bearing.first(where: { $0.money.start == own?.start }) ?? bearing.first(where: {
                territory.holds($0.sentence, index)
            }) ?? bearing.first {
                give(index, money.money)
            }
        }
        for index in matches.indices where chosen[index] == nil {
            guard let recorded = matches[index].found.value else { continue }
            let own = sales[matches[index].sale].value
            let like = facts.amounts.filter {
                !taken.contains($0.money.start)
                    && CaseIndex.figures($0.money.amount) == CaseIndex.figures(recorded)
            }
            if let money = like.first(where: { $0.money.start == own?.start })
                ?? like.first(where: {
                    territory.holds($0.sentence, index)
                })
            {
                give(index, money.money)
            }
        }
        for index in matches.indices where chosen[index] == nil {
            let own = sales[matches[index].sale].value
            if let own, starts.contains(own.start), !taken.contains(own.start),
                matches.filter({ $0.sale == matches[index].sale }).count == 1
            {
                give(index, own)
                continue
            }
            // The only price that the case's own sentences give; it may be wrong, but not by any factor.
            let prices = facts.amounts.filter {
                !taken.contains($0.money.start) && territory.isOnly($0.sentence, index)
                    && !facts.isBackground($0.sentence) && isPrice($0.money, $0.sentence)
                    && mayBeSlip($0.money.amount, of: matches[index].found.value)
            }
            if prices.count == 1, let price = prices.first { give(index, price.money) }
        }
        // The only case's sum may be called the total of its parts.
        if matches.count == 1, chosen[0] == nil, let recorded = matches[0].found.value {
            let totals = detail.statements.compactMap { statement -> Money? in
                guard case .total = statement.kind else { return nil }
                return statement.money
            }.filter { mayBeSlip($0.amount, of: recorded) }
            if totals.count == 1, let total = totals.first { give(0, total) }
        }
        for index in matches.indices { matches[index].value = chosen[index] }
    }

    /// Within a factor of three, or the figures of the other with another unit: what a slip makes of a sum.
    private func mayBeSlip(_ printed: Int, of recorded: Int?) -> Bool {
        guard let recorded, printed > 0, recorded > 0 else { return false }
        return max(printed, recorded) / min(printed, recorded) < 3
            || CaseIndex.figures(printed) == CaseIndex.figures(recorded)
    }

    /// A sum that is told as a price: `valued at`, `cost`, `worth`; of the size of a notified sale.
    private func isPrice(_ money: Money, _ sentence: Int) -> Bool {
        guard money.amount >= 1_000_000, detail.sentences.indices.contains(sentence) else { return false }
        return facts.says(.price, in: sentence) || isLed(money, sentence)
    }

    /// `six helicopters for some two billion dollars`: right behind `for`, in a sentence that names an article.
    private func isLed(_ money: Money, _ sentence: Int) -> Bool {
        let span = detail.sentences[sentence]
        let end = money.start - span.start
        guard end > 0, facts.items.contains(where: { $0.sentence == sentence && $0.item.start < money.start })
        else { return false }
        let before = FoldedText(String(decoding: Array(span.text.utf8.prefix(end)).suffix(12), as: UTF8.self))
        return CheckWords.priceLead.phrases.closing(before) != nil
    }
}

/// Which sentences speak of which case.
struct Territory {
    /// For each sentence the matches that it speaks of.
    private let owners: [Set<Int>]

    init(_ facts: ArticleFacts, _ matches: [CaseMatch], _ sales: [Sale]) {
        guard matches.count > 1 else {
            owners = Array(repeating: [0], count: facts.states.count)
            return
        }
        var anchors: [Set<Int>] = Array(repeating: [], count: facts.states.count)
        for (number, match) in matches.enumerated() {
            for pair in match.items where pair.isSameArticle {
                let sentence = facts.sentence(of: pair.item.start)
                if anchors.indices.contains(sentence) { anchors[sentence].insert(number) }
            }
            if let value = match.value {
                let sentence = facts.sentence(of: value.start)
                if anchors.indices.contains(sentence) { anchors[sentence].insert(number) }
            }
        }
        var owners: [Set<Int>] = []
        var last: Set<Int> = []
        for sentence in facts.states.indices {
            let named = Set(matches.indices.filter { facts.names(matches[$0].found.buyer, in: sentence) })
            var own = anchors[sentence]
            if own.isEmpty { own = named.isEmpty ? last : named }
            owners.append(own)
            last = own
        }
        self.owners = owners
    }

    func holds(_ sentence: Int, _ match: Int) -> Bool {
        owners.indices.contains(sentence) && owners[sentence].contains(match)
    }

    func isOnly(_ sentence: Int, _ match: Int) -> Bool {
        owners.indices.contains(sentence) && owners[sentence] == [match]
    }

    func isNobodys(_ sentence: Int) -> Bool { owners.indices.contains(sentence) && owners[sentence].isEmpty }
}
