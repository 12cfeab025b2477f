internal import Lexicon

/// The parties of the sale of which a text speaks somewhere.
struct Topic {
    var seller: Label?
    var buyer: Label?
    /// The byte at which it was told last.
    var place = 0
}

/// The sales of a text in the order in which it tells them: at each sentence the one told last.
struct Topics {
    private let sales: [Topic]
    /// Where each sale is told, in the order of the text; a sale may be told in several places.
    private let places: [(start: Int, sale: Int)]
    private let first: Int?
    private var next = 0
    private var last: Int?

    init(_ sales: [Sale], in text: Text) {
        self.sales = sales.map {
            Topic(seller: ($0.seller?.code).map(text.kept), buyer: ($0.buyer?.code).map(text.kept))
        }
        first = sales.firstIndex { $0.buyer != nil }
        var places: [(start: Int, sale: Int)] = []
        for (number, sale) in sales.enumerated() where sale.buyer != nil {
            for span in sale.evidence { places.append((span.start, number)) }
        }
        places.sort { ($0.start, $0.sale) < ($1.start, $1.sale) }
        self.places = places
    }

    /// The sale that was told last before that byte, else the first; asked in the order of the text.
    mutating func topic(before end: Int) -> Topic? {
        while next < places.count, places[next].start < end {
            if last.map({ places[$0].start < places[next].start }) ?? true { last = next }
            next += 1
        }
        guard let told = last else { return first.map { sales[$0] } }
        var topic = sales[places[told].sale]
        topic.place = places[told].start
        return topic
    }
}

/// Whom words without a name point back to: nobody where nothing of the kind was told not long before.
struct Authors {
    /// Whose sanctions or embargo was told last: the embargo that `was renewed`.
    var measure: Label?
    /// On whom it lies.
    var measured: Label?
    /// Whose deal in trade was told last.
    var trade: Label?
    /// Who used force last.
    var attack: Label?
    /// Who used force, drilled or threatened last.
    var act: Label?
    /// The two of whom fighting or a quarrel was told last: `a truce held`.
    var fighter: Label?
    var foe: Label?
    /// The token at which that was told.
    var fightPlace: Int?
    /// Who took a step last, against somebody or for him, and at which token: `denounced the move`.
    var step: (source: Label, place: Int)?
    /// The praise or blame that was told last.
    var statement: (type: EventType, source: Label?, target: Label?)?
    /// Some event was told before.
    var areTold = false
    /// The quarrels that were told last, the newest last.
    var quarrels: [Quarrel] = []

    /// With whom a quarrel of that one was told last, not long before that token.
    func adversary(of code: Label, before place: Int) -> Label? {
        for quarrel in quarrels.reversed() where place - quarrel.place <= Quarrel.reach {
            if quarrel.source == code { return quarrel.target }
            if quarrel.target == code { return quarrel.source }
        }
        return nil
    }
}

/// One turned against the other, told at that token.
struct Quarrel {
    /// As far back as a quarrel is meant, in tokens.
    static let reach = 160

    var source: Label
    var target: Label
    var place: Int
}

/// What is remembered of the events that a text told: as much as later ones are compared with, and no more of it than
/// ``span`` events back, since what is pointed to was told not long before.
struct ToldEvents {
    private static let span = 128

    private struct Mark {
        var type: EventType
        var source: Label?
        var target: Label?
        var place: Int
    }

    /// The last few.
    private var quarrels: [Quarrel] = []
    private var marks: [Mark] = []
    /// The numbers of the last measure, of the last that has a target, of the last trade, the last use of force and the
    /// last step of any kind, and of the last fighting or quarrel that has a target.
    private var measure, measured, trade, attack, act, fight, statement, step: Int?

    /// - Parameter source: empty where several states without a name of their own act, which is as nobody.
    /// - Parameter place: the token at which it was told.
    mutating func add(_ type: EventType, source: Label?, target: Label?, at place: Int) {
        let mark = Mark(type: type, source: named(source), target: named(target), place: place)
        if type.isStep, mark.source != nil { step = marks.count }
        let hasTarget = mark.target != nil
        switch type {
        case .sanction, .embargo:
            measure = marks.count
            if hasTarget { measured = marks.count }
        case .tradeDeal: trade = marks.count
        case .exercise, .threat: act = marks.count
        case .militaryAction:
            attack = marks.count
            act = marks.count
            if hasTarget { noteFight(mark) }
        case .dispute, .ceasefire: if hasTarget { noteFight(mark) }
        case .statementSupport, .statementCriticism: statement = marks.count
        default: break
        }
        marks.append(mark)
        if type.isHostile, let source = mark.source, let target = mark.target {
            if quarrels.count == 6 { quarrels.removeFirst() }
            quarrels.append(Quarrel(source: source, target: target, place: place))
        }
    }

    /// Where the other strikes back, whoever began stays the first.
    private mutating func noteFight(_ mark: Mark) {
        if let fight, marks[fight].source == mark.target, marks[fight].target == mark.source {
            marks[fight].place = mark.place
        } else {
            fight = marks.count
        }
    }

    var authors: Authors {
        Authors(
            measure: mark(measure)?.source, measured: mark(measured)?.target, trade: mark(trade)?.source,
            attack: mark(attack)?.source, act: mark(act)?.source, fighter: mark(fight)?.source,
            foe: mark(fight)?.target, fightPlace: mark(fight)?.place,
            step: mark(step).flatMap { mark in mark.source.map { ($0, mark.place) } },
            statement: mark(statement).map { ($0.type, $0.source, $0.target) }, areTold: !marks.isEmpty,
            quarrels: quarrels)
    }

    private func mark(_ number: Int?) -> Mark? {
        guard let number, marks.count - number <= Self.span else { return nil }
        return marks[number]
    }

    private func named(_ code: Label?) -> Label? { code.flatMap { $0.isEmpty ? nil : $0 } }

    /// `the embargo` that was told before.
    func contains(_ type: EventType, source: Label?, target: Label?) -> Bool {
        let (source, target) = (named(source), named(target))
        return marks.suffix(Self.span).contains {
            $0.type == type && $0.source == source && $0.target == target
        }
    }
}
