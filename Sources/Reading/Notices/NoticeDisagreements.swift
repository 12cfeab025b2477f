internal import Lexicon

/// Holds the figures of one notice against each other. Both are kept; none is mended.
struct NoticeDisagreements {
    let part: NoticePart

    private var notice: NoticeText { part.notice }
    private var text: Text { part.text }

    func find(sale: Sale, details: NoticeDetails, parties: NoticeParties) -> [NoticeDisagreement] {
        totals() + parts(sale, details) + quantities(sale) + words() + buyers(parties)
    }

    private func totals() -> [NoticeDisagreement] {
        guard !part.isChange else { return [] }
        let totals = NoticeValues(part: part).totals()
        var seen: [Money] = []
        for money in totals where !seen.contains(where: { agree($0.amount, money.amount, [$0, money]) }) {
            seen.append(money)
        }
        guard let first = seen.first else { return [] }
        return seen.dropFirst().map { other in
            NoticeDisagreement(
                subject: .total, first: first.span, second: other.span,
                message: "This notice gives different totals: \(first.text) and \(other.text).")
        }
    }

    /// Major defense equipment and other make the total.
    private func parts(_ sale: Sale, _ details: NoticeDetails) -> [NoticeDisagreement] {
        guard let major = details.majorDefenseValue, let other = details.otherValue, let total = sale.value,
            details.readFrom["value"] == .sheet
        else { return [] }
        let sum = major.amount.addingReportingOverflow(other.amount)
        guard !sum.overflow, !agree(sum.partialValue, total.amount, [major, other, total]) else { return [] }
        return [
            NoticeDisagreement(
                subject: .parts, first: between(major.span, other.span), second: total.span,
                message: "The parts of the value do not add up: \(major.text) and \(other.text) are not "
                    + "\(total.text).")
        ]
    }

    /// Whether two sums are the same as far as they are printed: `$1.3 billion` in a letter is `$1.295 billion` on
    /// its sheet.
    private func agree(_ one: Int, _ other: Int, _ printed: [Money]) -> Bool {
        if one == other { return true }
        let units = printed.map(\.lastPlace)
        guard let finest = units.min(), let coarsest = units.max(), coarsest > finest else {
            return false
        }
        let difference = one.subtractingReportingOverflow(other)
        return !difference.overflow && difference.partialValue.magnitude <= UInt(coarsest / 2)
    }

    /// From the one to the other.
    private func between(_ one: Span, _ other: Span) -> Span {
        let range = min(one.start, other.start)..<max(one.end, other.end)
        return Span(
            text: String(decoding: text.bytes[range], as: UTF8.self), start: range.lowerBound,
            end: range.upperBound)
    }

    /// The articles of the sheet against those of the request in the justification.
    private func quantities(_ sale: Sale) -> [NoticeDisagreement] {
        guard part.sheet != nil, !part.isChange, let request = part.request else { return [] }
        let asked = Dictionary(
            grouping: NoticeItems(notice: notice, sentences: part.sentences).read(request: request),
            by: plainName)
        let sold = Dictionary(grouping: sale.items, by: plainName)
        return sale.items.compactMap { item in
            // Where a name stands twice, nobody knows which belongs to which.
            guard let twins = asked[plainName(item)], twins.count == 1, let twin = twins.first,
                sold[plainName(item)]?.count == 1, let one = item.quantity, let two = twin.quantity,
                one != two,
                item.start != twin.start
            else { return nil }
            return NoticeDisagreement(
                subject: .quantity, first: item.span, second: twin.span,
                message: "The sheet and the text give different quantities: \(one) \(item.name) and \(two) "
                    + "\(twin.name).")
        }
    }

    /// Letters and figures alone, without the plural: the sheet prints capitals where the text does not.
    private func plainName(_ item: Item) -> String {
        let letters = item.name.lowercased().filter { $0.isLetter || $0.isNumber }
        return letters.hasSuffix("s") ? String(letters.dropLast()) : letters
    }

    /// `twenty-five (24)`.
    private func words() -> [NoticeDisagreement] {
        var result: [NoticeDisagreement] = []
        var index = notice.bounds.lowerBound
        while index < notice.bounds.upperBound {
            let start = index
            index += 1
            if text.classes(start).isDisjoint(with: .number | .scale) { continue }
            guard let numeral = text.numeral(at: start) else { continue }
            // `two (72)` is no number of its own in `seventy-two (72)`.
            index = max(index, numeral.end)
            guard numeral.disagrees else { continue }
            var open = numeral.start
            while open < numeral.end, !text.isMark(open, Mark.open) { open += 1 }
            result.append(
                NoticeDisagreement(
                    subject: .words, first: text.span(numeral.start, open),
                    second: text.span(min(open, numeral.end - 1), numeral.end),
                    message: "The words and the figures of this number disagree: "
                        + "\(text.line(numeral.start, numeral.end))."))
        }
        return result
    }

    private func buyers(_ parties: NoticeParties) -> [NoticeDisagreement] {
        let named = parties.namedBuyers()
        guard let first = named.first, let one = first.first else { return [] }
        let codes = Set(first.map(\.code))
        guard let other = named.dropFirst().first(where: { codes.isDisjoint(with: $0.map(\.code)) })?.first
        else {
            return []
        }
        return [
            NoticeDisagreement(
                subject: .buyer, first: one.span, second: other.span,
                message: "This notice names different purchasers: \(one.text) and \(other.text).")
        ]
    }
}

extension Money {
    /// What one step in the last printed place is worth: a hundred million in `$1.3 billion`.
    fileprivate var lastPlace: Int {
        let bytes = Array(text.utf8)
        var scale = 0
        if text.lowercased().contains("billion") { scale = 9 }
        if text.lowercased().contains("million") { scale = 6 }
        let decimals = bytes.firstIndex(of: UInt8(ascii: ".")).map { point in
            bytes[(point + 1)...].prefix { (0x30...0x39).contains($0) }.count
        }
        return (0..<max(0, scale - (decimals ?? 0))).reduce(1) { unit, _ in unit * 10 }
    }
}
