/// A stage that a clause states, and how firmly.
struct StageClaim: Equatable {
    /// How much a claim weighs against others on the same sale.
    enum Strength: Int, Comparable {
        /// The articles are in use (`flies`, `in service`): with a deal it tells that they were delivered, alone nothing.
        case inUse
        /// It follows from what is planned or named (`will supply`, `its order for`), where nothing else is said.
        case assumed
        /// Told of a time before that of the text (`had been blocked`, `long promised`).
        case earlier
        /// Told by a word that reporters use of sales still to come (`has sold`): it yields to what Congress was told.
        case loose
        /// Told as a fact of the text's own time.
        case firm

        static func < (one: Strength, two: Strength) -> Bool { one.rawValue < two.rawValue }
    }

    var stage: Stage
    var strength = Strength.firm
    /// It takes a stop away (`lifted the ban`, `released the jets`).
    var isRelease = false

    /// The stages in the order in which one beats another within a clause and, later, within a sale.
    static func rank(_ stage: Stage) -> Int {
        switch stage {
        case .reported: 0
        case .requested: 1
        case .negotiating: 2
        case .offered: 3
        case .underReview: 4
        case .notified: 5
        case .approved: 6
        case .signed: 7
        case .delivered: 8
        case .blocked: 9
        case .cancelled: 10
        }
    }

    /// A stop that was told of an earlier time.
    private var isOver: Bool { strength == .earlier && stage == .blocked }

    /// Stages that an authority gives: a loose word does not stand against them.
    private static let official: Set<Stage> = [.notified, .approved, .underReview]

    /// Whether `other` takes the place of this claim: what is said of now before what was earlier or is only
    /// planned, then the further stage.
    func yields(to other: StageClaim) -> Bool {
        if strength == .loose, other.strength == .firm, Self.official.contains(other.stage) { return true }
        if other.strength == .loose, strength == .firm, Self.official.contains(stage) { return false }
        // `had been held up for a year`: a stop of an earlier time is over.
        if isOver != other.isOver { return isOver }
        if other.isRelease, stage == .blocked || other.strength == .firm && stage == .cancelled {
            return true
        }
        if isRelease, other.stage == .blocked || strength == .firm && other.stage == .cancelled {
            return false
        }
        // A plan does not tell more of a sale than what has been done in it before.
        if other.strength == .earlier || strength == .earlier || other.strength == .assumed
            || strength == .assumed
            || other.strength == .inUse || strength == .inUse
        {
            let one = min(strength, .loose)
            let two = min(other.strength, .loose)
            if one != two { return two > one }
        }
        return Self.rank(other.stage) > Self.rank(stage)
    }

    /// The two claims as one.
    static func joined(_ one: StageClaim?, _ two: StageClaim?) -> StageClaim? {
        guard let one else { return two }
        guard let two else { return one }
        // `ordered 25 and has all of them in service`
        if one.strength == .inUse, two.stage == .signed { return StageClaim(stage: .delivered) }
        if two.strength == .inUse, one.stage == .signed { return StageClaim(stage: .delivered) }
        return one.yields(to: two) ? two : one
    }
}

/// What holds a claim on the stage of a sale: a frame, and the draft that frames make.
protocol Staged {
    var claim: StageClaim? { get set }
}

extension Staged {
    /// The stage as far as it is known.
    var stage: Stage {
        get {
            guard let claim, claim.strength != .inUse else { return .reported }
            return claim.stage
        }
        set { claim = StageClaim(stage: newValue) }
    }

    /// The stage was said, not assumed.
    var stageIsStated: Bool { claim.map { $0.strength > .assumed } ?? false }
    /// The stage was that of an earlier time: any other beats it.
    var stageIsEarlier: Bool { claim?.strength == .earlier }
    /// The stage was told by a loose word (`sold`).
    var stageIsLoose: Bool { claim?.strength == .loose }
}
