internal import Lexicon

/// Whose money a sum is where several states call theirs alike: `crowns`, `pesos`, and the sign `$` in a text that
/// prints the same figure in Australian dollars.
///
/// The state named nearest decides, before the sum rather than behind it; where none of those is named that the name can
/// mean, the sum is not read, for nobody can say how much it is.
struct SharedCurrencies {
    let text: Text

    func told(_ amounts: [Amount]) -> [Amount] {
        let isShared = amounts.contains { Self.isShared($0.money.currency) }
        let hasOtherDollars = amounts.contains { Self.dollars.contains($0.money.currency) }
        guard isShared || hasOtherDollars else { return amounts }
        var told = isShared ? amounts.compactMap(named) : amounts
        if hasOtherDollars { takeDollars(&told) }
        return told
    }

    /// A code of the tables that is no currency's: a word in small letters.
    private static func isShared(_ code: String) -> Bool { code.utf8.first.map { $0 >= 0x61 } ?? false }

    private static let dollars: Set<String> = ["AUD", "CAD", "NZD", "SGD", "TWD", "HKD"]

    /// The sum in the currency of the state that is named nearest.
    private func named(_ amount: Amount) -> Amount? {
        guard Self.isShared(amount.money.currency) else { return amount }
        var amount = amount
        if let code = code(of: amount.money.currency, near: amount.figure) {
            amount.money.currency = code
        } else {
            // `5 billion crowns ($220 million)`: the dollars are clear.
            guard let conversion = amount.conversion else { return nil }
            amount.money = conversion
            amount.conversion = nil
        }
        return amount
    }

    /// How many tokens farther off a state behind the sum counts than one before it.
    private static let behind = 12

    private func code(of name: String, near token: Int) -> String? {
        guard let entity = text.lexicon.entity(.currency, name) else { return nil }
        var codes: [String: String] = [:]
        var best: String?
        for part in text.lexicon.detail(entity, "shared") {
            let pair = part.split(separator: "=").map(String.init)
            if pair.count == 2 { codes[pair[0]] = pair[1] } else { best = part }
        }
        var distance = Int.max
        for mention in text.mentions {
            let state = text.entity(mention).state
            guard state.isStateCode, let code = codes[state.text] else { continue }
            let place = Int(mention.start)
            let away = place < token ? token - place : place - token + Self.behind
            if away < distance {
                distance = away
                best = code
            }
        }
        return best
    }

    /// `$10b` beside `A$10 billion`: the same sum.
    private func takeDollars(_ amounts: inout [Amount]) {
        var named: [Int: String] = [:]
        for amount in amounts where Self.dollars.contains(amount.money.currency) {
            named[amount.money.amount] = amount.money.currency
        }
        for index in amounts.indices
        where amounts[index].money.currency == "USD" && amounts[index].conversion == nil
            && text.isMark(amounts[index].figure, Mark.dollar)
        {
            if let code = named[amounts[index].money.amount] { amounts[index].money.currency = code }
        }
    }
}
