internal import Law
package import Ledger
package import Reading

/// Why a sale is taken for a case.
package enum MatchReason: String, Sendable {
    case buyer, value, figures, article, quantity, designation, date, contractor, stage
}

/// A sale of the article and the case that it is.
package struct CaseMatch: Sendable {
    /// The sale's place in ``CheckContext/sales``.
    package var sale: Int
    package var found: Case
    package var score: Double
    package var because: [MatchReason]
    /// The article's items beside the case's lines.
    package var items: [AlignedItem]
    /// The article's sum for the case; nil where it gives none.
    package var value: Money?
    /// The firms that the article names for the case.
    package var contractors: [Contractor] = []
    /// The words next to the figures name the case's own buyer, whatever the reader took for the buyer.
    var namesBuyer: Bool
    /// Whom the article gives as the buyer: the only state beside the figures, else the reader's.
    var toldBuyer: Party?
}
