/// How a watched source was found when it was last asked.
package struct SourceState: Hashable, Sendable, Codable, Identifiable {
    package let id: String
    /// As it was asked.
    package var address: String
    /// The moment at which it was last asked, UTC, ISO 8601.
    package var triedAt: String
    /// The moment at which it last answered as it should; `nil` where it never did.
    package var goodAt: String?
    /// The moment at which something new was last taken from it.
    package var changedAt: String?
    /// The moment from which on it was not to be had, or not in the shape that is known; `nil` where it is.
    package var unavailableSince: String?
    /// What was wrong, as a code that programs can act on, and in words.
    package var faultCode: String?
    package var fault: String?
    /// How many pages are known of it.
    package var pages: Int
    /// Whether its listing was once gone through to the end.
    package var isWhole: Bool

    package init(
        id: String, address: String, triedAt: String, goodAt: String? = nil, changedAt: String? = nil,
        unavailableSince: String? = nil, faultCode: String? = nil, fault: String? = nil, pages: Int = 0,
        isWhole: Bool = false
    ) {
        self.id = id
        self.address = address
        self.triedAt = triedAt
        self.goodAt = goodAt
        self.changedAt = changedAt
        self.unavailableSince = unavailableSince
        self.faultCode = faultCode
        self.fault = fault
        self.pages = pages
        self.isWhole = isWhole
    }

    /// The same source, found well at a moment.
    package func found(at moment: String, hasNews: Bool, pages: Int, isWhole: Bool) -> SourceState {
        SourceState(
            id: id, address: address, triedAt: moment, goodAt: moment,
            changedAt: hasNews ? moment : changedAt,
            pages: pages, isWhole: isWhole)
    }

    /// The same source, not to be had at a moment. From when on it was so is the first moment of it.
    package func missing(
        at moment: String, code: String, words: String, hasNews: Bool, pages: Int
    ) -> SourceState {
        SourceState(
            id: id, address: address, triedAt: moment, goodAt: goodAt,
            changedAt: hasNews ? moment : changedAt,
            unavailableSince: unavailableSince ?? moment, faultCode: code, fault: words, pages: pages,
            isWhole: isWhole)
    }
}

/// What is known of a page of a watched source from when it was last asked.
package struct PageState: Hashable, Sendable {
    package enum Outcome: String, Hashable, Sendable {
        /// A listing names it, and it was not asked for yet.
        case named
        /// Its bytes are in the ledger.
        case kept
        /// It was read and is about something else.
        case passed
        /// It was there, and is no more.
        case gone
        /// It could not be taken.
        case failed
        /// A page of a listing, whose bytes are not kept.
        case listing
    }

    package let source: String
    package let address: String
    /// What the server calls this state of the page, for asking whether there is another.
    package var tag: String?
    package var lastModified: String?
    /// SHA-256 of the bytes that were seen last.
    package var sha256: String?
    /// SHA-256 of the text that was read from them: a page whose text is the same was not edited.
    package var textHash: String?
    package var askedAt: String
    package var outcome: Outcome

    package init(
        source: String, address: String, tag: String? = nil, lastModified: String? = nil,
        sha256: String? = nil,
        textHash: String? = nil, askedAt: String, outcome: Outcome
    ) {
        self.source = source
        self.address = address
        self.tag = tag
        self.lastModified = lastModified
        self.sha256 = sha256
        self.textHash = textHash
        self.askedAt = askedAt
        self.outcome = outcome
    }
}

/// What somebody wants to be told of: an entry of the watch list.
package struct Interest: Hashable, Sendable, Codable, Identifiable {
    package let id: Int64
    /// As `buyer:TUR stage:notified`.
    package let filter: String
    package let addedAt: String
    /// The last observation that was looked at for it.
    package let seenTo: Int64
    /// The moment of the last look; `nil` before the first.
    package let lookedAt: String?
    /// Where it is sent, if anywhere.
    package let webhook: String?
    /// The file with the secret by which it is signed.
    package let secretFile: String?
}
