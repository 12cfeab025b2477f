/// A field of a case: what the observations say of it, which one is believed, and why.
package struct FieldView: Hashable, Sendable, Codable {
    package enum Field: String, CaseIterable, Hashable, Sendable, Codable {
        case kind, buyer, notified, value
        case valueLines = "parts of the value"
        case items, contractors, parent, emergency, withdrawn
    }

    /// How the observations stand to each other.
    package enum Agreement: String, Hashable, Sendable, Codable {
        /// One source states it.
        case single
        /// Several state it, and the same.
        case agreed
        /// Several state it, and official ones differ.
        case conflicting
        /// Several state it; the official ones agree, and a lesser one differs.
        case outweighed
    }

    /// What one observation says of the field, in words.
    package struct Telling: Hashable, Sendable, Codable {
        package let observation: Int64
        package let says: String
        package let source: String
    }

    package let field: Field
    package let agreement: Agreement
    /// The telling that is believed.
    package let believed: Telling
    /// The rule that made it so, in a sentence.
    package let why: String
    /// The other tellings, the nearest to the source first.
    package let others: [Telling]
}
