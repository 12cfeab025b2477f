/// Where cases stand in law, as lines of text.
enum LegalPositionText {
    /// How much is told of the way to the answer.
    enum Depth {
        case plain
        /// With how the days were counted, and where the rule can be looked up.
        case counted
    }

    /// Several positions, each with its clock; what they have in common is told once, behind them.
    static func add(_ positions: [SharedPosition], _ depth: Depth, to page: inout TextPage) {
        guard let first = positions.first?.position else { return }
        guard positions.count > 1 else {
            add(first, depth, to: &page)
            return
        }
        let isCommon = positions.allSatisfy { meaning($0.position) == meaning(first) }
        for (index, shared) in positions.enumerated() {
            if index > 0 { page.blank() }
            page.paragraph(shared.title, first: "  ")
            addClock(shared.position, to: &page)
            if isCommon {
                page.paragraph(shared.position.state, first: "  ")
            } else {
                addMeaning(shared.position, after: shared.position.state, to: &page)
            }
            addSources(shared.position, depth, to: &page)
        }
        guard isCommon else { return }
        page.blank()
        addMeaning(first, after: nil, to: &page)
    }

    static func add(_ position: LegalPosition, _ depth: Depth, to page: inout TextPage) {
        addClock(position, to: &page)
        addMeaning(position, after: position.state, to: &page)
        addSources(position, depth, to: &page)
    }

    private static func meaning(_ position: LegalPosition) -> [String?] { [position.proves, position.next] }

    private static func addClock(_ position: LegalPosition, to page: inout TextPage) {
        guard let line = position.line else { return }
        page.paragraph(line.text(width: page.width - 2), first: "  ", ink: .bold)
    }

    private static func addMeaning(_ position: LegalPosition, after state: String?, to page: inout TextPage) {
        let first = [state, position.proves].compactMap { $0 }
        if !first.isEmpty { page.paragraph(first.joined(separator: " "), first: "  ") }
        page.paragraph(position.next, first: "  ")
    }

    private static func addSources(_ position: LegalPosition, _ depth: Depth, to page: inout TextPage) {
        if depth == .counted, let words = position.counting { page.paragraph(words, first: "  ") }
        if let citation = position.citation { page.paragraph(citation, first: "  ", ink: .dim) }
        if depth == .counted, let source = position.source { page.paragraph(source, first: "  ", ink: .dim) }
        if let note = position.note { page.paragraph("The record remarks: \(note).", first: "  ", ink: .dim) }
    }
}
