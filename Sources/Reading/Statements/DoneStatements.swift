internal import Lexicon

/// Clauses that tell a sale as done: bought, sold, ordered, signed for.
extension StatementReader {
    func done(_ sentence: Sentence, _ elements: Elements, _ add: Adder) {
        guard !sentence.signs.triggers.isDisjoint(with: .acquire | .transfer | .contract | .buy) else {
            return
        }
        for element in elements.list where element.kind == .verb {
            let verb = elements.verbs[element.reference]
            // A headline tells what was done in the present: `Ruritania buys tugs`.
            guard verb.isPast || verb.isPassive || sentence.isHeading, !verb.isNegated, !verb.isInfinitive,
                !verb.isGerund,
                !verb.isReduced,
                verb.modality == .asserted, isDeed(verb), !isConditional(verb.start, sentence)
            else { continue }
            let claim = clause(verb.start, verb.end, sentence)
            add(.done, claim.lowerBound, claim.upperBound, nil)
            return
        }
    }

    /// A verb that makes a sale, or one of signing with its contract behind it.
    private func isDeed(_ verb: VerbGroup) -> Bool {
        let token = verb.token
        // `a notice that the department delivered to Capitol Hill`: the notice, and no article.
        if text.reads(token, "delivered"),
            (max(0, verb.start - 8)..<min(text.count, verb.end + 5)).contains(where: {
                text.cues($0).contains(.notice)
            })
        {
            return false
        }
        if text.reads(token, "signed") || text.reads(token, "concluded") || text.reads(token, "sealed")
            || text.reads(token, "clinched") || text.reads(token, "closed") || text.reads(token, "inked")
        {
            // `signed for 45 of the pods`
            if text.reads(token, "signed"),
                text.preposition(verb.end) == .for
                    || text.reads(verb.end, "up") && text.preposition(verb.end + 1) == .for
            {
                return true
            }
            return (verb.end..<verb.end + 5).contains {
                text.reads($0, "contract") || text.reads($0, "deal") || text.reads($0, "agreement")
                    || text.reads($0, "letter")
                    || text.reads($0, "order") || text.reads($0, "purchase")
            }
        }
        // `placed an order for`
        if text.reads(token, "placed") {
            return (verb.end..<verb.end + 4).contains {
                text.reads($0, "order") || text.reads($0, "orders")
            }
        }
        if text.reads(token, "buys") || text.reads(token, "orders") || text.reads(token, "acquires")
            || text.reads(token, "purchases")
        {
            return true
        }
        return text.reads(token, "bought") || text.reads(token, "sold") || text.reads(token, "ordered")
            || text.reads(token, "purchased") || text.reads(token, "acquired")
            || text.reads(token, "procured")
            || text.reads(token, "delivered")
    }

    /// `if`, `once`, `would have`: no deed.
    private func isConditional(_ start: Int, _ sentence: Sentence) -> Bool {
        (max(sentence.start, start - 8)..<start).contains {
            text.reads($0, "if") || text.reads($0, "once") || text.reads($0, "until")
                || text.reads($0, "whether")
                || text.reads($0, "before") || text.reads($0, "had") || text.reads($0, "unless")
        }
    }
}
