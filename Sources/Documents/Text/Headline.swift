/// The headline of a plain text: its first line, where that reads like one.
enum Headline {
    /// `nil` where the text begins with its story.
    static func find(in head: [UInt8]) -> String? {
        var lines = Lines(head).lazy.map { head[$0].trimmed }.filter {
            !$0.isEmpty && !Boilerplate.isBoilerplate($0)
        }.makeIterator()
        guard let first = lines.next(), let second = lines.next() else { return nil }
        guard (8...200).contains(first.count), isOpening(first), first.contains(0x20) else { return nil }
        // A small letter below a full line goes on with its sentence: the lines are broken by width.
        if first.count >= 50, let next = second.first, next.isLower { return nil }
        if let byte = first.first, byte.isLetter || byte.isDigit,
            let found = PrintedDate.found(in: head, at: first.startIndex),
            found.range.upperBound <= first.endIndex
        {
            return nil
        }
        if isDateline(first) { return nil }
        return PageFacts.withoutSite(String(decoding: first, as: UTF8.self).singleSpaced)
    }

    /// Begins as a headline may and does not end as a sentence does.
    private static func isOpening(_ line: ArraySlice<UInt8>) -> Bool {
        guard let first = line.first, let last = line.last else { return false }
        let opens =
            first.isUpper || first.isDigit || first >= 0x80 || first == UInt8(ascii: "\"") || first == 0x27
            || first == UInt8(ascii: "$")
        let closes: [UInt8] = [0x2E, 0x2C, 0x3B, 0x3A, 0x29, 0x2D]
        return opens && !closes.contains(last)
    }

    /// `WASHINGTON, April 22 …`: two words in capitals or one with a comma, then more.
    private static func isDateline(_ line: ArraySlice<UInt8>) -> Bool {
        let words = line.split(whereSeparator: \.isSpace)
        guard let first = words.first, words.count > 2, first.count > 3 else { return false }
        let isCapital = first.allSatisfy { !$0.isLower }
        let word = words[1]
        return isCapital
            && (first.last == UInt8(ascii: ",") || word.elementsEqual([0xE2, 0x80, 0x94])
                || word.elementsEqual([0xE2, 0x80, 0x93]) || word.elementsEqual([0x2D])
                || word.first == UInt8(ascii: "("))
    }
}
