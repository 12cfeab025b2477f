internal import Lexicon

/// The steps of a reading as text: for each sentence its elements and the frames that came of them.
struct Trace {
    let text: Text
    let items: [ItemGroup]
    let amounts: [Amount]

    /// `[actor TUR] [verb wants request] [item 40 F-16]`
    func line(_ sentence: Sentence, _ elements: Elements) -> String {
        elements.list.compactMap { element in
            let words = text.line(element.start, element.end)
            let preposition = element.preposition.map { "\($0) " } ?? ""
            switch element.kind {
            case .actor:
                return
                    "[\(preposition)actor \(element.code)\(element.isGenitive ? "'s" : "")\(element.isAdjective ? " adj" : "")]"
            case .firm: return "[\(preposition)firm \(words)\(element.isGenitive ? "'s" : "")]"
            case .item: return "[\(preposition)item \(words)]"
            case .amount: return "[\(preposition)sum \(words)]"
            case .verb:
                let verb = elements.verbs[element.reference]
                let marks = [
                    verb.isPassive ? "passive" : nil, verb.isNegated ? "not" : nil,
                    verb.isInfinitive ? "to" : nil,
                    verb.isReduced ? "reduced" : nil, verb.isPast ? "past" : nil, verb.modality.rawValue,
                ].compactMap { $0 }
                return "[verb \(words): \(names(verb.triggers)) \(marks.joined(separator: " "))]"
            case .noun: return "[\(preposition)noun \(words): \(names(element.triggers))]"
            case .phrase: return "[\(preposition)phrase \(words): \(element.phrase)]"
            case .programme: return "[\(preposition)programme \(words)]"
            case .reference: return "[\(words)]"
            case .boundary: return "|"
            case .comma: return ","
            case .conjunction: return words
            case .quote: return nil
            }
        }.joined(separator: " ")
    }

    /// How each sale came about: the sentences in their order with the reason for each, and the rule behind each role.
    func lines(_ drafts: [SaleDraft], _ sentences: [Sentence]) -> [String] {
        drafts.enumerated().flatMap { number, draft in
            var lines = ["sale \(number + 1)"]
            for step in draft.steps { lines.append("   #\(step.sentence) \(step.reason.rawValue)") }
            for (name, role) in [("buyer", draft.buyer), ("seller", draft.seller)] {
                guard let role else { continue }
                lines.append(
                    "   \(name) \(role.code) (\(text.line(role.start, role.end))): \(role.rule.rawValue)")
            }
            return lines
        }
    }

    func line(_ frame: SaleFrame) -> String {
        var parts = ["#\(frame.sentence)", frame.stage.rawValue + (frame.stageIsStated ? "" : "?")]
        parts.append("buyer \(frame.buyer?.code ?? "-") seller \(frame.seller?.code ?? "-")")
        parts.append(frame.items.map { text.line(items[$0].start, items[$0].end) }.joined(separator: " + "))
        if let amount = frame.amount { parts.append(amounts[amount].money.text) }
        if frame.isLinked { parts.append("governs its articles") }
        if frame.hasTrigger { parts.append("trigger") }
        if frame.isBackground { parts.append("background") }
        if frame.pointsBack { parts.append("back") }
        return parts.joined(separator: " · ")
    }

    private func names(_ triggers: Triggers) -> String { triggers.names.joined(separator: ",") }
}
