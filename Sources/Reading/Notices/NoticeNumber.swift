internal import Lexicon

/// A transmittal number in the text.
struct NoticeNumber {
    /// Normalised: `26-13`, `26-1C`, `0G-23`, `DDTC 23-082`.
    var value: String
    /// From the word `Transmittal` to the end of the number.
    var tokens: Range<Int>

    /// Numbers of commercial licences are a series of their own.
    var isLicence: Bool { value.hasPrefix("DDTC") || value.hasPrefix("DTC") }
}

extension NoticeText {
    /// The number behind the word `Transmittal` that ends at `index`: `Transmittal No. RSAT 26-27`, `#26-61`.
    func number(after word: Range<Int>) -> NoticeNumber? {
        var position = skipPageMark(word.upperBound)
        var steps = 0
        var register: String?
        while position < text.count, steps < 7, text.tokens[position].kind != .number {
            if text.reads(position, "ddtc") || text.reads(position, "dtc") {
                register = text.span(position, position + 1).text.uppercased()
            }
            position = skipPageMark(position + 1)
            steps += 1
        }
        guard let found = numeral(at: position) else { return nil }
        let value = register.map { "\($0) \(found.value)" } ?? found.value
        return NoticeNumber(value: value, tokens: word.lowerBound..<found.end)
    }

    /// The first number behind the word `Transmittal` within those bounds.
    func firstNumber(from: Int? = nil, to: Int? = nil) -> NoticeNumber? {
        var from = max(from ?? bounds.lowerBound, bounds.lowerBound)
        while let found = find(["transmittal"], from: from, to: to) {
            from = found.upperBound
            if let number = number(after: found) { return number }
        }
        return nil
    }

    /// The transmittal number that begins at that token, normalised: `26-13`, `26-1C`, `0G-23`.
    func numeral(at index: Int) -> (value: String, end: Int)? {
        guard index < text.count, text.tokens[index].kind == .number else { return nil }
        var hyphen = index + 1
        var lead = text.span(index, index + 1).text
        if text.isWord(hyphen), !text.isSpaced(hyphen),
            text.tokens[hyphen].end - text.tokens[hyphen].start == 1
        {
            lead += text.span(hyphen, hyphen + 1).text.uppercased()
            hyphen += 1
        }
        guard text.isMark(hyphen, Mark.hyphen) || text.isMark(hyphen, Mark.dash), hyphen + 1 < text.count,
            text.tokens[hyphen + 1].kind == .number,
            // The Federal Register breaks its lines behind hyphens.
            !text.isSpaced(hyphen + 1) || text.tokens[hyphen + 1].flags.contains(.newLine)
        else { return nil }
        var tail = text.span(hyphen + 1, hyphen + 2).text
        var end = hyphen + 2
        if text.isWord(end), !text.isSpaced(end), text.tokens[end].end - text.tokens[end].start == 1 {
            tail += text.span(end, end + 1).text.uppercased()
            end += 1
        }
        return (lead + "-" + tail, end)
    }
}
