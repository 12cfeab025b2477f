/// The hedge with which a source gives a number.
package enum Qualifier: String, CaseIterable, Hashable, Sendable, Codable {
    case exact
    case approximately
    case upTo = "up_to"
    case moreThan = "more_than"
    case lessThan = "less_than"
    /// As a notice words its total: an estimate, and a ceiling.
    case estimated
}
