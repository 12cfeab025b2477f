internal import Lexicon

/// What stands beside a word of dealing and is not dealt in: replaced, beaten, optional, denied or doubted.
extension ClauseReader {
    /// `A C-17 touched down with the first missiles`, `six transports landed, carrying launchers`: what brings the articles.
    func isCarrier(_ index: Int) -> Bool {
        let element = elements.list[index]
        guard element.preposition == nil else { return false }
        let end = min(elements.list.count, index + 12)
        guard
            let moves = ((index + 1)..<min(end, index + 4)).first(where: { place in
                let next = elements.list[place]
                return next.kind == .phrase && next.phrase == "arrived"
                    || next.kind == .verb && !elements.verbs[next.reference].isPassive
                        && !next.triggers.isDisjoint(with: .move | .operate | .handover)
                        && next.triggers.isDisjoint(with: .transfer | .acquire)
            })
        else { return false }
        var brings = false
        for place in (moves + 1)..<max(moves + 1, end) {
            let next = elements.list[place]
            switch next.kind {
            case .verb:
                guard Self.carrying.contains(where: { text.reads(elements.verbs[next.reference].token, $0) })
                else { return false }
                brings = true
            case .item: return brings || next.preposition == .with
            case .noun where next.preposition == .with: brings = true
            case .actor, .comma: break
            default: return false
            }
        }
        return false
    }

    /// What a carrier does with the articles that it brings.
    private static let carrying: [StaticString] = [
        "carrying", "bringing", "delivering", "ferrying", "hauling",
    ]

    /// `to replace its M113 carriers`, `will succeed the Broncos`: what goes is not what is bought.
    func isReplaced(_ index: Int) -> Bool {
        let element = elements.list[index]
        guard element.preposition == nil, index > 0, elements.list[index - 1].kind == .verb else {
            return false
        }
        let verb = elements.verbs[elements.list[index - 1].reference]
        // `will replace MiG-29s, some of which Serbia received from Russia`: more is told of them.
        let behind = elements.list[(index + 1)..<min(elements.list.count, index + 3)].first {
            $0.kind != .comma
        }
        if let behind,
            text.classes(behind.start).contains(.relative)
                || behind.kind == .verb && elements.verbs[behind.reference].isReduced
        {
            return false
        }
        return !verb.isPassive && verb.triggers.isEmpty
            && (text.reads(verb.token, "replace") || text.reads(verb.token, "replaces")
                || text.reads(verb.token, "replacing") || text.reads(verb.token, "replaced")
                || text.reads(verb.token, "succeed") || text.reads(verb.token, "succeeding"))
    }

    /// `will take over from two frigates which Chile bought from Spain`: more is told of them, and that is a deal.
    func hasOwnRelative(_ index: Int) -> Bool {
        guard index + 2 < elements.list.count, elements.list[index + 1].kind == .boundary,
            text.reads(elements.list[index + 1].start, "which")
                || text.reads(elements.list[index + 1].start, "that")
        else { return false }
        let behind = elements.list[(index + 2)..<min(elements.list.count, index + 5)]
        guard let verb = behind.first(where: { $0.kind == .verb }) else { return false }
        return !verb.triggers.isDisjoint(with: .governing) && !behind.contains { $0.kind == .item }
    }

    /// `had been selected over Saab's Gripen and Dassault's Rafale`, `chose the A330 over the 767`
    func isLoser(_ index: Int, in clause: Range<Int>) -> Bool {
        var position = index
        while position > clause.lowerBound {
            let element = elements.list[position]
            switch element.kind {
            case .item, .firm, .actor:
                if element.preposition == .over {
                    return elements.list[clause.lowerBound..<position].contains {
                        $0.kind == .verb && $0.triggers.contains(.choose)
                    }
                }
                if element.preposition != nil { return false }
            case .comma, .conjunction: break
            default: return false
            }
            position -= 1
        }
        return false
    }

    /// `has shown interest in the type, and asked for trainers`: a noun that means what was told before.
    func isOnlyOfInterest(_ index: Int) -> Bool {
        let element = elements.list[index]
        return text.classes(element.start).contains(.definite) && element.end - element.start <= 2
    }

    /// `an option on 24 more`, `with an option to buy eight`: not bought yet.
    func isOptional(_ index: Int) -> Bool {
        func isOption(_ token: Int) -> Bool {
            (text.reads(token, "option") || text.reads(token, "options")) && text.mentionAt[max(token, 0)] < 0
        }
        let element = elements.list[index]
        if element.preposition == .on || element.preposition == .for,
            (max(0, element.start - 4)..<element.start).contains(where: isOption)
        {
            return true
        }
        guard index > 0, elements.list[index - 1].kind == .verb else { return false }
        let verb = elements.verbs[elements.list[index - 1].reference]
        return verb.isInfinitive && isOption(verb.start - 1)
    }

    /// `denied that it had sold`: what follows is said not to be so.
    func denies(_ element: Element) -> Bool {
        guard element.kind == .verb else { return false }
        let token = elements.verbs[element.reference].token
        return (text.reads(token, "denied") || text.reads(token, "denies")) && text.reads(token + 1, "that")
    }

    /// `is no proof that`, `did not say whether`, `if`: what follows is not said to be so.
    func opensDoubt(_ boundary: Int, behind start: Int) -> Bool {
        let opener = elements.list[boundary].start
        if text.reads(opener, "whether") {
            // `are discussing whether $2 billion in loans might be turned into an order for jets`
            let isWeighed = elements.list[start..<boundary].contains {
                $0.kind == .verb && !$0.triggers.isDisjoint(with: .negotiate | .review)
                    && !elements.verbs[$0.reference].isNegated
            }
            return !isWeighed && text.preposition(opener + 1) != .to
        }
        guard text.reads(opener, "that"), opener > 0,
            text.classes(opener - 1).isDisjoint(with: .itemNoun | .definite),
            text.mention(at: opener - 1) == nil,
            let verb = elements.list[start..<boundary].last(where: { $0.kind == .verb })
        else { return false }
        let group = elements.verbs[verb.reference]
        return group.isNegated && !elements.list[start..<boundary].contains { $0.kind == .item }
            || text.classes(opener - 2).contains(.negation)
    }
}
