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
}

/// What one clause claims of one sale, before frames are merged.
struct SaleFrame {
    var sentence: Int
    var isHeading = false
    var buyer: Role?
    var seller: Role?
    /// Numbers in the document's list of item groups.
    var items: [Int] = []
    /// A number in the document's list of amounts.
    var amount: Int?
    var stage: Stage = .reported
    /// The stage was said, not assumed.
    var stageIsStated = false
    var channel: Channel = .unknown
    var contractors: [ContractorMention] = []
    /// A word of dealing stands in the clause; without one the clause only adds to a sale that is there.
    var hasTrigger = false
    /// It points back (`the package`, `it`).
    var pointsBack = false
    /// A past date of its own, or `previous`, `earlier`, `already`: another deal than the one in focus.
    var isBackground = false
    /// It goes on with a list: `the package includes`, `its annex lists`, `are part of it as well`.
    var isList = false
    /// It only says of whom the text goes on to speak.
    var setsFocus = false
    /// The tokens whose words gave it.
    var start = 0
    var end = 0
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
