package import Law
package import Ledger

/// Where tellings are found by whom and what they are about.
package protocol TellingShelf {
    associatedtype Failure: Error

    /// All tellings under the keys of any of the queries, and maybe others.
    ///
    /// - Parameter day: what happened or appeared later may be left out.
    func tellings(_ queries: [ToldQuery], until day: CalendarDate) throws(Failure) -> [Telling]
}

/// Tellings that are at hand.
package struct TellingList: TellingShelf {
    package let tellings: [Telling]

    package init(_ tellings: [Telling]) { self.tellings = tellings }

    package func tellings(_ queries: [ToldQuery], until day: CalendarDate) throws(Never) -> [Telling] {
        tellings
    }
}

/// What the ledger's index holds, and the timeline of the tables.
package struct LedgerShelf: TellingShelf, Sendable {
    private let ledger: Ledger
    private let maker: TellingMaker
    private let timeline: [Telling]

    package init(_ ledger: Ledger, names: NameBook) {
        self.ledger = ledger
        maker = TellingMaker(names: names)
        timeline = Timeline.tellings(names)
    }

    package func tellings(_ queries: [ToldQuery], until day: CalendarDate) throws(LedgerError) -> [Telling] {
        var tellings = maker.tellings(of: try ledger.told(queries, until: day))
        tellings += timeline
        return tellings
    }

    /// The sales of all, of a span of days; without one of all days and of none.
    package func sales(_ span: ClosedRange<CalendarDate>? = nil) throws(LedgerError) -> [Telling] {
        let timeline = timeline.filter { telling in
            guard telling.kind.isSale else { return false }
            guard let span else { return true }
            return telling.when.span.map { span.contains($0.firstDay) } ?? false
        }
        return maker.tellings(of: try ledger.toldSales(span)) + timeline
    }
}
