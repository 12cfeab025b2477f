internal import Lexicon

/// The parties of the sale of which a text speaks somewhere.
struct Topic {
    var seller: Label?
    var buyer: Label?
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
        return (last.map { places[$0].sale } ?? first).map { sales[$0] }
    }
}

/// Whose measure was told last, and whose trade: the embargo that `was renewed`.
struct Authors {
    var measure: Label?
    var trade: Label?
}

/// What is remembered of the events that a text told: as much as later ones are compared with, and no more of it than
/// ``span`` events back, since what is pointed to was told not long before.
struct ToldEvents {
    private static let span = 128

    private struct Mark {
        var type: EventType
        var source: Label?
        var target: Label?
    }

    private var marks: [Mark] = []
    /// The numbers of the last measure and of the last trade.
    private var measure: Int?
    private var trade: Int?

    mutating func add(_ type: EventType, source: Label?, target: Label?) {
        switch type {
        case .sanction, .embargo: measure = marks.count
        case .tradeDeal: trade = marks.count
        default: break
        }
        marks.append(Mark(type: type, source: source, target: target))
    }

    var authors: Authors { Authors(measure: source(of: measure), trade: source(of: trade)) }

    private func source(of number: Int?) -> Label? {
        guard let number, marks.count - number <= Self.span else { return nil }
        return marks[number].source
    }

    /// `the embargo` that was told before.
    func contains(_ type: EventType, source: Label?, target: Label?) -> Bool {
        marks.suffix(Self.span).contains { $0.type == type && $0.source == source && $0.target == target }
    }
}
