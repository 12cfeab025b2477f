/// Events of a relation that belong together: a dispute, a programme, a sale, a peace process, a gas contract.
package struct EventThread: Sendable, Encodable, Hashable, Identifiable {
    package var id: String
    /// In words: `S-400 and CAATSA`.
    package var title: String
    /// What it is about: ids of articles, programmes, laws, states and subjects.
    package var topics: [String]
    /// Oldest first; those that nothing dates at the end.
    package var events: [ToldEvent]
    /// What happened with others and led here, or belongs to it: a purchase from a third, a war that strains the two.
    package var background: [ToldEvent]

    package var firstDay: Int32? { events.compactMap { $0.when.span?.first }.min() }
    package var lastDay: Int32? { events.compactMap { $0.when.span?.last }.max() }
}

/// What stands before what: a dispute before a sanction, a sanction before an expulsion, a lock before a request.
package struct ThreadLink: Sendable, Codable, Hashable {
    package enum Kind: String, Sendable, Codable {
        /// The later one followed the earlier one on the same matter: an order in time, and no proof of a cause.
        case followed
        /// One source tells the two as answer and cause.
        case answered
        /// A lock bars what is asked for.
        case bars
    }

    package var kind: Kind
    /// An event's id, or a lock's.
    package var from: String
    package var to: String
    package var fromWords: String
    package var toWords: String
    /// What both share, by name.
    package var shares: [String]
    /// Days between them, where both are dated.
    package var days: Int?
}
