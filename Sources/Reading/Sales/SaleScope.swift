internal import Lexicon

/// Whether a text can tell a sale of arms at all: asked of its words, before it is searched for sums and articles, and
/// of its articles, before its sentences are taken apart.
///
/// ``SaleEvidence`` opens no sale where nothing that may be arms is named and neither a body through which sales go nor
/// a set phrase for trade in arms; whatever lacks all of it is left here.
struct SaleScope {
    let text: Text
    /// A body or a phrase that can stand for the articles: `the arms package`, `Congress was notified`.
    private let isOfficial: Bool
    private let namesArms: Bool

    init(text: Text, sentences: [Sentence]) {
        self.text = text
        var isOfficial = false
        var namesArms = false
        for sentence in sentences
        where !sentence.signs.classes.isDisjoint(with: .military | .dual) {
            namesArms = true
            break
        }
        for mention in text.mentions {
            switch mention.kind {
            case .article, .designator: namesArms = true
            case .phrase: if Self.isOfArms(text.entity(mention).type) { isOfficial = true }
            case .body: if Self.isAuthority(text.entity(mention)) { isOfficial = true }
            default: break
            }
        }
        self.isOfficial = isOfficial
        // `anti-…` makes arms of what follows.
        self.namesArms = namesArms || text.tokens.indices.contains { text.reads($0, "anti") }
    }

    private static func isOfArms(_ phrase: Label) -> Bool {
        phrase == "military-equipment" || phrase == "fms" || phrase == "used"
    }

    /// A body through which sales go.
    private static func isAuthority(_ body: Entity) -> Bool {
        body.extra.hasPrefix("legislature") || body.extra == "approves-arms-sales"
            || body.extra == "notifies-arms-sales" || body.type == "legislature"
    }

    /// By its words.
    var mayTell: Bool { isOfficial || namesArms }

    /// By its articles and sums.
    func mayTell(_ items: [ItemGroup], _ amounts: [Amount]) -> Bool {
        if isOfficial { return !items.isEmpty || !amounts.isEmpty }
        return items.contains { SaleEvidence.mayBeArms($0, text) }
    }
}
