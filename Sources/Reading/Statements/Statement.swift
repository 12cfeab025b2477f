/// What the text says about the law, the calendar and the arithmetic of its sales: claims that are checked, and
/// that are neither sale nor event.
package struct Statement: Sendable {
    package enum Kind: Sendable, Equatable {
        /// `Congress has 30 days`: the length of the review, and whether it is counted in working days.
        case reviewPeriod(days: Int, working: Bool)
        /// `must still be approved by Congress`.
        case congressMustApprove
        /// `Congress approved the sale`: a body that approves none, told as the one that did.
        case approved(by: String)
        /// `has ordered`, `has sold`, `signed a contract for`: told as done.
        case done
        /// `sales of major defence equipment to Singapore have to be reported from $25 million`.
        case threshold
        /// The day on which Congress was told.
        case notified(on: String)
        /// The days among which Congress was told: `between May 3 and 7`, `in May`.
        case notifiedWithin(from: String, to: String)
        /// The last day of the review; nil where the text only says that it is over.
        case reviewEnds(on: String?)
        /// The sale goes through the usual review.
        case usualReview
        /// An emergency, or a review that was waived or passed by.
        case emergency
        /// `in a single notification priced at $4.2 billion`.
        case oneSale
        /// A sum over several sales; `parts` where the text counts them.
        case total(parts: Int?)
        /// `consists of`, `comprises`: a list that claims to be whole.
        case wholeList
        /// `its package has 32 jets, 41 radars and 240 launchers`: a list that begins to count and says of nothing more.
        case countedList
        /// A block that stands apart from its article: `all of the Block 50 version`.
        case block(String)
    }

    package var kind: Kind
    package var span: Span
    /// The sum in it.
    package var money: Money?
    /// The states that the sentence names, by code.
    package var states: [String]
    /// Number of its sentence.
    package var sentence: Int

    package init(kind: Kind, span: Span, money: Money?, states: [String], sentence: Int) {
        self.kind = kind
        self.span = span
        self.money = money
        self.states = states
        self.sentence = sentence
    }
}

/// Everything that a check needs of a text beyond the reading itself.
package struct ReadingDetail: Sendable {
    package var reading: Reading
    package var statements: [Statement]
    /// Every sentence of the article.
    package var sentences: [Span]
    /// Every group that names articles, in a sale or not, with the number of its sentence.
    package var items: [(item: Item, sentence: Int)]
    /// Every count whose words name no article that the lexicon knows, likewise.
    package var counts: [(item: Item, sentence: Int)]
    /// Every sum of money, likewise.
    package var amounts: [(money: Money, sentence: Int)]
    /// Every day, month, year or distance in time, in the order of the text.
    package var times: [ToldTime] = []
}
