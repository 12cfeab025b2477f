internal import Law
internal import Ledger
internal import Lexicon

/// Setting the sales as text, with marks around what is claimed.
extension ArticleMaker {
    mutating func layout(_ sales: [Telling]) -> String {
        if slips.contains(.ceiling) {
            let head = "Arms for \(plainName(sales[0].buyer))"
            var told = blunt(sales[0])
            told[0] = dateline(sales[0]) + told[0]
            return ([head] + told).joined(separator: "\n\n") + "\n"
        }
        var paragraphs = sales.count == 1 ? one(sales[0]) : several(sales)
        // Backgrounds between and behind; sometimes one before, as a delayed lead has it.
        for _ in 0..<Int.random(in: 0...4, using: &figures.random) {
            let place = Int.random(in: 1...paragraphs.count, using: &figures.random)
            paragraphs.insert(figures.random.pick(Backgrounds.all), at: place)
        }
        if figures.random.chance(10) { paragraphs.insert(figures.random.pick(Backgrounds.all), at: 0) }
        if figures.random.chance(85) { paragraphs[0] = dateline(sales[0]) + paragraphs[0] }
        let line = figures.random.pick(sales.count == 1 ? Openings.headlines : Openings.headlinesOfSeveral)
        var told: Set<String> = []
        let headline = fill(line, sales[0], told: &told).capitalisedFirst
        let gap = figures.random.pick(["\n\n", "\n\n", "\n"])
        return ([headline] + paragraphs).joined(separator: gap) + "\n"
    }

    private mutating func dateline(_ sale: Telling) -> String {
        let city =
            figures.random.chance(60) ? figures.random.pick(Backgrounds.cities) : capital(sale).uppercased()
        let month = published.monthName
        switch Int.random(in: 0..<5, using: &figures.random) {
        case 0: return "\(city), \(month) \(published.day), \(published.year) — "
        case 1: return "\(city), \(published.day) \(month) \(published.year) - "
        case 2: return "\(city) (AP) — "
        case 3: return "\(city), \(month) \(published.day) (Reuters) - "
        default: return "\(city) – "
        }
    }

    // MARK: One sale

    private mutating func one(_ sale: Telling) -> [String] {
        var told: Set<String> = []
        var lead: String
        if sale.isDone {
            lead = mark(fill(figures.random.pick(Openings.done), sale, told: &told), Slip.stage.rawValue)
        } else {
            // An article that calls the sale by both terms tells them apart.
            let openings = Openings.single.filter {
                !slips.contains(.channel) || !$0.contains("foreign military sale")
            }
            lead = fill(figures.random.pick(openings), sale, told: &told)
        }
        lead = lead.capitalisedFirst
        var facts: [String] = []
        if sale.omitted != nil {
            facts.append(mark(whole(sale), Slip.omitted.rawValue))
        } else if sale.lines.count > 1, !told.contains("items") {
            facts.append(fill(figures.random.pick(FollowUps.items), sale, told: &told))
        }
        if !told.contains("V"), sale.valueRule != nil || sale.buyerRule != nil || figures.random.chance(92) {
            facts.insert(
                fill(figures.random.pick(FollowUps.value), sale, told: &told),
                at: Int.random(in: 0...facts.count, using: &figures.random))
        }
        if let sentence = contractors(sale) { facts.append(sentence) }
        if !told.contains("D"), sale.dateRule != nil || figures.random.chance(55) {
            facts.append(fill(figures.random.pick(FollowUps.day), sale, told: &told))
        }
        facts += law([sale]) + sentenceSlips([sale])
        var paragraphs = [lead]
        for fact in facts {
            let sentence = fact.capitalisedFirst
            if figures.random.chance(40) {
                paragraphs[paragraphs.count - 1] += " " + sentence
            } else {
                paragraphs.append(sentence)
            }
        }
        return paragraphs
    }

    private mutating func whole(_ sale: Telling) -> String {
        let items = join(sale.lines.map { item($0) })
        return figures.random.pick(FollowUps.whole).replacing("{I}", with: items)
    }

    // MARK: Several

    private mutating func several(_ sales: [Telling]) -> [String] {
        var told: Set<String> = []
        let count = Figures.small[sales.count]
        var lead = fill(figures.random.pick(Openings.several), sales[0], told: &told)
            .replacing("{N2}", with: count.capitalisedFirst).replacing("{N}", with: count).capitalisedFirst
        var paragraphs: [String] = []
        for sale in sales {
            var own: Set<String> = []
            var text = fill(figures.random.pick(Openings.oneOfSeveral), sale, told: &own).capitalisedFirst
            if sale.lines.count > 1, !own.contains("items") {
                text += " " + fill(figures.random.pick(FollowUps.items), sale, told: &own).capitalisedFirst
            }
            if let sentence = contractors(sale) { text += " " + sentence.capitalisedFirst }
            paragraphs.append(text)
        }
        let sum = sales.reduce(0) { $0 + ($1.found.value ?? 0) }
        if slips.contains(.merged) {
            let phrase = figures.random.pick(FollowUps.merged)
                .replacing("{V}", with: figures.money(sum, .dollars, hedged: false))
            paragraphs.append("The plans went to Congress \(mark(phrase, Slip.merged.rawValue)).")
        } else if slips.contains(.total)
            || sales.allSatisfy({ $0.valueRule == nil }) && figures.random.chance(50)
        {
            let isSlip = slips.contains(.total)
            let wrong = sum + max(sum / 6 / 1_000_000, 2) * 1_000_000
            let money = mark(
                figures.money(isSlip ? wrong : sum, .dollars, hedged: !isSlip),
                isSlip ? Slip.total.rawValue : nil)
            paragraphs.append(
                figures.random.pick(FollowUps.total).replacing("{N}", with: count).replacing(
                    "{V}", with: money))
        }
        paragraphs += law(sales) + sentenceSlips(sales)
        if figures.random.chance(30) {
            lead += " " + paragraphs.removeFirst()
        }
        return [lead] + paragraphs
    }

    // MARK: Law

    private mutating func law(_ sales: [Telling]) -> [String] {
        var result: [String] = []
        let isEmergency = sales.contains { $0.found.emergency }
        let several = sales.count > 1
        func number(_ text: String) -> String {
            !several
                ? text
                : text.replacing("the sale", with: "the sales").replacing(
                    "The sale is", with: "The sales are"
                )
                .replacing("The deal must", with: "The deals must").replacing("the deal", with: "the deals")
                .replacing("the proposal", with: "the proposals")
        }
        if slips.contains(.emergency) {
            result.append(
                mark(number(figures.random.pick(FollowUps.usualReview)), Slip.emergency.rawValue) + ".")
        } else if isEmergency {
            if !several, figures.random.chance(50) { result.append(figures.random.pick(FollowUps.emergency)) }
        } else if slips.contains(.period) {
            let right = days(sales[0])
            let wrong =
                figures.random.chance(75) ? (right == 15 ? 30 : 15) : figures.random.pick([10, 45, 60])
            let form =
                figures.random.chance(20)
                ? "\(right == 15 ? 15 : 30) working days"
                : figures.random.pick(["\(wrong) days", "\(wrong) calendar days"])
            result.append(
                number(figures.random.pick(FollowUps.period)).replacing(
                    "{P}", with: mark(form, Slip.period.rawValue)))
        } else if sameTier(sales), sales.allSatisfy({ $0.buyerRule == nil }), figures.random.chance(45) {
            let right = days(sales[0])
            result.append(
                number(figures.random.pick(FollowUps.period)).replacing("{P}", with: mark("\(right) days")))
        }
        if slips.contains(.congress) {
            result.append(mark(number(figures.random.pick(FollowUps.congress)), Slip.congress.rawValue) + ".")
        } else if !isEmergency, figures.random.chance(40) {
            result.append(figures.random.pick(FollowUps.congressRight))
        }
        if slips.contains(.threshold)
            || sales.count == 1 && sales[0].buyerRule == nil && figures.random.chance(10)
        {
            let isHigh = days(sales[0]) == 15
            let isSlip = slips.contains(.threshold)
            let line = isHigh == isSlip ? "$14 million" : "$25 million"
            let sentence = figures.random.pick(FollowUps.threshold).replacing("{T}", with: line)
                .replacing("{B}", with: name(sales[0].buyer))
            result.append(mark(sentence, isSlip ? Slip.threshold.rawValue : nil) + ".")
        }
        result.shuffle(using: &figures.random)
        return result
    }

    private mutating func contractors(_ sale: Telling) -> String? {
        guard !sale.contractors.isEmpty, sale.contractorRule != nil || figures.random.chance(70) else {
            return nil
        }
        let names = sale.contractors.map { name in
            // The parts of a group are told by the group's name or by their own.
            mark(
                name,
                sale.contractorRule.flatMap { rule in
                    rule == Slip.contractor.rawValue || name == "Raytheon Technologies"
                        || name == "Harris Corporation"
                        || name == "UTC Aerospace Systems" || name == "Orbital ATK" ? rule : nil
                })
        }
        return figures.random.pick(names.count == 1 ? FollowUps.contractor : FollowUps.contractors)
            .replacing("{F}", with: join(names))
    }

    // MARK: Parts

    /// The template with the sale's facts in its places; `told` gathers what was told.
    mutating func fill(_ template: String, _ sale: Telling, told: inout Set<String>) -> String {
        var text = template
        if text.contains("{I}") {
            let isFollowUp = told.contains("first")
            let all = !isFollowUp && sale.omitted == nil && sale.lines.count > 1 && figures.random.chance(30)
            let lines =
                isFollowUp ? Array(sale.lines.dropFirst()) : all ? sale.lines : Array(sale.lines.prefix(1))
            text = text.replacing("{I}", with: join(lines.map { item($0) }))
            told.insert("first")
            if all || isFollowUp || sale.lines.count == 1 { told.insert("items") }
        }
        for (hole, hedged) in [("{V}", true), ("{W}", false)] where text.contains(hole) {
            var money = figures.money(sale.value, sale.currency, hedged: hedged && sale.valueRule == nil)
            if !hedged {
                for hedge in [
                    "about ", "an estimated ", "roughly ", "around ", "some ", "up to ", "approximately ",
                ]
                where money.hasPrefix(hedge) { money.removeFirst(hedge.count) }
            }
            if template.contains("possible {V} sale") || template.contains("one {V}") {
                money = figures.plain(sale.value, sale.currency)
            }
            text = text.replacing(hole, with: mark(money, sale.valueRule))
            told.insert("V")
        }
        if text.contains("{D}") {
            let day = figures.day(sale.notified, from: published, isSlip: sale.dateRule != nil)
            text = text.replacing("{D}", with: mark(day, sale.dateRule))
            told.insert("D")
        }
        let authority = figures.random.pick(Openings.authorities)
        for stop in [". ", "? ", ": "] {
            text = text.replacing(
                stop + "{A}", with: stop + (stop == ": " ? authority : authority.capitalisedFirst))
        }
        text = text.replacing("{A}", with: authority)
        text = text.replacing("{BU}", with: mark(plainName(sale.buyer).uppercased(), sale.buyerRule))
        text = text.replacing("{B}", with: mark(name(sale.buyer), sale.buyerRule))
        text = text.replacing("{J}", with: mark(adjective(sale.buyer), sale.buyerRule))
        text = text.replacing("{C}", with: capital(sale))
        return text
    }

    /// A line as prose counts it.
    mutating func item(_ line: ToldLine) -> String {
        let count = figures.count(line.quantity, hedged: line.isHedgeable)
        guard let designation = line.designation else {
            return mark("\(count) \(line.noun)", line.quantityRule)
        }
        let name = line.designationRule == nil ? designation : mark(designation, line.designationRule)
        var forms = ["\(count) \(name) \(line.noun)", "\(count) \(name) \(line.noun)"]
        if line.noun.split(separator: " ").count <= 2, !line.isPart {
            forms.append("\(count) \(line.noun) of the \(name) type")
            forms.append("\(count) \(line.noun) in the \(name) version")
        }
        if line.designationRule == nil, line.quantityRule == nil || line.noun.contains(" ") {
            forms.append("\(count) \(line.noun)")
        }
        if !line.isPart, !designation.contains(" "), designation.last?.isLetter == true {
            forms.append("\(count) \(name)s")
        }
        return mark(figures.random.pick(forms), line.quantityRule)
    }

    func join(_ parts: [String]) -> String {
        guard let last = parts.last, parts.count > 1 else { return parts.first ?? "" }
        return parts.dropLast().joined(separator: ", ") + " and " + last
    }

    func plainName(_ code: String) -> String {
        code == "GBR" ? "Britain" : source.lexicon.stateName(code)
    }

    func name(_ code: String) -> String {
        let name = plainName(code)
        return ["ARE", "NLD", "PHL", "CZE", "DOM"].contains(code) && !name.hasPrefix("Czechia")
            ? "the \(name)" : name
    }

    private func adjective(_ code: String) -> String {
        guard let state = source.lexicon.entity(.state, code) else { return code }
        return source.lexicon.detail(state, "adjectives").first ?? state.name
    }

    private func capital(_ sale: Telling) -> String {
        guard let state = source.lexicon.entity(.state, sale.buyer) else { return "Washington" }
        return source.lexicon.detail(state, "capital").first ?? state.name
    }
}

extension Figures {
    /// `$1.98 billion`, without anything around it.
    func plain(_ value: Int, _ currency: Currency) -> String {
        var copy = self
        for _ in 0..<200 {
            let text = copy.money(value, currency, hedged: false)
            if text.first.map({ "$€£".contains($0) }) ?? false, text.hasSuffix("illion") { return text }
        }
        return copy.money(value, currency, hedged: false)
    }
}

extension String {
    /// The first letter a capital, whatever marks stand before it.
    var capitalisedFirst: String {
        var result = ""
        var inMark = false
        var done = false
        for character in self {
            if character == "\u{1}" { inMark = true }
            if !done, !inMark, character.isLetter || character.isNumber {
                result += character.uppercased()
                done = true
            } else {
                result.append(character)
            }
            if character == "\u{2}" { inMark = false }
        }
        return result
    }
}
