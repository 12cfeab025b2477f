internal import Lexicon

/// Which sum belongs to which articles of a sentence, and which belongs to none.
struct SumRules {
    let text: Text
    let items: [ItemGroup]
    let amounts: [Amount]

    /// Gives each sum the articles that it is about: those before it where the sentence names them first
    /// (`53 X at $225m and 60 Y at $79m`), those behind it where it begins with a sum.
    func split(_ frame: SaleFrame, _ candidates: [Int]) -> [SaleFrame] {
        let isOfSeveral = candidates.count == 1 && countsSales(frame.start..<frame.end)
        let sums = candidates.filter { !isTotal($0) && !isAid($0) && !isReturned($0) && !isOfSeveral }
        guard sums.count >= 2, frame.items.count >= 2 else {
            var frame = frame
            frame.amount = sums.first { !amounts[$0].isBare } ?? (frame.items.isEmpty ? nil : sums.first)
            return [frame]
        }
        var events: [(position: Int, item: Int?, amount: Int?)] = []
        for item in frame.items { events.append((items[item].start, item, nil)) }
        for sum in sums { events.append((amounts[sum].start, nil, sum)) }
        events.sort { $0.position < $1.position }
        let sumFirst = events.first?.amount != nil
        var result: [SaleFrame] = []
        var part = frame
        part.items = []
        part.amount = nil
        var start = frame.start
        func close(_ end: Int) {
            part.segment = start..<max(end, start + 1)
            result.append(part)
            part.items = []
            part.amount = nil
            start = end
        }
        // A sum that stands before its articles: `a contract of $3 billion for 24 jets`.
        var leads: Int?
        for event in events {
            if let item = event.item {
                if !sumFirst, part.amount != nil, leads != part.amount { close(event.position) }
                leads = nil
                part.items.append(item)
            } else if let amount = event.amount {
                if !sumFirst, frame.items.contains(where: { self.leads(amount, to: $0) }) {
                    if !part.items.isEmpty { close(event.position) }
                    leads = amount
                    part.amount = amount
                    continue
                }
                if part.amount != nil {
                    if part.items.isEmpty { continue }
                    close(event.position)
                }
                part.amount = amount
            }
        }
        if !part.items.isEmpty || part.amount != nil { close(frame.end) }
        // `…, and Washington covers $40 million of the cost`: a sum left over has no articles.
        let told = result.filter { !$0.items.isEmpty }
        return told.isEmpty ? result : told
    }

    /// `$3 billion for 24 jets`, `a $4 billion contract for 20 tanks`: nothing but the deal's noun stands between.
    private func leads(_ amount: Int, to item: Int) -> Bool {
        guard (1...4).contains(items[item].start - amounts[amount].end) else { return false }
        let behind = amounts[amount].end..<items[item].start
        var hasPreposition = false
        for token in behind {
            if let preposition = text.preposition(token) {
                guard preposition == .for || preposition == .of else { return false }
                hasPreposition = true
            } else if text.tokens[token].kind == .mark || text.classes(token).contains(.conjunction) {
                return false
            }
        }
        return hasPreposition
    }

    /// `two possible foreign military sales`, `three contracts`: one sum beside them is theirs together.
    private func countsSales(_ tokens: Range<Int>) -> Bool {
        for token in tokens
        where !text.classes(token).isDisjoint(with: .number) || text.tokens[token].kind == .number {
            guard let numeral = text.numeral(at: token), let count = numeral.whole,
                numeral.inWords ? (2...12).contains(count) : (13...999).contains(count)
            else { continue }
            for next in numeral.end..<min(tokens.upperBound, numeral.end + 5) {
                if namesSales(next) { return true }
                if text.mention(startingAt: next)?.kind == .article { break }
            }
        }
        return false
    }

    /// `sales`, `deals`, `contracts`, `notifications`: deals in the plural.
    private func namesSales(_ token: Int) -> Bool {
        let info = text.info(token)
        guard info.classes.contains(.noun), text.isWord(token),
            !info.triggers.isDisjoint(with: .transfer | .deal | .contract | .notify | .acquire)
        else { return text.reads(token, "cases") }
        return text.bytes[Int(text.tokens[token].end) - 1] | 0x20 == UInt8(ascii: "s")
    }

    /// `gave back 949 million euros already paid`, `refunded $200 million`, `some 30 million dollars has been paid`: money
    /// that changed hands, and no price.
    func isReturned(_ number: Int) -> Bool {
        let amount = amounts[number]
        let behind = [amount.end, amount.end + 1, amount.end + 2]
        if behind.contains(where: {
            text.reads($0, "paid") || text.reads($0, "refunded") || text.reads($0, "repaid")
        }) {
            return true
        }
        return (max(0, amount.start - 3)..<amount.start).contains {
            text.reads($0, "refunded") || text.reads($0, "refund") || text.reads($0, "repaid")
                || text.reads($0, "repay")
                || text.reads($0, "back")
                    && !text.info($0 - 1).triggers.isDisjoint(with: .give | .handover | .pay)
        }
    }

    /// `$1.3 billion in military aid`, `$26 billion of aid`: money given, and no price.
    func isAid(_ number: Int) -> Bool {
        var token = amounts[number].end
        guard let preposition = text.preposition(token), preposition == .in || preposition == .of else {
            return false
        }
        token += 1
        let limit = min(text.count, token + 4)
        while token < limit {
            let info = text.info(token)
            if info.triggers.contains(.aid), info.classes.contains(.noun) { return true }
            guard text.isWord(token), info.classes.isDisjoint(with: .preposition | .conjunction | .itemNoun)
            else {
                return false
            }
            token += 1
        }
        return false
    }

    /// `Together the cases come to $304 million`: cued before or behind the sum.
    func isTotal(_ number: Int) -> Bool {
        let amount = amounts[number]
        // `Arms exports from Israel hit a record $14.8 billion last year`
        if (max(0, amount.start - 8)..<amount.start).contains(where: {
            text.mention(at: $0)?.kind == .phrase && text.reads($0, "exports")
                && text.preposition(amount.start - 1) != .for
        }) {
            return true
        }
        for token in max(0, amount.start - 6)..<amount.start {
            if text.tokens[token].flags.contains(.newBlock) { continue }
            if text.classes(token).contains(.total), !isPriceWord(token, amount),
                text.preposition(token + 1) != .with
            {
                return true
            }
            // `Defence exports came to $14.8 billion last year`
            if text.reads(token, "exports"), text.tokens[token + 1].kind == .word,
                text.preposition(token + 1) == nil, amount.start - token <= 4
            {
                return true
            }
            if let mention = text.mention(at: token), mention.kind == .phrase,
                text.entity(mention).type == "total", !isOwnValue(Int(mention.start))
            {
                return true
            }
        }
        for token in amount.end..<min(text.count, amount.end + 3) {
            if text.tokens[token].flags.contains(.newBlock) || text.isMark(token, Mark.fullStop) { break }
            if text.reads(token, "together") || text.reads(token, "combined")
                || text.reads(token, "altogether")
                || text.reads(token, "between") && text.reads(token + 1, "them")
            {
                return true
            }
        }
        return false
    }

    /// `53 missiles, totaling about $225 million` prices what stands before it; `sales totaling $3.1bn` adds up.
    private func isPriceWord(_ token: Int, _ amount: Amount) -> Bool {
        guard text.classes(token).contains(.worth) || isOwnValue(token) else { return false }
        return !(max(0, token - 4)..<token).contains(where: namesSales)
    }

    /// `their total value`, `at a total cost of`: one thing's, where no deals in the plural stand before it.
    private func isOwnValue(_ token: Int) -> Bool {
        guard text.reads(token, "total"), text.info(token + 1).triggers.contains(.cost) else { return false }
        return !(max(0, token - 6)..<token).contains(where: namesSales)
    }
}
