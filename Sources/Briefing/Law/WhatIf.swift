package import Law

/// Other rules than the law's, for a question that begins with "what if".
package struct WhatIf: Sendable {
    /// The law with the other rules in their place.
    package let law: Law
    /// Where they were read from, for the reader.
    package let file: String

    package init(_ amendment: Amendment, of law: Law) {
        self.law = law.amended(by: amendment)
        file = SafeText.line(amendment.file)
    }
}

/// The head of a page about one case.
enum CaseHead {
    static func add(_ found: CaseHeadLine, to page: inout TextPage) {
        page.spread("\(found.what) → \(found.buyer)", found.value, ink: .bold, rightInk: .bold)
        page.paragraph(found.facts.joined(separator: " · "), first: "  ", ink: .dim)
        page.blank()
    }
}

/// What the head says.
struct CaseHeadLine {
    let what: String
    let buyer: String
    let value: String
    let facts: [String]
}

/// What a table says, for a reader: the mark of knowledge that was not looked up becomes words.
package enum TableWords {
    package static func text(_ cell: String) -> String {
        SafeText.line(cell.replacing("[memory]", with: "(from memory, not checked)"))
    }

    /// The first place of a source cell, which may list several.
    package static func firstSource(_ cell: String) -> String {
        let first = cell.split(separator: ";").first.map(String.init) ?? cell
        let isMemory = cell.contains("[memory]") && !first.contains("[memory]")
        return text(isMemory ? first + " [memory]" : first)
    }
}

extension DateSpan {
    /// `14 May 2025`, `October 2018`, `1987`: as exact as the days say.
    var words: String {
        guard let to, to != from else { return from.longForm }
        if from.year == to.year, from.month == 1, from.day == 1, to.month == 12, to.day == 31 {
            return String(from.year)
        }
        if from.year == to.year, from.month == to.month { return "\(from.monthName) \(from.year)" }
        return "\(from.longForm) to \(to.longForm)"
    }
}
