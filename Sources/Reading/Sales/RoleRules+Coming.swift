internal import Lexicon

/// Deals told by what comes: who waits for articles, what came next in a row of deals, what is to join a force.
extension RoleRules {
    /// `awaits six Rafales`, `is waiting for 18 K9s`: the state that waits for articles which it does not make.
    func awaits(_ index: Int) -> Int? {
        guard element(index).kind == .verb, element(index).triggers.contains(.pending),
            index + 1 < clause.upperBound
        else { return nil }
        let verb = elements.verbs[element(index).reference]
        let thing = element(index + 1)
        guard !verb.isPassive, !verb.isNegated, !verb.isInfinitive, verb.modality == .asserted,
            thing.kind == .item, thing.preposition == nil || thing.preposition == .for,
            let maker = origin(behind: index), let subject = subject(of: index),
            element(subject).kind == .actor, element(subject).code.isStateCode,
            element(subject).code != maker
        else { return nil }
        // `expects 12 jets to fly over the city`: an act is expected, and no article.
        if index + 2 < clause.upperBound, element(index + 2).kind == .verb,
            elements.verbs[element(index + 2).reference].isInfinitive,
            element(index + 2).triggers.isDisjoint(with: .deliver | .handover)
        {
            return nil
        }
        return subject
    }

    /// `From America, the navy awaits six helicopters`: from where, before the subject.
    func frontedSource(before index: Int) -> Int? {
        guard let first = clause.first, first < index,
            element(first).kind == .actor || element(first).kind == .firm,
            element(first).preposition == .from, !element(first).isAdjective
        else { return nil }
        return first
    }

    /// `Next came 90 howitzers from Kalyani for $155 million`: articles that follow in a row of deals, behind a verb
    /// without a subject before it; told with their source or their sum.
    func comesNext(_ index: Int) -> Bool {
        guard element(index).kind == .verb, index + 2 < clause.upperBound,
            element(index + 1).kind == .item, element(index + 1).preposition == nil
        else { return false }
        let verb = elements.verbs[element(index).reference]
        guard text.cues(verb.token).contains(.follow) || isComing(verb), !verb.isNegated, !verb.isPassive,
            text.tokens[element(index + 1).start].kind == .number
                || text.classes(element(index + 1).start).contains(.number),
            !(clause.lowerBound..<index).contains(where: { position in
                switch element(position).kind {
                case .item, .firm, .reference, .amount: true
                case .actor: element(position).preposition != .from
                default: false
                }
            })
        else { return false }
        return ((index + 2)..<min(clause.upperBound, index + 6)).contains { position in
            element(position).kind == .amount
                || element(position).preposition == .from
                    && (element(position).kind == .firm || element(position).kind == .actor)
        }
    }

    /// `Twelve F-16s will join Argentina's air force`, `could strengthen the Ukrainian navy`: whose force gets articles; not
    /// who is joined in a drill.
    func reinforced(_ index: Int) -> Int? {
        guard element(index).kind == .verb, index > clause.lowerBound, index + 1 < clause.upperBound else {
            return nil
        }
        let verb = elements.verbs[element(index).reference]
        guard text.saleCues(verb.token).contains(.reinforce), !verb.isNegated, !verb.isPassive,
            !verb.isPast, !verb.isGerund
        else { return nil }
        let owner = element(index + 1)
        guard owner.kind == .actor, owner.preposition == nil, owner.code.isStateCode,
            owner.isGenitive || owner.isAdjective || text.entity(owner.entity).type == "armed-force",
            text.entity(owner.entity).type == "armed-force"
                || (owner.end..<min(text.count, owner.end + 4)).contains(where: {
                    text.classes($0).contains(.force) || text.reads($0, "fleet")
                }),
            !clause.contains(where: { !element($0).triggers.isDisjoint(with: .exercise | .attack) })
        else { return nil }
        guard
            let thing = (max(clause.lowerBound, index - 5)..<index).last(where: {
                element($0).kind == .item
                    && (element($0).preposition == nil || element($0).preposition == .of)
            }), !(thing..<index).contains(where: { element($0).kind == .verb && $0 != index }),
            let maker = origin(behind: thing - 1), maker != owner.code
        else { return nil }
        return index + 1
    }
}
