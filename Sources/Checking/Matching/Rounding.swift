package import Reading

/// Whether a figure is one that a careful reporter would write for another.
enum Rounding {
    /// The size of the last printed figure: 100,000 for `$79.1 million`, 1,000,000,000 for `$9 billion`.
    static func unit(of amount: Int) -> Int {
        guard amount != 0 else { return 1 }
        var unit = 1
        var value = amount
        while value % 10 == 0 {
            value /= 10
            unit *= 10
        }
        return unit
    }

    /// `$225m` for 225,000,000; `nearly $80 million` for 79.1; `$1.4 billion` for 1.35 to 1.45; `more than $20
    /// billion` for 20.3.
    static func bears(_ printed: Int, _ qualifier: Hedge?, _ real: Int) -> Bool {
        if printed == real { return true }
        let difference = abs(printed - real)
        let unit = unit(of: printed)
        switch qualifier {
        case .moreThan:
            return real >= printed && difference <= max(unit, printed / 10)
        case .lessThan, .upTo:
            return real <= printed && difference <= max(unit, printed / 20)
                || difference * 2 <= unit && difference * 14 <= real
        case .approximately, .estimated, nil, .exact:
            // A unit that is most of the figure says little: `$9 billion` still means 8.5 to 9.5.
            // `about $315 million` for 317: with a hedge one part in seventy is near enough.
            let isHedged = qualifier == .approximately || qualifier == .estimated
            let slack = qualifier == .approximately ? unit : unit / 2
            return difference <= min(slack, printed / 14) || difference * (isHedged ? 70 : 200) <= real
        }
    }

    /// What a slip makes of a figure of three digits or more: its digits in another order, or a nought too many or too few.
    static func isSlip(_ printed: Int, _ real: Int) -> Bool {
        guard printed != real, min(printed, real) >= 10 else { return false }
        if max(printed, real) < 100 {
            // `27` for 72: of two figures only the swapped ones.
            return printed % 10 == real / 10 && real % 10 == printed / 10
        }
        return printed == real * 10 || real == printed * 10
            || String(printed).utf8.sorted() == String(real).utf8.sorted()
    }

    /// What a slip makes of a sum: the right figures with another unit, two figures swapped, one of them wrong, doubled or
    /// dropped: `$301.5 million` for 310.5, `$39 billion` for 39.2 million, `$191 million` for 91.
    static func isSlipSum(_ printed: Int, _ qualifier: Hedge?, _ real: Int) -> Bool {
        guard printed > 0, real > 0, !bears(printed, qualifier, real) else { return false }
        for power in [1000, 1_000_000, 10, 100] {
            if printed >= power, bears(printed / power, qualifier, real) { return true }
            if real >= power, bears(printed, qualifier, real / power) { return true }
        }
        let one = figures(printed)
        // What the article rounded: `$191 million` for 91.4.
        let length = String(real).utf8.count
        return (1...3).contains { kept in
            var unit = 1
            for _ in 0..<max(0, length - kept) { unit *= 10 }
            return isSlip(one, figures((real + unit / 2) / unit * unit), printed, real)
        } || isSlip(one, figures(real), printed, real)
    }

    private static func isSlip(_ one: [UInt8], _ two: [UInt8], _ printed: Int, _ real: Int) -> Bool {
        // A single figure says too little: `$2 billion` is no slip of `$3 billion`.
        guard one.count >= 2, two.count >= 2 else { return false }
        let ratio = Double(max(printed, real)) / Double(min(printed, real))
        if one.count == two.count, ratio < 10 {
            if one.sorted() == two.sorted() { return true }
            return one.count >= 3 && zip(one, two).filter { $0 != $1 }.count == 1
        }
        let (long, short) = one.count > two.count ? (one, two) : (two, one)
        guard long.count == short.count + 1 else { return false }
        // One figure more, at the head, in the middle or at the end.
        return long.indices.contains { left in
            long[..<left].elementsEqual(short[..<left]) && long[(left + 1)...].elementsEqual(short[left...])
        }
    }

    /// The figures of a sum up to the last that is not nought.
    private static func figures(_ value: Int) -> [UInt8] {
        var digits = Array(String(value).utf8)
        while digits.last == UInt8(ascii: "0") { digits.removeLast() }
        return digits
    }

    /// The same, for counts: exact unless hedged or round.
    static func bearsCount(_ printed: Int, _ qualifier: Hedge?, _ real: Int) -> Bool {
        if printed == real { return true }
        switch qualifier {
        case .approximately, .estimated:
            return abs(printed - real) <= max(unit(of: printed) / 2, real / 50)
        case .moreThan: return real >= printed && real - printed <= max(unit(of: printed), printed / 5)
        case .lessThan: return real <= printed && printed - real <= max(unit(of: printed), printed / 5)
        case .upTo, .exact, nil: return false
        }
    }
}
