internal import Law
internal import Ledger
internal import Lexicon

/// Putting slips into the sales of an article.
extension ArticleMaker {
    /// One slip of a kind chosen by chance, where the sales have room for it.
    mutating func seed(_ sales: inout [Telling]) -> Slip? {
        let slip = figures.random.pick(Slip.allCases)
        guard !slips.contains(slip), !slips.contains(.ceiling) else { return nil }
        let index = Int.random(in: sales.indices, using: &figures.random)
        let seeded: Bool
        switch slip {
        case .quantity: seeded = seedQuantity(&sales[index])
        case .designation: seeded = seedDesignation(&sales[index])
        case .value: seeded = seedValue(&sales[index])
        case .currency: seeded = seedCurrency(&sales[index])
        case .buyer: seeded = seedBuyer(&sales, index)
        case .contractor: seeded = seedContractor(&sales[index])
        case .outdatedName: seeded = seedOutdatedName(&sales[index])
        case .stage:
            seeded = sales.count == 1 && !sales[0].isSlipped
            if seeded { sales[0].isDone = true }
        case .date: seeded = sales.count == 1 && seedDate(&sales[0])
        case .omitted: seeded = sales.count == 1 && seedOmission(&sales[0])
        case .congress: seeded = true
        case .unknown: seeded = seedUnknown(&sales[index])
        case .ceiling: seeded = slips.isEmpty && sales.count == 1
        case .misattributed, .channel, .membership, .emergencyClaimed, .timeline, .meeting, .unitPrice:
            seeded = mayHold(slip, sales)
        case .headline, .parts, .dates: seeded = false
        case .period:
            seeded = sales.allSatisfy { !$0.found.emergency && $0.buyerRule == nil } && sameTier(sales)
        case .threshold: seeded = sales.count == 1 && sales[0].buyerRule == nil
        case .emergency:
            seeded = sales.allSatisfy(\.found.emergency) && !slips.contains(.period)
        case .total: seeded = sales.count > 1 && !slips.contains(.currency) && !slips.contains(.merged)
        case .merged:
            seeded =
                sales.count == 2 && sales[0].found.buyer == sales[1].found.buyer
                && sales[0].found.notified == sales[1].found.notified && !slips.contains(.total)
                && !slips.contains(.currency) && sales.allSatisfy { !$0.isSlipped }
        }
        return seeded ? slip : nil
    }

    func sameTier(_ sales: [Telling]) -> Bool {
        Set(sales.map { days($0) }).count == 1
    }

    /// The review of the sale's buyer.
    func days(_ sale: Telling) -> Int {
        source.law.reviewClock(delivered: sale.notified, buyer: sale.found.buyer, instrument: .fms)?.days
            ?? 30
    }

    private mutating func seedQuantity(_ sale: inout Telling) -> Bool {
        guard !sale.isSlipped else { return false }
        let index = Int.random(in: sale.lines.indices, using: &figures.random)
        let right = sale.lines[index].quantity
        var wrong = right
        switch Int.random(in: 0..<4, using: &figures.random) {
        case 0:
            // Two figures change places.
            var digits = Array(String(right))
            if digits.count > 1 { digits.swapAt(0, 1) }
            wrong = digits[0] == "0" ? right : Int(String(digits)) ?? right
        case 1: wrong = right * 10
        case 2: wrong = sale.found.items.compactMap(\.quantity).first { $0 != right } ?? right
        default: wrong = right + max(2, right / 4)
        }
        guard wrong != right, wrong > 1 else { return false }
        // A sum of lines, or the number of a line of the same kind, is no slip.
        let same = sale.found.items.filter {
            $0.article == sale.found.items[index < sale.found.items.count ? index : 0].article
        }
        guard wrong != same.compactMap(\.quantity).reduce(0, +),
            !sale.found.items.contains(where: {
                $0.quantity == wrong
                    && ($0.description == sale.lines[index].noun
                        || $0.article != nil && $0.article == lineArticle(sale, index))
            })
        else { return false }
        sale.lines[index].quantity = wrong
        sale.lines[index].quantityRule = Slip.quantity.rawValue
        return true
    }

    func lineArticle(_ sale: Telling, _ index: Int) -> String? {
        sale.found.items.filter(ToldLine.canTell)[index].article
    }

    /// Another variant that the family has: `AH-64D` for `AH-64E`.
    private mutating func seedDesignation(_ sale: inout Telling) -> Bool {
        guard !sale.isSlipped else { return false }
        for index in sale.lines.indices {
            guard let right = sale.lines[index].designation, !right.contains(" ") || right.contains("Block "),
                !right.contains("Harpoon"), !right.contains("Sidewinder"),
                let article = lineArticle(sale, index),
                let family = source.lexicon.entity(.article, article)
            else { continue }
            let folded = Families.folded(Designation(right).alternatives[0])
            // A family's name alone says nothing of the variant.
            guard folded != Families.folded(family.name) else { continue }
            let variants = source.lexicon.detail(family, "variants").filter { variant in
                let other = Families.folded(variant)
                return !other.hasPrefix(folded) && !folded.hasPrefix(other) && stem(other) == stem(folded)
                    && stem(folded).contains(where: \.isNumber)
                    && !sale.found.items.contains { Families.folded($0.designation ?? "").hasPrefix(other) }
            }
            guard !variants.isEmpty else { continue }
            sale.lines[index].designation = figures.random.pick(variants)
            sale.lines[index].designationRule = Slip.designation.rawValue
            return true
        }
        return false
    }

    /// Up to the end of the first number.
    private func stem(_ text: String) -> Substring {
        let figures = text.drop { !$0.isNumber }
        let end = figures.firstIndex { !$0.isNumber } ?? text.endIndex
        return text[..<end]
    }

    private mutating func seedValue(_ sale: inout Telling) -> Bool {
        guard !sale.isSlipped, !slips.contains(.merged) else { return false }
        let right = sale.value
        var wrong = right
        switch Int.random(in: 0..<4, using: &figures.random) {
        case 0: wrong = right * 10
        case 1: wrong = right % 10 == 0 ? right / 10 : right
        case 2:
            var digits = Array(String(right))
            if digits.count > 1, digits[0] != digits[1], digits[1] != "0" { digits.swapAt(0, 1) }
            wrong = Int(String(digits)) ?? right
        default: wrong = right + max(right / 5 / 1_000_000, 3) * 1_000_000
        }
        guard wrong != right, wrong >= 1_000_000, abs(wrong - right) * 8 > right else { return false }
        sale.value = wrong
        sale.valueRule = Slip.value.rawValue
        return true
    }

    private mutating func seedCurrency(_ sale: inout Telling) -> Bool {
        guard !sale.isSlipped, !slips.contains(.total), !slips.contains(.merged) else { return false }
        sale.currency = figures.random.pick([.euros, .pounds])
        sale.valueRule = Slip.currency.rawValue
        return true
    }

    private static let lookalikes = [
        "AUS": "AUT", "AUT": "AUS", "SVK": "SVN", "SVN": "SVK", "LTU": "LVA", "LVA": "LTU", "IRQ": "KWT",
        "KWT": "QAT",
        "QAT": "ARE", "ARE": "SAU", "SAU": "ARE", "NOR": "SWE", "SWE": "NOR", "DNK": "NLD", "NLD": "DNK",
        "JPN": "KOR",
        "KOR": "JPN", "POL": "ROU", "ROU": "BGR", "BGR": "ROU", "BEL": "NLD", "FIN": "SWE", "GRC": "TUR",
        "TUR": "GRC",
    ]

    private mutating func seedBuyer(_ sales: inout [Telling], _ index: Int) -> Bool {
        guard !sales[index].isSlipped, let wrong = Self.lookalikes[sales[index].found.buyer],
            !sales.contains(where: { $0.found.buyer == wrong }), sales[index].lines[0].quantity > 2,
            slips.isDisjoint(with: [.period, .threshold, .merged])
        else { return false }
        sales[index].buyer = wrong
        sales[index].buyerRule = Slip.buyer.rawValue
        return true
    }

    private mutating func seedContractor(_ sale: inout Telling) -> Bool {
        guard !sale.contractors.isEmpty, sale.contractorRule == nil else { return false }
        let own = sale.contractors.joined(separator: " ")
        let others = [
            "Lockheed Martin", "Boeing", "Northrop Grumman", "General Dynamics", "L3Harris", "BAE Systems",
            "Textron",
            "General Atomics", "Oshkosh Defense", "Leonardo DRS",
        ].filter { other in
            !own.contains(other.split(separator: " ")[0])
                && !(own.contains("Sikorsky") && other == "Lockheed Martin")
        }
        sale.contractors = [figures.random.pick(others)]
        sale.contractorRule = Slip.contractor.rawValue
        return true
    }

    /// A name that had ended on the day of the article.
    private mutating func seedOutdatedName(_ sale: inout Telling) -> Bool {
        guard sale.contractorRule == nil else { return false }
        let day = published.description
        for index in sale.contractors.indices {
            let name = sale.contractors[index]
            let old: (String, String)? =
                name.hasPrefix("RTX")
                ? ("Raytheon Technologies", "2023-07-17")
                : name.hasPrefix("L3Harris")
                    ? ("Harris Corporation", "2019-06-29")
                    : name.hasPrefix("Collins")
                        ? ("UTC Aerospace Systems", "2018-11-26")
                        : name.hasPrefix("Northrop") ? ("Orbital ATK", "2018-06-06") : nil
            guard let old, old.1 <= day else { continue }
            sale.contractors[index] = old.0
            sale.contractorRule = Slip.outdatedName.rawValue
            return true
        }
        return false
    }

    private mutating func seedDate(_ sale: inout Telling) -> Bool {
        guard sale.found.isDateVerified, sale.dateRule == nil else { return false }
        sale.notified = sale.notified.adding(days: -figures.random.pick([2, 3, 5, 7]))
        sale.dateRule = Slip.date.rawValue
        return true
    }

    private mutating func seedOmission(_ sale: inout Telling) -> Bool {
        guard sale.lines.count >= 2, !sale.isSlipped,
            sale.lines.count == sale.found.items.filter({ $0.quantity != nil }).count,
            let last = sale.lines.indices.last,
            lineArticle(sale, last) == nil || lineArticle(sale, last) != lineArticle(sale, 0)
        else { return false }
        sale.omitted = sale.lines.removeLast()
        return true
    }
}
