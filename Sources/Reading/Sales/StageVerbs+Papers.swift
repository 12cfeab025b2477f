internal import Lexicon

/// What verbs of no class state with their objects.
extension StageRules {
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
