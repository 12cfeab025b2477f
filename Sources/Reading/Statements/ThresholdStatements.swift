internal import Lexicon

/// Sums from which a sale must be told to Congress: `have to be reported once they reach $100 million`, `the $25 million
/// threshold`, `notices are due from $300 million`.
extension StatementReader {
    /// Whether the sum is such a line, and no sale's price.
    ///
    /// Three things make it one: a duty, something that is told, and a word that makes the sum a line (`from`, `above`,
    /// `reaches`, `or more`). A noun that says line (`threshold`) stands for all three.
    func isThreshold(_ amount: Amount, _ sentence: Sentence) -> Bool {
        let cues = sentence.signs.cues
        guard amount.money.amount <= Self.highestLine else { return false }
        if goesToCongress(sentence), isLine(amount, sentence) || isMoreThan(amount, sentence),
            !isPrice(amount, sentence)
        {
            return true
        }
        guard cues.contains(.telling) || cues.contains(.line) else { return false }
        if isNamedLine(amount, sentence) { return cues.contains(.telling) || cues.contains(.threshold) }
        guard cues.contains(.telling), cues.contains(.duty), isLine(amount, sentence) else { return false }
        return !isPrice(amount, sentence) && !tellsOfOneNotice(sentence)
    }

    /// `any weapon that costs more than $14 million goes to the Hill`, `must go before lawmakers`: a rule for every sale, told
    /// by its way.
    private func goesToCongress(_ sentence: Sentence) -> Bool {
        guard sentence.signs.cues.contains(.anySale) else { return false }
        return sentence.tokens.contains { token in
            guard
                text.reads(token, "go") || text.reads(token, "goes") || text.reads(token, "come")
                    || text.reads(token, "comes")
            else { return false }
            guard text.reads(token + 1, "to") || text.reads(token + 1, "before") else { return false }
            return (token + 2..<min(sentence.end, token + 5)).contains {
                isCongress($0) || text.reads($0, "hill")
            }
        }
    }

    /// No line that Congress ever drew lies above it: a larger sum is a price.
    private static let highestLine = 1_000_000_000

    /// `the $25 million threshold`, `a threshold of $14 million`, `the line for Peru is $300 million`.
    private func isNamedLine(_ amount: Amount, _ sentence: Sentence) -> Bool {
        let behind = amount.end..<min(sentence.end, amount.end + 3)
        if behind.contains(where: { text.cues($0).contains(.line) }) { return true }
        // `$25 million from which sales have to be reported`
        if text.preposition(amount.end) == .from, text.classes(amount.end + 1).contains(.relative) {
            return true
        }
        // The word itself may stand far before: `the threshold from which sales to Sweden must be reported is …`.
        let reach = sentence.signs.cues.contains(.threshold) ? 24 : 10
        let before = max(sentence.start, amount.start - reach)..<amount.start
        guard let line = before.last(where: { text.cues($0).contains(.line) }) else { return false }
        // The words between are a state or a class of articles, not another sum's.
        return !(line..<amount.start).contains {
            text.isMark($0, Mark.comma) || text.isMark($0, Mark.semicolon)
        }
    }

    /// `from`, `above`, `once they reach` before the sum, `or more`, `upwards` behind it.
    private func isLine(_ amount: Amount, _ sentence: Sentence) -> Bool {
        if (max(sentence.start, amount.start - 3)..<amount.figure).contains(where: {
            text.cues($0).contains(.reaching)
        }) {
            return true
        }
        return (amount.end..<min(sentence.end, amount.end + 3)).contains { token in
            text.reads(token, "upwards") || text.reads(token, "up") && text.reads(token - 1, "and")
                || (text.reads(token, "more") || text.reads(token, "above") || text.reads(token, "over"))
                    && (text.reads(token - 1, "or") || text.reads(token - 1, "and"))
        }
    }

    /// `more than $14 million`: a line only where the sentence speaks of every sale.
    private func isMoreThan(_ amount: Amount, _ sentence: Sentence) -> Bool {
        (max(sentence.start, amount.start - 2)..<amount.figure).contains {
            text.reads($0, "more") && text.reads($0 + 1, "than")
        }
    }

    /// `the sale, worth over $100 million`: a price. `sales worth more than $100 million`: a line.
    private func isPrice(_ amount: Amount, _ sentence: Sentence) -> Bool {
        let window = max(sentence.start, amount.start - 4)..<amount.start
        guard
            let worth = window.first(where: {
                text.classes($0).contains(.worth) || text.reads($0, "cost") || text.reads($0, "costs")
                    || text.reads($0, "estimated") || text.reads($0, "put")
            })
        else { return false }
        // `any major system for us that costs more than`
        let reach = text.classes(worth - 1).contains(.relative) ? 9 : 3
        return !(max(sentence.start, worth - reach)..<worth).contains { text.cues($0).contains(.anySale) }
    }

    /// `notified Congress of a sale of more than $100 million`: a notice that was given, and no duty to give one.
    private func tellsOfOneNotice(_ sentence: Sentence) -> Bool {
        sentence.tokens.contains { token in
            (text.reads(token, "notified") || text.reads(token, "told") || text.reads(token, "informed"))
                && (text.reads(token + 1, "congress") || text.reads(token + 1, "lawmakers"))
                && !(text.reads(token - 1, "be") || text.reads(token - 1, "is")
                    || text.reads(token - 1, "are"))
        }
    }
}
