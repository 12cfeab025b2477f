/// A principal contractor as the source prints it.
package struct CaseContractor: Hashable, Sendable, Codable {
    package let name: String
    /// Where it sits: `Tucson, Arizona`.
    package let place: String?

    package init(name: String, place: String?) {
        self.name = name
        self.place = place
    }
}
