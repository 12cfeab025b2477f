/// What changed between two captures of one page: by content, field by field, whatever its markup.
package struct ReadingDifference: Sendable, Codable {
    /// A field that one capture has otherwise than the other, or not at all.
    package struct Change: Sendable, Codable, Hashable {
        package var field: String
        package var old: String?
        package var new: String?
        /// The words behind each.
        package var oldWords: Span?
        package var newWords: Span?
    }

    package var changes: [Change]
    /// Sentences that only the one or the other has, white space aside.
    package var removedSentences: [String]
    package var addedSentences: [String]

    package var isEmpty: Bool { changes.isEmpty && removedSentences.isEmpty && addedSentences.isEmpty }

    /// Compares two readings of one page.
    package init(old: Reading, new: Reading) {
        let before = Self.grouped(old)
        let after = Self.grouped(new)
        var changes: [Change] = []
        for name in before.names + after.names.filter({ !before.names.contains($0) }) {
            let was = before.fields[name] ?? []
            let isNow = after.fields[name] ?? []
            let gone = was.filter { one in !isNow.contains { $0.value == one.value } }
            let come = isNow.filter { one in !was.contains { $0.value == one.value } }
            for index in 0..<max(gone.count, come.count) {
                let left = index < gone.count ? gone[index] : nil
                let right = index < come.count ? come[index] : nil
                changes.append(
                    Change(
                        field: name, old: left?.value, new: right?.value, oldWords: left?.span,
                        newWords: right?.span))
            }
        }
        self.changes = changes
        let left = Self.sentences(old.document.text)
        let right = Self.sentences(new.document.text)
        let leftSet = Set(left)
        let rightSet = Set(right)
        removedSentences = left.filter { !rightSet.contains($0) }
        addedSentences = right.filter { !leftSet.contains($0) }
    }

    private static func grouped(_ reading: Reading) -> (names: [String], fields: [String: [ExplainedField]]) {
        var names: [String] = []
        var fields: [String: [ExplainedField]] = [:]
        for field in Explanation(reading: reading).fields() {
            if fields[field.name] == nil { names.append(field.name) }
            fields[field.name, default: []].append(field)
        }
        return (names, fields)
    }

    /// The lines of a text with white space made one: page marks and line breaks are no change.
    private static func sentences(_ text: String) -> [String] {
        text.split(whereSeparator: \.isNewline)
            .map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
            .filter { !$0.isEmpty }
    }
}
