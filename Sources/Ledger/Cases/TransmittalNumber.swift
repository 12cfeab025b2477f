package import Law

/// The number under which a certification was sent to Congress.
///
/// | form | what was sent | example |
/// |---|---|---|
/// | `YY-N` | a letter of offer, 36(b)(1) | `26-27`, `25-105` |
/// | `YY-0L`, `YY-1L` | an enhancement with a new certification, 36(b)(5)(C) | `25-0G`, `26-1C` |
/// | `0L-YY` | a report before delivery, 36(b)(5)(A) | `0G-23` |
///
/// `YY` is the fiscal year in which the number was opened, which may lie years before the notice. The digit before
/// the letter is part of the number: a reader that stops at `26-0` makes up a case, so `26-0` is not a number.
///
/// Two numbers are equal when they name the same case, however they were printed. A licence's number (`DDTC 23-012`)
/// belongs to another register and is not read.
package struct TransmittalNumber: Sendable {
    /// The number alone: `26-27`.
    package let number: String
    /// The words it was read from: `Transmittal No. 26-27`.
    package let printed: String
    /// What was sent under it, as its form tells.
    package let instrument: Instrument

    /// Reads a number, alone or behind the words that announce it; `nil` where the rest is no transmittal number.
    ///
    /// Hyphens of all kinds count as one, letters in either case, and `26-08` as `26-8`.
    package init?(_ text: some StringProtocol) {
        let text = String(text)
        if Self.isBare(text) {
            number = text
            printed = text
            instrument = .fms
            return
        }
        // The sign of a case that has no number yet, as most in the record; it stands in none.
        guard !text.utf8.contains(UInt8(ascii: "|")) else { return nil }
        let bare = Self.withoutPrefix(text)
        let parts = bare.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2 else { return nil }
        let first = Part(parts[0])
        let second = Part(parts[1])
        switch (first, second) {
        case (.digits(let year), .digits(let serial)):
            guard year.utf8.count == 2, serial.utf8.count <= 3 else { return nil }
            let shortened = serial.drop { $0 == "0" }
            guard !shortened.isEmpty else { return nil }
            number = "\(year)-\(shortened)"
            instrument = .fms
        case (.digits(let year), .lettered(let serial)):
            guard year.utf8.count == 2 else { return nil }
            number = "\(year)-\(serial)"
            instrument = .enhancement
        case (.lettered(let serial), .digits(let year)):
            guard year.utf8.count == 2 else { return nil }
            number = "\(serial)-\(year)"
            instrument = .enhancementReport
        default:
            return nil
        }
        printed = text
    }

    /// Whether a text is a letter of offer's number and nothing else, as all records have it: `26-27`.
    private static func isBare(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { letters in
            guard (4...6).contains(letters.count), letters[2] == UInt8(ascii: "-"),
                letters[3] != UInt8(ascii: "0")
            else { return false }
            let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
            return digits.contains(letters[0]) && digits.contains(letters[1])
                && letters[3...].allSatisfy { digits.contains($0) }
        }
    }

    /// One side of the hyphen.
    private enum Part {
        case digits(Substring)
        /// A digit and a letter.
        case lettered(Substring)
        case other

        init(_ text: Substring) {
            let bytes = Array(text.utf8)
            let digits = bytes.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }.count
            if digits == bytes.count, digits > 0 {
                self = .digits(text)
            } else if digits == 1, bytes.count == 2,
                (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(bytes[1])
            {
                self = .lettered(text)
            } else {
                self = .other
            }
        }
    }

    /// The text in capitals, with plain hyphens, without the words, signs and brackets around a number.
    static func withoutPrefix(_ text: String) -> String {
        var plain = ""
        for character in text.uppercased() {
            switch character {
            // hyphen, no-break hyphen, figure dash, en dash, em dash, minus, small and full-width hyphen
            case "\u{2010}"..."\u{2014}", "\u{2212}", "\u{FE63}", "\u{FF0D}": plain.append("-")
            case "\u{AD}", "\u{200B}", "\u{FEFF}": continue
            case _ where character.isWhitespace: plain.append(" ")
            default: plain.append(character)
            }
        }
        let punctuation = " -.:#[](),"
        var rest = plain[...]
        var before = ""
        repeat {
            before = String(rest)
            rest = rest.drop { punctuation.contains($0) }
            for word in ["TRANSMITTAL", "NUMBER", "NO", "NR", "№", "RSAT"] where rest.hasPrefix(word) {
                let after = rest.dropFirst(word.count)
                if let next = after.first, !next.isLetter { rest = after }
            }
        } while before != rest
        while let last = rest.last, punctuation.contains(last) { rest = rest.dropLast() }
        return String(rest)
    }
}

extension TransmittalNumber: Hashable {
    package static func == (left: TransmittalNumber, right: TransmittalNumber) -> Bool {
        left.number == right.number
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(number)
    }
}

extension TransmittalNumber: CustomStringConvertible {
    /// The number alone.
    package var description: String { number }
}

extension TransmittalNumber: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let number = TransmittalNumber(text) else {
            throw DecodingError.dataCorruptedError(
                in: container,
                debugDescription: "'\(text)' is not a transmittal number such as 26-27 or 26-1C")
        }
        self = number
    }

    /// Writes the number alone.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(number)
    }
}
