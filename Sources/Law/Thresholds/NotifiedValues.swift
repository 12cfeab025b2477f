/// The estimated values of a certification, in whole US dollars.
///
/// They are ceilings. A value that the sheet does not state is absent, not zero.
package struct NotifiedValues: Hashable, Sendable, Codable {
    /// Values by class, as the lines "Major Defense Equipment" and "Other" of item (ii).
    package let byClass: [ThresholdClass: Int]
    /// The total, where stated.
    package let total: Int?

    package init(byClass: [ThresholdClass: Int] = [:], total: Int? = nil) {
        self.byClass = byClass
        self.total = total
    }
}
