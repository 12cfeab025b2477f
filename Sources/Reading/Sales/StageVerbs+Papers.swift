internal import Lexicon

/// What verbs of no class state with their objects.
extension StageRules {
    /// `Next came 36 howitzers from KNDS`: bought; `will join Oman's air force`: a contract stands behind it; `could join`: it
    /// is talked of.
    func claimOfComingArticles(_ verb: VerbGroup, at position: Int) -> StageClaim? {
        let roles = RoleRules(text: text, elements: elements, clause: clause)
        if roles.comesNext(position) { return StageClaim(stage: .signed, strength: .assumed) }
        guard roles.reinforced(position) != nil else { return nil }
        return StageClaim(stage: verb.modality == .possible ? .negotiating : .signed, strength: .assumed)
    }

    /// `will not be delivered before 2027`, `won't arrive until next year`: late, and not refused.
    func isOnlyLate(_ verb: VerbGroup) -> Bool {
        guard !verb.triggers.isDisjoint(with: .deliver | .handover) else { return false }
        return (verb.end..<min(text.count, verb.end + 8)).contains {
            text.preposition($0) == .before || text.preposition($0) == .until
        }
    }

    /// `bought nothing yet`, `has ordered none`: the negation stands at the object.
    func deniesPurchase(_ verb: VerbGroup) -> Bool {
        (text.reads(verb.end, "nothing") || text.reads(verb.end, "none"))
            && !verb.triggers.isDisjoint(with: .acquire | .contract)
    }

    /// `will be shipped after all`: a stop that was taken back.
    func isAfterAll(_ verb: VerbGroup) -> Bool {
        (verb.end..<min(text.count, verb.end + 5)).contains {
            text.preposition($0) == .after && text.reads($0 + 1, "all")
                && (text.tokens[min($0 + 2, text.count - 1)].kind == .mark || $0 + 2 >= text.count
                    || text.preposition($0 + 2) != nil)
        }
    }

    /// `Sweden's planned sale of 14 jets`, `the proposed deal`: a noun of transfer with a word that it is not made yet.
    func claimOfPlannedSale(_ noun: Element) -> StageClaim? {
        guard !noun.triggers.isDisjoint(with: .transfer), noun.triggers.isDisjoint(with: .notify),
            (max(0, noun.start - 3)..<noun.start).contains(where: { text.saleCues($0).contains(.planned) })
        else { return nil }
        return StageClaim(stage: .negotiating, strength: .assumed)
    }

    /// `had come from Hyundai in 2020`: they are there; `are to come from South Korea`: a contract stands behind it.
    func claimOfComing(_ verb: VerbGroup, at position: Int) -> StageClaim? {
        guard RoleRules(text: text, elements: elements, clause: clause).source(ofComing: position) != nil
        else { return nil }
        return verb.isPast && verb.modality == .asserted
            ? StageClaim(stage: .delivered) : StageClaim(stage: .signed, strength: .assumed)
    }

    /// `has an agreement with France for a submarine`: it stands.
    func claimOfPaper(_ verb: VerbGroup, at position: Int) -> StageClaim? {
        guard text.classes(verb.token).contains(.have), verb.triggers.isEmpty, isTold(verb),
            let paper = next(position), paper.kind == .noun, paper.preposition == nil,
            paper.triggers.isSuperset(of: .deal | .agree),
            RoleRules(text: text, elements: elements, clause: clause).hasPaper(position + 1)
        else { return nil }
        return StageClaim(stage: .signed, strength: .assumed)
    }

    /// `Under that licence 110 vehicles could be sold`: the licence lets them go.
    func isUnderLicence(_ position: Int) -> Bool {
        elements.list[clause.lowerBound..<position].contains {
            $0.kind == .noun && $0.preposition == .under && $0.triggers.contains(.authorise)
        }
    }
}
