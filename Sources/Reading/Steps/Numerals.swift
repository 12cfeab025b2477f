internal import Lexicon

/// A number in figures or words: exact, as a whole number and a power of ten below it.
struct Numeral {
    /// First token.
    var start: Int
    /// Behind the last token.
    var end: Int
    /// The number without its decimal point.
    var digits: Int
    /// How many of the digits stand behind the decimal point.
    var decimals: Int
    /// Printed in words (`seven hundred thirty`), with or without figures in brackets behind.
    var inWords: Bool
    /// Words and bracketed figures that do not say the same.
    var disagrees = false

    /// The greatest number that is read: a thousand times what any sum or count of the field comes to, and small
    /// enough to be multiplied and added up without care. What is greater is left out, as what cannot be read is.
    static let greatest = 1_000_000_000_000_000

    /// The whole number; nil where it has decimals.
    var whole: Int? { decimals == 0 ? digits : nil }

    /// The number times a power of ten; nil where that is no whole number or too large.
    func scaled(by exponent: Int) -> Int? {
        var value = digits
        var exponent = exponent - decimals
        while exponent < 0 {
            guard value % 10 == 0 else { return nil }
            value /= 10
            exponent += 1
        }
        while exponent > 0 {
            guard value <= Self.greatest / 10 else { return nil }
            value *= 10
            exponent -= 1
        }
        return value
    }
}

extension Text {
    /// The number that begins at that token, in figures or words; nil where none does.
    func numeral(at token: Int) -> Numeral? {
        guard token < count else { return nil }
        if tokens[token].kind == .number { return figures(at: token) }
        guard
            !info(token).classes.isDisjoint(with: .number | .dozen | .pair | .half)
                || isIndefiniteDozen(token)
        else { return nil }
        return words(at: token)
    }

    private func figures(at token: Int) -> Numeral? {
        var digits = 0
        var decimals = 0
        var behindPoint = false
        for index in Int(tokens[token].start)..<Int(tokens[token].end) {
            let byte = bytes[index]
            if byte == Mark.fullStop {
                behindPoint = true
            } else if (0x30...0x39).contains(byte) {
                digits = digits * 10 + Int(byte - 0x30)
                guard digits <= Numeral.greatest else { return nil }
                if behindPoint { decimals += 1 }
            }
        }
        return Numeral(start: token, end: token + 1, digits: digits, decimals: decimals, inWords: false)
    }

    /// `a dozen`, `a pair`, `a hundred`
    func isIndefiniteDozen(_ token: Int) -> Bool {
        classes(token).contains(.indefinite)
            && !classes(token + 1).isDisjoint(with: .dozen | .pair | .scale | .score)
            && !classes(token + 1).contains(.title)
    }

    /// `twenty`, `eighty-four`, `seven hundred thirty`, `a dozen`, `half a dozen`, `four dozen`, `a pair of`;
    /// bracketed figures behind it belong to it: `seven hundred thirty (730)`.
    private func words(at token: Int) -> Numeral? {
        var position = token
        var total = 0
        var group = 0
        var seen = false
        var half = false
        scan: while position < count {
            let info = info(position)
            if position > token, tokens[position].flags.contains(.newBlock) || position - token > 12 { break }
            if info.classes.contains(.half), !seen, classes(position + 1).contains(.indefinite) {
                half = true
                position += 2
                continue
            }
            if isIndefiniteDozen(position), !seen {
                position += 1
                group = 1
                seen = true
                continue
            }
            if info.classes.contains(.number), !info.classes.contains(.scale) {
                // `twenty thirty` are two numbers; `twenty three` is one.
                let value = Int(info.value)
                if seen, group % 100 != 0 || group >= 10_000,
                    !(group % 100 >= 20 && group % 10 == 0 && value < 10)
                {
                    break
                }
                group += value
                seen = true
                position += 1
            } else if info.classes.contains(.scale), seen, Int(info.value) == 2, group < 100 {
                group *= 100
                position += 1
            } else if info.classes.contains(.scale), seen, Int(info.value) == 3, total == 0 {
                total += group * 1000
                group = 0
                position += 1
            } else if info.classes.contains(.dozen), seen || half {
                group = half ? 6 : max(group, 1) * 12
                seen = true
                position += 1
                break scan
            } else if info.classes.contains(.pair), seen, group == 1 {
                group = 2
                position += 1
                break scan
            } else if info.classes.contains(.score), seen, group >= 1 {
                group *= 20
                position += 1
                break scan
            } else if seen, isMark(position, Mark.hyphen), !isSpaced(position),
                classes(position + 1).contains(.number)
            {
                position += 1
            } else if seen, text(position, isAndBetweenNumbers: group, thousands: total) {
                position += 1
            } else {
                break
            }
        }
        guard seen || half && group > 0 else { return nil }
        // `six and a half billion`
        if seen, total == 0, group < 100, reads(position, "and"), reads(position + 1, "a"),
            reads(position + 2, "half"),
            classes(position + 3).contains(.scale), Int(info(position + 3).value) >= 6
        {
            return Numeral(
                start: token, end: position + 3, digits: group * 10 + 5, decimals: 1, inWords: true)
        }
        var numeral = Numeral(
            start: token, end: position, digits: total + group, decimals: 0, inWords: true)
        if isMark(position, Mark.open), position + 2 < count, tokens[position + 1].kind == .number,
            isMark(position + 2, Mark.close), let inside = figures(at: position + 1), let whole = inside.whole
        {
            numeral.disagrees = whole != numeral.digits
            numeral.digits = whole
            numeral.end = position + 3
        }
        return numeral
    }

    /// `one hundred and twenty`, `five thousand and six`.
    private func text(_ position: Int, isAndBetweenNumbers group: Int, thousands: Int) -> Bool {
        (group >= 100 && group % 100 == 0 || group == 0 && thousands > 0)
            && info(position).classes.contains(.conjunction)
            && info(position).value == 1 && classes(position + 1).contains(.number)
            && !classes(position + 1).contains(.scale)
    }
}
