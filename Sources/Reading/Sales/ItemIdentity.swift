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

    /// The draft has this article already, said at least as exactly.
    func isKnown(_ item: Int, _ draft: SaleDraft) -> Bool {
        draft.items.contains { old in
            if let family = family(item) {
                guard self.family(old) == family else { return false }
                if items[item].quantity == nil, items[item].designation == nil { return true }
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
