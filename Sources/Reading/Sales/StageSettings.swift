internal import Lexicon

/// The stages that a text tells of its sales at large: `Eight notifications reached Congress`, `has begun to consult
/// lawmakers about fighters for three states`, `will license no more exports`.
///
/// The sales that a text then lists have that stage, where nothing is said of them singly.
struct StageSettings {
    /// A stage told of no article by name, and in which sentence.
    private var settings: [(sentence: Int, stage: Stage, buyer: Label?)] = []

    init(_ frames: [SaleFrame], _ items: [ItemGroup]) {
        for frame in frames {
            guard let claim = frame.claim, claim.strength >= .loose, !frame.isBackground,
                StageClaim.rank(claim.stage) >= StageClaim.rank(.underReview), claim.stage != .delivered,
                claim.stage != .cancelled,
                frame.items.allSatisfy({ items[$0].mention == nil && items[$0].quantity == nil })
            else { continue }
            settings.append((frame.sentence, claim.stage, frame.buyer?.code))
        }
    }

    /// The stage of a sale that has none of its own: the last setting before it, else the first behind.
    func stage(of draft: SaleDraft) -> Stage? {
        guard let first = draft.sentences.first else { return nil }
        func fits(_ setting: (sentence: Int, stage: Stage, buyer: Label?)) -> Bool {
            // A contract covers what is told right behind it, and no more.
            if setting.stage == .signed, !(0...1).contains(first - setting.sentence) { return false }
            guard let buyer = setting.buyer, let own = draft.buyer, !own.isImplied else { return true }
            return buyer == own.code
        }
        let own = settings.filter(fits)
        return (own.last { $0.sentence <= first } ?? own.first)?.stage
    }
}
