/// How often something was, counted from the record: a count, what it is of, and the interval that it leaves open. It is
/// no probability of the matter in question.
package struct BaseRate: Sendable, Codable, Hashable {
    /// `were withdrawn`.
    package var what: String
    /// `notifications to NATO members in the record`.
    package var base: String
    package var count: Int
    package var of: Int
    /// `nil` where the base is empty.
    package var interval: WilsonInterval?
    /// What was counted, by id; at most the first twelve.
    package var examples: [String]
    /// What the count cannot say.
    package var caution: String

    package init(_ what: String, base: String, counted: [String], of number: Int, caution: String) {
        self.what = what
        self.base = base
        count = counted.count
        of = number
        interval = WilsonInterval(counted.count, of: number)
        examples = Array(counted.prefix(12))
        self.caution = caution
    }
}
