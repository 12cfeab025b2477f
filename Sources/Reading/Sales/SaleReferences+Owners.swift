internal import Lexicon

/// Whose a purchase is: `its 2019 purchase of S-400s`, `their request for jets`.
extension SaleReferences {
    /// Puts whom `its` means before a noun of buying, as `Turkey's purchase` has it.
    func addOwners(_ elements: inout Elements, _ sentence: Sentence) {
        guard sentence.signs.classes.contains(.possessive) else { return }
        for token in sentence.tokens
        where text.classes(token).contains(.possessive)
            && (text.reads(token, "its") || text.reads(token, "their"))
        {
            guard let noun = dealing(behind: token),
                let place = elements.list.firstIndex(where: { $0.start == noun && $0.kind == .noun }),
                let index = elements.list.firstIndex(where: { $0.start > token }),
                let owner = owner(elements, before: index, except: maker(elements, behind: place))
            else { continue }
            var element = pointing(owner, token, token + 1, text.preposition(token - 1))
            element.isGenitive = true
            elements.list.insert(element, at: index)
        }
    }

    /// The noun of buying or asking that the possessive at `token` belongs to.
    private func dealing(behind token: Int) -> Int? {
        for position in (token + 1)..<min(text.count, token + 5) {
            let info = text.info(position)
            if info.classes.contains(.noun), text.mentionAt[position] < 0,
                !info.triggers.isDisjoint(with: .acquire | .request | .lease)
            {
                return text.tokens[min(position + 1, text.count - 1)].kind == .genitive ? nil : position
            }
            guard text.tokens[position].kind != .genitive, !text.isMark(position, Mark.comma),
                info.classes.isDisjoint(with: .preposition | .conjunction | .auxiliary)
            else { return nil }
        }
        return nil
    }

    /// The state named nearest before that neither makes the articles nor hands them over, else the last subject.
    private func owner(_ elements: Elements, before index: Int, except maker: Label?) -> Element? {
        for position in (0..<index).reversed() {
            let element = elements.list[position]
            guard isState(element), element.code != maker, element.preposition != .from,
                element.preposition != .by
            else { continue }
            return element
        }
        guard let subject, isState(subject), subject.code != maker else { return nil }
        return subject
    }

    /// The state that makes the next article, or that the next party is behind `from` or `with`.
    private func maker(_ elements: Elements, behind index: Int) -> Label? {
        for element in elements.list[index...].prefix(6) {
            if element.kind == .actor, element.preposition == .from { return element.code }
            guard element.kind == .item else { continue }
            for token in element.start..<element.end {
                if let mention = text.mention(startingAt: token), mention.kind == .article {
                    let state = text.entity(mention).state
                    return state.isEmpty ? nil : state
                }
            }
            return nil
        }
        return nil
    }
}
