/// A line of item (ii) of a transmittal sheet beside the total.
package enum ValueLine: String, CaseIterable, Hashable, Sendable, Codable, CodingKeyRepresentable {
    case majorDefense = "mde"
    case other

    /// As the sheet prints it.
    package var name: String {
        switch self {
        case .majorDefense: "major defense equipment"
        case .other: "other"
        }
    }
}
