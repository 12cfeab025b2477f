/// What changed between two captures of one page: by content, field by field and word by word, whatever its markup.
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
    /// Where the words differ: white space, line breaks and page marks aside.
    package var words: [WordChange]

    package var isEmpty: Bool { changes.isEmpty && words.isEmpty }

    /// Compares two readings of one page.
    package init(old: Reading, new: Reading) {
        let before = Self.grouped(old)
        let after = Self.grouped(new)
        changes = (before.names + after.names.filter { !before.names.contains($0) }).flatMap { name in
            Self.changes(name, before.fields[name] ?? [], after.fields[name] ?? [])
        }
        words = WordChange.between(old.document.text, new.document.text)
    }

    private static func changes(_ name: String, _ was: [ExplainedField], _ isNow: [ExplainedField])
        -> [Change]
    {
        let gone = was.filter { one in !isNow.contains { $0.value == one.value } }
        let come = isNow.filter { one in !was.contains { $0.value == one.value } }
        return (0..<max(gone.count, come.count)).map { index in
            let left = index < gone.count ? gone[index] : nil
            let right = index < come.count ? come[index] : nil
            return Change(
                field: name, old: left?.value, new: right?.value, oldWords: left?.span, newWords: right?.span)
        }
    }

    /// The fields by name. That two figures disagree follows from them and is no field of its own.
    private static func grouped(_ reading: Reading) -> (names: [String], fields: [String: [ExplainedField]]) {
        var names: [String] = []
        var fields: [String: [ExplainedField]] = [:]
        for field in Explanation(reading: reading).fields() where !field.name.contains("disagrees") {
            if fields[field.name] == nil { names.append(field.name) }
            fields[field.name, default: []].append(field)
        }
        return (names, fields)
    }
}
