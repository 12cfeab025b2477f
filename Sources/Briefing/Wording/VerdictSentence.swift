/// The answer in a sentence or two: which sales are on record, what is wrong, what is right.
struct VerdictSentence {
    let noun: String
    let matched: Int
    let unrecorded: Int
    /// Sales by other states, and talk of sales: told, and not looked for in the record.
    let others: Int
    let comparisons: [Comparison]
    /// Lists that call themselves whole and are not.
    let lists: Int

    var text: String { [sales, findings].compactMap { $0 }.joined(separator: " ") }

    private var sales: String {
        let count = matched + unrecorded
        let number = NumberWords.text(count).sentenceStart
        switch (count, matched) {
        case (0, _) where others == 0:
            return "No arms sale in this \(noun), so there is nothing to set beside the record."
        case (0, _): return "No sale by the United States in this \(noun), and the record holds no others."
        case (1, 1): return "One sale, on record."
        case (1, _): return "One sale, not on record."
        case (2, 2): return "Two sales, both on record."
        case (2, 0): return "Two sales, neither on record."
        case (_, count): return "\(number) sales, all on record."
        case (_, 0): return "\(number) sales, none on record."
        default: return "\(number) sales, \(NumberWords.text(matched)) of them on record."
        }
    }

    private var findings: String? {
        let wrong = comparisons.count { $0.mark == .contradicted }
        let dated = comparisons.count { $0.mark == .outdated }
        let open = comparisons.count { $0.mark == .unsupported }
        let right = comparisons.filter { $0.mark == .supported }
        var parts: [String] = []
        func add(_ count: Int, _ one: String, _ many: String, _ state: String) {
            guard count > 0 else { return }
            let place = parts.isEmpty ? " in the \(noun)" : ""
            let (thing, verb) = count == 1 ? (one, "is") : (many, "are")
            parts.append("\(NumberWords.text(count)) \(thing)\(place) \(verb) \(state)")
        }
        add(wrong, "thing", "things", "wrong")
        add(dated, "name", "names", "out of date")
        add(lists, "list", "lists", "incomplete")
        if parts.isEmpty, matched > 0 || !right.isEmpty {
            parts.append("nothing in the \(noun) is contradicted")
        }
        add(open, "thing", "things", "on no record")
        let isFigures = right.allSatisfy { $0.rule.map(FieldName.isFigure) ?? false }
        add(right.count, isFigures ? "figure" : "statement", isFigures ? "figures" : "statements", "right")
        guard !parts.isEmpty else {
            return unrecorded > 0 ? "So nothing in the \(noun) could be checked." : nil
        }
        return parts.joined(separator: ", ").sentenceStart + "."
    }
}
