/// What a value is for: the statute sets a threshold for each.
package enum ThresholdClass: String, CaseIterable, Hashable, Sendable, Codable,
    CodingKeyRepresentable
{
    /// Major defense equipment, AECA 47(6): the "MDE" line of a transmittal sheet.
    case mde
    /// Defense articles or services.
    case articlesServices = "articles-services"
    case designConstruction = "design-construction"
    /// Firearms of category I of the Munitions List.
    case firearms
    /// Significant combat equipment made abroad under a licence.
    case combatEquipment = "combat-equipment"

    package var name: String {
        switch self {
        case .mde: "major defense equipment"
        case .articlesServices: "defense articles or services"
        case .designConstruction: "design and construction services"
        case .firearms: "firearms of category I"
        case .combatEquipment: "significant combat equipment"
        }
    }
}
