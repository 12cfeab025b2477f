internal import Lexicon

/// A sale under construction: the frames that speak of it.
struct SaleDraft: Staged {
    var buyer: Role?
    var seller: Role?
    /// What its frames state of its stage.
    var claim: StageClaim?
    var channel: Channel
    var items: [Int] = []
    var amount: Int?
    var contractors: [ContractorMention] = []
    var sentences: [Int] = []
    /// Sentences that tell of several sales: which tokens speak of this one.
    var segments: [(sentence: Int, tokens: Range<Int>)] = []
    /// How it came about, for `--explain`: the frame's sentence and why it was joined.
    var steps: [MergeStep] = []
    var isBackground = false
    /// A counted noun that a rival's article stands for: item by item.
    var named: [Int: Int] = [:]
    /// Only the headline speaks of it so far.
    var onlyHeading = false
}

/// One step by which a sale came about.
struct MergeStep {
    var sentence: Int
    var reason: MergeReason
}

/// Why a frame opened a sale or joined one, in words for `--explain`.
enum MergeReason: String {
    case opens = "opens the sale"
    case sameArticle = "names the same article"
    case pointsBack = "points back to the sale in focus"
    case fillsArticles = "names the articles of a deal that had none"
    case sameSum = "gives the same sum"
    case continues = "goes on with the list"
    case rival = "competes for the order"
    case part = "prices a part of the deal"
}
