internal import Foundation

/// What somebody looks for: words that must all stand in a text, `OR` and `NOT` between them, `"…"` around words that
/// stand together, `…*` for a beginning.
package struct SearchQuery: Hashable, Sendable {
    /// The query in the language of SQLite's FTS5.
    let expression: String

    /// Why a text is no query.
    package struct Fault: Error, Hashable {
        package let reason: String
    }

    /// Reads a query.
    ///
    /// - Parameter synonyms: other names of a word, as `Turkey` of `Türkiye`; each is looked for as well.
    package init(_ text: String, synonyms: (String) -> [String] = { _ in [] }) throws(Fault) {
        var terms: [String] = []
        var isOperatorDue = false
        for word in try Self.words(text) {
            switch word {
            case "AND", "OR", "NOT":
                guard isOperatorDue else {
                    throw Fault(reason: "\(word) stands where a word is wanted: write WORD \(word) WORD")
                }
                terms.append(word)
                isOperatorDue = false
            case "(":
                if isOperatorDue { terms.append("AND") }
                terms.append(word)
                isOperatorDue = false
            case ")":
                guard isOperatorDue else { throw Fault(reason: "a bracket is closed before a word") }
                terms.append(word)
            default:
                if isOperatorDue { terms.append("AND") }
                terms.append(Self.term(word, synonyms))
                isOperatorDue = true
            }
        }
        guard !terms.isEmpty else { throw Fault(reason: "there is no word in it to look for") }
        guard isOperatorDue else { throw Fault(reason: "a word is missing at its end") }
        let depth = terms.reduce(into: (now: 0, least: 0)) { depth, term in
            depth.now += term == "(" ? 1 : term == ")" ? -1 : 0
            depth.least = min(depth.least, depth.now)
        }
        guard depth.now == 0, depth.least == 0 else {
            throw Fault(reason: "its brackets do not close as they open")
        }
        expression = terms.joined(separator: " ")
    }

    /// A part of ``expression``.
    enum Piece {
        case phrase(String, isBeginning: Bool)
        case and, or, not, open, close
    }

    /// ``expression`` in its parts.
    var pieces: [Piece] {
        var pieces: [Piece] = []
        // By bytes: a quotation mark with an accent on it is one character.
        var rest = Substring(expression).utf8
        let quote = UInt8(ascii: "\"")
        while let first = rest.popFirst() {
            switch first {
            case UInt8(ascii: "("): pieces.append(.open)
            case UInt8(ascii: ")"): pieces.append(.close)
            case quote:
                let words = String(Substring(rest.prefix { $0 != quote }))
                rest = rest.drop { $0 != quote }.dropFirst()
                let isBeginning = rest.starts(with: " *".utf8)
                if isBeginning { rest = rest.dropFirst(2) }
                pieces.append(.phrase(words, isBeginning: isBeginning))
            case UInt8(ascii: "A"), UInt8(ascii: "O"), UInt8(ascii: "N"):
                pieces.append(
                    first == UInt8(ascii: "A") ? .and : first == UInt8(ascii: "O") ? .or : .not)
                rest = rest.drop { $0 != UInt8(ascii: " ") }
            default: break
            }
        }
        return pieces
    }

    private static func words(_ text: String) throws(Fault) -> [String] {
        var words: [String] = []
        var word = ""
        var isQuoted = false
        func close(_ word: inout String, _ words: inout [String]) {
            // What is all marks has no word that could be found.
            if word.contains(where: { $0.isLetter || $0.isNumber }) { words.append(word) }
            word = ""
        }
        // SQLite ends a text at a NUL.
        for character in text where character != "\0" {
            if character == "\"" || character == "“" || character == "”" {
                if isQuoted { words.append("\"" + word.trimmingCharacters(in: .whitespaces) + "\"") }
                if !isQuoted { close(&word, &words) }
                word = ""
                isQuoted.toggle()
            } else if isQuoted {
                word.append(character)
            } else if character.isWhitespace {
                close(&word, &words)
            } else if character == "(" || character == ")" {
                close(&word, &words)
                words.append(String(character))
            } else {
                word.append(character)
            }
        }
        if isQuoted { throw Fault(reason: "its quotation mark is not closed") }
        close(&word, &words)
        return words.filter { $0 != "\"\"" }
    }

    /// A word as a phrase of FTS5: `AIM-9X` is `aim` and `9x` side by side there.
    private static func term(_ word: String, _ synonyms: (String) -> [String]) -> String {
        if word.hasPrefix("\"") { return phrase(String(word.dropFirst().dropLast())) }
        if word.hasSuffix("*") { return phrase(String(word.dropLast())) + " *" }
        let others = synonyms(word).filter { $0 != word }
        guard !others.isEmpty else { return phrase(word) }
        return "(" + ([word] + others).map(phrase).joined(separator: " OR ") + ")"
    }

    private static func phrase(_ words: String) -> String {
        "\"" + String(String.UnicodeScalarView(words.unicodeScalars.filter { $0 != "\"" })) + "\""
    }
}

/// A text that answers a search.
package struct SearchHit: Hashable, Sendable, Codable {
    package let title: String
    /// The words around what was found, which stands between `[` and `]`.
    package let snippet: String
    /// The name of the source.
    package let source: String
    /// The cases that it speaks of.
    package let cases: [String]
    /// The day on which it was seen.
    package let seen: String
}
