internal import Lexicon

/// What stands behind the noun of a group: the name of its model, a version, a bracket.
extension ItemGroups {
    /// `46 engines of the T700-GE-701C model`, `5,301 guidance sections of the APKWS-II`, `12 jets in the F-16C version`:
    /// the name behind the noun.
    private func ofModel(_ position: Int, _ group: inout ItemGroup) -> Int? {
        guard group.head != nil || group.mention != nil, group.quantity != nil, group.designation == nil
        else {
            return nil
        }
        if text.preposition(position) == .in {
            guard text.classes(position + 1).contains(.definite), namesVersion(position + 2) else {
                return nil
            }
        } else if text.preposition(position) != .of {
            return nil
        }
        var index = position + 1
        let limit = min(text.count, position + 7)
        while index < limit {
            if let mention = text.mention(startingAt: index),
                mention.kind == .article || mention.kind == .designator
            {
                // `53 AMRAAMs in the AIM-120C-8 version`: the same family, told more closely.
                if let own = group.mention, own.entity != mention.entity || !mention.hasDesignation {
                    return nil
                }
                group.mention = mention
                if mention.hasDesignation { group.designation = mention }
                group.end = Int(mention.end)
                if text.classes(group.end).contains(.modifier) || text.reads(group.end, "type") {
                    group.end += 1
                }
                return group.end
            }
            let classes = text.classes(index)
            guard
                classes.contains(.definite) || classes.contains(.modifier) || text.isMark(index, Mark.hyphen)
                    || text.preposition(index) == .to && text.isMark(index - 1, Mark.hyphen)
            else { return nil }
            index += 1
        }
        return nil
    }

    /// `parts for fighter aircraft`, `spare parts for its F-16s`: gear of an article, which is dealt in and not the article.
    func gear(at token: Int) -> ItemGroup? {
        guard text.classes(token).contains(.gear) || text.reads(token, "components") else { return nil }
        var head = token
        if text.classes(head).contains(.modifier), text.classes(head + 1).contains(.gear) { head += 1 }
        guard Self.gearNouns.contains(where: { text.reads(head, $0) }) else { return nil }
        // `spare parts and support for its tanks`
        var end = head + 1
        while end - head < 6, text.classes(end).contains(.gear) || text.classes(end).contains(.conjunction) {
            end += 1
        }
        guard text.preposition(end) == .for else { return nil }
        var inner = end + 1
        while inner < min(text.count, end + 4),
            text.classes(inner).contains(.determiner) || text.classes(inner).contains(.possessive)
                || text.mention(startingAt: inner).map({ $0.kind == .state && $0.form == .adjective })
                    ?? false
        {
            inner += 1
        }
        guard inner < text.count, let article = group(at: inner),
            SaleEvidence.strength(of: article, text) >= .dual
        else { return nil }
        var gear = ItemGroup(start: token, end: article.end, nameStart: token)
        gear.head = head
        gear.isArms = true
        return gear
    }

    /// What articles need and is sold by itself.
    private static let gearNouns: [StaticString] = [
        "parts", "components", "spares", "maintenance", "sustainment", "equipment", "services",
    ]

    /// `the corvette INS Kirpan`, `the submarine Sindhuvir`: a ship by its name is one.
    func nameShip(_ group: inout ItemGroup) {
        guard group.mention == nil, group.quantity == nil, let head = group.head, group.end == head + 1,
            isShipName(group.end), !text.isCapitalised(head)
        else { return }
        let noun = text.line(head, head + 1).lowercased()
        guard Self.seaCategories.contains(noun) || noun == "warship" || noun == "tanker" else { return }
        var end = group.end + 1
        while end < text.count, end - group.end < 3, isShipName(end) { end += 1 }
        group.quantity = 1
        group.end = end
        group.isArms = group.isArms || text.classes(head).contains(.military)
    }

    /// A capitalised word of no other sense, in the same line.
    private func isShipName(_ token: Int) -> Bool {
        token < text.count && text.isWord(token) && text.isCapitalised(token) && text.isSpaced(token)
            && !text.tokens[token].flags.contains(.newLine) && text.mentionAt[token] < 0
            && text.classes(token).isEmpty
    }

    /// `F-16D Block 70 version`: a designation and the noun that calls it one.
    private func namesVersion(_ position: Int) -> Bool {
        guard let mention = text.mention(startingAt: position),
            mention.kind == .article || mention.kind == .designator
        else { return false }
        return text.reads(Int(mention.end), "version") || text.reads(Int(mention.end), "variant")
            || text.reads(Int(mention.end), "configuration") || text.reads(Int(mention.end), "model")
            || text.reads(Int(mention.end), "standard")
    }

    /// Takes in a bracket that only names the same thing again: `(AMRAAMs)`, `(GEM-T)`, `(AAM)`.
    func closeBracketOrApposition(_ position: Int, _ group: inout ItemGroup) -> Int {
        if let end = ofModel(position, &group) { return end }
        guard text.isMark(position, Mark.open), position + 1 < text.count else { return position }
        var inner = position + 1
        while inner < text.count, inner - position <= 8, !text.isMark(inner, Mark.close) {
            if let mention = text.mention(startingAt: inner),
                mention.kind == .article || mention.kind == .designator
            {
                if group.designation == nil, mention.hasDesignation { group.designation = mention }
                if group.mention == nil { group.mention = mention }
                inner = Int(mention.end)
            } else if text.isWord(inner), text.tokens[inner].end - text.tokens[inner].start <= 8,
                text.isCapitalised(inner) || text.classes(inner).contains(.modifier)
                    || text.classes(inner).contains(.itemNoun)
            {
                inner += 1
            } else if text.tokens[inner].kind == .mark,
                text.tokens[inner].mark == Mark.hyphen || text.tokens[inner].mark == Mark.slash
            {
                inner += 1
            } else {
                return position
            }
        }
        guard text.isMark(inner, Mark.close) else { return position }
        group.end = inner + 1
        return inner + 1
    }
}
