internal import Lexicon

/// A party found in a role: its code and its tokens.
struct Role: Equatable {
    var code: Label
    var start: Int
    var end: Int
    /// The firm behind the code, where a firm stands for its state.
    var firm: UInt32?
    /// Inferred from an origin or from the document, not named in the clause.
    var isImplied = false
    /// The rule that gave it.
    var rule = RoleRule.grammar

    /// The same party, found by that rule.
    func by(_ rule: RoleRule) -> Role {
        var role = self
        role.rule = rule
        return role
    }
}

/// By which rule a party came into its role, in words for `--explain`.
enum RoleRule: String {
    case grammar = "the grammar of the clause"
    case recipient = "behind `to` or `for` at a verb of transfer, or its indirect object"
    case acquirer = "the subject of an acquiring verb, or the agent of its passive"
    case beneficiary = "the force for which the articles are meant"
    case owner = "the genitive or adjective at a dealing noun"
    case destination = "behind `to` or `for` at the articles"
    case label = "a label before the colon, or over the paragraph"
    case partner = "the other party of a contract or of talks"
    case besideCount = "the party right behind its own count"
    case supplier = "the subject of a transferring verb, or behind `from` or `by`"
    case licensor = "the state that authorises or refuses"
    case origin = "the origin that is said of the articles"
    case maker = "the state of the articles' maker"
    case approver = "the body that clears sales of its state"
    case focus = "the buyer of whom the text spoke last"
    case subject = "the state that the text is about"
    case sameArticle = "the seller of the same articles elsewhere in the text"
}

/// What one clause claims of one sale, before frames are merged.
struct SaleFrame: Staged {
    var sentence: Int
    var isHeading = false
    var buyer: Role?
    var seller: Role?
    /// Numbers in the document's list of item groups.
    var items: [Int] = []
    /// A number in the document's list of amounts.
    var amount: Int?
    /// What the clauses state of its stage.
    var claim: StageClaim?
    var channel: Channel = .unknown
    var contractors: [ContractorMention] = []
    /// A word of dealing stands in the clause; without one the clause only adds to a sale that is there.
    var hasTrigger = false
    /// A word of dealing governs an article of the clause.
    var isLinked = false
    /// A body that clears or notifies sales stands in its sentence beside a word of clearing or notifying.
    var isOfficial = false
    /// Such a body authorises a transfer to a named buyer for a sum.
    var isOfficialSale: Bool {
        isOfficial && stage == .approved && amount != nil && isPricedDeal
            && (buyer.map { $0.code != "USA" } ?? false)
    }
    /// A sum stands in a clause with a word of dealing.
    var isPricedDeal = false
    /// Things told before are what it deals in: `ordered them in 2011`.
    var dealsInThem = false
    /// It points back (`the package`, `it`).
    var pointsBack = false
    /// It tells of an agreement of its own: `signed a reciprocal access agreement`.
    var opensOwnDeal = false
    /// A past date of its own, or `previous`, `earlier`, `already`: another deal than the one in focus.
    var isBackground = false
    /// It goes on with a list: `the package includes`, `its annex lists`, `are part of it as well`.
    var isList = false
    /// It adds: `also`, `too`, `as well`.
    var adds = false
    /// Its articles compete for one order.
    var competes = false
    /// Words say that they do so in a contest for an order: `in the running`, `the bidders`.
    var isContest = false
    /// It only says of whom the text goes on to speak.
    var setsFocus = false
    /// The tokens whose words gave it.
    var start = 0
    var end = 0
    /// Where the sentence tells of several sales, the tokens that speak of this one.
    var segment: Range<Int>?
}

/// A firm named as a maker or contractor.
struct ContractorMention: Equatable {
    var start: Int
    var end: Int
    var firm: UInt32?
    var placeStart = 0
    var placeEnd = 0
    /// `principal contractor` stands with it.
    var isPrincipal = false
}

extension Triggers {
    /// The classes that make a clause one about a sale.
    static var sale: Triggers {
        .transfer | .acquire | .request | .authorise | .notify | .contract | .refuse | .deliver | .cost
            | .negotiate | .offer | .deal | .upgrade
    }
}
