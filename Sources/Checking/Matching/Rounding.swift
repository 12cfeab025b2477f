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
        guard printed != real, max(printed, real) >= 100, min(printed, real) >= 10 else { return false }
        return printed == real * 10 || real == printed * 10
            || String(printed).utf8.sorted() == String(real).utf8.sorted()
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
