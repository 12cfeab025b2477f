/// A sum as printed: whole units of one currency, never floating point.
package struct Money: Sendable, Codable, Hashable {
    /// Whole units of the currency.
    package var amount: Int
    /// ISO 4217.
    package var currency: String
    package var qualifier: Hedge
    package var text: String
    package var start: Int
    package var end: Int

    package init(amount: Int, currency: String, qualifier: Hedge, span: Span) {
        self.amount = amount
        self.currency = currency
        self.qualifier = qualifier
        text = span.text
        start = span.start
        end = span.end
    }

    package var span: Span { Span(text: text, start: start, end: end) }
}
