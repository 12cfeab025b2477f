internal import Lexicon

/// Reads certifications of licences for commercial sales, section 36(c): letters to the Speaker or the chairman, in
/// the Federal Register one behind the other.
///
/// The letter states a bound of the value and not the value, the countries in a list, and seldom the firm: the rest
/// stands in the certification, which is not published.
struct LicenceReader {
    let notice: NoticeText
    let sentences: [Sentence]
    let amounts: [Amount]

    private var text: Text { notice.text }

    func read() -> NoticeReader.Outcome {
        var outcome = NoticeReader.Outcome()
        guard notice.find(["proposed", "license"]) != nil || notice.find(["proposed", "licenses"]) != nil
        else {
            return outcome
        }
        for letter in letters() { read(letter, &outcome) }
        return outcome
    }

    /// A letter begins at its date or its address and ends before the next one's.
    private func letters() -> [Range<Int>] {
        var starts: [Int] = []
        var from = 0
        while let found = notice.find(["dear"], from: from) {
            from = found.upperBound
            starts.append(dateLine(found.lowerBound, behind: starts.last ?? 0) ?? found.lowerBound)
        }
        guard !starts.isEmpty else { return [notice.bounds] }
        return zip(starts, starts.dropFirst() + [text.count]).map { $0..<$1 }
    }

    /// The day at the head of a letter, within its address.
    private func dateLine(_ dear: Int, behind last: Int) -> Int? {
        (max(last, dear - 40)..<dear).last { index in
            text.tokens[index].flags.contains(.newLine) && notice.date(at: index) != nil
        }
    }

    private func read(_ letter: Range<Int>, _ outcome: inout NoticeReader.Outcome) {
        let own = notice.limited(to: letter)
        guard let certification = own.find(["proposed", "license"]), let transaction = transaction(own) else {
            return
        }
        let countries = countries(transaction)
        guard let buyer = countries.first else {
            outcome.warnings.append("This letter names no country to which the licence is for.")
            return
        }
        var sale = Sale(id: "", stage: .notified)
        var details = NoticeDetails(kind: .commercialLicence)
        sale.buyer = buyer
        sale.seller = seller(own)
        sale.channel = .dcs
        if let number = own.firstNumber() {
            sale.transmittal = number.value
            details.printedTransmittal = NoticeField(
                value: own.line(number.tokens.lowerBound, number.tokens.upperBound),
                span: text.span(number.tokens.lowerBound, number.tokens.upperBound))
        }
        if let day = own.date(at: letter.lowerBound) {
            sale.notified = day.value
            details.delivered = NoticeField(value: day.value, span: text.span(letter.lowerBound, day.end))
            details.readFrom["notified"] = .letter
        }
        sale.value = bound(letter, certification.lowerBound)
        sale.items = items(transaction, own)
        sale.contractors = firms(transaction)
        sale.evidence = [text.span(transaction.lowerBound, transaction.upperBound)]
        details.furtherBuyers = Array(countries.dropFirst())
        details.manufactureAbroad = manufacture(own)
        details.readFrom["buyer"] = .letter
        if sale.value != nil { details.readFrom["value"] = .letter }
        if !sale.items.isEmpty { details.readFrom["items"] = .letter }
        outcome.sales.append(sale)
        outcome.details.append(details)
        outcome.warnings += warnings(sale)
    }

    private func warnings(_ sale: Sale) -> [String] {
        let name = sale.transmittal.map { "Licence \($0)" } ?? "This licence"
        return [
            sale.notified == nil ? "\(name): the day on which Congress was notified is not stated." : nil,
            sale.value == nil ? "\(name): no bound of its value is stated." : nil,
        ].compactMap { $0 }
    }

    // MARK: Fields

    /// `The transaction contained in the attached certification involves …`
    private func transaction(_ own: NoticeText) -> Range<Int>? {
        guard
            let found = own.find(["certification", "involves"]) ?? own.find(["transaction", "involves"])
                ?? own.find(["certification", "would", "involve"])
        else { return nil }
        return found.upperBound..<max(found.upperBound, own.endOfSentence(found.upperBound, sentences))
    }

    /// Every state of the sentence, in print order, the United States aside.
    private func countries(_ range: Range<Int>) -> [Party] {
        var parties: [Party] = []
        for index in range {
            guard let mention = text.mention(startingAt: index), mention.kind == .state,
                mention.form != .demonym
            else { continue }
            let code = text.entity(mention).id
            guard code != "USA", !parties.contains(where: { $0.code == code }),
                // `Japan Maritime Self-Defense Force` is who uses it.
                !text.isCapitalised(Int(mention.end))
                    || text.tokens[Int(mention.end)].flags.contains(.newBlock)
            else { continue }
            parties.append(Party(code: code, span: text.span(Int(mention.start), Int(mention.end))))
        }
        return parties
    }

    private func seller(_ own: NoticeText) -> Party? {
        let names: [[StaticString]] = [
            ["united", "states", "government"], ["u.s", "government"], ["department", "of", "state"],
        ]
        return names.lazy.compactMap { own.find($0) ?? notice.find($0) }.first.map {
            Party(code: "USA", span: text.span($0.lowerBound, $0.upperBound))
        }
    }

    /// `in the amount of $100,000,000 or more`: the value is not less.
    private func bound(_ letter: Range<Int>, _ from: Int) -> Money? {
        guard from < letter.upperBound, let amount = amounts.within(from..<letter.upperBound).first else {
            return nil
        }
        var money = amount.money
        if text.reads(amount.end, "or"), text.reads(amount.end + 1, "more") {
            let span = text.span(amount.start, amount.end + 2)
            money = Money(amount: money.amount, currency: money.currency, qualifier: .moreThan, span: span)
        }
        return money
    }

    private func manufacture(_ own: NoticeText) -> NoticeField? {
        guard
            let found = own.find(["manufacture", "of", "significant"]) ?? own.find(["equipment", "abroad"])
        else {
            return nil
        }
        var end = found.upperBound
        while end < min(found.upperBound + 6, own.bounds.upperBound), !text.reads(end - 1, "abroad") {
            end += 1
        }
        return NoticeField(value: "abroad", span: text.span(found.lowerBound, end))
    }

    /// Behind `export of`, or `of` behind the countries; up to the country, the firm or the end use.
    private func items(_ range: Range<Int>, _ own: NoticeText) -> [Item] {
        guard let export = own.find(["export"], from: range.lowerBound, to: range.upperBound) else {
            return []
        }
        var start = own.skipPageMark(export.upperBound)
        if text.preposition(start) != .of {
            while start < range.upperBound, !(text.preposition(start) == .of && !isName(start)) { start += 1 }
        }
        start += 1
        guard start < range.upperBound else { return [] }
        var end = start
        while end < range.upperBound, !endsItems(end) { end += 1 }
        // `technical data and hardware for the manufacture of F-35 wing parts`: the parts are what it is about.
        for act: StaticString in ["manufacture", "production", "assembly"] {
            if let made = own.find([act], from: start, to: end), text.preposition(made.upperBound) == .of {
                start = made.upperBound + 1
            }
        }
        return NoticeItems(notice: own, sentences: sentences).read(list: start..<end, allowsUncounted: true)
    }

    /// `Kingdom of Saudi Arabia`, `Republic of Korea`
    private func isName(_ index: Int) -> Bool {
        text.mention(at: index) != nil || text.mention(startingAt: index + 1)?.kind == .state
    }

    private func endsItems(_ index: Int) -> Bool {
        switch text.preposition(index) {
        case .to:
            let next = text.reads(index + 1, "the") ? index + 2 : index + 1
            return text.mention(at: next)?.kind == .state || text.reads(index + 1, "be")
        case .by: return text.mention(startingAt: index + 1)?.kind == .firm
        case .for:
            return text.reads(index + 1, "end") || text.reads(index + 1, "ultimate")
                || text.reads(index + 1, "use")
                || text.reads(index + 1, "the") && text.reads(index + 2, "use")
        default: return false
        }
    }

    private func firms(_ range: Range<Int>) -> [Contractor] {
        var result: [Contractor] = []
        for index in range {
            guard let mention = text.mention(startingAt: index), mention.kind == .firm else { continue }
            // `Colt Manufacturing Company` where the lexicon knows `Colt`.
            var end = Int(mention.end)
            while end < range.upperBound, text.isWord(end), text.isCapitalised(end) { end += 1 }
            let span = text.span(Int(mention.start), end)
            let id = text.entity(mention).id
            if !result.contains(where: { $0.firm == id }) {
                result.append(Contractor(name: notice.line(Int(mention.start), end), firm: id, span: span))
            }
        }
        return result
    }
}
