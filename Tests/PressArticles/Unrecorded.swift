internal import Law
internal import Ledger
internal import Lexicon

/// Articles on sales that the record has not: what is wrong in them they say themselves.
extension ArticleMaker {
    mutating func unrecorded(_ number: Int) -> PressArticle? {
        let model = figures.random.pick(source.cases)
        var sale = Telling(model)
        guard let line = sale.lines.first, line.quantity < 5000 else { return nil }
        // Two years behind the record, with a sum that the buyer has nowhere.
        published = source.last.adding(days: 740 + Int.random(in: 0...300, using: &figures.random))
        sale.notified = published.adding(days: -Int.random(in: 4...6, using: &figures.random))
        sale.value = figures.random.pick([1_370_000_000, 263_000_000, 586_000_000, 74_000_000, 4_830_000_000])
        sale.lines = [line]
        sale.lines[0].quantity = figures.random.pick([14, 27, 38, 53, 62, 126, 184])
        guard
            !source.cases.contains(where: {
                $0.buyer == sale.buyer && abs(($0.value ?? 0) - sale.value) * 12 < sale.value
            })
        else { return nil }
        let slip = figures.random.pick([Slip.headline, .parts, .dates, nil, nil])
        var told: Set<String> = []
        var lead = "{A} has approved a possible sale of {I} to {B} for {X}."
        lead = figures.random.pick([
            lead, "{B} has requested {I} from the United States at a cost of {X}, and {A} has agreed.",
            "{A} notified Congress of a possible sale to {B} of {I}, worth {X}.",
        ])
        lead = lead.replacing("{X}", with: mark(figures.plain(sale.value, .dollars)))
        lead = fill(lead, sale, told: &told).capitalisedFirst
        var headline = "US clears arms sale to \(name(sale.buyer))"
        if slip == .headline {
            var digits = Array(String(sale.value))
            digits.swapAt(0, 1)
            let wrong = Int(String(digits)) ?? sale.value
            guard wrong * 3 > sale.value, sale.value * 3 > wrong else { return nil }
            headline =
                "US clears \(mark(figures.plain(wrong, .dollars), Slip.headline.rawValue)) sale to \(name(sale.buyer))"
        } else if figures.random.chance(50) {
            headline = "US clears \(mark(figures.plain(sale.value, .dollars))) sale to \(name(sale.buyer))"
        }
        var paragraphs = [lead]
        if slip == .parts || figures.random.chance(30) {
            let whole = sale.lines[0].quantity
            let part = whole / 3
            let wrong = slip == .parts ? figures.random.pick([2, 3, 10]) : 0
            let noun = sale.lines[0].noun
            paragraphs.append(
                "In all there would be "
                    + mark("\(whole) \(noun)", slip == .parts ? Slip.parts.rawValue : nil)
                    + ", \(figures.random.pick(["made up of", "composed of", "split into"])) \(part) \(noun) for training and "
                    + "\(whole - part + wrong) \(noun) for the field.")
        }
        if slip == .dates || figures.random.chance(40) {
            let other =
                slip == .dates ? sale.notified.adding(days: -figures.random.pick([2, 3, 4])) : sale.notified
            paragraphs.append(
                "The State Department notified Congress "
                    + mark(figures.day(sale.notified, from: published, isSlip: true)) + ".")
            paragraphs.append(figures.random.pick(Backgrounds.all))
            paragraphs.append(
                "Lawmakers were notified "
                    + mark(
                        figures.day(other, from: published, isSlip: true),
                        slip == .dates ? Slip.dates.rawValue : nil) + ", an official said.")
        }
        paragraphs.append(figures.random.pick(Backgrounds.all))
        let (text, found) = Marks.strip(
            ([headline] + paragraphs).joined(separator: "\n\n") + "\n", rules: rules)
        return PressArticle(
            number: number, text: text, published: published.description, claims: found, cases: [])
    }
}
