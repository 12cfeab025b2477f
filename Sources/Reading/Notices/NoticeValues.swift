internal import Lexicon

/// The sums of a notice: its own total, and what belongs to the case before it.
struct NoticeValues {
    let part: NoticePart

    private var notice: NoticeText { part.notice }
    private var text: Text { part.text }

    /// The notice's own total: on the sheet, else in the sentence on its cost.
    func total() -> (money: Money, place: NoticePlace)? {
        if let money = sheetTotal() { return (money, .sheet) }
        if let money = costs().last { return (money, .cost) }
        guard let determination = part.determination,
            var money = part.amounts.first(where: { determination.contains($0.figure) })?.money
                ?? part.amounts.first?.money
        else { return nil }
        money.qualifier = .estimated
        return (money, .determination)
    }

    /// Every total that the notice states for itself, in print order.
    func totals() -> [Money] { [sheetTotal()].compactMap { $0 } + costs() }

    /// The line `TOTAL …… $280 million` of the sheet.
    private func sheetTotal() -> Money? {
        guard let sheet = part.sheet, !part.isChange,
            let total = notice.find(["total"], from: part.afterValueHeading(sheet), to: sheet.upperBound),
            var money = part.amounts.first(where: {
                $0.figure >= total.upperBound && $0.figure < sheet.upperBound
            })?.money
        else { return nil }
        money.qualifier = .estimated
        return money
    }

    /// `The estimated total cost is $45 million.`, `for an estimated cost of $45 million`, `estimated to cost`, `the
    /// total estimated value is`.
    private func costs() -> [Money] {
        let before = earlierRange()
        let words: [StaticString] = ["cost", "value", "price"]
        let found = words.flatMap { estimates($0) }.sorted { $0.word < $1.word }
        return found.filter { !(before?.contains($0.word) ?? false) }.map(\.money)
    }

    /// The sums right behind a word for what is paid, where `estimated` stands before it.
    private func estimates(_ word: StaticString) -> [(word: Int, money: Money)] {
        var from = notice.bounds.lowerBound
        var result: [(word: Int, money: Money)] = []
        while let cost = notice.find([word], from: from) {
            from = cost.upperBound
            let isEstimate = (max(0, cost.lowerBound - 3)..<cost.lowerBound).contains {
                text.classes($0).contains(.estimated)
            }
            guard isEstimate, !text.reads(cost.upperBound, "was"),
                let amount = part.amounts.first(where: { $0.figure >= cost.upperBound }),
                amount.figure - notice.skipPageMark(cost.upperBound) <= 6,
                (cost.upperBound..<amount.figure).allSatisfy({
                    !text.isMark($0, Mark.fullStop) && !text.isMark($0, Mark.colon)
                })
            else { continue }
            var money = amount.money
            money.qualifier = .estimated
            result.append((cost.lowerBound, money))
        }
        return result
    }

    /// The sums that the notice gives for the case as it was: `The original FMS case, valued at $18 million`, `added
    /// $39 million for a total of $67 million`.
    func earlier() -> [Money] {
        guard !part.isChange, let range = earlierRange() else { return [] }
        return part.amounts.filter { range.contains($0.figure) && $0.money.amount > 0 }.map(\.money)
    }

    /// From the sentence on the original case to the one in which this notice speaks of itself.
    private func earlierRange() -> Range<Int>? {
        guard let original = notice.find(["original"]) ?? notice.find(["previously", "implemented"]) else {
            return nil
        }
        let ends: [[StaticString]] = [
            ["this", "notification", "is"], ["this", "notification", "reflects"],
            ["estimated", "total", "cost"],
            ["total", "estimated"], ["estimated", "cost", "is"], ["the", "following", "non"],
        ]
        let end = ends.compactMap { notice.find($0, from: original.upperBound)?.lowerBound }.min()
        return end.map { original.lowerBound..<$0 }
    }
}
