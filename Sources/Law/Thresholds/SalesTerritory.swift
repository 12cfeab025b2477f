/// Whether an offer authorises sales to a country outside NATO and the named states.
///
/// 36(b)(6) and 36(c)(5) grant the higher values only where it does not.
package enum SalesTerritory: String, CaseIterable, Hashable, Sendable, Codable {
    case withinGroup = "within-group"
    case beyondGroup = "beyond-group"
}
