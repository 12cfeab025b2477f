internal import Law
internal import Ledger
internal import Lexicon
internal import Tables

/// Slips that are a sentence of their own: on law, agencies, memberships, dated events and prices of one.
extension ArticleMaker {
    /// Whether the article has room for such a slip.
    func mayHold(_ slip: Slip, _ sales: [Telling]) -> Bool {
        let one = sales[0]
        switch slip {
        case .misattributed: return !sales.contains { $0.isDone }
        case .channel: return sales.count == 1
        case .membership: return sales.count == 1 && one.buyerRule == nil && one.found.buyer.utf8.count == 3
        case .emergencyClaimed:
            return !slips.contains(.emergency)
                && sales.allSatisfy { sale in
                    !sale.found.emergency && sale.found.isDateVerified
                        && (-7...7).allSatisfy { gap in
                            source.law.emergencies(
                                buyer: sale.found.buyer,
                                on: (sale.found.notified ?? .earliest).adding(days: gap)
                            ).isEmpty
                        }
                }
        case .timeline: return published.year >= 2022
        case .meeting: return meeting != nil
        case .unitPrice:
            return sales.count == 1 && one.lines.count == 1 && one.valueRule == nil
                && one.lines[0].quantity > 2
                && one.lines[0].quantityRule == nil && !one.lines[0].isPart
                && one.found.items.filter { $0.quantity != nil }.count == 1
        default: return false
        }
    }

    /// A meeting of the days of the article.
    var meeting: PressSource.Meeting? {
        source.meetings.first {
            published.days(since: $0.from) >= -6 && published.days(since: $0.to) <= 6
        }
    }

    /// The sentences of the slips, and now and then the right one in their place.
    mutating func sentenceSlips(_ sales: [Telling]) -> [String] {
        var result: [String] = []
        let sale = sales[0]
        if slips.contains(.misattributed) {
            let body = figures.random.pick(["Congress", "the Pentagon"])
            let verb = figures.random.pick(["approved", "has approved", "cleared", "has cleared"])
            let what = sales.count > 1 ? "the sales" : figures.random.pick(["the sale", "the deal"])
            if figures.random.chance(50) {
                result.append(
                    mark("\(body.capitalisedFirst) \(verb)", Slip.misattributed.rawValue) + " \(what).")
            } else {
                result.append(
                    "\(what.capitalisedFirst) \(sales.count > 1 ? "were" : "was") "
                        + mark("approved by \(body)", Slip.misattributed.rawValue) + ".")
            }
        }
        if slips.contains(.channel) {
            let term = mark("direct commercial sale", Slip.channel.rawValue)
            result.append(
                figures.random.pick([
                    "It would be a \(term).", "The \(term) would be one of the largest of the year.",
                    "The case is a \(term), which leaves the talks to the firm.",
                ]))
        }
        if slips.contains(.membership) {
            let day = sale.found.notified ?? .earliest
            let isMember = source.law.tier(of: sale.found.buyer, on: day).tier == .natoMember
            let name = plainName(sale.buyer)
            result.append(
                isMember
                    ? mark("\(name), which is not a NATO member", Slip.membership.rawValue)
                        + ", has long wanted such equipment."
                    : mark("NATO member \(name)", Slip.membership.rawValue)
                        + " has long wanted such equipment."
            )
        }
        if slips.contains(.emergencyClaimed) {
            var sentence = figures.random.pick(FollowUps.emergency)
            if sales.count > 1 {
                sentence = sentence.replacing("the immediate sale", with: "these sales at once")
            }
            result.append(mark(sentence, Slip.emergencyClaimed.rawValue))
        }
        if slips.contains(.timeline) || published.year >= 2022 && figures.random.chance(6) {
            let (template, month, year) = figures.random.pick(FollowUps.dated)
            let isSlip = slips.contains(.timeline)
            let told = isSlip ? year + figures.random.pick([-2, -1, 1]) : year
            result.append(
                template.replacing(
                    "{M}", with: mark("\(month) \(told)", isSlip ? Slip.timeline.rawValue : nil)))
        }
        if slips.contains(.meeting), let meeting {
            let city = figures.random.pick(
                ["Rome", "Paris", "Athens", "Ankara", "Lisbon"].filter { $0 != meeting.place })
            result.append(
                figures.random.pick(FollowUps.meeting).replacing("{W}", with: meeting.words)
                    .replacing("{P}", with: mark(city, Slip.meeting.rawValue)))
        }
        if slips.contains(.unitPrice) {
            let money = mark(figures.plain(sale.value, .dollars), Slip.unitPrice.rawValue)
            result.append(
                figures.random.pick([
                    "They would cost \(money) apiece.", "The price is put at \(money) each.",
                    "At \(money) apiece they are dear.",
                ]))
        }
        return result
    }

    /// An article that has no estimate in it and speaks of a payment.
    mutating func blunt(_ sale: Telling) -> [String] {
        let items = join(sale.lines.map { item($0) })
        let buyer = mark(name(sale.buyer))
        let money = mark(figures.plain(sale.value, .dollars), Slip.ceiling.rawValue)
        let authority = figures.random.pick(Openings.authorities).capitalisedFirst
        return [
            figures.random.pick([
                "\(authority) has approved the sale of \(items) to \(buyer).",
                "\(authority) has cleared the sale of \(items) to \(buyer).",
            ]),
            figures.random.pick([
                "\(buyer.capitalisedFirst) will pay \(money) for the lot.",
                "\(buyer.capitalisedFirst) is paying \(money), it was said.",
                "The contract worth \(money) is the largest of the year.",
            ]),
        ]
    }

    /// A name of the family that nobody has: its stem with a letter of no variant.
    mutating func seedUnknown(_ sale: inout Telling) -> Bool {
        guard !sale.isSlipped else { return false }
        for index in sale.lines.indices {
            guard let right = sale.lines[index].designation, !right.contains(" "),
                let article = lineArticle(sale, index),
                let family = source.lexicon.entityIndex(.article, article),
                let last = right.last, last.isLetter, last.isUppercase,
                right.dropLast().last?.isNumber ?? false
            else { continue }
            let wrong = "DHJKNQTVWXYZ".map { String(right.dropLast()) + String($0) }.filter { name in
                guard case .impossible = source.lexicon.families.verdict(on: Designation(name), of: family)
                else {
                    return false
                }
                return !sale.found.items.contains {
                    Families.folded($0.description).contains(Families.folded(name))
                }
            }
            guard !wrong.isEmpty else { continue }
            sale.lines[index].designation = figures.random.pick(wrong)
            sale.lines[index].designationRule = Slip.unknown.rawValue
            return true
        }
        return false
    }
}
