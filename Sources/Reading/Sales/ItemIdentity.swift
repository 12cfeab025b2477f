internal import Lexicon

/// Which item groups are the same thing told again.
extension SaleMerger {
    func unique(_ list: [Int]) -> [Int] {
        var result: [Int] = []
        var draft = SaleDraft(channel: .unknown)
        for item in list {
            if !isKnown(item, draft) {
                if let generic = result.firstIndex(where: { isLessSpecific($0, than: item) }) {
                    result[generic] = item
                } else {
                    result.append(item)
                }
            }
            draft.items = result
        }
        return result
    }

    /// The article's family, also where a noun was counted and its name stands elsewhere.
    func family(_ item: Int, in draft: SaleDraft) -> UInt32? { family(draft.named[item] ?? item) }

    /// `the contract for 48 aircraft` of a fighter that was named without a count: the noun counts the article.
    func counts(_ item: Int, _ named: Int) -> Bool {
        guard items[item].mention == nil, items[item].quantity != nil, let head = items[item].head,
            items[named].quantity == nil, let mention = items[named].mention, mention.kind == .article,
            !(items[item].nameStart..<head).contains(where: {
                !text.classes($0).isDisjoint(with: .military | .itemNoun) || text.tokens[$0].kind == .number
            })
        else { return false }
        return isKind(head, of: mention)
    }

    /// The noun names the article's category, or anything that is counted: `sets`, `units`.
    func isKind(_ head: Int, of mention: Mention) -> Bool {
        let cues = text.cues(head)
        if cues.contains(.anyKind) { return true }
        let category = text.entity(mention).type
        var noun = text.line(head, head + 1).lowercased()
        if noun.utf8.last == UInt8(ascii: "s") { noun.removeLast() }
        if category.contains(noun) { return true }
        // `180 vehicles` of a tank
        if noun == "vehicle" {
            return category.contains("tank") && !category.contains("missile") || category.contains("carrier")
        }
        if cues.contains(.airKind) { return category.contains("aircraft") || category.contains("fighter") }
        return cues.contains(.seaKind) && ItemGroups.seaCategories.contains { category.contains($0) }
    }

    /// The draft has this article already, said at least as exactly.
    func isKnown(_ item: Int, _ draft: SaleDraft) -> Bool {
        draft.items.contains { old in
            if let family = family(item) {
                guard self.family(old, in: draft) == family else { return false }
                if items[item].quantity == nil, items[item].designation == nil { return true }
                if items[item].isPart { return true }
                if items[item].quantity == nil || items[item].quantity == items[old].quantity {
                    return designation(item) == nil || designation(item) == designation(old)
                        || isVariant(designation(old), of: designation(item))
                }
                return false
            }
            if items[item].quantity == nil { return true }
            return items[item].quantity == items[old].quantity
                && (self.family(old) != nil || sameNoun(item, old))
        }
    }

    /// A sale without the articles that it tells again without their count: `Spike LR missile systems`, and later `168 Spike
    /// missiles`. A part or an upgrade of the article (`F-16 simulators`) is no telling of it.
    func withoutRepeats(_ draft: SaleDraft) -> SaleDraft {
        guard draft.items.count > 1 else { return draft }
        var draft = draft
        let all = draft.items
        draft.items.removeAll { item in
            guard items[item].quantity == nil, let family = family(item), let mention = items[item].mention,
                items[item].head.map({ isKind($0, of: mention) }) ?? true
            else { return false }
            return all.contains { other in
                items[other].quantity != nil && self.family(other) == family
                    && (designation(item) == nil || isVariant(designation(item), of: designation(other))
                        || isVariant(designation(other), of: designation(item)))
            }
        }
        return draft
    }

    /// What `old` says, `new` says more exactly: a count that was missing, a variant of the family.
    func isLessSpecific(_ old: Int, than new: Int) -> Bool {
        if let family = family(old) {
            guard self.family(new) == family else { return false }
            if items[old].quantity == nil, items[new].quantity != nil {
                return designation(old) == nil || isVariant(designation(new), of: designation(old))
            }
            return items[old].quantity == items[new].quantity
                && (designation(old) == nil || isVariant(designation(new), of: designation(old)))
        }
        if items[old].quantity == nil { return true }
        return items[old].quantity == items[new].quantity && self.family(new) != nil && sameNoun(old, new)
    }

    /// `F-16C Block 70` says more exactly what `F-16C` says; the Block II+ is another thing than the Block II.
    private func isVariant(_ one: String?, of other: String?) -> Bool {
        guard let one else { return false }
        guard let other else { return true }
        return one.hasPrefix(other) && one != other + "+"
    }
}
