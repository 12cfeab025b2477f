internal import Briefing
internal import Checking
internal import Foundation
internal import Law
internal import Ledger
internal import Lexicon
internal import Reading
internal import Relations

/// The record as it was at one moment, for one day: what all pages of that moment are made of.
///
/// It is a value that is made once and only read: any number of requests ask it at the same time, and a page that was made
/// of it once is the same until a new one takes its place (``RecordKeeper``). What costs time and is not always wanted is
/// worked out when it is first asked for.
final class DeskRecord: Sendable {
    let ledger: Ledger
    let law: Law
    let book: LockBook
    let lexicon: Lexicon
    /// The day for which the law is told.
    let today: CalendarDate
    /// Every case with what its sources say, the last notified first.
    let views: [CaseView]
    let cases: [Case]
    /// Cases by id, also by those that they had.
    private let places: [String: Int]
    let checker: Checker
    let reader: Reader
    let names: NameBook
    /// Names of buyers, states and their synonyms, read once.
    let buyers = BuyerArgument()
    let synonyms = StateSynonyms()
    /// How much the ledger holds, and since when.
    let statistics: LedgerStatistics
    /// The watched sources, and how each was found when it was last asked.
    let standings: [SourceStanding]
    /// When the ledger learned its last entry, or the day began: what a page may say of its age.
    let changed: Date

    private let readings: Lazily<[HeldReading]>
    /// What the ledger and the tables tell, found by whom and what it is about.
    let shelf: LedgerShelf

    init(
        ledger: Ledger, law: Law, book: LockBook, lexicon: Lexicon, today: CalendarDate
    ) throws(LedgerError) {
        self.ledger = ledger
        self.law = law
        self.book = book
        self.lexicon = lexicon
        self.today = today
        views = try ledger.views()
        cases = views.map(\.case)
        var places: [String: Int] = [:]
        for (place, view) in views.enumerated() {
            for id in view.otherIDs { places[id] = place }
        }
        for (place, view) in views.enumerated() { places[view.id] = place }
        self.places = places
        checker = Checker(lexicon: lexicon, law: law, cases: cases)
        reader = Reader(lexicon: lexicon)
        let names = NameBook(lexicon: lexicon)
        self.names = names
        statistics = try ledger.statistics()
        standings = SourceStanding.all(try ledger.watchedSources(), try ledger.sourceStates())
        let midnight = Self.midnight(today)
        let asked = standings.compactMap { $0.state.flatMap { Self.moment($0.triedAt) } }.max()
        changed = max(statistics.lastRecorded.flatMap(Self.moment) ?? midnight, midnight, asked ?? midnight)
        readings = Lazily { (try? ledger.readings()) ?? [] }
        shelf = LedgerShelf(ledger, names: names)
    }

    /// The case of an id in any form in which it is printed.
    func view(_ id: String) -> CaseView? {
        if let place = places[id] { return views[place] }
        return CaseID(id).flatMap { places[$0.description] }.map { views[$0] }
    }

    /// What the ledger's documents say, each once; read when it is first asked for.
    var heldReadings: [HeldReading] { readings.value }

    var dossiers: DossierDesk { DossierDesk(names: names, law: law, book: book) }

    /// The watched sources that could not be had: what rests on them is as old as their last good answer.
    var unavailable: [SourceStanding] { standings.filter(\.isUnavailable) }

    /// The last day of notification on record.
    var recordUntil: CalendarDate? { checker.record.latest.flatMap { CalendarDate($0) } }

    func buyerName(_ code: String) -> String { BuyerName.text(code, lexicon) }

    private static func midnight(_ day: CalendarDate) -> Date {
        let first = CalendarDate("1970-01-01") ?? .earliest
        return Date(timeIntervalSince1970: Double(day.days(since: first)) * 86_400)
    }

    private static func moment(_ text: String) -> Date? {
        try? Date(text.prefix(19) + "Z", strategy: .iso8601)
    }
}

/// A value that is made when it is first wanted, and then kept.
final class Lazily<Value: Sendable>: Sendable {
    private let make: @Sendable () -> Value
    private let kept = Locked<Value?>(nil)

    init(_ make: @escaping @Sendable () -> Value) { self.make = make }

    /// Whoever asks while it is being made waits for it.
    var value: Value {
        kept.with { kept in
            if let kept { return kept }
            let made = make()
            kept = made
            return made
        }
    }
}

/// A value behind a lock.
///
/// `@unchecked Sendable`: the value is reached only while the lock is held.
final class Locked<Value>: @unchecked Sendable {
    private let lock = NSLock()
    private var value: Value

    init(_ value: Value) { self.value = value }

    func with<Result>(_ body: (inout Value) -> Result) -> Result {
        lock.lock()
        defer { lock.unlock() }
        return body(&value)
    }
}
