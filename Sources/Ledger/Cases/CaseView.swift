package import Law

/// A case as the observations make it: each field by its rule, with what every source says of it.
package struct CaseView: Hashable, Sendable, Codable {
    /// The case itself, for whoever needs only what is believed.
    package let `case`: Case
    /// Other ids under which sources name it, as the one it had before its number was known.
    package let otherIDs: [String]
    /// The fields that some source states.
    package let fields: [FieldView]
    /// The last stage that an official source or the record shows; `nil` where none does.
    package let stage: CaseStage?
    /// All that is seen of it, replaced captures too, in the order of the days on which it was seen.
    package let observations: [Observation]
    /// What Congress, the President, seller and buyer did about it, in the order in which it happened.
    package var events: [Observation] {
        observations.filter { $0.event != nil }.sorted {
            // What gives no day stands behind what does.
            ($0.event?.happened ?? "~", $0.event?.words ?? "") < (
                $1.event?.happened ?? "~", $1.event?.words ?? ""
            )
        }
    }
    /// The cases that change this one.
    package internal(set) var changes: [String] = []

    package var id: String { `case`.id }

    /// The stage as a list shows it: at least notified, and withdrawn where it was taken back.
    package var shownStage: CaseStage {
        self.case.withdrawn ? .withdrawn : max(stage ?? .notified, .notified)
    }

    /// Whether official sources differ in a field.
    package var isConflicting: Bool { fields.contains { $0.agreement == .conflicting } }

    /// Joins observations of one case. The order in which they come does not count.
    ///
    /// - Returns: `nil` where no observation tells the buyer and the kind, as of a case known only by a correction.
    package init?(id: String, observations given: [Observation]) {
        let joined = JoinedCase(observations: given)
        guard let made = joined.case(id: id) else { return nil }
        `case` = made
        otherIDs = Set(joined.counted.map(\.caseID)).subtracting([id]).sorted()
        fields = joined.fields
        stage = Self.stage(joined.counted)
        observations = joined.observations
    }

    /// The furthest stage that is shown by who may be believed in it; the press alone shows none.
    private static func stage(_ observations: [Observation]) -> CaseStage? {
        observations.filter { $0.act != .press }.compactMap(\.stage).max()
    }
}
