/// One line of what a case offers: so many of this article.
package struct CaseItem: Hashable, Sendable, Codable {
    /// How many; `nil` where the source gives no number, as for "spare parts".
    package let quantity: Int?
    /// The hedge on the quantity; `nil` where the source gives the number bare.
    package let qualifier: Qualifier?
    /// The name in the designation system: `AIM-9X Block II`.
    package let designation: String?
    /// The lexicon's id of the family: `aim-9`.
    package let article: String?
    /// The thing in words: `tactical guidance units`.
    package let description: String
    /// Whether it is major defense equipment; `nil` where the source does not say.
    package let isMajorDefenseEquipment: Bool?
    /// The URL of the page that the line was read from.
    package let source: String

    package init(
        quantity: Int?, qualifier: Qualifier?, designation: String?, article: String?, description: String,
        isMajorDefenseEquipment: Bool?, source: String
    ) {
        self.quantity = quantity
        self.qualifier = qualifier
        self.designation = designation
        self.article = article
        self.description = description
        self.isMajorDefenseEquipment = isMajorDefenseEquipment
        self.source = source
    }
}
