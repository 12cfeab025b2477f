/// Finds the day of publication that a text prints about itself.
///
/// Only places that speak of the document count: the heading of a record, a line with a label, a dateline, a
/// line that is a date and nothing else. A day in the prose is what the article tells of, not when it
/// appeared.
enum PublicationDay {
    /// The places, best first.
    private enum Place: Int {
        /// `[Federal Register Volume 91, Number 4 (Wednesday, January 7, 2026)]`
        case recordHeading
        /// `NEWS | Jan. 8, 2026`
        case newsBar
        /// `Published: 8 January 2026`, `date 2026-01-08`
        case published
        /// `ANKARA, May 15, 2025 —`, `Washington (AFP) Jan 31, 2026`
        case dateline
        /// `June 25, 2026`
        case alone
        /// `Updated: Apr 30, 2016 01:02 IST`
        case updated
        /// `New Delhi, Monday 27 February 2017`: often the day on which the page was fetched.
        case placeAndDay
    }

    /// Lines with text that are looked at, from the top.
    private static let mostLines = 25

    /// The day, `YYYY-MM-DD`.
    static func find(in head: [UInt8]) -> String? {
        var best: (place: Place, date: PrintedDate)?
        var seen = 0
        let head = head.withPlainSpaces
        for range in Lines(head) {
            let line = head[range].trimmed
            guard !line.isEmpty else { continue }
            seen += 1
            if seen > mostLines { break }
            guard let found = place(head, line.indices, isTop: seen <= 3) else { continue }
            if let best, best.place.rawValue <= found.place.rawValue { continue }
            best = found
        }
        return best?.date.description
    }

    private static func place(
        _ bytes: [UInt8], _ line: Range<Int>, isTop: Bool
    ) -> (place: Place, date: PrintedDate)? {
        if let date = inRecordHeading(bytes, line) { return (.recordHeading, date) }
        // A date that tells of the document stands near the start of its line.
        let near = line.lowerBound..<min(line.upperBound, line.lowerBound + 120)
        guard hasYear(bytes, near), let found = PrintedDate.firstFound(in: bytes, near) else { return nil }
        let before = Array(bytes[line.lowerBound..<found.range.lowerBound].trimmed)
        let after = Array(bytes[found.range.upperBound..<line.upperBound].trimmed)
        if let label = label(at: before) { return (label, found.date) }
        if endsWithBar(before), before.count <= 24, isTime(after) { return (.newsBar, found.date) }
        if before.allSatisfy({ !$0.isLetter && !$0.isDigit }), isTime(after) { return (.alone, found.date) }
        // `Sept. 12, 2017 — A year ago`: a dateline without its place, right below the heading.
        if isTop, before.isEmpty, after.starts(with: [0xE2, 0x80]), opensText(after) {
            return (.dateline, found.date)
        }
        if isByline(before), isTime(after) { return (.dateline, found.date) }
        guard isPlace(before) else { return nil }
        let isSigned = after.isEmpty && before.contains(UInt8(ascii: "("))
        if opensText(after) || isSigned { return (.dateline, found.date) }
        return isTime(after) ? (.placeAndDay, found.date) : nil
    }

    /// Four digits side by side: without them a line holds no day, and most lines have none.
    private static func hasYear(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        var digits = 0
        for position in range {
            digits = bytes[position].isDigit ? digits + 1 : 0
            if digits == 4 { return true }
        }
        return false
    }

    private static func inRecordHeading(_ bytes: [UInt8], _ line: Range<Int>) -> PrintedDate? {
        let start = line.lowerBound
        guard
            bytes.holds("[federal register volume", at: start)
                || bytes.holds("[congressional record", at: start)
                || bytes.holds("federal register / vol.", at: start)
                || bytes.holds("federal register, volume", at: start)
        else { return nil }
        return PrintedDate.firstFound(in: bytes, line)?.date
    }

    /// The label that `before` ends with: `Published`, `Posted on`, `world Updated:`.
    private static func label(at before: [UInt8]) -> Place? {
        var words = before.split(whereSeparator: { !$0.isLetter }).map {
            String(decoding: $0.map(\.lowered), as: UTF8.self)
        }
        if let last = words.last, ["on", "at"].contains(last) { words.removeLast() }
        guard let last = words.last, words.count <= 6 else { return nil }
        switch last {
        case "published", "posted", "issued", "released": return .published
        case "date": return words.count <= 2 ? .published : nil
        case "updated", "modified": return .updated
        default: return nil
        }
    }

    private static func endsWithBar(_ before: [UInt8]) -> Bool { before.last == UInt8(ascii: "|") }

    /// Nothing, or a time of day: `01:02 IST`, `, 15:26`, `at 5.30 pm`.
    private static func isTime(_ after: [UInt8]) -> Bool {
        guard !after.isEmpty else { return true }
        let hasSign = after.contains { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: ".") }
        let isClock = hasSign && after.contains(where: \.isDigit)
        return after.count <= 32 && (isClock || after.allSatisfy { !$0.isLetter && !$0.isDigit })
    }

    /// A dash or a colon, also behind the name of an agency in brackets.
    private static func opensText(_ after: [UInt8]) -> Bool {
        var rest = after[...]
        if rest.first == UInt8(ascii: "("), let close = rest.firstIndex(of: UInt8(ascii: ")")), close < 40 {
            return rest.count > close
        }
        // `/PRNewswire/ --`
        if rest.first == UInt8(ascii: "/"), let close = rest.dropFirst().firstIndex(of: UInt8(ascii: "/")),
            close < 40
        {
            rest = rest[(close + 1)...].drop(while: \.isSpace)
        }
        // `ROME (Aug. 24, 2026) -`
        if rest.first == UInt8(ascii: ")") { rest = rest.dropFirst().drop(while: \.isSpace) }
        guard let first = rest.first else { return false }
        // `COPENHAGEN, 10 January 2026. The paradox …`: a new sentence behind it.
        if first == UInt8(ascii: "."), rest.count > 2 {
            let next = rest.dropFirst().drop(while: \.isSpace).first
            return rest.dropFirst().first?.isSpace ?? false && next.map { $0.isUpper || $0 >= 0x80 } ?? false
        }
        let isDash = rest.starts(with: [0xE2, 0x80, 0x93]) || rest.starts(with: [0xE2, 0x80, 0x94])
        return isDash || first == UInt8(ascii: "-") || first == UInt8(ascii: ":")
    }

    /// `By our defence editor, CANBERRA,`: who wrote it and where, in a line that the date ends.
    private static func isByline(_ before: [UInt8]) -> Bool {
        guard before.count <= 90, !before.contains(UInt8(ascii: ".")) || before.last == UInt8(ascii: ".")
        else {
            return false
        }
        let begins = ["by ", "from "].contains { word in
            before.count > word.utf8.count && zip(before, word.utf8).allSatisfy { $0.lowered == $1 }
        }
        let last = before.last ?? 0
        let isSet =
            last == UInt8(ascii: ",") || last == UInt8(ascii: "|") || last == UInt8(ascii: "-")
            || last >= 0x80
        return begins && isSet
    }

    /// Names of places and agencies: each word begins with a capital.
    private static func isPlace(_ before: [UInt8]) -> Bool {
        guard (2...60).contains(before.count), let first = before.first, first.isUpper || first >= 0x80 else {
            return false
        }
        var isWordStart = true
        for byte in before {
            switch byte {
            case 0x20, 0x2C, 0x2E, 0x28, 0x29, 0x2F, 0x2D: isWordStart = true
            case 0x27: isWordStart = false
            default:
                if byte < 0x80, !byte.isLetter { return false }
                if isWordStart, byte.isLower { return false }
                isWordStart = false
            }
        }
        return true
    }
}
