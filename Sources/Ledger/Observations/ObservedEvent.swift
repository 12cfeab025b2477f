package import Law

/// What happened, as a source tells it: a vote, a determination, a signature.
package struct ObservedEvent: Hashable, Sendable, Codable {
    /// As exact as the source has it: `2016-03-10`, `2021-10`, `2013`, `2006-07/2006-08`; `nil` where it gives no day.
    package let happened: String?
    /// `resolution`, `emergency`, or a type of event as `event-codes.tsv` has them: `agreement_signed`.
    package let kind: String
    /// One sentence.
    package let words: String
    /// Codes of states, ids of bodies and groups.
    package let actors: [String]
    /// Ids of what it is about: articles, programmes, laws.
    package let about: [String]

    package init(happened: String?, kind: String, words: String, actors: [String], about: [String] = []) {
        self.happened = happened
        self.kind = kind
        self.words = words
        self.actors = actors
        self.about = about
    }

    /// The first of the days that it may have happened on.
    package var firstDay: CalendarDate? {
        happened.flatMap { text in
            text.split(separator: "/").first.flatMap { DateSpan(period: $0) }?.from
        }
    }
}

/// An event that the ledger holds, with its source and the case that it concerns.
package struct TimelineEntry: Hashable, Sendable, Codable {
    package let event: ObservedEvent
    /// The case that it concerns, as the source names it; `nil` where it concerns none.
    package let caseID: String?
    package let source: String
    /// `false` where a part rests on memory.
    package let isVerified: Bool
    /// The day on which the source was seen.
    package let seen: String
}
