/// Words in a row: `a, b and c`.
enum WordList {
    static func and(_ words: [String]) -> String {
        guard let last = words.last, words.count > 1 else { return words.first ?? "" }
        return words.dropLast().joined(separator: ", ") + " and " + last
    }
}

/// `line 3`, `lines 1, 27 and 35`; a line is named once.
enum LineWords {
    static func text(_ lines: [Int]) -> String {
        var seen: Set<Int> = []
        let unique = lines.filter { seen.insert($0).inserted }
        let shown = unique.prefix(3).map(String.init)
        if unique.count > 3 { return "lines \(shown.joined(separator: ", ")) …" }
        return (unique.count == 1 ? "line " : "lines ") + WordList.and(shown)
    }
}

/// Small numbers as a sentence has them.
enum NumberWords {
    private static let small = [
        "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
        "twelve",
    ]

    static func text(_ number: Int) -> String {
        small.indices.contains(number) ? small[number] : String(number)
    }

    /// With thousands apart: `5,031`.
    static func grouped(_ number: Int) -> String {
        let digits = String(number.magnitude)
        var result = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index).isMultiple(of: 3) { result.append(",") }
            result.append(digit)
        }
        return number < 0 ? "-" + result : result
    }
}

/// A measured time in words: `3 ms`, `1.2 s`.
enum ElapsedWords {
    static func text(_ elapsed: Duration) -> String {
        let milliseconds =
            elapsed.components.seconds * 1000 + elapsed.components.attoseconds / 1_000_000_000_000_000
        if milliseconds < 1 { return "under 1 ms" }
        if milliseconds < 1000 { return "\(milliseconds) ms" }
        return "\(milliseconds / 1000).\(milliseconds % 1000 / 100) s"
    }
}

extension String {
    /// With its first letter as a capital.
    package var sentenceStart: String {
        guard let first else { return self }
        return first.uppercased() + dropFirst()
    }
}
