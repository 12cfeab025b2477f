internal import Lexicon

/// Who buys and who sells.
struct NoticeParties {
    let part: NoticePart

    private var notice: NoticeText { part.notice }
    private var text: Text { part.text }

    /// The purchasers and where they stand: on the sheet, in the determination, in the request, in the heading.
    func buyers() -> (parties: [Party], place: NoticePlace)? {
        let places: [(Range<Int>?, NoticePlace)] = [
            (part.sheet.map(purchaserItem), .sheet), (part.determination, .determination),
            (part.request?.sentence, .request),
        ]
        for (range, place) in places {
            if let found = range.flatMap(buyers(in:)) { return (found, place) }
        }
        return heading().map { ([$0], .heading) }
    }

    /// The purchasers that each place names, for a comparison.
    func namedBuyers() -> [[Party]] {
        [part.sheet.map(purchaserItem), part.determination, part.request?.sentence].compactMap {
            $0.flatMap(buyers(in:))
        }
    }

    /// Item (i), up to item (ii).
    private func purchaserItem(_ sheet: Range<Int>) -> Range<Int> {
        var end = sheet.lowerBound
        while end < sheet.upperBound, end - sheet.lowerBound < 60 {
            if text.isMark(end, Mark.open), text.reads(end + 1, "ii") { break }
            end += 1
        }
        return sheet.lowerBound..<end
    }

    /// The first buyer of a stretch and those that are joined to it: `Denmark, the Netherlands, and Norway`.
    private func buyers(in range: Range<Int>) -> [Party]? {
        guard let first = range.lazy.compactMap({ index in buyer(at: index).map { (index, $0) } }).first
        else {
            return nil
        }
        var parties = [first.1.party]
        var position = first.1.end
        while let next = joined(position, range.upperBound) {
            if !parties.contains(where: { $0.code == next.party.code }) { parties.append(next.party) }
            position = next.end
        }
        return parties
    }

    /// The state behind `, the`, `and the Government of`: a list of buyers goes on.
    private func joined(_ index: Int, _ end: Int) -> (party: Party, end: Int)? {
        var position = notice.skipPageMark(index)
        let start = position
        while position < end,
            text.isMark(position, Mark.comma) || text.isMark(position, Mark.semicolon)
                || text.classes(position).contains(.conjunction)
        {
            position = notice.skipPageMark(position + 1)
        }
        guard position > start else { return nil }
        for lead: [StaticString] in [["the"], ["government", "of"], ["the"]] {
            if let behind = notice.match(lead, at: position) { position = notice.skipPageMark(behind) }
        }
        guard position < end, let mention = text.mention(at: position), mention.kind == .state else {
            return nil
        }
        return buyer(at: Int(mention.start))
    }

    private func buyer(at index: Int) -> (party: Party, end: Int)? {
        guard let mention = text.mention(startingAt: index) else { return nil }
        let entity = text.entity(mention)
        let end = Int(mention.end)
        let span = text.span(Int(mention.start), end)
        switch mention.kind {
        case .state where entity.code != "USA" && mention.form != .demonym:
            return (Party(code: entity.id, span: span), end)
        // A cut or torn markup leaves `NATO Support` of a longer name.
        case .body where end >= text.count || text.isCapitalised(notice.skipPageMark(end)): return nil
        case .body where entity.code == "tecro" || entity.state == "TWN":
            return (Party(code: "TWN", span: span), end)
        case .body
        where entity.state.isEmpty
            && ["organisation", "procurement-agency", "agency"].contains(entity.type):
            return (Party(code: entity.id, span: span), end)
        default: return nil
        }
    }

    /// The buyer in the heading of a page: `Kuwait – PATRIOT Missiles`.
    private func heading() -> Party? {
        let start = notice.bounds.lowerBound
        for index in start..<min(start + 24, notice.bounds.upperBound) {
            if index > start, text.tokens[index].flags.contains(.newBlock) { return nil }
            guard let found = buyer(at: index) else { continue }
            return text.isMark(found.end, Mark.dash) ? found.party : nil
        }
        return nil
    }

    /// `on behalf of Estonia, Latvia and Lithuania`: for whom an agency or a lead nation buys.
    func onBehalfOf(beside buyers: [Party]) -> [Party] {
        guard let found = notice.find(["on", "behalf", "of"]) else { return [] }
        let end = notice.endOfSentence(found.upperBound, part.sentences)
        var position = found.upperBound
        while position < min(end, found.upperBound + 4), buyer(at: position) == nil { position += 1 }
        guard position < end, buyer(at: position) != nil, let named = self.buyers(in: position..<end) else {
            return []
        }
        return named.filter { party in !buyers.contains { $0.code == party.code } }
    }

    /// The United States: by the words that make it a foreign military sale.
    func seller() -> Party? {
        let names: [[StaticString]] = [
            ["department", "of", "state"], ["state", "department"], ["department", "of", "defense"],
            ["arms", "export", "control", "act"], ["defense", "security", "cooperation", "agency"],
            ["u.s", "government"],
        ]
        return names.lazy.compactMap { notice.find($0) }.first.map {
            Party(code: "USA", span: text.span($0.lowerBound, $0.upperBound))
        }
    }
}
