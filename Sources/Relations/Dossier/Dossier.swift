package import Law
package import Ledger

/// All that is told of a state, a pair of states, an article, a firm or an armed group, as of a day.
package struct Dossier: Sendable {
    package var subject: DossierSubject
    /// `Türkiye and the United States`.
    package var title: String
    package var asOf: CalendarDate
    package var standing: DossierStanding
    /// The thread that moved last stands first.
    package var threads: [EventThread]
    package var links: [ThreadLink]
    /// What happened, or was seen of a lock, in the days before ``asOf``.
    package var changes: [DossierChange]
    /// The days that ``changes`` look back.
    package var changeDays: Int
    package var pending: [PendingMatter]
    package var voices: [Voice]
    /// What somebody is said to have said, the last first.
    package var statements: [Statement]
    /// Of a pair, what was reported between the two over time.
    package var index: RelationIndex?

    /// Every source that is cited, each once, in the order of the dossier.
    package var sources: [TellingSource] {
        // Most tellings of a source hold the same one, so that its name is seldom looked at.
        var had: Set<ObjectIdentifier> = []
        var named: Set<String> = []
        var sources: [TellingSource] = []
        for thread in threads {
            for events in [thread.events, thread.background] {
                for event in events {
                    for telling in event.tellings
                    where had.insert(ObjectIdentifier(telling.from)).inserted
                        && named.insert(telling.from.name).inserted
                    {
                        sources.append(telling.from)
                    }
                }
            }
        }
        return sources
    }

    /// Every event, oldest first: each stands in one thread.
    package var events: [ToldEvent] { threads.flatMap(\.events).sorted(by: ThreadWeaver.isBefore) }
}

/// How things stand: sales, locks, programmes.
package struct DossierStanding: Sendable {
    /// Cases of the record, the last notified first.
    package var cases: [Case]
    /// The greatest number of cases shown; the rest is counted.
    package var locks: [LockStanding]
    /// The last that was told of a place in a programme.
    package var programmes: [ToldEvent]
}

/// Something new: an event, or what was seen of a lock.
package struct DossierChange: Sendable, Codable, Hashable {
    package var date: CalendarDate
    package var words: String
    package var source: String
}

/// Something that is not settled, with the day that decides, where there is one.
package struct PendingMatter: Sendable, Codable, Hashable {
    package var date: CalendarDate?
    package var words: String
    package var source: String
}

/// Who tells what: an outlet or an authority, with the number of its tellings and what only it says.
package struct Voice: Sendable, Codable, Hashable {
    package var outlet: String
    package var tellings: Int
    /// Events that nobody else tells.
    package var alone: Int
    package var isRecord: Bool
    /// Its tellings by kind.
    package var kinds: [OccurrenceKind: Int]

    /// The kinds that it tells of most, at most three.
    package var mostTold: [(kind: OccurrenceKind, count: Int)] {
        kinds.sorted { ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue) }.prefix(3).map {
            ($0.key, $0.value)
        }
    }
}

/// Words that a source gives as somebody's own.
package struct Statement: Sendable, Codable, Hashable {
    /// As the source names them.
    package var speaker: String
    package var kind: OccurrenceKind
    package var words: String
    package var date: CalendarDate?
    package var source: String
}
