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
        switch qualifier {
        case .moreThan:
            let unit = unit(of: printed)
            return real >= printed && difference <= max(unit, printed / 10)
        case .lessThan, .upTo:
            let unit = unit(of: printed)
            return real <= printed && difference <= max(unit, printed / 20)
                || difference * 2 <= unit && difference * 14 <= real
        case .approximately, .estimated, nil, .exact:
            // A unit that is most of the figure says little: `$9 billion` still means 8.5 to 9.5.
            // `about $315 million` for 317: with a hedge one part in seventy is near enough.
            let isHedged = qualifier == .approximately || qualifier == .estimated
            if difference * (isHedged ? 70 : 200) <= real { return true }
            guard difference <= printed / 14 else { return false }
            let unit = unit(of: printed)
            return difference <= (qualifier == .approximately ? unit : unit / 2)
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
        guard printed > 0, real > 0, max(printed, real) < 1_000_000_000_000_000,
            !bears(printed, qualifier, real)
        else { return false }
        if isPowerOff(printed, qualifier, real, 1000) || isPowerOff(printed, qualifier, real, 1_000_000)
            || isPowerOff(printed, qualifier, real, 10) || isPowerOff(printed, qualifier, real, 100)
        {
            return true
        }
        let ratio = Double(max(printed, real)) / Double(min(printed, real))
        let one = Figures(printed)
        // A single figure says too little: `$2 billion` is no slip of `$3 billion`.
        guard one.count >= 2 else { return false }
        let all = Figures(real)
        if one.isSlip(of: all, ratio) { return true }
        // What the article rounded: `$191 million` for 91.4.
        var unit = 1
        for _ in 0..<max(0, all.count + all.noughts - 1) { unit *= 10 }
        for _ in 1...3 {
            if one.isSlip(of: Figures((real + unit / 2) / unit * unit), ratio) { return true }
            unit = max(1, unit / 10)
        }
        return false
    }

    /// Right but for the unit: millions for thousands.
    private static func isPowerOff(_ printed: Int, _ qualifier: Hedge?, _ real: Int, _ power: Int) -> Bool {
        printed >= power && bears(printed / power, qualifier, real)
            || real >= power && bears(printed, qualifier, real / power)
    }

    /// The figures of a sum up to the last that is not nought, four bits each, the last one lowest.
    private struct Figures {
        var packed: UInt64 = 0
        var count = 0
        /// The noughts behind them.
        var noughts = 0
        /// How often each figure stands among them, six bits each.
        var counts: UInt64 = 0

        init(_ value: Int) {
            var value = UInt64(value)
            while value > 0 {
                let (rest, figure) = value.quotientAndRemainder(dividingBy: 10)
                value = rest
                if figure == 0, count == 0 {
                    noughts += 1
                    continue
                }
                packed |= figure << UInt64(4 * count)
                counts += 1 << (6 * figure)
                count += 1
            }
        }

        func isSlip(of other: Figures, _ ratio: Double) -> Bool {
            guard count >= 2, other.count >= 2 else { return false }
            if count == other.count, ratio < 10 {
                if counts == other.counts { return true }
                guard count >= 3 else { return false }
                let differing = packed ^ other.packed
                let low = UInt64(differing.trailingZeroBitCount / 4 * 4)
                let mask: UInt64 = 0xF << low
                return differing & ~mask == 0
            }
            let (long, short) = count > other.count ? (self, other) : (other, self)
            guard long.count == short.count + 1 else { return false }
            // One figure more, at the head, in the middle or at the end.
            for left in 0..<long.count {
                let shift = UInt64(4 * left)
                let one: UInt64 = 1
                let below: UInt64 = long.packed & ((one << shift) &- 1)
                let above: UInt64 = (long.packed >> (shift + 4)) << shift
                if above | below == short.packed { return true }
            }
            return false
        }
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
