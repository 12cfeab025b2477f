internal import Lexicon

/// Reads a joint resolution of disapproval: which transmittal it is against, and whose sale.
struct ResolutionReader {
    let text: Text
    let sentences: [Sentence]

    /// The resolution as an event: Congress against the sale to that buyer, about that number.
    func events() -> [Event] {
        let notice = NoticeText(text: text)
        guard let congress = congress() else { return [] }
        var numbers: [String] = []
        var first: Range<Int>?
        var from = 0
        while let found = notice.find(["transmittal"], from: from) {
            from = found.upperBound
            guard let number = notice.number(after: found) else { continue }
            if !numbers.contains(number.value) { numbers.append(number.value) }
            if first == nil { first = number.tokens }
        }
        let start = first?.lowerBound ?? congress.lowerBound
        let evidence =
            sentences.last { $0.start <= start }
            ?? Sentence(start: 0, end: text.count, isHeading: false, paragraph: 0)
        return [
            Event(
                id: "", type: .resolutionOfDisapproval,
                source: Party(code: "USA", span: text.span(congress.lowerBound, congress.upperBound)),
                target: buyer(),
                about: numbers, date: nil, modality: .asserted, attribution: nil,
                evidence: text.span(evidence.start, evidence.end))
        ]
    }

    private func congress() -> Range<Int>? {
        for mention in text.mentions where mention.kind == .body {
            let entity = text.entity(mention)
            if entity.code == "us-congress" || entity.code == "us-senate" || entity.code == "us-house" {
                return Int(mention.start)..<Int(mention.end)
            }
        }
        return nil
    }

    /// The first state that is not the United States.
    private func buyer() -> Party? {
        for mention in text.mentions where mention.kind == .state {
            let entity = text.entity(mention)
            if entity.code != "USA" {
                return Party(code: entity.id, span: text.span(Int(mention.start), Int(mention.end)))
            }
        }
        return nil
    }
}
