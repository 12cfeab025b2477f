internal import Lexicon

/// The words before a figure that take its edge off: `up to`, `about`, `nearly`, `an estimated`.
enum Hedges {
    /// The hedge that ends right before `token`, and where it begins; `token` itself where there is none.
    static func before(_ token: Int, in text: Text) -> (qualifier: Hedge?, start: Int) {
        var start = token
        var qualifier: Hedge?
        var position = token - 1
        while position >= 0, token - position <= 5 {
            if text.tokens[position + 1].flags.contains(.newBlock) { break }
            if let mention = text.mention(at: position), mention.kind == .phrase,
                let phrase = Self.qualifier(ofPhrase: text.entity(mention).type)
            {
                qualifier = stronger(qualifier, phrase)
                position = Int(mention.start) - 1
                start = position + 1
                continue
            }
            let classes = text.classes(position)
            if classes.contains(.approximate) {
                // `talking to Paris about 14 jets`: about them, not roughly so many.
                if classes.contains(.preposition), let party = text.mention(at: position - 1),
                    party.kind == .state || party.kind == .firm || party.kind == .body,
                    let link = text.preposition(Int(party.start) - 1), link == .to || link == .with,
                    !text.info(Int(party.start) - 2).triggers.isDisjoint(with: .talk | .negotiate)
                {
                    break
                }
                qualifier = stronger(qualifier, .approximately)
            } else if classes.contains(.estimated) {
                qualifier = stronger(qualifier, .estimated)
                if text.classes(position - 1).contains(.indefinite) { position -= 1 }
            } else if classes.contains(.ceiling) {
                qualifier = stronger(qualifier, .upTo)
            } else if classes.contains(.moreThan) {
                // `talks with Denmark over 24 jets`: about them, not more than them.
                let before = position - 1
                if text.mention(at: before).map({ $0.kind != .phrase && $0.kind != .article }) ?? false
                    || text.info(before).triggers.contains(.talk)
                    || text.info(before).triggers.contains(.dispute)
                    || text.info(before).triggers.contains(.give)
                {
                    break
                }
                qualifier = stronger(qualifier, .moreThan)
            } else if classes.contains(.lessThan) {
                qualifier = stronger(qualifier, .lessThan)
            } else {
                break
            }
            start = position
            position -= 1
        }
        return (qualifier, start)
    }

    /// Behind the hedges that begin at `token`.
    static func skip(_ token: Int, in text: Text) -> Int {
        var position = token
        while position < text.count {
            if let mention = text.mention(startingAt: position), mention.kind == .phrase,
                qualifier(ofPhrase: text.entity(mention).type) != nil
            {
                position = Int(mention.end)
            } else if !text.classes(position).isDisjoint(
                with: .approximate | .estimated | .ceiling | .moreThan | .lessThan)
            {
                position += 1
            } else {
                break
            }
        }
        return position
    }

    /// The hedge nearest the figure wins, except that a ceiling is never lost.
    private static func stronger(_ current: Hedge?, _ next: Hedge) -> Hedge {
        if next == .upTo { return .upTo }
        return current ?? next
    }

    static func qualifier(ofPhrase type: Label) -> Hedge? {
        switch type {
        case "up-to": .upTo
        case "more-than": .moreThan
        case "less-than": .lessThan
        case "approximate": .approximately
        case "estimated": .estimated
        default: nil
        }
    }
}
