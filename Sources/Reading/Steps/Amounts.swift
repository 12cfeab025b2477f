internal import Lexicon

/// A sum of money in the text.
struct Amount {
    var start: Int
    var end: Int
    /// Where the number itself begins, behind hedge and currency sign.
    var figure: Int
    var money: Money
    /// `$8.1 billion` in `7.1 billion euros ($8.1 billion)`: the same sum in dollars, in brackets.
    var conversion: Money?
    /// Printed without a currency (`60 missiles at 79 million`): only money by its company.
    var isBare = false
    /// The upper end of a range (`four to seven billion dollars`); `money` is then the lower one.
    var upper: Int?
}

/// Finds sums of money.
///
///     amount  = hedge? (sign number scale? | number scale? currency | code number scale?)
///     scale   = "million" | "bn" | "crore" …, also written onto the number or with a hyphen
///
/// Numbers are exact: `$79.1 million` is 79100000 dollars, and a sum that is no whole number of its currency is
/// not read.
struct Amounts {
    let text: Text

    static func find(in text: Text) -> [Amount] {
        SharedCurrencies(text: text).told(Amounts(text: text).find())
    }

    private func find() -> [Amount] {
        var amounts: [Amount] = []
        var index = 0
        while index < text.count {
            guard mayBegin(index), let amount = amount(at: index) else {
                index += 1
                continue
            }
            index = amount.end
            // `($1 = 1,383 won)`: a rate.
            if text.isMark(index, UInt8(ascii: "=")) || text.isMark(amount.figure - 1, UInt8(ascii: "=")) {
                continue
            }
            amounts.append(amount)
        }
        return amounts
    }

    /// Whether a sum can begin at that token: most cannot, and are left at one look.
    @inline(__always)
    private func mayBegin(_ index: Int) -> Bool {
        let token = text.tokens[index]
        switch token.kind {
        case .number: return true
        case .genitive: return false
        case .mark:
            return token.mark == Mark.dollar || token.mark >= Mark.euro && token.mark != Mark.other
        case .word:
            guard token.word != 0 else { return false }
            let classes = text.classes(index)
            if !classes.isDisjoint(with: .number | .dozen | .pair | .half)
                || classes.contains(.indefinite) && text.isIndefiniteDozen(index)
            {
                return true
            }
            return text.mention(at: index)?.kind == .currency
        }
    }

    /// The sum that begins at that token (hedges before it are looked up backwards).
    private func amount(at token: Int) -> Amount? {
        var position = token
        var currency = sign(at: &position)
        if currency == nil, let mention = text.mention(startingAt: token), mention.kind == .currency,
            isCode(mention), startsNumber(Int(mention.end))
        {
            currency = text.entity(mention).id
            position = Int(mention.end)
            if text.isMark(position, Mark.fullStop) { position += 1 }
        }
        guard position < text.count, let numeral = number(at: position) else { return nil }
        var end = numeral.end
        var exponent = 0
        var hasScale = scale(at: &end, &exponent)
        // `P28-billion` is no designation.
        let isPesos = hasScale && token > 0 && text.reads(token - 1, "p") && !text.isSpaced(token)
        if !isPesos, currency == nil,
            text.mention(at: position)?.kind == .article || text.mention(at: position)?.kind == .designator
        {
            return nil
        }
        // `four to seven billion dollars`, `$10m to $12m`
        var upper: Int?
        if let range = rangeEnd(at: end, currency: currency) {
            upper = range.numeral.scaled(by: range.exponent)
            end = range.end
            if !hasScale, range.exponent > 0 {
                exponent = range.exponent
                hasScale = true
            }
        }
        if currency == nil, let name = currencyName(at: &end) {
            currency = name
        }
        // `1.3 trillion won`: behind such a number no verb.
        if currency == nil, hasScale, exponent >= 6, text.reads(end, "won") {
            currency = "KRW"
            end += 1
        }
        // `P5.58 billion`: the peso's letter, written onto the number as Philippine papers do.
        if currency == nil, isPesos, text.isCapitalised(token - 1) { currency = "PHP" }
        // `1.77 billion pounds`: money by its size, where nothing is weighed.
        if currency == nil, hasScale, exponent >= 6, text.reads(end, "pounds"),
            text.preposition(end + 1) != .of
        {
            currency = "GBP"
            end += 1
        }
        var isBare = false
        if currency == nil {
            guard hasScale, exponent >= 6, !numeral.inWords || exponent >= 6 else { return nil }
            // `79 million missiles`, `5 million people` are counts.
            let next = text.classes(end)
            guard
                !text.isWord(end) || next.contains(.preposition) || next.contains(.conjunction)
                    || next.contains(.auxiliary) || next.contains(.relative) || next.contains(.verb)
            else { return nil }
            isBare = true
        }
        guard let amount = numeral.scaled(by: exponent) else { return nil }
        let hedge = Hedges.before(token, in: text)
        let span = text.span(hedge.start, end)
        var result = Amount(
            start: hedge.start, end: end, figure: isPesos ? token - 1 : token,
            money: Money(
                amount: amount, currency: currency ?? "USD", qualifier: hedge.qualifier ?? .exact, span: span),
            conversion: nil, isBare: isBare, upper: upper)
        if text.isMark(end, Mark.open), let inner = self.amount(at: Hedges.skip(end + 1, in: text)),
            text.isMark(inner.end, Mark.close), inner.money.currency != result.money.currency, !inner.isBare
        {
            result.conversion = inner.money
            result.end = inner.end + 1
        }
        return result
    }

    /// `USD`, `US$`, `Rs`: what is written before a figure; `Euro 2024` is a tournament.
    private func isCode(_ mention: Mention) -> Bool {
        let last = Int(mention.end) - 1
        // `A $5bn deal` begins a sentence; `A$5bn` is Australian.
        if text.isMark(last, Mark.dollar) { return last == Int(mention.start) || !text.isSpaced(last) }
        return text.tokens[last].flags.contains(.allCapitals)
            || text.reads(last, "rs")
    }

    private func startsNumber(_ token: Int) -> Bool {
        let next = text.isMark(token, Mark.fullStop) ? token + 1 : token
        return next < text.count && text.tokens[next].kind == .number
    }

    /// A number; `13 009` with a space between groups of three is one behind a currency sign.
    private func number(at token: Int) -> Numeral? {
        guard var numeral = text.numeral(at: token) else { return nil }
        if !numeral.inWords, numeral.decimals == 0, numeral.digits < 1000 {
            while numeral.end < text.count, text.tokens[numeral.end].kind == .number,
                text.tokens[numeral.end].end - text.tokens[numeral.end].start == 3,
                !text.tokens[numeral.end].flags.contains(.newLine),
                token > 0, text.tokens[token - 1].kind == .mark, text.tokens[token - 1].mark != Mark.comma,
                let group = text.numeral(at: numeral.end), group.decimals == 0, numeral.digits < 1_000_000_000
            {
                numeral.digits = numeral.digits * 1000 + group.digits
                numeral.end = group.end
            }
        }
        return numeral
    }

    private func sign(at position: inout Int) -> String? {
        guard position < text.count, text.tokens[position].kind == .mark else { return nil }
        let currency: String? =
            switch text.tokens[position].mark {
            case Mark.dollar: "USD"
            case Mark.euro: "EUR"
            case Mark.pound: "GBP"
            case Mark.yen: "JPY"
            case Mark.rupee: "INR"
            case Mark.won: "KRW"
            case Mark.lira: "TRY"
            case Mark.shekel: "ILS"
            case Mark.rouble: "RUB"
            case Mark.hryvnia: "UAH"
            case Mark.dong: "VND"
            default: nil
            }
        if currency != nil { position += 1 }
        // `$US1.95 billion`, as Australian papers write it.
        if currency == "USD", text.reads(position, "us"), !text.isSpaced(position), position + 1 < text.count,
            text.tokens[position + 1].kind == .number, !text.isSpaced(position + 1)
        {
            position += 1
        }
        return currency
    }

    /// `million`, `bn`, `-billion`, and what is written onto the number: `79.1m`.
    private func scale(at end: inout Int, _ exponent: inout Int) -> Bool {
        var found = false
        while end < text.count {
            let hyphenated = text.isMark(end, Mark.hyphen) && !text.isSpaced(end)
            let word = hyphenated ? end + 1 : end
            let info = text.info(word)
            guard text.isWord(word), !text.tokens[word].flags.contains(.newBlock) else { break }
            if info.classes.contains(.scale),
                info.value >= 3 || info.value == 2 && found == false && !hyphenated
            {
                exponent += Int(info.value)
                found = true
                end = word + 1
            } else if !found, info.classes.contains(.scaleSuffix), !text.isSpaced(word), !hyphenated {
                exponent += Int(info.value)
                found = true
                end = word + 1
                break
            } else {
                break
            }
        }
        return found
    }

    private func currencyName(at end: inout Int) -> String? {
        var position = end
        if text.isMark(position, Mark.hyphen), !text.isSpaced(position) { position += 1 }
        guard let mention = text.mention(startingAt: position), mention.kind == .currency else {
            // `980 million US dollars`: the state's adjective before the currency's name is in its names.
            return nil
        }
        // `5 October 2018. A $5bn deal`: no Australian dollars.
        let last = Int(mention.end) - 1
        if last > position, text.isMark(last, Mark.dollar), text.isSpaced(last) { return nil }
        end = Int(mention.end)
        return text.entity(mention).id
    }

    private func rangeEnd(at end: Int, currency: String?) -> (numeral: Numeral, end: Int, exponent: Int)? {
        var position = end
        guard
            text.preposition(position) == .to || text.isMark(position, Mark.dash)
                || text.isMark(position, Mark.hyphen)
        else { return nil }
        position += 1
        var start = position
        if currency != nil { _ = sign(at: &start) }
        guard let numeral = text.numeral(at: start) else { return nil }
        var stop = numeral.end
        var exponent = 0
        guard scale(at: &stop, &exponent) else { return nil }
        return (numeral, stop, exponent)
    }
}
