/// The hedge that stands at a figure; a figure keeps it.
package enum Hedge: String, Sendable, Codable, CaseIterable {
    case exact
    case approximately
    case upTo = "up_to"
    case moreThan = "more_than"
    case lessThan = "less_than"
    case estimated
}
